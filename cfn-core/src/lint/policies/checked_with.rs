//! Actions that services check with an ARN that the service authorization reference does not list for them.

use crate::iam::Action;

/// The actions, and the templates of the ARNs.
///
/// Source: for `glue:CreateCrawler`, `sns:CreatePlatformEndpoint` and `states:SendTask*`, the services' own messages when
/// they refuse a call, which name the ARN; for `cloudformation:CreateChangeSet`, "Grant IAM users permission to create a
/// change set with macros" of the CloudFormation user guide; for `dynamodb:ListStreams`, `DynamoDBStreamReadPolicy` among the
/// policy templates of AWS SAM; for `ssmmessages`, "Sample IAM policies for Session Manager" of the Systems Manager user
/// guide. The other rows follow these by analogy and are not confirmed.
const CHECKED_WITH: &[(&str, &[&str])] = &[
    ("cloudformation:createchangeset", &["arn:${Partition}:cloudformation:${Region}:aws:transform/${Transform}"]),
    ("dynamodb:liststreams", &["arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/stream/${Label}"]),
    ("glue:createcrawler", &["arn:${Partition}:glue:${Region}:${Account}:crawler/${CrawlerName}"]),
    ("kinesis:disableenhancedmonitoring", STREAM),
    ("kinesis:enableenhancedmonitoring", STREAM),
    ("kinesis:updateshardcount", STREAM),
    ("kinesis:updatestreammode", STREAM),
    ("sns:createplatformendpoint", APPLICATION),
    ("sns:deleteendpoint", ENDPOINT),
    ("sns:deleteplatformapplication", APPLICATION),
    ("sns:getendpointattributes", ENDPOINT),
    ("sns:getplatformapplicationattributes", APPLICATION),
    ("sns:listendpointsbyplatformapplication", APPLICATION),
    ("sns:setendpointattributes", ENDPOINT),
    ("sns:setplatformapplicationattributes", APPLICATION),
    ("ssmmessages:createcontrolchannel", SESSION),
    ("ssmmessages:createdatachannel", SESSION),
    ("ssmmessages:opencontrolchannel", SESSION),
    ("ssmmessages:opendatachannel", SESSION),
    ("states:sendtaskfailure", TASK),
    ("states:sendtaskheartbeat", TASK),
    ("states:sendtasksuccess", TASK),
];

const STREAM: &[&str] = &["arn:${Partition}:kinesis:${Region}:${Account}:stream/${StreamName}"];
const APPLICATION: &[&str] = &["arn:${Partition}:sns:${Region}:${Account}:app/${Platform}/${ApplicationName}"];
const ENDPOINT: &[&str] = &["arn:${Partition}:sns:${Region}:${Account}:endpoint/${Platform}/${ApplicationName}/${Id}"];
const SESSION: &[&str] = &["arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}"];
/// What a task belongs to.
const TASK: &[&str] = &[
    "arn:${Partition}:states:${Region}:${Account}:activity:${ActivityName}",
    "arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}",
];

/// The templates of the ARNs with which the service checks an action besides those of the reference.
pub(crate) fn checked_with(action: &Action) -> impl Iterator<Item = &'static str> {
    let row = CHECKED_WITH.binary_search_by_key(&action.key, |(key, _)| key);
    row.ok().map(|index| CHECKED_WITH[index].1).into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iam::Pattern;
    use crate::iam::ResourceType;

    #[test]
    fn the_arns_are_sorted_and_not_in_the_reference() {
        assert!(CHECKED_WITH.is_sorted());
        for (key, templates) in CHECKED_WITH {
            let action = Action::find(key).expect("the table has the action");
            for template in templates.iter().map(|template| Pattern::of_template(template)) {
                assert!(!ResourceType::of(&action).any(|kind| kind.meets(&template)), "{key}");
            }
        }
    }
}
