//! All that only rustc knows of a stack: values, arguments, what names lead to.

use cfn::{Resource, output, parameter, resource, stack};

const DAYS: u8 = 30;
const LIMIT: i64 = -7;
const RATE: f32 = 0.1;
const IS_ON: bool = true;
const NAME: &str = "a \"text\"\nof two lines, ✓";
const MARK: char = 'x';

#[parameter(Type: "String", Default: const { NAME })]
pub struct Text;

#[parameter(Type: "Number", Default: const { LIMIT * 2 })]
pub struct Whole;

#[parameter(Type: "Number", Default: const { RATE })]
pub struct Rate;

/// Kept for as long as the law says.
#[resource(
    AWS::Logs::LogGroup { LogGroupName: Sub("/${Text}/${Whole}/${Rate}"), RetentionInDays: const { DAYS } },
    DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
    Metadata: { IsOn: const { IS_ON }, Mark: const { MARK } },
)]
pub struct Logs;

/// One of several queues.
#[resource(
    AWS::SQS::Queue { DelaySeconds: const { N }, VisibilityTimeout: 60 },
    DependsOn: [R], DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete",
)]
pub struct Queue<const N: u32, R: Resource>;

/// The last queue.
#[output(Value: Queue<20, Queue<10, Logs>>.Arn)]
pub struct Last;

#[stack]
pub struct Queues(Queue<10, Logs>, Queue<20, Queue<10, Logs>>);

/// Everything.
#[stack]
pub struct All(Text, Whole, Rate, Logs, Queues, Last);

/// Less.
#[stack]
pub struct Less(Text, Whole, Rate, Logs);
