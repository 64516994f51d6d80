//! Koppelkans: finds where spatial tasks can be combined, with gain for the values of a place.
//!
//! The rooms and their one-way order are described in ARCHITECTURE.md and held by `tests/architecture.rs`.
//! This file only lists the rooms; nothing is computed here.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod edit;
pub mod geometry;
pub mod io;
pub mod model;
pub mod progress;
pub mod render;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
