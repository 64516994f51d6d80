//! The window: the only room that knows egui, eframe, walkers and rfd.
//!
//! It shows `AppState` and sends `Action`s; nothing here can change a project, read a file or compute a score.

pub mod map;
pub mod theme;
mod widgets;
