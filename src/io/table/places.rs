//! Where the rows of a list lie: in two columns, in one, as a geometry in words (WKT) or in bytes (WKB), or nowhere.
//!
//! It decides no reference system and looks up no addresses. A row whose place can't be read keeps it as text and is
//! told; it is to be placed by hand.

use super::degrees::{self, Said};
use super::pairs;
use super::pairs_of::of_pairs;
use super::place_columns::{Role, crs_of, role};
use super::{Cell, RawRow, shapes};
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
