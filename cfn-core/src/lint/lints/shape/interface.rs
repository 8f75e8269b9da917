//! `AWS::CloudFormation::Interface` of the template's metadata: how the console shows the parameters.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::all_of;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Key, Node, Section, Value};
use crate::nearest::meant;

declare_lint! {
    /// `AWS::CloudFormation::Interface` has `ParameterGroups`, a list of objects with a `Label` and the names of
    /// `Parameters`, and `ParameterLabels`, an object with a label for each parameter. The text of a label is its
    /// `default`.
    ///
    /// ```yaml,fails
    /// Metadata:
    ///   AWS::CloudFormation::Interface:
    ///     ParameterGroup: [] # <-
    /// ```
    /// ```yaml,passes
    /// Metadata:
    ///   AWS::CloudFormation::Interface:
    ///     ParameterGroups: []
    /// ```
    INTERFACE_FORM = "interface_form", Shape, Deny, "invalid console metadata",
    Check::Template(interface_form)
}

declare_lint! {
    /// `AWS::CloudFormation::Interface` groups and labels the parameters of the template by name.
    ///
    /// ```yaml,fails
    /// Metadata:
    ///   AWS::CloudFormation::Interface:
    ///     ParameterGroups: [{Parameters: [Stag]}] # <-
    /// Parameters:
    ///   Stage: {Type: String}
    /// ```
    /// ```yaml,passes
    /// Metadata:
    ///   AWS::CloudFormation::Interface:
    ///     ParameterGroups: [{Parameters: [Stage]}]
    /// Parameters:
    ///   Stage: {Type: String}
    /// ```
    INTERFACE_PARAMETER = "interface_parameter", Shape, Warn, "console metadata for an unknown parameter",
    Check::Template(interface_parameter)
}

fn interface<'a>(context: &Context<'a>) -> Option<&'a Node> {
    context.template.member("Metadata")?.value.get("AWS::CloudFormation::Interface")
}

fn interface_form(context: &Context<'_>, findings: &mut Findings) {
    let Some(interface) = interface(context).filter(|_| !context.is_rewritten()) else { return };
    let judge = &mut Judge { findings };
    for (key, value) in
        judge.members(interface, "AWS::CloudFormation::Interface", &["ParameterGroups", "ParameterLabels"])
    {
        match key.name.as_str() {
            "ParameterGroups" => {
                for group in judge.list(value, "ParameterGroups") {
                    for (key, value) in judge.members(group, "an item of `ParameterGroups`", &["Label", "Parameters"]) {
                        match key.name.as_str() {
                            "Label" => judge.label(value),
                            _ => {
                                for name in judge.list(value, "Parameters") {
                                    judge.name(name);
                                }
                            }
                        }
                    }
                }
            }
            _ => {
                for (_, label) in judge.members(value, "`ParameterLabels`", &[]) {
                    judge.label(label);
                }
            }
        }
    }
}

struct Judge<'f> {
    findings: &'f mut Findings,
}

impl Judge<'_> {
    /// The members of an object that have one of these names; all of them if none is named.
    fn members<'a>(&mut self, node: &'a Node, what: &str, names: &[&str]) -> Vec<(&'a Key, &'a Node)> {
        let Some(members) = node.as_object() else {
            self.object(node, what);
            return Vec::new();
        };
        let mut known = Vec::new();
        for member in members {
            let name = member.key.name.as_str();
            if names.is_empty() || names.contains(&name) {
                known.push((&member.key, &member.value));
                continue;
            }
            let near = meant(name, names.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            let near = near.unwrap_or_else(|| format!("available keys: {}", all_of(names)));
            self.findings.report(member.key.id, format!("unknown key `{name}`; {near}"));
        }
        known
    }

    fn object(&mut self, node: &Node, what: &str) {
        if !matches!(node.value, Value::Function(..)) {
            self.findings.report(node.id, format!("{what} must be an object"));
        }
    }

    fn list<'a>(&mut self, node: &'a Node, name: &str) -> &'a [Node] {
        match (&node.value, node.as_list()) {
            (_, Some(elements)) => return elements,
            (Value::Function(..), _) => {}
            _ => self.findings.report(node.id, format!("`{name}` must be a list")),
        }
        &[]
    }

    /// A label may also be its text alone.
    fn label(&mut self, node: &Node) {
        if node.as_str().is_some() {
            return;
        }
        for (_, text) in self.members(node, "a label", &["default"]) {
            self.text(text, "the text of a label");
        }
    }

    /// The name of a parameter. The console reads the metadata as it is written, and evaluates no function.
    fn name(&mut self, node: &Node) {
        match node.as_function() {
            Some((Intrinsic::Ref, name)) if name.as_str().is_some() => {
                let name = name.as_str().unwrap_or_default();
                let message = format!("an item of `Parameters` must be a name, found a reference; write `\"{name}\"`");
                self.findings.report(node.id, message);
            }
            _ => self.text(node, "an item of `Parameters`"),
        }
    }

    fn text(&mut self, node: &Node, what: &str) {
        if matches!(node.value, Value::List(_) | Value::Object(_) | Value::Null) {
            self.findings.report(node.id, format!("{what} must be a string"));
        }
    }
}

fn interface_parameter(context: &Context<'_>, findings: &mut Findings) {
    // Without a section that can be read, every name is unknown.
    let is_read = !context.index().declares_more() && context.template.member("Parameters").is_none();
    let Some(interface) = interface(context).filter(|_| is_read) else { return };
    let groups = interface.get("ParameterGroups").and_then(Node::as_list).unwrap_or_default().iter();
    let grouped = groups.filter_map(|group| group.get("Parameters")?.as_list()).flatten();
    let grouped = grouped.filter_map(|node| Some((node.id, node.as_str()?)));
    let labels = interface.get("ParameterLabels").and_then(Node::as_object).unwrap_or_default().iter();
    for (at, name) in grouped.chain(labels.map(|label| (label.key.id, label.key.name.as_str()))) {
        if context.find(Section::Parameters, name).is_none() {
            let parameters = context.index().suggestions(Section::Parameters);
            let near = meant(name, parameters).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(at, format!("unknown parameter `{name}`{near}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(lint: &str, interface: &str) -> Vec<String> {
        let metadata = format!("Metadata: {{'AWS::CloudFormation::Interface': {interface}}}\n");
        findings(
            lint,
            &format!(
                "{metadata}Parameters:\n  Stage: {{Type: String}}\nResources:\n  T: {{Type: 'AWS::SNS::Topic'}}\n"
            ),
        )
    }

    const FINE: &str =
        "{ParameterGroups: [{Label: {default: a}, Parameters: [Stage]}], ParameterLabels: {Stage: {default: b}}}";

    #[test]
    fn the_console_reads_groups_and_labels() {
        let form = |from: &str, to: &str| found("interface_form", &FINE.replacen(from, to, 1));
        assert!(form("", "").is_empty());
        assert_eq!(
            form("ParameterGroups", "ParameterGroup"),
            [": unknown key `ParameterGroup`; did you mean `ParameterGroups`?"]
        );
        assert_eq!(form("[Stage]", "Stage"), [": `Parameters` must be a list"]);
        assert_eq!(
            form("[Stage]", "[!Ref Stage]"),
            [": an item of `Parameters` must be a name, found a reference; write `\"Stage\"`"]
        );
        assert_eq!(form("{default: b}", "[b]"), [": a label must be an object"]);
        assert!(form("{default: b}", "b").is_empty());
        assert_eq!(form("{default: a}", "{Default: a}"), [": unknown key `Default`; did you mean `default`?"]);
        assert_eq!(found("interface_form", "a").len(), 1);
    }

    #[test]
    fn groups_and_labels_are_of_parameters() {
        let parameter = |from: &str, to: &str| found("interface_parameter", &FINE.replace(from, to));
        assert!(parameter("", "").is_empty());
        assert_eq!(parameter("[Stage]", "[Stag]"), [": unknown parameter `Stag`; did you mean `Stage`?"]);
        assert_eq!(parameter("{Stage: {", "{Other: {").len(), 1);
    }
}
