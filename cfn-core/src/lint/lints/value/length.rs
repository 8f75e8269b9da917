use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::counted;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

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
        Keyword::known("maxLength", short_enough),
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
    let (Some(most), Some(text)) = (value.as_f64(), visit.text()) else { return };
    // Bytes are at least as many as characters, and are known without counting.
    if text.len() as f64 > most && text.chars().count() as f64 > most {
        let length = text.chars().count();
        evaluation.report(visit, || format!("{} must have at most {}, found {length}", visit.label, characters(most)));
    }
}

fn characters(limit: f64) -> String {
    counted(limit as usize, "character")
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

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
