use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::artifacts::{local_path, replaced};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::presence::is_dynamic;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::{Form, Intrinsic, Node, Value};
use crate::schema::Kinds;

declare_lint! {
    /// CloudFormation converts between strings, numbers and booleans (`5` and `"5"`, `"true"` and `true`), but not
    /// between strings, lists and objects.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {Tags: owner} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {Tags: [{Key: owner, Value: 5}]}
    /// ```
    WRONG_TYPE = "wrong_type", Shape, Deny, "value of the wrong type",
    Check::Values(&[Keyword::all("type", wrong_type)])
}

fn wrong_type(visit: &Visit<'_, '_>, types: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let wanted = Kinds::of(types);
    match &visit.node.value {
        Value::Function(function, argument) => function_type(visit, *function, argument, wanted, evaluation),
        Value::Hole(_) if !wanted.has(Kinds::SCALAR) => {
            evaluation.report(visit, || format!("{} must be {wanted}, found a constant", visit.label));
        }
        Value::Hole(_) => evaluation.unsure(),
        // A null has an error of its own.
        Value::Null => {}
        // Another lint says of a local file that it has to be uploaded.
        value if !fits(value, wanted) && is_local_file(visit) => evaluation.unsure(),
        value if !fits(value, wanted) => {
            evaluation.report(visit, || format!("{} must be {wanted}, found {}", visit.label, in_words(value, wanted)));
        }
        Value::String(text) if !wanted.has(Kinds::TEXT) && is_dynamic(text) => evaluation.unsure(),
        _ => {}
    }
}

/// Whether the value is the path of a local file in a property that `aws cloudformation package` replaces.
fn is_local_file(visit: &Visit<'_, '_>) -> bool {
    let is_replaced = || replaced(visit.resource.type_name).contains(&visit.label.name);
    visit.depth == 1 && is_replaced() && local_path(visit.node).is_some()
}

/// Whether CloudFormation takes the value for one of these kinds.
fn fits(value: &Value, wanted: Kinds) -> bool {
    match value {
        Value::String(text) => {
            wanted.has(Kinds::TEXT)
                || wanted.has(Kinds::SCALAR) && is_dynamic(text)
                || wanted.has(Kinds::INTEGER) && text.trim().parse::<i128>().is_ok()
                || wanted.has(Kinds::NUMBER) && text.trim().parse::<f64>().is_ok()
                || wanted.has(Kinds::BOOLEAN) && ["true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word))
        }
        Value::Integer(_) => wanted.has(Kinds::TEXT.and(Kinds::INTEGER).and(Kinds::NUMBER)),
        Value::Float(number) => {
            wanted.has(Kinds::TEXT.and(Kinds::NUMBER)) || wanted.has(Kinds::INTEGER) && number.fract() == 0.0
        }
        Value::Bool(_) => wanted.has(Kinds::TEXT.and(Kinds::BOOLEAN)),
        Value::List(_) => wanted.has(Kinds::LIST),
        Value::Object(_) => wanted.has(Kinds::OBJECT),
        Value::Null | Value::Function(..) | Value::Hole(_) => true,
    }
}

fn in_words(value: &Value, wanted: Kinds) -> String {
    match value {
        Value::String(text) if wanted.has(Kinds::SCALAR) => format!("`{text}`"),
        Value::String(_) => String::from("a string"),
        Value::Bool(value) => format!("`{value}`"),
        Value::Integer(number) => format!("`{number}`"),
        Value::Float(number) => format!("`{number}`"),
        Value::List(_) => String::from("a list"),
        _ => String::from("an object"),
    }
}

fn function_type(
    visit: &Visit<'_, '_>,
    function: Intrinsic,
    argument: &Node,
    wanted: Kinds,
    evaluation: &mut Evaluation,
) {
    let name = function.name();
    let given = match function.form() {
        Form::Scalar if wanted.has(Kinds::SCALAR) => {
            if !wanted.has(Kinds::TEXT) {
                evaluation.unsure();
            }
            return;
        }
        Form::Scalar => format!("`{name}`, which returns a string"),
        Form::List if wanted.has(Kinds::LIST) => return,
        Form::List => format!("`{name}`, which returns a list"),
        // That a condition stands where none can is said of the function.
        Form::Condition => return,
        Form::Any => match parameter_kind(visit.context, function, argument) {
            Some((parameter, true)) if !wanted.has(Kinds::LIST) => format!("list parameter `{parameter}`"),
            Some((parameter, false)) if !wanted.has(Kinds::SCALAR) => {
                format!("parameter `{parameter}`, which is not a list")
            }
            _ => return evaluation.unsure(),
        },
    };
    evaluation.report(visit, || format!("{} must be {wanted}, found {given}", visit.label));
}

/// The parameter that `Ref` gives, and whether it is a list.
fn parameter_kind<'n>(context: &Context<'_>, function: Intrinsic, argument: &'n Node) -> Option<(&'n str, bool)> {
    let name = argument.as_str().filter(|_| function == Intrinsic::Ref)?;
    let parameter = match context.named(name) {
        Named::Parameter(parameter) => parameter,
        Named::Pseudo("AWS::NotificationARNs") => return Some((name, true)),
        _ => return None,
    };
    let kind = parameter.body.get("Type")?.as_str()?;
    Some((name, kind == "CommaDelimitedList" || kind.contains("List<") || kind.ends_with("<CommaDelimitedList>")))
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;
    use crate::lint::assertions::assert_template;

    #[test]
    fn wrong_type() {
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":["x"],"Role":["r"],"Timeout":"soon","Layers":"l","TracingConfig":[],"Tags":[{"Key":"k","Value":{"B":1}}]}"#,
            &[
                "wrong_type at R/Properties/Code: `Code` must be an object, found a list",
                "wrong_type at R/Properties/Role: `Role` must be a string, found a list",
                "wrong_type at R/Properties/Timeout: `Timeout` must be an integer, found `soon`",
                "wrong_type at R/Properties/Layers: `Layers` must be a list, found a string",
                "wrong_type at R/Properties/TracingConfig: `TracingConfig` must be an object, found a list",
                "wrong_type at R/Properties/Tags/0/Value: `Value` must be a string, found an object",
            ],
        );
    }

    #[test]
    fn scalars_are_taken_for_each_other() {
        assert_resource(
            "AWS::SQS::Queue",
            r#"{"DelaySeconds":"5","FifoQueue":"true","QueueName":"a.fifo","ContentBasedDeduplication":true}"#,
            &[],
        );
        assert_resource("AWS::SNS::Topic", r#"{"DisplayName":5,"Tags":[{"Key":"a","Value":true}]}"#, &[]);
        assert_resource("AWS::SQS::Queue", r#"{"DelaySeconds":"{{resolve:ssm:delay}}"}"#, &[]);
    }

    #[test]
    fn functions_give_a_kind_of_value() {
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":{"ZipFile":"x"},"Handler":"index.h","Runtime":"python3.13","Layers":{"Fn::Join":[",",["a",{"Ref":"AWS::Region"}]]},"Role":{"Fn::Split":[",","a,b"]}}"#,
            &[
                "wrong_type at R/Properties/Layers: `Layers` must be a list, found `Join`, which returns a string",
                "wrong_type at R/Properties/Role: `Role` must be a string, found `Split`, which returns a list",
            ],
        );
        assert_resource(
            "AWS::SQS::Queue",
            r#"{"DelaySeconds":{"Fn::Select":[0,["5"]]},"QueueName":{"Fn::Sub":"a-${AWS::Region}"}}"#,
            &[],
        );
    }

    #[test]
    fn parameters_are_lists_or_not() {
        let template = |kind: &str, property: &str| {
            format!(
                r#"{{"Parameters":{{"P":{{"Type":"{kind}"}}}},"Resources":{{"R":{{"Type":"AWS::EC2::Instance","Properties":{{"ImageId":"ami-12345678","{property}":{{"Ref":"P"}}}}}}}}}}"#
            )
        };
        assert_template(
            &template("List<AWS::EC2::Subnet::Id>", "SubnetId"),
            &["wrong_type at R/Properties/SubnetId: `SubnetId` must be a string, found list parameter `P`"],
        );
        assert_template(
            &template("String", "SecurityGroupIds"),
            &[
                "wrong_type at R/Properties/SecurityGroupIds: `SecurityGroupIds` must be a list, found parameter `P`, which is not a list",
            ],
        );
        assert_template(&template("AWS::EC2::Subnet::Id", "SubnetId"), &[]);
        assert_template(&template("AWS::SSM::Parameter::Value<List<String>>", "SecurityGroupIds"), &[]);
        assert_template(&template("String", "EbsOptimized"), &[]);
    }
}
