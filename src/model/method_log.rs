//! The log of changes to the method: what the method annex of a report prints.
//!
//! Entries are made in `edit`, together with the change itself, so that undoing one undoes the other.

use super::value::file_words;

file_words! {
    /// Which part of the method was changed.
    MethodPart {
        /// A cell of the function matrix.
        Function = "functie", "method-part-function";
        /// A cell of the effect matrix.
        Effect = "effect", "method-part-effect";
        /// A task type.
        Type = "type", "method-part-type";
        /// A weight, threshold, distance or phase factor.
        Setting = "instelling", "method-part-setting";
        /// A link between two tasks.
        Link = "verband", "method-part-link";
        /// An interaction overruled for one pair.
        Override = "afwijking", "method-part-override";
        /// Land that will not change.
        Mask = "masker", "method-part-mask";
        /// Confirming the matrices, or taking that back.
        Confirmation = "vaststelling", "method-part-confirmation";
    }
}

/// One change of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodEntry {
    /// When, `YYYY-MM-DD`.
    pub date: String,
    /// By whom (a role); empty when unknown.
    pub who: String,
    /// Which part.
    pub part: MethodPart,
    /// Which cell, setting or pair, such as `WBG > NAT` or `weights.moment`.
    pub item: String,
    /// What it was; empty when it was not there.
    pub before: String,
    /// What it became; empty when it went.
    pub after: String,
    /// Why; empty when nobody said.
    pub reason: String,
}
