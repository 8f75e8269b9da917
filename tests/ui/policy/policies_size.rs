use cfn::resource;

#[resource(AWS::IAM::User {
    Policies: [
        { PolicyName: "One", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:GetObject", Resource: [
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-00/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-01/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-02/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-03/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-04/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-05/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-06/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-07/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-08/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-09/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-10/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-a-11/*",
        ] }] } },
        { PolicyName: "Two", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:GetObject", Resource: [
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-00/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-01/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-02/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-03/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-04/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-05/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-06/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-07/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-08/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-09/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-10/*",
            "arn:aws:s3:::a-bucket-with-a-rather-long-name-that-fills-the-policy-quite-quickly-b-11/*",
        ] }] } },
    ],
}, allow(user_policy, reason = "this is about the size"))]
pub struct User;

fn main() {}
