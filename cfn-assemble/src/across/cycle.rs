//! Stacks of which none can be deployed before the others.

use cfn_core::lint::across::CIRCULAR_STACKS;

use super::interface::Site;
use super::{Across, Seen, nested};

/// What a stack needs of another one, and where it says so.
struct Need<'s> {
    stack: usize,
    site: &'s Site,
}

/// The circles, each once: at the need of the stack that is built last.
pub(super) fn findings(stacks: &[Seen<'_>]) -> Vec<Across> {
    let needs: Vec<Vec<Need<'_>>> = (0..stacks.len()).map(|number| needs(stacks, number)).collect();
    let mut found = Vec::new();
    for last in 0..stacks.len() {
        for need in needs[last].iter().filter(|need| need.stack <= last) {
            let Some(way) = way(&needs, need.stack, last) else { continue };
            let names = [last].into_iter().chain(way).map(|number| format!("`{}`", stacks[number].name));
            let names: Vec<String> = names.collect();
            let message = match names.as_slice() {
                [name, _] => format!("stack {name} imports what it exports itself; refer to the resource"),
                _ => format!("circular dependency between stacks: {}", names.join(" -> ")),
            };
            if let Some(finding) = need.site.says(&CIRCULAR_STACKS, message) {
                found.push(Across { stack: last, finding, may_change: false });
                break;
            }
        }
    }
    found
}

/// What a stack needs before it can be deployed. What has the name of an export for certain is imported from there.
fn needs<'s>(stacks: &'s [Seen<'_>], number: usize) -> Vec<Need<'s>> {
    let mut needs = Vec::new();
    for (name, site) in &stacks[number].interface.imports {
        let means =
            |other: &usize| stacks[*other].interface.exports.iter().any(|export| name.means(export, *other == number));
        let mut exporting = (0..stacks.len()).filter(means);
        if let (Some(stack), None) = (exporting.next(), exporting.next()) {
            needs.push(Need { stack, site });
        }
    }
    for inner in &stacks[number].interface.nested {
        let stack = nested::template(stacks, number, &inner.file);
        needs.extend(stack.map(|stack| Need { stack, site: &inner.url_site }));
    }
    needs
}

/// The stacks from one to another along what they need, without any that is built later than `to`.
fn way(needs: &[Vec<Need<'_>>], from: usize, to: usize) -> Option<Vec<usize>> {
    let mut ways = vec![vec![from]];
    let mut seen = vec![from];
    while let Some(way) = ways.pop() {
        let end = *way.last()?;
        if end == to {
            return Some(way);
        }
        for next in needs[end].iter().map(|need| need.stack).filter(|next| *next <= to) {
            if !seen.contains(&next) {
                seen.push(next);
                ways.push([way.clone(), vec![next]].concat());
            }
        }
    }
    None
}
