//! Who asks, as a text: the kind, the account if it is known, and the name.

use super::text::{Letter, Text, Token};
use super::values::Side;
use crate::iam::{Piece, Principal, PrincipalKind};

/// What is between kind, account and name: no name has it.
const BETWEEN: Letter = Letter::Char('\u{1f}');

/// The place of the account in an ARN.
const ACCOUNT: usize = 4;

/// The text of a principal. An account is all that is in it: what IAM calls its root stands for each of its users and
/// roles.
pub(super) fn principal(side: &Side<'_>, principal: &Principal<'_>) -> Text {
    if principal.is_everyone() {
        return Text::anything();
    }
    let letters = side.letters(&principal.item);
    let kind = match principal.kind {
        PrincipalKind::Everyone => return Text::anything(),
        PrincipalKind::Aws => return of_account(side, principal, &letters),
        PrincipalKind::Service => 's',
        PrincipalKind::Federated => 'f',
        PrincipalKind::CanonicalUser => 'c',
    };
    Text::with_wildcards([Letter::Char(kind), BETWEEN].into_iter().chain(letters))
}

fn of_account(side: &Side<'_>, principal: &Principal<'_>, letters: &[Letter]) -> Text {
    let parts: Vec<_> = letters.split(|letter| *letter == Letter::COLON).collect();
    let is_number = letters.len() == 12 && letters.iter().all(|letter| matches!(letter, Letter::Char('0'..='9')));
    let is_own = matches!(principal.item.spelling.pieces[..], [Piece::Ref("AWS::AccountId")]);
    let root: Vec<_> = "root".chars().map(Letter::Char).collect();
    let (account, name) = match parts[..] {
        _ if is_number => (letters.to_vec(), None),
        _ if is_own => (vec![side.account()], None),
        [_, _, _, _, account, name] if name == root => (account.to_vec(), None),
        _ if parts.len() > ACCOUNT + 1 => (parts[ACCOUNT].to_vec(), Some(letters)),
        _ => (Vec::new(), Some(letters)),
    };
    let start = [Letter::Char('a'), BETWEEN].into_iter().chain(account).chain([BETWEEN]);
    let mut text = Text::literal(start.chain(name.unwrap_or_default().iter().copied()));
    if name.is_none() {
        text.0.push(Token::Any { spans: true });
    }
    text
}
