//! Small tasks, values and projects for the tests of this room.
//!
//! Nothing here is part of the program.

use geo::MultiPolygon;

use crate::geometry::Shape;
use crate::geometry::projection::Crs;
use crate::model::{
    Change, Edit, FeatureId, FourValues, Phase, Project, RowChange, TaskFeature, TypeCode, ValueFeature,
};
use crate::words::Message;

/// A rectangle from left, bottom, right and top, in m.
pub fn rectangle([left, bottom, right, top]: [f64; 4]) -> MultiPolygon<f64> {
    MultiPolygon::new(vec![geo::Rect::new((left, bottom), (right, top)).to_polygon()])
}

/// A square from its lower left corner and its side, in m.
pub fn square(left: f64, bottom: f64, side: f64) -> MultiPolygon<f64> {
    rectangle([left, bottom, left + side, bottom + side])
}

/// An identity made of a number.
pub fn id(number: u64) -> FeatureId {
    FeatureId(uuid::Uuid::from_u64_pair(0, number))
}

/// A valid shape.
pub fn shape(geometry: impl Into<geo::Geometry<f64>>) -> Shape {
    Shape::prove(&geometry.into()).expect("the tests use valid shapes").shape
}

/// A task with nothing but a name, on a square at the origin.
pub fn task(serial: u64, name: &str) -> TaskFeature {
    task_on(serial, name, square(0.0, 0.0, 100.0))
}

/// A task with nothing but a name and land.
pub fn task_on(serial: u64, name: &str, land: MultiPolygon<f64>) -> TaskFeature {
    TaskFeature { name: name.to_owned(), ..TaskFeature::new(id(serial), serial, shape(land)) }
}

/// A task of which everything that counts is known.
pub fn full_task(serial: u64, name: &str, type_code: &str, land: MultiPolygon<f64>) -> TaskFeature {
    TaskFeature {
        type_code: Some(TypeCode::new(type_code)),
        phase: Some(Phase::Exploring),
        from_year: Some(2028),
        to_year: Some(2031),
        urgency: Some(2),
        parties: vec!["waterschap".to_owned(), "provincie".to_owned()],
        ..task_on(serial, name, land)
    }
}

/// A value feature that was not judged yet.
pub fn value(serial: u64, name: &str, land: MultiPolygon<f64>) -> ValueFeature {
    ValueFeature { name: name.to_owned(), ..ValueFeature::new(id(1000 + serial), serial, shape(land)) }
}

/// A value feature with all four intensities.
pub fn judged_value(serial: u64, name: &str, land: MultiPolygon<f64>, [h, g, b, t]: [u8; 4]) -> ValueFeature {
    ValueFeature { intensity: FourValues::new(Some(h), Some(g), Some(b), Some(t)), ..value(serial, name, land) }
}

/// A project with these tasks and values and the starter matrices.
pub fn project(tasks: Vec<TaskFeature>, values: Vec<ValueFeature>) -> Project {
    let tasks = tasks.into_iter().map(|row| Change::Task(RowChange::put(row)));
    let values = values.into_iter().map(|row| Change::Value(RowChange::put(row)));
    changed(Project::new("test", Crs::RD_NEW), tasks.chain(values).collect())
}

/// The project after more changes.
pub fn changed(mut project: Project, changes: Vec<Change>) -> Project {
    project.apply(&Edit::new(Message::new("test"), changes)).expect("the tests use valid edits");
    project
}
