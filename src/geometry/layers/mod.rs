//! Two layers of polygons against one another: which meet, how much they share, how far apart they lie.
//!
//! Made for whole provinces. Coordinates are taken as they are, results do not depend on the number of threads, and they
//! come in the order of the lists while the rest is still being computed. ARCHITECTURE.md explains the method with a
//! drawing. What the layers mean is for others.

mod area;
mod bare;
mod batches;
mod cover;
mod crossings;
mod edges;
mod gap;
mod inside;
mod one;
mod pairs;
mod rings;
mod share;
mod sides;
mod sum;
mod tree;
mod twofold;
mod union;
mod walk;

use std::collections::BTreeMap;

use geo::MultiPolygon;
use rayon::prelude::*;

use super::{Bounds, Shape, ShapeKind};
use edges::{Land, Store};
use tree::BoxTree;

pub use cover::covered;
pub use one::{LEAST_M2, distance_m, overlap, shared_area_m2, shared_land};
pub use pairs::{Pair, TOUCH_M, pairs};
pub use share::{Piece, pieces};
pub use tree::{along_curve, candidates};
pub use union::{union, union_of};

/// Lands in a row in one store.
const STORE: usize = 256;

/// Polygons made ready to be measured against others. Polygons must be valid; numbers that are none do no harm.
#[derive(Debug, Default)]
pub struct Layer {
    tree: BoxTree,
    /// The lands in the order of the tree, so that neighbours lie near one another in memory.
    stores: Vec<Store>,
    /// Where in that order each land is.
    rank: Vec<u32>,
    /// The shapes that have lines or points, by place in the list.
    mixed: BTreeMap<usize, Shape>,
}

impl Layer {
    /// Takes in lands, one for each feature; their places are those of the list.
    pub fn new<'a>(lands: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let lands: Vec<&MultiPolygon<f64>> = lands.into_iter().collect();
        let boxes: Vec<Bounds> = lands.par_iter().map(|land| edges::box_of_land(land)).collect();
        Self::with_boxes(&lands, &boxes)
    }

    /// Takes in shapes; those with lines or points have no area there, but may meet and lie near others.
    pub fn of_shapes(shapes: &[Shape]) -> Self {
        let lands: Vec<&MultiPolygon<f64>> = shapes.iter().map(Shape::areas).collect();
        let boxes: Vec<Bounds> = shapes.iter().map(Shape::bounds).collect();
        let mut layer = Self::with_boxes(&lands, &boxes);
        let mixed = shapes.iter().enumerate().filter(|(_, shape)| shape.kind() != ShapeKind::Area);
        layer.mixed = mixed.map(|(place, shape)| (place, shape.clone())).collect();
        layer
    }

    fn with_boxes(lands: &[&MultiPolygon<f64>], boxes: &[Bounds]) -> Self {
        let tree = BoxTree::new(boxes);
        let store = |row: &[u32]| Store::of(row.iter().map(|place| lands[*place as usize]));
        let stores = tree.order().par_chunks(STORE).map(store).collect();
        let mut rank = vec![0; lands.len()];
        for (at, place) in tree.order().iter().enumerate() {
            rank[*place as usize] = at as u32;
        }
        Self { tree, stores, rank, mixed: BTreeMap::new() }
    }

    /// How many lands there are.
    pub fn len(&self) -> usize {
        self.rank.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rank.is_empty()
    }

    /// The box around a shape, also when it has no polygons.
    fn bounds(&self, place: usize) -> &Bounds {
        self.tree.bounds(self.rank[place] as usize)
    }

    fn land(&self, place: usize) -> Land<'_> {
        let at = self.rank[place] as usize;
        self.stores[at / STORE].land(at % STORE)
    }
}
