//! The list of points of a picture that is being placed: where each lies, what it is off by, and typing a place.
//!
//! What the numbers mean is computed in `geometry`.

use egui::{Align2, Button, Key, Sense, Stroke, TextEdit, Ui, vec2};

use super::PlacingMemory;
use crate::app::{Action, AppState, Pair, PicturePlacing, PlacingEvent};
use crate::geometry::placing::{FitKind, MOST_POINTS};
use crate::ui::Queue;
use crate::ui::theme::{size, token};
use crate::ui::widgets::text;
use crate::words::Message;

/// From this stretch on it is told.
const STRETCHED: f64 = 1.1;

/// Shows the points and what they make of the picture.
pub fn show(ui: &mut Ui, state: &AppState, placing: &PicturePlacing, memory: &mut PlacingMemory, queue: &mut Queue) {
    // Points that are not there yet have their line too, so that the picture above stays where it is.
    for at in 0..MOST_POINTS {
        match placing.pairs.get(at) {
            Some(pair) => row(ui, state, placing, (at, pair), queue),
            None => empty_row(ui, state, at),
        }
    }
    ui.add_enabled_ui(placing.waiting.is_some(), |ui| typed(ui, state, memory, queue));
    summary(ui, state, placing);
}

fn row(ui: &mut Ui, state: &AppState, placing: &PicturePlacing, (at, pair): (usize, &Pair), queue: &mut Queue) {
    let words = state.words();
    let number = (at + 1).to_string();
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 10.0, token::ACCENT);
        let font = text::semibold(ui, egui::TextStyle::Small);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, &number, font, token::ON_ACCENT);
        let where_it_lies = match pair.place {
            _ if placing.waiting == Some(at) => words.text("placing-waits"),
            Some(place) => {
                let at = Message::new("placing-at")
                    .text("x", format!("{:.0}", place.x))
                    .text("y", format!("{:.0}", place.y));
                words.say(&at)
            }
            None => words.text("placing-waits"),
        };
        let (spot, _) = ui.allocate_exact_size(vec2(190.0, size::ROW), Sense::hover());
        let body = egui::TextStyle::Body;
        let top = spot.left_center() - vec2(0.0, ui.text_style_height(&body) / 2.0);
        text::paint_rows(ui, top, &where_it_lies, body, token::INK, spot.width(), 1);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = |key: &str| words.say(&Message::new(key).text("n", number.clone()));
            let remove = ui.add(Button::new("×").min_size(vec2(28.0, 24.0)));
            let remove = remove.accessible_name(name("placing-remove")).on_hover_text(name("placing-remove"));
            if remove.clicked() {
                queue.push(Action::Placing(PlacingEvent::Remove(at)));
            }
            let again = Button::selectable(placing.waiting == Some(at), words.text("placing-again"));
            let again = ui.add_enabled(pair.place.is_some(), again.frame_when_inactive(true));
            if again.accessible_name(name("placing-again-about")).on_hover_text(name("placing-again-about")).clicked() {
                queue.push(Action::Placing(PlacingEvent::Again(at)));
            }
            if let Some(off_m) = placing.residual_m(at) {
                let decimals = if off_m < 10.0 { 1 } else { 0 };
                let said = Message::new("placing-off").number("m", off_m, decimals);
                text::one_line(ui, text::note(words.say(&said))).on_hover_text(words.text("placing-off-about"));
            }
        });
    });
}

/// The line of a point that is not there yet: what it would be good for.
fn empty_row(ui: &mut Ui, state: &AppState, at: usize) {
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
        ui.painter().circle_stroke(rect.center(), 9.5, Stroke::new(1.2, token::OUTLINE));
        let font = text::semibold(ui, egui::TextStyle::Small);
        let number = (at + 1).to_string();
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, number, font, token::INK_SOFT);
        let key = match at {
            0 | 1 => "placing-slot-needed",
            2 => "placing-slot-check",
            _ => "placing-slot-slant",
        };
        text::one_line(ui, text::note(state.words().text(key)));
    });
}

/// A field for the place of the point that waits.
fn typed(ui: &mut Ui, state: &AppState, memory: &mut PlacingMemory, queue: &mut Queue) {
    let words = state.words();
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 110.0).max(120.0);
        let field = TextEdit::singleline(&mut memory.typed).hint_text(words.text("placing-type-hint"));
        let field = ui.add(field.desired_width(width).margin(vec2(8.0, 5.0)));
        let field = field.accessible_name(words.text("placing-type"));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let put = ui.add_enabled(!memory.typed.trim().is_empty(), Button::new(words.text("placing-type-do")));
        if entered || put.clicked() {
            queue.push(Action::Placing(PlacingEvent::Typed(std::mem::take(&mut memory.typed))));
        }
    });
}

/// What the points make of the picture, or why they can't.
fn summary(ui: &mut Ui, state: &AppState, placing: &PicturePlacing) {
    let words = state.words();
    match &placing.fit {
        None => {}
        Some(Err(fault)) => {
            ui.add_space(4.0);
            ui.label(text::alert(format!("! {}", words.say(&fault.message()))));
        }
        Some(Ok(fit)) => {
            ui.add_space(4.0);
            let key = match fit.kind {
                FitKind::Similar => "placing-similar",
                FitKind::Affine => "placing-affine",
                FitKind::Projective => "placing-projective",
            };
            let decimals = if fit.m_per_pixel < 1.0 { 2 } else { 1 };
            let said = Message::new(key).number("pixel", fit.m_per_pixel, decimals);
            ui.label(text::note(words.say(&said)));
            if fit.stretch >= STRETCHED && fit.kind != FitKind::Similar {
                let said = Message::new("placing-stretched").number("times", fit.stretch, 2);
                ui.label(text::alert(format!("! {}", words.say(&said))));
            }
        }
    }
}
