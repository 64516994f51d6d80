//! The tab "decision": adopted, later or refused, by whom, when and why; what was decided before stays below it.
//!
//! What is being filled in is kept until it is recorded, also while another koppelkans is looked at.

use egui::{Button, Color32, Id, Label, Response, RichText, Sense, Stroke, TextEdit, TextStyle, Ui, WidgetInfo, vec2};

use super::said;
use crate::app::{AppState, day_in, today};
use crate::model::{Decision, Judgement, PairKey, Verdict};
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::{judged, section, swatch, text};
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// The order in which decisions are offered.
const CHOICES: [Verdict; 3] = [Verdict::Adopted, Verdict::Later, Verdict::Refused];
/// Width of the names of the fields.
const NAME: f32 = 64.0;
/// Width of the date.
const DATE: f32 = 92.0;

/// A decision that is being filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    verdict: Option<Verdict>,
    who: String,
    date: String,
    reason: String,
}

/// Shows the tab.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, pair: PairKey) {
    let words = state.words();
    let fresh = Draft {
        who: state.preferences.decides.clone(),
        date: numbers::date(state.language, &today()),
        ..Draft::default()
    };
    let mut draft = memory.account.drafts.get(&pair).cloned().unwrap_or_else(|| fresh.clone());
    let editable = state.file.read_only.is_none();
    let recorded = ui.add_enabled_ui(editable, |ui| form(ui, state, &mut draft, pair)).inner;
    if draft == fresh {
        memory.account.drafts.remove(&pair);
    } else {
        memory.account.drafts.insert(pair, draft);
    }
    if let Some(decision) = recorded {
        memory.account.drafts.remove(&pair);
        let label = Message::new("judging-edit-decided").term("verdict", decision.verdict.key());
        queue.push(said::put(state, pair, label, |said| said.decisions.push(decision)));
    }
    section::hairline(ui);
    let decisions = state.judgement(pair).map_or(&[][..], |said: &Judgement| said.decisions.as_slice());
    if decisions.is_empty() {
        ui.label(text::note(words.text("judging-no-decision")));
    } else {
        section::title(ui, &words.text("judging-decided"), Some(decisions.len()));
    }
    for (at, decision) in decisions.iter().rev().enumerate() {
        earlier(ui, state, decision, at == 0);
    }
    ui.add_space(8.0);
}

/// The form; the decision when it was recorded.
fn form(ui: &mut Ui, state: &AppState, draft: &mut Draft, pair: PairKey) -> Option<Decision> {
    let words = state.words();
    choices(ui, state, draft);
    let id = Id::unique(("decision", pair));
    ui.horizontal(|ui| {
        let who = words.text("judging-by-whom");
        field_name(ui, &who);
        let when = words.text("judging-when");
        let room = ui.available_width() - DATE - ui.spacing().item_spacing.x;
        let field = TextEdit::singleline(&mut draft.who).id(id.with("who")).hint_text(words.text("judging-role"));
        ui.add(field.desired_width(room).margin(vec2(8.0, 5.0))).accessible_name(&who);
        let field = TextEdit::singleline(&mut draft.date).id(id.with("date"));
        ui.add(field.desired_width(DATE).margin(vec2(8.0, 5.0))).accessible_name(&when).on_hover_text(&when);
    });
    ui.horizontal_top(|ui| {
        let why = words.text("judging-why");
        field_name(ui, &why);
        let field = TextEdit::multiline(&mut draft.reason).id(id.with("why")).desired_rows(2);
        let room = ui.available_width();
        ui.add(field.desired_width(room).margin(vec2(8.0, 5.0))).accessible_name(&why);
    });
    let why_not = why_not(draft);
    let mut recorded = None;
    ui.horizontal(|ui| {
        field_name(ui, "");
        let color = if why_not.is_none() { token::ON_ACCENT } else { token::INK_SOFT };
        let mut button = Button::new(text::strong(words.text("judging-record")).color(color));
        if why_not.is_none() {
            button = button.fill(token::ACCENT);
        }
        let said = why_not.map(|key| words.text(key));
        let response = ui.add_enabled(said.is_none(), button.min_size(vec2(96.0, size::ROW)));
        if response.on_disabled_hover_text(said.clone().unwrap_or_default()).clicked() {
            recorded = decision_of(draft);
        }
        if let Some(said) = said.filter(|_| draft.verdict.is_some()) {
            text::one_line(ui, text::note(said));
        }
    });
    recorded
}

fn field_name(ui: &mut Ui, name: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(NAME, size::ROW), Sense::hover());
    let font = TextStyle::Body.resolve(ui.style());
    ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, name, font, token::INK_SOFT);
}

fn choices(ui: &mut Ui, state: &AppState, draft: &mut Draft) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let words: Vec<f32> = CHOICES.iter().map(|verdict| word_width(ui, state, *verdict)).collect();
        let spare = ((ui.available_width() - 8.0 - words.iter().sum::<f32>()) / 3.0).max(0.0);
        for (verdict, word) in CHOICES.into_iter().zip(words) {
            let chosen = draft.verdict == Some(verdict);
            let width = (word + spare).floor();
            if choice(ui, state, verdict, chosen, width).clicked() {
                draft.verdict = (!chosen).then_some(verdict);
            }
        }
    });
    ui.add_space(2.0);
}

/// Width of the sign and the word of a choice in semibold, with a little room around them.
fn word_width(ui: &Ui, state: &AppState, verdict: Verdict) -> f32 {
    let word = said::verdict_word(verdict, state.words());
    ui.painter().layout_no_wrap(word, text::semibold(ui, TextStyle::Body), token::INK).size().x + 28.0
}

fn choice(ui: &mut Ui, state: &AppState, verdict: Verdict, chosen: bool, width: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::click());
    let word = said::verdict_word(verdict, state.words());
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), chosen, &word));
    let (ground, line) = match (chosen, response.hovered()) {
        (true, _) => (token::ACCENT_GROUND, token::ACCENT),
        (false, true) => (token::HOVER, token::OUTLINE),
        (false, false) => (token::SHEET, token::HAIRLINE),
    };
    let corner = f32::from(size::CORNER);
    ui.painter().rect(rect, corner, ground, Stroke::new(1.0, line), egui::StrokeKind::Inside);
    let font = if chosen { text::semibold(ui, TextStyle::Body) } else { TextStyle::Body.resolve(ui.style()) };
    let ink: Color32 = if ui.is_enabled() { token::INK } else { token::INK_SOFT };
    let galley = ui.painter().layout_no_wrap(word, font, ink);
    let left = rect.center().x - (galley.size().x + 20.0) / 2.0;
    let sign = egui::Rect::from_center_size(egui::pos2(left + 7.0, rect.center().y), vec2(14.0, 14.0));
    judged::verdict_sign(ui.painter(), sign, verdict);
    let at = egui::pos2(left + 20.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    section::focus_ring(ui, rect, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Key of why it can't be recorded yet; None when it can.
fn why_not(draft: &Draft) -> Option<&'static str> {
    match draft.verdict {
        None => Some("judging-choose-first"),
        Some(Verdict::Refused) if draft.reason.trim().is_empty() => Some("judging-reason-needed"),
        Some(_) if !draft.date.trim().is_empty() && day_in(&draft.date).is_none() => Some("judging-no-day"),
        Some(_) => None,
    }
}

fn decision_of(draft: &Draft) -> Option<Decision> {
    Some(Decision {
        verdict: draft.verdict?,
        who: draft.who.trim().to_owned(),
        date: day_in(&draft.date).unwrap_or_default(),
        reason: draft.reason.trim().to_owned(),
    })
}

/// A decision that was recorded; the first is in force.
fn earlier(ui: &mut Ui, state: &AppState, decision: &Decision, in_force: bool) {
    let words = state.words();
    ui.horizontal(|ui| {
        let rect = swatch::space(ui, vec2(16.0, 16.0));
        judged::verdict_sign(ui.painter(), rect, decision.verdict);
        let word = said::verdict_word(decision.verdict, words);
        let color = theme::verdict_color(decision.verdict);
        ui.label(if in_force { text::strong(word).color(color) } else { RichText::new(word).color(color) });
        let by = said::date_and_who(decision, words);
        text::one_line(ui, text::note(by));
    });
    if !decision.reason.trim().is_empty() {
        ui.horizontal_top(|ui| {
            ui.add_space(24.0);
            ui.add(Label::new(decision.reason.trim()).wrap());
        });
    }
    ui.add_space(4.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_needs_a_reason_and_every_decision_a_real_day_or_none() {
        let mut draft = Draft { date: "14-11-2025".to_owned(), ..Draft::default() };
        assert_eq!(why_not(&draft), Some("judging-choose-first"));
        draft.verdict = Some(Verdict::Refused);
        assert_eq!(why_not(&draft), Some("judging-reason-needed"));
        draft.reason = "  De dijk gaat voor. ".to_owned();
        assert_eq!(why_not(&draft), None);
        draft.date = "31-02-2025".to_owned();
        assert_eq!(why_not(&draft), Some("judging-no-day"));
        draft.date.clear();
        let decision = decision_of(&draft);
        assert_eq!(decision.map(|one| (one.date, one.reason)), Some((String::new(), "De dijk gaat voor.".to_owned())));
    }
}
