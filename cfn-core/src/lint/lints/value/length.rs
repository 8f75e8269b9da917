use crate::data::json;
use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::describe::counted;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::{Intrinsic, Node};

declare_lint! {
    /// The service limits the number of characters.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String}
    /// Outputs:
    ///   Stage: {Value: !Ref Stage, Export: {Name: ""}} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String}
    /// Outputs:
    ///   Stage: {Value: !Ref Stage, Export: {Name: stage}}
    /// ```
    LENGTH = "length", Value, Deny, "value too short or too long",
    Check::Values(&[
        Keyword::known("minLength", long_enough),
        Keyword::all("maxLength", short_enough),
    ])
}

fn long_enough(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(least), Some(text)) = (value.as_f64(), visit.text()) else { return };
    let length = text.chars().count();
    if (length as f64) < least {
        evaluation.report(visit, || match length {
            0 => format!("{} cannot be empty", visit.label),
            _ => format!("{} must have at least {}, found {length}", visit.label, characters(least)),
        });
    }
}

fn short_enough(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(most) = value.as_f64() else { return };
    if let Some((function, _)) = visit.node.as_function() {
        evaluation.unsure();
        return match function {
            Intrinsic::Sub | Intrinsic::Join => short_enough_at_least(visit, most, evaluation),
            _ => {}
        };
    }
    if !visit.is_known() {
        return evaluation.unsure();
    }
    let Some(text) = visit.text() else { return };
    // Bytes are at least as many as characters, and are known without counting.
    if text.len() as f64 > most && text.chars().count() as f64 > most {
        let length = text.chars().count();
        evaluation.report(visit, || format!("{} must have at most {}, found {length}", visit.label, characters(most)));
    }
}

/// Checks a text that functions put together: whatever they give, what is written out counts, and the fewest characters
/// of the rest.
fn short_enough_at_least(visit: &Visit<'_, '_>, most: f64, evaluation: &mut Evaluation) {
    let spelling = Spelling::of(visit.node);
    if spelling.literal_text().any(is_dynamic) {
        return;
    }
    let fewest = spelling.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.chars().count(),
        Piece::Ref(name) => fewest_characters(visit.context, name),
        Piece::GetAtt(..) | Piece::Hole => 0,
    });
    let fewest: usize = fewest.sum();
    if fewest as f64 > most {
        evaluation
            .report(visit, || format!("{} must have at most {}, has at least {fewest}", visit.label, characters(most)));
    }
}

/// The fewest characters of pseudo parameters. Sources: "Pseudo parameters reference" of the CloudFormation user guide;
/// the shortest names of Regions and partitions.
const PSEUDO: &[(&str, usize)] =
    &[("AWS::AccountId", 12), ("AWS::Partition", 3), ("AWS::Region", 9), ("AWS::StackName", 1), ("AWS::URLSuffix", 13)];

/// The fewest characters that `Ref` gives.
fn fewest_characters(context: &Context<'_>, name: &str) -> usize {
    if let Some((_, fewest)) = PSEUDO.iter().find(|(pseudo, _)| *pseudo == name) {
        return *fewest;
    }
    let Named::Parameter(parameter) = context.named(name) else { return 0 };
    let body = &parameter.body;
    // What the parameter store holds is not what the template says.
    if body.get("Type").and_then(Node::as_str) != Some("String") {
        return 0;
    }
    let allowed = body.get("AllowedValues").and_then(Node::as_list).map(|values| {
        let lengths = values.iter().map(|value| scalar(value).map_or(0, |text| text.chars().count()));
        lengths.min().unwrap_or_default()
    });
    let least = body.get("MinLength").and_then(scalar).and_then(|least| least.parse().ok());
    allowed.or(least).unwrap_or_default()
}

fn characters(limit: f64) -> String {
    counted(limit as usize, "character")
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;
    use crate::lint::testing::findings;

    #[test]
    fn what_is_written_out_counts_where_the_rest_is_unknown() {
        let found = |name: &str| {
            findings(
                "length",
                &format!(
                    "Parameters:\n  Short: {{Type: String, AllowedValues: [dev, prod]}}\n  Long: {{Type: String, MinLength: 20}}\n  \
                     Any: {{Type: String, Default: abcdefghijklmnopqrstuvwxyz}}\n\
                     Resources:\n  R: {{Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {{Port: 80, Protocol: HTTP, VpcId: !ImportValue v, Name: {name}}}}}\n"
                ),
            )
        };
        let too_long = |fewest: usize| [format!("R: `Name` must have at most 32 characters, has at least {fewest}")];
        assert_eq!(found("!Sub '${Any}-orders-of-the-whole-enterprise-x'"), too_long(33));
        assert_eq!(found("!Sub '${Any}-orders-of-the-whole-enterprise'"), [""; 0]);
        assert_eq!(found("!Sub '${Short}-orders-of-the-whole-enterpris'"), too_long(33));
        assert_eq!(found("!Sub '${Long}-orders-and-bil'"), too_long(35));
        assert_eq!(found("!Join ['-', [!Ref AWS::AccountId, !Ref AWS::Region, customers-x]]"), too_long(34));
        assert_eq!(found("!Sub '${AWS::StackName}-targets'"), [""; 0]);
        assert_eq!(found("!Ref Any"), [""; 0]);
    }

    #[test]
    fn length() {
        assert_resource(
            "AWS::Lambda::Function",
            &format!(
                r#"{{"Code":{{"ZipFile":"x"}},"Handler":"index.h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Description":"{}"}}"#,
                "é".repeat(257)
            ),
            &["length at R/Properties/Description: `Description` must have at most 256 characters, found 257"],
        );
        assert_resource(
            "AWS::Lambda::Function",
            &format!(
                r#"{{"Code":{{"ZipFile":"x"}},"Handler":"index.h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Description":"{}"}}"#,
                "é".repeat(256)
            ),
            &[],
        );
        assert_resource(
            "AWS::SSM::Parameter",
            r#"{"Type":"String","Value":"v","Tags":{"a":"b"},"Name":""}"#,
            &["length at R/Properties/Name: `Name` cannot be empty"],
        );
    }
}
