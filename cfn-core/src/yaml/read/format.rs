//! Writes a template that was read anew, with its comments.

use std::collections::{BTreeMap, BTreeSet};

use super::comments::{Comment, comments};
use super::{Positions, Source};
use crate::model::NodeId;
use crate::yaml::template::written;
use crate::yaml::write::{Comments, Writer};

/// The template in the form of [`write_template`](crate::yaml::write_template), with the comments of its text. No value
/// changes, and nothing is added.
///
/// A comment stays above what follows it, at the end of its block, or after what its line says.
pub fn format_template(source: &Source, text: &str) -> String {
    let mut kept = Kept::new(text, &source.positions);
    let writer = Writer { text: String::new(), comments: Some(&mut kept) };
    let mut out = written(writer, &source.template, &|_| Vec::new(), false);
    let rest: Vec<_> = kept.alone.into_values().map(|comment| comment.text).chain(kept.after.into_values()).collect();
    if !rest.is_empty() {
        let mut writer = Writer::default();
        rest.iter().for_each(|line| writer.comment(line, 0));
        if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
        out.push_str(&writer.text);
    }
    out
}

/// A comment on a line of its own.
struct Alone {
    text: String,
    column: usize,
    /// The line and the column of what follows the comment; none at the end.
    next: Option<(usize, usize)>,
}

/// The comments that are still to be written.
struct Kept<'s> {
    positions: &'s Positions,
    /// By line.
    alone: BTreeMap<usize, Alone>,
    after: BTreeMap<usize, String>,
    /// The line of each section's name.
    sections: BTreeMap<&'s str, usize>,
    /// The lines on which something begins.
    begun: BTreeSet<usize>,
    /// The line of what was written last.
    visited: usize,
}

impl<'s> Kept<'s> {
    fn new(text: &'s str, positions: &'s Positions) -> Self {
        let begun = positions.0.iter().map(|position| position.line).collect();
        let mut kept = Self {
            positions,
            alone: BTreeMap::new(),
            after: BTreeMap::new(),
            sections: BTreeMap::new(),
            begun,
            visited: 0,
        };
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
        let contents: BTreeMap<usize, usize> = lines
            .iter()
            .filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
            .map(|(number, line)| (*number, indent(line) + 1))
            .collect();
        for (number, line) in lines.iter().filter(|(_, line)| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            if let Some((name, _)) = line.split_once(':') {
                kept.sections.entry(name).or_insert(*number);
            }
        }
        kept.begun.extend(kept.sections.values());
        for Comment { line, column, text, is_alone } in comments(text) {
            if is_alone {
                let next = contents.range(line..).next().map(|(line, column)| (*line, *column));
                kept.alone.insert(line, Alone { text, column, next });
            } else {
                kept.after.insert(line, text);
            }
        }
        kept
    }

    /// Takes the comments directly above a line.
    fn take_above(&mut self, line: usize) -> Vec<String> {
        self.visited = line;
        let above = self.alone.range(..line).rev();
        let directly = above.take_while(|(_, comment)| comment.next.is_some_and(|(next, _)| next == line));
        let mut lines: Vec<usize> = directly.map(|(line, _)| *line).collect();
        lines.reverse();
        self.take(&lines)
    }

    fn take(&mut self, lines: &[usize]) -> Vec<String> {
        lines.iter().filter_map(|line| self.alone.remove(line)).map(|comment| comment.text).collect()
    }
}

impl Comments for Kept<'_> {
    fn of_section(&mut self, name: &str) -> (Vec<String>, Option<String>) {
        let Some(line) = self.sections.get(name).copied() else { return (Vec::new(), None) };
        (self.take_above(line), self.after.remove(&line))
    }

    fn above(&mut self, at: NodeId) -> Vec<String> {
        match self.positions.of(at).line {
            line if line == self.visited => Vec::new(),
            line => self.take_above(line),
        }
    }

    fn after(&mut self, at: NodeId) -> Option<String> {
        self.after.remove(&self.positions.of(at).line)
    }

    fn below(&mut self, first: NodeId, is_list: bool) -> Vec<String> {
        /// How far an element stands right of its dash.
        const DASH: usize = 2;
        let column = self.positions.of(first).column.saturating_sub(if is_list { DASH } else { 0 });
        let after = self.visited + 1;
        let ends_block = |(line, comment): &(&usize, &Alone)| {
            let is_deeper = comment.next.is_none_or(|(_, next)| comment.column > next);
            is_deeper && comment.column >= column && self.begun.range(after..**line).next().is_none()
        };
        let lines: Vec<usize> = self.alone.range(after..).take_while(ends_block).map(|(line, _)| *line).collect();
        self.take(&lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::read_template;

    fn formatted(text: &str) -> String {
        format_template(&read_template(text).expect("it is a template"), text)
    }

    #[test]
    fn comments_stay_where_they_stand() {
        let text = "\
# The top.
Description: It. # short

# All resources.
Resources: # here
  # The queue.
  Queue: # first
    Type: AWS::SQS::Queue
    Properties:
      # Its tags.
      Tags:
        # The first.
        - Key: a # key
          # The value.
          Value: b
        # The last.
        - Key: c
          Value: !Sub ${AWS::Region} # where
        # No more tags.
      # No more properties.

  Topic:
    Type: AWS::SNS::Topic
    # Nothing more.
# The end.
";
        assert_eq!(formatted(text), text.replace("# The end.", "\n# The end."));
        assert_eq!(formatted(&formatted(text)), formatted(text));
    }

    #[test]
    fn sections_take_their_comments_with_them() {
        let text = "\
# Results.
Outputs:
  # The name.
  Name:
    Value: a

# Things.
Resources:
  # A topic.
  Topic:
    Type: AWS::SNS::Topic
";
        let expected = "\
# Things.
Resources:
  # A topic.
  Topic:
    Type: AWS::SNS::Topic

# Results.
Outputs:
  # The name.
  Name:
    Value: a
";
        assert_eq!(formatted(text), expected);
    }

    #[test]
    fn nothing_is_lost_in_other_forms() {
        let text = "\
Resources:
  A: {Type: AWS::SNS::Topic, # one
    # two
    Properties: {TopicName: a}} # three
  B:
    Type: AWS::SNS::Topic
    Properties:
      TopicName:
        # four
        Fn::Join: # five
          - '-' # six
          # seven
          - [a, b]
";
        let formatted = formatted(text);
        for word in ["one", "two", "three", "four", "five", "six", "seven"] {
            assert_eq!(formatted.matches(&format!("# {word}\n")).count(), 1, "{word} in {formatted}");
        }
    }
}
