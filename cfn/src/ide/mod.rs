//! What the views of `cfn_macros` resolve to. A view shows rust-analyzer the arguments of an attribute as typed Rust;
//! only rust-analyzer expands it. rustc compiles this module for its tests only, and nothing in it is ever run.

pub mod functions;
pub mod pseudo;
pub mod rule_functions;
pub mod types;

/// What is in scope in a view, besides the names of its module.
pub mod names {
    pub use super::functions::*;
    pub use super::{any as __any, arm as __arm, condition as __condition};

    /// Pseudo parameters.
    #[allow(non_snake_case)]
    pub mod AWS {
        pub use super::super::pseudo::*;
    }

    /// Stands for a value that is not there yet.
    #[doc(hidden)]
    #[allow(non_upper_case_globals)]
    pub const __: () = ();
}

/// Types of resources, as the first argument of `#[resource]` names them.
pub mod resource_types {
    pub use super::types::{AMZN, AWS, Alexa};
}

/// A string.
pub struct Text;

/// A whole number.
pub struct Integer;

/// Any number.
pub struct Number;

/// `true` or `false`.
pub struct Boolean;

/// `[a, b]`
pub struct List<T>(std::marker::PhantomData<T>);

/// `{ "KEY": a }`
pub struct Map<T>(std::marker::PhantomData<T>);

/// Any JSON.
pub struct Json;

/// A required property.
pub struct Required<T>(std::marker::PhantomData<T>);

/// A lint that `allow(..)` can name.
pub struct Lint;

/// What a function returns.
pub struct Value;

/// Turns any value into what is expected.
#[doc(hidden)]
pub const fn any<T, U>(_: U) -> T {
    unreachable!()
}

/// Turns any value into the value of an arm.
#[doc(hidden)]
pub const fn arm<U>(_: U) -> Value {
    unreachable!()
}

/// Turns any value into `true` or `false`.
#[doc(hidden)]
pub const fn condition<U>(_: U) -> bool {
    unreachable!()
}

#[cfg(test)]
mod tests {
    use cfn_core::model::{Intrinsic, PSEUDO_PARAMETERS};
    use cfn_core::schema::ResourceType;

    /// The structs of `types.rs` that are resource types, as paths, each with the comment above it.
    fn types() -> Vec<(String, String)> {
        let (mut path, mut doc, mut found) = (Vec::new(), String::new(), Vec::new());
        let mut lines = include_str!("types.rs").lines();
        while let Some(line) = lines.next() {
            let (name, depth) = (line.trim_start(), (line.len() - line.trim_start().len()) / 4);
            if let Some(text) = name.strip_prefix("/// ") {
                doc.push_str(text);
                doc.push(' ');
                continue;
            } else if let Some(name) = name.strip_prefix("pub mod ") {
                path.truncate(depth);
                path.push(name.trim_end_matches(" {"));
            } else if let Some(name) = name.strip_prefix("pub struct ") {
                let name = name.trim_end_matches([' ', '{', ';']);
                found.push((format!("{}::{name}", path.join("::")), std::mem::take(&mut doc)));
            } else if name == "#[doc(hidden)]" {
                lines.next();
            }
            if name != "///" {
                doc.clear();
            }
        }
        found
    }

    #[test]
    fn every_resource_type_is_a_path_with_what_it_returns() {
        let types = types();
        assert!(types.iter().map(|(name, _)| name.as_str()).eq(ResourceType::names()));
        for (name, doc) in &types {
            let resource = ResourceType::find(name).expect("a name of the table");
            assert!(resource.attributes().all(|attribute| doc.contains(&format!("`{}`", attribute.name))), "{name}");
        }
    }

    #[test]
    fn every_function_and_pseudo_parameter_is_there() {
        let functions = [include_str!("functions.rs"), include_str!("rule_functions.rs")].concat();
        const WRITTEN_OTHERWISE: &[Intrinsic] = &[
            Intrinsic::Ref,
            Intrinsic::If,
            Intrinsic::Equals,
            Intrinsic::And,
            Intrinsic::Or,
            Intrinsic::Not,
            Intrinsic::Condition,
            Intrinsic::ForEach,
        ];
        for function in Intrinsic::all().filter(|function| !WRITTEN_OTHERWISE.contains(function)) {
            assert!(functions.contains(&format!("pub const fn {}<", function.name())), "{}", function.name());
        }
        for name in PSEUDO_PARAMETERS {
            let constant = format!("pub const {}:", name.trim_start_matches("AWS::"));
            assert!(include_str!("pseudo.rs").contains(&constant), "{name}");
        }
    }
}
