//! Levels of lints and groups as they are set: by a command line or a build script, by a stack, and by groups within it.

use super::lint::Level;
use crate::model::NodeId;

/// Levels that are set in one place outside of the template: by a command line or a build script. A lint's own name
/// counts more than the name of its group; of two settings of one name, the later one counts.
///
/// ```
/// use cfn_core::lint::{Level, Levels};
///
/// let levels = Levels::new([("policy", Level::Warn), ("broad_action", Level::Deny)]);
/// assert!(levels.is_ok());
///
/// let unknown = Levels::new([("broad_acton", Level::Deny)]).unwrap_err();
/// assert_eq!(unknown.to_string(), "unknown lint `broad_acton`; did you mean `broad_action`?");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    pub(crate) settings: Vec<Setting>,
}

/// A level of a lint or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where the name is written. An allowance that nothing needs is reported there; none that has no place, since it may
    /// be for several templates.
    pub at: NodeId,
    /// The lint or the group.
    pub name: String,
    /// The level.
    pub level: Level,
}

/// The levels that hold in a template. Those of the whole come first; a part of the template may have levels of its own,
/// which count more.
#[derive(Clone, Debug, Default)]
pub struct NestedLevels {
    layers: Vec<Layer>,
    /// The layer of each declaration.
    of_declarations: Vec<usize>,
    elsewhere: Vec<String>,
}

/// The levels that one place sets.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// The layer around it.
    pub(crate) outer: Option<usize>,
    pub(crate) settings: Vec<Setting>,
}

impl NestedLevels {
    /// Adds the levels of one place, which count more than those of the place around it. Returns the number of the place.
    /// The first one is the outermost; what belongs to no declaration has the levels of the first one that is within
    /// that, if there is one.
    pub fn add(&mut self, outer: Option<usize>, settings: Vec<Setting>) -> usize {
        self.layers.push(Layer { outer, settings });
        self.layers.len() - 1
    }

    /// Adds the levels of a place within the one that was added last.
    pub fn add_within(&mut self, settings: Vec<Setting>) -> usize {
        self.add(self.layers.len().checked_sub(1), settings)
    }

    /// Says which levels hold for the next declaration of the template.
    pub fn declaration(&mut self, layer: usize) {
        self.of_declarations.push(layer);
    }

    /// Accepts the name of a lint that is not at hand: a user's own lint, in a macro.
    pub fn accept(&mut self, name: impl Into<String>) {
        self.elsewhere.push(name.into());
    }

    pub(crate) fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The layer of a declaration, by its number, or of what belongs to none.
    pub(crate) fn layer(&self, declaration: Option<usize>) -> usize {
        let whole = 1.min(self.layers.len().saturating_sub(1));
        declaration.and_then(|declaration| self.of_declarations.get(declaration).copied()).unwrap_or(whole)
    }

    pub(crate) fn is_accepted(&self, name: &str) -> bool {
        self.elsewhere.iter().any(|known| known == name)
    }
}

impl From<&Levels> for NestedLevels {
    fn from(levels: &Levels) -> Self {
        let mut nested = Self::default();
        if !levels.settings.is_empty() {
            nested.add(None, levels.settings.clone());
        }
        nested
    }
}
