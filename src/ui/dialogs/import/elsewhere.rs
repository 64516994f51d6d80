//! A file that is no layer but of use elsewhere in the program: what it can be, with the button that leads there.
//!
//! Doing it is for `app`.

use std::path::{Path, PathBuf};

use egui::{Button, Ui};

use super::super::button_size;
use crate::app::{Action, AppState, disabled};
use crate::io::formats::{ARE_TILES, Format, IS_A_PICTURE};
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Whether a file that was refused as a layer is of use elsewhere.
pub(super) fn is_of_use(why: &Message) -> bool {
    [IS_A_PICTURE, ARE_TILES].contains(&why.key.as_str())
}

/// What is said of a folder that is a file for other programs.
pub(super) fn known_folder(path: &Path) -> Option<Message> {
    let name = path.file_name()?.to_string_lossy();
    let format = Format::sniff(&name, b"");
    (path.is_dir() && format == Format::FileGeodatabase).then(|| format.not_read_message(&name))
}

/// Says why a file is no layer, and leads on where it is something else.
pub(super) fn show(ui: &mut Ui, state: &AppState, why: &Message, path: Option<PathBuf>, queue: &mut Queue) {
    let words = state.words();
    ui.add_space(8.0);
    let way = path.filter(|_| is_of_use(why)).map(|path| match why.key.as_str() {
        IS_A_PICTURE => ("import-use-as-underlay", Action::AddPicture { path, crs: None }),
        _ => ("import-use-as-background", Action::OpenBackground(path)),
    });
    let Some((key, action)) = way else {
        ui.label(text::alert(format!("! {}", words.say(why))));
        return;
    };
    ui.label(words.say(why));
    ui.add_space(8.0);
    let why_not = disabled(&action, state).map(|reason| words.say(&reason));
    let button = Button::new(words.text(key)).min_size(button_size(ui, 180.0));
    let button = ui.add_enabled(why_not.is_none(), button);
    if button.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
        queue.push(action);
    }
}
