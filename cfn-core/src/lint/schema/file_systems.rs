//! What Amazon FSx asks of file systems, in the form of the table of services.

/// Each kind of file system has a configuration of its own, which a new one needs; Lustre has defaults.
const KIND: &str = r#"{"allOf":[
    {"if":{"required":["FileSystemType"],"properties":{"FileSystemType":{"type":"string","enum":["LUSTRE"]}}},
        "then":{"properties":{"WindowsConfiguration":false,"OntapConfiguration":false,"OpenZFSConfiguration":false}}},
    {"if":{"required":["FileSystemType"],"not":{"required":["BackupId"]},
            "properties":{"FileSystemType":{"type":"string","enum":["WINDOWS"]}}},
        "then":{"required":["WindowsConfiguration"],
            "properties":{"LustreConfiguration":false,"OntapConfiguration":false,"OpenZFSConfiguration":false}}},
    {"if":{"required":["FileSystemType"],"properties":{"FileSystemType":{"type":"string","enum":["ONTAP"]}}},
        "then":{"required":["OntapConfiguration"],
            "properties":{"LustreConfiguration":false,"WindowsConfiguration":false,"OpenZFSConfiguration":false}}},
    {"if":{"required":["FileSystemType"],"not":{"required":["BackupId"]},
            "properties":{"FileSystemType":{"type":"string","enum":["OPENZFS"]}}},
        "then":{"required":["OpenZFSConfiguration"],
            "properties":{"LustreConfiguration":false,"WindowsConfiguration":false,"OntapConfiguration":false}}}]}"#;

/// Which storage there is for which kind, and with which deployment.
const STORAGE: &str = r#"{"allOf":[
    {"if":{"required":["FileSystemType"],"properties":{"FileSystemType":{"type":"string","enum":["WINDOWS"]}}},
        "then":{"properties":{"StorageType":{"enum":["HDD","SSD"]}}}},
    {"if":{"required":["FileSystemType"],"properties":{"FileSystemType":{"type":"string","enum":["ONTAP"]}}},
        "then":{"properties":{"StorageType":{"enum":["SSD"]}}}},
    {"if":{"required":["FileSystemType"],"properties":{"FileSystemType":{"type":"string","enum":["OPENZFS"]}}},
        "then":{"properties":{"StorageType":{"enum":["INTELLIGENT_TIERING","SSD"]}}}},
    {"if":{"required":["FileSystemType","StorageType"],"properties":{"FileSystemType":{"type":"string","enum":["WINDOWS"]},
            "StorageType":{"type":"string","enum":["HDD"]}}},
        "then":{"properties":{"StorageCapacity":{"minimum":2000},
            "WindowsConfiguration":{"required":["DeploymentType"],
                "properties":{"DeploymentType":{"enum":["MULTI_AZ_1","SINGLE_AZ_2"]}}}}}},
    {"if":{"required":["FileSystemType","StorageType"],"properties":{"FileSystemType":{"type":"string","enum":["LUSTRE"]},
            "StorageType":{"type":"string","enum":["HDD"]}}},
        "then":{"required":["LustreConfiguration"],"properties":{"LustreConfiguration":{"required":["DeploymentType","DriveCacheType"],
            "properties":{"DeploymentType":{"enum":["PERSISTENT_1"]}}}}}},
    {"if":{"required":["FileSystemType","StorageType"],"properties":{"FileSystemType":{"type":"string","enum":["LUSTRE"]},
            "StorageType":{"type":"string","enum":["INTELLIGENT_TIERING"]}}},
        "then":{"required":["LustreConfiguration"],"properties":{"LustreConfiguration":{"required":["DeploymentType","ThroughputCapacity"],
            "properties":{"DeploymentType":{"enum":["PERSISTENT_2"]}}}}}},
    {"if":{"required":["FileSystemType","StorageType"],"properties":{"FileSystemType":{"type":"string","enum":["OPENZFS"]},
            "StorageType":{"type":"string","enum":["INTELLIGENT_TIERING"]}}},
        "then":{"properties":{"OpenZFSConfiguration":{"properties":{"DeploymentType":{"enum":["MULTI_AZ_1"]}}}}}}]}"#;

/// The throughput of Lustre, which its deployment decides.
const LUSTRE: &str = r#"{"allOf":[
    {"if":{"required":["LustreConfiguration"],"properties":{"StorageType":{"type":"string","enum":["HDD","SSD"]},
            "LustreConfiguration":{"required":["DeploymentType"],"properties":{
                "DeploymentType":{"type":"string","enum":["PERSISTENT_1","PERSISTENT_2"]}}}}},
        "then":{"properties":{"LustreConfiguration":{"required":["PerUnitStorageThroughput"]}}}},
    {"if":{"required":["LustreConfiguration"],"properties":{
            "LustreConfiguration":{"required":["DeploymentType"],"properties":{
                "DeploymentType":{"type":"string","enum":["SCRATCH_1","SCRATCH_2"]}}}}},
        "then":{"properties":{"LustreConfiguration":{"properties":{"PerUnitStorageThroughput":false,"AutomaticBackupRetentionDays":{"maximum":0}}}}}},
    {"if":{"required":["LustreConfiguration"],"properties":{
            "LustreConfiguration":{"required":["DeploymentType"],"properties":{
                "DeploymentType":{"type":"string","enum":["PERSISTENT_1"]}}}}},
        "then":{"properties":{"LustreConfiguration":{"properties":{"PerUnitStorageThroughput":{"enum":[12,40,50,100,200]}}}}}},
    {"if":{"required":["LustreConfiguration"],"properties":{
            "LustreConfiguration":{"required":["DeploymentType"],"properties":{
                "DeploymentType":{"type":"string","enum":["PERSISTENT_2"]}}}}},
        "then":{"properties":{"LustreConfiguration":{"properties":{"PerUnitStorageThroughput":{"enum":[125,250,500,1000]},
            "ImportPath":false,"ExportPath":false,"AutoImportPolicy":false,"ImportedFileChunkSize":false}}}}}]}"#;

/// In how many subnets a file system stands. A part of the row is the name of the configuration.
macro_rules! subnets {
    ($configuration:literal) => {
        concat!(
            r#"{"if":{"required":[""#,
            $configuration,
            r#""],"properties":{""#,
            $configuration,
            r#"":{"required":["DeploymentType"],"properties":{
                "DeploymentType":{"type":"string","pattern":"^MULTI_AZ_"}}}}},
            "then":{"properties":{"SubnetIds":{"minItems":2,"maxItems":2},""#,
            $configuration,
            r#"":{"required":["PreferredSubnetId"]}}},
            "else":{"if":{"required":[""#,
            $configuration,
            r#""]},"then":{"properties":{"SubnetIds":{"maxItems":1}}}}}"#
        )
    };
}

/// In the order of the types.
///
/// Source: "CreateFileSystem" and the configurations of each kind of file system in the Amazon FSx API reference.
pub(crate) const FILE_SYSTEMS: &[(&str, &str, &str)] = &[
    ("AWS::FSx::FileSystem", "/", KIND),
    ("AWS::FSx::FileSystem", "/", STORAGE),
    ("AWS::FSx::FileSystem", "/", LUSTRE),
    ("AWS::FSx::FileSystem", "/", subnets!("OntapConfiguration")),
    ("AWS::FSx::FileSystem", "/", subnets!("OpenZFSConfiguration")),
    ("AWS::FSx::FileSystem", "/", subnets!("WindowsConfiguration")),
];

#[cfg(test)]
mod tests {
    use super::FILE_SYSTEMS;
    use crate::lint::testing::assert_told_apart;

    /// The lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str)] = &[
        (
            "allowed_value",
            "FileSystemType: WINDOWS_SERVER, SubnetIds: [a]",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200",
        ),
        (
            "missing_property",
            "FileSystemType: WINDOWS, SubnetIds: [a], StorageCapacity: 32",
            "FileSystemType: WINDOWS, SubnetIds: [a], StorageCapacity: 32, WindowsConfiguration: {ThroughputCapacity: 8}",
        ),
        (
            "missing_property",
            "FileSystemType: OPENZFS, SubnetIds: [a], StorageCapacity: 64",
            "FileSystemType: OPENZFS, SubnetIds: [a], BackupId: backup-0123456789abcdef0",
        ),
        (
            "unwanted_property",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, WindowsConfiguration: {ThroughputCapacity: 8}",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, LustreConfiguration: {DeploymentType: SCRATCH_2}",
        ),
        (
            "allowed_value",
            "FileSystemType: OPENZFS, SubnetIds: [a], StorageCapacity: 64, OpenZFSConfiguration: {DeploymentType: PERSISTENT_1, ThroughputCapacity: 64}",
            "FileSystemType: OPENZFS, SubnetIds: [a], StorageCapacity: 64, OpenZFSConfiguration: {DeploymentType: SINGLE_AZ_HA_2, ThroughputCapacity: 160}",
        ),
        (
            "allowed_value",
            "FileSystemType: ONTAP, StorageType: HDD, SubnetIds: [a], StorageCapacity: 1024, OntapConfiguration: {DeploymentType: SINGLE_AZ_1, ThroughputCapacity: 128}",
            "FileSystemType: ONTAP, StorageType: SSD, SubnetIds: [a], StorageCapacity: 1024, OntapConfiguration: {DeploymentType: SINGLE_AZ_1, ThroughputCapacity: 128}",
        ),
        (
            "allowed_value",
            "FileSystemType: WINDOWS, StorageType: HDD, SubnetIds: [a], StorageCapacity: 2000, WindowsConfiguration: {DeploymentType: SINGLE_AZ_1, ThroughputCapacity: 8}",
            "FileSystemType: WINDOWS, StorageType: HDD, SubnetIds: [a], StorageCapacity: 2000, WindowsConfiguration: {DeploymentType: SINGLE_AZ_2, ThroughputCapacity: 8}",
        ),
        (
            "range",
            "FileSystemType: WINDOWS, StorageType: HDD, SubnetIds: [a], StorageCapacity: 300, WindowsConfiguration: {DeploymentType: SINGLE_AZ_2, ThroughputCapacity: 8}",
            "FileSystemType: WINDOWS, StorageType: SSD, SubnetIds: [a], StorageCapacity: 300, WindowsConfiguration: {DeploymentType: SINGLE_AZ_2, ThroughputCapacity: 8}",
        ),
        (
            "missing_property",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, LustreConfiguration: {DeploymentType: PERSISTENT_2}",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, LustreConfiguration: {DeploymentType: PERSISTENT_2, PerUnitStorageThroughput: 125}",
        ),
        (
            "allowed_value",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, LustreConfiguration: {DeploymentType: PERSISTENT_2, PerUnitStorageThroughput: 50}",
            "FileSystemType: LUSTRE, SubnetIds: [a], StorageCapacity: 1200, LustreConfiguration: {DeploymentType: PERSISTENT_1, PerUnitStorageThroughput: 50}",
        ),
        (
            "missing_property",
            "FileSystemType: WINDOWS, SubnetIds: [a, b], StorageCapacity: 32, WindowsConfiguration: {DeploymentType: MULTI_AZ_1, ThroughputCapacity: 8}",
            "FileSystemType: WINDOWS, SubnetIds: [a, b], StorageCapacity: 32, WindowsConfiguration: {DeploymentType: MULTI_AZ_1, ThroughputCapacity: 8, PreferredSubnetId: a}",
        ),
        (
            "item_count",
            "FileSystemType: WINDOWS, SubnetIds: [a], StorageCapacity: 32, WindowsConfiguration: {DeploymentType: MULTI_AZ_1, ThroughputCapacity: 8, PreferredSubnetId: a}",
            "FileSystemType: WINDOWS, SubnetIds: !Ref Subnets, StorageCapacity: 32, WindowsConfiguration: {DeploymentType: MULTI_AZ_1, ThroughputCapacity: 8, PreferredSubnetId: a}",
        ),
        (
            "item_count",
            "FileSystemType: ONTAP, SubnetIds: [a, b], StorageCapacity: 1024, OntapConfiguration: {DeploymentType: SINGLE_AZ_1, ThroughputCapacity: 128}",
            "FileSystemType: ONTAP, SubnetIds: [a, b], StorageCapacity: 1024, OntapConfiguration: {DeploymentType: !Ref Deployment, ThroughputCapacity: 128}",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        let cases: Vec<_> =
            CASES.iter().map(|(lint, bad, good)| ("AWS::FSx::FileSystem", *lint, *bad, *good)).collect();
        assert_told_apart(&cases);
    }

    #[test]
    fn the_schemas_are_read() {
        assert!(FILE_SYSTEMS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
