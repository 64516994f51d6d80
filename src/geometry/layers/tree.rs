//! Which boxes touch a box: a packed R-tree over a list that does not change.
//!
//! The boxes are sorted along a Hilbert curve and packed in rows of sixteen, level on level (Kamel and Faloutsos 1993).
//! `index` is for what changes; this one is for many questions in a row.

use rayon::prelude::*;

use super::edges::{NOWHERE, both, touch};
use crate::geometry::{Bounds, Point};

/// Boxes in a row that share a box one level up.
const ROW: usize = 16;

/// Boxes with their places in the list they came from.
#[derive(Debug, Default)]
pub(super) struct BoxTree {
    /// The places in the order of the curve.
    order: Vec<u32>,
    /// The boxes in that order, then the boxes around rows of these, and so on up to one.
    levels: Vec<Vec<Bounds>>,
}

impl BoxTree {
    /// Sorts and packs boxes.
    pub fn new(boxes: &[Bounds]) -> Self {
        let order = along_curve(boxes);
        let mut levels = vec![order.par_iter().map(|place| boxes[*place as usize]).collect::<Vec<_>>()];
        while let Some(below) = levels.last().filter(|level| level.len() > 1) {
            let above = below.chunks(ROW).map(|row| row.iter().fold(NOWHERE, |all, one| both(all, *one))).collect();
            levels.push(above);
        }
        Self { order, levels }
    }

    /// The places in the order of the curve: neighbours in it are neighbours in the plane.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The box at a place in that order.
    pub fn bounds(&self, at: usize) -> &Bounds {
        &self.levels[0][at]
    }

    /// Adds the places of all boxes that touch this one, in no particular but a fixed order.
    pub fn touching(&self, bounds: &Bounds, found: &mut Vec<u32>) {
        if let Some(top) = self.levels.len().checked_sub(1) {
            self.search(top, 0..self.levels[top].len(), bounds, found);
        }
    }

    /// Adds the rows of boxes whose common box touches this one.
    fn rows_touching(&self, bounds: &Bounds, rows: &mut Vec<u32>) {
        match self.levels.len().checked_sub(1) {
            Some(0) => rows.push(0),
            Some(top) => self.search_rows(top, 0..self.levels[top].len(), bounds, rows),
            None => {}
        }
    }

    fn search_rows(&self, level: usize, places: std::ops::Range<usize>, bounds: &Bounds, rows: &mut Vec<u32>) {
        let boxes = &self.levels[level];
        for (place, one) in boxes.iter().enumerate().take(places.end).skip(places.start) {
            if touch(one, bounds) {
                match level {
                    1 => rows.push(place as u32),
                    _ => self.search_rows(level - 1, place * ROW..(place + 1) * ROW, bounds, rows),
                }
            }
        }
    }

    fn search(&self, level: usize, places: std::ops::Range<usize>, bounds: &Bounds, found: &mut Vec<u32>) {
        let boxes = &self.levels[level];
        for (place, one) in boxes.iter().enumerate().take(places.end).skip(places.start) {
            if !touch(one, bounds) {
                continue;
            }
            match level.checked_sub(1) {
                None => found.push(self.order[place]),
                Some(below) => self.search(below, place * ROW..(place + 1) * ROW, bounds, found),
            }
        }
    }
}

/// How many pairs of two lists of boxes touch: what is left to look at, however a join is done.
pub fn candidates(a: &[Bounds], b: &[Bounds]) -> usize {
    let (a, b) = (BoxTree::new(a), BoxTree::new(b));
    let [Some(boxes), Some(others)] = [a.levels.first(), b.levels.first()] else { return 0 };
    let of_row = |rows: &mut Vec<u32>, row: &[Bounds]| {
        rows.clear();
        b.rows_touching(&row.iter().fold(NOWHERE, |all, one| both(all, *one)), rows);
        let in_rows = |one: &Bounds| {
            let row =
                |row: &u32| others[*row as usize * ROW..].iter().take(ROW).filter(|other| touch(one, other)).count();
            rows.iter().map(row).sum::<usize>()
        };
        row.iter().map(in_rows).sum::<usize>()
    };
    boxes.par_chunks(ROW).map_init(Vec::new, of_row).sum()
}

/// The places of boxes, sorted along a Hilbert curve through their middles: neighbours in it are neighbours in the plane.
pub fn along_curve(boxes: &[Bounds]) -> Vec<u32> {
    let all = boxes.iter().fold(NOWHERE, |all, one| both(all, *one));
    let step = |length: f64| if length > 0.0 && length.is_finite() { 65_535.0 / length } else { 0.0 };
    let (step_x, step_y) = (step(all.max.x - all.min.x), step(all.max.y - all.min.y));
    let key = |(place, one): (usize, &Bounds)| {
        let Point { x, y } = one.center();
        // What is no number becomes 0.
        let (x, y) = (((x - all.min.x) * step_x) as u32, ((y - all.min.y) * step_y) as u32);
        (u64::from(hilbert(x.min(65_535), y.min(65_535))) << 32) | place as u64
    };
    let mut keys: Vec<u64> = boxes.par_iter().enumerate().map(key).collect();
    keys.par_sort_unstable();
    keys.into_iter().map(|key| key as u32).collect()
}

/// How far along the Hilbert curve a cell of a square of 65 536 by 65 536 lies.
fn hilbert(mut x: u32, mut y: u32) -> u32 {
    let mut along = 0;
    for level in (0..16).rev() {
        let (right, top) = ((x >> level) & 1, (y >> level) & 1);
        along = (along << 2) | ((3 * right) ^ top);
        // Turns the quarter so that the curve in it begins where that in the quarter before ended.
        if top == 0 {
            if right == 1 {
                x = !x;
                y = !y;
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    along
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_goes_from_cell_to_neighbouring_cell() {
        let mut cells: Vec<(u32, u32, u32)> =
            (0..16).flat_map(|x| (0..16).map(move |y| (hilbert(x, y), x, y))).collect();
        cells.sort_unstable();
        for (i, pair) in cells.windows(2).enumerate() {
            let ((key, x, y), (_, u, v)) = (pair[0], pair[1]);
            assert_eq!((key as usize, x.abs_diff(u) + y.abs_diff(v)), (i, 1));
        }
    }

    #[test]
    fn it_finds_what_looking_at_every_box_finds() {
        let boxes: Vec<Bounds> = (0..1000_u32)
            .map(|i| {
                let at = |k: u32| f64::from(i.wrapping_mul(2_654_435_761).wrapping_add(k) >> 22);
                let min = Point { x: at(0), y: at(1_234_567_890) };
                Bounds { min, max: Point { x: min.x + f64::from(i % 50), y: min.y + f64::from(i % 7) } }
            })
            .collect();
        let tree = BoxTree::new(&boxes);
        for one in &boxes {
            let mut found = Vec::new();
            tree.touching(one, &mut found);
            found.sort_unstable();
            let all = boxes.iter().enumerate().filter(|(_, other)| one.touches(other));
            assert_eq!(found, all.map(|(place, _)| place as u32).collect::<Vec<_>>());
        }
    }
}
