//! A koppelkans as plain text to paste elsewhere: the sentence, label, gates, decision, what is unknown and every term.
//!
//! In the language in use; nothing in it is new.

use super::said::decision_line;
use crate::analysis::{Opportunity, explain, knowing};
use crate::app::AppState;
use crate::model::Gate;
use crate::ui::legend::capital;
use crate::words::Message;

/// The text.
pub fn of(state: &AppState, one: &Opportunity) -> String {
    let words = state.words();
    let label = state.label(one.pair);
    let mut lines = vec![one.sentence(words), String::new()];
    let word = capital(&words.text(label.kind.key()));
    lines.push(format!("{} {word}: {}", label.kind.symbol(), words.say(&label.reason)));
    lines.extend(label.way_round.map(|way| words.say(&way)));
    if let Some(said) = state.judgement(one.pair) {
        lines.push(String::new());
        for gate in Gate::ALL {
            let given = said.gate(*gate);
            let about = [given.note.trim(), given.who.trim()];
            let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
            let answer = words.text(given.answer.key());
            let number = *gate as u8 + 1;
            let line = format!("{number} {}: {answer}", words.text(gate.key()));
            lines.push(if about.is_empty() { line } else { format!("{line} ({about})") });
        }
        for decision in said.decisions.iter().rev() {
            lines.push(decision_line(decision, words));
        }
    }
    let unknown = knowing(&state.project, one);
    if !unknown.is_empty() {
        lines.extend([String::new(), words.text("account-unknown-title")]);
        lines.extend(unknown.iter().map(|open| format!("- {}", words.say(&open.line(one)))));
    }
    lines.extend([String::new(), words.text("ui-account")]);
    lines.extend(explain(one).iter().map(|line| format!("- {}", words.say(line))));
    if !state.project.functions().is_confirmed() {
        lines.push(words.say(&Message::new("ui-concept-matrix")));
    }
    lines.join("\n")
}
