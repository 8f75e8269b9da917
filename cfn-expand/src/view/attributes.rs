//! What a resource returns, for `Name.Attribute`: the type of a hidden constant of its struct, whose fields are the
//! attributes.

use cfn_core::schema::ResourceType;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// `pub const __attributes: ::cfn::ide::resource_types::AWS::KMS::Key = ::cfn::ide::any(());`
pub(super) fn constant(type_name: &str) -> TokenStream {
    let segments = type_name.split("::").map(|segment| Ident::new(segment, Span::call_site()));
    let kind = match ResourceType::find(type_name) {
        Some(resource) if !returns_any(resource) => quote! { ::cfn::ide::resource_types #(:: #segments)* },
        // An unknown type, about whose fields rust-analyzer reports nothing.
        _ => quote!(__Any),
    };
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals)]
        pub const __attributes: #kind = ::cfn::ide::any(());
    }
}

/// Whether the names of attributes depend on the template, such as those of the outputs of a nested stack.
fn returns_any(resource: ResourceType) -> bool {
    resource.attributes().any(|attribute| attribute.name.ends_with('*'))
}
