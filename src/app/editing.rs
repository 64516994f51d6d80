//! How actions become edits: drawing, tagging, deleting, undo and redo. One gesture is one edit.
//!
//! Every edit takes the same way: history, file, analysis (`perform`).

use super::notice::NoticeKind;
use super::pick::features_under;
use super::program::App;
use super::tagging::{task_tags_differ, value_tags_differ};
use super::tools::{Pointer, ToolEvent, ToolOutcome};
use super::view::MapSide;
use crate::edit::{EditError, Step};
use crate::geometry::{Proof, Shape, ShapeError, ShapeKind};
use crate::model::{Change, Edit, FeatureId, RowChange, TaskFeature, ValueFeature};
use crate::words::Message;

/// A new identity.
pub(super) fn new_id() -> FeatureId {
    FeatureId(uuid::Uuid::new_v4())
}

impl App {
    /// Does an edit: in the project, in the history, in the file, and on to the analysis.
    pub(super) fn perform(&mut self, edit: Edit) -> bool {
        let step = self.state.history.perform(&mut self.state.project, edit).map(Some);
        self.follow(step)
    }

    pub(super) fn undo(&mut self) {
        let step = self.state.history.undo(&mut self.state.project);
        self.follow(step);
    }

    pub(super) fn redo(&mut self) {
        let step = self.state.history.redo(&mut self.state.project);
        self.follow(step);
    }

    fn follow(&mut self, step: Result<Option<Step>, EditError>) -> bool {
        let happened = self.record(step);
        if happened {
            self.project_changed();
        }
        happened
    }

    /// Takes a step to the file; true when there was one.
    pub(super) fn record(&mut self, step: Result<Option<Step>, EditError>) -> bool {
        match step {
            Ok(Some(step)) => {
                self.projects.follow(&step.applied);
                if let Some(writer) = &self.writer {
                    writer.write(step.applied);
                }
                true
            }
            Ok(None) => false,
            Err(error) => {
                self.notify(NoticeKind::Problem, error.message(), Vec::new());
                false
            }
        }
    }

    /// Gives the pointer to the tool and does what comes of it.
    pub(super) fn pointer(&mut self, event: ToolEvent) {
        if let ToolEvent::Move(pointer) | ToolEvent::Press(pointer) | ToolEvent::Click(pointer) = event {
            self.state.pointer = Some(pointer);
        }
        let event = self.snapped(event);
        self.follow_parcel(&event);
        match self.state.tool.handle(event) {
            ToolOutcome::Nothing => {}
            ToolOutcome::Drawn(map, shape) => self.drawn(map, shape),
            ToolOutcome::TooFewPoints => {
                self.notify(NoticeKind::Attention, Message::new("draw-too-few-points"), Vec::new());
            }
            ToolOutcome::Pick(pointer) => self.pick(&pointer),
            ToolOutcome::Painted(stroke) => self.painted(stroke),
            ToolOutcome::Touch(from, to) => self.touch_parcels(from, to),
            ToolOutcome::TouchAndEnd(from, to) => {
                self.touch_parcels(from, to);
                self.filled();
            }
            ToolOutcome::DeleteAt(pointer) => {
                if let Some(id) = features_under(&self.state.project, &pointer).first() {
                    self.delete(&[*id]);
                }
            }
        }
    }

    /// Chooses what lies under the pointer; the next one below when that is chosen already.
    fn pick(&mut self, pointer: &Pointer) {
        let under = features_under(&self.state.project, pointer);
        let selection = &mut self.state.selection;
        match (under.first(), pointer.held.shift) {
            (None, true) => {}
            (None, false) => selection.clear(),
            (Some(top), true) => selection.toggle(*top),
            (Some(top), false) => {
                let now = selection.single().and_then(|id| under.iter().position(|one| *one == id));
                let next = now.and_then(|at| under.get(at + 1)).unwrap_or(top);
                selection.choose(*next);
            }
        }
    }

    /// A finished drawing becomes a feature of the map it was drawn on, and is chosen for tagging.
    fn drawn(&mut self, map: MapSide, shape: Result<Proof, ShapeError>) {
        let proof = match shape {
            Ok(proof) => proof,
            Err(error) => {
                self.notify(NoticeKind::Problem, error.message(), Vec::new());
                return;
            }
        };
        let id = new_id();
        let label = drawn_label(&proof);
        let change = self.new_feature(map, id, proof.shape);
        if self.perform(Edit::new(label, vec![change])) {
            self.state.selection.choose(id);
            if !proof.repairs.is_empty() {
                let details = proof.repairs.iter().map(|repair| repair.message()).collect();
                self.notify(NoticeKind::Attention, Message::new("draw-repaired"), details);
            }
        }
    }

    /// A new, untagged feature of a map.
    pub(super) fn new_feature(&self, map: MapSide, id: FeatureId, shape: Shape) -> Change {
        let project = &self.state.project;
        match map {
            MapSide::Values => {
                Change::Value(RowChange::put(ValueFeature::new(id, project.values().next_serial(), shape)))
            }
            MapSide::Tasks => Change::Task(RowChange::put(TaskFeature::new(id, project.tasks().next_serial(), shape))),
        }
    }

    pub(super) fn put_value(&mut self, row: ValueFeature, label: Message) {
        let old = self.state.project.values().get(row.id);
        if old.is_none_or(|old| **old != row) {
            let (id, tagged) = (row.id, value_tags_differ(old.map(|old| &**old), &row));
            if self.perform(Edit::new(label, vec![Change::Value(RowChange::put(row))])) && tagged {
                self.state.remember_tagged(id);
            }
        }
    }

    pub(super) fn put_task(&mut self, row: TaskFeature, label: Message) {
        let old = self.state.project.tasks().get(row.id);
        if old.is_none_or(|old| **old != row) {
            let (id, tagged) = (row.id, task_tags_differ(old.map(|old| &**old), &row));
            if self.perform(Edit::new(label, vec![Change::Task(RowChange::put(row))])) && tagged {
                self.state.remember_tagged(id);
            }
        }
    }

    pub(super) fn delete_selected(&mut self) {
        let ids = self.state.selection.features().to_vec();
        self.delete(&ids);
    }

    pub(super) fn delete(&mut self, ids: &[FeatureId]) {
        let project = &self.state.project;
        let mut names = Vec::new();
        let mut changes = Vec::new();
        for id in ids {
            if let Some(row) = project.values().get(*id) {
                names.push(row.name.clone());
                changes.push(Change::Value(RowChange::delete(*id)));
            } else if let Some(row) = project.tasks().get(*id) {
                names.push(row.name.clone());
                changes.push(Change::Task(RowChange::delete(*id)));
            }
        }
        let label = match names.as_slice() {
            [] => return,
            [name] if name.is_empty() => Message::new("edit-delete-one").term("name", "unnamed"),
            [name] => Message::new("edit-delete-one").text("name", name.clone()),
            several => Message::new("edit-delete-some").count("n", several.len()),
        };
        self.perform(Edit::new(label, changes));
    }

    pub(super) fn rename(&mut self, name: String) {
        if name.trim() != self.state.project.name() {
            let label = Message::new("edit-rename-project").text("name", name.trim());
            self.perform(Edit::new(label, vec![Change::Name(name.trim().to_owned())]));
        }
    }
}

fn drawn_label(proof: &Proof) -> Message {
    let shape = &proof.shape;
    match shape.kind() {
        ShapeKind::Area | ShapeKind::Mixed => Message::new("edit-draw-area").area("area", shape.area_m2()),
        ShapeKind::Line => Message::new("edit-draw-line").length("length", shape.length_m()),
        ShapeKind::Point => Message::new("edit-draw-point"),
    }
}
