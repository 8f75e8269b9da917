//! Sizes of instances and nodes.

use crate::data::{INSTANCE_TYPES, list_has};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// The type is not available in any Region according to the table; AWS adds types from time to time.
    ///
    /// Source: the extension schemas of cfn-lint, which come from the price lists of AWS.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.mirco} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.micro}
    /// ```
    UNKNOWN_INSTANCE_TYPE = "unknown_instance_type", Value, Warn, "unknown instance type",
    Check::Resource(unknown_instance_type)
}

fn unknown_instance_type<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(properties) = resource.properties() else { return };
    for (key, values) in INSTANCE_TYPES.range(&format!("{}/", resource.type_name)) {
        let Some((_, path)) = key.split_once('/') else { continue };
        let given = properties.values_at(path).into_iter();
        let mut said = Vec::new();
        for (node, name) in
            given.flat_map(|node| context.possible_values(node).into_iter().map(move |value| (node, value)))
        {
            let Some(name) = name.as_str() else { continue };
            if list_has(values, name) || is_dynamic(name) || said.contains(&(node.id, name)) {
                continue;
            }
            said.push((node.id, name));
            let mut message = format!("unknown instance type `{name}`");
            if let Some(meant) = meant(name, values.split(',')) {
                message += &format!("; did you mean `{meant}`?");
            }
            findings.report(node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;
    use crate::lint::testing::findings;

    #[test]
    fn unknown_instance_type() {
        assert_resource(
            "AWS::EC2::Instance",
            r#"{"ImageId":"ami-12345678","InstanceType":"t3.mirco"}"#,
            &[
                "unknown_instance_type at R/Properties/InstanceType: unknown instance type `t3.mirco`; did you mean `t3.micro`?",
            ],
        );
        assert_resource("AWS::EC2::Instance", r#"{"ImageId":"ami-12345678","InstanceType":"t3.micro"}"#, &[]);
    }

    #[test]
    fn what_mappings_and_parameters_give_is_checked_too() {
        let found = |class: &str| {
            let found = findings(
                "unknown_instance_type",
                &format!(
                    "Parameters:\n  Stage: {{Type: String, AllowedValues: [dev, prod]}}\n  Class: {{Type: String, Default: t3.micro, AllowedValues: [t3.micro, t3.mikro]}}\n\
                     Mappings:\n  Sizes: {{dev: {{Class: t3.micro}}, prod: {{Class: m5.lage}}}}\n\
                     Resources:\n  R: {{Type: AWS::EC2::Instance, Properties: {{ImageId: !ImportValue i, InstanceType: {class}}}}}\n"
                ),
            );
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("!FindInMap [Sizes, !Ref Stage, Class]"),
            ["R: unknown instance type `m5.lage`; did you mean `m5.large`?"]
        );
        assert_eq!(found("!FindInMap [Sizes, dev, Class]"), [""; 0]);
        assert_eq!(found("!Ref Class"), ["R: unknown instance type `t3.mikro`; did you mean `t3.micro`?"]);
    }
}
