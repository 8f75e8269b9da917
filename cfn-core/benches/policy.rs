//! How long checking a policy takes, alone and in parts of a second that mean something: reading the same policy.
//!
//! ```text
//! cargo bench -p cfn-core --bench policy                # optimised
//! cargo bench -p cfn-core --bench policy --profile dev  # as macros and build scripts run
//! ```

mod time;

use std::hint::black_box;

use cfn_core::lint::{check_policy, policies::Kind};
use cfn_core::yaml;
use time::time;

/// The policies: what they are, and their text.
const POLICIES: &[(&str, &str)] = &[
    (
        "ordinary",
        r#"{"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
             "Resource": {"Fn::GetAtt": ["Table", "Arn"]}},
            {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
             "Resource": {"Fn::Sub": "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/${AWS::StackName}:*"}},
            {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
             "Resource": ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"],
             "Condition": {"StringEquals": {"aws:ResourceAccount": "123456789012"}}}]}"#,
    ),
    (
        "broad",
        r#"{"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": ["s3:*", "dynamodb:*", "ec2:*", "iam:PassRole", "lambda:CreateFunctoin"], "Resource": "*"}]}"#,
    ),
];

fn main() {
    println!("{:<10} {:>12} {:>12} {:>8}", "policy", "reading", "checking", "ratio");
    for (name, text) in POLICIES {
        let document = yaml::read(text).expect("the policies above are JSON").root;
        let reading = time(&mut || drop(black_box(yaml::read(black_box(text)))));
        let checking = time(&mut || drop(black_box(check_policy(black_box(&document), Kind::Identity))));
        let ratio = checking.as_secs_f64() / reading.as_secs_f64();
        println!("{name:<10} {reading:>12.1?} {checking:>12.1?} {ratio:>8.1}");
    }
}
