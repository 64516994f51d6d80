//! A slider over a range of numbers, with a mark at its default and stops that others set.
//!
//! It shows a value and says what the user makes of it; what is kept, and when, is for whoever uses it.

use egui::{EventFilter, Id, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::section;
use crate::ui::theme::{size, token};

/// Room between the ends of the track and the box.
const END: f32 = 8.0;
/// Steps of an arrow key with Shift.
const LEAP: f64 = 10.0;

/// A slider.
pub struct Slider<'a> {
    /// Its name as people read it.
    pub name: &'a str,
    /// The number.
    pub value: f64,
    /// The number it had at first.
    pub default: f64,
    /// The ends of the track.
    pub range: (f64, f64),
    /// The smallest difference.
    pub step: f64,
    /// Between which numbers it can be now.
    pub stops: (f64, f64),
    /// What is read on hover.
    pub about: &'a str,
}

/// What the user makes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slide {
    /// The pointer is at this number and still down.
    To(f64),
    /// The pointer let go here.
    Done(f64),
    /// A key, or assistive technology, made it this.
    Key(f64),
}

impl Slide {
    /// The number.
    pub fn value(self) -> f64 {
        match self {
            Slide::To(value) | Slide::Done(value) | Slide::Key(value) => value,
        }
    }
}

impl Slider<'_> {
    /// Shows it in a box of a width.
    pub fn show(&self, ui: &mut Ui, id: Id, width: f32) -> Option<Slide> {
        let (rect, _) = ui.allocate_exact_size(vec2(width, size::ROW), Sense::hover());
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), self.value, self.name));
        let asked = self.by_pointer(rect, &response).or_else(|| self.by_key(ui, id, &response));
        self.paint(ui, rect, &response);
        response.on_hover_text(self.about);
        asked
    }

    fn by_pointer(&self, rect: Rect, response: &Response) -> Option<Slide> {
        let at = self.value_at(rect, response.interact_pointer_pos()?.x);
        if response.clicked() || response.drag_stopped() {
            response.request_focus();
            return Some(Slide::Done(at));
        }
        response.is_pointer_button_down_on().then_some(Slide::To(at))
    }

    fn by_key(&self, ui: &Ui, id: Id, response: &Response) -> Option<Slide> {
        use egui::accesskit::{Action, ActionData};
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        let focused = response.has_focus();
        let (steps, wanted) = ui.input(|input| {
            let asked = |action| input.num_accesskit_action_requests(id, action) as f64;
            let mut steps = asked(Action::Increment) - asked(Action::Decrement);
            if focused {
                let leap = if input.modifiers.shift { LEAP } else { 1.0 };
                let presses = |key| input.num_presses(key) as f64;
                steps += leap * (presses(Key::ArrowRight) - presses(Key::ArrowLeft));
            }
            let wanted = input.accesskit_action_requests(id, Action::SetValue).find_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value),
                _ => None,
            });
            (steps, wanted)
        });
        let by_steps = (steps != 0.0).then_some(self.value + steps * self.step);
        wanted.or(by_steps).map(|value| Slide::Key(self.fitting(value)))
    }

    /// On a step and between the stops.
    fn fitting(&self, value: f64) -> f64 {
        let (low, high) = (self.range.0.max(self.stops.0), self.range.1.min(self.stops.1));
        // Through the count of steps, so that 0.3 is 0.3 and not 0.30000000000000004.
        let per_unit = 1.0 / self.step;
        let stepped = if per_unit > 1.0 {
            (value * per_unit).round() / per_unit.round()
        } else {
            (value / self.step).round() * self.step
        };
        stepped.max(low).min(high.max(low))
    }

    fn x_of(&self, rect: Rect, value: f64) -> f32 {
        let (min, max) = self.range;
        let part = ((value - min) / (max - min)).clamp(0.0, 1.0) as f32;
        rect.left() + END + part * (rect.width() - 2.0 * END)
    }

    fn value_at(&self, rect: Rect, x: f32) -> f64 {
        let part = ((x - rect.left() - END) / (rect.width() - 2.0 * END)).clamp(0.0, 1.0);
        self.fitting(self.range.0 + f64::from(part) * (self.range.1 - self.range.0))
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let (painter, y) = (ui.painter(), rect.center().y);
        let x = |value| self.x_of(rect, value);
        let (left, right) = (x(self.range.0), x(self.range.1));
        painter.hline(left..=right, y, Stroke::new(2.0, token::HAIRLINE));
        // Where it can't go now the track is only dots.
        let stops = (x(self.stops.0), x(self.stops.1));
        for (from, to) in [(left, stops.0), (stops.1, right)] {
            if to - from > 1.0 {
                painter.hline(from..=to, y, Stroke::new(3.0, token::PAPER));
                let dots = egui::Shape::dotted_line(&[pos2(from, y), pos2(to, y)], token::OUTLINE, 4.0, 0.7);
                painter.extend(dots);
            }
        }
        let mark = x(self.default);
        // Below the handle, so that it is seen when the number is the default too.
        painter.vline(mark, y + 8.5..=y + 12.5, Stroke::new(1.6, token::INK_SOFT));
        let at = x(self.value);
        let ink = if ui.is_enabled() { token::ACCENT } else { token::OUTLINE };
        painter.hline(left..=at, y, Stroke::new(3.0, ink));
        let lively = response.hovered() || response.is_pointer_button_down_on();
        painter.circle(pos2(at, y), if lively { 8.0 } else { 7.0 }, ink, Stroke::new(2.0, token::SHEET));
        section::focus_ring(ui, rect, response);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slider(step: f64, stops: (f64, f64)) -> Slider<'static> {
        Slider { name: "", value: 1.0, default: 1.0, range: (0.0, 100.0), step, stops, about: "" }
    }

    #[test]
    fn a_number_lies_on_a_step_and_between_the_stops() {
        assert_eq!(slider(0.1, (0.0, 100.0)).fitting(0.300_000_04), 0.3);
        assert_eq!(slider(0.05, (0.0, 100.0)).fitting(0.349), 0.35);
        assert_eq!(slider(10.0, (0.0, 100.0)).fitting(43.0), 40.0);
        assert_eq!(slider(1.0, (5.0, 45.0)).fitting(60.0), 45.0);
        assert_eq!(slider(1.0, (5.0, 45.0)).fitting(-3.0), 5.0);
    }

    #[test]
    fn the_ends_of_the_track_are_the_ends_of_the_range() {
        let rect = Rect::from_min_size(pos2(10.0, 0.0), vec2(216.0, 28.0));
        let slider = slider(1.0, (0.0, 100.0));
        assert_eq!((slider.value_at(rect, 18.0), slider.value_at(rect, 218.0)), (0.0, 100.0));
        assert_eq!(slider.value_at(rect, slider.x_of(rect, 37.0)), 37.0);
        assert_eq!(slider.value_at(rect, -50.0), 0.0);
    }
}
