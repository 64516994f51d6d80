//! One map as things to draw: it follows a project and gives what is in view, at the detail the zoom needs.
//!
//! It knows neither colours nor a window. The area and the reference layers, which both maps share, are in
//! `ground`.

use std::sync::Arc;

use super::chunks::Chunks;
use super::detail::{Budget, Level};
use super::feature::Feature;
use super::hatch_tiles::HatchTiles;
use super::map_part::{DrawnPart, WantedPart};
use super::picture::Picture;
use super::style::TypeTint;
use crate::geometry::{Bounds, Point};
use crate::model::{Difference, FeatureId, Project, Row, Table, TaskFeature, TaskType, ValueFeature};

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

/// So many groups of features are drawn before the hatches.
const FEW_GROUPS: usize = 24;

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
    /// The rows it follows, of its own kind only, and the types that tint them.
    values: Table<ValueFeature>,
    tasks: Table<TaskFeature>,
    types: Arc<Vec<TaskType>>,
    features: Chunks<Feature>,
    hatches: HatchTiles,
    hatch_spread: f64,
    wanted: Vec<WantedPart>,
}

impl Scene {
    /// An empty map.
    pub fn new(kind: MapKind) -> Self {
        Self {
            kind,
            values: Table::default(),
            tasks: Table::default(),
            types: Arc::default(),
            features: Chunks::default(),
            hatches: HatchTiles::default(),
            hatch_spread: 1.0,
            wanted: Vec::new(),
        }
    }

    /// Which map it is.
    pub fn kind(&self) -> MapKind {
        self.kind
    }

    /// Takes over what changed in the project; what is the same costs nothing.
    pub fn follow(&mut self, project: &Project) {
        let changed = match self.kind {
            MapKind::Values => {
                let rows = project.values().differences(&self.values);
                let feature = |row: &Arc<ValueFeature>| Feature::Value(Arc::clone(row));
                let changed = self.features.follow(rows.filter_map(|rows| change_of(rows, feature)));
                self.values = project.values().clone();
                changed
            }
            MapKind::Tasks => {
                let types = project.types();
                let feature = |row: &Arc<TaskFeature>| {
                    Feature::Task(Arc::clone(row), TypeTint::of(types, row.type_code.as_ref()))
                };
                let rows = task_changes((&self.tasks, &self.types), project);
                let changed = self.features.follow(rows.filter_map(|rows| change_of(rows, feature)));
                (self.tasks, self.types) = (project.tasks().clone(), Arc::clone(&project.types));
                changed
            }
        };
        self.hatches.forget(&changed);
    }

    /// Whether more rows than so many came, changed or went since the scene followed the project; cheaper than following it.
    pub fn is_behind(&self, project: &Project, at_most: usize) -> bool {
        match self.kind {
            MapKind::Values => project.values().differences(&self.values).nth(at_most).is_some(),
            MapKind::Tasks => task_changes((&self.tasks, &self.types), project).nth(at_most).is_some(),
        }
    }

    /// Takes over what was drawn of an earlier copy while this one followed a change: that stays to be seen.
    pub fn adopt(&mut self, before: &Self) {
        self.features.adopt(&before.features);
        self.hatches.adopt(&before.hatches);
    }

    /// How many times further apart hatch lines are than usual, for where they are drawn wider.
    pub fn spread_hatches(&mut self, times: f64) {
        self.hatch_spread = times;
    }

    /// What is in view. What is not ready yet is made within the budget or, in a large map, wanted; until it is there what
    /// was there before stays.
    pub fn frame(&mut self, view: &Bounds, m_per_px: f64, budget: &mut Budget) -> Frame {
        let (mut groups, mut tiles) = (Vec::new(), Vec::new());
        let features = self.features.visible(view, Level::for_zoom(m_per_px), budget, &mut groups);
        let hatches = match self.kind {
            MapKind::Values => {
                self.hatches.visible(&self.features, view, m_per_px * self.hatch_spread, budget, &mut tiles)
            }
            MapKind::Tasks => Vec::new(),
        };
        let at = self.wanted.len();
        // Land before its hatches, unless those would wait long.
        let tiles_first = groups.len() > FEW_GROUPS;
        self.wanted.extend(groups.into_iter().map(WantedPart::Group));
        let tiles = tiles.into_iter().map(WantedPart::Hatches);
        let at = if tiles_first { at } else { self.wanted.len() };
        drop(self.wanted.splice(at..at, tiles));
        Frame { features, hatches }
    }

    /// What was missing since this was asked last.
    pub fn take_wanted(&mut self) -> Vec<WantedPart> {
        std::mem::take(&mut self.wanted)
    }

    /// Takes in what was wanted, as far as it still is as it was.
    pub fn put(&mut self, wanted: &WantedPart, drawn: DrawnPart) {
        match (wanted, drawn) {
            (WantedPart::Group(wanted), DrawnPart::Group(drawn)) => self.features.put(wanted, &drawn),
            (WantedPart::Hatches(wanted), DrawnPart::Hatches(drawn)) => self.hatches.put(wanted, drawn),
            _ => {}
        }
    }

    /// The features whose boxes touch `view`.
    pub fn touching(&self, view: &Bounds) -> impl Iterator<Item = &Feature> {
        self.features.touching(view)
    }

    /// The features in view with a side of at least so many metres, and the [signs](Self::signs).
    pub fn touching_large(&self, view: &Bounds, side_m: f64) -> impl Iterator<Item = &Feature> {
        self.features.touching_large(view, side_m)
    }

    /// The features in view of which something has the same size at every zoom: with points, and arrows.
    pub fn signs(&self, view: &Bounds) -> impl Iterator<Item = &Feature> {
        self.features.signs(view)
    }

    /// The feature with an identity.
    pub fn feature(&self, id: FeatureId) -> Option<&Feature> {
        let serial = match self.kind {
            MapKind::Values => self.values.get(id)?.serial(),
            MapKind::Tasks => self.tasks.get(id)?.serial(),
        };
        self.features.get(serial)
    }

    /// The points in view, each with its feature.
    pub fn points<'a>(&'a self, view: &'a Bounds) -> impl Iterator<Item = (Point, &'a Feature)> {
        self.signs(view).flat_map(move |feature| {
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

/// The tasks that differ from how they were drawn, because of themselves or of the tint of their type.
fn task_changes<'a>(
    (tasks, types): (&'a Table<TaskFeature>, &'a Arc<Vec<TaskType>>),
    project: &'a Project,
) -> impl Iterator<Item = Difference<'a, TaskFeature>> {
    let is_other = !Arc::ptr_eq(types, &project.types) && *types != project.types;
    let tint = |types: &[TaskType], row: &TaskFeature| TypeTint::of(types, row.type_code.as_ref());
    let differs = move |row: &TaskFeature| tint(types, row) != tint(project.types(), row);
    let tinted: Vec<_> =
        project.tasks().iter().filter(|row| is_other && differs(row)).map(|row| (Some(row), Some(row))).collect();
    let own = project.tasks().differences(tasks);
    if !tinted.is_empty() {
        let number = |rows: &Difference<'_, TaskFeature>| rows.0.or(rows.1).map(|row| row.serial());
        // Stable: of one that changed in both ways the first stays.
        let mut all: Vec<_> = own.chain(tinted).collect();
        all.sort_by_key(number);
        all.dedup_by_key(|rows| number(rows));
        return all.into_iter();
    }
    own.collect::<Vec<_>>().into_iter()
}

/// The number of a row and the feature there now is; nothing when there is neither.
fn change_of<R: Row>(
    (before, after): Difference<'_, R>,
    feature: impl Fn(&Arc<R>) -> Feature,
) -> Option<(u64, Option<Feature>)> {
    Some((before.or(after)?.serial(), after.map(feature)))
}

/// The feature with an identity, of either map, as it is drawn.
pub fn feature_of(project: &Project, id: FeatureId) -> Option<Feature> {
    if let Some(row) = project.values().get(id) {
        return Some(Feature::Value(Arc::clone(row)));
    }
    let row = project.tasks().get(id)?;
    Some(Feature::Task(Arc::clone(row), TypeTint::of(project.types(), row.type_code.as_ref())))
}
