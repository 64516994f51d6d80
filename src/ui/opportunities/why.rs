//! The tab "why": the sentence, the four values, what is unknown, every term, the place and the data behind it.
//!
//! Everything comes from the analysis; names lead to what they name.

use egui::{Button, Link, TextStyle, Ui, vec2};

use super::{account, override_form, picture, plain_text, row, values};
use crate::analysis::{FeatureRef, Opportunity, knowing};
use crate::app::{Action, AppState};
use crate::model::{FeatureId, PairKey};
use crate::ui::widgets::{section, text};
use crate::ui::{Memory, Queue};
use crate::words::{Language, Message, words};

/// Shows the tab.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &Opportunity) {
    ui.label(state.sentence(one));
    ui.add_space(6.0);
    buttons(ui, state, queue, one);
    other_language(ui, state, one);
    section::hairline(ui);
    values::show(ui, state, queue, one);
    unknown(ui, state, queue, one);
    section::hairline(ui);
    if section::folding(ui, "account-place", &place_title(state, one), None, true) {
        picture::show(ui, state, memory, queue, one);
    }
    if section::folding(ui, "account", &state.words().text("ui-account"), None, true) {
        account::show(ui, state, one);
        override_form::show(ui, state, queue, one.pair);
    }
    super::robustness::show(ui, state, queue, one);
    if section::folding(ui, "account-data", &state.words().text("ui-account-data"), None, false) {
        data(ui, state, queue, one);
    }
    ui.add_space(8.0);
}

/// Shows why there is no account: the pair is no koppelkans any more.
pub fn gone(ui: &mut Ui, state: &AppState, queue: &mut Queue, pair: PairKey) {
    let said = state.words().say(&state.label(pair).reason);
    ui.label(crate::ui::legend::capital(&said));
    ui.add_space(6.0);
    let (a, b) = pair.ids();
    let names = state.pair_names(pair);
    ui.horizontal_wrapped(|ui| {
        for (id, name) in [(a, &names.0), (b, &names.1)] {
            if state.project.tasks().get(id).is_some() {
                task_link(ui, state, queue, id, name);
            }
        }
    });
    ui.add_space(6.0);
    ui.label(text::note(state.words().text("account-gone-about")));
}

fn buttons(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    let words = state.words();
    ui.horizontal_wrapped(|ui| {
        let show = Button::new(words.text("ui-show-on-map"));
        crate::ui::command::button(ui, state, queue, Action::FitSelection, show);
        let copy = ui.add(Button::new(words.text("account-copy"))).on_hover_text(words.text("account-copy-about"));
        if copy.clicked() {
            ui.ctx().copy_text(plain_text::of(state, one));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 1.0);
        ui.spacing_mut().interact_size.y = 20.0;
        task_link(ui, state, queue, one.a.id, &one.a.name);
        task_link(ui, state, queue, one.b.id, &one.b.name);
    });
}

fn task_link(ui: &mut Ui, state: &AppState, queue: &mut Queue, id: FeatureId, name: &str) {
    let link = Link::new(row::name_of(state, name));
    if ui.add(link).on_hover_text(state.words().text("ui-open-task")).clicked() {
        queue.push(Action::SelectAndReveal(id));
    }
}

/// The sentence in the language that is not in use, folded until it is wanted.
fn other_language(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    let (other, name) = match state.language {
        Language::Dutch => (Language::English, "account-in-english"),
        Language::English => (Language::Dutch, "account-in-dutch"),
    };
    if section::folding(ui, "account-other-language", &state.words().text(name), None, false) {
        ui.label(text::note(one.sentence(words(other))));
    }
}

fn place_title(state: &AppState, one: &Opportunity) -> String {
    let message = Message::new("account-ground-title").area("area", one.ground_m2);
    state.words().say(&message)
}

/// What is unknown, where it can be filled in, and what knowing it would do to K.
fn unknown(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    let words = state.words();
    let all = knowing(&state.project, one);
    let linked: Vec<_> = all.iter().flat_map(|one| one.lacks.iter().map(|lack| lack.what.clone())).collect();
    let is_linked = |message: &&Message| !linked.contains(message) && message.key != "missing-urgency";
    let rest: Vec<&Message> = one.missing.iter().filter(is_linked).chain(&one.funding).collect();
    if all.is_empty() && rest.is_empty() {
        return;
    }
    section::hairline(ui);
    if !section::folding(ui, "account-unknown", &words.text("account-unknown-title"), None, true) {
        return;
    }
    for open in &all {
        ui.label(words.say(&open.line(one)));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 1.0);
            ui.spacing_mut().interact_size.y = 16.0;
            for lack in &open.lacks {
                let link = Link::new(egui::RichText::new(words.say(&lack.what)).text_style(TextStyle::Small));
                if ui.add(link).on_hover_text(words.text("account-fill-in")).clicked() {
                    queue.push(Action::SelectAndReveal(lack.task));
                }
            }
        });
        ui.add_space(4.0);
    }
    for message in rest {
        ui.label(text::note(crate::ui::legend::capital(&words.say(message))));
    }
}

/// Where the data of both tasks and of the value features behind the arrows come from.
fn data(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity) {
    let words = state.words();
    let source = |text: &str| {
        if text.trim().is_empty() { words.text("account-no-source") } else { text.trim().to_owned() }
    };
    let from = |source_text: &str, sheet: &str| {
        let message = Message::new("account-source").text("source", source(source_text));
        if sheet.trim().is_empty() {
            words.say(&message)
        } else {
            words.say(&Message::new("account-source-sheet").message("source", message).text("sheet", sheet.trim()))
        }
    };
    for side in [&one.a, &one.b] {
        if let Some(task) = state.project.tasks().get(side.id) {
            data_line(ui, state, queue, side, from(&task.source, &task.sheet));
        }
    }
    let mut shown: Vec<FeatureId> = Vec::new();
    for side in one.values.iter().flat_map(|(_, term)| &term.behind) {
        if let Some(value) = state.project.values().get(side.id).filter(|_| !shown.contains(&side.id)) {
            shown.push(side.id);
            data_line(ui, state, queue, side, from(&value.source, &value.sheet));
        }
    }
}

fn data_line(ui: &mut Ui, state: &AppState, queue: &mut Queue, side: &FeatureRef, from: String) {
    let link = Link::new(egui::RichText::new(row::name_of(state, &side.name)).text_style(TextStyle::Body));
    if ui.add(link).clicked() {
        queue.push(Action::SelectAndReveal(side.id));
    }
    ui.label(text::note(from));
    ui.add_space(4.0);
}
