//! Photos at features: taking a file into the project, showing it, and taking it out when nobody names it any more.
//!
//! Reading and decoding is for `io` and runs as a job; the edit is one step like any other.

use std::path::PathBuf;
use std::sync::Arc;

use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use crate::io::photo::{self, PhotoError, Picture};
use crate::model::{Change, Edit, FeatureId, Photo, Project, RowChange};
use crate::words::Message;

/// The picture of a photo of the project, ready to show.
#[derive(Clone)]
pub struct ShownPhoto {
    /// The photo it was made of.
    photo: Photo,
    /// The picture, or why there is none.
    pub picture: Result<Arc<Picture>, Message>,
}

/// A photo that was read for a feature.
pub(super) struct Read {
    shown: u64,
    to: FeatureId,
    name: String,
    result: Result<(Photo, Picture), PhotoError>,
}

impl super::state::AppState {
    /// The photo in the project that the chosen feature names.
    fn chosen_photo(&self) -> Option<&Photo> {
        self.project.photos().get(self.project.photo_of(self.selection.single()?))
    }

    /// The picture of the chosen feature's photo; None while it is being made, or when the project has no such photo.
    pub fn picture(&self) -> Option<&ShownPhoto> {
        let photo = self.chosen_photo()?;
        self.photo.as_ref().filter(|shown| Arc::ptr_eq(&shown.photo, photo))
    }
}

impl App {
    /// Takes a photo into the project and gives it to the chosen feature.
    pub(super) fn attach_photo(&mut self, path: PathBuf) {
        self.state.dialog = None;
        let Some(to) = self.state.selection.single() else { return };
        let shown = self.projects.shown;
        self.jobs.start(JobKind::Photo, move |_| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Outcome::PhotoRead(Box::new(Read { shown, to, name, result: photo::read(&path) }))
        });
    }

    pub(super) fn photo_read(&mut self, read: Read) {
        let Read { shown, to, name, result } = read;
        let failed = |reason: Message| Message::new("photo-failed").text("file", &name).message("reason", reason);
        let (photo, picture) = match result {
            Ok(read) => read,
            Err(error) => return self.notify(NoticeKind::Problem, failed(error.message()), Vec::new()),
        };
        if shown != self.projects.shown || !self.state.project.has_feature(to) {
            let gone = failed(Message::new("photo-feature-gone"));
            return self.notify(NoticeKind::Attention, gone, Vec::new());
        }
        let project = &self.state.project;
        let free = free_name(project, &name, &photo);
        // The same photo twice is kept once.
        let photo = project.photos().get(&free).cloned().unwrap_or(photo);
        let mut changes = vec![Change::Photo(free.clone(), Some(Arc::clone(&photo)))];
        if let Some(row) = project.values().get(to) {
            let mut row = (**row).clone();
            row.photo = free.clone();
            changes.push(Change::Value(RowChange::put(row)));
        } else if let Some(row) = project.tasks().get(to) {
            let mut row = (**row).clone();
            row.photo = free.clone();
            changes.push(Change::Task(RowChange::put(row)));
        }
        let label = super::rows::label_of(project, "edit-photo", to).text("file", free);
        if self.perform(Edit::new(label, changes)) {
            self.state.photo = Some(ShownPhoto { photo, picture: Ok(Arc::new(picture)) });
        }
    }

    /// Begins to make the picture of the chosen feature's photo, unless it is there or being made.
    pub(super) fn follow_photo(&mut self) {
        let Some(photo) = self.state.chosen_photo() else { return };
        if self.state.picture().is_some() || self.jobs.runs(JobKind::Picture) {
            return;
        }
        let photo = Arc::clone(photo);
        self.jobs.start(JobKind::Picture, move |_| {
            let picture = photo::picture(&photo).map(Arc::new).map_err(|error| error.message());
            Outcome::PictureMade(ShownPhoto { photo, picture })
        });
    }
}

/// A name for a photo: its own, or with a number when another photo has that one.
pub(super) fn free_name(project: &Project, name: &str, photo: &Photo) -> String {
    let taken = |name: &str| project.photos().get(name).is_some_and(|other| other != photo);
    let (stem, end) = name.rsplit_once('.').map_or((name, String::new()), |(stem, end)| (stem, format!(".{end}")));
    let numbered = (2_u64..).map(|n| format!("{stem} ({n}){end}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|one| !taken(one)).unwrap_or_default()
}

/// Takes the photos that no feature names after an edit out with that same edit, so that undo brings them back.
pub(super) fn without_orphans(project: &Project, mut edit: Edit) -> Edit {
    let mut left: Vec<&str> = Vec::new();
    let mut kept: Vec<&str> = Vec::new();
    let mut changed: Vec<FeatureId> = Vec::new();
    for change in &edit.changes {
        let (id, photo) = match change {
            Change::Value(row) => (row.id, row.row.as_ref().map_or("", |row| row.photo.as_str())),
            Change::Task(row) => (row.id, row.row.as_ref().map_or("", |row| row.photo.as_str())),
            _ => continue,
        };
        let before = project.photo_of(id);
        if before != photo && project.photos().contains_key(before) {
            left.push(before);
        }
        kept.push(photo);
        changed.push(id);
    }
    left.retain(|name| !kept.contains(name));
    left.sort_unstable();
    left.dedup();
    if left.is_empty() {
        return edit;
    }
    changed.sort_unstable();
    let others = |id: FeatureId| changed.binary_search(&id).is_err();
    let in_values = |name: &str| project.values().iter().any(|row| others(row.id) && row.photo == name);
    let in_tasks = |name: &str| project.tasks().iter().any(|row| others(row.id) && row.photo == name);
    let in_pictures = |name: &str| project.pictures().iter().any(|row| row.file == name);
    let gone: Vec<Change> = left
        .into_iter()
        .filter(|name| !in_values(name) && !in_tasks(name) && !in_pictures(name))
        .map(|name| Change::Photo(name.to_owned(), None))
        .collect();
    edit.changes.extend(gone);
    edit
}
