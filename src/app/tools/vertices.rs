//! Editing vertices: one is moved, added on an edge or taken out; an edge is moved; a border is drawn anew.
//!
//! It works on the taken-apart shape it was given; giving and taking it back is for `app::vertex_editing`.

use super::draft::Draft;
use super::preview::shoelace_m2;
use super::{Pointer, ToolEvent, ToolOutcome, ToolState};
use crate::geometry::Point;
use crate::geometry::shaping::{VertexAt, Vertices};
use crate::model::FeatureId;
use crate::words::Message;

/// Vertices of one feature that are being moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Grabbed {
    /// Which feature.
    pub id: FeatureId,
    /// Its shape, taken apart, as it is now.
    pub vertices: Vertices,
    /// The vertices that move, with where they were.
    pub moving: Vec<(VertexAt, Point)>,
}

/// A drag of vertices: of the chosen feature and, with shared borders, of its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VertexDrag {
    begin: Point,
    pub grabbed: Vec<Grabbed>,
    moved: bool,
}

impl ToolState {
    /// Takes vertices that lie at or follow the pointer from `at`.
    pub(in crate::app) fn grab_vertices(&mut self, pointer: Pointer, at: Point, grabbed: Vec<Grabbed>) {
        self.draft.press(pointer);
        self.vertex_drag = Some(VertexDrag { begin: at, grabbed, moved: false });
    }

    /// Begins to draw a border anew.
    pub(in crate::app) fn begin_border(&mut self, pointer: Pointer) {
        self.draft.press(pointer);
    }

    /// Which feature's vertices are being moved; it is not drawn to itself.
    pub(in crate::app) fn grabbed_feature(&self) -> Option<FeatureId> {
        self.vertex_drag.as_ref()?.grabbed.first().map(|one| one.id)
    }

    /// Handles an event of the vertex tool.
    pub(super) fn edit_vertices(&mut self, event: ToolEvent) -> ToolOutcome {
        match event {
            ToolEvent::Press(pointer) => {
                self.drop_drawing();
                return ToolOutcome::GrabVertex(pointer);
            }
            ToolEvent::Move(pointer) if self.draft.is_stroke => match &mut self.vertex_drag {
                Some(drag) => {
                    drag.follow(pointer.at);
                    self.draft.pointer = Some(pointer.at);
                }
                None => self.draft.sample(&pointer),
            },
            ToolEvent::Release(pointer) if self.draft.is_stroke => {
                if let Some(mut drag) = self.vertex_drag.take() {
                    drag.follow(pointer.at);
                    self.draft = Draft::default();
                    return if drag.moved { ToolOutcome::VerticesMoved(drag.grabbed) } else { ToolOutcome::Nothing };
                }
                self.draft.points.push(pointer.at);
                let path = self.draft.distinct();
                self.draft = Draft::default();
                return ToolOutcome::BorderDrawn(pointer, path);
            }
            ToolEvent::Click(pointer) => {
                self.drop_drawing();
                return ToolOutcome::VertexClicked(pointer);
            }
            _ => {}
        }
        ToolOutcome::Nothing
    }
}

impl VertexDrag {
    fn follow(&mut self, to: Point) {
        let by = to - self.begin;
        self.moved |= by.x != 0.0 || by.y != 0.0;
        for one in &mut self.grabbed {
            for (at, was) in &one.moving {
                one.vertices.set(*at, *was + by);
            }
        }
    }

    /// Area in m² of the first feature as it would become: its rings by the shoelace formula, holes taken off.
    pub fn area_m2(&self) -> f64 {
        let runs = self.grabbed.first().map_or(&[][..], |one| one.vertices.runs());
        let rings = runs.iter().filter(|run| run.is_closed());
        // Outer rings go the other way round than holes.
        rings.map(|run| shoelace_m2(&run.points)).sum::<f64>().abs()
    }

    /// The length of a line as it would become.
    pub fn said(&self) -> Option<Message> {
        let runs = self.grabbed.first()?.vertices.runs();
        let lines: Vec<_> = runs.iter().filter(|run| !run.is_closed() && run.points.len() > 1).collect();
        let pairs = lines.iter().flat_map(|run| run.points.windows(2));
        let length_m: f64 = pairs.map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum();
        (length_m > 0.0).then(|| Message::new("stroke-length").length("length", length_m))
    }

    /// The shapes as they would become, as lines to show.
    pub fn outlines(&self) -> Vec<Vec<Point>> {
        self.grabbed.iter().flat_map(|one| outlines(&one.vertices)).collect()
    }
}

/// The runs of a shape as lines, rings closed.
pub(in crate::app) fn outlines(vertices: &Vertices) -> Vec<Vec<Point>> {
    let line = |run: &crate::geometry::shaping::Run| {
        let again = run.points.first().copied().filter(|_| run.is_closed());
        run.points.iter().copied().chain(again).collect()
    };
    vertices.runs().iter().map(line).collect()
}
