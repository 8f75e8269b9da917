//! Policies: their elements, and which kind of policy has which.

use cfn_core::iam::{AccessLevel, Action, Compares, Operator, ResourceType, actions_like, has_wildcard};
use cfn_core::lint::policies::Kind as Policy;
use proc_macro2::TokenTree;

use super::field::{Field, Kind};
use crate::literal::{Scalar, scalar};
use crate::parse::RawField;
use crate::tokens::{is_ident, trees};

const DOCUMENTATION: &str = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_";

/// An element of a policy.
struct Element {
    name: &'static str,
    kind: &'static str,
    required: bool,
    meaning: &'static str,
    /// The end of its page's address.
    page: &'static str,
    /// Whether a statement of a policy of that kind has it.
    is_of: fn(Policy) -> bool,
}

const fn element(name: &'static str, kind: &'static str, meaning: &'static str, page: &'static str) -> Element {
    Element { name, kind, required: false, meaning, page, is_of: |_| true }
}

const fn required(element: Element) -> Element {
    Element { required: true, ..element }
}

const fn only_of(element: Element, is_of: fn(Policy) -> bool) -> Element {
    Element { is_of, ..element }
}

/// Source: "IAM JSON policy elements reference" of the IAM user guide.
const DOCUMENT: &[Element] = &[
    required(element("Version", "Text", "The version of the policy language: `\"2012-10-17\"`.", "version")),
    required(element("Statement", "List<Statement>", "The statements of the policy.", "statement")),
    element("Id", "Text", "An identifier of the policy, which some services require.", "id"),
];

/// Source: as above.
const STATEMENT: &[Element] = &[
    required(element("Effect", "Text", "`\"Allow\"` or `\"Deny\"`.", "effect")),
    element(
        "Action",
        "List<Text>",
        "The actions, such as `\"dynamodb:PutItem\"`. Name each one; a wildcard requires an allowance.",
        "action",
    ),
    element(
        "NotAction",
        "List<Text>",
        "Every action except these. With `Allow`, also actions that AWS adds later.",
        "notaction",
    ),
    only_of(
        element(
            "Resource",
            "List<Text>",
            "The ARNs of the resources that the actions apply to, such as `DataTable.Arn`.",
            "resource",
        ),
        |kind| kind != Policy::Trust,
    ),
    only_of(element("NotResource", "List<Text>", "Every resource except these.", "notresource"), |kind| {
        kind != Policy::Trust
    }),
    only_of(
        element(
            "Principal",
            "Principal",
            "Who is allowed or denied access: `{ Service: \"lambda.amazonaws.com\" }`, `{ AWS: .. }`, `\"*\"`.",
            "principal",
        ),
        Policy::has_principals,
    ),
    only_of(
        element("NotPrincipal", "Principal", "Every principal except these.", "notprincipal"),
        Policy::has_principals,
    ),
    element(
        "Condition",
        "Condition",
        "When the statement applies: `{ StringEquals: { \"aws:SourceAccount\": AWS::AccountId } }`.",
        "condition",
    ),
    element("Sid", "Text", "An identifier of the statement.", "sid"),
];

/// Source: "AWS JSON policy elements: Principal" of the IAM user guide.
const PRINCIPAL: &[Element] = &[
    element("AWS", "List<Text>", "Accounts, roles and users, by ARN or account ID.", "principal"),
    element("Service", "List<Text>", "AWS services, such as `\"lambda.amazonaws.com\"`.", "principal"),
    element("Federated", "List<Text>", "Identity providers.", "principal"),
    element("CanonicalUser", "List<Text>", "Accounts, by their canonical user ID in Amazon S3.", "principal"),
];

/// The elements of a document.
pub(super) fn document() -> Vec<Field> {
    fields(DOCUMENT.iter())
}

/// The elements of a statement that names these actions.
pub(super) fn statement(kind: Policy, actions: &[String]) -> Vec<Field> {
    let mut fields = fields(STATEMENT.iter().filter(|element| (element.is_of)(kind)));
    let facts: Vec<String> = actions.iter().map(|action| facts(action)).collect();
    for field in fields.iter_mut().filter(|field| ACTIONS.contains(&field.name.as_str())) {
        field.doc = format!("{}\n\n{}", facts.join("\n"), field.doc);
    }
    fields
}

/// The elements that name actions.
const ACTIONS: &[&str] = &["Action", "NotAction"];

/// How many actions a pattern may stand for to be listed.
const MOST_LISTED: usize = 12;

/// The actions that a statement names as strings.
pub(super) fn actions(fields: &[RawField<'_>]) -> Vec<String> {
    let named = fields.iter().filter(|field| ACTIONS.iter().any(|name| is_ident(Some(field.name), name)));
    let texts = named.flat_map(|field| match field.value {
        [TokenTree::Group(list)] => trees(list.stream()),
        value => value.to_vec(),
    });
    let text = |tree: TokenTree| match tree {
        TokenTree::Literal(literal) => match scalar(&literal) {
            Ok(Scalar::Text(text)) => Some(text),
            _ => None,
        },
        _ => None,
    };
    texts.filter_map(text).collect()
}

/// What is known of an action, as an item of a list.
fn facts(name: &str) -> String {
    if has_wildcard(name) {
        let all: Vec<String> = actions_like(name).map(|action| format!("`{}`", action.full_name())).collect();
        let listed = all.iter().take(MOST_LISTED).cloned().collect::<Vec<_>>().join(", ");
        let more = if all.len() > MOST_LISTED { ", .." } else { "" };
        return format!("- `{name}`: {} actions, {listed}{more}", all.len());
    }
    let Some(action) = Action::find(name) else { return format!("- `{name}`: unknown action") };
    let level = match action.level {
        AccessLevel::List => "lists",
        AccessLevel::Read => "reads",
        AccessLevel::Write if action.deletes() => "deletes",
        AccessLevel::Write => "writes",
        AccessLevel::Tagging => "changes tags",
        AccessLevel::PermissionsManagement => "changes permissions",
        AccessLevel::Unknown => "has no access level yet",
    };
    let arns = |resource: ResourceType| resource.templates().map(|arn| format!("`{arn}`")).collect::<Vec<_>>();
    let resources: Vec<String> = ResourceType::of(&action).flat_map(arns).collect();
    let on = if resources.is_empty() {
        "no resource-level permissions: `\"*\"`".to_owned()
    } else {
        format!("on {}", resources.join(", "))
    };
    format!("- `{}` {level}; {on}", action.full_name())
}

/// The kinds of principals.
pub(super) fn principal() -> Vec<Field> {
    fields(PRINCIPAL.iter())
}

fn fields<'e>(elements: impl Iterator<Item = &'e Element>) -> Vec<Field> {
    elements.map(Element::field).collect()
}

impl Element {
    fn field(&self) -> Field {
        let (list, inner) = match self.kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')) {
            Some(inner) => (true, inner),
            None => (false, self.kind),
        };
        let kind = if inner == "Text" { Kind::Known("Text") } else { Kind::Object(inner.to_owned()) };
        let kind = if list { kind.of("List") } else { kind };
        let kind = if self.required { kind.of("Required") } else { kind };
        let doc = format!("{}\n\n[{}]({DOCUMENTATION}{}.html)", self.meaning, self.name, self.page);
        Field { name: self.name.to_owned(), kind, doc }
    }
}

fn compared(compares: Compares) -> &'static str {
    match compares {
        Compares::String => "strings",
        Compares::Pattern => "strings, in which `*` stands for any characters and `?` for one",
        Compares::Numeric => "numbers",
        Compares::Date => "dates",
        Compares::Bool => "`true` and `false`",
        Compares::Binary => "bytes in Base64",
        Compares::IpAddress => "IP addresses with CIDR ranges",
        Compares::Arn => "ARNs, in whose parts `*` and `?` are wildcards",
        Compares::Null => "`true` or `false` with whether the key is missing from the request",
    }
}

/// The operators of conditions.
pub(super) fn operators() -> Vec<Field> {
    let field = |(name, if_exists): (&str, bool)| {
        let end = if if_exists { "IfExists" } else { "" };
        let known = Operator::find(name);
        let negated = known.is_some_and(|operator| operator.negated);
        let mut doc = format!("Compares {}", known.map_or("", |operator| compared(operator.compares)));
        doc += if negated { "; matches if none of the values does." } else { "; matches if one of the values does." };
        if if_exists {
            doc += " Also matches if the key is missing from the request.";
        }
        doc += &format!("\n\n[{name}]({DOCUMENTATION}condition_operators.html)");
        Field { name: format!("{name}{end}"), kind: Kind::Known("Text").of("List").of("Map"), doc }
    };
    let alone = Operator::names().map(|name| (name, false));
    let if_exists = Operator::names().filter(|name| *name != "Null").map(|name| (name, true));
    alone.chain(if_exists).map(field).collect()
}
