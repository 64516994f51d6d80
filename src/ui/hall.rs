//! The zaalstand: the maps, a legend the back row can read, and the sentence of the chosen koppelkans.
//!
//! Everything else is away; F11 or Esc brings it back.

use egui::{Frame, Label, ScrollArea, TextStyle, Ui, vec2};

use super::legend::{capital, type_name};
use super::opportunities;
use super::theme::size;
use super::widgets::{signs, swatch};
use crate::analysis::PairClass;
use crate::app::{AppState, Layout};
use crate::model::{TaskKind, TaskType, Worth};
use crate::render::style::TypeTint;
use crate::words::Message;

/// Width of the legend in sizes of its text: the longest type fits.
const WIDTH: f32 = 18.3;
/// Lines of text there is room for in the strip.
const LINES: f32 = 3.0;
/// Height of the window at which text is as large as it gets.
const FULL_HEIGHT: f32 = 1080.0;
/// Room around the sentence.
const MARGIN: f32 = 20.0;
/// Between two rows of the legend.
const GAP: f32 = 4.0;

/// The classes of the legend: those that have a badge on the maps unasked.
const CLASSES: [PairClass; 4] = [PairClass::Strong, PairClass::Promising, PairClass::Tension, PairClass::Conflict];

/// How much larger text is in a window this high: on a laptop less than on a beamer, or it would leave no map.
pub fn text_scale(height: f32) -> f32 {
    let scale = size::HALL_SCALE * height / FULL_HEIGHT;
    (scale.clamp(1.4, size::HALL_SCALE) * 10.0).round() / 10.0
}

/// Shows the chosen koppelkans as a strip at the foot of the window; call before the maps. The strip is always there
/// and always as high, so that choosing moves nothing.
pub fn sentence(ui: &mut Ui, state: &AppState) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(MARGIN);
    let text = ui.text_style_height(&TextStyle::Heading) + 12.0 + LINES * ui.text_style_height(&TextStyle::Body);
    let strip = egui::Panel::bottom("hall-sentence").frame(frame).resizable(false);
    strip.exact_size(text + 2.0 * MARGIN).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            match state.selection.opportunity().and_then(|pair| state.opportunity(pair)) {
                Some(one) => opportunities::show_plain(ui, state, one),
                None => {
                    ui.label(state.words().text("ui-hall-choose"));
                }
            }
        });
    });
}

/// Shows the legend as a sheet at the left, so that it hides nothing of the maps; call before the maps.
pub fn legend(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    let frame = Frame::side_top_panel(ui.style()).inner_margin(MARGIN);
    let width = WIDTH * TextStyle::Body.resolve(ui.style()).size;
    egui::Panel::left("hall-legend").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, GAP);
            let room = ui.clip_rect().height();
            let top = ui.cursor().top();
            if state.view.layout != Layout::Tasks {
                for worth in Worth::ALL {
                    let name = format!("{}  {}", worth.letter(), capital(&words.text(worth.key())));
                    row(ui, &name, |ui, rect| swatch::hatch(ui, rect, worth, 3));
                }
                ui.add_space(GAP);
            }
            for class in CLASSES {
                row(ui, &capital(&words.text(class.key())), |ui, rect| signs::class_sign(ui, rect, class));
            }
            if state.view.layout == Layout::Values {
                return;
            }
            ui.add_space(GAP);
            let before = ui.cursor().top();
            for kind in TaskKind::ALL {
                row(ui, &capital(&words.text(kind.key())), |ui, rect| swatch::task_kind(ui, rect, Some(*kind)));
            }
            let step = (ui.cursor().top() - before) / TaskKind::ALL.len() as f32;
            ui.add_space(GAP);
            // As many types as the sheet has room for, those that are used most first.
            let left = room - 2.0 * GAP - (ui.cursor().top() - top);
            types(ui, state, (left / step).floor().max(3.0) as usize);
        });
    });
}

fn types(ui: &mut Ui, state: &AppState, rows: usize) {
    let project = &state.project;
    let count = |one: &TaskType| project.tasks().iter().filter(|t| t.type_code.as_ref() == Some(&one.code)).count();
    let mut used: Vec<_> = project.types().iter().map(|one| (count(one), one)).filter(|(used, _)| *used > 0).collect();
    used.sort_by_key(|(used, _)| std::cmp::Reverse(*used));
    let named = if used.len() > rows { rows - 1 } else { used.len() };
    for (_, one) in &used[..named] {
        let tint = TypeTint::of(project.types(), Some(&one.code));
        row(ui, type_name(one, state.language), |ui, rect| swatch::task_type(ui, rect.shrink(3.0), tint));
    }
    if used.len() > named {
        let more = Message::new("ui-and-more").count("n", used.len() - named);
        ui.label(state.words().say(&more));
    }
}

/// A sample with its name.
fn row(ui: &mut Ui, name: &str, sample: impl FnOnce(&Ui, egui::Rect)) {
    let side = ui.text_style_height(&TextStyle::Body);
    ui.horizontal(|ui| {
        ui.set_height(side);
        let rect = swatch::space(ui, vec2(side * 1.5, side));
        sample(ui, rect.shrink2(vec2(0.0, 2.0)));
        ui.add(Label::new(name).truncate());
    });
}
