use cfn::resource;

#[resource(AWS::ApiGatewayV2::Stage {
    ApiId: "a1b2c3d4e5",
    StageName: "live",
    DefaultRouteSettings: { ThrottlingBurstLimit: -1, ThrottlingRateLimit: 0.5 },
})]
pub struct Live;

fn main() {}
