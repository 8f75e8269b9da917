//! The alarm and who is told.

use serde_yaml::Value;

use crate::evaluate::Names;
use crate::template::{Template, id, list, yaml};

fn alarm() -> Value {
    Template::read().properties("AWS::CloudWatch::Alarm")
}

#[test]
fn the_alarm_watches_the_functions_errors() {
    assert_eq!(alarm()["Namespace"], "AWS/Lambda");
    assert_eq!(alarm()["MetricName"], "Errors");
    assert_eq!(alarm()["Statistic"], "Sum");
    let template = Template::read();
    let mut dimension = yaml("[{Name: FunctionName}]");
    dimension[0]["Value"] = template.reference(template.id("AWS::Lambda::Function"));
    assert_eq!(alarm()["Dimensions"], dimension);
}

#[test]
fn the_alarm_rings_at_more_than_0_errors_in_1_period_of_5_minutes() {
    assert_eq!(alarm()["ComparisonOperator"], "GreaterThanThreshold");
    assert_eq!(alarm()["Threshold"], 0);
    assert_eq!(alarm()["EvaluationPeriods"], 1);
    assert_eq!(alarm()["Period"], 300);
}

#[test]
fn the_alarm_takes_missing_data_as_not_breaching() {
    assert_eq!(alarm()["TreatMissingData"], "notBreaching");
}

#[test]
fn the_alarm_is_sent_to_the_topic() {
    let topic = id(Template::read().id("AWS::SNS::Topic"));
    assert_eq!(list(&alarm()["AlarmActions"]), [topic]);
}

#[test]
fn the_topic_sends_to_the_email_address_of_the_parameter() {
    let template = Template::read();
    let subscription = template.properties("AWS::SNS::Subscription");
    assert_eq!(subscription["Protocol"], "email");
    assert_eq!(subscription["Endpoint"], id("SNSEmail"));
    assert_eq!(subscription["TopicArn"], id(template.id("AWS::SNS::Topic")));
}

/// CloudWatch cannot publish to a topic that is encrypted with the key of AWS, nor with one whose policy leaves it out.
#[test]
fn the_topic_takes_the_alarms_messages() {
    assert_eq!(Template::read().properties("AWS::SNS::Topic").get("KmsMasterKeyId"), None);
}
