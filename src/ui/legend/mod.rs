//! Layer list and legend in one: what is in the list is on the maps, in that order, with its symbol.
//!
//! Nothing here can be edited; a tick switches a layer on or off.

mod background;
mod key;
mod layers;

use egui::{Sense, Ui, vec2};

use super::Queue;
use super::theme::{size, token};
use super::widgets::{section, text};
use crate::app::{AppState, LayerKey};
use crate::words::Language;

pub use layers::{layer_name, mask_line};

/// Shows the list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    // At the foot and of one height, so that what is drawn does not push the legend down.
    let foot = egui::Panel::bottom("untagged").frame(egui::Frame::new()).resizable(false);
    foot.exact_size(super::untagged::height(ui, state, ui.available_height())).show(ui, |ui| {
        super::untagged::show(ui, state, queue);
    });
    let waiting = super::unplaced::height(ui, state, ui.available_height());
    if waiting > 0.0 {
        let foot = egui::Panel::bottom("unplaced").frame(egui::Frame::new()).resizable(false);
        foot.exact_size(waiting).show(ui, |ui| super::unplaced::show(ui, state, queue));
    }
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
        if section::folding(ui, "layers", &words.text("ui-layers"), None, true) {
            layers::show(ui, state, queue);
        }
        if state.view.shows(LayerKey::Stack) {
            section::hairline(ui);
            if section::folding(ui, "legend-stack", &words.text("ui-layer-stack"), None, true) {
                key::stack(ui, state);
            }
        }
        section::hairline(ui);
        if section::folding(ui, "legend-values", &words.text("ui-legend-values"), None, true) {
            key::values(ui, state);
        }
        section::hairline(ui);
        if section::folding(ui, "legend-tasks", &words.text("ui-legend-tasks"), None, true) {
            key::task_kinds(ui, state);
            ui.add_space(6.0);
            key::task_types(ui, state);
        }
        section::hairline(ui);
        if section::folding(ui, "legend-chances", &words.text("ui-legend-chances"), None, true) {
            key::classes(ui, state);
            ui.add_space(6.0);
            key::badges(ui, state);
        }
    });
}

/// A name that is cut off when it does not fit, and a number at the right edge.
fn entry(ui: &mut Ui, name: &str, right: &str) -> egui::Response {
    bare_entry(ui, name, right).on_hover_text(name)
}

/// The same without words on hover.
fn bare_entry(ui: &mut Ui, name: &str, right: &str) -> egui::Response {
    let style = egui::TextStyle::Body;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let number = ui.painter().text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        right,
        style.resolve(ui.style()),
        token::INK_SOFT,
    );
    let width = rect.width() - number.width() - 8.0;
    let at = rect.left_center() - vec2(0.0, ui.text_style_height(&style) / 2.0);
    text::paint_rows(ui, at, name, style, token::INK, width, 1);
    response
}

/// The name of a type in a language.
pub fn type_name(one: &crate::model::TaskType, language: Language) -> &str {
    match language {
        Language::English if !one.name_en.is_empty() => &one.name_en,
        _ => &one.name_nl,
    }
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
