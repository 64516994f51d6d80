//! The four values of a koppelkans: letter, arrow, word and Q, and the value features behind each as links.
//!
//! The four are never made into one.

use egui::{Align, Align2, Layout as Flow, Link, Sense, TextStyle, Ui, vec2};

use super::row;
use crate::analysis::Opportunity;
use crate::app::{Action, AppState};
use crate::model::Worth;
use crate::ui::Queue;
use crate::ui::about::about_worth;
use crate::ui::legend::capital;
use crate::ui::theme::token;
use crate::ui::widgets::{signs, swatch, text};
use crate::words::{Message, numbers};

/// Names that are shown of what lies behind one value; the rest is counted.
const NAMES: usize = 6;

/// Shows two lines a value.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    let words = state.words();
    for worth in Worth::ALL {
        let term = &one.values[worth];
        let row = ui.horizontal(|ui| {
            ui.set_height(22.0);
            swatch::letter(ui, worth);
            let rect = swatch::space(ui, vec2(28.0, 16.0));
            signs::arrow_sign(ui, rect, term.arrow());
            let arrow = words.text(term.arrow().map_or("ui-unknown", |arrow| arrow.key()));
            let said = format!("{}: {arrow}", capital(&words.text(worth.key())));
            text::one_line(ui, egui::RichText::new(said));
            ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
                let q = term.score.map_or_else(|| "?".to_owned(), |q| numbers::signed(state.language, q, 2));
                let (place, _) = ui.allocate_exact_size(vec2(40.0, 20.0), Sense::hover());
                let font = TextStyle::Small.resolve(ui.style());
                ui.painter().text(place.right_center(), Align2::RIGHT_CENTER, q, font, token::INK_SOFT);
            });
        });
        row.response.on_hover_text(format!(
            "{}. {}",
            capital(&words.text(worth.key())),
            words.text(about_worth(worth))
        ));
        behind(ui, state, queue, one, worth);
    }
}

fn behind(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity, worth: Worth) {
    let words = state.words();
    let behind = &one.values[worth].behind;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 1.0);
        ui.spacing_mut().interact_size.y = 16.0;
        ui.add_space(26.0);
        if behind.is_empty() {
            ui.label(text::note(words.text("ui-nothing-behind")));
        }
        for feature in behind.iter().take(NAMES) {
            let name = egui::RichText::new(row::name_of(state, &feature.name)).text_style(TextStyle::Small);
            if ui.add(Link::new(name)).on_hover_text(words.text("account-open-value")).clicked() {
                queue.push(Action::SelectAndReveal(feature.id));
            }
        }
        let more = behind.len().saturating_sub(NAMES);
        if more > 0 {
            ui.label(text::note(words.say(&Message::new("ui-and-more").count("n", more))));
        }
    });
    ui.add_space(3.0);
}
