//! Pictures under the maps: taking a file into the project, readying its pixels, how much it covers, taking it away.
//!
//! Reading and unpacking is for `io` and runs as a job; placing by hand is in `placing`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::action::Dialog;
use super::editing::new_id;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::photos::free_name;
use super::picture_placing::PicturePlacing;
use super::program::App;
use super::state::AppState;
use super::view::ViewTarget;
use crate::geometry::placing::PictureLie;
use crate::geometry::projection::Crs;
use crate::io::picture::{self, PictureError, PictureFile, Raster};
use crate::io::source::crs::CrsChoice;
use crate::model::{Change, Edit, FeatureId, Photo, PictureLayer, Placement, Project, RowChange};
use crate::words::Message;

/// How much a new picture covers.
pub(super) const FIRST_OPACITY: f64 = 0.8;

/// A picture of the project, ready to show.
#[derive(Clone)]
pub struct ShownPicture {
    /// The row it was made of.
    row: Arc<PictureLayer>,
    /// The bytes its pixels were made of.
    bytes: Photo,
    /// How it lies; None when it lies nowhere.
    pub lie: Option<Arc<PictureLie>>,
    /// Its pixels, or why there are none; None while they are being made.
    pub raster: Option<Result<Arc<Raster>, Message>>,
}

/// A picture that was read for the project shown under a number.
pub(super) struct Read {
    shown: u64,
    path: PathBuf,
    result: Result<PictureFile, PictureError>,
}

/// The pixels of a picture of the project.
pub(super) struct Unpacked {
    id: FeatureId,
    bytes: Photo,
    result: Result<Arc<Raster>, Message>,
}

impl AppState {
    /// A picture of the project as it is shown; None while nothing of it is ready.
    pub fn shown_picture(&self, id: FeatureId) -> Option<&ShownPicture> {
        self.pictures.get(&id)
    }

    /// How much a picture covers now, while its slider moves too.
    pub fn opacity_of(&self, row: &PictureLayer) -> f64 {
        self.tried_opacity.filter(|(id, _)| *id == row.id).map_or(row.opacity, |(_, opacity)| opacity)
    }
}

impl App {
    /// Takes a picture into the project; `crs` is the system the user says it is in.
    pub(super) fn add_picture(&mut self, path: PathBuf, crs: Option<Crs>) {
        self.state.dialog = None;
        // One after the other: each can take hundreds of megabytes while it is unpacked.
        self.picture_queue.push((path, crs));
        self.read_next_picture();
    }

    fn read_next_picture(&mut self) {
        if self.picture_queue.is_empty() || self.jobs.runs(JobKind::Underlay) {
            return;
        }
        let (path, crs) = self.picture_queue.remove(0);
        let (shown, plane) = (self.projects.shown, self.state.project.crs());
        self.jobs.start(JobKind::Underlay, move |progress| {
            let result = picture::read(&path, crs, plane, progress);
            Outcome::UnderlayRead(Box::new(Read { shown, path, result }))
        });
        self.state.jobs = self.jobs.views();
    }

    pub(super) fn picture_read(&mut self, read: Read) {
        let Read { shown, path, result } = read;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let failed = |reason: Message| Message::new("picture-failed").text("file", &name).message("reason", reason);
        let file = match result {
            Ok(file) => file,
            Err(PictureError::Cancelled) => return self.picture_queue.clear(),
            Err(error) if shown == self.projects.shown && error.is_answered_by_a_system() => {
                let problem = Some(error.message());
                self.state.dialog = Some(Dialog::AddPicture { path: Some(path), problem });
                return;
            }
            Err(error) => return self.notify(NoticeKind::Problem, failed(error.message()), Vec::new()),
        };
        if shown != self.projects.shown {
            return self.notify(NoticeKind::Attention, failed(Message::new("picture-project-gone")), Vec::new());
        }
        if let Some(reason) = &self.state.file.read_only {
            let reason = failed(reason.clone());
            return self.notify(NoticeKind::Problem, reason, Vec::new());
        }
        match &file.placed {
            Some((placement, choice)) => self.add_placed(&name, &file, (placement.clone(), choice)),
            None if self.state.picture_placing.is_some() => {
                self.notify(NoticeKind::Attention, failed(Message::new("disabled-placing")), Vec::new());
            }
            None => {
                if !file.notes.is_empty() {
                    let message = Message::new("picture-read-with-notes").text("file", &name);
                    self.notify(NoticeKind::Attention, message, file.notes);
                }
                let placing = PicturePlacing::of_file(title_of(&name), file.file_name, file.bytes, file.raster);
                self.begin_placing(placing);
            }
        }
    }

    /// Adds a picture that knows where it lies, and goes there.
    fn add_placed(&mut self, name: &str, file: &PictureFile, (placement, choice): (Placement, &CrsChoice)) {
        let row = PictureLayer {
            id: new_id(),
            serial: self.state.project.pictures().next_serial(),
            name: title_of(name),
            file: String::new(),
            size: file.raster.size,
            opacity: FIRST_OPACITY,
            placement,
        };
        let lie = row.lie(self.state.project.crs()).ok();
        if !self.put_new_picture(row, (&file.file_name, &file.bytes), &file.raster) {
            return;
        }
        let per_pixel = lie.as_ref().map_or(0.0, PictureLie::m_per_pixel);
        let message = Message::new("picture-added").text("file", name);
        let message = message.number("pixel", per_pixel, if per_pixel < 1.0 { 2 } else { 1 });
        let message = message.number("mb", file.bytes.len() as f64 / 1e6, 1);
        let details: Vec<Message> = std::iter::once(choice.message()).chain(file.notes.iter().cloned()).collect();
        let odd = details.len() > 1 || choice.is_guessed();
        self.notify(if odd { NoticeKind::Attention } else { NoticeKind::Done }, message, details);
        if let Some(bounds) = lie.and_then(|lie| lie.bounds()) {
            self.state.view.go(ViewTarget::Reveal(bounds));
        }
    }

    /// Adds a picture that was placed, with its bytes, as one edit.
    pub(super) fn put_new_picture(
        &mut self,
        mut row: PictureLayer,
        (file_name, bytes): (&str, &Photo),
        raster: &Arc<Raster>,
    ) -> bool {
        let project = &self.state.project;
        row.file = free_name(project, file_name, bytes);
        let mut changes = Vec::new();
        // The same file twice is kept once.
        let bytes = project.photos().get(&row.file).unwrap_or(bytes).clone();
        if !project.photos().contains_key(&row.file) {
            changes.push(Change::Photo(row.file.clone(), Some(Arc::clone(&bytes))));
        }
        let label = Message::new("edit-picture-add").text("name", row.name.clone());
        let id = row.id;
        changes.push(Change::Picture(RowChange::put(row)));
        let done = self.perform(Edit::new(label, changes));
        if let Some(row) = self.state.project.pictures().get(id).cloned().filter(|_| done) {
            let lie = row.lie(self.state.project.crs()).ok().map(Arc::new);
            let shown = ShownPicture { row, bytes, lie, raster: Some(Ok(Arc::clone(raster))) };
            self.state.pictures.insert(id, shown);
        }
        done
    }

    /// Places a picture of the project by hand, from the points it has.
    pub(super) fn place_picture(&mut self, id: FeatureId) {
        let Some(row) = self.state.project.pictures().get(id).cloned() else { return };
        let bytes = self.state.project.photos().get(&row.file).cloned();
        let raster = self.state.shown_picture(id).and_then(|shown| shown.raster.clone());
        match (bytes, raster) {
            (Some(bytes), Some(Ok(raster))) => {
                let placing = PicturePlacing::of_layer(&row, self.state.project.crs(), bytes, raster);
                self.begin_placing(placing);
            }
            (_, Some(Err(reason))) => {
                let failed = Message::new("picture-failed").text("file", &row.file).message("reason", reason);
                self.notify(NoticeKind::Problem, failed, Vec::new());
            }
            _ => self.notify(NoticeKind::Attention, Message::new("picture-not-ready"), Vec::new()),
        }
    }

    /// How much a picture covers: while its slider moves only to see, then as an edit.
    pub(super) fn set_opacity(&mut self, id: FeatureId, opacity: f64, done: bool) {
        let opacity = opacity.clamp(0.0, 1.0);
        self.state.tried_opacity = (!done).then_some((id, opacity));
        let Some(row) = self.state.project.pictures().get(id).filter(|row| done && row.opacity != opacity) else {
            return;
        };
        let row = PictureLayer { opacity, ..(**row).clone() };
        let label = Message::new("edit-picture-opacity").text("name", row.name.clone());
        let label = label.number("percent", opacity * 100.0, 0);
        self.perform(Edit::new(label, vec![Change::Picture(RowChange::put(row))]));
    }

    /// Takes a picture away, and its bytes when nobody else names them.
    pub(super) fn remove_picture(&mut self, id: FeatureId) {
        let project = &self.state.project;
        let Some(row) = project.pictures().get(id) else { return };
        let label = Message::new("edit-picture-remove").text("name", row.name.clone());
        let mut changes = vec![Change::Picture(RowChange::delete(id))];
        let others = project.pictures().iter().any(|other| other.id != id && other.file == row.file);
        let features = project.values().iter().any(|one| one.photo == row.file)
            || project.tasks().iter().any(|one| one.photo == row.file);
        if !others && !features && project.photos().contains_key(&row.file) {
            changes.push(Change::Photo(row.file.clone(), None));
        }
        self.perform(Edit::new(label, changes));
    }

    /// Shows where a picture lies.
    pub(super) fn fit_picture(&mut self, id: FeatureId) {
        let lie = self.state.shown_picture(id).and_then(|shown| shown.lie.clone());
        if let Some(bounds) = lie.and_then(|lie| lie.bounds()) {
            self.state.view.go(ViewTarget::Fit(bounds));
        }
    }

    /// Takes over what changed in the pictures of the project, and begins to make pixels that lack, one by one.
    pub(super) fn follow_pictures(&mut self) {
        self.read_next_picture();
        let state = &mut self.state;
        if state.project.pictures().is_empty() && state.pictures.is_empty() {
            return;
        }
        follow_rows(&state.project, &mut state.pictures);
        if self.jobs.runs(JobKind::Picture) {
            return;
        }
        let view = &self.state.view;
        let lacking = self
            .state
            .pictures
            .values()
            .find(|shown| shown.raster.is_none() && view.shows(super::view::LayerKey::Picture(shown.row.id)));
        let Some(lacking) = lacking else { return };
        let (id, bytes) = (lacking.row.id, Arc::clone(&lacking.bytes));
        self.jobs.start(JobKind::Picture, move |progress| {
            let result = picture::decode(&bytes, progress).map(|decoded| Arc::new(decoded.raster));
            Outcome::UnderlayUnpacked(Unpacked { id, bytes, result: result.map_err(|error| error.message()) })
        });
    }

    pub(super) fn picture_unpacked(&mut self, unpacked: Unpacked) {
        let Unpacked { id, bytes, result } = unpacked;
        if let Some(shown) = self.state.pictures.get_mut(&id).filter(|shown| Arc::ptr_eq(&shown.bytes, &bytes)) {
            shown.raster = Some(result);
        }
    }
}

/// The name of a picture: that of its file without its ending.
fn title_of(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}

fn follow_rows(project: &Project, pictures: &mut BTreeMap<FeatureId, ShownPicture>) {
    pictures.retain(|id, _| project.pictures().get(*id).is_some());
    for row in project.pictures().iter() {
        let Some(bytes) = project.photos().get(&row.file) else {
            pictures.remove(&row.id);
            continue;
        };
        let before = pictures.get(&row.id);
        if before.is_some_and(|shown| Arc::ptr_eq(&shown.row, row) && Arc::ptr_eq(&shown.bytes, bytes)) {
            continue;
        }
        let same = before.filter(|shown| Arc::ptr_eq(&shown.bytes, bytes));
        let raster = same.and_then(|shown| shown.raster.clone());
        let lies = same.filter(|shown| shown.row.placement == row.placement).and_then(|shown| shown.lie.clone());
        let lie = lies.or_else(|| row.lie(project.crs()).ok().map(Arc::new));
        let shown = ShownPicture { row: Arc::clone(row), bytes: Arc::clone(bytes), lie, raster };
        pictures.insert(row.id, shown);
    }
}

/// The edit that gives a picture other points.
pub(super) fn moved(row: &PictureLayer, placement: Placement) -> Edit {
    let row = PictureLayer { placement, ..row.clone() };
    let label = Message::new("edit-picture-place").text("name", row.name.clone());
    Edit::new(label, vec![Change::Picture(RowChange::put(row))])
}
