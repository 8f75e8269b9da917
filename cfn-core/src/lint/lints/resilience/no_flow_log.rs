use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Flow logs show who connected to what in a network, and what security groups rejected.
    ///
    /// Source: "Logging IP traffic using VPC Flow Logs" of the Amazon VPC user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Bucket: {Type: String}
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Log:
    ///     Type: AWS::EC2::FlowLog
    ///     Properties: {ResourceId: !Ref Network, ResourceType: VPC, TrafficType: ALL, LogDestinationType: s3, LogDestination: !Ref Bucket}
    /// ```
    NO_FLOW_LOG = "no_flow_log", Resilience, Allow, "network without flow logs",
    Check::Resource(no_flow_log)
}

const SETTINGS: &[Setting] = &[Setting::needed("AWS::EC2::VPC", "", Right::Other("an `AWS::EC2::FlowLog`"))
    .unless(&[Related::new("AWS::EC2::FlowLog", "ResourceId")])];

fn no_flow_log<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not log its traffic"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_flow_log() {
        assert_settings(
            "no_flow_log",
            &[("AWS::EC2::VPC", "{}", &["`AWS::EC2::VPC` does not log its traffic; add an `AWS::EC2::FlowLog`"])],
        );
    }
}
