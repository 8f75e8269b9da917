//! Links and anchors of HTML, as mdBook writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a page links to, and where it can be linked to.
pub struct Page {
    pub links: Vec<String>,
    pub anchors: BTreeSet<String>,
}

impl Page {
    pub fn of(html: &str) -> Page {
        let links = attributes(html, "href").chain(attributes(html, "src")).map(unescaped).collect();
        let anchors = attributes(html, "id").chain(attributes(html, "name")).map(unescaped).collect();
        Page { links, anchors }
    }
}

/// The values of an attribute.
fn attributes<'h>(html: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    let start = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let at = rest.find(&start)? + start.len();
        let (value, after) = rest[at..].split_once('"')?;
        rest = after;
        Some(value)
    })
}

fn unescaped(text: &str) -> String {
    text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x27;", "'")
}

/// Why a link of a page leads nowhere; none for one that leads out of the book to another host.
pub fn broken(folder: &Path, pages: &BTreeMap<String, Page>, from: &str, link: &str) -> Option<String> {
    if ["https://", "http://", "mailto:", "data:", "javascript:"].iter().any(|scheme| link.starts_with(scheme)) {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or_default();
    let Some(target) = resolved(from, path) else { return Some("leads out of the book".to_owned()) };
    let Some(page) = pages.get(&target) else {
        // A file that is no page: a picture, a stylesheet.
        return (!folder.join(&target).is_file()).then(|| format!("there is no {target}"));
    };
    let is_there = anchor.is_empty() || page.anchors.contains(anchor);
    (!is_there).then(|| format!("{target} has no anchor {anchor}"))
}

/// A path from a page, as one from the top of the book.
fn resolved(from: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(from.to_owned());
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop()?,
            step => steps.push(step),
        }
    }
    if path.ends_with('/') || steps.is_empty() {
        steps.push("index.html");
    }
    Some(steps.join("/"))
}

#[test]
fn a_link_leads_to_a_page_and_an_anchor() {
    let page = |html: &str| Page::of(html);
    let pages = BTreeMap::from([
        ("a.html".to_owned(), page("<h1 id=\"top\"></h1><a href=\"b/c.html#x\">")),
        ("b/c.html".to_owned(), page("<h1 id=\"x\"></h1>")),
    ]);
    let broken = |from, link| broken(Path::new("nowhere"), &pages, from, link);
    assert_eq!(pages["a.html"].links, ["b/c.html#x"]);
    assert_eq!(broken("a.html", "b/c.html#x"), None);
    assert_eq!(broken("b/c.html", "../a.html#top"), None);
    assert_eq!(broken("b/c.html", "#x"), None);
    assert_eq!(broken("b/c.html", "https://example.com"), None);
    assert!(broken("b/c.html", "#y").is_some());
    assert!(broken("b/c.html", "a.html").is_some());
    assert!(broken("b/c.html", "../../README.md").is_some());
}
