//! The line above both matrices: CONCEPT until somebody confirms them, and the files they come from and go to.
//!
//! Confirming is an edit; this only asks for it.

use egui::{Align, Button, Layout as Flow, Stroke, TextEdit, Ui, vec2};

use super::super::theme::{size, token};
use super::super::widgets::text;
use super::super::{Memory, Queue};
use super::ask;
use crate::app::{Action, AppState, Dialog, Matrix, today};
use crate::edit::{back_to_concept, confirm};
use crate::model::Confirmation;
use crate::words::{Message, numbers};

/// Shows the line, and the buttons for a matrix at its end.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, matrix: Matrix) {
    let words = state.words();
    if let Some(reason) = &state.file.read_only {
        let said = Message::new("ui-read-only-because").message("reason", reason.clone());
        ui.label(text::alert(format!("! {}", words.say(&said))));
    }
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        match &state.project.functions().confirmation {
            None => stamp(ui, &words.text("method-concept"), token::ALERT),
            Some(_) => stamp(ui, &words.text("method-confirmed"), token::ACCENT),
        }
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            files(ui, state, queue, matrix);
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| match &state.project.functions().confirmation {
                None => {
                    text::one_line(ui, text::note(words.text("method-concept-about")));
                }
                Some(one) => {
                    let said = Message::new("method-confirmed-by").text("who", one.who.as_str());
                    let said = said.text("day", numbers::date(state.language, &one.date));
                    text::one_line(ui, egui::RichText::new(words.say(&said)));
                }
            });
        });
    });
    ui.horizontal(|ui| confirming(ui, state, memory, queue));
    ui.add_space(4.0);
}

/// Confirming, or taking that back.
fn confirming(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    let can_change = state.file.read_only.is_none();
    if state.project.functions().is_confirmed() {
        let back = ui.add_enabled(can_change, Button::new(words.text("method-back-to-concept")));
        if back.clicked() {
            ask(queue, back_to_concept(&state.project));
        }
        return;
    }
    ui.label(words.text("method-who"));
    let who = TextEdit::singleline(&mut memory.sheets.who).id(egui::Id::unique("method-who"));
    let who = who.hint_text(words.text("method-who-hint")).desired_width(180.0).margin(vec2(8.0, 5.0));
    ui.add_enabled(can_change, who).accessible_name(words.text("method-who-confirms"));
    let said = memory.sheets.who.trim().to_owned();
    let why_not = if said.is_empty() { words.text("method-who-first") } else { String::new() };
    let button = ui.add_enabled(can_change && !said.is_empty(), Button::new(words.text("method-confirm")));
    if button.on_hover_text(words.text("method-confirm-about")).on_disabled_hover_text(why_not).clicked() {
        ask(queue, confirm(&state.project, Confirmation { who: said, date: today() }));
    }
}

fn files(ui: &mut Ui, state: &AppState, queue: &mut Queue, matrix: Matrix) {
    let words = state.words();
    if ui.add(Button::new(words.text("method-export"))).clicked() {
        queue.push(Action::OpenDialog(Dialog::ExportMatrix(matrix)));
    }
    let can_change = state.file.read_only.is_none();
    if ui.add_enabled(can_change, Button::new(words.text("method-import"))).clicked() {
        queue.push(Action::OpenDialog(Dialog::ImportMatrix(matrix)));
    }
}

/// A word in a box, as a stamp on a drawing.
fn stamp(ui: &mut Ui, words: &str, color: egui::Color32) {
    let shown = egui::Frame::new().stroke(Stroke::new(1.5, color)).corner_radius(2.0);
    shown.inner_margin(egui::Margin::symmetric(6, 1)).show(ui, |ui| ui.label(text::strong(words).color(color)));
}
