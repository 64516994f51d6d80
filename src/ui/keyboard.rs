//! What keys do when no text is being typed: shortcuts, finishing a drawing, stepping back, levels of the values.
//!
//! Which command has which key is in `app::commands`.

use egui::{Context, Key, Modifiers, Popup};

use super::attributes;
use super::command::keys;
use super::{Memory, Queue};
use crate::app::tools::ToolEvent;
use crate::app::{Action, AppState, Dialog, command_list};
use crate::model::Worth;

/// Turns the keys of this frame into actions; to be called before anything is shown.
pub fn take_keys(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let typing = memory.typing;
    attributes::take_tab(ctx, memory);
    if Popup::is_any_open(ctx) {
        return;
    }
    if state.dialog.is_some() {
        if pressed(ctx, Modifiers::NONE, Key::Escape) {
            queue.push(Action::CloseDialog);
        }
        return;
    }
    if !typing {
        if pressed(ctx, Modifiers::NONE, Key::Escape) {
            queue.push(Action::StepBack);
        }
        if state.tool.is_drawing() && pressed(ctx, Modifiers::NONE, Key::Enter) {
            queue.push(Action::Pointer(ToolEvent::Finish));
        }
        if state.tool.is_drawing() && pressed(ctx, Modifiers::NONE, Key::Backspace) {
            // The last corner goes, as with undo while drawing.
            queue.push(Action::Undo);
        }
        take_levels(ctx, state, memory, queue);
        take_clipboard(ctx, state, queue);
        begin_tagging(ctx, state, memory);
    }
    let mut list: Vec<_> = command_list()
        .into_iter()
        // These come in other ways: see `StepBack` above, the clipboard, and Tab on a map.
        .filter(|command| {
            !matches!(command.action, Action::StepBack | Action::Copy | Action::Paste | Action::ChooseNext)
        })
        .filter_map(|command| keys(command.shortcut).map(|(modifiers, key)| (modifiers, key, command.action)))
        .collect();
    list.push((Modifiers::COMMAND | Modifiers::SHIFT, Key::Z, Action::Redo));
    list.push((Modifiers::NONE, Key::Equals, Action::Zoom(1.0)));
    list.push((Modifiers::NONE, Key::Slash, Action::OpenDialog(Dialog::Find)));
    // Ctrl+Shift+S before Ctrl+S: egui lets a pattern without Shift match when Shift is down.
    list.sort_by_key(|(modifiers, ..)| std::cmp::Reverse(modifiers.shift));
    for (modifiers, key, action) in list {
        let for_text = !modifiers.command && !is_function_key(key) || matches!(action, Action::Undo | Action::Redo);
        if !(typing && for_text) && pressed(ctx, modifiers, key) {
            queue.push(action);
        }
    }
}

/// Copying and pasting come from the system as events of their own. What is copied is also put on the system's
/// clipboard, by name, for without any text there the system gives no paste.
fn take_clipboard(ctx: &Context, state: &AppState, queue: &mut Queue) {
    let (copied, pasted) = ctx.input(|input| {
        let any = |wanted: fn(&egui::Event) -> bool| input.events.iter().any(wanted);
        (any(|event| matches!(event, egui::Event::Copy)), any(|event| matches!(event, egui::Event::Paste(_))))
    });
    if copied && !state.selection.features().is_empty() {
        let name = |id: &crate::model::FeatureId| {
            let value = state.project.values().get(*id).map(|row| row.name.clone());
            value.or_else(|| state.project.tasks().get(*id).map(|row| row.name.clone()))
        };
        let names: Vec<String> = state.selection.features().iter().filter_map(name).collect();
        ctx.copy_text(format!("{} ", names.join("\n")));
        queue.push(Action::Copy);
    }
    if pasted {
        queue.push(Action::Paste);
    }
}

/// Enter, or F2, goes to the name of what is chosen. Enter is left to a button that has the keyboard.
fn begin_tagging(ctx: &Context, state: &AppState, memory: &mut Memory) {
    let Some(id) = state.selection.single() else { return };
    if state.tool.is_drawing() || state.file.read_only.is_some() || state.view.hall {
        return;
    }
    let free = ctx.memory(|egui| egui.focused().is_none());
    if pressed(ctx, Modifiers::NONE, Key::F2) || (free && pressed(ctx, Modifiers::NONE, Key::Enter)) {
        attributes::begin_tagging(ctx, memory, id);
    }
}

/// 1 to 4 pick one of the four values of what is chosen; then up and down change it.
fn take_levels(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let ids = state.selection.features();
    if state.view.history_open {
        // The arrows go along the list of steps.
        return;
    }
    if ids.is_empty() || memory.picked.as_ref().is_some_and(|(of, _)| of != ids) {
        memory.picked = None;
    }
    if ids.is_empty() {
        return;
    }
    for (key, worth) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4].into_iter().zip(Worth::ALL) {
        if pressed(ctx, Modifiers::NONE, key) {
            memory.picked = Some((ids.to_vec(), worth));
        }
    }
    let Some((_, worth)) = memory.picked else { return };
    let count = |key| ctx.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as i8;
    let steps = count(Key::ArrowUp) - count(Key::ArrowDown);
    if steps != 0 {
        queue.extend(attributes::step(state, ids, worth, steps));
    }
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(modifiers, key))
}

fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F11)
}
