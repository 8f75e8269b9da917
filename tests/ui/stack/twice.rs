use cfn::{resource, stack};

mod other {
    use cfn::resource;

    #[resource(AWS::SNS::Topic {})]
    pub struct Topic;
}

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[stack]
pub struct SamePath(Topic, Topic);

#[stack]
pub struct OtherPath(Topic, crate::Topic);

#[stack]
pub struct SameName(Topic, other::Topic);

#[stack]
pub struct Group(Topic);

#[stack]
pub struct InGroup(Group, Topic);

fn main() {}
