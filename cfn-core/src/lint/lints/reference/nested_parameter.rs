use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::artifacts::nested_templates;
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::parameters::type_of;
use crate::lint::facts::presence::{Presence, is_generated, is_macro_key, presence, presence_of};
use crate::lint::finding::Findings;
use crate::lint::references::kind::{Form, Kind, REF, article, of_parameter};
use crate::model::{Declaration, Node, Resource, Section, Template};
use crate::nearest::meant;

declare_lint! {
    /// A nested stack must be given every parameter of its template that has no default, and no others. The lint needs the
    /// template: a local file, which whoever checks has to read, or the template of another stack of the package. A
    /// parameter for a resource, such as of the type `AWS::EC2::VPC::Id`, takes nothing of another type. Of the
    /// latter the values are checked as well, as the defaults of its parameters are.
    ///
    /// Source: "AWS::CloudFormation::Stack" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// # orders.yaml: {Parameters: {Topic: {Type: String, Default: orders}}, Resources: {}}
    /// Resources:
    ///   Orders:
    ///     Type: AWS::CloudFormation::Stack
    ///     Properties: {TemplateURL: orders.yaml, Parameters: {Topik: a}} # <-
    /// ```
    /// ```yaml,passes
    /// # orders.yaml: {Parameters: {Topic: {Type: String, Default: orders}}, Resources: {}}
    /// Resources:
    ///   Orders:
    ///     Type: AWS::CloudFormation::Stack
    ///     Properties: {TemplateURL: orders.yaml, Parameters: {Topic: a}}
    /// ```
    pub NESTED_PARAMETER = "nested_parameter", Reference, Deny, "unknown or missing parameter of a nested stack",
    Check::Resource(nested_parameter)
}

fn nested_parameter<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(templates) = context.nested else { return };
    // Where a condition chooses the template, which parameters belong to which is not known.
    let [path] = nested_templates(resource)[..] else { return };
    let (Some(nested), Some(properties)) = (templates.get(path), resource.properties()) else { return };
    let required: Vec<_> = nested.section(Section::Parameters).filter(|parameter| is_required(parameter)).collect();
    match properties.get("Parameters") {
        Some(given) => {
            let arms = given.alternatives();
            if arms.is_empty() {
                missing(&required, given, path, findings);
            }
            for arm in arms.into_iter().filter(|arm| arm.as_object().is_some()) {
                unknown(nested, arm, path, findings);
                of_another_kind(context, nested, arm, path, findings);
                missing(&required, arm, path, findings);
            }
        }
        None if presence(properties, "Parameters") == Presence::Absent => {
            missing(&required, properties, path, findings);
        }
        None => {}
    }
}

fn is_required(parameter: &Declaration) -> bool {
    parameter.body.get("Default").is_none()
}

fn unknown(nested: &Template, given: &Node, path: &str, findings: &mut Findings) {
    let names = || nested.section(Section::Parameters).map(|parameter| parameter.name.name.as_str());
    for member in given.as_object().unwrap_or_default() {
        let name = member.key.name.as_str();
        if is_macro_key(name) || presence_of(&member.value) == Presence::Absent || names().any(|known| known == name) {
            continue;
        }
        let mut message = format!("`{path}` has no parameter `{name}`");
        match meant(name, names()) {
            Some(near) => message += &format!("; did you mean `{near}`?"),
            None => message += "; remove it",
        }
        findings.report(member.key.id, message);
    }
}

/// Values that are of a resource of another type than the parameter's.
fn of_another_kind<'a>(context: &Context<'a>, nested: &Template, given: &'a Node, path: &str, findings: &mut Findings) {
    for member in given.as_object().unwrap_or_default() {
        let Some(parameter) = nested.find(Section::Parameters, &member.key.name) else { continue };
        let Some((_, type_name)) = type_of(parameter) else { continue };
        let wanted = of_parameter(type_name);
        let [kind, ..] = &wanted[..] else { continue };
        for value in member.value.alternatives() {
            for (name, attribute) in named_in(&Spelling::of(value)) {
                let Named::Resource(resource) = context.named(name) else { continue };
                let of_value = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
                let is_of_type = |kind: &Kind<'_>| wanted.iter().any(|wanted| wanted.type_name == kind.type_name);
                if let [first, ..] = &of_value[..]
                    && !of_value.iter().any(is_of_type)
                    && !matches!(first.form, Form::Attribute(_))
                {
                    let message = format!(
                        "parameter `{}` of `{path}` takes {kind}, but `{name}` is {} `{}`",
                        member.key.name,
                        article(resource.type_name),
                        resource.type_name
                    );
                    findings.report(value.id, message);
                }
            }
        }
    }
}

/// The references that a value is, one or a list with commas between.
fn named_in<'a>(spelling: &Spelling<'a>) -> Vec<(&'a str, Option<&'a str>)> {
    let reference = |piece: &Piece<'a>| match piece {
        Piece::Ref(name) => Some(Some((*name, None))),
        Piece::GetAtt(name, attribute) => Some(Some((*name, Some(*attribute)))),
        Piece::Text(text) if text.trim() == "," => Some(None),
        Piece::Text(_) | Piece::Hole => None,
    };
    let named: Option<Vec<_>> = spelling.pieces.iter().map(reference).collect();
    named.unwrap_or_default().into_iter().flatten().collect()
}

fn missing(required: &[&Declaration], given: &Node, path: &str, findings: &mut Findings) {
    if given.as_object().is_some_and(is_generated) {
        return;
    }
    let lacks = |parameter: &&&Declaration| presence(given, &parameter.name.name) == Presence::Absent;
    let names: Vec<_> = required.iter().filter(lacks).map(|parameter| format!("`{}`", parameter.name.name)).collect();
    if let [first, rest @ ..] = &names[..] {
        let (kind, names) = match rest {
            [] => ("parameter", first.clone()),
            [.., last] => ("parameters", format!("{} and {last}", names[..names.len() - 1].join(", "))),
        };
        let (has, it) = if rest.is_empty() { ("has", "it") } else { ("have", "them") };
        let message = format!("missing {kind} {names} of `{path}`, which {has} no default; add {it}");
        findings.report(given.id, message);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::lint::testing::{checked_among, template};

    const NESTED: &str = "Parameters:
  One: {Type: String}
  Two: {Type: Number}
  Three: {Type: String, Default: c}
Resources: {T: {Type: AWS::SNS::Topic}}
";

    fn stack(properties: &str) -> Vec<String> {
        let outer = format!(
            "Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources:
  Stack: {{Type: AWS::CloudFormation::Stack, Properties: {{{properties}}}}}
"
        );
        let nested = BTreeMap::from([("./nested.yaml".to_owned(), template(NESTED))]);
        let found = checked_among("nested_parameter", &template(&outer), &nested).into_iter();
        let found = found.filter(|finding| finding.lint.id == "nested_parameter");
        found.map(|finding| finding.message).collect()
    }

    #[test]
    fn a_nested_stack_gets_the_parameters_of_its_template() {
        let given = |parameters: &str| stack(&format!("TemplateURL: ./nested.yaml, Parameters: {parameters}"));
        let missing = "missing parameter `Two` of `./nested.yaml`, which has no default; add it";
        assert_eq!(given("{One: a, Two: 2}"), [""; 0]);
        assert_eq!(given("{One: a, Two: 2, Three: !Ref AWS::Region}"), [""; 0]);
        assert_eq!(given("{One: a}"), [missing]);
        assert_eq!(given("{One: a, Two: !Ref AWS::NoValue}"), [missing]);
        assert_eq!(
            given("{One: a, Two: 2, Thre: c, Extra: z}"),
            [
                "`./nested.yaml` has no parameter `Thre`; did you mean `Three`?",
                "`./nested.yaml` has no parameter `Extra`; remove it"
            ]
        );
        assert_eq!(given("!If [C, {One: a, Two: 2}, {One: a}]"), [missing]);
        let both = ["missing parameters `One` and `Two` of `./nested.yaml`, which have no default; add them"];
        assert_eq!(stack("TemplateURL: ./nested.yaml"), both);
        assert_eq!(given("!Ref AWS::NoValue"), both);
    }

    #[test]
    fn a_template_that_is_elsewhere_is_not_known() {
        for elsewhere in ["https://s3.amazonaws.com/b/nested.yaml", "./other.yaml", "!If [C, ./nested.yaml, ./b.yaml]"]
        {
            assert_eq!(stack(&format!("TemplateURL: {elsewhere}, Parameters: {{Zone: z}}")), [""; 0], "{elsewhere}");
        }
    }

    #[test]
    fn a_parameter_for_a_resource_takes_one_of_its_type() {
        let given = |value: &str| {
            let outer = format!(
                "Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: 10.0.0.0/16}}}}
  Subnet: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}}}
  Stack: {{Type: AWS::CloudFormation::Stack, Properties: {{TemplateURL: ./network.yaml, Parameters: {{{value}}}}}}}
"
            );
            let network = "Parameters:
  Vpc: {Type: 'AWS::EC2::VPC::Id', Default: vpc-12345678}
  Subnets: {Type: 'List<AWS::EC2::Subnet::Id>', Default: subnet-12345678}
  Name: {Type: String, Default: a}
Resources: {T: {Type: AWS::SNS::Topic}}
";
            let nested = BTreeMap::from([("./network.yaml".to_owned(), template(network))]);
            let found = checked_among("nested_parameter", &template(&outer), &nested).into_iter();
            let found = found.filter(|finding| finding.lint.id == "nested_parameter");
            found.map(|finding| finding.message).collect::<Vec<_>>()
        };
        assert_eq!(
            given("Vpc: !Ref Subnet"),
            [
                "parameter `Vpc` of `./network.yaml` takes the ID of an `AWS::EC2::VPC`, but `Subnet` is an `AWS::EC2::Subnet`"
            ]
        );
        assert_eq!(given("Subnets: !Join [',', [!Ref Subnet, !Ref Vpc]]").len(), 1);
        for right in ["Vpc: !Ref Vpc", "Subnets: !Ref Subnet", "Vpc: !GetAtt Subnet.VpcId", "Name: !Ref Subnet"] {
            assert!(given(right).is_empty(), "{right}");
        }
    }
}
