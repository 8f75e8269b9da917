//! Values that an `Fn::If` leaves out where they are needed.

use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::schema::visit::Visit;
use crate::model::{Node, NodeId, Section};

/// Where an arm of a property's value is `AWS::NoValue`, and when that arm is taken, if it ever is.
pub(crate) fn left_out(visit: &Visit<'_, '_>, value: &Node) -> Option<(NodeId, String)> {
    arms(visit, value, &mut assumed(visit)?)
}

fn arms<'a>(visit: &Visit<'_, 'a>, value: &Node, assumptions: &mut Vec<Assumption<'a>>) -> Option<(NodeId, String)> {
    if value.is_no_value() {
        let Verdict::Possible(when) = possible(visit.context, assumptions) else { return None };
        return Some((value.id, when));
    }
    let chosen = value.as_if()?;
    let condition = &visit.context.find(Section::Conditions, chosen.condition.as_str()?)?.name.name;
    chosen.arms().into_iter().find_map(|(arm, holds)| {
        assumptions.push(Assumption::Condition(condition, holds));
        let found = arms(visit, arm, assumptions);
        assumptions.pop();
        found
    })
}

/// What holds where a value counts: the conditions around it, and that of its resource. `None` if one is not there.
pub(crate) fn assumed<'a>(visit: &Visit<'_, 'a>) -> Option<Vec<Assumption<'a>>> {
    let mut assumptions = Vec::new();
    let mut guard = visit.guard;
    while let Some(inner) = guard {
        let condition = visit.context.find(Section::Conditions, inner.condition)?;
        assumptions.push(Assumption::Condition(&condition.name.name, inner.holds));
        guard = inner.outer;
    }
    let of_resource = visit.resource.attribute("Condition").and_then(Node::as_str);
    assumptions.extend(of_resource.map(|condition| Assumption::Condition(condition, true)));
    Some(assumptions)
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    fn assert_role(condition: &str, role: &str, expected: &[&str]) {
        let template = format!(
            r#"{{"Parameters":{{"Stage":{{"Type":"String"}}}},
                "Conditions":{{"IsProd":{{"Fn::Equals":[{{"Ref":"Stage"}},"prod"]}}}},
                "Resources":{{"R":{{"Type":"AWS::Lambda::Function",{condition}
                    "Properties":{{"Code":{{"ImageUri":"i"}},"PackageType":"Image","Role":{role}}}}}}}}}"#
        );
        assert_template(&template, expected);
    }

    const ARN: &str = r#""arn:aws:iam::123456789012:role/r""#;
    const NONE: &str = r#"{"Ref":"AWS::NoValue"}"#;

    #[test]
    fn a_needed_property_is_missed_where_an_arm_leaves_it_out() {
        let role = format!(r#"{{"Fn::If":["IsProd",{ARN},{NONE}]}}"#);
        let refused = &[
            "missing_property at R/Properties/Role/Fn::If/2: missing `Role` in `AWS::Lambda::Function` if `Stage` is not `prod`",
        ];
        assert_role("", &role, refused);
        assert_role(r#""Condition":"IsProd","#, &role, &[]);
        assert_role("", &format!(r#"{{"Fn::If":["IsProd",{ARN},{ARN}]}}"#), &[]);
        assert_role("", &format!(r#"{{"Fn::If":["IsProd",{ARN},{{"Fn::If":["IsProd",{NONE},{ARN}]}}]}}"#), &[]);
    }
}
