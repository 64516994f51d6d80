//! `koppelkans import`: puts the features of files in a project, or says what that would do.
//!
//! All files or none: when one of them can't be used, the project file stays as it was.

use std::path::{Path, PathBuf};

use super::into::{As, Columns};
use super::{Console, Failure, arguments, files};
use crate::geometry::projection::Crs;
use crate::io::import::mapping::MappingChoice;
use crate::io::import::{Import as Imported, ImportOptions, prepare};
use crate::io::report::ImportReport;
use crate::io::source::Wanted;
use crate::model::{Codes, Edit, Project};
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
        let (mut project, codes) = if self.dry_run {
            let looked = files::look(&self.project, console)?;
            (looked.project, looked.codes)
        } else {
            files::open_to_change(&self.project, console)?
        };
        let mapping = self.columns.choice(self.import_as)?;
        let mut whole: Option<Edit> = None;
        let mut reports = Vec::new();
        for file in &self.files {
            let Imported { edit, report } = self.read(file, &mapping, &project, console)?;
            project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
            reports.push(report);
            match &mut whole {
                Some(whole) => whole.changes.extend(edit.changes),
                None => whole = Some(edit),
            }
        }
        if !self.dry_run {
            self.save(&project, &codes, whole, &reports, console)?;
        } else {
            console.note(&Message::new("cli-dry-run").text("file", self.project.display().to_string()));
            reports.iter().for_each(|report| console.notes(&report.lines()));
        }
        match &self.report {
            Some(path) => console.give(json_of(&reports, self.dry_run, console).as_bytes(), Some(path)),
            None => Ok(()),
        }
    }

    fn save(
        &self,
        project: &Project,
        codes: &std::sync::Arc<Codes>,
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
        file: &Path,
        mapping: &MappingChoice,
        project: &Project,
        console: &Console,
    ) -> Result<Imported, Failure> {
        let options = ImportOptions {
            crs: self.crs,
            layer: self.layer.clone(),
            swap_axes: self.swap_axes,
            wanted: Wanted { layer: self.from.clone(), map: self.import_as.map(), ..Wanted::default() },
            mapping: mapping.clone(),
        };
        console
            .work(|progress| {
                let prepared = prepare(file, &options, project, progress)?;
                prepared.finish(self.import_as.import_as(), &options, project, &mut files::new_id)
            })
            .map_err(|error| files::about_import(error, file))
    }
}

/// The reports as JSON, for scripts.
fn json_of(reports: &[ImportReport], dry_run: bool, console: &Console) -> String {
    let files: Vec<serde_json::Value> = reports.iter().map(|report| report.to_json(console.words())).collect();
    let all =
        serde_json::json!({ "format": "koppelkans-import-report", "version": 1, "dry_run": dry_run, "files": files });
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}
