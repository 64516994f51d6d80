//! Importing, exporting, and following the writer.
//!
//! What bytes mean is for `io`; here is only which file when, and what the user is told. Whole projects are in
//! `projects`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::action::{Dialog, ExportFormat, ExportWhat};
use super::aside::Ready;
use super::editing::new_id;
use super::jobs::{JobKind, Outcome};
use super::look::LookAt;
use super::notice::NoticeKind;
use super::program::App;
use crate::analysis::{Analysis, Live};
use crate::geometry::projection::Crs;
use crate::io::disk::why_not_written;
use crate::io::export::{self, ExportError, Findings};
use crate::io::import::{ImportAs, ImportError, ImportOptions, import_file};
use crate::io::report::ImportReport;
use crate::io::{is_database, is_same_file, write_atomically};
use crate::progress::Progress;
use crate::words::{Message, words};

impl App {
    pub(super) fn start_import(&mut self, path: PathBuf, import_as: ImportAs, options: ImportOptions) {
        self.state.dialog = None;
        let prepared = self.take_prepared(&LookAt::new(path.clone(), &options));
        self.forget_look();
        let project = self.state.project.clone();
        let (shown, revision) = (self.projects.shown, self.state.revision);
        self.jobs.start(JobKind::Import, move |progress| {
            let name = file_name(&path);
            let result = match prepared {
                Some(prepared) => prepared.finish(import_as, &options, &project, &mut new_id),
                None => import_file(&path, import_as, &options, &project, &mut new_id, progress),
            };
            let ready = result.map(|import| Ready::of_import(import, (revision, &project)));
            Outcome::Imported(shown, name, Box::new(ready))
        });
    }

    pub(super) fn finish_import(&mut self, shown: u64, name: &str, result: Result<(Ready, ImportReport), ImportError>) {
        match result {
            // Another project has come in the place of the one it was read for.
            _ if shown != self.projects.shown => {
                self.notify(NoticeKind::Attention, Message::new("import-cancelled").text("file", name), Vec::new());
            }
            Ok((ready, report)) => {
                let first = self.state.project.area().is_none();
                if !self.perform_ready(ready) {
                    return;
                }
                if first && self.state.project.area().is_some() {
                    self.fit_area();
                }
                let n = report.imported + report.updated;
                let same = n + report.waiting == 0 && report.all_known;
                let key = if same { "imported-same" } else { "imported" };
                let message = Message::new(key).text("file", name).count("n", n).count("waiting", report.waiting);
                let kind = if report.needs_attention() { NoticeKind::Attention } else { NoticeKind::Done };
                self.notify(kind, message, report.lines());
                if kind == NoticeKind::Attention {
                    self.state.dialog = self.state.notices.last().map(|notice| Dialog::Details(notice.number));
                }
            }
            Err(ImportError::Cancelled) => {
                self.notify(NoticeKind::Done, Message::new("import-cancelled").text("file", name), Vec::new());
            }
            Err(error) => {
                self.notify(NoticeKind::Problem, error.message(), Vec::new());
                // The next import that works is the answer to it.
                if let Some(told) = self.state.notices.last_mut() {
                    told.passing = true;
                }
            }
        }
    }

    pub(super) fn start_export(&mut self, what: ExportWhat, format: ExportFormat, crs: Option<Crs>, path: PathBuf) {
        self.state.dialog = None;
        let project = self.state.project.clone();
        let language = self.state.language;
        let analysis = self.state.analysis.as_ref().map(|(_, analysis)| Arc::clone(analysis));
        let codes = Arc::clone(&self.state.codes);
        let robustness = self.state.robustness_now().cloned();
        let zones = self.state.zones_now().cloned();
        self.write_on_thread(path, move |path, progress| {
            let none = Analysis::default();
            let analysis = analysis.as_deref().unwrap_or(&none);
            let robustness = robustness.as_deref();
            let made = match (what, zones) {
                // Nobody looked at them yet, so they are computed now.
                (ExportWhat::Zones, None) => {
                    let mut live = Live::default();
                    let found = live.run(&project, &codes, progress).and_then(|_| live.zones(progress));
                    Some(Arc::new(found.map_err(|_| Message::new("out-error-cancelled"))?))
                }
                (_, zones) => zones,
            };
            let zones = made.as_deref();
            let findings = Findings { project: &project, analysis, robustness, zones, words: words(language) };
            if format == ExportFormat::GeoPackage {
                return export::write_geopackage(&findings, what, path, progress);
            }
            export::write_file(&findings, what, format, crs, path, progress).map_err(|error| error.message())
        });
    }

    /// Makes the bytes of a file and writes it, on a thread of its own.
    pub(super) fn start_writing(
        &mut self,
        path: PathBuf,
        make: impl FnOnce() -> Result<Vec<u8>, ExportError> + Send + 'static,
    ) {
        self.write_on_thread(path, move |path, _| {
            let bytes = make().map_err(|error| error.message())?;
            write_bytes(path, &bytes)
        });
    }

    /// Writes a file on a thread of its own, unless a project or another database lies there.
    fn write_on_thread(
        &mut self,
        path: PathBuf,
        write: impl FnOnce(&Path, &Progress) -> Result<(), Message> + Send + 'static,
    ) {
        let open = self.state.file.path.clone();
        self.jobs.start(JobKind::Export, move |progress| {
            let file = path.display().to_string();
            let failed = |reason: Message| Message::new("export-failed").text("file", &file).message("reason", reason);
            // The open project first, and not by reading it: that would drop the writer's locks on it.
            let is_open = open.is_some_and(|open| is_same_file(&open, &path));
            let written = if is_open || is_database(&path) {
                Err(Message::new("export-onto-database"))
            } else {
                write(&path, progress)
            };
            let done = written.map(|()| Message::new("exported").text("file", file.clone()));
            Outcome::Exported(done.map_err(failed))
        });
    }

    /// Looks how far saving is.
    pub(super) fn follow_writer(&mut self) {
        let Some(writer) = &self.writer else { return };
        let status = writer.status();
        self.state.file.pending = status.pending;
        let before = std::mem::replace(&mut self.state.file.problem, status.last_error.clone());
        if before == status.last_error {
            return;
        }
        // Told once, where it can't be missed; it goes when the disk does what it should again.
        self.state.notices.retain(|notice| Some(&notice.message) != before.as_ref());
        match status.last_error {
            Some(problem) => self.notify(NoticeKind::Problem, problem, Vec::new()),
            None => self.notify(NoticeKind::Done, Message::new("saving-works-again"), Vec::new()),
        }
    }

    /// The koppelkansen go into the project file too, for whoever opens it in a GIS.
    pub(super) fn save_opportunities(&mut self) {
        let (Some(writer), Some((_, analysis))) = (&self.writer, &self.state.analysis) else { return };
        let (analysis, rows) = (std::sync::Arc::clone(analysis), std::sync::Arc::clone(&self.rows));
        writer.write_opportunities(std::sync::Arc::clone(&analysis.codes), move || {
            // What a writer left halfway is only a list of rows that were made; it is taken as it is.
            rows.lock().unwrap_or_else(std::sync::PoisonError::into_inner).of(&analysis)
        });
    }
}

fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    write_atomically(path, bytes).map_err(|error| Message::new("export-disk").message("words", why_not_written(&error)))
}

/// The name of a file, for people.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
