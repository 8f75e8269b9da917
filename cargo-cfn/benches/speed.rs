//! How long the commands take, their start included: `cargo bench -p cargo-cfn`.
//!
//! Each figure is the best of several runs, beside what it has to be.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 7;

/// Files in the folder that is checked.
const FILES: usize = 1000;
/// Resources of the template that is imported.
const RESOURCES: usize = 500;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed");
    fs::create_dir_all(folder.join("many")).expect("the bench's folder can be written");
    fs::write(folder.join("one.yaml"), template(8)).expect("the bench's folder can be written");
    fs::write(folder.join("large.yaml"), template(RESOURCES)).expect("the bench's folder can be written");
    for number in 0..FILES {
        let file = folder.join(format!("many/{number}.yaml"));
        fs::write(file, template(6 + number % 5)).expect("the bench's folder can be written");
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let start = best(&folder, &["--version"]);
    let one = best(&folder, &["check", "one.yaml"]);
    let many = best(&folder, &["check", "-q", "--format", "short", "many"]);
    let import = best(&folder, &["import", "large.yaml", "--out", "imported", "--force"]);
    let check = best(&folder, &["check", "-q", "--format", "short", "large.yaml"]);
    println!("start of the command          {:>8.1} ms", millis(start));
    println!("check of one file             {:>8.1} ms  (at most 10)", millis(one));
    println!(
        "check of {FILES} files           {:>8.1} ms  = {:.0} a second by {cores} cores (at least 1000)",
        millis(many),
        FILES as f64 / many.as_secs_f64()
    );
    println!("import of {RESOURCES} resources       {:>8.1} ms  (at most 200)", millis(import));
    println!("check of {RESOURCES} resources        {:>8.1} ms", millis(check));
    println!("import to check, the same file {:>7.2}", import.as_secs_f64() / check.as_secs_f64());
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn best(folder: &Path, arguments: &[&str]) -> Duration {
    let run = || {
        let started = Instant::now();
        let status = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"))
            .arg("cfn")
            .args(arguments)
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("the command starts");
        assert!(status.code().is_some_and(|code| code < 2), "{arguments:?}: {status}");
        started.elapsed()
    };
    (0..RUNS).map(|_| run()).min().expect("it has run")
}

/// A template of so many resources of different kinds, which refer to each other.
fn template(resources: usize) -> String {
    let mut text =
        "AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n  Stage: {Type: String, Default: dev}\nResources:\n"
            .to_owned();
    for number in 0..resources {
        let before = number.saturating_sub(number % 5);
        let _ = match number % 5 {
            0 => write!(
                text,
                "  # Holds what was ordered.\n  Queue{number}:\n    Type: AWS::SQS::Queue\n    DeletionPolicy: Retain\n    \
                 UpdateReplacePolicy: Retain\n    Properties:\n      MessageRetentionPeriod: 1209600\n      \
                 SqsManagedSseEnabled: true\n"
            ),
            1 => write!(
                text,
                "  Topic{number}:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: !Sub 'orders-${{Stage}}'\n      \
                 KmsMasterKeyId: alias/aws/sns\n"
            ),
            2 => write!(
                text,
                "  Role{number}:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Version: \
                 '2012-10-17'\n        Statement:\n          - Effect: Allow\n            Principal: {{Service: \
                 lambda.amazonaws.com}}\n            Action: sts:AssumeRole\n      Policies:\n        - PolicyName: send\n          \
                 PolicyDocument:\n            Version: '2012-10-17'\n            Statement:\n              - Effect: Allow\n                \
                 Action: sqs:SendMessage\n                Resource: !GetAtt Queue{before}.Arn\n"
            ),
            3 => write!(
                text,
                "  Function{number}:\n    Type: AWS::Lambda::Function\n    Properties:\n      Runtime: python3.13\n      Handler: \
                 index.handler\n      Role: !GetAtt Role{}.Arn\n      Code:\n        ZipFile: |\n          def handler(event, \
                 context):\n              return event\n      Environment:\n        Variables: {{QUEUE: !Ref Queue{before}}}\n",
                number - 1
            ),
            _ => write!(
                text,
                "  Alarm{number}:\n    Type: AWS::CloudWatch::Alarm\n    Properties:\n      AlarmActions: [!Ref Topic{}]\n      \
                 ComparisonOperator: GreaterThanThreshold\n      EvaluationPeriods: 1\n      MetricName: Errors\n      Namespace: \
                 AWS/Lambda\n      Period: 60\n      Statistic: Sum\n      Threshold: 0\n",
                number - 3
            ),
        };
    }
    text
}
