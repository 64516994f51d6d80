//! The step from pixels to the plane that fits two to four points.
//!
//! Two points move, turn and scale the picture; three also stretch and skew it; four also undo the slant of a
//! photo. Each goes exactly through its points, so what is left over is measured against the best step that only moves,
//! turns and scales.

use super::warp::{Warp, inverse, product};
use super::{ControlPoint, PlacingFault};
use crate::geometry::Point;

/// More points are not taken.
pub const MOST_POINTS: usize = 4;

/// What a fit does to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitKind {
    /// Move, turn, scale.
    Similar,
    /// Also stretch and skew.
    Affine,
    /// Also undo a slant.
    Projective,
}

/// How a picture lies by its points.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The step.
    pub warp: Warp,
    /// What it does.
    pub kind: FitKind,
    /// For each point: how far off it would lie if the picture were only moved, turned and scaled, in m. All nearly
    /// nought for two points, which say nothing of one another.
    pub residuals_m: Vec<f64>,
    /// Metres a pixel in the middle of the picture.
    pub m_per_pixel: f64,
    /// How much longer one direction became than the other, in the middle of the picture; 1 is not at all.
    pub stretch: f64,
}

/// Nearer on the picture than this, in pixels, two points are one.
const NEAR_PIXELS: f64 = 2.0;
/// Nearer on the map than this, in m, two points are one.
const NEAR_M: f64 = 0.05;
/// Three points lie on a line when the middle one is nearer to it than this part of its length.
const FLAT: f64 = 0.01;
/// How much nearer one corner of a photo may be than another.
const MOST_SLANT: f64 = 12.0;

/// Fits a picture of a size in pixels to its points.
pub fn fit(points: &[ControlPoint], size: [u32; 2]) -> Result<Fit, PlacingFault> {
    check(points)?;
    // Points in a mirror can have no best step at all; why is found below.
    let similar = similar(points);
    let (warp, kind) = match points {
        [a, b, c] => (affine([*a, *b, *c]).ok_or(PlacingFault::OnALine([1, 2, 3]))?, FitKind::Affine),
        [a, b, c, d] => (projective([*a, *b, *c, *d]).ok_or(PlacingFault::Folded)?, FitKind::Projective),
        _ => (similar.as_ref().ok_or(PlacingFault::Folded)?.0.clone(), FitKind::Similar),
    };
    if kind == FitKind::Projective {
        if points.iter().any(|point| warp.depth(point.pixel) <= 0.0) {
            return Err(PlacingFault::Folded);
        }
        let [right, down] = size.map(f64::from);
        let corners = [(0.0, 0.0), (right, 0.0), (right, down), (0.0, down)];
        let depths = corners.map(|(x, y)| warp.depth(Point { x, y }));
        let (least, most) = depths.iter().fold((f64::MAX, f64::MIN), |(a, b), d| (a.min(*d), b.max(*d)));
        if least <= 0.0 || most > MOST_SLANT * least {
            return Err(PlacingFault::Horizon);
        }
    }
    let middle = Point { x: f64::from(size[0]) / 2.0, y: f64::from(size[1]) / 2.0 };
    let [right, down] = warp.growth(middle).ok_or(PlacingFault::Horizon)?;
    // To the right and down on a picture is to the right and against the sun in a plane with north up.
    let turn = right.x * down.y - right.y * down.x;
    if turn >= 0.0 {
        return Err(PlacingFault::Mirrored);
    }
    let squares = right.x * right.x + right.y * right.y + down.x * down.x + down.y * down.y;
    let apart = (squares * squares - 4.0 * turn * turn).max(0.0).sqrt();
    let stretch = ((squares + apart) / (squares - apart).max(f64::MIN_POSITIVE)).sqrt();
    let residuals_m = similar.map_or_else(|| vec![f64::NAN; points.len()], |(_, off)| off);
    Ok(Fit { warp, kind, residuals_m, m_per_pixel: (-turn).sqrt(), stretch })
}

fn check(points: &[ControlPoint]) -> Result<(), PlacingFault> {
    match points.len() {
        0 | 1 => return Err(PlacingFault::TooFew),
        2..=MOST_POINTS => {}
        _ => return Err(PlacingFault::TooMany),
    }
    for (i, point) in points.iter().enumerate() {
        if ![point.pixel.x, point.pixel.y, point.place.x, point.place.y].iter().all(|n| n.is_finite()) {
            return Err(PlacingFault::NotANumber(i + 1));
        }
        for (j, other) in points.iter().enumerate().take(i) {
            if distance(point.pixel, other.pixel) < NEAR_PIXELS {
                return Err(PlacingFault::SamePixel(j + 1, i + 1));
            }
            if distance(point.place, other.place) < NEAR_M {
                return Err(PlacingFault::SamePlace(j + 1, i + 1));
            }
            for (k, third) in points.iter().enumerate().take(j) {
                let flat = |of: fn(&ControlPoint) -> Point| is_flat([of(third), of(other), of(point)]);
                if flat(|one| one.pixel) || flat(|one| one.place) {
                    return Err(PlacingFault::OnALine([k + 1, j + 1, i + 1]));
                }
            }
        }
    }
    Ok(())
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn is_flat([a, b, c]: [Point; 3]) -> bool {
    let longest = distance(a, b).max(distance(b, c)).max(distance(c, a));
    area(a, b, c).abs() < FLAT * longest * longest
}

/// Twice the area of a triangle, negative when it turns the other way.
fn area(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn middle(points: &[ControlPoint], of: impl Fn(&ControlPoint) -> Point) -> Point {
    let n = points.len().max(1) as f64;
    let sum = points.iter().map(of).fold(Point { x: 0.0, y: 0.0 }, |sum, p| Point { x: sum.x + p.x, y: sum.y + p.y });
    Point { x: sum.x / n, y: sum.y / n }
}

/// The best step that only moves, turns and scales, by least squares, and what is left over at each point in m.
fn similar(points: &[ControlPoint]) -> Option<(Warp, Vec<f64>)> {
    let (pixel, place) = (middle(points, |one| one.pixel), middle(points, |one| one.place));
    // As complex numbers: place = turn × pixel, with the picture the right way up.
    let (mut re, mut im, mut all) = (0.0, 0.0, 0.0);
    for one in points {
        let (u, v) = (one.pixel.x - pixel.x, pixel.y - one.pixel.y);
        let (x, y) = (one.place.x - place.x, one.place.y - place.y);
        re += u * x + v * y;
        im += u * y - v * x;
        all += u * u + v * v;
    }
    let (re, im) = (re / all, im / all);
    let warp = Warp::new(pixel, place, [[re, im, 0.0], [im, -re, 0.0], [0.0, 0.0, 1.0]])?;
    let off = |one: &ControlPoint| warp.place(one.pixel).map_or(f64::NAN, |found| distance(found, one.place));
    let residuals = points.iter().map(off).collect();
    Some((warp, residuals))
}

fn affine([a, b, c]: [ControlPoint; 3]) -> Option<Warp> {
    let off = |p: Point, from: Point| [p.x - from.x, p.y - from.y];
    let ([u1, v1], [u2, v2]) = (off(b.pixel, a.pixel), off(c.pixel, a.pixel));
    let ([x1, y1], [x2, y2]) = (off(b.place, a.place), off(c.place, a.place));
    let pixels = inverse(&[[u1, u2, 0.0], [v1, v2, 0.0], [0.0, 0.0, 1.0]])?;
    Warp::new(a.pixel, a.place, product(&[[x1, x2, 0.0], [y1, y2, 0.0], [0.0, 0.0, 1.0]], &pixels))
}

/// Through both pictures of the frame (1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 1).
fn projective(points: [ControlPoint; 4]) -> Option<Warp> {
    let (pixel, place) = (middle(&points, |one| one.pixel), middle(&points, |one| one.place));
    let spread = |of: fn(&ControlPoint) -> Point, from: Point| {
        points.iter().map(|one| distance(of(one), from)).fold(0.0, f64::max)
    };
    let (wide, far) = (spread(|one| one.pixel, pixel), spread(|one| one.place, place));
    let pixels = frame(points.map(|one| [(one.pixel.x - pixel.x) / wide, (one.pixel.y - pixel.y) / wide]))?;
    let places = frame(points.map(|one| [(one.place.x - place.x) / far, (one.place.y - place.y) / far]))?;
    let unit = product(&places, &inverse(&pixels)?);
    let scale = |m: f64| [[m, 0.0, 0.0], [0.0, m, 0.0], [0.0, 0.0, 1.0]];
    let whole = product(&scale(far), &product(&unit, &scale(1.0 / wide)));
    let depth = whole[2][2];
    Warp::new(pixel, place, whole.map(|row| row.map(|n| n / depth)))
}

/// The matrix that takes the frame to four points.
fn frame([a, b, c, d]: [[f64; 2]; 4]) -> Option<[[f64; 3]; 3]> {
    let three = [[a[0], b[0], c[0]], [a[1], b[1], c[1]], [1.0, 1.0, 1.0]];
    let weights = inverse(&three)?.map(|[x, y, z]| x * d[0] + y * d[1] + z);
    Some(three.map(|row| std::array::from_fn(|i| row[i] * weights[i])))
}
