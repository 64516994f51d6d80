//! How much of a piece of land lies under what: areas of what overlaps, without making a polygon of it.
//!
//! The land is swept from left to right. Between two neighbouring corners or crossings the borders lie above one
//! another in one order, so the land there is a stack of trapezoids, and it is counted in each which covers it. There
//! is no knot of borders that can go wrong: each border over a strip is counted exactly once, whatever it touches.
//! What the areas mean is for the caller.

use geo::MultiPolygon;

use super::grid::{self, contours_of};
use super::strips::Strips;

/// Borders in a row share a box, so that far parts of a long border are skipped at once.
const BLOCK: usize = 32;
/// About so many borders lie above one another in a sweep; with more it goes in more bands.
const DEPTH: f64 = 8.0;

/// Polygons as borders on the grid, ready to be measured many times.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
struct Block {
    around: grid::Box,
    /// Corners in a row; each two neighbours are a border.
    corners: Vec<[f64; 2]>,
}

/// A border from left to right in grid steps; `turn` is 1 with land above it and −1 with land below it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub a: [f64; 2],
    pub b: [f64; 2],
    pub turn: i32,
}

impl Block {
    /// The borders that are not upright; upright ones have no land above or below them.
    fn edges(&self) -> impl Iterator<Item = Edge> {
        self.corners.windows(2).filter_map(|pair| match (pair[0], pair[1]) {
            (p, q) if p[0] < q[0] => Some(Edge { a: p, b: q, turn: 1 }),
            (p, q) if p[0] > q[0] => Some(Edge { a: q, b: p, turn: -1 }),
            _ => None,
        })
    }
}

impl Outline {
    /// The borders of valid polygons.
    pub fn new(land: &MultiPolygon<f64>) -> Self {
        let mut blocks = Vec::new();
        for mut contour in contours_of(land) {
            contour.extend(contour.first().copied());
            let mut first = 0;
            while first + 1 < contour.len() {
                // The last corner of a block is the first of the next.
                let corners = contour.iter().skip(first).take(BLOCK + 1);
                let Some(around) = grid::box_of_points(corners.clone()) else { break };
                blocks.push(Block { around, corners: corners.map(|p| [p.x as f64, p.y as f64]).collect() });
                first += BLOCK;
            }
        }
        Self { blocks }
    }

    fn around(&self) -> Option<grid::Box> {
        self.blocks.iter().map(|block| block.around).reduce(grid::Box::both)
    }
}

/// The ground by what covers it: areas in m² with the places in `covers` of all that lies there, rising. Each spot of
/// the ground is counted once.
pub fn covered(ground: &Outline, covers: &[&Outline]) -> Vec<(f64, Vec<usize>)> {
    let Some(around) = ground.around() else { return Vec::new() };
    let (width, height) = ((around.max.x - around.min.x) as f64, (around.max.y - around.min.y) as f64);
    if width <= 0.0 || height <= 0.0 {
        return Vec::new();
    }
    let edges = edges_within(ground, covers, around);
    let deep = edges.iter().map(|(_, edge)| edge.b[0] - edge.a[0]).sum::<f64>() / width;
    let bands = (deep / DEPTH).ceil().clamp(1.0, 512.0);
    let mut strips = Strips::new(covers.len() + 1);
    for band in 0..bands as u32 {
        strips.load(&edges, height * f64::from(band) / bands, height * f64::from(band + 1) / bands);
        strips.sweep(width);
    }
    let in_metres = 0.5 / (grid::STEPS_PER_METRE * grid::STEPS_PER_METRE);
    let covers_of = |owners: Vec<usize>| owners.into_iter().map(|owner| owner - 1).collect();
    strips.areas().map(|(owners, twice)| (twice * in_metres, covers_of(owners))).collect()
}

/// All borders in the columns of the ground and not wholly above it, cut off at its sides and counted from its lower
/// left corner, with their owner: 0 is the ground.
fn edges_within(ground: &Outline, covers: &[&Outline], around: grid::Box) -> Vec<(usize, Edge)> {
    let (left, right) = (around.min.x as f64, around.max.x as f64);
    let bottom = around.min.y as f64;
    let mut edges = Vec::new();
    for (owner, outline) in std::iter::once(ground).chain(covers.iter().copied()).enumerate() {
        let near = |block: &&Block| {
            block.around.min.x < around.max.x && block.around.max.x > around.min.x && block.around.min.y < around.max.y
        };
        for edge in outline.blocks.iter().filter(near).flat_map(Block::edges) {
            if edge.a[0] >= right || edge.b[0] <= left {
                continue;
            }
            let [mut a, mut b] = [edge.a, edge.b].map(|[x, y]| [x - left, y - bottom]);
            let slope = (b[1] - a[1]) / (b[0] - a[0]);
            let (from, to) = (a, b);
            if a[0] < 0.0 {
                a = [0.0, from[1] - from[0] * slope];
            }
            if b[0] > right - left {
                b = [right - left, to[1] - (to[0] - (right - left)) * slope];
            }
            edges.push((owner, Edge { a, b, turn: edge.turn }));
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{land, square, tolerance};
    use super::super::{area_m2, intersection, union, union_all};
    use super::*;
    use crate::geometry::layers::shared_area_m2 as intersection_area_m2;

    /// Area in m² of all ground, of what is under something, and under both.
    fn counted(ground: &MultiPolygon<f64>, covers: &[&MultiPolygon<f64>]) -> [f64; 3] {
        let outlines: Vec<Outline> = covers.iter().map(|one| Outline::new(one)).collect();
        let mut sums = [0.0; 3];
        for (area_m2, over) in covered(&Outline::new(ground), &outlines.iter().collect::<Vec<_>>()) {
            assert!(area_m2 > 0.0 && over.is_sorted());
            for sum in sums.iter_mut().take(over.len() + 1) {
                *sum += area_m2;
            }
        }
        sums
    }

    fn shared_m2(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
        let over = covered(&Outline::new(a), &[&Outline::new(b)]).into_iter().filter(|(_, over)| !over.is_empty());
        over.map(|(area_m2, _)| area_m2).sum()
    }

    #[test]
    fn squares_over_one_another_are_counted_by_hand() {
        let (ground, a, b) = (square(0.0, 0.0, 100.0), square(50.0, 50.0, 100.0), square(25.0, 25.0, 50.0));
        let sums = counted(&ground, &[&a, &b]);
        for (sum, expected) in sums.into_iter().zip([10_000.0, 2_500.0 + 2_500.0 - 625.0, 625.0]) {
            assert!((sum - expected).abs() < 1e-9, "{sums:?}");
        }
    }

    #[test]
    fn what_only_touches_shares_nothing_and_the_same_shares_all() {
        let a = square(155_000.3, 463_000.7, 33.3);
        assert_eq!(shared_m2(&a, &square(155_033.6, 463_000.7, 33.3)), 0.0);
        assert_eq!(shared_m2(&a, &square(155_000.3, 463_034.0, 33.3)), 0.0);
        assert!((shared_m2(&a, &a) - 33.3 * 33.3).abs() < 1e-8);
        assert_eq!(shared_m2(&a, &MultiPolygon::new(Vec::new())), 0.0);
    }

    #[test]
    fn a_hole_is_not_covered() {
        let ring = super::super::difference(&square(0.0, 0.0, 10.0), &square(4.0, 4.0, 2.0));
        assert!((shared_m2(&square(3.0, 3.0, 4.0), &ring) - 12.0).abs() < 1e-9);
        assert!((shared_m2(&ring, &square(3.0, 3.0, 4.0)) - 12.0).abs() < 1e-9);
        assert_eq!(shared_m2(&ring, &square(4.0, 4.0, 2.0)), 0.0);
    }

    #[test]
    fn a_hundred_of_the_same_on_one_spot_are_all_counted() {
        let discs: Vec<_> = (0..100).map(|_| super::super::buffer(&square(0.0, 0.0, 10.0), 50.0)).collect();
        let outlines: Vec<Outline> = discs.iter().map(Outline::new).collect();
        let mut areas_m2 = [0.0; 100];
        for (area_m2, over) in covered(&outlines[0], &outlines.iter().collect::<Vec<_>>()) {
            over.iter().for_each(|one| areas_m2[*one] += area_m2);
        }
        assert!(areas_m2.iter().all(|one| (one / area_m2(&discs[0]) - 1.0).abs() < 1e-9));
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_overlay_library(a in land(), b in land(), c in land()) {
            let slack = tolerance(&a, &b);
            prop_assert!((shared_m2(&a, &b) - intersection_area_m2(&a, &b)).abs() <= slack);
            prop_assert!((shared_m2(&b, &a) - shared_m2(&a, &b)).abs() <= 1e-6);
            let [all, any, both] = counted(&a, &[&b, &c]);
            let slack = slack + tolerance(&b, &c);
            prop_assert!((all - area_m2(&a)).abs() <= slack);
            prop_assert!((any - intersection_area_m2(&a, &union(&b, &c))).abs() <= slack);
            prop_assert!((both - intersection_area_m2(&a, &intersection(&b, &c))).abs() <= slack);
        }

        /// So many that the land is swept in several bands.
        #[test]
        fn many_over_one_another_agree_too(a in land(), covers in prop::collection::vec(land(), 12..30)) {
            let all: Vec<_> = covers.iter().collect();
            let [whole, any, _] = counted(&a, &all);
            let slack = covers.iter().map(|one| tolerance(&a, one)).sum::<f64>();
            prop_assert!((whole - area_m2(&a)).abs() <= slack);
            prop_assert!((any - intersection_area_m2(&a, &union_all(all))).abs() <= slack);
        }
    }
}
