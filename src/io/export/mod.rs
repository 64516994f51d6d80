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
mod rows;
mod terms;
#[cfg(test)]
mod tests;

pub use analysis_csv::analysis_csv;
pub use analysis_geojson::analysis_geojson;
pub use analysis_json::analysis_json;
pub use csv_text::CsvStyle;
pub use rows::OpportunityRows;

use crate::analysis::Analysis;
use crate::geometry::projection::{Crs, ProjectionError};
use crate::model::Project;
use crate::words::{Message, Words};

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
/// project's plane. `analysis` is needed for the koppelkansen only.
pub fn export(
    project: &Project,
    analysis: &Analysis,
    what: What,
    format: Format,
    crs: Option<Crs>,
    words: &Words,
) -> Result<Vec<u8>, ExportError> {
    let plane = project.crs();
    let style = match format {
        Format::GeoJson => {
            return Ok(geojson(project, analysis, what, crs.unwrap_or(Crs::LON_LAT), words)?.into_bytes());
        }
        Format::Csv => CsvStyle::Dutch,
        Format::CsvPlain => CsvStyle::Plain,
    };
    let text = match what {
        What::Area => area::area_csv(project, crs.unwrap_or(plane), style)?,
        What::Values => map_csv::values_csv(project, crs.unwrap_or(plane), style)?,
        What::Tasks => map_csv::tasks_csv(project, crs.unwrap_or(plane), style)?,
        What::Opportunities => analysis_csv(analysis, style, words)?,
    };
    Ok(text.into_bytes())
}

fn geojson(project: &Project, analysis: &Analysis, what: What, crs: Crs, words: &Words) -> Result<String, ExportError> {
    match what {
        What::Area => area::area_geojson(project, crs),
        What::Values => maps::values_geojson(project, crs),
        What::Tasks => maps::tasks_geojson(project, crs),
        What::Opportunities => analysis_geojson(analysis, project.crs(), crs, words),
    }
}
