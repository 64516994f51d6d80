//! From the project and its analysis to files for others: GeoPackage, GeoJSON, CSV, XLSX, FlatGeobuf, GeoParquet, KML and
//! JSON.
//!
//! It writes rows as they are made, a batch at a time; putting a file in its place whole or not at all is for `Whole` (a
//! GeoPackage, being a database, is written by `write_geopackage`), and computing is for `analysis`.

mod analysis_csv;
mod analysis_geojson;
mod analysis_json;
mod area;
mod batches;
mod csv_text;
mod error;
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
mod parts;
mod project_dress;
mod rows;
mod simple_lines;
mod sink;
mod style;
mod tables;
mod terms;
#[cfg(test)]
mod tests;
mod write;
#[cfg(test)]
mod write_tests;
mod xlsx;
mod zones;

pub use analysis_csv::analysis_csv;
pub use analysis_geojson::analysis_geojson;
pub use analysis_json::analysis_json;
pub use csv_text::CsvStyle;
pub use error::ExportError;
pub use forms::{FORMS, FormLine};
pub use handover::write_geopackage;
pub use limits::{CountedLayers, limits, limits_with};
pub use method_annex::method_annex;
pub use overlap_pieces::{PiecesFile, Side};
pub use project_dress::{LayerTable, dress_of_layer, dress_of_own};
pub use rows::OpportunityRows;
pub(in crate::io) use simple_lines::cut as cut_lines;
pub use tables::{Form, Land, choices_of, heading};
pub use write::{export, write, write_file};
pub use zones::{zones_csv, zones_geojson, zones_json};

use crate::analysis::{Analysis, Opportunity, Robustness, Stability, Zones};
use crate::model::Project;
use crate::words::Words;

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
