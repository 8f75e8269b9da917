//! Sizes of instances and nodes.

use crate::data::INSTANCE_TYPES;
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

fn unknown_instance_type<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(properties) = resource.properties() else { return };
    for (key, values) in INSTANCE_TYPES.range(&format!("{}/", resource.type_name)) {
        let Some((_, path)) = key.split_once('/') else { continue };
        for node in properties.values_at(path) {
            let Some(name) = node.as_str() else { continue };
            if values.split(',').any(|known| known == name) || is_dynamic(name) {
                continue;
            }
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
}
