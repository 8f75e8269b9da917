//! From a place in an entry to the token of the source that has written it.
//!
//! A build script knows of each struct its file and the line of its attribute, and no more: to carry the position of
//! every token through rustc would cost every build what only a failed one needs. So the source is read again when
//! something is wrong. Where it cannot be followed, as in what `macro_rules!` have written, only the line of the attribute is
//! known.

use super::file::Source;
use super::tokens::{self, Item, Kind, Tree};
use cfn_core::lint::Level;
use cfn_core::loops;
use cfn_core::model::{Intrinsic, Segment};
use cfn_core::verdict::Place;

/// A token of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Location {
    /// From 1.
    pub(crate) line: u32,
    /// In characters, from 1.
    pub(crate) column: u32,
    /// In characters, up to the end of the line.
    pub(crate) length: u32,
}

/// The token that is written at a place of the struct of that name whose attribute begins in a line.
pub(crate) fn locate(source: &Source, (line, name): (u32, &str), place: &Place) -> Option<Location> {
    let text = source.text.as_str();
    let item = tokens::item(text, source.line_start(line)?, name)?;
    let at = in_item(&item, place)?;
    let (line, line_begin) = source.line_of(at);
    let column = text[line_begin..at].chars().count() + 1;
    let token = &text[at..at + tokens::length(text, at)];
    let length = token.lines().next().map_or(1, |line| line.chars().count());
    Some(Location { line, column: column as u32, length: length as u32 })
}

fn in_item(item: &Item<'_>, place: &Place) -> Option<usize> {
    match place {
        Place::Name => Some(item.name),
        Place::Part(number) => split(&item.parts).nth(*number).and_then(|part| Some(path(part).first()?.at)),
        Place::Allowance(lint) => level(&item.attribute, lint),
        Place::Body { way, key } => in_attribute(&item.attribute, way, *key),
    }
    .or(Some(item.name))
}

/// A part without the attributes and the visibility before it.
fn path<'t, 's>(part: &'t [Tree<'s>]) -> &'t [Tree<'s>] {
    match part {
        [hash, group, rest @ ..] if hash.is('#') && group.kind == Kind::Bracket => path(rest),
        [word, group, rest @ ..] if word.text == "pub" && group.kind == Kind::Parenthesis => rest,
        [word, rest @ ..] if word.text == "pub" => rest,
        part => part,
    }
}

/// The name of a lint between the parentheses of `allow`, `warn` or `deny`.
fn level(attribute: &[Tree<'_>], lint: &str) -> Option<usize> {
    let arguments = attribute.iter().find(|tree| tree.is_group())?.trees.as_slice();
    let is_level = |word: &Tree<'_>| Level::from_name(word.text).is_some();
    let groups = arguments.windows(2).filter(|pair| is_level(&pair[0]) && pair[1].kind == Kind::Parenthesis);
    groups.flat_map(|pair| &pair[1].trees).find(|tree| tree.kind == Kind::Word && tree.text == lint).map(|tree| tree.at)
}

/// The offset of what is written at the place, or of the innermost thing around it that is found.
fn in_attribute(attribute: &[Tree<'_>], way: &[Segment], key: bool) -> Option<usize> {
    let arguments = attribute.iter().position(|tree| tree.is_group())?;
    let name = attribute[..arguments].iter().rev().find(|tree| tree.kind == Kind::Word)?.text;
    let start = attribute[0].at;
    let arguments = attribute[arguments].trees.as_slice();
    match (name, way) {
        (_, [Segment::Key(name), rest @ ..]) if name == loops::ARGUMENT => in_loops(arguments, rest).or(Some(start)),
        ("resource", [Segment::Key(name), rest @ ..]) if name == "Properties" => {
            let end = arguments.iter().position(|tree| tree.is(',')).unwrap_or(arguments.len());
            let properties = arguments[..end].last().filter(|tree| tree.kind == Kind::Brace);
            properties.map(|group| value(std::slice::from_ref(group), rest, key)).or(Some(start))
        }
        ("resource", [Segment::Key(name)]) if name == "Type" => arguments.first().map(|tree| tree.at),
        ("condition", _) => Some(value(split(arguments).next().unwrap_or_default(), way, key)),
        (_, [Segment::Key(name), rest @ ..]) => member(arguments, name, rest, key).or(Some(start)),
        _ => Some(start),
    }
}

/// Between the parentheses of `for_each`: below a collection, the logical ID, or a variable.
fn in_loops(arguments: &[Tree<'_>], way: &[Segment]) -> Option<usize> {
    let is_it = |pair: &&[Tree<'_>]| pair[0].text == loops::ARGUMENT && pair[1].kind == Kind::Parenthesis;
    let [word, group] = arguments.windows(2).find(is_it)? else { return None };
    let mut loops = split(&group.trees).filter(|argument| argument.get(1).is_some_and(|word| word.text == "in"));
    let at = match way {
        [Segment::Index(_), Segment::Key(name)] if name == loops::ID => {
            let id = split(&group.trees).find(|argument| argument[0].text == loops::ID)?;
            id.get(2).map(|text| text.at)
        }
        [Segment::Index(number), Segment::Key(_), rest @ ..] => Some(value(&loops.nth(*number)?[2..], rest, false)),
        [Segment::Index(number)] => loops.nth(*number).map(|argument| argument[0].at),
        _ => None,
    };
    at.or(Some(word.at))
}

/// The offset of a place below a value.
fn value(trees: &[Tree<'_>], way: &[Segment], key: bool) -> usize {
    let start = trees.first().map_or(0, |tree| tree.at);
    let Some((first, rest)) = way.split_first() else { return start };
    let below = match (first, trees) {
        (Segment::Key(name), [group]) if group.kind == Kind::Brace => member(&group.trees, name, rest, key),
        (Segment::Index(index), [group]) if group.kind == Kind::Bracket => element(&group.trees, *index, rest, key),
        (Segment::Function(Intrinsic::If), _) => arm(trees, rest, key),
        (Segment::Function(function), [name, group])
            if name.text == function.name() && group.kind == Kind::Parenthesis =>
        {
            argument(&group.trees, rest, key)
        }
        _ => None,
    };
    below.unwrap_or(start)
}

/// Below the member of that name among `name: value, ..`.
fn member(trees: &[Tree<'_>], name: &str, rest: &[Segment], key: bool) -> Option<usize> {
    let field = split(trees).find(
        |field| matches!(field, [key, colon, ..] if colon.is(':') && key.name().is_some_and(|written| written == name)),
    )?;
    let [written, _, value @ ..] = field else { return None };
    Some(if value.is_empty() || key && rest.is_empty() { written.at } else { self::value(value, rest, key) })
}

fn element(trees: &[Tree<'_>], index: usize, rest: &[Segment], key: bool) -> Option<usize> {
    split(trees).nth(index).map(|element| value(element, rest, key))
}

/// Below the argument of a function that is called by name: the way goes through a list where there are several.
fn argument(trees: &[Tree<'_>], way: &[Segment], key: bool) -> Option<usize> {
    match way {
        [Segment::Index(index), rest @ ..] if split(trees).count() > 1 => element(trees, *index, rest, key),
        way => element(trees, 0, way, key),
    }
}

/// Below `if condition { value } else { value }`.
fn arm(trees: &[Tree<'_>], way: &[Segment], key: bool) -> Option<usize> {
    let [Segment::Index(index), rest @ ..] = way else { return None };
    let mut blocks = trees.iter().enumerate().filter(|(_, tree)| tree.kind == Kind::Brace);
    let (then, block) = blocks.next()?;
    match index {
        0 => trees.get(1).map(|condition| condition.at),
        1 => Some(value(&block.trees, rest, key)),
        _ => match trees.get(then + 2..)? {
            [block] if block.kind == Kind::Brace => Some(value(&block.trees, rest, key)),
            [] => None,
            other => Some(value(other, rest, key)),
        },
    }
}

/// The items between the commas, without an empty end.
fn split<'t, 's>(trees: &'t [Tree<'s>]) -> impl Iterator<Item = &'t [Tree<'s>]> {
    let mut generics = 0_usize;
    let is_comma = move |tree: &Tree<'_>| {
        match tree {
            tree if tree.is('<') => generics += 1,
            tree if tree.is('>') => generics = generics.saturating_sub(1),
            _ => {}
        }
        generics == 0 && tree.is(',')
    };
    trees.split(is_comma).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r##"use x;

/// Ein Ü, a { and a "quote".
#[cfn::resource(AWS::Lambda::Function {
    // } not an end
    Handler: r#"index."handler"#, /* nested /* , */ } */
    Runtime: if Is { "a" } else if Other { "b" } else { 'c' },
    Environment: { Variables: { "KEY-1": Sub("${A}", { B: Ref.Arn }), "ü": Join(",", [A, "x"]) } },
    Layers: [A, FindInMap(Images, AWS::Region, "Ami")],
}, DependsOn: [A, B], allow(x, reason = ","))]
pub struct Function;

#[output(Value: A, Export: { Name: Base64(Sub("n")) })]
pub struct Out;

#[condition(A == "b", allow(x))] pub struct Is;
#[mapping { "a": { "b": [1, 2] } }] pub struct Images;
#[stack]
pub struct Whole;
#[cfn::resource(AWS::SNS::Topic {}, for_each(A in [X, "y"], B in Names, id = "T${A}${B}"))] pub struct Loops;
structs!(A, B);
/* ü */ #[cfg(all())] #[mapping { "a": {} }] pub struct A; #[doc(x)] #[mapping { "a": 1 }] #[cfg(all())] pub(crate) struct r#B;
"##;

    const STRUCTS: &[(u32, &str)] = &[(13, "Out"), (16, "Is"), (17, "Images"), (18, "Whole"), (20, "Loops")];

    fn key(name: &str) -> Segment {
        Segment::Key(name.to_owned())
    }

    /// What the source has at the place.
    fn at(line: u32, way: &[Segment], is_key: bool) -> Option<&'static str> {
        let (_, name) = STRUCTS.iter().find(|(of, _)| *of == line).unwrap_or(&(0, "Function"));
        of(name, line, way, is_key)
    }

    /// The same of a struct that is not the only one in its line.
    fn of(name: &str, line: u32, way: &[Segment], is_key: bool) -> Option<&'static str> {
        let Location { line, column, .. } =
            locate(&Source::of(SOURCE.to_owned()), (line, name), &Place::Body { way: way.to_vec(), key: is_key })?;
        let line = SOURCE.lines().nth(line as usize - 1)?;
        let (start, _) = line.char_indices().nth(column as usize - 1)?;
        Some(&line[start..])
    }

    fn property(way: &[Segment]) -> &'static str {
        let way = [&[key("Properties")], way].concat();
        at(4, &way, false).expect("it is found")
    }

    #[test]
    fn values_are_found_through_all_forms() {
        use Segment::{Function, Index};
        assert!(property(&[key("Handler")]).starts_with("r#\"index."));
        let runtime = [key("Runtime"), Function(Intrinsic::If)];
        let arm = |index| [&runtime[..], &[Index(index)]].concat();
        assert!(property(&arm(0)).starts_with("Is {"));
        assert!(property(&arm(1)).starts_with("\"a\" }"));
        assert!(property(&arm(2)).starts_with("if Other"));
        let other = [arm(2), vec![Function(Intrinsic::If), Index(2)]].concat();
        assert!(property(&other).starts_with("'c' }"));
        let variables = [key("Environment"), key("Variables")];
        let variable = |rest: &[Segment]| [&variables[..], rest].concat();
        let sub = [key("KEY-1"), Function(Intrinsic::Sub)];
        assert!(property(&variable(&sub[..1])).starts_with("Sub("));
        assert!(property(&variable(&[&sub[..], &[Index(1), key("B")]].concat())).starts_with("Ref.Arn"));
        let join = [key("ü"), Function(Intrinsic::Join), Index(1), Index(1)];
        assert!(property(&variable(&join)).starts_with("\"x\"]"));
        let region = [key("Layers"), Index(1), Function(Intrinsic::FindInMap), Index(1), Function(Intrinsic::Ref)];
        assert!(property(&region).starts_with("AWS::Region"));
        // What was not written here: the nearest thing around it.
        assert!(property(&[key("Environment"), key("Missing")]).starts_with("{ Variables"));
    }

    #[test]
    fn keys_and_arguments_after_the_properties_are_found() {
        use Segment::{Function, Index};
        assert!(at(4, &[key("Properties"), key("Layers")], true).expect("a key").starts_with("Layers:"));
        assert!(at(4, &[key("Type")], false).expect("the type").starts_with("AWS::Lambda::Function {"));
        assert!(at(4, &[key("DependsOn"), Index(1)], false).expect("an element").starts_with("B]"));
        let name = [key("Export"), key("Name"), Function(Intrinsic::Base64), Function(Intrinsic::Sub)];
        assert!(at(13, &name, false).expect("a name").starts_with("\"n\""));
        assert!(at(16, &[Function(Intrinsic::Equals), Index(0)], false).expect("an operand").starts_with("A =="));
        assert!(at(17, &[key("a"), key("b"), Index(1)], false).expect("an element").starts_with("2]"));
        assert!(at(13, &[key("Description")], false).expect("the attribute").starts_with("output("));
    }

    #[test]
    fn other_attributes_and_structs_may_stand_in_the_line() {
        let each = key("for_each");
        for (way, expected) in [
            (vec![each.clone(), Segment::Index(0)], "A in"),
            (vec![each.clone(), Segment::Index(1), key("in")], "Names"),
            (vec![each.clone(), Segment::Index(0), key("in"), Segment::Index(1)], "\"y\""),
            (vec![each.clone(), Segment::Index(0), key("id")], "\"T${A}"),
        ] {
            assert!(of("Loops", 20, &way, false).expect("a place").starts_with(expected), "{expected}");
        }
        assert!(of("A", 22, &[key("a")], false).expect("a value").starts_with("{} }] pub struct A"));
        assert!(of("B", 22, &[key("a")], false).expect("a value").starts_with("1 }]"));
        assert_eq!(of("C", 22, &[key("a")], false), None);
    }

    #[test]
    fn commas_within_generic_arguments_separate_nothing() {
        let source = "#[stack]\nstruct S<const N: usize = { 1 }, F: Fn(u8)>(A<1, 2>, b::C<D<3>, 4>, #[cfg(x)] pub E);\n\
                      #[output(Value: [A<1, 2>, B])]\nstruct O;\n";
        let column = |line, name, place: &Place| {
            let location = locate(&Source::of(source.to_owned()), (line, name), place);
            location.map(|location| (location.line, location.column))
        };
        for (number, expected) in [(0, 45), (1, 54), (2, 83)] {
            assert_eq!(column(1, "S", &Place::Part(number)), Some((2, expected)), "{number}");
        }
        let second = Place::Body { way: vec![key("Value"), Segment::Index(1)], key: false };
        assert_eq!(column(3, "O", &second), Some((3, 27)));
    }

    #[test]
    fn what_is_no_attribute_is_left_alone() {
        for line in [0, 1, 2, 21, 22, 400] {
            assert_eq!(at(line, &[key("Value")], false), None, "{line}");
        }
    }

    #[test]
    fn no_source_is_too_broken() {
        let place = Place::Body { way: vec![key("Properties"), key("Handler")], key: false };
        for end in SOURCE.char_indices().map(|(at, _)| at) {
            for line in [1, 4, 13, 16] {
                locate(&Source::of(SOURCE[..end].to_owned()), (line, "Function"), &place);
                locate(&Source::of(format!("#[resource({}", &SOURCE[end..])), (1, "Function"), &place);
            }
        }
        let deep = format!("#[resource({}", "(".repeat(100_000));
        assert_eq!(locate(&Source::of(deep), (1, "Function"), &place), None);
    }
}
