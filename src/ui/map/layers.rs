//! What a map draws and in which order, from the scene and what is chosen.
//!
//! It draws nothing itself; pictures that follow the choice are made here once and kept until it changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::pictures::{Half, Item};
use super::view::View;
use crate::analysis::{Analysis, Opportunity, Zones};
use crate::app::{AppState, Asked, LayerKey};
use crate::geometry::Bounds;
use crate::geometry::placing::PictureLie;
use crate::io::picture::Raster;
use crate::model::{FeatureId, PairKey};
use crate::render::links::{self, LinkMark};
use crate::render::marks::{self, Badge};
use crate::render::masks::{self, Masks};
use crate::render::stack::{self, StackLabel};
use crate::render::{Budget, Feature, Ground, MapKind, Picture, Scene, feature_of};

/// How much a picture covers while it is being placed: what it has to lie on is to be seen too.
const PLACING_OPACITY: f64 = 0.6;

/// Pictures and badges of what was found and chosen.
#[derive(Default)]
pub struct Marks {
    /// How coarse the pictures are, in m.
    tolerance_m: f64,
    analysis: Option<Arc<Analysis>>,
    zones: Option<Arc<Zones>>,
    stack: Option<Arc<Picture>>,
    /// The texts of the stack map.
    pub stack_labels: Vec<StackLabel>,
    outlines: Option<Arc<Picture>>,
    /// The badges in the order in which they get a place.
    pub badges: Vec<Badge>,
    /// The links drawn by hand.
    pub links: Vec<LinkMark>,
    chosen: Option<ChosenMarks>,
    selected: Vec<Feature>,
    selection: Option<Arc<Picture>>,
    /// The mask that waits for its reason.
    asked: Option<Asked>,
    asked_mask: Option<Arc<Picture>>,
}

struct ChosenMarks {
    pair: PairKey,
    /// The two tasks and the value features behind the pair.
    involved: BTreeSet<FeatureId>,
    place: Option<Arc<Picture>>,
    lit: [Option<Arc<Picture>>; 2],
}

impl Marks {
    /// Takes over what changed in the analysis and the choice.
    pub fn follow(&mut self, state: &AppState, project_changed: bool, m_per_px: f64) {
        let tolerance_m = marks::tolerance_m(m_per_px);
        let zoomed = tolerance_m != self.tolerance_m;
        self.tolerance_m = tolerance_m;
        let latest = state.analysis.as_ref().map(|(_, analysis)| analysis);
        let is_same = match (&self.analysis, latest) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        if project_changed {
            self.links = links::links(&state.project);
        }
        if !is_same || zoomed {
            let outlines = latest.and_then(|analysis| marks::chance_outlines(analysis, tolerance_m));
            self.outlines = outlines.map(Arc::new);
        }
        if !is_same {
            self.badges = latest.map(|analysis| marks::badges(analysis)).unwrap_or_default();
            self.analysis = latest.cloned();
        }
        self.follow_zones(state, zoomed);
        let pair = state.selection.opportunity();
        if !is_same || zoomed || project_changed || pair != self.chosen.as_ref().map(|chosen| chosen.pair) {
            let found = pair.and_then(|pair| state.opportunity(pair));
            self.chosen = found.map(|one| ChosenMarks::new(state, one, tolerance_m));
        }
        if state.asked != self.asked || zoomed {
            self.asked.clone_from(&state.asked);
            self.asked_mask = match &state.asked {
                Some(Asked::Mask(mask)) => masks::asked(&mask.shape, m_per_px).map(Arc::new),
                _ => None,
            };
        }
        let selected: Vec<Feature> =
            state.selection.features().iter().filter_map(|id| feature_of(&state.project, *id)).collect();
        let unchanged =
            selected.len() == self.selected.len() && selected.iter().zip(&self.selected).all(|(a, b)| a.is_same_row(b));
        if !unchanged || zoomed {
            let picture = marks::selection(&selected, state.project.settings(), tolerance_m);
            self.selection = picture.map(Arc::new);
            self.selected = selected;
        }
    }
}

impl Marks {
    /// Takes over the zones while the stack map is on; what is older stays until newer ones are there.
    fn follow_zones(&mut self, state: &AppState, zoomed: bool) {
        if !state.view.shows(LayerKey::Stack) {
            (self.zones, self.stack) = (None, None);
            self.stack_labels.clear();
            return;
        }
        let Some((_, latest)) = &state.zones else { return };
        let is_same = self.zones.as_ref().is_some_and(|zones| Arc::ptr_eq(zones, latest));
        if !is_same || zoomed {
            self.stack = stack::picture(latest, self.tolerance_m).map(Arc::new);
        }
        if !is_same {
            self.stack_labels = stack::labels(latest);
            self.zones = Some(Arc::clone(latest));
        }
    }

    /// Whether a feature stays in the light: everything does while no koppelkans is chosen.
    pub fn is_lit(&self, id: FeatureId) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.involved.contains(&id))
    }

    /// The features that are chosen.
    pub fn picked(&self) -> impl Iterator<Item = FeatureId> {
        self.selected.iter().map(Feature::id)
    }
}

impl ChosenMarks {
    fn new(state: &AppState, one: &Opportunity, tolerance_m: f64) -> Self {
        let feature = |id: FeatureId| feature_of(&state.project, id);
        let behind: BTreeSet<FeatureId> =
            one.values.iter().flat_map(|(_, term)| term.behind.iter().map(|value| value.id)).collect();
        let values: Vec<Feature> = behind.into_iter().filter_map(feature).collect();
        let tasks: Vec<Feature> = [one.a.id, one.b.id].into_iter().filter_map(feature).collect();
        let involved = values.iter().chain(&tasks).map(Feature::id).collect();
        Self {
            pair: one.pair,
            involved,
            place: marks::chosen_chance(one, tolerance_m).map(Arc::new),
            lit: [values, tasks].map(|features| marks::lit(&features, tolerance_m).map(Arc::new)),
        }
    }
}

/// The pictures that lie under the maps, the lowest first: pixels, where they lie, and how much they cover. The one that
/// is being placed lies on top, and not where it lay before.
pub fn underlays(state: &AppState) -> Vec<(Arc<Raster>, Arc<PictureLie>, f64)> {
    let placed = state.picture_placing.as_ref();
    let mut all = Vec::new();
    for row in state.project.pictures().iter() {
        let is_placed = placed.is_some_and(|placing| placing.layer == Some(row.id));
        if is_placed || !state.view.shows(LayerKey::Picture(row.id)) {
            continue;
        }
        let Some(shown) = state.shown_picture(row.id) else { continue };
        if let (Some(lie), Some(Ok(raster))) = (&shown.lie, &shown.raster) {
            all.push((Arc::clone(raster), Arc::clone(lie), state.opacity_of(row)));
        }
    }
    if let Some(placing) = placed
        && let Some(lie) = &placing.lie
    {
        all.push((Arc::clone(&placing.raster), Arc::clone(lie), PLACING_OPACITY));
    }
    all
}

/// How many of the items are the ground under those pictures.
pub fn ground_items(items: &[Item], ground: &Ground) -> usize {
    let is_ground = |item: &&Item| {
        item.half == Half::Fills && ground.area().is_some_and(|picture| Arc::ptr_eq(picture, &item.picture))
    };
    items.iter().take_while(is_ground).count()
}

/// What one map draws in this frame, lowest first; the budget knows when something is still to be made.
pub fn items(
    scene: &mut Scene,
    (ground, masked): (&mut Ground, &mut Masks),
    marks: &Marks,
    state: &AppState,
    (view, bounds, budget): (&View, &Bounds, &mut Budget),
) -> Vec<Item> {
    let shows = |key| state.view.shows(key);
    let mut items = Vec::new();
    let mut put = |picture: &Arc<Picture>, half: Half| {
        let is_empty = match half {
            Half::Fills => picture.fills.is_empty(),
            Half::Lines => picture.lines.is_empty(),
        };
        if !is_empty {
            items.push(Item { picture: Arc::clone(picture), half });
        }
    };
    let area = ground.area().filter(|_| shows(LayerKey::Area)).cloned();
    area.iter().for_each(|picture| put(picture, Half::Fills));
    let hidden: BTreeSet<FeatureId> = state
        .view
        .hidden
        .iter()
        .filter_map(|key| match key {
            LayerKey::Reference(id) => Some(*id),
            _ => None,
        })
        .collect();
    let references = ground.layers(&hidden, bounds, view.m_per_px(), budget);
    references.iter().for_each(|picture| put(picture, Half::Lines));
    if shows(LayerKey::Masks)
        && let Some(picture) = masked.visible(bounds, view.m_per_px())
    {
        put(&picture, Half::Fills);
        put(&picture, Half::Lines);
    }
    let own = match scene.kind() {
        MapKind::Values => LayerKey::Values,
        MapKind::Tasks => LayerKey::Tasks,
    };
    if shows(own) {
        let frame = scene.frame(bounds, view.m_per_px(), budget);
        frame.features.iter().for_each(|picture| put(picture, Half::Fills));
        frame.hatches.iter().for_each(|picture| put(picture, Half::Lines));
        frame.features.iter().for_each(|picture| put(picture, Half::Lines));
    }
    if scene.kind() == MapKind::Tasks {
        for picture in marks.stack.iter() {
            put(picture, Half::Fills);
            put(picture, Half::Lines);
        }
    }
    area.iter().for_each(|picture| put(picture, Half::Lines));
    let mut both = |picture: &Option<Arc<Picture>>| {
        for picture in picture.iter() {
            put(picture, Half::Fills);
            put(picture, Half::Lines);
        }
    };
    if scene.kind() == MapKind::Tasks && shows(LayerKey::Opportunities) {
        both(&marks.outlines);
    }
    if let Some(chosen) = &marks.chosen {
        let side = usize::from(scene.kind() == MapKind::Tasks);
        // The veil first, then what belongs to the pair, then the line around its place.
        chosen.place.iter().for_each(|picture| put(picture, Half::Fills));
        chosen.lit[side].iter().for_each(|picture| put(picture, Half::Lines));
        chosen.place.iter().for_each(|picture| put(picture, Half::Lines));
    }
    let mut both = |picture: &Option<Arc<Picture>>| {
        for picture in picture.iter() {
            put(picture, Half::Fills);
            put(picture, Half::Lines);
        }
    };
    both(&marks.selection);
    both(&marks.asked_mask);
    items
}
