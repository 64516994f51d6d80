//! The palette: any action by its Dutch or English name, with its keys and why it can't be done now.
//!
//! The list itself is in `app::commands`.

use egui::{Button, Key, Modifiers, ScrollArea, TextEdit, TextStyle, Ui};

use super::{Form, button_size, list_height};
use crate::app::{Action, AppState, Command, Dialog, command_list};
use crate::ui::Queue;
use crate::ui::theme::token;
use crate::ui::widgets::{choice, text};
use crate::words::{Language, words};

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let own = state.words();
    let hint = own.text("ui-palette-hint");
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
    });
    let field = TextEdit::singleline(&mut form.search).hint_text(hint.clone()).desired_width(f32::INFINITY);
    let field = ui.add(field.margin(egui::vec2(10.0, 8.0))).accessible_name(hint);
    if form.fresh {
        field.request_focus();
    }
    if field.changed() {
        form.at = 0;
    }
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut found: Vec<Command> = command_list().into_iter().filter(|command| fits(command, &form.search)).collect();
    // What can be done comes first, so that Enter does something.
    found.sort_by_key(|command| command.disabled(state).is_some());
    form.at = (form.at + usize::from(down)).saturating_sub(usize::from(up)).min(found.len().saturating_sub(1));
    ui.add_space(8.0);
    let mut asked = None;
    let high = list_height(ui, 400.0);
    ScrollArea::vertical().max_height(high).min_scrolled_height(high).auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (i, command) in found.iter().enumerate() {
            let why_not = command.disabled(state);
            let note = why_not.as_ref().map_or_else(|| command.shortcut.to_owned(), |reason| own.say(reason));
            // A long reason would push the name away and the dialog wider; it is whole on hover.
            let font = TextStyle::Small.resolve(ui.style());
            let job = text::job(&note, font, token::INK_SOFT, ui.available_width() * 0.5, 1);
            let note = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let line = Button::selectable(i == form.at, command.label(state))
                .right_text(egui::WidgetText::Galley(note))
                .truncate()
                .min_size(egui::vec2(ui.available_width(), button_size(ui, 0.0).y));
            let response = ui.add_enabled(why_not.is_none(), line);
            if i == form.at && (up || down) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                asked = Some(command.action.clone());
            }
            if let Some(reason) = why_not {
                response.on_disabled_hover_text(own.say(&reason));
            }
        }
        if found.is_empty() {
            ui.label(text::note(own.text("ui-palette-nothing")));
        }
    });
    if enter {
        asked = found.get(form.at).filter(|command| command.disabled(state).is_none()).map(|one| one.action.clone());
        if asked.is_none() {
            field.request_focus();
        }
    }
    if let Some(action) = asked {
        queue.push(Action::CloseDialog);
        if action != Action::OpenDialog(Dialog::Palette) {
            queue.push(action);
        }
    }
}

/// Whether what was typed begins words of the Dutch or the English name.
fn fits(command: &Command, typed: &str) -> bool {
    Language::ALL.iter().any(|language| choice::fits(&words(*language).text(command.key), typed))
}
