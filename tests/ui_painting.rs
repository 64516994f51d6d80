//! Painting in the window without a screen, with pointer and keys as they come from a mouse, a pen or a touch pad.
//!
//! What the tools make of their events is tested in `painting`, `shaping` and `choosing`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, App, AppState, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::model::{Project, TypeCode, Worth};
use koppelkans::ui::{Window, theme};
use koppelkans::words::{Language, Message};

struct Desk {
    harness: Harness<'static, Window>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), Project::new("Proef", Crs::RD_NEW));
        app.dispatch(Action::SetLanguage(Language::Dutch));
        app.dispatch(Action::DismissHints);
        let harness = Harness::builder()
            .with_size(Vec2::new(1600.0, 900.0))
            .with_context_setup(theme::apply)
            .build_ui_state(|ui, window: &mut Window| window.show(ui), Window::new(app, false));
        let mut desk = Self { harness, _folder: folder };
        // Near enough that strokes of some hundred pixels are some hundred metres.
        let bounds = koppelkans::geometry::Bounds {
            min: koppelkans::geometry::Point { x: 210_000.0, y: 540_000.0 },
            max: koppelkans::geometry::Point { x: 212_000.0, y: 542_000.0 },
        };
        desk.settle();
        desk.act(Action::FitBounds(bounds));
        desk
    }

    fn act(&mut self, action: Action) {
        self.harness.state_mut().app().dispatch(action);
        self.settle();
    }

    fn settle(&mut self) {
        for _ in 0..2 {
            self.harness.state_mut().app().settle();
            self.harness.run_steps(2);
        }
    }

    fn map(&self, name: &str) -> Rect {
        self.harness.get_by_label(name).rect()
    }

    fn state(&mut self) -> AppState {
        self.harness.state_mut().app().state().clone()
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    fn move_to(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.run_steps(1);
    }

    fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) {
        self.harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
        self.harness.run_steps(1);
    }

    /// A stroke with the button held over these places.
    fn stroke(&mut self, path: &[Pos2]) {
        self.move_to(path[0]);
        self.button(path[0], true, Modifiers::NONE);
        path.iter().for_each(|at| self.move_to(*at));
        self.button(path[path.len() - 1], false, Modifiers::NONE);
        self.settle();
    }
}

fn path(from: Pos2, to: Pos2) -> Vec<Pos2> {
    (0..=20).map(|i| from + (to - from) * (i as f32 / 20.0)).collect()
}

#[test]
fn a_stroke_of_the_brush_on_a_map_is_a_feature_of_that_map() {
    let mut desk = Desk::new();
    let (left, right) = (desk.map("Waardenkaart").center(), desk.map("Opgavenkaart").center());
    desk.move_to(left);
    desk.key(Key::B);
    assert_eq!(desk.state().tool.kind(), ToolKind::Brush);
    desk.stroke(&path(left, left + vec2(120.0, 40.0)));
    desk.stroke(&path(right, right + vec2(0.0, 90.0)));
    let project = desk.state().project;
    assert_eq!((project.values().len(), project.tasks().len()), (1, 1));
}

#[test]
fn brackets_change_the_width_of_the_brush() {
    let mut desk = Desk::new();
    let over = desk.map("Waardenkaart").center();
    desk.move_to(over);
    desk.key(Key::B);
    let before = desk.state().tool.brush_width_m();
    desk.key(Key::CloseBracket);
    assert!(desk.state().tool.brush_width_m() > before);
    desk.key(Key::OpenBracket);
    desk.key(Key::OpenBracket);
    assert!(desk.state().tool.brush_width_m() < before);
}

#[test]
fn a_stroke_that_leaves_the_map_and_comes_back_is_whole() {
    let mut desk = Desk::new();
    let map = desk.map("Opgavenkaart");
    let (inside, outside) = (map.center(), pos2(map.right() + 120.0, map.center().y));
    desk.move_to(inside);
    desk.key(Key::B);
    let mut there_and_back = path(inside, outside);
    there_and_back.extend(path(outside, inside + vec2(0.0, 60.0)));
    desk.stroke(&there_and_back);
    let project = desk.state().project;
    assert_eq!(project.tasks().len(), 1);
    let shape = &project.tasks().iter().next().unwrap().shape;
    assert_eq!(shape.areas().0.len(), 1, "one stroke, one part");
}

#[test]
fn a_window_that_loses_the_keyboard_keeps_the_stroke_so_far() {
    let mut desk = Desk::new();
    let from = desk.map("Opgavenkaart").center();
    desk.move_to(from);
    desk.key(Key::B);
    desk.button(from, true, Modifiers::NONE);
    path(from, from + vec2(150.0, 0.0)).into_iter().for_each(|at| desk.move_to(at));
    desk.harness.event(Event::WindowFocused(false));
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 1);
    assert!(!desk.state().tool.is_drawing());
}

#[test]
fn space_moves_the_map_in_the_middle_of_a_stroke() {
    let mut desk = Desk::new();
    let from = desk.map("Opgavenkaart").center();
    desk.move_to(from);
    desk.key(Key::B);
    desk.button(from, true, Modifiers::NONE);
    let first = path(from, from + vec2(100.0, 0.0));
    first.iter().for_each(|at| desk.move_to(*at));
    let at_press = desk.state().pointer.unwrap().at;
    desk.harness.key_down(Key::Space);
    desk.harness.run_steps(1);
    path(from + vec2(100.0, 0.0), from).into_iter().for_each(|at| desk.move_to(at));
    desk.harness.key_up(Key::Space);
    desk.harness.run_steps(1);
    path(from, from + vec2(100.0, 0.0)).into_iter().for_each(|at| desk.move_to(at));
    let later = desk.state().pointer.unwrap().at;
    desk.button(from + vec2(100.0, 0.0), false, Modifiers::NONE);
    desk.settle();
    assert!(later.x > at_press.x + 100.0, "the same place on screen is further on the ground: {at_press:?} {later:?}");
    assert_eq!(desk.state().project.tasks().len(), 1);
}

#[test]
fn escape_drops_a_stroke_and_the_map_stays_where_it_is() {
    let mut desk = Desk::new();
    let from = desk.map("Opgavenkaart").center();
    desk.move_to(from);
    desk.key(Key::B);
    desk.button(from, true, Modifiers::NONE);
    path(from, from + vec2(100.0, 0.0)).into_iter().for_each(|at| desk.move_to(at));
    desk.key(Key::Escape);
    desk.button(from + vec2(100.0, 0.0), false, Modifiers::NONE);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 0);
}

#[test]
fn shift_and_drag_choose_with_a_box_and_a_plain_drag_moves_the_map() {
    let mut desk = Desk::new();
    let at = desk.map("Opgavenkaart").center();
    desk.move_to(at);
    desk.key(Key::B);
    desk.stroke(&path(at, at + vec2(80.0, 0.0)));
    desk.key(Key::V);
    desk.key(Key::Escape);
    assert!(desk.state().selection.is_empty());
    let shift = Modifiers::SHIFT;
    let (from, to) = (at - vec2(60.0, 60.0), at + vec2(140.0, 60.0));
    desk.move_to(from);
    desk.harness.event_modifiers(
        Event::PointerButton { pos: from, button: PointerButton::Primary, pressed: true, modifiers: shift },
        shift,
    );
    desk.harness.run_steps(1);
    path(from, to).into_iter().for_each(|at| desk.move_to(at));
    desk.button(to, false, shift);
    desk.settle();
    assert_eq!(desk.state().selection.features().len(), 1);
    assert_eq!(desk.state().project.tasks().len(), 1);
}

#[test]
fn what_is_copied_is_pasted_where_the_pointer_is() {
    let mut desk = Desk::new();
    let at = desk.map("Opgavenkaart").center();
    desk.move_to(at);
    desk.key(Key::B);
    desk.stroke(&path(at, at + vec2(80.0, 0.0)));
    desk.key(Key::V);
    desk.harness.event(Event::Copy);
    desk.harness.run_steps(2);
    desk.move_to(at + vec2(0.0, 150.0));
    desk.harness.event(Event::Paste("x".to_owned()));
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 2);
}

#[test]
fn from_nothing_to_a_tagged_value_in_one_stroke_and_keys_alone() {
    let mut desk = Desk::new();
    let at = desk.map("Waardenkaart").center();
    desk.move_to(at);
    desk.key(Key::B);
    desk.stroke(&path(at, at + vec2(140.0, 30.0)));
    desk.key(Key::Num3);
    desk.key(Key::ArrowUp);
    desk.key(Key::ArrowUp);
    let project = desk.state().project;
    assert_eq!(project.values().iter().next().unwrap().intensity[Worth::Experience], Some(2));
}

#[test]
fn a_badge_is_no_obstacle_for_a_stroke() {
    let mut desk = Desk::new();
    let at = desk.map("Opgavenkaart").center();
    desk.move_to(at);
    desk.key(Key::B);
    for (down, letters) in [(0.0, "WBG"), (30.0, "WKW")] {
        desk.key(Key::Escape);
        desk.key(Key::Escape);
        desk.key(Key::B);
        desk.stroke(&path(at + vec2(0.0, down), at + vec2(120.0, down)));
        let id = desk.state().selection.single().unwrap();
        let mut row = (**desk.state().project.tasks().get(id).unwrap()).clone();
        row.type_code = Some(TypeCode::new(letters));
        row.name = letters.to_owned();
        desk.act(Action::PutTask(Box::new(row), Message::new("unnamed")));
        desk.key(Key::V);
        desk.key(Key::Escape);
    }
    let badge = desk.harness.get_by_label("K1").rect().center();
    let before = desk.state().project.tasks().len();
    desk.key(Key::O);
    desk.move_to(badge);
    desk.button(badge, true, Modifiers::NONE);
    desk.button(badge, false, Modifiers::NONE);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), before + 1);
    assert!(desk.state().selection.opportunity().is_none());
    desk.key(Key::V);
    desk.key(Key::Escape);
    let badge = desk.harness.get_by_label("K1").rect().center();
    desk.move_to(badge);
    desk.button(badge, true, Modifiers::NONE);
    desk.button(badge, false, Modifiers::NONE);
    desk.settle();
    assert!(desk.state().selection.opportunity().is_some(), "with the select tool it is a button");
}
