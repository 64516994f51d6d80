//! Longitude and latitude to RD New by polynomials, one for each cell of the correction grid.
//!
//! Within a cell the official procedure is a smooth function, so a polynomial of low degree is as good as it; over the
//! border of a cell it has a kink. Each cell is fitted when a first coordinate lies in it, by the procedure itself, and
//! tried at more places than it was fitted at; a cell that fails is not used. Whether a coordinate goes by polynomial
//! depends on that coordinate alone, never on what came before, so results are the same in any order and on any number
//! of cores. It knows no grid file: the cells are those of `assets/crs`.

use std::sync::OnceLock;

use crate::geometry::Point;

/// South-western corner of the fine grid and its cells in a degree, of the older system (Bessel, Amersfoort). The wide
/// grid around it, over the sea, has other cells; there the procedure itself is followed.
const WEST: f64 = 2.5;
const SOUTH: f64 = 50.0;
const COLUMNS_PER_DEGREE: f64 = 50.0;
const ROWS_PER_DEGREE: f64 = 80.0;
/// Cells along the sides.
const COLUMNS: usize = 275;
const ROWS: usize = 320;
/// Total degree of the polynomials; cells are some 1.4 km wide, so the next degree is less than 1e-9 m.
const DEGREE: usize = 3;
/// Places at which a cell is fitted, along each side.
const NODES: usize = DEGREE + 1;
/// A polynomial differs less than this from the procedure, in metres.
const TOLERANCE_M: f64 = 1e-8;
/// Nearer to the border of a cell than this, in degrees, coordinates go by the procedure itself: wide enough that
/// rounding can't put one in two cells.
const MARGIN_DEGREES: f64 = 1e-12;

/// The polynomials of all cells.
pub(super) struct Patches {
    /// Corners of the cells in longitude and latitude, by rows from the south-west; None outside the area of use.
    corners: Vec<OnceLock<Option<Point>>>,
    lon_lat_of: Box<dyn Fn(Point) -> Option<Point> + Send + Sync>,
    cells: Vec<OnceLock<Option<Box<Patch>>>>,
}

/// The polynomial of one cell.
pub(super) struct Patch {
    borders: Borders,
    center: Point,
    per_degree: Point,
    /// For each power of latitude the factors for the powers of longitude, of x and y.
    factors: [[[f64; 2]; NODES]; NODES],
}

/// The borders of a cell, a quadrilateral: longitude by latitude, and latitude by longitude, as `a + b·t`.
#[derive(Clone, Copy)]
struct Borders {
    west: [f64; 2],
    east: [f64; 2],
    south: [f64; 2],
    north: [f64; 2],
}

impl Patches {
    /// The cells, of which the corners are brought to longitude and latitude by `lon_lat_of`.
    pub fn new(lon_lat_of: impl Fn(Point) -> Option<Point> + Send + Sync + 'static) -> Self {
        Self {
            corners: (0..(COLUMNS + 1) * (ROWS + 1)).map(|_| OnceLock::new()).collect(),
            lon_lat_of: Box::new(lon_lat_of),
            cells: (0..COLUMNS * ROWS).map(|_| OnceLock::new()).collect(),
        }
    }

    /// The polynomial for a place; None where the procedure itself has to be followed, which is `exact`.
    pub fn find(&self, p: Point, exact: impl Fn(Point) -> Option<Point>) -> Option<&Patch> {
        let (i, j) = near_cell(p, self.shift_at(p)?)?;
        // Nearly always it is this one, and known already.
        if let Some(Some(patch)) = self.cells.get(j * COLUMNS + i)?.get()
            && patch.holds(p)
        {
            return Some(patch);
        }
        let around = |k: usize| [k, k.wrapping_sub(1), k + 1];
        let mut cells = around(j).into_iter().flat_map(|j| around(i).into_iter().map(move |i| (i, j)));
        let (borders, (i, j)) = cells.find_map(|(i, j)| {
            let borders = self.borders(i, j)?;
            borders.hold(p).then_some((borders, (i, j)))
        })?;
        self.cells.get(j * COLUMNS + i)?.get_or_init(|| Patch::fit(borders, exact).map(Box::new)).as_deref()
    }

    /// How far the two systems differ about here: some hundred metres, and that by little from place to place.
    fn shift_at(&self, p: Point) -> Option<Point> {
        let (i, j) = near_cell(p, Point { x: 0.0, y: 0.0 })?;
        Some(self.corner(i, j)? - lattice(i, j))
    }

    fn corner(&self, i: usize, j: usize) -> Option<Point> {
        *self.corners.get(j * (COLUMNS + 1) + i)?.get_or_init(|| (self.lon_lat_of)(lattice(i, j)))
    }

    fn borders(&self, i: usize, j: usize) -> Option<Borders> {
        // The outermost cells meet the wide grid, which need not fit.
        if !(1..COLUMNS - 1).contains(&i) || !(1..ROWS - 1).contains(&j) {
            return None;
        }
        let (sw, se) = (self.corner(i, j)?, self.corner(i + 1, j)?);
        let (nw, ne) = (self.corner(i, j + 1)?, self.corner(i + 1, j + 1)?);
        let line = |t0: f64, s0: f64, t1: f64, s1: f64, margin: f64| {
            let slope = (s1 - s0) / (t1 - t0);
            [s0 - slope * t0 + margin, slope]
        };
        Some(Borders {
            west: line(sw.y, sw.x, nw.y, nw.x, MARGIN_DEGREES),
            east: line(se.y, se.x, ne.y, ne.x, -MARGIN_DEGREES),
            south: line(sw.x, sw.y, se.x, se.y, MARGIN_DEGREES),
            north: line(nw.x, nw.y, ne.x, ne.y, -MARGIN_DEGREES),
        })
    }
}

fn lattice(i: usize, j: usize) -> Point {
    Point { x: WEST + i as f64 / COLUMNS_PER_DEGREE, y: SOUTH + j as f64 / ROWS_PER_DEGREE }
}

/// The cell a place lies in or next to, when the two systems differ so much there.
fn near_cell(p: Point, shift: Point) -> Option<(usize, usize)> {
    let (u, v) = ((p.x - shift.x - WEST) * COLUMNS_PER_DEGREE, (p.y - shift.y - SOUTH) * ROWS_PER_DEGREE);
    let inside = (-0.5..COLUMNS as f64 + 0.5).contains(&u) && (-0.5..ROWS as f64 + 0.5).contains(&v);
    let cell = |t: f64, count: usize| (t.max(0.0) as usize).min(count - 1);
    inside.then(|| (cell(u, COLUMNS), cell(v, ROWS)))
}

impl Borders {
    #[inline]
    fn hold(&self, p: Point) -> bool {
        let at = |line: [f64; 2], t: f64| line[0] + line[1] * t;
        (p.x > at(self.west, p.y) && p.x < at(self.east, p.y))
            && (p.y > at(self.south, p.x) && p.y < at(self.north, p.x))
    }

    /// The largest upright box inside.
    fn inner_box(&self) -> (Point, Point) {
        let corner = |x: [f64; 2], y: [f64; 2]| {
            // Borders lean so little that one step is enough for a place inside.
            let lat = y[0] + y[1] * x[0];
            let lon = x[0] + x[1] * lat;
            Point { x: lon, y: y[0] + y[1] * lon }
        };
        let (sw, ne) = (corner(self.west, self.south), corner(self.east, self.north));
        let (se, nw) = (corner(self.east, self.south), corner(self.west, self.north));
        let low = Point { x: sw.x.max(nw.x), y: sw.y.max(se.y) };
        (low, Point { x: ne.x.min(se.x), y: ne.y.min(nw.y) })
    }
}

impl Patch {
    /// Whether the place lies in its cell.
    #[inline]
    pub fn holds(&self, p: Point) -> bool {
        self.borders.hold(p)
    }

    /// The place in the plane.
    #[inline]
    pub fn convert(&self, p: Point) -> Point {
        let (u, v) = ((p.x - self.center.x) * self.per_degree.x, (p.y - self.center.y) * self.per_degree.y);
        let mut sum = [0.0; 2];
        for (power, row) in self.factors.iter().enumerate().rev() {
            let mut inner = [0.0; 2];
            for factor in row.iter().take(NODES - power).rev() {
                inner = [inner[0] * u + factor[0], inner[1] * u + factor[1]];
            }
            sum = [sum[0] * v + inner[0], sum[1] * v + inner[1]];
        }
        Point { x: sum[0], y: sum[1] }
    }

    /// The polynomial through the places of Chebyshev, without its terms of higher degree; None where it is not
    /// good enough.
    fn fit(borders: Borders, exact: impl Fn(Point) -> Option<Point>) -> Option<Self> {
        let (low, high) = borders.inner_box();
        let center = (low + high) / 2.0;
        let half = (high - low) / 2.0;
        let place = |u: f64, v: f64| Point { x: center.x + half.x * u, y: center.y + half.y * v };
        let node = |k: usize| (std::f64::consts::PI * (k as f64 + 0.5) / NODES as f64).cos();
        let mut weights = [[[0.0; 2]; NODES]; NODES];
        for k in 0..NODES {
            for l in 0..NODES {
                let found = exact(place(node(k), node(l)))?;
                let (along, up) = (chebyshev(node(k)), chebyshev(node(l)));
                for (row, t) in weights.iter_mut().zip(up) {
                    for (weight, s) in row.iter_mut().zip(along) {
                        *weight = [weight[0] + found.x * s * t, weight[1] + found.y * s * t];
                    }
                }
            }
        }
        let mut factors = [[[0.0; 2]; NODES]; NODES];
        let powers = chebyshev_powers();
        let share = |k: usize| if k == 0 { 1.0 } else { 2.0 } / NODES as f64;
        for (l, row) in weights.iter().enumerate() {
            for (k, weight) in row.iter().enumerate().take(NODES - l) {
                for (b, into) in factors.iter_mut().enumerate() {
                    for (a, factor) in into.iter_mut().enumerate() {
                        let by = share(k) * share(l) * powers[k][a] * powers[l][b];
                        *factor = [factor[0] + weight[0] * by, factor[1] + weight[1] * by];
                    }
                }
            }
        }
        let patch = Self { borders, center, per_degree: Point { x: 1.0 / half.x, y: 1.0 / half.y }, factors };
        let tries = [-0.999_999, -0.4, 0.5, 0.999_999];
        let good = |u: f64, v: f64| {
            let p = place(u, v);
            let off = exact(p).map(|found| found - patch.convert(p));
            off.is_some_and(|off| off.x.abs() <= TOLERANCE_M && off.y.abs() <= TOLERANCE_M)
        };
        tries.iter().all(|u| tries.iter().all(|v| good(*u, *v))).then_some(patch)
    }
}

/// The polynomials of Chebyshev at a place.
fn chebyshev(t: f64) -> [f64; NODES] {
    let mut values = [1.0; NODES];
    values[1] = t;
    for k in 2..NODES {
        values[k] = 2.0 * t * values[k - 1] - values[k - 2];
    }
    values
}

/// The factors of their powers.
fn chebyshev_powers() -> [[f64; NODES]; NODES] {
    let mut powers = [[0.0; NODES]; NODES];
    powers[0][0] = 1.0;
    powers[1][1] = 1.0;
    for k in 2..NODES {
        for a in 0..NODES {
            let raised = if a > 0 { 2.0 * powers[k - 1][a - 1] } else { 0.0 };
            powers[k][a] = raised - powers[k - 2][a];
        }
    }
    powers
}
