//! From the project and its analysis to files for others: GeoJSON, CSV and JSON.
//!
//! It makes bytes; putting them on the disk is for `write_atomically`, and computing is for `analysis`.

mod analysis_csv;
mod analysis_geojson;
mod analysis_json;
mod area;
mod csv_text;
mod map_csv;
mod maps;
mod method_annex;
mod more_terms;
mod overlap_pieces;
mod rows;
mod terms;
#[cfg(test)]
mod tests;
mod zones;

pub use analysis_csv::analysis_csv;
pub use analysis_geojson::analysis_geojson;
pub use analysis_json::analysis_json;
pub use csv_text::CsvStyle;
pub use method_annex::method_annex;
pub use overlap_pieces::{PiecesFile, Side};
pub use rows::OpportunityRows;
pub use zones::{zones_csv, zones_geojson, zones_json};

use crate::analysis::{Analysis, Opportunity, Robustness, Stability};
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
    /// How they come about: the method annex. It is text, whatever the format.
    Method,
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
}

impl ExportError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            ExportError::Projection(error) => Message::new("export-error-projection").message("why", error.message()),
            ExportError::Table(reason) => Message::new("export-error-table").text("reason", reason),
            ExportError::NoArea => Message::new("export-error-no-area"),
        }
    }
}

/// Exports one map as a whole file. Without a reference system GeoJSON is in longitude and latitude and CSV in the
/// project's plane. The koppelkansen are needed for themselves only.
pub fn export(findings: &Findings<'_>, what: What, format: Format, crs: Option<Crs>) -> Result<Vec<u8>, ExportError> {
    let project = findings.project;
    let plane = project.crs();
    let style = match format {
        Format::GeoJson => {
            return Ok(geojson(findings, what, crs.unwrap_or(Crs::LON_LAT))?.into_bytes());
        }
        Format::Csv => CsvStyle::Dutch,
        Format::CsvPlain => CsvStyle::Plain,
    };
    let text = match what {
        What::Area => area::area_csv(project, crs.unwrap_or(plane), style)?,
        What::Values => map_csv::values_csv(project, crs.unwrap_or(plane), style)?,
        What::Tasks => map_csv::tasks_csv(project, crs.unwrap_or(plane), style)?,
        What::Opportunities => analysis_csv(findings, style)?,
        What::Method => method_annex(project, findings.words),
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
        What::Method => Ok(method_annex(project, findings.words)),
    }
}
