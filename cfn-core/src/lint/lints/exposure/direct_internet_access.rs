use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A notebook instance has direct internet access unless its template says otherwise: it bypasses the VPC, its firewalls
    /// and its logs, and data can leave unseen. Write `DirectInternetAccess: Disabled`, and give it a subnet and a security
    /// group.
    ///
    /// Source: "Connect a Notebook Instance in a VPC to External Resources" of the SageMaker developer guide; control
    /// SageMaker.1 of Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::SageMaker::NotebookInstance
    /// Properties:
    ///   InstanceType: ml.t3.medium
    ///   RoleArn: arn:aws:iam::111122223333:role/notebooks
    ///   DirectInternetAccess: Enabled # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SageMaker::NotebookInstance
    /// Properties:
    ///   InstanceType: ml.t3.medium
    ///   RoleArn: arn:aws:iam::111122223333:role/notebooks
    ///   DirectInternetAccess: Disabled
    ///   SubnetId: subnet-12345678
    ///   SecurityGroupIds: [sg-12345678]
    /// ```
    DIRECT_INTERNET_ACCESS = "direct_internet_access", Exposure, Warn, "notebook with direct internet access",
    Check::Resource(direct_internet_access)
}

fn direct_internet_access<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::SageMaker::NotebookInstance" {
        return;
    }
    let Some(properties) = resource.properties() else { return };
    let message =
        "the notebook has direct internet access, which bypasses the VPC; write `DirectInternetAccess: Disabled`";
    if let Some(found) = first_setting(context, properties.get("DirectInternetAccess"), |text| text == "Enabled") {
        findings.report(found.written.id, message);
    } else if presence(properties, "DirectInternetAccess") == Presence::Absent {
        findings.report(resource.declaration.name.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_notebook_is_on_the_internet_by_default() {
        let found = |more: &str| {
            let properties = format!("{{InstanceType: ml.t3.medium, RoleArn: !GetAtt Role.Arn{more}}}");
            findings_alone(
                "direct_internet_access",
                &format!("Resources:\n  N: {{Type: AWS::SageMaker::NotebookInstance, Properties: {properties}}}\n"),
            )
        };
        let message = "N: the notebook has direct internet access, which bypasses the VPC; write `DirectInternetAccess: Disabled`";
        for open in ["", ", DirectInternetAccess: Enabled", ", DirectInternetAccess: !If [C, Enabled, Disabled]"] {
            assert_eq!(found(open), [message], "{open}");
        }
        for fine in [", DirectInternetAccess: Disabled", ", DirectInternetAccess: !Ref Access"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
