use super::{Piece, Spelling, matches_wildcard};
use crate::data::memo::Memo;

/// A text that is only partly known, to be compared with another such text.
///
/// In it stand, beside ordinary characters, the wildcards of IAM and stand-ins for text that only deployment knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

/// Any text, colons and slashes included: the wildcard.
const ANYTHING: char = '*';
/// One certain text, of which nothing is known.
const UNKNOWN: char = '\u{3}';
/// Any one character.
const ONE: char = '?';
/// Any text without a colon.
const PART: char = '\u{1}';
/// Any text without a colon and without a slash.
const NAME: char = '\u{2}';

/// The places of the service and of the account in an ARN.
const SERVICE: usize = 2;
const ACCOUNT: usize = 4;

/// What stands where a piece of a text is not literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Any text.
    Unknown,
    /// Any text without a colon and without a slash.
    Name,
    /// A text without a colon.
    Part,
    /// Text of this ARN template, in which `${..}` stands for text.
    Template(&'static str),
}

/// Variables of ARN templates whose values have neither slash nor colon. An ARN that goes on after such a name is
/// the ARN of something else: an object of the bucket, an index of the table.
const NAMES_WITHOUT_SLASH: &[&str] =
    &["Account", "BucketName", "Partition", "QueueName", "Region", "StreamName", "TableName", "TopicName"];

/// Services in whose ARNs such a name may have slashes all the same: the topics of MQTT do.
const SERVICES_WITH_SLASHES: &[&str] = &["iot"];

/// Services whose resources also exist without an account, as those that belong to AWS.
///
/// Source: "Calling AMI public parameters" and "Restrict access to Run Command" of the Systems Manager user guide.
const SERVICES_WITH_PUBLIC_RESOURCES: &[&str] = &["ssm"];

impl Pattern {
    /// The pattern of what a template spells; `fill` says what stands where it is not literal.
    pub fn of(spelling: &Spelling<'_>, mut fill: impl FnMut(&Piece<'_>) -> Filling) -> Self {
        let mut pattern = String::new();
        for piece in &spelling.pieces {
            match piece {
                Piece::Text(text) => push_text(&mut pattern, text),
                piece => match fill(piece) {
                    Filling::Unknown => pattern.push(UNKNOWN),
                    Filling::Name => pattern.push(NAME),
                    Filling::Part => pattern.push(PART),
                    Filling::Template(template) => pattern.push_str(&Pattern::of_template(template).0),
                },
            }
        }
        Pattern(pattern)
    }

    /// The pattern of an ARN template.
    pub fn of_template(template: &str) -> Self {
        /// The same few types of resources have policies again and again.
        static KNOWN: Memo<Pattern, 32> = Memo::new();
        KNOWN.get(0, template, || {
            let mut pattern = String::new();
            push_template(&mut pattern, template);
            Pattern(pattern)
        })
    }

    /// Whether the last part of an ARN template ends in a variable whose values have neither slash nor colon.
    pub fn is_name_without_slash(part: &str) -> bool {
        let variable = part.rsplit_once("${").and_then(|(_, variable)| variable.strip_suffix('}'));
        variable.is_some_and(|name| NAMES_WITHOUT_SLASH.binary_search(&name).is_ok())
    }

    /// Whether there is a text that both stand for.
    ///
    /// Both are ARNs: their first five parts are compared each by itself, as IAM does, where no unknown text may
    /// reach across their colons.
    pub fn meets(&self, other: &Pattern) -> bool {
        let (mut rest, mut other_rest) = (self.0.as_str(), other.0.as_str());
        let mut public = false;
        for place in 0..5 {
            let (Some((part, after)), Some((other_part, other_after))) = (first_part(rest), first_part(other_rest))
            else {
                break;
            };
            let left_out = is_left_out(part, other_part) || is_left_out(other_part, part);
            if !meet(part, other_part) || left_out && !(public && place == ACCOUNT) {
                return false;
            }
            public |= place == SERVICE && SERVICES_WITH_PUBLIC_RESOURCES.contains(&part);
            (rest, other_rest) = (after, other_after);
        }
        meet(rest, other_rest)
    }

    /// Whether the pattern stands for every ARN of a template, whatever its variables are: `arn:aws:kms:*:*:key/*` for
    /// every key. A region or an account that is one certain text leaves others out, though nobody knows it yet.
    pub fn covers(&self, template: &str) -> bool {
        let Some((partition, rest)) = self.0.strip_prefix("arn:").and_then(|rest| rest.split_once(':')) else {
            return matches_wildcard(&self.0, &any_of(template));
        };
        let after_partition = |arn: &'_ str| arn.splitn(3, ':').nth(2).unwrap_or_default().to_owned();
        match partition.contains(ANYTHING) {
            true => matches_wildcard(&self.0, &any_of(template)),
            false => matches_wildcard(rest, &after_partition(&any_of(template))),
        }
    }

    /// The same in every Region and every account.
    pub fn everywhere(&self) -> Pattern {
        match self.parts()[..] {
            [arn, partition, service, region, account, name] => {
                let any = |part: &str| if part.is_empty() { "" } else { "*" }.to_owned();
                Pattern([arn, partition, service, &any(region), &any(account), name].join(":"))
            }
            _ => self.clone(),
        }
    }

    /// Whether it ends in the wildcard for any text.
    pub fn is_open_ended(&self) -> bool {
        self.0.ends_with(ANYTHING)
    }

    /// The parts of an ARN that are certain to be parts, at most six; the last one is the rest.
    pub fn parts(&self) -> Vec<&str> {
        let mut parts = Vec::new();
        let mut rest = self.0.as_str();
        while parts.len() < 5 {
            let Some((part, after)) = first_part(rest) else { break };
            parts.push(part);
            rest = after;
        }
        parts.push(rest);
        parts
    }
}

/// Whether a part of a pattern is the wildcard for any text.
pub fn is_any(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|character| character == ANYTHING)
}

/// Whether a part of a pattern is the wildcard, or text of which nothing is known.
pub fn may_be_any(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|character| matches!(character, ANYTHING | UNKNOWN))
}

/// Whether the one part is empty and the other stands for a name, as in `arn:aws:s3:::b` and an ARN with a region.
fn is_left_out(part: &str, other: &str) -> bool {
    part.is_empty() && other.chars().all(|character| matches!(character, PART | NAME)) && !other.is_empty()
}

/// The text up to the first colon, if no unknown text before it may hold a colon; a `*` that is the whole part may not.
fn first_part(text: &str) -> Option<(&str, &str)> {
    let (part, rest) = text.split_once(':')?;
    let has = |character: char| part.as_bytes().contains(&(character as u8));
    (part == "*" || !has(ANYTHING) && !has(UNKNOWN)).then_some((part, rest))
}

fn push_text(pattern: &mut String, text: &str) {
    let mut rest = text;
    // A policy variable, which IAM fills in.
    while let Some((before, (_, after))) =
        rest.split_once("${").and_then(|(before, variable)| Some((before, variable.split_once('}')?)))
    {
        push_characters(pattern, before);
        pattern.push(PART);
        rest = after;
    }
    push_characters(pattern, rest);
}

fn push_characters(pattern: &mut String, text: &str) {
    if [PART, NAME, UNKNOWN].iter().any(|character| text.as_bytes().contains(&(*character as u8))) {
        pattern.push_str(&text.replace([PART, NAME, UNKNOWN], "?"));
    } else {
        pattern.push_str(text);
    }
}

fn push_template(pattern: &mut String, template: &str) {
    let mut rest = template;
    let slashes = template.split(':').nth(SERVICE).is_some_and(|service| SERVICES_WITH_SLASHES.contains(&service));
    let mut place = 0;
    while let Some((before, variable)) = rest.split_once("${") {
        pattern.push_str(before);
        if slashes {
            place += before.matches(':').count();
        }
        let (name, after) = variable.split_once('}').unwrap_or((variable, ""));
        let without_slash = NAMES_WITHOUT_SLASH.binary_search(&name).is_ok() && !(slashes && place > ACCOUNT);
        pattern.push(if without_slash { NAME } else { UNKNOWN });
        rest = after;
    }
    pattern.push_str(rest);
}

/// An ARN of a template, with texts for its variables that no pattern names.
fn any_of(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, variable)) = rest.split_once("${") {
        text.push_str(before);
        text.push_str("\u{4}\u{4}\u{4}");
        rest = variable.split_once('}').map_or("", |(_, after)| after);
    }
    text + rest
}

/// Whether two patterns have a text in common.
fn meet(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    // What is literal in both decides most questions.
    while let ([one, after @ ..], [other, other_after @ ..]) = (a, b)
        && !is_run(*one)
        && !is_run(*other)
    {
        if !same(*one, *other) {
            return false;
        }
        (a, b) = (after, other_after);
    }
    match (a, b) {
        ([run], bytes) | (bytes, [run]) if is_run(*run) => takes_all(*run, bytes),
        ([], []) => true,
        _ => meet_by_rows(a, b),
    }
}

/// The same in every case, with a cell for each two characters.
fn meet_by_rows(a: &[u8], b: &[u8]) -> bool {
    // Row by row from the end: whether what follows `i` in the one and `j` in the other have a text in common.
    let mut below = vec![false; b.len() + 1];
    for i in (0..=a.len()).rev() {
        let mut row = vec![false; b.len() + 1];
        for j in (0..=b.len()).rev() {
            let (one, other) = (a.get(i), b.get(j));
            row[j] = match (one, other) {
                (None, None) => true,
                (Some(one), other)
                    if is_run(*one) && (below[j] || other.is_some_and(|other| row[j + 1] && takes(*one, *other))) =>
                {
                    true
                }
                (one, Some(other))
                    if is_run(*other) && (row[j + 1] || one.is_some_and(|one| below[j] && takes(*other, *one))) =>
                {
                    true
                }
                (Some(one), Some(other)) => !is_run(*one) && !is_run(*other) && same(*one, *other) && below[j + 1],
                _ => false,
            };
        }
        below = row;
    }
    below[0]
}

fn is_run(byte: u8) -> bool {
    matches!(byte as char, ANYTHING | UNKNOWN | PART | NAME)
}

/// Whether a run may take all of these characters, and the text of other runs between them.
fn takes_all(run: u8, bytes: &[u8]) -> bool {
    match run as char {
        PART => !bytes.contains(&b':'),
        NAME => !bytes.contains(&b':') && !bytes.contains(&b'/'),
        _ => true,
    }
}

/// Whether a run may take this character, or the beginning of this other run.
fn takes(run: u8, byte: u8) -> bool {
    !matches!((run as char, byte), (PART, b':') | (NAME, b':' | b'/'))
}

fn same(one: u8, other: u8) -> bool {
    one == other || one as char == ONE || other as char == ONE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(text: &str, template: &str) -> bool {
        let spelling = Spelling { pieces: vec![Piece::Text(text.into())] };
        Pattern::of(&spelling, |_| Filling::Unknown).meets(&Pattern::of_template(template))
    }

    const TABLE: &str = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}";
    const INDEX: &str = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}";
    const BUCKET: &str = "arn:${Partition}:s3:::${BucketName}";
    const OBJECT: &str = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
    const STREAM: &str =
        "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}";

    #[test]
    fn literal_arns_meet_their_own_templates_only() {
        let table = "arn:aws:dynamodb:us-east-1:123456789012:table/T";
        assert!(meets(table, TABLE) && !meets(table, INDEX) && !meets(table, BUCKET));
        let index = "arn:aws:dynamodb:us-east-1:123456789012:table/T/index/I";
        assert!(!meets(index, TABLE) && meets(index, INDEX));
        assert!(meets("arn:aws:s3:::b", BUCKET) && !meets("arn:aws:s3:::b", OBJECT));
        assert!(!meets("arn:aws:s3:::b/*", BUCKET) && meets("arn:aws:s3:::b/*", OBJECT));
        assert!(!meets("arn:aws:s3:us-east-1::b", BUCKET));
        assert!(!meets(
            "arn:aws:s3:::accesspoint/a",
            "arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}"
        ));
    }

    #[test]
    fn wildcards_meet_what_they_stand_for() {
        assert!(meets("arn:aws:s3:::b*", BUCKET) && meets("arn:aws:s3:::b*", OBJECT));
        assert!(meets("arn:aws:logs:*:*:*", STREAM));
        assert!(meets("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f:*", STREAM));
        assert!(!meets("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f", STREAM));
        assert!(meets("arn:aws:dynamodb:*:*:table/*", TABLE) && meets("arn:aws:dynamodb:*:*:table/*", INDEX));
        assert!(!meets("arn:aws:sqs:*:*:*", TABLE));
        assert!(meets("arn:aws:s3:::b/${aws:username}/?", OBJECT));
        assert!(meets("*", TABLE));
    }

    #[test]
    fn what_a_service_owns_has_no_account() {
        let parameter = "arn:${Partition}:ssm:${Region}:${Account}:parameter/${ParameterNameWithoutLeadingSlash}";
        assert!(meets("arn:aws:ssm:us-east-1::parameter/aws/service/ami-amazon-linux-latest/*", parameter));
        assert!(!meets("arn:aws:ssm:::parameter/aws/service/ami-amazon-linux-latest/*", parameter));
        assert!(!meets("arn:aws:dynamodb:us-east-1::table/T", TABLE));
    }

    #[test]
    fn the_topics_of_mqtt_have_slashes() {
        let topic = "arn:${Partition}:iot:${Region}:${Account}:topic/${TopicName}";
        assert!(meets("arn:aws:iot:us-east-1:123456789012:topic/sensors/kitchen", topic));
        assert!(!meets("arn:aws:iot:us-east-1:123456789012:topicfilter/sensors/kitchen", topic));
    }

    #[test]
    fn unknown_text_meets_everything_that_may_stand_there() {
        let fill = |pieces: Vec<Piece<'_>>, filling: Filling| Pattern::of(&Spelling { pieces }, |_| filling.clone());
        let whole = fill(vec![Piece::Hole], Filling::Unknown);
        assert!(whole.meets(&Pattern::of_template(TABLE)));
        let index = fill(vec![Piece::Ref("T"), Piece::Text("/index/*".into())], Filling::Template(TABLE));
        assert!(index.meets(&Pattern::of_template(INDEX)) && !index.meets(&Pattern::of_template(TABLE)));
        let arn = fill(vec![Piece::Hole, Piece::Text("/index/I".into())], Filling::Unknown);
        assert!(arn.meets(&Pattern::of_template(INDEX)) && !arn.meets(&Pattern::of_template(TABLE)));
        let bucket = fill(vec![Piece::Text("arn:aws:s3:::".into()), Piece::Ref("B")], Filling::Name);
        assert!(bucket.meets(&Pattern::of_template(BUCKET)) && !bucket.meets(&Pattern::of_template(OBJECT)));
    }

    #[test]
    fn wildcards_may_leave_nothing_out() {
        let covers = |text: &str, template: &str| {
            let spelling = Spelling { pieces: vec![Piece::Text(text.into())] };
            Pattern::of(&spelling, |_| Filling::Unknown).covers(template)
        };
        assert!(covers("arn:aws:dynamodb:*:*:table/*", TABLE) && covers("arn:aws:dynamodb:*:*:table/*", INDEX));
        assert!(covers("arn:aws:s3:::*", BUCKET) && covers("arn:aws:s3:::*/*", OBJECT));
        assert!(covers("arn:aws:logs:*:*:log-group:*", STREAM) && covers("arn:*", TABLE) && covers("**", TABLE));
        assert!(!covers("arn:aws:dynamodb:us-east-1:*:table/*", TABLE));
        assert!(!covers("arn:aws:dynamodb:*:123456789012:table/*", TABLE));
        assert!(!covers("arn:aws:dynamodb:*:*:table/a*", TABLE) && !covers("arn:aws:s3:::b/*", OBJECT));
        let here = [Piece::Text("arn:aws:dynamodb:".into()), Piece::Hole, Piece::Text(":*:table/*".into())];
        assert!(!Pattern::of(&Spelling { pieces: here.into() }, |_| Filling::Name).covers(TABLE));
    }

    #[test]
    fn short_cuts_lead_to_the_same_answer() {
        let mut texts = vec![String::new()];
        for length in 0..3 {
            let longest: Vec<String> = texts.iter().filter(|text| text.chars().count() == length).cloned().collect();
            for character in ['a', ':', '/', ANYTHING, UNKNOWN, ONE, PART, NAME] {
                texts.extend(longest.iter().map(|text| format!("{text}{character}")));
            }
        }
        for one in &texts {
            for other in &texts {
                assert_eq!(meet(one, other), meet_by_rows(one.as_bytes(), other.as_bytes()), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn names_without_slash_are_sorted() {
        assert!(NAMES_WITHOUT_SLASH.is_sorted());
    }
}
