use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::look_ups::each_look_up;
use crate::lint::finding::Findings;
use crate::model::Section;
use crate::nearest::meant;

declare_lint! {
    /// `Fn::FindInMap` refers to a mapping in the section `Mappings`.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Region, us-east-1, Ami]} # <-
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Regions, us-east-1, Ami]}
    /// ```
    UNKNOWN_MAPPING = "unknown_mapping", Reference, Deny, "unknown mapping",
    Check::Template(unknown_mapping)
}

fn unknown_mapping(context: &Context<'_>, findings: &mut Findings) {
    each_look_up(context, &mut |declaration, arguments, _| {
        let Some(name) = arguments[0].as_str() else { return };
        if context.index().is_open() || context.index().find(Section::Mappings, name).is_some() || name.contains('&') {
            return;
        }
        let mappings = context.index().suggestions(Section::Mappings);
        let message = match meant(name, mappings) {
            Some(near) => format!("unknown mapping `{name}`; did you mean `{near}`?"),
            None => format!("unknown mapping `{name}`"),
        };
        findings.report_in(&declaration.name.name, arguments[0].id, message);
    });
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_mapping_exists() {
        let cases: &[(&str, &[&str])] = &[
            ("Size", &["O: unknown mapping `Size`; did you mean `Sizes`?"]),
            ("Images", &["unused_mapping: Sizes: unused mapping `Sizes`; remove it", "O: unknown mapping `Images`"]),
            ("Sizes", &[]),
        ];
        for (name, expected) in cases {
            let template = format!(
                "Resources:
  Topic: {{Type: AWS::SNS::Topic}}
Mappings:
  Sizes: {{dev: {{Memory: 1}}}}
Outputs:
  O: {{Value: !FindInMap [{name}, dev, Memory]}}
"
            );
            assert_eq!(findings("unknown_mapping", &template), *expected, "{name}");
        }
    }
}
