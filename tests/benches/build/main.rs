//! From the edit of one value to the new template on disk: this project against a build script that checks nothing.
//!
//! ```text
//! cargo bench -p cfn-tests --bench build
//! ```
//!
//! Two packages of the same structs are made below `target/bench` for each size. In `ours`, the structs carry the
//! attributes of `cfn` and the build script assembles and checks the template. In `floor`, an attribute that
//! reads nothing gives each struct one string literal of a kilobyte, and the build script writes the literals to a
//! file: what rustc and cargo take anyway. Both also compile the structs in the library. The runs of the two
//! alternate, so that what else the machine does meets both; the figures to look at are the ratios.

mod package;
mod resources;

use std::io;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use package::{Kind, Package};

const SIZES: [usize; 3] = [20, 100, 500];
const RUNS: usize = 7;

struct Row {
    resources: usize,
    floor: Duration,
    ours: Duration,
}

fn main() -> ExitCode {
    match SIZES.into_iter().map(measure).collect::<io::Result<Vec<_>>>() {
        Ok(rows) => {
            print(&rows);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(resources: usize) -> io::Result<Row> {
    let floor = Package::create(Kind::Floor, resources)?;
    let ours = Package::create(Kind::Ours, resources)?;
    floor.build()?;
    ours.build()?;
    let (mut floors, mut ourss) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        floors.push(rebuild(&floor, run)?);
        ourss.push(rebuild(&ours, run)?);
    }
    Ok(Row { resources, floor: median(floors), ours: median(ourss) })
}

/// Edits one value, and proves by the template that the edit has arrived.
fn rebuild(package: &Package, run: usize) -> io::Result<Duration> {
    let value = format!("edited {run}");
    package.edit(&value)?;
    let start = Instant::now();
    package.build()?;
    let elapsed = start.elapsed();
    package.template_holds(&value).map(|()| elapsed)
}

fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations[durations.len() / 2]
}

fn print(rows: &[Row]) {
    println!("From the edit of one value to the new template, medians of {RUNS} runs, dev profile");
    println!("resources     floor      ours   ours/floor   ours - floor per resource");
    for Row { resources, floor, ours } in rows {
        let extra = ours.saturating_sub(*floor).as_secs_f64() * 1e3 / *resources as f64;
        let ratio = ours.as_secs_f64() / floor.as_secs_f64();
        println!(
            "{resources:>9} {:>7.0} ms {:>6.0} ms {ratio:>11.2}x {extra:>24.2} ms",
            floor.as_secs_f64() * 1e3,
            ours.as_secs_f64() * 1e3,
        );
    }
    if let [first, .., last] = rows {
        let grown =
            last.ours.saturating_sub(first.ours).as_secs_f64() * 1e3 / (last.resources - first.resources) as f64;
        println!(
            "{} resources take {:.2}x the time of {} (floor: {:.2}x): {grown:.2} ms for each further resource, \
             expansion, checks and rustc's part together",
            last.resources,
            last.ours.as_secs_f64() / first.ours.as_secs_f64(),
            first.resources,
            last.floor.as_secs_f64() / first.floor.as_secs_f64(),
        );
    }
}
