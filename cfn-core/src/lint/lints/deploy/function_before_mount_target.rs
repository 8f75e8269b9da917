use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::files::file_systems;
use crate::lint::ordering::missing::report_missing;

declare_lint! {
    /// Lambda rejects a function with an EFS file system until that has mount targets in the function's zones. Nothing in
    /// the template says so to CloudFormation: add each `AWS::EFS::MountTarget` to the `DependsOn` of the function.
    ///
    /// Source: `FileSystemConfigs` of "AWS::Lambda::Function" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Files: {Type: AWS::EFS::FileSystem, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Point: {Type: AWS::EFS::AccessPoint, Properties: {FileSystemId: !Ref Files}}
    ///   Target: {Type: AWS::EFS::MountTarget, Properties: {FileSystemId: !Ref Files, SubnetId: subnet-12345678, SecurityGroups: [sg-12345678]}}
    ///   Work: # <-
    ///     Type: AWS::Lambda::Function
    ///     Properties:
    ///       Role: arn:aws:iam::123456789012:role/work
    ///       FileSystemConfigs: [{Arn: !GetAtt Point.Arn, LocalMountPath: /mnt/files}]
    ///       VpcConfig: {SubnetIds: [subnet-12345678], SecurityGroupIds: [sg-12345678]}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Files: {Type: AWS::EFS::FileSystem, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Point: {Type: AWS::EFS::AccessPoint, Properties: {FileSystemId: !Ref Files}}
    ///   Target: {Type: AWS::EFS::MountTarget, Properties: {FileSystemId: !Ref Files, SubnetId: subnet-12345678, SecurityGroups: [sg-12345678]}}
    ///   Work:
    ///     Type: AWS::Lambda::Function
    ///     DependsOn: Target
    ///     Properties:
    ///       Role: arn:aws:iam::123456789012:role/work
    ///       FileSystemConfigs: [{Arn: !GetAtt Point.Arn, LocalMountPath: /mnt/files}]
    ///       VpcConfig: {SubnetIds: [subnet-12345678], SecurityGroupIds: [sg-12345678]}
    /// ```
    FUNCTION_BEFORE_MOUNT_TARGET = "function_before_mount_target", Deploy, Deny,
    "missing dependency of a function on the mount targets of its file system",
    Check::Template(|context, findings| report_missing(context, findings, file_systems))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_function_waits_for_each_mount_target_of_its_files() {
        let found = |function: &str| {
            let template = format!(
                "Resources:
  Files: {{Type: AWS::EFS::FileSystem}}
  Point: {{Type: AWS::EFS::AccessPoint, Properties: {{FileSystemId: !Ref Files}}}}
  One: {{Type: AWS::EFS::MountTarget, Properties: {{FileSystemId: !Ref Files, SubnetId: subnet-1}}}}
  Two: {{Type: AWS::EFS::MountTarget, Properties: {{FileSystemId: !Ref Files, SubnetId: subnet-2}}}}
  Foreign: {{Type: AWS::EFS::MountTarget, Properties: {{FileSystemId: fs-12345678, SubnetId: subnet-2}}}}
  Work: {{Type: AWS::Lambda::Function, {function}}}
"
            );
            let found = findings("function_before_mount_target", &template);
            found.into_iter().filter(|found| found.starts_with("Work: `Work` does not")).collect::<Vec<_>>()
        };
        let files = "Properties: {FileSystemConfigs: [{Arn: !GetAtt Point.Arn, LocalMountPath: /mnt/a}]}";
        assert_eq!(
            found(files),
            [
                "Work: `Work` does not wait for `One` and `Two`: Lambda rejects a file system without a mount target in the zones of the function; add `One` and `Two` to its `DependsOn`"
            ]
        );
        assert!(found(&format!("DependsOn: [One, Two], {files}")).is_empty());
        assert!(found("Properties: {FileSystemConfigs: [{Arn: !ImportValue a, LocalMountPath: /mnt/a}]}").is_empty());
        assert!(found("Properties: {}").is_empty());
    }
}
