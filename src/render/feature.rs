//! One feature of either map as it is drawn: which fills, outlines and strands its attributes ask for.
//!
//! Hatches, symbols of points and labels are not here: they follow the zoom and are made for what is visible.

use std::sync::Arc;

use super::chunks::Member;
use super::detail::Level;
use super::picture::Picture;
use super::style::{self, Paint, Stroke, TypeTint};
use crate::geometry::{Bounds, Shape};
use crate::model::{FeatureId, Form, Row as _, TaskFeature, ValueFeature};

/// A feature of either map.
#[derive(Clone, Debug)]
pub enum Feature {
    /// Of the value map.
    Value(Arc<ValueFeature>),
    /// Of the task map, with the tint of its type.
    Task(Arc<TaskFeature>, TypeTint),
}

impl Feature {
    /// Its identity.
    pub fn id(&self) -> FeatureId {
        match self {
            Feature::Value(row) => row.id,
            Feature::Task(row, _) => row.id,
        }
    }

    /// Its number, rising along the table it is in.
    pub(super) fn serial(&self) -> u64 {
        match self {
            Feature::Value(row) => row.serial(),
            Feature::Task(row, _) => row.serial(),
        }
    }

    /// Where it is.
    pub fn shape(&self) -> &Shape {
        match self {
            Feature::Value(row) => &row.shape,
            Feature::Task(row, _) => &row.shape,
        }
    }

    /// Its name; a task without one gives its code.
    pub fn name(&self) -> &str {
        match self {
            Feature::Value(row) => &row.name,
            Feature::Task(row, _) if row.name.is_empty() => &row.code,
            Feature::Task(row, _) => &row.name,
        }
    }

    /// Whether it is an arrow or a note.
    pub fn form(&self) -> Option<Form> {
        match self {
            Feature::Value(row) => row.form,
            Feature::Task(row, _) => row.form,
        }
    }

    /// Its own search width in m, if it has one.
    pub fn search_width_m(&self) -> Option<f64> {
        match self {
            Feature::Value(row) => row.search_width_m,
            Feature::Task(row, _) => row.search_width_m,
        }
    }

    /// Whether it is the very same row, drawn the same way.
    pub fn is_same_row(&self, other: &Self) -> bool {
        match (self, other) {
            (Feature::Value(a), Feature::Value(b)) => Arc::ptr_eq(a, b),
            (Feature::Task(a, tint), Feature::Task(b, other_tint)) => Arc::ptr_eq(a, b) && tint == other_tint,
            _ => false,
        }
    }

    /// Draws its areas and lines.
    pub fn draw_on(&self, picture: &mut Picture, tolerance_m: f64) {
        let shape = self.shape();
        let (fill, outline, strands) = self.looks();
        if !shape.areas().0.is_empty() {
            picture.fill(shape.areas(), fill, tolerance_m);
            picture.outline(shape.areas(), &outline, tolerance_m);
        }
        if !shape.lines().0.is_empty() {
            picture.draw_lines(shape.lines(), &[casing(&strands)], tolerance_m);
            picture.draw_lines(shape.lines(), &strands, tolerance_m);
        }
    }

    /// Draws only its outlines and lines, on a light edge.
    pub fn draw_edge_on(&self, picture: &mut Picture, tolerance_m: f64) {
        let (_, outline, strands) = self.looks();
        picture.outline(self.shape().areas(), &[casing(&outline)], tolerance_m);
        picture.outline(self.shape().areas(), &outline, tolerance_m);
        picture.draw_lines(self.shape().lines(), &[casing(&strands)], tolerance_m);
        picture.draw_lines(self.shape().lines(), &strands, tolerance_m);
    }

    /// Its fill, the strokes around its areas and the strokes of its lines.
    fn looks(&self) -> (Paint, Vec<Stroke>, Vec<Stroke>) {
        match self {
            Feature::Value(row) => (Paint::ValueFill, vec![style::value_stroke(row)], style::value_strands(row)),
            Feature::Task(row, tint) => {
                let strokes = style::task_strokes(row.kind, *tint);
                (Paint::TaskFill(*tint), strokes.clone(), strokes)
            }
        }
    }
}

fn casing(strokes: &[Stroke]) -> Stroke {
    Stroke::solid(Paint::Casing, style::widest_px(strokes) + 3.0)
}

impl Member for Feature {
    const GROUP: usize = 256;

    fn is_of(&self, before: &Self) -> bool {
        self.id() == before.id()
    }

    fn bounds(&self) -> Bounds {
        self.shape().bounds()
    }

    fn size_m2(&self) -> f64 {
        box_m2(&self.bounds())
    }

    fn vertex_count(&self) -> usize {
        self.shape().vertex_count()
    }

    fn is_sign(&self) -> bool {
        !self.shape().points().0.is_empty() || self.form() == Some(Form::Arrow)
    }

    fn draw(&self, picture: &mut Picture, level: Level) {
        self.draw_on(picture, level.tolerance_m());
    }
}

fn box_m2(bounds: &Bounds) -> f64 {
    bounds.width_m() * bounds.height_m()
}
