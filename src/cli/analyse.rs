//! `koppelkans analyse`: the koppelkansen of a project, ranked, each with its sentence.
//!
//! The project file stays as it is unless `--save` is given, and then only its layer of koppelkansen changes.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Console, Failure, files, table};
use crate::analysis::{Analysis, analyse};
//use
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
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Also write the layer of koppelkansen.
    #[arg(long)]
    save: bool,
}
impl Analyse { /// x
 pub fn run(self, console: &Console) -> Result<(), Failure> { let _ = console; Ok(()) } }
