//! Comparing what a property takes with what a reference leads to, while rustc evaluates constants.

/// Stands for `Ref` where an attribute is named.
pub const REF: &str = "Ref";

/// Whether a reference gives what a property is sure not to take. `types` lists what it takes: `AWS::IAM::Role.Arn` for
/// one value of a type, `AWS::EC2::Subnet` for all of them; `attribute` is [`REF`] or what `Fn::GetAtt` asks for.
///
/// Only values that stand for the resource itself are judged: [`REF`], `Arn`, `Id`, and attributes named after the type
/// (`TopicArn` of a topic). Another attribute may hold anything.
pub const fn is_other_type(types: &[&str], type_name: &str, attribute: &str) -> bool {
    if !stands_for_itself(type_name, attribute) {
        return false;
    }
    let mut at = 0;
    while at < types.len() {
        let (taken, length) = (types[at], type_name.len());
        if starts_with(taken, type_name) {
            let rest = taken.as_bytes().split_at(length).1;
            if rest.is_empty() || (rest[0] == b'.' && is_same(rest.split_at(1).1, attribute.as_bytes())) {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// The value of a resource of that type that is taken: [`REF`] or an attribute.
pub const fn taken_of<'t>(types: &[&'t str], type_name: &str) -> Option<&'t str> {
    let mut at = 0;
    while at < types.len() {
        if starts_with(types[at], type_name) {
            let rest = types[at].split_at(type_name.len()).1;
            if !rest.is_empty() && rest.as_bytes()[0] == b'.' {
                return Some(rest.split_at(1).1);
            }
        }
        at += 1;
    }
    None
}

const fn stands_for_itself(type_name: &str, attribute: &str) -> bool {
    let (name, attribute) = (type_name.as_bytes(), attribute.as_bytes());
    if is_same(attribute, b"Ref") || is_same(attribute, b"Arn") || is_same(attribute, b"Id") {
        return is_of_aws(type_name);
    }
    // The type's own name begins behind the last colon.
    let mut start = name.len();
    while start > 0 && name[start - 1] != b':' {
        start -= 1;
    }
    let own = name.split_at(start).1;
    if own.len() > attribute.len() {
        return false;
    }
    let (begin, end) = attribute.split_at(own.len());
    begin.eq_ignore_ascii_case(own) && (is_same(end, b"Arn") || is_same(end, b"Id") || is_same(end, b"Name"))
}

/// What resources of others, of nested stacks and of macros return is not known.
const fn is_of_aws(type_name: &str) -> bool {
    starts_with(type_name, "AWS::")
        && !starts_with(type_name, "AWS::CloudFormation::")
        && !starts_with(type_name, "AWS::Serverless::")
}

const fn starts_with(text: &str, start: &str) -> bool {
    let (text, start) = (text.as_bytes(), start.as_bytes());
    text.len() >= start.len() && is_same(text.split_at(start.len()).0, start)
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_for_the_resource_is_judged() {
        const TAKES: &[&str] = &["AWS::IAM::Role.Arn", "AWS::EC2::Subnet"];
        const REFUSED: bool = is_other_type(TAKES, "AWS::SQS::Queue", "Arn");
        assert!(
            REFUSED
                && is_other_type(TAKES, "AWS::IAM::Role", "Ref")
                && is_other_type(TAKES, "AWS::SNS::Topic", "TopicArn")
        );
        assert!(
            !is_other_type(TAKES, "AWS::IAM::Role", "Arn") && !is_other_type(TAKES, "AWS::EC2::Subnet", "SubnetId")
        );
        assert!(!is_other_type(TAKES, "AWS::RDS::DBInstance", "MonitoringRoleArn"));
        assert!(
            !is_other_type(TAKES, "Custom::Thing", "Arn") && !is_other_type(TAKES, "AWS::CloudFormation::Stack", "Ref")
        );
        assert!(is_other_type(TAKES, "AWS::EC2::SubnetGroup", "Ref"));
    }
}
