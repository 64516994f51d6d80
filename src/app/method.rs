//! Changing the method; each change is one edit, with the day it happened.
//!
//! What follows for the koppelkansen is for `analysis`.

use std::sync::Arc;

use super::notice::NoticeKind;
use super::program::App;
use crate::model::{Change, Edit, Settings};
use crate::words::Message;

impl App {
    /// Changes the method.
    pub(super) fn put_method(&mut self, changes: Vec<Change>, label: Message) {
        self.state.tried = None;
        if !changes.is_empty() {
            self.change_method(Edit::new(label, changes));
        }
    }

    /// Does an edit of the method, and says so when the matrices are CONCEPT again because of it.
    pub(super) fn change_method(&mut self, edit: Edit) -> bool {
        let before = self.state.project.functions().is_confirmed();
        // Who takes the confirmation back and nothing else knows it.
        let asked = edit.label.key == "edit-back-to-concept";
        let done = self.perform(edit);
        if done && before && !asked && !self.state.project.functions().is_confirmed() {
            self.notify(NoticeKind::Attention, Message::new("method-concept-again"), Vec::new());
        }
        done
    }

    /// Shows what other settings would give; None goes back to those of the project.
    pub(super) fn try_settings(&mut self, settings: Option<Settings>) {
        let usable = settings.filter(|settings| settings.out_of_range().is_none()).map(Arc::new);
        if self.state.tried != usable {
            self.state.tried = usable;
            self.settings_tried();
        }
    }
}
