//! Reading KML and KMZ: every placemark of every folder in one layer.
//!
//! Pictures laid on the map, links to other files and models are not read; they are counted and told. Styles are not
//! taken over.

mod geometry;
mod own;
mod placemark;

use std::collections::BTreeMap;

use super::source::{FileFeature, FileLayer, SaidCrs, SourceError, Wanted};
use super::xml::{Element, Step, Walk, text_of};
use super::zipped;
use crate::progress::Progress;
use crate::words::Message;
use placemark::Types;

/// What is not read, with the key that tells it.
const NOT_READ: [(&str, &str); 5] = [
    ("NetworkLink", "kml-network-links"),
    ("GroundOverlay", "kml-ground-overlays"),
    ("ScreenOverlay", "kml-other-overlays"),
    ("PhotoOverlay", "kml-other-overlays"),
    ("Tour", "kml-tours"),
];
/// So many folders in folders are named.
const FOLDERS_NAMED: usize = 12;

/// Reads a KML file.
pub fn read<'a>(bytes: &'a [u8], _: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    read_text(bytes, Vec::new(), progress)
}

/// Reads the KML in a KMZ file.
pub fn read_kmz<'a>(bytes: &'a [u8], _: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    let names = zipped::names(bytes)?;
    let is_kml = |name: &&String| name.to_lowercase().ends_with(".kml");
    let main = names.iter().position(|name| name.eq_ignore_ascii_case("doc.kml"));
    let Some(at) = main.or_else(|| names.iter().position(|name| is_kml(&name))) else {
        return Err(SourceError::broken("kmz-no-kml"));
    };
    let others: Vec<&str> =
        names.iter().enumerate().filter(|(i, name)| *i != at && is_kml(name)).map(|(_, name)| name.as_str()).collect();
    let mut notes = Vec::new();
    if !others.is_empty() {
        notes.push(Message::new("kmz-others").count("n", others.len()).text("names", others.join(", ")));
    }
    let text = zipped::part(&mut zipped::open(bytes)?, at, bytes)?;
    read_text(&text, notes, progress)
}

fn read_text(bytes: &[u8], mut notes: Vec<Message>, progress: &Progress) -> Result<FileLayer<'static>, SourceError> {
    let text = text_of(bytes);
    notes.extend(text.notes.iter().cloned());
    let mut reading = Reading::default();
    progress.begin(Message::new("import-stage-reading"), 0);
    let mut walk = Walk::new(&text.text);
    reading.walk(&mut walk, progress)?;
    for (key, n) in reading.not_read {
        notes.push(Message::new(key).count("n", n));
    }
    if walk.entities > 0 {
        notes.push(Message::new("xml-entities").count("n", walk.entities));
    }
    Ok(FileLayer { notes, ..FileLayer::lon_lat(reading.features, SaidCrs::Absent) })
}

#[derive(Default)]
struct Reading {
    features: Vec<FileFeature<'static>>,
    /// The names of the open elements that can hold a name: folders; None for all others.
    open: Vec<Option<String>>,
    types: Types,
    not_read: BTreeMap<&'static str, usize>,
}

impl Reading {
    fn walk(&mut self, walk: &mut Walk<'_>, progress: &Progress) -> Result<(), SourceError> {
        loop {
            match walk.next()? {
                Step::Start(start) => self.element(start, walk)?,
                Step::End => {
                    self.open.pop();
                }
                Step::Over => return Ok(()),
            }
            progress.check()?;
        }
    }

    fn element(&mut self, start: Element, walk: &mut Walk<'_>) -> Result<(), SourceError> {
        let not_read = NOT_READ.iter().find(|(name, _)| *name == start.name);
        match start.name.as_str() {
            "Placemark" => {
                let whole = walk.whole(start)?;
                let row = self.features.len() + 1;
                self.features.push(placemark::feature(&whole, row, self.path(), &self.types));
            }
            "name" if matches!(self.open.last(), Some(Some(_))) => {
                let name = walk.whole(start)?.text.trim().to_owned();
                if let Some(Some(folder)) = self.open.last_mut() {
                    *folder = name;
                }
            }
            "Schema" => {
                let whole = walk.whole(start)?;
                self.types.learn(&whole);
            }
            "Style" | "StyleMap" | "description" | "ExtendedData" => walk.skip()?,
            "Folder" => self.open.push(Some(String::new())),
            _ if not_read.is_some() => {
                if let Some((_, key)) = not_read {
                    *self.not_read.entry(key).or_default() += 1;
                }
                walk.skip()?;
            }
            _ => self.open.push(None),
        }
        Ok(())
    }

    /// The folders that are open, from outside to inside.
    fn path(&self) -> Option<String> {
        let names: Vec<&str> = self.open.iter().flatten().map(String::as_str).filter(|name| !name.is_empty()).collect();
        let named = names.get(..names.len().min(FOLDERS_NAMED)).unwrap_or_default().join(" / ");
        (!named.is_empty()).then_some(named)
    }
}

#[cfg(test)]
mod tests;
