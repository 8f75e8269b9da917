use std::collections::BTreeMap;

use crate::lint::facts::artifacts::nested_templates;
use crate::model::Template;
use crate::yaml::read_template;

/// The templates of a template's nested stacks that are local files, by the path that is written. `read` gives the text of
/// such a file, if there is one; a file that is no template is left out.
pub fn read(template: &Template, read: impl Fn(&str) -> Option<String>) -> BTreeMap<String, Template> {
    let paths = template.resources().flat_map(nested_templates);
    let found = paths.filter_map(|path| Some((path.to_owned(), read_template(&read(path)?).ok()?.template)));
    found.collect()
}
