//! The one door to polygon overlay: union, intersection, difference, buffers, areas and distances.
//!
//! All polygons are valid and in metres; results are valid too, snapped to a fixed grid of 0.1 mm, the same on
//! every machine and thread count. Nothing else in the program calls an overlay library.

use geo::MultiPolygon;

/// The land both have.
pub fn intersection(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let _ = (a, b);
    todo!()
}

/// The land either has.
pub fn union(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let _ = (a, b);
    todo!()
}

/// The land of `a` that `b` does not have.
pub fn difference(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let _ = (a, b);
    todo!()
}

/// The union of many.
pub fn union_all<'a>(parts: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> MultiPolygon<f64> {
    let _ = parts.into_iter();
    todo!()
}

/// All land within `distance_m` of the polygons (round corners).
pub fn buffer(a: &MultiPolygon<f64>, distance_m: f64) -> MultiPolygon<f64> {
    let _ = (a, distance_m);
    todo!()
}

/// Area in m² of what both have.
pub fn intersection_area_m2(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let _ = (a, b);
    todo!()
}

/// Shortest distance in m between two sets of polygons; 0 when they touch or overlap.
pub fn distance_m(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let _ = (a, b);
    todo!()
}

/// Area in m².
pub fn area_m2(a: &MultiPolygon<f64>) -> f64 {
    let _ = a;
    todo!()
}
