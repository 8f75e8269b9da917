//! Sizes of instances and nodes.

use crate::check::{Check, Context, Findings, Level, Rule};
use crate::data::INSTANCE_TYPES;
use crate::model::Resource;
use crate::nearest::meant;

/// The rules of this file.
pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "unknown_instance_type",
    level: Level::Warn,
    title: "unknown instance type",
    explanation: "The type is not available in any Region according to the table; AWS adds types from time to time.",
    check: Check::Resource(unknown_instance_type),
}];

fn unknown_instance_type<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(properties) = resource.properties() else { return };
    for (key, values) in INSTANCE_TYPES.range(&format!("{}/", resource.type_name)) {
        let Some((_, path)) = key.split_once('/') else { continue };
        for node in properties.values_at(path) {
            let Some(name) = node.as_str() else { continue };
            if values.split(',').any(|known| known == name) || crate::check::visit::is_dynamic(name) {
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
    use crate::check::assertions::assert_resource;

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
