//! What a row of the list shows of what people said: the decision or else the label, and the star of the shortlist.
//!
//! A pair of which nothing was said shows nothing, so that the list stays calm.

use egui::{Align2, Pos2, Rect, Response, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::said::decision_line;
use crate::analysis::LabelKind;
use crate::app::{Action, AppState};
use crate::model::{Answer, Judgement, PairKey, Verdict};
use crate::ui::Queue;
use crate::ui::theme::{self, token};
use crate::ui::widgets::judged;

/// Room at the right of the names for the star.
pub const STAR: f32 = 20.0;

/// The decision in force, or the label once a gate was answered.
#[derive(Clone, Copy)]
pub enum Mark {
    /// What was decided.
    Decided(Verdict),
    /// What is advised.
    Label(LabelKind),
}

impl Mark {
    /// The mark of a pair; None while nothing was said that matters here.
    pub fn of(state: &AppState, pair: PairKey) -> Option<Self> {
        let said = state.judgement(pair)?;
        if let Some(last) = said.decision() {
            return Some(Mark::Decided(last.verdict));
        }
        let checked = said.gates.iter().any(|gate| gate.answer != Answer::Unknown);
        checked.then(|| Mark::Label(state.label(pair).kind))
    }

    /// Key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Mark::Decided(verdict) => verdict.key(),
            Mark::Label(label) => label.key(),
        }
    }

    /// Paints sign and word, only the sign where the word has no room; returns the right edge.
    pub fn paint(self, ui: &Ui, state: &AppState, left: Pos2, most: f32) -> f32 {
        let sign = Rect::from_min_size(left - vec2(0.0, 7.0), vec2(14.0, 14.0));
        if sign.right() > most {
            return left.x;
        }
        let color = match self {
            Mark::Decided(verdict) => {
                judged::verdict_sign(ui.painter(), sign, verdict);
                theme::verdict_color(verdict)
            }
            Mark::Label(label) => {
                judged::label_sign(ui.painter(), sign, label);
                theme::label_color(label)
            }
        };
        let font = TextStyle::Small.resolve(ui.style());
        let galley = ui.painter().layout_no_wrap(state.words().text(self.key()), font, color);
        let right = sign.right() + 4.0 + galley.size().x;
        if right > most {
            return sign.right();
        }
        let at = Align2::LEFT_CENTER.anchor_size(pos2(sign.right() + 4.0, left.y), galley.size()).min;
        ui.painter().galley(at, galley, color);
        right
    }
}

/// Why a pair was refused, in a line; None when it was not.
pub fn refusal(state: &AppState, pair: PairKey) -> Option<String> {
    let last = state.judgement(pair).and_then(Judgement::decision)?;
    (last.verdict == Verdict::Refused).then(|| decision_line(last, state.words()))
}

/// The place of the star in a row, which can be clicked without choosing the row; the key is `*`.
pub fn star(ui: &Ui, state: &AppState, queue: &mut Queue, pair: PairKey, inner: Rect) -> Response {
    let body = ui.text_style_height(&TextStyle::Body);
    let center = pos2(inner.right() - STAR / 2.0 + 2.0, inner.top() + 1.5 * body);
    let rect = Rect::from_center_size(center, vec2(STAR + 4.0, body + 4.0));
    let sense = if state.file.read_only.is_none() { Sense::CLICK } else { Sense::HOVER };
    let response = ui.interact(rect, ui.scope_id().with("star"), sense);
    let words = state.words();
    let name = format!("{}: {}", words.text("judging-shortlist"), words.say(&state.pair_name(pair)));
    let filled = is_starred(state, pair);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, filled, &name));
    if response.clicked() {
        queue.push(Action::ToggleShortlist(Some(pair)));
    }
    let about = words.text(if filled { "judging-shortlist-on" } else { "judging-shortlist-off" });
    response.on_hover_text(about).on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Paints the star: always when it is set, else only while the row asks for it.
pub fn paint_star(ui: &Ui, state: &AppState, star: &Response, pair: PairKey, wanted: bool) {
    let filled = is_starred(state, pair);
    if filled || wanted {
        let color = if filled || star.hovered() { token::ACCENT } else { token::OUTLINE };
        judged::star(ui.painter(), star.rect.center(), 7.0, filled, color);
    }
}

fn is_starred(state: &AppState, pair: PairKey) -> bool {
    state.judgement(pair).is_some_and(|said| said.shortlisted)
}
