//! What a value may be, as far as the template writes it.

use crate::lint::facts::index::Index;
use crate::model::{Intrinsic, Node, Section};

/// The values that a value may have, as far as the template writes them: the arms of an `Fn::If`, what `Fn::FindInMap`
/// finds, the default of a parameter or else the values that it allows. Otherwise it is the value itself.
pub(crate) fn options<'a>(index: &Index<'a>, node: &'a Node) -> Vec<&'a Node> {
    values(index, node, false)
}

/// The same with all values that a parameter allows, whatever its default is.
pub(crate) fn possible_values<'a>(index: &Index<'a>, node: &'a Node) -> Vec<&'a Node> {
    values(index, node, true)
}

fn values<'a>(index: &Index<'a>, node: &'a Node, all: bool) -> Vec<&'a Node> {
    let written = match node.as_function() {
        Some((Intrinsic::If, _)) => {
            let arms = node.as_if().into_iter().flat_map(|chosen| chosen.arms());
            arms.flat_map(|(arm, _)| if arm.is_no_value() { Vec::new() } else { values(index, arm, all) }).collect()
        }
        Some((Intrinsic::FindInMap, argument)) => mapped(index, argument),
        Some((Intrinsic::Ref, name)) => given(index, name, all),
        _ => Vec::new(),
    };
    let is_left_out = all && node.is_no_value();
    if written.is_empty() && !is_left_out { vec![node] } else { written }
}

fn mapped<'a>(index: &Index<'a>, argument: &'a Node) -> Vec<&'a Node> {
    let Some([mapping, keys @ ..]) = argument.as_list() else { return Vec::new() };
    let mapping = mapping.as_str().and_then(|name| index.find(Section::Mappings, name));
    // A key that is not written out may be any.
    let path: Vec<&str> = keys.iter().take(2).map(|key| key.as_str().unwrap_or("*")).collect();
    mapping.map(|mapping| mapping.body.values_at(&path.join("/"))).unwrap_or_default()
}

fn given<'a>(index: &Index<'a>, name: &Node, all: bool) -> Vec<&'a Node> {
    let parameter = name.as_str().and_then(|name| index.find(Section::Parameters, name));
    let Some(body) = parameter.map(|parameter| &parameter.body) else { return Vec::new() };
    // What the parameter store holds under the default is not known.
    let is_looked_up = body.get("Type").and_then(Node::as_str).is_some_and(|kind| kind.starts_with("AWS::SSM::"));
    let allowed = || body.values_at("AllowedValues/*");
    match (is_looked_up, body.get("Default")) {
        (true, _) => Vec::new(),
        (false, Some(_)) if all && body.get("AllowedValues").is_some() => allowed(),
        (false, Some(default)) => vec![default],
        (false, None) => allowed(),
    }
}

#[cfg(test)]
mod tests {
    use super::options;
    use crate::lint::facts::describe::shown;
    use crate::lint::facts::index::Index;
    use crate::lint::testing::template;

    #[test]
    fn values_are_found_where_the_template_writes_them() {
        let template = template(
            "Parameters:
  Given: {Type: Number, Default: 1, AllowedValues: [1, 2]}
  Allowed: {Type: Number, AllowedValues: [1, 2]}
  Free: {Type: Number}
Mappings:
  M: {a: {k: 1}, b: {k: 2}}
Resources:
  R:
    Type: T
    Properties:
      A: [!If [C, 1, !Ref Allowed], !Ref Given, !Ref Allowed, !Ref Free, !FindInMap [M, a, k], !FindInMap [M, !Ref Free, k], 5]
",
        );
        let index = Index::new(&template);
        let resource = template.resource("R").expect("it is there");
        let list = resource.property("A").and_then(|list| list.as_list()).expect("it is a list");
        let found = |node| options(&index, node).into_iter().map(shown).collect::<Vec<_>>().join(", ");
        let found: Vec<_> = list.iter().map(found).collect();
        assert_eq!(found, ["`1`, `1`, `2`", "`1`", "`1`, `2`", "the result of `Ref`", "`1`", "`1`, `2`", "`5`"]);
        let found = |node| super::possible_values(&index, node).into_iter().map(shown).collect::<Vec<_>>().join(", ");
        let found: Vec<_> = list.iter().map(found).collect();
        assert_eq!(found, ["`1`, `1`, `2`", "`1`, `2`", "`1`, `2`", "the result of `Ref`", "`1`", "`1`, `2`", "`5`"]);
    }

    #[test]
    fn a_choice_without_its_arms_is_itself() {
        let template = template("Resources:\n  R:\n    Type: T\n    Properties: {A: !If [C, 1]}\n");
        let index = Index::new(&template);
        let node = template.resource("R").and_then(|resource| resource.property("A")).expect("it is there");
        assert_eq!(super::possible_values(&index, node), [node]);
    }

    #[test]
    fn paths_lead_through_lists_maps_and_branches() {
        let template = template(
            "Resources:\n  R:\n    Type: T\n    Properties:\n      A: [{B: 1}, !If [C, {B: 2}, !Ref AWS::NoValue], {D: 3}]\n",
        );
        let resource = template.resource("R").expect("it is there");
        let found = |path: &str| resource.values_at(path).into_iter().map(shown).collect::<Vec<_>>();
        assert_eq!(found("A/*/B"), ["`1`", "`2`"]);
        assert_eq!(found("A/*/*"), ["`1`", "`2`", "`3`"]);
        assert_eq!(found("A/*"), ["an object"; 3]);
        assert_eq!(found("B"), [""; 0]);
    }
}
