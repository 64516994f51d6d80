//! The pictures under the maps in the list of layers: on or off, how much they cover, points, away.
//!
//! What is changed is one edit each, made by `app`.

use egui::{Align, Button, Id, Layout as Flow, Sense, Stroke, StrokeKind, Ui, vec2};

use super::Queue;
use super::theme::{size, token};
use super::widgets::slider::{Slide, Slider};
use super::widgets::{swatch, text};
use crate::app::{Action, AppState, LayerKey};
use crate::model::PictureLayer;
use crate::words::Message;

/// Shows a line and a slider for each picture, the highest first.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    for row in state.project.pictures().iter().rev() {
        line(ui, state, row, queue);
        if state.view.shows(LayerKey::Picture(row.id)) {
            cover(ui, state, row, queue);
        }
    }
}

fn line(ui: &mut Ui, state: &AppState, row: &PictureLayer, queue: &mut Queue) {
    let words = state.words();
    let name = if row.name.is_empty() { words.text("unnamed") } else { row.name.clone() };
    let key = LayerKey::Picture(row.id);
    let mut on = state.view.shows(key);
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().icon_spacing = 2.0;
        if ui.checkbox(&mut on, "").accessible_name(&name).clicked() {
            queue.push(Action::ToggleLayer(key));
        }
        ui.spacing_mut().item_spacing.x = 8.0;
        let rect = swatch::space(ui, vec2(26.0, size::SWATCH)).shrink2(vec2(3.0, 2.0));
        sample(ui, rect);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let menu = ui.menu_button("…", |ui| menu(ui, state, row, queue));
            menu.response.on_hover_text(words.say(&Message::new("picture-menu-about").text("name", name.clone())));
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
            let style = egui::TextStyle::Body;
            let at = rect.left_center() - vec2(0.0, ui.text_style_height(&style) / 2.0);
            text::paint_rows(ui, at, &name, style, token::INK, rect.width(), 1);
            match state.shown_picture(row.id).and_then(|shown| shown.raster.as_ref()) {
                Some(Err(reason)) => response.on_hover_text(words.say(reason)),
                _ => response.on_hover_text(&name),
            };
        });
    });
}

/// A sheet with a corner of a map on it.
fn sample(ui: &Ui, rect: egui::Rect) {
    let pen = Stroke::new(1.2, token::INK_SOFT);
    ui.painter().rect(rect, 1.0, token::SHEET, pen, StrokeKind::Inside);
    let at = |x: f32, y: f32| rect.lerp_inside(vec2(x, y));
    ui.painter().line(vec![at(0.1, 0.75), at(0.35, 0.35), at(0.6, 0.7), at(0.78, 0.48), at(0.9, 0.6)], pen);
}

fn menu(ui: &mut Ui, state: &AppState, row: &PictureLayer, queue: &mut Queue) {
    let lines = [
        ("picture-go", Action::FitPicture(row.id)),
        ("picture-points", Action::PlacePicture(row.id)),
        ("picture-up", Action::MovePicture(row.id, true)),
        ("picture-down", Action::MovePicture(row.id, false)),
        ("picture-remove", Action::RemovePicture(row.id)),
    ];
    for (key, action) in lines {
        let why_not = crate::app::disabled(&action, state).map(|reason| state.words().say(&reason));
        let line = Button::new(state.words().text(key)).min_size(vec2(200.0, size::ROW));
        let line = ui.add_enabled(why_not.is_none(), line).on_disabled_hover_text(why_not.unwrap_or_default());
        if line.clicked() {
            queue.push(action);
            ui.close();
        }
    }
}

fn cover(ui: &mut Ui, state: &AppState, row: &PictureLayer, queue: &mut Queue) {
    let words = state.words();
    let now = state.opacity_of(row);
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        ui.add_space(22.0);
        let name = words.say(&Message::new("picture-opacity").text("name", row.name.clone()));
        let slider = Slider {
            name: &name,
            value: now,
            default: 1.0,
            range: (0.0, 1.0),
            step: 0.05,
            stops: (0.0, 1.0),
            about: &words.text("picture-opacity-about"),
        };
        let width = (ui.available_width() - 52.0).max(60.0);
        let editable = crate::app::disabled(&Action::PictureOpacity(row.id, now, true), state).is_none();
        let asked = ui.add_enabled_ui(editable, |ui| slider.show(ui, Id::unique(("opacity", row.id.0)), width)).inner;
        match asked {
            Some(Slide::To(value)) => queue.push(Action::PictureOpacity(row.id, value, false)),
            Some(Slide::Done(value) | Slide::Key(value)) => queue.push(Action::PictureOpacity(row.id, value, true)),
            None => {}
        }
        let percent = words.say(&Message::new("picture-percent").number("n", now * 100.0, 0));
        ui.label(text::note(percent));
    });
}
