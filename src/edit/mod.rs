//! How a project changes: an [`Edit`](crate::model::Edit) is applied in one place and gives back its inverse.
//!
//! This room knows neither files nor the window. `history` keeps the inverses for undo and redo.

mod apply;
mod history;
mod matrix;
mod method_log;
mod types;

pub use apply::EditError;
pub use history::{GoneEdits, History, Step};
pub use matrix::{back_to_concept, confirm, mirror, put_cell, put_effect};
pub use method_log::with_method_log;
pub use types::{add_type, move_type, name_type, recode_type, remove_type, tasks_of};

#[cfg(test)]
mod tests;
