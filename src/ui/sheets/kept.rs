//! What a sheet shows, kept until the project or its koppelkansen change; and rows that cost nothing out of view.
//!
//! It computes nothing itself: the sheet says how.

use egui::{Sense, Ui, vec2};

use crate::analysis::Analysis;
use crate::app::AppState;

/// A thing made from the koppelkansen that are shown, made again only when they are others.
pub struct Kept<T> {
    of: Option<(u64, u64)>,
    thing: T,
}

impl<T: Default> Default for Kept<T> {
    fn default() -> Self {
        Self { of: None, thing: T::default() }
    }
}

impl<T> Kept<T> {
    /// The thing, as made by `make` from the koppelkansen of now.
    pub fn get(&mut self, state: &AppState, make: impl FnOnce(&Analysis) -> T) -> &T {
        if let Some((shown, analysis)) = &state.analysis
            && self.of != Some((state.revision, *shown))
        {
            self.of = Some((state.revision, *shown));
            self.thing = make(analysis);
        }
        &self.thing
    }
}

/// Shows one of many rows. Out of view only its height is kept, so that thousands of rows stay fast.
pub fn row(ui: &mut Ui, salt: impl std::hash::Hash + std::fmt::Debug, show: impl FnOnce(&mut Ui)) {
    let id = ui.make_persistent_id(("row-height", salt));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let top = ui.cursor().min;
    if let Some(height) = known
        && !ui.is_rect_visible(egui::Rect::from_min_size(top, vec2(1.0, height)))
    {
        ui.allocate_exact_size(vec2(1.0, height), Sense::hover());
        return;
    }
    let height = ui.scope(show).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, height));
}
