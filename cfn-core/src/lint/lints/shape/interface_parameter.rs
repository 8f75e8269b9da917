use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::interface::interface;
use crate::lint::finding::Findings;
use crate::model::{Node, Section};
use crate::nearest::meant;

declare_lint! {
    /// `AWS::CloudFormation::Interface` groups and labels the parameters of the template by name.
    ///
    /// Source: "AWS::CloudFormation::Interface" of the CloudFormation template reference.
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
    fn groups_and_labels_are_of_parameters() {
        assert_interface(FINE, &[]);
        assert_interface(
            &FINE.replace("[Stage]", "[Stag]"),
            &["interface_parameter at ?: unknown parameter `Stag`; did you mean `Stage`?"],
        );
        assert_interface(
            &FINE.replace("{Stage: {", "{Other: {"),
            &["interface_parameter at ?: unknown parameter `Other`"],
        );
    }
}
