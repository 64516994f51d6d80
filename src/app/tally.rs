//! What the lists beside the maps need to know of all features together, counted once after each change of the project.
//!
//! How it is shown is for the window; what counts as untagged for `model`.

use std::collections::BTreeMap;

use crate::model::{FeatureId, Project, TypeCode};

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{Action, App, Places};
    use crate::geometry::{Point, Shape, projection::Crs};
    use crate::model::{FourValues, TaskFeature, ValueFeature};
    use crate::words::Message;

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
