use std::time::{Duration, Instant};

/// How long one run takes, over as many as fit into a measurement.
pub fn time(run: &mut dyn FnMut()) -> Duration {
    const LONG: Duration = Duration::from_millis(200);
    let start = Instant::now();
    let mut runs = 0;
    while start.elapsed() < LONG {
        run();
        runs += 1;
    }
    start.elapsed() / runs
}
