//! Derived facts: which tasks can be combined where, with every number behind it, and in a sentence.
//!
//! The method is that of the method document, steps 0 to 3 with values, scores and classes. This room reads no
//! files and no clock and changes nothing: the same project gives the same result on any number of threads.

mod account;
mod candidates;
mod classes;
#[cfg(test)]
mod fixtures;
mod footprints;
mod ground;
mod interaction;
mod judge;
mod kept;
mod knowing;
mod label;
mod live;
#[cfg(test)]
mod live_tests;
mod masks;
mod missing;
#[cfg(test)]
mod missing_tests;
mod moment;
mod people;
mod place;
#[cfg(test)]
mod properties;
mod rank;
mod result;
mod robustness;
mod robustness_text;
mod run;
mod score;
mod score_text;
mod sentence;
#[cfg(test)]
mod tests;
mod triage;
mod trial;
mod values;
mod warnings;
mod zones;

pub use account::explain;
pub use classes::{ChanceClass, ConflictClass, PairClass, is_tension};
pub use knowing::{Knowing, Lack, Outcome, Unknown, knowing};
pub use label::{Label, LabelKind, blocks_direct, label};
pub use live::Live;
pub use missing::{Datum, Lacking, MissingDatum, missing};
pub use result::{
    Analysis, Contact, FeatureRef, Interaction, LinkTerm, Moment, Opportunity, People, Place, Range, Urgency,
};
pub use robustness::{Robustness, Stability, TrialResult, robustness};
pub use robustness_text::explain_stability;
pub use run::analyse;
pub use triage::{Approach, Group, Partner, TaskTriage, Triage, triage};
pub use trial::{Factor, Trial};
pub use values::{Arrow, ValueTerm};
pub use zones::{Zone, Zones};
