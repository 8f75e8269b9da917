//! Stacks that wait for each other.

use cfn::{output, parameter, resource, stack};

#[resource(AWS::SNS::Topic { DisplayName: ImportValue("payments-topic") })]
pub struct OrdersTopic;

#[output(Value: OrdersTopic, Export: { Name: "orders-topic" })]
pub struct OrdersName;

#[stack]
pub struct Orders(OrdersTopic, OrdersName);

#[resource(AWS::SNS::Topic { DisplayName: ImportValue("orders-topic") })]
pub struct PaymentsTopic;

#[output(Value: PaymentsTopic, Export: { Name: "payments-topic" })]
pub struct PaymentsName;

#[stack]
pub struct Payments(PaymentsTopic, PaymentsName);

/// Another deployment of the same stack.
#[parameter(Type: "String")]
pub struct Primary;

#[resource(AWS::SNS::Topic { DisplayName: ImportValue(Sub("${AWS::StackName}-topic")) })]
pub struct AloneTopic;

#[resource(AWS::SNS::Topic { DisplayName: ImportValue(Sub("${Primary}-topic")) })]
pub struct SecondTopic;

#[output(Value: AloneTopic, Export: { Name: Sub("${AWS::StackName}-topic") })]
pub struct AloneName;

#[stack]
pub struct Alone(Primary, AloneTopic, SecondTopic, AloneName);
