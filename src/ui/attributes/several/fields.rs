//! Fields over several features: what differs is said and stays as it is until something is given.
//!
//! They know neither values nor tasks; what is given comes back.

use egui::{Checkbox, Id, Ui};

use super::Shared;
use crate::app::AppState;
use crate::model::{FourValues, Worth};
use crate::ui::Memory;
use crate::ui::about::about_worth;
use crate::ui::attributes::rows::row;
use crate::ui::legend::capital;
use crate::ui::widgets::{choice, field, level};

/// A choice on a row; the inner None empties it.
pub fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    state: &AppState,
    (key, about): (&str, Option<&str>),
    id: Id,
    now: Shared<Option<T>>,
    all: &[T],
    word: impl Fn(T) -> String,
) -> Option<Option<T>> {
    let differs = state.words().text("ui-differs");
    let mut new = None;
    row(ui, state, key, about, |ui, name, width| {
        new = choice::choice_of_several(ui, id, name, (now, &differs), all, word, width);
    });
    new
}

/// A text on a row; a text that differs can be replaced, not emptied.
pub fn line(
    ui: &mut Ui,
    state: &AppState,
    key: &str,
    about: Option<&str>,
    id: Id,
    now: Shared<String>,
) -> Option<String> {
    let hint = if now.is_none() { state.words().text("ui-differs") } else { String::new() };
    let mut new = None;
    row(ui, state, key, about, |ui, name, width| {
        new = field::line_with_hint(ui, id, name, &now.unwrap_or_default(), &hint, width);
    });
    new
}

/// A mark; a click on one that differs switches it on for all.
pub fn mark(ui: &mut Ui, state: &AppState, key: &str, now: Shared<bool>) -> Option<bool> {
    let mut on = now.unwrap_or_default();
    let words = state.words();
    let response = ui.add(Checkbox::new(&mut on, words.text(key)).indeterminate(now.is_none()));
    if now.is_none() {
        response.clone().on_hover_text(words.text("ui-differs"));
    }
    response.clicked().then_some(now.is_none() || on)
}

/// The four sliders; what was given is one of the four with its level.
pub fn levels(
    ui: &mut Ui,
    state: &AppState,
    memory: &Memory,
    base: Id,
    (min, max): (i8, i8),
    now: &FourValues<Shared<Option<i8>>>,
    (unset, clear, fallback): (&str, &str, Option<FourValues<i8>>),
) -> Option<(Worth, Option<i8>)> {
    let words = state.words();
    let (unset, clear, differs) = (words.text(unset), words.text(clear), words.text("ui-differs"));
    let mut new = None;
    for worth in Worth::ALL {
        let (name, about) = (capital(&words.text(worth.key())), words.text(about_worth(worth)));
        let mixed = now[worth].is_none();
        let slider = level::Level {
            worth,
            name: &name,
            about: &about,
            min,
            max,
            value: now[worth].flatten(),
            fallback: fallback.as_ref().filter(|_| !mixed).map(|all| all[worth]),
            unset: if mixed { &differs } else { &unset },
            clear: &clear,
            picked: memory.picks(worth),
            mixed,
        };
        if let Some(level) = slider.show(ui, base.with(worth.column())) {
            new = Some((worth, level));
        }
    }
    new
}
