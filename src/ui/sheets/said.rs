//! Cells of both matrices in words: who does what to whom, how strongly, and why.
//!
//! It only makes sentences.

use crate::app::AppState;
use crate::model::{FunctionCell, Project, TypeCode, Worth};
use crate::ui::legend::type_name;
use crate::words::{Language, Message, Words, numbers};

/// A score of the function matrix by its name: its sign and what it means.
pub fn score(words: &Words, score: Option<i8>) -> String {
    match score {
        Some(score) => format!("{} {}", numbers::step(score), words.text(&format!("score-{}", manner(score)))),
        None => format!("? {}", words.text("score-none")),
    }
}

/// An effect by its name.
pub fn effect(words: &Words, effect: i8) -> String {
    format!("{} {}", numbers::step(effect), words.text(&format!("effect-{}", strength(effect))))
}

/// The whole cell: what one does to the other, then reason, day and who, as far as they are there.
pub fn cell(state: &AppState, from: &TypeCode, to: &TypeCode) -> String {
    let cell = state.project.functions().get(from, to);
    let words = state.words();
    let acts = words.say(&acts(state, from, to, cell));
    let Some(cell) = cell else { return acts };
    let because = because(cell, words.language());
    if because.is_empty() { acts } else { format!("{acts} — {because}") }
}

/// Reason, day and who of a cell, as far as they are there.
fn because(cell: &FunctionCell, language: Language) -> String {
    let day = numbers::date(language, &cell.date);
    [&cell.reason, &day, &cell.who].into_iter().filter(|one| !one.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

fn acts(state: &AppState, from: &TypeCode, to: &TypeCode, cell: Option<&FunctionCell>) -> Message {
    let acting = name(&state.project, from, state.language);
    let other = small(&name(&state.project, to, state.language));
    let Some(cell) = cell else {
        return Message::new("acts-unknown").text("from", small(&acting)).text("to", other);
    };
    let manner = manner(cell.score);
    let step = numbers::step(cell.score);
    if from == to {
        let together = Message::new(format!("interaction-{manner}")).text("detail", step);
        return Message::new("acts-same").text("from", small(&acting)).message("together", together);
    }
    Message::new(format!("acts-{manner}")).text("from", acting).text("to", other).text("score", step)
}

/// What a type does to a value.
pub fn on_value(state: &AppState, code: &TypeCode, worth: Worth) -> String {
    let effect = state.project.type_of(code).map_or(0, |one| one.effect[worth]);
    let message = Message::new(format!("affects-{}", strength(effect)));
    let message = message.text("from", name(&state.project, code, state.language)).term("value", worth.key());
    state.words().say(&message.text("effect", numbers::step(effect)))
}

/// The name of a type in a language; its code when it has none.
fn name(project: &Project, code: &TypeCode, language: Language) -> String {
    let name = project.type_of(code).map(|one| type_name(one, language)).filter(|name| !name.is_empty());
    name.unwrap_or(&code.0).to_owned()
}

/// A name inside a sentence; one in capitals stays so.
fn small(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The end of the keys for a score.
fn manner(score: i8) -> &'static str {
    match score {
        i8::MIN..=-3 => "cancelling",
        -2 => "counteracting",
        -1 => "constraining",
        0 => "neutral",
        1 => "enabling",
        2 => "reinforcing",
        3..=i8::MAX => "indivisible",
    }
}

/// The end of the keys for an effect.
fn strength(effect: i8) -> &'static str {
    match effect {
        i8::MIN..=-2 => "harms-much",
        -1 => "harms",
        0 => "none",
        1 => "gains",
        2..=i8::MAX => "gains-much",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_small_inside_a_sentence_unless_it_is_an_abbreviation() {
        assert_eq!(small("Zon en wind"), "zon en wind");
        assert_eq!(small("RES-opgave"), "RES-opgave");
        assert_eq!((small("A"), small("")), ("a".to_owned(), String::new()));
    }
}
