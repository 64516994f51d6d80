//! Painting in the window without a screen, with pointer and keys as they come from a mouse, a pen or a touch pad.
//!
//! What the tools make of their events is tested in `painting`, `shaping` and `choosing`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use desk::hand::path;
use egui::{Event, Key, Modifiers, PointerButton, pos2, vec2};
use egui_kittest::kittest::Queryable;
use koppelkans::app::Action;
use koppelkans::app::tools::ToolKind;
use koppelkans::model::{TypeCode, Worth};
use koppelkans::words::Message;

#[test]
fn a_stroke_of_the_brush_on_a_map_is_a_feature_of_that_map() {
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
    let mut desk = Desk::near();
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
