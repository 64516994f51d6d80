//! Looking at a file before it is imported: it is read once on a thread of its own, and what was read is imported.
//!
//! What is in it is for `io`; how it is shown for the window.

use std::path::PathBuf;
use std::sync::Arc;

use super::files::file_name;
use super::jobs::{JobKind, Outcome, let_go};
use super::program::App;
use crate::io::import::preview::Preview;
use crate::io::import::{ImportError, ImportOptions, Prepared, prepare};
use crate::io::source::LayerInfo;
use crate::words::Message;

/// Which file is looked at, and what the user says about reading it.
#[derive(Clone, Debug, PartialEq)]
pub struct LookAt {
    /// The file.
    pub path: PathBuf,
    /// Of these only what matters for reading: system, axes, which layer.
    pub options: ImportOptions,
}

/// What was found.
#[derive(Clone, Debug)]
pub enum Found {
    /// It can be imported.
    Preview(Arc<Preview>),
    /// It can't be read so.
    Refused {
        /// Why.
        why: Message,
        /// The layers to choose from, when that is what is missing.
        layers: Vec<LayerInfo>,
    },
}

/// A file that is being looked at.
#[derive(Clone, Debug)]
pub struct Look {
    /// Which file.
    pub at: LookAt,
    /// What was found; None while it is read.
    pub found: Option<Found>,
}

/// A file that was read for the project shown under this number.
pub(super) struct ReadFile {
    pub shown: u64,
    pub at: LookAt,
    pub result: Result<Prepared, ImportError>,
}

impl App {
    /// Reads a file to look at it, instead of the one before.
    pub(super) fn look_at(&mut self, at: LookAt) {
        if self.state.look.as_ref().is_some_and(|look| look.at == at) {
            return;
        }
        self.forget_look();
        self.state.look = Some(Look { at: at.clone(), found: None });
        let (project, shown) = (self.state.project.clone(), self.projects.shown);
        self.jobs.start(JobKind::Look, move |progress| {
            let result = prepare(&at.path, &at.options, &project, progress);
            Outcome::FileRead(Box::new(ReadFile { shown, at, result }))
        });
    }

    /// Takes over what was read, unless something else is looked at by now.
    pub(super) fn file_read(&mut self, read: ReadFile) {
        let ReadFile { shown, at, result } = read;
        let Some(look) = self.state.look.as_mut().filter(|look| look.at == at && shown == self.projects.shown) else {
            return;
        };
        match result {
            Ok(prepared) => {
                look.found = Some(Found::Preview(Arc::clone(prepared.preview())));
                self.prepared = Some((at, prepared));
            }
            Err(error) => {
                let layers = error.layers().unwrap_or_default().to_vec();
                look.found = Some(Found::Refused { why: error.message(), layers });
            }
        }
    }

    /// Reading broke: there is nothing to look at.
    pub(super) fn look_broke(&mut self, kind: JobKind) {
        if let Some(look) = self.state.look.as_mut().filter(|look| kind == JobKind::Look && look.found.is_none()) {
            let why = Message::new("import-look-broke").text("file", look.at.name());
            look.found = Some(Found::Refused { why, layers: Vec::new() });
        }
    }

    /// Nothing is looked at any more.
    pub(super) fn forget_look(&mut self) {
        if self.state.look.take().is_some() {
            self.jobs.cancel(JobKind::Look);
        }
        if let Some(read) = self.prepared.take() {
            let_go(read);
        }
    }

    /// What was read of this file, when it was read in just this way.
    pub(super) fn take_prepared(&mut self, at: &LookAt) -> Option<Prepared> {
        let (found, prepared) = self.prepared.take()?;
        if found != *at {
            let_go(prepared);
            return None;
        }
        Some(prepared)
    }
}

impl LookAt {
    /// A file with what matters for reading it.
    pub fn new(path: PathBuf, options: &ImportOptions) -> Self {
        let ImportOptions { crs, swap_axes, wanted, .. } = options.clone();
        Self { path, options: ImportOptions { crs, swap_axes, wanted, ..ImportOptions::default() } }
    }

    /// What the file is called.
    pub fn name(&self) -> String {
        file_name(&self.path)
    }
}
