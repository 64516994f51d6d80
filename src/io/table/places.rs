//! Where the rows of a list lie: in two columns, in one, as a geometry in words (WKT), or nowhere.
//!
//! It decides no reference system and looks up no addresses. A row whose place can't be read keeps it as text and is
//! told; it is to be placed by hand.

use geo::{Coord, Geometry};

use super::pairs::{self, Sign};
use super::place_columns::{Role, crs_of, role};
use super::{Cell, RawRow, wkt};
use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, FileGeometry, PlaceColumns, SaidCrs, SourceError, Wanted};
use crate::words::Message;

type Place = Result<Option<FileGeometry<'static>>, FeatureFault>;

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
    Ok(match best {
        Some((_, places)) => places,
        None => Places {
            each: rows.iter().map(|_| Ok(None)).collect(),
            crs: SaidCrs::Absent,
            left_out: None,
            notes: nowhere(names, wanted),
        },
    })
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
    let is_wkt = |at: &usize| rows.iter().any(|row| matches!(row.cell(*at), Cell::Text(text) if wkt::looks_like(text)));
    let texts = with(|role| role == Role::Wkt).filter(is_wkt).map(|at| Columns::Wkt { at });
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
            let (each, mut notes) = of_pairs(&cells, false);
            notes.insert(0, Message::new("place-two-columns").text("x", name(x)).text("y", name(y)));
            let crs = crs_of(name(x), name(y)).map_or(SaidCrs::Absent, SaidCrs::Known);
            Places { each, crs, left_out: None, notes }
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
            let (each, mut notes) = of_pairs(&cells, lat_first);
            notes.insert(0, Message::new("place-one-column").text("name", name(at)));
            Places { each, crs: SaidCrs::Absent, left_out: None, notes }
        }
        Columns::Wkt { at } => {
            let (each, crs) = wkt::read_column(rows.iter().map(|row| row.cell(at)));
            let notes = vec![Message::new("place-wkt-column").text("name", name(at))];
            Places { each, crs, left_out: Some(at), notes }
        }
    }
}

fn cell_text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// The places of pairs of cells, with what was decided about all of them.
fn of_pairs(cells: &[(Cell, Cell)], lat_first: bool) -> (Vec<Place>, Vec<Message>) {
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
    let mut notes = Vec::new();
    let (plain, thousands) = (read(Sign::Decimal), read(Sign::Thousands));
    let mut found = if sensible(&thousands) > sensible(&plain) {
        let n = plain.iter().zip(&thousands).filter(|(plain, thousands)| plain != thousands).count();
        notes.push(Message::new("place-thousands").count("n", n));
        thousands
    } else {
        plain
    };
    let flip = |found: &mut Vec<Option<Coord<f64>>>| {
        for c in found.iter_mut().flatten() {
            *c = Coord { x: c.y, y: c.x };
        }
    };
    if lat_first {
        flip(&mut found);
        notes.push(Message::new("place-latitude-first"));
    }
    let outside = bounds_of_most(&found);
    let each = cells.iter().zip(found).map(|(pair, c)| place(pair, c, outside)).collect();
    (each, notes)
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

fn place(pair: &(Cell, Cell), found: Option<Coord<f64>>, most: Option<Crs>) -> Place {
    let (x, y) = (pair.0.shown(), pair.1.shown());
    let fault = |key: &str| Err(FeatureFault::Said(Message::new(key).text("x", x.clone()).text("y", y.clone())));
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
