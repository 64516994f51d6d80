//! The places of a list of which each row gives two numbers: which of them are degrees, and what they can mean together.
//!
//! What one number or angle is, is for `pairs` and `degrees`; which columns they stand in for `places`.

use geo::{Coord, Geometry};

use super::Cell;
use super::degrees::Said;
use super::pairs::{self, Sign};
use super::places::Place;
use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, FileGeometry};
use crate::words::Message;

/// The places of pairs of cells.
pub struct Pairs {
    /// That of each row.
    pub each: Vec<Place>,
    /// The system that they can only be in.
    pub crs: Option<Crs>,
    /// What was decided about all of them.
    pub notes: Vec<Message>,
}

/// The places of all rows. `said` is what the cells say in degrees; `lat_first` what their column is called.
pub fn of_pairs(cells: &[(Cell, Cell)], said: &[Said], lat_first: bool) -> Pairs {
    let mut notes = Vec::new();
    let mut found = numbers(cells, &mut notes);
    if lat_first {
        found.iter_mut().flatten().for_each(flip);
        notes.push(Message::new("place-latitude-first"));
    }
    let in_degrees = said.iter().filter(|said| !matches!(said, Said::Nothing)).count();
    let in_metres = found
        .iter()
        .zip(said)
        .filter(|(found, said)| matches!(said, Said::Nothing) && found.is_some_and(|c| !pairs::may_be_degrees(c)));
    let are_degrees = in_degrees > 0 && in_degrees >= in_metres.count();
    if are_degrees {
        notes.extend(in_degrees_all(&mut found, said));
    }
    let outside = if are_degrees { Some(Crs::LON_LAT) } else { bounds_of_most(&found) };
    let mut each = Vec::with_capacity(cells.len());
    for ((pair, c), said) in cells.iter().zip(found).zip(said) {
        each.push(match said {
            Said::Twice if are_degrees => Err(fault("place-same-side", pair)),
            Said::Place(..) | Said::Twice if !are_degrees => Err(fault("place-degrees-among-metres", pair)),
            _ => place(pair, c, outside),
        });
    }
    Pairs { each, crs: are_degrees.then_some(Crs::LON_LAT), notes }
}

fn flip(c: &mut Coord<f64>) {
    *c = Coord { x: c.y, y: c.x };
}

/// The pairs as plain numbers.
fn numbers(cells: &[(Cell, Cell)], notes: &mut Vec<Message>) -> Vec<Option<Coord<f64>>> {
    let read = |sign: Sign| -> Vec<Option<Coord<f64>>> {
        let one =
            |(x, y): &(Cell, Cell)| Some(Coord { x: pairs::coordinate(x, sign)?, y: pairs::coordinate(y, sign)? });
        cells.iter().map(one).collect()
    };
    let sensible = |found: &[Option<Coord<f64>>]| {
        let either = |c: &Coord<f64>| {
            let other = Coord { x: c.y, y: c.x };
            pairs::is_rd(*c) || pairs::is_dutch(*c) || pairs::is_rd(other) || pairs::is_dutch(other)
        };
        found.iter().flatten().filter(|c| either(c)).count()
    };
    let (plain, thousands) = (read(Sign::Decimal), read(Sign::Thousands));
    if sensible(&thousands) > sensible(&plain) {
        let n = plain.iter().zip(&thousands).filter(|(plain, thousands)| plain != thousands).count();
        notes.push(Message::new("place-thousands").count("n", n));
        thousands
    } else {
        plain
    }
}

/// Puts the places that are written in degrees among the plain ones, which then are in degrees too.
fn in_degrees_all(found: &mut [Option<Coord<f64>>], said: &[Said]) -> Vec<Message> {
    let (mut n, mut taken, mut turned) = (0, 0, false);
    for (found, said) in found.iter_mut().zip(said) {
        match said {
            Said::Place(place, order_is_taken) => {
                n += 1;
                taken += usize::from(*order_is_taken);
                *found = Some(*place);
            }
            Said::Twice => *found = None,
            // What stands beside places in degrees is in the order that lies in the Netherlands.
            Said::Nothing => {
                if let Some(c) = found.as_mut().filter(|c| !pairs::is_dutch(**c)) {
                    flip(c);
                    let is_better = pairs::is_dutch(*c);
                    turned |= is_better;
                    if !is_better {
                        flip(c);
                    }
                }
            }
        }
    }
    let mut notes = vec![Message::new("place-degrees").count("n", n)];
    if taken > 0 {
        notes.push(Message::new("place-degrees-order").count("n", taken));
    }
    if turned {
        notes.push(Message::new("place-latitude-first"));
    }
    notes
}

/// Where a place must lie when most others do.
fn bounds_of_most(found: &[Option<Coord<f64>>]) -> Option<Crs> {
    let all = found.iter().flatten().filter(|c| c.x != 0.0 || c.y != 0.0).count();
    let most = |is_one: fn(Coord<f64>) -> bool| found.iter().flatten().filter(|c| is_one(**c)).count() * 2 > all;
    if most(pairs::is_rd) {
        Some(Crs::RD_NEW)
    } else if most(pairs::is_dutch) {
        Some(Crs::LON_LAT)
    } else {
        None
    }
}

/// Why a place can't be used, with what stands in its cells.
fn fault(key: &str, (x, y): &(Cell, Cell)) -> FeatureFault {
    let (x, y) = (x.shown(), y.shown());
    let shown = if x == y { x.clone() } else { format!("{x}, {y}") };
    FeatureFault::Said(Message::new(key).text("x", x).text("y", y).text("shown", shown))
}

fn place(pair: &(Cell, Cell), found: Option<Coord<f64>>, most: Option<Crs>) -> Place {
    let (x, y) = (pair.0.shown(), pair.1.shown());
    let fault = |key: &str| Err(fault(key, pair));
    match (found, x.is_empty(), y.is_empty()) {
        (_, true, true) => Ok(None),
        (_, true, false) => fault("place-without-x"),
        (_, false, true) => fault("place-without-y"),
        (None, ..) if x == y => fault("place-no-pair"),
        (None, ..) => fault("place-not-a-number"),
        (Some(c), ..) => match most {
            _ if c.x == 0.0 && c.y == 0.0 => fault("place-nought"),
            Some(Crs::RD_NEW) if !pairs::may_be_rd(c) => fault("place-not-in-rd"),
            Some(Crs::LON_LAT) if !pairs::may_be_degrees(c) => fault("place-not-in-degrees"),
            _ => Ok(Some(FileGeometry::of(Geometry::Point(c.into()), 0, Vec::new()))),
        },
    }
}
