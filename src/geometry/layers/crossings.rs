//! Where the borders of two lands cross, and whether they meet at all.
//!
//! Boxes around groups and blocks of edges leave few edges to compare; those are compared exactly. A crossing is one
//! under the rule of `sides`; meeting is as the lands lie.

use rayon::prelude::*;

use super::edges::{BLOCK, GROUP, Land, NOWHERE, Row, box_of_edge, common, cross, greater, lesser, touch};
use super::sides::{of_moved_edge, of_moved_point, side};
use crate::geometry::{Bounds, Point};

/// An end of an edge that lies this near to the edge it crosses is as good as on it, in metres.
const NEAR_M: f64 = 1e-7;

/// Lands with so many pairs of groups are giants.
const MANY_GROUPS: usize = 1 << 14;

/// A crossing of an edge of `a` with an edge of `b`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossing {
    /// The edges, by the places of their first points.
    pub edges: [u32; 2],
    /// How far along each edge, 0 to 1.
    pub along: [f64; 2],
    /// The place, as seen from the origin that was asked for.
    pub at: Point,
    /// Whether `a` comes into `b` here, so `b` goes out of `a`; else the other way round.
    pub enters: bool,
    /// The end of an edge that lies on the other edge, if one does.
    pub end: Option<End>,
}

/// An end of one of two edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    FirstOfA,
    LastOfA,
    FirstOfB,
    LastOfB,
}

impl Crossing {
    /// The vertex that is the place of the crossing, where an end of one edge lies on the other edge.
    pub fn vertex(&self, a: Land, b: Land) -> Option<Point> {
        let [i, j] = self.edges.map(|edge| edge as usize);
        Some(match self.end? {
            End::FirstOfA => a.points[i],
            End::LastOfA => a.points[i + 1],
            End::FirstOfB => b.points[j],
            End::LastOfB => b.points[j + 1],
        })
    }
}

/// How two borders meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meeting {
    /// Whether they have a point in common.
    pub meet: bool,
    /// Whether somewhere an end of an edge of one lies on the other, also where that makes no crossing, or so near to
    /// it that rounding could push it over.
    pub touch: bool,
}

impl std::ops::BitOrAssign for Meeting {
    fn bitor_assign(&mut self, other: Self) {
        self.meet |= other.meet;
        self.touch |= other.touch;
    }
}

/// Finds all crossings in the box and tells whether the borders meet, also where they only touch.
pub(super) fn crossings(a: Land, b: Land, within: Bounds, origin: Point, found: &mut Vec<Crossing>) -> Meeting {
    if a.groups.len().saturating_mul(b.groups.len()) < MANY_GROUPS {
        return in_groups(a, a.groups, b, within, origin, found);
    }
    // Two giants: their groups are shared by all threads, in a fixed order.
    let of_groups = |groups: &[Row]| {
        let mut found = Vec::new();
        (in_groups(a, groups, b, within, origin, &mut found), found)
    };
    let parts: Vec<(Meeting, Vec<Crossing>)> = a.groups.par_chunks(GROUP).map(of_groups).collect();
    let mut meet = Meeting::default();
    for (of_part, mut part) in parts {
        meet |= of_part;
        found.append(&mut part);
    }
    meet
}

/// The same for some of the groups of `a`.
fn in_groups(a: Land, groups_a: &[Row], b: Land, within: Bounds, origin: Point, found: &mut Vec<Crossing>) -> Meeting {
    let mut meet = Meeting::default();
    for group_a in groups_a.iter().filter(|group| touch(&group.around, &within)) {
        let near_a = common(within, group_a.around);
        for group_b in b.groups.iter().filter(|group| touch(&group.around, &near_a)) {
            let near = common(near_a, group_b.around);
            let (mut of_a, mut of_b) = ([0; GROUP], [0; GROUP]);
            let of_b = rows_in(&b.blocks[group_b.places()], &near, &mut of_b);
            let of_a = rows_in(&a.blocks[group_a.places()], &near, &mut of_a);
            for i in of_a {
                let row_a = &a.blocks[group_a.first as usize + usize::from(*i)];
                for j in of_b {
                    let row_b = &b.blocks[group_b.first as usize + usize::from(*j)];
                    if touch(&row_a.around, &row_b.around) {
                        meet |= in_blocks(a, row_a, b, row_b, origin, found);
                    }
                }
            }
        }
    }
    meet
}

/// Which blocks of a group touch a box.
#[inline]
fn rows_in<'a>(rows: &[Row], within: &Bounds, places: &'a mut [u8; GROUP]) -> &'a [u8] {
    let mut count = 0;
    for (i, row) in rows.iter().enumerate().take(GROUP) {
        // Written always and counted when it holds: quicker than a jump that nobody can guess.
        places[count] = i as u8;
        count += usize::from(touch(&row.around, within));
    }
    &places[..count]
}

/// The edges of a block that touch a box: their places and boxes.
struct Edges {
    count: usize,
    places: [u32; BLOCK],
    boxes: [Bounds; BLOCK],
}

impl Edges {
    #[inline]
    fn of(land: Land, row: &Row, within: &Bounds) -> Self {
        let mut edges = Self { count: 0, places: [0; BLOCK], boxes: [NOWHERE; BLOCK] };
        let points = &land.points[row.first as usize..=row.last as usize];
        for (i, pair) in points.windows(2).enumerate().take(BLOCK) {
            let around = box_of_edge(pair[0], pair[1]);
            (edges.places[edges.count], edges.boxes[edges.count]) = (row.first + i as u32, around);
            edges.count += usize::from(touch(&around, within));
        }
        edges
    }

    #[inline]
    fn all(&self) -> impl Iterator<Item = (u32, &Bounds)> {
        self.places[..self.count].iter().copied().zip(&self.boxes)
    }
}

fn in_blocks(a: Land, row_a: &Row, b: Land, row_b: &Row, origin: Point, found: &mut Vec<Crossing>) -> Meeting {
    let within = common(row_a.around, row_b.around);
    let of_b = Edges::of(b, row_b, &within);
    if of_b.count == 0 {
        return Meeting::default();
    }
    let of_a = Edges::of(a, row_a, &within);
    let mut meet = Meeting::default();
    for (i, box_a) in of_a.all() {
        let mut hits = 0_u32;
        for (k, (_, box_b)) in of_b.all().enumerate() {
            hits |= u32::from(touch(box_a, box_b)) << k;
        }
        while hits != 0 {
            let j = of_b.places[hits.trailing_zeros() as usize];
            hits &= hits - 1;
            let edge = |land: Land<'_>, at: u32| [land.points[at as usize], land.points[at as usize + 1]];
            meet |= compare([i, j], edge(a, i), edge(b, j), origin, found);
        }
    }
    meet
}

/// Compares two edges whose boxes touch.
fn compare(
    edges: [u32; 2],
    [a1, a2]: [Point; 2],
    [b1, b2]: [Point; 2],
    origin: Point,
    found: &mut Vec<Crossing>,
) -> Meeting {
    let (to_b1, to_b2) = (side(a1, a2, b1), side(a1, a2, b2));
    if to_b1 * to_b2 > 0 {
        return Meeting::default();
    }
    let (to_a1, to_a2) = (side(b1, b2, a1), side(b1, b2, a2));
    if to_a1 * to_a2 > 0 {
        return Meeting::default();
    }
    let mut touch = to_a1 * to_a2 * to_b1 * to_b2 == 0;
    let b_changes = of_moved_point(to_b1, a1, a2) != of_moved_point(to_b2, a1, a2);
    let from = of_moved_edge(to_a1, b1, b2);
    if b_changes && from != of_moved_edge(to_a2, b1, b2) {
        let (da, db, apart) = (a2 - a1, b2 - b1, b1 - a1);
        let determinant = cross(da, db);
        let part = |of: f64| if determinant == 0.0 { 0.5 } else { (of / determinant).clamp(0.0, 1.0) };
        // Where an end lies on the other edge, that end is the crossing, to the bit. Else the place is on the shorter
        // edge, whichever land comes first: a border is closed only when it comes back to where it began. How far along
        // the other edge that is follows from the place, for of edges that hardly turn the crossing itself says nothing.
        let on_a = |p: Point| part_of(p - a1, da);
        let on_b = |p: Point| part_of(p - b1, db);
        let shorter = (length_2(da), a1.x, a1.y) <= (length_2(db), b1.x, b1.y);
        let (end, along, at) = if to_a1 == 0 {
            (Some(End::FirstOfA), [0.0, on_b(a1)], a1 - origin)
        } else if to_a2 == 0 {
            (Some(End::LastOfA), [1.0, on_b(a2)], a2 - origin)
        } else if to_b1 == 0 {
            (Some(End::FirstOfB), [on_a(b1), 0.0], b1 - origin)
        } else if to_b2 == 0 {
            (Some(End::LastOfB), [on_a(b2), 1.0], b2 - origin)
        } else if shorter {
            let along = part(cross(apart, db));
            (None, [along, part_of(da * along - apart, db)], (a1 - origin) + da * along)
        } else {
            let along = part(cross(apart, da));
            (None, [part_of(db * along + apart, da), along], (b1 - origin) + db * along)
        };
        found.push(Crossing { edges, along, at, enters: from < 0, end });
        // How far the ends lie beside the other edge, times the length of that edge.
        let beside = |along: f64| lesser(along, 1.0 - along) * determinant;
        let (of_b, of_a) = (beside(along[1]), beside(along[0]));
        let near = |beside: f64, edge: Point| beside * beside < NEAR_M * NEAR_M * length_2(edge);
        touch |= near(of_b, da) || near(of_a, db);
    }
    Meeting { meet: true, touch }
}

/// How far along an edge a place on it is, both as seen from its first end.
fn part_of(place: Point, edge: Point) -> f64 {
    let part = if edge.x.abs() > edge.y.abs() { place.x / edge.x } else { place.y / edge.y };
    // What is no number becomes 0.
    lesser(greater(part, 0.0), 1.0)
}

/// The square of the length of an edge.
fn length_2(edge: Point) -> f64 {
    edge.x * edge.x + edge.y * edge.y
}

/// Whether rings of a land touch one another, as those of a valid land may in single points.
pub(super) fn rings_touch(land: Land) -> bool {
    let ring_of = |row: &Row| land.rings.partition_point(|ring| ring.last <= row.first);
    let mut none = Vec::new();
    land.groups.iter().enumerate().any(|(i, group)| {
        land.groups[i..].iter().filter(|other| touch(&group.around, &other.around)).any(|other| {
            let rows = &land.blocks[group.places()];
            rows.iter().any(|row| {
                let near = land.blocks[other.places()].iter().filter(|with| touch(&row.around, &with.around));
                let mut of_others = near.filter(|with| ring_of(row) != ring_of(with));
                of_others.any(|with| in_blocks(land, row, land, with, row.around.min, &mut none).meet)
            })
        })
    })
}
