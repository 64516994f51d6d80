//! Overruling the match of one pair: R from −3 to +3, why, and who says so; also changing and removing it.
//!
//! What it does to the scores is for `analysis`, which prints it in the account.

use egui::{Align, Button, Id, Key, Layout as Flow, TextEdit, Ui, vec2};

use crate::app::{Action, AppState, by_hand, today};
use crate::model::{PairKey, PairOverride};
use crate::ui::Queue;
use crate::ui::map::pair_names;
use crate::ui::theme::token;
use crate::ui::widgets::text;
use crate::words::Message;
use crate::words::numbers;

/// What is being filled in for a pair.
#[derive(Clone, Default)]
struct Draft {
    score: Option<i8>,
    reason: String,
    who: String,
    /// The reason does not have the keyboard yet.
    fresh: bool,
}

/// What was said of a pair by hand.
pub fn override_of(state: &AppState, pair: PairKey) -> Option<&PairOverride> {
    // The last one counts, as in the analysis.
    state.project.overrides().iter().rev().find(|one| one.pair == pair)
}

/// Shows the buttons, or the form when it is open.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, pair: PairKey) {
    let (words, there) = (state.words(), override_of(state, pair));
    if is_open(ui, pair) {
        fields(ui, state, queue, pair);
        return;
    }
    let why_not = state.file.read_only.as_ref().map(|reason| words.say(reason));
    ui.horizontal_wrapped(|ui| {
        let key = if there.is_some() { "override-change" } else { "override-give" };
        let give = ui.add_enabled(why_not.is_none(), Button::new(words.text(key)));
        let give = give.on_hover_text(words.text("override-about"));
        if give.on_disabled_hover_text(why_not.clone().unwrap_or_default()).clicked() {
            open(ui, state, pair);
        }
        if there.is_some() {
            let back = ui.add_enabled(why_not.is_none(), Button::new(words.text("override-remove")));
            if back.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
                queue.push(removed(state, pair));
            }
        }
    });
}

fn draft_id(pair: PairKey) -> Id {
    Id::unique(("override", pair))
}

/// Whether the form of a pair is open.
pub fn is_open(ui: &Ui, pair: PairKey) -> bool {
    ui.data(|data| data.get_temp::<Draft>(draft_id(pair))).is_some()
}

/// Opens the form of a pair with what was said of it.
pub fn open(ui: &Ui, state: &AppState, pair: PairKey) {
    let there = override_of(state, pair);
    // Who spoke last is likely to go on.
    let last = state.project.overrides().last().map(|one| one.who.clone()).unwrap_or_default();
    let draft = Draft {
        score: there.map(|one| one.score),
        reason: there.map(|one| one.reason.clone()).unwrap_or_default(),
        who: there.map_or(last, |one| one.who.clone()),
        fresh: true,
    };
    ui.data_mut(|data| data.insert_temp(draft_id(pair), draft));
}

/// The edit that takes away what was said of a pair.
pub fn removed(state: &AppState, pair: PairKey) -> Action {
    let label = Message::new("edit-override-remove").message("pair", pair_names(state, pair));
    Action::PutMethod(vec![by_hand::without_override(&state.project, pair)], label)
}

/// The form; Enter keeps it as one edit, Esc closes it.
pub fn fields(ui: &mut Ui, state: &AppState, queue: &mut Queue, pair: PairKey) {
    let (words, id) = (state.words(), draft_id(pair));
    let Some(mut draft) = ui.data(|data| data.get_temp::<Draft>(id)) else { return };
    ui.label(text::strong(words.text("override-title")));
    scores(ui, state, &mut draft);
    let name = words.text("override-reason");
    let hint = words.text("override-reason-hint");
    let reason = TextEdit::singleline(&mut draft.reason).hint_text(hint).desired_width(f32::INFINITY);
    let reason = ui.add(reason.id(id.with("reason")).margin(vec2(8.0, 5.0))).accessible_name(name);
    if std::mem::take(&mut draft.fresh) {
        reason.request_focus();
        // The form can open below what is in view.
        reason.scroll_to_me(Some(Align::Center));
    }
    let hint = words.text("override-who-hint");
    let who = TextEdit::singleline(&mut draft.who).hint_text(hint).desired_width(f32::INFINITY);
    let who = ui.add(who.id(id.with("who")).margin(vec2(8.0, 5.0))).accessible_name(words.text("override-who"));
    let left = reason.lost_focus() || who.lost_focus();
    let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
    let lacks = match (draft.score, draft.reason.trim().is_empty()) {
        (None, _) => Some("override-score-first"),
        (_, true) => Some("asked-reason-first"),
        _ => None,
    };
    let (mut save, mut close) = (left && enter && lacks.is_none(), left && escape);
    ui.add_space(2.0);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), Flow::right_to_left(Align::Center), |ui| {
        let does = text::strong(words.text("asked-keep")).color(token::ON_ACCENT);
        let keep = Button::new(does).fill(token::ACCENT).min_size(vec2(84.0, 28.0));
        save |= ui.add_enabled(lacks.is_none(), keep).clicked();
        close |= ui.add(Button::new(words.text("ui-cancel")).min_size(vec2(76.0, 28.0))).clicked();
        if let Some(key) = lacks {
            text::one_line(ui, text::note(words.text(key)));
        }
    });
    if save {
        queue.extend(kept(state, pair, &draft));
        close = true;
    }
    if close {
        ui.data_mut(|data| data.remove::<Draft>(id));
    } else {
        ui.data_mut(|data| data.insert_temp(id, draft));
    }
}

/// −3 to +3, with what the chosen one means below them.
fn scores(ui: &mut Ui, state: &AppState, draft: &mut Draft) {
    let words = state.words();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        let width = ((ui.available_width() - 6.0 * 3.0) / 7.0).clamp(28.0, 44.0);
        for score in -3..=3_i8 {
            let shown = numbers::signed(state.language, f64::from(score), 0);
            let button = Button::selectable(draft.score == Some(score), shown).frame_when_inactive(true);
            let button = ui.add(button.min_size(vec2(width, 28.0))).on_hover_text(words.text(score_key(score)));
            if button.clicked() {
                draft.score = Some(score);
            }
        }
    });
    // Always a line, so that choosing moves nothing.
    let said = draft.score.map(|score| words.text(score_key(score))).unwrap_or_else(|| " ".to_owned());
    ui.label(text::note(said));
}

/// Key of what a score means.
fn score_key(score: i8) -> &'static str {
    match score {
        ..=-3 => "override-cancelling",
        -2 => "override-counteracting",
        -1 => "override-constraining",
        0 => "override-neutral",
        1 => "override-enabling",
        2 => "override-reinforcing",
        3.. => "override-indivisible",
    }
}

/// The edit that keeps the draft; None when nothing differs.
fn kept(state: &AppState, pair: PairKey, draft: &Draft) -> Option<Action> {
    let (score, there) = (draft.score?, override_of(state, pair));
    let (reason, who) = (draft.reason.trim().to_owned(), draft.who.trim().to_owned());
    if there.is_some_and(|one| (one.score, &one.reason, &one.who) == (score, &reason, &who)) {
        return None;
    }
    let label = Message::new("edit-override")
        .message("pair", pair_names(state, pair))
        .text("score", numbers::signed(state.language, f64::from(score), 0));
    let one = PairOverride { pair, score, reason, date: today(), who };
    Some(Action::PutMethod(vec![by_hand::with_override(&state.project, one)], label))
}
