//! The card beside a drawn link or mask that asks why: Enter keeps it as one edit, Esc drops it.
//!
//! What it is about is said by `app`; the same card changes a link or mask that is there already.

use egui::{Align, Area, Button, Context, Frame, Id, Key, Layout as Flow, Order, Rect, TextEdit, Ui, vec2};

use super::Queue;
use super::legend::capital;
use super::map::{MapCanvas, pair_names, strength_key};
use super::theme::token;
use super::widgets::text;
use crate::app::{Action, AppState, Asked, by_hand};
use crate::geometry::Point;
use crate::model::{Link, LinkKind, LinkStrength, Mask, PairKey};
use crate::render::MapKind;
use crate::render::links::between;
use crate::words::Message;

/// Width of the card.
const WIDTH: f32 = 340.0;
/// Between the place it is about and the card.
const GAP: f32 = 18.0;
/// Strengths, weakest first.
const STRENGTHS: [LinkStrength; 2] = [LinkStrength::Half, LinkStrength::Full];

/// What is filled in on the card.
#[derive(Default)]
pub struct AskMemory {
    open: Option<Asked>,
    kind: Option<LinkKind>,
    full: bool,
    reason: String,
}

impl AskMemory {
    /// A card about something else begins with what is there already.
    fn follow(&mut self, state: &AppState) -> bool {
        if self.open == state.asked {
            return false;
        }
        *self = AskMemory { open: state.asked.clone(), ..AskMemory::default() };
        match &state.asked {
            Some(Asked::Link { at, .. }) => {
                let there = at.and_then(|at| state.project.links().get(at));
                self.kind = there.map(|link| link.kind);
                self.full = there.is_some_and(|link| link.strength == LinkStrength::Full);
                self.reason = there.map(|link| link.reason.clone()).unwrap_or_default();
            }
            Some(Asked::Mask(mask)) => self.reason.clone_from(&mask.reason),
            None => {}
        }
        true
    }
}

/// Shows the card, when a reason is asked.
pub fn show(
    ctx: &Context,
    state: &AppState,
    memory: &mut AskMemory,
    queue: &mut Queue,
    (maps, room): (&MapCanvas, Rect),
) {
    let fresh = memory.follow(state);
    let Some(asked) = &state.asked else { return };
    let (side, place) = place(state, asked);
    let at = place.and_then(|place| maps.screen_from_world(side, place)).filter(|at| room.contains(*at));
    let corner = at.map_or(room.center() - vec2(WIDTH / 2.0, 120.0), |at| at + vec2(GAP, GAP));
    // Over a sheet too, when it was asked there.
    let card = Area::new(Id::unique(("asked", asked_id(asked)))).order(Order::Foreground).default_pos(corner);
    // So that the first frame does not take it for wider and move it aside.
    let card = card.default_size(vec2(WIDTH, 200.0));
    card.constrain_to(room.shrink(8.0)).show(ctx, |ui| {
        Frame::popup(ui.style()).inner_margin(14).show(ui, |ui| {
            ui.set_width(WIDTH - 28.0);
            card_of(ui, state, memory, queue, asked, fresh);
        });
    });
}

fn asked_id(asked: &Asked) -> (u8, String) {
    match asked {
        Asked::Link { pair, .. } => (0, format!("{pair:?}")),
        Asked::Mask(mask) => (1, mask.id.to_string()),
    }
}

/// Which place it is about, on which map.
fn place(state: &AppState, asked: &Asked) -> (MapKind, Option<Point>) {
    match asked {
        Asked::Link { pair, .. } => {
            let line = between(&state.project, *pair, 0);
            (MapKind::Tasks, line.and_then(|line| line.get(line.len() / 2).copied()))
        }
        Asked::Mask(mask) => {
            let drawn_on = state.pointer.map(|pointer| pointer.map);
            let side = if drawn_on == Some(crate::app::MapSide::Values) { MapKind::Values } else { MapKind::Tasks };
            (side, Some(mask.shape.bounds().center()))
        }
    }
}

fn card_of(ui: &mut Ui, state: &AppState, memory: &mut AskMemory, queue: &mut Queue, asked: &Asked, fresh: bool) {
    let words = state.words();
    match asked {
        Asked::Link { pair, at } => link_fields(ui, state, memory, *pair, at.is_some()),
        Asked::Mask(mask) => {
            ui.label(text::strong(words.say(&Message::new("mask-title").area("area", mask.shape.area_m2()))));
            ui.label(text::note(words.text("mask-about")));
            ui.add_space(6.0);
        }
    }
    let name = words.text("asked-reason");
    let hint = words.text(if matches!(asked, Asked::Link { .. }) { "link-reason-hint" } else { "mask-reason-hint" });
    let field = TextEdit::multiline(&mut memory.reason).id(Id::unique("asked-reason")).hint_text(hint).desired_rows(2);
    // Enter keeps it; a new line in a reason takes Shift.
    let field = field.return_key(egui::KeyboardShortcut::new(egui::Modifiers::SHIFT, Key::Enter));
    let field = ui.add(field.desired_width(f32::INFINITY).margin(vec2(8.0, 5.0))).accessible_name(name);
    if fresh {
        field.request_focus();
    }
    let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
    let shift = ui.input(|input| input.modifiers.shift);
    let has_reason = !memory.reason.trim().is_empty();
    ui.add_space(8.0);
    let mut save = field.has_focus() && enter && !shift && has_reason;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), Flow::right_to_left(Align::Center), |ui| {
        let does = text::strong(words.text("asked-keep")).color(token::ON_ACCENT);
        let keep = Button::new(does).fill(token::ACCENT).min_size(vec2(88.0, 30.0));
        let keep = ui.add_enabled(has_reason, keep).on_disabled_hover_text(words.text("asked-reason-first"));
        save |= keep.clicked();
        let drop = ui.add(Button::new(words.text("ui-cancel")).min_size(vec2(80.0, 30.0)));
        if drop.clicked() || (field.lost_focus() && escape) {
            queue.push(Action::Ask(None));
        }
        if !has_reason {
            text::one_line(ui, text::note(words.text("asked-reason-first")));
        }
    });
    if save {
        // The next key is a shortcut again, also when it comes before the card is gone.
        ui.memory_mut(|egui| egui.surrender_focus(field.id));
        queue.push(kept(state, memory, asked));
        queue.push(Action::Ask(None));
    }
}

/// Kind and strength.
fn link_fields(ui: &mut Ui, state: &AppState, memory: &mut AskMemory, pair: PairKey, is_there: bool) {
    let words = state.words();
    let names = pair_names(state, pair);
    let title = if is_there { "link-title-change" } else { "link-title" };
    ui.label(text::strong(words.text(title)));
    ui.label(text::note(words.say(&names)));
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for kind in LinkKind::ALL {
            let chosen = memory.kind.unwrap_or(LinkKind::Other) == *kind;
            let shown = Button::selectable(chosen, capital(&words.text(kind.key()))).frame_when_inactive(true);
            if ui.add(shown).clicked() {
                memory.kind = Some(*kind);
            }
        }
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for strength in STRENGTHS {
            let full = strength == LinkStrength::Full;
            let shown = Button::selectable(memory.full == full, words.text(strength_key(strength)));
            let about = Message::new("link-strength-about").number("l", strength.value(), 1);
            if ui.add(shown.frame_when_inactive(true)).on_hover_text(words.say(&about)).clicked() {
                memory.full = full;
            }
        }
    });
    ui.add_space(6.0);
}

/// The edit that keeps what was filled in.
fn kept(state: &AppState, memory: &AskMemory, asked: &Asked) -> Action {
    let (project, reason) = (&state.project, memory.reason.trim().to_owned());
    match asked {
        Asked::Link { pair, at } => {
            let kind = memory.kind.unwrap_or(LinkKind::Other);
            let strength = STRENGTHS[usize::from(memory.full)];
            let link = Link { pair: *pair, kind, strength, reason };
            let key = if at.is_some() { "edit-link-change" } else { "edit-link" };
            let label = Message::new(key).message("pair", pair_names(state, *pair)).term("kind", kind.key());
            Action::PutMethod(vec![by_hand::with_link(project, *at, link)], label)
        }
        Asked::Mask(mask) => {
            let is_there = project.masks().iter().any(|one| one.id == mask.id);
            let key = if is_there { "edit-mask-change" } else { "edit-mask" };
            let label = Message::new(key).text("reason", reason.clone()).area("area", mask.shape.area_m2());
            let mask = Mask { reason, ..Mask::clone(mask) };
            Action::PutMethod(vec![by_hand::with_mask(project, mask)], label)
        }
    }
}
