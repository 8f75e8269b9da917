use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::shown;
use crate::lint::facts::presence::is_empty_list;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::{EXCLUDED_VALUE, Keyword};
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// Another property of the resource excludes this property or value.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// UpdatePolicy: {WillReplace: true} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AutoScaling::AutoScalingGroup
    /// UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}}
    /// ```
    UNWANTED_PROPERTY = "unwanted_property", Shape, Deny, "property that conflicts with another value",
    Check::Values(&[
        Keyword::all("false", unwanted_property),
        Keyword::all(EXCLUDED_VALUE, excluded_value),
    ])
}

/// Which value the condition excludes, the schema of the condition says.
fn excluded_value(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    evaluation.report(visit, || format!("{} cannot be {}", visit.label, shown(visit.node)));
}

fn unwanted_property(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if is_empty_list(visit.node) {
        return evaluation.unsure();
    }
    evaluation.report(visit, || format!("{} is not allowed here", visit.label));
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::{assert_declaration, assert_resource};

    #[test]
    fn an_attribute_is_of_some_types() {
        let resource = |type_name: &str| {
            format!(
                r#"{{"Resources":{{"R":{{"Type":"{type_name}","UpdatePolicy":{{"EnableVersionUpgrade":true}},"DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete"}}}}}}"#
            )
        };
        assert_declaration(
            &resource("AWS::SNS::Topic"),
            &["unwanted_property at R/UpdatePolicy: `UpdatePolicy` is not allowed here"],
        );
        assert_declaration(&resource("AWS::OpenSearchService::Domain"), &["domain_outside_vpc at R: "]);
    }

    #[test]
    fn an_address_is_given_once() {
        let instance = |interface: &str| {
            format!(
                r#"{{"ImageId":"ami-0123456789abcdef0","PrivateIpAddress":"10.0.0.4","NetworkInterfaces":[{{"DeviceIndex":"0"{interface}}}]}}"#
            )
        };
        assert_resource(
            "AWS::EC2::Instance",
            &instance(r#","PrivateIpAddress":"10.0.0.5""#),
            &[
                "unwanted_property at R/Properties/NetworkInterfaces/0/PrivateIpAddress: `PrivateIpAddress` is not allowed here (because `PrivateIpAddress` is set)",
            ],
        );
        assert_resource("AWS::EC2::Instance", &instance(""), &[]);
    }
}
