//! How long judging all pairs takes: 300 tasks on 1000 value features, the size of a large process.
//!
//! It prints figures and asserts nothing about time. `cargo bench --bench analysis --no-default-features`.
#![allow(clippy::unwrap_used)]

use std::time::Instant;

use koppelkans::analysis::analyse;
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::{
    Change, Edit, FeatureId, FourValues, Phase, Project, RowChange, TaskFeature, TypeCode, ValueFeature,
};
use koppelkans::progress::Progress;
use koppelkans::words::Message;

const TYPES: [&str; 12] = ["NAT", "EXT", "LBW", "WBG", "WKW", "VNT", "GBD", "ERF", "REC", "ENE", "WON", "INF"];

/// A small generator with a fixed seed, so that every run measures the same project.
struct Numbers(u64);

impl Numbers {
    /// A number in [0, 1).
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: u64) -> u64 {
        (self.next() * end as f64) as u64
    }
}

/// A wobbly polygon of 40 corners somewhere in an area of `side_m` square.
fn blob(numbers: &mut Numbers, side_m: f64, radius_m: f64) -> Shape {
    let (x, y) = (210_000.0 + numbers.next() * side_m, 540_000.0 + numbers.next() * side_m);
    let ring: Vec<(f64, f64)> = (0..40)
        .map(|i| {
            let angle = f64::from(i) * std::f64::consts::TAU / 40.0;
            let radius = radius_m * (0.7 + 0.6 * numbers.next());
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect();
    let polygon = geo::Polygon::new(geo::LineString::from(ring), Vec::new());
    Shape::prove(&geo::Geometry::Polygon(polygon)).unwrap().shape
}

fn project(tasks: u64, values: u64, side_m: f64) -> Project {
    let mut numbers = Numbers(7);
    let mut rows = Vec::new();
    for serial in 1..=tasks {
        let radius_m = 100.0 + 300.0 * numbers.next();
        let shape = blob(&mut numbers, side_m, radius_m);
        let from = 2026 + numbers.below(6) as i32;
        rows.push(Change::Task(RowChange::put(TaskFeature {
            name: format!("Opgave {serial}"),
            type_code: Some(TypeCode::new(TYPES[numbers.below(12) as usize])),
            phase: Phase::from_number(1 + numbers.below(6) as i64),
            from_year: Some(from),
            to_year: Some(from + numbers.below(6) as i32),
            urgency: Some(numbers.below(4) as u8),
            parties: vec!["waterschap".to_owned(), format!("partij {}", numbers.below(5))],
            ..TaskFeature::new(FeatureId(uuid::Uuid::from_u64_pair(1, serial)), serial, shape)
        })));
    }
    for serial in 1..=values {
        let shape = blob(&mut numbers, side_m, 150.0);
        rows.push(Change::Value(RowChange::put(ValueFeature {
            name: format!("Waarde {serial}"),
            intensity: FourValues::from_fn(|_| (numbers.below(5) as u8).checked_sub(1)),
            ..ValueFeature::new(FeatureId(uuid::Uuid::from_u64_pair(2, serial)), serial, shape)
        })));
    }
    let mut project = Project::new("bench", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("bench"), rows)).unwrap();
    project
}

fn measure(tasks: u64, values: u64, side_m: f64) {
    let project = project(tasks, values, side_m);
    let mut times_ms = Vec::new();
    let mut pairs = 0;
    for _ in 0..5 {
        let start = Instant::now();
        pairs = analyse(&project, &Progress::default()).unwrap().opportunities.len();
        times_ms.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times_ms.sort_by(f64::total_cmp);
    println!(
        "{tasks} tasks, {values} values, {:.0} km²: {pairs} pairs, median {:.0} ms, least {:.0} ms, {} threads",
        side_m * side_m / 1e6,
        times_ms[2],
        times_ms[0],
        rayon::current_num_threads()
    );
}

fn main() {
    measure(300, 1000, 20_000.0);
    measure(300, 1000, 10_000.0);
    measure(300, 0, 10_000.0);
}
