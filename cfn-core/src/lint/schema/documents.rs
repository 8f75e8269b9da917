//! What services read in texts that hold JSON.
//!
//! Source: "Lifecycle policy parameters" of the ECR user guide; "Encryption", "Network access" and "Data access control" for
//! OpenSearch Serverless, and "Using data lifecycle policies", of the OpenSearch Service developer guide.

use crate::lint::facts::json_text::value_of;
use crate::lint::facts::rows::{Row, rows_of};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::visit::{Guard, Of, Visit};
use crate::lint::schema::walk;
use crate::schema::{Schema, parsed};

const LIFECYCLE_OF_IMAGES: &str = r#"{"type":"object","required":["rules"],"properties":{"rules":{"type":"array","minItems":1,
    "uniqueKeys":["rulePriority"],"items":{"type":"object","required":["rulePriority","selection","action"],"properties":{
        "rulePriority":{"type":"integer","minimum":1},
        "description":{"type":"string"},
        "selection":{"type":"object","required":["tagStatus","countType","countNumber"],"properties":{
            "tagStatus":{"type":"string","enum":["any","tagged","untagged"]},
            "tagPrefixList":{"type":"array"},
            "tagPatternList":{"type":"array"},
            "storageClass":{"type":"string"},
            "countType":{"type":"string",
                "enum":["imageCountMoreThan","sinceImagePulled","sinceImagePushed","sinceImageTransitioned"]},
            "countUnit":{"type":"string","enum":["days"]},
            "countNumber":{"type":"integer","minimum":1}},
            "allOf":[
                {"if":{"required":["tagStatus"],"properties":{"tagStatus":{"type":"string","enum":["tagged"]}}},
                "then":{"requiredOr":["tagPrefixList","tagPatternList"]}},
                {"if":{"required":["tagStatus"],"properties":{"tagStatus":{"type":"string","enum":["any","untagged"]}}},
                "then":{"properties":{"tagPrefixList":false,"tagPatternList":false}}},
                {"if":{"required":["countType"],"properties":{"countType":{"type":"string","enum":["sinceImagePushed"]}}},
                "then":{"required":["countUnit"]}},
                {"if":{"required":["countType"],"properties":{"countType":{"type":"string","enum":["imageCountMoreThan"]}}},
                "then":{"properties":{"countUnit":false}}}]},
        "action":{"type":"object","required":["type"],"properties":{
            "type":{"type":"string","enum":["expire","transition"]},
            "targetStorageClass":{"type":"string"}}}}}}}}"#;

/// By type: the property, and what its value has to be.
const DOCUMENTS: &[Row] = &[
    ("AWS::ECR::Repository", "LifecyclePolicy/LifecyclePolicyText", LIFECYCLE_OF_IMAGES),
    ("AWS::ECR::RepositoryCreationTemplate", "LifecyclePolicy", LIFECYCLE_OF_IMAGES),
    (
        "AWS::OpenSearchServerless::AccessPolicy",
        "Policy",
        r#"{"type":"array","minItems":1,"items":{"required":["Rules","Principal"],"properties":{
            "Principal":{"type":"array","minItems":1},
            "Rules":{"type":"array","minItems":1,"items":{"type":"object","required":["ResourceType","Resource","Permission"],
                "properties":{
                    "ResourceType":{"type":"string","enum":["collection","index","model"]},
                    "Resource":{"type":"array","minItems":1},
                    "Permission":{"type":"array","minItems":1}},
                "allOf":[
                    {"if":{"required":["ResourceType"],"properties":{"ResourceType":{"type":"string","enum":["collection"]}}},
                    "then":{"properties":{
                        "Resource":{"type":"array","items":{"type":"string","pattern":"^collection/"}},
                        "Permission":{"type":"array","items":{"type":"string","enum":["aoss:*","aoss:CreateCollectionItems",
                            "aoss:DeleteCollectionItems","aoss:DescribeCollectionItems","aoss:UpdateCollectionItems"]}}}}},
                    {"if":{"required":["ResourceType"],"properties":{"ResourceType":{"type":"string","enum":["index"]}}},
                    "then":{"properties":{
                        "Resource":{"type":"array","items":{"type":"string","pattern":"^index/[^/]+/"}},
                        "Permission":{"type":"array","items":{"type":"string","enum":["aoss:*","aoss:CreateIndex",
                            "aoss:DeleteIndex","aoss:DescribeIndex","aoss:ReadDocument","aoss:UpdateIndex",
                            "aoss:WriteDocument"]}}}}}]}}}}}"#,
    ),
    (
        "AWS::OpenSearchServerless::LifecyclePolicy",
        "Policy",
        r#"{"required":["Rules"],"properties":{"Rules":{"type":"array","minItems":1,"items":{
            "required":["ResourceType","Resource"],"requiredOr":["MinIndexRetention","NoMinIndexRetention"],
            "properties":{
                "ResourceType":{"type":"string","enum":["index"]},
                "Resource":{"type":"array","items":{"type":"string","pattern":"^index/[^/]+/"}}}}}}}"#,
    ),
    (
        "AWS::OpenSearchServerless::SecurityPolicy",
        "Policy",
        r#"{"allOf":[
            {"if":{"type":"object"},
            "then":{"required":["Rules"],"requiredOr":["AWSOwnedKey","KmsARN"],"properties":{"Rules":{"type":"array","minItems":1,
                "items":{"required":["ResourceType","Resource"],"properties":{
                    "ResourceType":{"type":"string","enum":["collection"]},
                    "Resource":{"type":"array","items":{"type":"string","pattern":"^collection/"}}}}}}}},
            {"if":{"type":"array"},
            "then":{"minItems":1,"items":{"required":["Rules"],
                "requiredOr":["AllowFromPublic","SourceVPCEs","SourceServices"],"properties":{"Rules":{"type":"array",
                "minItems":1,"items":{"required":["ResourceType","Resource"],"properties":{
                    "ResourceType":{"type":"string","enum":["collection","dashboard"]},
                    "Resource":{"type":"array","items":{"type":"string","pattern":"^collection/"}}}}}}}}}]}"#,
    ),
];

/// Checks the values of texts in a resource's properties, which `visit` holds. What is wrong is wrong where the text is.
pub(crate) fn check(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    for (of, path, schema) in rows_of(DOCUMENTS, visit.resource.type_name, |row| row.0) {
        let Some(schema) = parsed(schema) else { continue };
        let label = path.rsplit('/').next().unwrap_or(path);
        visit.node.each_value_at(path, &mut |text, arms| {
            let Some(value) = value_of(text) else { return };
            Guard::within(arms, visit.guard, &mut |guard| {
                let schema = Schema::new(of, schema);
                let visit = Visit { node: &value, at: text.id, schema, given: true, guard, ..*visit };
                walk::check_reached(&visit.called(label, Of::Whole), evaluation);
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::DOCUMENTS;
    use crate::lint::testing::{assert_told_apart, findings_alone};

    #[test]
    fn documents_are_in_the_order_of_their_types() {
        assert!(DOCUMENTS.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn rules_for_images_are_told_apart() {
        const RIGHT: &str = r#"{"rules": [{"rulePriority": 1, "description": "Keep the last images", "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 9}, "action": {"type": "expire"}}]}"#;
        let text = |text: &str| format!("LifecyclePolicy: {{LifecyclePolicyText: '{text}'}}");
        let right = text(RIGHT);
        for (lint, from, to) in [
            ("allowed_value", r#""any""#, r#""all""#),
            ("allowed_value", "imageCountMoreThan", "imageCountMore"),
            ("allowed_value", "expire", "delete"),
            ("missing_property", r#""rulePriority": 1, "#, ""),
            ("missing_property", "imageCountMoreThan", "sinceImagePushed"),
            ("missing_alternative", r#""any""#, r#""tagged""#),
            ("range", r#""countNumber": 9"#, r#""countNumber": 0"#),
            ("wrong_type", r#""countNumber": 9"#, r#""countNumber": "many""#),
        ] {
            let wrong = text(&RIGHT.replace(from, to));
            assert_told_apart(&[("AWS::ECR::Repository", lint, &wrong, &right)]);
        }
    }

    #[test]
    fn what_only_the_deployment_knows_is_not_judged() {
        let found = |policy: &str| {
            let repository = format!(
                "Type: AWS::ECR::Repository, Properties: {{LifecyclePolicy: {{LifecyclePolicyText: {policy}}}}}"
            );
            findings_alone("allowed_value", &format!("Resources:\n  R: {{{repository}}}\n"))
        };
        let rule = |status: &str| {
            format!(
                r#"!Sub '{{"rules": [{{"rulePriority": 1, "selection": {{"tagStatus": "{status}", "tagPrefixList": ["a"], "countType": "imageCountMoreThan", "countNumber": 9}}, "action": {{"type": "expire"}}}}]}}'"#
            )
        };
        assert_eq!(found(&rule("tagging")), ["R: `tagStatus` must be `any`, `tagged` or `untagged`, found `tagging`"]);
        assert_eq!(found(&rule("${Status}")), [""; 0]);
        assert_eq!(found("!Ref Text"), [""; 0]);
        // An arm that no deployment takes.
        let chosen = |condition: &str| {
            let policy = rule("tagging");
            let conditions = "Conditions: {Never: !Equals [a, b], Always: !Equals [a, a]}\n";
            let text = format!("!If [{condition}, {policy}, '{{\"rules\": []}}']");
            let repository =
                format!("Type: AWS::ECR::Repository, Properties: {{LifecyclePolicy: {{LifecyclePolicyText: {text}}}}}");
            findings_alone("allowed_value", &format!("{conditions}Resources:\n  R: {{{repository}}}\n"))
                .into_iter()
                .filter(|found| found.starts_with("R: "))
                .count()
        };
        assert_eq!((chosen("Always"), chosen("Never")), (1, 0));
    }

    #[test]
    fn policies_of_collections_are_told_apart() {
        const ACCESS: &str = r#"Name: logs, Type: data, Policy: '[{"Rules": [{"ResourceType": "index", "Resource": ["index/logs/*"], "Permission": ["aoss:ReadDocument"]}, {"ResourceType": "collection", "Resource": ["collection/logs"], "Permission": ["aoss:*"]}], "Principal": ["arn:aws:iam::123456789012:role/reader"]}]'"#;
        const KEY: &str = r#"Name: logs, Type: encryption, Policy: '{"Rules": [{"ResourceType": "collection", "Resource": ["collection/logs"]}], "AWSOwnedKey": true}'"#;
        const NETWORK: &str = r#"Name: logs, Type: network, Policy: '[{"Rules": [{"ResourceType": "dashboard", "Resource": ["collection/logs"]}], "AllowFromPublic": false, "SourceVPCEs": ["vpce-0123456789abcdef0"]}]'"#;
        const RETENTION: &str = r#"Name: logs, Type: retention, Policy: '{"Rules": [{"ResourceType": "index", "Resource": ["index/logs/*"], "MinIndexRetention": "30d"}]}'"#;
        for (kind, lint, right, from, to) in [
            ("AccessPolicy", "allowed_value", ACCESS, "aoss:ReadDocument", "aoss:ReadDocuments"),
            ("AccessPolicy", "allowed_value", ACCESS, "aoss:*", "aoss:WriteDocument"),
            ("AccessPolicy", "pattern", ACCESS, "index/logs/*", "logs/*"),
            (
                "AccessPolicy",
                "missing_property",
                ACCESS,
                r#", "Principal": ["arn:aws:iam::123456789012:role/reader"]"#,
                "",
            ),
            ("SecurityPolicy", "pattern", KEY, "collection/logs", "logs"),
            ("SecurityPolicy", "missing_alternative", KEY, r#", "AWSOwnedKey": true"#, ""),
            ("SecurityPolicy", "allowed_value", NETWORK, "dashboard", "index"),
            (
                "LifecyclePolicy",
                "allowed_value",
                RETENTION,
                r#""ResourceType": "index""#,
                r#""ResourceType": "collection""#,
            ),
            ("LifecyclePolicy", "missing_alternative", RETENTION, r#", "MinIndexRetention": "30d""#, ""),
        ] {
            let type_name = format!("AWS::OpenSearchServerless::{kind}");
            assert_told_apart(&[(&type_name, lint, &right.replace(from, to), right)]);
        }
    }
}
