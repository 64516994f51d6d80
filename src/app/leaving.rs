//! Projects that are no longer shown and not all on disk yet: their writers go on aside, and nothing of them is given up
//! while the program runs.
//!
//! Writing itself is `io::project_file`; here is only who waits for it, and what the user is told.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::jobs::{JobKind, Outcome, let_go};
use super::notice::NoticeKind;
use super::program::App;
use super::state::AppState;
use crate::io::is_same_file;
use crate::io::project_file::{ProjectFileError, Writer};
use crate::words::Message;

/// A project that was left, as whoever waits for its file holds it.
#[derive(Clone, Debug)]
pub(super) struct Left {
    /// None once everything is on disk and the file is let go.
    writer: Arc<Mutex<Option<Writer>>>,
    path: PathBuf,
    name: String,
    /// A copy that goes on in its place has everything too.
    is_copied: bool,
}

impl Left {
    /// Waits until everything is on disk and lets the file go; when that fails the rest stays in line.
    pub(super) fn finish(&self) -> Result<(), ProjectFileError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(writer) = &*writer {
            writer.flush()?;
        }
        *writer = None;
        Ok(())
    }

    /// Whether a writer that failed has done its work meanwhile; false while somebody waits for it.
    fn is_written(&self) -> bool {
        let writer = self.writer.try_lock();
        writer.is_ok_and(|writer| writer.as_ref().is_none_or(|writer| writer.status().pending == 0))
    }

    /// That it can't be saved, and why.
    pub(super) fn not_saved(&self, error: &ProjectFileError) -> Message {
        Message::new("left-not-saved").text("name", &self.name).message("reason", error.saving_message())
    }
}

/// All projects that were left and are not on disk yet.
#[derive(Default)]
pub(super) struct Leaving {
    projects: Vec<Left>,
}

impl Leaving {
    /// The project of a file, when it was left and is not on disk yet.
    pub(super) fn of(&self, path: &Path) -> Option<Left> {
        // A file that is away for now (a stick) is known by its name only.
        self.projects.iter().find(|left| left.path == path || is_same_file(&left.path, path)).cloned()
    }
}

impl App {
    /// Puts the writer of the open project aside, to finish what it still has to write.
    pub(super) fn leave_project(&mut self, is_copied: bool) {
        let (Some(writer), Some(path)) = (self.writer.take(), self.state.file.path.clone()) else { return };
        let name = self.state.project.name().to_owned();
        let left = Left { writer: Arc::new(Mutex::new(Some(writer))), path, name, is_copied };
        self.leaving.projects.push(left.clone());
        self.finish_left(left);
    }

    fn finish_left(&mut self, left: Left) {
        self.jobs.start(JobKind::Save, move |_| {
            let written = left.finish();
            Outcome::Left(left, written)
        });
    }

    /// Says what became of a project that was left.
    pub(super) fn left(&mut self, left: Left, written: Result<(), ProjectFileError>) {
        let is_this = |one: &Left| Arc::ptr_eq(&one.writer, &left.writer);
        let failed_before = self.state.unsaved.iter().any(|unsaved| unsaved.path == left.path);
        match written {
            Err(error) if !left.is_copied => {
                let reason = left.not_saved(&error);
                self.state.unsaved.retain(|unsaved| unsaved.path != left.path);
                self.state.unsaved.push(Unsaved { path: left.path.clone(), reason: reason.clone() });
                self.notify(NoticeKind::Problem, reason, Vec::new());
            }
            written => {
                self.leaving.projects.retain(|one| !is_this(one));
                if failed_before && written.is_ok() {
                    self.saved_after_all(&left);
                }
                // A copy that can't be written tries once more when its writer goes, which takes a while.
                let_go(left);
            }
        }
    }

    fn saved_after_all(&mut self, left: &Left) {
        let gone = self.state.unsaved.extract_if(.., |unsaved| unsaved.path == left.path).collect::<Vec<_>>();
        self.state.notices.retain(|notice| !gone.iter().any(|unsaved| unsaved.reason == notice.message));
        let message = Message::new("left-saved").text("name", &left.name);
        self.notify(NoticeKind::Done, message, Vec::new());
    }

    /// Looks whether a project that could not be saved when it was left is on disk by now.
    pub(super) fn follow_leaving(&mut self) {
        let failed = |left: &&Left| self.state.unsaved.iter().any(|unsaved| unsaved.path == left.path);
        let written = self.leaving.projects.iter().filter(failed).find(|left| left.is_written()).cloned();
        if let Some(left) = written.filter(|_| !self.jobs.runs(JobKind::Save)) {
            self.finish_left(left);
        }
    }

    /// A last attempt for what was left; what fails is told.
    pub(super) fn settle_leaving(&mut self) {
        for left in self.leaving.projects.clone() {
            let written = left.finish();
            self.left(left, written);
        }
    }
}

/// A project that was left and could not be saved.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unsaved {
    path: PathBuf,
    /// Which project, and why.
    reason: Message,
}

impl AppState {
    /// What would be lost if the program ended now: a line for each project that can't be saved.
    pub fn would_be_lost(&self) -> Vec<Message> {
        let open = self.file.problem.as_ref().filter(|_| self.file.pending > 0).map(|problem| {
            Message::new("left-not-saved").text("name", self.project.name()).message("reason", problem.clone())
        });
        open.into_iter().chain(self.unsaved.iter().map(|unsaved| unsaved.reason.clone())).collect()
    }
}
