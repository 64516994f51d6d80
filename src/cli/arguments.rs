//! The shape of the command line: commands, arguments and options.
//!
//! What they mean in words is in `help`; what they do is in the file of each command.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::{
    analyse::Analyse, check::Check, export::Export, fetch::Fetch, import::Import, matrix::Matrix, new::New,
    overlap::Overlap,
};
use crate::geometry::projection::Crs;

/// Everything that can be asked on the command line.
#[derive(Debug, Parser)]
#[command(name = "koppelkans", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// The project to open in the window.
    #[arg(value_name = "PROJECT.gpkg")]
    pub project: Option<PathBuf>,
    /// Language of the messages; read before the rest, so that mistakes are told in it too.
    #[arg(long, global = true, value_name = "nl|en", value_enum)]
    pub lang: Option<Lang>,
    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a project.
    New(New),
    /// Imports files into a project.
    Import(Import),
    /// Fetches a layer from the internet.
    Fetch(Fetch),
    /// Finds the koppelkansen.
    Analyse(Analyse),
    /// Measures overlaps between two files.
    Overlap(Overlap),
    /// Writes a part of a project to a file.
    Export(Export),
    /// Says what is wrong with a file.
    Check(Check),
    /// Writes a matrix to a file, or takes one in.
    Matrix(Matrix),
}

/// The languages, as options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Nederlands.
    Nl,
    /// English.
    En,
}

/// Reads a reference system for clap.
pub fn crs(text: &str) -> Result<Crs, String> {
    Crs::parse(text).map_err(|error| error.to_string())
}

/// Reads `THIS=THAT` for clap.
pub fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((from, to)) if !from.trim().is_empty() => Ok((from.trim().to_owned(), to.trim().to_owned())),
        _ => Err(format!("`{text}`")),
    }
}

/// Reads a distance in metres for clap; a Dutch decimal comma is fine.
pub fn metres(text: &str) -> Result<f64, String> {
    let number: f64 = text.trim().replace(',', ".").parse().map_err(|_| format!("`{text}`"))?;
    if number.is_finite() && number >= 0.0 { Ok(number) } else { Err(format!("`{text}`")) }
}
