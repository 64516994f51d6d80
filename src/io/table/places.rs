//! Where the rows of a list lie: in two columns, in one, as a geometry in words (WKT) or in bytes (WKB), or nowhere.
//!
//! It decides no reference system and looks up no addresses. A row whose place can't be read keeps it as text and is
//! told; it is to be placed by hand.

use geo::{Coord, Geometry};

use super::degrees::{self, Said};
use super::pairs::{self, Sign};
use super::place_columns::{Role, crs_of, role};
use super::{Cell, RawRow, shapes};
use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, FileGeometry, PlaceColumns, SaidCrs, SourceError, Wanted};
use crate::words::Message;

/// The place of a row: none, or one that can't be read.
pub type Place = Result<Option<FileGeometry<'static>>, FeatureFault>;

/// The places of a list.
pub struct Places {
    /// That of each row.
    pub each: Vec<Place>,
    /// What the columns say about their reference system.
    pub crs: SaidCrs,
    /// The column that is nothing but the geometry, which then is no property.
    pub left_out: Option<usize>,
    /// What was decided.
    pub notes: Vec<Message>,
}

/// Where places can stand.
#[derive(Clone, Copy, Debug)]
enum Columns {
    Two { x: usize, y: usize },
    Both { at: usize, lat_first: bool },
    Wkt { at: usize },
}

/// Reads the places of all rows.
pub fn read(names: &[String], rows: &[RawRow], wanted: &Wanted) -> Result<Places, SourceError> {
    let candidates = match &wanted.places {
        Some(PlaceColumns::Two(x, y)) => vec![Columns::Two { x: named(names, x)?, y: named(names, y)? }],
        Some(PlaceColumns::None) => Vec::new(),
        None => candidates(names, rows),
    };
    let mut best: Option<(usize, Places)> = None;
    for columns in candidates {
        let places = of_columns(columns, names, rows);
        let found = places.each.iter().filter(|place| matches!(place, Ok(Some(_)))).count();
        if best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, places));
        }
    }
    let mut places = best.map_or_else(
        || Places {
            each: rows.iter().map(|_| Ok(None)).collect(),
            crs: SaidCrs::Absent,
            left_out: None,
            notes: nowhere(names, wanted),
        },
        |(_, places)| places,
    );
    if wanted.places.is_none() {
        places.notes.extend(not_read(names, rows));
    }
    Ok(places)
}

/// Columns that hold shapes by their name, in a form that is not read.
fn not_read(names: &[String], rows: &[RawRow]) -> Vec<Message> {
    let mut notes = Vec::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| role(name) == Some(Role::Wkt)) {
        let mut texts = rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        let Some(first) = texts.peek().map(|cell| cell.shown()) else { continue };
        if !texts.any(is_shape) {
            notes
                .push(Message::new("place-shapes-not-read").text("name", name).text("text", shapes::shortened(&first)));
        }
    }
    notes
}

fn is_shape(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if shapes::looks_like(text))
}

fn named(names: &[String], wanted: &str) -> Result<usize, SourceError> {
    let exact = names.iter().position(|name| name == wanted);
    let found = exact.or_else(|| names.iter().position(|name| name.eq_ignore_ascii_case(wanted.trim())));
    found.ok_or_else(|| {
        SourceError::Broken(Message::new("place-no-such-column").text("wanted", wanted).text("names", names.join(", ")))
    })
}

fn nowhere(names: &[String], wanted: &Wanted) -> Vec<Message> {
    if wanted.places.is_some() {
        return vec![Message::new("place-by-hand")];
    }
    let halves = names.iter().filter(|name| matches!(role(name), Some(Role::Metres { .. } | Role::Degrees { .. })));
    let halves: Vec<&str> = halves.map(String::as_str).collect();
    vec![match halves.as_slice() {
        [] => Message::new("place-no-columns"),
        _ => Message::new("place-half-columns").text("names", halves.join(", ")),
    }]
}

/// The columns that can hold places by their names, the richest first.
fn candidates(names: &[String], rows: &[RawRow]) -> Vec<Columns> {
    let roles: Vec<Option<Role>> = names.iter().map(|name| role(name)).collect();
    let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
    let two = |x, y| Some(Columns::Two { x: find(x)?, y: find(y)? });
    let metres = |rd| two(Role::Metres { is_x: true, rd }, Role::Metres { is_x: false, rd });
    let with = |wanted: fn(Role) -> bool| {
        let has = move |role: &Option<Role>| role.is_some_and(wanted);
        roles.iter().enumerate().filter(move |(_, role)| has(role)).map(|(at, _)| at)
    };
    let has_shapes = |at: &usize| rows.iter().any(|row| is_shape(row.cell(*at)));
    let texts = with(|role| role == Role::Wkt).filter(has_shapes).map(|at| Columns::Wkt { at });
    let pairs = with(|role| matches!(role, Role::Both { .. }))
        .map(|at| Columns::Both { at, lat_first: roles.get(at) == Some(&Some(Role::Both { lat_first: true })) });
    let degrees = two(Role::Degrees { is_x: true }, Role::Degrees { is_x: false });
    texts.chain(metres(true)).chain(metres(false)).chain(degrees).chain(pairs).collect()
}

fn of_columns(columns: Columns, names: &[String], rows: &[RawRow]) -> Places {
    let name = |at: usize| names.get(at).map(String::as_str).unwrap_or_default();
    match columns {
        Columns::Two { x, y } => {
            let cells: Vec<(Cell, Cell)> = rows.iter().map(|row| (row.cell(x).clone(), row.cell(y).clone())).collect();
            let said: Vec<Said> = cells.iter().map(|(x, y)| degrees::of_two(x, y, false)).collect();
            let mut found = of_pairs(&cells, &said, false);
            found.notes.insert(0, Message::new("place-two-columns").text("x", name(x)).text("y", name(y)));
            let crs = found.crs.or_else(|| crs_of(name(x), name(y))).map_or(SaidCrs::Absent, SaidCrs::Known);
            Places { each: found.each, crs, left_out: None, notes: found.notes }
        }
        Columns::Both { at, lat_first } => {
            let halves = |row: &RawRow| match row.cell(at) {
                cell if cell.is_empty() => (Cell::Empty, Cell::Empty),
                Cell::Text(text) => match pairs::halves(text) {
                    Some((x, y)) => (Cell::of_text(x), Cell::of_text(y)),
                    None => (cell_text(text), cell_text(text)),
                },
                other => (cell_text(&other.shown()), Cell::Empty),
            };
            let cells: Vec<(Cell, Cell)> = rows.iter().map(halves).collect();
            let said = rows.iter().map(|row| match row.cell(at) {
                Cell::Text(text) => degrees::of_one(text),
                _ => Said::Nothing,
            });
            let mut found = of_pairs(&cells, &said.collect::<Vec<_>>(), lat_first);
            found.notes.insert(0, Message::new("place-one-column").text("name", name(at)));
            let crs = found.crs.map_or(SaidCrs::Absent, SaidCrs::Known);
            Places { each: found.each, crs, left_out: None, notes: found.notes }
        }
        Columns::Wkt { at } => {
            let found = shapes::read_column(rows.iter().map(|row| row.cell(at)));
            let key = if found.has_bytes { "place-wkb-column" } else { "place-wkt-column" };
            let mut notes = vec![Message::new(key).text("name", name(at))];
            if found.curves > 0 {
                notes.push(Message::new("place-curves").count("n", found.curves));
            }
            Places { each: found.each, crs: found.crs, left_out: Some(at), notes }
        }
    }
}

fn cell_text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// The places of pairs of cells.
struct Pairs {
    each: Vec<Place>,
    /// The system that they can only be in.
    crs: Option<Crs>,
    /// What was decided about all of them.
    notes: Vec<Message>,
}

fn of_pairs(cells: &[(Cell, Cell)], said: &[Said], lat_first: bool) -> Pairs {
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
    let place_of = |((pair, c), said): ((&(Cell, Cell), Option<Coord<f64>>), &Said)| match said {
        Said::Twice if are_degrees => Err(fault("place-same-side", pair)),
        Said::Place(..) | Said::Twice if !are_degrees => Err(fault("place-degrees-among-metres", pair)),
        _ => place(pair, c, outside),
    };
    let each = cells.iter().zip(found).zip(said).map(place_of).collect();
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
