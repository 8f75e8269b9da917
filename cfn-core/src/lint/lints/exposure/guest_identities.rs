use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// An identity pool that allows unauthenticated identities gives temporary AWS credentials to anyone on the internet.
    /// Write `false`, and let users sign in. Applications for guests, such as analytics, need it: give the role of the guests
    /// the few actions of the application, and allow the lint with this reason.
    ///
    /// Source: "Identity pools concepts" of the Cognito developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Cognito::IdentityPool
    /// Properties:
    ///   AllowUnauthenticatedIdentities: true # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Cognito::IdentityPool
    /// Properties:
    ///   AllowUnauthenticatedIdentities: false
    /// ```
    GUEST_IDENTITIES = "guest_identities", Exposure, Deny, "identity pool that gives AWS credentials to anyone",
    Check::Resource(guest_identities)
}

fn guest_identities<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Cognito::IdentityPool" {
        return;
    }
    let allowed = resource.values_at("AllowUnauthenticatedIdentities");
    if let Some(found) = first_setting(context, allowed, |text| text.eq_ignore_ascii_case("true")) {
        let message = "`true` gives temporary AWS credentials to anyone on the internet; write `false`";
        findings.report(found.written.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn guests_get_no_credentials() {
        let pool = "AWS::Cognito::IdentityPool";
        let message = "guest_identities at R/Properties/AllowUnauthenticatedIdentities: `true` gives temporary AWS credentials to anyone on the internet; write `false`";
        for allowed in ["true", r#""true""#] {
            assert_resource(pool, &format!(r#"{{"AllowUnauthenticatedIdentities":{allowed}}}"#), &[message]);
        }
        for fine in ["false", r#""false""#, r#"{"Ref":"Guests"}"#] {
            assert_resource(pool, &format!(r#"{{"AllowUnauthenticatedIdentities":{fine}}}"#), &[]);
        }
    }
}
