//! Projects to measure on: random ones of any size, and copies of the sample beside one another.
//!
//! The same numbers give the same project, on any machine.
#![allow(clippy::unwrap_used)]

use geo::Translate;
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::project_file;
use koppelkans::model::{
    Change, Edit, FeatureId, FourValues, Phase, Project, RowChange, TaskFeature, TypeCode, ValueFeature,
};
use koppelkans::progress::Progress;
use koppelkans::words::Message;

const TYPES: [&str; 12] = ["NAT", "EXT", "LBW", "WBG", "WKW", "VNT", "GBD", "ERF", "REC", "ENE", "WON", "INF"];

/// A small generator with a fixed seed.
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
    let (x, y) = (210_000.0 + numbers.next() * side_m, 440_000.0 + numbers.next() * side_m);
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

/// Tasks and value features strewn over so many square kilometres.
pub fn random(tasks: u64, values: u64, area_km2: f64) -> Project {
    let side_m = area_km2.sqrt() * 1000.0;
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
    with(Project::new("bench", Crs::RD_NEW), rows)
}

/// The sample, so many times beside itself.
pub fn samples(times: u64) -> Project {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
    let sample = project_file::look(&file, &Progress::default()).unwrap().project;
    let bounds = sample.bounds().unwrap();
    let across = (times as f64).sqrt().ceil() as u64;
    let mut rows = Vec::new();
    for copy in 0..times {
        let x = (copy % across) as f64 * bounds.width_m();
        let y = (copy / across) as f64 * bounds.height_m();
        let moved = |shape: &Shape| Shape::prove(&shape.to_geometry().translate(x, -y)).unwrap().shape;
        let id = |old: FeatureId| FeatureId(uuid::Uuid::from_u128(old.0.as_u128() ^ u128::from(copy)));
        let serial = |old: u64| copy * 100_000 + old;
        rows.extend(sample.tasks().iter().map(|row| {
            let shape = moved(&row.shape);
            Change::Task(RowChange::put(TaskFeature {
                id: id(row.id),
                serial: serial(row.serial),
                shape,
                ..row.as_ref().clone()
            }))
        }));
        rows.extend(sample.values().iter().map(|row| {
            let shape = moved(&row.shape);
            Change::Value(RowChange::put(ValueFeature {
                id: id(row.id),
                serial: serial(row.serial),
                shape,
                ..row.as_ref().clone()
            }))
        }));
    }
    let settings = std::sync::Arc::new(sample.settings().clone());
    let functions = std::sync::Arc::new(sample.functions().clone());
    rows.extend([Change::Settings(settings), Change::Functions(functions)]);
    with(Project::new("bench", Crs::RD_NEW), rows)
}

/// The project after some changes.
pub fn with(mut project: Project, changes: Vec<Change>) -> Project {
    project.apply(&Edit::new(Message::new("bench"), changes)).unwrap();
    project
}

/// The project after a brush stroke over the middle of the task in the middle of its map.
pub fn after_stroke(project: &Project) -> Project {
    use koppelkans::geometry::{Point, overlay};
    let task = project.tasks().iter().nth(project.tasks().len() / 2).unwrap();
    let center = task.shape.bounds().center();
    let path: Vec<Point> = (0..40).map(|i| Point { x: center.x + 10.0 * f64::from(i), y: center.y }).collect();
    let stroke = overlay::brush_stroke(&path, 80.0, 1.0);
    let shape = task.shape.with_areas(overlay::union(task.shape.areas(), &stroke)).unwrap();
    with(project.clone(), vec![Change::Task(RowChange::put(TaskFeature { shape, ..task.as_ref().clone() }))])
}

/// The project after the value feature in the middle of its map was moved.
pub fn after_value(project: &Project) -> Project {
    let value = project.values().iter().nth(project.values().len() / 2).unwrap();
    let shape = Shape::prove(&value.shape.to_geometry().translate(25.0, 10.0)).unwrap().shape;
    with(project.clone(), vec![Change::Value(RowChange::put(ValueFeature { shape, ..value.as_ref().clone() }))])
}

/// The project after one cell of the function matrix was changed.
pub fn after_cell(project: &Project) -> Project {
    let mut matrix = project.functions().clone();
    let cell = matrix.cells.values_mut().next().unwrap();
    cell.score = if cell.score > 0 { -1 } else { 1 };
    with(project.clone(), vec![Change::Functions(std::sync::Arc::new(matrix))])
}
