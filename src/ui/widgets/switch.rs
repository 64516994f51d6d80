//! A switch between yes, no and unknown: one stop for the keyboard, three places to click.
//!
//! Which keys answer is for whoever shows it; here the arrows go along the three.

use egui::{Align2, EventFilter, Id, Key, Rect, Response, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::{judged, section, text};
use crate::model::Answer;
use crate::ui::theme::{size, token};

/// Shows the switch; the new answer when the user changed it, and the switch itself.
pub fn answer(
    ui: &mut Ui,
    id: Id,
    name: &str,
    now: Answer,
    words: [&str; 3],
    width: f32,
) -> (Option<Answer>, Response) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, size::ROW - 2.0), Sense::hover());
    let group = ui.interact(rect, id, Sense::focusable_noninteractive());
    let said = |answer: Answer| words[answer as usize];
    group.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::RadioGroup, ui.is_enabled(), name);
        info.current_text_value = Some(said(now).to_owned());
        info
    });
    let mut new = None;
    ui.painter().rect_filled(rect, f32::from(size::CORNER), token::HOVER);
    for (i, answer) in Answer::ALL.iter().copied().enumerate() {
        let part = rect.width() / 3.0;
        let left = rect.left() + part * i as f32;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(part, rect.height()));
        let response = ui.interact(place, id.with(answer), Sense::CLICK);
        let label = format!("{name}: {}", said(answer));
        response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), now == answer, &label));
        if response.clicked() {
            new = Some(answer);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        paint(ui, place.shrink(2.0), (answer, said(answer)), now == answer, response.hovered());
        response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(said(answer));
    }
    if group.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let steps =
            ui.input(|input| input.num_presses(Key::ArrowRight) as i32 - input.num_presses(Key::ArrowLeft) as i32);
        if steps != 0 && ui.is_enabled() {
            new = Answer::ALL.get((now as i32 + steps).clamp(0, 2) as usize).copied();
        }
    }
    section::focus_ring(ui, rect, &group);
    (new.filter(|new| *new != now), group)
}

fn paint(ui: &Ui, rect: Rect, (answer, word): (Answer, &str), chosen: bool, hovered: bool) {
    let (ground, line, ink) = match (chosen, answer) {
        (true, Answer::Yes) => (token::ACCENT, token::ACCENT, token::ON_ACCENT),
        (true, Answer::No) => (token::ALERT_GROUND, token::ALERT, token::ALERT),
        (true, Answer::Unknown) => (token::SHEET, token::OUTLINE, token::INK),
        (false, _) if hovered => (token::PRESSED, token::PRESSED, token::INK),
        (false, _) => (token::HOVER, token::HOVER, token::INK_SOFT),
    };
    ui.painter().rect(rect, 3.0, ground, Stroke::new(1.2, line), egui::StrokeKind::Inside);
    let font = if chosen { text::semibold(ui, TextStyle::Small) } else { TextStyle::Small.resolve(ui.style()) };
    if answer == Answer::Unknown {
        // The question mark says it; the word is read on hover and by assistive technology.
        return judged::answer_sign(ui, rect.center(), 4.5, answer, ink);
    }
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, ink);
    let sign = 14.0;
    let left = rect.center().x - (galley.size().x + sign) / 2.0;
    judged::answer_sign(ui, pos2(left + 5.0, rect.center().y), 4.5, answer, ink);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(left + sign, rect.center().y), galley.size()).min;
    ui.painter().galley(at, galley, ink);
}
