//! The koppelkansen: the ranked list, and the account of the one that is chosen.
//!
//! Scores, classes, labels and sentences come from the analysis; here they are only shown, and people's answers are
//! asked.

mod account;
mod decision;
mod detail;
mod filter;
mod gates;
mod keys;
mod lines;
mod list;
mod mark;
pub mod override_form;
mod picture;
mod plain_text;
mod robustness;
mod row;
mod said;
mod values;
mod why;

pub use detail::{can_show, heading_height, plain as show_plain, show as show_detail};
pub use keys::take_keys;
pub use list::{least_height, show as show_list};
pub use row::{about, badge, code, names, names_of};
pub use said::decision_line;

use std::collections::BTreeMap;

use crate::model::{Gate, PairKey};

/// What the account remembers from frame to frame.
#[derive(Default)]
pub struct AccountMemory {
    /// The gate that gets the keyboard as soon as it is shown.
    wanted: Option<Gate>,
    /// The gate whose note gets it instead.
    note: Option<Gate>,
    /// Decisions that are being filled in.
    drafts: BTreeMap<PairKey, decision::Draft>,
    /// The picture of the kansgebied that was made last.
    picture: Option<picture::Kept>,
}
