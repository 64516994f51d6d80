//! `koppelkans export`: writes the area, one of the maps or the koppelkansen to a file.
//!
//! What is in the file is up to the exporters; here only which, where and whole or not at all.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::{Console, Failure, arguments, files, output};
use crate::geometry::projection::Crs;
use crate::io::export;
use crate::io::project_file::Looked;
use crate::words::Message;

/// What is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    Area,
    Values,
    Tasks,
    Opportunities,
    Method,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Geojson,
    Csv,
    CsvNl,
}

/// The form of text, which is no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Text {
    Md,
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
        let Looked { project, codes, .. } = files::look(&self.project, console)?;
        let what = match self.what {
            What::Area => export::What::Area,
            What::Values => export::What::Values,
            What::Tasks => export::What::Tasks,
            What::Opportunities => export::What::Opportunities,
            What::Method => export::What::Method,
        };
        let format = self.form(file, console)?;
        files::tell_waiting(&project, console);
        let analysis = match self.what {
            What::Opportunities => files::analysed(&project, &codes, console)?,
            _ => Arc::default(),
        };
        let findings =
            export::Findings { project: &project, analysis: &analysis, robustness: None, words: console.words() };
        let bytes = export::export(&findings, what, format, self.crs)?;
        console.give(&bytes, file)
    }

    /// The form; the method annex is text and has no other.
    fn form(&self, file: Option<&Path>, console: &Console) -> Result<export::Format, Failure> {
        if self.what == What::Method {
            if self.format.is_some() {
                return Err(Message::new("cli-method-is-text").into());
            }
            output::form(None, file, Text::Md, console);
            return Ok(export::Format::CsvPlain);
        }
        Ok(match output::form(self.format, file, Format::Geojson, console) {
            Format::Geojson => export::Format::GeoJson,
            Format::Csv => export::Format::CsvPlain,
            Format::CsvNl => export::Format::Csv,
        })
    }
}
