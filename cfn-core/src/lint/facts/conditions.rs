//! What the conditions of a template allow at the same time.
//!
//! Conditions compare parameters with texts. A question such as "can `IsProd` hold while `HasQueue` does not?" is
//! answered by trying the values that the comparisons mention, and one that none of them mentions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use crate::lint::facts::context::Context;

use crate::lint::facts::equality::{scalar, spelling};
use crate::model::{Declaration, Intrinsic, Node, Section, Value, references_in};

/// Something that is assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Assumption<'a> {
    /// The condition of that name holds, or does not.
    Condition(&'a str, bool),
    /// The parameter has that value.
    Parameter(&'a str, Cow<'a, str>),
}

/// The answer to whether assumptions can hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// They can; in these words: "`Stage` is `dev` and `Region` is not `eu-west-1`".
    Possible(String),
    /// They cannot, whatever is deployed.
    Impossible,
    /// The template does not say.
    Unknown,
}

/// More combinations than this are not tried.
const COMBINATIONS: usize = 4096;
/// Deeper than this, conditions refer to each other in a circle.
const DEPTH: usize = 32;
/// More references to conditions than this are not followed: conditions that each name another one twice would be more
/// than any time suffices for.
const REFERENCES: usize = 1024;

/// A condition, as far as it can be seen through.
enum Formula {
    Constant(bool),
    /// The variable of that number has the value of that number.
    Is(usize, usize),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

/// Something that takes one of several values.
struct Variable<'a> {
    /// The parameter; for a comparison that cannot be seen through, its spelling.
    name: Cow<'a, str>,
    /// The parameters and pseudo parameters that it depends on.
    depends: Vec<&'a str>,
    /// The values to try.
    values: Vec<Option<Cow<'a, str>>>,
    /// Whether all values are listed; otherwise it may have another one, which is `None` among the values.
    closed: bool,
}

struct Question<'c, 'a> {
    context: &'c Context<'a>,
    variables: Vec<Variable<'a>>,
    /// How many references to conditions have been followed.
    references: usize,
    unknown: bool,
}

/// Whether the assumptions can hold together.
pub(crate) fn possible<'a>(context: &Context<'a>, assumptions: &[Assumption<'a>]) -> Verdict {
    let mut question = Question { context, variables: Vec::new(), references: 0, unknown: false };
    let formulas: Vec<Formula> = assumptions.iter().map(|assumption| question.assume(assumption)).collect();
    if question.unknown {
        return Verdict::Unknown;
    }
    question.answer(&Formula::All(formulas))
}

impl<'a> Question<'_, 'a> {
    fn assume(&mut self, assumption: &Assumption<'a>) -> Formula {
        match assumption {
            Assumption::Condition(name, true) => self.condition(name, 0),
            Assumption::Condition(name, false) => Formula::Not(Box::new(self.condition(name, 0))),
            Assumption::Parameter(name, value) => self.equals(name, value.clone()),
        }
    }

    fn condition(&mut self, name: &str, depth: usize) -> Formula {
        self.references += 1;
        match self.context.index().find(Section::Conditions, name) {
            // Once something is unknown, so is the answer.
            _ if self.unknown || self.references > REFERENCES => self.nothing_known(),
            Some(condition) if depth < DEPTH => self.formula(&condition.body, depth + 1),
            _ => self.nothing_known(),
        }
    }

    fn nothing_known(&mut self) -> Formula {
        self.unknown = true;
        Formula::Constant(false)
    }

    fn formula(&mut self, node: &'a Node, depth: usize) -> Formula {
        let Some((function, argument)) = node.as_function() else {
            return match scalar(node).as_deref() {
                Some("true") => Formula::Constant(true),
                Some("false") => Formula::Constant(false),
                _ => self.nothing_known(),
            };
        };
        let operands = argument.as_list().unwrap_or(std::slice::from_ref(argument));
        match (function, operands) {
            (Intrinsic::And, _) => Formula::All(operands.iter().map(|node| self.formula(node, depth)).collect()),
            (Intrinsic::Or, _) => Formula::Any(operands.iter().map(|node| self.formula(node, depth)).collect()),
            (Intrinsic::Not, [operand]) => Formula::Not(Box::new(self.formula(operand, depth))),
            (Intrinsic::Condition, [name]) => match name.as_str() {
                Some(name) => self.condition(name, depth),
                None => self.nothing_known(),
            },
            (Intrinsic::Equals, [left, right]) => self.comparison(left, right),
            _ => self.nothing_known(),
        }
    }

    fn comparison(&mut self, left: &'a Node, right: &'a Node) -> Formula {
        match (scalar(left), scalar(right)) {
            (Some(left), Some(right)) => Formula::Constant(left == right),
            (None, Some(value)) if parameter(left).is_some() => self.equals(parameter(left).unwrap_or_default(), value),
            (Some(value), None) if parameter(right).is_some() => {
                self.equals(parameter(right).unwrap_or_default(), value)
            }
            _ => self.opaque(left, right),
        }
    }

    /// A comparison of anything else is true or false, whichever.
    fn opaque(&mut self, left: &'a Node, right: &'a Node) -> Formula {
        let mut sides = [spelling(left), spelling(right)];
        sides.sort();
        let name = sides.join(" = ");
        let depends = [left, right].into_iter().flat_map(references_in).map(|reference| reference.name).collect();
        let number = self.variable(Cow::Owned(name), depends, || (vec![Some("true".into()), None], true));
        Formula::Is(number, 0)
    }

    fn equals(&mut self, name: &'a str, value: Cow<'a, str>) -> Formula {
        let context = self.context;
        let number = self.variable(Cow::Borrowed(name), vec![name], || match allowed_values(context, name) {
            Some(values) => (values.into_iter().map(Some).collect(), true),
            None => (vec![None], false),
        });
        let variable = &mut self.variables[number];
        match variable.values.iter().position(|known| known.as_ref() == Some(&value)) {
            Some(position) => Formula::Is(number, position),
            None if variable.closed => Formula::Constant(false),
            None => {
                variable.values.push(Some(value));
                Formula::Is(number, variable.values.len() - 1)
            }
        }
    }

    fn variable(
        &mut self,
        name: Cow<'a, str>,
        depends: Vec<&'a str>,
        values: impl FnOnce() -> (Vec<Option<Cow<'a, str>>>, bool),
    ) -> usize {
        if let Some(number) = self.variables.iter().position(|variable| variable.name == name) {
            return number;
        }
        let (values, closed) = values();
        self.variables.push(Variable { name, depends, values, closed });
        self.variables.len() - 1
    }

    fn answer(&self, formula: &Formula) -> Verdict {
        let combinations =
            self.variables.iter().try_fold(1usize, |product, variable| product.checked_mul(variable.values.len()));
        let Some(combinations) = combinations.filter(|combinations| *combinations <= COMBINATIONS) else {
            return Verdict::Unknown;
        };
        let mut choice = vec![0; self.variables.len()];
        for combination in 0..combinations {
            let mut rest = combination;
            for (chosen, variable) in choice.iter_mut().zip(&self.variables) {
                *chosen = rest % variable.values.len();
                rest /= variable.values.len();
            }
            if holds(formula, &choice) {
                return if self.is_entangled() { Verdict::Unknown } else { Verdict::Possible(self.words(&choice)) };
            }
        }
        Verdict::Impossible
    }

    /// Whether two variables depend on the same parameter, so that not every combination of their values exists.
    fn is_entangled(&self) -> bool {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        self.variables.iter().enumerate().any(|(number, variable)| {
            variable.depends.iter().any(|name| {
                let place = if ["AWS::Partition", "AWS::URLSuffix"].contains(name) { "AWS::Region" } else { name };
                seen.insert(place, number).is_some_and(|before| before != number)
            })
        })
    }

    fn words(&self, choice: &[usize]) -> String {
        let mut words = String::new();
        for (variable, chosen) in self.variables.iter().zip(choice) {
            if variable.depends != [variable.name.as_ref()] {
                continue;
            }
            if !words.is_empty() {
                words.push_str(" and ");
            }
            let shown =
                |value: &Cow<'_, str>| if value.is_empty() { String::from("empty") } else { format!("`{value}`") };
            let _ = match &variable.values[*chosen] {
                Some(value) => write!(words, "`{}` is {}", variable.name, shown(value)),
                None => {
                    let others: Vec<String> = variable.values.iter().flatten().map(shown).collect();
                    write!(words, "`{}` is not {}", variable.name, others.join(" or "))
                }
            };
        }
        words
    }
}

fn holds(formula: &Formula, choice: &[usize]) -> bool {
    match formula {
        Formula::Constant(value) => *value,
        Formula::Is(variable, value) => choice[*variable] == *value,
        Formula::Not(operand) => !holds(operand, choice),
        Formula::All(operands) => operands.iter().all(|operand| holds(operand, choice)),
        Formula::Any(operands) => operands.iter().any(|operand| holds(operand, choice)),
    }
}

fn parameter(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Function(Intrinsic::Ref, name) => name.as_str().filter(|name| *name != "AWS::NoValue"),
        _ => None,
    }
}

/// Whether it is certain that two entries can exist at the same time.
pub(crate) fn exist_together<'a>(context: &Context<'a>, one: &'a Declaration, other: &'a Declaration) -> bool {
    let conditions = [one, other].into_iter().filter_map(Declaration::condition);
    let assumptions: Vec<_> = conditions.map(|condition| Assumption::Condition(condition, true)).collect();
    are_possible(context, &[&assumptions])
}

/// Whether it is certain that these assumptions can hold at the same time.
pub(crate) fn are_possible<'a>(context: &Context<'a>, assumptions: &[&[Assumption<'a>]]) -> bool {
    let assumptions = assumptions.concat();
    assumptions.is_empty() || matches!(possible(context, &assumptions), Verdict::Possible(_))
}

/// Adds the arms of an `Fn::If`, or the value itself, each with all that is assumed where it counts.
pub(crate) fn arms<'a>(
    node: &'a Node,
    assumed: &mut Vec<Assumption<'a>>,
    found: &mut Vec<(&'a Node, Vec<Assumption<'a>>)>,
) {
    let Some(chosen) = node.as_if() else { return found.push((node, assumed.clone())) };
    let Some(condition) = chosen.condition.as_str() else { return };
    for (arm, holds) in chosen.arms() {
        assumed.push(Assumption::Condition(condition, holds));
        arms(arm, assumed, found);
        assumed.pop();
    }
}

/// The values that a parameter can have, if the template lists them.
pub(crate) fn allowed_values<'a>(context: &Context<'a>, name: &str) -> Option<Vec<Cow<'a, str>>> {
    let parameter = context.index().find(Section::Parameters, name)?;
    parameter.body.get("AllowedValues")?.as_list()?.iter().map(scalar).collect()
}

/// The branches of `Fn::If` in which a node stands.
pub(crate) fn walk_branches<'a>(
    node: &'a Node,
    assumptions: &mut Vec<Assumption<'a>>,
    visit: &mut dyn FnMut(&'a Node, &[Assumption<'a>]),
) {
    visit(node, assumptions);
    match &node.value {
        Value::Function(Intrinsic::If, _) => {
            let Some(chosen) = node.as_if() else { return };
            for (branch, holds) in chosen.arms() {
                let assumed =
                    chosen.condition.as_str().map(|name| assumptions.push(Assumption::Condition(name, holds)));
                walk_branches(branch, assumptions, visit);
                if assumed.is_some() {
                    assumptions.pop();
                }
            }
        }
        Value::Function(_, argument) => walk_branches(argument, assumptions, visit),
        Value::List(elements) => elements.iter().for_each(|node| walk_branches(node, assumptions, visit)),
        Value::Object(members) => members.iter().for_each(|member| walk_branches(&member.value, assumptions, visit)),
        _ => {}
    }
}
