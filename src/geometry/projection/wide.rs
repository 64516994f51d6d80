//! Between degrees and a plane far beyond where the plane is meant for: only for drawing what lies around a project.
//!
//! Nothing is measured with it and nothing is saved that went through it. Where the plane is meant for, it gives what
//! [`Projector`] gives; beyond, RD New goes on without its correction grid, which differs by less than 0.3 m.

use std::sync::{Arc, OnceLock};

use proj_core::{SelectionOptions, Transform};

use super::{Crs, ProjectionError, Projector};
use crate::geometry::Point;

/// What is drawn reaches no further than this: Europe. West, south, east and north in degrees.
const REACH: [f64; 4] = [-32.0, 34.0, 42.0, 70.0];

/// Between longitude and latitude and the plane of a project, for drawing.
#[derive(Clone)]
pub struct WideProjector {
    to_plane: Projector,
    to_degrees: Projector,
    /// For RD New beyond its grid.
    beyond: Option<Arc<(Transform, Transform)>>,
}

impl WideProjector {
    /// Between degrees and a plane.
    pub fn new(crs: Crs) -> Result<Self, ProjectionError> {
        static RD: OnceLock<Option<Arc<(Transform, Transform)>>> = OnceLock::new();
        let beyond = if crs == Crs::RD_NEW { RD.get_or_init(without_grid).clone() } else { None };
        Ok(Self {
            to_plane: Projector::new(Crs::LON_LAT, crs)?,
            to_degrees: Projector::new(crs, Crs::LON_LAT)?,
            beyond,
        })
    }

    /// Where a longitude and latitude lies in the plane; what lies beyond Europe is drawn to its edge.
    pub fn to_plane(&self, lon_lat: Point) -> Option<Point> {
        let [west, south, east, north] = REACH;
        let p = Point { x: lon_lat.x.clamp(west, east), y: lon_lat.y.clamp(south, north) };
        self.to_plane.convert(p).ok().or_else(|| {
            let (x, y) = self.beyond.as_ref()?.0.convert((p.x, p.y)).ok()?;
            (x.is_finite() && y.is_finite()).then_some(Point { x, y })
        })
    }

    /// The longitude and latitude of a place in the plane, kept within Europe.
    pub fn to_degrees(&self, p: Point) -> Option<Point> {
        let found = self.to_degrees.convert(p).ok().or_else(|| {
            let (x, y) = self.beyond.as_ref()?.1.convert((p.x, p.y)).ok()?;
            (x.is_finite() && y.is_finite()).then_some(Point { x, y })
        })?;
        let [west, south, east, north] = REACH;
        Some(Point { x: found.x.clamp(west, east), y: found.y.clamp(south, north) })
    }
}

fn without_grid() -> Option<Arc<(Transform, Transform)>> {
    let degrees = proj_core::lookup_epsg(Crs::LON_LAT.epsg())?;
    let plane = proj_core::lookup_epsg(Crs::RD_NEW.epsg())?;
    let make =
        |from, to| Transform::from_horizontal_components_with_selection_options(from, to, SelectionOptions::new()).ok();
    Some(Arc::new((make(&degrees, &plane)?, make(&plane, &degrees)?)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_lies_around_the_country_joins_what_lies_in_it() {
        let wide = WideProjector::new(Crs::RD_NEW).unwrap();
        let (inside, outside) = (Point { x: 7.9999, y: 52.0 }, Point { x: 8.0001, y: 52.0 });
        let (a, b) = (wide.to_plane(inside).unwrap(), wide.to_plane(outside).unwrap());
        // 0.0002 degrees there are 13.7 m.
        let apart_m = (a.x - b.x).hypot(a.y - b.y);
        assert!((apart_m - 13.7).abs() < 0.5, "{apart_m}");
    }

    #[test]
    fn far_places_come_back_where_they_were() {
        let wide = WideProjector::new(Crs::RD_NEW).unwrap();
        for (lon, lat) in [(-3.0, 56.0), (13.4, 52.5), (2.35, 48.85), (5.0, 52.0), (18.0, 59.3)] {
            let there = wide.to_plane(Point { x: lon, y: lat }).unwrap();
            let back = wide.to_degrees(there).unwrap();
            assert!((back.x - lon).abs() < 1e-5 && (back.y - lat).abs() < 1e-5, "{lon} {lat} {back:?}");
        }
    }
}
