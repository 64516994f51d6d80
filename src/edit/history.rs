//! Undo and redo without limit: the inverses of what was done, with their labels.
//!
//! It keeps edits, not copies of the project, so its memory follows what changed.

use super::EditError;
use crate::model::{Edit, Project};
use crate::words::Message;

/// What happened to the project in one call: the edit that was applied, for whoever has to follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The edit as it was applied.
    pub applied: Edit,
}

/// The inverses of past edits and the edits that were undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

impl History {
    /// Does an edit; what was undone before can no longer be redone.
    pub fn perform(&mut self, project: &mut Project, edit: Edit) -> Result<Step, EditError> {
        let inverse = project.apply(&edit)?;
        Ok(self.performed(edit, inverse))
    }

    /// Takes in an edit that `Project::apply` did to the project elsewhere, with the inverse it gave.
    pub fn performed(&mut self, edit: Edit, inverse: Edit) -> Step {
        self.undo.push(inverse);
        self.redo.clear();
        Step { applied: edit }
    }

    /// Undoes the last edit; None when there is nothing to undo.
    pub fn undo(&mut self, project: &mut Project) -> Result<Option<Step>, EditError> {
        Self::swap(&mut self.undo, &mut self.redo, project)
    }

    /// Does the last undone edit again; None when there is nothing to redo.
    pub fn redo(&mut self, project: &mut Project) -> Result<Option<Step>, EditError> {
        Self::swap(&mut self.redo, &mut self.undo, project)
    }

    fn swap(from: &mut Vec<Edit>, to: &mut Vec<Edit>, project: &mut Project) -> Result<Option<Step>, EditError> {
        let Some(edit) = from.pop() else { return Ok(None) };
        match project.apply(&edit) {
            Ok(inverse) => {
                to.push(inverse);
                Ok(Some(Step { applied: edit }))
            }
            Err(error) => {
                from.push(edit);
                Err(error)
            }
        }
    }

    /// How many edits can be undone.
    pub fn depth(&self) -> usize {
        self.undo.len()
    }

    /// Label of what undo would undo.
    pub fn undo_label(&self) -> Option<&Message> {
        self.undo.last().map(|edit| &edit.label)
    }

    /// Label of what redo would do again.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redo.last().map(|edit| &edit.label)
    }

    /// Labels of everything that can be undone, oldest first.
    pub fn labels(&self) -> impl Iterator<Item = &Message> {
        self.undo.iter().map(|edit| &edit.label)
    }

    /// How many steps are done now; undone ones do not count.
    pub fn done(&self) -> usize {
        self.undo.len()
    }

    /// How many steps there are, done and undone.
    pub fn steps(&self) -> usize {
        self.undo.len() + self.redo.len()
    }

    /// Label of a step, counted from 1 for the oldest; the undone ones come after the done ones.
    pub fn label_of(&self, step: usize) -> Option<&Message> {
        let place = step.checked_sub(1)?;
        let undone = || self.redo.iter().rev().nth(place - self.undo.len());
        self.undo.get(place).or_else(undone).map(|edit| &edit.label)
    }
}
