//! `order(..)`: CloudFormation gives the order of keys no meaning, but a template that was imported keeps its own.

use cfn_core::model::Member;
use cfn_core::nearest::meant;

use super::builder::Builder;
use crate::parse::Order;

impl Builder<'_> {
    /// Puts the members that are named first; the others follow in the order that they have.
    pub(super) fn order(&mut self, order: &Order, members: &mut [Member]) {
        for (index, key) in order.keys.iter().enumerate() {
            let name = &key.text;
            if order.keys[..index].iter().any(|earlier| earlier.text == *name) {
                self.errors.add(key.place, format!("duplicate key `{name}`; remove one"));
            } else if !members.iter().any(|member| member.key.name == *name) {
                let keys: Vec<&str> = members.iter().map(|member| member.key.name.as_str()).collect();
                let message = match meant(name, keys.iter().copied()) {
                    Some(meant) => format!("the resource has no key `{name}`; did you mean `{meant}`?"),
                    None => format!("the resource has no key `{name}`; it has `{}`", keys.join("`, `")),
                };
                self.errors.add(key.place, message);
            }
        }
        let place = |member: &Member| order.keys.iter().position(|key| key.text == member.key.name);
        members.sort_by_key(|member| place(member).unwrap_or(order.keys.len()));
    }

    /// What is not possible outside resources: everywhere else the keys are written in the order of the source.
    pub(super) fn no_order(&mut self, order: Option<&Order>) {
        if let Some(order) = order {
            let message = "`order` is for resources; here the keys have the order in which they are written";
            self.errors.add(order.place, message);
        }
    }
}
