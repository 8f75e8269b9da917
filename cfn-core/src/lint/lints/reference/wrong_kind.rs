//! Properties that take another resource are given the right one, in the right form.

use crate::data::REFERENCES;
use crate::iam::{Filling, Pattern, Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::lint::references::accepted::accepted;
use crate::lint::references::kind::{Accepted, Certainty, Form, Kind, REF, STAND_INS, of_parameter};
use crate::lint::references::place::{Place, places};
use crate::lint::references::written::NEVER_ENDPOINTS;
use crate::model::Resource;
use crate::schema::ResourceType;

declare_lint! {
    /// A property that refers to another resource requires a certain type of resource, and its ARN, ID or name. `Ref`
    /// returns the name or ID of most types and the ARN of some; others have an attribute `Arn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !Ref Role}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    /// ```
    WRONG_KIND = "wrong_kind", Reference, Deny, "reference to the wrong type of resource or value",
    Check::Resource(wrong_kind)
}

fn wrong_kind<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for place in places(resource) {
        let spelling = Spelling::of(place.node);
        let wrong = match spelling.reference() {
            Some((name, attribute)) => of_reference(context, &place, name, attribute),
            None => of_spelled_arn(&place, &spelling),
        };
        if let Some(message) = wrong {
            findings.report(place.node.id, message);
        }
    }
}

fn is_unknown(resource: Resource<'_>, attribute: &str) -> bool {
    ResourceType::find(resource.type_name).is_some_and(|of| of.attribute(attribute).is_none())
}

fn of_reference<'a>(
    context: &Context<'a>,
    place: &Place<'a>,
    name: &'a str,
    attribute: Option<&'a str>,
) -> Option<String> {
    match context.named(name) {
        // An attribute that does not exist has its error.
        Named::Resource(resource) if attribute.is_some_and(|attribute| is_unknown(resource, attribute)) => None,
        Named::Resource(resource) => {
            let mut given = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
            let named_group = is_named_group(resource) && attribute.is_none();
            if named_group {
                given.retain(|kind| kind.form == Form::Attribute("GroupName"));
            }
            let accepted = accepted(place).filter(|accepted| accepted.refuses(&given));
            let Some(accepted) = accepted else { return no_arn(place, name, attribute, &given, Some(resource)) };
            if named_group && accepted.kinds.iter().any(|kind| kind.type_name == resource.type_name) {
                return Some(format!(
                    "`{}` requires the ID of the security group, but `Ref` of `{name}` is its name because it has no \
                     `VpcId`; write `{name}.GroupId`",
                    place.name
                ));
            }
            let own = Kind::of_attribute(resource.type_name, attribute.unwrap_or(REF))?;
            let written = match attribute {
                Some(attribute) => format!("`{name}.{attribute}`"),
                None => format!("`Ref` of `{name}`"),
            };
            let better = better(&accepted, resource).map(|better| format!("; write {better}")).unwrap_or_default();
            Some(format!("`{}` requires {}, but {written} is {own}{better}", place.name, accepted.words()))
        }
        Named::Parameter(parameter) => {
            let parameter_type = parameter.body.get("Type")?.as_str()?;
            let given = of_parameter(parameter_type);
            let accepted = accepted(place).or_else(|| Accepted::by(&format!("{}/*", place.key)));
            let Some(accepted) = accepted.filter(|accepted| accepted.refuses(&given)) else {
                return no_arn(place, name, None, &given, None);
            };
            let is = given.first().map(Kind::to_string).unwrap_or_default();
            Some(format!("`{}` requires {}, but parameter `{name}` is {is}", place.name, accepted.words()))
        }
        Named::Pseudo(_) | Named::Elsewhere | Named::Nothing => None,
    }
}

/// Whatever the property is for, it takes an ARN: an id, a name and a URL are none. Nor does what is sent to or read
/// from a role.
fn no_arn<'a>(
    place: &Place<'a>,
    name: &str,
    attribute: Option<&str>,
    given: &[Kind<'a>],
    resource: Option<Resource<'a>>,
) -> Option<String> {
    let is_no_arn = |kind: &Kind<'_>| matches!(kind.form, Form::Ref("id" | "name" | "url"));
    let is = given.first()?;
    // What has been seen says less than what is known.
    let is_taken = accepted(place).is_some_and(|accepted| accepted.takes(given));
    let seen = if is_taken { None } else { place.keys().find_map(|key| Accepted::arns_seen(&key)) };
    let is_wrong = given.iter().all(is_no_arn) && (seen.is_some() || place.demands_arn())
        || seen.is_some_and(|seen| !seen.takes(given)) && NEVER_ENDPOINTS.contains(&is.type_name);
    if !is_wrong {
        return None;
    }
    let written = match (resource, attribute) {
        (None, _) => format!("parameter `{name}`"),
        (Some(_), None) => format!("`Ref` of `{name}`"),
        (Some(_), Some(attribute)) => format!("`{name}.{attribute}`"),
    };
    if !is_no_arn(is) {
        return Some(format!("`{}` does not support `{}`, but {written} is {is}", place.name, is.type_name));
    }
    let arn = resource.and_then(arn_of).map(|arn| format!("; write {arn}")).unwrap_or_default();
    Some(format!("`{}` requires an ARN, but {written} is {is}{arn}", place.name))
}

/// Whether `Ref` gives the name of a security group: of one without a VPC of its own.
fn is_named_group(resource: Resource<'_>) -> bool {
    resource.type_name == "AWS::EC2::SecurityGroup" && resource.property("VpcId").is_none()
}

/// What to write for the same resource, if it is of the right type.
fn better(accepted: &Accepted, resource: Resource<'_>) -> Option<String> {
    let wanted = accepted.kinds.iter().find(|kind| kind.type_name == resource.type_name)?;
    let name = resource.name();
    let columns: Vec<&str> = REFERENCES.get(resource.type_name)?.split('\t').collect();
    let by_ref = match wanted.form {
        Form::Arn => columns.get(1) == Some(&"arn"),
        Form::Ref(_) => true,
        Form::Attribute(attribute) => return Some(format!("`{name}.{attribute}`")),
    };
    if by_ref { Some(format!("`Ref` of `{name}`")) } else { arn_of(resource) }
}

/// The attribute of a resource that is its ARN.
fn arn_of(resource: Resource<'_>) -> Option<String> {
    let mut aliases = REFERENCES.get(resource.type_name)?.split('\t').nth(2)?.split(',');
    let attribute = aliases.find_map(|alias| alias.strip_suffix("=arn"))?;
    Some(format!("`{}.{attribute}`", resource.name()))
}

/// Ends of ARNs without which the newest is meant.
///
/// Sources: "Semantic versioning in Image Builder"; "EcsParameters" in the API reference of EventBridge.
const NEWEST: &[&str] =
    &["${ComponentBuildVersion}", "${ImageBuildVersion}", "${TaskDefinitionRevisionNumber}", "${WorkflowBuildVersion}"];

/// An ARN that a `Fn::Sub` or `Fn::Join` puts together must be one that the property takes.
fn of_spelled_arn(place: &Place<'_>, spelling: &Spelling<'_>) -> Option<String> {
    // Plain texts are judged by the pattern of the property.
    if !spelling.start().starts_with("arn:") || spelling.text().is_some() {
        return None;
    }
    let accepted = accepted(place).filter(|accepted| accepted.certainty == Certainty::Forms)?;
    let arn = Pattern::of(spelling, |piece| match piece {
        Piece::Ref(name) if name.starts_with("AWS::") => Filling::Part,
        _ => Filling::Unknown,
    });
    let service = arn.parts().get(2).copied().filter(|service| service.bytes().all(|byte| byte.is_ascii_graphic()))?;
    let is_of_service =
        |type_name: &str| templates(type_name).any(|template| template.split(':').nth(2) == Some(service));
    // A version or alias of the resource has an ARN that goes on after its own.
    let meets = |template: &str| {
        let newest = template.rsplit_once(['/', ':']).filter(|(_, last)| NEWEST.contains(last));
        arn.meets(&Pattern::of_template(template))
            || arn.meets(&Pattern::of_template(&format!("{template}:${{More}}")))
            || newest.is_some_and(|(newest, _)| arn.meets(&Pattern::of_template(newest)))
    };
    let may_be = |kind: &Kind<'static>| match kind.form {
        Form::Arn if templates(kind.type_name).next().is_some() => {
            let stand_ins = STAND_INS.iter().filter(|(_, of)| *of == kind.type_name).map(|(stand_in, _)| *stand_in);
            stand_ins.chain([kind.type_name]).flat_map(templates).any(meets)
        }
        Form::Ref(_) => true,
        // Of other attributes only the service is known; of a type that the tables have no ARN of, by its neighbours.
        Form::Arn | Form::Attribute(_) => {
            let namespace = |name: &'static str| name.rsplit_once("::").map(|(namespace, _)| namespace);
            let beside = accepted.kinds.iter().map(|other| other.type_name);
            let beside: Vec<_> = beside.filter(|other| namespace(other) == namespace(kind.type_name)).collect();
            beside.iter().all(|other| templates(other).next().is_none()) || beside.into_iter().any(is_of_service)
        }
    };
    (!accepted.kinds.iter().any(may_be))
        .then(|| format!("`{}` requires {}, found the ARN of another type of resource", place.name, accepted.words()))
}

/// The forms of the ARN of a type.
fn templates(type_name: &str) -> impl Iterator<Item = &'static str> {
    let column = REFERENCES.get(type_name).and_then(|line| line.split('\t').nth(3)).unwrap_or_default();
    column.split(',').filter(|template| !template.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const RESOURCES: &str = "Parameters:
  Text: {Type: String}
  VpcOfUser: {Type: AWS::EC2::VPC::Id}
  SubnetsOfUser: {Type: List<AWS::EC2::Subnet::Id>}
  Looked: {Type: AWS::SSM::Parameter::Value<AWS::EC2::Subnet::Id>}
Conditions:
  C: !Equals [!Ref Text, a]
Resources:
  Role: {Type: AWS::IAM::Role}
  Queue: {Type: AWS::SQS::Queue}
  Topic: {Type: AWS::SNS::Topic}
  Key: {Type: AWS::KMS::Key}
  KeyAlias: {Type: AWS::KMS::Alias}
  Secret: {Type: AWS::SecretsManager::Secret}
  Attachment: {Type: AWS::SecretsManager::SecretTargetAttachment}
  Profile: {Type: AWS::Signer::SigningProfile}
  Vpc: {Type: AWS::EC2::VPC}
  Subnet: {Type: AWS::EC2::Subnet}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc}}
  Function: {Type: AWS::Lambda::Function}
  Alias: {Type: AWS::Lambda::Alias}
  Bucket: {Type: AWS::S3::Bucket}
  Table: {Type: AWS::DynamoDB::Table}
  Custom: {Type: Custom::Thing}
";

    fn of(kind: &str, properties: &str) -> Vec<String> {
        findings("wrong_kind", &format!("{RESOURCES}  R: {{Type: '{kind}', Properties: {{{properties}}}}}\n"))
    }

    #[test]
    fn the_role_of_a_function_is_the_arn_of_a_role() {
        let role = |value: &str| of("AWS::Lambda::Function", &format!("Role: {value}"));
        assert_eq!(
            role("!GetAtt Queue.Arn"),
            ["R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"]
        );
        assert_eq!(
            role("!Ref Role"),
            [
                "R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Ref` of `Role` is the name of an `AWS::IAM::Role`; write `Role.Arn`"
            ]
        );
        assert_eq!(
            role("!Ref VpcOfUser"),
            [
                "R: `Role` requires the ARN of an `AWS::IAM::Role`, but parameter `VpcOfUser` is the ID of an `AWS::EC2::VPC`"
            ]
        );
        assert_eq!(
            role("!If [C, !GetAtt Role.Arn, !Ref Topic]"),
            [
                "R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"
            ]
        );
        assert_eq!(
            role("!Sub '${Queue.Arn}'"),
            ["R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"]
        );
        assert_eq!(
            role("!GetAtt Role.RoleId"),
            [
                "R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Role.RoleId` is `RoleId` of an `AWS::IAM::Role`; write `Role.Arn`"
            ]
        );
        assert_eq!(
            role("!Select [0, [!GetAtt Queue.Arn]]"),
            ["R: `Role` requires the ARN of an `AWS::IAM::Role`, but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"]
        );
        for fine in ["!GetAtt Role.Arn", "!Ref Text", "!ImportValue a", "!GetAtt Custom.Arn", "!Sub '${Role.Arn}'"] {
            assert!(role(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn networks_are_told_apart() {
        let lambda = |name: &str, value: &str| of("AWS::Lambda::Function", &format!("VpcConfig: {{{name}: {value}}}"));
        assert_eq!(
            lambda("SubnetIds", "[!Ref Group]"),
            [
                "R: `SubnetIds` requires the ID of an `AWS::EC2::Subnet`, but `Ref` of `Group` is the ID of an `AWS::EC2::SecurityGroup`"
            ]
        );
        assert!(lambda("SubnetIds", "[!Ref Subnet, !GetAtt Subnet.SubnetId, !Ref Looked, !Ref Text]").is_empty());
        assert!(lambda("SubnetIds", "!Ref SubnetsOfUser").is_empty());
        assert_eq!(
            lambda("SecurityGroupIds", "!Ref SubnetsOfUser"),
            [
                "R: `SecurityGroupIds` requires the ID of an `AWS::EC2::SecurityGroup`, but parameter `SubnetsOfUser` is the ID of an `AWS::EC2::Subnet`"
            ]
        );
        assert!(
            lambda("SecurityGroupIds", "[!Ref Group, !GetAtt Group.GroupId, !GetAtt Vpc.DefaultSecurityGroup]")
                .is_empty()
        );
        let group = |value: &str| of("AWS::EC2::SecurityGroup", &format!("VpcId: {value}"));
        assert_eq!(
            group("!Ref Subnet"),
            [
                "R: `VpcId` requires the ID of an `AWS::EC2::VPC`, but `Ref` of `Subnet` is the ID of an `AWS::EC2::Subnet`"
            ]
        );
        assert!(
            group("!Ref Vpc").is_empty() && group("!GetAtt Vpc.VpcId").is_empty() && group("!Ref VpcOfUser").is_empty()
        );
    }

    #[test]
    fn event_sources_and_keys_are_told_apart() {
        let source = |value: &str| of("AWS::Lambda::EventSourceMapping", &format!("EventSourceArn: {value}"));
        assert_eq!(
            source("!GetAtt Role.Arn"),
            [
                "R: `EventSourceArn` requires the ARN of an `AWS::SQS::Queue` or `StreamArn` of an `AWS::DynamoDB::Table` or `StreamArn` of an `AWS::DynamoDB::GlobalTable` or the ARN of an `AWS::Kinesis::Stream` or another supported type, but `Role.Arn` is the ARN of an `AWS::IAM::Role`"
            ]
        );
        assert_eq!(
            source("!GetAtt Table.Arn"),
            [
                "R: `EventSourceArn` requires the ARN of an `AWS::SQS::Queue` or `StreamArn` of an `AWS::DynamoDB::Table` or `StreamArn` of an `AWS::DynamoDB::GlobalTable` or the ARN of an `AWS::Kinesis::Stream` or another supported type, but `Table.Arn` is the ARN of an `AWS::DynamoDB::Table`; write `Table.StreamArn`"
            ]
        );
        assert!(source("!GetAtt Queue.Arn").is_empty() && source("!GetAtt Table.StreamArn").is_empty());
        let key = |value: &str| of("AWS::SNS::Topic", &format!("KmsMasterKeyId: {value}"));
        assert_eq!(
            key("!Ref Topic"),
            [
                "R: `KmsMasterKeyId` requires the name of an `AWS::KMS::Alias` or the ARN of an `AWS::KMS::Key` or the ID of an `AWS::KMS::Key`, but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"
            ]
        );
        assert!(key("!Ref Key").is_empty() && key("!GetAtt Key.Arn").is_empty());
        let stream = |value: &str| of("AWS::Kinesis::Stream", &format!("StreamEncryption: {{KeyId: {value}}}"));
        assert!(stream("!Ref KeyAlias").is_empty() && stream("!Ref Key").is_empty());
        assert_eq!(
            stream("!Ref Queue"),
            [
                "R: `KeyId` requires the ARN of an `AWS::KMS::Key` or the ID of an `AWS::KMS::Key`, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`"
            ]
        );
        let by_arn = |value: &str| of("AWS::Lambda::Function", &format!("KmsKeyArn: {value}"));
        assert_eq!(
            by_arn("!Ref KeyAlias"),
            [
                "R: `KmsKeyArn` requires the ARN of an `AWS::KMS::Key`, but `Ref` of `KeyAlias` is the name of an `AWS::KMS::Alias`"
            ],
            "this is the alias's name"
        );
        let function = |value: &str| of("AWS::Lambda::Permission", &format!("FunctionName: {value}"));
        assert!(function("!Ref Function").is_empty() && function("!Ref Alias").is_empty());
        assert_eq!(
            function("!Ref Queue"),
            [
                "R: `FunctionName` requires the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Function` or the name of an `AWS::Lambda::Function` or the ARN of an `AWS::Lambda::Version`, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`"
            ]
        );
        let url = |value: &str| of("AWS::Lambda::Url", &format!("TargetFunctionArn: {value}"));
        assert!(url("!Ref Function").is_empty() && url("!GetAtt Function.Arn").is_empty());
        assert_eq!(
            url("!Ref Role"),
            [
                "R: `TargetFunctionArn` requires the ARN of an `AWS::Lambda::Function` or the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version` or the name of an `AWS::Lambda::Function`, but `Ref` of `Role` is the name of an `AWS::IAM::Role`"
            ]
        );
    }

    #[test]
    fn an_attachment_stands_for_its_secret() {
        let policy = |value: &str| of("AWS::SecretsManager::ResourcePolicy", &format!("SecretId: {value}"));
        assert!(policy("!Ref Attachment").is_empty() && policy("!Ref Secret").is_empty());
        assert_eq!(
            policy("!Ref Topic"),
            [
                "R: `SecretId` requires the ARN of an `AWS::SecretsManager::Secret` or `Id` of an `AWS::SecretsManager::SecretTargetAttachment`, but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"
            ]
        );
    }

    #[test]
    fn a_profile_and_its_version_sign_code() {
        let config = |value: &str| {
            let publishers = format!("AllowedPublishers: {{SigningProfileVersionArns: [{value}]}}");
            of("AWS::Lambda::CodeSigningConfig", &publishers)
        };
        assert!(config("!GetAtt Profile.ProfileVersionArn").is_empty() && config("!Ref Profile").is_empty());
        assert_eq!(
            config("!GetAtt Profile.ProfileVersion"),
            [
                "R: `SigningProfileVersionArns` requires the ARN of an `AWS::Signer::SigningProfile` or `ProfileVersionArn` of an `AWS::Signer::SigningProfile`, but `Profile.ProfileVersion` is `ProfileVersion` of an `AWS::Signer::SigningProfile`; write `Ref` of `Profile`"
            ]
        );
    }

    #[test]
    fn spelt_arns_are_of_a_service_that_the_property_takes() {
        let source =
            |arn: &str| of("AWS::Lambda::EventSourceMapping", &format!("EventSourceArn: !Sub 'arn:aws:{arn}'"));
        assert_eq!(
            source("iam::${AWS::AccountId}:role/a"),
            [
                "R: `EventSourceArn` requires the ARN of an `AWS::SQS::Queue` or `StreamArn` of an `AWS::DynamoDB::Table` or `StreamArn` of an `AWS::DynamoDB::GlobalTable` or the ARN of an `AWS::Kinesis::Stream` or another supported type, found the ARN of another type of resource"
            ]
        );
        assert_eq!(
            source("s3:::${Bucket}"),
            [
                "R: `EventSourceArn` requires the ARN of an `AWS::SQS::Queue` or `StreamArn` of an `AWS::DynamoDB::Table` or `StreamArn` of an `AWS::DynamoDB::GlobalTable` or the ARN of an `AWS::Kinesis::Stream` or another supported type, found the ARN of another type of resource"
            ]
        );
        for fine in [
            "sqs:${AWS::Region}:${AWS::AccountId}:q",
            "dynamodb:${AWS::Region}:${AWS::AccountId}:table/t/stream/s",
            "kafka:${AWS::Region}:${AWS::AccountId}:vpc-connection/a/b",
            "mq:${AWS::Region}:${AWS::AccountId}:broker:a:b",
            "${Text}:us-east-1:123456789012:a",
        ] {
            assert!(source(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn what_has_to_be_an_arn_is_no_name() {
        let source = |value: &str| {
            of("AWS::Lambda::Permission", &format!("FunctionName: f, Principal: s3.amazonaws.com, SourceArn: {value}"))
        };
        assert_eq!(
            source("!Ref Bucket"),
            [
                "R: `SourceArn` requires an ARN, but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`"
            ]
        );
        assert!(source("!GetAtt Bucket.Arn").is_empty() && source("!Ref Topic").is_empty());
        let target = |value: &str| of("AWS::Events::Rule", &format!("Targets: [{{Id: a, Arn: {value}}}]"));
        assert_eq!(
            target("!Ref Queue"),
            ["R: `Arn` requires an ARN, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`"]
        );
        assert_eq!(
            target("!GetAtt Role.Arn"),
            ["R: `Arn` does not support `AWS::IAM::Role`, but `Role.Arn` is the ARN of an `AWS::IAM::Role`"]
        );
        assert!(target("!GetAtt Queue.Arn").is_empty() && target("!GetAtt Table.Arn").is_empty());
    }

    #[test]
    fn an_endpoint_is_of_its_protocol() {
        let endpoint = |protocol: &str, value: &str| {
            of("AWS::SNS::Subscription", &format!("TopicArn: a, Protocol: {protocol}, Endpoint: {value}"))
        };
        assert_eq!(
            endpoint("sqs", "!Ref Queue"),
            [
                "R: `Endpoint` requires the ARN of an `AWS::SQS::Queue`, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`"
            ]
        );
        assert_eq!(
            endpoint("lambda", "!GetAtt Queue.Arn"),
            [
                "R: `Endpoint` requires the ARN of an `AWS::Lambda::Function` or the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version`, but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"
            ]
        );
        assert!(endpoint("sqs", "!GetAtt Queue.Arn").is_empty() && endpoint("lambda", "!Ref Alias").is_empty());
        assert!(endpoint("https", "!Ref Text").is_empty() && endpoint("!Ref Text", "!GetAtt Queue.Arn").is_empty());
    }

    #[test]
    fn dead_letters_go_to_the_arn_of_a_queue() {
        let dead = |value: &str| of("AWS::SQS::Queue", &format!("RedrivePolicy: {{deadLetterTargetArn: {value}}}"));
        assert_eq!(
            dead("!Ref Queue"),
            [
                "R: `deadLetterTargetArn` requires the ARN of an `AWS::SQS::Queue`, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`"
            ]
        );
        assert_eq!(
            dead("!Ref Topic"),
            [
                "R: `deadLetterTargetArn` requires the ARN of an `AWS::SQS::Queue`, but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"
            ]
        );
        assert!(dead("!GetAtt Queue.Arn").is_empty());
    }

    #[test]
    fn names_and_arns_are_told_apart_where_that_is_sure() {
        let location = |value: &str| of("AWS::DataSync::LocationS3", &format!("S3BucketArn: {value}"));
        assert_eq!(
            location("!Ref Bucket"),
            [
                "R: `S3BucketArn` requires the ARN of an `AWS::S3::Bucket`, but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`"
            ]
        );
        assert!(location("!GetAtt Bucket.Arn").is_empty());
        let profile = |value: &str| of("AWS::IAM::InstanceProfile", &format!("Roles: [{value}]"));
        assert_eq!(
            profile("!GetAtt Role.Arn"),
            [
                "R: `Roles` requires the name of an `AWS::IAM::Role`, but `Role.Arn` is the ARN of an `AWS::IAM::Role`; write `Ref` of `Role`"
            ]
        );
        assert!(profile("!Ref Role").is_empty());
    }

    #[test]
    fn arns_that_are_put_together_are_matched() {
        let role = |value: &str| of("AWS::Lambda::Function", &format!("Role: {value}"));
        assert_eq!(
            role("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q'"),
            ["R: `Role` requires the ARN of an `AWS::IAM::Role`, found the ARN of another type of resource"]
        );
        assert_eq!(
            role("!Join [':', ['arn:aws:iam:', !Ref AWS::AccountId, 'user/a']]"),
            ["R: `Role` requires the ARN of an `AWS::IAM::Role`, found the ARN of another type of resource"]
        );
        assert!(role("!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Text}'").is_empty());
        assert!(
            role("!Join ['', ['arn:', !Ref AWS::Partition, ':iam::', !Ref AWS::AccountId, ':role/a/b']]").is_empty()
        );
        let key = |value: &str| of("AWS::Lambda::Function", &format!("KmsKeyArn: {value}"));
        assert!(key("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/a'").is_empty());
        assert_eq!(
            key("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:alias/a'"),
            ["R: `KmsKeyArn` requires the ARN of an `AWS::KMS::Key`, found the ARN of another type of resource"]
        );
        let component =
            |value: &str| of("AWS::ImageBuilder::ImageRecipe", &format!("Components: [{{ComponentArn: {value}}}]"));
        assert!(component("!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:component/update-linux/x.x.x'").is_empty());
        assert_eq!(
            component("!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:image/update-linux/x.x.x'"),
            [
                "R: `ComponentArn` requires the ARN of an `AWS::ImageBuilder::Component`, found the ARN of another type of resource"
            ]
        );
        let source = |value: &str| of("AWS::Lambda::EventSourceMapping", &format!("EventSourceArn: {value}"));
        assert!(source("!Sub 'arn:aws:kinesis:${AWS::Region}:${AWS::AccountId}:stream/a'").is_empty());
    }
}
