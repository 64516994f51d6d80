//! The rule of undo, over random sequences of everything a user does with tools and tags: undoing all gives the first
//! project, redoing all the last one, and the file holds what was there when it was closed.
//!
//! What each tool makes of its strokes is tested in `painting`; that edits have exact inverses in `edit`.
#![allow(clippy::unwrap_used)]

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{
    Change, Edit, FeatureId, Phase, Project, ReferenceFeature, ReferenceLayer, RowChange, TaskKind, TypeCode,
    ValueKind, Worth,
};
use koppelkans::words::Message;
use proptest::prelude::*;

/// A place on the land, in steps of 10 m within a square of 800 m, so that what is drawn often meets.
type Spot = (u8, u8);

/// One thing a user does.
#[derive(Clone, Debug)]
enum Doing {
    Polygon(MapSide, Vec<Spot>),
    Line(MapSide, Vec<Spot>),
    Point(MapSide, Spot),
    Stroke(ToolKind, MapSide, Vec<Spot>, Held),
    Wider(i32),
    Select(u8),
    Add(u8),
    Tag(u8),
    TagSeveral(u8),
    TagAsBefore,
    Delete(u8),
    DeleteChosen,
    Rename(u8),
    Undo,
    Redo,
    JumpTo(u8),
}

fn spot() -> impl Strategy<Value = Spot> {
    (0..80u8, 0..80u8)
}

fn side() -> impl Strategy<Value = MapSide> {
    prop_oneof![Just(MapSide::Values), Just(MapSide::Tasks)]
}

fn stroke() -> impl Strategy<Value = Doing> {
    let kinds = prop_oneof![3 => Just(ToolKind::Brush), 2 => Just(ToolKind::Eraser), 2 => Just(ToolKind::Fill)];
    let held =
        (any::<bool>(), prop::bool::weighted(0.2)).prop_map(|(shift, command)| Held { shift, command, alt: true });
    (kinds, side(), prop::collection::vec(spot(), 1..5), held)
        .prop_map(|(kind, map, path, held)| Doing::Stroke(kind, map, path, held))
}

fn doing() -> impl Strategy<Value = Doing> {
    let corners = || prop::collection::vec(spot(), 3..7);
    prop_oneof![
        2 => (side(), corners()).prop_map(|(map, corners)| Doing::Polygon(map, corners)),
        1 => (side(), prop::collection::vec(spot(), 2..5)).prop_map(|(map, points)| Doing::Line(map, points)),
        1 => (side(), spot()).prop_map(|(map, at)| Doing::Point(map, at)),
        6 => stroke(),
        1 => (-3..4i32).prop_map(Doing::Wider),
        2 => any::<u8>().prop_map(Doing::Select),
        1 => any::<u8>().prop_map(Doing::Add),
        3 => any::<u8>().prop_map(Doing::Tag),
        1 => any::<u8>().prop_map(Doing::TagSeveral),
        1 => Just(Doing::TagAsBefore),
        1 => any::<u8>().prop_map(Doing::Delete),
        1 => Just(Doing::DeleteChosen),
        1 => any::<u8>().prop_map(Doing::Rename),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        1 => any::<u8>().prop_map(Doing::JumpTo),
    ]
}

fn at((x, y): Spot) -> Point {
    Point { x: 210_000.0 + 10.0 * f64::from(x), y: 540_000.0 + 10.0 * f64::from(y) }
}

fn pointer(map: MapSide, spot: Spot, held: Held) -> Pointer {
    Pointer { map, at: at(spot), pixel_m: 2.0, held }
}

/// A project with 8 by 8 parcels of 100 m.
fn with_parcels() -> Project {
    let parcel = |i: u8| {
        let (x, y) = (i % 8 * 10, i / 8 * 10);
        let corners = [(x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10)].map(at);
        ReferenceFeature { shape: Shape::polygon(&corners).unwrap().shape, properties: Default::default() }
    };
    let layer = ReferenceLayer {
        id: FeatureId(uuid::Uuid::from_u128(9)),
        serial: 1,
        name: "Kavels".to_owned(),
        source: String::new(),
        origin: None,
        features: std::sync::Arc::new((0..64).map(parcel).collect()),
    };
    let mut project = Project::new("Proef", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("unnamed"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    project
}

fn all_ids(project: &Project) -> Vec<FeatureId> {
    project.values().iter().map(|row| row.id).chain(project.tasks().iter().map(|row| row.id)).collect()
}

fn click_all(app: &mut App, kind: ToolKind, map: MapSide, spots: &[Spot]) {
    app.dispatch(Action::Tool(kind));
    for spot in spots {
        app.dispatch(Action::Pointer(ToolEvent::Click(pointer(map, *spot, Held::default()))));
    }
    app.dispatch(Action::Pointer(ToolEvent::Finish));
    // What had too few points is dropped.
    app.dispatch(Action::Pointer(ToolEvent::Cancel));
}

fn drag(app: &mut App, kind: ToolKind, map: MapSide, path: &[Spot], held: Held) {
    let send = |app: &mut App, event| app.dispatch(Action::Pointer(event));
    app.dispatch(Action::Tool(kind));
    send(app, ToolEvent::Press(pointer(map, path[0], held)));
    path.iter().for_each(|spot| send(app, ToolEvent::Move(pointer(map, *spot, held))));
    send(app, ToolEvent::Release(pointer(map, path[path.len() - 1], held)));
}

/// Gives a feature tags that depend on a number.
fn tag(app: &mut App, id: FeatureId, n: u8) {
    let project = &app.state().project;
    let label = Message::new("unnamed");
    if let Some(row) = project.values().get(id) {
        let mut row = (**row).clone();
        row.name = format!("Waarde {n}");
        row.kind = ValueKind::ALL.get(usize::from(n % 5)).copied();
        row.intensity[Worth::ALL[usize::from(n % 4)]] = (n % 5 < 4).then_some(n % 4);
        app.dispatch(Action::PutValue(Box::new(row), label));
    } else if let Some(row) = project.tasks().get(id) {
        let mut row = (**row).clone();
        row.kind = TaskKind::ALL.get(usize::from(n % 5)).copied();
        row.type_code = Some(TypeCode::new(["WBG", "WKW", "bestaat niet"][usize::from(n % 3)]));
        row.phase = Phase::from_number(i64::from(n % 8));
        row.parties = (0..n % 3).map(|i| format!("Partij {i}")).collect();
        row.effect[Worth::ALL[usize::from(n % 4)]] = Some((n % 5) as i8 - 2);
        app.dispatch(Action::PutTask(Box::new(row), label));
    }
}

fn tag_several(app: &mut App, n: u8) {
    let project = &app.state().project;
    let mut values: Vec<_> = project.values().iter().map(|row| (**row).clone()).collect();
    let mut tasks: Vec<_> = project.tasks().iter().map(|row| (**row).clone()).collect();
    values.iter_mut().for_each(|row| row.sheet = format!("Tafel {}", n % 3));
    tasks.iter_mut().for_each(|row| row.urgency = Some(n % 4));
    app.dispatch(Action::PutSeveral(values, tasks, Message::new("unnamed")));
}

fn do_it(app: &mut App, doing: &Doing) {
    let ids = all_ids(&app.state().project);
    let pick = |n: &u8| ids.get(usize::from(*n) % ids.len().max(1)).copied();
    match doing {
        Doing::Polygon(map, corners) => click_all(app, ToolKind::Polygon, *map, corners),
        Doing::Line(map, points) => click_all(app, ToolKind::Line, *map, points),
        Doing::Point(map, spot) => click_all(app, ToolKind::Point, *map, &[*spot]),
        Doing::Stroke(kind, map, path, held) => drag(app, *kind, *map, path, *held),
        Doing::Wider(steps) => app.dispatch(Action::BrushWidth(*steps)),
        Doing::Select(n) => pick(n).into_iter().for_each(|id| app.dispatch(Action::Select(id))),
        Doing::Add(n) => pick(n).into_iter().for_each(|id| app.dispatch(Action::ToggleSelect(id))),
        Doing::Tag(n) => pick(n).into_iter().for_each(|id| tag(app, id, *n)),
        Doing::TagSeveral(n) => tag_several(app, *n),
        Doing::TagAsBefore => app.dispatch(Action::TagAsBefore),
        Doing::Delete(n) => pick(n).into_iter().for_each(|id| app.dispatch(Action::Delete(vec![id]))),
        Doing::DeleteChosen => app.dispatch(Action::DeleteSelected),
        Doing::Rename(n) => app.dispatch(Action::RenameProject(format!("Proef {n}"))),
        Doing::Undo => app.dispatch(Action::Undo),
        Doing::Redo => app.dispatch(Action::Redo),
        Doing::JumpTo(n) => {
            let steps = app.state().history.steps();
            app.dispatch(Action::JumpTo(usize::from(*n) % (steps + 1)));
        }
    }
}

/// A project as text: equal texts are equal to the last bit, also of a zero.
fn text(project: &Project) -> String {
    format!("{project:?}")
}

/// What somebody who opens a copy of the file finds.
fn saved(places: &Places, file: &std::path::Path) -> Project {
    let copy = file.with_extension("copy.gpkg");
    std::fs::copy(file, &copy).unwrap();
    let mut app = App::start(places.clone(), Some(copy.clone()));
    app.settle();
    assert_eq!(app.state().file.path.as_ref(), Some(&copy));
    app.state().project.clone()
}

fn holds_for(doings: &[Doing]) {
    let folder = tempfile::tempdir().unwrap();
    let (places, file) = (Places::inside(folder.path()), folder.path().join("proef.gpkg"));
    let mut app = App::in_memory(places.clone(), with_parcels());
    app.dispatch(Action::SaveCopy(file.clone()));
    app.settle();
    let first = app.state().project.clone();
    for doing in doings {
        do_it(&mut app, doing);
    }
    while app.state().history.redo_label().is_some() {
        app.dispatch(Action::Redo);
    }
    let last = app.state().project.clone();
    while app.state().history.undo_label().is_some() {
        app.dispatch(Action::Undo);
    }
    assert_eq!(text(&app.state().project), text(&first), "undoing all gives the first project");
    app.settle();
    assert_eq!(text(&saved(&places, &file)), text(&first), "and so does the file");
    while app.state().history.redo_label().is_some() {
        app.dispatch(Action::Redo);
    }
    assert_eq!(text(&app.state().project), text(&last), "redoing all gives the last project");
    app.settle();
    drop(app);
    assert_eq!(text(&saved(&places, &file)), text(&last), "and so does the file");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_first_project_redoing_all_the_last_and_the_file_follows(
        doings in prop::collection::vec(doing(), 1..24),
    ) {
        holds_for(&doings);
    }
}

#[test]
fn the_random_doings_really_draw_tag_and_delete() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), with_parcels());
    app.settle();
    let tasks = MapSide::Tasks;
    let (plain, all) = (Held { alt: true, ..Held::default() }, [(5, 5), (45, 5)]);
    let doings = [
        (Doing::Polygon(tasks, vec![(0, 0), (9, 0), (9, 9)]), 1),
        (Doing::Line(tasks, vec![(20, 20), (40, 40)]), 2),
        (Doing::Point(tasks, (70, 70)), 3),
        (Doing::Stroke(ToolKind::Brush, tasks, vec![(10, 60), (60, 60)], plain), 4),
        (Doing::Stroke(ToolKind::Eraser, tasks, vec![(30, 50), (30, 70)], plain), 5),
        (Doing::Stroke(ToolKind::Fill, MapSide::Values, all.to_vec(), plain), 6),
        (Doing::Tag(0), 7),
        (Doing::TagSeveral(2), 8),
        (Doing::Delete(1), 9),
        (Doing::Rename(1), 10),
        (Doing::Undo, 9),
        (Doing::JumpTo(3), 3),
        (Doing::Redo, 4),
    ];
    for (doing, done) in doings {
        do_it(&mut app, &doing);
        app.settle();
        assert_eq!(app.state().history.done(), done, "{doing:?}");
    }
}
