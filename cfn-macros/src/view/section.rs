//! The members of the sections' entries, as they are explained.

use cfn_core::model::Section;

/// A member of an entry.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    /// What it is for.
    pub(super) meaning: &'static str,
    /// The page that explains it, below the documentation of CloudFormation.
    pub(super) page: &'static str,
}

const fn member(name: &'static str, meaning: &'static str, page: &'static str) -> Member {
    Member { name, meaning, page }
}

const PARAMETERS_PAGE: &str = "UserGuide/parameters-section-structure.html";
const OUTPUTS_PAGE: &str = "UserGuide/outputs-section-structure.html";
const RULES_PAGE: &str = "UserGuide/rules-section-structure.html";

/// What stands beside the properties of a resource.
///
/// Source: "Resource attribute reference" of the CloudFormation template reference.
pub(super) const ATTRIBUTES: &[Member] = &[
    member(
        "DependsOn",
        "Resources that are made before this one and deleted after it. Whatever the resource refers to is so anyway.",
        "TemplateReference/aws-attribute-dependson.html",
    ),
    member(
        "Condition",
        "The condition under which the resource is made.",
        "UserGuide/conditions-section-structure.html",
    ),
    member(
        "DeletionPolicy",
        "What becomes of the resource when it is removed from the template or the stack is deleted.",
        "TemplateReference/aws-attribute-deletionpolicy.html",
    ),
    member(
        "UpdateReplacePolicy",
        "What becomes of the old resource when an update replaces it by a new one.",
        "TemplateReference/aws-attribute-updatereplacepolicy.html",
    ),
    member("Metadata", "Data of any form about the resource.", "TemplateReference/aws-attribute-metadata.html"),
    member(
        "CreationPolicy",
        "What must be signalled before the resource counts as made.",
        "TemplateReference/aws-attribute-creationpolicy.html",
    ),
    member(
        "UpdatePolicy",
        "How an update of the resource goes about it.",
        "TemplateReference/aws-attribute-updatepolicy.html",
    ),
];

/// Source: "CloudFormation template Parameters syntax" of the CloudFormation user guide.
const PARAMETER: &[Member] = &[
    member(
        "Type",
        "What the parameter is: `String`, `Number`, `CommaDelimitedList`, `List<Number>`, a type that is \
                    specific to AWS as `AWS::EC2::VPC::Id`, or `AWS::SSM::Parameter::Value<String>`.",
        PARAMETERS_PAGE,
    ),
    member("Default", "The value where the deployment gives none.", PARAMETERS_PAGE),
    member("AllowedValues", "The values that it may have.", PARAMETERS_PAGE),
    member("AllowedPattern", "The regular expression that a text must match as a whole.", PARAMETERS_PAGE),
    member("ConstraintDescription", "What is said of a value that is not allowed.", PARAMETERS_PAGE),
    member("MinLength", "The fewest characters of a text.", PARAMETERS_PAGE),
    member("MaxLength", "The most characters of a text.", PARAMETERS_PAGE),
    member("MinValue", "The smallest number.", PARAMETERS_PAGE),
    member("MaxValue", "The largest number.", PARAMETERS_PAGE),
    member("NoEcho", "Whether the value is shown to nobody.", PARAMETERS_PAGE),
    member("Description", "What the parameter is for; by default the struct's doc comment.", PARAMETERS_PAGE),
];

/// Source: "CloudFormation template Outputs syntax" of the CloudFormation user guide.
const OUTPUT: &[Member] = &[
    member("Value", "What the stack tells.", OUTPUTS_PAGE),
    member("Export", "Makes the value known to the other stacks of the account and region.", OUTPUTS_PAGE),
    member("Condition", "The condition under which there is the output.", OUTPUTS_PAGE),
    member("Description", "What the value is; by default the struct's doc comment.", OUTPUTS_PAGE),
];

/// Source: "CloudFormation template Rules syntax" of the CloudFormation user guide.
const RULE: &[Member] = &[
    member("RuleCondition", "When the assertions must hold; always, without it.", RULES_PAGE),
    member("Assertions", "What must hold, or no deployment begins.", RULES_PAGE),
];

/// What stands beside the sections of a template.
///
/// Source: "Template sections" of the CloudFormation user guide.
pub(super) const STACK: &[Member] = &[
    member("Metadata", "Data of any form about the template.", "UserGuide/metadata-section-structure.html"),
    member(
        "Transform",
        "The macros that work on the template, as `\"AWS::LanguageExtensions\"`.",
        "UserGuide/transform-section-structure.html",
    ),
];

/// The members of a section's entries.
pub(super) fn members(section: Section) -> &'static [Member] {
    match section {
        Section::Parameters => PARAMETER,
        Section::Outputs => OUTPUT,
        Section::Rules => RULE,
        Section::Resources => ATTRIBUTES,
        Section::Conditions | Section::Mappings => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A member without a line here would not be completed.
    #[test]
    fn every_member_of_an_entry_is_explained() {
        for section in [Section::Parameters, Section::Outputs, Section::Rules, Section::Resources] {
            let entry = cfn_core::lint::section::entry(section).expect("the section has a schema");
            let explained: Vec<&str> = members(section).iter().map(|member| member.name).collect();
            let written_otherwise = ["Type", "Properties"];
            for (name, _) in entry.properties() {
                let elsewhere = section == Section::Resources && written_otherwise.contains(&name);
                assert!(elsewhere || explained.contains(&name), "{name}");
            }
            assert!(explained.iter().all(|name| entry.property(name).is_some()), "{explained:?}");
        }
    }
}
