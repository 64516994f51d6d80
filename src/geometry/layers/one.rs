//! One land against another: the same answers as for whole layers.

use geo::MultiPolygon;

use super::area::{self, shared};
use super::edges::Store;
use super::{TOUCH_M, gap, share};

/// Less shared ground than this, in m², comes from the decimals of coordinates and not from people: a border of 100 m
/// that lies 0.1 mm off.
pub const LEAST_M2: f64 = 0.01;

/// Area in m² that two lands share, on the coordinates as they are.
pub fn shared_area_m2(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let (a, b) = (Store::of([a]), Store::of([b]));
    shared(a.land(0), b.land(0), &mut area::Scratch::default()).area_m2
}

/// Whether two lands share ground worth speaking of.
pub fn overlap(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> bool {
    shared_area_m2(a, b) >= LEAST_M2
}

/// The ground that two lands share, as valid polygons.
pub fn shared_land(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let (a, b) = (Store::of([a]), Store::of([b]));
    share::land_of_pair(a.land(0), b.land(0), &mut share::Scratch::default()).map_or_else(nothing, |(_, land)| land)
}

/// Shortest distance in m between two lands; 0 when they share ground or touch, infinite when one of them is empty.
pub fn distance_m(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let (a, b) = (Store::of([a]), Store::of([b]));
    let (a, b) = (a.land(0), b.land(0));
    if shared(a, b, &mut area::Scratch::default()).meet {
        return 0.0;
    }
    let distance_m = gap::distance_m(a, b, f64::INFINITY, &mut Default::default()).unwrap_or(f64::INFINITY);
    if distance_m <= TOUCH_M { 0.0 } else { distance_m }
}

fn nothing() -> MultiPolygon<f64> {
    MultiPolygon::new(Vec::new())
}
