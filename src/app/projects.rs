//! Opening, beginning and copying projects: jobs that read or write, and what is shown when they are done.
//!
//! What was open stays open, and can be drawn in, until the other project is there. Bytes are for `io`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::action::{Action, Dialog};
use super::jobs::{JobKind, Outcome, let_go};
use super::notice::{NoticeKind, WayOn};
use super::preferences::Places;
use super::program::App;
use super::state::AppState;
use crate::io::import::{AreaFile, new_project_with};
use crate::io::project_file::{self, Access, Opened, ProjectFileError, Writer};
use crate::io::write_atomically;
use crate::model::{Codes, Edit, Project};
use crate::progress::Progress;
use crate::words::Message;

/// The sample as it is shipped; copied to a place of the user before it is opened.
const SAMPLE: &[u8] = include_bytes!("../../sample-data/vledderwaard.gpkg");

/// A request to show another project; only the newest one counts.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    number: u64,
    path: PathBuf,
    /// The user asked for it, so it is what opens next time.
    asked: bool,
}

/// What opening gave.
pub(super) struct Shown {
    opened: Opened,
    /// The project was made for this; the report of its area.
    made: Option<Vec<Message>>,
}

/// Which projects were asked for, and what is being copied.
#[derive(Default)]
pub(super) struct Projects {
    wishes: u64,
    /// Rises with every project that is shown, so that late results know theirs is gone.
    pub(super) shown: u64,
    /// Edits made since a copy was begun: they go into the copy too.
    copying: Option<Vec<Edit>>,
}

impl Projects {
    /// Remembers an edit for a copy that is being written.
    pub(super) fn follow(&mut self, edit: &Edit) {
        if let Some(edits) = &mut self.copying {
            edits.push(edit.clone());
        }
    }

    fn wish(&mut self, path: PathBuf, asked: bool) -> Wish {
        self.wishes += 1;
        Wish { number: self.wishes, path, asked }
    }
}

impl App {
    /// At the start: the given file, else the last project, else the sample. Until then nothing can be changed.
    pub(super) fn open_first(&mut self, path: Option<PathBuf>) {
        self.state.file.read_only = Some(Message::new("no-project-open"));
        // A last project that is not there is named, and stays the last one: the stick may be plugged in later.
        match path.or(self.state.preferences.last_project.clone()) {
            Some(path) => self.open_project(path),
            None => self.open_sample(true),
        }
    }

    /// Opens a project file; until it is there, and when it fails, what was open stays open.
    pub(super) fn open_project(&mut self, path: PathBuf) {
        self.state.dialog = None;
        let wish = self.projects.wish(std::path::absolute(&path).unwrap_or(path), true);
        if self.state.file.path.as_ref() != Some(&wish.path) {
            self.start_opening(wish);
        }
    }

    /// Opens the user's own copy of the sample.
    pub(super) fn open_sample(&mut self, asked: bool) {
        match place_sample(&self.places) {
            Ok(path) if self.state.file.path.as_ref() != Some(&path) => {
                let wish = self.projects.wish(path, asked);
                self.start_opening(wish);
            }
            Ok(_) => {}
            Err(error) => {
                let message = Message::new("sample-not-written").text("reason", error.to_string());
                self.notify(NoticeKind::Problem, message, Vec::new());
            }
        }
    }

    fn start_opening(&mut self, wish: Wish) {
        self.jobs.cancel(JobKind::Open);
        let left = self.leaving.of(&wish.path);
        self.jobs.start(JobKind::Open, move |progress| {
            // What is still to be written of it comes first, or an older project would be shown.
            let written = left.map_or(Ok(()), |left| left.finish().map_err(|error| left.not_saved(&error)));
            let opened = match written {
                Ok(()) => project_file::open(&wish.path, progress).map_err(Refused::from),
                Err(message) => Err(Refused { kind: NoticeKind::Problem, message, offers: Vec::new() }),
            };
            Outcome::Opened(wish, Box::new(opened.map(|opened| Shown { opened, made: None })))
        });
        self.state.jobs = self.jobs.views();
    }

    /// Makes a project file with the area of another file, and opens it.
    pub(super) fn new_project(&mut self, path: PathBuf, area_file: PathBuf, layer: Option<String>, name: &str) {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = if name.trim().is_empty() { stem } else { name.trim().to_owned() };
        let wish = self.projects.wish(std::path::absolute(&path).unwrap_or(path), true);
        self.jobs.start(JobKind::Create, move |progress| {
            let area = AreaFile { layer, ..AreaFile::whole(&area_file) };
            let made = make(&name, &wish.path, &area, progress);
            Outcome::Opened(wish, Box::new(made))
        });
        self.state.jobs = self.jobs.views();
    }

    /// Shows the project that was opened, if nothing else was asked for since.
    pub(super) fn finish_opening(&mut self, wish: Wish, result: Result<Shown, Refused>) {
        let newest = wish.number == self.projects.wishes;
        if newest && result.is_ok() {
            self.end_drawing();
        }
        match result {
            Ok(Shown { opened, made }) => {
                let read_only = match opened.access {
                    Access::ReadWrite => None,
                    Access::ReadOnly(reason) => Some(reason),
                };
                let name = opened.project.name().to_owned();
                if newest && !self.show_project(wish, opened.project, opened.codes, read_only) {
                    return;
                }
                if let Some(report) = made {
                    self.notify(NoticeKind::Done, Message::new("project-made").text("name", name), report);
                } else if newest && !opened.notes.is_empty() {
                    let message = Message::new("opened-with-notes").text("name", name).count("n", opened.notes.len());
                    self.notify(NoticeKind::Attention, message, opened.notes);
                }
            }
            // Whoever asks for another project has stopped this one, or stops caring.
            Err(_) if !newest => {}
            Err(refused) => {
                self.notify(refused.kind, refused.message, Vec::new());
                if let Some(told) = self.state.notices.last_mut() {
                    told.offers = refused.offers;
                }
                // The program is not left empty, unless the user stopped it.
                if self.projects.shown == 0 && wish.asked && refused.kind == NoticeKind::Problem {
                    self.open_sample(false);
                }
            }
        }
    }

    /// Makes a project the open one: its writer is started and what belonged to the one before is put away.
    fn show_project(&mut self, wish: Wish, project: Project, codes: Arc<Codes>, read_only: Option<Message>) -> bool {
        let path = wish.path;
        let writer = if read_only.is_some() { Ok(None) } else { Writer::start(&path).map(Some) };
        let writer = match writer {
            Ok(writer) => writer,
            Err(error) => {
                self.notify(NoticeKind::Problem, error.message(), Vec::new());
                return false;
            }
        };
        self.leave_project(false);
        self.writer = writer;
        self.projects.shown += 1;
        self.projects.copying = None;
        (self.live, self.rows) = Default::default();
        self.jobs.cancel(JobKind::Import);
        self.jobs.cancel(JobKind::Fetch);
        let old = &self.state;
        let mut state = AppState::new(project, old.preferences.clone());
        state.codes = codes;
        state.revision = old.revision;
        state.language = old.language;
        state.view.layout = old.picture_placing.as_ref().map_or(old.view.layout, |placing| placing.before);
        state.view.hall = old.view.hall;
        state.view.layers_open = old.view.layers_open;
        state.view.target = old.view.target;
        state.snapping = old.snapping;
        // It lies under whatever is open.
        state.background = old.background.clone();
        // What was said of the project before is done with; that a last project is missing is not.
        state.unsaved = old.unsaved.clone();
        state.notices = if wish.asked && self.projects.shown > 1 { Vec::new() } else { old.notices.clone() };
        state.file.path = Some(path.clone());
        state.file.read_only = read_only;
        let before = std::mem::replace(&mut self.state, state);
        let_go((before.project, before.history));
        if wish.asked {
            self.remember(|preferences| preferences.last_project = Some(path));
        }
        self.fit_area();
        self.project_changed();
        true
    }

    /// Writes the project to another file; drawing goes on meanwhile, and after it in the copy.
    pub(super) fn save_copy(&mut self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        let project = self.state.project.clone();
        self.projects.copying = Some(Vec::new());
        self.jobs.start(JobKind::Create, move |progress| {
            let written = project_file::create(&path, &project, progress);
            Outcome::Copied(path, written)
        });
        self.state.jobs = self.jobs.views();
    }

    /// Goes on in the copy, with what was drawn while it was being written.
    pub(super) fn finish_copy(&mut self, path: PathBuf, written: Result<(), ProjectFileError>) {
        let edits = self.projects.copying.take();
        if let Err(error) = written {
            let refused = Refused::from(error);
            self.notify(refused.kind, refused.message, Vec::new());
            return;
        }
        let file = path.display().to_string();
        // Another project was opened meanwhile: the copy is there, and that is all.
        let Some(edits) = edits else {
            self.notify(NoticeKind::Done, Message::new("copy-saved-aside").text("file", file), Vec::new());
            return;
        };
        match Writer::start(&path) {
            Ok(writer) => {
                edits.into_iter().for_each(|edit| writer.write(edit));
                self.leave_project(true);
                self.writer = Some(writer);
                self.state.file.path = Some(path.clone());
                self.state.file.read_only = None;
                self.remember(|preferences| preferences.last_project = Some(path));
                self.save_opportunities();
                self.notify(NoticeKind::Done, Message::new("copy-saved").text("file", file), Vec::new());
            }
            Err(error) => self.notify(NoticeKind::Problem, error.message(), Vec::new()),
        }
    }

    /// A job that writes a project broke: nothing follows from it.
    pub(super) fn forget_copy(&mut self) {
        self.projects.copying = None;
    }
}

/// Why no project came of it.
pub(super) struct Refused {
    kind: NoticeKind,
    message: Message,
    /// What can be done with the file instead.
    offers: Vec<WayOn>,
}

impl From<ProjectFileError> for Refused {
    fn from(error: ProjectFileError) -> Self {
        let stopped = error == ProjectFileError::Cancelled;
        let message = error.message();
        Self { kind: if stopped { NoticeKind::Done } else { NoticeKind::Problem }, message, offers: offers(error) }
    }
}

/// What can be done with a file that is no project: load a layer of it, or begin a project with one.
fn offers(error: ProjectFileError) -> Vec<WayOn> {
    match error {
        ProjectFileError::NotAProject { path: file, layers } if !layers.is_empty() => vec![
            WayOn { key: "foreign-import", action: Action::OpenDialog(Dialog::Import(Some(file.clone()))) },
            WayOn { key: "foreign-new", action: Action::OpenDialog(Dialog::NewFrom { file, layers }) },
        ],
        _ => Vec::new(),
    }
}

fn make(name: &str, path: &Path, area: &AreaFile<'_>, progress: &Progress) -> Result<Shown, Refused> {
    let (project, report) = new_project_with(name, area, None, progress).map_err(|error| Refused {
        kind: NoticeKind::Problem,
        message: error.message(),
        offers: Vec::new(),
    })?;
    project_file::create(path, &project, progress)?;
    Ok(Shown { opened: project_file::open(path, progress)?, made: Some(report.lines()) })
}

/// Puts the sample where the user can change it, unless it is there already.
fn place_sample(places: &Places) -> std::io::Result<PathBuf> {
    let path = places.data.join("Voorbeeld Vledderwaard.gpkg");
    if !path.exists() {
        std::fs::create_dir_all(&places.data)?;
        write_atomically(&path, SAMPLE)?;
    }
    Ok(std::path::absolute(&path).unwrap_or(path))
}
