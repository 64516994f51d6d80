//! Changing shapes through the whole program: split, merge, subtract, holes, clip, smooth, simplify; with undo of each.
//!
//! The geometry behind it is tested in `geometry`.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places, ShapeCommand};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{Area, Change, Edit, FeatureId, Project, Properties, RowChange, TaskFeature, TypeCode};
use koppelkans::words::{Language, Message};

fn at(x: f64, y: f64) -> Point {
    Point { x: 210_000.0 + x, y: 540_000.0 + y }
}

fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Shape {
    let corners = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
    Shape::polygon(&corners).unwrap().shape
}

fn id(number: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(number))
}

/// An area of 1 by 1 km with tasks of these shapes, numbered from 1.
fn table(shapes: Vec<Shape>) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let boundary = rectangle(0.0, 0.0, 1000.0, 1000.0);
    let area = Area {
        name: "Gebied".to_owned(),
        boundary,
        influence: None,
        source: String::new(),
        extra: Properties::default(),
    };
    let mut changes = vec![Change::Area(Some(Arc::new(area)))];
    for (number, shape) in (1..).zip(shapes) {
        let mut row = TaskFeature::new(id(u128::from(number)), number, shape);
        row.name = format!("Opgave {number}");
        row.type_code = Some(TypeCode::new("WBG"));
        changes.push(Change::Task(RowChange::put(row)));
    }
    project.apply(&Edit::new(Message::new("unnamed"), changes)).unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.settle();
    (app, folder)
}

fn choose(app: &mut App, numbers: &[u128]) {
    app.dispatch(Action::Select(id(numbers[0])));
    numbers[1..].iter().for_each(|number| app.dispatch(Action::ToggleSelect(id(*number))));
}

fn draw(app: &mut App, kind: ToolKind, points: &[(f64, f64)]) {
    app.dispatch(Action::Tool(kind));
    for (x, y) in points {
        let pointer = Pointer { map: MapSide::Tasks, at: at(*x, *y), pixel_m: 1.0, held: Held::default() };
        app.dispatch(Action::Pointer(ToolEvent::Press(pointer)));
        app.dispatch(Action::Pointer(ToolEvent::Click(pointer)));
    }
    app.dispatch(Action::Pointer(ToolEvent::Finish));
    app.settle();
}

fn shape(app: &App, number: u128) -> Shape {
    app.state().project.tasks().get(id(number)).unwrap().shape.clone()
}

fn areas_ha(app: &App) -> Vec<f64> {
    app.state().project.tasks().iter().map(|task| (task.shape.area_m2() / 100.0).round() / 100.0).collect()
}

fn last_notice(app: &App) -> String {
    let state = app.state();
    state.notices.last().map(|notice| state.words().say(&notice.message)).unwrap_or_default()
}

/// Does it, gives what was told, and holds that undo brings back exactly what was there.
fn told(app: &mut App, work: impl FnOnce(&mut App)) -> String {
    let before = app.state().project.clone();
    work(app);
    app.settle();
    let after = app.state().project.clone();
    assert_ne!(before, after, "{}", last_notice(app));
    let said = last_notice(app);
    app.dispatch(Action::Undo);
    assert_eq!(app.state().project, before);
    app.dispatch(Action::Redo);
    assert_eq!(app.state().project, after);
    app.settle();
    said
}

#[test]
fn a_line_right_across_splits_a_feature_and_both_parts_keep_the_tags() {
    let (mut app, _folder) = table(vec![rectangle(100.0, 100.0, 300.0, 100.0)]);
    choose(&mut app, &[1]);
    let said = told(&mut app, |app| draw(app, ToolKind::Split, &[(200.0, 50.0), (200.0, 250.0)]));
    assert_eq!(said, "Gesplitst: Opgave 1 in 2 delen (1,0 ha apart). Ctrl+Z haalt het terug.");
    assert_eq!(areas_ha(&app), [2.0, 1.0], "the largest keeps its identity");
    assert!(app.state().project.tasks().iter().all(|task| task.name == "Opgave 1" && task.type_code.is_some()));
    let before = app.state().project.clone();
    draw(&mut app, ToolKind::Split, &[(900.0, 50.0), (900.0, 250.0)]);
    assert!(last_notice(&app).contains("niets gesplitst"), "{}", last_notice(&app));
    assert_eq!(app.state().project, before);
}

#[test]
fn a_line_feature_is_split_too() {
    let line = Shape::line(&[at(0.0, 0.0), at(100.0, 0.0)]).unwrap().shape;
    let (mut app, _folder) = table(vec![line]);
    told(&mut app, |app| draw(app, ToolKind::Split, &[(70.0, -50.0), (70.0, 50.0)]));
    let lengths: Vec<f64> = app.state().project.tasks().iter().map(|task| task.shape.length_m()).collect();
    assert_eq!(lengths, [70.0, 30.0]);
}

#[test]
fn chosen_features_are_merged_into_the_one_chosen_first() {
    let (mut app, _folder) = table(vec![
        rectangle(0.0, 0.0, 100.0, 100.0),
        rectangle(100.0, 0.0, 100.0, 100.0),
        rectangle(0.0, 100.0, 50.0, 50.0),
    ]);
    choose(&mut app, &[2, 1, 3]);
    let said = told(&mut app, |app| app.dispatch(Action::Shape(ShapeCommand::Merge)));
    let gone = "De gegevens van Opgave 2 blijven; die van 2 andere objecten zijn niet overgenomen. \
                Ctrl+Z haalt ze terug.";
    assert_eq!(said, gone, "the names of the other two go");
    let label = app.state().history.undo_label().map(|label| app.state().words().say(label));
    assert_eq!(label.as_deref(), Some("3 objecten samengevoegd tot Opgave 2 (2,2 ha)"));
    let left: Vec<_> = app.state().project.tasks().iter().map(|task| task.id).collect();
    assert_eq!(left, [id(2)]);
    assert_eq!(shape(&app, 2).areas().0.len(), 1);
}

#[test]
fn merging_needs_several_of_one_map_and_says_so() {
    let (mut app, _folder) = table(vec![rectangle(0.0, 0.0, 100.0, 100.0)]);
    choose(&mut app, &[1]);
    app.dispatch(Action::Shape(ShapeCommand::Merge));
    assert!(last_notice(&app).contains("twee of meer"), "{}", last_notice(&app));
}

#[test]
fn others_are_subtracted_from_the_one_chosen_first() {
    let (mut app, _folder) = table(vec![rectangle(0.0, 0.0, 200.0, 100.0), rectangle(100.0, -50.0, 50.0, 200.0)]);
    choose(&mut app, &[1, 2]);
    let said = told(&mut app, |app| app.dispatch(Action::Shape(ShapeCommand::Subtract)));
    assert_eq!(said, "Afgetrokken: Opgave 1 −0,5 ha. Ctrl+Z haalt het terug.");
    assert_eq!(areas_ha(&app), [1.5, 1.0]);
}

#[test]
fn a_hole_is_made_and_filled_again() {
    let (mut app, _folder) = table(vec![rectangle(0.0, 0.0, 200.0, 200.0)]);
    choose(&mut app, &[1]);
    let corners = [(50.0, 50.0), (150.0, 50.0), (150.0, 150.0), (50.0, 150.0)];
    let said = told(&mut app, |app| draw(app, ToolKind::Hole, &corners));
    assert_eq!(said, "Gat gemaakt: Opgave 1 −1,0 ha. Ctrl+Z haalt het terug.");
    assert_eq!(shape(&app, 1).areas().0[0].interiors().len(), 1);
    let said = told(&mut app, |app| app.dispatch(Action::Shape(ShapeCommand::FillHoles)));
    assert_eq!(said, "Gaten gevuld: Opgave 1 +1,0 ha. Ctrl+Z haalt het terug.");
    assert_eq!(areas_ha(&app), [4.0]);
}

#[test]
fn what_lies_outside_the_area_is_clipped_and_told_in_hectares() {
    let line = Shape::line(&[at(900.0, 500.0), at(1200.0, 500.0)]).unwrap().shape;
    let (mut app, _folder) = table(vec![rectangle(900.0, 0.0, 200.0, 100.0), line, rectangle(2000.0, 0.0, 10.0, 10.0)]);
    choose(&mut app, &[1, 2]);
    let said = told(&mut app, |app| app.dispatch(Action::Shape(ShapeCommand::ClipToArea)));
    assert_eq!(said, "Op het gebied geknipt: 2 objecten −1,0 ha. Ctrl+Z haalt het terug.");
    assert!((shape(&app, 2).length_m() - 100.0).abs() < 1e-6);
    choose(&mut app, &[3]);
    let before = app.state().project.clone();
    app.dispatch(Action::Shape(ShapeCommand::ClipToArea));
    assert!(last_notice(&app).contains("helemaal buiten"), "{}", last_notice(&app));
    assert_eq!(app.state().project, before);
}

#[test]
fn smoothing_and_simplifying_tell_what_they_changed() {
    let (mut app, _folder) = table(vec![rectangle(0.0, 0.0, 200.0, 200.0)]);
    choose(&mut app, &[1]);
    let said = told(&mut app, |app| app.dispatch(Action::Shape(ShapeCommand::Smooth)));
    assert!(said.starts_with("Vloeiend gemaakt: Opgave 1 −0,"), "{said}");
    let said = told(&mut app, |app| {
        let pointer = Pointer { map: MapSide::Tasks, at: at(0.0, 0.0), pixel_m: 8.0, held: Held::default() };
        app.dispatch(Action::Pointer(ToolEvent::Move(pointer)));
        app.dispatch(Action::Shape(ShapeCommand::Simplify));
    });
    assert!(said.starts_with("Vereenvoudigd: Opgave 1 van 16 naar "), "{said}");
}
