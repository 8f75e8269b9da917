//! Formats of IDs, ARNs and names that AWS gives to resources outside of the template.
//!
//! Source: the format keywords of cfn-lint's schemas.

/// A format: its name, what it is in words, and whether a text has it.
pub(crate) type Format = (&'static str, &'static str, fn(&str) -> bool);

/// Formats by their names in the schemas. Names of lists (`AWS::EC2::Subnet.Ids`) are not here: their elements are checked.
pub(crate) const FORMATS: &[Format] = &[
    ("AWS::EC2::VPC.Id", "a VPC ID such as `vpc-0123456789abcdef0`", |text| is_id(text, "vpc-")),
    ("AWS::EC2::Subnet.Id", "a subnet ID such as `subnet-0123456789abcdef0`", |text| is_id(text, "subnet-")),
    ("AWS::EC2::SecurityGroup.Id", "a security group ID such as `sg-0123456789abcdef0`", |text| is_id(text, "sg-")),
    ("AWS::EC2::SecurityGroup.Name", "a security group name", |text| {
        !text.is_empty() && consists_of(text, " ._-:/()#,@[]+=&;{}!$*")
    }),
    ("AWS::EC2::Image.Id", "an AMI ID such as `ami-0123456789abcdef0`", |text| {
        is_id(text, "ami-") || text.starts_with("resolve:ssm:")
    }),
    ("AWS::IAM::Role.Arn", "a role ARN such as `arn:aws:iam::123456789012:role/name`", |text| {
        is_arn(text, "iam", &["role/"])
    }),
    ("AWS::KMS::Key.Arn", "a key or alias ARN such as `arn:aws:kms:us-east-1:123456789012:key/..`", |text| {
        is_arn(text, "kms", &["key/", "alias/"])
    }),
    ("AWS::KMS::Key.Id", "a key ID such as `1234abcd-12ab-34cd-56ef-1234567890ab`", is_key_id),
    ("AWS::KMS::Alias.AliasName", "an alias name such as `alias/name`", is_alias),
    ("AWS::SNS::Topic.Arn", "a topic ARN such as `arn:aws:sns:us-east-1:123456789012:name`", |text| {
        is_arn(text, "sns", &[""])
    }),
    (
        "AWS::Lambda::Function.Arn",
        "a function ARN such as `arn:aws:lambda:us-east-1:123456789012:function:name`",
        |text| is_arn(text, "lambda", &["function:"]),
    ),
    (
        "AWS::ACM::Certificate.Arn",
        "a certificate ARN such as `arn:aws:acm:us-east-1:123456789012:certificate/..`",
        |text| is_arn(text, "acm", &["certificate/"]),
    ),
    ("AWS::Logs::LogGroup.Name", "a log group name of letters, digits and `.-_/#`", |text| {
        (1..=512).contains(&text.len()) && consists_of(text, ".-_/#")
    }),
    ("AWS::S3::Bucket.Name", "a bucket name of 3 to 63 lower-case letters, digits, dots and hyphens", is_bucket_name),
];

fn consists_of(text: &str, more: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
}

/// A prefix and 8 or 17 digits; those of images are said to have letters up to `z`.
fn is_id(text: &str, prefix: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_hexdigit() || prefix == "ami-" && byte.is_ascii_lowercase();
    text.strip_prefix(prefix).is_some_and(|digits| matches!(digits.len(), 8 | 17) && digits.bytes().all(is_digit))
}

/// `arn:partition:service:region:account:` and, after one of the prefixes, something.
fn is_arn(text: &str, service: &str, prefixes: &[&str]) -> bool {
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let &["arn", partition, of, region, account, resource] = parts.as_slice() else { return false };
    let is_region = |text: &str| consists_of(text, "-") && text.is_empty() == (service == "iam");
    partition.starts_with("aws")
        && consists_of(partition, "-")
        && of == service
        && is_region(region)
        && account.len() == 12
        && account.bytes().all(|digit| digit.is_ascii_digit())
        && prefixes.iter().any(|prefix| resource.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty()))
}

fn is_key_id(text: &str) -> bool {
    let is_hex =
        |text: &str, length| text.len() == length && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
    let parts: Vec<&str> = text.split('-').collect();
    let is_uuid = || parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| is_hex(part, length));
    text.strip_prefix("mrk-").is_some_and(|digits| is_hex(digits, 32)) || is_uuid() || is_alias(text)
}

fn is_alias(text: &str) -> bool {
    text.strip_prefix("alias/").is_some_and(|name| !name.is_empty() && consists_of(name, ":/_-"))
}

fn is_bucket_name(text: &str) -> bool {
    let is_character = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    (3..=63).contains(&text.len())
        && text.bytes().all(is_character)
        && !text.starts_with(['.', '-'])
        && !text.ends_with(['.', '-'])
        && ["..", "-.", ".-"].iter().all(|pair| !text.contains(pair))
}

#[cfg(test)]
mod tests {
    use super::FORMATS;

    #[test]
    fn each_format_takes_what_aws_gives_and_nothing_else() {
        let cases = [
            ("AWS::EC2::VPC.Id", "vpc-0123456789abcdef0", "vpc-123"),
            ("AWS::EC2::Subnet.Id", "subnet-0a1b2c3d", "subnet_0a1b2c3d"),
            ("AWS::EC2::SecurityGroup.Id", "sg-0a1b2c3d", "web"),
            ("AWS::EC2::SecurityGroup.Name", "web (prod)", "web?"),
            ("AWS::EC2::Image.Id", "ami-0123456789abcdef0", "amazon-linux"),
            (
                "AWS::IAM::Role.Arn",
                "arn:aws-cn:iam::123456789012:role/path/name",
                "arn:aws:iam::123456789012:user/name",
            ),
            ("AWS::KMS::Key.Arn", "arn:aws:kms:us-east-1:123456789012:key/mrk-1", "arn:aws:kms:us-east-1:12:key/a"),
            ("AWS::KMS::Key.Id", "1234abcd-12ab-34cd-56ef-1234567890ab", "1234abcd-12ab-34cd-56ef"),
            ("AWS::KMS::Alias.AliasName", "alias/aws/s3", "alias/"),
            (
                "AWS::SNS::Topic.Arn",
                "arn:aws:sns:us-east-1:123456789012:news",
                "arn:aws:sqs:us-east-1:123456789012:news",
            ),
            ("AWS::Lambda::Function.Arn", "arn:aws:lambda:us-east-1:123456789012:function:f:1", "function:f"),
            ("AWS::ACM::Certificate.Arn", "arn:aws:acm:us-east-1:123456789012:certificate/a", "certificate/a"),
            ("AWS::Logs::LogGroup.Name", "/aws/lambda/f", "a log group"),
            ("AWS::S3::Bucket.Name", "my-bucket.example", "My_Bucket"),
        ];
        assert_eq!(cases.map(|(name, ..)| name).as_slice(), FORMATS.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
        for ((name, good, bad), (.., has)) in cases.into_iter().zip(FORMATS) {
            assert!(has(good) && !has(bad) && !has(""), "{name}");
        }
    }
}
