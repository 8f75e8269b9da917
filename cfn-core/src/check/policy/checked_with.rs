//! Actions that services check with an ARN though the service authorization reference lists no resource for them.

use crate::iam::Action;

/// The actions, and the templates of the ARNs.
///
/// Source: for `glue:CreateCrawler`, `sns:CreatePlatformEndpoint` and `states:SendTask*`, the services' own messages when
/// they refuse a call, which name the ARN. The other rows follow these by analogy and are not confirmed.
const CHECKED_WITH: &[(&str, &[&str])] = &[
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
    ("states:sendtaskfailure", TASK),
    ("states:sendtaskheartbeat", TASK),
    ("states:sendtasksuccess", TASK),
];

const STREAM: &[&str] = &["arn:${Partition}:kinesis:${Region}:${Account}:stream/${StreamName}"];
const APPLICATION: &[&str] = &["arn:${Partition}:sns:${Region}:${Account}:app/${Platform}/${ApplicationName}"];
const ENDPOINT: &[&str] = &["arn:${Partition}:sns:${Region}:${Account}:endpoint/${Platform}/${ApplicationName}/${Id}"];
/// What a task belongs to.
const TASK: &[&str] = &[
    "arn:${Partition}:states:${Region}:${Account}:activity:${ActivityName}",
    "arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}",
];

/// The templates of the ARNs with which the service checks an action that the reference lists without a resource.
pub(super) fn checked_with(action: &Action) -> impl Iterator<Item = &'static str> {
    let row = CHECKED_WITH.binary_search_by_key(&action.key, |(key, _)| key);
    row.ok().map(|index| CHECKED_WITH[index].1).into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_actions_are_sorted_and_without_a_resource_in_the_reference() {
        assert!(CHECKED_WITH.is_sorted());
        for (key, _) in CHECKED_WITH {
            assert!(Action::find(key).is_some_and(|action| !action.can_be_scoped()), "{key}");
        }
    }
}
