//! How a project changes: an [`Edit`](crate::model::Edit) is applied in one place and gives back its inverse.
//!
//! This room knows neither files nor the window. `history` keeps the inverses for undo and redo.

mod apply;
mod history;
mod method_log;

pub use apply::EditError;
pub use history::{History, Step};
pub use method_log::with_method_log;

#[cfg(test)]
mod tests;
