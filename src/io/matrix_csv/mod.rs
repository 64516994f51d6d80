//! Both matrices as CSV: written for a Dutch spreadsheet, read back from whatever a spreadsheet makes of it.
//!
//! Reading gives one edit with a report, or nothing; it applies nothing itself.

mod effect;
mod function;
mod number;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod write;

pub use report::MatrixReport;
pub use write::matrix_csv;

use crate::model::{Edit, Project, TaskType, TypeCode};
use crate::words::Message;

/// Which of the two matrices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matrix {
    /// The function matrix: `van;naar;score;reden;datum;wie`.
    Function,
    /// The effect matrix with the types: `code;naam;naam_en;herkomst;gebruik;beleving;toekomst`.
    Effect,
}

impl Matrix {
    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Matrix::Function => "matrix-function",
            Matrix::Effect => "matrix-effect",
        }
    }
}

/// What a file asks of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixImport {
    /// The edit; None when the project has it all already.
    pub edit: Option<Edit>,
    /// What it does, and what was not used.
    pub report: MatrixReport,
}

/// Why nothing of a file can be used; the project stays as it is.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum MatrixCsvError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is no table.
    #[error("the file is no table: {0}")]
    NotATable(String),
    /// Its first line has none of the columns or codes that are needed.
    #[error("unknown columns: {found}")]
    Columns {
        /// For which matrix it was read.
        matrix: Matrix,
        /// The first line as it was found.
        found: String,
    },
    /// No single cell of it could be used; the report says why.
    #[error("no cell of the file could be used")]
    Nothing(MatrixReport),
}

impl MatrixCsvError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            MatrixCsvError::Empty => Message::new("matrix-file-empty"),
            MatrixCsvError::NotATable(reason) => Message::new("matrix-file-no-table").text("reason", reason),
            MatrixCsvError::Columns { matrix: Matrix::Function, found } => {
                Message::new("matrix-file-columns-function").text("found", found)
            }
            MatrixCsvError::Columns { matrix: Matrix::Effect, found } => {
                Message::new("matrix-file-columns-effect").text("found", found)
            }
            MatrixCsvError::Nothing(_) => Message::new("matrix-file-nothing"),
        }
    }

    /// More about it, a line each.
    pub fn details(&self) -> Vec<Message> {
        match self {
            MatrixCsvError::Nothing(report) => report.findings.clone(),
            _ => Vec::new(),
        }
    }
}

/// Reads a file for one of the matrices. `name` is that of the file; `today` (`YYYY-MM-DD`) dates the cells that change
/// and have no date in the file.
pub fn read_matrix(
    bytes: &[u8],
    matrix: Matrix,
    project: &Project,
    name: &str,
    today: &str,
) -> Result<MatrixImport, MatrixCsvError> {
    let table = table::read(bytes)?;
    let (changes, report) = match matrix {
        Matrix::Function => function::read(&table, project, today)?,
        Matrix::Effect => effect::read(&table, project)?,
    };
    if report.usable == 0 {
        return Err(MatrixCsvError::Nothing(report));
    }
    let label = Message::new("edit-matrix-file").term("matrix", matrix.key()).text("file", name);
    let edit = (!changes.is_empty()).then(|| Edit::new(label, changes));
    Ok(MatrixImport { edit, report })
}

/// The type a text means: its code, else the same code in other capitals.
fn type_meant<'a>(types: &'a [TaskType], text: &str) -> Option<&'a TypeCode> {
    let exact = types.iter().find(|one| one.code.0 == text);
    let like = || types.iter().find(|one| one.code.0.to_lowercase() == text.to_lowercase());
    exact.or_else(like).map(|one| &one.code)
}
