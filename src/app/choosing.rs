//! Choosing on the map, and moving, turning, scaling, copying and pasting what is chosen.
//!
//! The drags themselves are in `tools::select`.

use geo::{LineString, MultiPolygon, Polygon};

use super::editing::new_id;
use super::notice::NoticeKind;
use super::pick::features_under;
use super::program::App;
use super::rows;
use super::state::AppState;
use super::tools::{Choice, Handle, Pointer, ToolKind, outlines};
use super::view::MapSide;
use crate::geometry::shaping::{Transform, Vertices};
use crate::geometry::{Bounds, Point, Shape, layers, overlay};
use crate::model::{Change, Edit, FeatureId, RowChange, TaskFeature, ValueFeature};
use crate::words::Message;

/// How near a handle the pointer takes it, in screen pixels.
const HANDLE_PX: f64 = 9.0;
/// Room between what is chosen and the frame around it, in screen pixels.
const FRAME_PX: f64 = 12.0;
/// How far the handle for turning stands above the frame, in screen pixels.
const TURN_PX: f64 = 26.0;
/// A frame smaller than this on screen can only be moved.
const SMALL_PX: f64 = 28.0;
/// How far beside the original a duplicate lies, in screen pixels.
const BESIDE_PX: f64 = 24.0;

/// The handles around what is chosen, on a map with pixels of this size; empty while another tool is in hand, and on
/// the map where nothing is chosen.
pub fn handles(state: &AppState, map: MapSide, pixel_m: f64) -> Vec<(Handle, Point)> {
    let here = state.selection.features().iter().any(|id| rows::side_of(&state.project, *id) == Some(map));
    if !here || state.tool.kind() != ToolKind::Select || state.file.read_only.is_some() {
        return Vec::new();
    }
    let Some(frame) = chosen_bounds(state) else { return Vec::new() };
    let (grown, center) = (frame.grown(FRAME_PX * pixel_m), frame.center());
    let mut all = vec![(Handle::Move, center)];
    if frame.width_m().max(frame.height_m()) >= SMALL_PX * pixel_m {
        let corners = [grown.min.x, grown.max.x].map(|x| [grown.min.y, grown.max.y].map(|y| Point { x, y }));
        all.extend(corners.into_iter().flatten().map(|corner| (Handle::Scale, corner)));
        all.push((Handle::Turn, Point { x: center.x, y: grown.max.y + TURN_PX * pixel_m }));
    }
    all
}

/// The handle under a place on a map, if there is one.
pub fn handle_under(state: &AppState, map: MapSide, pixel_m: f64, at: Point) -> Option<Handle> {
    let near = |handle: &Point| (handle.x - at.x).hypot(handle.y - at.y) <= HANDLE_PX * pixel_m;
    handles(state, map, pixel_m).into_iter().find(|(_, handle)| near(handle)).map(|(handle, _)| handle)
}

/// The box around the chosen features.
pub fn chosen_bounds(state: &AppState) -> Option<Bounds> {
    let shapes = state.selection.features().iter().filter_map(|id| rows::shape_of(&state.project, *id));
    shapes.map(Shape::bounds).reduce(Bounds::union)
}

impl App {
    /// The button went down with the select tool: on a handle of the frame, or nowhere in particular.
    pub(super) fn grab_handle(&mut self, pointer: Pointer) {
        let found = handle_under(&self.state, pointer.map, pointer.pixel_m, pointer.at);
        if let (Some(handle), Some(frame)) = (found, chosen_bounds(&self.state)) {
            let chosen = self.state.selection.features().iter();
            let shapes = chosen.filter_map(|id| rows::shape_of(&self.state.project, *id));
            let lines = shapes.flat_map(|shape| outlines(&Vertices::of(shape))).collect();
            self.state.tool.grab(handle, pointer, frame, lines);
        }
    }

    /// A click, box or lasso chooses.
    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::At(pointer) => self.pick(&pointer),
            Choice::In(begin, ring) => {
                let land = MultiPolygon::new(vec![Polygon::new(LineString::new(ring), Vec::new())]);
                let Some(land) = Shape::from_areas(land) else { return };
                let all = rows::shapes_on(&self.state.project, begin.map);
                let inside = all.into_iter().filter(|(_, shape)| meets(shape, &land)).map(|(id, _)| id);
                let found: Vec<FeatureId> = inside.collect();
                self.state.selection.add(&found);
            }
        }
    }

    /// Chooses what lies under the pointer; the next one below when that is chosen already.
    pub(super) fn pick(&mut self, pointer: &Pointer) {
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

    /// Chooses the next feature under the pointer.
    pub(super) fn choose_next(&mut self) {
        if let Some(pointer) = self.state.pointer {
            self.pick(&pointer);
        }
    }

    /// What is chosen was moved, turned or scaled.
    pub(super) fn transform(&mut self, transform: Transform) {
        if transform.is_none() {
            return;
        }
        let project = &self.state.project;
        let chosen = self.state.selection.features();
        let mut changes = Vec::new();
        let mut repairs = Vec::new();
        for id in chosen {
            let Some(shape) = rows::shape_of(project, *id) else { continue };
            match transform.shape(shape) {
                Ok(new) => {
                    repairs.extend(new.repairs.iter().map(|repair| repair.message()));
                    changes.extend(rows::with_shape(project, *id, new.shape));
                }
                Err(error) => return self.notify(NoticeKind::Problem, error.message(), Vec::new()),
            }
        }
        let Some(first) = chosen.first() else { return };
        let label = |key: &str| self.label_for(key, *first, chosen.len());
        let label = match transform {
            Transform { turn, .. } if turn != 0.0 => label("edit-turn").number("degrees", turn.to_degrees(), 0),
            Transform { scale, .. } if scale != 1.0 => label("edit-scale").number("times", scale, 2),
            _ => label("edit-move").length("distance", transform.distance_m()),
        };
        if self.perform(Edit::new(label, changes)) && !repairs.is_empty() {
            self.notify(NoticeKind::Attention, Message::new("draw-repaired"), repairs);
        }
    }

    /// Keeps what is chosen, to be pasted.
    pub(super) fn copy(&mut self) {
        self.clipboard = self.state.selection.features().iter().filter_map(|id| self.row_of(*id)).collect();
        let message = Message::new("copied").count("n", self.clipboard.len());
        self.notify(NoticeKind::Done, message, Vec::new());
    }

    /// Puts what was copied around the pointer, on the map the pointer is on; without a pointer beside itself.
    pub(super) fn paste(&mut self) {
        let rows = self.clipboard.clone();
        let Some(frame) = rows.iter().map(|row| row.shape().bounds()).reduce(Bounds::union) else {
            return self.notify(NoticeKind::Attention, Message::new("disabled-nothing-copied"), Vec::new());
        };
        let by = self.state.pointer.map(|pointer| pointer.at - frame.center());
        let map = self.state.pointer.map(|pointer| pointer.map);
        self.put_copies(&rows, by.unwrap_or(Point { x: 0.0, y: 0.0 }), map, "edit-paste");
    }

    /// Puts a copy of what is chosen a little beside it.
    pub(super) fn duplicate(&mut self) {
        let rows: Vec<Copied> = self.state.selection.features().iter().filter_map(|id| self.row_of(*id)).collect();
        let beside_m = BESIDE_PX * self.state.pointer.map_or(1.0, |pointer| pointer.pixel_m);
        self.put_copies(&rows, Point { x: beside_m, y: -beside_m }, None, "edit-duplicate");
    }

    fn put_copies(&mut self, rows: &[Copied], by: Point, map: Option<MapSide>, key: &str) {
        let project = &self.state.project;
        let (mut next_value, mut next_task) = (project.values().next_serial(), project.tasks().next_serial());
        let (mut changes, mut made) = (Vec::new(), Vec::new());
        for row in rows {
            let moved = Transform { by, ..Transform::none(row.shape().bounds().center()) };
            let shape = match moved.shape(row.shape()) {
                Ok(proof) => proof.shape,
                Err(error) => return self.notify(NoticeKind::Problem, error.message(), Vec::new()),
            };
            let id = new_id();
            made.push(id);
            changes.push(match map.unwrap_or(row.side()) {
                MapSide::Values => {
                    next_value += 1;
                    Change::Value(RowChange::put(row.as_value(id, next_value - 1, shape)))
                }
                MapSide::Tasks => {
                    next_task += 1;
                    Change::Task(RowChange::put(row.as_task(id, next_task - 1, shape)))
                }
            });
        }
        let label = Message::new(key).count("n", made.len());
        if self.perform(Edit::new(label, changes)) {
            self.state.selection.clear();
            self.state.selection.add(&made);
        }
    }

    fn row_of(&self, id: FeatureId) -> Option<Copied> {
        let project = &self.state.project;
        let value = project.values().get(id).map(|row| Copied::Value((**row).clone()));
        value.or_else(|| project.tasks().get(id).map(|row| Copied::Task((**row).clone())))
    }
}

/// A copied feature with all its tags.
#[derive(Clone, Debug)]
pub(super) enum Copied {
    Value(ValueFeature),
    Task(TaskFeature),
}

impl Copied {
    fn shape(&self) -> &Shape {
        match self {
            Copied::Value(row) => &row.shape,
            Copied::Task(row) => &row.shape,
        }
    }

    fn side(&self) -> MapSide {
        match self {
            Copied::Value(_) => MapSide::Values,
            Copied::Task(_) => MapSide::Tasks,
        }
    }

    /// As a value: of a task only what both have comes along.
    fn as_value(&self, id: FeatureId, serial: u64, shape: Shape) -> ValueFeature {
        match self {
            Copied::Value(row) => ValueFeature { id, serial, shape, ..row.clone() },
            Copied::Task(row) => ValueFeature {
                name: row.name.clone(),
                story: row.story.clone(),
                photo: row.photo.clone(),
                sheet: row.sheet.clone(),
                source: row.source.clone(),
                search_width_m: row.search_width_m,
                ..ValueFeature::new(id, serial, shape)
            },
        }
    }

    /// As a task: of a value only what both have comes along.
    fn as_task(&self, id: FeatureId, serial: u64, shape: Shape) -> TaskFeature {
        match self {
            Copied::Task(row) => TaskFeature { id, serial, shape, ..row.clone() },
            Copied::Value(row) => TaskFeature {
                name: row.name.clone(),
                story: row.story.clone(),
                photo: row.photo.clone(),
                sheet: row.sheet.clone(),
                source: row.source.clone(),
                search_width_m: row.search_width_m,
                ..TaskFeature::new(id, serial, shape)
            },
        }
    }
}

/// Whether anything of a shape lies in the land of another.
fn meets(shape: &Shape, land: &Shape) -> bool {
    shape.bounds().touches(&land.bounds())
        && (shape.points().iter().any(|point| land.contains(point.0))
            || layers::overlap(shape.areas(), land.areas())
            || !overlay::clip_lines(shape.lines(), land.areas()).0.is_empty())
}
