//! Curves that look drawn by hand: rounded blobs, smooth lines and bands that swell and narrow.
//!
//! Pure functions of their arguments; chance comes from a small generator with a fixed seed.

use std::f64::consts::TAU;

use super::Place;

/// A linear congruential generator (the multiplier and increment are those of Knuth's MMIX).
pub struct Chance(u64);

impl Chance {
    /// Begins a row of numbers that is always the same for the same seed.
    pub fn new(seed: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        chance.next();
        chance
    }

    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from `low` up to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }
}

/// A rounded shape around a centre: an ellipse turned by `angle` radians whose edge swells and narrows.
pub fn blob(center: Place, radii_m: (f64, f64), angle: f64, rough: f64, seed: u64) -> Vec<Place> {
    let mut chance = Chance::new(seed);
    let waves: Vec<(f64, f64, f64)> = (2..=6)
        .map(|n| (f64::from(n), rough * chance.between(0.4, 1.0) / f64::from(n), chance.between(0.0, TAU)))
        .collect();
    let count = ((radii_m.0 + radii_m.1) / 22.0).clamp(16.0, 64.0) as usize;
    let mut ring: Vec<Place> = (0..count)
        .map(|i| {
            let turn = TAU * i as f64 / count as f64;
            let swell: f64 = 1.0 + waves.iter().map(|(n, height, at)| height * (n * turn + at).sin()).sum::<f64>();
            let (x, y) = (radii_m.0 * swell * turn.cos(), radii_m.1 * swell * turn.sin());
            (center.0 + x * angle.cos() - y * angle.sin(), center.1 + x * angle.sin() + y * angle.cos())
        })
        .collect();
    ring.push(ring[0]);
    ring
}

/// A smooth line through points (Catmull–Rom), with `steps` pieces between two points.
pub fn smooth(points: &[Place], steps: usize) -> Vec<Place> {
    let at = |i: isize| points[i.clamp(0, points.len() as isize - 1) as usize];
    let mut line = Vec::new();
    for i in 0..points.len() as isize - 1 {
        let section = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        line.extend((0..steps).map(|step| catmull_rom(section, step as f64 / steps as f64)));
    }
    line.push(at(points.len() as isize - 1));
    line
}

/// A closed ring that keeps its corners and follows ditches between them: nearly straight, never quite.
pub fn ditch_ring(corners: &[Place]) -> Vec<Place> {
    let mut chance = Chance::new(7);
    let mut ring = Vec::new();
    for (i, from) in corners.iter().enumerate() {
        let to = corners[(i + 1) % corners.len()];
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let pieces = (length / 130.0).ceil() as usize;
        ring.push(*from);
        for piece in 1..pieces {
            let part = (piece as f64 + chance.between(-0.25, 0.25)) / pieces as f64;
            let aside = chance.between(-14.0, 14.0);
            ring.push((from.0 + dx * part - dy / length * aside, from.1 + dy * part + dx / length * aside));
        }
    }
    ring.push(ring[0]);
    ring
}

fn catmull_rom([p0, p1, p2, p3]: [Place; 4], t: f64) -> Place {
    let one = |a: f64, b: f64, c: f64, d: f64| {
        0.5 * (2.0 * b
            + (c - a) * t
            + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
            + (3.0 * b - a - 3.0 * c + d) * t * t * t)
    };
    (one(p0.0, p1.0, p2.0, p3.0), one(p0.1, p1.1, p2.1, p3.1))
}

/// A band around a line; `width_m` gives the whole width in metres at each part (0 to 1) of its way.
pub fn band(line: &[Place], width_m: impl Fn(f64) -> f64) -> Vec<Place> {
    let last = line.len() - 1;
    let side = |i: usize, sign: f64| {
        let (a, b) = (line[i.saturating_sub(1)], line[(i + 1).min(last)]);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = dx.hypot(dy);
        let half = sign * width_m(i as f64 / last as f64) / 2.0;
        (line[i].0 - dy / length * half, line[i].1 + dx / length * half)
    };
    let mut ring: Vec<Place> = (0..=last).map(|i| side(i, -1.0)).collect();
    ring.extend((0..=last).rev().map(|i| side(i, 1.0)));
    ring.push(ring[0]);
    ring
}
