//! One map as things to draw: it follows a project and gives what is in view, at the detail the zoom needs.
//!
//! It knows neither colours nor a window. The area and the reference layers, which both maps share, are in
//! `ground`.

use std::sync::Arc;

use super::chunks::{Chunks, Member as _};
use super::detail::{Budget, Level};
use super::feature::Feature;
use super::hatch_tiles::HatchTiles;
use super::picture::Picture;
use super::style::TypeTint;
use crate::geometry::{Bounds, Point};
use crate::model::{FeatureId, Project, Row, TaskFeature};

/// Which of the two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapKind {
    /// The waardenkaart.
    Values,
    /// The opgavenkaart.
    Tasks,
}

impl MapKind {
    /// Both maps, the waardenkaart first.
    pub const ALL: [MapKind; 2] = [MapKind::Values, MapKind::Tasks];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            MapKind::Values => "map-values",
            MapKind::Tasks => "map-tasks",
        }
    }
}

/// What one map draws in one frame, in this order.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Pictures whose fills are lowest and whose lines are highest.
    pub features: Vec<Arc<Picture>>,
    /// Hatches, between those fills and lines.
    pub hatches: Vec<Arc<Picture>>,
}

/// The features of one map.
#[derive(Clone, Debug)]
pub struct Scene {
    kind: MapKind,
    features: Chunks<Feature>,
    hatches: HatchTiles,
    hatch_spread: f64,
}

impl Scene {
    /// An empty map.
    pub fn new(kind: MapKind) -> Self {
        Self { kind, features: Chunks::default(), hatches: HatchTiles::default(), hatch_spread: 1.0 }
    }

    /// Which map it is.
    pub fn kind(&self) -> MapKind {
        self.kind
    }

    /// Takes over what changed in the project; rows that are the same cost a comparison.
    pub fn follow(&mut self, project: &Project) {
        let changed = match self.kind {
            MapKind::Values => {
                let rows = project.values().iter().map(|row| Feature::Value(Arc::clone(row)));
                self.features.follow(rows)
            }
            MapKind::Tasks => {
                let types = project.types();
                let rows = project.tasks().iter().map(|row| {
                    let tint = TypeTint::of(types, row.type_code.as_ref());
                    Feature::Task(Arc::clone(row), tint)
                });
                self.features.follow(rows)
            }
        };
        for bounds in &changed {
            self.hatches.forget(bounds);
        }
    }

    /// Whether more rows than so many came, changed or went since the scene followed the project; cheaper than following it.
    pub fn is_behind(&self, project: &Project, at_most: usize) -> bool {
        let features = self.features.members();
        match self.kind {
            MapKind::Values => {
                let is_same =
                    |feature: &Feature, row: &Arc<_>| matches!(feature, Feature::Value(it) if Arc::ptr_eq(it, row));
                differ(features, project.values().iter(), is_same, at_most)
            }
            MapKind::Tasks => {
                let tint = |row: &TaskFeature| TypeTint::of(project.types(), row.type_code.as_ref());
                let is_same = |feature: &Feature, row: &Arc<_>| matches!(feature, Feature::Task(it, was) if Arc::ptr_eq(it, row) && *was == tint(row));
                differ(features, project.tasks().iter(), is_same, at_most)
            }
        }
    }

    /// How many times further apart hatch lines are than usual, for where they are drawn wider.
    pub fn spread_hatches(&mut self, times: f64) {
        self.hatch_spread = times;
    }

    /// What is in view; what is not ready yet is made within the budget.
    pub fn frame(&mut self, view: &Bounds, m_per_px: f64, budget: &mut Budget) -> Frame {
        let features = self.features.visible(view, Level::for_zoom(m_per_px), budget);
        let hatches = match self.kind {
            MapKind::Values => self.hatches.visible(&self.features, view, m_per_px * self.hatch_spread, budget),
            MapKind::Tasks => Vec::new(),
        };
        Frame { features, hatches }
    }

    /// The features whose boxes touch `view`.
    pub fn touching(&self, view: &Bounds) -> impl Iterator<Item = &Feature> {
        self.features.touching(view)
    }

    /// The points in view, each with its feature.
    pub fn points<'a>(&'a self, view: &'a Bounds) -> impl Iterator<Item = (Point, &'a Feature)> {
        self.touching(view).flat_map(move |feature| {
            let points = feature.shape().points().iter().map(|point| point.0);
            points.filter(|at| view.contains(*at)).map(move |at| (at, feature))
        })
    }

    /// A box around all features; it may be somewhat larger after some were moved or removed.
    pub fn bounds(&self) -> Option<Bounds> {
        self.features.bounds()
    }

    /// How many features the map has.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }
}

/// Whether more than so many features and rows have no counterpart; both come in rising serial order.
fn differ<'a, R: Row + 'a>(
    features: impl Iterator<Item = &'a Feature>,
    rows: impl Iterator<Item = &'a Arc<R>>,
    is_same: impl Fn(&Feature, &Arc<R>) -> bool,
    at_most: usize,
) -> bool {
    let (mut features, mut count) = (features.peekable(), 0);
    for row in rows {
        while features.next_if(|one| !is_same(one, row) && one.serial() < row.serial()).is_some() {
            count += 1;
        }
        let known = features.next_if(|one| is_same(one, row) || one.serial() == row.serial());
        count += usize::from(!known.is_some_and(|one| is_same(one, row)));
        if count > at_most {
            return true;
        }
    }
    count + features.count() > at_most
}

/// The feature with an identity, of either map, as it is drawn.
pub fn feature_of(project: &Project, id: FeatureId) -> Option<Feature> {
    if let Some(row) = project.values().get(id) {
        return Some(Feature::Value(Arc::clone(row)));
    }
    let row = project.tasks().get(id)?;
    Some(Feature::Task(Arc::clone(row), TypeTint::of(project.types(), row.type_code.as_ref())))
}
