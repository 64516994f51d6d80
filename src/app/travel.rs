//! Jumping in the history: undo or redo, step by step, until so many steps are done.
//!
//! Every step goes to the file as any undo does; the koppelkansen are computed once, at the end.

use std::cmp::Ordering;

use super::program::App;

impl App {
    /// Undoes or redoes until this many steps are done, or until there is no further.
    pub(super) fn jump_to(&mut self, steps: usize) {
        let mut moved = false;
        loop {
            let (history, project) = (&mut self.state.history, &mut self.state.project);
            let step = match history.done().cmp(&steps) {
                Ordering::Greater => history.undo(project),
                Ordering::Less => history.redo(project),
                Ordering::Equal => break,
            };
            if !self.record(step) {
                break;
            }
            moved = true;
        }
        if moved {
            self.project_changed();
        }
    }
}
