//! The database, with a standby in a second zone and a password that RDS makes and changes.

use cfn::{resource, stack};

use super::encryption::DataKey;
use super::firewall::DatabaseGroup;
use super::network::IsolatedSubnet;
use super::parameters::{DatabaseClass, DatabaseStorage};

/// Where the database and its standby may be.
#[resource(AWS::RDS::DBSubnetGroup {
    DBSubnetGroupDescription: "Isolated subnets of the service",
    SubnetIds: [IsolatedSubnet::<0>, IsolatedSubnet::<1>, IsolatedSubnet::<2>],
})]
pub struct DatabaseSubnets;

/// Requires TLS and logs statements that change the schema or take more than a second.
#[resource(AWS::RDS::DBParameterGroup {
    Description: "PostgreSQL of the service",
    Family: "postgres17",
    Parameters: {
        "rds.force_ssl": "1",
        "log_statement": "ddl",
        "log_min_duration_statement": "1000",
    },
})]
pub struct DatabaseParameters;

/// Lets RDS write the metrics of the database's operating system, to the log group that RDS uses for them.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "monitoring.rds.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "WriteMetrics",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["logs:CreateLogGroup", "logs:PutRetentionPolicy"],
                    Resource: Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:RDSOSMetrics"),
                },
                {
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:GetLogEvents"],
                    Resource: Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:RDSOSMetrics:log-stream:*"),
                },
            ],
        },
    }],
})]
pub struct DatabaseMonitoringRole;

/// Holds the data of the service. RDS keeps the password of its owner in Secrets Manager and changes it every week.
/// A snapshot outlives the stack; the deletion protection must be switched off before the stack can be deleted.
#[resource(AWS::RDS::DBInstance {
    Engine: "postgres",
    EngineVersion: "17",
    DBInstanceClass: DatabaseClass,
    DBName: "service",
    MasterUsername: "service_owner",
    ManageMasterUserPassword: true,
    MasterUserSecret: { KmsKeyId: DataKey.Arn },
    MultiAZ: true,
    DBSubnetGroupName: DatabaseSubnets,
    VPCSecurityGroups: [DatabaseGroup.GroupId],
    PubliclyAccessible: false,
    DBParameterGroupName: DatabaseParameters,
    CACertificateIdentifier: "rds-ca-rsa2048-g1",
    StorageType: "gp3",
    AllocatedStorage: DatabaseStorage,
    MaxAllocatedStorage: 1000,
    StorageEncrypted: true,
    KmsKeyId: DataKey.Arn,
    BackupRetentionPeriod: 14,
    PreferredBackupWindow: "02:00-03:00",
    PreferredMaintenanceWindow: "sun:03:30-sun:04:30",
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
    AutoMinorVersionUpgrade: true,
    EnableIAMDatabaseAuthentication: true,
    EnableCloudwatchLogsExports: ["postgresql", "upgrade"],
    MonitoringInterval: 60,
    MonitoringRoleArn: DatabaseMonitoringRole.Arn,
    EnablePerformanceInsights: true,
    PerformanceInsightsKMSKeyId: DataKey.Arn,
    PerformanceInsightsRetentionPeriod: 7,
}, DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot")]
pub struct Database;

/// The database and what it needs.
#[stack]
pub struct Data(DatabaseSubnets, DatabaseParameters, DatabaseMonitoringRole, Database);
