//! Step 0: the land each feature stands for, with the search width of a line or a point.
//!
//! A width that can't be used is told, and the project's own width is taken. Masks are not applied here.

use geo::{CoordsIter, MultiPolygon};
use rayon::prelude::*;

use super::FeatureRef;
use crate::geometry::{Bounds, Shape, ShapeKind, overlay};
use crate::model::{Form, Project, Settings, TaskFeature, ValueFeature};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// The land of one feature.
#[derive(Clone, Debug)]
pub(super) struct Land {
    /// The polygons it covers.
    pub ground: MultiPolygon<f64>,
    /// The box around them.
    pub bounds: Bounds,
    /// Their area in m², above 0.
    pub area_m2: f64,
}

impl Land {
    /// The land of polygons; None when they have no area.
    pub fn of(ground: MultiPolygon<f64>) -> Option<Self> {
        let bounds = Bounds::of_points(ground.coords_iter())?;
        let area_m2 = overlay::area_m2(&ground);
        (area_m2 > 0.0).then_some(Self { ground, bounds, area_m2 })
    }
}

/// The land of all tasks and value features, in the order of their maps; None where there is no land.
pub(super) struct Footprints {
    pub tasks: Vec<Option<Land>>,
    pub values: Vec<Option<Land>>,
    pub warnings: Vec<Message>,
}

/// Makes all footprints.
pub(super) fn footprints(project: &Project, progress: &Progress) -> Result<Footprints, Cancelled> {
    let settings = project.settings();
    // A text note says something about a place and covers no ground.
    let shape_of = |shape, form: Option<Form>| (form != Some(Form::Note)).then_some(shape);
    let tasks: Vec<_> = project
        .tasks()
        .iter()
        .map(|task| (task_ref(task), shape_of(&task.shape, task.form), task.search_width_m))
        .collect();
    let values: Vec<_> = project
        .values()
        .iter()
        .map(|one| (value_ref(one), shape_of(&one.shape, one.form), one.search_width_m))
        .collect();
    progress.begin(Message::new("analysis-stage-footprints"), (tasks.len() + values.len()) as u64);
    let mut warnings = Vec::new();
    let mut land_of_all =
        |rows: Vec<(FeatureRef, Option<&Shape>, Option<f64>)>| -> Result<Vec<Option<Land>>, Cancelled> {
            let lands = rows
                .par_iter()
                .map(|(_, shape, own)| {
                    progress.advance(1)?;
                    Ok(shape.and_then(|shape| Land::of(footprint(shape, *own, settings))))
                })
                .collect::<Result<Vec<_>, Cancelled>>()?;
            for ((feature, shape, own), land) in rows.iter().zip(&lands) {
                if own.is_some_and(|width| !is_width(width)) {
                    warnings.push(feature.name_in(Message::new("analysis-warning-width"), "name"));
                }
                if land.is_none() && shape.is_some() {
                    warnings.push(feature.name_in(Message::new("analysis-warning-no-land"), "name"));
                }
            }
            Ok(lands)
        };
    Ok(Footprints { tasks: land_of_all(tasks)?, values: land_of_all(values)?, warnings })
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
