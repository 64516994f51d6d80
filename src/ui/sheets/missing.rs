//! Which unknown would narrow the most ranges.
//!
//! It only shows and asks; nothing is computed here.

use egui::{Align2, Button, Link, Rect, RichText, Sense, TextStyle, Ui, pos2, vec2};

use super::kept;
use crate::analysis::{Datum, Lacking, MissingDatum, missing};
use crate::app::{Action, AppState, Sheet};
use crate::ui::legend::capital;
use crate::ui::theme::{size, token};
use crate::ui::widgets::{section, text};
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// Width of what it is of, of what it is, and of each number.
const WIDTHS: [f32; 5] = [240.0, 150.0, 96.0, 84.0, 84.0];
/// Width of the longest bar.
const BAR: f32 = 110.0;
/// Room between two columns.
const GAP: f32 = 8.0;

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
    if state.analysis.as_ref().is_none_or(|(_, analysis)| analysis.opportunities.is_empty()) {
        ui.label(words.text("ui-missing-no-pairs"));
        return;
    }
    let found = memory.sheets.missing.get(state, |analysis| missing(&state.project, analysis));
    if found.is_empty() {
        ui.label(words.text("ui-missing-nothing"));
        ui.add_space(8.0);
        if ui.add(Button::new(words.text(Sheet::Triage.key()))).clicked() {
            queue.push(Action::ShowSheet(Some(Sheet::Triage)));
        }
        return;
    }
    ui.label(text::note(words.text("ui-missing-about")));
    ui.add_space(8.0);
    header(ui, state);
    let most = found.iter().map(|one| one.share).fold(0.0, f64::max);
    for (at, one) in found.iter().enumerate() {
        kept::row(ui, ("missing", at), |ui| row(ui, state, queue, one, most));
    }
}

/// Names of the columns, with what they mean on hover.
fn header(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    let columns = [
        ("ui-missing-of", "ui-missing-of-about"),
        ("ui-missing-what", "ui-missing-what-about"),
        ("ui-missing-pairs", "ui-missing-pairs-about"),
        ("ui-missing-alone", "ui-missing-alone-about"),
        ("ui-missing-together", "ui-missing-together-about"),
    ];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (at, (key, about)) in columns.into_iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(WIDTHS[at], size::ROW), Sense::hover());
            let (place, align) = side(rect, at >= 2);
            let font = TextStyle::Small.resolve(ui.style());
            ui.painter().text(place, align, words.text(key), font, token::INK_SOFT);
            response.on_hover_text(words.text(about));
        }
    });
    section::hairline(ui);
}

/// Where a text stands in its cell: numbers at the right.
fn side(rect: Rect, is_number: bool) -> (egui::Pos2, Align2) {
    if is_number { (rect.right_center(), Align2::RIGHT_CENTER) } else { (rect.left_center(), Align2::LEFT_CENTER) }
}

fn row(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &MissingDatum, most: f64) {
    let words = state.words();
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        ui.spacing_mut().item_spacing.x = GAP;
        let left = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(WIDTHS[0], size::ROW), left, |ui| {
            ui.set_width(WIDTHS[0]);
            link(ui, state, queue, one);
        });
        let (rect, _) = ui.allocate_exact_size(vec2(WIDTHS[1], size::ROW), Sense::hover());
        let top = pos2(rect.left(), rect.center().y - ui.text_style_height(&TextStyle::Body) / 2.0);
        let datum = capital(&words.text(one.datum.key()));
        text::paint_rows(ui, top, &datum, TextStyle::Body, token::INK, rect.width(), 1);
        let points = |range: f64| {
            if range > 0.0 { numbers::number(state.language, range, 1) } else { "–".to_owned() }
        };
        for (width, said) in WIDTHS[2..].iter().zip([one.pairs.to_string(), points(one.alone), points(one.together)]) {
            let (rect, _) = ui.allocate_exact_size(vec2(*width, size::ROW), Sense::hover());
            let font = TextStyle::Body.resolve(ui.style());
            ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, said, font, token::INK);
        }
        ui.add_space(GAP);
        let (rect, _) = ui.allocate_exact_size(vec2(BAR, size::ROW), Sense::hover());
        if one.share > 0.0 && most > 0.0 {
            let long = (BAR * (one.share / most) as f32).max(2.0);
            let bar = Rect::from_min_size(pos2(rect.left(), rect.center().y - 4.0), vec2(long, 8.0));
            ui.painter().rect_filled(bar, 2.0, token::ACCENT);
        }
    });
}

/// What it is of: a click goes to where it can be filled in.
fn link(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &MissingDatum) {
    let words = state.words();
    let (said, action, about) = match &one.of {
        Lacking::Feature(feature) => {
            let name = feature.on_one_line();
            let name = if name.is_empty() { words.text("unnamed") } else { name };
            let about = if one.datum == Datum::Judgement { "ui-missing-open-value" } else { "ui-open-task" };
            (name, Action::SelectAndReveal(feature.id), about)
        }
        Lacking::Cell(from, to) => {
            let said = Message::new("ui-missing-cell").text("from", from.0.as_str()).text("to", to.0.as_str());
            (words.say(&said), Action::ShowSheet(Some(Sheet::Functions)), "ui-missing-open-matrix")
        }
    };
    let is_chosen = matches!(&one.of, Lacking::Feature(feature) if state.selection.features().contains(&feature.id));
    let shown = RichText::new(&said).color(token::INK);
    let link = Link::new(if is_chosen { shown.strong() } else { shown });
    if ui.add(link).on_hover_text(words.text(about)).clicked() {
        queue.push(action);
    }
}
