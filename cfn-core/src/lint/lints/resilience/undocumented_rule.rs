use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Without a description nobody dares to remove a rule that is no longer needed.
    ///
    /// Source: "Security group rules" of the Amazon VPC user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Vpc: {Type: String}
    /// Resources:
    ///   Firewall:
    ///     Type: AWS::EC2::SecurityGroup
    ///     Properties:
    ///       GroupDescription: Orders
    ///       VpcId: !Ref Vpc
    ///       SecurityGroupIngress:
    ///         - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Vpc: {Type: String}
    /// Resources:
    ///   Firewall:
    ///     Type: AWS::EC2::SecurityGroup
    ///     Properties:
    ///       GroupDescription: Orders
    ///       VpcId: !Ref Vpc
    ///       SecurityGroupIngress:
    ///         - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16, Description: The application}
    /// ```
    UNDOCUMENTED_RULE = "undocumented_rule", Resilience, Allow, "security group rule without a description",
    Check::Resource(undocumented_rule)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::EC2::SecurityGroup", "Description", Right::Given("what the port is for"))
        .of("SecurityGroupEgress/*"),
    Setting::needed("AWS::EC2::SecurityGroup", "Description", Right::Given("what the port is for"))
        .of("SecurityGroupIngress/*"),
    Setting::needed("AWS::EC2::SecurityGroupEgress", "Description", Right::Given("what the port is for")),
    Setting::needed("AWS::EC2::SecurityGroupIngress", "Description", Right::Given("what the port is for")),
];

fn undocumented_rule<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "opens a port and does not say what for"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn undocumented_rule() {
        assert_settings(
            "undocumented_rule",
            &[
                (
                    "AWS::EC2::SecurityGroup",
                    "{SecurityGroupIngress: [{IpProtocol: tcp}, {IpProtocol: tcp, Description: a}]}",
                    &[
                        "`AWS::EC2::SecurityGroup` without `SecurityGroupIngress.Description` opens a port and does not say what for; add `SecurityGroupIngress.Description` with what the port is for",
                    ],
                ),
                (
                    "AWS::EC2::SecurityGroupIngress",
                    "{IpProtocol: tcp}",
                    &[
                        "`AWS::EC2::SecurityGroupIngress` without `Description` opens a port and does not say what for; add `Description` with what the port is for",
                    ],
                ),
            ],
        );
    }
}
