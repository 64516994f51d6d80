//! Where the features of the reference layers lie, so that a stroke over 100 000 parcels finds its own at once.
//!
//! A layer is indexed once, in a job when it is large; layers are replaced as a whole, so an index never ages.

use std::sync::Arc;

use super::jobs::{JobKind, Outcome};
use super::program::App;
use crate::geometry::Bounds;
use crate::geometry::index::BoxIndex;
use crate::model::{FeatureId, ReferenceFeature, ReferenceLayer};

/// Layers up to this size are indexed on the spot.
const AT_ONCE: usize = 5_000;

/// A layer with its index.
pub(super) struct IndexedLayer {
    id: FeatureId,
    features: Arc<Vec<ReferenceFeature>>,
    index: BoxIndex,
}

impl IndexedLayer {
    fn of(layer: &ReferenceLayer) -> Self {
        let boxes = layer.features.iter().enumerate().map(|(row, feature)| (row, feature.shape.bounds()));
        Self { id: layer.id, features: Arc::clone(&layer.features), index: BoxIndex::build(boxes) }
    }

    /// The features whose boxes touch `bounds`, with their place in the layer.
    pub fn touching(&self, bounds: &Bounds) -> impl Iterator<Item = (usize, &ReferenceFeature)> {
        self.index.touching(bounds).into_iter().filter_map(|row| self.features.get(row).map(|one| (row, one)))
    }
}

/// The layers that can be searched.
#[derive(Default)]
pub(super) struct LayerIndex {
    layers: Vec<IndexedLayer>,
    /// Being indexed in a job.
    coming: Vec<Arc<Vec<ReferenceFeature>>>,
}

impl LayerIndex {
    /// Takes in a layer that was indexed.
    pub fn take(&mut self, layer: IndexedLayer) {
        self.coming.retain(|features| !Arc::ptr_eq(features, &layer.features));
        self.layers.retain(|one| one.id != layer.id);
        self.layers.push(layer);
    }

    /// The index of a layer; None while it is being made.
    pub fn of(&self, layer: &ReferenceLayer) -> Option<&IndexedLayer> {
        self.layers.iter().find(|one| Arc::ptr_eq(&one.features, &layer.features))
    }

    /// Whether a layer is still being indexed.
    pub fn is_coming(&self) -> bool {
        !self.coming.is_empty()
    }
}

impl App {
    /// Indexes the layers that are new, and forgets those that are gone.
    pub(super) fn follow_layers(&mut self) {
        let layers = self.state.project.layers();
        self.layer_index.layers.retain(|one| layers.get(one.id).is_some());
        let is_new = |layer: &&Arc<ReferenceLayer>| {
            let coming = self.layer_index.coming.iter().any(|features| Arc::ptr_eq(features, &layer.features));
            !coming && self.layer_index.of(layer).is_none()
        };
        let new: Vec<Arc<ReferenceLayer>> = layers.iter().filter(is_new).cloned().collect();
        for layer in new {
            if layer.features.len() <= AT_ONCE {
                self.layer_index.take(IndexedLayer::of(&layer));
            } else {
                self.layer_index.coming.push(Arc::clone(&layer.features));
                self.jobs.start(JobKind::Index, move |_| Outcome::Indexed(IndexedLayer::of(&layer)));
            }
        }
    }
}
