//! The drawing tools as state machines: pointer in world metres in, a preview and one finished gesture out.
//!
//! They know no toolkit and never touch the project; what they finish becomes exactly one edit in `editing` or
//! `painting`.

mod brush;
mod draft;
mod fill;
mod freehand;
mod kind;
mod line;
mod link;
mod measure;
mod point;
mod polygon;
mod preview;
mod select;
mod vertices;

use geo::MultiPolygon;

pub use brush::Stroke;
pub use fill::{Filling, Parcel};
pub(super) use freehand::thinned;
pub use kind::ToolKind;
pub use preview::{Figure, Preview};
pub use select::{Choice, Handle};
pub use vertices::Grabbed;
pub(super) use vertices::outlines;

use super::MapSide;
use crate::geometry::shaping::Transform;
use crate::geometry::{Point, Proof, ShapeError};
use draft::Draft;
use select::HandleDrag;
use vertices::VertexDrag;

/// Width of the brush at the start, in m.
const FIRST_WIDTH_M: f64 = 80.0;

/// Keys that were held while the pointer did something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Shift.
    pub shift: bool,
    /// Ctrl, or Command on a Mac.
    pub command: bool,
    /// Alt.
    pub alt: bool,
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which map it is on.
    pub map: MapSide,
    /// Where, in the plane.
    pub at: Point,
    /// Size of one screen pixel on the ground, in m.
    pub pixel_m: f64,
    /// What is held.
    pub held: Held,
}

/// What the pointer or the keyboard does on a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ToolEvent {
    /// The primary button goes down.
    Press(Pointer),
    /// The pointer moves, with or without a button.
    Move(Pointer),
    /// The primary button goes up after a drag.
    Release(Pointer),
    /// The primary button went down and up on one spot.
    Click(Pointer),
    /// Twice; a `Click` for each of the two came before it.
    DoubleClick(Pointer),
    /// Enter.
    Finish,
    /// Esc, or the window lost the pointer for good.
    Cancel,
}

/// What a tool makes of an event.
#[derive(Clone, Debug, Default)]
pub enum ToolOutcome {
    /// Nothing to do for others; the preview may have changed.
    #[default]
    Nothing,
    /// A shape is finished, or could not become one.
    Drawn(MapSide, Result<Proof, ShapeError>),
    /// Too few points to finish; the drawing goes on, and the user is told.
    TooFewPoints,
    /// A stroke that went nowhere: nothing is left of it, and the user is told.
    TooShort,
    /// The button went down; is there a handle?
    Grab(Pointer),
    /// Something is to be chosen.
    Choose(Choice),
    /// What is chosen was moved, turned or scaled.
    Transformed(Transform),
    /// The button went down; is there a vertex or an edge?
    GrabVertex(Pointer),
    /// Vertices were moved or added.
    VerticesMoved(Vec<Grabbed>),
    /// A click with the vertex tool.
    VertexClicked(Pointer),
    /// A stroke along which a border is to go.
    BorderDrawn(Pointer, Vec<Point>),
    /// The button went down to begin a link; is there a task?
    LinkFrom(Pointer),
    /// A link from one place to another.
    Linked(Pointer, Pointer),
    /// A click for deleting.
    DeleteAt(Pointer),
    /// Land that was painted or erased.
    Painted(Stroke),
    /// The parcels on this stretch are part of the stroke.
    Touch(Point, Point),
    /// The same, and the stroke ends there.
    TouchAndEnd(Point, Point),
}

/// The tool in use with its state.
#[derive(Clone, Debug)]
pub struct ToolState {
    kind: ToolKind,
    draft: Draft,
    brush_width_m: f64,
    parcels: Vec<Parcel>,
    parcel_land: MultiPolygon<f64>,
    handle_drag: Option<HandleDrag>,
    vertex_drag: Option<VertexDrag>,
}

impl Default for ToolState {
    fn default() -> Self {
        Self {
            kind: ToolKind::default(),
            draft: Draft::default(),
            brush_width_m: FIRST_WIDTH_M,
            parcels: Vec::new(),
            parcel_land: MultiPolygon::new(Vec::new()),
            handle_drag: None,
            vertex_drag: None,
        }
    }
}

impl ToolState {
    /// The tool in use.
    pub fn kind(&self) -> ToolKind {
        self.kind
    }

    /// Takes another tool; a draft is dropped.
    pub fn set_kind(&mut self, kind: ToolKind) {
        self.kind = kind;
        self.drop_drawing();
    }

    /// Whether something is being drawn.
    pub fn is_drawing(&self) -> bool {
        !self.draft.points.is_empty()
    }

    /// Handles an event.
    pub fn handle(&mut self, event: ToolEvent) -> ToolOutcome {
        if event == ToolEvent::Cancel {
            self.drop_drawing();
            return ToolOutcome::Nothing;
        }
        match self.kind {
            ToolKind::Select => self.select(event),
            ToolKind::Vertices => self.edit_vertices(event),
            ToolKind::Delete => match event {
                ToolEvent::Click(pointer) => ToolOutcome::DeleteAt(pointer),
                _ => ToolOutcome::Nothing,
            },
            ToolKind::Brush | ToolKind::Eraser => self.brush(event),
            ToolKind::Fill => self.fill(event),
            ToolKind::Measure => measure::handle(&mut self.draft, event),
            ToolKind::Link => self.link(event),
            ToolKind::Polygon | ToolKind::Hole | ToolKind::Mask => polygon::handle(&mut self.draft, event),
            ToolKind::Freehand => freehand::handle(&mut self.draft, event),
            ToolKind::Line | ToolKind::Arrow | ToolKind::Split => line::handle(&mut self.draft, event),
            ToolKind::Point | ToolKind::Note => point::handle(event),
        }
    }

    /// Whether a stroke with the button held is going on.
    pub fn is_stroke(&self) -> bool {
        self.draft.is_stroke
    }

    /// Takes back the last thing drawn: the last clicked point, or the stroke that is going on.
    pub(super) fn step_back(&mut self) {
        if self.draft.is_stroke {
            self.drop_drawing();
        } else {
            self.draft.drop_last();
        }
    }

    fn drop_drawing(&mut self) {
        self.draft.clear();
        self.forget_parcels();
        self.handle_drag = None;
        self.vertex_drag = None;
    }
}

#[cfg(test)]
mod tests;
