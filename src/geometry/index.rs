//! What could touch this box: an R-tree (rstar) over boxes with a key.
//!
//! It answers candidates only; whether shapes really touch is for `overlay`.

use super::Bounds;

/// An R-tree over boxes; `key` is whatever number the caller uses to find its row again.
#[derive(Clone, Debug, Default)]
pub struct BoxIndex {
    tree: rstar::RTree<Entry>,
}

type Entry = rstar::primitives::GeomWithData<rstar::primitives::Rectangle<[f64; 2]>, usize>;

fn entry(bounds: &Bounds, key: usize) -> Entry {
    let corners = ([bounds.min.x, bounds.min.y], [bounds.max.x, bounds.max.y]);
    Entry::new(rstar::primitives::Rectangle::from_corners(corners.0, corners.1), key)
}

impl BoxIndex {
    /// Builds the index in one go.
    pub fn build(boxes: impl IntoIterator<Item = (usize, Bounds)>) -> Self {
        let entries = boxes.into_iter().map(|(key, bounds)| entry(&bounds, key)).collect();
        Self { tree: rstar::RTree::bulk_load(entries) }
    }

    /// Keys of all boxes that touch `bounds`, in rising order.
    pub fn touching(&self, bounds: &Bounds) -> Vec<usize> {
        let envelope = rstar::AABB::from_corners([bounds.min.x, bounds.min.y], [bounds.max.x, bounds.max.y]);
        let mut keys: Vec<usize> =
            self.tree.locate_in_envelope_intersecting(envelope).map(|found| found.data).collect();
        keys.sort_unstable();
        keys
    }

    /// Whether any box touches `bounds`.
    pub fn touches(&self, bounds: &Bounds) -> bool {
        let envelope = rstar::AABB::from_corners([bounds.min.x, bounds.min.y], [bounds.max.x, bounds.max.y]);
        self.tree.locate_in_envelope_intersecting(envelope).next().is_some()
    }
}
