//! Every tool in the window, driven with the pointer as it comes from a mouse or fingers: what it makes, and what the
//! step is called in the history.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use desk::hand::path;
use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, TouchPhase, Vec2, pos2, vec2};
use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, AppState};
use koppelkans::geometry::{Point, Shape, ShapeKind};
use koppelkans::model::{Change, Edit, FeatureId, Form, ReferenceFeature, ReferenceLayer, RowChange};
use koppelkans::words::Message;

/// Takes a tool by its key over the task map, and gives the middle of that map.
fn over_tasks(desk: &mut Desk, key: Key) -> Pos2 {
    let at = desk.map("Opgavenkaart").center();
    desk.move_to(at);
    desk.key(key);
    at
}

fn only_task(state: &AppState) -> Shape {
    let tasks: Vec<_> = state.project.tasks().iter().collect();
    assert_eq!(tasks.len(), 1);
    tasks[0].shape.clone()
}

/// A square of 200 points around a place, drawn corner by corner.
fn square(desk: &mut Desk, at: Pos2) -> FeatureId {
    desk.key(Key::P);
    for corner in [vec2(-100.0, -100.0), vec2(100.0, -100.0), vec2(100.0, 100.0), vec2(-100.0, 100.0)] {
        desk.click_at(at + corner, Modifiers::NONE);
    }
    desk.key(Key::Enter);
    desk.state().selection.single().unwrap()
}

#[test]
fn polygon_freehand_line_arrow_point_and_note_each_make_their_shape_in_one_step() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at);
    let area_m2 = only_task(&desk.state()).area_m2();
    assert!(desk.last_step().starts_with("Vlak getekend ("), "{}", desk.last_step());
    assert!(area_m2 > 0.0);
    desk.key(Key::F);
    let mut ring = path(at + vec2(-150.0, -150.0), at + vec2(150.0, -150.0));
    ring.extend(path(at + vec2(150.0, -150.0), at + vec2(0.0, 150.0)));
    desk.stroke(&ring);
    assert!(desk.last_step().starts_with("Vlak getekend ("));
    desk.key(Key::L);
    desk.stroke(&path(at, at + vec2(120.0, 0.0)));
    assert!(desk.last_step().starts_with("Lijn getekend ("));
    desk.key(Key::A);
    desk.click_at(at + vec2(0.0, 40.0), Modifiers::NONE);
    desk.click_at(at + vec2(90.0, 60.0), Modifiers::NONE);
    desk.key(Key::Enter);
    assert!(desk.last_step().starts_with("Pijl getekend ("));
    desk.key(Key::O);
    desk.click_at(at + vec2(30.0, 130.0), Modifiers::NONE);
    assert_eq!(desk.last_step(), "Punt getekend");
    let state = desk.state();
    let kinds: Vec<_> = state.project.tasks().iter().map(|row| (row.shape.kind(), row.form)).collect();
    let expected = [
        (ShapeKind::Area, None),
        (ShapeKind::Area, None),
        (ShapeKind::Line, None),
        (ShapeKind::Line, Some(Form::Arrow)),
        (ShapeKind::Point, None),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(state.history.done(), 5);
}

#[test]
fn a_note_takes_the_keyboard_at_once_so_that_its_letters_are_text_and_no_tools() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::T);
    desk.click_at(at, Modifiers::NONE);
    assert_eq!(desk.last_step(), "Tekst geplaatst");
    desk.harness.event(Event::Text("Hallo".to_owned()));
    desk.harness.run_steps(2);
    desk.key(Key::Enter);
    let state = desk.state();
    assert_eq!(state.tool.kind(), ToolKind::Note);
    let note = state.project.tasks().iter().next().unwrap();
    assert_eq!((note.name.as_str(), note.form), ("Hallo", Some(Form::Note)));
    assert!(!desk.has("Urgentie"), "a note has no tags of a task");
}

#[test]
fn the_eraser_takes_land_from_what_lies_under_it_and_says_how_much() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at);
    let before = only_task(&desk.state()).area_m2();
    desk.key(Key::E);
    desk.stroke(&path(at - vec2(160.0, 0.0), at + vec2(160.0, 0.0)));
    let after = only_task(&desk.state());
    assert!(after.area_m2() < before && after.areas().0.len() == 2, "cut right through");
    assert!(desk.last_step().starts_with("Gum: ") && desk.last_step().contains(" −"), "{}", desk.last_step());
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(only_task(&desk.state()).area_m2(), before);
}

#[test]
fn parcels_under_a_stroke_become_one_task_and_the_number_is_said_while_it_goes_on() {
    let mut desk = Desk::near();
    let parcel = |i: f64| {
        let corner = |x: f64, y: f64| Point { x: 210_600.0 + x, y: 540_800.0 + y };
        let (from, to) = (i * 100.0, i * 100.0 + 100.0);
        let ring = [corner(from, 0.0), corner(to, 0.0), corner(to, 400.0), corner(from, 400.0)];
        ReferenceFeature { shape: Shape::polygon(&ring).unwrap().shape, properties: Default::default() }
    };
    let layer = ReferenceLayer {
        id: FeatureId(uuid::Uuid::from_u128(5)),
        serial: 1,
        name: "Kavels".to_owned(),
        source: String::new(),
        origin: None,
        features: std::sync::Arc::new((0..8).map(|i| parcel(f64::from(i))).collect()),
    };
    let mut project = desk.state().project;
    project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    let mut desk = Desk::holding(project);
    let map = desk.map("Opgavenkaart");
    desk.move_to(map.center());
    desk.key(Key::K);
    // From the second parcel into the fourth.
    let place = |desk: &mut Desk, x: f64, y: f64| desk.screen_of(map, Point { x: 210_600.0 + x, y: 540_800.0 + y });
    let (from, to) = (place(&mut desk, 150.0, 200.0), place(&mut desk, 350.0, 200.0));
    desk.move_to(from);
    desk.button(from, true, Modifiers::NONE);
    path(from, to).into_iter().for_each(|at| desk.move_to(at));
    assert_eq!(desk.state().preview().unwrap().said.map(|said| said.key), Some("stroke-parcels".to_owned()));
    desk.button(to, false, Modifiers::NONE);
    desk.settle();
    let shape = only_task(&desk.state());
    assert_eq!((shape.areas().0.len(), shape.vertex_count()), (1, 4), "no borders between them");
    assert!((shape.area_m2() - 3.0 * 100.0 * 400.0).abs() < 1e-6);
    assert_eq!(desk.last_step(), "Kavels: nieuwe opgave (12,0 ha)");
}

#[test]
fn vertices_are_moved_added_and_taken_out_with_the_pointer() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at);
    let before = only_task(&desk.state());
    desk.key(Key::N);
    let corner = at + vec2(100.0, -100.0);
    desk.stroke(&path(corner, corner + vec2(60.0, -30.0)));
    assert!(only_task(&desk.state()).area_m2() > before.area_m2());
    assert!(desk.last_step().starts_with("Hoekpunt verplaatst"), "{}", desk.last_step());
    let edge = at + vec2(0.0, 100.0);
    desk.stroke(&path(edge, edge + vec2(0.0, 50.0)));
    assert_eq!(only_task(&desk.state()).vertex_count(), 5);
    desk.click_at(edge + vec2(0.0, 50.0), Modifiers::COMMAND);
    assert_eq!(only_task(&desk.state()).vertex_count(), 4);
    assert!(desk.last_step().starts_with("Hoekpunt weg"), "{}", desk.last_step());
}

#[test]
fn with_neighbours_along_a_vertex_added_on_a_shared_border_and_taken_out_again_leaves_no_gap() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at - vec2(100.0, 0.0));
    // The second one snaps to the corners of the first.
    square(&mut desk, at + vec2(100.0, 0.0));
    desk.key(Key::N);
    desk.keys(Modifiers::SHIFT, Key::N);
    assert!(desk.has("Buren gaan mee"));
    let sum = |state: &AppState| state.project.tasks().iter().map(|row| row.shape.area_m2()).sum::<f64>();
    let before = sum(&desk.state());
    desk.stroke(&path(at, at + vec2(50.0, 0.0)));
    let state = desk.state();
    assert_eq!(state.project.tasks().iter().map(|row| row.shape.vertex_count()).collect::<Vec<_>>(), [5, 5]);
    assert!((sum(&state) - before).abs() < 1.0, "what one gains the other loses: {} {before}", sum(&state));
    desk.click_at(at + vec2(50.0, 0.0), Modifiers::COMMAND);
    let state = desk.state();
    assert_eq!(state.project.tasks().iter().map(|row| row.shape.vertex_count()).collect::<Vec<_>>(), [4, 4]);
}

#[test]
fn measuring_and_snapping_leave_no_step_and_alt_does_the_opposite() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at);
    let steps = desk.state().history.done();
    desk.key(Key::M);
    desk.click_at(at, Modifiers::NONE);
    desk.move_to(at + vec2(100.0, 0.0));
    assert!(desk.state().preview().unwrap().length_m > 0.0);
    desk.key(Key::Escape);
    assert_eq!(desk.state().history.done(), steps);
    desk.key(Key::L);
    desk.move_to(at + vec2(97.0, 97.0));
    assert!(desk.state().snap.is_some(), "near a corner the pointer is drawn to it");
    desk.key(Key::S);
    desk.move_to(at + vec2(96.0, 97.0));
    assert!(desk.state().snap.is_none());
}

#[test]
fn delete_takes_what_is_clicked_and_split_and_hole_cut_what_is_chosen() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at);
    desk.act(Action::Tool(ToolKind::Hole));
    for corner in [vec2(-30.0, -60.0), vec2(30.0, -60.0), vec2(0.0, -20.0)] {
        desk.click_at(at + corner, Modifiers::NONE);
    }
    desk.key(Key::Enter);
    assert_eq!(only_task(&desk.state()).areas().0[0].interiors().len(), 1);
    assert!(desk.last_step().starts_with("Gat gemaakt: "), "{}", desk.last_step());
    desk.act(Action::Tool(ToolKind::Split));
    desk.stroke(&path(at + vec2(-150.0, 40.0), at + vec2(150.0, 40.0)));
    assert_eq!(desk.state().project.tasks().len(), 2);
    assert!(desk.last_step().contains("in 2 delen (") && desk.last_step().ends_with(" ha apart)"));
    desk.key(Key::X);
    desk.click_at(at + vec2(0.0, 80.0), Modifiers::NONE);
    assert_eq!(desk.state().project.tasks().len(), 1);
    assert_eq!(desk.last_step(), "‘(zonder naam)’ weggehaald");
}

#[test]
fn a_line_splits_only_the_parts_it_goes_through() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    square(&mut desk, at - vec2(0.0, 120.0));
    desk.key(Key::B);
    desk.key(Key::Escape);
    square(&mut desk, at + vec2(0.0, 120.0));
    desk.key(Key::V);
    desk.stroke_with(&path(at + vec2(-180.0, -260.0), at + vec2(180.0, 260.0)), Modifiers::SHIFT);
    desk.act(Action::Shape(koppelkans::app::ShapeCommand::Merge));
    assert_eq!(only_task(&desk.state()).areas().0.len(), 2);
    desk.act(Action::Tool(ToolKind::Split));
    desk.stroke(&path(at + vec2(-150.0, -120.0), at + vec2(150.0, -120.0)));
    let state = desk.state();
    let parts: Vec<usize> = state.project.tasks().iter().map(|row| row.shape.areas().0.len()).collect();
    assert_eq!(parts, [2, 1], "the square that was not touched stays with the larger half");
}

#[test]
fn a_lasso_chooses_tab_goes_on_below_and_the_handles_move_turn_and_scale() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::P);
    let below = square(&mut desk, at);
    let above = square(&mut desk, at);
    desk.key(Key::V);
    desk.key(Key::Escape);
    let mut ring = path(at + vec2(-150.0, -150.0), at + vec2(150.0, -150.0));
    ring.extend(path(at + vec2(150.0, -150.0), at + vec2(0.0, 200.0)));
    desk.stroke_with(&ring, Modifiers::COMMAND);
    assert_eq!(desk.state().selection.features().len(), 2);
    desk.key(Key::Escape);
    // Not in the middle, for there the handle that moves will be.
    desk.click_at(at + vec2(50.0, 50.0), Modifiers::NONE);
    assert_eq!(desk.state().selection.single(), Some(above));
    desk.key(Key::Tab);
    assert_eq!(desk.state().selection.single(), Some(below));
    let steps = desk.state().history.done();
    desk.stroke(&path(at, at + vec2(40.0, 0.0)));
    assert!(desk.last_step().starts_with("Verplaatst"), "{}", desk.last_step());
    let now = at + vec2(40.0, 0.0);
    desk.stroke(&path(now + vec2(112.0, 112.0), now + vec2(160.0, 160.0)));
    assert!(desk.last_step().contains("×"), "{}", desk.last_step());
    let state = desk.state();
    let top = state.project.tasks().get(below).unwrap().shape.bounds();
    let map = desk.map("Opgavenkaart");
    let center = desk.screen_of(map, top.center());
    let high = desk.screen_of(map, Point { x: top.center().x, y: top.max.y }) - vec2(0.0, 12.0 + 26.0);
    desk.stroke(&path(high, center + vec2(200.0, 0.0)));
    assert!(desk.last_step().starts_with("Gedraaid"), "{}", desk.last_step());
    assert_eq!(desk.state().history.done(), steps + 3);
}

#[test]
fn one_notch_of_the_wheel_with_ctrl_is_one_width_of_the_brush() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::B);
    let before = desk.state().tool.brush_width_m();
    let notch = |up: f32| Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: Vec2::new(0.0, up),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::COMMAND,
    };
    desk.move_to(at);
    desk.harness.event_modifiers(notch(1.0), Modifiers::COMMAND);
    desk.harness.run_steps(20);
    desk.key(Key::CloseBracket);
    desk.key(Key::OpenBracket);
    let once = desk.state().tool.brush_width_m();
    desk.key(Key::OpenBracket);
    assert!(once > before);
    assert_eq!(desk.state().tool.brush_width_m(), before, "one step back is where it was");
}

#[test]
fn a_stroke_let_go_outside_the_window_ends_there_and_is_kept() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::B);
    let outside = pos2(at.x, 1200.0);
    desk.button(at, true, Modifiers::NONE);
    path(at, outside).into_iter().for_each(|place| desk.move_to(place));
    // The button goes up and the pointer is gone in one frame.
    let button = egui::PointerButton::Primary;
    desk.harness.event(Event::PointerButton { pos: outside, button, pressed: false, modifiers: Modifiers::NONE });
    desk.harness.event(Event::PointerGone);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 1);
    assert!(!desk.state().tool.is_drawing());
}

#[test]
fn a_button_that_went_up_unseen_ends_the_stroke_when_the_pointer_is_back() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::B);
    desk.button(at, true, Modifiers::NONE);
    path(at, at + vec2(80.0, 0.0)).into_iter().for_each(|place| desk.move_to(place));
    // Released over another window that kept it to itself: this one only hears of it later, elsewhere.
    desk.harness.event(Event::PointerGone);
    desk.harness.run_steps(2);
    let button = egui::PointerButton::Primary;
    let elsewhere = pos2(1580.0, 20.0);
    desk.harness.event(Event::PointerButton { pos: elsewhere, button, pressed: false, modifiers: Modifiers::NONE });
    desk.harness.run_steps(2);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 1);
    assert!(!desk.state().tool.is_drawing());
}

#[test]
fn a_finger_paints_and_taps_like_a_mouse() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::B);
    desk.finger(1, TouchPhase::Start, at, true);
    path(at, at + vec2(90.0, 0.0)).into_iter().for_each(|place| desk.finger(1, TouchPhase::Move, place, true));
    desk.finger(1, TouchPhase::End, at + vec2(90.0, 0.0), true);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 1);
    desk.key(Key::O);
    desk.finger(1, TouchPhase::Start, at + vec2(0.0, 150.0), true);
    desk.finger(1, TouchPhase::End, at + vec2(0.0, 150.0), true);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 2);
}

#[test]
fn two_fingers_move_and_zoom_and_draw_nothing() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::B);
    let (one, other) = (at - vec2(40.0, 0.0), at + vec2(40.0, 0.0));
    let map = desk.map("Opgavenkaart");
    let before = desk.screen_of(map, Point { x: 211_000.0, y: 541_000.0 });
    desk.finger(1, TouchPhase::Start, one, true);
    desk.finger(2, TouchPhase::Start, other, false);
    for i in 1..=10 {
        let by = vec2(0.0, 6.0 * i as f32);
        desk.finger(1, TouchPhase::Move, one + by, true);
        desk.finger(2, TouchPhase::Move, other + by, false);
    }
    desk.finger(1, TouchPhase::End, one + vec2(0.0, 60.0), true);
    desk.finger(2, TouchPhase::End, other + vec2(0.0, 60.0), false);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 0);
    assert!(!desk.state().tool.is_drawing());
    let after = desk.screen_of(map, Point { x: 211_000.0, y: 541_000.0 });
    assert!((after.y - before.y - 60.0).abs() < 12.0, "moved as far as the fingers, not twice: {before} {after}");
    // And one finger draws again.
    desk.finger(3, TouchPhase::Start, at, true);
    path(at, at + vec2(90.0, 0.0)).into_iter().for_each(|place| desk.finger(3, TouchPhase::Move, place, true));
    desk.finger(3, TouchPhase::End, at + vec2(90.0, 0.0), true);
    desk.settle();
    assert_eq!(desk.state().project.tasks().len(), 1);
}

#[test]
fn from_an_open_project_to_a_named_and_tagged_shape_without_one_click_beside_the_stroke() {
    let mut desk = Desk::near();
    let at = desk.map("Waardenkaart").center();
    desk.move_to(at);
    // Scripted as hands do it: a tenth of a second a key, a second for the stroke.
    let (mut clicks, mut tenths) = (0, 0);
    desk.key(Key::B);
    tenths += 3;
    desk.stroke(&path(at, at + vec2(140.0, 30.0)));
    clicks += 1;
    tenths += 10;
    for key in [Key::Num3, Key::ArrowUp, Key::ArrowUp, Key::Enter] {
        desk.key(key);
        tenths += 3;
    }
    desk.letters("Oude veenvaart");
    tenths += 2 * "Oude veenvaart".len();
    desk.key(Key::Enter);
    desk.letters("cul");
    desk.key(Key::Enter);
    tenths += 3 + 6 + 3;
    let state = desk.state();
    let value = state.project.values().iter().next().unwrap();
    assert_eq!(value.name, "Oude veenvaart");
    assert!(!value.is_untagged());
    assert!(clicks <= 3 && tenths <= 100, "{clicks} clicks, {tenths} tenths of a second");
}

#[test]
fn a_message_that_nothing_happened_goes_with_the_next_thing_that_works() {
    let mut desk = Desk::near();
    let at = over_tasks(&mut desk, Key::F);
    desk.click_at(at, Modifiers::NONE);
    assert!(desk.has("De haal was te kort"));
    square(&mut desk, at);
    assert!(!desk.has("De haal was te kort"));
    desk.act(Action::Shape(koppelkans::app::ShapeCommand::Simplify));
}
