//! Tests of the tools: events in, shapes out.

#![allow(clippy::unwrap_used)]

use super::*;

fn pointer(map: MapSide, x: f64, y: f64) -> Pointer {
    Pointer { map, at: Point { x: 210_000.0 + x, y: 540_000.0 + y }, pixel_m: 1.0, held: Held::default() }
}

fn click(tool: &mut ToolState, x: f64, y: f64) -> ToolOutcome {
    tool.handle(ToolEvent::Click(pointer(MapSide::Tasks, x, y)))
}

fn with(kind: ToolKind) -> ToolState {
    let mut tool = ToolState::default();
    tool.set_kind(kind);
    tool
}

fn drawn_area_m2(outcome: ToolOutcome) -> f64 {
    match outcome {
        ToolOutcome::Drawn(MapSide::Tasks, Ok(proof)) => proof.shape.area_m2(),
        other => panic!("no shape but {other:?}"),
    }
}

#[test]
fn a_polygon_ends_with_a_double_click_without_a_doubled_corner() {
    let mut tool = with(ToolKind::Polygon);
    for (x, y) in [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 100.0)] {
        click(&mut tool, x, y);
    }
    let outcome = tool.handle(ToolEvent::DoubleClick(pointer(MapSide::Tasks, 0.0, 100.0)));
    assert!((drawn_area_m2(outcome) - 10_000.0).abs() < 1e-6);
    assert!(!tool.is_drawing());
}

#[test]
fn a_click_on_the_first_corner_closes_the_polygon() {
    let mut tool = with(ToolKind::Polygon);
    for (x, y) in [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0)] {
        click(&mut tool, x, y);
    }
    let outcome = click(&mut tool, 3.0, 3.0);
    assert!((drawn_area_m2(outcome) - 5_000.0).abs() < 1e-6);
}

#[test]
fn a_polygon_of_two_corners_goes_on_and_says_so() {
    let mut tool = with(ToolKind::Polygon);
    click(&mut tool, 0.0, 0.0);
    click(&mut tool, 10.0, 0.0);
    assert!(matches!(tool.handle(ToolEvent::Finish), ToolOutcome::TooFewPoints));
    assert!(tool.is_drawing());
    click(&mut tool, 10.0, 10.0);
    assert!((drawn_area_m2(tool.handle(ToolEvent::Finish)) - 50.0).abs() < 1e-6);
}

#[test]
fn escape_drops_the_drawing_and_another_tool_too() {
    let mut tool = with(ToolKind::Line);
    click(&mut tool, 0.0, 0.0);
    tool.handle(ToolEvent::Cancel);
    assert!(!tool.is_drawing() && tool.preview().is_none());
    click(&mut tool, 0.0, 0.0);
    tool.set_kind(ToolKind::Select);
    assert!(!tool.is_drawing());
}

#[test]
fn a_click_on_the_other_map_adds_no_corner() {
    let mut tool = with(ToolKind::Polygon);
    click(&mut tool, 0.0, 0.0);
    tool.handle(ToolEvent::Click(pointer(MapSide::Values, 50.0, 0.0)));
    assert_eq!(tool.preview().unwrap().points.len(), 2);
}

#[test]
fn a_freehand_stroke_becomes_one_area_with_few_corners() {
    let mut tool = with(ToolKind::Freehand);
    let at = |i: usize| {
        let angle = i as f64 / 400.0 * std::f64::consts::TAU;
        pointer(MapSide::Tasks, 200.0 * angle.cos(), 200.0 * angle.sin())
    };
    tool.handle(ToolEvent::Press(at(0)));
    for i in 1..400 {
        tool.handle(ToolEvent::Move(at(i)));
    }
    let ToolOutcome::Drawn(_, Ok(proof)) = tool.handle(ToolEvent::Release(at(399))) else { panic!("no shape") };
    let circle_m2 = std::f64::consts::PI * 200.0 * 200.0;
    assert!((proof.shape.area_m2() - circle_m2).abs() < 0.02 * circle_m2);
    assert!(proof.shape.vertex_count() < 60, "{} vertices", proof.shape.vertex_count());
}

#[test]
fn the_preview_measures_what_is_being_drawn() {
    let mut tool = with(ToolKind::Line);
    click(&mut tool, 0.0, 0.0);
    tool.handle(ToolEvent::Move(pointer(MapSide::Tasks, 30.0, 40.0)));
    let preview = tool.preview().unwrap();
    assert!((preview.length_m - 50.0).abs() < 1e-9 && preview.figure == Figure::Line);
}
