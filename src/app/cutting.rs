//! Cutting with a drawn line, and making a hole with a drawn area, in what is chosen.
//!
//! The largest piece keeps its identity; the others become features with the same tags.

use geo::MultiPolygon;

use super::editing::new_id;
use super::notice::NoticeKind;
use super::program::App;
use super::rows;
use super::view::MapSide;
use crate::geometry::{Point, Shape, layers, overlay, shaping};
use crate::model::{Edit, FeatureId};
use crate::words::Message;

impl App {
    /// A line was drawn to cut along.
    pub(super) fn cut_along(&mut self, map: MapSide, line: &Shape) {
        let Some(path) = line.lines().0.first().map(|line| line.0.clone()) else { return };
        let targets = self.targets(map, |shape| pieces(shape, &path).len() > 1);
        let project = &self.state.project;
        let mut changes = Vec::new();
        let mut made = Vec::new();
        // What is no longer part of the feature it was cut from.
        let mut area_m2 = 0.0;
        for id in &targets {
            let Some(shape) = rows::shape_of(project, *id) else { continue };
            let mut parts = pieces(shape, &path).into_iter();
            changes.extend(parts.next().and_then(|part| rows::with_shape(project, *id, part)));
            for part in parts {
                area_m2 += part.area_m2();
                let new = new_id();
                changes.extend(rows::copy_of(project, *id, new, made.len() as u64, part));
                made.push(new);
            }
        }
        let Some(first) = targets.first() else {
            return self.notify(NoticeKind::Attention, Message::new("split-nothing"), Vec::new());
        };
        let key = if area_m2 > 0.0 { "edit-split" } else { "edit-split-line" };
        let label = self.label_for(key, *first, targets.len()).count("n", made.len() + targets.len());
        let label = if area_m2 > 0.0 { label.area("area", area_m2) } else { label };
        self.perform_and_tell(Edit::new(label, changes), Vec::new());
    }

    /// An area was drawn that is to be a hole.
    pub(super) fn cut_hole(&mut self, map: MapSide, hole: &Shape) {
        let meets = |shape: &Shape| layers::overlap(shape.areas(), hole.areas());
        let targets = self.targets(map, meets);
        let Some(id) = targets.first().copied() else {
            return self.notify(NoticeKind::Attention, Message::new("hole-nothing"), Vec::new());
        };
        let project = &self.state.project;
        let Some(shape) = rows::shape_of(project, id) else { return };
        let rest = overlay::difference(shape.areas(), hole.areas());
        let less_m2 = shape.area_m2() - overlay::area_m2(&rest);
        let Some(rest) = shape.with_areas(rest) else {
            return self.notify(NoticeKind::Attention, Message::new("shape-all-subtracted"), Vec::new());
        };
        let label = rows::label_of(project, "edit-hole", id).area("area", less_m2);
        let changes = rows::with_shape(project, id, rest).into_iter().collect();
        self.perform_and_tell(Edit::new(label, changes), Vec::new());
    }

    /// What is meant: the chosen features of the map that fit, else the topmost one that does.
    fn targets(&self, map: MapSide, fits: impl Fn(&Shape) -> bool) -> Vec<FeatureId> {
        let project = &self.state.project;
        let chosen: Vec<FeatureId> = self
            .state
            .selection
            .features()
            .iter()
            .copied()
            .filter(|id| rows::shape_on(project, map, *id).is_some_and(&fits))
            .collect();
        if !chosen.is_empty() {
            return chosen;
        }
        let topmost = rows::shapes_on(project, map).into_iter().rev().find(|(_, shape)| fits(shape));
        topmost.map(|(id, _)| id).into_iter().collect()
    }
}

/// The pieces a line cuts a shape into, the largest first. Land and lines are cut; points stay with the first.
fn pieces(shape: &Shape, path: &[Point]) -> Vec<Shape> {
    if shape.areas().0.is_empty() {
        return shaping::split_lines(shape, path);
    }
    // Polygon by polygon: one that the line does not go through stays with the largest piece.
    let (mut parts, mut whole) = (Vec::new(), Vec::new());
    for polygon in shape.areas() {
        let alone = MultiPolygon::new(vec![polygon.clone()]);
        let cut = overlay::split(&alone, path);
        if cut.len() > 1 {
            parts.extend(cut);
        } else {
            whole.push(polygon.clone());
        }
    }
    if parts.is_empty() {
        return vec![shape.clone()];
    }
    let area = |part: &MultiPolygon<f64>| overlay::area_m2(part);
    parts.sort_by(|a, b| area(b).total_cmp(&area(a)));
    let mut first = parts.remove(0);
    first.0.extend(whole);
    shape.with_areas(first).into_iter().chain(parts.into_iter().filter_map(Shape::from_areas)).collect()
}
