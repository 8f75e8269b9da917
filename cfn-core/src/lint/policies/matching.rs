//! The actions of a statement and the resources that they support.

use crate::iam::{AccessLevel, Action, Item, Pattern, Policy, ResourceType, Statement, may_be_any};
use crate::lint::facts::context::{Context, Named};
use crate::lint::policies::arn::{Facts, leaves_name_open, pattern};
use crate::lint::policies::arn_format::mistaken_arn;
use crate::lint::policies::checked_with::checked_with;
use crate::lint::policies::related::is_related;
use crate::lint::policies::words::either;
use crate::model::NodeId;
use crate::schema::ResourceType as Known;

/// The actions of one statement, held against each of its resources.
pub(crate) struct Matching<'p> {
    resources: Vec<(&'p Item<'p>, Pattern)>,
    /// The actions that are named exactly, and whether any resource of the statement is theirs.
    actions: Vec<(&'p Item<'p>, Action, bool)>,
    /// Whether some action of the statement is not exactly known, so that any resource may be there for it.
    open: bool,
    /// For each resource, whether it is of any action.
    used: Vec<bool>,
    /// What was found for a type of resources: for each resource, whether it is of that type.
    known: Vec<(&'static str, Vec<bool>)>,
}

/// An action and a resource of a statement that have nothing to do with each other.
#[derive(Clone, Debug)]
pub(crate) struct Mismatch {
    /// The number of the statement.
    pub(crate) statement: usize,
    /// The action, or the resource.
    pub(crate) at: NodeId,
    /// Whether the resource is another service's than the action.
    pub(crate) across: bool,
    /// What is wrong.
    pub(crate) message: String,
}

/// What does not fit in the statements of a policy. Where a service is concerned with its own resources, the service
/// authorization reference is not the last word.
pub(crate) fn mismatches(context: &Context<'_>, policy: &Policy<'_>) -> Vec<Mismatch> {
    let statements = policy.statements.iter().enumerate();
    let of = |(number, statement)| Some(Matching::of(context, statement)?.mismatches(number));
    statements.filter_map(of).flatten().collect()
}

/// Whether the resource belongs to the service of an action, or to one that shares its resources.
fn is_of_service(action: &Action, arn: &Pattern) -> bool {
    let parts = arn.parts();
    let Some(service) = parts.get(2).copied().filter(|service| !may_be_any(service)) else { return true };
    is_related(action.service(), service)
        || ResourceType::of(action)
            .any(|kind| kind.templates().any(|template| template.split(':').nth(2) == Some(service)))
}

/// Whether the pattern leaves the name open, or all but the type of a resource of the action's own service: services
/// check what lists things with such an ARN, as DynamoDB does `ListTables` with `table/*`, and IAM `ListRoles` with
/// `role/`.
pub(crate) fn is_open(arn: &Pattern, action: &Action) -> bool {
    let parts = arn.parts();
    parts.last().is_some_and(|name| may_be_any(name))
        || parts.len() < 6 && !parts[0].starts_with("arn")
        || parts.get(2) == Some(&action.service()) && leaves_name_open(arn)
}

/// `` `s3:GetObject` applies to object (`arn:${Partition}:s3:::${BucketName}/${ObjectName}`) ``.
pub(crate) fn takes(action: &Action) -> String {
    let kinds = plainest(ResourceType::of(action).collect());
    let forms: Vec<_> = kinds
        .iter()
        .take(3)
        .filter_map(|kind| Some(format!("{} (`{}`)", kind.name, kind.templates().next()?)))
        .collect();
    let more = if kinds.len() > 3 { format!(" and {} more", kinds.len() - 3) } else { String::new() };
    format!("`{}` supports {}{more}", action.full_name(), forms.join(", "))
}

/// What to write instead of a resource that the action does not support: its ARNs.
pub(crate) fn arns_of(action: &Action) -> String {
    let kinds = plainest(ResourceType::of(action).collect());
    let forms = kinds.iter().take(3).filter_map(|kind| Some(format!("`{}` ({})", kind.templates().next()?, kind.name)));
    match forms.collect::<Vec<_>>().split_last() {
        Some((last, [])) => format!("use an ARN such as {last}"),
        Some((last, before)) => format!("use an ARN such as {} or {last}", before.join(", ")),
        None => format!("`{}` has no ARNs", action.full_name()),
    }
}

/// The types with the shortest ARNs first: a bucket before its access points.
pub(crate) fn plainest(mut kinds: Vec<ResourceType>) -> Vec<ResourceType> {
    kinds.sort_by_key(|kind| kind.templates().next().map_or(usize::MAX, str::len));
    kinds
}

/// The resources of a statement that are of a service of its actions, but of none of these actions.
pub(crate) fn idle_resources<'p>(context: &Context<'_>, statement: &'p Statement<'p>) -> Vec<(&'p Item<'p>, String)> {
    // The only resource is of every action that any is of.
    if statement.named_resources().len() < 2 {
        return Vec::new();
    }
    let Some(matching) = Matching::of(context, statement) else { return Vec::new() };
    if matching.open || !matching.actions.iter().all(|(_, _, served)| *served) {
        return Vec::new();
    }
    let unused = matching.resources.iter().zip(&matching.used).filter(|(_, used)| !**used);
    unused
        .filter(|((_, arn), _)| matching.is_of_service(arn))
        .map(|((item, _), _)| (*item, matching.takes_all()))
        .collect()
}

impl<'p> Matching<'p> {
    /// The actions and resources of a statement; none where it names none, or one that is no ARN.
    pub(crate) fn of(context: &Context<'_>, statement: &'p Statement<'p>) -> Option<Self> {
        let items = statement.named_resources();
        let odd = |item: &Item<'_>| {
            item.spelling.start().starts_with("execute-api:/")
                || mistaken_arn(item).is_some()
                || no_arn(context, item).is_some()
        };
        if items.is_empty() || items.iter().any(odd) {
            return None;
        }
        let matching = Matching::new(statement, items.iter().map(|item| (item, pattern(context, item))).collect());
        (!matching.actions.is_empty()).then_some(matching)
    }

    fn new(statement: &'p Statement<'p>, resources: Vec<(&'p Item<'p>, Pattern)>) -> Self {
        let used = vec![false; resources.len()];
        let mut matching = Matching { resources, actions: Vec::new(), open: false, used, known: Vec::new() };
        let negated = statement.actions.as_ref().is_none_or(|actions| actions.negated);
        matching.open = negated;
        for item in statement.named_actions() {
            match item.action {
                Some(action) if action.level == AccessLevel::Unknown && !action.can_be_scoped() => matching.open = true,
                Some(action) => {
                    let served = matching.serve(&action);
                    matching.actions.push((item, action, served));
                }
                None => matching.open = true,
            }
        }
        matching
    }

    /// Whether any resource is of the action; marks those that are.
    fn serve(&mut self, action: &Action) -> bool {
        let asked: Vec<_> = checked_with(action).map(Pattern::of_template).collect();
        let is_asked = |arn: &Pattern| asked.iter().any(|template| arn.meets(template));
        if !action.can_be_scoped() {
            let open: Vec<_> = self.resources.iter().map(|(_, arn)| is_open(arn, action) || is_asked(arn)).collect();
            return self.mark(&open);
        }
        let mut served = false;
        if !asked.is_empty() {
            let found: Vec<_> = self.resources.iter().map(|(_, arn)| is_asked(arn)).collect();
            served = self.mark(&found);
        }
        for kind in ResourceType::of(action) {
            let index = match self.known.iter().position(|(key, _)| *key == kind.key) {
                Some(index) => index,
                None => {
                    let found = kind.meets_each(self.resources.iter().map(|(_, arn)| arn));
                    self.known.push((kind.key, found));
                    self.known.len() - 1
                }
            };
            let found = self.known[index].1.clone();
            served |= self.mark(&found);
        }
        served
    }

    fn mark(&mut self, found: &[bool]) -> bool {
        for (used, found) in self.used.iter_mut().zip(found) {
            *used |= found;
        }
        found.contains(&true)
    }

    /// The actions and resources that have nothing to do with each other.
    fn mismatches(&self, statement: usize) -> Vec<Mismatch> {
        let mut found = Vec::new();
        let mut report = |at, across, message| found.push(Mismatch { statement, at, across, message });
        let any_served = self.open || self.actions.iter().any(|(_, _, served)| *served);
        for (item, action, served) in &self.actions {
            if *served {
                continue;
            }
            let across = !self.resources.iter().any(|(_, arn)| is_of_service(action, arn));
            if !action.can_be_scoped() {
                let name = action.full_name();
                let start = format!("`{name}` does not support resource-level permissions");
                report(item.node.id, across, format!("{start}; move it to a statement with `Resource: \"*\"`"));
            } else if any_served {
                let start = "no resource of the statement is of a type that this action supports";
                report(item.node.id, across, format!("{start}; {}", takes(action)));
            }
        }
        if !any_served && let Some((_, action, _)) = self.actions.iter().find(|(_, action, _)| action.can_be_scoped()) {
            for (item, arn) in &self.resources {
                let across = !self.is_of_service(arn);
                let start = format!("`{}` does not support this resource", action.full_name());
                report(item.node.id, across, format!("{start}; {}", arns_of(action)));
            }
            return found;
        }
        if !self.open && self.actions.iter().all(|(_, _, served)| *served) {
            for ((item, arn), _) in self.resources.iter().zip(&self.used).filter(|(_, used)| !**used) {
                if !self.is_of_service(arn) {
                    let message = format!("no action of the statement supports this resource; {}", self.takes_all());
                    report(item.node.id, true, message);
                }
            }
        }
        found
    }

    /// Whether the resource belongs to the service of any action.
    fn is_of_service(&self, arn: &Pattern) -> bool {
        self.actions.iter().any(|(_, action, _)| is_of_service(action, arn))
    }

    /// What the actions apply to; actions that apply to the same are told by the first of them.
    fn takes_all(&self) -> String {
        let mut told: Vec<Vec<&str>> = Vec::new();
        let mut all = Vec::new();
        for (_, action, _) in self.actions.iter().filter(|(_, action, _)| action.can_be_scoped()) {
            let kinds: Vec<_> = action.resource_types().collect();
            if !told.contains(&kinds) {
                all.push(takes(action));
                told.push(kinds);
            }
        }
        if all.is_empty() {
            return "its actions do not support resource-level permissions".to_owned();
        }
        all.truncate(3);
        all.join("; ")
    }
}

/// Says what a reference to a resource gives, where that is no ARN.
pub(crate) fn no_arn(context: &Context<'_>, item: &Item<'_>) -> Option<String> {
    let (name, attribute) = item.spelling.reference()?;
    let Named::Resource(resource) = context.named(name) else { return None };
    let facts = Facts::of(resource.type_name)?;
    // An attribute that does not exist is a mistake of its own.
    if attribute.is_some_and(|name| Known::find(resource.type_name).is_some_and(|of| of.attribute(name).is_none())) {
        return None;
    }
    let what = match attribute {
        None if matches!(facts.form, "name" | "id" | "url" | "composite") => format!("`{name}` is the {}", facts.form),
        Some(attribute)
            if facts.arn_attributes().next().is_some() && !attribute.to_ascii_lowercase().contains("arn") =>
        {
            format!("`{name}.{attribute}` is an attribute")
        }
        _ => return None,
    };
    let arns: Vec<_> = facts.arn_attributes().map(|attribute| format!("{name}.{attribute}")).collect();
    let instead = match &arns[..] {
        [] => "write its ARN with `Sub`".to_owned(),
        _ => format!("write {}", either(arns)),
    };
    Some(format!("{what} of an `{}`; {instead}", resource.type_name))
}
