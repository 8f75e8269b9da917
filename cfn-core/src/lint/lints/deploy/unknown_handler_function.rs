//! Handlers that inline code does not define.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// Lambda calls the function that `Handler` names after the file: `index.handler` is the function `handler` of the
    /// inline code. Without it, each invocation fails.
    ///
    /// Source: "Handler" of `AWS::Lambda::Function`; "Define Lambda function handler in Python" and ".. in Node.js".
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Runtime: python3.13
    ///   Role: arn:aws:iam::123456789012:role/work
    ///   Handler: index.handler # <-
    ///   Code:
    ///     ZipFile: |
    ///       def lambda_handler(event, context):
    ///           return event
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Runtime: python3.13
    ///   Role: arn:aws:iam::123456789012:role/work
    ///   Handler: index.lambda_handler
    ///   Code:
    ///     ZipFile: |
    ///       def lambda_handler(event, context):
    ///           return event
    /// ```
    UNKNOWN_HANDLER_FUNCTION = "unknown_handler_function", Deploy, Deny, "handler that the inline code does not define",
    Check::Resource(unknown_handler_function)
}

fn unknown_handler_function<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::Function" || resource.property("Layers").is_some() {
        return;
    }
    let [code] = resource.values_at("Code/ZipFile")[..] else { return };
    let Some(code) = written(code) else { return };
    let runtimes: Vec<_> =
        resource.values_at("Runtime").iter().flat_map(|node| context.possible_values(node)).collect();
    let runtimes: Option<Vec<&str>> = runtimes.into_iter().map(|runtime| runtime.as_str()).collect();
    let Some(runtimes) = runtimes.filter(|runtimes| !runtimes.is_empty()) else { return };
    let handlers = resource.values_at("Handler");
    let names = if runtimes.iter().all(|runtime| runtime.starts_with("python")) {
        // Most functions are: nothing else is read of their code.
        if handlers.iter().all(|handler| is_defined(&code, handler)) {
            return;
        }
        of_python(&code)
    } else if runtimes.iter().all(|runtime| runtime.starts_with("nodejs")) {
        of_node(&code)
    } else {
        None
    };
    let Some(names) = names else { return };
    for node in handlers {
        let Some(function) = node.as_str().and_then(|handler| handler.strip_prefix("index.")) else { continue };
        if function.is_empty() || function.contains('.') || names.contains(&function) {
            continue;
        }
        let near = meant(function, names.iter().copied()).or(match names[..] {
            [only] => Some(only),
            _ => None,
        });
        let near = near.map_or_else(String::new, |near| format!("; write `index.{near}`"));
        findings.report(node.id, format!("the inline code does not define the handler `{function}`{near}"));
    }
}

/// The code, in which a value of the template is one word; none where more of it is not known.
fn written(code: &Node) -> Option<String> {
    let spelling = Spelling::of(code);
    let text = spelling.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Some(text.as_ref()),
        Piece::Ref(_) | Piece::GetAtt(..) => Some("value"),
        Piece::Hole => None,
    });
    text.collect::<Option<String>>().filter(|code| !code.trim().is_empty())
}

/// Whether a line of a Python module begins with the definition of the handler.
fn is_defined(code: &str, handler: &Node) -> bool {
    let Some(function) = handler.as_str().and_then(|handler| handler.strip_prefix("index.")) else { return false };
    code.lines().any(|line| {
        let parameters = line.strip_prefix("def ").and_then(|rest| rest.strip_prefix(function));
        parameters.is_some_and(|parameters| parameters.starts_with('('))
    })
}

/// The names at the top of a Python module; none where they cannot be told.
fn of_python(code: &str) -> Option<Vec<&str>> {
    if code.contains("globals()") || code.contains("exec(") {
        return None;
    }
    let mut names = Vec::new();
    for line in code.lines() {
        let (is_indented, line) = (line.starts_with([' ', '\t']), line.trim());
        if line.starts_with("from ") && line.ends_with(['*', '(', '\\']) {
            return None;
        }
        let words = line.strip_prefix("async ").unwrap_or(line).trim_start();
        if let Some(rest) = words.strip_prefix("def ").or_else(|| words.strip_prefix("class ")) {
            // A definition below `if` or `try` counts as well.
            names.push(identifier(rest.trim_start()));
        } else if let Some((_, imported)) = (!is_indented).then(|| line.split_once("import ")).flatten() {
            let imported = imported.trim_matches(['(', ')']);
            names.extend(imported.split(',').map(|name| name.rsplit(' ').next().unwrap_or(name)));
        } else if let Some((targets, _)) = line.rsplit_once('=') {
            names.extend(targets.split(['=', ',']).map(identifier));
        }
    }
    (!names.is_empty()).then_some(names)
}

/// The names that a module of Node.js exports; none where they cannot be told.
fn of_node(code: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    // Anything else that is assigned to the exports may bring more names.
    let all = code.matches("exports").count() + code.matches("export ").count();
    for start in ["exports.", "export const ", "export let ", "export function ", "export async function "] {
        names.extend(code.split(start).skip(1).map(|rest| identifier(rest.trim_start())));
    }
    let is_read = code.matches("module.exports").count() == code.matches("module.exports.").count();
    // `export const {a, b} = ..` has no name in its place.
    (is_read && !names.is_empty() && names.len() == all && !names.contains(&"")).then_some(names)
}

/// The identifier that the text begins with.
fn identifier(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'))).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(runtime: &str, handler: &str, code: &str) -> Vec<String> {
        findings(
            "unknown_handler_function",
            &format!(
                "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Role: !ImportValue r\n      Runtime: {runtime}\n      Handler: {handler}\n      Code: {{ZipFile: \"{code}\"}}\n"
            ),
        )
    }

    #[test]
    fn python_defines_its_handler() {
        let code = "import json, os\\n\\ndef handle(event, context):\\n  return 1\\n";
        assert_eq!(
            found("python3.13", "index.handler", code),
            ["F: the inline code does not define the handler `handler`; write `index.handle`"]
        );
        for (handler, code) in [
            ("index.handle", code),
            ("index.main", "def other(): pass\\nmain = other"),
            ("index.main", "async def main(event, context): pass"),
            ("index.main", "from lib import main"),
            ("index.main", "from lib import other as main"),
            ("index.main", "from lib import *\\ndef other(): pass"),
            ("index.main", "try:\\n  import a\\nexcept ImportError:\\n  def main(e, c): pass"),
            ("index.main", "from lib import (\\n  main\\n)\\ndef other(): pass"),
            ("index.main", "main = other = lambda event, context: 1"),
            ("index.main", "x"),
        ] {
            assert_eq!(found("python3.13", handler, code), [""; 0], "{code}");
        }
    }

    #[test]
    fn values_of_the_template_are_part_of_the_code() {
        let found = |name: &str| {
            findings(
                "unknown_handler_function",
                &format!(
                    "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Role: !ImportValue r\n      Runtime: python3.13\n      Handler: index.main\n      Code:\n        ZipFile: !Sub |\n          NAME = '${{AWS::StackName}}'\n          def {name}(event, context):\n              return NAME\n"
                ),
            )
        };
        assert_eq!(found("mian"), ["F: the inline code does not define the handler `main`; write `index.mian`"]);
        assert_eq!(found("main"), [""; 0]);
    }

    #[test]
    fn node_exports_its_handler() {
        assert_eq!(
            found("nodejs22.x", "index.handler", "exports.handle = async () => 1;\\nexports.b = 2;"),
            ["F: the inline code does not define the handler `handler`; write `index.handle`"]
        );
        for code in [
            "exports.handler = async () => 1;",
            "module.exports.handler = async () => 1;",
            "module.exports = {handler: () => 1};",
            "exports.a = 1; Object.assign(exports, other);",
            "export const handler = async () => 1;",
            "export async function handler() {}",
            "export {handler};",
            "export const { handler } = app();",
            "export const [a, handler] = app();",
            "const x = 1;",
        ] {
            assert_eq!(found("nodejs22.x", "index.handler", code), [""; 0], "{code}");
        }
        assert_eq!(found("!ImportValue r", "index.handler", "def a(): pass"), [""; 0]);
    }
}
