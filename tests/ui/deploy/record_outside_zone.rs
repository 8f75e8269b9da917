use cfn::resource;

#[resource(AWS::Route53::RecordSet {
    HostedZoneName: "example.com.",
    Name: "www.example.org",
    Type: "A",
    TTL: "60",
    ResourceRecords: ["192.0.2.1"],
})]
pub struct Record;

fn main() {}
