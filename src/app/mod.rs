//! What the program does: state, actions, tools, jobs, notices and preferences; everything but the window.
//!
//! It holds no toolkit type, so the whole program can be driven in a test without a window.

pub mod action;
mod commands;
mod editing;
mod files;
mod jobs;
mod layer_index;
mod notice;
mod painting;
mod parcels;
mod pick;
mod preferences;
mod program;
mod projects;
mod rebase;
mod selection;
mod snapping;
mod state;
mod tagging;
pub mod tools;
mod travel;
mod view;

pub use action::{Action, Dialog, ExportFormat, ExportWhat};
pub use commands::{Command, command_list};
pub use jobs::{JobKind, JobView};
pub use notice::{Notice, NoticeKind};
pub use preferences::{Places, Preferences};
pub use program::App;
pub use selection::Selection;
pub use snapping::{Snap, SnapKind};
pub use state::{AppState, FileState};
pub use tagging::{Offer, offer};
pub use view::{LayerKey, Layout, MapSide, SortBy, View, ViewTarget};
