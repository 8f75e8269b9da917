use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::all_of;
use crate::lint::facts::interface::interface;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Key, Node, Value};
use crate::nearest::meant;

declare_lint! {
    /// `AWS::CloudFormation::Interface` has `ParameterGroups`, a list of objects with a `Label` and the names of
    /// `Parameters`, and `ParameterLabels`, an object with a label for each parameter. The text of a label is its
    /// `default`.
    ///
    /// Source: "AWS::CloudFormation::Interface" of the CloudFormation template reference.
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

fn interface_form(context: &Context<'_>, findings: &mut Findings) {
    let Some(interface) = interface(context).filter(|_| !context.is_rewritten()) else { return };
    let reader = &mut Reader { findings };
    for (key, value) in
        reader.members(interface, "`AWS::CloudFormation::Interface`", &["ParameterGroups", "ParameterLabels"])
    {
        match key.name.as_str() {
            "ParameterGroups" => {
                for group in reader.list(value, "ParameterGroups") {
                    for (key, value) in reader.members(group, "an item of `ParameterGroups`", &["Label", "Parameters"])
                    {
                        match key.name.as_str() {
                            "Label" => reader.label(value),
                            _ => {
                                for name in reader.list(value, "Parameters") {
                                    reader.name(name);
                                }
                            }
                        }
                    }
                }
            }
            _ => {
                for (_, label) in reader.members(value, "`ParameterLabels`", &[]) {
                    reader.label(label);
                }
            }
        }
    }
}

/// Reads the values of an interface, and reports those of another form.
struct Reader<'f> {
    findings: &'f mut Findings,
}

impl Reader<'_> {
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

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml;

    fn assert_interface(interface: &str, expected: &[&str]) {
        let metadata = format!("Metadata: {{'AWS::CloudFormation::Interface': {interface}}}\n");
        let parameter = "Parameters:\n  Stage: {Type: String}\n";
        let resource = "Resources:\n  T: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !Ref Stage}}\n";
        assert_yaml(&format!("{metadata}{parameter}{resource}"), expected);
    }

    const FINE: &str =
        "{ParameterGroups: [{Label: {default: a}, Parameters: [Stage]}], ParameterLabels: {Stage: {default: b}}}";

    #[test]
    fn the_console_reads_groups_and_labels() {
        assert_interface(FINE, &[]);
        assert_interface("a", &["interface_form at ?: `AWS::CloudFormation::Interface` must be an object"]);
        for (from, to, message) in [
            ("ParameterGroups", "ParameterGroup", "unknown key `ParameterGroup`; did you mean `ParameterGroups`?"),
            ("[Stage]", "Stage", "`Parameters` must be a list"),
            ("[Stage]", "[!Ref Stage]", "an item of `Parameters` must be a name, found a reference; write `\"Stage\"`"),
            ("{default: b}", "[b]", "a label must be an object"),
            ("{default: a}", "{Default: a}", "unknown key `Default`; did you mean `default`?"),
        ] {
            assert_interface(&FINE.replacen(from, to, 1), &[&format!("interface_form at ?: {message}")]);
        }
        assert_interface(&FINE.replace("{default: b}", "b"), &[]);
    }
}
