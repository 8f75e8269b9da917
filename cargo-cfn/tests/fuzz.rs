//! What the fuzzer has found, and what it starts from, held against the same properties, and some thousand mutations of it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, panic};

use cfn_tests::properties::{self, PROPERTIES, Property};
use cfn_tests::workspace;

/// So many mutations of each property's inputs, the same ones every time.
const MUTATIONS: u64 = 1500;
/// One input, without optimisation, on a machine that does other things too.
const LONG: Duration = Duration::from_secs(20);

/// All properties, by the names of their targets.
fn all() -> Vec<(&'static str, Property)> {
    let import: Property = |data| properties::import(data, cargo_cfn::imported);
    let mut all = [PROPERTIES, &[("import", import)]].concat();
    all.sort_by_key(|(name, _)| *name);
    all
}

/// The files of a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder is readable").path()).collect();
    files.sort();
    files
}

fn inputs(property: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = |name: &str| workspace().join("fuzz").join(name).join(property);
    let files = ["seeds", "findings"].map(folder).iter().flat_map(|folder| files(folder)).collect::<Vec<_>>();
    files.into_iter().map(|file| (file.clone(), fs::read(&file).expect("the file is readable"))).collect()
}

fn hold(property: Property, data: &[u8], what: &str) {
    let start = Instant::now();
    if panic::catch_unwind(|| property(data)).is_err() {
        panic!("{what}, {:?}", String::from_utf8_lossy(data));
    }
    assert!(start.elapsed() < LONG, "{what} takes {:?}: {:?}", start.elapsed(), String::from_utf8_lossy(data));
}

#[test]
fn every_target_of_the_fuzzer_is_a_property() {
    let targets = files(&workspace().join("fuzz/fuzz_targets"));
    let names = targets.iter().filter_map(|file| file.file_stem()?.to_str());
    assert_eq!(names.collect::<Vec<_>>(), all().iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn seeds_and_findings_hold() {
    for (name, property) in all() {
        let inputs = inputs(name);
        assert!(!inputs.is_empty(), "`{name}` has no seeds");
        for (file, data) in inputs {
            hold(property, &data, &file.display().to_string());
        }
    }
}

/// Numbers that look random and are always the same ones (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        ((mixed ^ (mixed >> 27)) % bound.max(1) as u64) as usize
    }

    /// The input with parts gone, doubled, changed, or taken from another one.
    fn mutated(&mut self, inputs: &[(PathBuf, Vec<u8>)]) -> Vec<u8> {
        let mut data = inputs[self.below(inputs.len())].1.clone();
        for _ in 0..1 + self.below(5) {
            let other = &inputs[self.below(inputs.len())].1;
            let part = |data: &[u8], numbers: &mut Numbers| {
                let start = numbers.below(data.len() + 1);
                start..(start + numbers.below(24)).min(data.len())
            };
            let (at, from) = (part(&data, self), part(other, self));
            let put = match self.below(5) {
                0 => Vec::new(),
                1 => data[at.clone()].repeat(2),
                2 => vec![self.below(256) as u8],
                3 => vec![b" \n:,-#!{}[]()\"'$&*|>%@\\^=~0a"[self.below(28)]],
                _ => other[from].to_vec(),
            };
            data.splice(at, put);
        }
        data
    }
}

#[test]
fn mutations_hold() {
    for (name, property) in all() {
        let inputs = inputs(name);
        let mut numbers = Numbers(name.len() as u64);
        for number in 0..MUTATIONS {
            let data = numbers.mutated(&inputs);
            hold(property, &data, &format!("mutation {number} of `{name}`"));
        }
    }
}
