//! The parcels: rows between ditches that follow the brook, cut across at uneven distances.
//!
//! Neighbours share every vertex of their border, so that the mosaic has no gaps and no overlaps.

use std::sync::OnceLock;

use serde_json::json;

use super::Place;
use super::geojson::{Collection, Geometry, uuid};
use super::land;
use super::shapes::Chance;

/// Distances in metres from the valley axis at which the ditches along the valley lie; the middle one is the brook.
const DITCHES: [f64; 12] =
    [-1_480.0, -1_170.0, -890.0, -610.0, -330.0, 0.0, 280.0, 560.0, 860.0, 1_150.0, 1_430.0, 1_640.0];
const BROOK: usize = 5;
/// Where the innermost rows begin and end, in metres along the valley; the outer rows are shorter.
const FROM_U: f64 = 180.0;
const TO_U: f64 = 7_080.0;
/// Distance between points along a ditch, in metres.
const STEP_M: f64 = 60.0;

/// One ditch across, from the lower ditch along (at `low_u`) to the upper one (at `high_u`).
#[derive(Clone, Copy)]
struct Cut {
    low_u: f64,
    high_u: f64,
}

struct Mosaic {
    /// For each row (between two ditches), its cuts from the south-west to the north-east.
    rows: Vec<Vec<Cut>>,
}

fn ditch_v(line: usize, u: f64) -> f64 {
    if line == BROOK {
        return land::brook_v(u);
    }
    let phase = line as f64 * 1.7;
    let bend = 21.0 * (u / 640.0 + phase).sin() + 9.0 * (u / 187.0 + 2.0 * phase).sin();
    // Near the brook the ditches still follow its old bends a little.
    let near = (-(DITCHES[line].abs() / 420.0)).exp();
    DITCHES[line] + bend + near * land::brook_v(u)
}

fn mosaic() -> &'static Mosaic {
    static MOSAIC: OnceLock<Mosaic> = OnceLock::new();
    MOSAIC.get_or_init(|| {
        let mut chance = Chance::new(28_992);
        let rows = (0..DITCHES.len() - 1).map(|row| {
            let wide = match row {
                4 | 5 => (75.0, 165.0),
                8..=10 => (90.0, 150.0),
                _ => (115.0, 265.0),
            };
            let (first, last) = ends(row, &mut chance);
            let mut u = first;
            let mut cuts = vec![Cut { low_u: u, high_u: u }];
            while u < last {
                u += chance.between(wide.0, wide.1);
                // The last piece is not allowed to be a sliver.
                if last - u < wide.0 {
                    u = last;
                }
                let lean = if u < last { chance.between(-24.0, 24.0) } else { 0.0 };
                cuts.push(Cut { low_u: u - lean, high_u: u + lean });
            }
            cuts
        });
        Mosaic { rows: rows.collect() }
    })
}

/// Where a row begins and ends: the outer rows are shorter, and none stops in line with its neighbour.
fn ends(row: usize, chance: &mut Chance) -> (f64, f64) {
    let out = ((DITCHES[row] + DITCHES[row + 1]) / 2.0 / 1_640.0).powi(2);
    (FROM_U + 680.0 * out + chance.between(0.0, 120.0), TO_U - 520.0 * out - chance.between(0.0, 120.0))
}

/// The places on a ditch between two positions: every corner of a parcel on either side, and the bends between.
fn along(line: usize, from_u: f64, to_u: f64) -> Vec<Place> {
    let rows = &mosaic().rows;
    let below = line.checked_sub(1).into_iter().flat_map(|row| rows[row].iter().map(|cut| cut.high_u));
    let above = rows.get(line).into_iter().flatten().map(|cut| cut.low_u);
    let mut corners: Vec<f64> = below.chain(above).collect();
    let count = ((TO_U - FROM_U) / STEP_M) as usize;
    let bends = (0..=count).map(|i| FROM_U + STEP_M * i as f64);
    // A bend within 12 m of a corner would only make a tiny step.
    let far: Vec<f64> = bends.filter(|u| corners.iter().all(|corner| (corner - u).abs() > 12.0)).collect();
    corners.extend(far);
    corners.retain(|u| (from_u..=to_u).contains(u));
    corners.sort_by(f64::total_cmp);
    corners.dedup();
    corners.into_iter().map(|u| land::at(u, ditch_v(line, u))).collect()
}

/// The outline of parcels `cells[i]` (first and last number, counted from 0) of the rows from `first_row` on.
pub fn block(first_row: usize, cells: &[(usize, usize)]) -> Vec<Place> {
    let rows = &mosaic().rows;
    let side = |i: usize, right: bool| rows[first_row + i][if right { cells[i].1 + 1 } else { cells[i].0 }];
    let top = cells.len() - 1;
    let mut ring = along(first_row, side(0, false).low_u, side(0, true).low_u);
    for i in 0..=top {
        let here = side(i, true).high_u;
        let next = if i < top { side(i + 1, true).low_u } else { side(i, false).high_u };
        stretch(&mut ring, first_row + i + 1, here, next);
    }
    for i in (0..top).rev() {
        stretch(&mut ring, first_row + i + 1, side(i + 1, false).low_u, side(i, false).high_u);
    }
    ring.push(ring[0]);
    ring.dedup();
    ring
}

/// Follows a ditch from one position to another, in either direction.
fn stretch(ring: &mut Vec<Place>, line: usize, from_u: f64, to_u: f64) {
    let mut places = along(line, from_u.min(to_u), from_u.max(to_u));
    if from_u > to_u {
        places.reverse();
    }
    ring.extend(places);
}

/// The number of the parcel of a row that holds a position along the valley.
pub fn cell_at(row: usize, u: f64) -> usize {
    let cuts = &mosaic().rows[row];
    cuts.iter().rposition(|cut| cut.low_u <= u).unwrap_or(0).min(cuts.len() - 2)
}

/// The outline of all parcels of some rows between two positions along the valley.
pub fn block_between(first_row: usize, last_row: usize, from_u: f64, to_u: f64) -> Vec<Place> {
    // Owners' borders do not stand in line from row to row.
    let shift = |row: usize, by: usize| (row * by % 5) as f64 * 55.0 - 110.0;
    let cells: Vec<(usize, usize)> = (first_row..=last_row)
        .map(|row| (cell_at(row, from_u + shift(row, 3)), cell_at(row, to_u + shift(row, 7))))
        .collect();
    block(first_row, &cells)
}

/// The parcel layer.
pub fn collection() -> Collection {
    let mut collection = Collection::default();
    let mut number = 0;
    for (row, cuts) in mosaic().rows.iter().enumerate() {
        let section = char::from(b'A' + row as u8);
        for cell in 0..cuts.len() - 1 {
            number += 1;
            let u = (cuts[cell].low_u + cuts[cell + 1].low_u) / 2.0;
            let ring = block(row, &[(cell, cell)]);
            let properties = json!({
                "uuid": uuid("kavels", number),
                "kavel": format!("VLW {section} {}", 101 + cell),
                "gebruik": ground_use(row, u, number),
                "grondwatertrap": water_table(row),
                "bron": "Atelier Vledderwaard (FICTIEF)",
            });
            collection.add(properties, Geometry::Polygon(vec![ring]));
        }
    }
    collection
}

fn ground_use(row: usize, u: f64, number: usize) -> &'static str {
    match row {
        1 | 2 if (3_150.0..3_900.0).contains(&u) => "bebouwd",
        0..=2 if u > 5_700.0 => "natuur",
        4 | 5 if !(1_900.0..=5_600.0).contains(&u) => "hooiland",
        4 | 5 => "grasland",
        8..=10 if !number.is_multiple_of(3) => "bouwland",
        _ if number.is_multiple_of(5) => "bouwland",
        _ => "grasland",
    }
}

fn water_table(row: usize) -> &'static str {
    match row {
        4 | 5 => "II",
        3 | 6 => "III",
        8..=10 => "IV",
        _ => "VI",
    }
}
