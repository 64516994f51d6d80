//! Tagging with keys alone: Enter or F2 puts the keyboard into the name, then come kind and type, then the map again.
//!
//! It only says where the keyboard goes; what the fields change is theirs.

use egui::{Context, FocusDirection, Id, Key, Modifiers, Popup, Ui};

use super::rows::field_id;
use crate::model::FeatureId;
use crate::ui::Memory;
use crate::ui::widgets::choice;

/// Where the keyboard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Name,
    Kind,
    Type,
}

impl Stop {
    fn field(self, of: FeatureId) -> Id {
        match self {
            Stop::Name => field_id(of, "naam"),
            Stop::Kind => field_id(of, "soort"),
            Stop::Type => field_id(of, "type"),
        }
    }
}

/// A walk along the tags of one feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    of: FeatureId,
    stop: Stop,
}

/// Puts the keyboard into the name of a feature.
pub fn begin(ctx: &Context, memory: &mut Memory, of: FeatureId) {
    memory.walk = Some(Walk { of, stop: Stop::Name });
    ctx.memory_mut(|egui| {
        // An arrow in the same frame would take the keyboard to another field.
        egui.move_focus(FocusDirection::None);
        egui.request_focus(Stop::Name.field(of));
    });
}

/// During a walk Tab goes where the walk goes; to be called before anything is shown.
pub fn take_tab(ctx: &Context, memory: &Memory) {
    let Some(walk) = memory.walk else { return };
    if ctx.input(|input| input.modifiers == Modifiers::NONE && input.key_pressed(Key::Tab)) {
        ctx.memory_mut(|egui| {
            egui.move_focus(FocusDirection::None);
            egui.surrender_focus(walk.stop.field(walk.of));
        });
    }
}

/// Goes on when the field is done with; to be called after the fields of a feature were shown.
pub fn follow(ui: &Ui, memory: &mut Memory, of: FeatureId, has_type: bool) {
    let Some(walk) = memory.walk else { return };
    if walk.of != of {
        memory.walk = None;
        return;
    }
    let here = walk.stop.field(of);
    let busy = match walk.stop {
        Stop::Name => ui.memory(|egui| egui.has_focus(here)),
        Stop::Kind | Stop::Type => Popup::is_id_open(ui.ctx(), choice::list_id(here)),
    };
    if busy {
        return;
    }
    let on = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab));
    let next = match walk.stop {
        Stop::Name if on => Some(Stop::Kind),
        Stop::Kind if on && has_type => Some(Stop::Type),
        _ => None,
    };
    memory.walk = next.map(|stop| Walk { of, stop });
    if let Some(stop) = next {
        Popup::open_id(ui.ctx(), choice::list_id(stop.field(of)));
        ui.ctx().request_repaint();
    }
}
