//! What an edit consists of: changes of whole rows or whole settings, with one label for the user.
//!
//! Applying it is for `edit`; saving it is for `io`.

use std::sync::Arc;

use super::{
    Area, FeatureId, FunctionMatrix, Judgement, Link, Mapping, Mask, MethodEntry, PairKey, PairOverride, Photo,
    PictureLayer, ReferenceLayer, Row, Settings, TaskFeature, TaskType, Unplaced, ValueFeature,
};
use crate::words::Message;

/// One row that is put (new or changed) or, when `row` is None, taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange<T> {
    /// Which row.
    pub id: FeatureId,
    /// Its new content; None deletes it.
    pub row: Option<Arc<T>>,
}

impl<T: Row> RowChange<T> {
    /// Puts a row, new or changed.
    pub fn put(row: T) -> Self {
        Self { id: row.id(), row: Some(Arc::new(row)) }
    }

    /// Deletes a row.
    pub fn delete(id: FeatureId) -> Self {
        Self { id, row: None }
    }
}

/// One change of a project.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The project's name.
    Name(String),
    /// The area.
    Area(Option<Arc<Area>>),
    /// A row of the value map.
    Value(RowChange<ValueFeature>),
    /// A row of the task map.
    Task(RowChange<TaskFeature>),
    /// A reference layer.
    Layer(RowChange<ReferenceLayer>),
    /// A picture under the maps.
    Picture(RowChange<PictureLayer>),
    /// The task types with the effect matrix.
    Types(Arc<Vec<TaskType>>),
    /// The function matrix.
    Functions(Arc<FunctionMatrix>),
    /// The settings of the method.
    Settings(Arc<Settings>),
    /// The links drawn by hand.
    Links(Arc<Vec<Link>>),
    /// The interactions overruled by hand.
    Overrides(Arc<Vec<PairOverride>>),
    /// Land that will not change.
    Masks(Arc<Vec<Mask>>),
    /// How columns of files were read, the latest first.
    Mappings(Arc<Vec<Mapping>>),
    /// What people say of one pair; None when nothing is said of it.
    Judgement(PairKey, Option<Arc<Judgement>>),
    /// The log of the method.
    MethodLog(Arc<Vec<MethodEntry>>),
    /// A photo under its file name; None takes it out.
    Photo(String, Option<Photo>),
    /// A row that waits for a place.
    Unplaced(RowChange<Unplaced>),
}

/// One step of the user: several changes that are done and undone together, under one label.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What the user reads in the history; the same for the edit and its inverse.
    pub label: Message,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// An edit with a label of `assets/words/*/edit.ftl`.
    pub fn new(label: Message, changes: Vec<Change>) -> Self {
        Self { label, changes }
    }
}
