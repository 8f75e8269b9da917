//! Names in the words of a message.

use crate::iam::{Item, Piece, Spelling};

/// The names in backticks, with commas between them.
pub(crate) fn listed(names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// `a`, `b` or `c`, in backticks.
pub(crate) fn either(names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => String::new(),
    }
}

/// `` `a`, `b` or `c` `` for a message.
pub(crate) fn one_of(names: &[&str]) -> String {
    either(names.iter().map(ToString::to_string))
}

/// What an item says, as `Fn::Sub` would write it.
pub(crate) fn spelled(item: &Item<'_>) -> String {
    let part = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.to_string(),
        Piece::Ref(name) => format!("${{{name}}}"),
        Piece::GetAtt(name, attribute) => format!("${{{name}.{attribute}}}"),
        Piece::Hole => "..".to_owned(),
    };
    item.spelling.pieces.iter().map(part).collect()
}

/// The service principal that an item names, in the standard partition and any of its Regions where the deployment decides.
pub(crate) fn service_name(item: &Item<'_>) -> Option<String> {
    let part = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => Some(text.to_string()),
        Piece::Ref("AWS::URLSuffix") => Some("amazonaws.com".to_owned()),
        Piece::Ref("AWS::Region") => Some("us-east-1".to_owned()),
        _ => None,
    };
    item.spelling.pieces.iter().map(part).collect()
}

/// The parts of a text that is an ARN for certain; the last is the rest.
pub(crate) fn arn_parts<'p>(spelling: &'p Spelling<'_>) -> Option<Vec<&'p str>> {
    let text = spelling.start();
    let mut parts: Vec<_> = text.splitn(6, ':').collect();
    if !matches!(spelling.pieces[..], [] | [Piece::Text(_)]) && parts.len() < 6 {
        // What the text breaks off in is not certain.
        parts.pop();
    }
    (parts.first() == Some(&"arn")).then_some(parts)
}
