//! Bringing the area, what is chosen, or one feature into view.

use super::program::App;
use super::rows;
use super::view::ViewTarget;
use crate::geometry::Bounds;
use crate::model::FeatureId;

impl App {
    pub(super) fn fit_area(&mut self) {
        if let Some(bounds) = self.state.project.bounds() {
            self.state.view.go(ViewTarget::Fit(bounds));
        }
    }

    pub(super) fn select_and_reveal(&mut self, id: FeatureId) {
        self.state.selection.choose(id);
        if let Some(shape) = rows::shape_of(&self.state.project, id) {
            let bounds = shape.bounds();
            self.state.view.go(ViewTarget::Reveal(bounds));
        }
    }

    pub(super) fn fit_selection(&mut self) {
        let project = &self.state.project;
        let value = |id| project.values().get(id).map(|row| row.shape.bounds());
        let task = |id| project.tasks().get(id).map(|row| row.shape.bounds());
        let mut boxes: Vec<Bounds> =
            self.state.selection.features().iter().filter_map(|id| value(*id).or_else(|| task(*id))).collect();
        if let Some((a, b)) = self.state.selection.opportunity().map(|pair| pair.ids()) {
            boxes.extend([a, b].into_iter().filter_map(task));
        }
        if let Some(bounds) = boxes.into_iter().reduce(Bounds::union) {
            self.state.view.go(ViewTarget::Fit(bounds));
        }
    }
}
