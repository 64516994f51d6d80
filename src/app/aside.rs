//! Large edits, applied on the thread of the job that made them: to a snapshot, which takes the place of the project if that
//! has not changed meanwhile. Else the edit is done as any other.
//!
//! What an edit is about is for who makes it; small ones go the usual way (`App::perform`).

use super::jobs::let_go;
use super::photos::without_orphans;
use super::program::App;
use super::rebase;
use crate::edit::with_method_log;
use crate::io::import::Import;
use crate::io::report::ImportReport;
use crate::model::{Edit, Project};

/// Edits up to so many changes are applied between two frames.
const AT_ONCE: usize = 2_000;

/// An edit that is ready to be done.
pub(super) enum Ready {
    /// It is still to be applied.
    Edit(Edit),
    /// It was applied to a snapshot.
    Applied(Box<Applied>),
}

/// A snapshot with an edit applied to it.
pub(super) struct Applied {
    revision: u64,
    project: Project,
    /// As it was made, for when the project has changed meanwhile: what has to go along with it can be something else then.
    made: Edit,
    /// As it was applied.
    edit: Edit,
    inverse: Edit,
}

impl Ready {
    /// What was read for a revision, ready to be done, and what is told of it.
    pub(super) fn of_import(import: Import, of: (u64, &Project)) -> (Self, ImportReport) {
        (Self::of(import.edit, of), import.report)
    }

    /// Applies an edit to a snapshot of a revision when it is large, and when it can be; why it can't is said when it is
    /// done the usual way.
    pub(super) fn of(edit: Edit, (revision, snapshot): (u64, &Project)) -> Self {
        if edit.changes.len() <= AT_ONCE {
            return Self::Edit(edit);
        }
        let made = rebase::onto(snapshot, edit);
        let edit = with_method_log(snapshot, without_orphans(snapshot, made.clone()), &super::today());
        let mut project = snapshot.clone();
        match project.apply(&edit) {
            Ok(inverse) => Self::Applied(Box::new(Applied { revision, project, made, edit, inverse })),
            Err(_) => Self::Edit(made),
        }
    }
}

impl App {
    /// Does an edit that a job made for the project as it was when the job began.
    pub(super) fn perform_ready(&mut self, ready: Ready) -> bool {
        let edit = match ready {
            Ready::Edit(edit) => edit,
            Ready::Applied(applied) if applied.revision == self.state.revision => {
                let Applied { project, made, edit, inverse, .. } = *applied;
                let before = std::mem::replace(&mut self.state.project, project);
                let_go(made);
                let step = self.state.history.performed(edit, inverse, before);
                return self.follow(Ok(Some(step)));
            }
            // Somebody drew meanwhile.
            Ready::Applied(applied) => {
                let Applied { project, made, edit, inverse, .. } = *applied;
                let_go((project, edit, inverse));
                made
            }
        };
        let edit = rebase::onto(&self.state.project, edit);
        self.perform(edit)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{Action, Places};
    use crate::geometry::{Point, Shape, projection::Crs};
    use crate::model::{Change, FeatureId, RowChange, ValueFeature};
    use crate::words::Message;

    fn value(number: u64, serial: u64) -> ValueFeature {
        let at = |x: f64, y: f64| Point { x: x + 10.0 * number as f64, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        ValueFeature::new(FeatureId(uuid::Uuid::from_u128(u128::from(number) + 1)), serial, shape)
    }

    /// An edit with so many new values, made for a project without any.
    fn edit(count: usize) -> Edit {
        let put = |number: u64| Change::Value(RowChange::put(value(number, number + 1)));
        Edit::new(Message::new("edit-draw-note"), (0..count as u64).map(put).collect())
    }

    fn app(folder: &std::path::Path) -> App {
        App::in_memory(Places::inside(folder), Project::new("P", Crs::RD_NEW))
    }

    #[test]
    fn a_large_edit_that_was_applied_aside_is_one_step_that_can_be_undone_and_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut app, mut usual) = (app(folder.path()), app(folder.path()));
        let ready = Ready::of(edit(AT_ONCE + 1), (app.state.revision, &app.state.project));
        assert!(matches!(ready, Ready::Applied(_)));
        assert!(app.perform_ready(ready) && usual.perform(edit(AT_ONCE + 1)));
        assert_eq!(app.state.project, usual.state.project);
        assert_eq!((app.state.tally.untagged.len(), app.state.history.done()), (AT_ONCE + 1, 1));
        app.dispatch(Action::Undo);
        assert!(app.state.project.values().is_empty());
        app.dispatch(Action::Redo);
        assert_eq!(app.state.project, usual.state.project);
    }

    #[test]
    fn what_was_drawn_meanwhile_is_kept_and_the_edit_gets_numbers_that_are_free() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(folder.path());
        let ready = Ready::of(edit(AT_ONCE + 1), (app.state.revision, &app.state.project));
        let drawn = value(50_000, 1);
        app.dispatch(Action::PutValue(Box::new(drawn.clone()), Message::new("edit-draw-note")));
        assert!(app.perform_ready(ready));
        assert_eq!(app.state.project.values().len(), AT_ONCE + 2);
        assert_eq!(app.state.project.values().get(drawn.id).map(|row| &**row), Some(&drawn));
        app.dispatch(Action::Undo);
        assert_eq!(app.state.project.values().len(), 1);
    }

    #[test]
    fn a_photo_that_was_named_meanwhile_stays_when_the_edit_no_longer_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(folder.path());
        let named = |number: u64, serial| ValueFeature { photo: "boom.jpg".to_owned(), ..value(number, serial) };
        let put = |row: ValueFeature| Change::Value(RowChange::put(row));
        let photo = Change::Photo("boom.jpg".to_owned(), Some(vec![1, 2, 3].into()));
        let begin = Edit::new(Message::new("edit-draw-note"), vec![put(named(0, 1)), put(value(50_000, 2)), photo]);
        assert!(app.perform(begin));
        // The edit takes the photo from the only feature that names it.
        let ready = Ready::of(edit(AT_ONCE + 1), (app.state.revision, &app.state.project));
        assert!(app.perform(Edit::new(Message::new("edit-draw-note"), vec![put(named(50_000, 2))])));
        assert!(app.perform_ready(ready));
        assert_eq!(app.state.project.photo_of(value(0, 1).id), "");
        assert_eq!(app.state.project.photo_of(value(50_000, 2).id), "boom.jpg");
        assert!(app.state.project.photos().contains_key("boom.jpg"));
    }

    #[test]
    fn a_small_edit_waits_for_the_project_itself() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(folder.path());
        let ready = Ready::of(edit(3), (app.state.revision, &app.state.project));
        assert!(matches!(ready, Ready::Edit(_)) && app.perform_ready(ready));
        assert_eq!(app.state.project.values().len(), 3);
    }
}
