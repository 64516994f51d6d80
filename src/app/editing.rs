//! How actions become edits: drawing, tagging, deleting, undo and redo. One gesture is one edit.
//!
//! Every edit takes the same way: history, file, analysis (`perform`).

use super::jobs::let_go;
use super::notice::NoticeKind;
use super::pick::features_under;
use super::program::App;
use super::rows;
use super::tagging::{task_tags_differ, value_tags_differ};
use super::tools::{Pointer, ToolEvent, ToolKind, ToolOutcome};
use super::view::MapSide;
use crate::edit::{EditError, Step, with_method_log};
use crate::geometry::projection::{Crs, looks_like_rd};
use crate::geometry::{Bounds, Proof, Shape, ShapeError, ShapeKind};
use crate::model::{Change, Edit, FeatureId, Form, Project, RowChange, TaskFeature, ValueFeature};
use crate::words::Message;

/// A new identity.
pub(super) fn new_id() -> FeatureId {
    FeatureId(uuid::Uuid::new_v4())
}

impl App {
    /// Does an edit: in the project, in the history, in the file, and on to the analysis.
    pub(super) fn perform(&mut self, edit: Edit) -> bool {
        let edit = super::photos::without_orphans(&self.state.project, edit);
        let edit = with_method_log(&self.state.project, edit, &super::today());
        let reshaped = reshaped(&self.state.project, &edit);
        let step = self.state.history.perform(&mut self.state.project, edit).map(Some);
        let done = self.follow(step);
        if done {
            reshaped.into_iter().for_each(|id| self.tell_if_outside(id));
        }
        done
    }

    /// Undoes the last edit; while something is being drawn, its last point; while settings are tried, those.
    pub(super) fn undo(&mut self) {
        if self.state.tried.is_some() {
            self.try_settings(None);
            return;
        }
        if self.state.picture_placing.is_some() {
            self.placing(super::picture_placing::PlacingEvent::Back);
            return;
        }
        if self.state.tool.is_drawing() {
            self.state.tool.step_back();
            return;
        }
        let step = self.state.history.undo(&mut self.state.project);
        let back = step.as_ref().ok().and_then(|step| super::placing::row_that_came_back(step.as_ref()));
        if self.follow(step) {
            self.place_again(back);
        }
    }

    pub(super) fn redo(&mut self) {
        let step = self.state.history.redo(&mut self.state.project);
        self.follow(step);
    }

    pub(super) fn follow(&mut self, step: Result<Option<Step>, EditError>) -> bool {
        let happened = self.record(step);
        if happened {
            self.project_changed();
        }
        happened
    }

    /// Takes a step to the file; true when there was one.
    pub(super) fn record(&mut self, step: Result<Option<Step>, EditError>) -> bool {
        self.state.history.take_gone().into_iter().for_each(let_go);
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
        if self.state.picture_placing.is_some() {
            return self.placing_pointer(&event);
        }
        if let ToolEvent::Move(pointer) | ToolEvent::Press(pointer) | ToolEvent::Click(pointer) = event {
            self.state.pointer = Some(pointer);
        }
        let begins = matches!(event, ToolEvent::Press(_) | ToolEvent::Click(_));
        if begins && matches!(self.state.tool.kind(), ToolKind::Link | ToolKind::Mask) && self.asks_already() {
            return;
        }
        let event = self.snapped(event);
        self.follow_parcel(&event);
        self.follow_link(&event);
        match self.state.tool.handle(event) {
            ToolOutcome::Nothing => {}
            ToolOutcome::Drawn(map, shape) => self.drawn(map, shape),
            ToolOutcome::TooFewPoints => {
                self.notify(NoticeKind::Attention, Message::new("draw-too-few-points"), Vec::new());
            }
            ToolOutcome::TooShort => {
                self.notify(NoticeKind::Attention, Message::new("draw-too-short"), Vec::new());
            }
            ToolOutcome::Grab(pointer) => self.grab_handle(pointer),
            ToolOutcome::Choose(choice) => self.choose(choice),
            ToolOutcome::Transformed(transform) => self.transform(transform),
            ToolOutcome::GrabVertex(pointer) => self.grab_vertex(pointer),
            ToolOutcome::VerticesMoved(grabbed) => self.vertices_moved(grabbed),
            ToolOutcome::VertexClicked(pointer) => self.vertex_clicked(&pointer),
            ToolOutcome::BorderDrawn(pointer, path) => self.border_drawn(&pointer, &path),
            ToolOutcome::Painted(stroke) => self.painted(stroke),
            ToolOutcome::LinkFrom(pointer) => self.link_from(pointer),
            ToolOutcome::Linked(begin, end) => self.linked(&begin, &end),
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

    /// Ends what is being drawn and keeps it: another project is about to take the place of this one.
    pub(super) fn end_drawing(&mut self) {
        let (stroke, pointer) = (self.state.tool.stroke_at(), self.state.pointer);
        match (stroke, pointer) {
            (Some(at), Some(pointer)) => self.pointer(ToolEvent::Release(Pointer { at, ..pointer })),
            _ if self.state.tool.is_drawing() => self.pointer(ToolEvent::Finish),
            _ => {}
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
        match self.state.tool.kind() {
            ToolKind::Split => return self.cut_along(map, &proof.shape),
            ToolKind::Hole => return self.cut_hole(map, &proof.shape),
            ToolKind::Mask => return self.mask_drawn(proof.shape),
            _ => {}
        }
        if self.state.placing.is_some() {
            self.placed(proof.shape.clone());
            return self.tell_repairs(&proof);
        }
        let id = new_id();
        let form = match self.state.tool.kind() {
            ToolKind::Arrow => Some(Form::Arrow),
            ToolKind::Note => Some(Form::Note),
            _ => None,
        };
        let label = drawn_label(&proof, form);
        let change = self.new_feature(map, id, proof.shape.clone(), form);
        if self.perform(Edit::new(label, vec![change])) {
            self.state.selection.choose(id);
            self.tell_repairs(&proof);
        }
    }

    /// Says what had to be repaired of a drawing.
    fn tell_repairs(&mut self, proof: &Proof) {
        if !proof.repairs.is_empty() {
            let details = proof.repairs.iter().map(|repair| repair.message()).collect();
            self.notify(NoticeKind::Attention, Message::new("draw-repaired"), details);
        }
    }

    /// Says so when a feature that was drawn, moved or changed lies wholly outside the area, or where the project's plane does not hold.
    fn tell_if_outside(&mut self, id: FeatureId) {
        let project = &self.state.project;
        let Some(bounds) = rows::shape_of(project, id).map(Shape::bounds) else { return };
        let ground = project.area().map(|area| {
            let influence = area.influence.as_ref().map(Shape::bounds);
            influence.into_iter().fold(area.boundary.bounds(), Bounds::union)
        });
        let key = if project.crs() == Crs::RD_NEW && !looks_like_rd(&bounds) {
            "draw-outside-plane"
        } else if ground.is_some_and(|ground| !ground.touches(&bounds)) {
            "draw-outside-area"
        } else {
            return;
        };
        self.notify(NoticeKind::Attention, Message::new(key), Vec::new());
    }

    /// A new, untagged feature of a map.
    pub(super) fn new_feature(&self, map: MapSide, id: FeatureId, shape: Shape, form: Option<Form>) -> Change {
        let project = &self.state.project;
        match map {
            MapSide::Values => {
                let row = ValueFeature::new(id, project.values().next_serial(), shape);
                Change::Value(RowChange::put(ValueFeature { form, ..row }))
            }
            MapSide::Tasks => {
                let row = TaskFeature::new(id, project.tasks().next_serial(), shape);
                Change::Task(RowChange::put(TaskFeature { form, ..row }))
            }
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

    /// Deletes what is chosen; with the vertex tool only the vertex under the pointer.
    pub(super) fn delete_selected(&mut self) {
        if self.state.tool.kind() == ToolKind::Vertices
            && let Some(pointer) = self.state.pointer
        {
            return self.remove_vertex(&pointer);
        }
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

/// More shapes than this at once come from a file, which has a report of its own.
const BY_HAND: usize = 50;

/// The features whose shape an edit of a person makes or changes.
fn reshaped(project: &Project, edit: &Edit) -> Vec<FeatureId> {
    if edit.changes.len() > BY_HAND {
        return Vec::new();
    }
    let shape_in = |change: &Change| match change {
        Change::Value(row) => row.row.as_ref().map(|new| (row.id, new.shape.clone())),
        Change::Task(row) => row.row.as_ref().map(|new| (row.id, new.shape.clone())),
        _ => None,
    };
    let changed = edit.changes.iter().filter_map(shape_in);
    changed.filter(|(id, shape)| rows::shape_of(project, *id) != Some(shape)).map(|(id, _)| id).collect()
}

fn drawn_label(proof: &Proof, form: Option<Form>) -> Message {
    let shape = &proof.shape;
    match form {
        Some(Form::Arrow) => return Message::new("edit-draw-arrow").length("length", shape.length_m()),
        Some(Form::Note) => return Message::new("edit-draw-note"),
        None => {}
    }
    match shape.kind() {
        ShapeKind::Area | ShapeKind::Mixed => Message::new("edit-draw-area").area("area", shape.area_m2()),
        ShapeKind::Line => Message::new("edit-draw-line").length("length", shape.length_m()),
        ShapeKind::Point => Message::new("edit-draw-point"),
    }
}
