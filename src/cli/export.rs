//! `koppelkans export`: writes the area, one of the maps, the koppelkansen or all of it to a file.
//!
//! What is in the file is up to the exporters; here only which, where and whole or not at all.

use std::io;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::console::not_written;
use super::{Console, Failure, arguments, files, output};
use crate::geometry::projection::Crs;
use crate::io::export::{self, ExportError};
use crate::io::project_file::Looked;
use crate::words::Message;

/// What is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    Area,
    Values,
    Tasks,
    Opportunities,
    Zones,
    Method,
    Handover,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Geojson,
    Csv,
    CsvNl,
    Gpkg,
    Xlsx,
    Fgb,
    Parquet,
    Kml,
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

impl What {
    fn exported(self) -> export::What {
        match self {
            What::Area => export::What::Area,
            What::Values => export::What::Values,
            What::Tasks => export::What::Tasks,
            What::Opportunities => export::What::Opportunities,
            What::Zones => export::What::Zones,
            What::Method => export::What::Method,
            What::Handover => export::What::HandOver,
        }
    }
}

impl Export {
    /// Writes it; the koppelkansen are computed from the project as it is.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let file = output::place(Some(&self.output), &[&self.project])?;
        let what = self.what.exported();
        let format = self.form(file, console)?;
        if !format.line().holds.contains(&what) {
            return Err(ExportError::NotInFormat { what, format }.into());
        }
        let Looked { project, codes, .. } = files::look(&self.project, console)?;
        // It is the last that is done, and taking a million features apart one by one would take longer than needed.
        let project = ManuallyDrop::new(project);
        files::tell_waiting(&project, console);
        let analysis = match self.what {
            What::Opportunities | What::Handover => files::analysed(&project, &codes, console)?,
            _ => Arc::default(),
        };
        let zones = match self.what {
            What::Zones => Some(files::zones(&project, console)?),
            _ => None,
        };
        let findings = export::Findings {
            project: &project,
            analysis: &analysis,
            robustness: None,
            zones: zones.as_ref(),
            words: console.words(),
        };
        // Before anything is written, so that who reads it can still choose otherwise.
        console.notes(&export::limits(&findings, what, format, self.crs));
        if format == export::Format::GeoPackage {
            let path = file.ok_or_else(|| Failure::from(Message::new("out-error-no-screen")))?;
            console
                .work(|progress| export::write_geopackage(&findings, what, path, progress))
                .map_err(Failure::from)?;
            console.note(&Message::new("cli-written").text("file", path.display().to_string()));
            return Ok(());
        }
        match file {
            Some(path) => {
                let write = |progress: &_| export::write_file(&findings, what, format, self.crs, path, progress);
                console.work(write).map_err(|error| match error {
                    ExportError::Disk { kind, detail } => not_written(path, &io::Error::new(kind, detail)),
                    other => other.into(),
                })?;
                console.note(&Message::new("cli-written").text("file", path.display().to_string()));
                Ok(())
            }
            None => console.give(&export::export(&findings, what, format, self.crs)?, None),
        }
    }

    /// The form; the method annex is text and has no other, and a hand-over is a GeoPackage unless something else is
    /// asked for.
    fn form(&self, file: Option<&Path>, console: &Console) -> Result<export::Format, Failure> {
        if self.what == What::Method {
            if self.format.is_some() {
                return Err(Message::new("cli-method-is-text").into());
            }
            output::form(None, file, Text::Md, console)?;
            return Ok(export::Format::Markdown);
        }
        let usual = if self.what == What::Handover { Format::Gpkg } else { Format::Geojson };
        Ok(match output::form(self.format, file, usual, console)? {
            Format::Geojson => export::Format::GeoJson,
            Format::Csv => export::Format::CsvPlain,
            Format::CsvNl => export::Format::Csv,
            Format::Gpkg => export::Format::GeoPackage,
            Format::Xlsx => export::Format::Xlsx,
            Format::Fgb => export::Format::FlatGeobuf,
            Format::Parquet => export::Format::GeoParquet,
            Format::Kml => export::Format::Kml,
        })
    }
}
