//! A column of a list that holds whole shapes: in words (WKT) or in the figures of bytes (WKB), each cell as it is.
//!
//! How they are written is for `wkt` and `wkb`; what becomes of invalid ones for the import.

use super::places::Place;
use super::{Cell, wkb, wkt};
use crate::geometry::Bounds;
use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, FileGeometry, SaidCrs};
use crate::words::Message;

/// So much of a text that can't be read is repeated.
const SHOWN_CHARS: usize = 60;

/// What a column of shapes holds.
pub struct Shapes {
    /// The shape of each row.
    pub each: Vec<Place>,
    /// The system that they all say.
    pub crs: SaidCrs,
    /// Whether some are written as bytes.
    pub has_bytes: bool,
    /// How many curves became short straight pieces.
    pub curves: usize,
}

/// Whether a text begins as a shape does.
pub fn looks_like(text: &str) -> bool {
    wkt::looks_like(text) || wkb::looks_like(text)
}

/// The shapes of a column. All are of one system, for a layer has one: that of most rows; the others are told.
pub fn read_column<'a>(cells: impl Iterator<Item = &'a Cell>) -> Shapes {
    let (mut has_bytes, mut curves) = (false, 0);
    let mut all: Vec<(String, Result<Found, FeatureFault>)> = cells
        .map(|cell| {
            let text = cell.shown();
            let found = one(&text, &mut has_bytes, &mut curves);
            (shortened(&text), found)
        })
        .collect();
    let said = of_one_system(&mut all);
    let crs = said.map_or(SaidCrs::Absent, |code| {
        let name = format!("EPSG:{code}");
        Crs::parse(&name).map_or(SaidCrs::Unknown(name), SaidCrs::Known)
    });
    let each = all.into_iter().map(|(_, found)| found.map(|found| found.geometry)).collect();
    Shapes { each, crs, has_bytes, curves }
}

/// A shape with the number of the system that it says itself.
#[derive(Default)]
struct Found {
    system: Option<String>,
    geometry: Option<FileGeometry<'static>>,
}

/// The shape of a cell; none where it is empty.
fn one(text: &str, has_bytes: &mut bool, curves: &mut usize) -> Result<Found, FeatureFault> {
    if text.is_empty() {
        return Ok(Found::default());
    }
    let (system, geometry) = if wkb::looks_like(text) {
        *has_bytes = true;
        let found = wkb::read(text).map_err(|why| {
            let message = Message::new("place-wkb").text("text", shortened(text));
            FeatureFault::Said(message.message("why", why))
        })?;
        *curves += found.curves;
        (found.system, found.geometry)
    } else {
        wkt::read(text).ok_or_else(|| FeatureFault::Said(Message::new("place-wkt").text("text", shortened(text))))?
    };
    Ok(Found { system: system.filter(|system| system != "0"), geometry })
}

/// Decides on the system of all shapes, as a number; None where most say none. What can't be in it is a fault then.
fn of_one_system(all: &mut [(String, Result<Found, FeatureFault>)]) -> Option<String> {
    let mut said: Vec<(String, usize)> = Vec::new();
    for system in all.iter().filter_map(|(_, found)| found.as_ref().ok()?.system.as_ref()) {
        match said.iter_mut().find(|(known, _)| known == system) {
            Some((_, rows)) => *rows += 1,
            None => said.push((system.clone(), 1)),
        }
    }
    // Of as many, the one that was said first.
    let (main, _) = said.iter().rev().max_by_key(|(_, rows)| *rows)?.clone();
    let is_degrees = Crs::parse(&format!("EPSG:{main}")).is_ok_and(Crs::is_degrees);
    let can_be = |found: &Found| match &found.system {
        Some(system) => *system == main,
        None => found.geometry.as_ref().and_then(FileGeometry::bounds).is_none_or(|at| is_degrees == fits_degrees(at)),
    };
    let shapes = || all.iter().filter_map(|(_, found)| found.as_ref().ok()).filter(|found| found.geometry.is_some());
    let plain_elsewhere = shapes().filter(|found| found.system.is_none() && !can_be(found)).count();
    let is_plain = plain_elsewhere > shapes().filter(|found| can_be(found)).count();
    let wrong = |found: &Found| match is_plain {
        true => found.system.is_some() || can_be(found),
        false => !can_be(found),
    };
    for (text, found) in all {
        if found.as_ref().is_ok_and(|found| found.geometry.is_some() && wrong(found)) {
            *found = Err(FeatureFault::Said(Message::new("place-wkt-other-system").text("text", text.as_str())));
        }
    }
    (!is_plain).then_some(main)
}

/// Whether numbers can be longitude and latitude.
fn fits_degrees(at: Bounds) -> bool {
    at.min.x >= -180.0 && at.max.x <= 180.0 && at.min.y >= -90.0 && at.max.y <= 90.0
}

/// The beginning of a text that is repeated.
pub fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN_CHARS {
        text.to_owned()
    } else {
        text.chars().take(SHOWN_CHARS).chain(['…']).collect()
    }
}
