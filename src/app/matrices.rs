//! Matrices from and to CSV files: which file when, and what the user is told.
//!
//! What a file means is for `io`.

use std::path::PathBuf;

use super::action::{Dialog, Matrix};
use super::files::file_name;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use crate::io::disk::{read, why_not_read};
use crate::io::matrix_csv::{MatrixImport, matrix_csv, read_matrix};
use crate::words::Message;

impl App {
    pub(super) fn start_matrix_import(&mut self, path: PathBuf, matrix: Matrix) {
        self.state.dialog = None;
        let shown = self.projects.shown;
        self.jobs.start(JobKind::Import, move |_| {
            let bytes = read(&path).map_err(|error| why_not_read(&error));
            Outcome::MatrixRead(shown, file_name(&path), matrix, bytes)
        });
    }

    /// What is read is held against the project as it is now, not as it was when reading began.
    pub(super) fn finish_matrix_import(
        &mut self,
        shown: u64,
        name: &str,
        matrix: Matrix,
        bytes: Result<Vec<u8>, Message>,
    ) {
        if shown != self.projects.shown {
            // Another project has come in the place of the one it was read for.
            return self.notify(NoticeKind::Attention, Message::new("import-cancelled").text("file", name), Vec::new());
        }
        let refused = |reason| Message::new("matrix-file-refused").text("file", name).message("reason", reason);
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(reason) => return self.notify(NoticeKind::Problem, refused(reason), Vec::new()),
        };
        match read_matrix(&bytes, matrix, &self.state.project, name, &super::today()) {
            Ok(MatrixImport { edit, report }) => {
                if edit.is_some_and(|edit| !self.change_method(edit)) {
                    return;
                }
                let message = Message::new("matrix-imported").text("file", name).count("n", report.changes());
                let kind = if report.needs_attention() { NoticeKind::Attention } else { NoticeKind::Done };
                self.notify(kind, message, report.lines());
                if report.needs_attention() {
                    self.state.dialog = self.state.notices.last().map(|notice| Dialog::Details(notice.number));
                }
            }
            Err(error) => {
                self.notify(NoticeKind::Problem, refused(error.message()), error.details());
            }
        }
    }

    pub(super) fn start_matrix_export(&mut self, path: PathBuf, matrix: Matrix) {
        self.state.dialog = None;
        let project = self.state.project.clone();
        self.start_writing(path, move || matrix_csv(&project, matrix));
    }
}
