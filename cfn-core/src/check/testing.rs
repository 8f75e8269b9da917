//! Judging templates written as YAML, for the rules' own tests.

use super::{Context, Findings, Scope, registry};
use crate::model::*;

/// What one rule says of a template: for each finding the logical id and the message.
pub(super) fn findings(rule: &str, yaml: &str) -> Vec<String> {
    judged(rule, yaml, Scope::Template)
}

/// What one rule says of the only declaration of a template, as in a macro.
pub(super) fn findings_alone(rule: &str, yaml: &str) -> Vec<String> {
    judged(rule, yaml, Scope::Declaration)
}

fn judged(rule: &str, yaml: &str, scope: Scope) -> Vec<String> {
    assert!(registry::rule(rule).is_some(), "no rule {rule}");
    let template = template(yaml);
    let found = super::check(&template, scope).into_iter().filter(|finding| finding.rule.id == rule);
    found.map(|finding| format!("{}: {}", finding.declaration, finding.message)).collect()
}

#[allow(dead_code)]
pub(super) fn template(yaml: &str) -> Template {
    let value: serde_yaml::Value = serde_yaml::from_str(yaml).expect("the test's template is YAML");
    let mut ids = NodeIds::default();
    let node = convert(&value, &mut ids);
    let mut template = Template::default();
    let Value::Object(members) = node.value else { panic!("no mapping") };
    for member in members {
        match Section::from_name(&member.key.name) {
            Some(section) => {
                let Value::Object(entries) = member.value.value else { panic!("section") };
                for entry in entries {
                    template.declarations.push(Declaration {
                        section,
                        name: entry.key,
                        body: entry.value,
                        allowances: vec![],
                    });
                }
            }
            None => template.members.push(member),
        }
    }
    template
}

fn convert(value: &serde_yaml::Value, ids: &mut NodeIds) -> Node {
    use serde_yaml::Value as Y;
    let id = ids.next();
    let value = match value {
        Y::Null => Value::Null,
        Y::Bool(b) => Value::Bool(*b),
        Y::Number(n) => n.as_i64().map_or_else(|| Value::Float(n.as_f64().unwrap()), |i| Value::Integer(i.into())),
        Y::String(s) => Value::String(s.clone()),
        Y::Sequence(s) => Value::List(s.iter().map(|v| convert(v, ids)).collect()),
        Y::Mapping(m) => {
            if m.len() == 1 {
                let (k, v) = m.iter().next().unwrap();
                if let Some(f) = k.as_str().and_then(Intrinsic::from_long_name)
                    && (f != Intrinsic::Condition || v.is_string())
                {
                    return function(id, f, v, ids);
                }
            }
            Value::Object(
                m.iter()
                    .map(|(k, v)| Member {
                        key: Key {
                            id: ids.next(),
                            name: k
                                .as_str()
                                .map_or_else(|| serde_yaml::to_string(k).unwrap().trim().to_owned(), str::to_owned),
                        },
                        value: convert(v, ids),
                    })
                    .collect(),
            )
        }
        Y::Tagged(t) => {
            let tag = t.tag.to_string();
            let f = Intrinsic::from_name(tag.trim_start_matches('!')).expect("known tag");
            return function(id, f, &t.value, ids);
        }
    };
    Node { id, value }
}

fn function(id: NodeId, f: Intrinsic, v: &serde_yaml::Value, ids: &mut NodeIds) -> Node {
    let mut argument = convert(v, ids);
    if f == Intrinsic::GetAtt
        && let Value::String(text) = &argument.value
        && let Some((a, b)) = text.split_once('.')
    {
        let list = [a, b].map(|t| Node { id: ids.next(), value: Value::String(t.to_owned()) });
        argument = Node { id: argument.id, value: Value::List(list.to_vec()) };
    }
    Node { id, value: Value::Function(f, Box::new(argument)) }
}

#[test]
fn corpus() {
    let Ok(dir) = std::env::var("CORPUS") else { return };
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let Ok(t) = std::panic::catch_unwind(|| template(&text)) else {
            println!("{name}: UNREADABLE");
            continue;
        };
        let start = std::time::Instant::now();
        let found = super::check(&t, Scope::Template);
        let took = start.elapsed();
        for f in found {
            println!("{name}: {:?} {} {}: {}", f.rule.level, f.rule.id, f.declaration, f.message);
        }
        println!("{name}: took {took:?} for {}", t.declarations.len());
    }
}
