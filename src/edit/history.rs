//! Undo and redo without limit: the inverses of what was done, with their labels.
//!
//! It keeps edits, not copies of the project, so its memory follows what changed. Only of a large edit it also keeps the
//! project as it was, which shares all that the edit left alone: going back to that takes no time.

use std::sync::Arc;

use super::EditError;
use crate::model::{Edit, Project};
use crate::words::Message;

/// Edits of more changes are large.
const LARGE: usize = 2_000;

/// What happened to the project in one call: the edit that was applied, for whoever has to follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The edit as it was applied.
    pub applied: Arc<Edit>,
}

/// An edit that can be done, because it undoes another.
#[derive(Clone, Debug)]
struct Way {
    edit: Arc<Edit>,
    /// Of a large one what it leads to, and what leads back from there.
    end: Option<Box<(Project, Arc<Edit>)>>,
}

/// The inverses of past edits and the edits that were undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Way>,
    redo: Vec<Way>,
    gone: Vec<Way>,
}

/// Edits that nobody can go back to any more; taking them down can take long.
#[derive(Debug)]
pub struct GoneEdits {
    _edits: Vec<Way>,
}

impl History {
    /// Does an edit; what was undone before can no longer be redone. A project has one history, and changes by nothing else.
    pub fn perform(&mut self, project: &mut Project, edit: Edit) -> Result<Step, EditError> {
        let before = (edit.changes.len() > LARGE).then(|| project.clone());
        let inverse = project.apply(&edit)?;
        Ok(self.keep(edit, inverse, before))
    }

    /// Takes in an edit that `Project::apply` did to the project elsewhere, with the inverse it gave and the project as it
    /// was before.
    pub fn performed(&mut self, edit: Edit, inverse: Edit, before: Project) -> Step {
        let before = (edit.changes.len() > LARGE).then_some(before);
        self.keep(edit, inverse, before)
    }

    fn keep(&mut self, edit: Edit, inverse: Edit, before: Option<Project>) -> Step {
        let edit = Arc::new(edit);
        let end = before.map(|before| Box::new((before, Arc::clone(&edit))));
        self.undo.push(Way { edit: Arc::new(inverse), end });
        self.gone.append(&mut self.redo);
        Step { applied: edit }
    }

    /// What can no longer be redone, since this was asked last.
    pub fn take_gone(&mut self) -> Option<GoneEdits> {
        (!self.gone.is_empty()).then(|| GoneEdits { _edits: std::mem::take(&mut self.gone) })
    }

    /// Undoes the last edit; None when there is nothing to undo.
    pub fn undo(&mut self, project: &mut Project) -> Result<Option<Step>, EditError> {
        Self::swap(&mut self.undo, &mut self.redo, project)
    }

    /// Does the last undone edit again; None when there is nothing to redo.
    pub fn redo(&mut self, project: &mut Project) -> Result<Option<Step>, EditError> {
        Self::swap(&mut self.redo, &mut self.undo, project)
    }

    fn swap(from: &mut Vec<Way>, to: &mut Vec<Way>, project: &mut Project) -> Result<Option<Step>, EditError> {
        let Some(Way { edit, end }) = from.pop() else { return Ok(None) };
        if let Some(end) = end {
            let (reached, back) = *end;
            let left = std::mem::replace(project, reached);
            to.push(Way { edit: back, end: Some(Box::new((left, Arc::clone(&edit)))) });
            return Ok(Some(Step { applied: edit }));
        }
        match project.apply(&edit) {
            Ok(inverse) => {
                to.push(Way { edit: Arc::new(inverse), end: None });
                Ok(Some(Step { applied: edit }))
            }
            Err(error) => {
                from.push(Way { edit, end: None });
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
        self.undo.last().map(|way| &way.edit.label)
    }

    /// Label of what redo would do again.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redo.last().map(|way| &way.edit.label)
    }

    /// Labels of everything that can be undone, oldest first.
    pub fn labels(&self) -> impl Iterator<Item = &Message> {
        self.undo.iter().map(|way| &way.edit.label)
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
        self.undo.get(place).or_else(undone).map(|way| &way.edit.label)
    }
}
