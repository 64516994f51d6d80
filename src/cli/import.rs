//! `koppelkans import`: puts the features of files in a project.
//!
//! All files or none: when one of them can't be used, the project file stays as it was.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{Console, Failure, arguments, files};
use crate::geometry::projection::Crs;
use crate::io::import::{Import as Imported, ImportAs, ImportOptions, import_file};
use crate::model::{Edit, Project};
use crate::words::Message;

/// As what a file is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum As {
    Area,
    Values,
    Tasks,
    Reference,
}

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
}

impl Import {
    /// Imports the files.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let (mut project, codes) = files::open_to_change(&self.project, console)?;
        let mut whole: Option<Edit> = None;
        let mut said = Vec::new();
        for file in &self.files {
            let Imported { edit, report } = self.read(file, &project, console)?;
            project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
            said.extend(report.lines());
            match &mut whole {
                Some(whole) => whole.changes.extend(edit.changes),
                None => whole = Some(edit),
            }
        }
        // Reference layers play no part in the analysis; after anything else the koppelkansen may be others.
        let analysis = match self.import_as {
            As::Reference => None,
            As::Area | As::Values | As::Tasks => Some(files::analysed(&project, &codes, console)?),
        };
        files::save(&self.project, whole, analysis.as_ref())?;
        // Only now: before it is saved nothing was imported.
        console.notes(&said);
        if analysis.is_some_and(|analysis| !analysis.opportunities.is_empty()) {
            console.note(&Message::new("cli-saved").text("file", self.project.display().to_string()));
        }
        let (values, tasks) = (project.values().len(), project.tasks().len());
        console.note(&Message::new("cli-project-holds").count("values", values).count("tasks", tasks));
        files::tell_waiting(&project, console);
        Ok(())
    }

    fn read(&self, file: &std::path::Path, project: &Project, console: &Console) -> Result<Imported, Failure> {
        let import_as = match self.import_as {
            As::Area => ImportAs::Area,
            As::Values => ImportAs::Values,
            As::Tasks => ImportAs::Tasks,
            As::Reference => ImportAs::Reference,
        };
        let options = ImportOptions { crs: self.crs, layer: self.layer.clone(), swap_axes: self.swap_axes };
        console
            .work(|progress| import_file(file, import_as, &options, project, &mut files::new_id, progress))
            .map_err(|error| files::about_import(error, file))
    }
}
