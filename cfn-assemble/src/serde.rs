use cfn_core::model::{Member, Node, Section, Value as Model};
use serde_yaml::{Mapping, Number, Value};

use crate::template::{self, Template};

impl Template {
    /// The template as a value of `serde_yaml`. Functions are mappings of their long names, as JSON has them:
    /// `Fn::GetAtt: [Orders, Arn]`, `Ref: Environment`.
    ///
    /// ```
    /// # use cfn::{output, resource, stack};
    /// # #[resource(AWS::SNS::Topic { DisplayName: "alarms" })]
    /// # pub struct Alarms;
    /// # #[output(Value: Alarms.TopicName)]
    /// # pub struct AlarmsName;
    /// # #[stack]
    /// # pub struct Monitoring(Alarms, AlarmsName);
    /// let template = cfn::assemble::<Monitoring>().expect("nothing is wrong with the stack").to_value();
    /// assert_eq!(template["Resources"]["Alarms"]["Properties"]["DisplayName"], "alarms");
    /// assert_eq!(template["Outputs"]["AlarmsName"]["Value"]["Fn::GetAtt"][0], "Alarms");
    /// ```
    #[must_use]
    pub fn to_value(&self) -> Value {
        let model = self.model();
        let mut template = mapping(&model.members);
        for section in Section::ALL {
            let entries = model.section(section).map(|entry| (text(&entry.name.name), value(&entry.body)));
            let entries: Mapping = entries.collect();
            if !entries.is_empty() {
                template.insert(text(section.name()), Value::Mapping(entries));
            }
        }
        Value::Mapping(template)
    }
}

impl template::Value<'_> {
    /// The value as one of `serde_yaml`, in the form of [`Template::to_value`]; null where there is none.
    #[must_use]
    pub fn to_value(&self) -> Value {
        self.node().map(value).unwrap_or_default()
    }
}

fn value(node: &Node) -> Value {
    match &node.value {
        Model::Null | Model::Hole(_) => Value::Null,
        Model::Bool(value) => Value::Bool(*value),
        Model::Integer(number) => integer(*number),
        Model::Float(number) => Value::Number(Number::from(*number)),
        Model::String(value) => text(value),
        Model::List(elements) => elements.iter().map(value).collect(),
        Model::Object(members) => Value::Mapping(mapping(members)),
        Model::Function(function, argument) => {
            Value::Mapping([(text(function.long_name()), value(argument))].into_iter().collect())
        }
    }
}

fn mapping(members: &[Member]) -> Mapping {
    members.iter().map(|member| (text(&member.key.name), value(&member.value))).collect()
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// What does not fit into 64 bits becomes a float, as readers of YAML have it.
fn integer(number: i128) -> Value {
    let fits = i64::try_from(number).map(Number::from).or_else(|_| u64::try_from(number).map(Number::from));
    Value::Number(fits.unwrap_or_else(|_| Number::from(number as f64)))
}
