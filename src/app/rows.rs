//! Features of either map alike: their shape, their name, and the changes that give them another shape.
//!
//! It decides nothing; labels and edits are for the callers.

use super::view::MapSide;
use crate::geometry::Shape;
use crate::model::{Change, FeatureId, Project, RowChange, TaskFeature, ValueFeature};
use crate::words::Message;

/// The map a feature is on.
pub(super) fn side_of(project: &Project, id: FeatureId) -> Option<MapSide> {
    if project.values().get(id).is_some() {
        return Some(MapSide::Values);
    }
    project.tasks().get(id).map(|_| MapSide::Tasks)
}

/// The shape of a feature.
pub(super) fn shape_of(project: &Project, id: FeatureId) -> Option<&Shape> {
    let value = project.values().get(id).map(|row| &row.shape);
    value.or_else(|| project.tasks().get(id).map(|row| &row.shape))
}

/// The shape of a feature, when it is on this map.
pub(super) fn shape_on(project: &Project, map: MapSide, id: FeatureId) -> Option<&Shape> {
    shape_of(project, id).filter(|_| side_of(project, id) == Some(map))
}

/// All features of a map, the lowest first.
pub(super) fn shapes_on(project: &Project, map: MapSide) -> Vec<(FeatureId, &Shape)> {
    match map {
        MapSide::Values => project.values().iter().map(|row| (row.id, &row.shape)).collect(),
        MapSide::Tasks => project.tasks().iter().map(|row| (row.id, &row.shape)).collect(),
    }
}

/// The change that gives a feature another shape.
pub(super) fn with_shape(project: &Project, id: FeatureId, shape: Shape) -> Option<Change> {
    if let Some(row) = project.values().get(id) {
        return Some(Change::Value(RowChange::put(ValueFeature { shape, ..(**row).clone() })));
    }
    let row = project.tasks().get(id)?;
    Some(Change::Task(RowChange::put(TaskFeature { shape, ..(**row).clone() })))
}

/// The change that adds a feature with the tags of another; `later` counts the new ones before it in one edit.
pub(super) fn copy_of(project: &Project, id: FeatureId, new: FeatureId, later: u64, shape: Shape) -> Option<Change> {
    if let Some(row) = project.values().get(id) {
        let serial = project.values().next_serial() + later;
        return Some(Change::Value(RowChange::put(ValueFeature { id: new, serial, shape, ..(**row).clone() })));
    }
    let row = project.tasks().get(id)?;
    let serial = project.tasks().next_serial() + later;
    Some(Change::Task(RowChange::put(TaskFeature { id: new, serial, shape, ..(**row).clone() })))
}

/// The change that takes a feature away.
pub(super) fn deleted(project: &Project, id: FeatureId) -> Option<Change> {
    Some(match side_of(project, id)? {
        MapSide::Values => Change::Value(RowChange::delete(id)),
        MapSide::Tasks => Change::Task(RowChange::delete(id)),
    })
}

/// Whether anything was said of a feature, be it only a story.
pub(super) fn is_described(project: &Project, id: FeatureId) -> bool {
    let value = project.values().get(id).is_some_and(|row| {
        let bare = ValueFeature::new(row.id, row.serial, row.shape.clone());
        **row != ValueFeature { form: row.form, ..bare }
    });
    let task = project.tasks().get(id).is_some_and(|row| {
        let bare = TaskFeature::new(row.id, row.serial, row.shape.clone());
        **row != TaskFeature { form: row.form, ..bare }
    });
    value || task
}

/// A label that names a feature.
pub(super) fn label_of(project: &Project, key: &str, id: FeatureId) -> Message {
    let value = project.values().get(id).map(|row| row.name.as_str());
    let name = value.or_else(|| project.tasks().get(id).map(|row| row.name.as_str())).unwrap_or_default();
    match name {
        "" => Message::new(key).term("name", "unnamed"),
        name => Message::new(key).text("name", name),
    }
}
