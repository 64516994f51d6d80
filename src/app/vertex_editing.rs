//! Editing the vertices of the chosen feature: which one is under the pointer, what moves along, and the edit.
//!
//! The drag itself is in `tools::vertices`.

use super::notice::NoticeKind;
use super::pick::features_under;
use super::program::App;
use super::rows;
use super::state::AppState;
use super::tools::{Grabbed, Pointer, ToolKind};
use super::view::MapSide;
use crate::geometry::shaping::{Cut, Run, VertexAt, Vertices};
use crate::geometry::{Nearest, Point, Proof};
use crate::model::{Edit, FeatureId};
use crate::words::Message;

/// How near a vertex or edge the pointer takes it, in screen pixels.
const REACH_PX: f64 = 9.0;
/// Vertices of two features nearer than this are one shared vertex.
const SHARED_M: f64 = 0.001;

/// The vertices of the chosen feature, to be shown as handles on its map; None while another tool is in hand.
pub fn shown_vertices(state: &AppState) -> Option<(MapSide, Vertices)> {
    if state.tool.kind() != ToolKind::Vertices {
        return None;
    }
    let id = state.selection.single()?;
    let shape = rows::shape_of(&state.project, id)?;
    Some((rows::side_of(&state.project, id)?, Vertices::of(shape)))
}

/// What the vertex tool would take hold of at a place on a map: a vertex, or a place on an edge.
pub fn grip_under(state: &AppState, map: MapSide, pixel_m: f64, at: Point) -> Option<Point> {
    let (_, vertices) = shown_vertices(state).filter(|(side, _)| *side == map)?;
    let held = super::tools::Held::default();
    Some(match under(&vertices, &Pointer { map, at, pixel_m, held })? {
        Under::Vertex(_, at) => at,
        Under::Edge(cut, _) => cut.at,
    })
}

/// What lies under the pointer.
enum Under {
    Vertex(VertexAt, Point),
    Edge(Cut, usize),
}

impl App {
    /// The button went down with the vertex tool.
    pub(super) fn grab_vertex(&mut self, pointer: Pointer) {
        let Some((id, vertices)) = self.edited(pointer.map) else { return };
        let mut sharing = Vec::new();
        let (vertices, moving, at) = match under(&vertices, &pointer) {
            // Ctrl takes out; that is done on the click.
            Some(Under::Vertex(..)) if pointer.held.command => return,
            Some(Under::Vertex(at, was)) => (vertices, vec![(at, was)], was),
            Some(Under::Edge(cut, run)) if pointer.held.shift => {
                let ends: Vec<(VertexAt, Point)> = edge_ends(&vertices, run, cut.edge);
                (vertices, ends, pointer.at)
            }
            Some(Under::Edge(cut, run)) => {
                if self.state.shared_vertices {
                    let ends = edge_ends(&vertices, run, cut.edge);
                    sharing = self.sharing_edge(pointer.map, id, &ends, cut.at);
                }
                let mut vertices = vertices;
                let new = vertices.insert_after(VertexAt { run, place: cut.edge }, cut.at);
                (vertices, vec![(new, cut.at)], cut.at)
            }
            None => return self.state.tool.begin_border(pointer),
        };
        let mut grabbed = vec![Grabbed { id, vertices, moving: moving.clone() }];
        if self.state.shared_vertices {
            grabbed.extend(self.neighbours(pointer.map, id, &moving));
            grabbed.extend(sharing);
        }
        self.state.tool.grab_vertices(pointer, at, grabbed);
    }

    /// The features of the map that have one of these vertices too.
    fn neighbours(&self, map: MapSide, id: FeatureId, moving: &[(VertexAt, Point)]) -> Vec<Grabbed> {
        let shapes = rows::shapes_on(&self.state.project, map).into_iter().filter(|(other, _)| *other != id);
        let near = shapes.filter(|(_, shape)| moving.iter().any(|(_, p)| shape.bounds().grown(SHARED_M).contains(*p)));
        let grabbed = near.map(|(id, shape)| {
            let vertices = Vertices::of(shape);
            let is_shared = |p: Point| moving.iter().any(|(_, q)| (p.x - q.x).hypot(p.y - q.y) <= SHARED_M);
            let moving = vertices.iter().filter(|(_, p)| is_shared(*p)).collect();
            Grabbed { id, vertices, moving }
        });
        grabbed.filter(|one| !one.moving.is_empty()).collect()
    }

    /// The features of the map that have the edge between these ends too, with a new vertex on it at `at`.
    fn sharing_edge(&self, map: MapSide, id: FeatureId, ends: &[(VertexAt, Point)], at: Point) -> Vec<Grabbed> {
        let [(_, a), (_, b)] = ends else { return Vec::new() };
        let same = |p: Point, q: Point| (p.x - q.x).hypot(p.y - q.y) <= SHARED_M;
        let shapes = rows::shapes_on(&self.state.project, map).into_iter().filter(|(other, _)| *other != id);
        let near = shapes.filter(|(_, shape)| shape.bounds().grown(SHARED_M).contains(at));
        let with_vertex = near.filter_map(|(id, shape)| {
            let mut vertices = Vertices::of(shape);
            let is_it = |p: Point, q: Point| same(p, *a) && same(q, *b) || same(p, *b) && same(q, *a);
            let on =
                |(run, row): (usize, &Run)| row.edges().find(|(_, p, q)| is_it(*p, *q)).map(|(edge, ..)| (run, edge));
            let (run, place) = vertices.runs().iter().enumerate().find_map(on)?;
            let new = vertices.insert_after(VertexAt { run, place }, at);
            Some(Grabbed { id, vertices, moving: vec![(new, at)] })
        });
        with_vertex.collect()
    }

    /// Vertices were let go.
    pub(super) fn vertices_moved(&mut self, grabbed: Vec<Grabbed>) {
        let added = grabbed.first().is_some_and(|one| {
            let before = rows::shape_of(&self.state.project, one.id).map_or(0, |shape| shape.vertex_count());
            one.vertices.iter().count() > before
        });
        self.put_all(grabbed, if added { "edit-vertex-added" } else { "edit-vertex-moved" });
    }

    /// Gives features the shapes that their vertices make now, in one edit named after the first.
    fn put_all(&mut self, grabbed: Vec<Grabbed>, key: &str) {
        let Some(first) = grabbed.first().map(|one| one.id) else { return };
        let mut changes = Vec::new();
        let mut repairs = Vec::new();
        for one in &grabbed {
            match one.vertices.prove() {
                Ok(Proof { shape, repairs: done }) => {
                    repairs.extend(done.iter().map(|repair| repair.message()));
                    changes.extend(rows::with_shape(&self.state.project, one.id, shape));
                }
                Err(error) => return self.notify(NoticeKind::Problem, error.message(), Vec::new()),
            }
        }
        let label = rows::label_of(&self.state.project, key, first);
        if self.perform(Edit::new(label, changes)) && !repairs.is_empty() {
            self.notify(NoticeKind::Attention, Message::new("draw-repaired"), repairs);
        }
    }

    /// A click with the vertex tool: with Ctrl on a vertex it goes, elsewhere another feature is chosen.
    pub(super) fn vertex_clicked(&mut self, pointer: &Pointer) {
        let found = self.edited(pointer.map).and_then(|(_, vertices)| under(&vertices, pointer));
        match found {
            Some(Under::Vertex(..)) if pointer.held.command => self.remove_vertex(pointer),
            Some(_) => {}
            None => {
                let under = features_under(&self.state.project, pointer);
                match under.first() {
                    Some(top) => self.state.selection.choose(*top),
                    None => self.state.selection.clear(),
                }
            }
        }
    }

    /// Takes out the vertex under the pointer.
    pub(super) fn remove_vertex(&mut self, pointer: &Pointer) {
        let Some((id, mut vertices)) = self.edited(pointer.map) else {
            return self.notify(NoticeKind::Attention, Message::new("vertex-choose-first"), Vec::new());
        };
        let Some(Under::Vertex(at, _)) = under(&vertices, pointer) else {
            return self.notify(NoticeKind::Attention, Message::new("vertex-point-first"), Vec::new());
        };
        let place = vertices.iter().find(|(one, _)| *one == at).map(|(_, place)| place);
        let shared = place
            .filter(|_| self.state.shared_vertices)
            .map_or_else(Vec::new, |place| self.neighbours(pointer.map, id, &[(at, place)]));
        if !vertices.remove(at) {
            return self.notify(NoticeKind::Attention, Message::new("vertex-last"), Vec::new());
        }
        let mut without = vec![Grabbed { id, vertices, moving: Vec::new() }];
        for mut one in shared {
            let Some((at, _)) = one.moving.first().copied() else { continue };
            if !one.vertices.remove(at) {
                // The neighbour would no longer be a shape: better none goes than a gap.
                return self.notify(NoticeKind::Attention, Message::new("vertex-last"), Vec::new());
            }
            without.push(one);
        }
        self.put_all(without, "edit-vertex-removed");
    }

    /// A stroke was drawn that begins and ends on the border: that part of the border follows it.
    pub(super) fn border_drawn(&mut self, pointer: &Pointer, path: &[Point]) {
        let Some((id, mut vertices)) = self.edited(pointer.map) else { return };
        let reach_m = 2.0 * REACH_PX * pointer.pixel_m;
        let Some((run, cuts, part)) = border_cuts(&vertices, path, reach_m) else {
            return self.notify(NoticeKind::Attention, Message::new("border-not-met"), Vec::new());
        };
        let thin = super::tools::thinned(&part, pointer.pixel_m);
        vertices.replace(run, cuts, &thin);
        self.put_vertices(id, &vertices, "edit-border-drawn");
    }

    fn put_vertices(&mut self, id: FeatureId, vertices: &Vertices, key: &str) {
        let label = rows::label_of(&self.state.project, key, id);
        match vertices.prove() {
            Ok(proof) => {
                let repairs: Vec<Message> = proof.repairs.iter().map(|repair| repair.message()).collect();
                if self.put_shape(id, proof.shape, label) && !repairs.is_empty() {
                    self.notify(NoticeKind::Attention, Message::new("draw-repaired"), repairs);
                }
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    /// The chosen feature, when it is on this map, taken apart.
    fn edited(&self, map: MapSide) -> Option<(FeatureId, Vertices)> {
        let id = self.state.selection.single()?;
        rows::shape_on(&self.state.project, map, id).map(|shape| (id, Vertices::of(shape)))
    }
}

fn edge_ends(vertices: &Vertices, run: usize, edge: usize) -> Vec<(VertexAt, Point)> {
    let Some(row) = vertices.runs().get(run) else { return Vec::new() };
    let next = if edge + 1 == row.points.len() { 0 } else { edge + 1 };
    let end = |place: usize| row.points.get(place).map(|point| (VertexAt { run, place }, *point));
    [edge, next].into_iter().filter_map(end).collect()
}

/// The nearest vertex within reach, else the nearest edge.
fn under(vertices: &Vertices, pointer: &Pointer) -> Option<Under> {
    let reach_m = REACH_PX * pointer.pixel_m;
    let distance = |p: Point| (p.x - pointer.at.x).hypot(p.y - pointer.at.y);
    let nearest = vertices.iter().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
    if let Some((at, point)) = nearest.filter(|(_, point)| distance(*point) <= reach_m) {
        return Some(Under::Vertex(at, point));
    }
    let edge = nearest_cut(vertices, pointer.at).filter(|(_, found, _)| found.distance_m <= reach_m);
    edge.map(|(run, _, cut)| Under::Edge(cut, run))
}

/// The place on any edge nearest to a position.
fn nearest_cut(vertices: &Vertices, p: Point) -> Option<(usize, Nearest, Cut)> {
    let all = vertices.runs().iter().enumerate().flat_map(|(run, row)| {
        row.edges().map(move |(edge, a, b)| {
            let (found, part) = Nearest::on_stretch(a, b, p);
            (run, found, Cut { edge, part, at: found.at })
        })
    });
    all.min_by(|a, b| a.1.distance_m.total_cmp(&b.1.distance_m))
}

/// Where a path first and last meets one run within reach, and the path between the two.
fn border_cuts(vertices: &Vertices, path: &[Point], reach_m: f64) -> Option<(usize, (Cut, Cut), Vec<Point>)> {
    let met: Vec<(usize, usize, Cut)> = path
        .iter()
        .enumerate()
        .filter_map(|(i, p)| nearest_cut(vertices, *p).map(|(run, found, cut)| (i, run, found, cut)))
        .filter(|(_, _, found, _)| found.distance_m <= reach_m)
        .map(|(i, run, _, cut)| (i, run, cut))
        .collect();
    let (first, last) = (met.first()?, met.last()?);
    if first.1 != last.1 || last.0 < first.0 + 2 {
        return None;
    }
    let inner = path.get(first.0 + 1..last.0).unwrap_or_default().iter().copied();
    let part: Vec<Point> = std::iter::once(first.2.at).chain(inner).chain([last.2.at]).collect();
    Some((first.1, (first.2, last.2), part))
}
