//! Choosing by click, box and lasso, the frame's handles, copy and paste, and vertices: driven by pointer events.
//!
//! Every change is held against undo.
#![allow(clippy::unwrap_used)]

use koppelkans::app::tools::{Handle, Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places, handles};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{Change, Edit, FeatureId, Project, RowChange, TaskFeature};
use koppelkans::words::{Language, Message};

const PLAIN: Held = Held { shift: false, command: false, alt: true };
const SHIFT: Held = Held { shift: true, command: false, alt: true };
const CTRL: Held = Held { shift: false, command: true, alt: true };

fn at(x: f64, y: f64) -> Point {
    Point { x: 210_000.0 + x, y: 540_000.0 + y }
}

fn id(number: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(number))
}

fn square(x: f64, y: f64) -> Shape {
    Shape::polygon(&[at(x, y), at(x + 100.0, y), at(x + 100.0, y + 100.0), at(x, y + 100.0)]).unwrap().shape
}

/// Squares of 100 m that begin at these places, numbered from 1; snapping is off through Alt.
fn table(places: &[(f64, f64)]) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let rows = (1..).zip(places).map(|(number, (x, y))| {
        let mut row = TaskFeature::new(id(u128::from(number)), number, square(*x, *y));
        row.name = format!("Opgave {number}");
        Change::Task(RowChange::put(row))
    });
    project.apply(&Edit::new(Message::new("unnamed"), rows.collect())).unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.settle();
    (app, folder)
}

fn pointer(x: f64, y: f64, held: Held) -> Pointer {
    Pointer { map: MapSide::Tasks, at: at(x, y), pixel_m: 1.0, held }
}

fn drag(app: &mut App, path: &[(f64, f64)], held: Held) {
    let (first, last) = (path[0], path[path.len() - 1]);
    app.dispatch(Action::Pointer(ToolEvent::Press(pointer(first.0, first.1, held))));
    for (x, y) in path {
        app.dispatch(Action::Pointer(ToolEvent::Move(pointer(*x, *y, held))));
    }
    app.dispatch(Action::Pointer(ToolEvent::Release(pointer(last.0, last.1, held))));
    app.settle();
}

fn click(app: &mut App, x: f64, y: f64, held: Held) {
    app.dispatch(Action::Pointer(ToolEvent::Press(pointer(x, y, held))));
    app.dispatch(Action::Pointer(ToolEvent::Click(pointer(x, y, held))));
    app.settle();
}

fn shape(app: &App, number: u128) -> Shape {
    app.state().project.tasks().get(id(number)).unwrap().shape.clone()
}

fn label(app: &App) -> String {
    app.state().words().say(app.state().history.undo_label().unwrap())
}

/// Does it, and holds that undo and redo go there and back exactly.
fn undone(app: &mut App, work: impl FnOnce(&mut App)) {
    let before = app.state().project.clone();
    work(app);
    let after = app.state().project.clone();
    assert_ne!(before, after);
    app.dispatch(Action::Undo);
    assert_eq!(app.state().project, before);
    app.dispatch(Action::Redo);
    assert_eq!(app.state().project, after);
}

#[test]
fn a_box_and_a_lasso_choose_what_they_touch_and_add_to_it() {
    let (mut app, _folder) = table(&[(0.0, 0.0), (200.0, 0.0), (400.0, 0.0), (0.0, 400.0)]);
    drag(&mut app, &[(-10.0, -10.0), (250.0, 50.0)], SHIFT);
    assert_eq!(app.state().selection.features(), [id(1), id(2)]);
    drag(&mut app, &[(-20.0, 380.0), (130.0, 380.0), (130.0, 530.0), (-20.0, 530.0)], CTRL);
    assert_eq!(app.state().selection.features(), [id(1), id(2), id(4)]);
    assert!(app.state().history.undo_label().is_none(), "choosing is no edit");
}

#[test]
fn clicking_again_goes_on_to_what_lies_below_and_tab_too() {
    let (mut app, _folder) = table(&[(0.0, 0.0), (50.0, 50.0)]);
    click(&mut app, 75.0, 75.0, PLAIN);
    let first = app.state().selection.single().unwrap();
    assert_eq!(app.state().under_pointer(), 2);
    app.dispatch(Action::ChooseNext);
    let second = app.state().selection.single().unwrap();
    assert_ne!(first, second);
    click(&mut app, 75.0, 75.0, PLAIN);
    assert_eq!(app.state().selection.single(), Some(first));
}

#[test]
fn the_handles_move_turn_and_scale_what_is_chosen_in_one_edit() {
    let (mut app, _folder) = table(&[(0.0, 0.0), (200.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::ToggleSelect(id(2)));
    let place = |app: &App, wanted: Handle| {
        assert!(handles(app.state(), MapSide::Values, 1.0).is_empty(), "nothing is chosen on the other map");
        let all = handles(app.state(), MapSide::Tasks, 1.0);
        let found = all.iter().find(|(handle, _)| *handle == wanted).unwrap().1;
        (found.x - 210_000.0, found.y - 540_000.0)
    };
    undone(&mut app, |app| {
        let (x, y) = place(app, Handle::Move);
        drag(app, &[(x, y), (x + 30.0, y + 40.0)], PLAIN);
    });
    assert_eq!(label(&app), "Verplaatst: 2 objecten (50 m)");
    assert_eq!(shape(&app, 2).bounds().min, at(230.0, 40.0));
    undone(&mut app, |app| {
        let (x, y) = place(app, Handle::Scale);
        let center = app.state().selection.features().len() as f64 * 75.0 + 30.0;
        drag(app, &[(x, y), (center + (x - center) * 2.0, 90.0 + (y - 90.0) * 2.0)], PLAIN);
    });
    assert_eq!(label(&app), "Vergroot of verkleind: 2 objecten (× 2,00)");
    assert!((shape(&app, 1).area_m2() - 40_000.0).abs() < 1.0, "{}", shape(&app, 1).area_m2());
    undone(&mut app, |app| {
        let (x, y) = place(app, Handle::Turn);
        drag(app, &[(x, y), (x + 1000.0, y)], PLAIN);
    });
    assert!(label(&app).starts_with("Gedraaid: 2 objecten (−"), "{}", label(&app));
    assert!((shape(&app, 1).area_m2() - 40_000.0).abs() < 1.0);
}

#[test]
fn escape_during_a_drag_leaves_everything_where_it_was() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    let before = app.state().project.clone();
    app.dispatch(Action::Pointer(ToolEvent::Press(pointer(50.0, 50.0, PLAIN))));
    assert!(app.state().tool.is_stroke(), "the handle in the middle is held");
    app.dispatch(Action::Pointer(ToolEvent::Move(pointer(90.0, 90.0, PLAIN))));
    app.dispatch(Action::StepBack);
    app.dispatch(Action::Pointer(ToolEvent::Release(pointer(90.0, 90.0, PLAIN))));
    assert_eq!(app.state().project, before);
    assert_eq!(app.state().selection.single(), Some(id(1)));
}

#[test]
fn a_copy_is_pasted_at_the_pointer_and_on_the_map_the_pointer_is_on() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Copy);
    app.dispatch(Action::Pointer(ToolEvent::Move(pointer(500.0, 500.0, PLAIN))));
    undone(&mut app, |app| app.dispatch(Action::Paste));
    let tasks: Vec<_> = app.state().project.tasks().iter().cloned().collect();
    assert_eq!((tasks.len(), tasks[1].name.as_str()), (2, "Opgave 1"));
    assert_eq!(tasks[1].shape.bounds().center(), at(500.0, 500.0));
    let over_values = Pointer { map: MapSide::Values, ..pointer(700.0, 500.0, PLAIN) };
    app.dispatch(Action::Pointer(ToolEvent::Move(over_values)));
    app.dispatch(Action::Paste);
    let value = app.state().project.values().iter().next().unwrap().clone();
    assert_eq!((value.name.as_str(), value.shape.bounds().center()), ("Opgave 1", at(700.0, 500.0)));
    undone(&mut app, |app| app.dispatch(Action::Duplicate));
    assert_eq!(app.state().project.values().len(), 2);
}

#[test]
fn a_vertex_is_moved_added_and_taken_out_with_the_pointer() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Tool(ToolKind::Vertices));
    undone(&mut app, |app| drag(app, &[(100.0, 100.0), (150.0, 150.0)], PLAIN));
    assert_eq!(label(&app), "Hoekpunt verplaatst: Opgave 1");
    assert!((shape(&app, 1).area_m2() - 15_000.0).abs() < 1e-6);
    undone(&mut app, |app| drag(app, &[(50.0, 0.0), (50.0, -50.0)], PLAIN));
    assert_eq!((label(&app).as_str(), shape(&app, 1).vertex_count()), ("Hoekpunt toegevoegd: Opgave 1", 5));
    undone(&mut app, |app| click(app, 50.0, -50.0, CTRL));
    assert_eq!((label(&app).as_str(), shape(&app, 1).vertex_count()), ("Hoekpunt weggehaald: Opgave 1", 4));
    app.dispatch(Action::Pointer(ToolEvent::Move(pointer(0.0, 100.0, PLAIN))));
    undone(&mut app, |app| app.dispatch(Action::DeleteSelected));
    assert_eq!(shape(&app, 1).vertex_count(), 3, "Delete takes the vertex, not the feature");
}

#[test]
fn an_edge_is_moved_with_shift() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Tool(ToolKind::Vertices));
    undone(&mut app, |app| drag(app, &[(50.0, 100.0), (50.0, 130.0)], SHIFT));
    assert!((shape(&app, 1).area_m2() - 13_000.0).abs() < 1e-6, "{}", shape(&app, 1).area_m2());
}

#[test]
fn a_border_is_drawn_anew_from_border_to_border() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Tool(ToolKind::Vertices));
    // Begins beside the border, goes out from it and comes back to it.
    let path = [(20.0, 115.0), (22.0, 102.0), (50.0, 150.0), (78.0, 102.0), (80.0, 115.0)];
    undone(&mut app, |app| drag(app, &path, PLAIN));
    assert_eq!(label(&app), "Rand opnieuw getekend: Opgave 1");
    let more_m2 = shape(&app, 1).area_m2() - 10_000.0;
    assert!((900.0..1800.0).contains(&more_m2), "{more_m2}");
    let before = app.state().project.clone();
    drag(&mut app, &[(300.0, 300.0), (320.0, 300.0), (340.0, 320.0)], PLAIN);
    assert_eq!(app.state().project, before);
    let said = app.state().words().say(&app.state().notices.last().unwrap().message);
    assert!(said.contains("niet op één rand"), "{said}");
}

#[test]
fn with_shared_borders_the_neighbours_vertex_goes_along_and_else_it_stays() {
    let (mut app, _folder) = table(&[(0.0, 0.0), (100.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Tool(ToolKind::Vertices));
    drag(&mut app, &[(100.0, 100.0), (100.0, 130.0)], PLAIN);
    assert_eq!(shape(&app, 2), square(100.0, 0.0));
    app.dispatch(Action::Undo);
    app.dispatch(Action::ToggleSharedVertices);
    undone(&mut app, |app| drag(app, &[(100.0, 100.0), (100.0, 130.0)], PLAIN));
    assert!((shape(&app, 2).area_m2() - 11_500.0).abs() < 1e-6);
    assert!((shape(&app, 1).area_m2() - 11_500.0).abs() < 1e-6);
}

#[test]
fn a_vertex_pulled_across_its_own_border_is_made_valid_and_told() {
    let (mut app, _folder) = table(&[(0.0, 0.0)]);
    app.dispatch(Action::Select(id(1)));
    app.dispatch(Action::Tool(ToolKind::Vertices));
    drag(&mut app, &[(0.0, 0.0), (150.0, 60.0)], PLAIN);
    let said = app.state().words().say(&app.state().notices.last().unwrap().message);
    assert!(said.contains("kruiste zichzelf"), "{said}");
    assert!(shape(&app, 1).area_m2() > 0.0);
}
