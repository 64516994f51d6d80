//! Which picture under the maps lies higher: two neighbours change places, as one edit.

use std::sync::Arc;

use super::program::App;
use crate::model::{Change, Edit, FeatureId, PictureLayer, Project, RowChange};
use crate::words::Message;

/// The picture that lies just over (`up`) or under another one.
pub(super) fn neighbour(project: &Project, id: FeatureId, up: bool) -> Option<&Arc<PictureLayer>> {
    let at = project.pictures().iter().position(|row| row.id == id)?;
    let at = if up { at.checked_add(1)? } else { at.checked_sub(1)? };
    project.pictures().iter().nth(at)
}

impl App {
    /// Lays a picture one higher or lower: it changes places with the one there.
    pub(super) fn move_picture(&mut self, id: FeatureId, up: bool) {
        let project = &self.state.project;
        let (Some(row), Some(other)) = (project.pictures().get(id), neighbour(project, id, up)) else { return };
        let label =
            Message::new(if up { "edit-picture-up" } else { "edit-picture-down" }).text("name", row.name.clone());
        // Which lies higher is in their numbers, and a number that is taken can't be given.
        let mine = PictureLayer { serial: other.serial, ..(**row).clone() };
        let theirs = PictureLayer { serial: row.serial, ..(**other).clone() };
        let changes =
            [RowChange::delete(mine.id), RowChange::delete(theirs.id), RowChange::put(mine), RowChange::put(theirs)];
        self.perform(Edit::new(label, changes.map(Change::Picture).into()));
    }
}
