//! `koppelkans import`: puts the features of files in a project, or says what that would do.
//!
//! All files or none: when one of them can't be used, the project file stays as it was.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::columns::{self, Columns, Met};
use super::console::not_written;
use super::into::As;
use super::{Console, Failure, arguments, files, output};
use crate::geometry::projection::Crs;
use crate::io::import::mapping::MappingChoice;
use crate::io::import::{Earlier, Import as Imported, ImportOptions, prepare};
use crate::io::report::ImportReport;
use crate::io::source::Wanted;
use crate::io::{Whole, is_same_file};
use crate::model::{Change, Codes, Edit, Project};
use crate::words::Message;

/// Arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The project file.
    #[arg(value_name = "PROJECT.gpkg")]
    project: PathBuf,
    /// The files to import.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// As what.
    #[arg(long = "as", value_name = "WHAT", value_enum)]
    import_as: As,
    /// Reference system of the files.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Option<Crs>,
    /// The two numbers of each coordinate are the other way round.
    #[arg(long)]
    swap_axes: bool,
    /// Name of the layer.
    #[arg(long, value_name = "NAME")]
    layer: Option<String>,
    /// Which layer of a file that has several.
    #[arg(long, value_name = "LAYER")]
    from: Option<String>,
    /// How their columns are read.
    #[command(flatten)]
    columns: Columns,
    /// Change nothing; say what would be done.
    #[arg(long)]
    dry_run: bool,
    /// Where the report is written as JSON.
    #[arg(long, value_name = "FILE.json")]
    report: Option<PathBuf>,
}

impl Import {
    /// Imports the files.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let place = self.place_of_report()?;
        let mut reports = Vec::new();
        let done = self.bring_in(&mut reports, console);
        let Some(place) = place else { return done };
        let json = json_of(&reports, self.dry_run, done.as_ref().err(), console);
        let written = console.give(json.as_bytes(), place);
        match (done, written) {
            (Ok(()), Err(report)) if !self.dry_run => Err(Failure {
                message: Message::new("cli-report-not-written").message("reason", report.message),
                details: report.details,
            }),
            (Ok(()), written) => written,
            (Err(failure), Ok(())) => Err(failure),
            (Err(mut failure), Err(report)) => {
                failure.details.push(report.message);
                Err(failure)
            }
        }
    }

    /// Where the report goes, when there is to be one: Some(None) is stdout. Refused before anything is done when it
    /// would destroy something, or can't be written there.
    fn place_of_report(&self) -> Result<Option<Option<&Path>>, Failure> {
        let Some(report) = &self.report else { return Ok(None) };
        let read = self.files.iter().map(PathBuf::as_path).chain([self.project.as_path()]);
        let place = output::place(Some(report), &read.chain(self.columns.file()).collect::<Vec<_>>())?;
        if let Some(path) = place {
            let there = std::fs::metadata(path).ok();
            let tried = match &there {
                Some(there) if there.is_dir() => Err(Error::from(ErrorKind::IsADirectory)),
                // What is no plain file, such as a pipe, can be opened only once.
                Some(there) if !there.is_file() => Ok(()),
                _ => Whole::begin(path).map(drop),
            };
            tried.map_err(|error| not_written(path, &error))?;
        }
        Ok(Some(place))
    }

    fn bring_in(&self, reports: &mut Vec<ImportReport>, console: &Console) -> Result<(), Failure> {
        let mapping = self.columns.choice(self.import_as)?;
        let (mut project, codes) = if self.dry_run {
            let looked = files::look(&self.project, console)?;
            (looked.project, looked.codes)
        } else {
            files::open_to_change(&self.project, console)?
        };
        columns::check_words(&mapping, project.types())?;
        let mut whole: Option<Edit> = None;
        let (mut met, mut layers) = (Met::default(), Vec::new());
        for (at, file) in self.files.iter().enumerate() {
            let Imported { edit, report } = self.read((at, file), &mapping, (&mut met, &layers), &project, console)?;
            project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
            reports.push(report);
            layers.extend(edit.changes.iter().filter_map(layer_of).map(|name| (file, name)));
            match &mut whole {
                Some(whole) => whole.changes.extend(edit.changes),
                None => whole = Some(edit),
            }
        }
        let unmet = met.finish(&mapping, &self.files)?;
        if !self.dry_run {
            self.save(&project, &codes, whole, reports, console)?;
        } else {
            console.note(&Message::new("cli-dry-run").text("file", self.project.display().to_string()));
            reports.iter().for_each(|report| console.notes(&report.lines()));
        }
        console.notes(&unmet);
        Ok(())
    }

    fn save(
        &self,
        project: &Project,
        codes: &Arc<Codes>,
        whole: Option<Edit>,
        reports: &[ImportReport],
        console: &Console,
    ) -> Result<(), Failure> {
        let analysis = if self.import_as.counts() { Some(files::analysed(project, codes, console)?) } else { None };
        files::save(&self.project, whole, analysis.as_ref())?;
        // Only now: before it is saved nothing was imported.
        reports.iter().for_each(|report| console.notes(&report.lines()));
        if analysis.is_some_and(|analysis| !analysis.opportunities.is_empty()) {
            console.note(&Message::new("cli-saved").text("file", self.project.display().to_string()));
        }
        let (values, tasks) = (project.values().len(), project.tasks().len());
        console.note(&Message::new("cli-project-holds").count("values", values).count("tasks", tasks));
        files::tell_waiting(project, console);
        Ok(())
    }

    fn read(
        &self,
        (at, file): (usize, &Path),
        mapping: &MappingChoice,
        (met, layers): (&mut Met, &[(&PathBuf, String)]),
        project: &Project,
        console: &Console,
    ) -> Result<Imported, Failure> {
        // The same file twice is no other file.
        let is_other = |other: &Path| !is_same_file(other, file);
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
        let before = self.files.iter().take(at);
        let earlier = Earlier {
            layers: layers.iter().filter(|(other, _)| is_other(other)).map(|one| one.1.clone()).collect(),
            namesakes: before.filter(|other| is_other(other) && name(other) == name(file)).count(),
        };
        // A layer of a file with several is called as it is there, not as the file.
        let from = self.from.clone().filter(|_| self.import_as == As::Reference);
        let options = ImportOptions {
            crs: self.crs,
            layer: self.layer.clone().or(from),
            swap_axes: self.swap_axes,
            wanted: Wanted { layer: self.from.clone(), map: self.import_as.map(), ..Wanted::default() },
            mapping: mapping.clone(),
            earlier,
        };
        console
            .work(|progress| {
                let prepared = prepare(file, &options, project, progress)?;
                met.file(mapping, &prepared.preview().columns);
                prepared.finish(self.import_as.import_as(), &options, project, &mut files::new_id)
            })
            .map_err(|error| files::about_import(error, file))
    }
}

/// The reference layer that a change puts in the project.
fn layer_of(change: &Change) -> Option<String> {
    match change {
        Change::Layer(change) => change.row.as_ref().map(|layer| layer.name.clone()),
        _ => None,
    }
}

/// The reports as JSON, for scripts; with why nothing was imported, when that is so.
fn json_of(reports: &[ImportReport], dry_run: bool, failure: Option<&Failure>, console: &Console) -> String {
    let words = console.words();
    let files: Vec<serde_json::Value> = reports.iter().map(|report| report.to_json(words)).collect();
    let mut all =
        serde_json::json!({ "format": "koppelkans-import-report", "version": 1, "dry_run": dry_run, "files": files });
    if let (Some(failure), Some(all)) = (failure, all.as_object_mut()) {
        let details: Vec<String> = failure.details.iter().map(|line| words.say(line)).collect();
        all.insert("error".to_owned(), words.say(&failure.message).into());
        all.insert("error_details".to_owned(), details.into());
    }
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}
