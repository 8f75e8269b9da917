use cfn::stack;

mod attribute;
mod section;
mod wrong_kind;

#[stack]
pub struct Whole(
    attribute::Environment,
    attribute::DataBus,
    attribute::Database,
    attribute::Child,
    attribute::Misspelt,
    attribute::Unknown,
    attribute::Outer,
    attribute::Inner,
    attribute::InSub,
    attribute::InGetAtt,
    attribute::OfNestedStack,
    attribute::OfParameter,
    wrong_kind::Text,
    wrong_kind::Topic,
    wrong_kind::Bus,
    wrong_kind::Custom,
    wrong_kind::Function,
    wrong_kind::Allowed,
    wrong_kind::ByName,
    wrong_kind::Role,
    wrong_kind::Subnet,
    section::Stage,
    section::IsProd,
    section::Map,
    section::Sender,
    section::Waiting,
    section::Found,
    section::Chosen,
    section::Returned,
);
