//! Every term of a score in the order of the method: its letter with a bar, and beside it numbers and formula.
//!
//! The lines come from the analysis; each says on hover what its term means.

use egui::{Align2, Label, Rect, Sense, Stroke, StrokeKind, TextStyle, Ui, pos2, vec2};

use crate::analysis::{Opportunity, explain};
use crate::app::AppState;
use crate::ui::theme::token;
use crate::ui::widgets::{section, text};
use crate::words::Message;

/// Width of the letters.
const GUTTER: f32 = 34.0;

/// One term of the account.
struct Term {
    /// Its letter in the method.
    letter: &'static str,
    /// How the keys of its lines begin.
    begins: &'static [&'static str],
    /// How much there is of it, −1 to 1; None is unknown.
    part: fn(&Opportunity) -> Option<f64>,
}

const TERMS: [Term; 10] = [
    Term { letter: "P", begins: &["account-place", "account-link"], part: |one| Some(one.place.score) },
    Term {
        letter: "R",
        begins: &["account-match", "account-reason", "account-burden"],
        part: |one| one.interaction.score().map(|r| r / 3.0),
    },
    Term { letter: "T", begins: &["account-moment"], part: |one| one.moment.score },
    Term { letter: "M", begins: &["account-people"], part: |one| one.people.score },
    Term { letter: "Q", begins: &["account-ground", "account-value", "account-left-out"], part: |_| None },
    Term { letter: "G", begins: &["account-gain"], part: |one| one.gain },
    Term { letter: "U", begins: &["account-urgency"], part: |one| one.urgency.score },
    Term { letter: "F", begins: &["account-support"], part: |one| one.support },
    Term {
        letter: "K",
        begins: &["account-chance", "account-range", "account-not-judged"],
        part: |one| one.chance.map(|k| k.middle / 100.0),
    },
    Term { letter: "C", begins: &["account-conflict"], part: |one| one.conflict.map(|c| c / 100.0) },
];

/// Shows the terms.
pub fn show(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    let words = state.words();
    let lines = explain(one);
    for term in &TERMS {
        let own = |line: &&Message| term.begins.iter().any(|begin| line.key.starts_with(begin));
        let own: Vec<&Message> = lines.iter().filter(own).collect();
        if own.is_empty() {
            continue;
        }
        ui.horizontal_top(|ui| {
            gutter(ui, term, one);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for line in own {
                    let label = Label::new(text::note(words.say(line))).wrap().sense(Sense::hover());
                    let response = ui.add(label);
                    if let Some(about) = about_line(&line.key) {
                        response.on_hover_text(words.text(about));
                    }
                }
            });
        });
        ui.add_space(4.0);
    }
    if !state.project.functions().is_confirmed() {
        section::hairline(ui);
        ui.label(text::note(words.text("ui-concept-matrix")));
    }
}

/// The letter, and below it a bar from nothing to all; below nought it hangs to the left in its own look.
fn gutter(ui: &mut Ui, term: &Term, one: &Opportunity) {
    let (rect, _) = ui.allocate_exact_size(vec2(GUTTER - ui.spacing().item_spacing.x, 26.0), Sense::hover());
    let painter = ui.painter();
    let font = text::semibold(ui, TextStyle::Body);
    painter.text(rect.left_top(), Align2::LEFT_TOP, term.letter, font, token::INK);
    // The four values are four: they have no bar together.
    if term.letter == "Q" {
        return;
    }
    let bar = Rect::from_min_size(pos2(rect.left(), rect.top() + 21.0), vec2(rect.width(), 4.0));
    match (term.part)(one) {
        Some(part) => {
            painter.rect_filled(bar, 1.0, token::PRESSED);
            let width = bar.width() * part.abs().clamp(0.0, 1.0) as f32;
            let is_bad = part < 0.0 || term.letter == "C";
            let (left, color) = if is_bad { (bar.right() - width, token::ALERT) } else { (bar.left(), token::ACCENT) };
            painter.rect_filled(Rect::from_min_size(pos2(left, bar.top()), vec2(width, bar.height())), 1.0, color);
        }
        None => {
            painter.rect_stroke(bar, 1.0, Stroke::new(1.0, token::OUTLINE), StrokeKind::Inside);
        }
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
