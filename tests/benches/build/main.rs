//! From an edit to the new template on disk: this project against a build script that checks nothing.
//!
//! ```text
//! cargo bench -p cfn-tests --bench build            # all of it
//! cargo bench -p cfn-tests --bench build -- 20 500  # these numbers of resources
//! ```
//!
//! Two packages of the same structs are made below `target/bench` for each size. In `ours`, the structs carry the
//! attributes of `cfn` and the build script assembles and checks the template. In `floor`, an attribute that
//! reads nothing gives each struct one string literal of a kilobyte, and the build script writes the literals to a
//! file: what rustc and cargo take anyway. Both also compile the structs in the library.
//!
//! The runs of the two alternate, so that what else the machine does meets both, and the least of several runs counts.
//! The figures to look at are the ratios: those of wall time on a quiet machine, those of CPU time on a busy one, which lack
//! the engine: it ends after the build script, and nothing waits for it. Peak memory is that of the biggest process, and known
//! on Unix only.

mod cost;
mod package;
mod resources;

use std::process::ExitCode;
use std::time::Duration;
use std::{env, io, iter};

use cost::Cost;
use package::{Kind, Package};

const SIZES: [usize; 3] = [20, 100, 500];
const RUNS: usize = 7;
const FIRST_RUNS: usize = 3;

/// What is measured of an edit.
#[derive(Clone, Copy)]
enum Edit {
    Value,
    Line,
}

const EDITS: [(Edit, &str); 2] = [(Edit::Value, "edit of one value"), (Edit::Line, "line above the structs")];

fn main() -> ExitCode {
    let asked: Vec<usize> = env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { &SIZES } else { asked.as_slice() };
    match measure(sizes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(sizes: &[usize]) -> io::Result<()> {
    println!("Least of {RUNS} runs, dev profile, 2 jobs; CPU time is that of all processes but the engine");
    println!("{:<26}{:>5}  {:>14}  {:>14}  {:>12}", "ms, wall / CPU", "", "floor", "ours", "ours / floor");
    for resources in sizes {
        builds(*resources)?;
    }
    clean_build(sizes[0])
}

/// Measures packages of one size.
fn builds(resources: usize) -> io::Result<()> {
    let first = [Kind::Floor, Kind::Ours].map(|kind| first_builds(kind, resources));
    let [floor, ours] = [Kind::Floor, Kind::Ours].map(|kind| Package::create("edits", kind, resources));
    let packages = [floor?, ours?];
    for package in &packages {
        package.build()?;
    }
    let mut runs: [[Vec<Cost>; 2]; 2] = Default::default();
    for run in 0..RUNS {
        for (edit, _) in EDITS {
            for (package, runs) in packages.iter().zip(&mut runs[edit as usize]) {
                runs.push(rebuild(package, edit, run)?);
            }
        }
    }
    let [_, ours] = &packages;
    let [first_floor, first_ours] = first;
    let first = ("first build of the package", [first_floor?, first_ours?]);
    let edits = EDITS.iter().zip(runs).map(|((_, title), runs)| (*title, runs));
    let mut peaks = Vec::new();
    for (title, runs) in iter::once(first).chain(edits) {
        let [Some(floor), Some(cost)] = runs.map(Cost::best) else { continue };
        println!(
            "{title:<26}{resources:>5}  {}  {}  {:>5.2}x {:>5.2}x",
            milliseconds(floor),
            milliseconds(cost),
            ratio(cost.wall, floor.wall),
            ratio(cost.cpu, floor.cpu),
        );
        peaks.push((title, [floor, cost]));
    }
    let (unchanged, has_compiled) = ours.build()?;
    let script = ours.run_build_script()?;
    println!(
        "{:<26}{resources:>5}  {:>14}  {}  {}",
        "no change",
        "",
        milliseconds(unchanged),
        if has_compiled { "compiles something" } else { "does nothing" },
    );
    println!("{:<26}{resources:>5}  {:>14}  {}", "the build script runs", "", milliseconds(script));
    println!("{:<26}{resources:>5}  {:>14}  {:>14}", "peak memory, build script", "", megabytes(script));
    for (title, [floor, cost]) in peaks {
        println!("{:<26}{resources:>5}  {:>14}  {:>14}", format!("  {title}"), megabytes(floor), megabytes(cost));
    }
    Ok(())
}

/// Builds a package anew several times, with what it depends on as it was compiled.
fn first_builds(kind: Kind, resources: usize) -> io::Result<Vec<Cost>> {
    let package = Package::create("first", kind, resources)?;
    package.build()?;
    (0..FIRST_RUNS).map(|_| package.build_first()).collect()
}

/// Makes an edit and builds, and proves by the template that a value has arrived.
fn rebuild(package: &Package, edit: Edit, run: usize) -> io::Result<Cost> {
    let value = format!("edited {run}");
    package.edit(&value, run + usize::from(matches!(edit, Edit::Line)))?;
    let (cost, _) = package.build()?;
    package.template_holds(&value).map(|()| cost)
}

/// Measures the first build of a user's package, with all that it depends on.
fn clean_build(resources: usize) -> io::Result<()> {
    let package = Package::create("clean", Kind::Ours, resources)?;
    let cost = package.build_anew()?;
    println!("{:<26}{resources:>5}  {:>14}  {}", "clean build", "", milliseconds(cost));
    Ok(())
}

fn milliseconds(cost: Cost) -> String {
    let text = format!("{:.0} / {:.0}", cost.wall.as_secs_f64() * 1e3, cost.cpu.as_secs_f64() * 1e3);
    format!("{text:>14}")
}

/// The peak of the biggest process.
fn megabytes(cost: Cost) -> String {
    if cost.memory == 0 { "unknown".to_owned() } else { format!("{} MB", cost.memory / 1_000_000) }
}

fn ratio(ours: Duration, floor: Duration) -> f64 {
    ours.as_secs_f64() / floor.as_secs_f64()
}
