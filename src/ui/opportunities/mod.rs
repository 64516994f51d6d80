//! The koppelkansen: the ranked list, and the account of the one that is chosen.
//!
//! Scores, classes and sentences come from the analysis; here they are only shown.

mod detail;
mod list;
mod row;

pub use detail::heading_height;
pub use detail::plain as show_plain;
pub use detail::show as show_detail;
pub use list::{least_height, show as show_list, take_keys};
pub use row::about;
