//! Drawing to what is there: the vertex or edge within some pixels of the pointer, of any visible layer.
//!
//! Showing the mark is for the window; the tools only see the position they get.

use super::program::App;
use super::tools::{Held, Pointer, ToolEvent, ToolKind};
use super::view::{LayerKey, MapSide};
use crate::geometry::{Bounds, Nearest, Point, Shape};
use crate::model::FeatureId;

/// How near something must be to be drawn to, in screen pixels.
const REACH_PX: f64 = 10.0;

/// What the pointer is drawn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapKind {
    /// The beginning of the drawing itself.
    Start,
    /// A vertex.
    Vertex,
    /// Somewhere on an edge.
    Edge,
}

/// Where the pointer is drawn to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// On which map the pointer is.
    pub map: MapSide,
    /// Where it ends up.
    pub at: Point,
    /// To what.
    pub kind: SnapKind,
}

impl App {
    /// The event as the tool gets it: with the position of what lies within reach, when snapping is on.
    pub(super) fn snapped(&mut self, event: ToolEvent) -> ToolEvent {
        let tool = &self.state.tool;
        let mut snap = None;
        let mut to = |pointer: Pointer| {
            snap = self.snap_at(&pointer);
            Pointer { at: snap.map_or(pointer.at, |snap| snap.at), ..pointer }
        };
        let event = match event {
            _ if !tool.kind().snaps() => event,
            // Taking hold of a vertex asks what is there itself.
            _ if tool.kind() == ToolKind::Vertices && tool.grabbed_feature().is_none() => event,
            // The samples of a stroke are the hand's own; only its two ends are drawn to something.
            ToolEvent::Move(pointer) if !tool.is_stroke() || tool.grabbed_feature().is_some() => {
                ToolEvent::Move(to(pointer))
            }
            ToolEvent::Press(pointer) => ToolEvent::Press(to(pointer)),
            ToolEvent::Release(pointer) => ToolEvent::Release(to(pointer)),
            ToolEvent::Click(pointer) => ToolEvent::Click(to(pointer)),
            ToolEvent::DoubleClick(pointer) => ToolEvent::DoubleClick(to(pointer)),
            event => event,
        };
        if !matches!(event, ToolEvent::Finish) {
            self.state.snap = snap;
        }
        event
    }

    fn snap_at(&self, pointer: &Pointer) -> Option<Snap> {
        let Held { alt, .. } = pointer.held;
        if self.state.snapping == alt {
            return None;
        }
        let (at, reach_m) = (pointer.at, REACH_PX * pointer.pixel_m);
        let near = |found: &Nearest| found.distance_m <= reach_m;
        let snap = |kind: SnapKind| move |found: Nearest| Snap { map: pointer.map, at: found.at, kind };
        let start = self.state.tool.start_of_area().map(|start| Nearest::between(start, at)).filter(near);
        if let Some(start) = start {
            return Some(snap(SnapKind::Start)(start));
        }
        let mut vertex: Option<Nearest> = None;
        let mut edge: Option<Nearest> = None;
        let moved = self.state.tool.grabbed_feature();
        self.each_near(&Bounds { min: at, max: at }.grown(reach_m), moved, &mut |shape| {
            vertex = Nearest::nearer(vertex, shape.nearest_vertex(at).filter(near));
            if vertex.is_none() {
                edge = Nearest::nearer(edge, shape.nearest_edge(at).filter(near));
            }
        });
        vertex.map(snap(SnapKind::Vertex)).or_else(|| edge.map(snap(SnapKind::Edge)))
    }

    /// Gives every visible shape but one whose box touches `bounds`: area, both maps, reference layers.
    fn each_near(&self, bounds: &Bounds, but: Option<FeatureId>, give: &mut dyn FnMut(&Shape)) {
        let (state, project) = (&self.state, &self.state.project);
        let area = project.area().filter(|_| state.view.shows(LayerKey::Area)).map(|area| &area.boundary);
        area.into_iter().filter(|area| area.bounds().touches(bounds)).for_each(&mut *give);
        if state.view.shows(LayerKey::Values) {
            let near = project.values().touching(bounds).filter(|row| Some(row.id) != but);
            near.for_each(|row| give(&row.shape));
        }
        if state.view.shows(LayerKey::Tasks) {
            let near = project.tasks().touching(bounds).filter(|row| Some(row.id) != but);
            near.for_each(|row| give(&row.shape));
        }
        for layer in project.layers().iter().filter(|layer| state.view.shows(LayerKey::Reference(layer.id))) {
            if let Some(index) = self.layer_index.of(layer) {
                index.touching(bounds).map(|(_, one)| &one.shape).for_each(&mut *give);
            }
        }
    }
}

impl ToolKind {
    /// Whether its positions are drawn to what is there.
    pub(super) fn snaps(self) -> bool {
        matches!(
            self,
            ToolKind::Vertices
                | ToolKind::Polygon
                | ToolKind::Hole
                | ToolKind::Mask
                | ToolKind::Line
                | ToolKind::Arrow
                | ToolKind::Split
                | ToolKind::Point
                | ToolKind::Measure
        )
    }
}
