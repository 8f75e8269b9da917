//! Properties that take another resource are given the right one, in the right form.

use crate::data::REFERENCES;
use crate::iam::{Filling, Pattern, Piece, ResourceType as IamType, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::places::Place;
use crate::lint::finding::Findings;
use crate::lint::references::accepted::accepted;
use crate::lint::references::kind::{Accepted, Certainty, Form, Kind, REF, STAND_INS, arn_attribute, of_parameter};
use crate::lint::references::written::{ARNS, NEVER_ENDPOINTS};
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
    for place in context.index().contents(resource.declaration).places(resource) {
        let spelling = Spelling::of(place.node);
        let wrong = match spelling.reference() {
            Some((name, attribute)) => of_reference(context, place, name, attribute),
            None => of_spelled_arn(place, &spelling),
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
            let named_group = is_named_group(resource) && attribute.is_none();
            let accepted = accepted(place);
            if let (Some(accepted), false) = (&accepted, named_group)
                && let Some(own) = Kind::of_attribute(resource.type_name, attribute.unwrap_or(REF))
                && accepted.takes(&[own])
                && !is_no_arn(&own)
            {
                return None;
            }
            // What nothing is known of takes anything.
            if accepted.is_none() && !place.demands_arn() && arns_seen(place).is_none() {
                return None;
            }
            let mut given = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
            if named_group {
                given.retain(|kind| kind.form == Form::Attribute("GroupName"));
            }
            let Some(accepted) = accepted.as_deref().filter(|accepted| accepted.refuses(&given)) else {
                return no_arn(place, name, attribute, &given, (accepted.as_deref(), Some(resource)));
            };
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
            let better = better(accepted, resource).map(|better| format!("; write {better}")).unwrap_or_default();
            Some(format!("`{}` requires {}, but {written} is {own}{better}", place.name, accepted.words()))
        }
        Named::Parameter(parameter) => {
            let parameter_type = parameter.body.get("Type")?.as_str()?;
            let given = of_parameter(parameter_type);
            let accepted = accepted(place);
            let of_elements = accepted.is_none().then(|| Accepted::by(&format!("{}/*", place.key))).flatten();
            let known = accepted.as_deref().or(of_elements.as_deref());
            let Some(accepted) = known.filter(|accepted| accepted.refuses(&given)) else {
                return no_arn(place, name, None, &given, (accepted.as_deref(), None));
            };
            let is = given.first().map(Kind::to_string).unwrap_or_default();
            Some(format!("`{}` requires {}, but parameter `{name}` is {is}", place.name, accepted.words()))
        }
        Named::Pseudo(_) | Named::Elsewhere | Named::Nothing => None,
    }
}

/// What was seen at a place that takes ARNs by its name.
fn arns_seen(place: &Place<'_>) -> Option<Accepted> {
    place.keys().find_map(|key| Accepted::arns_seen(&key))
}

/// Whether a value is of a kind that cannot be an ARN.
fn is_no_arn(kind: &Kind<'_>) -> bool {
    matches!(kind.form, Form::Ref("id" | "name" | "url"))
}

/// Whatever the property is for, it takes an ARN: an id, a name and a URL are none. Nor does what is sent to or read
/// from a role.
fn no_arn<'a>(
    place: &Place<'a>,
    name: &str,
    attribute: Option<&str>,
    given: &[Kind<'a>],
    (accepted, resource): (Option<&Accepted>, Option<Resource<'a>>),
) -> Option<String> {
    let is = given.first()?;
    // What has been seen says less than what is known.
    let is_taken = accepted.is_some_and(|accepted| accepted.takes(given));
    let seen = if is_taken { None } else { arns_seen(place) };
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
        return Some(format!("{written} is {is}, which `{}` does not support", place.name));
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
    arn_attribute(resource.type_name).map(|attribute| format!("`{}.{attribute}`", resource.name()))
}

/// Ends of ARNs without which the newest is meant.
///
/// Sources: "Semantic versioning in Image Builder"; "EcsParameters" in the API reference of EventBridge.
const NEWEST: &[&str] =
    &["${ComponentBuildVersion}", "${ImageBuildVersion}", "${TaskDefinitionRevisionNumber}", "${WorkflowBuildVersion}"];

/// An ARN that a `Fn::Sub` or `Fn::Join` puts together must be one that the property takes.
fn of_spelled_arn(place: &Place<'_>, spelling: &Spelling<'_>) -> Option<String> {
    // The pattern of the property checks plain texts.
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
    let is_other = |key: String| {
        let arns = ARNS.iter().filter(|(of, _)| *of == key).flat_map(|(_, arns)| *arns);
        arns.copied().any(meets)
    };
    (!accepted.kinds.iter().any(may_be) && !place.keys().any(is_other))
        .then(|| format!("`{}` requires {}, found `{}`", place.name, accepted.words(), written_out(spelling)))
}

/// An ARN as `Fn::Sub` would write it, cut off after as many characters as fit into a message.
fn written_out(spelling: &Spelling<'_>) -> String {
    const MOST: usize = 200;
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.to_string(),
        Piece::Ref(name) => format!("${{{name}}}"),
        Piece::GetAtt(name, attribute) => format!("${{{name}.{attribute}}}"),
        Piece::Hole => String::from(".."),
    };
    let text: String = spelling.pieces.iter().map(piece).collect();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}

/// The forms of the ARN of a type: its own, and those of the types of IAM that have it.
fn templates(type_name: &str) -> impl Iterator<Item = &'static str> {
    let mut columns = REFERENCES.get(type_name).unwrap_or_default().split('\t').skip(3);
    let mut column = || columns.next().unwrap_or_default().split(',').filter(|item| !item.is_empty());
    let (own, of_iam) = (column(), column());
    let of_iam = of_iam.filter_map(|key| key.split_once(':').and_then(|(service, name)| IamType::find(service, name)));
    own.chain(of_iam.flat_map(|of_iam| of_iam.templates().collect::<Vec<_>>()))
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
  Table: {Type: AWS::DynamoDB::Table, Properties: {StreamSpecification: {StreamViewType: NEW_IMAGE}}}
  Custom: {Type: Custom::Thing}
  Cache: {Type: AWS::ElastiCache::SecurityGroup}
  Cluster: {Type: AWS::Redshift::ClusterSecurityGroup}
  Input: {Type: AWS::MediaLive::InputSecurityGroup}
";

    /// A property, what it requires, the values that it does not take, with the rest of the message, and those that it
    /// does.
    struct Case {
        type_name: &'static str,
        /// The properties, with `VALUE` where the value goes.
        properties: &'static str,
        requires: &'static str,
        wrong: &'static [(&'static str, &'static str)],
        right: &'static [&'static str],
    }

    #[track_caller]
    fn assert_cases(cases: &[Case]) {
        for Case { type_name, properties, requires, wrong, right } in cases {
            let found = |value: &str| {
                let properties = properties.replace("VALUE", value);
                findings(
                    "wrong_kind",
                    &format!("{RESOURCES}  R: {{Type: '{type_name}', Properties: {{{properties}}}}}\n"),
                )
            };
            for (value, rest) in *wrong {
                assert_eq!(found(value), [format!("R: {requires}{rest}")], "{type_name} {value}");
            }
            for value in *right {
                assert_eq!(found(value), [""; 0], "{type_name} {value}");
            }
        }
    }

    const EVENT_SOURCE: &str = "`EventSourceArn` requires the ARN of an `AWS::SQS::Queue`, the `StreamArn` of an `AWS::DynamoDB::Table`, the `StreamArn` of an `AWS::DynamoDB::GlobalTable`, the ARN of an `AWS::Kinesis::Stream` or another supported type";

    #[test]
    fn types_and_forms_are_told_apart() {
        assert_cases(&[
            Case {
                type_name: "AWS::Lambda::Function",
                properties: "Role: VALUE",
                requires: "`Role` requires the ARN of an `AWS::IAM::Role`",
                wrong: &[
                    ("!GetAtt Queue.Arn", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                    ("!Sub '${Queue.Arn}'", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                    ("!Select [0, [!GetAtt Queue.Arn]]", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                    ("!Ref Role", ", but `Ref` of `Role` is the name of an `AWS::IAM::Role`; write `Role.Arn`"),
                    (
                        "!GetAtt Role.RoleId",
                        ", but `Role.RoleId` is the `RoleId` of an `AWS::IAM::Role`; write `Role.Arn`",
                    ),
                    ("!Ref VpcOfUser", ", but parameter `VpcOfUser` is the ID of an `AWS::EC2::VPC`"),
                    (
                        "!If [C, !GetAtt Role.Arn, !Ref Topic]",
                        ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`",
                    ),
                ],
                right: &["!GetAtt Role.Arn", "!Ref Text", "!ImportValue a", "!GetAtt Custom.Arn", "!Sub '${Role.Arn}'"],
            },
            Case {
                type_name: "AWS::IAM::InstanceProfile",
                properties: "Roles: [VALUE]",
                requires: "`Roles` requires the name of an `AWS::IAM::Role`",
                wrong: &[(
                    "!GetAtt Role.Arn",
                    ", but `Role.Arn` is the ARN of an `AWS::IAM::Role`; write `Ref` of `Role`",
                )],
                right: &["!Ref Role"],
            },
            Case {
                type_name: "AWS::DataSync::LocationS3",
                properties: "S3BucketArn: VALUE",
                requires: "`S3BucketArn` requires the ARN of an `AWS::S3::Bucket`",
                wrong: &[(
                    "!Ref Bucket",
                    ", but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`",
                )],
                right: &["!GetAtt Bucket.Arn"],
            },
        ]);
    }

    #[test]
    fn networks_are_told_apart() {
        assert_cases(&[
            Case {
                type_name: "AWS::Lambda::Function",
                properties: "VpcConfig: {SubnetIds: VALUE}",
                requires: "`SubnetIds` requires the ID of an `AWS::EC2::Subnet`",
                wrong: &[("[!Ref Group]", ", but `Ref` of `Group` is the ID of an `AWS::EC2::SecurityGroup`")],
                right: &["[!Ref Subnet, !GetAtt Subnet.SubnetId, !Ref Looked, !Ref Text]", "!Ref SubnetsOfUser"],
            },
            Case {
                type_name: "AWS::Lambda::Function",
                properties: "VpcConfig: {SecurityGroupIds: VALUE}",
                requires: "`SecurityGroupIds` requires the ID of an `AWS::EC2::SecurityGroup`",
                wrong: &[("!Ref SubnetsOfUser", ", but parameter `SubnetsOfUser` is the ID of an `AWS::EC2::Subnet`")],
                right: &["[!Ref Group, !GetAtt Group.GroupId, !GetAtt Vpc.DefaultSecurityGroup]"],
            },
            Case {
                type_name: "AWS::EC2::SecurityGroup",
                properties: "VpcId: VALUE",
                requires: "`VpcId` requires the ID of an `AWS::EC2::VPC`",
                wrong: &[("!Ref Subnet", ", but `Ref` of `Subnet` is the ID of an `AWS::EC2::Subnet`")],
                right: &["!Ref Vpc", "!GetAtt Vpc.VpcId", "!Ref VpcOfUser"],
            },
        ]);
    }

    #[test]
    fn keys_are_told_apart() {
        assert_cases(&[
            Case {
                type_name: "AWS::SNS::Topic",
                properties: "KmsMasterKeyId: VALUE",
                requires: "`KmsMasterKeyId` requires the name of an `AWS::KMS::Alias` or the ARN or ID of an `AWS::KMS::Key`",
                wrong: &[("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`")],
                right: &["!Ref Key", "!GetAtt Key.Arn"],
            },
            Case {
                type_name: "AWS::Kinesis::Stream",
                properties: "StreamEncryption: {KeyId: VALUE}",
                requires: "`KeyId` requires the ARN or ID of an `AWS::KMS::Key`",
                wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`")],
                right: &["!Ref KeyAlias", "!Ref Key"],
            },
            Case {
                type_name: "AWS::Lambda::Function",
                properties: "KmsKeyArn: VALUE",
                requires: "`KmsKeyArn` requires the ARN of an `AWS::KMS::Key`",
                wrong: &[
                    ("!Ref KeyAlias", ", but `Ref` of `KeyAlias` is the name of an `AWS::KMS::Alias`"),
                    (
                        "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:alias/a'",
                        ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:alias/a`",
                    ),
                ],
                right: &["!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/a'"],
            },
        ]);
    }

    #[test]
    fn functions_and_their_sources_are_told_apart() {
        assert_cases(&[
            Case {
                type_name: "AWS::Lambda::EventSourceMapping",
                properties: "EventSourceArn: VALUE",
                requires: EVENT_SOURCE,
                wrong: &[
                    ("!GetAtt Role.Arn", ", but `Role.Arn` is the ARN of an `AWS::IAM::Role`"),
                    (
                        "!GetAtt Table.Arn",
                        ", but `Table.Arn` is the ARN of an `AWS::DynamoDB::Table`; write `Table.StreamArn`",
                    ),
                ],
                right: &["!GetAtt Queue.Arn", "!GetAtt Table.StreamArn"],
            },
            Case {
                type_name: "AWS::Lambda::Permission",
                properties: "FunctionName: VALUE",
                requires: "`FunctionName` requires the ARN of an `AWS::Lambda::Alias`, the ARN or name of an `AWS::Lambda::Function` or the ARN of an `AWS::Lambda::Version`",
                wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`")],
                right: &["!Ref Function", "!Ref Alias"],
            },
            Case {
                type_name: "AWS::Lambda::Url",
                properties: "TargetFunctionArn: VALUE",
                requires: "`TargetFunctionArn` requires the ARN or name of an `AWS::Lambda::Function`, the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version`",
                wrong: &[("!Ref Role", ", but `Ref` of `Role` is the name of an `AWS::IAM::Role`")],
                right: &["!Ref Function", "!GetAtt Function.Arn"],
            },
        ]);
    }

    #[test]
    fn some_types_stand_for_others() {
        assert_cases(&[
            Case {
                type_name: "AWS::SecretsManager::ResourcePolicy",
                properties: "SecretId: VALUE",
                requires: "`SecretId` requires the ARN of an `AWS::SecretsManager::Secret` or the `Id` of an `AWS::SecretsManager::SecretTargetAttachment`",
                wrong: &[("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`")],
                right: &["!Ref Attachment", "!Ref Secret"],
            },
            Case {
                type_name: "AWS::Lambda::CodeSigningConfig",
                properties: "AllowedPublishers: {SigningProfileVersionArns: [VALUE]}",
                requires: "`SigningProfileVersionArns` requires the ARN or `ProfileVersionArn` of an `AWS::Signer::SigningProfile`",
                wrong: &[(
                    "!GetAtt Profile.ProfileVersion",
                    ", but `Profile.ProfileVersion` is the `ProfileVersion` of an `AWS::Signer::SigningProfile`; write `Ref` of `Profile`",
                )],
                right: &["!GetAtt Profile.ProfileVersionArn", "!Ref Profile"],
            },
        ]);
    }

    #[test]
    fn a_name_or_a_url_is_no_arn() {
        assert_cases(&[
            Case {
                type_name: "AWS::Lambda::Permission",
                properties: "FunctionName: f, Principal: s3.amazonaws.com, SourceArn: VALUE",
                requires: "`SourceArn` requires an ARN",
                wrong: &[(
                    "!Ref Bucket",
                    ", but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`",
                )],
                right: &["!GetAtt Bucket.Arn"],
            },
            Case {
                type_name: "AWS::Lambda::Permission",
                properties: "FunctionName: f, Principal: sns.amazonaws.com, SourceArn: VALUE",
                requires: "",
                wrong: &[],
                right: &["!Ref Topic"],
            },
            Case {
                type_name: "AWS::Events::Rule",
                properties: "Targets: [{Id: a, Arn: VALUE}]",
                requires: "`Arn` requires an ARN",
                wrong: &[(
                    "!Ref Queue",
                    ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`",
                )],
                right: &["!GetAtt Queue.Arn", "!GetAtt Table.Arn"],
            },
            Case {
                type_name: "AWS::Events::Rule",
                properties: "Targets: [{Id: a, Arn: VALUE}]",
                requires: "",
                wrong: &[(
                    "!GetAtt Role.Arn",
                    "`Role.Arn` is the ARN of an `AWS::IAM::Role`, which `Arn` does not support",
                )],
                right: &[],
            },
            Case {
                type_name: "AWS::SQS::Queue",
                properties: "RedrivePolicy: {deadLetterTargetArn: VALUE}",
                requires: "`deadLetterTargetArn` requires the ARN of an `AWS::SQS::Queue`",
                wrong: &[
                    ("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`"),
                    ("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"),
                ],
                right: &["!GetAtt Queue.Arn"],
            },
        ]);
    }

    #[test]
    fn groups_of_a_service_are_no_security_groups_of_a_vpc() {
        let case = |type_name, properties, right| Case { type_name, properties, requires: "", wrong: &[], right };
        assert_cases(&[
            case("AWS::MediaLive::Input", "InputSecurityGroups: [VALUE]", &["!Ref Input", "!Ref Text"]),
            case("AWS::ElastiCache::SecurityGroupIngress", "CacheSecurityGroupName: VALUE", &["!Ref Cache"]),
            case("AWS::Redshift::ClusterSecurityGroupIngress", "ClusterSecurityGroupName: VALUE", &["!Ref Cluster"]),
            case("AWS::Redshift::Cluster", "ClusterSecurityGroups: [VALUE]", &["!Ref Cluster"]),
        ]);
    }

    #[test]
    fn an_endpoint_is_of_its_protocol() {
        assert_cases(&[
            Case {
                type_name: "AWS::SNS::Subscription",
                properties: "TopicArn: !Ref Topic, Protocol: sqs, Endpoint: VALUE",
                requires: "`Endpoint` requires the ARN of an `AWS::SQS::Queue`",
                wrong: &[(
                    "!Ref Queue",
                    ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`",
                )],
                right: &["!GetAtt Queue.Arn"],
            },
            Case {
                type_name: "AWS::SNS::Subscription",
                properties: "TopicArn: !Ref Topic, Protocol: lambda, Endpoint: VALUE",
                requires: "`Endpoint` requires the ARN of an `AWS::Lambda::Function`, the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version`",
                wrong: &[("!GetAtt Queue.Arn", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`")],
                right: &["!Ref Alias"],
            },
            Case {
                type_name: "AWS::SNS::Subscription",
                properties: "TopicArn: !Ref Topic, Protocol: !Ref Text, Endpoint: VALUE",
                requires: "",
                wrong: &[],
                right: &["!GetAtt Queue.Arn", "!Ref Text"],
            },
        ]);
    }

    #[test]
    fn arns_that_are_put_together_are_matched() {
        assert_cases(&[
            Case {
                type_name: "AWS::Lambda::EventSourceMapping",
                properties: "EventSourceArn: !Sub 'arn:aws:VALUE'",
                requires: EVENT_SOURCE,
                wrong: &[
                    ("iam::${AWS::AccountId}:role/a", ", found `arn:aws:iam::${AWS::AccountId}:role/a`"),
                    ("s3:::${Bucket}", ", found `arn:aws:s3:::${Bucket}`"),
                ],
                right: &[
                    "sqs:${AWS::Region}:${AWS::AccountId}:q",
                    "dynamodb:${AWS::Region}:${AWS::AccountId}:table/t/stream/s",
                    "kinesis:${AWS::Region}:${AWS::AccountId}:stream/a",
                    "kafka:${AWS::Region}:${AWS::AccountId}:vpc-connection/a/b",
                    "mq:${AWS::Region}:${AWS::AccountId}:broker:a:b",
                    "rds:${AWS::Region}:${AWS::AccountId}:cluster:documents",
                    "${Text}:us-east-1:123456789012:a",
                ],
            },
            Case {
                type_name: "AWS::Lambda::Function",
                properties: "Role: VALUE",
                requires: "`Role` requires the ARN of an `AWS::IAM::Role`",
                wrong: &[
                    (
                        "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q'",
                        ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q`",
                    ),
                    (
                        "!Join [':', ['arn:aws:iam:', !Ref AWS::AccountId, 'user/a']]",
                        ", found `arn:aws:iam::${AWS::AccountId}:user/a`",
                    ),
                ],
                right: &[
                    "!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Text}'",
                    "!Join ['', ['arn:', !Ref AWS::Partition, ':iam::', !Ref AWS::AccountId, ':role/a/b']]",
                ],
            },
            Case {
                type_name: "AWS::WAFv2::WebACLAssociation",
                properties: "WebACLArn: !ImportValue a, ResourceArn: !Sub 'arn:aws:VALUE'",
                requires: "`ResourceArn` requires the ARN of an `AWS::ElasticLoadBalancingV2::LoadBalancer`, the ARN of an `AWS::AppSync::GraphQLApi`, the ARN of an `AWS::Cognito::UserPool`, the ARN of an `AWS::AppRunner::Service` or another supported type",
                wrong: &[(
                    "sqs:${AWS::Region}:${AWS::AccountId}:q",
                    ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q`",
                )],
                right: &[
                    "apigateway:${AWS::Region}::/restapis/${Text}/stages/prod",
                    "ec2:${AWS::Region}:${AWS::AccountId}:verified-access-instance/vai-0123456789abcdef0",
                    "cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Text}",
                ],
            },
            Case {
                type_name: "AWS::ApiGateway::Method",
                properties: "Integration: {Type: AWS, Credentials: !Sub 'arn:${AWS::Partition}:VALUE'}",
                requires: "`Credentials` requires the ARN of an `AWS::IAM::Role`",
                wrong: &[(
                    "iam::${AWS::AccountId}:group/a",
                    ", found `arn:${AWS::Partition}:iam::${AWS::AccountId}:group/a`",
                )],
                right: &["iam::*:user/*", "iam::${AWS::AccountId}:role/a"],
            },
            Case {
                type_name: "AWS::ImageBuilder::ImageRecipe",
                properties: "Components: [{ComponentArn: VALUE}]",
                requires: "`ComponentArn` requires the ARN of an `AWS::ImageBuilder::Component`",
                wrong: &[(
                    "!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:image/update-linux/x.x.x'",
                    ", found `arn:aws:imagebuilder:${AWS::Region}:aws:image/update-linux/x.x.x`",
                )],
                right: &["!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:component/update-linux/x.x.x'"],
            },
        ]);
    }

    #[test]
    fn the_target_of_a_secret_is_of_its_type() {
        let found = |of: &str, target: &str| {
            findings(
                "wrong_kind",
                &format!(
                    "Resources:
  Instance: {{Type: AWS::RDS::DBInstance}}
  Cluster: {{Type: AWS::RDS::DBCluster}}
  Attachment: {{Type: AWS::SecretsManager::SecretTargetAttachment, Properties: {{SecretId: a, TargetType: 'AWS::RDS::{of}', TargetId: !Ref {target}}}}}
"
                ),
            )
            .into_iter()
            .filter(|found| found.starts_with("Attachment: "))
            .collect::<Vec<_>>()
        };
        assert_eq!(
            found("DBCluster", "Instance"),
            [
                "Attachment: `TargetId` requires the ID of an `AWS::RDS::DBCluster`, but `Ref` of `Instance` is the ID of an `AWS::RDS::DBInstance`"
            ]
        );
        assert_eq!(found("DBInstance", "Instance"), [""; 0]);
        assert_eq!(found("DBCluster", "Cluster"), [""; 0]);
    }

    #[test]
    fn ecs_takes_the_name_of_an_execution_role() {
        let found = |role: &str| {
            findings(
                "wrong_kind",
                &format!(
                    "Resources:\n  Role: {{Type: AWS::IAM::Role}}\n  Topic: {{Type: AWS::SNS::Topic}}\n  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{ExecutionRoleArn: {role}}}}}\n"
                ),
            )
            .into_iter()
            .filter(|found| found.starts_with("Task: "))
            .count()
        };
        assert_eq!((found("!Ref Role"), found("!GetAtt Role.Arn"), found("!Ref Topic")), (0, 0, 1));
    }
}
