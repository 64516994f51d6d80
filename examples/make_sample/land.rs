//! How the land lies: the valley axis, the brook, and the places that values and tasks share.
//!
//! Places are given along the valley: `u` metres upstream from the south-west, `v` metres to the north-west of it.

use serde_json::json;

use super::Place;
use super::geojson::{Collection, Geometry};
use super::shapes::ditch_ring;

/// Where the valley leaves the area in the south-west, RD New.
const MOUTH: Place = (206_900.0, 537_900.0);
/// The direction of the valley, upstream; a unit vector.
const ALONG: Place = (0.8280, 0.5607);
/// Length of the valley axis within the area, in metres.
pub const LENGTH_M: f64 = 7_450.0;

/// The place `u` metres upstream and `v` metres to the north-west of the valley axis.
pub fn at(u: f64, v: f64) -> Place {
    let way = std::f64::consts::PI * u / LENGTH_M;
    let bow = 330.0 * way.sin() + 160.0 * (2.0 * way + 0.6).sin() + v;
    (MOUTH.0 + ALONG.0 * u - ALONG.1 * bow, MOUTH.1 + ALONG.1 * u + ALONG.0 * bow)
}

/// Places in RD for places along the valley.
pub fn all(places: &[(f64, f64)]) -> Vec<Place> {
    places.iter().map(|(u, v)| at(*u, *v)).collect()
}

/// How far the brook lies from the valley axis: it meanders, but not where it was straightened in 1964.
pub fn brook_v(u: f64) -> f64 {
    let straight = 1.0 / (1.0 + ((u - 2_500.0) / 110.0).exp()) + 1.0 / (1.0 + ((4_500.0 - u) / 110.0).exp());
    let meander = 52.0 * (u / 205.0).sin() + 34.0 * (u / 96.0 + 1.0).sin() + 15.0 * (u / 51.0 + 2.0).sin();
    (0.08 + 0.92 * straight.min(1.0)) * meander
}

/// The brook between two places along the valley, a point every 30 m.
pub fn brook(from_u: f64, to_u: f64) -> Vec<Place> {
    let count = ((to_u - from_u) / 30.0).ceil() as usize;
    let along = |i: usize| from_u + (to_u - from_u) * i as f64 / count as f64;
    (0..=count).map(|i| at(along(i), brook_v(along(i)))).collect()
}

/// The valley floor: how far it reaches from the axis, in metres, on the south-east and the north-west side.
pub fn valley_reach_m(u: f64) -> (f64, f64) {
    let narrowing = 1.0 - 0.45 * u / LENGTH_M;
    let south = 215.0 + 48.0 * (u / 610.0).sin() + 26.0 * (u / 233.0 + 0.7).sin();
    let north = 235.0 + 60.0 * (u / 790.0 + 2.0).sin() + 22.0 * (u / 271.0).sin();
    (south * narrowing, north * narrowing)
}

/// A part of the valley floor with rounded ends; `share` of its full reach on each side.
pub fn valley(from_u: f64, to_u: f64, share: (f64, f64)) -> Vec<Place> {
    let count = ((to_u - from_u) / 60.0).ceil() as usize;
    let along = |i: usize| from_u + (to_u - from_u) * i as f64 / count as f64;
    let end = |u: f64| ((u - from_u).min(to_u - u) / 150.0).clamp(0.03, 1.0).sqrt();
    let south = (0..=count).map(along).map(|u| (u, -share.0 * end(u) * valley_reach_m(u).0));
    let north = (0..=count).rev().map(along).map(|u| (u, share.1 * end(u) * valley_reach_m(u).1));
    let mut ring: Vec<Place> = south.chain(north).map(|(u, v)| at(u, v)).collect();
    ring.push(ring[0]);
    ring
}

/// The plan area, about 3 000 ha.
pub fn area() -> Collection {
    let corners = [
        (-160.0, -520.0),
        (60.0, -610.0),
        (210.0, -1_020.0),
        (330.0, -1_180.0),
        (420.0, -1_640.0),
        (1_350.0, -1_760.0),
        (1_780.0, -1_610.0),
        (1_900.0, -1_980.0),
        (2_750.0, -2_130.0),
        (3_400.0, -1_930.0),
        (3_520.0, -2_160.0),
        (4_450.0, -2_250.0),
        (4_980.0, -2_050.0),
        (5_560.0, -2_210.0),
        (6_150.0, -2_060.0),
        (6_380.0, -1_860.0),
        (7_020.0, -1_790.0),
        (7_160.0, -1_370.0),
        (7_520.0, -1_240.0),
        (7_470.0, -780.0),
        (7_700.0, -310.0),
        (7_560.0, 150.0),
        (7_640.0, 620.0),
        (7_390.0, 1_050.0),
        (7_080.0, 1_130.0),
        (7_010.0, 1_720.0),
        (6_250.0, 1_880.0),
        (5_900.0, 1_790.0),
        (5_740.0, 2_090.0),
        (4_800.0, 2_180.0),
        (4_620.0, 2_030.0),
        (3_900.0, 2_110.0),
        (3_640.0, 2_320.0),
        (2_800.0, 2_360.0),
        (2_550.0, 2_190.0),
        (1_700.0, 2_230.0),
        (1_180.0, 2_070.0),
        (1_060.0, 1_830.0),
        (470.0, 1_760.0),
        (180.0, 1_330.0),
        (-90.0, 1_210.0),
        (-140.0, 640.0),
        (-300.0, 310.0),
        (-220.0, -140.0),
    ];
    let ring = ditch_ring(&all(&corners.map(|(u, v)| (u, 1.02 * v))));
    let mut collection = Collection::default();
    collection.add(
        json!({
            "uuid": super::geojson::uuid("gebied", 1),
            "naam": "Vledderwaard (FICTIEF)",
            "bron": "Verzonnen voorbeeldgebied, vrij te gebruiken",
        }),
        Geometry::Polygon(vec![ring]),
    );
    collection
}
