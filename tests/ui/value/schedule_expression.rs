use cfn::resource;

#[resource(AWS::Events::Rule {
    ScheduleExpression: "rate(1 days)",
})]
pub struct Daily;

#[resource(AWS::Events::Rule {
    ScheduleExpression: "cron(0 12 * * * *)",
})]
pub struct Noon;

fn main() {}
