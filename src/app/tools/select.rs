//! Choosing: a click, a box (Shift), a lasso (Ctrl); and the frame around what is chosen, by whose handles it is
//! moved, turned and scaled.
//!
//! What lies under a click or in a box is for `app::choosing`.

use super::draft::Draft;
use super::{Pointer, ToolEvent, ToolOutcome, ToolState};
use crate::geometry::shaping::Transform;
use crate::geometry::{Bounds, Point};
use crate::words::Message;

/// Turning with Shift goes in steps of 15 degrees.
const TURN_STEP: f64 = std::f64::consts::PI / 12.0;
/// Nothing is made smaller than this in one go.
const SMALLEST: f64 = 0.05;

/// A handle of the frame around what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// Moves.
    Move,
    /// Turns around the middle.
    Turn,
    /// Makes larger or smaller around the middle.
    Scale,
}

/// A drag of a handle.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HandleDrag {
    handle: Handle,
    begin: Point,
    pub transform: Transform,
    /// What is dragged, as lines to show.
    pub outlines: Vec<Vec<Point>>,
}

/// What a drag on the map chooses.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// A click.
    At(Pointer),
    /// A box or lasso, as a ring.
    In(Pointer, Vec<Point>),
}

impl ToolState {
    /// Takes a handle of the frame around `frame`.
    pub(in crate::app) fn grab(&mut self, handle: Handle, at: Pointer, frame: Bounds, outlines: Vec<Vec<Point>>) {
        self.draft.press(at);
        let transform = Transform::none(frame.center());
        self.handle_drag = Some(HandleDrag { handle, begin: at.at, transform, outlines });
    }

    /// Handles an event of the select tool. A press without Shift or Ctrl asks whether it is on a handle.
    pub(super) fn select(&mut self, event: ToolEvent) -> ToolOutcome {
        match event {
            ToolEvent::Press(pointer) if pointer.held.shift || pointer.held.command => {
                self.drop_drawing();
                self.draft.press(pointer);
            }
            ToolEvent::Press(pointer) => return ToolOutcome::Grab(pointer),
            ToolEvent::Move(pointer) if self.draft.is_stroke => match &mut self.handle_drag {
                Some(drag) => {
                    drag.follow(&pointer);
                    self.draft.pointer = Some(pointer.at);
                }
                None => self.draft.sample(&pointer),
            },
            ToolEvent::Release(pointer) if self.draft.is_stroke => return self.end_select(pointer),
            ToolEvent::Click(pointer) => {
                self.drop_drawing();
                return ToolOutcome::Choose(Choice::At(pointer));
            }
            _ => {}
        }
        ToolOutcome::Nothing
    }

    fn end_select(&mut self, pointer: Pointer) -> ToolOutcome {
        if let Some(mut drag) = self.handle_drag.take() {
            drag.follow(&pointer);
            self.draft = Draft::default();
            return ToolOutcome::Transformed(drag.transform);
        }
        self.draft.points.push(pointer.at);
        let ring = self.choosing_ring();
        let begin = self.draft.begin.unwrap_or(pointer);
        self.draft = Draft::default();
        ToolOutcome::Choose(Choice::In(begin, ring))
    }

    /// The box or lasso that is being drawn.
    pub(super) fn choosing_ring(&self) -> Vec<Point> {
        let points = &self.draft.points;
        let lasso = self.draft.begin.is_some_and(|begin| begin.held.command);
        match (points.first(), points.last()) {
            (Some(a), Some(b)) if !lasso => {
                vec![*a, Point { x: b.x, y: a.y }, *b, Point { x: a.x, y: b.y }]
            }
            _ => points.clone(),
        }
    }
}

impl HandleDrag {
    fn follow(&mut self, pointer: &Pointer) {
        let center = self.transform.center;
        let (from, to) = (self.begin - center, pointer.at - center);
        match self.handle {
            Handle::Move => self.transform.by = pointer.at - self.begin,
            Handle::Turn => {
                let turn = to.y.atan2(to.x) - from.y.atan2(from.x);
                self.transform.turn = if pointer.held.shift { (turn / TURN_STEP).round() * TURN_STEP } else { turn };
            }
            Handle::Scale => {
                let (before, after) = (from.x.hypot(from.y), to.x.hypot(to.y));
                if before > 0.0 {
                    self.transform.scale = (after / before).max(SMALLEST);
                }
            }
        }
    }

    /// How far it is now: metres, degrees or times.
    pub fn said(&self) -> Message {
        match self.handle {
            Handle::Move => Message::new("drag-move").length("distance", self.transform.distance_m()),
            Handle::Turn => Message::new("drag-turn").number("degrees", self.transform.turn.to_degrees(), 0),
            Handle::Scale => Message::new("drag-scale").number("times", self.transform.scale, 2),
        }
    }

    /// What is dragged, where it is now.
    pub fn moved_outlines(&self) -> Vec<Vec<Point>> {
        let place = |run: &Vec<Point>| run.iter().map(|p| self.transform.apply(*p)).collect();
        self.outlines.iter().map(place).collect()
    }
}
