//! What the program does: state, actions, tools, jobs, notices and preferences; everything but the window.
//!
//! It holds no toolkit type, so the whole program can be driven in a test without a window.

pub mod action;
mod asking;
pub mod by_hand;
mod choosing;
mod commands;
mod cutting;
mod editing;
mod files;
mod jobs;
mod judging;
mod layer_index;
mod linking;
mod masking;
mod matrices;
mod method;
mod notice;
mod painting;
mod parcels;
mod photos;
mod pick;
mod preferences;
mod program;
mod projects;
mod rebase;
mod robustness;
mod rows;
mod selection;
mod shaping;
mod snapping;
mod state;
mod tagging;
mod today;
pub mod tools;
mod travel;
mod vertex_editing;
mod view;

pub use action::{Action, Dialog, ExportFormat, ExportWhat, Matrix};
pub use asking::Asked;
pub use choosing::{chosen_bounds, handle_under, handles};
pub use commands::{Command, command_list, disabled};
pub use jobs::{JobKind, JobView};
pub use linking::LinkEnds;
pub use notice::{Notice, NoticeKind};
pub use photos::ShownPhoto;
pub use preferences::{Places, Preferences};
pub use program::App;
pub use selection::Selection;
pub use shaping::ShapeCommand;
pub use snapping::{Snap, SnapKind};
pub use state::{AppState, FileState};
pub use tagging::{Offer, offer};
pub use today::{day_in, today};
pub use vertex_editing::{grip_under, shown_vertices};
pub use view::{AccountTab, LayerKey, Layout, ListFilter, MapSide, Sheet, SortBy, View, ViewTarget};
