use cfn_core::entry::Usage;
use cfn_core::model::{Intrinsic, Node};

use super::builder::{Builder, Setting};
use super::call::right_number;
use crate::syntax::{Form, Name, Value};
use crate::tokens::Place;

/// The functions of rules that return true or false.
const CALLED_IN_RULES: &[Intrinsic] = &[Intrinsic::Contains, Intrinsic::EachMemberEquals, Intrinsic::EachMemberIn];

impl Builder<'_> {
    /// A value that must be true or false.
    pub(super) fn condition(&mut self, value: &Value) -> Node {
        let place = value.place;
        match &value.form {
            Form::Path(path) if path.attribute.is_none() && self.setting == Setting::Condition => {
                self.function(Intrinsic::Condition, place, |builder| builder.name(path, Usage::Condition))
            }
            Form::Path(path) if path.attribute.is_none() => self
                .wrong(place, "rules cannot refer to conditions; compare a parameter, as in `Environment == \"prod\"`"),
            Form::Equal(sides) => self.equals(place, sides),
            Form::Unequal(sides) => {
                self.function_of(Intrinsic::Not, place, |builder| vec![builder.equals(place, sides)])
            }
            Form::Not(operand) => self.function_of(Intrinsic::Not, place, |builder| vec![builder.condition(operand)]),
            Form::All(operands) => self.combined(Intrinsic::And, place, &operands.iter().collect::<Vec<_>>()),
            Form::Any(operands) => self.combined(Intrinsic::Or, place, &operands.iter().collect::<Vec<_>>()),
            // What a loop makes, for which there is no struct.
            Form::Text(text) if self.has_variable(text) => {
                self.function(Intrinsic::Condition, place, |builder| builder.text(place, text))
            }
            Form::Call(name, _) if name.text == "Ref" && self.setting == Setting::Condition => {
                self.function(Intrinsic::Condition, place, |builder| {
                    builder.names(value, Usage::Condition, "a condition")
                })
            }
            // A macro of CloudFormation may make it.
            Form::Call(name, _) if name.text == Intrinsic::Transform.name() => self.value(value),
            Form::Call(name, arguments) => self.condition_call(name, arguments),
            _ if value.is_lost() => self.broken(),
            _ => self.wrong(place, "expected a condition, as in `Environment == \"prod\"`"),
        }
    }

    fn equals(&mut self, place: Place, sides: &[Value; 2]) -> Node {
        self.function_of(Intrinsic::Equals, place, |builder| sides.iter().map(|side| builder.value(side)).collect())
    }

    /// `Fn::And` and `Fn::Or` take ten operands at most: more of them are nested.
    fn combined(&mut self, function: Intrinsic, place: Place, operands: &[&Value]) -> Node {
        let (_, most) = function.arguments();
        self.function_of(function, place, |builder| {
            if operands.len() <= most {
                return operands.iter().map(|operand| builder.condition(operand)).collect();
            }
            let mut size = most;
            while operands.len().div_ceil(size) > most {
                size *= most;
            }
            operands
                .chunks(size)
                .map(|chunk| match chunk {
                    [operand] => builder.condition(operand),
                    chunk => builder.combined(function, place, chunk),
                })
                .collect()
        })
    }

    fn condition_call(&mut self, name: &Name, arguments: &[Value]) -> Node {
        let known: &[Intrinsic] = if self.setting == Setting::Rule { CALLED_IN_RULES } else { &[] };
        let Some(function) = known.iter().copied().find(|function| function.name() == name.text) else {
            let message = self.no_function(&name.text, known.iter().map(|function| function.name()));
            return self.wrong(name.place, message);
        };
        if let Err(message) = right_number(function, arguments) {
            return self.wrong_number(name, arguments, message);
        }
        self.function_of(function, name.place, |builder| {
            arguments.iter().map(|argument| builder.value(argument)).collect()
        })
    }
}
