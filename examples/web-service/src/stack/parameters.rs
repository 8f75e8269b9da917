//! What differs between one deployment and the next.

use cfn::{parameter, rule, stack};

/// Domain name of the service, such as api.example.com. It must be in the zone of HostedZoneId.
#[parameter(
    Type: "String",
    AllowedPattern: r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
    ConstraintDescription: "must be a domain name in lower case, without a dot at the end",
)]
pub struct DomainName;

/// Public hosted zone that holds the domain. The stack writes the records that prove its ownership and lead to the service.
#[parameter(Type: "AWS::Route53::HostedZone::Id")]
pub struct HostedZoneId;

/// Repository of ECR, in this account and Region, that holds the image of the container.
#[parameter(
    Type: "String",
    MinLength: 2,
    MaxLength: 256,
    AllowedPattern: "^[a-z0-9]+([._/-][a-z0-9]+)*$",
    ConstraintDescription: "must be the name of a repository, without the address of its registry",
)]
pub struct Repository;

/// Tag of the image. The container listens on ContainerPort and answers GET on HealthCheckPath with status 200.
#[parameter(Type: "String", MaxLength: 128, AllowedPattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$")]
pub struct ImageTag;

/// Port that the container listens on.
#[parameter(Type: "Number", Default: 8080, MinValue: 1024, MaxValue: 65535)]
pub struct ContainerPort;

/// Path that the load balancer asks whether a task is healthy.
#[parameter(Type: "String", Default: "/health", AllowedPattern: "^/[A-Za-z0-9/._-]*$", MaxLength: 128)]
pub struct HealthCheckPath;

/// Tasks that always run: at least one for each zone, so that the loss of a zone leaves two thirds of them.
#[parameter(Type: "Number", Default: 3, MinValue: 3, MaxValue: 60)]
pub struct MinTasks;

/// Tasks that run at most. The quota of Fargate for new accounts is 6 vCPU, which are 12 of these tasks.
#[parameter(Type: "Number", Default: 9, MinValue: 3, MaxValue: 60)]
pub struct MaxTasks;

/// Instance class of the database.
#[parameter(
    Type: "String",
    Default: "db.t4g.medium",
    AllowedValues: ["db.t4g.medium", "db.t4g.large", "db.m7g.large", "db.m7g.xlarge", "db.r7g.large", "db.r7g.xlarge"],
)]
pub struct DatabaseClass;

/// Gibibytes of the database at the start. It grows to 1000 by itself.
#[parameter(Type: "String", Default: "20", AllowedValues: ["20", "50", "100", "200"])]
pub struct DatabaseStorage;

/// Email address for alarms; its owner must confirm the subscription.
#[parameter(
    Type: "String",
    AllowedPattern: r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    ConstraintDescription: "must be an email address",
)]
pub struct AlarmEmail;

/// Allows the Regions that are known to have three zones for every account. In us-west-1 an account may see only two.
#[rule(Assertions: [{
    Assert: AWS::Region != "us-west-1",
    AssertDescription: "This stack needs three Availability Zones, and us-west-1 may have two.",
}])]
pub struct ThreeZones;

/// The parameters.
#[stack]
pub struct Parameters(
    DomainName,
    HostedZoneId,
    Repository,
    ImageTag,
    ContainerPort,
    HealthCheckPath,
    MinTasks,
    MaxTasks,
    DatabaseClass,
    DatabaseStorage,
    AlarmEmail,
    ThreeZones,
);
