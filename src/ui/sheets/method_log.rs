//! Every change of the method, the newest first.
//!
//! The log itself is made in `edit`, with the changes; here it is only shown.

use egui::{Align, Layout as Flow, ScrollArea, TextEdit, Ui, vec2};

use super::super::theme::size;
use super::super::widgets::{choice, section, text};
use super::super::{Memory, Queue};
use crate::app::{Action, AppState, Dialog};
use crate::model::{MethodEntry, MethodPart};
use crate::words::{Message, Words, numbers};

/// From so many entries on there is a field to search.
const LONG: usize = 12;

/// What the sheet remembers.
#[derive(Default)]
pub struct LogMemory {
    search: String,
}

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    let log = state.project.method_log();
    if log.is_empty() {
        ui.add_space(16.0);
        ui.label(text::strong(words.text("log-empty")));
        ui.label(text::note(words.text("log-empty-about")));
        return;
    }
    let search = &mut memory.sheets.method_log.search;
    let lines: Vec<[String; 6]> = log.iter().rev().map(|entry| line(entry, words)).collect();
    if log.len() >= LONG {
        let hint = words.text("log-search");
        let field = TextEdit::singleline(search).id(egui::Id::unique("method-log-search")).hint_text(hint.clone());
        ui.add(field.desired_width(280.0).margin(vec2(8.0, 5.0))).accessible_name(hint);
    } else {
        search.clear();
    }
    let shown: Vec<&[String; 6]> = lines.iter().filter(|line| choice::fits(&line.join(" "), search)).collect();
    let said = if search.trim().is_empty() {
        Message::new("log-all").count("n", log.len())
    } else {
        Message::new("log-found").count("n", shown.len()).count("of", log.len())
    };
    ui.horizontal(|ui| {
        ui.label(text::note(words.say(&said)));
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            // With the annex of the method chosen in it.
            if ui.add(egui::Button::new(words.text("method-export"))).clicked() {
                queue.push(Action::OpenDialog(Dialog::Export));
            }
        });
    });
    let widths = widths(ui.available_width());
    row(ui, &widths, &HEADS.map(|key| words.text(key)), true);
    section::hairline(ui);
    let scroll = ScrollArea::vertical().id_salt("method-log").auto_shrink([false, false]);
    scroll.show_rows(ui, size::ROW, shown.len(), |ui, rows| {
        for at in rows {
            row(ui, &widths, shown[at], false);
        }
    });
}

const HEADS: [&str; 6] = ["log-day", "log-part", "log-item", "log-change", "function-who", "function-reason"];

/// The columns: day, part, what, from and to, who; the reason gets what is left.
fn widths(available: f32) -> [f32; 6] {
    let fixed = [88.0, 104.0, 150.0, 130.0, 96.0];
    let gaps = 8.0 * 5.0 + size::SCROLL_ROOM;
    let left = (available - gaps - fixed.iter().sum::<f32>()).max(120.0);
    [fixed[0], fixed[1], fixed[2], fixed[3], fixed[4], left]
}

fn row(ui: &mut Ui, widths: &[f32; 6], cells: &[String; 6], is_head: bool) {
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        for (width, cell) in widths.iter().zip(cells) {
            ui.allocate_ui_with_layout(vec2(*width, size::ROW), Flow::left_to_right(Align::Center), |ui| {
                ui.set_min_width(*width);
                let shown = if is_head { text::note(cell) } else { egui::RichText::new(cell) };
                text::one_line(ui, shown);
            });
        }
    });
}

/// An entry as people read it.
fn line(entry: &MethodEntry, words: &Words) -> [String; 6] {
    let item = entry.item.replace(" > ", " → ");
    let (before, after) = (value(entry, &entry.before, words), value(entry, &entry.after, words));
    let change = match (entry.before.is_empty(), entry.after.is_empty()) {
        _ if before == after => after,
        (true, _) if entry.part == MethodPart::Type => format!("+ {after}"),
        (_, true) if entry.part == MethodPart::Type => format!("− {before}"),
        _ => format!("{before} → {after}"),
    };
    [
        numbers::date(words.language(), &entry.date),
        words.text(entry.part.key()),
        item,
        change,
        entry.who.clone(),
        entry.reason.clone(),
    ]
}

/// What something was or became: steps with their sign, and a word for what is not there.
fn value(entry: &MethodEntry, text: &str, words: &Words) -> String {
    match entry.part {
        MethodPart::Function | MethodPart::Effect | MethodPart::Override => match text.parse() {
            Ok(step) => numbers::step(step),
            Err(_) if text.is_empty() => "?".to_owned(),
            Err(_) => text.to_owned(),
        },
        MethodPart::Confirmation if text == "vastgesteld" => words.text("log-confirmed"),
        MethodPart::Confirmation if text == "concept" => words.text("log-concept"),
        _ => text.to_owned(),
    }
}
