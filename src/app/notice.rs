//! What the program tells the user: one line of what happened, what was kept and what to do, with details.
//!
//! Showing it is for the window.

use super::action::Action;
use crate::words::Message;

/// How serious a notice is, the least serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// Something is done.
    Done,
    /// Something is done, but the user should look at the details.
    Attention,
    /// Something could not be done.
    Problem,
}

/// A notice with its details.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Number, unique in this run of the program.
    pub number: u64,
    /// How serious.
    pub kind: NoticeKind,
    /// The line.
    pub message: Message,
    /// Details, such as the report of an import.
    pub details: Vec<Message>,
    /// The ways on: what the button says, and what it does.
    pub offers: Vec<WayOn>,
    /// Nothing happened and this says why: it goes with the next thing that works or, when it is no problem, after a
    /// while.
    pub passing: bool,
    /// How many edits there were with the edit it is about; it goes when that edit is undone.
    pub edit: Option<usize>,
}

/// A way on that a notice offers.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOn {
    /// Key of what its button says.
    pub key: &'static str,
    /// What it does.
    pub action: Action,
}
