//! The fields of several value features at once.
//!
//! Name, story and photo are of one feature and are not here.

use egui::Ui;

use super::{Change, Chosen, choose_label, fields, set_label, shared};
use crate::app::{Action, AppState};
use crate::model::{FourValues, Period, ValueAction, ValueFeature, ValueKind, Voice};
use crate::ui::Memory;
use crate::ui::attributes::rows::row;
use crate::ui::attributes::value::{level_label, set_level};
use crate::ui::widgets::{section, text};
use crate::words::Message;

/// Shows the fields; what was changed comes back as one action.
pub fn show(ui: &mut Ui, state: &AppState, memory: &Memory, chosen: &Chosen) -> Option<Action> {
    let words = state.words();
    let (rows, id) = (&chosen.values, |field: &str| chosen.base.with(field));
    let mut change: Option<Change<ValueFeature>> = None;
    let kind = shared(rows, |row| row.kind);
    let (name, word) = (("ui-kind", Some("ui-about-value-kind")), |one: ValueKind| words.text(one.key()));
    if let Some(new) = fields::pick(ui, state, name, id("soort"), kind, ValueKind::ALL, word) {
        change = Some((choose_label("ui-kind", new.map(ValueKind::key)), Box::new(move |row| row.kind = new)));
    }
    section::hairline(ui);
    let now = FourValues::from_fn(|worth| shared(rows, |row| row.intensity[worth].map(|level| level as i8)));
    let unset = ("ui-not-judged", "ui-make-not-judged", None);
    if let Some((worth, new)) = fields::levels(ui, state, memory, chosen.base, (0, 3), &now, unset) {
        change = Some((level_label(worth, new, state), Box::new(move |row| set_level(row, worth, new))));
    }
    ui.label(text::note(words.text("ui-levels-keys")));
    section::hairline(ui);
    choices(ui, state, chosen, &mut change);
    let (label, apply) = change?;
    Some(chosen.put(label, apply, |_| ()))
}

fn choices(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<ValueFeature>>) {
    let words = state.words();
    let (rows, id) = (&chosen.values, |field: &str| chosen.base.with(field));
    let (now, word) = (shared(rows, |row| row.action), |one: ValueAction| words.text(one.key()));
    if let Some(new) = fields::pick(ui, state, ("ui-action", None), id("actie"), now, ValueAction::ALL, word) {
        let label = choose_label("ui-action", new.map(ValueAction::key));
        *change = Some((label, Box::new(move |row| row.action = new)));
    }
    row(ui, state, "ui-marks", None, |ui, _, _| {
        let label =
            |on: bool, key| Message::new(if on { "ui-edit-marked" } else { "ui-edit-unmarked" }).term("mark", key);
        let important = shared(rows, |row| row.important == Some(true));
        if let Some(on) = fields::mark(ui, state, "ui-important", important) {
            *change = Some((label(on, "ui-important"), Box::new(move |row| row.important = Some(on))));
        }
        let vulnerable = shared(rows, |row| row.vulnerable == Some(true));
        if let Some(on) = fields::mark(ui, state, "ui-vulnerable", vulnerable) {
            *change = Some((label(on, "ui-vulnerable"), Box::new(move |row| row.vulnerable = Some(on))));
        }
    });
    let (now, word) = (shared(rows, |row| row.voice), |one: Voice| words.text(one.key()));
    if let Some(new) = fields::pick(ui, state, ("ui-voice", Some("ui-about-voice")), id("stem"), now, Voice::ALL, word)
    {
        *change = Some((choose_label("ui-voice", new.map(Voice::key)), Box::new(move |row| row.voice = new)));
    }
    let (now, word) = (shared(rows, |row| row.period), |one: Period| words.text(one.key()));
    if let Some(new) = fields::pick(ui, state, ("ui-period", None), id("periode"), now, Period::ALL, word) {
        *change = Some((choose_label("ui-period", new.map(Period::key)), Box::new(move |row| row.period = new)));
    }
    let sheet = shared(rows, |row| row.sheet.clone());
    if let Some(new) = fields::line(ui, state, "ui-sheet", Some("ui-about-sheet"), id("vel"), sheet) {
        *change = Some((set_label("ui-sheet", &new), Box::new(move |row| row.sheet.clone_from(&new))));
    }
    let source = shared(rows, |row| row.source.clone());
    if let Some(new) = fields::line(ui, state, "ui-source", None, id("bron"), source) {
        *change = Some((set_label("ui-source", &new), Box::new(move |row| row.source.clone_from(&new))));
    }
}
