//! A lint that is off by default, in a stack that enables its group.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::EFS::FileSystem { Encrypted: false }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Files;

    #[stack(deny(encryption), allow(no_customer_key, reason = "the files are public"))]
    pub struct Whole(Files);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::EFS::FileSystem { Encrypted: true }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Files;

    #[resource(
        AWS::EFS::FileSystem { Encrypted: false },
        DeletionPolicy: "Delete",
        UpdateReplacePolicy: "Delete",
        allow(unencrypted_data, reason = "the files are encrypted before they are stored")
    )]
    pub struct Archive;

    #[stack(deny(encryption), allow(no_customer_key, reason = "the files are public"))]
    pub struct Whole(Files, Archive);
}
