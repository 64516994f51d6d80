//! The parcels under the pointer and under a stroke: which features of which reference layer they are.
//!
//! What becomes of them is in `painting`.

use super::layer_index::IndexedLayer;
use super::notice::NoticeKind;
use super::program::App;
use super::tools::{Parcel, ToolEvent, ToolKind};
use super::view::LayerKey;
use crate::geometry::{Bounds, Point, Shape};
use crate::model::{FeatureId, ReferenceFeature};
use crate::words::Message;

impl App {
    /// Keeps which parcel lies under the pointer, while filling by parcel.
    pub(super) fn follow_parcel(&mut self, event: &ToolEvent) {
        let pointer = match event {
            ToolEvent::Move(pointer) | ToolEvent::Press(pointer) | ToolEvent::Click(pointer) => pointer,
            _ => return,
        };
        if self.state.tool.kind() != ToolKind::Fill {
            self.state.parcel = None;
            return;
        }
        let at = pointer.at;
        let same = self.state.parcel.as_ref().is_some_and(|(_, shape)| shape.contains(at));
        if !same {
            let found = self.parcels_on(at, at, None).next();
            let found = found.map(|(parcel, feature)| (parcel, feature.shape.clone()));
            self.state.parcel = found;
        }
    }

    /// Adds the parcels on a stretch to the stroke that is going on.
    pub(super) fn touch_parcels(&mut self, from: Point, to: Point) {
        // A stroke stays on the layer it began on.
        let only = self.state.tool.parcel_layer();
        let found: Vec<(Parcel, Shape)> =
            self.parcels_on(from, to, only).map(|(parcel, feature)| (parcel, feature.shape.clone())).collect();
        self.state.tool.add_parcels(found.iter().map(|(parcel, shape)| (*parcel, shape.areas())));
    }

    /// Says why there are no parcels to fill, when there are none.
    pub(super) fn tell_no_parcels(&mut self) {
        let layers = self.state.project.layers();
        let has_areas = |one: &ReferenceFeature| !one.shape.areas().0.is_empty();
        let key = if self.layer_index.is_coming() {
            "fill-not-ready"
        } else if !layers.iter().any(|layer| layer.features.iter().any(has_areas)) {
            "fill-no-layer"
        } else {
            "fill-nothing-here"
        };
        self.notify(NoticeKind::Attention, Message::new(key), Vec::new());
    }

    /// The polygons on a stretch, of the topmost visible layer that has any there.
    fn parcels_on(
        &self,
        from: Point,
        to: Point,
        only: Option<FeatureId>,
    ) -> impl Iterator<Item = (Parcel, &ReferenceFeature)> {
        let state = &self.state;
        let wanted = |id: FeatureId| only.is_none_or(|one| one == id) && state.view.shows(LayerKey::Reference(id));
        let layers = state.project.layers().iter().rev().filter(move |layer| wanted(layer.id));
        let found = layers.filter_map(|layer| self.layer_index.of(layer).map(|index| (layer.id, index)));
        let on = move |(id, index): (FeatureId, &'_ IndexedLayer)| -> Vec<(Parcel, usize)> {
            let bounds = Bounds { min: from, max: from }.union(Bounds { min: to, max: to });
            let near = index.touching(&bounds).filter(|(_, one)| one.shape.land_on_stretch(from, to));
            near.map(|(row, _)| (Parcel { layer: id, row }, row)).collect()
        };
        let first = found.map(on).find(|parcels| !parcels.is_empty()).unwrap_or_default();
        first.into_iter().filter_map(|(parcel, row)| {
            let layer = state.project.layers().get(parcel.layer)?;
            layer.features.get(row).map(|feature| (parcel, feature))
        })
    }
}
