//! What people said by hand of the method: links, overruled interactions and masks, each with why, who and when.
//!
//! New ones are made on the maps and in the account; here they are found, shown, changed and taken away.

use egui::{Align, Button, Layout as Flow, Ui, vec2};

use crate::app::tools::ToolKind;
use crate::app::{Action, AppState, Asked, by_hand, disabled};
use crate::model::{Link, LinkKind, Mask, MethodPart, PairKey, PairOverride};
use crate::ui::legend::{capital, mask_line};
use crate::ui::map::{pair_names, strength_key};
use crate::ui::opportunities::override_form;
use crate::ui::theme::size;
use crate::ui::widgets::{level, section, text};
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// Room for the buttons of a row.
const BUTTONS: f32 = 190.0;

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, _memory: &mut Memory, queue: &mut Queue) {
    let (words, project) = (state.words(), &state.project);
    ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
    if let Some(reason) = &state.file.read_only {
        let said = Message::new("ui-read-only-because").message("reason", reason.clone());
        ui.label(text::alert(format!("! {}", words.say(&said))));
    }
    if section::folding(ui, "hand-links", &words.text("layer-links"), Some(project.links().len()), true) {
        for (at, link) in project.links().iter().enumerate() {
            link_row(ui, state, queue, at, link);
        }
        if project.links().is_empty() {
            ui.label(text::note(words.text("hand-no-links")));
        }
        draw(ui, state, queue, ToolKind::Link, "hand-draw-link");
    }
    ui.add_space(8.0);
    if section::folding(ui, "hand-overrides", &words.text("hand-overrides"), Some(project.overrides().len()), true) {
        for one in project.overrides() {
            override_row(ui, state, queue, one);
        }
        if project.overrides().is_empty() {
            ui.label(text::note(words.text("hand-no-overrides")));
        }
    }
    ui.add_space(8.0);
    if section::folding(ui, "hand-masks", &words.text("layer-masks"), Some(project.masks().len()), true) {
        for mask in project.masks() {
            mask_row(ui, state, queue, mask);
        }
        if project.masks().is_empty() {
            ui.label(text::note(words.text("hand-no-masks")));
        }
        ui.horizontal(|ui| {
            draw(ui, state, queue, ToolKind::Mask, "hand-draw-mask");
            layers(ui, state, queue);
        });
    }
}

/// Takes a tool and puts the sheet away, for the map is needed.
fn draw(ui: &mut Ui, state: &AppState, queue: &mut Queue, kind: ToolKind, key: &str) {
    ui.add_space(2.0);
    let why_not = disabled(&Action::Tool(kind), state).map(|reason| state.words().say(&reason));
    let shown = ui.add_enabled(why_not.is_none(), Button::new(state.words().text(key)));
    if shown.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
        queue.extend([Action::Tool(kind), Action::ShowSheet(None)]);
    }
}

/// The reference layers whose polygons can be a mask.
fn layers(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    if state.project.layers().is_empty() {
        return;
    }
    ui.menu_button(format!("{} ▾", words.text("hand-mask-of-layer")), |ui| {
        for layer in state.project.layers().iter() {
            let name = if layer.name.is_empty() { words.text("unnamed") } else { layer.name.clone() };
            ui.menu_button(name, |ui| mask_line(ui, state, queue, layer.id));
        }
    });
}

/// What the buttons of a row do.
struct Doings {
    show: Vec<Action>,
    /// Why it can't be shown.
    gone: bool,
    change: Option<Action>,
    remove: Action,
}

/// What is said of it in two lines, and its buttons; true when it is to be changed in its place.
fn row(ui: &mut Ui, state: &AppState, queue: &mut Queue, (title, said): (&str, &str), does: Doings) -> bool {
    let words = state.words();
    let editable = state.file.read_only.is_none();
    let mut change_here = false;
    ui.horizontal(|ui| {
        ui.set_min_height(40.0);
        let width = (ui.available_width() - BUTTONS).max(120.0);
        ui.allocate_ui_with_layout(vec2(width, 40.0), Flow::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::one_line(ui, text::strong(title));
            text::one_line(ui, text::note(said));
        });
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let of = |key: &str| format!("{}: {title}", words.text(key));
            ui.add_enabled_ui(editable, |ui| {
                if level::cross(ui, &of("hand-remove")).clicked() {
                    queue.push(does.remove);
                }
                let change = ui.add_enabled(!does.gone, Button::new(words.text("hand-change")));
                if change.accessible_name(of("hand-change")).clicked() {
                    change_here = does.change.is_none();
                    queue.extend(does.change);
                }
            });
            let show = ui.add_enabled(!does.gone, Button::new(words.text("hand-show")));
            let show = show.accessible_name(of("hand-show")).on_disabled_hover_text(words.text("hand-gone"));
            if show.clicked() {
                queue.extend(does.show);
            }
        });
    });
    section::hairline(ui);
    change_here
}

/// Parts of a line with dots between them; what is empty is left out.
fn dotted(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

fn is_gone(state: &AppState, pair: PairKey) -> bool {
    let (a, b) = pair.ids();
    state.project.tasks().get(a).is_none() || state.project.tasks().get(b).is_none()
}

/// Chooses the pair and goes there.
fn go_to(pair: PairKey) -> Vec<Action> {
    vec![Action::ChooseOpportunity(pair), Action::FitSelection]
}

fn link_row(ui: &mut Ui, state: &AppState, queue: &mut Queue, at: usize, link: &Link) {
    let words = state.words();
    let names = pair_names(state, link.pair);
    let kind = if link.kind == LinkKind::Other { String::new() } else { capital(&words.text(link.kind.key())) };
    let when = logged(state, MethodPart::Link, &in_log(state, link.pair));
    let reason = or_without(state, &link.reason);
    let said = dotted([kind, words.text(strength_key(link.strength)), reason, when]);
    let label = Message::new("edit-link-remove").message("pair", names.clone());
    let does = Doings {
        show: go_to(link.pair),
        gone: is_gone(state, link.pair),
        change: Some(Action::Ask(Some(Asked::Link { pair: link.pair, at: Some(at) }))),
        remove: Action::PutMethod(vec![by_hand::without_link(&state.project, at)], label),
    };
    row(ui, state, queue, (&words.say(&names), &said), does);
}

fn override_row(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &PairOverride) {
    let words = state.words();
    let score = numbers::signed(state.language, f64::from(one.score), 0);
    let title = format!("{}: {score}", words.say(&pair_names(state, one.pair)));
    let said = dotted([or_without(state, &one.reason), one.who.clone(), numbers::date(state.language, &one.date)]);
    let does = Doings {
        show: go_to(one.pair),
        gone: is_gone(state, one.pair),
        change: None,
        remove: override_form::removed(state, one.pair),
    };
    if row(ui, state, queue, (&title, &said), does) {
        override_form::open(ui, state, one.pair);
    }
    if override_form::is_open(ui, one.pair) {
        ui.scope(|ui| {
            ui.set_max_width(420.0);
            override_form::fields(ui, state, queue, one.pair);
        });
        section::hairline(ui);
    }
}

fn mask_row(ui: &mut Ui, state: &AppState, queue: &mut Queue, mask: &Mask) {
    let reason = or_without(state, &mask.reason);
    let area = numbers::area(state.language, mask.shape.area_m2());
    let said = dotted([area, logged(state, MethodPart::Mask, &mask.reason)]);
    let label = Message::new("edit-mask-remove").text("reason", reason.clone());
    let does = Doings {
        show: vec![Action::FitBounds(mask.shape.bounds())],
        gone: false,
        change: Some(Action::Ask(Some(Asked::Mask(mask.clone().into())))),
        remove: Action::PutMethod(vec![by_hand::without_mask(&state.project, mask.id)], label),
    };
    row(ui, state, queue, (&reason, &said), does);
}

fn or_without(state: &AppState, reason: &str) -> String {
    if reason.trim().is_empty() { state.words().text("link-without-reason") } else { reason.to_owned() }
}

/// How the log of the method names a pair.
fn in_log(state: &AppState, pair: PairKey) -> String {
    let (a, b) = pair.ids();
    let name = |id| match state.project.tasks().get(id) {
        Some(task) if !task.name.is_empty() => task.name.clone(),
        _ => id.to_string(),
    };
    format!("{} × {}", name(a), name(b))
}

/// Who changed it last and when, as far as the log of the method knows it by this name.
fn logged(state: &AppState, part: MethodPart, item: &str) -> String {
    let last = state.project.method_log().iter().rev().find(|entry| entry.part == part && entry.item == item);
    last.map(|entry| dotted([entry.who.clone(), numbers::date(state.language, &entry.date)])).unwrap_or_default()
}
