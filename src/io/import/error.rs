//! Why nothing of a file was imported.

use crate::geometry::projection::ProjectionError;
use crate::io::formats::Format;
use crate::io::report::ImportReport;
use crate::io::source::{LayerInfo, SourceError, crs::CrsError};
use crate::progress::Cancelled;
use crate::words::Message;

/// Why an import was not done; the project is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The file can't be read from disk.
    #[error("{file} can't be read: {}", .reason.key)]
    NotReadable {
        /// Name of the file.
        file: String,
        /// Why, in the user's words.
        reason: Message,
    },
    /// A format this version does not read.
    #[error("{file} is {format:?}, which is not read")]
    Unsupported {
        /// Name of the file.
        file: String,
        /// What it is.
        format: Format,
    },
    /// Its format is known, but it can't be read.
    #[error("{file}: {error}")]
    Source {
        /// Name of the file.
        file: String,
        /// What is wrong.
        error: SourceError,
    },
    /// No reference system can be chosen.
    #[error("{file}: {error}")]
    Crs {
        /// Name of the file.
        file: String,
        /// What is wrong.
        error: CrsError,
    },
    /// The reference system can't be turned into the project's.
    #[error("{file}: {error}")]
    Projection {
        /// Name of the file.
        file: String,
        /// What is wrong.
        error: ProjectionError,
    },
    /// Sound, but without features.
    #[error("{file} has no features")]
    NoFeatures {
        /// Name of the file.
        file: String,
    },
    /// Features, but none that can be used.
    #[error("no feature of {} can be used", .0.file)]
    NothingUsable(Box<ImportReport>),
    /// An area was asked of a file without polygons.
    #[error("{file} has no polygons")]
    AreaNeedsPolygons {
        /// Name of the file.
        file: String,
        /// How many features it has.
        features: usize,
    },
}

impl From<Cancelled> for ImportError {
    fn from(_: Cancelled) -> Self {
        ImportError::Cancelled
    }
}

impl ImportError {
    /// What a reader ended with, about a file.
    pub(super) fn of_source(file: &str, error: SourceError) -> Self {
        let file = file.to_owned();
        match error {
            SourceError::Cancelled => ImportError::Cancelled,
            SourceError::Disk(reason) => ImportError::NotReadable { file, reason },
            error => ImportError::Source { file, error },
        }
    }

    /// The layers to choose from, when that is what is missing.
    pub fn layers(&self) -> Option<&[LayerInfo]> {
        match self {
            ImportError::Source {
                error: SourceError::SeveralLayers(layers) | SourceError::NoSuchLayer { layers, .. },
                ..
            } => Some(layers),
            _ => None,
        }
    }

    /// The error in the user's words: what failed, what was kept, what to do.
    pub fn message(&self) -> Message {
        let about = |file: &str, what: Message| Message::new("import-error").text("file", file).message("what", what);
        match self {
            ImportError::Cancelled => Message::new("import-error-cancelled"),
            ImportError::NotReadable { file, reason } => {
                Message::new("import-error-not-readable").text("file", file).message("reason", reason.clone())
            }
            ImportError::Unsupported { file, format } => format.not_read_message(file),
            ImportError::Source { file, error } => about(file, error.message()),
            ImportError::Crs { file, error } => about(file, error.message()),
            ImportError::Projection { file, error } => about(file, error.message()),
            ImportError::NoFeatures { file } => about(file, Message::new("import-error-no-features")),
            ImportError::NothingUsable(report) => {
                let what = Message::new("import-error-nothing-usable").count("n", report.rows_read);
                let what = match report.skipped.first() {
                    Some(first) => what.message("why", first.why.clone()),
                    None => what.text("why", ""),
                };
                about(&report.file, what)
            }
            ImportError::AreaNeedsPolygons { file, features } => {
                about(file, Message::new("import-error-area-needs-polygons").count("n", *features))
            }
        }
    }

    /// The same error about a file that is called otherwise, such as with the folder it is in.
    pub fn about(mut self, name: &str) -> Self {
        match &mut self {
            ImportError::Cancelled => {}
            ImportError::NothingUsable(report) => name.clone_into(&mut report.file),
            ImportError::NotReadable { file, .. }
            | ImportError::Unsupported { file, .. }
            | ImportError::Source { file, .. }
            | ImportError::Crs { file, .. }
            | ImportError::Projection { file, .. }
            | ImportError::NoFeatures { file }
            | ImportError::AreaNeedsPolygons { file, .. } => name.clone_into(file),
        }
        self
    }

    /// What is known feature by feature, a line each; empty when the file as a whole is the trouble.
    pub fn details(&self) -> Vec<Message> {
        match self {
            ImportError::NothingUsable(report) => report.lines(),
            _ => Vec::new(),
        }
    }
}
