//! The figures of "How the verdicts were measured": counted in the committed tables.
//!
//! `UPDATE=1 cargo test -p cfn-tests --test readme verdicts` writes them into the page.

use std::fs;

use cfn_tests::workspace;

const PAGE: &str = "docs/verdicts.md";
const START: &str = "<!-- figures -->\n";
const END: &str = "<!-- end of the figures -->\n";

/// The rows of a table by columns, without comments; `head` says whether the first row names the columns.
fn rows(table: &str, head: bool) -> Vec<Vec<String>> {
    let text = fs::read_to_string(workspace().join(table)).unwrap_or_else(|error| panic!("{table}: {error}"));
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(usize::from(head));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// How many ids of another tool there are, and how many of them have a lint.
fn covered(tool: &str) -> (usize, usize) {
    let rows = rows(&format!("cfn-core/data/other-tools/{tool}.tsv"), false);
    (rows.len(), rows.iter().filter(|row| row.get(1).is_some_and(|lints| !lints.is_empty())).count())
}

fn figures() -> String {
    let faults = rows("tests/faults/faults.tsv", true).len();
    let kinds = rows("tests/faults/kinds.tsv", true).len();
    let near_misses = rows("tests/faults/near_misses.tsv", true).len();
    let verdicts = rows("tests/faults/oracles.tsv", true);
    let reported =
        |column: usize| verdicts.iter().filter(|row| row.get(column).is_some_and(|rules| rules != "-")).count();
    let any = verdicts.iter().filter(|row| row.iter().skip(1).any(|rules| rules != "-")).count();
    let reported_too = match rows("tests/faults/exceptions.tsv", true).len() {
        0 => "all of those".to_owned(),
        exceptions => format!("all but {exceptions} of those"),
    };
    let bad = rows("tests/fixtures/bad.tsv", false).len();
    let good = rows("tests/fixtures/good.tsv", false).len();
    let checkov = rows("tests/checkov/cases.tsv", true).len();
    let disagreements = rows("tests/checkov/disagreements.tsv", true).len();
    let sam = rows("tests/tests/sam_missed.tsv", false).len();
    let mut out = format!(
        "| held against | result |\n|---|---|\n\
         | {faults} templates with one fault each, of {kinds} kinds, made by edits of right templates | cfn-lint reports {} of \
         them, cloudformation-validate {}, one of the two {any}; the lints report {reported_too} that one of the two reports, and all of \
         the kinds that neither knows |\n\
         | {near_misses} near misses: edits of the same kinds after which the template is right | no finding is added |\n\
         | the bad templates of cfn-lint's own tests | {bad} of its errors are not reported, each with a reason |\n\
         | the good templates of cfn-lint's own tests | {good} errors, each explained: AWS rejects what cfn-lint lets pass, or \
         a policy is broad |\n\
         | {checkov} cases of checkov, failing and passing | {disagreements} disagreements |\n\
         | the wrong inputs of the SAM translator's tests | {sam} of which nothing is reported, each with a reason |\n\
         | more than 1,000 policies that AWS manages | each finding counted and explained, by lint |\n",
        reported(1),
        reported(2),
    );
    out += "\n| other tool | its checks | with a lint for the same mistake |\n|---|---|---|\n";
    for (tool, file) in
        [("cfn-lint", "cfn-lint"), ("checkov", "checkov"), ("cfn_nag", "cfn-nag"), ("cdk-nag", "cdk-nag")]
    {
        let (all, with) = covered(file);
        out += &format!("| {tool} | {all} | {with} |\n");
    }
    out
}

#[test]
fn verdicts_are_those_of_the_tables() {
    let path = workspace().join(PAGE);
    let text = fs::read_to_string(&path).expect("a page");
    let (before, rest) = text.split_once(START).expect("the page has figures");
    let (_, after) = rest.split_once(END).expect("the figures end");
    let expected = format!("{before}{START}{}{END}{after}", figures());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, expected).expect("the page can be written");
        return;
    }
    assert!(text == expected, "run with `UPDATE=1`:\n{}", figures());
}
