//! What the lists beside the maps need to know of all features together, counted once after each change of the project;
//! of a large one on a thread of its own, and then what was counted last is shown a moment longer.
//!
//! How it is shown is for the window; what counts as untagged for `model`.

use std::collections::BTreeMap;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use super::jobs::make_aside;
use super::program::App;
use crate::model::{FeatureId, Project, TypeCode};

/// Projects of so many features are counted between two frames.
const AT_ONCE: usize = 5_000;

/// A count that is on its way, and the revision it is of.
pub(super) type Counting = Option<(u64, Receiver<Tally>)>;

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// The features that still lack tags, those of the value map first.
    pub untagged: Vec<FeatureId>,
    /// The first value nobody judged.
    pub unjudged: Option<FeatureId>,
    tasks: BTreeMap<Option<TypeCode>, usize>,
}

impl Tally {
    /// Counts.
    pub fn of(project: &Project) -> Self {
        let mut tally = Self::default();
        for row in project.values().iter() {
            if row.is_untagged() {
                tally.untagged.push(row.id);
            }
            if tally.unjudged.is_none() && row.intensity.iter().all(|(_, level)| level.is_none()) {
                tally.unjudged = Some(row.id);
            }
        }
        for row in project.tasks().iter() {
            if row.is_untagged() {
                tally.untagged.push(row.id);
            }
            match tally.tasks.get_mut(&row.type_code) {
                Some(count) => *count += 1,
                None => drop(tally.tasks.insert(row.type_code.clone(), 1)),
            }
        }
        tally
    }

    /// How many tasks are of a type; of none, without one.
    pub fn tasks_of(&self, code: Option<&TypeCode>) -> usize {
        self.tasks.get(&code.cloned()).copied().unwrap_or(0)
    }

    /// Whether any task has a type.
    pub fn has_types(&self) -> bool {
        self.tasks.keys().any(Option::is_some)
    }
}

impl App {
    /// Counts after a change.
    pub(super) fn count(&mut self) {
        let project = &self.state.project;
        if project.values().len() + project.tasks().len() <= AT_ONCE {
            (self.state.tally, self.counting) = (Tally::of(project), None);
        } else if self.counting.is_none() {
            let (project, waker) = (project.clone(), Arc::clone(&self.jobs.waker));
            self.counting = Some((self.state.revision, make_aside(move || Tally::of(&project), move || waker())));
        }
    }

    /// Takes over what was counted, and counts again when the project has changed since.
    pub(super) fn follow_count(&mut self) {
        let Some((revision, counted)) = &self.counting else { return };
        match counted.try_recv() {
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => {}
            Ok(tally) => self.state.tally = tally,
        }
        let is_newest = *revision == self.state.revision;
        self.counting = None;
        if !is_newest {
            self.count();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{Action, Places};
    use crate::geometry::{Point, Shape, projection::Crs};
    use crate::model::{Change, Edit, FourValues, RowChange, TaskFeature, ValueFeature};
    use crate::words::Message;

    #[test]
    fn a_large_project_is_counted_elsewhere_and_again_when_it_changed_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let mut project = Project::new("P", Crs::RD_NEW);
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let row = |i: u64| ValueFeature::new(FeatureId(uuid::Uuid::from_u128(u128::from(i))), i, shape.clone());
        let changes = (1..=AT_ONCE as u64 + 1).map(|i| Change::Value(RowChange::put(row(i)))).collect();
        project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), project);
        let first = row(1).id;
        app.dispatch(Action::Delete(vec![first]));
        app.dispatch(Action::Undo);
        app.dispatch(Action::Delete(vec![row(2).id]));
        app.dispatch(Action::Undo);
        app.dispatch(Action::PutValue(Box::new(row(9_000)), Message::new("edit-draw-note")));
        while app.counting.is_some() {
            app.follow_count();
            std::thread::yield_now();
        }
        assert_eq!(app.state().tally, Tally::of(&app.state().project));
        assert_eq!(app.state().tally.untagged.len(), AT_ONCE + 2);
    }

    #[test]
    fn what_is_counted_follows_every_change_and_its_undoing() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), Project::new("P", Crs::RD_NEW));
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let id = |number: u128| FeatureId(uuid::Uuid::from_u128(number));
        let judged = FourValues::new(Some(1), None, None, None);
        let value = ValueFeature { intensity: judged, ..ValueFeature::new(id(1), 1, shape.clone()) };
        let bare = ValueFeature::new(id(2), 2, shape.clone());
        let code = TypeCode("NAT".to_owned());
        let task = TaskFeature { type_code: Some(code.clone()), ..TaskFeature::new(id(3), 1, shape) };
        app.dispatch(Action::PutValue(Box::new(value), Message::new("edit-draw-note")));
        assert_eq!(app.state().tally.unjudged, None);
        app.dispatch(Action::PutValue(Box::new(bare), Message::new("edit-draw-note")));
        app.dispatch(Action::PutTask(Box::new(task), Message::new("edit-draw-note")));
        let tally = &app.state().tally;
        assert_eq!((&tally.untagged, tally.unjudged), (&vec![id(1), id(2), id(3)], Some(id(2))));
        assert_eq!((tally.tasks_of(Some(&code)), tally.tasks_of(None), tally.has_types()), (1, 0, true));
        app.dispatch(Action::Undo);
        let tally = &app.state().tally;
        assert_eq!((tally.untagged.len(), tally.tasks_of(Some(&code)), tally.has_types()), (2, 0, false));
    }
}
