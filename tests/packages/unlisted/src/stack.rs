//! Structs that no stack has.

use cfn::{Resource, output, resource, stack};

#[resource(AWS::SNS::Topic {})]
pub struct Listed;

#[resource(AWS::SNS::Topic {})]
pub struct Unlisted;

#[output(Value: F)]
pub struct NeverUsed<F: Resource>;

#[output(Value: F)]
pub struct Used<F: Resource>;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A"], id = "Topic${Item}"))]
pub struct Loop;

#[stack]
pub struct Group(Used<Listed>);

#[stack]
pub struct NotBuilt(Listed);

#[allow(dead_code)]
#[resource(AWS::SNS::Topic {})]
pub struct Known;

#[resource(AWS::SNS::Topic {}, allow(unlisted_struct, reason = "the next release needs it"))]
pub struct Allowed;

#[stack]
pub struct Whole(Listed, Group);

#[cfg(test)]
mod tests {
    use cfn::{resource, stack};

    #[resource(AWS::SNS::Topic {})]
    pub struct Topic;

    #[stack]
    pub struct Small(Topic);
}
