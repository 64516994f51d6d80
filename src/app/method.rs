//! Changing the method; each change is one edit, with the day it happened.
//!
//! What follows for the koppelkansen is for `analysis`.

use std::sync::Arc;

use super::program::App;
use crate::model::{Change, Edit, Settings};
use crate::words::Message;

impl App {
    /// Changes the method.
    pub(super) fn put_method(&mut self, changes: Vec<Change>, label: Message) {
        self.state.tried = None;
        self.perform(Edit::new(label, changes));
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
