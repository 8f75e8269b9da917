//! What of the statements of two policies allows more.

use super::change::Broadening;
use super::language::Budget;
use super::statement::Claim;
use crate::iam::Effect;

/// For each old and each new statement, whether the new policy allows something by it that the old one did not: an
/// `Allow` with more in it, or a `Deny` that is gone and left something out.
pub(super) fn broadened(old: &[Claim], new: &[Claim], budget: &mut Budget) -> (Vec<Broadening>, Vec<Broadening>) {
    let with = |claims: &'_ [Claim], effect| -> Vec<Claim> {
        claims.iter().filter(|claim| claim.effect == effect).cloned().collect()
    };
    let (allowed, denied) = (with(old, Effect::Allow), with(new, Effect::Deny));
    let denied: Vec<_> = denied.iter().collect();
    let covered: Vec<_> = allowed.iter().chain(denied.iter().copied()).collect();
    let mut judge = |claim: &Claim, others: &[Claim], but: Effect, covers: &[&Claim]| {
        if claim.effect == but || others.iter().any(|other| other.name == claim.name) {
            Broadening::No
        } else {
            claim.escapes(covers, budget)
        }
    };
    let of_new = new.iter().map(|claim| judge(claim, old, Effect::Deny, &covered)).collect();
    let of_old = old.iter().map(|claim| judge(claim, new, Effect::Allow, &denied)).collect();
    (of_old, of_new)
}
