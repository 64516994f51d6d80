//! `koppelkans analyse`: the koppelkansen of a project, ranked, each with its sentence.
//!
//! The project file stays as it is unless `--save` is given, and then only its layer of koppelkansen changes.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Console, Failure, files, table};
use crate::analysis::{Analysis, analyse};
use crate::geometry::projection::Crs;

use crate::io::export::{CsvStyle, analysis_csv, analysis_geojson, analysis_json};
use crate::io::settings_from_json;
use crate::model::Project;
use crate::words::Message;

/// In which form the result is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    CsvNl,
    Json,
    Geojson,
}

/// Arguments of `analyse`.
#[derive(Debug, clap::Args)]
pub struct Analyse {
    /// The project file.
    #[arg(value_name = "PROJECT.gpkg")]
    project: PathBuf,
    /// What differs from the project's own settings.
    #[arg(long, value_name = "JSON")]
    settings: Option<PathBuf>,
    /// The form of the result.
    #[arg(long, value_name = "FORM", value_enum, default_value = "table")]
    format: Format,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Also write the layer of koppelkansen.
    #[arg(long)]
    save: bool,
}

impl Analyse {
    /// Analyses the project as it is in the file, with the given settings over its own.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let opened = if self.save {
            files::open_to_change(&self.project, console)?
        } else {
            files::open(&self.project, console)?
        };
        let mut project = opened.project;
        if let Some(file) = &self.settings {
            use_settings(file, &mut project)?;
        }
        let analysis = console.work(|progress| analyse(&project, progress))?;
        console.notes(&analysis.warnings);
        let bytes = self.result(&project, &analysis, console)?;
        if self.save {
            files::save_opportunities(&self.project, &analysis)?;
            console.note(&Message::new("cli-saved").text("file", self.project.display().to_string()));
        }
        console.give(&bytes, self.output.as_deref())
    }

    fn result(&self, project: &Project, analysis: &Analysis, console: &Console) -> Result<Vec<u8>, Failure> {
        let words = console.words();
        let text = match self.format {
            Format::Table => table::ranked(analysis, words),
            Format::Csv => analysis_csv(analysis, CsvStyle::Plain, words)?,
            Format::CsvNl => analysis_csv(analysis, CsvStyle::Dutch, words)?,
            Format::Json => analysis_json(analysis, words),
            Format::Geojson => analysis_geojson(analysis, project.crs(), Crs::LON_LAT, words)?,
        };
        Ok(text.into_bytes())
    }
}

fn use_settings(file: &Path, project: &mut Project) -> Result<(), Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let message = Message::new("cli-not-readable").text("file", file.display().to_string());
        Failure::from(message.text("reason", error.to_string()))
    })?;
    let edit = settings_from_json(&text, project).map_err(|error| {
        let message = Message::new("cli-about-file").text("file", file.display().to_string());
        Failure::from(message.message("what", error.message()))
    })?;
    project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
    Ok(())
}
