//! One fault: a template, a place in it, and what is changed there.

use std::fmt::{self, Display};

use crate::tree::{Tree, position};

/// A line of `tests/faults/faults.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct Recipe {
    /// Its kind and its number among those of the kind: `enum_broken-3`.
    pub id: String,
    pub kind: String,
    /// `stack`, `base/<name>.yaml` or `corpus/<name>`.
    pub original: String,
    path: Vec<String>,
    edit: Edit,
}

/// As an error shows it.
impl Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, original, path, edit, .. } = self;
        write!(f, "{id} ({original}, {}, {edit:?})", path.join("/"))
    }
}

/// What is changed at the end of the path.
#[derive(Clone, Debug)]
enum Edit {
    /// The value is this one. A key that is not there is added, and so is an element after the last.
    Set(Tree),
    /// The member or element is not there.
    Drop,
    /// The key is another one.
    Rename(String),
    /// The member is there twice.
    Twice,
    /// The member is there under another key too.
    Copy(String),
    /// The member or element is there so many times more; keys get a number.
    Multiply(usize),
    /// The value is this text, so many times over.
    Fill(String, usize),
    /// The text has another word in the place of a word.
    Replace(String, String),
    /// The members or elements stand the other way round.
    Reverse,
    /// The entry has another logical ID, and so has all that refers to it.
    RenameId(String),
}

impl Recipe {
    /// Reads the columns id, kind, original, path, edit and what the edit takes, which is JSON.
    pub(crate) fn parse(line: &str) -> Self {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, kind, original, path, edit, argument] = columns.as_slice() else {
            panic!("a fault has six columns: {line}");
        };
        let argument: serde_json::Value =
            serde_json::from_str(argument).unwrap_or_else(|error| panic!("{error} in {line}"));
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let number = |value: &serde_json::Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
        let edit = match edit {
            "set" => Some(Edit::Set(Tree::from(&argument))),
            "drop" => Some(Edit::Drop),
            "rename" => text(&argument).map(Edit::Rename),
            "rename_id" => text(&argument).map(Edit::RenameId),
            "reverse" => Some(Edit::Reverse),
            "twice" => Some(Edit::Twice),
            "copy" => text(&argument).map(Edit::Copy),
            "multiply" => number(&argument).map(Edit::Multiply),
            "fill" => text(&argument[0]).zip(number(&argument[1])).map(|(text, times)| Edit::Fill(text, times)),
            "replace" => text(&argument[0]).zip(text(&argument[1])).map(|(word, other)| Edit::Replace(word, other)),
            _ => None,
        };
        Self {
            id: id.to_owned(),
            kind: kind.to_owned(),
            original: original.to_owned(),
            path: path.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect(),
            edit: edit.unwrap_or_else(|| panic!("no such edit: {line}")),
        }
    }

    /// The template with the fault; nothing if the place is not there, or if the edit changes nothing.
    pub(crate) fn apply(&self, original: &Tree) -> Option<Tree> {
        let mut mutant = original.clone();
        let (last, way) = self.path.split_last()?;
        if let Edit::RenameId(name) = &self.edit {
            mutant.refer(last, name);
        }
        let parent = way.iter().try_fold(&mut mutant, |tree, step| tree.step(step))?;
        match parent {
            Tree::Scalar(_) => return None,
            Tree::List(elements) => self.edit.in_list(elements, last.parse().ok()?)?,
            Tree::Object(members) => self.edit.in_object(members, last)?,
        }
        (mutant != *original).then_some(mutant)
    }
}

impl Edit {
    /// The value that comes to stand there, of the edits that put one.
    fn value(&self, old: Option<&Tree>) -> Option<Tree> {
        match self {
            Self::Set(value) => Some(value.clone()),
            Self::Fill(text, times) => Some(Tree::text(&text.repeat(*times))),
            Self::Replace(word, other) => Some(Tree::text(&old?.as_text()?.replacen(word, other, 1))),
            _ => None,
        }
    }

    fn in_list(&self, elements: &mut Vec<Tree>, index: usize) -> Option<()> {
        if let Some(value) = self.value(elements.get(index)) {
            if index == elements.len() {
                elements.push(value);
            } else {
                *elements.get_mut(index)? = value;
            }
            return Some(());
        }
        let element = elements.get(index)?.clone();
        match self {
            Self::Drop => _ = elements.remove(index),
            Self::Twice => elements.insert(index, element),
            Self::Multiply(times) => elements.extend(std::iter::repeat_n(element, *times)),
            Self::Reverse => elements[index].reverse(),
            _ => return None,
        }
        Some(())
    }

    fn in_object(&self, members: &mut Vec<(String, Tree)>, key: &str) -> Option<()> {
        let index = position(members, key);
        if let Some(value) = self.value(index.map(|index| &members[index].1)) {
            match index {
                Some(index) => members[index].1 = value,
                None => members.push((key.to_owned(), value)),
            }
            return Some(());
        }
        let index = index?;
        let (key, value) = members[index].clone();
        match self {
            Self::Drop => _ = members.remove(index),
            Self::Rename(name) | Self::RenameId(name) => members[index].0.clone_from(name),
            Self::Reverse => members[index].1.reverse(),
            Self::Twice => members.insert(index, (key, value)),
            Self::Copy(name) => members.insert(index + 1, (name.clone(), value)),
            Self::Multiply(times) => members.extend((1..=*times).map(|n| (format!("{key}{n}"), value.clone()))),
            Self::Set(_) | Self::Fill(..) | Self::Replace(..) => return None,
        }
        Some(())
    }
}
