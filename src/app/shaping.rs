//! Commands that change the shapes of what is chosen: merge, subtract, fill holes, clip, smooth, simplify.
//!
//! Each is one edit, and tells what it changed. Cutting along a drawn line or hole is in `cutting`.

use geo::{Geometry, GeometryCollection, MultiLineString, MultiPoint};

use super::notice::NoticeKind;
use super::program::App;
use super::rows;
use crate::geometry::{Proof, Shape, ShapeError, layers, overlay, shaping};
use crate::model::{Edit, FeatureId};
use crate::words::Message;

/// A command that changes the shapes of what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeCommand {
    /// All chosen features of one map become one, with the tags of the one chosen first.
    Merge,
    /// The others are taken from the one chosen first.
    Subtract,
    /// Holes are filled.
    FillHoles,
    /// What lies outside the area is cut off.
    ClipToArea,
    /// Borders and lines flow.
    Smooth,
    /// Vertices that make no difference at this zoom go.
    Simplify,
}

/// Simplifying keeps what can be seen: so many screen pixels at the zoom of now.
const SIMPLIFY_PX: f64 = 2.0;
/// Limits of that in m: a boundary stone, and what a 2 mm pen on a map of 1:12.500 covers.
const SIMPLIFY_M: (f64, f64) = (0.1, 25.0);
/// Less change than this, in m², is rounding.
const ROUNDING_M2: f64 = 0.01;

impl ShapeCommand {
    /// All of them, in the order of the menu.
    pub const ALL: [ShapeCommand; 6] = [
        ShapeCommand::Merge,
        ShapeCommand::Subtract,
        ShapeCommand::FillHoles,
        ShapeCommand::ClipToArea,
        ShapeCommand::Smooth,
        ShapeCommand::Simplify,
    ];

    /// Key of its name in the word files.
    pub const fn key(self) -> &'static str {
        match self {
            ShapeCommand::Merge => "shape-merge",
            ShapeCommand::Subtract => "shape-subtract",
            ShapeCommand::FillHoles => "shape-fill-holes",
            ShapeCommand::ClipToArea => "shape-clip",
            ShapeCommand::Smooth => "shape-smooth",
            ShapeCommand::Simplify => "shape-simplify",
        }
    }
}

/// What a command makes of one shape: None when it changes nothing.
type Changed = Option<Result<Proof, ShapeError>>;

impl App {
    /// Does a command on what is chosen.
    pub(super) fn change_shapes(&mut self, command: ShapeCommand) {
        match command {
            ShapeCommand::Merge => self.merge(),
            ShapeCommand::Subtract => self.subtract(),
            ShapeCommand::FillHoles => self.reshape("edit-fill-holes", "shape-nothing-filled", |shape| {
                let whole = shaping::filled(shape.areas())?;
                Some(shape.with_areas(whole).map(proof).ok_or(ShapeError::Empty))
            }),
            ShapeCommand::ClipToArea => self.clip_to_area(),
            ShapeCommand::Smooth => self.reshape("edit-smooth", "shape-nothing-smoothed", |shape| {
                let has_corners = !shape.areas().0.is_empty() || !shape.lines().0.is_empty();
                has_corners.then(|| shaping::smoothed(shape))
            }),
            ShapeCommand::Simplify => {
                let pixel_m = self.state.pointer.map_or(SIMPLIFY_M.0, |pointer| pointer.pixel_m);
                let tolerance_m = (SIMPLIFY_PX * pixel_m).clamp(SIMPLIFY_M.0, SIMPLIFY_M.1);
                self.reshape("edit-simplify", "shape-nothing-simplified", |shape| {
                    let thin = shaping::simplified(shape, tolerance_m);
                    let fewer = |thin: &Proof| thin.shape.vertex_count() < shape.vertex_count();
                    match thin {
                        Ok(thin) if !fewer(&thin) => None,
                        thin => Some(thin),
                    }
                });
            }
        }
    }

    /// Changes each chosen shape by itself; all in one edit.
    fn reshape(&mut self, key: &str, nothing_key: &str, change: impl Fn(&Shape) -> Changed) {
        let project = &self.state.project;
        let mut changes = Vec::new();
        let mut repairs = Vec::new();
        let (mut before, mut after) = (Size::default(), Size::default());
        let mut changed = Vec::new();
        for id in self.state.selection.features() {
            let Some(shape) = rows::shape_of(project, *id) else { continue };
            match change(shape) {
                None => {}
                Some(Ok(new)) => {
                    before.add(shape);
                    after.add(&new.shape);
                    repairs.extend(new.repairs.iter().map(|repair| repair.message()));
                    changes.extend(rows::with_shape(project, *id, new.shape));
                    changed.push(*id);
                }
                Some(Err(error)) => {
                    let message = error.message();
                    self.notify(NoticeKind::Problem, message, Vec::new());
                    return;
                }
            }
        }
        let Some(first) = changed.first() else {
            self.notify(NoticeKind::Attention, Message::new(nothing_key), Vec::new());
            return;
        };
        let label = self.label_for(key, *first, changed.len());
        let label = label.count("before", before.vertices).count("after", after.vertices);
        let label = with_difference(label, after.area_m2 - before.area_m2);
        self.perform_and_tell(Edit::new(label, changes), repairs);
    }

    fn merge(&mut self) {
        let project = &self.state.project;
        let chosen = self.state.selection.features();
        let Some((first, others)) = chosen.split_first() else { return };
        let shapes: Vec<&Shape> = chosen.iter().filter_map(|id| rows::shape_of(project, *id)).collect();
        let areas = overlay::union_all(shapes.iter().map(|shape| shape.areas()));
        let lines = MultiLineString::new(shapes.iter().flat_map(|shape| shape.lines().0.iter().cloned()).collect());
        let points = MultiPoint::new(shapes.iter().flat_map(|shape| shape.points().0.iter().copied()).collect());
        let parts: Vec<Geometry<f64>> = vec![areas.into(), lines.into(), points.into()];
        let whole = match Shape::prove(&Geometry::GeometryCollection(GeometryCollection::from(parts))) {
            Ok(whole) => whole.shape,
            Err(error) => return self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        };
        let label = rows::label_of(project, "edit-merge", *first).count("n", chosen.len());
        let label = label.area("area", whole.area_m2());
        let first = *first;
        let changes = rows::with_shape(project, first, whole).into_iter();
        let changes = changes.chain(others.iter().filter_map(|id| rows::deleted(project, *id))).collect();
        // Only the land comes together; whose words stay and whose go is for people to know.
        let tagged = others.iter().filter(|id| rows::is_described(project, **id)).count();
        let told = rows::label_of(project, "merged-tags-gone", first).count("n", tagged);
        if self.perform_and_tell(Edit::new(label, changes), Vec::new()) {
            self.state.selection.choose(first);
            if tagged > 0 {
                self.notify(NoticeKind::Attention, told, Vec::new());
            }
        }
    }

    fn subtract(&mut self) {
        let project = &self.state.project;
        let Some((first, others)) = self.state.selection.features().split_first() else { return };
        let Some(shape) = rows::shape_of(project, *first) else { return };
        let taken = overlay::union_all(others.iter().filter_map(|id| rows::shape_of(project, *id)).map(Shape::areas));
        let rest = overlay::difference(shape.areas(), &taken);
        let less_m2 = shape.area_m2() - overlay::area_m2(&rest);
        if less_m2 < ROUNDING_M2 {
            return self.notify(NoticeKind::Attention, Message::new("shape-nothing-subtracted"), Vec::new());
        }
        let Some(rest) = shape.with_areas(rest) else {
            return self.notify(NoticeKind::Attention, Message::new("shape-all-subtracted"), Vec::new());
        };
        let label = rows::label_of(project, "edit-subtract", *first).area("area", less_m2);
        let changes = rows::with_shape(project, *first, rest).into_iter().collect();
        self.perform_and_tell(Edit::new(label, changes), Vec::new());
    }

    fn clip_to_area(&mut self) {
        let Some(area) = self.state.project.area().cloned() else { return };
        let outside = self.state.selection.features().iter().filter_map(|id| rows::shape_of(&self.state.project, *id));
        let outside = outside.filter(|shape| clipped(shape, &area.boundary).is_none()).count();
        if outside > 0 {
            let message = Message::new("shape-outside-area").count("n", outside);
            return self.notify(NoticeKind::Attention, message, Vec::new());
        }
        self.reshape("edit-clip", "shape-nothing-clipped", |shape| {
            let inside = clipped(shape, &area.boundary)?;
            let same = (inside.area_m2() - shape.area_m2()).abs() < ROUNDING_M2
                && (inside.length_m() - shape.length_m()).abs() < ROUNDING_M2
                && inside.points().0.len() == shape.points().0.len();
            (!same).then(|| Ok(proof(inside)))
        });
    }

    /// Does an edit and tells what it changed, with the way back.
    pub(super) fn perform_and_tell(&mut self, edit: Edit, details: Vec<Message>) -> bool {
        let told = Message::new("told-with-undo").message("what", edit.label.clone());
        let done = self.perform(edit);
        if done {
            let kind = if details.is_empty() { NoticeKind::Done } else { NoticeKind::Attention };
            self.notify(kind, told, details);
        }
        done
    }

    /// A label for one feature by its name, or for several by their number.
    pub(super) fn label_for(&self, key: &str, first: FeatureId, count: usize) -> Message {
        if count == 1 {
            return rows::label_of(&self.state.project, key, first);
        }
        Message::new(key).message("name", Message::new("several-features").count("n", count))
    }

    /// Whether what is chosen is on one map.
    pub(super) fn is_on_one_map(state: &super::state::AppState) -> bool {
        let mut sides = state.selection.features().iter().map(|id| rows::side_of(&state.project, *id));
        let first = sides.next().flatten();
        first.is_some() && sides.all(|side| side == first)
    }
}

/// Land and vertices together.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    area_m2: f64,
    vertices: usize,
}

impl Size {
    fn add(&mut self, shape: &Shape) {
        self.area_m2 += shape.area_m2();
        self.vertices += shape.vertex_count();
    }
}

fn proof(shape: Shape) -> Proof {
    Proof { shape, repairs: Vec::new() }
}

/// A difference in land with its sign, as in `−0,3 ha`.
pub(super) fn with_difference(label: Message, more_m2: f64) -> Message {
    label.text("sign", if more_m2 < 0.0 { "−" } else { "+" }).area("area", more_m2.abs())
}

/// The part of a shape inside the area; None when nothing is.
fn clipped(shape: &Shape, area: &Shape) -> Option<Shape> {
    let land = layers::shared_land(shape.areas(), area.areas());
    let lines = overlay::clip_lines(shape.lines(), area.areas());
    let points = MultiPoint::new(shape.points().iter().copied().filter(|p| area.contains(p.0)).collect());
    let parts: Vec<Geometry<f64>> = vec![land.into(), lines.into(), points.into()];
    Shape::prove(&Geometry::GeometryCollection(GeometryCollection::from(parts))).ok().map(|proof| proof.shape)
}
