//! A slider over a few whole steps that can also say "not judged": four of them stand for the four values.
//!
//! It reports a change when the pointer lets go, so that one gesture is one edit.

use egui::{Align2, EventFilter, Id, Key, Rect, Response, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::{section, swatch, text};
use crate::model::Worth;
use crate::ui::theme::{self, size, token};
use crate::words::numbers;

/// The slider of one of the four values.
pub struct Level<'a> {
    /// Which value; gives letter and hue.
    pub worth: Worth,
    /// Its name as people read it.
    pub name: &'a str,
    /// One plain sentence about it.
    pub about: &'a str,
    /// The smallest step.
    pub min: i8,
    /// The largest step.
    pub max: i8,
    /// The step; None is not judged.
    pub value: Option<i8>,
    /// What counts while it is not judged, shown as an open handle.
    pub fallback: Option<i8>,
    /// What is read while it is not judged.
    pub unset: &'a str,
    /// Name of the button that makes it not judged.
    pub clear: &'a str,
    /// Whether the arrow keys go here.
    pub picked: bool,
    /// Whether it stands for several that differ.
    pub mixed: bool,
}

/// Width of the column with the names.
const NAME_WIDTH: f32 = 118.0;

impl Level<'_> {
    /// Shows it on a row; the new value when the user changed it (the inner None makes it not judged).
    pub fn show(self, ui: &mut Ui, id: Id) -> Option<Option<i8>> {
        let mut change = None;
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            swatch::letter(ui, self.worth).on_hover_text(self.about);
            let (name_rect, name) = ui.allocate_exact_size(vec2(NAME_WIDTH, size::ROW), Sense::hover());
            let font =
                if self.picked { text::semibold(ui, TextStyle::Body) } else { TextStyle::Body.resolve(ui.style()) };
            let color = if self.picked { token::ACCENT } else { token::INK };
            ui.painter().text(name_rect.left_center(), Align2::LEFT_CENTER, self.name, font, color);
            name.on_hover_text(self.about);
            let width = (ui.available_width() - 62.0).max(60.0);
            let (rect, response) = ui.allocate_exact_size(vec2(width, size::ROW), Sense::click_and_drag());
            let response = ui.interact(rect, id, Sense::click_and_drag()).union(response);
            let shown = self.interact(ui, rect, id, &response, &mut change);
            self.paint(ui, rect, shown, &response);
            let step = |step| if self.min < 0 { numbers::step(step) } else { step.to_string() };
            let none = if self.mixed { "≠" } else { "–" };
            let said = shown.or(self.fallback).map_or_else(|| none.to_owned(), step);
            let (number, place) = ui.allocate_exact_size(vec2(22.0, size::ROW), Sense::hover());
            let font = text::semibold(ui, TextStyle::Body);
            let ink = if shown.is_some() { token::INK } else { token::INK_SOFT };
            ui.painter().text(number.right_center(), Align2::RIGHT_CENTER, said, font, ink);
            if shown.is_none() {
                place.on_hover_text(self.unset);
            }
            if (self.value.is_some() || self.mixed) && cross(ui, &format!("{}: {}", self.name, self.clear)).clicked() {
                change = Some(None);
            }
        });
        change.filter(|new| self.mixed || *new != self.value)
    }

    /// Follows pointer, keys and assistive technology; returns the step to show now.
    fn interact(
        &self,
        ui: &Ui,
        rect: Rect,
        id: Id,
        response: &Response,
        change: &mut Option<Option<i8>>,
    ) -> Option<i8> {
        let start = self.value.or(self.fallback).unwrap_or(self.min.max(0));
        response.widget_info(|| {
            let mut info = WidgetInfo::slider(ui.is_enabled(), f64::from(self.value.unwrap_or(start)), self.name);
            info.current_text_value = self.value.is_none().then(|| self.unset.to_owned());
            info
        });
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        let focused = response.has_focus();
        let (mut steps, wanted) = ui.input(|input| {
            use egui::accesskit::{Action, ActionData};
            let mut steps = input.num_accesskit_action_requests(id, Action::Increment) as i8
                - input.num_accesskit_action_requests(id, Action::Decrement) as i8;
            if focused {
                steps += input.num_presses(Key::ArrowRight) as i8 - input.num_presses(Key::ArrowLeft) as i8;
            }
            let wanted = input.accesskit_action_requests(id, Action::SetValue).find_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value as i8),
                _ => None,
            });
            (steps, wanted)
        });
        steps = steps.clamp(self.min - self.max, self.max - self.min);
        if let Some(value) = wanted {
            *change = Some(Some(value.clamp(self.min, self.max)));
        } else if steps != 0 {
            let first = self.value.is_none() && self.fallback.is_none();
            let next = if first && steps > 0 { self.min.max(0) + steps } else { start + steps };
            *change = Some(Some(next.clamp(self.min, self.max)));
        }
        let under = response.interact_pointer_pos().map(|pointer| self.step_at(rect, pointer.x));
        if let Some(step) = under {
            if response.clicked() || response.drag_stopped() {
                *change = Some(Some(step));
            }
            return Some(step);
        }
        self.value
    }

    fn x_of(&self, rect: Rect, step: i8) -> f32 {
        let part = f32::from(step - self.min) / f32::from(self.max - self.min);
        rect.left() + 8.0 + part * (rect.width() - 16.0)
    }

    fn step_at(&self, rect: Rect, x: f32) -> i8 {
        let part = ((x - rect.left() - 8.0) / (rect.width() - 16.0)).clamp(0.0, 1.0);
        self.min + (part * f32::from(self.max - self.min)).round() as i8
    }

    fn paint(&self, ui: &Ui, rect: Rect, shown: Option<i8>, response: &Response) {
        let painter = ui.painter();
        let y = rect.center().y;
        let hue = theme::worth(self.worth);
        let (left, right) = (self.x_of(rect, self.min), self.x_of(rect, self.max));
        painter.hline(left..=right, y, Stroke::new(2.0, token::HAIRLINE));
        let zero = self.x_of(rect, self.min.max(0));
        if let Some(step) = shown {
            let x = self.x_of(rect, step);
            painter.hline(zero.min(x)..=zero.max(x), y, Stroke::new(4.0, hue));
        }
        for step in self.min..=self.max {
            let center = pos2(self.x_of(rect, step), y);
            painter.circle(center, 3.0, token::PAPER, Stroke::new(1.2, token::OUTLINE));
        }
        match (shown, self.fallback) {
            (Some(step), _) => {
                let radius = if response.hovered() || response.dragged() { 8.0 } else { 7.0 };
                painter.circle(pos2(self.x_of(rect, step), y), radius, hue, Stroke::new(2.0, token::SHEET));
            }
            (None, Some(step)) => {
                painter.circle(pos2(self.x_of(rect, step), y), 6.0, token::PAPER, Stroke::new(1.5, hue));
            }
            (None, None) => {}
        }
        section::focus_ring(ui, rect, response);
    }
}

/// A small quiet button with a cross.
pub fn cross(ui: &mut Ui, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    if response.hovered() {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), token::HOVER);
    }
    let (c, r) = (rect.center(), 3.5);
    let pen = Stroke::new(1.3, if response.hovered() { token::INK } else { token::OUTLINE });
    ui.painter().line_segment([c + vec2(-r, -r), c + vec2(r, r)], pen);
    ui.painter().line_segment([c + vec2(-r, r), c + vec2(r, -r)], pen);
    section::focus_ring(ui, rect, &response);
    response.on_hover_text(name)
}
