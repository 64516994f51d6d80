//! Placing rows, driven by actions as the window does it.
#![allow(clippy::unwrap_used)]

use super::super::tools::{Held, Pointer, ToolEvent, ToolKind};
use super::super::{Action, App, Layout, MapSide, Places};
use super::*;
use crate::geometry::{Point, ShapeKind, projection::Crs};
use serde_json::json;

fn id(n: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(n))
}

fn app(folder: &tempfile::TempDir) -> App {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let mut put = |n: u128, map, properties: serde_json::Value| {
        let properties = properties.as_object().unwrap().clone();
        let row = Unplaced { id: id(n), serial: n as u64, map, properties, file: "lijst.csv".to_owned() };
        project.apply(&Edit::new(Message::new("x"), vec![Change::Unplaced(RowChange::put(row))])).unwrap();
    };
    put(1, MapOfRow::Tasks, json!({"naam": "Brug", "fase": 3, "Budget": 1000}));
    put(2, MapOfRow::Values, json!({"naam": "Laan", "belangrijk": "misschien"}));
    put(3, MapOfRow::Tasks, json!({"naam": "Sluis"}));
    App::in_memory(Places::inside(folder.path()), project)
}

fn click(app: &mut App, x: f64, y: f64) {
    let pointer = Pointer { map: MapSide::Values, at: Point { x, y }, pixel_m: 1.0, held: Held::default() };
    app.dispatch(Action::Pointer(ToolEvent::Click(pointer)));
}

fn in_hand(app: &App) -> Option<FeatureId> {
    app.state().placing.map(|placing| placing.id)
}

fn waiting(app: &App) -> Vec<FeatureId> {
    app.state().project.unplaced().iter().map(|row| row.id).collect()
}

#[test]
fn a_click_on_either_map_puts_the_row_on_its_own_map_and_offers_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    assert_eq!(app.state().tool.kind(), ToolKind::Point);
    click(&mut app, 155_000.0, 463_000.0);
    let task = app.state().project.tasks().get(id(1)).unwrap();
    assert_eq!((task.name.as_str(), task.phase.map(|phase| phase.number())), ("Brug", Some(3)));
    assert_eq!(task.extra.get("Budget"), Some(&json!(1000)));
    assert_eq!((waiting(&app), in_hand(&app)), (vec![id(2), id(3)], Some(id(2))));
    assert_eq!(app.state().history.depth(), 1, "one step");
    click(&mut app, 155_100.0, 463_000.0);
    let value = app.state().project.values().get(id(2)).unwrap();
    assert_eq!(value.extra.get("belangrijk"), Some(&json!("misschien")), "kept as it came");
    assert!(app.state().notices.iter().any(|notice| notice.message.key == "unplaced-values-kept"));
    click(&mut app, 155_200.0, 463_000.0);
    assert_eq!((waiting(&app), in_hand(&app)), (vec![], None));
    assert_eq!(app.state().tool.kind(), ToolKind::Select, "nothing is left to place");
    assert!(app.state().notices.iter().any(|notice| notice.message.key == "unplaced-all-placed"));
}

#[test]
fn undo_brings_the_row_back_into_the_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    click(&mut app, 155_000.0, 463_000.0);
    app.dispatch(Action::Undo);
    assert_eq!((waiting(&app), in_hand(&app)), (vec![id(1), id(2), id(3)], Some(id(1))));
    assert!(app.state().project.tasks().is_empty());
    app.dispatch(Action::Redo);
    assert_eq!(waiting(&app), [id(2), id(3)]);
    assert_eq!(in_hand(&app), Some(id(2)));
}

#[test]
fn any_drawing_gives_the_row_its_shape() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    app.dispatch(Action::Tool(ToolKind::Polygon));
    for (x, y) in [(155_000.0, 463_000.0), (155_100.0, 463_000.0), (155_100.0, 463_100.0)] {
        click(&mut app, x, y);
    }
    app.dispatch(Action::Pointer(ToolEvent::Finish));
    assert_eq!(app.state().project.tasks().get(id(1)).unwrap().shape.kind(), ShapeKind::Area);
    app.dispatch(Action::Tool(ToolKind::Brush));
    let at = |x: f64| Pointer {
        map: MapSide::Tasks,
        at: Point { x, y: 463_050.0 },
        pixel_m: 1.0,
        held: Held { shift: true, ..Held::default() },
    };
    app.dispatch(Action::Pointer(ToolEvent::Press(at(155_050.0))));
    app.dispatch(Action::Pointer(ToolEvent::Move(at(155_150.0))));
    app.dispatch(Action::Pointer(ToolEvent::Release(at(155_150.0))));
    let value = app.state().project.values().get(id(2)).unwrap();
    assert_eq!(value.shape.kind(), ShapeKind::Area, "land of its own, not added to what is chosen");
    assert_eq!(in_hand(&app), Some(id(3)));
}

#[test]
fn a_row_can_get_the_shape_of_what_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    assert!(crate::app::disabled(&Action::PlaceAsChosen(id(3)), app.state()).is_some(), "nothing is chosen");
    app.dispatch(Action::PlaceRow(Some(id(1))));
    click(&mut app, 155_000.0, 463_000.0);
    app.dispatch(Action::PlaceAsChosen(id(3)));
    let tasks = app.state().project.tasks();
    assert_eq!(tasks.get(id(3)).unwrap().shape, tasks.get(id(1)).unwrap().shape);
    assert_eq!(in_hand(&app), Some(id(2)), "the row in hand stays there");
}

#[test]
fn next_skips_a_row_and_goes_round() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    let mut seen = Vec::new();
    for _ in 0..4 {
        app.dispatch(Action::PlaceRow(None));
        seen.push(in_hand(&app).unwrap());
    }
    assert_eq!(seen, [id(1), id(2), id(3), id(1)]);
}

#[test]
fn escape_drops_the_drawing_first_and_then_the_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    app.dispatch(Action::Tool(ToolKind::Line));
    click(&mut app, 155_000.0, 463_000.0);
    app.dispatch(Action::StepBack);
    assert_eq!(in_hand(&app), Some(id(1)));
    app.dispatch(Action::StepBack);
    assert_eq!((in_hand(&app), app.state().tool.kind()), (None, ToolKind::Select));
    assert_eq!(waiting(&app).len(), 3);
}

#[test]
fn a_row_taken_off_the_list_comes_back_with_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::DropRows(vec![id(2)]));
    assert_eq!(waiting(&app), [id(1), id(3)]);
    app.dispatch(Action::Undo);
    assert_eq!(waiting(&app), [id(1), id(2), id(3)], "where it was");
    assert_eq!(in_hand(&app), None);
}

#[test]
fn the_map_a_row_is_for_comes_into_view_and_the_hall_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::Layout(Layout::Values));
    app.dispatch(Action::PlaceRow(Some(id(1))));
    assert_eq!(app.state().view.layout, Layout::SideBySide);
    app.dispatch(Action::ToggleHall);
    assert_eq!(in_hand(&app), None);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    assert_eq!(in_hand(&app), None, "not in the hall");
}

#[test]
fn a_tool_that_draws_nothing_ends_the_placing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::PlaceRow(Some(id(1))));
    app.dispatch(Action::Tool(ToolKind::Measure));
    assert_eq!((in_hand(&app), app.state().tool.kind()), (None, ToolKind::Measure));
}
