//! Polygons from any bytes: whole numbers that often meet, millimetres on the map, and numbers that are none.
//!
//! What comes out is seldom valid, and is not meant to be.

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// Numbers that programs stumble over.
const HARD: [f64; 16] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    -0.0,
    1e300,
    -1e300,
    f64::MAX,
    f64::MIN_POSITIVE,
    5e-324,
    1e-300,
    9_999_999.999,
    -9_999_999.999,
    1e7,
    4_503_599_627_370_496.5,
    0.1,
    1e-9,
];

/// What is left of the input.
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn number(&mut self) -> f64 {
        match self.next() {
            small @ 0..=159 => f64::from(small % 16),
            160..=191 => 200_000.0 + f64::from(u16::from(self.next()) << 8 | u16::from(self.next())) / 1000.0,
            hard @ 192..=207 => HARD[usize::from(hard % 16)],
            208..=223 => f64::from(i16::from_le_bytes([self.next(), self.next()])) * 0.001,
            _ => f64::from_le_bytes(std::array::from_fn(|_| self.next())),
        }
    }

    fn ring(&mut self) -> LineString<f64> {
        let count = match self.next() {
            long @ 240.. => usize::from(long) * 2,
            short => usize::from(short % 12),
        };
        let mut ring: Vec<Coord<f64>> = Vec::new();
        for _ in 0..count {
            if self.0.is_empty() {
                break;
            }
            ring.push(Coord { x: self.number(), y: self.number() });
        }
        LineString::new(ring)
    }
}

/// Up to three lands of up to two polygons with up to two holes.
pub fn lands(bytes: &mut Bytes) -> Vec<MultiPolygon<f64>> {
    let count = bytes.next() % 4;
    let polygon = |bytes: &mut Bytes| {
        let holes = bytes.next() % 3;
        Polygon::new(bytes.ring(), (0..holes).map(|_| bytes.ring()).collect())
    };
    let land = |bytes: &mut Bytes| {
        let parts = bytes.next() % 3;
        MultiPolygon::new((0..parts).map(|_| polygon(bytes)).collect())
    };
    (0..count).map(|_| land(bytes)).collect()
}
