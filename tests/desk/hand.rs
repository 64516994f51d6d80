//! A hand over the maps of the desk: mouse, fingers and keys as they come from the system.
#![allow(clippy::unwrap_used, dead_code)]

use egui::{Event, Modifiers, PointerButton, Pos2, Rect, TouchDeviceId, TouchId, TouchPhase};
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, AppState};
use koppelkans::geometry::{Bounds, Point};
use koppelkans::words::{Language, words};

use super::Desk;

/// Places on the way from one place to another.
pub fn path(from: Pos2, to: Pos2) -> Vec<Pos2> {
    (0..=20).map(|i| from + (to - from) * (i as f32 / 20.0)).collect()
}

impl Desk {
    /// A desk whose maps are so near that strokes of some hundred pixels are some hundred metres.
    pub fn near() -> Self {
        let mut desk = Self::new();
        desk.come_near();
        desk
    }

    /// Fits the square of two kilometres around (211 000, 541 000).
    pub fn come_near(&mut self) {
        let corner = |x: f64, y: f64| Point { x, y };
        let bounds = Bounds { min: corner(210_000.0, 540_000.0), max: corner(212_000.0, 542_000.0) };
        self.act(Action::FitBounds(bounds));
    }

    /// Where a place in the plane is on a map: found by moving the pointer, as the status bar tells where it is.
    pub fn screen_of(&mut self, map: Rect, wanted: Point) -> Pos2 {
        let place = |desk: &mut Self, at: Pos2| {
            desk.move_to(at);
            desk.state().pointer.unwrap().at
        };
        let (a, b) = (map.center(), map.center() + egui::vec2(50.0, 50.0));
        let (here, there) = (place(self, a), place(self, b));
        let per_m = (50.0 / (there.x - here.x), 50.0 / (there.y - here.y));
        a + egui::vec2(((wanted.x - here.x) * per_m.0) as f32, ((wanted.y - here.y) * per_m.1) as f32)
    }

    pub fn map(&self, name: &str) -> Rect {
        self.harness.get_by_label(name).rect()
    }

    pub fn state(&mut self) -> AppState {
        self.harness.state_mut().app().state().clone()
    }

    pub fn move_to(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.run_steps(1);
    }

    pub fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) {
        let event = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
        self.harness.event_modifiers(event, modifiers);
        self.harness.run_steps(1);
    }

    /// A stroke with the button held over these places.
    pub fn stroke(&mut self, path: &[Pos2]) {
        self.stroke_with(path, Modifiers::NONE);
    }

    /// The same with keys held.
    pub fn stroke_with(&mut self, path: &[Pos2], modifiers: Modifiers) {
        self.move_to(path[0]);
        self.button(path[0], true, modifiers);
        path.iter().for_each(|at| self.move_to(*at));
        self.button(path[path.len() - 1], false, modifiers);
        self.settle();
    }

    /// A click; so much time passes after it that another one is no double-click.
    pub fn click_at(&mut self, at: Pos2, modifiers: Modifiers) {
        self.move_to(at);
        self.button(at, true, modifiers);
        self.button(at, false, modifiers);
        self.settle();
    }

    /// One finger on a touch screen; the system also says it as a mouse, for the first finger.
    pub fn finger(&mut self, id: u64, phase: TouchPhase, at: Pos2, first: bool) {
        let touch = Event::Touch { device_id: TouchDeviceId(1), id: TouchId(id), phase, pos: at, force: None };
        self.harness.event(touch);
        if first {
            match phase {
                TouchPhase::Start => {
                    self.harness.event(Event::PointerMoved(at));
                    self.press_event(at, true);
                }
                TouchPhase::Move => self.harness.event(Event::PointerMoved(at)),
                TouchPhase::End => {
                    self.press_event(at, false);
                    self.harness.event(Event::PointerGone);
                }
                TouchPhase::Cancel => self.harness.event(Event::PointerGone),
            }
        }
        self.harness.run_steps(1);
    }

    fn press_event(&mut self, pos: Pos2, pressed: bool) {
        let button = PointerButton::Primary;
        self.harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
    }

    /// What the last step is called in the history.
    pub fn last_step(&mut self) -> String {
        self.state().history.undo_label().map(|label| words(Language::Dutch).say(label)).unwrap_or_default()
    }
}
