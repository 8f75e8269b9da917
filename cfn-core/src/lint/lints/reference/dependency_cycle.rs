//! Resources that wait for each other.

use std::collections::HashMap;

use crate::data::RESOURCES;
use crate::data::hashed::Hashed;
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, possible, walk_branches};
use crate::model::{NodeId, Section, Use};

declare_lint! {
    /// A resource is created after everything that it refers to with `Ref`, `Fn::GetAtt`, `Fn::Sub` or `DependsOn`,
    /// so none of the resources in a cycle can be created first. Break the cycle where a resource only needs the name
    /// of another: choose that name in the template (with `AWS::StackName`) and write it in both places, or move the
    /// part that closes the cycle to a resource of its own (`AWS::EC2::SecurityGroupIngress`, `AWS::IAM::Policy`,
    /// `AWS::Lambda::Permission`).
    ///
    /// ```yaml,fails
    /// Resources:
    ///   One: {Type: AWS::SNS::Topic, DependsOn: Two} # <-
    ///   Two: {Type: AWS::SNS::Topic, DependsOn: One}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   One: {Type: AWS::SNS::Topic, DependsOn: Two}
    ///   Two: {Type: AWS::SNS::Topic}
    /// ```
    DEPENDENCY_CYCLE = "dependency_cycle", Reference, Deny, "circular dependency",
    Check::Template(dependency_cycle)
}

/// The most steps of a circle that a message shows.
const SHOWN: usize = 10;

/// That one resource waits for another.
#[derive(Clone, Copy)]
struct Edge {
    to: usize,
    at: NodeId,
}

/// The resources by position, and for each one what it waits for.
struct Graph<'a> {
    names: Vec<&'a str>,
    positions: Vec<usize>,
    edges: Vec<Vec<Edge>>,
}

fn dependency_cycle(context: &Context<'_>, findings: &mut Findings) {
    let mut graph = Graph::of(context);
    // A circle that only exists under conditions that exclude each other is opened where it begins, and the next one
    // is looked for; every round removes an edge or ends.
    while let Some(component) = graph.circles().into_iter().next() {
        let cycle = graph.shortest(&component);
        if graph.is_possible(context, &cycle) {
            graph.report(&cycle, findings);
            for member in component {
                graph.edges[member].clear();
            }
        } else {
            let (from, edge) = cycle[0];
            graph.edges[from].retain(|other| other.to != edge.to);
        }
    }
}

impl<'a> Graph<'a> {
    fn of(context: &Context<'a>) -> Self {
        let resources = || context.index().uses().filter(|(declaration, _)| declaration.section == Section::Resources);
        let names: Vec<&str> = resources().map(|(declaration, _)| declaration.name.name.as_str()).collect();
        let mut numbers: Hashed<(&str, usize)> = Hashed::new(names.len());
        for (number, name) in names.iter().enumerate() {
            numbers.entry(name, |(other, _)| other == name, || (name, number)).1 = number;
        }
        let number = |name: &str| Some(numbers.find(name, |(other, _)| *other == name)?.1);
        let edges = resources().enumerate().map(|(from, (declaration, uses))| {
            // A macro turns a type of its own into others, and what it was given may end up in any of them.
            let rewritten = context.index().is_open()
                && declaration.resource().is_some_and(|resource| RESOURCES.get(resource.type_name).is_none());
            let uses = if rewritten { &[] } else { uses };
            let waits = uses.iter().filter(|used| matches!(used.usage, Use::Ref | Use::GetAtt(_) | Use::DependsOn));
            let edges = waits.filter_map(|used| Some(Edge { to: number(used.name)?, at: used.id }));
            edges.filter(|edge| edge.to != from).collect()
        });
        let edges = edges.collect();
        let positions = context.template.declarations.iter().enumerate();
        let positions = positions.filter(|(_, other)| other.section == Section::Resources).map(|(at, _)| at).collect();
        Self { names, positions, edges }
    }

    /// The sets of resources that all reach each other, in the order of the template (Tarjan's algorithm, with a
    /// stack of its own: templates nest as deep as they like).
    fn circles(&self) -> Vec<Vec<usize>> {
        const UNSEEN: usize = usize::MAX;
        let count = self.edges.len();
        let (mut index, mut low) = (vec![UNSEEN; count], vec![0; count]);
        let (mut on_stack, mut stack, mut next, mut found) = (vec![false; count], Vec::new(), 0, Vec::new());
        for root in 0..count {
            if index[root] != UNSEEN {
                continue;
            }
            let mut calls = vec![(root, 0)];
            while let Some((node, at)) = calls.pop() {
                if at == 0 {
                    (index[node], low[node]) = (next, next);
                    next += 1;
                    stack.push(node);
                    on_stack[node] = true;
                }
                if let Some(edge) = self.edges[node].get(at) {
                    calls.push((node, at + 1));
                    if index[edge.to] == UNSEEN {
                        calls.push((edge.to, 0));
                    } else if on_stack[edge.to] {
                        low[node] = low[node].min(index[edge.to]);
                    }
                    continue;
                }
                if let Some((parent, _)) = calls.last() {
                    low[*parent] = low[*parent].min(low[node]);
                }
                if low[node] == index[node] {
                    let start = stack.iter().rposition(|member| *member == node).unwrap_or_default();
                    let mut members = stack.split_off(start);
                    members.iter().for_each(|member| on_stack[*member] = false);
                    members.sort_unstable();
                    if members.len() > 1 {
                        found.push(members);
                    }
                }
            }
        }
        found.sort();
        found
    }

    /// A shortest circle through the first member.
    fn shortest(&self, component: &[usize]) -> Vec<(usize, Edge)> {
        let start = component[0];
        let mut came: HashMap<usize, (usize, Edge)> = HashMap::new();
        let mut queue = std::collections::VecDeque::from([start]);
        'search: while let Some(node) = queue.pop_front() {
            for edge in &self.edges[node] {
                if component.binary_search(&edge.to).is_ok() && !came.contains_key(&edge.to) {
                    came.insert(edge.to, (node, *edge));
                    queue.push_back(edge.to);
                }
                if edge.to == start {
                    break 'search;
                }
            }
        }
        let mut cycle = Vec::new();
        let mut node = start;
        while let Some((from, edge)) = came.get(&node) {
            cycle.push((*from, *edge));
            node = *from;
            if node == start {
                break;
            }
        }
        cycle.reverse();
        cycle
    }

    /// Whether all resources of the circle, and the branches in which they name each other, can exist together.
    fn is_possible(&self, context: &Context<'a>, cycle: &[(usize, Edge)]) -> bool {
        let mut assumptions = Vec::new();
        for (from, edge) in cycle {
            let declaration = &context.template.declarations[self.positions[*from]];
            if let Some(condition) = declaration.condition() {
                assumptions.push(Assumption::Condition(condition, true));
            }
            let mut branch = None;
            walk_branches(&declaration.body, &mut Vec::new(), &mut |node, branches| {
                if branch.is_none() && node.id == edge.at {
                    branch = Some(branches.to_vec());
                }
            });
            assumptions.extend(branch.unwrap_or_default());
        }
        assumptions.is_empty() || possible(context, &assumptions) != Verdict::Impossible
    }

    fn report(&self, cycle: &[(usize, Edge)], findings: &mut Findings) {
        let [(first, edge), ..] = cycle else { return };
        let mut chain: Vec<String> = cycle.iter().map(|(from, _)| format!("`{}`", self.names[*from])).collect();
        if chain.len() > SHOWN {
            let left_out = format!("{} more", chain.len() + 1 - SHOWN);
            chain.splice(SHOWN / 2..chain.len() - SHOWN / 2 + 1, [left_out]);
        }
        chain.push(format!("`{}`", self.names[*first]));
        findings.report_in(self.names[*first], edge.at, format!("circular dependency: {}", chain.join(" -> ")));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn resources(edges: &[(&str, &str)]) -> String {
        let entry =
            |(name, properties): &(&str, &str)| format!("  {name}:\n    Type: AWS::SNS::Topic\n    {properties}\n");
        format!("Resources:\n{}", edges.iter().map(entry).collect::<String>())
    }

    #[test]
    fn a_cycle_is_named_as_a_chain_and_reported_once() {
        let template = resources(&[
            ("Free", "DependsOn: A"),
            ("A", "Properties: {TopicName: !Ref B}"),
            ("B", "Properties: {TopicName: !Sub '${C.TopicName}'}"),
            ("C", "DependsOn: [A]"),
        ]);
        assert_eq!(findings("dependency_cycle", &template), ["A: circular dependency: `A` -> `B` -> `C` -> `A`"]);
    }

    #[test]
    fn two_cycles_are_two_mistakes_and_no_cycle_is_none() {
        let two =
            resources(&[("A", "DependsOn: B"), ("B", "DependsOn: A"), ("C", "DependsOn: D"), ("D", "DependsOn: C")]);
        assert_eq!(
            findings("dependency_cycle", &two),
            ["A: circular dependency: `A` -> `B` -> `A`", "C: circular dependency: `C` -> `D` -> `C`"]
        );
        let none = resources(&[("A", "DependsOn: [B, C]"), ("B", "DependsOn: C"), ("C", "Properties: {}")]);
        assert!(findings("dependency_cycle", &none).is_empty());
    }

    #[test]
    fn branches_that_exclude_each_other_are_no_cycle() {
        let conditions = "Conditions:\n  C: !Equals [!Ref 'AWS::Region', a]\n";
        let template = |other: &str| {
            let resources = resources(&[
                ("A", "Properties: {TopicName: !If [C, !Ref B, a]}"),
                ("B", &format!("Properties: {{TopicName: {other}}}")),
            ]);
            format!("{conditions}{resources}")
        };
        assert!(findings("dependency_cycle", &template("!If [C, b, !Ref A]")).is_empty());
        assert_eq!(
            findings("dependency_cycle", &template("!If [C, !Ref A, b]")),
            ["A: circular dependency: `A` -> `B` -> `A`"]
        );
    }

    #[test]
    fn a_long_circle_is_found_and_shortened() {
        let chain: String = (0..3000)
            .map(|number| format!("  R{number}:\n    Type: AWS::SNS::Topic\n    DependsOn: R{}\n", (number + 1) % 3000))
            .collect();
        assert_eq!(
            findings("dependency_cycle", &format!("Resources:\n{chain}")),
            [
                "R0: circular dependency: `R0` -> `R1` -> `R2` -> `R3` -> `R4` -> 2991 more -> `R2996` -> `R2997` -> `R2998` -> `R2999` -> `R0`",
                "template_limit: R500: `Resources` must have at most 500 entries, found 3000; split the stack"
            ]
        );
    }
}
