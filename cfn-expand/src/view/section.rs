//! The members of the sections' entries, as they are explained.

use cfn_core::model::Section;

/// A member of an entry.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    /// Its meaning.
    pub(super) meaning: &'static str,
    /// The page that explains it, below the documentation of CloudFormation.
    pub(super) page: &'static str,
}

const fn member(name: &'static str, meaning: &'static str, page: &'static str) -> Member {
    Member { name, meaning, page }
}

const PARAMETERS_PAGE: &str = "UserGuide/parameters-section-structure.html";
const OUTPUTS_PAGE: &str = "UserGuide/outputs-section-structure.html";
const TRANSFORM_PAGE: &str = "TemplateReference/intrinsic-function-reference-transform.html";
const RULES_PAGE: &str = "UserGuide/rules-section-structure.html";

/// The attributes of a resource besides its properties.
///
/// Source: "Resource attribute reference" of the CloudFormation template reference.
pub(super) const ATTRIBUTES: &[Member] = &[
    member(
        "DependsOn",
        "Resources that are created before this one and deleted after it, in addition to those that it refers to.",
        "TemplateReference/aws-attribute-dependson.html",
    ),
    member(
        "Condition",
        "The condition under which the resource is created.",
        "UserGuide/conditions-section-structure.html",
    ),
    member(
        "DeletionPolicy",
        "What happens to the resource when it is removed from the template or the stack is deleted.",
        "TemplateReference/aws-attribute-deletionpolicy.html",
    ),
    member(
        "UpdateReplacePolicy",
        "What happens to the old resource when an update replaces it.",
        "TemplateReference/aws-attribute-updatereplacepolicy.html",
    ),
    member("Metadata", "Arbitrary data about the resource.", "TemplateReference/aws-attribute-metadata.html"),
    member(
        "CreationPolicy",
        "The signals that are required before the creation of the resource is complete.",
        "TemplateReference/aws-attribute-creationpolicy.html",
    ),
    member(
        "UpdatePolicy",
        "How CloudFormation updates the resource.",
        "TemplateReference/aws-attribute-updatepolicy.html",
    ),
];

/// Source: "CloudFormation template Parameters syntax" of the CloudFormation user guide.
const PARAMETER: &[Member] = &[
    member(
        "Type",
        "What the parameter is: `String`, `Number`, `CommaDelimitedList`, `List<Number>`, a type that is \
                    specific to AWS such as `AWS::EC2::VPC::Id`, or `AWS::SSM::Parameter::Value<String>`.",
        PARAMETERS_PAGE,
    ),
    member("Default", "The value if the deployment gives none.", PARAMETERS_PAGE),
    member("AllowedValues", "The allowed values.", PARAMETERS_PAGE),
    member("AllowedPattern", "The regular expression that the whole value must match.", PARAMETERS_PAGE),
    member("ConstraintDescription", "The explanation of the constraint when it is violated.", PARAMETERS_PAGE),
    member("MinLength", "The minimum number of characters.", PARAMETERS_PAGE),
    member("MaxLength", "The maximum number of characters.", PARAMETERS_PAGE),
    member("MinValue", "The minimum of a number.", PARAMETERS_PAGE),
    member("MaxValue", "The maximum of a number.", PARAMETERS_PAGE),
    member("NoEcho", "Whether the value is masked when the stack is described.", PARAMETERS_PAGE),
    member("Description", "What the parameter is for; by default the struct's doc comment.", PARAMETERS_PAGE),
];

/// Source: "CloudFormation template Outputs syntax" of the CloudFormation user guide.
const OUTPUT: &[Member] = &[
    member("Value", "The value of the output.", OUTPUTS_PAGE),
    member("Export", "Exports the value for other stacks of the account and Region.", OUTPUTS_PAGE),
    member("Condition", "The condition under which the output is created.", OUTPUTS_PAGE),
    member("Description", "What the value is; by default the struct's doc comment.", OUTPUTS_PAGE),
];

/// Source: "CloudFormation template Rules syntax" of the CloudFormation user guide.
const RULE: &[Member] = &[
    member("RuleCondition", "When the assertions apply; always, if it is left out.", RULES_PAGE),
    member("Assertions", "What must be true, or the deployment is refused.", RULES_PAGE),
];

/// What a template has besides its sections.
///
/// Source: "Template sections" of the CloudFormation user guide.
pub(super) const STACK: &[Member] = &[
    member("Metadata", "Arbitrary data about the template.", "UserGuide/metadata-section-structure.html"),
    member(
        "Transform",
        "The macros that process the template, such as `\"AWS::LanguageExtensions\"`.",
        "UserGuide/transform-section-structure.html",
    ),
    member(
        "Globals",
        "Properties that all functions, APIs and tables of the SAM transform have, such as `Function: { Timeout: 10 }`.",
        "UserGuide/transform-aws-serverless.html",
    ),
    member("Hooks", "The hooks of the transform `AWS::CodeDeployBlueGreen`.", "UserGuide/blue-green.html"),
    member("Parameters", "`Transform(..)`, whose result is added to the parameters.", TRANSFORM_PAGE),
    member("Rules", "`Transform(..)`, whose result is added to the rules.", TRANSFORM_PAGE),
    member("Mappings", "`Transform(..)`, whose result is added to the mappings.", TRANSFORM_PAGE),
    member("Conditions", "`Transform(..)`, whose result is added to the conditions.", TRANSFORM_PAGE),
    member("Resources", "`Transform(..)`, whose result is added to the resources.", TRANSFORM_PAGE),
    member("Outputs", "`Transform(..)`, whose result is added to the outputs.", TRANSFORM_PAGE),
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

    /// A member without an entry here would not be completed.
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
