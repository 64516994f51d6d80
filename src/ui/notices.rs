//! What the program has to tell: one quiet card at the foot of the maps, the most serious notice first, of equals the newest.
//!
//! What is only done, and that something did not work, goes away by itself; what asks for attention stays until it is
//! put away. It never stacks cards: it says how many more there are, and what was told last is a line on the same card.

use std::collections::BTreeMap;

use egui::{Align2, Area, Button, Context, Frame, Id, Rect, Stroke};

use super::map;
use super::theme::{self, token};
use super::widgets::{level, text};
use super::{Memory, Queue};
use crate::app::{Action, AppState, Dialog, Notice, NoticeKind};
use crate::words::Message;

/// How long a notice that something is done stays, in seconds.
const DONE_SECONDS: f64 = 6.0;
/// How long a notice that nothing happened stays, in seconds.
const PASSING_SECONDS: f64 = 12.0;
/// How long it stays when there are details to read.
const DETAILS_SECONDS: f64 = 20.0;

/// What is remembered of the notices from frame to frame.
#[derive(Default)]
pub struct NoticeMemory {
    /// When each was first there.
    seen: BTreeMap<u64, f64>,
    /// How many of the more serious ones were leafed past.
    turn: usize,
    /// Whether the pointer rests on the card.
    held: bool,
}

/// Shows one notice over the lower edge of `maps`.
pub fn show(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue, maps: Rect) {
    let memory = &mut memory.notices;
    let now = ctx.input(|input| input.time);
    memory.seen.retain(|number, _| state.notices.iter().any(|notice| notice.number == *number));
    for notice in &state.notices {
        if memory.seen.insert(notice.number, memory.seen.get(&notice.number).copied().unwrap_or(now)).is_none() {
            memory.turn = 0;
        }
    }
    fade(ctx, state, memory, queue, now);
    let order = in_order(&state.notices);
    if order.is_empty() {
        memory.held = false;
        return;
    }
    let (notice, more) = (order[memory.turn % order.len()], order.len() - 1);
    let quiet = notice.kind == NoticeKind::Done;
    let (ground, line) = if quiet { (token::SHEET, token::HAIRLINE) } else { (token::ALERT_GROUND, token::ALERT) };
    let foot = map::foot_height(theme::text_scale(&ctx.global_style()));
    let at = maps.left_bottom() + egui::vec2(12.0, -foot);
    // A card of its own for each: it keeps the size of the one before out.
    let area = Area::new(Id::unique(("notice", notice.number))).pivot(Align2::LEFT_BOTTOM).fixed_pos(at);
    let shown = area.show(ctx, |ui| {
        let frame = Frame::popup(ui.style()).fill(ground).stroke(Stroke::new(1.0, line)).inner_margin(12);
        frame.show(ui, |ui| {
            ui.set_max_width((maps.width() - 60.0).clamp(200.0, 640.0 * theme::text_scale(ui.style())));
            card(ui, state, memory, queue, (notice, more));
        });
    });
    memory.held = shown.response.contains_pointer();
}

fn card(ui: &mut egui::Ui, state: &AppState, memory: &mut NoticeMemory, queue: &mut Queue, shown: (&Notice, usize)) {
    let (words, (notice, more)) = (state.words(), shown);
    let quiet = notice.kind == NoticeKind::Done;
    ui.horizontal_top(|ui| {
        let (sign, color) = if quiet { ("✓", token::ACCENT) } else { ("!", token::ALERT) };
        ui.label(text::strong(sign).color(color));
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - 32.0);
            ui.label(words.say(&notice.message));
            if let Some(last) = told_since(&state.notices, notice) {
                let sign = if last.kind == NoticeKind::Done { "✓" } else { "!" };
                ui.label(text::note(format!("{sign} {}", words.say(&last.message))));
            }
            if notice.details.is_empty() && notice.offers.is_empty() && more == 0 {
                return;
            }
            ui.horizontal_wrapped(|ui| {
                for offer in &notice.offers {
                    let why_not = crate::app::disabled(&offer.action, state).map(|reason| words.say(&reason));
                    let button = ui.add_enabled(why_not.is_none(), Button::new(words.text(offer.key)).small());
                    if button.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
                        queue.push(Action::DismissNotice(notice.number));
                        queue.push(offer.action.clone());
                    }
                }
                if !notice.details.is_empty() && ui.add(Button::new(words.text("ui-details")).small()).clicked() {
                    queue.push(Action::OpenDialog(Dialog::Details(notice.number)));
                }
                let said = words.say(&Message::new("ui-more-notices").count("n", more));
                if more > 0 && ui.add(Button::new(said).small()).clicked() {
                    memory.turn += 1;
                }
            });
        });
        if level::cross(ui, &words.text("ui-dismiss")).clicked() {
            queue.push(Action::DismissNotice(notice.number));
            memory.turn = 0;
        }
    });
}

/// Puts away what is only done and was there long enough; not under the pointer and not while its details are read.
fn fade(ctx: &Context, state: &AppState, memory: &NoticeMemory, queue: &mut Queue, now: f64) {
    let fades =
        |notice: &&Notice| notice.kind == NoticeKind::Done || notice.passing && notice.kind == NoticeKind::Attention;
    for notice in state.notices.iter().filter(fades) {
        if memory.held || state.dialog == Some(Dialog::Details(notice.number)) {
            continue;
        }
        let stays = match notice.details.is_empty() {
            true if notice.passing => PASSING_SECONDS,
            true => DONE_SECONDS,
            false => DETAILS_SECONDS,
        };
        let left = memory.seen.get(&notice.number).copied().unwrap_or(now) + stays - now;
        if left <= 0.0 {
            queue.push(Action::DismissNotice(notice.number));
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }
}

/// What was told last, when that was after a more serious notice: nothing that happens goes unread.
fn told_since<'a>(notices: &'a [Notice], notice: &Notice) -> Option<&'a Notice> {
    notices.iter().max_by_key(|one| one.number).filter(|last| last.number > notice.number)
}

/// The most serious first, of equals the newest.
fn in_order(notices: &[Notice]) -> Vec<&Notice> {
    let mut order: Vec<&Notice> = notices.iter().collect();
    order.sort_by_key(|notice| std::cmp::Reverse((notice.kind, notice.number)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(number: u64, kind: NoticeKind) -> Notice {
        let (details, offers) = (Vec::new(), Vec::new());
        Notice { number, kind, message: Message::new("x"), details, offers, passing: false, edit: None }
    }

    #[test]
    fn what_is_serious_stays_in_sight_and_what_was_told_last_stands_on_its_card() {
        use NoticeKind::{Attention, Done, Problem};
        let shown = |kinds: &[NoticeKind]| {
            let all: Vec<Notice> = (1..).zip(kinds).map(|(number, kind)| notice(number, *kind)).collect();
            let first = in_order(&all)[0];
            (first.number, told_since(&all, first).map(|last| last.number))
        };
        assert_eq!(shown(&[Problem, Attention]), (1, Some(2)));
        assert_eq!(shown(&[Attention, Problem, Attention]), (2, Some(3)));
        assert_eq!(shown(&[Problem, Problem]), (2, None));
        assert_eq!(shown(&[Problem, Done]), (1, Some(2)));
    }
}
