use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A database or broker with a public address is attacked from the whole internet: a weak password or one security
    /// group rule too many is then a breach. Set the property to `false`, and connect from the VPC, by a VPN or by a port
    /// forwarding session of Session Manager.
    ///
    /// Replication instances of DMS are public unless the property says otherwise.
    ///
    /// Source: the property's description in the template reference; controls DMS.1, RDS.2, RDS.46 and Redshift.1 of
    /// Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBInstance
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   DBInstanceClass: db.t4g.micro
    ///   Engine: postgres
    ///   AllocatedStorage: "20"
    ///   MasterUsername: owner
    ///   ManageMasterUserPassword: true
    ///   PubliclyAccessible: true # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBInstance
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   DBInstanceClass: db.t4g.micro
    ///   Engine: postgres
    ///   AllocatedStorage: "20"
    ///   MasterUsername: owner
    ///   ManageMasterUserPassword: true
    ///   PubliclyAccessible: false
    /// ```
    PUBLICLY_ACCESSIBLE = "publicly_accessible", Exposure, Deny, "database or broker with a public address",
    Check::Resource(publicly_accessible)
}

/// A property that gives a resource a public address.
struct Public {
    type_name: &'static str,
    path: &'static str,
    public: &'static str,
    private: &'static str,
    /// Whether it is public without the property.
    by_default: bool,
}

const fn flag(type_name: &'static str) -> Public {
    Public { type_name, path: "PubliclyAccessible", public: "true", private: "false", by_default: false }
}

const PUBLIC: &[Public] = &[
    flag("AWS::AmazonMQ::Broker"),
    flag("AWS::DMS::InstanceProfile"),
    Public { by_default: true, ..flag("AWS::DMS::ReplicationInstance") },
    flag("AWS::Lightsail::Database"),
    flag("AWS::M2::Environment"),
    Public {
        path: "BrokerNodeGroupInfo/ConnectivityInfo/PublicAccess/Type",
        public: "SERVICE_PROVIDED_EIPS",
        private: "DISABLED",
        ..flag("AWS::MSK::Cluster")
    },
    flag("AWS::Neptune::DBInstance"),
    Public { path: "PublicConnectivity", ..flag("AWS::NeptuneGraph::Graph") },
    flag("AWS::RDS::DBCluster"),
    flag("AWS::RDS::DBInstance"),
    flag("AWS::RDS::DBShardGroup"),
    flag("AWS::Redshift::Cluster"),
    flag("AWS::RedshiftServerless::Workgroup"),
    flag("AWS::Timestream::InfluxDBCluster"),
    flag("AWS::Timestream::InfluxDBInstance"),
];

fn publicly_accessible<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Ok(index) = PUBLIC.binary_search_by_key(&resource.type_name, |public| public.type_name) else { return };
    let Public { path, public, private, by_default, .. } = &PUBLIC[index];
    let name = path.rsplit('/').next().unwrap_or(path);
    if let Some(found) = first_setting(context, resource.values_at(path), |text| text.eq_ignore_ascii_case(public)) {
        let message = format!(
            "`{name}` is `{public}`, so anyone on the internet can try to connect; set it to `{private}` and connect from \
             the VPC"
        );
        findings.report(found.written.id, message);
    } else if *by_default
        && let Some(properties) = resource.properties()
        && presence(properties, name) == Presence::Absent
    {
        let message = format!(
            "without `{name}`, `{}` has a public address and anyone on the internet can try to connect; set it to \
             `{private}`",
            resource.name()
        );
        findings.report(resource.declaration.name.id, message);
    }
}

#[cfg(test)]
mod tests {
    use super::PUBLIC;
    use crate::lint::testing::findings_alone;

    #[test]
    fn types_are_sorted() {
        assert!(PUBLIC.is_sorted_by(|one, next| one.type_name < next.type_name));
    }

    #[test]
    fn what_is_public_is_reported_at_its_property_or_name() {
        let found = |type_name: &str, properties: &str| {
            let template = format!(
                "Resources:\n  R: {{Type: {type_name}, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {{{properties}}}}}\n"
            );
            let all = findings_alone("publicly_accessible", &template);
            all.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        let public = "R: `PubliclyAccessible` is `true`, so anyone on the internet can try to connect; set it to `false` and connect from the VPC";
        for type_name in
            ["AWS::RDS::DBInstance", "AWS::Redshift::Cluster", "AWS::AmazonMQ::Broker", "AWS::Neptune::DBInstance"]
        {
            assert_eq!(found(type_name, "PubliclyAccessible: true"), [public]);
            assert_eq!(found(type_name, "PubliclyAccessible: !If [C, 'true', false]"), [public]);
            assert!(found(type_name, "PubliclyAccessible: false").is_empty());
            assert!(found(type_name, "PubliclyAccessible: !Ref P").is_empty());
            assert!(found(type_name, "Port: 1").is_empty());
        }
        assert_eq!(
            found(
                "AWS::MSK::Cluster",
                "BrokerNodeGroupInfo: {ConnectivityInfo: {PublicAccess: {Type: SERVICE_PROVIDED_EIPS}}}"
            ),
            [
                "R: `Type` is `SERVICE_PROVIDED_EIPS`, so anyone on the internet can try to connect; set it to `DISABLED` and connect from the VPC"
            ]
        );
        assert_eq!(
            found("AWS::DMS::ReplicationInstance", "ReplicationInstanceClass: dms.t3.micro"),
            [
                "R: without `PubliclyAccessible`, `R` has a public address and anyone on the internet can try to connect; set it to `false`"
            ]
        );
        for fine in ["PubliclyAccessible: false", "PubliclyAccessible: !If [C, false, !Ref AWS::NoValue]"] {
            assert!(found("AWS::DMS::ReplicationInstance", fine).is_empty(), "{fine}");
        }
    }
}
