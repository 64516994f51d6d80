//! The list of all steps, newest on top: where the project is now, what was undone, and a click that jumps there.
//!
//! Jumping is undoing or redoing in `app`; nothing is kept here.

use egui::{Align2, Area, Button, Context, Frame, Id, Order, Rect, RichText, ScrollArea, Ui, vec2};

use super::Queue;
use super::theme::{size, token};
use super::widgets::{section, text};
use crate::app::{Action, AppState};
use crate::words::Message;

const WIDTH: f32 = 460.0;
const HEIGHT: f32 = 420.0;

/// Shows the list under its button while it is open.
pub fn show(ctx: &Context, state: &AppState, queue: &mut Queue, button: Rect) {
    let id = Id::unique("history");
    let just_opened = ctx.data(|data| data.get_temp::<bool>(id)).is_none();
    if !state.view.history_open {
        ctx.data_mut(|data| data.remove_temp::<bool>(id));
        return;
    }
    ctx.data_mut(|data| data.insert_temp(id, true));
    let area = Area::new(id).order(Order::Foreground).pivot(Align2::RIGHT_TOP);
    let shown = area.fixed_pos(button.right_bottom() + vec2(0.0, 4.0)).show(ctx, |ui| {
        Frame::popup(ui.style()).inner_margin(8).show(ui, |ui| {
            ui.set_width(WIDTH);
            section::title(ui, &state.words().text("ui-history"), None);
            list(ui, state, queue, just_opened);
        });
    });
    let pressed = ctx.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
    let inside = |at| shown.response.rect.contains(at) || button.contains(at);
    if !just_opened && pressed.is_some_and(|at| !inside(at)) {
        queue.push(Action::ToggleHistory);
    }
}

fn list(ui: &mut Ui, state: &AppState, queue: &mut Queue, just_opened: bool) {
    let history = &state.history;
    let (steps, done) = (history.steps(), history.done());
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut scroll = ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]);
    if just_opened {
        // What was undone stands above; the current place is in view.
        scroll = scroll.vertical_scroll_offset(((steps - done) as f32 * size::ROW - HEIGHT / 2.0).max(0.0));
    }
    scroll.show_rows(ui, size::ROW, steps + 1, |ui, rows| {
        for row in rows {
            let step = steps - row;
            line(ui, state, queue, step, step == done, just_opened);
        }
    });
}

fn line(ui: &mut Ui, state: &AppState, queue: &mut Queue, step: usize, now: bool, just_opened: bool) {
    let words = state.words();
    let label = state.history.label_of(step);
    let said = label.map_or_else(|| words.text("ui-history-begin"), |label| words.say(label));
    let undone = step > state.history.done();
    let shown = RichText::new(&said).color(if undone { token::INK_SOFT } else { token::INK });
    let shown = if undone { shown.italics() } else { shown };
    let note = if now { words.text("ui-history-now") } else { String::new() };
    let button = Button::selectable(now, shown).truncate().right_text(text::note(note));
    let name = match (now, undone) {
        (true, _) => words.say(&Message::new("ui-history-here").text("step", said)),
        (_, true) => words.say(&Message::new("ui-history-undone").text("step", said)),
        _ => said,
    };
    let enabled = state.file.read_only.is_none();
    let response = ui.add_enabled(enabled, button.min_size(vec2(ui.available_width(), size::ROW)));
    let response = response.accessible_name(&name).on_hover_text(&name);
    if now && just_opened {
        response.request_focus();
    }
    if response.clicked() && !now {
        queue.push(Action::JumpTo(step));
    }
}
