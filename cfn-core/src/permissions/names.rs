//! The names and the ARNs that resources will have, as far as the template says them.

use super::facts::{FAMILY, Facts, LONGEST, LOWER_CASE, WITHOUT_STACK};
use super::{Deployment, Part, Text};
use crate::iam::{Piece, Spelling};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::equality::scalar;
use crate::model::{Intrinsic, Node, Resource};
use crate::pattern::matches;
use crate::schema::ResourceType;

/// The most texts that a value is read as; one that may be more is anything.
const MOST: usize = 8;
/// How many references lead from a name to the next one at most.
const DEEPEST: usize = 8;
/// The characters that CloudFormation adds to a name, and the hyphens before and between.
const ADDED: usize = 14;

/// Reads the names of a template.
#[derive(Clone, Copy)]
pub(super) struct Names<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    pub(super) deployment: &'c Deployment,
    depth: usize,
}

impl<'c, 'a> Names<'c, 'a> {
    pub(super) fn new(context: &'c Context<'a>, deployment: &'c Deployment) -> Self {
        Names { context, deployment, depth: 0 }
    }

    /// The texts that a value may be.
    pub(super) fn texts(self, node: &'a Node) -> Vec<Text> {
        if self.depth > DEEPEST {
            return vec![Text::any()];
        }
        let names = Names { depth: self.depth + 1, ..self };
        let texts: Vec<Text> = node.alternatives().into_iter().flat_map(|arm| names.alternative(arm)).collect();
        limited(texts)
    }

    fn alternative(self, node: &'a Node) -> Vec<Text> {
        if matches!(node.as_function(), Some((Intrinsic::FindInMap, _))) {
            let values = self.context.possible_values(node);
            return values
                .into_iter()
                .map(|value| scalar(value).map_or(Text::any(), |text| Text::literal(&text)))
                .collect();
        }
        let mut made = vec![Text::default()];
        for piece in Spelling::of(node).pieces {
            let ends = limited(self.piece(&piece));
            made = limited(made.iter().flat_map(|start| ends.iter().map(|end| joined(start, end))).collect());
        }
        made
    }

    fn piece(self, piece: &Piece<'_>) -> Vec<Text> {
        let one = |part| vec![Text::default().with(part)];
        match piece {
            Piece::Text(text) => vec![Text::literal(text)],
            Piece::Hole => vec![Text::any()],
            Piece::Ref(name) => match self.context.named(name) {
                Named::Pseudo("AWS::Partition") => one(Part::Partition),
                Named::Pseudo("AWS::Region") => one(Part::Region),
                Named::Pseudo("AWS::AccountId") => one(Part::Account),
                Named::Pseudo("AWS::StackName") => one(Part::Stack),
                Named::Parameter(parameter) => self.parameter(&parameter.name.name),
                Named::Resource(resource) => self.reference(resource),
                _ => vec![Text::any()],
            },
            Piece::GetAtt(name, attribute) => match self.context.named(name) {
                Named::Resource(resource) => self.attribute(resource, attribute),
                _ => vec![Text::any()],
            },
        }
    }

    /// The values of a parameter: the one that is given, else those that it allows, else its default.
    pub(super) fn parameter(self, name: &str) -> Vec<Text> {
        if let Some(given) = self.deployment.parameters.get(name) {
            return vec![Text::literal(given)];
        }
        let Named::Parameter(parameter) = self.context.named(name) else { return vec![Text::any()] };
        let body = &parameter.body;
        let is_looked_up = body.get("Type").and_then(Node::as_str).is_some_and(|kind| kind.starts_with("AWS::SSM::"));
        let texts = |nodes: Vec<&Node>| nodes.into_iter().filter_map(scalar).map(|text| Text::literal(&text)).collect();
        let (allowed, default): (Vec<Text>, Vec<Text>) =
            (texts(body.values_at("AllowedValues/*")), texts(body.values_at("Default")));
        match (is_looked_up, allowed.is_empty(), default.is_empty()) {
            (true, ..) | (false, true, true) => vec![Text::any()],
            (false, false, _) => allowed,
            (false, true, false) => default,
        }
    }

    /// What `Ref` returns.
    fn reference(self, resource: Resource<'a>) -> Vec<Text> {
        match Facts::of(resource.type_name) {
            Some(facts) if facts.form == "arn" => self.arns(resource),
            Some(facts) if matches!(facts.form, "name" | "id") => self.names(resource),
            _ => vec![Text::any()],
        }
    }

    fn attribute(self, resource: Resource<'a>, attribute: &str) -> Vec<Text> {
        match Facts::of(resource.type_name) {
            Some(facts) if facts.attribute_is(attribute, "arn") => self.arns(resource),
            Some(facts) if facts.attribute_is(attribute, "ref") => self.reference(resource),
            // A property returns what it was set to.
            _ => match resource.property(attribute) {
                Some(node) => self.texts(node),
                None => vec![Text::any()],
            },
        }
    }

    /// The names that a resource may have, if one property is its name.
    pub(super) fn names(self, resource: Resource<'a>) -> Vec<Text> {
        let Some(facts) = Facts::of(resource.type_name) else { return vec![Text::any()] };
        match facts.identifiers.contains([',', '/']) {
            true => vec![Text::any()],
            false => self.named(resource, facts.identifiers),
        }
    }

    /// The values of a property that names a resource, which CloudFormation makes up where it is not set.
    fn named(self, resource: Resource<'a>, property: &str) -> Vec<Text> {
        if let Some(node) = resource.property(property) {
            return self.texts(node);
        }
        let is_settable = ResourceType::find(resource.type_name)
            .is_some_and(|of| of.schema().property(property).is_some() && of.read_only().all(|path| path != property));
        if is_settable { vec![self.made_up(resource, property)] } else { vec![Text::any()] }
    }

    /// The name that CloudFormation makes up, as far as it is known beforehand.
    fn made_up(self, resource: Resource<'a>, property: &str) -> Text {
        let (type_name, logical) = (resource.type_name, resource.name());
        let schema = ResourceType::find(type_name).and_then(|of| of.schema().property(property));
        let keyword = |name: &str| schema.and_then(|schema| schema.resolved().keyword(name));
        let longest = LONGEST.iter().find(|(of, _)| *of == type_name).map(|(_, longest)| *longest);
        let longest = longest.or_else(|| usize::try_from(keyword("maxLength")?.as_i64()?).ok());
        let pattern = keyword("pattern").and_then(|pattern| pattern.as_str());
        let refuses = |text: &str| pattern.is_some_and(|pattern| matches(pattern, text) == Some(false));
        let is_lower = LOWER_CASE.contains(&type_name) || refuses("Aaaaaaaa") && !refuses("aaaaaaaa");
        let mut name = Text::default();
        let stack = self.deployment.stack.as_deref();
        let written = stack.map_or(0, str::len) + logical.len() + ADDED;
        match longest.filter(|longest| written > *longest) {
            // Both names are cut; of the first one, at least so much stays.
            Some(longest) => {
                let start = stack.unwrap_or_default().chars().take(longest / 6).collect();
                name.push(Part::Literal(start));
            }
            None => {
                let hyphen = if type_name == FAMILY { "" } else { "-" };
                match WITHOUT_STACK.contains(&type_name) {
                    true => name.push(Part::Any),
                    false => name.extend(&Text::default().with(Part::Stack).with(Part::Literal("-".to_owned()))),
                }
                name.push(Part::Literal(format!("{logical}{hyphen}")));
            }
        }
        name.push(Part::Any);
        match (is_lower, stack) {
            (true, Some(stack)) if stack.chars().any(char::is_uppercase) => {
                let spelled = name.in_policy(self.deployment).to_lowercase();
                let mut lower = Text::literal(spelled.trim_end_matches('*'));
                lower.push(Part::Any);
                lower
            }
            (true, _) => name.map(str::to_lowercase),
            (false, _) => name,
        }
    }

    /// The ARNs that a resource may have.
    pub(super) fn arns(self, resource: Resource<'a>) -> Vec<Text> {
        if self.depth > DEEPEST {
            return vec![Text::any()];
        }
        let names = Names { depth: self.depth + 1, ..self };
        let Some(facts) = Facts::of(resource.type_name) else { return vec![Text::any()] };
        let mut found: Vec<Text> = facts.templates().flat_map(|template| names.filled(template, resource)).collect();
        if found.is_empty() {
            found.push(Text::any());
        }
        found.sort();
        found.dedup();
        found
    }

    /// An ARN template with what is known of a resource.
    pub(super) fn filled(self, template: &str, resource: Resource<'a>) -> Vec<Text> {
        let last = template.rsplit_once("${").map(|(_, variable)| variable.split('}').next().unwrap_or_default());
        fill(template, |variable| self.variable(variable, Some(variable) == last, resource))
    }

    fn variable(self, variable: &str, is_last: bool, resource: Resource<'a>) -> Vec<Text> {
        if let Some(property) = variable.strip_suffix('/') {
            // The bus of a rule, which is not written if it is the default one.
            let Some(node) = resource.property(property) else { return vec![Text::default()] };
            let with_slash = |text: Text| match text.parts() {
                [Part::Literal(name)] if name == "default" => Text::default(),
                _ => joined(&after_last_slash(&text), &Text::literal("/")),
            };
            return self.texts(node).into_iter().map(with_slash).collect();
        }
        if let Some(start) = variable.strip_suffix("NameWithPath") {
            let path = resource.property("Path").map_or_else(|| vec![Text::default()], |node| self.texts(node));
            let name = self.named_as(resource, &[&format!("{start}Name"), &format!("Managed{start}Name"), "Name"]);
            let name = name.unwrap_or_else(|| vec![Text::any()]);
            let path = path.iter().map(without_first_slash);
            return path.flat_map(|path| name.iter().map(move |name| joined(&path, name))).collect();
        }
        let noun = resource.type_name.rsplit("::").next().unwrap_or_default();
        let is_own = |end: &str| variable.eq_ignore_ascii_case(&format!("{noun}{end}"));
        let own_name = if is_own("Name") { "Name" } else { variable };
        if let Some(found) = self.named_as(resource, &[variable, own_name]) {
            return found;
        }
        if is_last
            && Facts::of(resource.type_name).is_some_and(|facts| matches!(facts.form, "name" | "id"))
            && !self.names(resource).iter().all(Text::is_any)
        {
            let prefix = if variable == "Alias" { "alias/" } else { "" };
            return self.names(resource).iter().map(|name| without_start(name, prefix)).collect();
        }
        // The parent: `Cluster` of `ClusterName`.
        let parent = ["Name", "Id"].iter().find_map(|end| resource.property(variable.strip_suffix(end)?));
        match parent {
            Some(node) => self.texts(node).iter().map(after_last_slash).collect(),
            None => vec![Text::any()],
        }
    }

    /// The values of the first of these properties that the type has, in any case.
    fn named_as(self, resource: Resource<'a>, properties: &[&str]) -> Option<Vec<Text>> {
        let of = ResourceType::find(resource.type_name)?;
        let read_only: Vec<&str> = of.read_only().collect();
        let names = of.schema().properties().map(|(name, _)| name);
        let known: Vec<&str> = names.filter(|name| !read_only.contains(name)).collect();
        let found = properties.iter().find_map(|wanted| known.iter().find(|name| name.eq_ignore_ascii_case(wanted)))?;
        // A group in which the resource is has another name than the resource.
        let noun = resource.type_name.rsplit("::").next().unwrap_or_default();
        let is_own =
            |name: &str| ["Name", "Family"].contains(&name) || name.eq_ignore_ascii_case(&format!("{noun}Name"));
        let is_identifier = Facts::of(resource.type_name).is_some_and(|it| it.identifiers == *found);
        let may_be_made_up = is_own(found) || is_identifier;
        match resource.property(found) {
            Some(node) => Some(self.texts(node)),
            None if may_be_made_up => Some(self.named(resource, found)),
            None => None,
        }
    }
}

impl Text {
    fn with(mut self, part: Part) -> Self {
        self.push(part);
        self
    }
}

/// An ARN template with the values of its variables; those of the deployment stand for themselves.
pub(super) fn fill(template: &str, mut variable: impl FnMut(&str) -> Vec<Text>) -> Vec<Text> {
    let mut made = vec![Text::default()];
    let mut rest = template;
    let add = |made: Vec<Text>, ends: Vec<Text>| {
        limited(made.iter().flat_map(|start| ends.iter().map(|end| after_slash(start, end))).collect())
    };
    while let Some((before, after)) = rest.split_once("${") {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        made = add(made, vec![with_wildcards(before)]);
        let one = |part| vec![Text::default().with(part)];
        let values = match name {
            "Partition" => one(Part::Partition),
            "Region" => one(Part::Region),
            "Account" => one(Part::Account),
            name => limited(variable(name)),
        };
        made = add(made, values);
        rest = after;
    }
    add(made, vec![with_wildcards(rest)])
}

/// A piece of an ARN template, in which `*` is anything.
fn with_wildcards(piece: &str) -> Text {
    let mut text = Text::default();
    for (number, literal) in piece.split('*').enumerate() {
        if number > 0 {
            text.push(Part::Any);
        }
        text.push(Part::Literal(literal.to_owned()));
    }
    text
}

/// An ARN does not repeat the slash with which a name begins: `parameter/settings` for `/settings`.
fn after_slash(start: &Text, end: &Text) -> Text {
    match start.parts().last() {
        Some(Part::Literal(literal)) if literal.ends_with('/') => joined(start, &without_first_slash(end)),
        _ => joined(start, end),
    }
}

pub(super) fn joined(start: &Text, end: &Text) -> Text {
    let mut text = start.clone();
    text.extend(end);
    text
}

/// At most so many texts that a policy can list them: otherwise anything.
fn limited(mut texts: Vec<Text>) -> Vec<Text> {
    texts.sort();
    texts.dedup();
    if texts.len() > MOST { vec![Text::any()] } else { texts }
}

fn without_start(text: &Text, start: &str) -> Text {
    let mut parts = text.parts().iter();
    let mut made = Text::default();
    if let Some(Part::Literal(first)) = parts.clone().next() {
        parts.next();
        made.push(Part::Literal(first.strip_prefix(start).unwrap_or(first).to_owned()));
    }
    parts.for_each(|part| made.push(part.clone()));
    made
}

fn without_first_slash(text: &Text) -> Text {
    without_start(text, "/")
}

/// The name at the end of an ARN, or the name itself.
fn after_last_slash(text: &Text) -> Text {
    let mut made = Text::default();
    for part in text.parts() {
        match part {
            Part::Literal(literal) => match literal.rsplit_once('/') {
                Some((_, end)) => made = Text::literal(end),
                None => made.push(part.clone()),
            },
            other => made.push(other.clone()),
        }
    }
    made
}
