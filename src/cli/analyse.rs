//! `koppelkans analyse`: the koppelkansen of a project, ranked, each with its sentence.
//!
//! The project file stays as it is unless `--save` is given, and then only its layer of koppelkansen changes.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Console, Failure, explain, files, output, table};
use crate::analysis::robustness;
use crate::geometry::projection::Crs;
use crate::io::disk::{read_text, why_not_read};
use crate::io::export::{
    CsvStyle, Findings, analysis_csv, analysis_geojson, analysis_json, zones_csv, zones_geojson, zones_json,
};
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
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// The form of the result.
    #[arg(long, value_name = "FORM", value_enum)]
    format: Option<Format>,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Also write the layer of koppelkansen.
    #[arg(long, conflicts_with = "settings")]
    save: bool,
    /// Also say how firm the classes are.
    #[arg(long)]
    robustness: bool,
    /// Only one koppelkans, with its whole account.
    #[arg(long, value_name = "CODE", conflicts_with = "format")]
    explain: Option<String>,
    /// The places with the same set of tasks, in the place of the pairs.
    #[arg(long, conflicts_with_all = ["explain", "robustness"])]
    zones: bool,
}

impl Analyse {
    /// Analyses the project as it is in the file, with the given settings over its own.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let inputs: Vec<&Path> = std::iter::once(&self.project).chain(&self.settings).map(PathBuf::as_path).collect();
        let file = output::place(self.output.as_deref(), &inputs)?;
        // The account of one koppelkans is text, whatever the file is called.
        let asked = self.explain.as_ref().map(|_| Format::Table).or(self.format);
        let usual = if self.zones { Format::Csv } else { Format::Table };
        let form = output::form(asked, file, usual, console)?;
        let (mut project, codes) = if self.save {
            files::open_to_change(&self.project, console)?
        } else {
            let looked = files::look(&self.project, console)?;
            (looked.project, looked.codes)
        };
        if let Some(file) = &self.settings {
            use_settings(file, &mut project)?;
        }
        let analysis = files::analysed(&project, &codes, console)?;
        console.notes(&analysis.warnings);
        files::tell_waiting(&project, console);
        if !analysis.matrix_confirmed {
            console.note(&Message::new("cli-matrix-concept"));
        }
        let runs = self.robustness || self.explain.is_some();
        let robustness =
            runs.then(|| console.work(|progress| robustness(&project, &analysis, progress))).transpose()?;
        let findings = Findings {
            project: &project,
            analysis: &analysis,
            robustness: robustness.as_ref(),
            zones: None,
            words: console.words(),
        };
        let text = match &self.explain {
            Some(code) => explain::explained(&findings, code)?,
            None if self.zones => zones(form, &project, console)?,
            None => result(form, &findings)?,
        };
        if self.save {
            files::save(&self.project, None, Some(&analysis))?;
            console.note(&Message::new("cli-saved").text("file", self.project.display().to_string()));
        }
        console.give(text.as_bytes(), file)
    }
}

fn result(form: Format, findings: &Findings<'_>) -> Result<String, Failure> {
    Ok(match form {
        Format::Table => table::ranked(findings),
        Format::Csv => analysis_csv(findings, CsvStyle::Plain)?,
        Format::CsvNl => analysis_csv(findings, CsvStyle::Dutch)?,
        Format::Json => analysis_json(findings),
        Format::Geojson => analysis_geojson(findings, Crs::LON_LAT)?,
    })
}

fn zones(form: Format, project: &Project, console: &Console) -> Result<String, Failure> {
    let words = console.words();
    let zones = &files::zones(project, console)?;
    Ok(match form {
        Format::Table | Format::Csv => zones_csv(zones, CsvStyle::Plain, words)?,
        Format::CsvNl => zones_csv(zones, CsvStyle::Dutch, words)?,
        Format::Json => zones_json(zones, words),
        Format::Geojson => zones_geojson(zones, project.crs(), Crs::LON_LAT, words)?,
    })
}

fn use_settings(file: &Path, project: &mut Project) -> Result<(), Failure> {
    let name = || file.display().to_string();
    let text = read_text(file).map_err(|error| {
        let message = Message::new("cli-not-readable").text("file", name());
        Failure::from(message.message("reason", why_not_read(&error)))
    })?;
    let about = |what| Failure::from(Message::new("cli-about-file").text("file", name()).message("what", what));
    let edit = settings_from_json(&text, project).map_err(|error| about(error.message()))?;
    project.apply(&edit).map_err(|error| about(error.message()))?;
    Ok(())
}
