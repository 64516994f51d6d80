//! Land to test with: what real maps have least of and engines stumble over most.
//!
//! Everything made here is valid, by `Shape::prove`; most of it lies on small whole numbers, where borders run over one
//! another and corners meet. It holds no judgement of what is right.

use geo::{ConvexHull, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect};
use koppelkans::geometry::{Shape, overlay};
use proptest::prelude::*;

/// The land of this ring after proof; None when there is none.
pub fn proven(ring: Vec<Coord<f64>>) -> Option<MultiPolygon<f64>> {
    proven_land(Polygon::new(LineString::new(ring), Vec::new()).into())
}

fn proven_land(land: MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
    let areas = Shape::prove(&land.into()).ok()?.shape.areas().clone();
    (!areas.0.is_empty()).then_some(areas)
}

fn at(x: impl Into<f64>, y: impl Into<f64>) -> Coord<f64> {
    Coord { x: x.into(), y: y.into() }
}

fn rectangle(x: i32, y: i32, width: i32, height: i32) -> MultiPolygon<f64> {
    Rect::new(at(x, y), at(x + width, y + height)).to_polygon().into()
}

/// Squares of a small grid, joined: many corners on one line, holes, and corners that only touch.
fn cells() -> impl Strategy<Value = MultiPolygon<f64>> {
    (prop::collection::vec(any::<bool>(), 25), 0..3_i32, 0..3_i32).prop_filter_map("no cell", |(taken, x, y)| {
        let squares: Vec<_> = (0..25_i32)
            .zip(taken)
            .filter(|(_, taken)| *taken)
            .map(|(i, _)| rectangle(x + i % 5, y + i / 5, 1, 1))
            .collect();
        (!squares.is_empty()).then(|| overlay::union_all(&squares))
    })
}

/// Any ring over a few whole numbers; where it crosses itself it is repaired.
fn scribble() -> impl Strategy<Value = MultiPolygon<f64>> {
    prop::collection::vec((0..7_i32, 0..7_i32), 3..9)
        .prop_filter_map("no land", |ring| proven(ring.into_iter().map(|(x, y)| at(x, y)).collect()))
}

/// A star around a whole point with points on whole numbers, so that stars touch in points.
fn star() -> impl Strategy<Value = MultiPolygon<f64>> {
    (prop::collection::vec(1..9_i32, 3..24), 0..9_i32, 0..9_i32).prop_filter_map("no land", |(radii, x, y)| {
        let step = std::f64::consts::TAU / radii.len() as f64;
        let place = |(i, radius): (usize, &i32)| {
            let (sin, cos) = (i as f64 * step).sin_cos();
            at(f64::from(x) + (f64::from(*radius) * cos).round(), f64::from(y) + (f64::from(*radius) * sin).round())
        };
        proven(radii.iter().enumerate().map(place).collect())
    })
}

/// A comb with teeth upward, or turned so that they point to the right.
fn comb() -> impl Strategy<Value = MultiPolygon<f64>> {
    (1..7_i32, 1..6_i32, -2..3_i32, -2..3_i32, any::<bool>()).prop_map(|(teeth, height, x, y, turned)| {
        let mut ring = vec![(0, 0), (2 * teeth, 0)];
        for tooth in (0..teeth).rev() {
            let right = 2 * tooth + 1;
            ring.extend([(right + 1, 1), (right, 1), (right, 1 + height), (right - 1, 1 + height), (right - 1, 1)]);
        }
        let place = |(u, v): (i32, i32)| if turned { at(x + v, y + u) } else { at(x + u, y + v) };
        proven(ring.into_iter().map(place).collect()).unwrap()
    })
}

/// A millimetre or a few wide and a kilometre or a thousand long.
fn sliver() -> impl Strategy<Value = MultiPolygon<f64>> {
    let thin = -3..4_i32;
    (prop_oneof![Just(1.0), Just(1000.0)], thin.clone(), 1..4_i32, thin, 0..4_i32, any::<bool>()).prop_filter_map(
        "no land",
        |(kilometres, y0, up0, y1, up1, turned)| {
            let end = kilometres * 1000.0;
            let ends = [(0.0, y0), (end, y1), (end, y1 + up1), (0.0, y0 + up0)];
            let place =
                |(x, y): (f64, i32)| if turned { at(f64::from(y) * 0.001, x) } else { at(x, f64::from(y) * 0.001) };
            proven(ends.map(place).to_vec())
        },
    )
}

/// Any of these.
pub fn land() -> impl Strategy<Value = MultiPolygon<f64>> {
    prop_oneof![cells(), cells(), scribble(), scribble(), star(), comb(), sliver()]
}

/// Two lands that may have everything in common: border, corners, holes, or all of it.
pub fn pair() -> impl Strategy<Value = (MultiPolygon<f64>, MultiPolygon<f64>)> {
    let any_two = (land(), land());
    let slivers = (sliver(), sliver());
    let related = (land(), 0..7_u8).prop_filter_map("nothing left", |(a, kind)| {
        let b = relative(&a, kind)?;
        Some((a, b))
    });
    prop_oneof![3 => any_two, 1 => slivers, 2 => related]
        .prop_flat_map(|(a, b)| (Just((a, b)), any::<Place>()))
        .prop_filter_map("nothing left", |((a, b), place)| Some((place.put(&a)?, place.put(&b)?)))
}

/// Land that has its border from another.
fn relative(a: &MultiPolygon<f64>, kind: u8) -> Option<MultiPolygon<f64>> {
    let moved = |dx: f64, dy: f64| Some(a.map_coords(|p| at(p.x + dx, p.y + dy)));
    match kind {
        0 => Some(a.clone()),
        1 => proven_land(a.convex_hull().into()),
        2 => proven_land(
            a.iter().flat_map(|p| p.interiors()).map(|hole| Polygon::new(hole.clone(), Vec::new())).collect(),
        ),
        3 => {
            let bounds = geo::BoundingRect::bounding_rect(a)?;
            let around = Rect::new(bounds.min() - at(1, 1), bounds.max() + at(1, 1)).to_polygon().into();
            proven_land(overlay::difference(&around, a))
        }
        4 => moved(1.0, 0.0),
        5 => moved(0.0, 0.001),
        _ => Some(a.map_coords(|p| at(-p.x, -p.y))),
    }
}

/// Where on the map, and how large.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// As it was made.
    Here,
    /// In the middle of the country, on numbers that hold a fraction exactly.
    Exact,
    /// There too, at millimetres, which no f64 holds exactly.
    Millimetres,
    /// Far off: ten thousand kilometres is the edge of the plane.
    Far,
}

impl Arbitrary for Place {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with(_: ()) -> Self::Strategy {
        prop_oneof![Just(Self::Here), Just(Self::Exact), Just(Self::Millimetres), Just(Self::Far)].boxed()
    }
}

impl Place {
    fn put(self, land: &MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
        let millimetres = |v: f64| (v * 1000.0).round() / 1000.0;
        let put = |p: Coord<f64>| match self {
            Self::Here => p,
            Self::Exact => at(200_000.5 + p.x * 4.0, 500_000.25 + p.y * 4.0),
            Self::Millimetres => at(millimetres(200_000.123 + p.x * 12.345), millimetres(500_000.456 + p.y * 12.345)),
            Self::Far => at(7_000_000.0 + p.x, -7_000_000.0 + p.y),
        };
        proven_land(land.map_coords(put))
    }
}
