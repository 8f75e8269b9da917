use cfn_core::entry::Usage;
use cfn_core::loops;
use cfn_core::model::{Declaration, Member, Node, NodeId, NodeIds, Segment};
use cfn_core::verdict;
use cfn_core::yaml::mark;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{GenericParam, Generics, Ident};

use super::for_each::{Loops, with_variables};
use crate::parse::SetLevel;
use crate::tokens::Place;

/// Where a model comes from, and what rustc has to find out for it.
#[derive(Default)]
pub(crate) struct Origins {
    ids: NodeIds,
    /// The place of each node, by its id; none for what has its error already.
    places: Vec<Option<Place>>,
    /// The names that rustc has to resolve, each once.
    pub(crate) uses: Vec<NameUse>,
    /// The values that rustc has to evaluate.
    pub(crate) values: Vec<RustValue>,
    /// What `id = ".."` says, with marks for generic parameters.
    pub(crate) id: Option<String>,
    pub(crate) parameters: Parameters,
    pub(crate) loops: Loops,
}

/// A name of a struct.
pub(crate) struct NameUse {
    /// The path as the user wrote it first.
    pub(crate) path: Vec<TokenTree>,
    /// The same as a text.
    pub(crate) name: String,
    pub(crate) usage: Usage,
}

/// An expression of Rust.
pub(crate) struct RustValue {
    pub(crate) expression: TokenStream,
    /// As the user wrote it.
    pub(crate) written: String,
}

/// The generic parameters of a struct.
#[derive(Default)]
pub(crate) struct Parameters {
    /// The names, and whether each is a const parameter.
    names: Vec<(Ident, bool)>,
}

impl Parameters {
    pub(crate) fn of(generics: &Generics) -> Parameters {
        let names = generics.params.iter().filter_map(|parameter| match parameter {
            GenericParam::Const(parameter) => Some((parameter.ident.clone(), true)),
            GenericParam::Type(parameter) => Some((parameter.ident.clone(), false)),
            _ => None,
        });
        Parameters { names: names.collect() }
    }

    /// The names, each with whether it is a const parameter.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Ident, bool)> {
        self.names.iter().map(|(name, is_const)| (name, *is_const))
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.iter().any(|(known, _)| known == name)
    }

    pub(crate) fn is_const(&self, name: &str) -> bool {
        self.iter().any(|(known, is_const)| is_const && known == name)
    }
}

impl Origins {
    pub(crate) fn of(generics: &Generics) -> Origins {
        Origins { parameters: Parameters::of(generics), ..Origins::default() }
    }

    pub(super) fn id(&mut self, place: Place) -> NodeId {
        self.places.push(Some(place));
        self.ids.next()
    }

    /// A node that has its error already.
    pub(super) fn silent_id(&mut self) -> NodeId {
        self.places.push(None);
        self.ids.next()
    }

    /// The mark of a name, which rustc resolves.
    pub(super) fn use_name(&mut self, path: &[TokenTree], usage: Usage) -> String {
        let written: String = path.iter().map(ToString::to_string).collect();
        let name = if written.contains(['⟨', '⟩', '\n']) { format!("use {}", self.uses.len()) } else { written };
        let first = self.uses.iter().find(|known| known.name == name).map(|known| known.usage);
        let mark = match first {
            Some(first) if first != usage => format!("{name}{}{}", mark::AS, usage.name()),
            _ => name.clone(),
        };
        if !self.uses.iter().any(|known| known.name == name && known.usage == usage) {
            self.uses.push(NameUse { path: path.to_vec(), name, usage });
        }
        mark::reference(&mark)
    }

    /// The number of a value, which rustc evaluates.
    pub(super) fn use_value(&mut self, expression: TokenStream) -> usize {
        let written = expression.to_string();
        self.values.push(RustValue { expression, written });
        self.values.len() - 1
    }

    /// The number of the value of a const parameter.
    pub(super) fn use_parameter(&mut self, name: &TokenTree) -> usize {
        let written = name.to_string();
        let known = self.values.iter().position(|value| value.written == written);
        known.unwrap_or_else(|| self.use_value(quote!(#name)))
    }

    /// Where to report what is wrong with a node; none if it has its error already.
    fn node(&self, id: NodeId) -> Option<Place> {
        let index = (id.0 as usize).wrapping_sub(1);
        self.places.get(index).copied().flatten()
    }
}

/// What a struct is made of, to find places in it.
pub(crate) struct Sites<'m> {
    pub(crate) origins: &'m Origins,
    /// The struct's name.
    pub(crate) name: Place,
    pub(crate) declaration: Option<&'m Declaration>,
    /// What a stack's arguments give.
    pub(crate) members: &'m [Member],
    /// The parts of a stack.
    pub(crate) parts: &'m [Place],
    /// The levels that a stack sets.
    pub(crate) settings: &'m [SetLevel],
}

impl Sites<'_> {
    /// Where to report a finding; none if that place has its error already.
    pub(crate) fn find(&self, place: &verdict::Place) -> Option<Place> {
        match place {
            verdict::Place::Name => match self.declaration {
                Some(declaration) => self.origins.node(declaration.name.id),
                None => Some(self.name),
            },
            verdict::Place::Part(number) => Some(self.parts.get(*number).copied().unwrap_or(self.name)),
            verdict::Place::Allowance(lint) => {
                let allowances = self.declaration.iter().flat_map(|declaration| &declaration.allowances);
                let mut named = allowances.filter(|allowance| allowance.lint == *lint);
                let mut settings = self.settings.iter().filter(|setting| setting.name.text == *lint);
                let of_stack = settings.next().map_or(self.name, |setting| setting.name.place);
                named.next().map_or(Some(of_stack), |allowance| self.origins.node(allowance.id))
            }
            verdict::Place::Body { way, key } => {
                let way: Vec<Segment> = way.iter().map(|segment| self.as_modelled(segment)).collect();
                match way.split_first() {
                    Some((Segment::Key(name), rest)) if name == loops::ARGUMENT => self.in_loops(rest),
                    _ => self.in_body(&way, *key),
                }
            }
        }
    }

    /// The place of a loop's variable, below its collection, or of the logical ID of the entries.
    fn in_loops(&self, way: &[Segment]) -> Option<Place> {
        let all = &self.origins.loops;
        let each = match way.first() {
            Some(Segment::Index(number)) => all.loops.get(*number),
            _ => None,
        };
        let Some(each) = each else { return Some(self.name) };
        match way.get(1..) {
            Some([Segment::Key(name), ..]) if name == loops::ID => self.origins.node(all.id()?.id),
            Some([Segment::Key(name), rest @ ..]) if name == loops::COLLECTION => {
                self.below(&each.collection, rest, false)
            }
            _ => self.origins.node(each.variable.id),
        }
    }

    /// The place at the end of a way, or of the innermost thing around it that the struct shows.
    fn in_body(&self, way: &[Segment], key: bool) -> Option<Place> {
        let Some(declaration) = self.declaration else {
            let Some((Segment::Key(name), rest)) = way.split_first() else { return Some(self.name) };
            let member = self.members.iter().find(|member| member.key.name == *name);
            return member.map_or(Some(self.name), |member| {
                if key && rest.is_empty() {
                    self.origins.node(member.key.id)
                } else {
                    self.below(&member.value, rest, key)
                }
            });
        };
        self.below(&declaration.body, way, key)
    }

    fn below(&self, node: &Node, way: &[Segment], key: bool) -> Option<Place> {
        if let (true, Some((Segment::Key(name), before))) = (key, way.split_last())
            && let Some(member) = node.at(before).and_then(|object| object.member(name))
        {
            return self.origins.node(member.key.id);
        }
        let found = (0..=way.len()).rev().find_map(|end| node.at(&way[..end]));
        self.origins.node(found.unwrap_or(node).id)
    }

    /// A step of the way through a template as one through a model, whose keys have marks.
    fn as_modelled(&self, segment: &Segment) -> Segment {
        match segment {
            Segment::Key(name) => Segment::Key(with_variables(self.origins, name)),
            other => other.clone(),
        }
    }
}
