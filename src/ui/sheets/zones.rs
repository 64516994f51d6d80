//! Places with the same set of tasks: how large, how the tasks get along, and what is there of the four values.
//!
//! It only shows and asks; nothing is computed here.

use egui::{Button, Label, Sense, Ui, vec2};

use super::kept;
use crate::analysis::{Zone, Zones};
use crate::app::{Action, AppState, LayerKey};
use crate::model::Worth;
use crate::render::stack;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{section, swatch, text};
use crate::ui::{Memory, Queue, command};
use crate::words::{Message, numbers};

/// Widths of code, area and mean R.
const COLUMNS: [f32; 3] = [40.0, 84.0, 56.0];
/// Width of one of the four values.
const VALUE: f32 = 52.0;

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, _memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
    ui.label(text::note(words.text("ui-zones-about")));
    ui.add_space(4.0);
    let Some((_, zones)) = &state.zones else {
        ui.label(text::note(words.text("ui-recomputing")));
        return;
    };
    if zones.zones.is_empty() {
        ui.label(words.text("ui-no-tasks"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let on = state.view.shows(LayerKey::Stack);
        let stack = Button::selectable(on, words.text("ui-zones-on-map")).frame_when_inactive(true);
        command::button(ui, state, queue, Action::ToggleLayer(LayerKey::Stack), stack);
        ui.label(text::note(summary(state, zones)));
    });
    heading(ui, state);
    for zone in zones.zones.iter().filter(|zone| !zone.is_sliver()) {
        kept::row(ui, ("zone", &zone.code), |ui| one_zone(ui, state, queue, zone));
    }
    let slivers: Vec<&Zone> = zones.zones.iter().filter(|zone| zone.is_sliver()).collect();
    if !slivers.is_empty() {
        let area_m2 = slivers.iter().map(|zone| zone.area_m2).sum();
        let said = Message::new("ui-zones-slivers").count("n", slivers.len()).area("area", area_m2);
        ui.add_space(8.0);
        ui.label(text::note(words.say(&said)));
    }
}

fn summary(state: &AppState, zones: &Zones) -> String {
    let several = || zones.zones.iter().filter(|zone| zone.tasks.len() > 1);
    let said = Message::new("ui-zones-summary")
        .count("n", zones.zones.iter().filter(|zone| !zone.is_sliver()).count())
        .area("area", zones.area_m2)
        .area("several", several().map(|zone| zone.area_m2).sum());
    state.words().say(&said)
}

fn cell(ui: &mut Ui, width: f32, shown: impl Into<egui::WidgetText>, right: bool) -> egui::Response {
    let align = if right { egui::Align::Max } else { egui::Align::Min };
    let flow = egui::Layout::top_down(align);
    let cell = ui.allocate_ui_with_layout(vec2(width, size::ROW - 6.0), flow, |ui| {
        ui.set_width(width);
        ui.add(Label::new(shown).sense(Sense::hover()))
    });
    cell.inner
}

fn heading(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        cell(ui, COLUMNS[0], "", false);
        cell(ui, COLUMNS[1], text::note(words.text("ui-zones-area")), true);
        let r = cell(ui, COLUMNS[2], text::note(words.text("ui-zones-r")), true);
        r.on_hover_text(words.text("ui-zones-r-about"));
        for worth in Worth::ALL {
            let letter = text::strong(worth.letter()).color(theme::worth(worth));
            let about = format!("{}: {}", words.text(worth.key()), words.text("ui-zones-x-about"));
            cell(ui, VALUE, letter, true).on_hover_text(about);
        }
        ui.add_space(8.0);
        ui.label(text::note(words.text("ui-zones-tasks")));
    });
}

fn one_zone(ui: &mut Ui, state: &AppState, queue: &mut Queue, zone: &Zone) {
    let words = state.words();
    let language = state.language;
    section::hairline(ui);
    ui.horizontal_top(|ui| {
        let code = Button::new(&zone.code).min_size(vec2(COLUMNS[0], 22.0)).small();
        let show = ui.add(code).on_hover_text(words.text("ui-show-on-map"));
        if show.clicked() {
            queue.push(Action::FitBounds(zone.bounds));
        }
        cell(ui, COLUMNS[1], numbers::area(language, zone.area_m2), true);
        let r = zone.mean_r.map_or_else(
            || if zone.tasks.len() > 1 { "?".to_owned() } else { "–".to_owned() },
            |r| numbers::signed(language, r, 1),
        );
        let said = Message::new("ui-zones-pairs").count("n", zone.pairs).count("unknown", zone.unknown);
        cell(ui, COLUMNS[2], r, true).on_hover_text(words.say(&said));
        for worth in Worth::ALL {
            let x = zone.values[worth].map_or_else(|| "?".to_owned(), |x| numbers::number(language, x, 2));
            cell(ui, VALUE, text::note(x), true).on_hover_text(words.text("ui-zones-x-about"));
        }
        ui.add_space(8.0);
        let rect = swatch::space(ui, vec2(18.0, 18.0));
        swatch::flat(ui, rect, stack::paint_of(zone));
        // What is left of the width, on as many lines as the names need.
        let width = (ui.max_rect().right() - ui.cursor().left()).max(160.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(width);
            ui.add(Label::new(zone.names(&words.text("unnamed"))).wrap());
        });
    });
}
