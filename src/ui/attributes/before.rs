//! One button under the panel of an untagged feature: the tags of the one before it.
//!
//! Which tags those are, and taking them over, is for `app`.

use egui::{Button, Ui, vec2};

use crate::app::{Action, AppState, Offer, offer};
use crate::ui::Queue;
use crate::ui::command::{command_of, tip};
use crate::ui::widgets::section;
use crate::words::Message;

/// Height of the button and of the line above it.
const HEIGHT: f32 = 28.0 + 9.0;

/// Height that is left for the fields above the button.
pub fn room(ui: &Ui, state: &AppState) -> f32 {
    // To the point: the panel takes over the height of what is in it, so it would grow or shrink with every frame.
    let taken = HEIGHT + 2.0 * ui.spacing().item_spacing.y;
    ui.available_height() - if on_offer(state).is_some() { taken } else { 0.0 }
}

/// Shows the button when there is something to take over.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let Some(offer) = on_offer(state) else { return };
    section::hairline(ui);
    let parts: Vec<String> = offer.parts.iter().map(|part| state.words().say(part)).collect();
    let said = state.words().say(&Message::new("ui-tag-as-before").text("what", parts.join(" · ")));
    let button = Button::new(&said).truncate().min_size(vec2(ui.available_width(), 28.0)).right_text("");
    let tip = command_of(&Action::TagAsBefore).map(|command| tip(state, &command)).unwrap_or_default();
    if ui.add(button).accessible_name(&said).on_hover_text(format!("{said}\n{tip}")).clicked() {
        queue.push(Action::TagAsBefore);
    }
}

fn on_offer(state: &AppState) -> Option<Offer> {
    offer(state).filter(|_| state.file.read_only.is_none())
}
