//! Points of both maps as symbols of a fixed size on screen.
//!
//! A value point is a disc with a quarter for each of the four values; a task point is a disc in the tint of its
//! type with the line of its kind.

use egui::{Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::layers::Marks;
use super::view::View;
use crate::model::{Form, FourValues, TaskKind, Worth};
use crate::render::labels::ScreenBox;
use crate::render::style::TypeTint;
use crate::render::{Feature, Scene};
use crate::ui::theme::{self, size, token};

/// Radius of a symbol in screen points.
const RADIUS: f32 = 7.5;
/// How much is left of a symbol that is out of the light of the chosen koppelkans.
const DIMMED: f32 = 0.35;
/// Length of an arrow's head in screen points.
const HEAD: f32 = 13.0;
/// Widest note in screen points.
const NOTE_WIDTH: f32 = 190.0;
/// Above this number only small dots are drawn; zoom in to see more.
const MANY: usize = 1_500;

/// Paints the points in view and gives the room they take.
pub fn show(painter: &Painter, map: Rect, view: &View, scene: &Scene, marks: &Marks, scale: f32) -> Vec<ScreenBox> {
    let mut faint = painter.clone();
    faint.set_opacity(DIMMED);
    let bounds = view.bounds(map);
    let points: Vec<_> = scene.points(&bounds).collect();
    let radius = RADIUS * size::signs(scale);
    let mut room = Vec::with_capacity(points.len().min(MANY));
    for (at, feature) in &points {
        let at = view.screen_from_world(map, *at);
        let painter = if marks.is_lit(feature.id()) { painter } else { &faint };
        if points.len() > MANY {
            painter.rect_filled(Rect::from_center_size(at, vec2(3.0, 3.0)), 0.0, line_of(feature));
            continue;
        }
        if feature.form() == Some(Form::Note) {
            room.push(note(painter, at, feature.name(), scale));
            continue;
        }
        match feature {
            Feature::Value(row) => value(painter, at, &row.intensity, scale),
            Feature::Task(row, tint) => task(painter, at, row.kind, *tint, scale),
        }
        room.push(ScreenBox::around(at.x, at.y, 2.0 * radius, 2.0 * radius));
    }
    for feature in scene.signs(&bounds).filter(|feature| feature.form() == Some(Form::Arrow)) {
        let painter = if marks.is_lit(feature.id()) { painter } else { &faint };
        arrow_heads(painter, map, view, feature, scale);
    }
    room
}

/// A head at the end of each line of an arrow.
fn arrow_heads(painter: &Painter, map: Rect, view: &View, feature: &Feature, scale: f32) {
    for line in feature.shape().lines() {
        let places: Vec<Pos2> = line.0.iter().rev().map(|p| view.screen_from_world(map, *p)).collect();
        let Some(tip) = places.first().copied() else { continue };
        // From a place far enough back, so that a last tiny bend does not turn the head.
        let back = places.iter().find(|place| place.distance(tip) > HEAD).or(places.last()).copied().unwrap_or(tip);
        let along = (tip - back).normalized() * HEAD * size::signs(scale);
        if along == egui::Vec2::ZERO {
            continue;
        }
        let across = vec2(-along.y, along.x) * 0.55;
        let head = vec![tip + along * 0.35, tip - along * 0.75 + across, tip - along * 0.75 - across];
        painter.add(Shape::convex_polygon(head, line_of(feature), Stroke::new(1.4, token::SHEET)));
    }
}

/// A note as a small paper with its text; gives the room it takes.
fn note(painter: &Painter, at: Pos2, words: &str, scale: f32) -> ScreenBox {
    let words = if words.is_empty() { "…" } else { words };
    let font = egui::FontId::proportional(size::note(scale));
    let galley = painter.layout(words.to_owned(), font, token::INK, NOTE_WIDTH * size::note(scale) / size::NOTE);
    let padding = vec2(7.0, 4.0) * size::signs(scale);
    let paper = Rect::from_min_size(at, galley.size() + 2.0 * padding);
    painter.rect(paper, 2.0, token::NOTE, Stroke::new(1.0, token::OUTLINE), egui::StrokeKind::Inside);
    painter.circle(at, 3.0 * size::signs(scale), token::INK, Stroke::new(1.2, token::SHEET));
    painter.galley(at + padding, galley, token::INK);
    ScreenBox { left: paper.left(), top: paper.top(), width: paper.width(), height: paper.height() }
}

fn line_of(feature: &Feature) -> egui::Color32 {
    match feature {
        Feature::Value(_) => token::INK,
        Feature::Task(_, tint) => theme::tint_line(*tint),
    }
}

/// H upper left, G upper right, B lower left, T lower right; the higher, the further a quarter reaches.
fn value(painter: &Painter, at: Pos2, intensity: &FourValues<Option<u8>>, scale: f32) {
    let (radius, pen) = (RADIUS * size::signs(scale), size::line(1.4, scale));
    painter.circle(at, radius + 0.8 + pen / 2.0, token::SHEET, Stroke::new(pen, token::INK));
    for (worth, intensity) in intensity.iter() {
        let reach = radius * f32::from(intensity.unwrap_or(0).min(3)) / 3.0;
        if reach > 0.0 {
            let start = match worth {
                Worth::Heritage => 2.0,
                Worth::Use => 3.0,
                Worth::Experience => 1.0,
                Worth::Future => 0.0,
            };
            painter.add(Shape::convex_polygon(quarter(at, start, reach), theme::worth(worth), Stroke::NONE));
        }
    }
}

fn quarter(at: Pos2, start: f32, reach: f32) -> Vec<Pos2> {
    let turn = |i: i32| (start + i as f32 / 5.0) * std::f32::consts::FRAC_PI_2;
    std::iter::once(at).chain((0..=5).map(|i| at + reach * vec2(turn(i).cos(), turn(i).sin()))).collect()
}

fn task(painter: &Painter, at: Pos2, kind: Option<TaskKind>, tint: TypeTint, scale: f32) {
    let line = theme::tint_line(tint);
    let (radius, signs) = (RADIUS * size::signs(scale), size::signs(scale));
    let pen = |width: f32| Stroke::new(size::line(width, scale), line);
    painter.circle_filled(at, radius + 3.0 * signs, token::SHEET);
    painter.circle_filled(at, radius, theme::tint_fill(tint));
    let ring: Vec<Pos2> = (0..=40)
        .map(|i| i as f32 / 40.0 * std::f32::consts::TAU)
        .map(|turn| at + radius * vec2(turn.cos(), turn.sin()))
        .collect();
    match kind {
        Some(TaskKind::Task) => {
            painter.circle_stroke(at, radius, pen(2.4));
        }
        Some(TaskKind::RunningProject) => {
            // Two rings with the same gap between them, however wide they are.
            let (outer, wide) = (radius + 1.2 * signs, pen(1.6).width);
            painter.circle_stroke(at, outer, pen(1.6));
            painter.circle_stroke(at, outer - wide - 1.8 * signs, pen(1.6));
        }
        Some(TaskKind::Initiative) => {
            painter.extend(Shape::dashed_line(&ring, pen(2.2), 6.5 * signs, 3.5 * signs));
        }
        Some(TaskKind::Wish) => {
            painter.extend(Shape::dashed_line(&ring, pen(2.4), 2.2 * signs, 3.4 * signs));
        }
        None => {
            painter.circle_stroke(at, radius, pen(1.0));
        }
    }
    painter.circle_filled(at, 2.0 * signs, line);
}
