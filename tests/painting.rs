//! Painting through the whole program, driven by pointer events: brush, eraser, parcels, measuring; and undo of all.
//!
//! What one tool makes of its events is tested beside the tools.
#![allow(clippy::unwrap_used)]

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape, overlay};
use koppelkans::model::{
    Area, Change, Edit, FeatureId, Form, Project, Properties, ReferenceFeature, ReferenceLayer, RowChange, TaskFeature,
};
use koppelkans::words::{Language, Message};

struct Table {
    app: App,
    _folder: tempfile::TempDir,
}

impl Table {
    fn new(project: Project) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), project);
        app.dispatch(Action::SetLanguage(Language::Dutch));
        app.settle();
        Self { app, _folder: folder }
    }

    fn tool(&mut self, kind: ToolKind) {
        self.app.dispatch(Action::Tool(kind));
    }

    /// A stroke with the button held, over positions in metres.
    fn stroke(&mut self, map: MapSide, path: &[(f64, f64)], held: Held) {
        let pointer = |(x, y): (f64, f64)| Pointer { map, at: at(x, y), pixel_m: 2.0, held };
        let (first, last) = (path[0], path[path.len() - 1]);
        self.send(ToolEvent::Press(pointer(first)));
        path.iter().for_each(|position| self.send(ToolEvent::Move(pointer(*position))));
        self.send(ToolEvent::Release(pointer(last)));
        self.app.settle();
    }

    fn click(&mut self, map: MapSide, x: f64, y: f64) {
        let pointer = Pointer { map, at: at(x, y), pixel_m: 2.0, held: Held::default() };
        self.send(ToolEvent::Press(pointer));
        self.send(ToolEvent::Click(pointer));
        self.app.settle();
    }

    fn send(&mut self, event: ToolEvent) {
        self.app.dispatch(Action::Pointer(event));
    }

    fn project(&self) -> &Project {
        &self.app.state().project
    }

    fn task(&self, place: usize) -> &TaskFeature {
        self.project().tasks().iter().nth(place).unwrap()
    }

    fn undo_label(&self) -> String {
        self.app.state().words().say(self.app.state().history.undo_label().unwrap())
    }

    fn last_notice(&self) -> String {
        let state = self.app.state();
        state.notices.last().map(|notice| state.words().say(&notice.message)).unwrap_or_default()
    }
}

fn at(x: f64, y: f64) -> Point {
    Point { x: 210_000.0 + x, y: 540_000.0 + y }
}

fn line(from: (f64, f64), to: (f64, f64)) -> Vec<(f64, f64)> {
    (0..=50)
        .map(|i| f64::from(i) / 50.0)
        .map(|t| (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t))
        .collect()
}

const PLAIN: Held = Held { shift: false, command: false, alt: false };
const SHIFT: Held = Held { shift: true, command: false, alt: false };
const CTRL: Held = Held { shift: false, command: true, alt: false };

fn empty() -> Project {
    Project::new("Proef", Crs::RD_NEW)
}

/// A project with parcels of 100 by 100 m, `side` by `side` of them; neighbours share their corners and in every
/// second row one has a corner halfway the other's edge.
fn with_parcels(side: usize) -> Project {
    let parcel = |i: usize| {
        let shift = if (i / side).is_multiple_of(2) { 0.0 } else { 50.0 };
        let (x, y) = ((i % side) as f64 * 100.0 + shift, (i / side) as f64 * 100.0);
        let corners = [at(x, y), at(x + 100.0, y), at(x + 100.0, y + 100.0), at(x, y + 100.0)];
        ReferenceFeature { shape: Shape::polygon(&corners).unwrap().shape, properties: Default::default() }
    };
    let layer = ReferenceLayer {
        id: FeatureId(uuid::Uuid::from_u128(9)),
        serial: 1,
        name: "Kavels".to_owned(),
        source: String::new(),
        origin: None,
        features: std::sync::Arc::new((0..side * side).map(parcel).collect()),
    };
    let mut project = empty();
    project.apply(&Edit::new(Message::new("unnamed"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    project
}

#[test]
fn one_stroke_of_the_brush_is_one_new_feature_and_one_undo() {
    let mut table = Table::new(empty());
    let before = table.project().clone();
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Values, &line((0.0, 0.0), (1000.0, 0.0)), PLAIN);
    assert_eq!(table.project().values().len(), 1);
    let feature = table.project().values().iter().next().unwrap();
    let expected_m2 = 1000.0 * 80.0 + std::f64::consts::PI * 40.0 * 40.0;
    assert!((feature.shape.area_m2() - expected_m2).abs() < 0.01 * expected_m2);
    assert!(feature.shape.vertex_count() < 60, "{} vertices", feature.shape.vertex_count());
    assert_eq!(table.app.state().selection.single(), Some(feature.id), "ready to be tagged");
    assert_eq!(table.undo_label(), "Penseel: nieuwe waarde (8,5 ha)");
    table.app.dispatch(Action::Undo);
    assert_eq!(*table.project(), before);
}

#[test]
fn a_stroke_that_touches_the_chosen_area_makes_it_larger_and_elsewhere_it_begins_a_new_one() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &line((0.0, 0.0), (400.0, 0.0)), PLAIN);
    let first = table.task(0).id;
    table.stroke(MapSide::Tasks, &line((200.0, 0.0), (200.0, 400.0)), PLAIN);
    assert_eq!(table.project().tasks().len(), 1);
    assert!(table.undo_label().starts_with("Penseel: (zonder naam) +"), "{}", table.undo_label());
    table.stroke(MapSide::Tasks, &line((2000.0, 0.0), (2400.0, 0.0)), PLAIN);
    assert_eq!(table.project().tasks().len(), 2, "far away a new one begins");
    table.app.dispatch(Action::Select(first));
    table.stroke(MapSide::Tasks, &line((0.0, 2000.0), (400.0, 2000.0)), SHIFT);
    assert_eq!(table.project().tasks().len(), 2, "with Shift it is a part of the chosen one");
    assert_eq!(table.task(0).shape.areas().0.len(), 2);
    table.stroke(MapSide::Values, &line((0.0, 0.0), (400.0, 0.0)), PLAIN);
    assert_eq!((table.project().values().len(), table.project().tasks().len()), (1, 2), "the other map is another");
}

#[test]
fn the_eraser_takes_land_away_and_a_feature_that_is_all_gone_is_told() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &line((0.0, 0.0), (1000.0, 0.0)), PLAIN);
    let before_m2 = table.task(0).shape.area_m2();
    table.tool(ToolKind::Eraser);
    table.stroke(MapSide::Tasks, &line((500.0, -100.0), (500.0, 100.0)), PLAIN);
    assert_eq!(table.task(0).shape.areas().0.len(), 2, "cut in two");
    assert!((before_m2 - table.task(0).shape.area_m2() - 80.0 * 80.0).abs() < 700.0);
    assert!(table.undo_label().starts_with("Gum: (zonder naam) −0,"), "{}", table.undo_label());
    (0..8).for_each(|_| table.app.dispatch(Action::BrushWidth(1)));
    table.stroke(MapSide::Tasks, &line((-100.0, 0.0), (1100.0, 0.0)), PLAIN);
    assert_eq!(table.project().tasks().len(), 0);
    assert!(table.last_notice().contains("helemaal weg"), "{}", table.last_notice());
    table.app.dispatch(Action::Undo);
    assert_eq!(table.project().tasks().len(), 1);
    table.stroke(MapSide::Values, &line((0.0, 0.0), (100.0, 0.0)), PLAIN);
    assert!(table.last_notice().contains("niets te gummen"), "{}", table.last_notice());
}

#[test]
fn ctrl_with_the_brush_erases_too() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &line((0.0, 0.0), (1000.0, 0.0)), PLAIN);
    let before_m2 = table.task(0).shape.area_m2();
    table.stroke(MapSide::Tasks, &line((900.0, 0.0), (1100.0, 0.0)), CTRL);
    assert!(table.task(0).shape.area_m2() < before_m2 - 10_000.0);
}

#[test]
fn parcels_under_a_stroke_become_one_shape_without_the_borders_between_them() {
    let mut table = Table::new(with_parcels(20));
    table.tool(ToolKind::Fill);
    table.stroke(MapSide::Tasks, &line((110.0, 50.0), (1040.0, 50.0)), PLAIN);
    let task = table.task(0);
    assert_eq!(task.shape.areas().0.len(), 1);
    assert!((task.shape.area_m2() - 10.0 * 10_000.0).abs() < 1e-3, "{} m²", task.shape.area_m2());
    assert_eq!(task.shape.vertex_count(), 4, "only the outer corners are left");
    table.stroke(MapSide::Tasks, &line((200.0, 150.0), (400.0, 150.0)), PLAIN);
    let task = table.task(0);
    assert_eq!(table.project().tasks().len(), 1, "touching parcels are taken into the chosen feature");
    assert_eq!((task.shape.areas().0.len(), task.shape.areas().0[0].interiors().len()), (1, 0));
    assert!((task.shape.area_m2() - 13.0 * 10_000.0).abs() < 1e-3, "{} m²", task.shape.area_m2());
    table.stroke(MapSide::Tasks, &line((200.0, 150.0), (400.0, 150.0)), CTRL);
    assert!((table.task(0).shape.area_m2() - 10.0 * 10_000.0).abs() < 1e-3);
    assert_eq!(table.undo_label(), "Kavels: (zonder naam) −3,0 ha");
}

#[test]
fn a_click_fills_one_parcel_and_the_one_under_the_pointer_is_known() {
    let mut table = Table::new(with_parcels(5));
    table.tool(ToolKind::Fill);
    let pointer = Pointer { map: MapSide::Values, at: at(250.0, 50.0), pixel_m: 2.0, held: PLAIN };
    table.send(ToolEvent::Move(pointer));
    assert_eq!(table.app.state().parcel.as_ref().unwrap().0.row, 2);
    table.click(MapSide::Values, 250.0, 50.0);
    assert!((table.project().values().iter().next().unwrap().shape.area_m2() - 10_000.0).abs() < 1e-6);
    table.click(MapSide::Values, 9_000.0, 9_000.0);
    assert!(table.last_notice().contains("geen kavel"), "{}", table.last_notice());
}

#[test]
fn filling_without_a_layer_says_what_is_needed() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Fill);
    table.click(MapSide::Tasks, 0.0, 0.0);
    assert!(table.last_notice().contains("nog geen laag"), "{}", table.last_notice());
    assert!(table.app.state().history.undo_label().is_none());
}

#[test]
fn escape_in_the_middle_of_a_stroke_leaves_everything_as_it_was() {
    for kind in [ToolKind::Brush, ToolKind::Eraser, ToolKind::Fill, ToolKind::Freehand, ToolKind::Line] {
        let mut table = Table::new(with_parcels(5));
        let before = table.project().clone();
        table.tool(kind);
        let pointer = |x: f64| Pointer { map: MapSide::Tasks, at: at(x, 50.0), pixel_m: 2.0, held: PLAIN };
        table.send(ToolEvent::Press(pointer(10.0)));
        table.send(ToolEvent::Move(pointer(200.0)));
        assert!(table.app.state().tool.is_drawing());
        table.app.dispatch(Action::StepBack);
        table.send(ToolEvent::Release(pointer(300.0)));
        assert_eq!(*table.project(), before, "{kind:?}");
        assert!(!table.app.state().tool.is_drawing());
    }
}

#[test]
fn a_line_can_be_drawn_in_one_stroke() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Line);
    table.stroke(MapSide::Tasks, &line((0.0, 0.0), (600.0, 800.0)), PLAIN);
    let shape = &table.task(0).shape;
    assert!((shape.length_m() - 1000.0).abs() < 1.0 && shape.vertex_count() == 2);
}

#[test]
fn measuring_leaves_nothing_behind() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Measure);
    for (x, y) in [(0.0, 0.0), (300.0, 0.0), (300.0, 400.0)] {
        table.click(MapSide::Tasks, x, y);
    }
    let preview = table.app.state().tool.preview().unwrap();
    assert!((preview.length_m - 700.0).abs() < 1e-6 && (preview.area_m2 - 60_000.0).abs() < 1e-6);
    table.send(ToolEvent::Finish);
    assert!(table.app.state().tool.preview().is_none());
    assert!(table.app.state().history.undo_label().is_none());
}

#[test]
fn lines_and_points_of_a_mixed_feature_stay_when_its_land_changes() {
    let mut project = empty();
    let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
    let line = Shape::line(&[at(500.0, 0.0), at(600.0, 0.0)]).unwrap().shape;
    let both = geo::GeometryCollection::from(vec![square.to_geometry(), line.to_geometry()]);
    let shape = Shape::prove(&geo::Geometry::GeometryCollection(both)).unwrap().shape;
    let id = FeatureId(uuid::Uuid::from_u128(1));
    let row = Change::Task(RowChange::put(TaskFeature::new(id, 1, shape)));
    project.apply(&Edit::new(Message::new("unnamed"), vec![row])).unwrap();
    let mut table = Table::new(project);
    table.app.dispatch(Action::Select(id));
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &[(50.0, 50.0), (50.0, 300.0)], PLAIN);
    let shape = &table.task(0).shape;
    assert!(overlay::area_m2(shape.areas()) > 20_000.0);
    assert!((shape.length_m() - 100.0).abs() < 1e-9);
}

#[test]
fn corners_are_drawn_to_vertices_and_edges_within_reach_and_alt_does_the_opposite() {
    let mut table = Table::new(with_parcels(3));
    table.tool(ToolKind::Polygon);
    // 10 pixels of 2 m reach 20 m: a vertex at (100, 0), an edge at y = 100, nothing in the middle of a parcel.
    for (x, y) in [(108.0, 9.0), (170.0, 107.0), (140.0, 50.0)] {
        table.click(MapSide::Tasks, x, y);
    }
    table.send(ToolEvent::Finish);
    let corners: Vec<Point> = table.task(0).shape.areas().0[0].exterior().0.clone();
    for expected in [at(100.0, 0.0), at(170.0, 100.0), at(140.0, 50.0)] {
        assert!(corners.contains(&expected), "{expected:?} in {corners:?}");
    }
    let alt = Held { alt: true, ..PLAIN };
    let pointer = |held| Pointer { map: MapSide::Tasks, at: at(108.0, 9.0), pixel_m: 2.0, held };
    table.send(ToolEvent::Move(pointer(PLAIN)));
    assert!(table.app.state().snap.is_some(), "a mark is shown");
    table.send(ToolEvent::Move(pointer(alt)));
    assert!(table.app.state().snap.is_none());
    table.app.dispatch(Action::ToggleSnapping);
    table.send(ToolEvent::Move(pointer(PLAIN)));
    assert!(table.app.state().snap.is_none());
    table.send(ToolEvent::Move(pointer(alt)));
    assert!(table.app.state().snap.is_some());
}

#[test]
fn the_start_of_the_drawing_draws_the_pointer_before_anything_else() {
    let mut table = Table::new(with_parcels(3));
    table.tool(ToolKind::Polygon);
    let corners = [(40.0, 40.0), (60.0, 40.0), (60.0, 60.0)];
    corners.iter().for_each(|(x, y)| table.click(MapSide::Values, *x, *y));
    table.click(MapSide::Values, 45.0, 43.0);
    let shape = &table.project().values().iter().next().unwrap().shape;
    assert_eq!((shape.vertex_count(), shape.area_m2()), (3, 200.0), "closed on its own first corner");
}

#[test]
fn an_arrow_is_a_line_with_a_head_and_a_note_takes_no_part_in_the_koppelkansen() {
    let mut table = Table::new(empty());
    for (kind, x) in [(ToolKind::Line, 0.0), (ToolKind::Arrow, 5.0)] {
        table.tool(kind);
        table.stroke(MapSide::Tasks, &line((x, 0.0), (x, 400.0)), PLAIN);
    }
    table.tool(ToolKind::Note);
    table.click(MapSide::Tasks, 2.0, 200.0);
    let forms: Vec<_> = table.project().tasks().iter().map(|task| task.form).collect();
    assert_eq!(forms, [None, Some(Form::Arrow), Some(Form::Note)]);
    assert_eq!(table.undo_label(), "Tekst geplaatst");
    let (_, analysis) = table.app.state().analysis.clone().unwrap();
    assert_eq!(analysis.opportunities.len(), 1, "the line and the arrow; the note lies on both");
    assert!(analysis.warnings.is_empty(), "a note without ground is no fault");
}

#[test]
fn undo_while_drawing_takes_back_the_last_corner_and_no_finished_edit() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &line((0.0, 0.0), (400.0, 0.0)), PLAIN);
    table.tool(ToolKind::Polygon);
    for (x, y) in [(0.0, 500.0), (300.0, 500.0), (300.0, 900.0), (900.0, 900.0)] {
        table.click(MapSide::Tasks, x, y);
    }
    table.app.dispatch(Action::Undo);
    table.send(ToolEvent::Finish);
    assert_eq!(table.project().tasks().len(), 2, "the stroke is still there");
    assert!((table.task(1).shape.area_m2() - 60_000.0).abs() < 1e-6, "without the corner that was taken back");
}

#[test]
fn a_shape_outside_the_area_or_the_plane_is_kept_and_told() {
    let mut project = empty();
    let boundary = Shape::polygon(&[at(0.0, 0.0), at(1000.0, 0.0), at(1000.0, 1000.0), at(0.0, 1000.0)]).unwrap().shape;
    let area =
        Area { name: String::new(), boundary, influence: None, source: String::new(), extra: Properties::default() };
    project.apply(&Edit::new(Message::new("unnamed"), vec![Change::Area(Some(area.into()))])).unwrap();
    let mut table = Table::new(project);
    table.tool(ToolKind::Brush);
    table.stroke(MapSide::Tasks, &line((100.0, 100.0), (200.0, 100.0)), PLAIN);
    assert_eq!(table.last_notice(), "");
    table.stroke(MapSide::Tasks, &line((5000.0, 0.0), (5400.0, 0.0)), PLAIN);
    assert!(table.last_notice().contains("buiten het gebied"), "{}", table.last_notice());
    table.tool(ToolKind::Polygon);
    let far = [(200_000.0, 0.0), (201_000.0, 0.0), (201_000.0, 1000.0)];
    far.iter().for_each(|(x, y)| table.click(MapSide::Tasks, *x, *y));
    table.send(ToolEvent::Finish);
    assert!(table.last_notice().contains("waar RD niet geldt"), "{}", table.last_notice());
    assert_eq!(table.project().tasks().len(), 3, "nothing is refused");
}

#[test]
fn a_freehand_border_of_a_hundred_thousand_samples_becomes_one_area() {
    let mut table = Table::new(empty());
    table.tool(ToolKind::Freehand);
    let samples = 100_000;
    let path: Vec<(f64, f64)> = (0..samples)
        .map(|i| f64::from(i) / f64::from(samples) * std::f64::consts::TAU)
        .map(|turn| (turn, 50_000.0 + 200.0 * (turn * 300.0).sin()))
        .map(|(turn, radius)| (radius * turn.cos(), radius * turn.sin()))
        .collect();
    table.stroke(MapSide::Values, &path, PLAIN);
    let shape = &table.project().values().iter().next().unwrap().shape;
    assert!(shape.area_m2() > 7.0e9 && shape.vertex_count() < 20_000, "{} vertices", shape.vertex_count());
}

#[test]
fn a_stroke_that_went_nowhere_is_told_and_changes_nothing() {
    for kind in [ToolKind::Freehand, ToolKind::Line, ToolKind::Polygon, ToolKind::Arrow] {
        let mut table = Table::new(empty());
        table.tool(kind);
        table.stroke(MapSide::Tasks, &[(0.0, 0.0), (0.0, 0.0)], PLAIN);
        table.send(ToolEvent::Finish);
        assert!(table.project().tasks().is_empty(), "{kind:?}");
        assert!(table.app.state().history.undo_label().is_none());
    }
}

#[test]
fn parcels_of_the_sample_can_be_filled() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::start(Places::inside(folder.path()), None);
    app.settle();
    let mut table = Table { app, _folder: folder };
    table.tool(ToolKind::Fill);
    let before = table.project().tasks().len();
    table.click(MapSide::Tasks, -500.0, 200.0);
    assert_eq!(table.project().tasks().len(), before + 1, "{}", table.last_notice());
}
