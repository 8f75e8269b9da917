//! What Cognito asks of user pools and of their clients, where the schemas of the sources do not say it; in the form of
//! the table of services.

const REDIRECTS: &str =
    r#"{"forms":[["^(?!http://(?!localhost|127\\.0\\.0\\.1|\\[::1\\]))","must begin with `https://`"]]}"#;

/// What a client that uses OAuth needs.
const OAUTH: &str = r#"{"allOf":[
    {"if":{"required":["AllowedOAuthFlows"],"properties":{"AllowedOAuthFlows":{"type":"array","minItems":1}}},
        "then":{"required":["AllowedOAuthFlowsUserPoolClient"]}},
    {"if":{"required":["AllowedOAuthFlowsUserPoolClient"],
        "properties":{"AllowedOAuthFlowsUserPoolClient":{"enum":[true,"true"]}}},
        "then":{"required":["AllowedOAuthFlows","AllowedOAuthScopes"]}},
    {"if":{"required":["AllowedOAuthFlowsUserPoolClient","AllowedOAuthFlows"],"properties":{
        "AllowedOAuthFlowsUserPoolClient":{"enum":[true,"true"]},
        "AllowedOAuthFlows":{"type":"array","contains":{"type":"string","enum":["code","implicit"]}}}},
        "then":{"required":["CallbackURLs"]}}]}"#;

/// What a client that signs in as itself needs.
const OWN_CREDENTIALS: &str = r#"{"if":{"required":["AllowedOAuthFlows"],"properties":{"AllowedOAuthFlows":{"type":"array",
    "contains":{"type":"string","enum":["client_credentials"]}}}},
    "then":{"required":["GenerateSecret"],"properties":{"GenerateSecret":{"enum":[true,"true"]},
        "AllowedOAuthFlows":{"items":{"enum":["client_credentials"]}}}}}"#;

/// How long tokens of a kind are valid: the least and the greatest number by the unit.
macro_rules! validity {
    ($token:literal $default:literal $seconds:literal $minutes:literal $hours:literal $days:literal) => {
        concat!(
            r#"{"allOf":["#,
            validity!(@unit $token "seconds" $seconds),
            ",",
            validity!(@unit $token "minutes" $minutes),
            ",",
            validity!(@unit $token "hours" $hours),
            ",",
            validity!(@unit $token "days" $days),
            r#",{"if":{"not":{"required":["TokenValidityUnits"]}},"then":{"properties":{""#,
            $token,
            r#"Validity":"#,
            $default,
            "}}}]}"
        )
    };
    (@unit $token:literal $unit:literal $range:literal) => {
        concat!(
            r#"{"if":{"required":["TokenValidityUnits"],"properties":{"TokenValidityUnits":{"required":[""#,
            $token,
            r#""],"properties":{""#,
            $token,
            r#"":{"type":"string","enum":[""#,
            $unit,
            r#""]}}}}},"then":{"properties":{""#,
            $token,
            r#"Validity":"#,
            $range,
            "}}}"
        )
    };
}

macro_rules! short_validity {
    ($token:literal) => {
        validity!($token r#"{"minimum":1,"maximum":24}"# r#"{"minimum":300,"maximum":86400}"# r#"{"minimum":5,"maximum":1440}"#
            r#"{"minimum":1,"maximum":24}"# r#"{"minimum":1,"maximum":1}"#)
    };
}

const ACCESS_VALIDITY: &str = short_validity!("AccessToken");
const ID_VALIDITY: &str = short_validity!("IdToken");
const REFRESH_VALIDITY: &str = validity!("RefreshToken" r#"{"maximum":3650}"# r#"{"maximum":315360000}"# r#"{"maximum":5256000}"#
    r#"{"maximum":87600}"# r#"{"maximum":3650}"#);

/// In the order of the types.
///
/// Sources: `CreateUserPool` and `CreateUserPoolClient` of the Amazon Cognito user pools API reference. What their pages
/// leave out, the messages of Cognito say: "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is
/// allowed to use OAuth flows", "CallbackUrls can not be empty when code flow or implicit flow is selected",
/// "client_credentials flow can not be selected along with code flow or implicit flow", and "Auth flow name with prefix
/// 'ALLOW' cannot be used with legacy auth flow names".
pub(crate) const USER_POOLS: &[(&str, &str, &str)] = &[
    (
        "AWS::Cognito::IdentityPoolRoleAttachment",
        "Roles",
        r#"{"propertyNames":{"enum":["authenticated","unauthenticated"]}}"#,
    ),
    ("AWS::Cognito::UserPool", "/", r#"{"dependentExcluded":{"AliasAttributes":["UsernameAttributes"]}}"#),
    (
        "AWS::Cognito::UserPool",
        "/",
        r#"{"if":{"required":["MfaConfiguration"],"properties":{"MfaConfiguration":{"type":"string","enum":["ON","OPTIONAL"]}}},
            "then":{"requiredOr":["EnabledMfas","SmsConfiguration"]}}"#,
    ),
    (
        "AWS::Cognito::UserPool",
        "EmailConfiguration",
        r#"{"if":{"required":["EmailSendingAccount"],"properties":{"EmailSendingAccount":{"type":"string","enum":["DEVELOPER"]}}},
            "then":{"required":["SourceArn"]}}"#,
    ),
    ("AWS::Cognito::UserPoolClient", "/", ACCESS_VALIDITY),
    ("AWS::Cognito::UserPoolClient", "/", ID_VALIDITY),
    ("AWS::Cognito::UserPoolClient", "/", OAUTH),
    ("AWS::Cognito::UserPoolClient", "/", OWN_CREDENTIALS),
    ("AWS::Cognito::UserPoolClient", "/", REFRESH_VALIDITY),
    ("AWS::Cognito::UserPoolClient", "CallbackURLs/*", r##"{"forms":[["^[^#]*$","cannot have a fragment (`#`)"]]}"##),
    ("AWS::Cognito::UserPoolClient", "CallbackURLs/*,LogoutURLs/*", REDIRECTS),
    (
        "AWS::Cognito::UserPoolClient",
        "ExplicitAuthFlows",
        r#"{"if":{"contains":{"type":"string","pattern":"^ALLOW_"}},
            "then":{"items":{"forms":[["^ALLOW_","must begin with `ALLOW_`, because another flow of the client does"]]}}}"#,
    ),
    (
        "AWS::Cognito::UserPoolClient",
        "ExplicitAuthFlows/*",
        r#"{"enum":["ALLOW_ADMIN_USER_PASSWORD_AUTH","ALLOW_CUSTOM_AUTH","ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_TOKEN_EXCHANGE_DELEGATION","ALLOW_TOKEN_EXCHANGE_IMPERSONATION","ALLOW_USER_AUTH",
            "ALLOW_USER_PASSWORD_AUTH","ALLOW_USER_SRP_AUTH","ADMIN_NO_SRP_AUTH","CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH"]}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::USER_POOLS;
    use crate::lint::assertions::assert_resource;

    fn client(properties: &str, expected: &[&str]) {
        let properties = format!(r#"{{"UserPoolId":"us-east-1_abcdefghi",{properties}}}"#);
        assert_resource("AWS::Cognito::UserPoolClient", &properties, expected);
    }

    #[test]
    fn own_mails_have_a_sender() {
        let pool = |more: &str, expected: &[&str]| {
            let properties = format!(r#"{{"EmailConfiguration":{{"EmailSendingAccount":{more}}}}}"#);
            assert_resource("AWS::Cognito::UserPool", &properties, expected);
        };
        pool(r#""DEVELOPER""#, &["missing_property at R/Properties/EmailConfiguration: missing `SourceArn`"]);
        pool(r#""DEVELOPER","SourceArn":"arn:aws:ses:eu-west-1:123456789012:identity/example.com""#, &[]);
        pool(r#""COGNITO_DEFAULT""#, &[]);
    }

    #[test]
    fn identities_have_roles_of_two_kinds() {
        let roles = |kind: &str, expected: &[&str]| {
            let properties =
                format!(r#"{{"IdentityPoolId":"a","Roles":{{"{kind}":"arn:aws:iam::123456789012:role/a"}}}}"#);
            assert_resource("AWS::Cognito::IdentityPoolRoleAttachment", &properties, expected);
        };
        roles("authentcated", &["allowed_value at R/Properties/Roles/authentcated: "]);
        roles("authenticated", &[]);
    }

    #[test]
    fn tokens_are_valid_for_a_while() {
        let units = r#""TokenValidityUnits":{"AccessToken":"minutes","RefreshToken":"hours"}"#;
        let wrong =
            "range at R/Properties/AccessTokenValidity: `AccessTokenValidity` must be between 5 and 1440, found 2";
        client(&format!(r#""AccessTokenValidity":2,{units}"#), &[wrong]);
        let wrong = "range at R/Properties/IdTokenValidity: `IdTokenValidity` must be between 1 and 24, found 60";
        client(r#""IdTokenValidity":60"#, &[wrong]);
        let wrong =
            "range at R/Properties/RefreshTokenValidity: `RefreshTokenValidity` must be at most 87600, found 90000";
        client(&format!(r#""RefreshTokenValidity":90000,{units}"#), &[wrong]);
        client(&format!(r#""AccessTokenValidity":60,"RefreshTokenValidity":720,{units}"#), &[]);
        client(r#""AccessTokenValidity":24,"IdTokenValidity":1,"RefreshTokenValidity":3650"#, &[]);
        client(r#""AccessTokenValidity":60,"TokenValidityUnits":{"AccessToken":{"Ref":"AWS::Region"}}"#, &[]);
    }

    #[test]
    fn a_client_that_uses_oauth_has_flows_scopes_and_a_way_back() {
        let on = r#""AllowedOAuthFlowsUserPoolClient":true"#;
        let back = r#""CallbackURLs":["https://shop.example.com"]"#;
        let code = r#""AllowedOAuthFlows":["code"]"#;
        let scopes = r#""AllowedOAuthScopes":["openid"]"#;
        client(&format!("{on},{code},{scopes},{back}"), &[]);
        client(
            &format!("{code},{scopes},{back}"),
            &[
                "missing_property at R/Properties: missing `AllowedOAuthFlowsUserPoolClient` in `AWS::Cognito::UserPoolClient` (because `AllowedOAuthFlows` is set)",
            ],
        );
        client(
            &format!("{on},{code},{back}"),
            &[
                "missing_property at R/Properties: missing `AllowedOAuthScopes` in `AWS::Cognito::UserPoolClient` (because `AllowedOAuthFlowsUserPoolClient` is `true`)",
            ],
        );
        client(&format!("{on},{scopes},{back}"), &["missing_property at R/Properties: missing `AllowedOAuthFlows`"]);
        client(&format!("{on},{code},{scopes}"), &["missing_property at R/Properties: missing `CallbackURLs`"]);
        let own = r#""AllowedOAuthFlows":["client_credentials"]"#;
        client(&format!(r#"{on},{own},{scopes},"GenerateSecret":true"#), &[]);
        client(&format!("{on},{own},{scopes}"), &["missing_property at R/Properties: missing `GenerateSecret`"]);
        client(
            &format!(r#"{on},{own},{scopes},"GenerateSecret":false"#),
            &["allowed_value at R/Properties/GenerateSecret"],
        );
        client(
            &format!(r#"{on},"AllowedOAuthFlows":["client_credentials","code"],{scopes},{back},"GenerateSecret":true"#),
            &[
                "allowed_value at R/Properties/AllowedOAuthFlows/1: an item of `AllowedOAuthFlows` must be `client_credentials`, found `code`",
            ],
        );
        client(r#""AllowedOAuthFlows":[],"SupportedIdentityProviders":["COGNITO"]"#, &[]);
    }

    #[test]
    fn flows_are_of_one_generation() {
        let flows = |flows: &str, expected: &[&str]| client(&format!(r#""ExplicitAuthFlows":[{flows}]"#), expected);
        flows(r#""ALLOW_USER_SRP_AUTH","ALLOW_REFRESH_TOKEN_AUTH""#, &[]);
        flows(r#""ADMIN_NO_SRP_AUTH","USER_PASSWORD_AUTH""#, &[]);
        flows(
            r#""ALLOW_REFRESH_TOKEN_AUTH","ADMIN_NO_SRP_AUTH""#,
            &[
                "name_form at R/Properties/ExplicitAuthFlows/1: an item of `ExplicitAuthFlows` must begin with `ALLOW_`, because another flow of the client does",
            ],
        );
    }

    #[test]
    fn browsers_come_back_to_addresses_without_a_fragment() {
        let back = |url: &str, expected: &[&str]| client(&format!(r#""CallbackURLs":["{url}"]"#), expected);
        back("https://shop.example.com/back", &[]);
        back("http://localhost:3000/back", &[]);
        back("shop://back", &[]);
        back("http://shop.example.com/back", &["name_form at R/Properties/CallbackURLs/0"]);
        back("https://shop.example.com/#/back", &["name_form at R/Properties/CallbackURLs/0"]);
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(USER_POOLS.is_sorted_by_key(|row| row.0));
        assert!(USER_POOLS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
