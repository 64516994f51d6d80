//! How stable the chosen koppelkans is: in how many runs it keeps its class, and what flips it.
//!
//! The runs come from the analysis, in the background; here they are shown and, in a large project, asked for.

use egui::{Button, Ui};

use crate::analysis::{Opportunity, explain_stability};
use crate::app::{Action, AppState};
use crate::ui::widgets::{section, text};
use crate::ui::{Queue, command};
use crate::words::Message;

/// Shows the section.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    let words = state.words();
    section::hairline(ui);
    if !section::folding(ui, "stability", &words.text("ui-stability"), None, true) {
        return;
    }
    let about = words.text("ui-about-stability");
    let note = |ui: &mut Ui, said: String| {
        ui.label(text::note(said)).on_hover_text(&about);
        ui.add_space(2.0);
    };
    if !one.is_judged() {
        note(ui, words.text("ui-stability-unjudged"));
    } else if let Some(stability) = state.stability(one.pair) {
        let (kept, runs) = (stability.kept(), stability.runs());
        let key = if kept == runs { "ui-stability-all" } else { "ui-stability-flips" };
        note(ui, words.say(&Message::new(key).count("kept", kept).count("runs", runs)));
        if kept < runs {
            for line in explain_stability(one, stability) {
                note(ui, format!("• {}", words.say(&line)));
            }
        }
    } else if state.checks_robustness() || !state.analysis_is_current() {
        note(ui, words.text("ui-stability-busy"));
    } else {
        note(ui, words.text("ui-stability-asked"));
        command::button(ui, state, queue, Action::CheckRobustness, Button::new(words.text("command-robustness")));
    }
}
