//! How painted land becomes an edit: added to the chosen feature, begun as a new one, or taken away.
//!
//! A stroke that touches the chosen feature, or is made with Shift, adds to it; elsewhere it begins a new one.

use geo::MultiPolygon;

use super::editing::new_id;
use super::notice::NoticeKind;
use super::program::App;
use super::rows;
use super::state::AppState;
use super::tools::{Figure, Pointer, Preview, Stroke};
use super::view::MapSide;
use crate::geometry::{Bounds, Shape, layers, overlay};
use crate::model::{Edit, FeatureId};
use crate::words::Message;

/// How near the chosen feature a stroke still touches it, in screen pixels.
const NEAR_PX: f64 = 2.0;

impl App {
    /// A brush or eraser stroke is finished.
    pub(super) fn painted(&mut self, stroke: Stroke) {
        if stroke.erases {
            self.take_land(&stroke.begin, &stroke.land, "edit-erase");
        } else {
            self.lay_land(&stroke.begin, stroke.land, "edit-brush");
        }
    }

    /// A stroke over parcels is finished: their land becomes one, without the borders between them.
    pub(super) fn filled(&mut self) {
        let Some(filling) = self.state.tool.end_fill() else { return };
        if filling.parcels.is_empty() {
            self.tell_no_parcels();
            return;
        }
        let layers = self.state.project.layers();
        let shapes = filling.parcels.iter().filter_map(|parcel| {
            let layer = layers.get(parcel.layer)?;
            layer.features.get(parcel.row).map(|feature| feature.shape.areas())
        });
        let land = overlay::union_all(shapes);
        if filling.erases {
            self.take_land(&filling.begin, &land, "edit-unfill");
        } else {
            self.lay_land(&filling.begin, land, "edit-fill");
        }
    }

    /// Adds land to the chosen feature of the map, or begins a new one.
    fn lay_land(&mut self, begin: &Pointer, land: MultiPolygon<f64>, key: &str) {
        if let Some((id, shape)) = grown_feature(&self.state, begin, &land) {
            let grown = overlay::union(shape.areas(), &land);
            let more_m2 = overlay::area_m2(&grown) - shape.area_m2();
            let grown = shape.with_areas(grown).filter(|_| more_m2.abs() >= 0.01);
            let Some(grown) = grown else {
                let there = rows::label_of(&self.state.project, "brush-nothing-new", id);
                return self.notify(NoticeKind::Attention, there, Vec::new());
            };
            let label = rows::label_of(&self.state.project, &format!("{key}-add"), id).area("area", more_m2);
            self.put_shape(id, grown, label);
            return;
        }
        let Some(shape) = Shape::from_areas(land) else { return };
        if self.state.placing.is_some() {
            return self.placed(shape);
        }
        let id = new_id();
        let label = Message::new(format!("{key}-new")).term("map", map_key(begin.map)).area("area", shape.area_m2());
        let change = self.new_feature(begin.map, id, shape, None);
        if self.perform(Edit::new(label, vec![change])) {
            self.state.selection.choose(id);
        }
    }

    /// Takes land from the chosen feature when the stroke touches it, else from the topmost one below the stroke.
    fn take_land(&mut self, begin: &Pointer, land: &MultiPolygon<f64>, key: &str) {
        let Some(id) = erased_feature(&self.state, begin, land) else {
            self.notify(NoticeKind::Attention, Message::new("erase-nothing-here"), Vec::new());
            return;
        };
        let Some(shape) = rows::shape_on(&self.state.project, begin.map, id).cloned() else { return };
        let rest = overlay::difference(shape.areas(), land);
        let less_m2 = shape.area_m2() - overlay::area_m2(&rest);
        match shape.with_areas(rest) {
            Some(rest) => {
                let label = rows::label_of(&self.state.project, key, id).area("area", less_m2);
                self.put_shape(id, rest, label);
            }
            None => {
                let label = rows::label_of(&self.state.project, &format!("{key}-all"), id).area("area", less_m2);
                let gone = label.clone();
                if self.perform(Edit::new(label, rows::deleted(&self.state.project, id).into_iter().collect())) {
                    self.notify(
                        NoticeKind::Attention,
                        Message::new("told-with-undo").message("what", gone),
                        Vec::new(),
                    );
                }
            }
        }
    }

    /// Gives a feature another shape.
    pub(super) fn put_shape(&mut self, id: FeatureId, shape: Shape, label: Message) -> bool {
        let change = rows::with_shape(&self.state.project, id, shape);
        change.is_some_and(|change| self.perform(Edit::new(label, vec![change])))
    }
}

/// The chosen feature, with its shape, when a stroke of land adds to it.
fn grown_feature<'a>(state: &'a AppState, begin: &Pointer, land: &MultiPolygon<f64>) -> Option<(FeatureId, &'a Shape)> {
    // A row that is being put on the map gets land of its own.
    let id = state.selection.single().filter(|_| state.placing.is_none())?;
    let shape = rows::shape_on(&state.project, begin.map, id)?;
    let near_m = NEAR_PX * begin.pixel_m;
    let adds = !shape.areas().0.is_empty() && (begin.held.shift || layers::distance_m(shape.areas(), land) <= near_m);
    adds.then_some((id, shape))
}

/// Which feature an erasing stroke is about.
fn erased_feature(state: &AppState, begin: &Pointer, land: &MultiPolygon<f64>) -> Option<FeatureId> {
    let touched = |shape: &Shape| layers::overlap(shape.areas(), land);
    let chosen = state.selection.single();
    if let Some(id) = chosen.filter(|id| rows::shape_on(&state.project, begin.map, *id).is_some_and(touched)) {
        return Some(id);
    }
    let around = Bounds::of_points(land.iter().flat_map(|one| one.exterior().0.iter().copied()))?;
    let mut below = rows::shapes_on(&state.project, begin.map)
        .into_iter()
        .rev()
        .filter(|(_, shape)| shape.bounds().touches(&around) && touched(shape));
    let first = below.next()?;
    // What lies under the beginning of the stroke is meant, not what it also brushes against.
    let under_begin = std::iter::once(first).chain(below).find(|(_, shape)| shape.contains(begin.at));
    Some(under_begin.unwrap_or(first).0)
}

impl AppState {
    /// What to show of the drawing: of land only what is really added or taken away, with its size.
    pub fn preview(&self) -> Option<Preview> {
        let mut preview = self.tool.preview()?;
        let (Figure::Land(land, erases), Some(begin)) = (&preview.figure, self.tool.stroke_begin()) else {
            return Some(preview);
        };
        let erases = *erases;
        let said = if erases {
            let target = erased_feature(self, &begin, land);
            let shape = target.and_then(|id| rows::shape_of(&self.project, id));
            let gone = shape.map_or_else(|| MultiPolygon::new(Vec::new()), |s| layers::shared_land(s.areas(), land));
            let area_m2 = overlay::area_m2(&gone);
            preview.figure = Figure::Land(gone, true);
            Message::new("stroke-less").area("area", area_m2)
        } else if let Some((_, shape)) = grown_feature(self, &begin, land) {
            let more_m2 = overlay::area_m2(land) - layers::shared_area_m2(shape.areas(), land);
            Message::new("stroke-more").area("area", more_m2.max(0.0))
        } else {
            Message::new("stroke-new").area("area", preview.area_m2)
        };
        preview.area_m2 = 0.0;
        preview.said = Some(match self.tool.parcel_count() {
            0 => said,
            n => Message::new("stroke-parcels").count("n", n).message("what", said),
        });
        Some(preview)
    }
}

fn map_key(map: MapSide) -> &'static str {
    match map {
        MapSide::Values => "one-value",
        MapSide::Tasks => "one-task",
    }
}
