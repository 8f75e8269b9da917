use std::collections::BTreeSet;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::index::{LANGUAGE_EXTENSIONS, transforms};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Key, Node, Section, Value};

declare_lint! {
    /// `Fn::ForEach::Name` takes a list of three: the name of a variable, a collection, and an object. Each key of the
    /// object contains the variable, so that the keys differ; the names of loops and variables are unique.
    ///
    /// Source: "Fn::ForEach" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Transform: AWS::LanguageExtensions
    /// Resources:
    ///   Fn::ForEach::Topics:
    ///     - Name
    ///     - [Success, Failure]
    ///     - Topic: {Type: AWS::SNS::Topic} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::LanguageExtensions
    /// Resources:
    ///   Fn::ForEach::Topics:
    ///     - Name
    ///     - [Success, Failure]
    ///     - Topic${Name}: {Type: AWS::SNS::Topic}
    /// ```
    LOOP_FORM = "loop_form", Shape, Deny, "invalid form of `Fn::ForEach`",
    Check::Template(loop_form)
}

/// Sections whose entries may be made by a loop.
const SECTIONS: &[Section] = &[Section::Conditions, Section::Resources, Section::Outputs];

const PREFIX: &str = "Fn::ForEach";

fn loop_form(context: &Context<'_>, findings: &mut Findings) {
    if transforms(context.written).into_iter().all(|name| name != Some(LANGUAGE_EXTENSIONS)) {
        return;
    }
    let mut seen = BTreeSet::new();
    for declaration in &context.written.declarations {
        let mut loops = Loops { context, declaration, names: &mut seen, variables: Vec::new(), findings };
        if declaration.name.name.starts_with(PREFIX) {
            if !SECTIONS.contains(&declaration.section) {
                let message = format!("`Fn::ForEach` cannot be used in `{}`", declaration.section.name());
                loops.report(declaration.name.id, message);
            } else {
                loops.check(&declaration.name, &declaration.body);
            }
        } else {
            loops.below(&declaration.body);
        }
    }
}

struct Loops<'l, 'a> {
    context: &'l Context<'a>,
    declaration: &'a Declaration,
    names: &'l mut BTreeSet<&'a str>,
    /// The variables of the loops around.
    variables: Vec<&'a str>,
    findings: &'l mut Findings,
}

impl<'a> Loops<'_, 'a> {
    fn report(&mut self, at: crate::model::NodeId, message: impl Into<String>) {
        self.findings.report_in(&self.declaration.name.name, at, message);
    }

    fn below(&mut self, node: &'a Node) {
        match &node.value {
            Value::List(elements) => elements.iter().for_each(|element| self.below(element)),
            Value::Function(_, argument) => self.below(argument),
            Value::Object(members) => {
                for member in members {
                    // What an assembler writes for a key that only the deployment knows is not a list.
                    match member.key.name.starts_with(PREFIX) && member.value.as_list().is_some() {
                        true => self.check(&member.key, &member.value),
                        false => self.below(&member.value),
                    }
                }
            }
            _ => {}
        }
    }

    fn check(&mut self, key: &'a Key, value: &'a Node) {
        let name = key.name.trim_start_matches(PREFIX).trim_start_matches("::");
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.report(key.id, format!("`{}` has no name of letters and digits; write `{PREFIX}::Name`", key.name));
        } else if !self.names.insert(name) {
            self.report(key.id, format!("duplicate loop name `{name}`; use another name"));
        }
        let Some([variable, collection, body]) = value.as_list() else {
            let found = value.as_list().map_or(String::new(), |list| format!(", found {}", list.len()));
            return self.report(
                value.id,
                format!("`Fn::ForEach` takes a variable, a collection and an object in a list of 3{found}"),
            );
        };
        let Some(text) = variable.as_str() else {
            return self.report(variable.id, "the variable of `Fn::ForEach` must be a literal string");
        };
        let is_taken = !matches!(self.context.named(text), Named::Nothing | Named::Elsewhere);
        if self.variables.contains(&text) || is_taken {
            self.report(
                variable.id,
                format!("loop variable `{text}` has the name of something else; use another name"),
            );
        }
        self.collection(collection);
        let Some(members) = body.as_object() else {
            return self.report(body.id, "the third argument of `Fn::ForEach` must be an object");
        };
        self.variables.push(text);
        for member in members {
            let name = member.key.name.as_str();
            if name.starts_with(PREFIX) {
                self.check(&member.key, &member.value);
                continue;
            }
            let has = |variable: &&str| {
                name.contains(&format!("${{{variable}}}")) || name.contains(&format!("&{{{variable}}}"))
            };
            if !has(&text) {
                self.report(
                    member.key.id,
                    format!("key `{name}` is the same for each value of `{text}`; add `${{{text}}}` to it"),
                );
            }
            self.below(&member.value);
        }
        self.variables.pop();
    }

    fn collection(&mut self, node: &'a Node) {
        match &node.value {
            Value::List(elements) => {
                let nested = elements.iter().find(|element| matches!(element.value, Value::List(_) | Value::Object(_)));
                if let Some(nested) = nested {
                    self.report(nested.id, "a value of a collection must be a string");
                }
            }
            // Only the transform knows what a function gives, but it has no resources yet.
            Value::Function(Intrinsic::GetAtt, _) => {
                self.report(node.id, "a collection cannot use `GetAtt`; the loop is evaluated before resources exist");
            }
            Value::Function(Intrinsic::Ref, name) => {
                let name = name.as_str().unwrap_or_default();
                match self.context.named(name) {
                    Named::Resource(_) => self.report(
                        node.id,
                        format!("a collection cannot refer to resource `{name}`; use a list or a list parameter"),
                    ),
                    Named::Parameter(parameter) => {
                        let kind = parameter.body.get("Type").and_then(Node::as_str).unwrap_or("List");
                        if !kind.contains("List") {
                            self.report(
                                node.id,
                                format!("a collection must be a list, but parameter `{name}` is a `{kind}`; use `CommaDelimitedList`"),
                            );
                        }
                    }
                    _ => {}
                }
            }
            Value::Function(..) => {}
            _ => self.report(node.id, "the collection of `Fn::ForEach` must be a list"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn resources(resources: &str) -> Vec<String> {
        findings(
            "loop_form",
            &format!(
                "Transform: AWS::LanguageExtensions
Parameters:
  Names: {{Type: CommaDelimitedList}}
  One: {{Type: String}}
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  {resources}
"
            ),
        )
    }

    #[test]
    fn a_loop_has_three_arguments() {
        let topic = "{'T${N}': {Type: AWS::SNS::Topic}}";
        let cases = [
            ("[N, [a]]", "`Fn::ForEach` takes a variable, a collection and an object in a list of 3, found 2"),
            ("{N: [a]}", "`Fn::ForEach` takes a variable, a collection and an object in a list of 3"),
            ("[[N], [a], {}]", "the variable of `Fn::ForEach` must be a literal string"),
            ("[N, a, {}]", "the collection of `Fn::ForEach` must be a list"),
            ("[N, [a], []]", "the third argument of `Fn::ForEach` must be an object"),
            (
                "[Names, [a], {'T${Names}': {Type: AWS::SNS::Topic}}]",
                "loop variable `Names` has the name of something else; use another name",
            ),
            ("[N, [[a]], {}]", "a value of a collection must be a string"),
            (
                "[N, !GetAtt Queue.Arn, {}]",
                "a collection cannot use `GetAtt`; the loop is evaluated before resources exist",
            ),
            ("[N, !Ref Queue, {}]", "a collection cannot refer to resource `Queue`; use a list or a list parameter"),
            (
                "[N, !Ref One, {}]",
                "a collection must be a list, but parameter `One` is a `String`; use `CommaDelimitedList`",
            ),
            ("[N, [a], {T: {Type: AWS::SNS::Topic}}]", "key `T` is the same for each value of `N`; add `${N}` to it"),
        ];
        for (arguments, expected) in cases {
            let found = resources(&format!("'Fn::ForEach::L': {arguments}"));
            assert_eq!(found, [format!("Fn::ForEach::L: {expected}")], "{arguments}");
        }
        for right in ["[a, b]", "!Ref Names", "!FindInMap [M, A, !Ref One]"] {
            let found = resources(&format!("'Fn::ForEach::L': [N, {right}, {topic}]"));
            assert!(found.iter().all(|finding| finding.starts_with("unknown_mapping")), "{found:?}");
        }
    }

    #[test]
    fn names_of_loops_differ() {
        let inner = "'Fn::ForEach::L': [M, [a], {'T${N}${M}': {Type: AWS::SNS::Topic}}]";
        assert_eq!(
            resources(&format!("'Fn::ForEach::L': [N, [a], {{{inner}}}]")),
            ["Fn::ForEach::L: duplicate loop name `L`; use another name"]
        );
        assert_eq!(
            resources("'Fn::ForEach': [N, [a], {'T${N}': {Type: AWS::SNS::Topic}}]"),
            ["Fn::ForEach: `Fn::ForEach` has no name of letters and digits; write `Fn::ForEach::Name`"]
        );
    }

    #[test]
    fn a_body_is_checked_once() {
        let body = "{'T${N}': {Type: AWS::SNS::Topic, Properties: {TopicNam: !Ref N}}}";
        let expected = "unknown_property: Fn::ForEach::L: unknown property `TopicNam` of `AWS::SNS::Topic`; did you mean `TopicName`?";
        assert_eq!(resources(&format!("'Fn::ForEach::L': [N, [a, b], {body}]")), [expected]);
        assert_eq!(resources(&format!("'Fn::ForEach::L': [N, !Ref Names, {body}]")), [expected]);
    }

    #[test]
    fn references_lead_to_what_loops_make() {
        let loops = "'Fn::ForEach::L': [N, [a, b], {'T${N}': {Type: AWS::SNS::Topic}}]";
        let output = |name: &str| resources(&format!("{loops}\nOutputs:\n  O: {{Value: !Ref {name}}}"));
        assert!(output("Ta").is_empty());
        assert_eq!(output("Tc"), ["unknown_reference: O: unknown resource or parameter `Tc`; did you mean `Ta`?"]);
        let outputs = "Outputs:\n  'Fn::ForEach::O': [N, [a, b], {'O${N}': {Value: !Ref 'T${N}'}}]";
        assert!(resources(&format!("{loops}\n{outputs}")).is_empty());
    }
}
