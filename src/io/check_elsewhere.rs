//! What there is in a picture or a file with map tiles, and where in the program it is used: they are no layers.
//!
//! It puts nothing anywhere.

use std::path::Path;

use super::check::CheckReport;
use super::formats::Format;
use super::picture::{self, PictureError, PictureFile};
use super::tiles::{self, Grid, TileInfo, TileKind};
use crate::geometry::projection::Crs;
use crate::progress::Progress;
use crate::words::Message;

/// Looks at a picture or a file with tiles; `given` is what it is called. `asked` is the system it is said to be in.
pub fn look(path: &Path, (given, format): (&str, Format), asked: Option<Crs>, progress: &Progress) -> CheckReport {
    if format == Format::Picture {
        return match picture::read(path, asked, Crs::RD_NEW, progress) {
            Ok(file) => of_picture(given, &file),
            Err(error) if error.is_answered_by_a_system() => {
                let lines =
                    vec![Message::new("check-picture-what").text("file", given), error.message(), how_picture()];
                CheckReport { usable: true, lines }
            }
            Err(PictureError::Cancelled) => not(PictureError::Cancelled.message()),
            Err(error) => not(Message::new("picture-failed").text("file", given).message("reason", error.message())),
        };
    }
    match tiles::open(path, None) {
        Ok(source) => of_tiles(given, format, source.info()),
        Err(error) => not(Message::new("check-tiles-not").text("file", given).message("reason", error.message())),
    }
}

fn not(why: Message) -> CheckReport {
    CheckReport { usable: false, lines: vec![why] }
}

fn how_picture() -> Message {
    Message::new("check-picture-how")
}

fn of_picture(given: &str, file: &PictureFile) -> CheckReport {
    let [width, height] = file.raster.size.map(f64::from);
    let size = Message::new("check-picture").text("file", given).number("w", width, 0).number("h", height, 0);
    let place = match &file.placed {
        Some((_, choice)) => choice.message(),
        None => Message::new("check-picture-by-hand"),
    };
    let lines = [size, place].into_iter().chain(file.notes.iter().cloned()).chain([how_picture()]);
    CheckReport { usable: true, lines: lines.collect() }
}

fn of_tiles(given: &str, format: Format, info: &TileInfo) -> CheckReport {
    let kind = if info.kind == TileKind::Vector { "check-tiles-vector" } else { "check-tiles-pictures" };
    let is = Message::new("check-tiles").text("file", given).term("format", format.line().key).term("kind", kind);
    let zooms = Message::new("background-zooms").text("from", info.zooms.0.to_string());
    let mut lines = vec![is, zooms.text("to", info.zooms.1.to_string())];
    let is_rd = info.grid == Grid::Rd;
    if let Some(bounds) = info.bounds {
        let decimals = if is_rd { 0 } else { 1 };
        let key = if is_rd { "background-bounds-rd" } else { "background-bounds" };
        let message = Message::new(key).number("west", bounds.min.x, decimals).number("south", bounds.min.y, decimals);
        lines.push(message.number("east", bounds.max.x, decimals).number("north", bounds.max.y, decimals));
    }
    lines.push(Message::new(if is_rd { "background-grid-rd" } else { "background-grid-web" }));
    lines.push(Message::new("check-tiles-how"));
    CheckReport { usable: true, lines }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::io::check::check_file;
    use crate::io::import::ImportOptions;
    use crate::progress::Progress;
    use crate::words::{Language, words};

    fn said(path: &std::path::Path) -> (bool, String) {
        let report = check_file(path, &ImportOptions::default(), &Progress::default());
        let dutch = words(Language::Dutch);
        (report.usable, report.lines.iter().map(|line| dutch.say(line) + "\n").collect())
    }

    #[test]
    fn a_check_of_a_picture_says_what_it_is_and_where_it_is_used() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kaart.png");
        image::RgbImage::new(40, 30).save(&path).unwrap();
        let (usable, lines) = said(&path);
        assert!(usable && lines.contains("40 bij 30") && lines.contains("onderlegger"), "{lines}");
        // Half of it is still a picture, but of no use.
        let bytes = std::fs::read(&path).unwrap();
        std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        let (usable, lines) = said(&path);
        assert!(!usable && lines.contains("houdt eerder op") && !lines.contains("fill"), "{lines}");
    }

    #[test]
    fn a_check_of_map_tiles_says_what_is_in_them_and_where_they_are_used() {
        let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/background/nederland.pmtiles");
        let (usable, lines) = said(&own);
        assert!(usable && lines.contains("vectortegels") && lines.contains("Achtergrondkaart kiezen"), "{lines}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kort.pmtiles");
        std::fs::write(&path, b"PMTiles\x03 en dan niets").unwrap();
        let (usable, lines) = said(&path);
        assert!(!usable && lines.contains("kort.pmtiles"), "{lines}");
    }
}
