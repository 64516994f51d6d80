//! The list of layers: a tick switches a layer on or off; on hover it says where it comes from.
//!
//! What symbols mean is in `key`.

use egui::{Rect, Sense, Ui, vec2};

use super::super::Queue;
use super::super::theme::{size, token};
use super::super::widgets::{swatch, text};
use super::super::{map, picture_list};
use super::{background, bare_entry};
use crate::app::{Action, AppState, LayerKey};
use crate::io::online::truncated_message;
use crate::model::Worth;
use crate::render::style::{Fit, Paint, Stroke, TypeTint};
use crate::words::{Message, numbers};

/// Shows the list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let (words, project) = (state.words(), &state.project);
    let chances = state
        .analysis
        .as_ref()
        .map_or(0, |(_, analysis)| analysis.opportunities.iter().filter(|one| one.codes().next().is_some()).count());
    layer(ui, state, queue, LayerKey::Labels, &words.text("ui-layer-labels"), None, |ui, rect| {
        let font = text::semibold(ui, egui::TextStyle::Small);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, "Aa", font, token::INK);
    });
    layer(ui, state, queue, LayerKey::Opportunities, &words.text("ui-layer-chances"), Some(chances), |ui, rect| {
        swatch::badge(ui, rect, "K1");
    });
    by_hand(ui, state, queue, LayerKey::Links);
    let values = Some(project.values().len());
    layer(ui, state, queue, LayerKey::Values, &words.text("layer-values"), values, |ui, rect| {
        swatch::hatch(ui, rect.shrink2(vec2(3.0, 2.0)), Worth::Heritage, 2);
    });
    let tasks = Some(project.tasks().len());
    layer(ui, state, queue, LayerKey::Tasks, &words.text("layer-tasks"), tasks, |ui, rect| {
        swatch::task_type(ui, rect.shrink2(vec2(3.0, 2.0)), TypeTint::Known(3));
    });
    let zones = state.zones.as_ref().map(|(_, zones)| zones.zones.len());
    layer(ui, state, queue, LayerKey::Stack, &words.text("ui-layer-stack"), zones, |ui, rect| {
        swatch::flat(ui, rect.shrink2(vec2(3.0, 2.0)), Paint::Stack(3, Fit::With));
    });
    by_hand(ui, state, queue, LayerKey::Masks);
    for row in project.layers().iter() {
        let name = layer_name(state, row);
        let count = Some(row.features.len());
        let entry = bare_layer(ui, state, queue, LayerKey::Reference(row.id), &name, count, |ui, rect| {
            swatch::stroke(ui, rect, &Stroke::solid(Paint::ReferenceLine, 2.0));
        });
        let entry = entry.on_hover_ui(|ui| about_layer(ui, state, row, &name));
        entry.interact(Sense::click()).context_menu(|ui| mask_line(ui, state, queue, row.id));
    }
    layer(ui, state, queue, LayerKey::Area, &words.text("area"), None, |ui, rect| {
        swatch::stroke(ui, rect, &Stroke::solid(Paint::AreaLine, 2.0));
    });
    picture_list::show(ui, state, queue);
    background::show(ui, state, queue);
}

/// The name of a reference layer, with a mark when there is more than what was fetched.
pub fn layer_name(state: &AppState, row: &crate::model::ReferenceLayer) -> String {
    let name = if row.name.is_empty() { state.words().text("unnamed") } else { row.name.clone() };
    let is_cut = row.origin.as_ref().is_some_and(|origin| origin.truncated.is_some());
    if is_cut { format!("! {name}") } else { name }
}

/// Where a reference layer comes from, a line each.
fn about_layer(ui: &mut Ui, state: &AppState, row: &crate::model::ReferenceLayer, name: &str) {
    let words = state.words();
    ui.label(text::strong(name));
    let mut line = |key: &str, name: &'static str, said: &str| {
        if !said.is_empty() {
            ui.label(words.say(&Message::new(key).text(name, said)));
        }
    };
    line("legend-layer-source", "source", &row.source);
    let Some(origin) = &row.origin else { return };
    line("legend-layer-address", "address", &origin.address);
    line("legend-layer-fetched", "day", &numbers::date(state.language, &origin.fetched_on));
    line("legend-layer-licence", "licence", &origin.licence);
    if let Some(truncated) = origin.truncated {
        let said = Message::new("legend-layer-truncated").message("truncated", truncated_message(truncated));
        ui.label(text::alert(words.say(&said)));
    }
}

/// What was drawn by hand for the koppelkansen, once there is any of it.
fn by_hand(ui: &mut Ui, state: &AppState, queue: &mut Queue, key: LayerKey) {
    let (words, project) = (state.words(), &state.project);
    let (links, masks) = (project.links().len(), project.masks().len());
    match key {
        LayerKey::Links if links > 0 => {
            layer(ui, state, queue, key, &words.text("layer-links"), Some(links), |ui, rect| {
                swatch::stroke(ui, rect, &Stroke::dashed(Paint::ChanceLine, 1.6, [6.0, 4.0, 6.0, 4.0]));
                map::paint_link_sign(ui.painter(), rect.center(), false, 0.85);
            });
        }
        LayerKey::Masks if masks > 0 => {
            layer(ui, state, queue, key, &words.text("layer-masks"), Some(masks), |ui, rect| {
                swatch::mask(ui, rect.shrink2(vec2(3.0, 2.0)));
            });
        }
        _ => {}
    }
}

/// The line that makes a mask of a reference layer.
pub fn mask_line(ui: &mut Ui, state: &AppState, queue: &mut Queue, layer: crate::model::FeatureId) {
    let action = Action::MaskLayer(layer);
    let why_not = crate::app::disabled(&action, state).map(|reason| state.words().say(&reason));
    let line = egui::Button::new(state.words().text("mask-of-layer"));
    let line = ui.add_enabled(why_not.is_none(), line).on_disabled_hover_text(why_not.unwrap_or_default());
    if line.clicked() {
        queue.push(action);
        ui.close();
    }
}

fn layer(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    key: LayerKey,
    name: &str,
    count: Option<usize>,
    sample: impl FnOnce(&Ui, Rect),
) -> egui::Response {
    bare_layer(ui, state, queue, key, name, count, sample).on_hover_text(name)
}

/// The same without words on hover.
pub fn bare_layer(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    key: LayerKey,
    name: &str,
    count: Option<usize>,
    sample: impl FnOnce(&Ui, Rect),
) -> egui::Response {
    let mut on = state.view.shows(key);
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().icon_spacing = 2.0;
        if ui.checkbox(&mut on, "").accessible_name(name).clicked() {
            queue.push(Action::ToggleLayer(key));
        }
        ui.spacing_mut().item_spacing.x = 8.0;
        let rect = swatch::space(ui, vec2(26.0, size::SWATCH));
        sample(ui, rect);
        let counted = count.map(|n| numbers::count(state.language, n as f64)).unwrap_or_default();
        bare_entry(ui, name, &counted)
    })
    .inner
}
