use cfn_core::lint::Level;

use super::*;

fn read(line: &str) -> Arguments {
    Arguments::try_parse_from(without_subcommand(line.split(' ').map(OsString::from))).expect("it is a command line")
}

#[test]
fn the_command_line_is_consistent() {
    command().debug_assert();
}

#[test]
fn cargo_and_the_binary_take_the_same() {
    for line in ["cargo-cfn cfn check a.yaml -q", "cargo-cfn check a.yaml -q", "cargo-cfn cfn -q check a.yaml"] {
        let Arguments { command: Command::Check(check), global } = read(line) else { panic!("{line}") };
        assert_eq!(check.files, [PathBuf::from("a.yaml")]);
        assert!(global.quiet);
    }
}

#[test]
fn levels_keep_the_order_of_the_command_line() {
    let Command::Check(check) = read("cargo-cfn check --deny a,b --allow a --warn c --deny d x").command else {
        panic!("it is a check")
    };
    let expected =
        [("a", Level::Deny), ("b", Level::Deny), ("a", Level::Allow), ("c", Level::Warn), ("d", Level::Deny)];
    assert_eq!(check.levels.0, expected.map(|(name, level)| (name.to_owned(), level)));
}
