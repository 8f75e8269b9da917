//! Composite alarms whose rule is not a valid expression.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The rule of a composite alarm is an expression of states of alarms, `ALARM(name)`, `OK(name)` and
    /// `INSUFFICIENT_DATA(name)`, of `TRUE` and `FALSE`, with `AND`, `OR`, `NOT` and parentheses, and `AT_LEAST(2, ALARM, (a, b, c))`.
    /// CloudWatch rejects anything else.
    ///
    /// Source: `AlarmRule` of `PutCompositeAlarm` in the CloudWatch API reference, "Composite alarms" of its user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::CompositeAlarm
    /// Properties:
    ///   AlarmRule: ALARM(errors) && ALARM(latency) # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::CompositeAlarm
    /// Properties:
    ///   AlarmRule: !Sub ALARM(errors) AND NOT (OK("${AWS::StackName}-latency") OR FALSE)
    /// ```
    ALARM_RULE = "alarm_rule", Deploy, Deny, "invalid rule of a composite alarm",
    Check::Resource(alarm_rule)
}

fn alarm_rule<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CloudWatch::CompositeAlarm" {
        return;
    }
    for node in resource.values_at("AlarmRule") {
        let spelling = Spelling::of(node);
        let piece = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => text.to_string(),
            _ => UNKNOWN.to_string(),
        };
        let text: String = spelling.pieces.iter().map(piece).collect();
        if is_dynamic(&text) {
            continue;
        }
        if let Err(Stop::Wrong(reason)) = Rule::read(&text) {
            findings.report(node.id, format!("`AlarmRule` is not a valid expression: {reason}"));
        }
    }
}

/// What stands for a part that only the deployment knows.
const UNKNOWN: char = '\u{1a}';

/// The functions that take the name of an alarm.
const STATES: [&str; 3] = ["ALARM", "INSUFFICIENT_DATA", "OK"];

/// What is left of a rule.
struct Rule<'t> {
    tokens: Vec<Token<'t>>,
    at: usize,
    depth: usize,
}

/// A parenthesis, a comma, a quoted string, or a word.
#[derive(Clone, Copy, PartialEq)]
enum Token<'t> {
    Punct(char),
    Text,
    Word(&'t str),
}

/// How deep parentheses are followed.
const DEPTH: usize = 100;

/// Why a rule is not read to its end.
enum Stop {
    Wrong(String),
    /// Outside of the name of an alarm is a part that only the deployment knows: an operator, or any part of an expression.
    Unknown,
}

type Read<T> = Result<T, Stop>;

impl<'t> Rule<'t> {
    fn read(text: &'t str) -> Read<()> {
        let mut rule = Rule { tokens: tokens(text)?, at: 0, depth: 0 };
        rule.expression()?;
        match rule.next() {
            None => Ok(()),
            found => Err(expected("`AND` or `OR`", found)),
        }
    }

    fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.at).copied()
    }

    fn next(&mut self) -> Option<Token<'t>> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn word(&mut self, words: &[&str]) -> bool {
        let is_it = matches!(self.peek(), Some(Token::Word(word)) if is_one(word, words));
        self.at += usize::from(is_it);
        is_it
    }

    fn expect(&mut self, punct: char) -> Read<()> {
        match self.next() {
            Some(Token::Punct(found)) if found == punct => Ok(()),
            found => Err(expected(&format!("`{punct}`"), found)),
        }
    }

    fn expression(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Stop::Wrong(String::from("nested too deep")));
        }
        self.term()?;
        while self.word(&["AND", "OR"]) {
            self.term()?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn term(&mut self) -> Read<()> {
        while self.word(&["NOT"]) {}
        match self.next() {
            Some(Token::Punct('(')) => {
                self.expression()?;
                self.expect(')')
            }
            Some(Token::Word(word)) if word.contains(UNKNOWN) => Err(Stop::Unknown),
            Some(Token::Word(word)) if is_one(word, &["TRUE", "FALSE"]) => Ok(()),
            Some(Token::Word(word)) if is_one(word, &STATES) => {
                self.expect('(')?;
                self.name()?;
                self.expect(')')
            }
            Some(Token::Word(word)) if is_one(word, &["AT_LEAST"]) => self.at_least(),
            Some(Token::Word(word)) if self.peek() == Some(Token::Punct('(')) => {
                Err(Stop::Wrong(format!("unknown function `{word}`; use `ALARM`, `OK` or `INSUFFICIENT_DATA`")))
            }
            found => Err(expected("the state of an alarm, such as `ALARM(name)`", found)),
        }
    }

    /// `(2, ALARM, (a, b, c))`; the number may be a percentage, and the state be negated.
    fn at_least(&mut self) -> Read<()> {
        self.expect('(')?;
        self.name()?;
        self.expect(',')?;
        self.word(&["NOT"]);
        if !self.word(&STATES) {
            return Err(expected("`ALARM`, `OK` or `INSUFFICIENT_DATA`", self.peek()));
        }
        self.expect(',')?;
        self.expect('(')?;
        self.name()?;
        while self.peek() == Some(Token::Punct(',')) {
            self.at += 1;
            self.name()?;
        }
        self.expect(')')?;
        self.expect(')')
    }

    /// The name of an alarm or its ARN, in which words may follow each other.
    fn name(&mut self) -> Read<()> {
        match self.next() {
            Some(Token::Text) => return Ok(()),
            Some(Token::Word(_)) => {}
            found => return Err(expected("the name of an alarm", found)),
        }
        while let Some(Token::Word(_)) = self.peek() {
            self.at += 1;
        }
        Ok(())
    }
}

fn is_one(word: &str, words: &[&str]) -> bool {
    words.iter().any(|it| word.eq_ignore_ascii_case(it))
}

fn expected(what: &str, found: Option<Token<'_>>) -> Stop {
    let found = match found {
        Some(Token::Word(word)) if word.contains(UNKNOWN) => return Stop::Unknown,
        None => String::from("the end"),
        Some(Token::Punct(punct)) => format!("`{punct}`"),
        Some(Token::Text) => String::from("a string"),
        Some(Token::Word(word)) => format!("`{word}`"),
    };
    Stop::Wrong(format!("expected {what}, found {found}"))
}

fn tokens(text: &str) -> Read<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '(' | ')' | ',' => {
                tokens.push(Token::Punct(first));
                1
            }
            '"' => {
                let end = closing_quote(&rest[1..]);
                let end = end.ok_or_else(|| Stop::Wrong(String::from("unterminated string")))?;
                tokens.push(Token::Text);
                end + 2
            }
            _ => {
                let ends = |letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | '"');
                let end = rest.find(ends).unwrap_or(rest.len());
                tokens.push(Token::Word(&rest[..end]));
                end
            }
        };
        rest = rest[end..].trim_start();
    }
    Ok(tokens)
}

/// Where a string ends that has begun; a quote after a backslash is a part of it.
fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let is_end = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        is_end.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn found(rule: &str) -> Vec<String> {
        let alarm = format!("Type: AWS::CloudWatch::CompositeAlarm, Properties: {{AlarmRule: {rule}}}");
        findings_alone("alarm_rule", &format!("Resources:\n  A: {{{alarm}}}\n"))
    }

    #[test]
    fn a_rule_is_an_expression() {
        for (rule, reason) in [
            ("'ALARM(a) ADN ALARM(b)'", "expected `AND` or `OR`, found `ADN`"),
            ("'ALARM(a) ALARM(b)'", "expected `AND` or `OR`, found `ALARM`"),
            ("'(ALARM(a) AND ALARM(b)'", "expected `)`, found the end"),
            ("'ALARM(a))'", "expected `AND` or `OR`, found `)`"),
            ("'ALARM(a) AND'", "expected the state of an alarm, such as `ALARM(name)`, found the end"),
            ("'errors OR latency'", "expected the state of an alarm, such as `ALARM(name)`, found `errors`"),
            ("'ALARMING(a)'", "unknown function `ALARMING`; use `ALARM`, `OK` or `INSUFFICIENT_DATA`"),
            ("'ALARM()'", "expected the name of an alarm, found `)`"),
            ("'ALARM(\"a)'", "unterminated string"),
            ("!Sub 'ALARM(${Errors}) && ALARM(b)'", "expected `AND` or `OR`, found `&&`"),
            ("'AT_LEAST(2, (a, b))'", "expected `ALARM`, `OK` or `INSUFFICIENT_DATA`, found `(`"),
        ] {
            assert_eq!(found(rule), [format!("A: `AlarmRule` is not a valid expression: {reason}")], "{rule}");
        }
        let deep = format!("'{}TRUE'", "(".repeat(5000));
        assert_eq!(found(&deep), ["A: `AlarmRule` is not a valid expression: nested too deep"]);
    }

    #[test]
    fn names_may_be_anything_and_what_is_unknown_is_not_judged() {
        for right in [
            "ALARM(a)",
            "'ALARM(\"a b (c)\") OR (OK(arn:aws:cloudwatch:us-east-1:123456789012:alarm:b) AND NOT INSUFFICIENT_DATA(c d))'",
            "'TRUE'",
            "'NOT FALSE'",
            "'ALARM(\"a \\\" b\")'",
            "'AT_LEAST(2, ALARM, (a, \"b\", c)) OR AT_LEAST(50%, NOT OK, (a, b))'",
            "!Sub 'ALARM(${AWS::StackName}-errors) AND ${Rest}'",
            "!Sub '${State}(a)'",
            "!Sub 'ALARM(a) ${Operator} ALARM(b)'",
            "!Sub '${First} ALARM(b)'",
            "!Sub 'ALARM(a)${Rest}'",
            "!Join [' OR ', [!Sub 'ALARM(${Errors})', !Ref Rest]]",
            "!Ref Rule",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
