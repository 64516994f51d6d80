//! Commands as buttons, tips and keys: the one list of `app` in the window's clothes.
//!
//! What a command does and why it is disabled is in `app::commands`.

use egui::{Button, Key, Modifiers, Response, Ui};

use super::Queue;
use super::widgets::text;
use crate::app::{Action, AppState, Command, command_list};

/// The command of an action.
pub fn command_of(action: &Action) -> Option<Command> {
    command_list().into_iter().find(|command| command.action == *action)
}

/// What is read on hover: the name, what it would undo, its keys, and why it can't be done now.
pub fn tip(state: &AppState, command: &Command) -> String {
    let mut said = command.label(state);
    if !command.shortcut.is_empty() {
        said = format!("{said}  ({})", command.shortcut);
    }
    match command.disabled(state) {
        Some(reason) => format!("{said}\n{}", state.words().say(&reason)),
        None => said,
    }
}

/// A button for a command that says `shown`; its accessible name is the command's.
pub fn button(ui: &mut Ui, state: &AppState, queue: &mut Queue, action: Action, shown: Button<'_>) -> Response {
    let Some(command) = command_of(&action) else { return ui.add(shown) };
    let tip = tip(state, &command);
    let response = ui.add_enabled(command.disabled(state).is_none(), shown);
    let response = response.accessible_name(command.label(state)).on_hover_text(&tip).on_disabled_hover_text(tip);
    if response.clicked() {
        queue.push(action);
    }
    response
}

/// A line of a menu for a command.
pub fn menu_line(ui: &mut Ui, state: &AppState, queue: &mut Queue, action: Action) {
    let Some(command) = command_of(&action) else { return };
    let line = Button::new(command.label(state)).right_text(text::note(command.shortcut));
    button(ui, state, queue, action, line.min_size(egui::vec2(260.0, 28.0)));
}

/// The keys of a command; None when it has none or they are not understood.
pub fn keys(shortcut: &str) -> Option<(Modifiers, Key)> {
    let mut modifiers = Modifiers::NONE;
    let mut rest = shortcut;
    loop {
        if let Some(after) = rest.strip_prefix("Ctrl+") {
            modifiers |= Modifiers::COMMAND;
            rest = after;
        } else if let Some(after) = rest.strip_prefix("Shift+") {
            modifiers |= Modifiers::SHIFT;
            rest = after;
        } else {
            break;
        }
    }
    let key = match rest {
        "Esc" => Key::Escape,
        "+" => Key::Plus,
        "-" => Key::Minus,
        "[" => Key::OpenBracket,
        "]" => Key::CloseBracket,
        name => Key::from_name(name)?,
    };
    Some((modifiers, key))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_keys_of_every_command_are_understood_and_nobody_shares_them() {
        let mut seen = Vec::new();
        // A star is typed, wherever it is on the keyboard; see `opportunities::take_keys`.
        let with_keys = |command: &Command| !command.shortcut.is_empty() && command.shortcut != "*";
        for command in command_list().into_iter().filter(with_keys) {
            let found = keys(command.shortcut).unwrap_or_else(|| panic!("{} of {}", command.shortcut, command.key));
            assert!(!seen.contains(&found), "{} twice", command.shortcut);
            seen.push(found);
        }
        assert_eq!(keys("Ctrl+Shift+S").unwrap(), (Modifiers::COMMAND | Modifiers::SHIFT, Key::S));
    }
}
