//! Local files in a template, which `aws cloudformation package` uploads and replaces by their places in S3.

use crate::model::{Node, Resource};

/// Properties that the command replaces, by type.
///
/// Source: "package" of the AWS CLI command reference, section `cloudformation`.
const REPLACED: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::RestApi", &["BodyS3Location"]),
    ("AWS::AppSync::FunctionConfiguration", &["RequestMappingTemplateS3Location", "ResponseMappingTemplateS3Location"]),
    ("AWS::AppSync::GraphQLSchema", &["DefinitionS3Location"]),
    ("AWS::AppSync::Resolver", &["RequestMappingTemplateS3Location", "ResponseMappingTemplateS3Location"]),
    ("AWS::CloudFormation::Stack", &["TemplateURL"]),
    ("AWS::ElasticBeanstalk::ApplicationVersion", &["SourceBundle"]),
    ("AWS::Lambda::Function", &["Code"]),
    ("AWS::Lambda::LayerVersion", &["Content"]),
    ("AWS::StepFunctions::StateMachine", &["DefinitionS3Location"]),
];

/// The properties of a type that the command replaces.
pub(crate) fn replaced(type_name: &str) -> &'static [&'static str] {
    match REPLACED.binary_search_by_key(&type_name, |(of, _)| of) {
        Ok(found) => REPLACED[found].1,
        Err(_) => &[],
    }
}

/// The path of a local file or folder, if the value is one.
pub(crate) fn local_path(node: &Node) -> Option<&str> {
    node.as_str().filter(|text| !text.is_empty() && !text.contains("://") && !text.contains("{{"))
}

/// Types whose resources are stacks of their own, and the property that names the template.
const STACKS: &[(&str, &str)] =
    &[("AWS::CloudFormation::Stack", "TemplateURL"), ("AWS::Serverless::Application", "Location")];

/// The local files that a resource names as the template of a nested stack.
pub(crate) fn nested_templates<'a>(resource: Resource<'a>) -> Vec<&'a str> {
    let property = STACKS.iter().find(|(of, _)| *of == resource.type_name).map(|(_, property)| *property);
    let values = property.map(|property| resource.values_at(property)).unwrap_or_default();
    values.into_iter().filter_map(local_path).collect()
}

#[cfg(test)]
mod tests {
    use super::REPLACED;
    use crate::schema::ResourceType;

    #[test]
    fn what_is_replaced_is_a_property() {
        assert!(REPLACED.is_sorted());
        for (type_name, properties) in REPLACED {
            let of = ResourceType::find(type_name).expect("the table has the type");
            for property in *properties {
                assert!(of.schema().property(property).is_some(), "{type_name} {property}");
            }
        }
    }
}
