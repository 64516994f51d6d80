//! Derived facts: which tasks can be combined where, with every number behind it, and in a sentence.
//!
//! The method is that of the method document, steps 0 to 3 with values, scores and classes. This room reads no
//! files and no clock and changes nothing: the same project gives the same result on any number of threads.

mod classes;
mod result;
mod values;

pub use classes::{ChanceClass, ConflictClass, PairClass, is_tension};
pub use result::{
    Analysis, Contact, FeatureRef, Interaction, LinkTerm, Moment, Opportunity, People, Place, Range, Urgency,
};
pub use values::{Arrow, ValueTerm};

use crate::model::Project;
use crate::progress::{Cancelled, Progress};
use crate::words::{Message, Words};

/// Judges every pair of tasks that have a place in common or lie near one another.
pub fn analyse(project: &Project, progress: &Progress) -> Result<Analysis, Cancelled> {
    let _ = (project, progress);
    todo!()
}

impl Opportunity {
    /// The whole judgement in the words of a language.
    pub fn sentence(&self, words: &Words) -> String {
        let _ = words;
        todo!()
    }
}

/// The account behind a score: each term with its numbers and its formula, a line each.
pub fn explain(opportunity: &Opportunity) -> Vec<Message> {
    let _ = opportunity;
    todo!()
}
