use cfn::resource;

#[resource(AWS::SNS::Topic { TopicName: "orders", FifoTopic: true })]
pub struct Orders;

fn main() {}
