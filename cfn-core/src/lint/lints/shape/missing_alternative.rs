use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::one_of;
use crate::lint::facts::presence::{Presence, is_empty_list, presence};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::member_names::is_misspelt;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// One of the properties is required.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.micro} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.micro, ImageId: ami-0123456789abcdef0}
    /// ```
    MISSING_ALTERNATIVE = "missing_alternative", Shape, Deny, "none of several alternative properties",
    Check::Values(&[Keyword::known("requiredOr", none_of_several), Keyword::known("requiredXor", none_of_several)])
}

fn none_of_several(visit: &Visit<'_, '_>, names: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(members) = visit.node.as_object() else { return };
    let presences: Vec<Presence> = texts(Some(names)).map(|name| presence(visit.node, name)).collect();
    if presences.iter().all(|presence| *presence == Presence::Absent) {
        if !evaluation.decides() && texts(Some(names)).any(|name| is_misspelt(visit, members, name, evaluation)) {
            return;
        }
        evaluation.report(visit, || format!("missing {1} in {0}", visit.label, one_of(texts(Some(names)))));
    } else if !presences.contains(&Presence::Present)
        || texts(Some(names)).any(|name| visit.node.get(name).is_some_and(is_empty_list))
    {
        evaluation.unsure();
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn missing_alternative() {
        assert_resource(
            "AWS::EC2::Subnet",
            r#"{"VpcId":"vpc-12345678"}"#,
            &[
                "missing_alternative at R/Properties: missing `CidrBlock`, `Ipv4IpamPoolId`, `Ipv6IpamPoolId` or `Ipv6CidrBlock` in `AWS::EC2::Subnet`",
            ],
        );
        assert_resource("AWS::EC2::Subnet", r#"{"VpcId":"vpc-12345678","CidrBlock":"10.0.0.0/24"}"#, &[]);
    }

    #[test]
    fn a_misspelt_alternative_is_not_missing_too() {
        assert_resource(
            "AWS::EC2::Subnet",
            r#"{"VpcId":"vpc-12345678","cidrBlock":"10.0.0.0/24"}"#,
            &["unknown_property at R/Properties/cidrBlock"],
        );
    }
}
