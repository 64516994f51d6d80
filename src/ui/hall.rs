//! The zaalstand: the maps, a legend the back row can read, and the sentence of the chosen koppelkans.
//!
//! Everything else is away; F11 or Esc brings it back.

use egui::{Frame, TextStyle, Ui, vec2};

use super::legend::{capital, type_name};
use super::opportunities;
use super::widgets::{signs, swatch};
use crate::analysis::PairClass;
use crate::app::{AppState, Layout};
use crate::model::Worth;
use crate::render::style::TypeTint;

/// Width of the legend.
const WIDTH: f32 = 420.0;
/// How many types the legend names.
const TYPES_SHOWN: usize = 12;

/// Shows the chosen koppelkans as a strip at the foot of the window; call before the maps.
pub fn sentence(ui: &mut Ui, state: &AppState) {
    let Some(one) = state.selection.opportunity().and_then(|pair| state.opportunity(pair)) else { return };
    let frame = Frame::side_top_panel(ui.style()).inner_margin(24);
    egui::Panel::bottom("hall-sentence").frame(frame).show(ui, |ui| {
        opportunities::show_plain(ui, state, one);
    });
}

/// Shows the legend as a sheet at the left, so that it hides nothing of the maps; call before the maps.
pub fn legend(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    let frame = Frame::side_top_panel(ui.style()).inner_margin(20);
    egui::Panel::left("hall-legend").frame(frame).exact_size(WIDTH).resizable(false).show(ui, |ui| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let side = ui.text_style_height(&TextStyle::Body);
            if state.view.layout != Layout::Tasks {
                for worth in Worth::ALL {
                    ui.horizontal(|ui| {
                        let rect = swatch::space(ui, vec2(side * 1.6, side));
                        swatch::hatch(ui, rect, worth, 3);
                        ui.label(format!("{}  {}", worth.letter(), capital(&words.text(worth.key()))));
                    });
                }
            }
            for class in [PairClass::Strong, PairClass::Conflict] {
                ui.horizontal(|ui| {
                    let rect = swatch::space(ui, vec2(side * 1.6, side * 0.9));
                    signs::class_sign(ui, rect, class);
                    ui.label(capital(&words.text(class.key())));
                });
            }
            if state.view.layout != Layout::Values {
                let project = &state.project;
                let mut types: Vec<_> = project
                    .types()
                    .iter()
                    .map(|one| {
                        (project.tasks().iter().filter(|t| t.type_code.as_ref() == Some(&one.code)).count(), one)
                    })
                    .filter(|(used, _)| *used > 0)
                    .collect();
                types.sort_by_key(|(used, _)| std::cmp::Reverse(*used));
                for (_, one) in types.into_iter().take(TYPES_SHOWN) {
                    ui.horizontal(|ui| {
                        let rect = swatch::space(ui, vec2(side * 1.6, side));
                        swatch::task_type(ui, rect, TypeTint::of(project.types(), Some(&one.code)));
                        ui.add(egui::Label::new(type_name(one, state.language)).truncate());
                    });
                }
            }
        });
    });
}
