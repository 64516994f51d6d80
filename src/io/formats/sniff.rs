//! Telling the format of a file by its first bytes, and by its name where those don't tell.

use super::{FORMATS, Format};
use crate::io::geojson;

impl Format {
    /// What a file is by its first bytes, and by its name where those don't tell.
    pub fn sniff(name: &str, bytes: &[u8]) -> Self {
        let magic = by_magic(name, bytes).map(|found| {
            if found == Format::Sqlite && has_extension(name, "mbtiles") { Format::MbTiles } else { found }
        });
        magic.unwrap_or_else(|| by_text(bytes).unwrap_or_else(|| by_name(name, bytes)))
    }
}

fn by_magic(name: &str, bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    let holds = |needle: &[u8]| {
        bytes_hold(head, needle)
            || bytes_hold(bytes.get(bytes.len().saturating_sub(1 << 16)..).unwrap_or_default(), needle)
    };
    Some(match head {
        [b'P', b'K', 3 | 5, ..] if holds(b"xl/workbook.") || holds(b"oasis.opendocument.spreadsheet") => {
            Format::Workbook
        }
        [b'P', b'K', 3 | 5, ..] if holds(b"[Content_Types].xml") || holds(b"mimetypeapplication/vnd.oasis") => {
            Format::Office
        }
        [b'P', b'K', 3 | 5, ..] if holds(b".kml") || holds(b".KML") => Format::Kmz,
        [b'P', b'K', 3 | 5, ..] if holds(b".shp") || holds(b".SHP") => Format::ZippedShapefile,
        [b'P', b'K', 3 | 5, ..] if holds(b".gdbtable") => Format::FileGeodatabase,
        // Cut off before the part that tells, it is still called so; nobody can unpack it.
        [b'P', b'K', 3 | 5, ..] => {
            called(name, &[Format::Workbook, Format::Office, Format::QgisProject]).unwrap_or(Format::Zip)
        }
        _ if head.starts_with(b"SQLite format 3\0") => match head.get(68..71) {
            Some(b"GPK" | b"GP1") => Format::GeoPackage,
            Some(b"MPB") => Format::MbTiles,
            _ => Format::Sqlite,
        },
        _ if head.starts_with(b"PMTiles") => Format::PmTiles,
        [0, 0, 0x27, 0x0A, ..] => Format::Shapefile,
        [0xD0, 0xCF, 0x11, 0xE0, ..] if is_old_workbook(name, &holds) => Format::Workbook,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Format::Office,
        [0x1F, 0x8B, ..] => Format::Gzip,
        [b'f', b'g', b'b', ..] => Format::FlatGeobuf,
        _ if head.starts_with(b"%PDF") => Format::Pdf,
        [b'A', b'C', b'1', b'0', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit() => Format::Cad,
        _ if head.starts_with(b"AutoCAD Binary DXF") => Format::Cad,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => {
            Format::Picture
        }
        _ => return None,
    })
}

/// Whether a compound file is a workbook of an older program, or a newer one behind a password: by the names of its
/// parts, which are in UTF-16, and else by its own.
fn is_old_workbook(name: &str, holds: &dyn Fn(&[u8]) -> bool) -> bool {
    let part = |part: &str| holds(&part.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let named = Format::Workbook.line().extensions.iter().any(|extension| has_extension(name, extension));
    part("Workbook") || (named && !part("WordDocument"))
}

/// Which of some formats a file is by its name.
fn called(name: &str, formats: &[Format]) -> Option<Format> {
    let has = |format: &&Format| format.line().extensions.iter().any(|extension| has_extension(name, extension));
    formats.iter().find(has).copied()
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(extension))
}

fn by_text(bytes: &[u8]) -> Option<Format> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && *byte != 0x1E)?;
    match bytes.get(start)? {
        b'{' if geojson::is_topology(bytes.get(..bytes.len().min(1 << 16))?) => Some(Format::TopoJson),
        b'{' | b'[' => Some(Format::GeoJson),
        b'<' => {
            let head = String::from_utf8_lossy(bytes.get(start..bytes.len().min(start + 4096))?).to_lowercase();
            Some(if head.contains("<kml") {
                Format::Kml
            } else if head.contains("<gpx") {
                Format::Gpx
            } else if head.contains("<!doctype qgis") || head.contains("<qgis ") {
                Format::QgisProject
            } else if head.contains("<html") || head.contains("<!doctype html") {
                Format::WebPage
            } else if head.contains("featurecollection") || head.contains("opengis.net/gml") {
                Format::Gml
            } else {
                Format::Xml
            })
        }
        _ => None,
    }
}

fn by_name(name: &str, bytes: &[u8]) -> Format {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
    let named = FORMATS.iter().find(|line| line.extensions.contains(&extension.as_str()));
    match named.map(|line| line.format) {
        // Their first bytes would have told; what is left under such a name is something else.
        Some(
            Format::GeoPackage
            | Format::Sqlite
            | Format::PmTiles
            | Format::MbTiles
            | Format::Zip
            | Format::Kmz
            | Format::Pdf
            | Format::Picture
            | Format::Workbook
            | Format::Office,
        ) if !bytes.is_empty() => Format::Unknown,
        // Any text can be called so; a list has columns.
        // A list between tabs is called so too.
        Some(Format::MapInfo) if extension == "tab" && has_columns(bytes) && !bytes_hold(bytes, b"!table") => {
            Format::Csv
        }
        Some(Format::Csv) if extension == "txt" && !has_columns(bytes) => Format::Unknown,
        Some(format) => format,
        None => Format::Unknown,
    }
}

/// Whether the first line of a text has the signs that stand between columns.
fn has_columns(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.iter().any(|byte| matches!(byte, b'\t' | b';' | b'|'))
}

fn bytes_hold(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, words};

    #[test]
    fn a_file_is_told_by_its_bytes_before_its_name() {
        let mut package = b"SQLite format 3\0".to_vec();
        package.resize(100, 0);
        assert_eq!(Format::sniff("a.geojson", &package), Format::Sqlite);
        package.splice(68..72, *b"GPKG");
        assert_eq!(Format::sniff("a.geojson", &package), Format::GeoPackage);
        assert_eq!(Format::sniff("a.json", b"PK\x03\x04 parcels.shp"), Format::ZippedShapefile);
        assert_eq!(Format::sniff("a.gpkg", b"\xEF\xBB\xBF {\"type\""), Format::GeoJson);
        assert_eq!(Format::sniff("a.geojson", b"<!DOCTYPE html><html>"), Format::WebPage);
        assert_eq!(Format::sniff("a.geojson", b""), Format::GeoJson);
        assert_eq!(Format::sniff("a.csv", b"x;y"), Format::Csv);
        assert_eq!(Format::sniff("a.gpkg", b"x;y"), Format::Unknown);
        assert_eq!(Format::sniff("a.bin", b"PMTiles\x03"), Format::PmTiles);
        assert_eq!(Format::sniff("a.tab", b"naam\tx\ty\nA\t1\t2"), Format::Csv);
        let mut tiles = b"SQLite format 3\0".to_vec();
        tiles.resize(100, 0);
        assert_eq!(Format::sniff("a.mbtiles", &tiles), Format::MbTiles);
    }

    #[test]
    fn what_other_programs_make_and_this_one_does_not_read_is_known_by_name_and_told_how_to_convert() {
        let said =
            |name: &str, bytes: &[u8]| words(Language::Dutch).say(&Format::sniff(name, bytes).not_read_message(name));
        for (name, bytes, wanted) in [
            ("plan.dwg", &b"AC1032\0\0"[..], "tekening"),
            ("oud.bin", b"AC1015", "tekening"),
            ("plan.dxf", b"  0\nSECTION\n", "tekening"),
            ("wijk.tab", b"!table\n!version 300\nDefinition Table\tx", "MapInfo"),
            ("wijk.mif", b"Version 300", "MapInfo"),
            ("stad.gdb", b"", "ArcGIS"),
            ("stad.gdb.zip", b"PK\x03\x04 stad.gdb/a00000001.gdbtable", "ArcGIS"),
            ("kaart.qgs", b"<!DOCTYPE qgis PUBLIC>", "QGIS-project"),
            ("kaart.qgz", b"PK\x03\x04 kaart.db", "QGIS-project"),
        ] {
            let said = said(name, bytes);
            assert!(said.contains(wanted) && said.contains("QGIS") && !said.contains("bekend"), "{name}: {said}");
        }
        // Pictures and tiles are of use, only not here.
        for (name, bytes, wanted) in
            [("a.tif", &b"II*\0"[..], "onderlegger"), ("a.pmtiles", b"PMTiles\x03", "Achtergrondkaart kiezen")]
        {
            let said = said(name, bytes);
            assert!(said.contains(wanted) && !said.contains("niet lezen"), "{name}: {said}");
        }
    }

    #[test]
    fn a_workbook_or_document_that_is_cut_off_is_no_zip_to_unpack() {
        assert_eq!(Format::sniff("lijst.xlsx", b"PK\x03\x04 docProps/app.xml"), Format::Workbook);
        assert_eq!(Format::sniff("lijst.ODS", b"PK\x03\x04"), Format::Workbook);
        assert_eq!(Format::sniff("brief.docx", b"PK\x03\x04xxxx"), Format::Office);
        assert_eq!(Format::sniff("kaarten.zip", b"PK\x03\x04xxxx"), Format::Zip);
    }
}
