//! What a name stands for.

use crate::lint::facts::context::{Context, Named};
use crate::model::{ReferenceUse, Use};

/// Whether the name stands for a resource. An attribute is that of one, wherever it is.
pub(crate) fn is_of_resource(context: &Context<'_>, reference: &ReferenceUse<'_>) -> bool {
    match (reference.usage, context.named(reference.name)) {
        (Use::Ref | Use::GetAtt(_), Named::Resource(_)) => true,
        (Use::GetAtt(_), Named::Elsewhere) => !reference.name.starts_with("AWS::"),
        _ => false,
    }
}
