use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a command has taken, with all processes that it has started and waited for.
#[derive(Clone, Copy)]
pub struct Cost {
    pub wall: Duration,
    /// User and system time of all processes. Other work on the machine hardly changes it.
    pub cpu: Duration,
    /// The peak of the biggest process, in bytes; zero where the system does not tell.
    pub memory: u64,
}

impl Cost {
    /// Runs a command to its end, and returns what it has taken and what it has written to stderr.
    pub fn of(command: &mut Command) -> io::Result<(Cost, String)> {
        let start = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let mut stderr = String::new();
        if let Some(mut pipe) = child.stderr.take() {
            pipe.read_to_string(&mut stderr)?;
        }
        let ended = child.wait4()?;
        let wall = start.elapsed();
        if !ended.status.success() {
            return Err(io::Error::other(format!("{command:?} fails:\n{stderr}")));
        }
        let usage = ended.rusage;
        Ok((Cost { wall, cpu: usage.utime + usage.stime, memory: usage.maxrss }, stderr))
    }

    /// The least of several runs in each respect but memory, of which it is the most: whatever else the machine does can
    /// only add time.
    pub fn best(runs: impl IntoIterator<Item = Cost>) -> Option<Cost> {
        runs.into_iter().reduce(|best, run| Cost {
            wall: best.wall.min(run.wall),
            cpu: best.cpu.min(run.cpu),
            memory: best.memory.max(run.memory),
        })
    }
}
