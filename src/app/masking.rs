//! Making a mask: of a drawn area, of what is chosen, or of the polygons of a reference layer.
//!
//! What a mask does is for `analysis`; its reason is asked afterwards (`asking`).

use std::sync::Arc;

use geo::MultiPolygon;

use super::asking::Asked;
use super::editing::new_id;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use super::rows;
use crate::geometry::{Shape, layers, overlay};
use crate::model::{FeatureId, Mask};
use crate::words::Message;

impl App {
    /// An area was drawn that is to be a mask.
    pub(super) fn mask_drawn(&mut self, shape: Shape) {
        self.ask_mask(shape.areas().clone(), String::new());
    }

    /// Asks why the land of what is chosen will not change. The features themselves stay.
    pub(super) fn mask_selected(&mut self) {
        let settings = self.state.project.settings();
        let land = self.state.selection.features().iter().filter_map(|id| {
            let shape = rows::shape_of(&self.state.project, *id)?;
            let usual_m = if shape.lines().0.is_empty() { settings.point_radius_m } else { settings.line_width_m };
            let own_m = self.state.project.search_width_m(*id).filter(|width| width.is_finite() && *width > 0.0);
            Some(shape.footprint(own_m.unwrap_or(usual_m)))
        });
        let land: Vec<MultiPolygon<f64>> = land.collect();
        self.ask_mask(overlay::union_all(&land), String::new());
    }

    /// Puts the polygons of a layer together, and then asks why that land will not change.
    pub(super) fn mask_layer(&mut self, layer: FeatureId) {
        let Some(layer) = self.state.project.layers().get(layer).map(Arc::clone) else { return };
        self.jobs.start(JobKind::Mask, move |_| {
            let land = layers::union_of(layer.features.iter().map(|feature| feature.shape.areas()));
            Outcome::MaskMade(land, layer.name.clone())
        });
        self.state.jobs = self.jobs.views();
    }

    /// Asks the reason of a new mask; `reason` is what is proposed.
    pub(super) fn ask_mask(&mut self, land: MultiPolygon<f64>, reason: String) {
        match Shape::from_areas(land) {
            Some(shape) => self.ask(Some(Asked::Mask(Arc::new(Mask { id: new_id(), shape, reason })))),
            None => self.notify(NoticeKind::Attention, Message::new("mask-no-land"), Vec::new()),
        }
    }
}
