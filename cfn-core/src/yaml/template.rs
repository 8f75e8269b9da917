use super::write::Writer;
use crate::model::{Declaration, Key, Node, NodeId, Section, Template, Value};
use crate::parallel::{self, threads};

/// How many entries a thread should have at least, and takes at a time.
const FEWEST: usize = if cfg!(debug_assertions) { 32 } else { 512 };

/// The lines of the comment above a declaration.
pub(super) type Above<'c> = &'c (dyn Fn(&Declaration) -> Vec<String> + Sync);

/// The keys of a template in CloudFormation's usual order.
///
/// Source: "Template sections" of the CloudFormation user guide.
pub const SECTION_ORDER: &[&str] = &[
    "AWSTemplateFormatVersion",
    "Description",
    "Metadata",
    "Parameters",
    "Rules",
    "Mappings",
    "Conditions",
    "Transform",
    "Globals",
    "Hooks",
    "Resources",
    "Outputs",
];

/// The only version of the template format.
const FORMAT_VERSION: &str = "2010-09-09";

/// A template as YAML, its sections in CloudFormation's usual order, a blank line between sections and between
/// entries. A template without `AWSTemplateFormatVersion` gets it; members that are no section of CloudFormation's
/// come last. `comments` gives the lines of the comment above a declaration.
pub fn write_template(template: &Template, comments: &(dyn Fn(&Declaration) -> Vec<String> + Sync)) -> String {
    written(Writer::default(), template, comments, template.member(SECTION_ORDER[0]).is_none())
}

/// Writes a template with a writer, which may have comments of its own.
pub(super) fn written(mut writer: Writer<'_>, template: &Template, comments: Above<'_>, adds_version: bool) -> String {
    for &name in SECTION_ORDER {
        for member in template.members.iter().filter(|member| member.key.name == name) {
            writer.separate();
            writer.member(&member.key, &member.value, 0);
        }
        if name == SECTION_ORDER[0] && adds_version {
            writer.member(&Key { id: NodeId(0), name: name.to_owned() }, &version(), 0);
        }
        if let Some(section) = Section::from_name(name) {
            writer.section(template, section, comments);
        }
    }
    for member in template.members.iter().filter(|member| !SECTION_ORDER.contains(&member.key.name.as_str())) {
        writer.separate();
        writer.member(&member.key, &member.value, 0);
    }
    writer.text
}

/// The lines as a comment above a template.
pub fn write_comment(lines: &[String]) -> String {
    let mut writer = Writer::default();
    lines.iter().for_each(|line| writer.comment(line, 0));
    writer.text
}

fn version() -> Node {
    Node { id: NodeId(0), value: Value::String(FORMAT_VERSION.to_owned()) }
}

impl Writer<'_> {
    fn section(&mut self, template: &Template, section: Section, comments: Above<'_>) {
        let declarations: Vec<&Declaration> = template.section(section).collect();
        if declarations.is_empty() {
            return;
        }
        self.separate();
        let (above, after) = match &mut self.comments {
            Some(comments) => comments.of_section(section.name()),
            None => (Vec::new(), None),
        };
        above.iter().for_each(|line| self.comment(line, 0));
        let begin = self.text.len();
        self.text.push_str(section.name());
        self.text.push_str(":\n");
        self.comment_after(begin, after);
        if self.comments.is_some() {
            return self.entries(&declarations, comments);
        }
        let written = |part: &[&Declaration]| {
            let mut writer = Writer::default();
            writer.entries(part, comments);
            writer.text
        };
        let parts: Vec<&[&Declaration]> = declarations.chunks(FEWEST).collect();
        let texts = parallel::each(&parts, threads(declarations.len(), FEWEST), &|part| written(part));
        for (index, part) in texts.iter().enumerate() {
            if index > 0 {
                self.separate();
            }
            self.text.push_str(part);
        }
    }

    /// The entries of a section.
    fn entries(&mut self, declarations: &[&Declaration], comments: Above<'_>) {
        for (index, declaration) in declarations.iter().enumerate() {
            if index > 0 {
                self.separate();
            }
            comments(declaration).iter().for_each(|comment| self.comment(comment, 2));
            self.member(&declaration.name, &declaration.body, 2);
        }
    }

    /// A blank line, unless a literal block that keeps its blank lines has ended in one: another would be its own.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Member, NodeIds};
    use crate::yaml::read_fragment;

    #[test]
    fn entries_are_written_by_several_threads_as_by_one() {
        // Some end in a blank line of their own.
        let body = |number: usize| if number.is_multiple_of(3) { "Code: |+\n    a\n\n" } else { "Type: A::B::C\n" };
        let entries: Vec<String> = (0..1000).map(|number| format!("R{number}:\n  {}", body(number))).collect();
        let declarations = entries.iter().map(|entry| declaration(Section::Resources, entry)).collect();
        let text = write_template(&Template { members: Vec::new(), declarations }, &|_| Vec::new());
        let mut expected = String::from("AWSTemplateFormatVersion: \"2010-09-09\"\n\nResources:\n");
        for (number, entry) in entries.iter().enumerate() {
            let indented: Vec<String> = entry.lines().map(|line| format!("  {line}").trim_end().to_owned()).collect();
            let blank = if number.is_multiple_of(3) || number == 999 { "" } else { "\n" };
            expected += &format!("{}\n{blank}", indented.join("\n"));
        }
        assert_eq!(text, expected);
    }

    fn member(text: &str) -> Member {
        let Value::Object(mut members) = read_fragment(text, &mut NodeIds::default()).unwrap().value else {
            panic!("no members in {text:?}")
        };
        members.remove(0)
    }

    fn declaration(section: Section, text: &str) -> Declaration {
        let Member { key: name, value: body } = member(text);
        Declaration { section, name, body, allowances: Vec::new() }
    }

    #[test]
    fn sections_stand_in_their_order_with_comments_above_the_entries() {
        let template = Template {
            members: vec![member("Transform: X\n"), member("Unheard: 1\n"), member("Description: It.\n")],
            declarations: vec![
                declaration(Section::Outputs, "Name:\n  Value: !Ref Queue\n"),
                declaration(Section::Resources, "Queue:\n  Type: AWS::SQS::Queue\n"),
                declaration(Section::Resources, "Topic:\n  Type: AWS::SNS::Topic\n"),
                declaration(Section::Parameters, "Stage:\n  Type: String\n"),
            ],
        };
        let comments = |declaration: &Declaration| match declaration.name.name.as_str() {
            "Queue" => vec!["Holds\u{85}them.".to_owned(), String::new(), "Two\nlines ".to_owned()],
            _ => Vec::new(),
        };
        let expected = "\
AWSTemplateFormatVersion: \"2010-09-09\"

Description: It.

Parameters:
  Stage:
    Type: String

Transform: X

Resources:
  # Holds them.
  #
  # Two
  # lines
  Queue:
    Type: AWS::SQS::Queue

  Topic:
    Type: AWS::SNS::Topic

Outputs:
  Name:
    Value: !Ref Queue

Unheard: 1
";
        assert_eq!(write_template(&template, &comments), expected);
    }

    #[test]
    fn a_literal_block_keeps_its_blank_lines_and_gets_no_more() {
        let resource = |name: &str| declaration(Section::Resources, &format!("{name}:\n  Code: |+\n    a\n\n"));
        let template = Template { members: Vec::new(), declarations: vec![resource("A"), resource("B")] };
        let text = write_template(&template, &|_| Vec::new());
        assert!(text.ends_with("  A:\n    Code: |+\n      a\n\n  B:\n    Code: |+\n      a\n\n"), "{text}");
    }
}
