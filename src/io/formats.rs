//! Which file formats there are, how to tell them apart, and which ones this version reads and writes.
//!
//! One table for import, export and checking. A file is told by its first bytes before its name, because names
//! lie.

use super::source::Reader;
use super::{csv_list, excel, flatgeobuf, geojson, geopackage, gpx, kml, shapefile, topojson};
use crate::words::Message;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON, also one feature a line.
    GeoJson,
    /// TopoJSON.
    TopoJson,
    /// GeoPackage.
    GeoPackage,
    /// Another SQLite database.
    Sqlite,
    /// Shapefile: `.shp` or one of the files beside it.
    Shapefile,
    /// A shapefile in a zip file.
    ZippedShapefile,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// A text or a presentation of an office program.
    Office,
    /// Another zip file.
    Zip,
    /// Compressed with gzip.
    Gzip,
    /// KML.
    Kml,
    /// KML in a zip file.
    Kmz,
    /// GML, as WFS servers give it.
    Gml,
    /// GPX.
    Gpx,
    /// A web page, often a login page or an error of a server.
    WebPage,
    /// Other XML.
    Xml,
    /// FlatGeobuf.
    FlatGeobuf,
    /// Map tiles: PMTiles.
    PmTiles,
    /// Map tiles: MBTiles.
    MbTiles,
    /// CSV.
    Csv,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Nothing known.
    Unknown,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct FormatLine {
    /// Which format.
    pub format: Format,
    /// Key of its name in the word files.
    pub key: &'static str,
    /// How names of its files end, lower case, the usual one first.
    pub extensions: &'static [&'static str],
    /// How layers are imported from it.
    pub reader: Reader,
    /// Whether layers can be exported to it.
    pub can_write: bool,
}

const fn line(
    format: Format,
    key: &'static str,
    extensions: &'static [&'static str],
    reader: Reader,
    can_write: bool,
) -> FormatLine {
    FormatLine { format, key, extensions, reader, can_write }
}

const WRITTEN: bool = true;
const NOT_WRITTEN: bool = false;

/// All formats.
pub const FORMATS: &[FormatLine] = &[
    line(
        Format::GeoJson,
        "format-geojson",
        &["geojson", "json", "geojsonl", "geojsonseq", "ndjson"],
        Reader::Bytes(geojson::read_layer),
        WRITTEN,
    ),
    line(Format::TopoJson, "format-topojson", &["topojson"], Reader::Bytes(topojson::read), NOT_WRITTEN),
    line(Format::GeoPackage, "format-geopackage", &["gpkg"], Reader::Path(geopackage::read_layer), WRITTEN),
    // Some programs forget to write that a database is a GeoPackage.
    line(Format::Sqlite, "format-sqlite", &["sqlite", "db"], Reader::Path(geopackage::read_layer), NOT_WRITTEN),
    line(
        Format::Shapefile,
        "format-shapefile",
        &["shp", "dbf", "shx", "prj", "cpg"],
        Reader::Path(shapefile::read_layer),
        NOT_WRITTEN,
    ),
    line(Format::ZippedShapefile, "format-zipped-shapefile", &[], Reader::Bytes(shapefile::read_zipped), NOT_WRITTEN),
    line(
        Format::Workbook,
        "format-workbook",
        &["xlsx", "xlsm", "ods", "xls", "xlsb"],
        Reader::Bytes(excel::read),
        WRITTEN,
    ),
    line(Format::Office, "format-office", &["docx", "doc", "odt", "pptx"], Reader::No, NOT_WRITTEN),
    line(Format::Zip, "format-zip", &["zip"], Reader::No, NOT_WRITTEN),
    line(Format::Gzip, "format-gzip", &["gz"], Reader::No, NOT_WRITTEN),
    line(Format::Kml, "format-kml", &["kml"], Reader::Bytes(kml::read), WRITTEN),
    line(Format::Kmz, "format-kmz", &["kmz"], Reader::Bytes(kml::read_kmz), NOT_WRITTEN),
    line(Format::Gml, "format-gml", &["gml"], Reader::No, NOT_WRITTEN),
    line(Format::Gpx, "format-gpx", &["gpx"], Reader::Bytes(gpx::read), NOT_WRITTEN),
    line(Format::WebPage, "format-web-page", &["html", "htm"], Reader::No, NOT_WRITTEN),
    line(Format::Xml, "format-xml", &["xml"], Reader::No, NOT_WRITTEN),
    line(Format::FlatGeobuf, "format-flatgeobuf", &["fgb"], Reader::Bytes(flatgeobuf::read_layer), WRITTEN),
    line(Format::Csv, "format-csv", &["csv", "tsv", "txt"], Reader::Bytes(csv_list::read), WRITTEN),
    line(Format::Pdf, "format-pdf", &["pdf"], Reader::No, NOT_WRITTEN),
    line(Format::Picture, "format-picture", &["png", "jpg", "jpeg", "tif", "tiff"], Reader::No, NOT_WRITTEN),
    line(Format::Unknown, "format-unknown", &[], Reader::No, NOT_WRITTEN),
    line(Format::PmTiles, "format-pmtiles", &["pmtiles"], Reader::No, NOT_WRITTEN),
    line(Format::MbTiles, "format-mbtiles", &["mbtiles"], Reader::No, NOT_WRITTEN),
];

impl FormatLine {
    /// Whether layers can be imported from it.
    pub const fn can_read(&self) -> bool {
        !matches!(self.reader, Reader::No)
    }
}

impl Format {
    /// Its line in the table.
    pub fn line(self) -> &'static FormatLine {
        // The last line is the unknown one; every format has its own, which a test holds.
        FORMATS.iter().find(|line| line.format == self).unwrap_or(&FORMATS[FORMATS.len() - 1])
    }

    /// That this version does not read it, in the user's words.
    pub fn not_read_message(self, name: &str) -> Message {
        let advice = match self {
            Format::PmTiles | Format::MbTiles => "format-advice-tiles",
            Format::Zip | Format::Gzip => "format-advice-unpack",
            Format::WebPage => "format-advice-web-page",
            Format::Gml => "format-advice-gml",
            Format::Picture => "format-advice-picture",
            Format::Office => "format-advice-document",
            Format::Pdf | Format::Unknown => "format-advice-no-map",
            _ => "format-advice-convert",
        };
        Message::new("format-not-read").text("file", name).term("format", self.line().key).term("advice", advice)
    }

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
        [b'P', b'K', 3 | 5, ..] => Format::Zip,
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

    #[test]
    fn every_format_has_its_line() {
        for line in FORMATS {
            assert_eq!(line.format.line().key, line.key);
        }
    }

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
        let mut tiles = b"SQLite format 3\0".to_vec();
        tiles.resize(100, 0);
        assert_eq!(Format::sniff("a.mbtiles", &tiles), Format::MbTiles);
    }
}
