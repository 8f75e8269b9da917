//! The template is asked as a value: what the stack promises, whatever the structs are called.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::stack::WebService;

fn template() -> Value {
    cfn::assemble::<WebService>().expect("nothing is wrong with the stack").to_value()
}

/// The properties of the resources of a type, by their logical IDs.
fn resources<'t>(template: &'t Value, type_name: &str) -> Vec<(&'t str, &'t Value)> {
    let resources = template["Resources"].as_mapping().expect("resources");
    let of_type = resources.iter().filter(|(_, resource)| resource["Type"] == type_name);
    of_type.map(|(name, resource)| (name.as_str().expect("a logical ID"), &resource["Properties"])).collect()
}

/// The actions that a role allows.
fn actions<'t>(template: &'t Value, role: &str) -> BTreeSet<&'t str> {
    let policies = template["Resources"][role]["Properties"]["Policies"].as_sequence().expect("policies");
    let statements = policies.iter().flat_map(|policy| policy["PolicyDocument"]["Statement"].as_sequence());
    let actions = statements.flatten().flat_map(|statement| match &statement["Action"] {
        Value::Sequence(actions) => actions.iter().filter_map(Value::as_str).collect(),
        action => Vec::from_iter(action.as_str()),
    });
    actions.collect()
}

#[test]
fn the_template_is_the_one_that_the_build_script_has_made() {
    let made = cfn::assemble::<WebService>().expect("nothing is wrong with the stack");
    assert_eq!(made.yaml(), crate::TEMPLATE);
}

#[test]
fn each_zone_has_three_subnets_and_a_way_out_of_its_own() {
    let template = template();
    let subnets = resources(&template, "AWS::EC2::Subnet");
    let zones: Vec<_> =
        subnets.iter().filter_map(|(_, subnet)| subnet["AvailabilityZone"]["Fn::Select"][0].as_u64()).collect();
    for zone in 0..3 {
        assert_eq!(zones.iter().filter(|of| **of == zone).count(), 3, "{zone}");
    }
    let blocks: BTreeSet<_> =
        subnets.iter().filter_map(|(_, subnet)| subnet["CidrBlock"]["Fn::Select"][0].as_u64()).collect();
    assert_eq!(blocks.len(), 9);
    let gateways = resources(&template, "AWS::EC2::NatGateway");
    let routes = resources(&template, "AWS::EC2::Route");
    for (gateway, _) in &gateways {
        assert_eq!(routes.iter().filter(|(_, route)| route["NatGatewayId"]["Ref"] == *gateway).count(), 1, "{gateway}");
    }
    assert_eq!(gateways.len(), 3);
}

#[test]
fn only_the_load_balancer_is_open_to_the_internet() {
    let template = template();
    let is_open = |group: &Value| {
        let rules = group["SecurityGroupIngress"].as_sequence();
        rules.into_iter().flatten().any(|rule| rule["CidrIp"] == "0.0.0.0/0")
    };
    let groups = resources(&template, "AWS::EC2::SecurityGroup");
    let open: Vec<_> = groups.iter().filter(|(_, group)| is_open(group)).map(|(name, _)| *name).collect();
    assert_eq!(open, ["BalancerGroup"]);
    let rules = resources(&template, "AWS::EC2::SecurityGroupIngress");
    assert!(rules.len() == 2 && rules.iter().all(|(_, rule)| rule["CidrIp"].is_null()), "{rules:?}");
}

#[test]
fn the_database_is_private_and_its_data_outlive_the_stack() {
    let template = cfn::assemble::<WebService>().expect("nothing is wrong with the stack");
    let database = template.resource("Database");
    for (property, expected) in [
        ("PubliclyAccessible", false),
        ("StorageEncrypted", true),
        ("MultiAZ", true),
        ("DeletionProtection", true),
        ("ManageMasterUserPassword", true),
    ] {
        assert_eq!(database.property(property), expected, "{property}");
    }
    assert!(database.property("MasterUserPassword").is_missing());
    assert_eq!(database.attribute("DeletionPolicy"), "Snapshot");
}

#[test]
fn the_container_may_read_the_password_and_nothing_else() {
    let template = template();
    assert_eq!(actions(&template, "TaskRole"), BTreeSet::from(["kms:Decrypt", "secretsmanager:GetSecretValue"]));
    let [(_, task)] = resources(&template, "AWS::ECS::TaskDefinition")[..] else { panic!("expected one task") };
    assert_eq!(task["TaskRoleArn"]["Fn::GetAtt"][0], "TaskRole");
    let variables = task["ContainerDefinitions"][0]["Environment"].as_sequence().expect("variables");
    let names: Vec<_> = variables.iter().filter_map(|variable| variable["Name"].as_str()).collect();
    assert!(names.contains(&"DATABASE_SECRET_ARN") && !names.iter().any(|name| name.contains("PASSWORD")), "{names:?}");
}

#[test]
fn the_scaling_alone_sets_the_number_of_tasks() {
    let template = template();
    let [(_, service)] = resources(&template, "AWS::ECS::Service")[..] else { panic!("expected one service") };
    assert!(service["DesiredCount"].is_null());
    let [(target, count)] = resources(&template, "AWS::ApplicationAutoScaling::ScalableTarget")[..] else {
        panic!("expected one target")
    };
    assert_eq!(count["MinCapacity"]["Ref"], "MinTasks");
    let policies = resources(&template, "AWS::ApplicationAutoScaling::ScalingPolicy");
    assert!(policies.len() == 2 && policies.iter().all(|(_, policy)| policy["ScalingTargetId"]["Ref"] == target));
}

#[test]
fn every_alarm_notifies() {
    let template = template();
    let alarms = resources(&template, "AWS::CloudWatch::Alarm");
    assert!(alarms.len() >= 7);
    for (name, alarm) in alarms {
        assert_eq!(alarm["AlarmActions"][0]["Ref"], "AlarmTopic", "{name}");
    }
}
