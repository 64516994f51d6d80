//! From the project and its analysis to files for others: GeoPackage, GeoJSON, CSV, XLSX, FlatGeobuf, GeoParquet, KML and
//! JSON.
//!
//! It makes bytes; putting them on the disk is for `write_atomically` (a GeoPackage, being a database, is written by
//! `write_geopackage`), and computing is for `analysis`.

mod analysis_csv;
mod analysis_geojson;
mod analysis_json;
mod area;
mod csv_text;
mod flatgeobuf;
mod forms;
mod geoparquet;
mod handover;
mod kml;
mod limits;
mod map_csv;
mod maps;
mod method_annex;
mod more_terms;
mod overlap_pieces;
mod project_dress;
mod rows;
mod simple_lines;
mod style;
mod tables;
mod terms;
#[cfg(test)]
mod tests;
mod xlsx;
mod zones;

pub use analysis_csv::analysis_csv;
pub use analysis_geojson::analysis_geojson;
pub use analysis_json::analysis_json;
pub use csv_text::CsvStyle;
pub use forms::{FORMS, FormLine};
pub use handover::write_geopackage;
pub use limits::{CountedLayers, limits, limits_with};
pub use method_annex::method_annex;
pub use overlap_pieces::{PiecesFile, Side};
pub use project_dress::{LayerTable, dress_of_layer, dress_of_own};
pub use rows::OpportunityRows;
pub(in crate::io) use simple_lines::cut as cut_lines;
pub use tables::{Form, Land, choices_of, heading};
pub use zones::{zones_csv, zones_geojson, zones_json};

use crate::analysis::{Analysis, Opportunity, Robustness, Stability, Zones};
use crate::geometry::projection::{Crs, ProjectionError};
use crate::model::Project;
use crate::words::{Message, Words};

/// What was found in a project, for exporters.
#[derive(Clone, Copy)]
pub struct Findings<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its koppelkansen.
    pub analysis: &'a Analysis,
    /// How firm their classes are, when that is known; then it is told too.
    pub robustness: Option<&'a Robustness>,
    /// Which tasks lie over each other, when that is known; without it there is no table of them.
    pub zones: Option<&'a Zones>,
    /// The language of sentences.
    pub words: &'a Words,
}

impl Findings<'_> {
    /// How firm the class of a pair is.
    pub fn stability(&self, one: &Opportunity) -> Option<&Stability> {
        self.robustness.and_then(|robustness| robustness.of(one.pair))
    }

    /// The whole sentence of a pair.
    pub fn sentence(&self, one: &Opportunity) -> String {
        one.sentence_with(self.stability(one), self.words)
    }
}

/// What is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The area.
    Area,
    /// The value map.
    Values,
    /// The task map.
    Tasks,
    /// The koppelkansen.
    Opportunities,
    /// Which tasks lie over each other.
    Zones,
    /// How they come about: the method annex. It is text, whatever the format.
    Method,
    /// Everything together, for whoever goes on in a GIS.
    HandOver,
}

/// In which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON.
    GeoJson,
    /// CSV for a Dutch spreadsheet.
    Csv,
    /// CSV for scripts.
    CsvPlain,
    /// GeoPackage with styles.
    GeoPackage,
    /// A workbook for a spreadsheet.
    Xlsx,
    /// FlatGeobuf.
    FlatGeobuf,
    /// GeoParquet.
    GeoParquet,
    /// KML.
    Kml,
    /// Text with headings; of the method only.
    Markdown,
}

/// Why nothing could be exported.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// A place can't be given in the reference system.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// The table can't be written.
    #[error("the table can't be written: {0}")]
    Table(String),
    /// The project has no area.
    #[error("the project has no area")]
    NoArea,
    /// It does not go in this format.
    #[error("{what:?} can't be written as {format:?}")]
    NotInFormat {
        /// What.
        what: What,
        /// The format.
        format: Format,
    },
    /// The zones were not computed.
    #[error("the zones are not known")]
    NoZones,
    /// A sheet can't hold so many rows.
    #[error("{rows} rows, a sheet holds {most}")]
    TooManyRows {
        /// Rows there are.
        rows: usize,
        /// Rows a sheet holds.
        most: usize,
    },
    /// The format wants the reference system described in words, and we have none for it.
    #[error("there is no description of {0}")]
    NoWordsForCrs(String),
}

impl ExportError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            ExportError::Projection(error) => Message::new("export-error-projection").message("why", error.message()),
            ExportError::Table(reason) => Message::new("export-error-table").text("reason", reason),
            ExportError::NoArea => Message::new("export-error-no-area"),
            ExportError::NotInFormat { what, format } => {
                let mut formats: Vec<&str> = what.formats().map(|line| line.extension).collect();
                // There are two kinds of CSV.
                formats.dedup();
                let message = Message::new("out-error-not-in-format").term("what", what.key());
                message.term("format", format.line().key).text("formats", formats.join(", "))
            }
            ExportError::NoZones => Message::new("out-error-no-zones"),
            ExportError::TooManyRows { rows, most } => {
                Message::new("out-error-too-many-rows").count("rows", *rows).count("most", *most)
            }
            ExportError::NoWordsForCrs(crs) => Message::new("out-error-crs").text("crs", crs),
        }
    }
}

/// Makes the bytes of a file; a GeoPackage is for [`write_geopackage`]. Without a reference system GeoJSON is in longitude
/// and latitude, and everything else in the project's plane. The koppelkansen are needed for themselves only.
pub fn export(findings: &Findings<'_>, what: What, format: Format, crs: Option<Crs>) -> Result<Vec<u8>, ExportError> {
    let plane = findings.project.crs();
    if what == What::Method {
        return Ok(method_annex(findings.project, findings.words).into_bytes());
    }
    if !format.line().holds.contains(&what) {
        return Err(ExportError::NotInFormat { what, format });
    }
    if what == What::Zones && findings.zones.is_none() {
        return Err(ExportError::NoZones);
    }
    let one_table = || tables::tables(findings, what).map(|mut all| all.pop());
    let text = match format {
        Format::GeoJson => geojson(findings, what, crs.unwrap_or(Crs::LON_LAT))?,
        Format::Csv => csv(findings, what, crs.unwrap_or(plane), CsvStyle::Dutch)?,
        Format::CsvPlain => csv(findings, what, crs.unwrap_or(plane), CsvStyle::Plain)?,
        Format::Xlsx => {
            let mut all = tables::tables(findings, what)?;
            if what == What::Opportunities {
                // Whoever reads of a pair looks up its tasks.
                all.extend(tables::tables(findings, What::Tasks)?);
            }
            return xlsx::xlsx(&all, findings);
        }
        Format::Kml => return kml::kml(&tables::tables(findings, what)?, findings),
        Format::FlatGeobuf => {
            let table = one_table()?.ok_or(ExportError::NoZones)?;
            return flatgeobuf::flatgeobuf(&table, plane, crs.unwrap_or(plane));
        }
        Format::GeoParquet => {
            let table = one_table()?.ok_or(ExportError::NoZones)?;
            return geoparquet::geoparquet(&table, plane, crs.unwrap_or(plane));
        }
        Format::GeoPackage | Format::Markdown => return Err(ExportError::NotInFormat { what, format }),
    };
    Ok(text.into_bytes())
}

fn geojson(findings: &Findings<'_>, what: What, crs: Crs) -> Result<String, ExportError> {
    let project = findings.project;
    match what {
        What::Area => area::area_geojson(project, crs),
        What::Values => maps::values_geojson(project, crs),
        What::Tasks => maps::tasks_geojson(project, crs),
        What::Opportunities => analysis_geojson(findings, crs),
        What::Zones => {
            let zones = findings.zones.ok_or(ExportError::NoZones)?;
            zones_geojson(zones, project.crs(), crs, findings.words)
        }
        What::Method | What::HandOver => Err(ExportError::NotInFormat { what, format: Format::GeoJson }),
    }
}

fn csv(findings: &Findings<'_>, what: What, crs: Crs, style: CsvStyle) -> Result<String, ExportError> {
    let project = findings.project;
    match what {
        What::Area => area::area_csv(project, crs, style),
        What::Values => map_csv::values_csv(project, crs, style),
        What::Tasks => map_csv::tasks_csv(project, crs, style),
        What::Opportunities => analysis_csv(findings, style),
        What::Zones => zones_csv(findings.zones.ok_or(ExportError::NoZones)?, style, findings.words),
        What::Method | What::HandOver => Err(ExportError::NotInFormat { what, format: Format::Csv }),
    }
}
