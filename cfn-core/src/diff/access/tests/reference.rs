//! The verdict against the definition of IAM's evaluation: policies and requests that are drawn.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use serde_json::{Value, json};

use super::{Broadening, changes, worst};

/// Numbers that look random and are always the same ones (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const ACTIONS: &[&str] = &["s:*", "s:G*", "s:Get", "s:Ge?", "S:get", "*", "s:*t", "t:*", "t:Put", "s:GetIt"];
const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:s:r:1:a",
    "arn:aws:s:r:1:a*",
    "arn:aws:s:*:1:*",
    "arn:aws:s:*:a",
    "arn:*",
    "arn:aws:s:r:1:?b",
    "arn:aws:s:r::a/*",
];
/// Values that a deployment gives, in the form of JSON: what they are in each deployment is in [`DEPLOYMENTS`].
const GIVEN_RESOURCES: &[&str] = &[
    "{\"Ref\": \"P\"}",
    "{\"Fn::Sub\": \"${P}*\"}",
    "{\"Fn::Sub\": \"arn:aws:s:r:1:${Q}\"}",
    "{\"Fn::Sub\": \"arn:aws:s:${AWS::Region}:1:*\"}",
    "{\"Fn::If\": [\"C\", \"arn:aws:s:r:1:a\", \"*\"]}",
    "{\"Fn::If\": [\"C\", {\"Ref\": \"AWS::NoValue\"}, \"arn:aws:s:r:1:a*\"]}",
];
const GIVEN_ACTIONS: &[&str] = &[
    "{\"Fn::If\": [\"C\", \"s:*\", \"s:G*\"]}",
    "{\"Fn::If\": [\"D\", \"s:Get\", \"*\"]}",
    "{\"Fn::Sub\": \"s:${A}\"}",
];

/// What the parameters are, and which conditions hold.
type Deployment = (&'static [(&'static str, &'static str)], &'static [&'static str]);
const DEPLOYMENTS: &[Deployment] = &[
    (&[("P", "arn:aws:s:r:1:a"), ("Q", "a"), ("A", "Get"), ("AWS::Region", "r")], &["C", "D"]),
    (&[("P", "*"), ("Q", "*"), ("A", "*"), ("AWS::Region", "q")], &["C"]),
    (&[("P", "arn:aws:s:r:1:ab"), ("Q", "ab"), ("A", "Put"), ("AWS::Region", "r")], &["D"]),
    (&[("P", "arn:aws:s:*:1:a"), ("Q", "b:c"), ("A", "G*"), ("AWS::Region", "r")], &[]),
];

/// The policy in a deployment; nothing for a value that is left out.
fn deployed(value: &Value, deployment: &Deployment) -> Option<Value> {
    let (values, conditions) = deployment;
    let text = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    Some(match value {
        Value::Array(all) => all.iter().filter_map(|element| deployed(element, deployment)).collect(),
        Value::Object(members) => {
            if let Some(name) = members.get("Ref").and_then(Value::as_str) {
                return text(name).map(Value::from);
            }
            if let Some(pattern) = members.get("Fn::Sub").and_then(Value::as_str) {
                let given = values.iter();
                return Some(
                    given
                        .fold(pattern.to_owned(), |all, (name, text)| all.replace(&format!("${{{name}}}"), text))
                        .into(),
                );
            }
            if let Some([condition, then, otherwise]) =
                members.get("Fn::If").and_then(Value::as_array).map(Vec::as_slice)
            {
                let holds = conditions.iter().any(|name| condition == name);
                return deployed(if holds { then } else { otherwise }, deployment);
            }
            let below = members.iter().filter_map(|(key, value)| Some((key.clone(), deployed(value, deployment)?)));
            Value::Object(below.collect())
        }
        value => value.clone(),
    })
}

const PRINCIPALS: &[&str] = &[
    "\"*\"",
    "{\"AWS\": \"*\"}",
    "{\"AWS\": \"111122223333\"}",
    "{\"AWS\": \"arn:aws:iam::111122223333:role/r\"}",
    "{\"AWS\": \"arn:aws:iam::444455556666:root\"}",
    "{\"Service\": [\"s.amazonaws.com\"]}",
    "{\"AWS\": \"444455556666\", \"Service\": \"t.amazonaws.com\"}",
];
const CONDITIONS: &[&str] = &[
    "{}",
    "{}",
    "{}",
    "{\"StringEquals\": {\"k\": \"a\"}}",
    "{\"StringEquals\": {\"k\": [\"a\", \"ab\"]}}",
    "{\"StringLike\": {\"K\": \"a*\"}}",
    "{\"StringLike\": {\"k\": [\"?\", \"b*\"]}}",
    "{\"StringNotEquals\": {\"k\": \"a\"}}",
    "{\"StringNotEquals\": {\"k\": [\"a\", \"b\"]}}",
    "{\"StringNotLike\": {\"k\": \"a*\"}}",
    "{\"StringEqualsIfExists\": {\"k\": \"a\"}}",
    "{\"StringEqualsIgnoreCase\": {\"k\": \"A\"}}",
    "{\"Null\": {\"k\": \"false\"}}",
    "{\"Null\": {\"k\": \"true\"}}",
    "{\"Bool\": {\"b\": \"true\"}}",
    "{\"BoolIfExists\": {\"b\": \"true\"}}",
    "{\"NumericLessThan\": {\"n\": \"5\"}}",
    "{\"NumericLessThanEquals\": {\"n\": [\"3\", \"5\"]}}",
    "{\"NumericEquals\": {\"n\": \"4\"}}",
    "{\"NumericGreaterThan\": {\"n\": \"4\"}, \"Bool\": {\"b\": \"true\"}}",
    "{\"IpAddress\": {\"i\": \"10.0.0.0/8\"}}",
    "{\"IpAddress\": {\"i\": [\"10.1.0.0/16\", \"10.2.0.1\"]}}",
    "{\"NotIpAddress\": {\"i\": \"10.1.0.0/16\"}}",
    "{\"ForAllValues:StringEquals\": {\"k\": [\"a\", \"b\"]}}",
    "{\"ForAnyValue:StringEquals\": {\"k\": \"a\"}}",
];

const KEYS: &[(&str, &[&str])] = &[
    ("k", &["a", "b", "ab", "A", "c"]),
    ("b", &["true", "false"]),
    ("n", &["3", "4", "5", "6"]),
    ("i", &["10.1.2.3", "10.2.0.1", "10.3.0.0", "192.0.2.1"]),
];

fn statement(numbers: &mut Numbers) -> Value {
    let texts = |numbers: &mut Numbers, all: &[&str], given: &[&str]| {
        let text = |numbers: &mut Numbers| match numbers.below(5) {
            0 => serde_json::from_str(numbers.of(given)).expect("it is JSON"),
            _ => json!(numbers.of(all)),
        };
        (0..1 + numbers.below(2)).map(|_| text(numbers)).collect::<Vec<Value>>()
    };
    let name =
        |numbers: &mut Numbers, name: &str| if numbers.below(5) == 0 { format!("Not{name}") } else { name.to_owned() };
    let (action, resource) = (name(numbers, "Action"), name(numbers, "Resource"));
    let principal = if numbers.below(12) == 0 { "NotPrincipal" } else { "Principal" };
    let parsed = |text: &str| serde_json::from_str::<Value>(text).expect("it is JSON");
    let mut statement = json!({"Effect": if numbers.below(3) == 0 { "Deny" } else { "Allow" }});
    statement[action] = texts(numbers, ACTIONS, GIVEN_ACTIONS).into();
    statement[resource] = texts(numbers, RESOURCES, GIVEN_RESOURCES).into();
    statement[principal] = parsed(numbers.of(PRINCIPALS));
    let condition = parsed(numbers.of(CONDITIONS));
    if condition != json!({}) {
        statement["Condition"] = condition;
    }
    statement
}

struct Request {
    action: &'static str,
    resource: &'static str,
    /// The kind, the account of those that have one, and the name.
    principal: (&'static str, &'static str, &'static str),
    context: BTreeMap<&'static str, Vec<&'static str>>,
}

fn request(numbers: &mut Numbers) -> Request {
    const DONE: &[&str] = &["s:Get", "s:Put", "s:GetIt", "s:Gut", "t:Put", "t:x", "u:Get", "s:List"];
    const TO: &[&str] = &[
        "*",
        "arn:aws:s:r:1:a",
        "arn:aws:s:r:1:ab",
        "arn:aws:s:r:1:b:c",
        "arn:aws:s:q:1:a",
        "arn:aws:s:r::a/b",
        "arn:x:t:r:2:a",
        "arn:aws:s:r:1:bb",
    ];
    const WHO: &[(&str, &str, &str)] = &[
        ("AWS", "111122223333", "arn:aws:iam::111122223333:role/r"),
        ("AWS", "111122223333", "arn:aws:iam::111122223333:user/u"),
        ("AWS", "444455556666", "arn:aws:iam::444455556666:role/r"),
        ("Service", "", "s.amazonaws.com"),
        ("Service", "", "t.amazonaws.com"),
        ("Anonymous", "", ""),
    ];
    let mut context = BTreeMap::new();
    for (key, values) in KEYS {
        if numbers.below(4) > 0 {
            let count = if *key == "k" && numbers.below(6) == 0 { 2 } else { 1 };
            context.insert(*key, (0..count).map(|_| numbers.of(values)).collect());
        }
    }
    Request { action: numbers.of(DONE), resource: numbers.of(TO), principal: WHO[numbers.below(WHO.len())], context }
}

/// The definition of the two wildcards, word for word.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.chars().next() {
        None => text.is_empty(),
        Some('*') => (0..=text.len()).any(|taken| matches(&pattern[1..], &text[taken..])),
        Some('?') => !text.is_empty() && matches(&pattern[1..], &text[1..]),
        Some(character) => text.starts_with(character) && matches(&pattern[1..], &text[1..]),
    }
}

/// As IAM compares ARNs: part by part, the sixth being the rest.
fn matches_in_parts(pattern: &str, text: &str) -> bool {
    let patterns: Vec<_> = pattern.splitn(6, ':').collect();
    let parts: Vec<_> = text.splitn(patterns.len(), ':').collect();
    patterns.len() == parts.len() && patterns.iter().zip(parts).all(|(pattern, part)| matches(pattern, part))
}

fn list(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

/// Whether a statement is about the request.
fn is_about(statement: &Value, request: &Request) -> bool {
    let element =
        |name: &str, is_it: &dyn Fn(&Value) -> bool| match (&statement[name], &statement[format!("Not{name}")]) {
            (Value::Null, negated) => !is_it(negated),
            (named, _) => is_it(named),
        };
    let action = |value: &Value| {
        list(value).iter().any(|pattern| matches(&pattern.to_lowercase(), &request.action.to_lowercase()))
    };
    let resource = |value: &Value| list(value).iter().any(|pattern| matches_in_parts(pattern, request.resource));
    let (kind, account, name) = request.principal;
    let principal = |value: &Value| {
        let own = list(&value[kind]).iter().any(|text| {
            let is_account =
                !account.is_empty() && (*text == account || *text == format!("arn:aws:iam::{account}:root"));
            is_account || *text == name
        });
        value == "*" || list(&value["AWS"]).contains(&"*") || own
    };
    let conditions = statement["Condition"].as_object().into_iter().flatten();
    element("Action", &action)
        && element("Resource", &resource)
        && element("Principal", &principal)
        && conditions
            .flat_map(|(operator, keys)| keys.as_object().into_iter().flatten().map(move |row| (operator, row)))
            .all(|(operator, (key, values))| {
                is_satisfied(
                    operator,
                    &request.context.get(&*key.to_lowercase()).cloned().unwrap_or_default(),
                    &list(values),
                )
            })
}

fn is_satisfied(operator: &str, given: &[&str], wanted: &[&str]) -> bool {
    if operator == "Null" {
        return wanted.iter().any(|wanted| given.is_empty() == (*wanted == "true"));
    }
    let (qualifier, operator) = operator.split_once(':').unwrap_or(("", operator));
    let bare = operator.strip_suffix("IfExists").unwrap_or(operator);
    let positive = bare.replace("Not", "");
    let negated = positive != bare;
    if given.is_empty() {
        return negated || bare != operator || qualifier == "ForAllValues";
    }
    let number = |text: &str| text.parse::<i32>().expect("it is a number");
    let one = |given: &str, wanted: &str| match positive.as_str() {
        "StringEquals" => given == wanted,
        "StringEqualsIgnoreCase" => given.eq_ignore_ascii_case(wanted),
        "StringLike" => matches(wanted, given),
        "Bool" => given == wanted,
        "NumericEquals" => number(given) == number(wanted),
        "NumericLessThan" => number(given) < number(wanted),
        "NumericLessThanEquals" => number(given) <= number(wanted),
        "NumericGreaterThan" => number(given) > number(wanted),
        "IpAddress" => {
            let (base, length) = wanted.split_once('/').unwrap_or((wanted, "32"));
            let bits = |text: &str| u64::from(text.parse::<Ipv4Addr>().expect("it is an address").to_bits());
            let shift = 32 - length.parse::<u32>().expect("it is a length");
            bits(given) >> shift == bits(base) >> shift
        }
        other => panic!("{other}"),
    };
    let holds = |given: &&str| wanted.iter().any(|wanted| one(given, wanted)) != negated;
    match qualifier {
        "ForAllValues" => given.iter().all(holds),
        "ForAnyValue" => given.iter().any(holds),
        _ => given.iter().all(holds),
    }
}

/// Whether the policy denies the request, and whether it allows it.
fn evaluate(policy: &[Value], request: &Request) -> (bool, bool) {
    let any =
        |effect: &str| policy.iter().any(|statement| statement["Effect"] == effect && is_about(statement, request));
    (any("Deny"), any("Allow"))
}

/// The policy after a small edit, or another one.
fn edited(numbers: &mut Numbers, policy: &[Value]) -> Vec<Value> {
    let mut policy = policy.to_vec();
    let at = numbers.below(policy.len());
    match numbers.below(6) {
        0 => policy.push(statement(numbers)),
        1 if policy.len() > 1 => drop(policy.remove(at)),
        2 => drop(policy[at].as_object_mut().map(|members| members.remove("Condition"))),
        3 => {
            policy[at]["Condition"] =
                serde_json::from_str(CONDITIONS[3 + numbers.below(CONDITIONS.len() - 3)]).expect("it is JSON")
        }
        4 => {
            for name in ["Action", "NotAction", "Resource", "NotResource"] {
                if let Some(texts) = policy[at].get_mut(name).and_then(Value::as_array_mut) {
                    let all = if name.ends_with("Action") { ACTIONS } else { RESOURCES };
                    texts[0] = json!(numbers.of(all));
                }
            }
        }
        _ => policy[at] = statement(numbers),
    }
    policy
}

fn template(policy: &[Value]) -> String {
    let resource = json!({
        "Type": "AWS::SQS::QueuePolicy",
        "Properties": {"Queues": ["q"], "PolicyDocument": {"Statement": policy}},
    });
    let parameter = json!({"Type": "String"});
    let condition = |value: &str| json!({"Fn::Equals": [{"Ref": "A"}, value]});
    json!({
        "Parameters": {"P": parameter, "Q": parameter, "A": parameter},
        "Conditions": {"C": condition("c"), "D": condition("d")},
        "Resources": {"R": resource},
    })
    .to_string()
}

#[test]
fn no_request_is_allowed_that_was_not() {
    let mut numbers = Numbers(88_172_645_463_325_252);
    let (mut wider, mut narrower, mut unseen) = (0, 0, 0);
    for _ in 0..1_000 {
        let old: Vec<_> = (0..1 + numbers.below(3)).map(|_| statement(&mut numbers)).collect();
        let new = edited(&mut numbers, &old);
        let found = worst(&changes(&template(&old), &template(&new)));
        let mut in_deployment = DEPLOYMENTS.iter().map(|deployment| {
            let of = |policy: &[Value]| policy.iter().filter_map(|one| deployed(one, deployment)).collect::<Vec<_>>();
            (of(&old), of(&new))
        });
        let witness = in_deployment.find_map(|(old, new)| {
            (0..60).map(|_| request(&mut numbers)).find(|request| {
                let (was_denied, was_allowed) = evaluate(&old, request);
                let (is_denied, is_allowed) = evaluate(&new, request);
                let is_less_denied = was_denied && !is_denied;
                is_less_denied || is_allowed && !is_denied && !was_allowed
            })
        });
        match (found, witness) {
            (Broadening::No, Some(request)) => panic!(
                "{} {} {:?} {:?}\n{old:#?}\n{new:#?}",
                request.action, request.resource, request.principal, request.context
            ),
            (Broadening::No, None) => narrower += 1,
            (_, Some(_)) => wider += 1,
            (_, None) => unseen += 1,
        }
    }
    // Requests are few, so that some that only the new policy allows are not drawn.
    assert!(narrower > 150 && wider > 300 && unseen < wider, "{narrower} narrower, {wider} wider, {unseen} unseen");
}
