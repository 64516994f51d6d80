//! The window: the only room that knows egui, eframe, walkers and rfd.
//!
//! It shows `AppState` and sends `Action`s; nothing here can change a project, read a file or compute a score.

mod about;
mod asking;
mod attributes;
mod closing;
mod command;
mod dialogs;
mod frames;
mod hall;
mod hints;
mod history_list;
mod keyboard;
mod legend;
pub mod map;
mod marker;
mod notices;
mod opportunities;
mod picture_list;
mod placing;
mod sheets;
mod start;
mod status_bar;
pub mod theme;
mod tool_column;
mod top_bar;
mod typing;
mod unplaced;
mod untagged;
mod widgets;
mod window;

pub use start::run;
pub use window::Window;

use std::path::PathBuf;

use crate::app::Action;
use crate::model::{FeatureId, PairKey, Worth};

/// What the user asked in this frame, in order.
pub type Queue = Vec<Action>;

/// What the panels remember from frame to frame; nothing of it belongs to the project.
#[derive(Default)]
struct Memory {
    /// Whether a text field had the keyboard at the end of the last frame.
    typing: bool,
    /// Actions that wait until that field has given its text.
    held: Queue,
    /// The window was asked to close and waits for the same.
    closing: bool,
    /// The value whose level the arrow keys change, and of which features.
    picked: Option<(Vec<FeatureId>, Worth)>,
    /// The tags the keyboard goes along.
    walk: Option<attributes::Walk>,
    /// What is in the lower panel.
    shown: attributes::Shown,
    /// The account of the chosen koppelkans.
    account: opportunities::AccountMemory,
    /// The koppelkans the list has scrolled to.
    listed: Option<PairKey>,
    /// The row of the list that has the keyboard, and how far the keys of this frame go.
    list_row: Option<(PairKey, egui::Id)>,
    list_steps: i32,
    /// Whether the list of koppelkansen is folded.
    list_folded: bool,
    /// Whether what is chosen is folded.
    chosen_folded: bool,
    /// Whether the window is too narrow for the legend, and whether it was put away for that.
    narrow: bool,
    tucked: bool,
    /// The notices that are there.
    notices: notices::NoticeMemory,
    /// Files that were dropped on the window and still wait.
    dropped: Vec<PathBuf>,
    /// What is filled in on the card that asks a reason.
    asking: asking::AskMemory,
    /// What is filled in on sheets.
    sheets: sheets::SheetMemory,
    /// The picture that is being placed.
    placing: placing::PlacingMemory,
    /// What is filled in in dialogs.
    dialogs: dialogs::DialogMemory,
    /// Whether the window is in the zaalstand, and how large text is.
    hall: bool,
    text_scale: f32,
    /// Where the sentence of the chosen koppelkans stands in the zaalstand.
    strip: hall::Strip,
    /// Title of the window.
    title: String,
}

impl Memory {
    /// Whether the arrow keys change this value.
    fn picks(&self, worth: Worth) -> bool {
        self.picked.as_ref().is_some_and(|(_, picked)| *picked == worth)
    }
}
