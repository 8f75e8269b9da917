//! Allowances: lints that may fire on a declaration, and why.

use std::collections::HashMap;

use super::finding::Finding;
use super::lint::Lint;
use crate::nearest::meant;

use super::facts::context::{Context, Scope};
use super::schema::validator::{Role, Validator};
use crate::model::{Allowance, Declaration};

/// Reports the allowances of lints that do not exist. `known` are the names that an allowance may have.
pub(crate) fn unknown(context: &Context<'_>, validator: &Validator, known: &[&'static str], found: &mut Vec<Finding>) {
    let Some(lint) = validator.role(Role::UnknownAllowance) else { return };
    for (declaration, allowance) in written(context) {
        if known.contains(&allowance.rule.as_str()) {
            continue;
        }
        let mut message = format!("unknown lint `{}`", allowance.rule);
        if let Some(meant) = meant(&allowance.rule, known.iter().copied()) {
            message += &format!("; did you mean `{meant}`?");
        }
        found.push(finding(lint, declaration, allowance, message));
    }
}

/// Leaves out the findings that are allowed. With the whole template at hand every lint has said all that it has to say,
/// and an allowance of one of these lints that is not needed yet will not be.
pub(crate) fn apply(context: &Context<'_>, validator: &Validator, lints: &[&'static str], found: &mut Vec<Finding>) {
    let written: Vec<_> = written(context).collect();
    let mut by_name: HashMap<(&str, &str), usize> = HashMap::new();
    for (index, (declaration, allowance)) in written.iter().enumerate() {
        by_name.entry((&declaration.name.name, &allowance.rule)).or_insert(index);
    }
    let mut is_needed = vec![false; written.len()];
    found.retain(|finding| match by_name.get(&(finding.declaration.as_str(), finding.lint.id)) {
        Some(index) => {
            is_needed[*index] = true;
            false
        }
        None => true,
    });
    let Some(lint) = validator.role(Role::UnneededAllowance).filter(|_| context.scope == Scope::Template) else {
        return;
    };
    for ((declaration, allowance), _) in written.iter().zip(is_needed).filter(|(_, is_needed)| !is_needed) {
        if lints.contains(&allowance.rule.as_str()) {
            let message = format!("unneeded allowance of `{}`; remove it", allowance.rule);
            found.push(finding(lint, declaration, allowance, message));
        }
    }
}

fn written<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Declaration, &'a Allowance)> {
    let declarations = context.template.declarations.iter();
    declarations.flat_map(|declaration| declaration.allowances.iter().map(move |allowance| (declaration, allowance)))
}

fn finding(lint: &'static Lint, declaration: &Declaration, allowance: &Allowance, message: String) -> Finding {
    Finding { lint, at: allowance.id, declaration: declaration.name.name.clone(), message }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::allow;
    use crate::lint::assertions::checked;
    use crate::lint::assertions::read;
    use crate::lint::facts::context::Scope;

    const MISSPELT: &str = r#"{"Resources":{"R":{"Type":"AWS::SQS::Queue","DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete","Properties":{"QueueNam":"q"}}}}"#;

    fn judged_with(lint: &str, reason: &str, scope: Scope) -> Vec<String> {
        let mut template = read(MISSPELT);
        allow(&mut template, "R", lint, reason);
        checked(&template, scope)
            .iter()
            .map(|finding| finding.split(':').next().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn what_is_allowed_is_left_out() {
        assert!(judged_with("unknown_property", "new", Scope::Template).is_empty());
        assert!(judged_with("unknown_property", "new", Scope::Declaration).is_empty());
    }

    #[test]
    fn unneeded_allowance() {
        let unknown = "unknown_property at R/Properties/QueueNam";
        assert_eq!(judged_with("duplicate_key", "r", Scope::Template), ["unneeded_allowance at R", unknown]);
        assert_eq!(judged_with("duplicate_key", "r", Scope::Declaration), [unknown]);
    }

    #[test]
    fn unknown_allowance() {
        let mut template = read(MISSPELT);
        allow(&mut template, "R", "unknown_propery", "new");
        assert_eq!(
            checked(&template, Scope::Declaration)[0],
            "unknown_allowance at R: unknown lint `unknown_propery`; did you mean `unknown_property`?"
        );
    }

    #[test]
    fn allowance_reason() {
        assert_eq!(judged_with("unknown_property", " ", Scope::Declaration), ["allowance_reason at R"]);
    }
}
