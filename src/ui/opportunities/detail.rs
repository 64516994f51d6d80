//! The chosen koppelkans: its whole sentence, the four values, and the account behind every number.
//!
//! The lines come from the analysis; each says on hover what its term means.

use egui::{Align2, Button, Label, RichText, ScrollArea, Sense, TextStyle, Ui, vec2};

use super::row;
use crate::analysis::{Opportunity, explain};
use crate::app::{Action, AppState};
use crate::model::{FeatureId, Worth};
use crate::ui::Queue;
use crate::ui::about::{about_class, about_worth};
use crate::ui::legend::capital;
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::{section, signs, swatch, text};
use crate::words::numbers;

/// Shows the chosen koppelkans.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    heading(ui, state, one);
    ScrollArea::vertical().auto_shrink([false, false]).id_salt(("chance", one.pair)).show(ui, |ui| {
        ui.label(one.sentence(state.words()));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let show = Button::new(state.words().text("ui-show-on-map"));
            crate::ui::command::button(ui, state, queue, Action::FitSelection, show);
            task_button(ui, state, queue, one.a.id, &one.a.name);
            task_button(ui, state, queue, one.b.id, &one.b.name);
        });
        ui.add_space(4.0);
        section::hairline(ui);
        values(ui, state, one);
        section::hairline(ui);
        account(ui, state, one);
    });
}

/// Shows only badge, class and sentence, for the zaalstand.
pub fn plain(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    heading(ui, state, one);
    ui.label(one.sentence(state.words()));
}

/// Height of the line with badge, class and score.
pub fn heading_height(ui: &Ui) -> f32 {
    size::ROW.max(ui.text_style_height(&TextStyle::Heading) + 4.0)
}

fn heading(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    let words = state.words();
    let class = one.class();
    ui.horizontal(|ui| {
        ui.set_height(heading_height(ui));
        for code in one.codes() {
            let font = text::semibold(ui, TextStyle::Small);
            let width = ui.painter().layout_no_wrap(code.to_owned(), font, token::INK).size().x + 12.0;
            let rect = swatch::space(ui, vec2(width.max(30.0), ui.available_height()));
            row::badge(ui, rect.left_center(), code);
        }
        let side = ui.text_style_height(&TextStyle::Body);
        let rect = swatch::space(ui, vec2(side, side));
        signs::class_sign(ui, rect, class);
        let word = RichText::new(capital(&words.text(class.key()))).color(theme::class_color(class));
        let said = word.text_style(TextStyle::Heading);
        ui.label(said).on_hover_text(about_class(state, class));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let score = RichText::new(one.score_text(state.language)).text_style(TextStyle::Heading);
            ui.label(score).on_hover_text(words.text("ui-about-chance"));
        });
    });
}

fn task_button(ui: &mut Ui, state: &AppState, queue: &mut Queue, id: FeatureId, name: &str) {
    let shown = if name.is_empty() { state.words().text("unnamed") } else { name.to_owned() };
    let response = ui.add(Button::new(shown).truncate()).on_hover_text(state.words().text("ui-open-task"));
    if response.clicked() {
        queue.push(Action::Select(id));
    }
}

/// One row a value: letter, arrow, the word for it, and the value features behind it.
fn values(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    let words = state.words();
    for worth in Worth::ALL {
        let term = &one.values[worth];
        let row = ui.horizontal(|ui| {
            ui.set_height(24.0);
            swatch::letter(ui, worth);
            let rect = swatch::space(ui, vec2(28.0, 16.0));
            signs::arrow_sign(ui, rect, term.arrow());
            let arrow = term.arrow().map_or("ui-unknown", |arrow| arrow.key());
            let (word, _) = ui.allocate_exact_size(vec2(98.0, 20.0), Sense::hover());
            let font = TextStyle::Body.resolve(ui.style());
            ui.painter().text(word.left_center(), Align2::LEFT_CENTER, words.text(arrow), font, token::INK);
            let q = term.score.map_or_else(|| "?".to_owned(), |q| numbers::signed(state.language, q, 2));
            let (place, _) = ui.allocate_exact_size(vec2(38.0, 20.0), Sense::hover());
            let font = TextStyle::Small.resolve(ui.style());
            ui.painter().text(place.right_center(), Align2::RIGHT_CENTER, q, font, token::INK_SOFT);
            let behind: Vec<&str> = term.behind.iter().map(|one| one.name.as_str()).filter(|n| !n.is_empty()).collect();
            if behind.is_empty() {
                text::one_line(ui, text::note(words.text("ui-nothing-behind")));
            } else {
                text::one_line(ui, text::note(behind.join(", ")));
            }
        });
        row.response.on_hover_text(format!(
            "{}. {}",
            capital(&words.text(worth.key())),
            words.text(about_worth(worth))
        ));
    }
}

fn account(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    let words = state.words();
    if !section::folding(ui, "account", &words.text("ui-account"), None, true) {
        return;
    }
    for line in explain(one) {
        let label = Label::new(text::note(words.say(&line))).sense(Sense::hover());
        let response = ui.add(label);
        if let Some(about) = about_line(&line.key) {
            response.on_hover_text(words.text(about));
        }
        ui.add_space(2.0);
    }
    if !state.project.functions().is_confirmed() {
        ui.label(text::note(words.text("ui-concept-matrix")));
    }
}

/// Key of the sentence that explains the term a line of the account is about.
fn about_line(key: &str) -> Option<&'static str> {
    let all = [
        ("account-place", "ui-about-place"),
        ("account-link", "ui-about-place"),
        ("account-match", "ui-about-match"),
        ("account-reason", "ui-about-match"),
        ("account-burden", "ui-about-burden"),
        ("account-moment", "ui-about-moment"),
        ("account-people", "ui-about-people"),
        ("account-ground", "ui-about-ground"),
        ("account-value", "ui-about-values"),
        ("account-left-out", "ui-about-values"),
        ("account-gain", "ui-about-gain"),
        ("account-urgency", "ui-about-urgency"),
        ("account-support", "ui-about-support"),
        ("account-chance", "ui-about-chance"),
        ("account-range", "ui-about-range"),
        ("account-conflict", "ui-about-conflict-score"),
    ];
    all.iter().find(|(begin, _)| key.starts_with(begin)).map(|(_, about)| *about)
}
