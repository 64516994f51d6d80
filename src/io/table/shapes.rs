//! A column of a list that holds whole shapes: in words (WKT) or in the figures of bytes (WKB), each cell as it is.
//!
//! How they are written is for `wkt` and `wkb`; what becomes of invalid ones for the import.

use super::places::Place;
use super::{Cell, wkb, wkt};
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

/// The shapes of a column.
pub fn read_column<'a>(cells: impl Iterator<Item = &'a Cell>) -> Shapes {
    let mut said: Option<String> = None;
    let (mut has_bytes, mut curves) = (false, 0);
    let each = cells
        .map(|cell| {
            let text = cell.shown();
            if text.is_empty() {
                return Ok(None);
            }
            let fault = |key: &str| FeatureFault::Said(Message::new(key).text("text", shortened(&text)));
            let (system, geometry): (_, Option<FileGeometry<'static>>) = if wkb::looks_like(&text) {
                has_bytes = true;
                let found = wkb::read(&text).map_err(|why| {
                    let message = Message::new("place-wkb").text("text", shortened(&text));
                    FeatureFault::Said(message.message("why", why))
                })?;
                curves += found.curves;
                (found.system, found.geometry)
            } else {
                wkt::read(&text).ok_or_else(|| fault("place-wkt"))?
            };
            if let Some(system) = system.filter(|system| system != "0") {
                let first = said.get_or_insert_with(|| system.clone());
                if *first != system {
                    return Err(fault("place-wkt-other-system"));
                }
            }
            Ok(geometry)
        })
        .collect();
    let crs = said.map_or(SaidCrs::Absent, |code| {
        let name = format!("EPSG:{code}");
        Crs::parse(&name).map_or(SaidCrs::Unknown(name), SaidCrs::Known)
    });
    Shapes { each, crs, has_bytes, curves }
}

/// The beginning of a text that is repeated.
pub fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN_CHARS {
        text.to_owned()
    } else {
        text.chars().take(SHOWN_CHARS).chain(['…']).collect()
    }
}
