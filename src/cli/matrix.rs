//! `koppelkans matrix`: writes one of the matrices to a CSV file, or takes one in.
//!
//! What a file means is up to `io::matrix_csv`; what it changes is in the log of the method, as in the window.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Console, Failure, files, output};
use crate::edit::with_method_log;
use crate::io::disk::{read, why_not_read};
use crate::io::matrix_csv;
use crate::io::matrix_csv::{MatrixImport, matrix_csv, read_matrix};
use crate::words::Message;

/// Which matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Which {
    Function,
    Effect,
}

impl Which {
    fn matrix(self) -> matrix_csv::Matrix {
        match self {
            Which::Function => matrix_csv::Matrix::Function,
            Which::Effect => matrix_csv::Matrix::Effect,
        }
    }
}

/// Arguments of `matrix`.
#[derive(Debug, clap::Args)]
pub struct Matrix {
    /// The project file.
    #[arg(value_name = "PROJECT.gpkg")]
    project: PathBuf,
    /// The matrix to write.
    #[arg(long, value_name = "WHAT", value_enum, conflicts_with = "import", required_unless_present = "import")]
    export: Option<Which>,
    /// The file to take in.
    #[arg(long, value_name = "FILE", requires = "import_as")]
    import: Option<PathBuf>,
    /// As which matrix.
    #[arg(long = "as", value_name = "WHAT", value_enum, requires = "import")]
    import_as: Option<Which>,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE", conflicts_with = "import")]
    output: Option<PathBuf>,
}

impl Matrix {
    /// Writes the matrix, or takes it in.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        match (self.export, &self.import, self.import_as) {
            (Some(which), ..) => {
                let file = output::place(self.output.as_deref(), &[&self.project])?;
                let project = files::look(&self.project, console)?.project;
                console.give(&matrix_csv(&project, which.matrix())?, file)
            }
            (None, Some(file), Some(which)) => take_in(&self.project, file, which.matrix(), console),
            // The shape of the line does not let it come to this.
            (None, ..) => Ok(()),
        }
    }
}

fn take_in(path: &Path, file: &Path, matrix: matrix_csv::Matrix, console: &Console) -> Result<(), Failure> {
    let (mut project, codes) = files::open_to_change(path, console)?;
    let name = file.display().to_string();
    let bytes = read(file).map_err(|error| {
        let message = Message::new("cli-not-readable").text("file", &name);
        Failure::from(message.message("reason", why_not_read(&error)))
    })?;
    let today = jiff::Zoned::now().date().to_string();
    let refused = |error: matrix_csv::MatrixCsvError| Failure {
        message: Message::new("matrix-file-refused").text("file", &name).message("reason", error.message()),
        details: error.details(),
    };
    let MatrixImport { edit, report } = read_matrix(&bytes, matrix, &project, &name, &today).map_err(refused)?;
    if let Some(edit) = edit {
        let edit = with_method_log(&project, edit, &today);
        let confirmed = project.functions().is_confirmed();
        project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
        let analysis = files::analysed(&project, &codes, console)?;
        files::save(path, Some(edit), Some(&analysis))?;
        if confirmed && !project.functions().is_confirmed() {
            console.note(&Message::new("method-concept-again"));
        }
        console.note(&Message::new("cli-saved").text("file", path.display().to_string()));
    }
    console.notes(&report.lines());
    Ok(())
}
