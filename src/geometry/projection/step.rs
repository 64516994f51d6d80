//! The step between a plane and longitude and latitude, with the correction that suits the place.
//!
//! Older systems (ED50, the German DHDN) have several corrections, each for a part of Europe. The most accurate one is
//! not the right one: it may be that of Svalbard. So the choice is made for a place. It converts nothing itself.

use std::sync::Arc;

use proj_core::registry::operation_candidates_between_with_selection_options as candidates;
use proj_core::{
    AreaOfInterest, AreaOfUse, Coord, CoordinateOperationMetadata, CrsDef, ProjectionMethod, SelectionOptions,
    Transform, lookup_epsg,
};

use super::{Crs, Extent, Leg, ProjectionError, RD_EXTENT, WORLD, rd_grid, rd_patches};
use crate::geometry::Point;

/// Where a correction is chosen for when all that is known is that the data are Dutch.
pub(super) const MIDDLE_OF_THE_COUNTRY: Point = Point { x: 5.4, y: 52.2 };
/// What the procedure promises where the grid holds; longitudes are given to far less.
const RD_ACCURACY_M: f64 = 0.001;
/// What is assumed of a datum step the library gives no figure for.
const UNKNOWN_ACCURACY_M: f64 = 1.0;
/// So far beyond what a correction is meant for it is still used: data reach over a border.
const MARGIN_DEGREES: f64 = 2.0;

/// Where a place lies, to some hundreds of metres: in degrees, without any correction.
pub(super) fn roughly(crs: Crs, place: Point) -> Option<Point> {
    if crs.is_degrees() {
        return Some(place);
    }
    let plane = lookup_epsg(crs.epsg())?;
    let degrees = lookup_epsg(plane.base_geographic_crs_epsg()?)?;
    let step = Transform::from_horizontal_components_with_selection_options(&plane, &degrees, SelectionOptions::new());
    let (x, y) = step.ok()?.convert((place.x, place.y)).ok()?;
    (x.is_finite() && y.is_finite()).then_some(Point { x, y })
}

/// The step for what lies around a place, in degrees.
///
/// # Errors
/// When the system is not known, or needs a correction that this program has not.
pub(super) fn make(crs: Crs, to_plane: bool, place: Option<Point>) -> Result<Leg, ProjectionError> {
    let unknown = || ProjectionError::Unknown(format!("EPSG:{}", crs.epsg()));
    let plane = lookup_epsg(crs.epsg()).ok_or_else(unknown)?;
    let on_wgs84 = plane.base_geographic_crs_epsg() == Some(Crs::LON_LAT.epsg());
    let others: &[Crs] = if on_wgs84 { &[Crs::LON_LAT] } else { &[Crs::ETRS89, Crs::LON_LAT] };
    let mut far = None;
    for degrees in others {
        let degrees = lookup_epsg(degrees.epsg()).ok_or_else(unknown)?;
        let (source, target) = if to_plane { (&degrees, &plane) } else { (&plane, &degrees) };
        let Some(transform) = transform(source, target, place) else { continue };
        if is_for(transform.selected_operation(), place) {
            return Ok(leg(crs, to_plane, &plane, transform));
        }
        far = far.or(Some(transform));
    }
    match far {
        Some(transform) => Ok(leg(crs, to_plane, &plane, transform)),
        None => Err(ProjectionError::NoWay { epsg: crs.epsg(), name: crs.name() }),
    }
}

fn leg(crs: Crs, to_plane: bool, plane: &CrsDef, transform: Transform) -> Leg {
    let operation = transform.selected_operation();
    let accuracy_m = match &operation.accuracy {
        _ if operation.uses_grids => RD_ACCURACY_M,
        Some(accuracy) if !operation.approximate => accuracy.meters,
        _ => UNKNOWN_ACCURACY_M,
    };
    let use_in = if operation.uses_grids { RD_EXTENT } else { extent_of(plane, operation) };
    let patches = if to_plane && crs == Crs::RD_NEW { rd_patches() } else { None };
    Leg { transform, to_plane, accuracy_m, use_in, patches }
}

/// The correction that is meant for the place; where none is, the one that is meant for what lies nearest to it.
fn transform(source: &CrsDef, target: &CrsDef, place: Option<Point>) -> Option<Transform> {
    let options = SelectionOptions::new().with_grid_provider(Arc::new(rd_grid::RdGrid));
    let options = match place {
        Some(p) => options.with_area_of_interest(AreaOfInterest::geographic_point(Coord { x: p.x, y: p.y })),
        None => options,
    };
    let make = |options| Transform::from_horizontal_components_with_selection_options(source, target, options).ok();
    let best = make(options.clone());
    if best.as_ref().is_none_or(|best| is_for(best.selected_operation(), place)) {
        return best;
    }
    let place = place?;
    let away = |one: &CoordinateOperationMetadata| one.area_of_use.as_ref().map(|area| degrees_from(area, place));
    let mut nearest: Vec<(f64, _)> = candidates(source, target, &options)
        .unwrap_or_default()
        .into_iter()
        .filter(|one| !one.uses_grids && !one.deprecated)
        .filter_map(|one| Some((away(&one)?, one.id?)))
        .filter(|(away, _)| *away <= MARGIN_DEGREES)
        .collect();
    // The library gives the best first; of those as near that stays the order.
    nearest.sort_by(|a, b| a.0.total_cmp(&b.0));
    nearest.into_iter().find_map(|(_, id)| make(options.clone().with_operation(id))).or(best)
}

/// Whether a correction is meant for the place, or for everywhere.
fn is_for(operation: &CoordinateOperationMetadata, place: Option<Point>) -> bool {
    match (&operation.area_of_use, place) {
        (Some(area), Some(place)) => operation.uses_grids || degrees_from(area, place) == 0.0,
        _ => true,
    }
}

/// How far a place lies from an area, in degrees; 0 within it.
fn degrees_from(area: &AreaOfUse, place: Point) -> f64 {
    let beyond = |low: f64, at: f64, high: f64| (low - at).max(at - high).max(0.0);
    beyond(area.west, place.x, area.east).max(beyond(area.south, place.y, area.north))
}

/// Where the numbers still mean something: generous, so that data over a border is not refused.
fn extent_of(plane: &CrsDef, operation: &CoordinateOperationMetadata) -> Extent {
    if let Some(area) = &operation.area_of_use {
        return Extent {
            west: area.west - MARGIN_DEGREES,
            south: area.south - MARGIN_DEGREES,
            east: area.east + MARGIN_DEGREES,
            north: area.north + MARGIN_DEGREES,
        };
    }
    match plane.as_projected().map(|projected| projected.method()) {
        // Beyond some fifteen degrees from its meridian a transverse Mercator falls apart.
        Some(ProjectionMethod::TransverseMercator { lon0, .. }) => {
            Extent { west: lon0 - 15.0, east: lon0 + 15.0, ..WORLD }
        }
        Some(ProjectionMethod::WebMercator) => Extent { south: -85.06, north: 85.06, ..WORLD },
        _ => WORLD,
    }
}
