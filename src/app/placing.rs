//! Putting rows without a place on the map: the next click or drawing gives a row its shape, then comes the next row.
//!
//! One placement is one edit: the row leaves the list and its feature comes. Which rows wait is in the project.

use super::action::Action;
use super::notice::NoticeKind;
use super::program::App;
use super::rows;
use super::state::AppState;
use super::tools::ToolKind;
use super::view::Layout;
use crate::edit::Step;
use crate::geometry::Shape;
use crate::io::columns::{ColumnWarning, task_from_properties, value_from_properties};
use crate::model::{Change, Edit, FeatureId, MapOfRow, Project, Row, RowChange, Unplaced};
use crate::words::Message;

/// A row that is being put on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placing {
    /// Which.
    pub id: FeatureId,
}

/// Whether a drawing with this tool can be the shape of a row.
fn gives_shape(kind: ToolKind) -> bool {
    matches!(
        kind,
        ToolKind::Point
            | ToolKind::Polygon
            | ToolKind::Freehand
            | ToolKind::Line
            | ToolKind::Arrow
            | ToolKind::Brush
            | ToolKind::Fill
    )
}

/// Why rows can't be placed or dropped now.
pub(super) fn why_not(action: &Action, state: &AppState) -> Option<Message> {
    let rows = state.project.unplaced();
    let gone = |id: &FeatureId| rows.get(*id).is_none().then(|| Message::new("disabled-row-gone"));
    match action {
        Action::PlaceRow(_) if state.view.hall => Some(Message::new("disabled-in-hall")),
        Action::PlaceRow(None) => rows.is_empty().then(|| Message::new("disabled-nothing-unplaced")),
        Action::PlaceRow(Some(id)) => gone(id),
        Action::PlaceAsChosen(id) => {
            gone(id).or_else(|| state.selection.single().is_none().then(|| Message::new("disabled-choose-one-shape")))
        }
        Action::DropRows(ids) => ids.iter().find_map(gone),
        _ => None,
    }
}

/// The row that waits again after a step back.
pub(super) fn row_that_came_back(step: Option<&Step>) -> Option<FeatureId> {
    step?.applied.changes.iter().find_map(|change| match change {
        Change::Unplaced(row) if row.row.is_some() => Some(row.id),
        _ => None,
    })
}

impl AppState {
    /// That rows still wait for a place and so take no part; None when none do.
    pub(super) fn waiting_message(&self) -> Option<Message> {
        let n = self.project.unplaced().len();
        (n > 0).then(|| Message::new("unplaced-waiting").count("n", n))
    }

    /// The row that is being put on the map, and how many wait behind it.
    pub fn row_in_hand(&self) -> Option<(&Unplaced, usize)> {
        let rows = self.project.unplaced();
        let row = rows.get(self.placing?.id)?;
        Some((row, rows.len().saturating_sub(1)))
    }
}

impl App {
    /// Takes a row in hand; the tool that draws goes on, any other becomes a point.
    pub(super) fn place_row(&mut self, id: Option<FeatureId>) {
        let current = self.state.placing.map(|placing| placing.id);
        let Some(id) = id.or_else(|| next_row(&self.state.project, current)) else { return };
        self.state.dialog = None;
        self.state.view.sheet = None;
        if !gives_shape(self.state.tool.kind()) {
            self.state.tool.set_kind(ToolKind::Point);
        }
        let map = self.state.project.unplaced().get(id).map(|row| row.map);
        let hidden = matches!(
            (map, self.state.view.layout),
            (Some(MapOfRow::Values), Layout::Tasks) | (Some(MapOfRow::Tasks), Layout::Values)
        );
        if hidden {
            // What is placed is to be seen.
            self.state.view.layout = Layout::SideBySide;
        }
        self.state.placing = Some(Placing { id });
    }

    /// Takes a tool; one that draws nothing ends the placing.
    pub(super) fn take_tool(&mut self, kind: ToolKind) {
        self.state.tool.set_kind(kind);
        if !gives_shape(kind) {
            self.state.placing = None;
        }
    }

    /// No row is in hand any more.
    pub(super) fn stop_placing(&mut self) {
        if self.state.placing.take().is_some() {
            self.state.tool.set_kind(ToolKind::Select);
        }
    }

    /// The row in hand may have gone, by undo or a file that was read.
    pub(super) fn keep_placing(&mut self) {
        let gone = self.state.placing.is_some_and(|placing| self.state.project.unplaced().get(placing.id).is_none());
        if gone {
            self.state.placing = next_row(&self.state.project, None).map(|id| Placing { id });
            if self.state.placing.is_none() {
                self.state.tool.set_kind(ToolKind::Select);
            }
        }
    }

    /// While rows are being placed, the one that came back by undo is the next.
    pub(super) fn place_again(&mut self, back: Option<FeatureId>) {
        if self.state.placing.is_some()
            && let Some(id) = back
        {
            self.state.placing = Some(Placing { id });
        }
    }

    /// The row in hand gets this shape, and the next one is taken in hand.
    pub(super) fn placed(&mut self, shape: Shape) {
        let Some(Placing { id }) = self.state.placing else { return };
        let next = next_row(&self.state.project, Some(id));
        if !self.put_on_map(id, shape) {
            return;
        }
        match next {
            Some(id) => self.state.placing = Some(Placing { id }),
            None => {
                self.stop_placing();
                self.notify(NoticeKind::Done, Message::new("unplaced-all-placed"), Vec::new());
            }
        }
    }

    /// A row gets the shape of the one feature that is chosen.
    pub(super) fn place_as_chosen(&mut self, id: FeatureId) {
        let chosen = self.state.selection.single();
        let shape = chosen.and_then(|chosen| rows::shape_of(&self.state.project, chosen)).cloned();
        if let Some(shape) = shape {
            self.put_on_map(id, shape);
        }
    }

    /// One edit: the row leaves the list, its feature comes and is chosen.
    fn put_on_map(&mut self, id: FeatureId, shape: Shape) -> bool {
        let Some(row) = self.state.project.unplaced().get(id).map(std::sync::Arc::clone) else { return false };
        let (feature, warnings) = feature_of(&self.state.project, &row, shape);
        let changes = vec![Change::Unplaced(RowChange::delete(id)), feature];
        if !self.perform(Edit::new(named("edit-place-row", &row.name()), changes)) {
            return false;
        }
        self.state.selection.choose(id);
        if !warnings.is_empty() {
            let details = warnings.iter().map(ColumnWarning::message).collect();
            self.notify(NoticeKind::Attention, named("unplaced-values-kept", &row.name()), details);
        }
        true
    }

    /// Takes rows off the list.
    pub(super) fn drop_rows(&mut self, ids: &[FeatureId]) {
        let rows = self.state.project.unplaced();
        let there: Vec<_> = ids.iter().filter_map(|id| rows.get(*id)).collect();
        let Some(first) = there.first() else { return };
        let label = named("edit-drop-rows", &first.name()).count("n", there.len());
        let changes = there.iter().map(|row| Change::Unplaced(RowChange::delete(row.id))).collect();
        self.perform(Edit::new(label, changes));
    }
}

/// A message about a row by its name.
fn named(key: &str, name: &str) -> Message {
    match name {
        "" => Message::new(key).term("name", "unnamed"),
        name => Message::new(key).text("name", name),
    }
}

/// The row that waits behind another one; after the last one the first.
fn next_row(project: &Project, after: Option<FeatureId>) -> Option<FeatureId> {
    let rows = project.unplaced();
    let serial = after.and_then(|id| rows.get(id)).map_or(0, |row| row.serial());
    let others = || rows.iter().filter(|row| Some(row.id) != after);
    others().find(|row| row.serial > serial).or_else(|| others().next()).map(|row| row.id)
}

/// The feature that a row becomes.
fn feature_of(project: &Project, row: &Unplaced, shape: Shape) -> (Change, Vec<ColumnWarning>) {
    let properties = row.properties.clone();
    match row.map {
        MapOfRow::Values => {
            let serial = project.values().next_serial();
            let (feature, warnings) = value_from_properties(row.id, serial, shape, properties);
            (Change::Value(RowChange::put(feature)), warnings)
        }
        MapOfRow::Tasks => {
            let serial = project.tasks().next_serial();
            let (feature, warnings) = task_from_properties(row.id, serial, shape, properties);
            (Change::Task(RowChange::put(feature)), warnings)
        }
    }
}

#[cfg(test)]
#[path = "placing_tests.rs"]
mod tests;
