//! Lists where a function takes one value, and one value where it takes a list.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::lint::references::list::is_list;
use crate::model::{Declaration, If, Intrinsic, Node, NodeId, Substituted, Substitution};

declare_lint! {
    /// `Fn::Join` and `Fn::Select` take a list: a list parameter, a list attribute, or the result of `Fn::Split`.
    /// Other functions take a single value: `Fn::Join` makes one of a list, and `Fn::Select` picks one.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Names: {Type: CommaDelimitedList}
    /// Outputs:
    ///   One: {Value: !Base64 {Ref: Names}} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Names: {Type: CommaDelimitedList}
    /// Outputs:
    ///   One: {Value: !Join ["-", !Ref Names]}
    /// ```
    LIST_ARGUMENT = "list_argument", Reference, Deny, "list or single value as the argument of a function",
    Check::Declaration(list_argument)
}

fn list_argument<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for node in &context.index().contents(declaration).functions {
        let Some((function, argument)) = node.as_function() else { continue };
        let call = Call { context, function };
        match (function, argument.as_list()) {
            (Intrinsic::Join, Some([_, list])) => {
                call.takes(list, true, findings);
                list.as_list().unwrap_or_default().iter().for_each(|element| call.takes(element, false, findings));
            }
            (Intrinsic::Select, Some([_, list])) => call.takes(list, true, findings),
            (Intrinsic::Split, Some([_, text])) => call.takes(text, false, findings),
            (Intrinsic::Cidr, Some([block, ..])) => call.takes(block, false, findings),
            (Intrinsic::Equals | Intrinsic::FindInMap, Some(values)) => {
                values.iter().for_each(|value| call.takes(value, false, findings));
            }
            (Intrinsic::Sub, Some([_, _]) | None) => {
                let substitution = Substitution::of(argument);
                call.text(&substitution, findings);
                for variable in substitution.variables.and_then(Node::as_object).unwrap_or_default() {
                    call.takes(&variable.value, false, findings);
                }
            }
            (Intrinsic::Base64 | Intrinsic::ImportValue, None) => call.takes(argument, false, findings),
            _ => {}
        }
    }
}

/// The function whose arguments are checked.
struct Call<'c, 'a> {
    context: &'c Context<'a>,
    function: Intrinsic,
}

impl Call<'_, '_> {
    /// Checks an argument, or each of the arms that an `Fn::If` may give in its place.
    fn takes(&self, node: &Node, list: bool, findings: &mut Findings) {
        match node.as_function() {
            Some((Intrinsic::If, _)) => {
                node.as_if().into_iter().flat_map(If::arms).for_each(|(arm, _)| self.takes(arm, list, findings));
            }
            Some((Intrinsic::Ref, argument)) => {
                if let Some(name) = argument.as_str() {
                    self.reference(node.id, name, None, list, findings);
                }
            }
            Some((Intrinsic::GetAtt, argument)) => {
                if let Some([name, attribute]) = argument.as_list()
                    && let (Some(name), Some(attribute)) = (name.as_str(), attribute.as_str())
                {
                    self.reference(node.id, name, Some(attribute), list, findings);
                }
            }
            _ => {}
        }
    }

    /// Checks the variables in a text of `Fn::Sub`.
    fn text(&self, substitution: &Substitution<'_>, findings: &mut Findings) {
        for piece in substitution.pieces() {
            if let Substituted::Reference(name, attribute) = piece {
                self.reference(substitution.text.id, name, attribute, false, findings);
            }
        }
    }

    fn reference(&self, at: NodeId, name: &str, attribute: Option<&str>, list: bool, findings: &mut Findings) {
        if gives_list(self.context, name, attribute) != Some(!list) {
            return;
        }
        let written = attribute.map_or_else(|| name.to_owned(), |attribute| format!("{name}.{attribute}"));
        let function = self.function.name();
        findings.report(
            at,
            match list {
                true => {
                    format!(
                        "`{function}` requires a list, but `{written}` is a single value; use `Split` to make a list"
                    )
                }
                false => {
                    format!(
                        "`{function}` requires a single value, but `{written}` is a list; use `Join` to make a string"
                    )
                }
            },
        );
    }
}

/// Whether a reference gives a list; `None` if the template or the tables do not say.
fn gives_list(context: &Context<'_>, name: &str, attribute: Option<&str>) -> Option<bool> {
    match (context.named(name), attribute) {
        (Named::Resource(resource), attribute) => is_list(resource, attribute),
        (Named::Parameter(parameter), None) => {
            let kind = parameter.body.get("Type")?.as_str()?;
            Some(kind.contains("List<") || kind.contains("CommaDelimitedList"))
        }
        (Named::Pseudo("AWS::NoValue"), _) => None,
        (Named::Pseudo(name), None) => Some(name == "AWS::NotificationARNs"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(value: &str) -> Vec<String> {
        let template = "
Parameters:
  Names: {Type: CommaDelimitedList}
  Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}
  Name: {Type: String}
Conditions:
  C: !Equals [!Ref Name, a]
Resources:
  Zone: {Type: AWS::Route53::HostedZone}
  Queue: {Type: AWS::SQS::Queue}
Outputs:
  O: {Value: VALUE}
";
        findings("list_argument", &template.replace("VALUE", value))
    }

    #[test]
    fn one_value_is_no_list() {
        assert_eq!(
            found("!Join [',', !Ref Name]"),
            ["O: `Join` requires a list, but `Name` is a single value; use `Split` to make a list"]
        );
        assert_eq!(
            found("!Select [0, !GetAtt Queue.Arn]"),
            ["O: `Select` requires a list, but `Queue.Arn` is a single value; use `Split` to make a list"]
        );
        assert_eq!(
            found("!Join [',', !If [C, !Ref Name, !Ref Names]]"),
            ["O: `Join` requires a list, but `Name` is a single value; use `Split` to make a list"]
        );
        for fine in ["!Join [',', !Ref Names]", "!Select [0, !GetAtt Zone.NameServers]", "!Select [0, [!Ref Name]]"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_list_is_not_one_value() {
        for (wrong, function, given) in [
            ("!Sub '${Names}-${Queue.Arn}'", "Sub", "Names"),
            ("!Join [',', [!Ref Subnets]]", "Join", "Subnets"),
            ("!Select [0, !Split [',', !Ref Names]]", "Split", "Names"),
            ("!Sub ['${a}', {a: !Ref Names}]", "Sub", "Names"),
            ("!Sub '${Zone.NameServers}'", "Sub", "Zone.NameServers"),
            ("!Base64 {Ref: Names}", "Base64", "Names"),
            ("!Join ['', [!Ref 'AWS::NotificationARNs']]", "Join", "AWS::NotificationARNs"),
        ] {
            let expected = format!(
                "O: `{function}` requires a single value, but `{given}` is a list; use `Join` to make a string"
            );
            assert_eq!(found(wrong), [expected], "{wrong}");
        }
        for fine in [
            "!Sub ['${Names}', {Names: a}]",
            "!Join [',', [!Ref Name, !Ref Queue]]",
            "!Select [0, !Split [',', !Ref Name]]",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
