//! The background in the list of layers, with a menu to choose another one.
//!
//! The dialog that chooses is in `dialogs`.

use egui::{Sense, Ui, vec2};

use super::super::Queue;
use super::super::widgets::{swatch, text};
use super::layers::bare_layer;
use crate::app::{Action, AppState, Dialog, LayerKey};
use crate::io::tiles::Grid;
use crate::render::style::{Ground, Paint};
use crate::words::Message;

/// The background, with what there is to know about it on hover and a menu to change it.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let name = words.text("layer-background");
    let entry = bare_layer(ui, state, queue, LayerKey::Background, &name, None, |ui, rect| {
        let rect = rect.shrink2(vec2(3.0, 2.0));
        swatch::flat(ui, rect, Paint::Ground(Ground::Land));
        swatch::flat(ui, rect.with_max_x(rect.center().x), Paint::Ground(Ground::Water));
    });
    let entry = entry.on_hover_ui(|ui| {
        for line in state.background.about(state.language) {
            ui.label(words.say(&line));
        }
    });
    let menu = |ui: &mut Ui, queue: &mut Queue| {
        let mut line = |ui: &mut Ui, key: &str, action: Action| {
            let why_not = crate::app::disabled(&action, state).map(|reason| words.say(&reason));
            let button = ui.add_enabled(why_not.is_none(), egui::Button::new(words.text(key)));
            if button.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
                queue.push(action);
                ui.close();
            }
        };
        line(ui, "command-background", Action::OpenDialog(Dialog::Background));
        line(ui, "command-background-own", Action::OwnBackground);
        if state.background.online.as_ref().is_some_and(|online| online.choice.network) {
            line(ui, "command-background-offline", Action::BackgroundOffline);
        }
        if let Some((_, source)) = state.background.path.as_ref().zip(state.background.source.as_ref()) {
            ui.separator();
            match source.info().grid {
                Grid::WebMercator => line(ui, "ui-background-grid-rd", Action::BackgroundGrid(Grid::Rd)),
                Grid::Rd => line(ui, "ui-background-grid-web", Action::BackgroundGrid(Grid::WebMercator)),
            }
        }
    };
    entry.interact(Sense::click()).context_menu(|ui| menu(ui, queue));
    ui.horizontal(|ui| {
        ui.add_space(50.0);
        let name: String = state.background.name(state.language).chars().take(22).collect();
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        let title = words.say(&Message::new("ui-background-menu").text("name", name));
        ui.menu_button(text::note(title), |ui| menu(ui, queue));
    });
    if let Some(online) = &state.background.online {
        ui.horizontal(|ui| {
            ui.add_space(54.0);
            let key = if online.choice.network { "background-from" } else { "background-from-kept" };
            text::one_line(ui, text::note(words.say(&Message::new(key).text("host", &online.host))));
        });
    }
    ui.add_space(4.0);
}
