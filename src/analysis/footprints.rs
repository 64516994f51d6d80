//! Step 0: the land each feature stands for, with the search width of a line or a point.
//!
//! A width that can't be used is told, and the project's own width is taken. What masks take is in `masks`.

use std::sync::OnceLock;

use geo::{CoordsIter, MultiPolygon};

use super::FeatureRef;
use super::masks::{Loss, Masked};
use crate::geometry::overlay::Outline;
use crate::geometry::{Bounds, Shape, ShapeKind, overlay};
use crate::model::{Form, Row, Settings, TaskFeature, ValueFeature};
use crate::words::Message;

/// The land of a task.
#[derive(Clone, Debug)]
pub(super) struct Land {
    /// The polygons it covers.
    pub ground: MultiPolygon<f64>,
    /// The box around them.
    pub bounds: Bounds,
    /// Their area in m², above 0.
    pub area_m2: f64,
    /// The same grown by half of D, once it was asked for.
    grown: OnceLock<MultiPolygon<f64>>,
}

impl Land {
    /// The land of polygons; None when they have no area.
    pub fn of(ground: MultiPolygon<f64>) -> Option<Self> {
        let bounds = Bounds::of_points(ground.coords_iter())?;
        let area_m2 = overlay::area_m2(&ground);
        (area_m2 > 0.0).then_some(Self { ground, bounds, area_m2, grown: OnceLock::new() })
    }

    /// The land grown by half of D. One land is asked with one D only.
    pub fn grown(&self, half_m: f64) -> &MultiPolygon<f64> {
        self.grown.get_or_init(|| overlay::buffer(&self.ground, half_m))
    }
}

/// The land of a value feature, ready to be measured.
#[derive(Clone, Debug)]
pub(super) struct Cover {
    /// Its borders.
    pub outline: Outline,
    /// The box around it.
    pub bounds: Bounds,
}

impl Cover {
    /// The land of polygons; None when they have no area.
    pub fn of(ground: &MultiPolygon<f64>) -> Option<Self> {
        let bounds = Bounds::of_points(ground.coords_iter())?;
        (overlay::area_m2(ground) > 0.0).then(|| Self { outline: Outline::new(ground), bounds })
    }
}

/// A row of either map that covers ground.
pub(super) trait Placed: Row + PartialEq + Send + Sync {
    /// Whether it is told what masks take from it.
    const TELLS_LOSS: bool;
    /// What its ground is kept as.
    type Ground: Send + Sync;

    /// The row with the name people know it by.
    fn named(&self) -> FeatureRef;
    /// Its shape, unless it covers no ground: a text note says something about a place.
    fn covering(&self) -> Option<&Shape>;
    /// Its own search width in m.
    fn own_width_m(&self) -> Option<f64>;
    /// Its ground and what masks took from it; None when it has none.
    fn ground(&self, settings: &Settings, masked: &Masked) -> (Option<Self::Ground>, Loss);
}

impl Placed for TaskFeature {
    const TELLS_LOSS: bool = true;
    type Ground = Land;

    fn named(&self) -> FeatureRef {
        task_ref(self)
    }

    fn covering(&self) -> Option<&Shape> {
        (self.form != Some(Form::Note)).then_some(&self.shape)
    }

    fn own_width_m(&self) -> Option<f64> {
        self.search_width_m
    }

    fn ground(&self, settings: &Settings, masked: &Masked) -> (Option<Land>, Loss) {
        let Some(shape) = self.covering() else { return (None, Loss::default()) };
        let (left, loss) = masked.taken_from(footprint(shape, self.search_width_m, settings));
        (Land::of(left), loss)
    }
}

impl Placed for ValueFeature {
    const TELLS_LOSS: bool = false;
    type Ground = Cover;

    fn named(&self) -> FeatureRef {
        value_ref(self)
    }

    fn covering(&self) -> Option<&Shape> {
        (self.form != Some(Form::Note)).then_some(&self.shape)
    }

    fn own_width_m(&self) -> Option<f64> {
        self.search_width_m
    }

    fn ground(&self, settings: &Settings, masked: &Masked) -> (Option<Cover>, Loss) {
        let Some(shape) = self.covering() else { return (None, Loss::default()) };
        let (left, loss) = masked.taken_from(footprint(shape, self.search_width_m, settings));
        (Cover::of(&left), loss)
    }
}

/// What is told about the ground of a row.
pub(super) fn ground_warnings<T: Placed>(row: &T, has_ground: bool, loss: &Loss, warnings: &mut Vec<Message>) {
    if row.own_width_m().is_some_and(|width| !is_width(width)) {
        warnings.push(row.named().name_in(Message::new("analysis-warning-width"), "name"));
    }
    warnings.extend(loss.told(&row.named()).filter(|_| T::TELLS_LOSS));
    if !has_ground && row.covering().is_some() && !loss.is_all() {
        warnings.push(row.named().name_in(Message::new("analysis-warning-no-land"), "name"));
    }
}

fn is_width(width_m: f64) -> bool {
    width_m.is_finite() && width_m > 0.0
}

/// The land of one shape. Lines and points of one mixed shape each get their own default width.
fn footprint(shape: &Shape, own_width_m: Option<f64>, settings: &Settings) -> MultiPolygon<f64> {
    if let Some(width_m) = own_width_m.filter(|width| is_width(*width)) {
        return shape.footprint(width_m);
    }
    match shape.kind() {
        ShapeKind::Area | ShapeKind::Line => shape.footprint(settings.line_width_m),
        ShapeKind::Point => shape.footprint(settings.point_radius_m),
        ShapeKind::Mixed => mixed_footprint(shape, settings),
    }
}

fn mixed_footprint(shape: &Shape, settings: &Settings) -> MultiPolygon<f64> {
    let part = |geometry: geo::Geometry<f64>, width_m: f64| {
        // A part of a valid shape is valid; an empty part is refused and adds no land.
        Shape::prove(&geometry).ok().map(|proof| proof.shape.footprint(width_m))
    };
    let lines = part(geo::Geometry::MultiLineString(shape.lines().clone()), settings.line_width_m);
    let points = part(geo::Geometry::MultiPoint(shape.points().clone()), settings.point_radius_m);
    overlay::union_all([Some(shape.areas().clone()), lines, points].iter().flatten())
}

/// A task with the name people know it by.
pub(super) fn task_ref(task: &TaskFeature) -> FeatureRef {
    let name = if task.name.is_empty() { &task.code } else { &task.name };
    FeatureRef { id: task.id, name: name.clone() }
}

/// A value feature with its name.
pub(super) fn value_ref(value: &ValueFeature) -> FeatureRef {
    FeatureRef { id: value.id, name: value.name.clone() }
}
