use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::presence::{Presence, is_generated, presence_of};
use crate::lint::schema::count::{Count, Limit, check_count};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// The service limits the number of properties.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {} # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    PROPERTY_COUNT = "property_count", Value, Deny, "wrong number of properties in an object",
    Check::Values(&[Keyword::known("minProperties", enough_properties), Keyword::known("maxProperties", few_properties)])
}

fn properties(visit: &Visit<'_, '_>) -> Option<Count> {
    let members = visit.node.as_object()?;
    let count = |presence| match presence {
        Presence::Absent => Count::exactly(0),
        Presence::Maybe => Count { fewest: 0, most: Some(1) },
        Presence::Present => Count::exactly(1),
    };
    let start = if is_generated(members) { Count::ANY } else { Count::exactly(0) };
    Some(members.iter().map(|member| count(presence_of(&member.value))).fold(start, Count::and))
}

fn enough_properties(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(count) = properties(visit) {
        check_count(visit, count, Limit::AtLeast(limit), "property", evaluation);
    }
}

fn few_properties(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(count) = properties(visit) {
        check_count(visit, count, Limit::AtMost(limit), "property", evaluation);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn property_count() {
        let session = |members: usize| {
            let members: Vec<String> = (0..members).map(|number| format!(r#""k{number}":"v""#)).collect();
            format!(r#"{{"SessionMetadata":{{{}}}}}"#, members.join(","))
        };
        assert_resource(
            "AWS::Bedrock::Session",
            &session(51),
            &[
                "property_count at R/Properties/SessionMetadata: `SessionMetadata` must have at most 50 properties, found 51",
            ],
        );
        assert_resource("AWS::Bedrock::Session", &session(50), &[]);
    }
}
