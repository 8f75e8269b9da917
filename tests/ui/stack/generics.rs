use cfn::{Part, Resource, output, parameter, resource, stack};

#[resource(AWS::SNS::Topic {})]
pub struct Topic<'a, const N: u8>;

#[parameter(Type: "String")]
pub struct Environment;

#[output(Value: T.TopicArn)]
pub struct Arn<T: Resource>;

#[output(Value: Sub("${Topic<0>.TopicArn}"))]
pub struct Text;

#[stack]
pub struct Endless<const N: u8>(Topic<N>, Endless<N>);

#[stack]
pub struct Of<P: Part>(P);

#[stack]
pub struct Whole(Topic<0>, Environment, Arn<Topic<0>>, Arn<Environment>, Of<Arn<u8>>, Of<Environment>);

fn main() {}
