//! Which file formats there are, how to tell them apart, and which ones this version reads and writes.
//!
//! One table for import, export and checking. A file is told by its first bytes before its name, because names
//! lie.

mod sniff;

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
    /// A drawing of a CAD program: DWG or DXF.
    Cad,
    /// A table of MapInfo.
    MapInfo,
    /// A file geodatabase of ArcGIS, which is a folder.
    FileGeodatabase,
    /// A project of QGIS, without data of its own.
    QgisProject,
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
    line(Format::Cad, "format-cad", &["dwg", "dxf"], Reader::No, NOT_WRITTEN),
    line(Format::MapInfo, "format-mapinfo", &["tab", "mif", "mid"], Reader::No, NOT_WRITTEN),
    line(Format::FileGeodatabase, "format-file-geodatabase", &["gdb"], Reader::No, NOT_WRITTEN),
    line(Format::QgisProject, "format-qgis-project", &["qgs", "qgz"], Reader::No, NOT_WRITTEN),
    line(Format::Pdf, "format-pdf", &["pdf"], Reader::No, NOT_WRITTEN),
    line(Format::Picture, "format-picture", &["png", "jpg", "jpeg", "tif", "tiff"], Reader::No, NOT_WRITTEN),
    line(Format::Unknown, "format-unknown", &[], Reader::No, NOT_WRITTEN),
    line(Format::PmTiles, "format-pmtiles", &["pmtiles"], Reader::No, NOT_WRITTEN),
    line(Format::MbTiles, "format-mbtiles", &["mbtiles"], Reader::No, NOT_WRITTEN),
];

/// Key of what is said of a picture where layers are loaded.
pub const IS_A_PICTURE: &str = "format-is-a-picture";
/// Key of what is said of map tiles where layers are loaded.
pub const ARE_TILES: &str = "format-are-tiles";

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

    /// Key of what is said of it where layers are loaded, when it is not one of those but can be used elsewhere.
    pub fn used_elsewhere(self) -> Option<&'static str> {
        match self {
            Format::Picture => Some(IS_A_PICTURE),
            Format::PmTiles | Format::MbTiles => Some(ARE_TILES),
            _ => None,
        }
    }

    /// That it is not loaded as a layer, and what now, in the user's words.
    pub fn not_read_message(self, name: &str) -> Message {
        if let Some(elsewhere) = self.used_elsewhere() {
            return Message::new(elsewhere).text("file", name).term("format", self.line().key);
        }
        let advice = match self {
            Format::Cad => "format-advice-cad",
            Format::MapInfo => "format-advice-mapinfo",
            Format::FileGeodatabase => "format-advice-geodatabase",
            Format::QgisProject => "format-advice-qgis-project",
            Format::Zip | Format::Gzip => "format-advice-unpack",
            Format::WebPage => "format-advice-web-page",
            Format::Gml => "format-advice-gml",
            Format::Office => "format-advice-document",
            Format::Pdf | Format::Unknown => "format-advice-no-map",
            _ => "format-advice-convert",
        };
        Message::new("format-not-read").text("file", name).term("format", self.line().key).term("advice", advice)
    }
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
}
