//! Tests of the maps by their accessible names, without a graphics card: what the user does and what is asked.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use egui::{Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::view::View;
use super::*;
use crate::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use crate::app::{LayerKey, Layout, MapSide, Preferences, ViewTarget};
use crate::geometry::{Shape, projection::Crs};
use crate::model::{Area, Change, Edit, FeatureId, Project, RowChange, TaskFeature};
use crate::words::{Language, Message};

pub(super) struct Bench {
    pub(super) maps: MapCanvas,
    pub(super) state: AppState,
    actions: Vec<Action>,
}

pub(super) fn square(x: f64, y: f64, side: f64) -> Shape {
    let corners = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)];
    Shape::polygon(&corners.map(|(dx, dy)| Point { x: x + dx, y: y + dy })).unwrap().shape
}

/// An area of 4 by 4 km with one task of 1 by 1 km in the middle.
fn project() -> Project {
    let area = Area {
        name: "proef".into(),
        boundary: square(208_000.0, 538_000.0, 4_000.0),
        influence: None,
        source: String::new(),
        extra: Default::default(),
    };
    let mut task = TaskFeature::new(FeatureId(uuid::Uuid::from_u128(7)), 1, square(209_500.0, 539_500.0, 1_000.0));
    task.name = "Waterberging".into();
    let changes = vec![Change::Area(Some(Arc::new(area))), Change::Task(RowChange::put(task))];
    let mut project = Project::new("proef", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("area"), changes)).unwrap();
    project
}

pub(super) fn bench<'a>() -> Harness<'a, Bench> {
    let mut state = AppState::new(project(), Preferences::default());
    state.language = Language::Dutch;
    let bench = Bench { maps: MapCanvas::new(false), state, actions: Vec::new() };
    let show = |ui: &mut Ui, bench: &mut Bench| bench.maps.show(ui, &bench.state, &mut bench.actions);
    let setup = Harness::builder()
        .with_size(vec2(1000.0, 600.0))
        .with_theme(egui::Theme::Light)
        .with_context_setup(crate::ui::theme::apply);
    let mut harness = setup.build_ui_state(show, bench);
    harness.run();
    harness
}

fn middle(harness: &Harness<'_, Bench>, name: &str) -> Pos2 {
    harness.get_by_label(name).rect().center()
}

fn button(harness: &mut Harness<'_, Bench>, at: Pos2, button: PointerButton, pressed: bool) {
    harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    harness.run_steps(1);
}

fn move_to(harness: &mut Harness<'_, Bench>, at: Pos2) {
    harness.event(Event::PointerMoved(at));
    harness.run_steps(2);
}

fn drag(harness: &mut Harness<'_, Bench>, from: Pos2, to: Pos2, with: PointerButton) {
    move_to(harness, from);
    button(harness, from, with, true);
    move_to(harness, from + 0.5 * (to - from));
    move_to(harness, to);
    button(harness, to, with, false);
    harness.run_steps(2);
}

fn events(harness: &mut Harness<'_, Bench>) -> Vec<ToolEvent> {
    let actions = std::mem::take(&mut harness.state_mut().actions);
    let event = |action| if let Action::Pointer(event) = action { Some(event) } else { None };
    actions.into_iter().filter_map(event).collect()
}

fn view(harness: &Harness<'_, Bench>) -> View {
    harness.state().maps.aim.view().unwrap()
}

#[test]
fn both_maps_have_a_name_and_the_layout_decides_which_are_shown() {
    let mut harness = bench();
    let (left, right) = (middle(&harness, "Waardenkaart"), middle(&harness, "Opgavenkaart"));
    assert!(left.x < right.x);
    harness.state_mut().state.view.layout = Layout::Tasks;
    harness.run();
    assert!(harness.query_by_label("Waardenkaart").is_none());
    assert!(harness.query_by_label("Opgavenkaart").is_some());
}

#[test]
fn at_the_start_the_area_fills_each_map() {
    let harness = bench();
    let map = harness.get_by_label("Opgavenkaart").rect();
    let shown = view(&harness).bounds(map);
    let area = square(208_000.0, 538_000.0, 4_000.0).bounds();
    assert!(shown.contains(area.min) && shown.contains(area.max));
    assert!(area.width_m() / shown.width_m() > 0.8);
}

#[test]
fn a_click_says_which_map_and_where_in_the_plane() {
    let mut harness = bench();
    harness.state_mut().state.tool.set_kind(ToolKind::Polygon);
    for (name, expected) in [("Waardenkaart", MapSide::Values), ("Opgavenkaart", MapSide::Tasks)] {
        let at = middle(&harness, name);
        move_to(&mut harness, at);
        button(&mut harness, at, PointerButton::Primary, true);
        button(&mut harness, at, PointerButton::Primary, false);
        let is_click = |event: &ToolEvent| if let ToolEvent::Click(pointer) = event { Some(*pointer) } else { None };
        let found: Vec<Pointer> = events(&mut harness).iter().filter_map(is_click).collect();
        let [pointer] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(pointer.map, expected);
        assert!((pointer.at.x - 210_000.0).abs() < 15.0 && (pointer.at.y - 540_000.0).abs() < 15.0, "{pointer:?}");
        assert!((pointer.pixel_m - view(&harness).m_per_px()).abs() < 1e-9);
    }
}

#[test]
fn dragging_with_the_select_tool_moves_both_maps() {
    let mut harness = bench();
    let before = view(&harness);
    let from = middle(&harness, "Waardenkaart");
    drag(&mut harness, from, from + vec2(100.0, 40.0), PointerButton::Primary);
    let after = view(&harness);
    let size = before.m_per_px();
    assert!((before.center.x - after.center.x - 100.0 * size).abs() < 2.0 * size);
    assert!((after.center.y - before.center.y - 40.0 * size).abs() < 2.0 * size);
    assert!(!events(&mut harness).iter().any(|event| matches!(event, ToolEvent::Click(_))));
}

#[test]
fn a_freehand_stroke_draws_and_does_not_move_the_maps_but_the_middle_button_does() {
    let mut harness = bench();
    harness.state_mut().state.tool.set_kind(ToolKind::Freehand);
    let before = view(&harness);
    let from = middle(&harness, "Opgavenkaart");
    drag(&mut harness, from, from + vec2(80.0, 0.0), PointerButton::Primary);
    assert_eq!(view(&harness), before);
    let stroke = events(&mut harness);
    let first = stroke.iter().position(|event| matches!(event, ToolEvent::Press(_)));
    let last = stroke.iter().position(|event| matches!(event, ToolEvent::Release(_)));
    assert!(first.is_some() && first < last, "{stroke:?}");
    drag(&mut harness, from, from + vec2(80.0, 0.0), PointerButton::Middle);
    assert!(view(&harness).center.x < before.center.x);
}

#[test]
fn a_notch_of_the_wheel_zooms_a_sane_step_around_the_pointer() {
    let mut harness = bench();
    let map = harness.get_by_label("Opgavenkaart").rect();
    let at = map.center() + vec2(60.0, -30.0);
    move_to(&mut harness, at);
    let before = view(&harness);
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, 1.0),
        source: egui::MouseWheelSource::Unknown,
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(60);
    let after = view(&harness);
    let steps = after.zoom - before.zoom;
    assert!(steps > 0.1 && steps < 1.0, "{steps}");
    let (was, is) = (before.world_from_screen(map, at), after.world_from_screen(map, at));
    assert!((was.x - is.x).abs() < 1.0 && (was.y - is.y).abs() < 1.0);
}

#[test]
fn enter_ends_a_drawing() {
    let mut harness = bench();
    let tool = &mut harness.state_mut().state.tool;
    tool.set_kind(ToolKind::Line);
    let at = Point { x: 210_000.0, y: 540_000.0 };
    tool.handle(ToolEvent::Click(Pointer { map: MapSide::Tasks, at, pixel_m: 1.0, held: Held::default() }));
    let over = middle(&harness, "Opgavenkaart");
    move_to(&mut harness, over);
    events(&mut harness);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(2);
    assert!(events(&mut harness).contains(&ToolEvent::Finish));
}

#[test]
fn an_asked_place_is_gone_to_once() {
    let mut harness = bench();
    let place = square(209_500.0, 539_500.0, 1_000.0).bounds();
    harness.state_mut().state.view.go(ViewTarget::Fit(place));
    harness.run_steps(2);
    let there = view(&harness);
    assert!(there.m_per_px() < 3.0);
    harness.state_mut().state.view.go(ViewTarget::Zoom(-1.0));
    harness.run_steps(3);
    assert!((there.zoom - view(&harness).zoom - 1.0).abs() < 1e-9);
}

#[test]
fn without_a_graphics_card_the_task_is_drawn_as_shapes() {
    let mut harness = bench();
    let with = harness.output().shapes.len();
    harness.state_mut().state.view.hidden.insert(LayerKey::Tasks);
    harness.run();
    assert!(harness.output().shapes.len() < with);
}

#[test]
fn a_click_on_a_badge_chooses_its_koppelkans_which_then_has_a_badge_on_both_maps() {
    let mut harness = bench();
    let mut other = TaskFeature::new(FeatureId(uuid::Uuid::from_u128(8)), 2, square(210_000.0, 539_500.0, 1_000.0));
    other.type_code = Some(crate::model::TypeCode::new("WBG"));
    let state = &mut harness.state_mut().state;
    let mut first = state.project.tasks().iter().next().unwrap().as_ref().clone();
    first.type_code = Some(crate::model::TypeCode::new("NAT"));
    let changes = [first, other].map(|row| Change::Task(RowChange::put(row)));
    state.project.apply(&Edit::new(Message::new("area"), changes.into())).unwrap();
    state.revision += 1;
    let analysis = crate::analysis::analyse(&state.project, &crate::progress::Progress::default()).unwrap();
    let pair = analysis.of_code("K1").unwrap().pair;
    state.analysis = Some((state.revision, Arc::new(analysis)));
    harness.run();
    harness.get_by_label("K1").click();
    harness.run_steps(2);
    assert!(harness.state().actions.contains(&Action::ChooseOpportunity(pair)));
    let folder = tempfile::tempdir().unwrap();
    let places = crate::app::Places::inside(folder.path());
    let mut app = crate::app::App::in_memory(places, harness.state().state.project.clone());
    app.dispatch(Action::ChooseOpportunity(pair));
    harness.state_mut().state.selection = app.state().selection.clone();
    harness.run();
    assert_eq!(harness.get_all_by_label("K1").count(), 2);
}

#[test]
fn other_room_fits_again_what_was_fitted_and_the_room_of_before_shows_it_as_before() {
    let mut harness = bench();
    let before = view(&harness);
    // Asked to show what is in view already: nothing moves, so what was fitted still is.
    let place = square(209_500.0, 539_500.0, 1_000.0).bounds();
    harness.state_mut().state.view.go(ViewTarget::Reveal(place));
    harness.run_steps(2);
    assert_eq!(view(&harness), before);
    harness.set_size(vec2(1800.0, 1000.0));
    harness.run_steps(2);
    assert!(view(&harness).m_per_px() < 0.7 * before.m_per_px());
    harness.set_size(vec2(1000.0, 600.0));
    harness.run_steps(2);
    assert_eq!(view(&harness), before);
}

#[test]
fn maps_that_somebody_moved_stay_there_in_other_room() {
    let mut harness = bench();
    let from = middle(&harness, "Waardenkaart");
    drag(&mut harness, from, from + vec2(100.0, 40.0), PointerButton::Primary);
    let moved = view(&harness);
    harness.set_size(vec2(1800.0, 1000.0));
    harness.run_steps(2);
    assert_eq!(view(&harness), moved);
}

/// The texts on screen, each with its rectangle.
fn texts(harness: &Harness<'_, Bench>) -> Vec<(String, Rect)> {
    let mut found = Vec::new();
    for shape in &harness.output().shapes {
        if let egui::Shape::Text(text) = &shape.shape {
            found.push((text.galley.text().to_owned(), text.visual_bounding_rect()));
        }
    }
    found
}

#[test]
fn no_name_lies_over_the_title_or_the_scale_of_a_map() {
    let mut harness = bench();
    let rows = (0..400_u32).map(|i| {
        let (x, y) = (208_000.0 + 200.0 * f64::from(i % 20), 538_000.0 + 200.0 * f64::from(i / 20));
        let id = FeatureId(uuid::Uuid::from_u128(u128::from(i) + 100));
        let mut task = TaskFeature::new(id, u64::from(i) + 10, square(x, y, 150.0));
        task.name = "Vak".into();
        Change::Task(RowChange::put(task))
    });
    let edit = Edit::new(Message::new("area"), rows.collect());
    let state = &mut harness.state_mut().state;
    state.project.apply(&edit).unwrap();
    state.revision += 1;
    state.view.go(ViewTarget::Fit(square(209_000.0, 539_000.0, 1_500.0).bounds()));
    harness.run_steps(3);
    let texts = texts(&harness);
    let names: Vec<_> = texts.iter().filter(|(text, _)| text == "Vak").collect();
    // Each is painted nine times: its light edge, and itself.
    assert!(names.len() >= 5 * 9, "{} names in {texts:?}", names.len());
    let frame: Vec<_> = texts.iter().filter(|(text, _)| text != "Vak" && text != "Waterberging").collect();
    assert!(frame.iter().any(|(text, _)| text == "OPGAVENKAART") && frame.iter().any(|(text, _)| text == "N"));
    for (text, plate) in frame {
        for (_, name) in &names {
            assert!(!name.intersects(*plate), "a name at {name:?} lies over {text} at {plate:?}");
        }
    }
}
