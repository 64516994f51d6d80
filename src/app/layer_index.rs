//! Where the features of the reference layers lie, so that a stroke over 100 000 parcels finds its own at once.
//!
//! A layer is indexed once, in a job when it is large, and so are the groups in which it is drawn; layers are replaced as a
//! whole, so an index never ages.

use std::sync::Arc;

use super::jobs::{JobKind, Outcome, let_go};
use super::program::App;
use crate::geometry::Bounds;
use crate::geometry::index::BoxIndex;
use crate::model::{FeatureId, ReferenceFeature, ReferenceLayer};
use crate::render::{GROUPED_AT_ONCE, LayerGroups};

/// Layers up to this size are indexed on the spot.
const AT_ONCE: usize = GROUPED_AT_ONCE;

/// A layer with its index.
pub(super) struct IndexedLayer {
    id: FeatureId,
    features: Arc<Vec<ReferenceFeature>>,
    index: BoxIndex,
    /// In which it is drawn; the window makes those of a small layer itself.
    groups: Option<Arc<LayerGroups>>,
}

impl IndexedLayer {
    fn of(layer: &ReferenceLayer) -> Self {
        let boxes = layer.features.iter().enumerate().map(|(row, feature)| (row, feature.shape.bounds()));
        let index = BoxIndex::build(boxes);
        let groups = (layer.features.len() > AT_ONCE).then(|| Arc::new(LayerGroups::of(&layer.features)));
        Self { id: layer.id, features: Arc::clone(&layer.features), index, groups }
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
    fn take(&mut self, layer: IndexedLayer) {
        self.coming.retain(|features| !Arc::ptr_eq(features, &layer.features));
        self.keep(|one| one.id != layer.id);
        self.layers.push(layer);
    }

    /// Forgets the others. A large index takes longer to take down than a frame may last.
    fn keep(&mut self, wanted: impl Fn(&IndexedLayer) -> bool) {
        let (kept, gone): (Vec<_>, Vec<_>) = std::mem::take(&mut self.layers).into_iter().partition(wanted);
        self.layers = kept;
        if !gone.is_empty() {
            let_go(gone);
        }
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
    /// Takes in a layer that was indexed in a job.
    pub(super) fn layer_indexed(&mut self, layer: IndexedLayer) {
        self.layer_index.take(layer);
        self.show_groups();
    }

    /// Indexes the layers that are new, and forgets those that are gone.
    pub(super) fn follow_layers(&mut self) {
        let layers = self.state.project.layers();
        self.layer_index.keep(|one| layers.get(one.id).is_some());
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
        self.show_groups();
    }

    fn show_groups(&mut self) {
        self.state.layer_groups = self.layer_index.layers.iter().filter_map(|one| one.groups.clone()).collect();
    }
}
