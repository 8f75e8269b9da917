//! What differs between one deployment and the next, and the Region.

use cfn::{parameter, rule, stack};

/// Domain name of the site, such as www.example.com. It must be in the zone of HostedZoneId.
#[parameter(
    Type: "String",
    AllowedPattern: r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
    ConstraintDescription: "must be a domain name in lower case, without a dot at the end",
)]
pub struct DomainName;

/// Public hosted zone that holds the domain. The stack writes the records that prove its ownership and lead to the site.
#[parameter(Type: "AWS::Route53::HostedZone::Id")]
pub struct HostedZoneId;

/// Repository on GitHub that holds the source of the site, as owner/name.
#[parameter(
    Type: "String",
    AllowedPattern: "^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}/[A-Za-z0-9._-]{1,100}$",
    ConstraintDescription: "must be owner/name",
)]
pub struct Repository;

/// Branch whose workflows may upload the source.
#[parameter(Type: "String", Default: "main", AllowedPattern: "^[A-Za-z0-9._/-]{1,255}$")]
pub struct Branch;

/// ARN of the identity provider of GitHub, if the account has one already: it can have only one. Empty to create it.
#[parameter(
    Type: "String",
    Default: "",
    AllowedPattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com)?$",
    ConstraintDescription: "must be the ARN of the provider token.actions.githubusercontent.com, or empty",
)]
pub struct GitHubProviderArn;

/// Email address for alarms and failed releases; its owner must confirm the subscription.
#[parameter(
    Type: "String",
    AllowedPattern: r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    ConstraintDescription: "must be an email address",
)]
pub struct AlarmEmail;

/// Allows us-east-1 only: CloudFront takes its certificate, its web ACL and the source of its logs from there. It serves
/// the site from all over the world.
#[rule(Assertions: [{
    Assert: AWS::Region == "us-east-1",
    AssertDescription: "CloudFront takes certificates and web ACLs from us-east-1 only; deploy this stack there.",
}])]
pub struct Region;

/// The parameters and the rule.
#[stack]
pub struct Parameters(DomainName, HostedZoneId, Repository, Branch, GitHubProviderArn, AlarmEmail, Region);
