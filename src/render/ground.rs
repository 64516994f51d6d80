//! What lies under both maps: the paper of the area with its boundary, and the reference layers.
//!
//! It has no background tiles and no features of the maps.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::chunks::Chunks;
use super::detail::{Budget, Level};
use super::feature::ReferenceMember;
use super::picture::Picture;
use super::style::{Paint, Stroke};
use crate::geometry::Bounds;
use crate::model::{Area, FeatureId, Project, ReferenceLayer};

#[derive(Clone, Debug)]
struct DrawnLayer {
    layer: Arc<ReferenceLayer>,
    chunks: Chunks<ReferenceMember>,
}

/// The ground of both maps.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    area: Option<(Arc<Area>, Arc<Picture>)>,
    layers: Vec<DrawnLayer>,
}

impl Ground {
    /// Takes over what changed in the project.
    pub fn follow(&mut self, project: &Project) {
        let drawn = |area: &Arc<Area>| (Arc::clone(area), Arc::new(area_picture(area)));
        match (project.area(), &self.area) {
            (Some(area), Some((before, _))) if Arc::ptr_eq(area, before) => {}
            (area, _) => self.area = area.map(drawn),
        }
        let mut before = std::mem::take(&mut self.layers);
        for layer in project.layers().iter() {
            let known = before.iter().position(|one| Arc::ptr_eq(&one.layer, layer));
            self.layers.push(match known {
                Some(at) => before.swap_remove(at),
                None => DrawnLayer::new(layer),
            });
        }
    }

    /// The area, when there is one.
    pub fn area(&self) -> Option<&Arc<Picture>> {
        self.area.as_ref().map(|(_, picture)| picture)
    }

    /// The reference layers in view except the hidden ones, lowest first.
    pub fn layers(
        &mut self,
        hidden: &BTreeSet<FeatureId>,
        view: &Bounds,
        m_per_px: f64,
        budget: &mut Budget,
    ) -> Vec<Arc<Picture>> {
        let level = Level::for_zoom(m_per_px);
        let shown = self.layers.iter_mut().filter(|one| !hidden.contains(&one.layer.id));
        shown.flat_map(|one| one.chunks.visible(view, level, budget)).collect()
    }
}

impl DrawnLayer {
    fn new(layer: &Arc<ReferenceLayer>) -> Self {
        let mut chunks = Chunks::default();
        let member = |index| ReferenceMember { layer: Arc::clone(layer), index };
        chunks.follow((0..layer.features.len()).map(member));
        Self { layer: Arc::clone(layer), chunks }
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
