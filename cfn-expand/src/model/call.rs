use cfn_core::entry::Usage;
use cfn_core::model::{Intrinsic, Node};

use super::builder::{Builder, Setting};
use crate::names::{did_you_mean, written_otherwise};
use crate::syntax::{Form, Name, Value};

/// The functions that are called by their name.
const CALLED: &[Intrinsic] = &[
    Intrinsic::Sub,
    Intrinsic::Join,
    Intrinsic::Select,
    Intrinsic::Split,
    Intrinsic::Base64,
    Intrinsic::Cidr,
    Intrinsic::GetAZs,
    Intrinsic::ImportValue,
    Intrinsic::GetStackOutput,
    Intrinsic::FindInMap,
    Intrinsic::Transform,
    Intrinsic::ToJsonString,
    Intrinsic::Length,
    Intrinsic::GetAtt,
];

/// The functions that return a value and are available only in rules.
const CALLED_IN_RULES: &[Intrinsic] = &[Intrinsic::RefAll, Intrinsic::ValueOf, Intrinsic::ValueOfAll];

impl Builder<'_> {
    /// `Function(argument, ..)`
    pub(super) fn call(&mut self, name: &Name, arguments: &[Value]) -> Node {
        // A name in quotes is what a transform generates, for which there is no struct.
        if let ("Ref", [Value { form: Form::Text(text), place }]) = (name.text.as_str(), arguments) {
            return self.function(Intrinsic::Ref, name.place, |builder| builder.text(*place, text));
        }
        // With the transform `AWS::LanguageExtensions`, a function may give the name.
        if let ("Ref", [argument @ Value { form: Form::Call(..), .. }]) = (name.text.as_str(), arguments) {
            return self.function(Intrinsic::Ref, name.place, |builder| builder.value(argument));
        }
        let rules: &[Intrinsic] = if self.setting == Setting::Rule { CALLED_IN_RULES } else { &[] };
        let known = || CALLED.iter().chain(rules).copied();
        let Some(function) = known().find(|function| function.name() == name.text) else {
            let message = self.no_function(&name.text, known().map(Intrinsic::name));
            return self.wrong(name.place, message);
        };
        if let Err(message) = right_number(function, arguments) {
            return self.wrong_number(name, arguments, message);
        }
        match (function, arguments) {
            (Intrinsic::Sub, _) => self.sub(name, arguments),
            (Intrinsic::GetAtt, [resource, attribute]) => self.get_att(name, resource, attribute),
            (Intrinsic::FindInMap, [mapping, keys @ ..]) => self.find_in_map(name, mapping, keys),
            (Intrinsic::ValueOf, [parameter, attribute]) => self.function_of(function, name.place, |builder| {
                vec![builder.names(parameter, Usage::Ref, "a parameter"), builder.value(attribute)]
            }),
            (Intrinsic::GetAZs, []) => self.function(function, name.place, |builder| builder.text(name.place, "")),
            (_, [argument]) => self.function(function, name.place, |builder| builder.value(argument)),
            _ => self.function_of(function, name.place, |builder| {
                arguments.iter().map(|argument| builder.value(argument)).collect()
            }),
        }
    }

    /// A function with too few or too many arguments, unless one that could not be read may be several.
    pub(super) fn wrong_number(&mut self, name: &Name, arguments: &[Value], message: String) -> Node {
        match arguments.iter().any(|argument| matches!(argument.form, Form::Broken)) {
            true => self.broken(),
            false => self.wrong(name.place, message),
        }
    }

    pub(super) fn no_function<'n>(&self, name: &str, known: impl Iterator<Item = &'n str>) -> String {
        if let Some(instead) = written_otherwise(name) {
            return format!("unexpected `{name}`; {instead}");
        }
        match Intrinsic::from_name(name) {
            Some(function) if CALLED.contains(&function) => {
                format!("expected a condition, found a value; compare it, as in `{name}(..) == \"..\"`")
            }
            Some(_) => format!("`{name}` is available only in rules"),
            None => format!("unknown function `{name}`{}", did_you_mean(name, known)),
        }
    }

    fn sub(&mut self, name: &Name, arguments: &[Value]) -> Node {
        let defined: Vec<&str> = match arguments {
            [_, Value { form: Form::Object(fields), .. }] => {
                fields.iter().map(|field| field.name.text.as_str()).collect()
            }
            _ => Vec::new(),
        };
        let is_lost = arguments.get(1).is_some_and(Value::is_lost);
        let text = |builder: &mut Self| match &arguments[0].form {
            // Any name may be one of its variables, so that rustc is not asked for it.
            Form::Text(_) if is_lost => builder.broken(),
            Form::Text(text) => builder.sub_text(arguments[0].place, text, &defined),
            // A macro of CloudFormation may make the text; of any other function, a lint says that it cannot.
            Form::File(_) | Form::Constant(_) | Form::Call(..) | Form::Broken => builder.value(&arguments[0]),
            _ => builder.wrong(arguments[0].place, "expected a string, as in `Sub(\"${Name}-data\")`"),
        };
        let [_, variables] = arguments else {
            return match &arguments[0].form {
                Form::Text(written) if self.is_constant(written) => text(self),
                _ => self.function(Intrinsic::Sub, name.place, text),
            };
        };
        self.function_of(Intrinsic::Sub, name.place, |builder| {
            let text = text(builder);
            let variables = match &variables.form {
                Form::Object(_) | Form::Broken => builder.value(variables),
                _ if is_lost => builder.broken(),
                _ => builder
                    .wrong(variables.place, "expected an object of variables, as in `Sub(\"..\", { Name: value })`"),
            };
            vec![text, variables]
        })
    }

    fn get_att(&mut self, name: &Name, resource: &Value, attribute: &Value) -> Node {
        self.function_of(Intrinsic::GetAtt, name.place, |builder| {
            let resource = match &resource.form {
                Form::Path(path) if path.attribute.is_none() => builder.name(path, Usage::Ref),
                // What a transform generates, for which there is no struct.
                Form::Text(text) => builder.text(resource.place, text),
                // With the transform `AWS::LanguageExtensions`, a function may give the name.
                Form::Call(..) => builder.value(resource),
                Form::Broken => builder.broken(),
                _ => builder
                    .wrong(resource.place, "expected the name of a resource, as in `GetAtt(Name, \"Attribute\")`"),
            };
            vec![resource, builder.value(attribute)]
        })
    }

    fn find_in_map(&mut self, name: &Name, mapping: &Value, keys: &[Value]) -> Node {
        self.function_of(Intrinsic::FindInMap, name.place, |builder| {
            let mapping = match &mapping.form {
                Form::Path(_) | Form::Text(_) => builder.names(mapping, Usage::Mapping, "a mapping"),
                // With the transform `AWS::LanguageExtensions`, a function may give the mapping's name.
                _ => builder.value(mapping),
            };
            let mut elements = vec![mapping];
            elements.extend(keys.iter().map(|key| builder.value(key)));
            elements
        })
    }
}

/// The error if a function has too few or too many arguments.
pub(super) fn right_number(function: Intrinsic, arguments: &[Value]) -> Result<(), String> {
    let (fewest, most) = function.arguments();
    let given = arguments.len();
    if (fewest..=most).contains(&given) {
        return Ok(());
    }
    let takes = match (fewest, most) {
        (1, 1) => "1 argument".to_owned(),
        (fewest, most) if fewest == most => format!("{most} arguments"),
        (fewest, most) if fewest + 1 == most => format!("{fewest} or {most} arguments"),
        (fewest, most) => format!("{fewest} to {most} arguments"),
    };
    Err(format!("`{}` takes {takes}, found {given}", function.name()))
}
