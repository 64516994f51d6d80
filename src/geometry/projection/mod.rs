//! From degrees to metres and back: reference systems by their EPSG number.
//!
//! RD New uses RDNAPTRANS2018 with the official correction grid built in. Degrees stop here.

mod crs;
mod patches;
mod rd_grid;
mod step;
#[cfg(test)]
mod tests;
mod wide;

use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use geo::MapCoords;
use proj_core::{SelectionOptions, Transform};

use super::Point;
use crate::words::Message;

use patches::{Patch, Patches};

pub use crs::{Crs, looks_like_lon_lat, looks_like_rd};
pub use wide::WideProjector;

/// Why a reference system or a coordinate can't be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ProjectionError {
    /// Not an EPSG number this program knows.
    #[error("unknown reference system {0}")]
    Unknown(String),
    /// The reference system is in degrees where metres are needed.
    #[error("EPSG:{0} is not in metres")]
    NotMetric(u32),
    /// A known system that can't be turned into longitude and latitude: that needs a correction this program has not.
    #[error("EPSG:{epsg} ({name}) can't be converted")]
    NoWay {
        /// The system.
        epsg: u32,
        /// What it is called.
        name: String,
    },
    /// The coordinate lies outside the area of use.
    #[error("coordinate {x}, {y} lies outside the area of use of EPSG:{epsg}")]
    Outside {
        /// First coordinate as given.
        x: f64,
        /// Second coordinate as given.
        y: f64,
        /// The system that is not meant for that place: that of the coordinate, or the one it was to be turned into.
        epsg: u32,
    },
}

impl ProjectionError {
    /// The same in the user's words.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown(text) => Message::new("projection-unknown").text("crs", text.trim()),
            Self::NotMetric(epsg) => Message::new("projection-not-metric").text("epsg", epsg.to_string()),
            Self::NoWay { epsg, name } => {
                Message::new("projection-no-way").text("epsg", epsg.to_string()).text("name", name)
            }
            Self::Outside { x, y, epsg } => {
                Message::new("projection-outside").number("x", *x, 5).number("y", *y, 5).text("epsg", epsg.to_string())
            }
        }
    }
}

/// Turns coordinates of one system into another. Cheap to clone and share between threads.
#[derive(Clone)]
pub struct Projector {
    route: Arc<Route>,
}

/// All roads lead through longitude and latitude, with WGS 84 taken as ETRS89: data on the web that says
/// `WGS 84` almost always is ETRS89, and the two are less than a metre apart.
struct Route {
    from: Crs,
    to: Crs,
    /// None where the system is in degrees itself.
    down: Option<Arc<Leg>>,
    up: Option<Arc<Leg>>,
}

/// One step between a plane and longitude and latitude, with the part of the earth it is meant for.
struct Leg {
    transform: Transform,
    to_plane: bool,
    accuracy_m: f64,
    use_in: Extent,
    /// The quick way, where there is one.
    patches: Option<Patches>,
}

/// A box in degrees.
#[derive(Clone, Copy)]
struct Extent {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Extent {
    fn holds(&self, lon_lat: Point) -> bool {
        (self.west..=self.east).contains(&lon_lat.x) && (self.south..=self.north).contains(&lon_lat.y)
    }
}

const WORLD: Extent = Extent { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
/// The area RDNAPTRANS2018 is defined for, and that the grid covers.
const RD_EXTENT: Extent = Extent { west: 2.0, south: 50.0, east: 8.0, north: 56.0 };

impl Projector {
    /// A projector between two systems.
    pub fn new(from: Crs, to: Crs) -> Result<Self, ProjectionError> {
        let dutch = (from == Crs::RD_NEW || to == Crs::RD_NEW).then_some(step::MIDDLE_OF_THE_COUNTRY);
        Self::around(from, to, dutch)
    }

    /// The same for what lies around a place, in the numbers of `from`: older systems have several corrections, each
    /// for a part of Europe.
    pub fn near(from: Crs, to: Crs, place: Point) -> Result<Self, ProjectionError> {
        match step::roughly(from, place).filter(|place| WORLD.holds(*place)) {
            Some(place) => Self::around(from, to, Some(place)),
            None => Self::new(from, to),
        }
    }

    fn around(from: Crs, to: Crs, place: Option<Point>) -> Result<Self, ProjectionError> {
        let (down, up) = if from == to { (None, None) } else { (leg(from, false, place)?, leg(to, true, place)?) };
        Ok(Self { route: Arc::new(Route { from, to, down, up }) })
    }

    /// One coordinate; degrees are longitude first.
    pub fn convert(&self, p: Point) -> Result<Point, ProjectionError> {
        self.convert_near(p, &Cell::new(None))
    }

    /// One coordinate; `last` is the patch of the one before, which is likely to hold this one too.
    #[inline]
    fn convert_near<'a>(&'a self, p: Point, last: &Cell<Option<&'a Patch>>) -> Result<Point, ProjectionError> {
        if let Some(patch) = last.get().filter(|patch| patch.holds(p)) {
            return Ok(patch.convert(p));
        }
        if self.route.down.is_none()
            && let Some(up) = &self.route.up
            && let Some(patch) = up.patches.as_ref().and_then(|patches| patches.find(p, |p| up.convert(p)))
        {
            last.set(Some(patch));
            return Ok(patch.convert(p));
        }
        self.convert_exactly(p)
    }

    /// One coordinate by the procedure itself.
    fn convert_exactly(&self, p: Point) -> Result<Point, ProjectionError> {
        let route = &*self.route;
        let outside_of = |crs: Crs| ProjectionError::Outside { x: p.x, y: p.y, epsg: crs.epsg() };
        let outside = || outside_of(route.to);
        if !(p.x.is_finite() && p.y.is_finite()) {
            return Err(outside());
        }
        if route.from == route.to {
            return Ok(p);
        }
        let lon_lat = match &route.down {
            // It is its own system that does not reach there.
            Some(leg) => leg.convert(p).ok_or_else(|| outside_of(route.from))?,
            None => p,
        };
        if !WORLD.holds(lon_lat) {
            return Err(outside());
        }
        match &route.up {
            Some(leg) => leg.convert_patched(lon_lat).ok_or_else(outside),
            None => Ok(lon_lat),
        }
    }

    /// A whole geometry; the first coordinate that fails ends it.
    pub fn convert_geometry(&self, geometry: &geo::Geometry<f64>) -> Result<geo::Geometry<f64>, ProjectionError> {
        let last = Cell::new(None);
        geometry.try_map_coords(|c| self.convert_near(c, &last))
    }

    /// The same, with polygons converted where they are; after an error some of them is converted and some is not.
    pub fn convert_in_place(&self, geometry: &mut geo::Geometry<f64>) -> Result<(), ProjectionError> {
        let last = Cell::new(None);
        match geometry {
            geo::Geometry::Polygon(polygon) => self.convert_polygon(polygon, &last),
            geo::Geometry::MultiPolygon(all) => all.iter_mut().try_for_each(|one| self.convert_polygon(one, &last)),
            other => {
                *other = self.convert_geometry(other)?;
                Ok(())
            }
        }
    }

    fn convert_polygon<'a>(
        &'a self,
        polygon: &mut geo::Polygon<f64>,
        last: &Cell<Option<&'a Patch>>,
    ) -> Result<(), ProjectionError> {
        polygon.try_exterior_mut(|ring| self.convert_row(&mut ring.0, last))?;
        if polygon.interiors().is_empty() {
            return Ok(());
        }
        polygon.try_interiors_mut(|holes| holes.iter_mut().try_for_each(|ring| self.convert_row(&mut ring.0, last)))
    }

    /// Coordinates that lie near one another.
    fn convert_row<'a>(&'a self, row: &mut [Point], last: &Cell<Option<&'a Patch>>) -> Result<(), ProjectionError> {
        let mut patch = last.get();
        for p in row {
            match patch {
                Some(here) if here.holds(*p) => *p = here.convert(*p),
                _ => {
                    *p = self.convert_near(*p, last)?;
                    patch = last.get();
                }
            }
        }
        Ok(())
    }

    /// How accurate the datum steps are in metres, as their publisher states (for reports). RD New has
    /// 0.001 with the grid; 0 where no datum changes. WGS 84 is taken as ETRS89, which is not counted.
    pub fn accuracy_m(&self) -> f64 {
        [&self.route.down, &self.route.up].into_iter().flatten().map(|leg| leg.accuracy_m).sum()
    }
}

impl std::fmt::Debug for Projector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Projector(EPSG:{} to EPSG:{})", self.route.from.epsg(), self.route.to.epsg())
    }
}

impl Leg {
    /// By polynomial where that is how the place is converted, else by the procedure itself.
    fn convert_patched(&self, p: Point) -> Option<Point> {
        match self.patches.as_ref().and_then(|patches| patches.find(p, |p| self.convert(p))) {
            Some(patch) => Some(patch.convert(p)),
            None => self.convert(p),
        }
    }

    fn convert(&self, p: Point) -> Option<Point> {
        if self.to_plane && !self.use_in.holds(p) {
            return None;
        }
        let (x, y) = self.transform.convert((p.x, p.y)).ok()?;
        let result = Point { x, y };
        let usable = x.is_finite() && y.is_finite() && (self.to_plane || self.use_in.holds(result));
        usable.then_some(result)
    }
}

/// The step between longitude and latitude and a plane; None for a system in degrees on ETRS89 or WGS 84.
fn leg(crs: Crs, to_plane: bool, place: Option<Point>) -> Result<Option<Arc<Leg>>, ProjectionError> {
    // Reading the grid takes some milliseconds, and nearly all work is in RD New.
    static RD: [OnceLock<Arc<Leg>>; 2] = [OnceLock::new(), OnceLock::new()];
    if crs == Crs::LON_LAT || crs == Crs::ETRS89 {
        return Ok(None);
    }
    let cache = (crs == Crs::RD_NEW).then(|| &RD[usize::from(to_plane)]);
    if let Some(ready) = cache.and_then(OnceLock::get) {
        return Ok(Some(ready.clone()));
    }
    // The grid of RD New is one for the whole country.
    let made = Arc::new(step::make(crs, to_plane, place.filter(|_| cache.is_none()))?);
    Ok(Some(match cache {
        Some(cell) => cell.get_or_init(|| made).clone(),
        None => made,
    }))
}

/// The quick way to RD New; None when the library does not know the systems it needs.
fn rd_patches() -> Option<Patches> {
    const AMERSFOORT: u32 = 4289;
    let (old, new) = (proj_core::lookup_epsg(AMERSFOORT)?, proj_core::lookup_epsg(Crs::ETRS89.epsg())?);
    let options = SelectionOptions::new().with_grid_provider(Arc::new(rd_grid::RdGrid));
    let transform = Transform::from_horizontal_components_with_selection_options(&old, &new, options).ok()?;
    if !transform.selected_operation().uses_grids {
        return None;
    }
    Some(Patches::new(move |corner| {
        let (x, y) = transform.convert((corner.x, corner.y)).ok()?;
        let lon_lat = Point { x, y };
        // A cell is used only where the whole of it may be.
        RD_EXTENT.holds(lon_lat).then_some(lon_lat)
    }))
}
