//! `koppelkans export`: writes the area, one of the maps or the koppelkansen to a file.
//!
//! What is in the file is up to the exporters; here only which, where and whole or not at all.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{Console, Failure, arguments, files, output};
use crate::analysis::Analysis;
use crate::geometry::projection::Crs;
use crate::io::export;

/// What is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    Area,
    Values,
    Tasks,
    Opportunities,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Geojson,
    Csv,
    CsvNl,
}

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The project file.
    #[arg(value_name = "PROJECT.gpkg")]
    project: PathBuf,
    /// What.
    #[arg(long, value_name = "WHAT", value_enum)]
    what: What,
    /// The form.
    #[arg(long, value_name = "FORM", value_enum)]
    format: Option<Format>,
    /// Reference system of the coordinates.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Option<Crs>,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Export {
    /// Writes it; the koppelkansen are computed from the project as it is.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let file = output::place(Some(&self.output), &[&self.project])?;
        let project = files::look(&self.project, console)?.project;
        let what = match self.what {
            What::Area => export::What::Area,
            What::Values => export::What::Values,
            What::Tasks => export::What::Tasks,
            What::Opportunities => export::What::Opportunities,
        };
        let format = match output::form(self.format, file, Format::Geojson, console) {
            Format::Geojson => export::Format::GeoJson,
            Format::Csv => export::Format::CsvPlain,
            Format::CsvNl => export::Format::Csv,
        };
        let analysis = match self.what {
            What::Opportunities => files::analysed(&project, console)?,
            _ => Analysis::default(),
        };
        let findings =
            export::Findings { project: &project, analysis: &analysis, robustness: None, words: console.words() };
        let bytes = export::export(&findings, what, format, self.crs)?;
        console.give(&bytes, file)
    }
}
