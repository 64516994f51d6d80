//! What a feature is, read when the pointer rests on it; with the tool that takes away also which one would go.
//!
//! It looks and tells; what a click does is for the tools.

use egui::{Painter, PopupAnchor, Pos2, Rect, Response, Stroke, Tooltip, Ui};
use geo::CoordsIter;

use super::view::View;
use crate::app::tools::ToolKind;
use crate::app::{AppState, LayerKey};
use crate::geometry::{Point, Shape};
use crate::model::{FeatureId, TaskFeature, ValueFeature};
use crate::render::feature_of;
use crate::ui::attributes::measure;
use crate::ui::legend::{capital, type_name};
use crate::ui::theme::token;
use crate::words::Message;

/// How long the pointer rests before anything is said, in seconds.
const REST_SECONDS: f32 = 0.4;

/// Tells about the topmost feature under the pointer of a map; without one, about the mask there.
pub fn show(ui: &Ui, map: &Response, view: &View, state: &AppState, (under, at): (&[FeatureId], Point)) {
    let kind = state.tool.kind();
    if !matches!(kind, ToolKind::Select | ToolKind::Delete) {
        return;
    }
    let id = under.first().copied();
    let said = || id.map(|id| about(state, id)).or_else(|| about_mask(state, at));
    if kind == ToolKind::Delete
        && let Some(feature) = id.and_then(|id| feature_of(&state.project, id))
    {
        let pen = Stroke::new(3.0, token::ALERT);
        outline(&ui.painter().with_clip_rect(map.rect), map.rect, view, feature.shape(), pen);
    }
    let (rested, is_down) = ui.input(|input| (input.pointer.time_since_last_movement(), input.pointer.any_down()));
    if is_down || !map.contains_pointer() || (id.is_none() && state.project.masks().is_empty()) {
        return;
    }
    if rested < REST_SECONDS {
        let left = std::time::Duration::from_secs_f32(REST_SECONDS - rested + 0.02);
        ui.ctx().request_repaint_after(left);
        return;
    }
    let Some(said) = said() else { return };
    let tip = Tooltip::always_open(ui.ctx().clone(), map.layer_id, map.id.with("about"), PopupAnchor::Pointer);
    tip.gap(14.0).show(|ui| ui.label(said));
}

/// Why the land here will not change.
fn about_mask(state: &AppState, at: Point) -> Option<String> {
    let shown = state.view.shows(LayerKey::Masks);
    let mask = state.project.masks().iter().rev().find(|mask| shown && mask.shape.contains(at))?;
    let title = Message::new("mask-title").area("area", mask.shape.area_m2());
    Some(format!("{}\n{}", state.words().say(&title), mask.reason))
}

/// Name, what it is, how large.
fn about(state: &AppState, id: FeatureId) -> String {
    let project = &state.project;
    if let Some(row) = project.values().get(id) {
        return about_value(state, row);
    }
    project.tasks().get(id).map(|row| about_task(state, row)).unwrap_or_default()
}

fn about_value(state: &AppState, row: &ValueFeature) -> String {
    let words = state.words();
    let levels =
        row.intensity.iter().filter_map(|(worth, level)| level.map(|level| format!("{}{level}", worth.letter())));
    let levels = levels.collect::<Vec<_>>().join(" ");
    let kind = row.kind.map(|kind| words.text(kind.key()));
    lines(state, &row.name, [Some(words.text("ui-value-feature")), kind, Some(levels)], &row.shape)
}

fn about_task(state: &AppState, row: &TaskFeature) -> String {
    let words = state.words();
    let kind = row.kind.map_or_else(|| words.text("ui-task-feature"), |kind| capital(&words.text(kind.key())));
    let of_type = row.type_code.as_ref().and_then(|code| state.project.type_of(code));
    let of_type = of_type.map(|one| type_name(one, state.language).to_owned());
    lines(state, &row.name, [Some(kind), of_type, None], &row.shape)
}

fn lines(state: &AppState, name: &str, parts: [Option<String>; 3], shape: &Shape) -> String {
    let name = if name.is_empty() { state.words().text("unnamed") } else { name.to_owned() };
    let known = parts.into_iter().flatten().filter(|part| !part.is_empty()).chain([measure(shape, state)]);
    format!("{name}\n{}", known.collect::<Vec<_>>().join(" · "))
}

/// The outline of a shape, such as what would be taken away.
pub fn outline(painter: &Painter, map: Rect, view: &View, shape: &Shape, pen: Stroke) {
    let on_screen = |line: &geo::LineString<f64>| -> Vec<Pos2> {
        line.coords_iter().map(|at| view.screen_from_world(map, at)).collect()
    };
    for polygon in shape.areas() {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            painter.add(egui::Shape::closed_line(on_screen(ring), pen));
        }
    }
    for line in shape.lines() {
        painter.add(egui::Shape::line(on_screen(line), pen));
    }
    for point in shape.points() {
        painter.circle_stroke(view.screen_from_world(map, point.0), 9.0, pen);
    }
}
