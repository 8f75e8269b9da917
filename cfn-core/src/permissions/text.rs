use std::fmt;

use super::Deployment;
use crate::iam::{Pattern, Piece, Spelling};

/// A text of a policy, in which the deployment stands for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Vec<Part>);

/// A part of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// These characters.
    Literal(String),
    /// The partition: `aws`.
    Partition,
    /// The Region of the stack.
    Region,
    /// The account of the stack.
    Account,
    /// The account of the role, which is that of the stack: what is not given is a variable of IAM.
    OwnAccount,
    /// The name of the stack.
    Stack,
    /// Anything: nobody knows it before the deployment.
    Any,
}

impl Text {
    /// These characters alone.
    pub fn literal(text: &str) -> Self {
        let mut made = Self::default();
        made.push(Part::Literal(text.to_owned()));
        made
    }

    /// Anything.
    pub fn any() -> Self {
        Self(vec![Part::Any])
    }

    /// The parts, in their order.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// Whether nothing is known of it.
    pub fn is_any(&self) -> bool {
        self.0 == [Part::Any]
    }

    /// Adds a part at the end.
    pub(super) fn push(&mut self, part: Part) {
        match (self.0.last_mut(), part) {
            (Some(Part::Literal(before)), Part::Literal(text)) => before.push_str(&text),
            (Some(Part::Any), Part::Any) => {}
            (_, Part::Literal(text)) if text.is_empty() => {}
            (_, part) => self.0.push(part),
        }
    }

    /// Adds another text at the end.
    pub(super) fn extend(&mut self, text: &Text) {
        text.0.iter().for_each(|part| self.push(part.clone()));
    }

    /// The text with every literal part changed.
    pub(super) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        let mut made = Self::default();
        for part in &self.0 {
            made.push(match part {
                Part::Literal(text) => Part::Literal(change(text)),
                other => other.clone(),
            });
        }
        made
    }

    /// The text as a policy has it, `*` for what is not known.
    pub fn in_policy(&self, deployment: &Deployment) -> String {
        self.0.iter().map(|part| part.in_policy(deployment)).collect()
    }

    /// The text as a template has it, in which pseudo parameters stand for partition, Region and account; it is the text
    /// of `Fn::Sub` if `has_functions` says so.
    pub fn in_template(&self, deployment: &Deployment) -> String {
        let is_substituted = self.has_functions();
        let written = |part: &Part| match part {
            Part::Partition => "${AWS::Partition}".to_owned(),
            Part::Region => "${AWS::Region}".to_owned(),
            Part::Account | Part::OwnAccount => "${AWS::AccountId}".to_owned(),
            Part::Literal(text) if is_substituted => text.replace("${", "${!"),
            other => other.in_policy(deployment),
        };
        self.0.iter().map(written).collect()
    }

    /// Whether the text, as a template has it, has pseudo parameters in it.
    pub fn has_functions(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Partition | Part::Region | Part::Account | Part::OwnAccount))
    }

    /// What the text stands for, to be compared with the forms of ARNs.
    pub(super) fn pattern(&self, deployment: &Deployment) -> Pattern {
        let spelling = Spelling { pieces: vec![Piece::Text(self.in_policy(deployment).into())] };
        Pattern::of(&spelling, |_| crate::iam::Filling::Unknown)
    }
}

impl Part {
    fn in_policy(&self, deployment: &Deployment) -> String {
        let known = |value: &Option<String>| value.clone().unwrap_or_else(|| "*".to_owned());
        match self {
            Part::Literal(text) => text.clone(),
            Part::Partition => deployment.partition().to_owned(),
            Part::Region => known(&deployment.region),
            Part::Account => known(&deployment.account),
            Part::OwnAccount => deployment.account.clone().unwrap_or_else(|| "${aws:PrincipalAccount}".to_owned()),
            Part::Stack => known(&deployment.stack),
            Part::Any => "*".to_owned(),
        }
    }
}

/// As in a template, with `*` for what is not known.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Literal(text) => f.write_str(text),
            Part::Partition => f.write_str("${AWS::Partition}"),
            Part::Region => f.write_str("${AWS::Region}"),
            Part::Account | Part::OwnAccount => f.write_str("${AWS::AccountId}"),
            Part::Stack => f.write_str("${AWS::StackName}"),
            Part::Any => f.write_str("*"),
        })
    }
}
