use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::names::may_exist;
use crate::lint::finding::Findings;
use crate::model::{Declaration, PSEUDO_PARAMETERS, ReferenceUse, Section, Use};
use crate::nearest::meant;

declare_lint! {
    /// `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn` refer to a resource, a parameter or a pseudo parameter of the
    /// same template; CloudFormation rejects other names. Use `Fn::ImportValue` for a value that another stack
    /// exports.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !Ref Topik} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !Ref Topic}
    /// ```
    UNKNOWN_REFERENCE = "unknown_reference", Reference, Deny, "unknown reference",
    Check::Declaration(unknown_reference)
}

fn unknown_reference<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for reference in &context.index().contents(declaration).uses {
        let verb = match reference.usage {
            Use::Ref => "refer to",
            Use::GetAtt(_) => "take an attribute of",
            Use::DependsOn => "depend on",
            Use::Condition | Use::FindInMap => continue,
        };
        let named = context.named(reference.name);
        let message = match (reference.usage, named) {
            (_, Named::Elsewhere | Named::Nothing) if reference.name.starts_with("AWS::") => pseudo(reference),
            (_, Named::Nothing) if !may_exist(context, reference.name) => nothing(context, reference, verb),
            (Use::GetAtt(Some(attribute)), Named::Pseudo(name)) => {
                format!("pseudo parameter `{name}` has no attributes; write `{name}` without `.{attribute}`")
            }
            (Use::GetAtt(_), Named::Parameter(parameter)) => {
                format!("parameter `{}` has no attributes; use `Ref`", parameter.name.name)
            }
            (Use::DependsOn, Named::Parameter(parameter)) => {
                format!("`DependsOn` cannot name parameter `{}`; name a resource", parameter.name.name)
            }
            (Use::DependsOn, Named::Pseudo(name)) => {
                format!("`DependsOn` cannot name pseudo parameter `{name}`; name a resource")
            }
            _ => continue,
        };
        findings.report(reference.id, message);
    }
}

fn pseudo(reference: &ReferenceUse<'_>) -> String {
    let name = reference.name;
    match meant(name, PSEUDO_PARAMETERS.iter().copied()) {
        Some(near) => format!("unknown pseudo parameter `{name}`; did you mean `{near}`?"),
        None => format!(
            "unknown pseudo parameter `{name}`; available pseudo parameters: `{}`",
            PSEUDO_PARAMETERS.join("`, `")
        ),
    }
}

fn nothing(context: &Context<'_>, reference: &ReferenceUse<'_>, verb: &str) -> String {
    let name = reference.name;
    let index = context.index();
    if let Some(declaration) = Section::ALL.into_iter().find_map(|section| index.find(section, name)) {
        let (kind, instead) = KINDS[declaration.section as usize];
        return format!("cannot {verb} {kind} `{name}`{instead}");
    }
    let sections: &[Section] =
        if reference.usage == Use::Ref { &[Section::Resources, Section::Parameters] } else { &[Section::Resources] };
    // What only ends with a hash is not written out.
    let candidates = sections.iter().flat_map(|section| index.suggestions(*section)).filter(|it| !it.ends_with('*'));
    let what = if reference.usage == Use::Ref { "resource or parameter" } else { "resource" };
    match meant(name, candidates) {
        Some(near) => format!("unknown {what} `{name}`; did you mean `{near}`?"),
        None => format!("unknown {what} `{name}`"),
    }
}

/// What the entries of a section are, and what to do with them instead, in the order of the sections.
const KINDS: [(&str, &str); 6] = [
    ("parameter", ""),
    ("rule", ""),
    ("mapping", "; use `Fn::FindInMap`"),
    ("condition", "; use `Fn::If` or `Condition`"),
    ("resource", ""),
    ("output", "; use the value of the output"),
];

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;
    use crate::lint::testing::findings_alone;

    const QUEUE: &str = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n";

    #[test]
    fn a_name_that_the_template_does_not_have_is_reported_with_the_nearest() {
        let output =
            |value: &str| findings("unknown_reference", &format!("{QUEUE}Outputs:\n  Url:\n    Value: {value}\n"));
        assert_eq!(output("!Ref Queeu"), ["Url: unknown resource or parameter `Queeu`; did you mean `Queue`?"]);
        assert_eq!(output("!GetAtt Queu.Arn"), ["Url: unknown resource `Queu`; did you mean `Queue`?"]);
        assert_eq!(output("!Sub '${Topic}-${AWS::Region}'"), ["Url: unknown resource or parameter `Topic`"]);
        assert!(output("!Sub '${Queue}-${AWS::Region}-${!Topic}'").is_empty());
        assert!(output("!Sub ['${Topic}', {Topic: a}]").is_empty());
    }

    #[test]
    fn an_output_or_a_condition_is_named_for_what_it_is() {
        let template = format!("{QUEUE}Outputs:\n  Url:\n    Value: !Ref Other\n  Other:\n    Value: !Ref Queue\n");
        let found = findings("unknown_reference", &template);
        assert_eq!(found, ["Url: cannot refer to output `Other`; use the value of the output"]);
    }

    #[test]
    fn depends_on_takes_resources() {
        let depends = |name: &str| {
            let parameters = "Parameters:\n  Stage:\n    Type: String\n";
            findings("unknown_reference", &format!("{parameters}{QUEUE}    DependsOn: [{name}]\n"))
        };
        assert_eq!(depends("Stage"), ["Queue: `DependsOn` cannot name parameter `Stage`; name a resource"]);
        assert_eq!(depends("Topic"), ["Queue: unknown resource `Topic`"]);
    }

    #[test]
    fn a_declaration_alone_knows_the_pseudo_parameters_only() {
        let output =
            |value: &str| findings_alone("unknown_reference", &format!("Outputs:\n  Url:\n    Value: {value}\n"));
        assert_eq!(
            output("!Ref AWS::Regin"),
            ["Url: unknown pseudo parameter `AWS::Regin`; did you mean `AWS::Region`?"]
        );
        assert_eq!(
            output("!Sub '${AWS::Regin}'"),
            ["Url: unknown pseudo parameter `AWS::Regin`; did you mean `AWS::Region`?"]
        );
        assert!(output("!Ref Queeu").is_empty());
        assert!(output("!Ref AWS::Region").is_empty());
    }

    #[test]
    fn a_macro_may_add_what_seems_to_be_missing() {
        let template = "Transform: Own\nOutputs:\n  Url:\n    Value: !Ref FunctionRole\n";
        assert!(findings("unknown_reference", template).is_empty());
        let within = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    DependsOn: Topik\n    Properties: {QueueName: !Transform {Name: Own}}\n";
        assert_eq!(findings("unknown_reference", within), ["Queue: unknown resource `Topik`"]);
        let template = "Transform: AWS::LanguageExtensions\nOutputs:\n  Url:\n    Value: !Ref FunctionRole\n";
        assert_eq!(findings("unknown_reference", template), ["Url: unknown resource or parameter `FunctionRole`"]);
    }

    #[test]
    fn an_id_that_ends_with_a_hash_is_not_proposed() {
        let template = "Transform: AWS::Serverless-2016-10-31
Resources:
  Get: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Handler: a.b, CodeUri: a, AutoPublishAlias: live}}
  Put: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Handler: a.b, CodeUri: a}}
Outputs:
  One: {Value: !Ref Get.Version}
  Other: {Value: !Ref Put.Version}
";
        assert_eq!(findings("unknown_reference", template), ["Other: unknown resource or parameter `Put.Version`"]);
    }

    #[test]
    fn the_texts_of_a_loop_name_resources() {
        let found = |name: &str| {
            findings(
                "unknown_reference",
                &format!(
                    "Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Queues:
    - Name
    - [Orders]
    - ${{Name}}Queue: {{Type: AWS::SQS::Queue}}
Outputs:
  Fn::ForEach::Names:
    - Name
    - [Orders]
    - ${{Name}}Name: {{Value: !GetAtt [{name}, QueueName]}}
"
                ),
            )
        };
        assert_eq!(found("!Sub '${Name}Queue'"), [""; 0]);
        assert_eq!(
            found("!Sub '${Name}Queeu'"),
            ["Fn::ForEach::Names: unknown resource `OrdersQueeu`; did you mean `OrdersQueue`?"]
        );
    }
}
