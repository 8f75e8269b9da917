//! Colors, for a light and for a dark background.

/// The family of a service, and the services of it. Any other service has the last color.
///
/// Source: the categories of AWS's architecture icons.
const FAMILIES: &[(&str, &[&str])] = &[
    (
        "compute",
        &["ApplicationAutoScaling", "AutoScaling", "Batch", "EC2", "ECR", "ECS", "EKS", "Lambda", "Serverless"],
    ),
    (
        "data",
        &[
            "Cassandra",
            "DAX",
            "DocDB",
            "DynamoDB",
            "ElastiCache",
            "MemoryDB",
            "Neptune",
            "RDS",
            "Redshift",
            "Timestream",
        ],
    ),
    ("storage", &["Backup", "EFS", "FSx", "S3", "S3Express", "S3Tables"]),
    (
        "network",
        &[
            "ApiGateway",
            "ApiGatewayV2",
            "AppSync",
            "CloudFront",
            "ElasticLoadBalancing",
            "ElasticLoadBalancingV2",
            "Route53",
            "VpcLattice",
        ],
    ),
    ("security", &["CertificateManager", "Cognito", "GuardDuty", "IAM", "KMS", "SecretsManager", "WAFv2"]),
    (
        "messages",
        &[
            "AmazonMQ",
            "Events",
            "Kinesis",
            "KinesisFirehose",
            "MSK",
            "Pipes",
            "SNS",
            "SQS",
            "Scheduler",
            "StepFunctions",
        ],
    ),
    ("management", &["CloudFormation", "CloudTrail", "CloudWatch", "Config", "Logs", "SSM"]),
];

/// Parts of `EC2` that are a network rather than computers.
const NETWORK: &[&str] = &[
    "CustomerGateway",
    "EIP",
    "EgressOnlyInternetGateway",
    "FlowLog",
    "InternetGateway",
    "NatGateway",
    "NetworkAcl",
    "NetworkAclEntry",
    "NetworkInterface",
    "PrefixList",
    "Route",
    "RouteTable",
    "SecurityGroup",
    "Subnet",
    "TransitGateway",
    "TransitGatewayAttachment",
    "VPC",
    "VPCEndpoint",
    "VPCGatewayAttachment",
    "VPNConnection",
    "VPNGateway",
];

/// The class of a box, by its type.
pub(super) fn family(type_name: &str) -> &'static str {
    let parts: Vec<&str> = type_name.split("::").collect();
    let [_, service, kind, ..] = parts[..] else { return "other" };
    if service == "EC2" && NETWORK.contains(&kind) {
        return "network";
    }
    FAMILIES.iter().find(|(_, services)| services.contains(&service)).map_or("other", |(name, _)| name)
}

/// The style sheet. A picture brings its own background: what is around it may have another one than the reader prefers.
pub(super) const STYLE: &str = "\
text{font-family:'Helvetica Neue',Helvetica,Arial,sans-serif;font-size:11px;fill:#57606a}
.bg{fill:#fff}.box{fill:#fff;stroke:#afb8c1}.id{font-size:12.5px;font-weight:600;fill:#1f2328}
.frame{fill:#f6f8fa;stroke:#d0d7de}.title{font-weight:600;stroke:#f6f8fa;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.edge{fill:none;stroke:#6e7781;stroke-width:1.2}.order{stroke-dasharray:4 3}.tip{fill:#6e7781}
.label{fill:#24292f;stroke:#fff;stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.compute .bar{fill:#d9730d}.data .bar{fill:#4a5fd0}.storage .bar{fill:#4d8a1f}.network .bar{fill:#8250df}
.security .bar{fill:#cf222e}.messages .bar{fill:#bf3989}.management .bar{fill:#0f766e}.other .bar{fill:#8c959f}
.added .box{stroke:#1a7f37;fill:#e9f9ee}.removed .box{stroke:#cf222e;fill:#ffefee;stroke-dasharray:5 3}
.replaced .box{stroke:#bc4c00;fill:#fff3e3}.updated .box{stroke:#0969da;fill:#eaf4ff}
.added .box,.removed .box,.replaced .box,.updated .box{stroke-width:2px}
.added .edge{stroke:#1a7f37}.removed .edge{stroke:#cf222e}.replaced .edge{stroke:#bc4c00}.updated .edge{stroke:#0969da}
.added .tip{fill:#1a7f37}.removed .tip{fill:#cf222e}.replaced .tip{fill:#bc4c00}.updated .tip{fill:#0969da}
@media (prefers-color-scheme:dark){text{fill:#9198a1}.bg{fill:#0d1117}.box{fill:#161b22;stroke:#5b6470}.id{fill:#e6edf3}
.frame{fill:#151b23;stroke:#3d444d}.title{stroke:#151b23}.edge{stroke:#8b949e}.tip{fill:#8b949e}.label{fill:#d1d7e0;stroke:#0d1117}
.added .box{fill:#12261e;stroke:#3fb950}.removed .box{fill:#2a1517;stroke:#f85149}
.replaced .box{fill:#2d1f10;stroke:#f0883e}.updated .box{fill:#121d2f;stroke:#58a6ff}
.added .edge{stroke:#3fb950}.removed .edge{stroke:#f85149}.replaced .edge{stroke:#f0883e}.updated .edge{stroke:#58a6ff}
.added .tip{fill:#3fb950}.removed .tip{fill:#f85149}.replaced .tip{fill:#f0883e}.updated .tip{fill:#58a6ff}}
";
