mod call;
mod cidr;
mod signature;

use self::call::{availability_zones, of_stack_output, of_transform, select};
use self::cidr::cidr;
use self::signature::Takes::{self, Any, List, Literal, Map, Scalar, Text};
use self::signature::{EVALUATED, SIGNATURES, SINGLE};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::counted;
use crate::lint::facts::functions::{is_evaluated, unknown_function};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Form, Intrinsic, Node, Value};

declare_lint! {
    /// Each function takes a number of arguments of certain types: the delimiter of `Fn::Join` and the condition of
    /// `Fn::If` are literal strings, the second argument of `Fn::Select` is a list.
    ///
    /// Source: "Intrinsic function reference" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: !Join [[a, b]]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: !Join ["-", [a, b]]}
    /// ```
    FUNCTION_ARGUMENTS = "function_arguments", Shape, Deny, "invalid arguments of a function",
    Check::Declaration(function_arguments)
}

fn function_arguments<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if is_evaluated(declaration) {
        // A macro, or the language extensions, may make of other arguments what the function takes.
        let is_extended = context.transforms().next().is_some();
        for node in &context.index().contents(declaration).functions {
            if let Value::Function(function, argument) = &node.value {
                arguments(*function, argument, is_extended, findings);
            }
        }
    }
}

fn arguments(function: Intrinsic, argument: &Node, is_extended: bool, findings: &mut Findings) {
    if let Some((_, takes)) = SINGLE.iter().find(|(single, _)| *single == function) {
        one(function, "the argument", argument, *takes, is_extended, findings);
        evaluated(function, std::slice::from_ref(argument), is_extended, findings);
        if function == Intrinsic::Transform {
            of_transform(argument, findings);
        }
        if let (Intrinsic::GetAZs, Some(region)) = (function, argument.as_str()) {
            availability_zones(argument, region, findings);
        }
        if let (Intrinsic::GetStackOutput, Some(members)) = (function, argument.as_object()) {
            of_stack_output(argument, members, findings);
        }
        return;
    }
    if function == Intrinsic::Sub {
        return of_sub(argument, is_extended, findings);
    }
    let Some((_, signature)) = SIGNATURES.iter().find(|(known, _)| *known == function) else { return };
    let name = function.name();
    let Some(given) = argument.as_list() else {
        match argument.value {
            Value::Hole(_) => {}
            Value::Function(..) if is_extended => {}
            _ => findings.report(argument.id, format!("the arguments of `{name}` must be a list")),
        }
        return;
    };
    let (fewest, most) = function.arguments();
    if given.len() < fewest || given.len() > most {
        let count = if fewest == most { counted(most, "argument") } else { format!("{fewest} to {most} arguments") };
        findings.report(argument.id, format!("`{name}` takes {count}, found {}", given.len()));
        return;
    }
    for (index, node) in given.iter().enumerate() {
        let (what, takes) = signature[index.min(signature.len() - 1)];
        one(function, what, node, takes, is_extended, findings);
    }
    evaluated(function, given, is_extended, findings);
    match (function, given) {
        (Intrinsic::Select, [index, list]) => select(index, list, findings),
        (Intrinsic::Cidr, [block, rest @ ..]) => cidr(block, rest, findings),
        (Intrinsic::Join, [_, list]) => {
            for element in list.as_list().unwrap_or_default() {
                one(function, "an item in the list", element, Scalar, is_extended, findings);
            }
        }
        _ => {}
    }
}

/// Whether each function that stands for an argument is evaluated there.
fn evaluated(function: Intrinsic, given: &[Node], is_extended: bool, findings: &mut Findings) {
    let Some((_, known)) = EVALUATED.iter().find(|(known, _)| *known == function && !is_extended) else { return };
    for node in given {
        let Some((inner, _)) = node.as_function().filter(|(inner, _)| !known.contains(inner)) else { continue };
        // What gives no text, or refers to a resource where none exists yet, has a finding of its own.
        let is_told = inner == Intrinsic::GetAtt && function != Intrinsic::FindInMap;
        if !is_told && !matches!(inner.form(), Form::List | Form::Condition) {
            findings.report(node.id, format!("`{1}` cannot be used in `{0}`", function.name(), inner.name()));
        }
    }
}

fn one(function: Intrinsic, what: &str, node: &Node, takes: Takes, is_extended: bool, findings: &mut Findings) {
    let fits = match (&node.value, takes) {
        (Value::Hole(_) | Value::Null, _) | (_, Any) => true,
        // A macro runs before any other function, and may make anything.
        (Value::Function(Intrinsic::Transform, _), _) => true,
        (Value::Function(..), Literal) => is_extended,
        (Value::Function(given, _), Scalar | Text) => given.form() != Form::List,
        (Value::Function(given, _), List) => given.form() != Form::Scalar,
        (Value::Function(..), Map) => is_extended,
        (Value::Object(_), _) if unknown_function(node).is_some() => true,
        (Value::String(_), Literal | Scalar | Text) => true,
        (Value::Bool(_) | Value::Integer(_) | Value::Float(_), Scalar) => true,
        (Value::List(_), List) | (Value::Object(_), Map) => true,
        _ => false,
    };
    if !fits {
        let wanted = match takes {
            Literal => "a literal string",
            Scalar | Text => "a string",
            List => "a list",
            Map => "an object",
            Any => return,
        };
        findings.report(node.id, format!("{what} of `{}` must be {wanted}", function.name()));
    }
}

fn of_sub(argument: &Node, is_extended: bool, findings: &mut Findings) {
    match argument.as_list() {
        None => one(Intrinsic::Sub, "the string", argument, Literal, is_extended, findings),
        Some([text, variables]) => {
            one(Intrinsic::Sub, "the string", text, Literal, is_extended, findings);
            one(Intrinsic::Sub, "the second argument", variables, Map, is_extended, findings);
            for variable in variables.as_object().unwrap_or_default() {
                one(Intrinsic::Sub, "the value of a variable", &variable.value, Scalar, is_extended, findings);
            }
        }
        Some(_) => findings.report(
            argument.id,
            "the arguments of `Sub` must be a string, or a list of a string and an object of variables",
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_value(value: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Outputs":{{"O":{{"Value":{value}}}}}}}"#), expected);
    }

    #[test]
    fn function_arguments() {
        for (value, expected) in [
            (
                r#"{"Fn::Join":[",","a"]}"#,
                "function_arguments at O/Value/Fn::Join/1: the second argument of `Join` must be a list",
            ),
            (
                r#"{"Fn::Join":[{"Ref":"A"},["a"]]}"#,
                "function_arguments at O/Value/Fn::Join/0: the delimiter of `Join` must be a literal string",
            ),
            (r#"{"Fn::Join":["a"]}"#, "function_arguments at O/Value/Fn::Join: `Join` takes 2 arguments, found 1"),
            (r#"{"Fn::Join":"a"}"#, "function_arguments at O/Value/Fn::Join: the arguments of `Join` must be a list"),
            (
                r#"{"Fn::Select":["one",["a"]]}"#,
                "function_arguments at O/Value/Fn::Select/0: the index of `Select` must be an integer, found `one`",
            ),
            (
                r#"{"Fn::Select":[1,["a"]]}"#,
                "function_arguments at O/Value/Fn::Select/0: index of `Select` out of bounds: the list has 1 item but the index is 1; indexes start at 0",
            ),
            (
                r#"{"Fn::GetStackOutput":{"StackName":"s"}}"#,
                "function_arguments at O/Value/Fn::GetStackOutput: missing `OutputName` in `GetStackOutput`",
            ),
            (
                r#"{"Fn::GetStackOutput":{"StackName":"s","OutputName":"o","Account":"a"}}"#,
                "function_arguments at O/Value/Fn::GetStackOutput/Account: unknown argument `Account` of `GetStackOutput`; available arguments: `StackName`, `OutputName`, `Region`, and `RoleArn`",
            ),
            (
                r#"{"Fn::GetStackOutput":"s.o"}"#,
                "function_arguments at O/Value/Fn::GetStackOutput: the argument of `GetStackOutput` must be an object",
            ),
            (
                r#"{"Fn::If":[["C"],"a","b"]}"#,
                "function_arguments at O/Value/Fn::If/0: the condition of `If` must be a literal string",
            ),
            (r#"{"Fn::If":["C","a"]}"#, "function_arguments at O/Value/Fn::If: `If` takes 3 arguments, found 2"),
            (
                r#"{"Fn::Join":[",",["a",["b"]]]}"#,
                "function_arguments at O/Value/Fn::Join/1/1: an item in the list of `Join` must be a string",
            ),
            (
                r#"{"Fn::Sub":["${a}",{"a":["x"]}]}"#,
                "function_arguments at O/Value/Fn::Sub/1/a: the value of a variable of `Sub` must be a string",
            ),
            (
                r#"{"Fn::GetAtt":["Q",1]}"#,
                "function_arguments at O/Value/Fn::GetAtt/1: the attribute of `GetAtt` must be a string",
            ),
            (
                r#"{"Fn::FindInMap":["M",{"Fn::Join":["",["a"]]},"b"]}"#,
                "function_arguments at O/Value/Fn::FindInMap/1: `Join` cannot be used in `FindInMap`",
            ),
            (
                r#"{"Fn::ImportValue":{"Fn::GetStackOutput":{"StackName":"s","OutputName":"o"}}}"#,
                "function_arguments at O/Value/Fn::ImportValue: `GetStackOutput` cannot be used in `ImportValue`",
            ),
            (
                r#"{"Fn::Select":[0,{"Fn::GetAZs":"us-east-9"}]}"#,
                "function_arguments at O/Value/Fn::Select/1/Fn::GetAZs: unknown Region `us-east-9`; did you mean `us-east-1`?",
            ),
            (
                r#"{"Fn::Select":[0,{"Fn::Cidr":["10.0.0/16",3,8]}]}"#,
                "function_arguments at O/Value/Fn::Select/1/Fn::Cidr/0: the block of `Cidr` must be a CIDR block such as `10.0.0.0/16`, found `10.0.0/16`",
            ),
            (
                r#"{"Fn::Transform":{"Parameters":{}}}"#,
                "function_arguments at O/Value/Fn::Transform: `Transform` takes an object with the `Name` of a macro",
            ),
            (
                r#"{"Fn::FindInMap":[5,"a","b"]}"#,
                "function_arguments at O/Value/Fn::FindInMap/0: the mapping of `FindInMap` must be a string",
            ),
            (
                r#"{"Fn::FindInMap":["M","a"]}"#,
                "function_arguments at O/Value/Fn::FindInMap: `FindInMap` takes 3 to 4 arguments, found 2",
            ),
            (
                r#"{"Fn::Sub":["a"]}"#,
                "function_arguments at O/Value/Fn::Sub: the arguments of `Sub` must be a string, or a list of a string and an object of variables",
            ),
            (
                r#"{"Fn::Base64":["a"]}"#,
                "function_arguments at O/Value/Fn::Base64: the argument of `Base64` must be a string",
            ),
        ] {
            assert_value(value, &[expected]);
        }
    }

    #[test]
    fn right_arguments_pass() {
        for value in [
            r#"{"Fn::Join":["",["a",{"Ref":"B"}]]}"#,
            r#"{"Fn::Join":[",",{"Ref":"Subnets"}]}"#,
            r#"{"Fn::Select":["1",{"Fn::GetAZs":""}]}"#,
            r#"{"Fn::Select":[{"Ref":"I"},{"Fn::Split":[",",{"Ref":"A"}]}]}"#,
            r#"{"Fn::If":["C",{"Ref":"AWS::NoValue"},{"Fn::Sub":["${A}",{"A":"b"}]}]}"#,
            r#"{"Fn::Base64":{"Fn::Sub":"x"}}"#,
            r#"{"Fn::Base64":{"Fn::Sub":{"Fn::Transform":{"Name":"M"}}}}"#,
            r#"{"Fn::GetStackOutput":{"StackName":"s","OutputName":"o","Region":{"Ref":"AWS::Region"}}}"#,
        ] {
            assert_value(value, &[]);
        }
    }
}
