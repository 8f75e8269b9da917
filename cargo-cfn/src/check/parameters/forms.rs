//! The forms of files with parameters.
//!
//! Source: "create-stack" and "deploy" of the AWS CLI command reference; "AWS CloudFormation artifacts" of the CodePipeline
//! user guide; "Git sync deployment file" of the CloudFormation user guide.

use std::borrow::Cow;

use cfn_core::model::{Node, NodeId, Value};
use cfn_core::nearest::meant;

/// A parameter that a file gives.
pub(super) struct Given<'d> {
    pub(super) name: &'d str,
    pub(super) name_at: NodeId,
    /// None if the value is not in the file: that of the deployed stack is used.
    pub(super) value: Option<Cow<'d, Node>>,
    /// Whether a value must be a text: only then does the tool that reads the file take it.
    pub(super) is_text: bool,
}

/// Why a file does not have one of the forms.
pub(super) struct Unknown {
    pub(super) at: NodeId,
    pub(super) message: String,
}

impl Unknown {
    fn new(at: NodeId, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

/// What is said of a file that has none of the forms.
pub(super) const FORMS: &str = "no parameters; write `[{\"ParameterKey\": .., \"ParameterValue\": ..}]`, `{\"Parameters\": {..}}`, \
                     `[\"Name=Value\"]` or `parameters: {..}`";

/// The parameters of a file, in the forms of `aws cloudformation create-stack --parameters`, of `aws cloudformation deploy
/// --parameter-overrides`, of a template configuration of CodePipeline and of a deployment file of Git sync.
pub(super) fn given(root: &Node) -> Result<Vec<Given<'_>>, Unknown> {
    match &root.value {
        Value::List(items) => items.iter().map(of_item).collect(),
        Value::Object(_) => match (root.get("Parameters"), root.get("parameters")) {
            (Some(parameters), _) => of_object(parameters, true),
            (None, Some(parameters)) => of_object(parameters, false),
            // Both may set only tags, or the template.
            (None, None) if ["Tags", "StackPolicy", "template-file-path"].iter().any(|key| root.get(key).is_some()) => {
                Ok(Vec::new())
            }
            (None, None) => Err(Unknown::new(root.id, FORMS)),
        },
        _ => Err(Unknown::new(root.id, FORMS)),
    }
}

fn of_object(parameters: &Node, is_text: bool) -> Result<Vec<Given<'_>>, Unknown> {
    let members = parameters.as_object().ok_or_else(|| Unknown::new(parameters.id, FORMS))?;
    let given = members.iter().map(|member| Given {
        name: &member.key.name,
        name_at: member.key.id,
        value: Some(Cow::Borrowed(&member.value)),
        is_text,
    });
    Ok(given.collect())
}

/// An item of a list: an object with the key and the value, or a text with both.
fn of_item(item: &Node) -> Result<Given<'_>, Unknown> {
    if let Some((name, value)) = item.as_str().and_then(|text| text.split_once('=')) {
        let value = Node { id: item.id, value: Value::String(value.to_owned()) };
        return Ok(Given { name, name_at: item.id, value: Some(Cow::Owned(value)), is_text: true });
    }
    let members = item.as_object().ok_or_else(|| Unknown::new(item.id, FORMS))?;
    for member in members {
        if !ITEM_KEYS.contains(&member.key.name.as_str()) {
            let instead = meant(&member.key.name, ITEM_KEYS.iter().copied());
            let instead = instead.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            return Err(Unknown::new(member.key.id, format!("unknown key `{}`{instead}", member.key.name)));
        }
    }
    let key = item.get("ParameterKey").ok_or_else(|| Unknown::new(item.id, "no `ParameterKey`; add it"))?;
    let name = key.as_str().ok_or_else(|| Unknown::new(key.id, "`ParameterKey` is not a string"))?;
    let is_previous = matches!(item.get("UsePreviousValue").map(|node| &node.value), Some(Value::Bool(true)));
    let value = item.get("ParameterValue");
    if value.is_none() && !is_previous {
        return Err(Unknown::new(item.id, "no `ParameterValue`; add it, or `\"UsePreviousValue\": true`"));
    }
    Ok(Given { name, name_at: key.id, value: value.map(Cow::Borrowed), is_text: true })
}

/// What an item may have; the last one stands in what AWS returns.
const ITEM_KEYS: &[&str] = &["ParameterKey", "ParameterValue", "UsePreviousValue", "ResolvedValue"];
