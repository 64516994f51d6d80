//! How long judging all pairs takes, at once and again after an edit, and what memory it needs.
//!
//! It prints figures and asserts nothing about time. `cargo bench --bench analysis --no-default-features`; a word
//! behind `--` measures only the lines that hold it. Time of the processor says more than time on the clock where other
//! programs run beside it.
#![allow(clippy::unwrap_used)]

mod projects;

use std::time::Instant;

use koppelkans::analysis::Live;
use koppelkans::model::Project;
use koppelkans::progress::Progress;

/// The least time on the clock and of the processor, in ms.
struct Took {
    clock_ms: f64,
    processor_ms: f64,
}

impl std::fmt::Display for Took {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:8.1} ({:8.1})", self.clock_ms, self.processor_ms)
    }
}

/// Time that all threads of this program have used, in ms; 0 where the system doesn't say.
fn processor_ms() -> f64 {
    let Ok(threads) = std::fs::read_dir("/proc/self/task") else { return 0.0 };
    let of_thread = |thread: std::fs::DirEntry| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    };
    threads.flatten().filter_map(of_thread).sum::<f64>() / 1e6
}

/// The most memory used since the last time this was asked, in MB; 0 where the system doesn't say.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    // Begins to count anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    kilobytes.and_then(|text| text.trim().parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn least(times: u32, mut work: impl FnMut() -> (f64, f64)) -> Took {
    let all: Vec<(f64, f64)> = (0..times).map(|_| work()).collect();
    let smallest = |values: Vec<f64>| values.into_iter().fold(f64::INFINITY, f64::min);
    Took {
        clock_ms: smallest(all.iter().map(|one| one.0).collect()),
        processor_ms: smallest(all.iter().map(|one| one.1).collect()),
    }
}

fn timed(work: impl FnOnce()) -> (f64, f64) {
    let (start, before) = (Instant::now(), processor_ms());
    work();
    (start.elapsed().as_secs_f64() * 1000.0, processor_ms() - before)
}

fn measure(name: &str, project: &Project) {
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    if only.is_some_and(|only| !name.contains(&only)) {
        return;
    }
    let times = if project.tasks().len() > 1_000 { 3 } else { 9 };
    peak_mb();
    let mut live = Live::default();
    let mut first = None;
    let full = least(times, || {
        live = Live::default();
        timed(|| first = live.run(project, &Default::default(), &Progress::default()).ok())
    });
    let whole_zones = timed(|| drop(live.zones(&Progress::default()).unwrap()));
    let peak = peak_mb();
    let codes = first.map(|analysis| (analysis.opportunities.len(), analysis.codes)).unwrap();
    let mut after = |change: fn(&Project) -> Project| {
        let changed = change(project);
        let mut there = true;
        least(times * 2, || {
            there = !there;
            let now = if there { project } else { &changed };
            timed(|| drop(live.run(now, &codes.1, &Progress::default()).unwrap()))
        })
    };
    let afters = [projects::after_stroke, projects::after_value, projects::after_cell]
        .map(&mut after)
        .map(|took| took.to_string());
    let changed = projects::after_stroke(project);
    let mut there = true;
    let zones = least(times, || {
        there = !there;
        live.run(if there { project } else { &changed }, &codes.1, &Progress::default()).unwrap();
        timed(|| drop(live.zones(&Progress::default()).unwrap()))
    });
    let whole_zones = Took { clock_ms: whole_zones.0, processor_ms: whole_zones.1 };
    println!(
        "{name:<32} {:>6} pairs {full} | {} | zones {whole_zones} | after a stroke {zones} | {peak:5.0} MB",
        codes.0,
        afters.join(" | "),
    );
}

fn main() {
    println!(
        "milliseconds on the clock (and of the processor): whole | after a stroke | a value | a cell | zones | memory"
    );
    println!("{} threads", rayon::current_num_threads());
    for times in [1, 10, 100] {
        measure(&format!("sample x{times}"), &projects::samples(times));
    }
    for area_km2 in [400.0, 100.0, 30.0] {
        measure(&format!("300 tasks, 1000 values, {area_km2} km2"), &projects::random(300, 1000, area_km2));
    }
    for area_km2 in [6_667.0, 1_667.0] {
        measure(&format!("5000 tasks, 20000 values, {area_km2} km2"), &projects::random(5_000, 20_000, area_km2));
    }
}
