//! Opening, beginning, importing, exporting and copying projects, and following the writer.
//!
//! What bytes mean is for `io`; here is only which file when, and what the user is told.

use std::path::{Path, PathBuf};

use super::action::{Dialog, ExportFormat, ExportWhat};
use super::editing::new_id;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::preferences::Places;
use super::program::App;
use super::state::AppState;
use crate::analysis::Analysis;
use crate::geometry::projection::Crs;
use crate::io::export;
use crate::io::import::{Import, ImportAs, ImportError, ImportOptions, import_file};
use crate::io::project_file::{self, Access, Writer};
use crate::io::write_atomically;
use crate::model::Project;
use crate::words::{Message, words};

/// The sample as it is shipped; copied to a place of the user before it is opened.
const SAMPLE: &[u8] = include_bytes!("../../sample-data/vledderwaard.gpkg");

impl App {
    /// At the start: the given file, else the last project, else the sample.
    pub(super) fn open_first(&mut self, path: Option<PathBuf>) {
        let last = self.state.preferences.last_project.clone().filter(|last| last.exists());
        match path.or(last) {
            Some(path) => {
                self.open_project(path);
                if self.state.file.path.is_none() {
                    // The notice says why; the program is not left empty.
                    self.open_sample();
                }
            }
            None => self.open_sample(),
        }
    }

    /// Opens a project file; when that fails, what was open stays open.
    pub(super) fn open_project(&mut self, path: PathBuf) {
        if self.state.file.path.as_deref() == Some(path.as_path()) {
            self.state.dialog = None;
            return;
        }
        match project_file::open(&path) {
            Ok(opened) => {
                let read_only = match opened.access {
                    Access::ReadWrite => None,
                    Access::ReadOnly(reason) => Some(reason),
                };
                let name = opened.project.name().to_owned();
                if self.show_project(path, opened.project, read_only) && !opened.notes.is_empty() {
                    let message = Message::new("opened-with-notes").text("name", name).count("n", opened.notes.len());
                    self.notify(NoticeKind::Attention, message, opened.notes);
                }
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    /// Makes a project the open one: its writer is started and what belonged to the one before is put away.
    fn show_project(&mut self, path: PathBuf, project: Project, read_only: Option<Message>) -> bool {
        let writer = if read_only.is_some() { Ok(None) } else { Writer::start(&path).map(Some) };
        let writer = match writer {
            Ok(writer) => writer,
            Err(error) => {
                self.notify(NoticeKind::Problem, error.message(), Vec::new());
                return false;
            }
        };
        // Dropping the old writer finishes what it still has to write.
        self.writer = writer;
        let old = &self.state;
        let mut state = AppState::new(project, old.preferences.clone());
        state.revision = old.revision;
        state.language = old.language;
        state.view.layout = old.view.layout;
        state.view.hall = old.view.hall;
        state.view.target = old.view.target;
        state.notices = old.notices.clone();
        state.file.path = Some(path.clone());
        state.file.read_only = read_only;
        self.state = state;
        self.remember(|preferences| preferences.last_project = Some(path));
        self.fit_area();
        self.project_changed();
        true
    }

    pub(super) fn open_sample(&mut self) {
        match place_sample(&self.places) {
            Ok(path) => self.open_project(path),
            Err(error) => {
                let message = Message::new("sample-not-written").text("reason", error.to_string());
                self.notify(NoticeKind::Problem, message, Vec::new());
            }
        }
    }

    pub(super) fn new_project(&mut self, path: PathBuf, area_file: &Path, name: &str) {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = if name.trim().is_empty() { stem } else { name.trim().to_owned() };
        match crate::io::new_project(&name, area_file, None) {
            Ok((project, report)) => {
                let created = project_file::create(&path, &project);
                match created {
                    Ok(()) => {
                        self.open_project(path);
                        let message = Message::new("project-made").text("name", name);
                        self.notify(NoticeKind::Done, message, report.lines());
                    }
                    Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
                }
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    /// Writes the project to another file and goes on there.
    pub(super) fn save_copy(&mut self, path: PathBuf) {
        match project_file::create(&path, &self.state.project) {
            Ok(()) => {
                self.open_project(path.clone());
                let message = Message::new("copy-saved").text("file", path.display().to_string());
                self.notify(NoticeKind::Done, message, Vec::new());
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    pub(super) fn start_import(&mut self, path: PathBuf, import_as: ImportAs, options: ImportOptions) {
        self.state.dialog = None;
        let project = self.state.project.clone();
        self.jobs.start(JobKind::Import, move |progress| {
            let name = file_name(&path);
            let result = import_file(&path, import_as, &options, &project, &mut new_id, progress);
            Outcome::Imported(name, Box::new(result))
        });
    }

    pub(super) fn finish_import(&mut self, name: &str, result: Result<Import, ImportError>) {
        match result {
            Ok(import) => {
                let renumbered = super::rebase::onto(&self.state.project, import.edit);
                let first = self.state.project.area().is_none();
                if !self.perform(renumbered) {
                    return;
                }
                if first && self.state.project.area().is_some() {
                    self.fit_area();
                }
                let report = import.report;
                let message = Message::new("imported").text("file", name).count("n", report.imported + report.updated);
                let kind = if report.needs_attention() { NoticeKind::Attention } else { NoticeKind::Done };
                self.notify(kind, message, report.lines());
                if kind == NoticeKind::Attention {
                    self.state.dialog = self.state.notices.last().map(|notice| Dialog::Details(notice.number));
                }
            }
            Err(ImportError::Cancelled) => {
                self.notify(NoticeKind::Done, Message::new("import-cancelled").text("file", name), Vec::new());
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    pub(super) fn start_export(&mut self, what: ExportWhat, format: ExportFormat, crs: Option<Crs>, path: PathBuf) {
        self.state.dialog = None;
        let project = self.state.project.clone();
        let language = self.state.language;
        let analysis = self.state.analysis.as_ref().map(|(_, analysis)| std::sync::Arc::clone(analysis));
        self.jobs.start(JobKind::Export, move |_| {
            let file = path.display().to_string();
            let failed = |reason: Message| Message::new("export-failed").text("file", &file).message("reason", reason);
            let none = Analysis::default();
            let analysis = analysis.as_deref().unwrap_or(&none);
            let written = export::export(&project, analysis, what, format, crs, words(language))
                .map_err(|error| failed(error.message()))
                .and_then(|bytes| {
                    let reason = |error: std::io::Error| Message::new("export-disk").text("words", error.to_string());
                    write_atomically(&path, &bytes).map_err(|error| failed(reason(error)))
                });
            Outcome::Exported(written.map(|()| Message::new("exported").text("file", file.clone())))
        });
    }

    /// Looks how far saving is.
    pub(super) fn follow_writer(&mut self) {
        let Some(writer) = &self.writer else { return };
        let status = writer.status();
        self.state.file.pending = status.pending;
        self.state.file.problem = status.last_error;
    }

    /// The koppelkansen go into the project file too, for whoever opens it in a GIS.
    pub(super) fn save_opportunities(&mut self) {
        let (Some(writer), Some((_, analysis))) = (&self.writer, &self.state.analysis) else { return };
        writer.write_opportunities(export::opportunity_rows(analysis));
    }
}

/// Puts the sample where the user can change it, unless it is there already.
fn place_sample(places: &Places) -> std::io::Result<PathBuf> {
    let path = places.data.join("Voorbeeld Vledderwaard.gpkg");
    if !path.exists() {
        std::fs::create_dir_all(&places.data)?;
        write_atomically(&path, SAMPLE)?;
    }
    Ok(path)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
