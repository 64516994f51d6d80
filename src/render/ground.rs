//! What lies under both maps: the paper of the area with its boundary, and the reference layers.
//!
//! It has no background tiles and no features of the maps.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::detail::{Budget, LEVELS, Level};
use super::layer_groups::LayerGroups;
use super::layer_picture::group_picture;
use super::picture::Picture;
use super::style::{Paint, Stroke};
use crate::geometry::{Bounds, Point};
use crate::model::{Area, FeatureId, Project, ReferenceFeature, ReferenceLayer};

/// Layers up to this size are put in groups on the spot; for larger ones somebody else does it.
pub const GROUPED_AT_ONCE: usize = 5_000;
/// Layers with no more vertices are drawn on the spot too.
const DRAWN_AT_ONCE: usize = 20_000;

#[derive(Clone, Debug)]
struct DrawnLayer {
    id: FeatureId,
    features: Arc<Vec<ReferenceFeature>>,
    /// Too large to be drawn between two frames.
    is_large: bool,
    /// None until they are made.
    groups: Option<Arc<LayerGroups>>,
    /// Of each level of detail the pictures of its groups.
    pictures: [Vec<Option<Arc<Picture>>>; LEVELS],
}

/// A picture of a large layer that is not there yet.
#[derive(Clone, Debug)]
pub struct WantedPicture {
    groups: Arc<LayerGroups>,
    level: Level,
    place: usize,
}

impl WantedPicture {
    /// Makes it. That takes some milliseconds, so not between two frames.
    pub fn draw(&self) -> Picture {
        self.groups
            .group(self.level, self.place)
            .map_or_else(|| Picture::new(Point { x: 0.0, y: 0.0 }), |group| group_picture(&group, self.level))
    }

    /// Whether it is the same as another.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.groups, &other.groups) && self.level == other.level && self.place == other.place
    }
}

/// Layers that are no longer drawn, with their pictures.
#[derive(Debug)]
pub struct GoneLayers {
    _layers: Vec<DrawnLayer>,
}

/// The ground of both maps.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    area: Option<(Arc<Area>, Arc<Picture>)>,
    layers: Vec<DrawnLayer>,
    wanted: Vec<WantedPicture>,
}

impl Ground {
    /// Takes over what changed in the project. A layer of more than [`GROUPED_AT_ONCE`] features is drawn once its groups are
    /// in `ready`. Cheap while nothing changed. Gives back what is no longer drawn: taking that down takes long when it is
    /// large, so it is for the caller to say where.
    pub fn follow(&mut self, project: &Project, ready: &[Arc<LayerGroups>]) -> Option<GoneLayers> {
        let drawn = |area: &Arc<Area>| (Arc::clone(area), Arc::new(area_picture(area)));
        match (project.area(), &self.area) {
            (Some(area), Some((before, _))) if Arc::ptr_eq(area, before) => {}
            (area, _) => self.area = area.map(drawn),
        }
        let mut before = std::mem::take(&mut self.layers);
        for layer in project.layers().iter() {
            let known = before.iter().position(|one| one.id == layer.id && Arc::ptr_eq(&one.features, &layer.features));
            let mut drawn = known.map_or_else(|| DrawnLayer::new(layer), |at| before.swap_remove(at));
            let groups = ready.iter().find(|groups| drawn.groups.is_none() && groups.is_of(&drawn.features));
            groups.into_iter().for_each(|groups| drawn.take_groups(Arc::clone(groups)));
            self.layers.push(drawn);
        }
        (!before.is_empty()).then_some(GoneLayers { _layers: before })
    }

    /// The area, when there is one.
    pub fn area(&self) -> Option<&Arc<Picture>> {
        self.area.as_ref().map(|(_, picture)| picture)
    }

    /// The reference layers in view except the hidden ones, lowest first. A picture that is not there yet is made within
    /// the budget or, of a large layer, wanted; until it is there another level of detail stands in.
    pub fn layers(
        &mut self,
        hidden: &BTreeSet<FeatureId>,
        view: &Bounds,
        m_per_px: f64,
        budget: &mut Budget,
    ) -> Vec<Arc<Picture>> {
        let level = Level::for_zoom(m_per_px);
        let mut pictures = Vec::new();
        for layer in self.layers.iter_mut().filter(|one| !hidden.contains(&one.id)) {
            layer.visible((view, level), budget, &mut self.wanted, &mut pictures);
        }
        pictures
    }

    /// What was missing since this was asked last.
    pub fn take_wanted(&mut self) -> Vec<WantedPicture> {
        std::mem::take(&mut self.wanted)
    }

    /// Takes in a picture that was wanted, if its layer is still there.
    pub fn put(&mut self, wanted: &WantedPicture, picture: Arc<Picture>) {
        let is_of = |one: &&mut DrawnLayer| one.groups.as_ref().is_some_and(|own| Arc::ptr_eq(own, &wanted.groups));
        let layer = self.layers.iter_mut().find(is_of);
        let place = layer.and_then(|layer| layer.pictures[wanted.level.index()].get_mut(wanted.place));
        place.into_iter().for_each(|place| *place = Some(Arc::clone(&picture)));
    }
}

impl DrawnLayer {
    fn new(layer: &Arc<ReferenceLayer>) -> Self {
        let features = Arc::clone(&layer.features);
        let few = features.len() <= GROUPED_AT_ONCE;
        let is_large = !few || features.iter().map(|one| one.shape.vertex_count()).sum::<usize>() > DRAWN_AT_ONCE;
        let mut new = Self { id: layer.id, features, is_large, groups: None, pictures: Default::default() };
        if few {
            let groups = LayerGroups::of(&new.features);
            new.take_groups(Arc::new(groups));
        }
        new
    }

    fn take_groups(&mut self, groups: Arc<LayerGroups>) {
        for (level, pictures) in Level::all().zip(&mut self.pictures) {
            *pictures = vec![None; groups.bounds(level).len()];
        }
        self.groups = Some(groups);
    }

    /// Adds its pictures in view.
    fn visible(
        &mut self,
        (view, level): (&Bounds, Level),
        budget: &mut Budget,
        wanted: &mut Vec<WantedPicture>,
        shown: &mut Vec<Arc<Picture>>,
    ) {
        let Some(groups) = self.groups.clone() else { return };
        let mut missing = false;
        for (place, _) in groups.bounds(level).iter().enumerate().filter(|(_, bounds)| bounds.touches(view)) {
            let picture = &mut self.pictures[level.index()][place];
            if picture.is_none() {
                let one = WantedPicture { groups: Arc::clone(&groups), level, place };
                if self.is_large {
                    // Both maps want the same.
                    if !wanted.iter().any(|other| other.is_same(&one)) {
                        wanted.push(one);
                    }
                } else if budget.may_begin() {
                    let made = one.draw();
                    budget.spend(made.vertex_count());
                    *picture = Some(Arc::new(made));
                }
            }
            missing |= picture.is_none();
            shown.extend(picture.iter().filter(|picture| !picture.is_empty()).cloned());
        }
        if missing && let Some(other) = self.stand_in(&groups, view, level) {
            let near = groups.bounds(other).iter().zip(&self.pictures[other.index()]);
            let there = near.filter(|(bounds, _)| bounds.touches(view)).filter_map(|(_, picture)| picture.as_ref());
            shown.extend(there.filter(|picture| !picture.is_empty()).cloned());
        }
    }

    /// The level that has most of what is in view, while the right one is being made.
    fn stand_in(&self, groups: &LayerGroups, view: &Bounds, level: Level) -> Option<Level> {
        let share = |other: Level| {
            let near = groups.bounds(other).iter().zip(&self.pictures[other.index()]);
            let near: Vec<bool> =
                near.filter(|(bounds, _)| bounds.touches(view)).map(|(_, picture)| picture.is_some()).collect();
            near.iter().filter(|there| **there).count() as f64 / near.len().max(1) as f64
        };
        let others = Level::all().filter(|other| *other != level).map(|other| (share(other), other));
        others.filter(|(share, _)| *share > 0.0).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, other)| other)
    }
}

fn area_picture(area: &Area) -> Picture {
    let mut picture = Picture::new(area.boundary.bounds().center());
    picture.fill(area.boundary.areas(), Paint::AreaFill, 0.0);
    if let Some(influence) = &area.influence {
        let dotted = Stroke::dashed(Paint::InfluenceLine, 1.4, [2.0, 5.0, 2.0, 5.0]);
        picture.outline(influence.areas(), &[dotted], 0.0);
    }
    let strokes = [Stroke::solid(Paint::Casing, 5.0), Stroke::dashed(Paint::AreaLine, 2.0, [14.0, 4.0, 3.0, 4.0])];
    picture.outline(area.boundary.areas(), &strokes, 0.0);
    picture
}

#[cfg(test)]
#[path = "ground_tests.rs"]
mod tests;
