//! How painted land becomes an edit: added to the chosen feature, begun as a new one, or taken away.
//!
//! A stroke that touches the chosen feature, or is made with Shift, adds to it; elsewhere it begins a new one.

use geo::MultiPolygon;

use super::editing::new_id;
use super::notice::NoticeKind;
use super::program::App;
use super::tools::{Pointer, Stroke};
use super::view::MapSide;
use crate::geometry::{Bounds, Shape, overlay};
use crate::model::{Change, Edit, FeatureId, RowChange, TaskFeature, ValueFeature};
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
        let chosen = self.state.selection.single().and_then(|id| Some((id, self.shape_on(begin.map, id)?.clone())));
        let near_m = NEAR_PX * begin.pixel_m;
        let adds = |shape: &Shape| {
            !shape.areas().0.is_empty() && (begin.held.shift || overlay::distance_m(shape.areas(), &land) <= near_m)
        };
        if let Some((id, shape)) = chosen.filter(|(_, shape)| adds(shape)) {
            let grown = overlay::union(shape.areas(), &land);
            let more_m2 = overlay::area_m2(&grown) - shape.area_m2();
            let Some(grown) = shape.with_areas(grown) else { return };
            if more_m2.abs() < 0.01 {
                return;
            }
            let label = self.label_of(&format!("{key}-add"), id).area("area", more_m2);
            self.put_shape(begin.map, id, grown, label);
            return;
        }
        let Some(shape) = Shape::from_areas(land) else { return };
        let id = new_id();
        let label = Message::new(format!("{key}-new")).term("map", map_key(begin.map)).area("area", shape.area_m2());
        let change = self.new_feature(begin.map, id, shape);
        if self.perform(Edit::new(label, vec![change])) {
            self.state.selection.choose(id);
        }
    }

    /// Takes land from the chosen feature when the stroke touches it, else from the topmost one below the stroke.
    fn take_land(&mut self, begin: &Pointer, land: &MultiPolygon<f64>, key: &str) {
        let Some(id) = self.erased_feature(begin, land) else {
            self.notify(NoticeKind::Attention, Message::new("erase-nothing-here"), Vec::new());
            return;
        };
        let Some(shape) = self.shape_on(begin.map, id).cloned() else { return };
        let rest = overlay::difference(shape.areas(), land);
        let less_m2 = shape.area_m2() - overlay::area_m2(&rest);
        match shape.with_areas(rest) {
            Some(rest) => {
                let label = self.label_of(key, id).area("area", less_m2);
                self.put_shape(begin.map, id, rest, label);
            }
            None => {
                let label = self.label_of(&format!("{key}-all"), id).area("area", less_m2);
                let gone = label.clone();
                if self.perform(Edit::new(label, vec![delete(begin.map, id)])) {
                    self.notify(NoticeKind::Attention, Message::new("erase-gone").message("what", gone), Vec::new());
                }
            }
        }
    }

    /// Which feature an erasing stroke is about.
    fn erased_feature(&self, begin: &Pointer, land: &MultiPolygon<f64>) -> Option<FeatureId> {
        let touched = |shape: &Shape| overlay::intersection_area_m2(shape.areas(), land) > 0.0;
        let chosen = self.state.selection.single();
        if let Some(id) = chosen.filter(|id| self.shape_on(begin.map, *id).is_some_and(touched)) {
            return Some(id);
        }
        let around = Bounds::of_points(land.iter().flat_map(|one| one.exterior().0.iter().copied()))?;
        let project = &self.state.project;
        let rows: Vec<(FeatureId, &Shape)> = match begin.map {
            MapSide::Values => project.values().iter().map(|row| (row.id, &row.shape)).collect(),
            MapSide::Tasks => project.tasks().iter().map(|row| (row.id, &row.shape)).collect(),
        };
        let mut below = rows.into_iter().rev().filter(|(_, shape)| shape.bounds().touches(&around) && touched(shape));
        let first = below.next()?;
        // What lies under the beginning of the stroke is meant, not what it also brushes against.
        let under_begin = std::iter::once(first).chain(below).find(|(_, shape)| shape.contains(begin.at));
        Some(under_begin.unwrap_or(first).0)
    }

    /// The shape of a feature, when it is on this map.
    pub(super) fn shape_on(&self, map: MapSide, id: FeatureId) -> Option<&Shape> {
        let project = &self.state.project;
        match map {
            MapSide::Values => project.values().get(id).map(|row| &row.shape),
            MapSide::Tasks => project.tasks().get(id).map(|row| &row.shape),
        }
    }

    /// Gives a feature another shape.
    pub(super) fn put_shape(&mut self, map: MapSide, id: FeatureId, shape: Shape, label: Message) -> bool {
        let project = &self.state.project;
        let change = match map {
            MapSide::Values => project
                .values()
                .get(id)
                .map(|row| Change::Value(RowChange::put(ValueFeature { shape, ..(**row).clone() }))),
            MapSide::Tasks => project
                .tasks()
                .get(id)
                .map(|row| Change::Task(RowChange::put(TaskFeature { shape, ..(**row).clone() }))),
        };
        change.is_some_and(|change| self.perform(Edit::new(label, vec![change])))
    }

    /// A label that names a feature.
    pub(super) fn label_of(&self, key: &str, id: FeatureId) -> Message {
        let project = &self.state.project;
        let value = project.values().get(id).map(|row| row.name.as_str());
        let name = value.or_else(|| project.tasks().get(id).map(|row| row.name.as_str())).unwrap_or_default();
        match name {
            "" => Message::new(key).term("name", "unnamed"),
            name => Message::new(key).text("name", name),
        }
    }
}

fn delete(map: MapSide, id: FeatureId) -> Change {
    match map {
        MapSide::Values => Change::Value(RowChange::delete(id)),
        MapSide::Tasks => Change::Task(RowChange::delete(id)),
    }
}

fn map_key(map: MapSide) -> &'static str {
    match map {
        MapSide::Values => "one-value",
        MapSide::Tasks => "one-task",
    }
}
