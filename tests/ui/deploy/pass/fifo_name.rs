use cfn::resource;

#[resource(AWS::SNS::Topic { TopicName: "orders.fifo", FifoTopic: true })]
pub struct Orders;

fn main() {}
