//! What the program has to tell: one quiet card at the foot of the maps, the newest notice, with its details.
//!
//! What is only done goes away by itself; what asks for attention stays until it is put away.

use egui::{Align2, Area, Button, Context, Frame, Id, Rect, Stroke};

use super::theme::token;
use super::widgets::{level, text};
use super::{Memory, Queue};
use crate::app::{Action, AppState, Dialog, NoticeKind};

/// How long a notice that something is done stays, in seconds.
const DONE_SECONDS: f64 = 6.0;

/// Shows the newest notice over the lower edge of `maps`.
pub fn show(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue, maps: Rect) {
    let Some(notice) = state.notices.last() else { return };
    let words = state.words();
    let now = ctx.input(|input| input.time);
    if memory.notice.is_none_or(|(number, _)| number != notice.number) {
        memory.notice = Some((notice.number, now));
    }
    if notice.kind == NoticeKind::Done && notice.details.is_empty() {
        let left = memory.notice.map_or(0.0, |(_, since)| since + DONE_SECONDS - now);
        if left <= 0.0 {
            queue.push(Action::DismissNotice(notice.number));
            return;
        }
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    let quiet = notice.kind == NoticeKind::Done;
    let (ground, line) = if quiet { (token::SHEET, token::HAIRLINE) } else { (token::ALERT_GROUND, token::ALERT) };
    let at = maps.left_bottom() + egui::vec2(12.0, -44.0);
    Area::new(Id::unique("notice")).pivot(Align2::LEFT_BOTTOM).fixed_pos(at).show(ctx, |ui| {
        let frame = Frame::popup(ui.style()).fill(ground).stroke(Stroke::new(1.0, line)).inner_margin(12);
        frame.show(ui, |ui| {
            ui.set_max_width((maps.width() - 60.0).clamp(200.0, 640.0));
            ui.horizontal_top(|ui| {
                let sign = if quiet { "✓" } else { "!" };
                let color = if quiet { token::ACCENT } else { token::ALERT };
                ui.label(text::strong(sign).color(color));
                ui.vertical(|ui| {
                    ui.set_max_width(ui.available_width() - 32.0);
                    ui.label(words.say(&notice.message));
                    if !notice.details.is_empty() {
                        let details = Button::new(words.text("ui-details")).small();
                        if ui.add(details).clicked() {
                            queue.push(Action::OpenDialog(Dialog::Details(notice.number)));
                        }
                    }
                });
                if level::cross(ui, &words.text("ui-dismiss")).clicked() {
                    queue.push(Action::DismissNotice(notice.number));
                }
            });
        });
    });
}
