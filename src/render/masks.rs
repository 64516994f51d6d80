//! Masks under the features of both maps: a quiet cross-hatch over land that will not change.
//!
//! The hatch follows the screen, so it is made anew when the maps zoom a step or leave what was made.

use std::sync::Arc;

use super::hatch::hatch_lines;
use super::picture::Picture;
use super::style::{Paint, Stroke};
use crate::geometry::{Bounds, Shape};
use crate::model::{Mask, Project};

/// Angles of the hatch in degrees: none of the values has these.
const ANGLES_DEG: [f64; 2] = [22.5, 112.5];
/// Distance between hatch lines in screen points.
const SPACING_PX: f64 = 9.0;
/// Width of a hatch line in screen points.
const WIDTH_PX: f32 = 1.0;
/// How much more than the view is made, as a part of its width.
const AROUND: f64 = 0.5;

/// What was made, and for which masks, place and scale.
#[derive(Clone, Debug)]
struct Made {
    window: Bounds,
    m_per_px: f64,
    picture: Option<Arc<Picture>>,
}

/// The masks of a project as they are drawn.
#[derive(Clone, Debug, Default)]
pub struct Masks {
    masks: Vec<Mask>,
    made: Option<Made>,
}

impl Masks {
    /// Takes over what changed in the project.
    pub fn follow(&mut self, project: &Project) {
        if self.masks != project.masks() {
            self.masks = project.masks().to_vec();
            self.made = None;
        }
    }

    /// The picture of the masks in view; None when there are none.
    pub fn visible(&mut self, view: &Bounds, m_per_px: f64) -> Option<Arc<Picture>> {
        let step = ((2.0 * m_per_px.log2()).round() / 2.0).exp2();
        let fits =
            |made: &&Made| made.m_per_px == step && made.window.contains(view.min) && made.window.contains(view.max);
        if self.made.as_ref().filter(fits).is_none() {
            let window = view.grown(AROUND * view.width_m());
            let shapes = self.masks.iter().map(|mask| &mask.shape).filter(|shape| shape.bounds().touches(&window));
            let picture = picture(shapes, &window, step).map(Arc::new);
            self.made = Some(Made { window, m_per_px: step, picture });
        }
        self.made.as_ref().and_then(|made| made.picture.clone())
    }
}

/// A mask that is not kept yet: its hatch with the outline of what is chosen.
pub fn asked(shape: &Shape, m_per_px: f64) -> Option<Picture> {
    let mut picture = picture(std::iter::once(shape), &shape.bounds(), m_per_px)?;
    let strokes = [Stroke::solid(Paint::Halo, 6.0), Stroke::solid(Paint::SelectedLine, 2.4)];
    picture.outline(shape.areas(), &strokes, m_per_px);
    Some(picture)
}

/// The hatch of shapes within a window.
fn picture<'a>(shapes: impl Iterator<Item = &'a Shape>, window: &Bounds, m_per_px: f64) -> Option<Picture> {
    let mut picture = Picture::new(window.center());
    for shape in shapes {
        picture.fill(shape.areas(), Paint::MaskFill, m_per_px);
        for angle_deg in ANGLES_DEG {
            for (from, to) in hatch_lines(shape.areas(), angle_deg, SPACING_PX * m_per_px, window) {
                picture.segment(from, to, Stroke::solid(Paint::MaskLine, WIDTH_PX));
            }
        }
        picture.outline(shape.areas(), &[Stroke::solid(Paint::MaskLine, 1.8)], m_per_px);
    }
    (!picture.is_empty()).then_some(picture)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::Point;
    use crate::geometry::projection::Crs;
    use crate::model::{Change, Edit, FeatureId};
    use crate::words::Message;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_mask_is_drawn_until_it_goes_and_kept_while_the_view_moves_a_little() {
        let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
        let mask = Mask { id: FeatureId(uuid::Uuid::from_u128(1)), shape: square, reason: "kerk".to_owned() };
        let mut project = Project::new("P", Crs::RD_NEW);
        let mut drawn = Masks::default();
        let view = |x: f64| Bounds { min: at(x, 0.0), max: at(x + 200.0, 200.0) };
        assert!(drawn.visible(&view(0.0), 1.0).is_none());
        let put = |project: &mut Project, masks: Vec<Mask>| {
            project.apply(&Edit::new(Message::new("x"), vec![Change::Masks(Arc::new(masks))])).unwrap();
        };
        put(&mut project, vec![mask]);
        drawn.follow(&project);
        let first = drawn.visible(&view(0.0), 1.0).unwrap();
        assert!(!first.fills.is_empty() && first.lines.len() > 20);
        assert!(Arc::ptr_eq(&first, &drawn.visible(&view(30.0), 1.1).unwrap()));
        let nearer = drawn.visible(&view(0.0), 0.4).unwrap();
        assert!(nearer.lines.len() > first.lines.len(), "as dense on screen, so denser on the ground");
        put(&mut project, Vec::new());
        drawn.follow(&project);
        assert!(drawn.visible(&view(0.0), 1.0).is_none());
    }
}
