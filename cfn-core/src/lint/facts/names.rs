//! What a name stands for.

use crate::lint::facts::context::{Context, Named};
use crate::model::{ReferenceUse, Use};
use crate::transform::may_make;

/// Whether the name stands for a resource. An attribute is that of one, wherever it is.
pub(crate) fn is_of_resource(context: &Context<'_>, reference: &ReferenceUse<'_>) -> bool {
    match (reference.usage, context.named(reference.name)) {
        (Use::Ref | Use::GetAtt(_), Named::Resource(_)) => true,
        (Use::GetAtt(_), Named::Elsewhere) => !reference.name.starts_with("AWS::"),
        _ => false,
    }
}

/// Whether the name may be that of something that a macro or a module adds.
pub(crate) fn may_exist(context: &Context<'_>, name: &str) -> bool {
    // What a loop makes, and what a function of the language extensions computes, has no name of its own here.
    let index = context.index();
    let may_declare = || index.declares_unknown() || may_make(context.template, name);
    name.contains("${") || name.contains('&') || index.declares_more() && may_declare()
}
