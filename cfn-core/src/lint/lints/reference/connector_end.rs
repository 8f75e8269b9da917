use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node, Section};
use crate::nearest::meant;
use crate::transform::sam;

declare_lint! {
    /// `Id` of `Source`, `Destination` and `SourceReference` of a connector is the logical ID of a resource of the template;
    /// SAM rejects other names. A resource outside of the template is given by its type and its properties instead.
    ///
    /// Source: "AWS::Serverless::Connector" of the SAM developer guide.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Orders:
    ///     Type: AWS::Serverless::SimpleTable
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties: {CodeUri: worker, Handler: index.handler, Runtime: python3.13}
    ///     Connectors: {ToTable: {Properties: {Destination: {Id: Order}, Permissions: [Read]}}} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Orders:
    ///     Type: AWS::Serverless::SimpleTable
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties: {CodeUri: worker, Handler: index.handler, Runtime: python3.13}
    ///     Connectors: {ToTable: {Properties: {Destination: {Id: Orders}, Permissions: [Read]}}}
    /// ```
    CONNECTOR_END = "connector_end", Reference, Deny, "connector of an unknown resource",
    Check::Template(connector_end)
}

fn connector_end(context: &Context<'_>, findings: &mut Findings) {
    if context.transforms().all(|name| name != sam::TRANSFORM) || context.index().declares_unknown() {
        return;
    }
    for declaration in context.written.section(Section::Resources) {
        for properties in connectors(declaration) {
            let ends = ["Source", "Destination", "SourceReference"].into_iter();
            for end in ends.filter_map(|end| properties.get(end)).flat_map(Node::items) {
                let Some((node, id)) = end.get("Id").and_then(|node| Some((node, node.as_str()?))) else { continue };
                let index = context.index();
                if index.find(Section::Resources, id).is_some() || id.contains("${") {
                    continue;
                }
                let near = meant(id, index.suggestions(Section::Resources).filter(|id| !id.contains('*')));
                let instead = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                let message = format!("unknown resource `{id}`{instead}");
                findings.report_in(&declaration.name.name, node.id, message);
            }
        }
    }
}

/// The properties of the connectors that a resource is or has.
fn connectors(declaration: &Declaration) -> Vec<&Node> {
    let is_connector = declaration.resource().is_some_and(|it| it.type_name == "AWS::Serverless::Connector");
    let own = declaration.body.get("Properties").filter(|_| is_connector);
    let embedded = declaration.body.values_at("Connectors/*/Properties");
    own.into_iter().chain(embedded).collect()
}
