//! What the symbols on the maps mean: values, tasks, koppelkansen, and how tasks lie over each other.
//!
//! Nothing here can be edited.

use egui::{Ui, vec2};

use super::super::about::{about_class, about_worth};
use super::super::theme::size;
use super::super::widgets::{signs, swatch, text};
use super::{capital, entry, type_name};
use crate::analysis::PairClass;
use crate::app::AppState;
use crate::model::{TaskKind, Worth};
use crate::render::style::{Fit, Paint, TypeTint, value_stroke};

/// The four hatches, each sparse and dense.
pub fn values(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    for worth in Worth::ALL {
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            swatch::letter(ui, worth);
            let samples: &[u8] = if ui.available_width() < 170.0 { &[3] } else { &[1, 3] };
            for intensity in samples.iter().copied() {
                let rect = swatch::space(ui, vec2(20.0, size::SWATCH));
                swatch::hatch(ui, rect, worth, intensity);
            }
            let name = capital(&words.text(worth.key()));
            entry(ui, &name, "");
        })
        .response
        .on_hover_text(words.text(about_worth(worth)));
    }
    ui.label(text::note(words.text("ui-legend-density")));
    let unjudged = state.tally.unjudged.and_then(|id| state.project.values().get(id));
    if let Some(row) = unjudged {
        ui.horizontal(|ui| {
            ui.set_height(24.0);
            let rect = swatch::space(ui, vec2(44.0, 20.0));
            swatch::stroke(ui, rect, &value_stroke(row));
            ui.label(words.text("ui-no-value"));
        });
    }
}

/// The types that are used, with how often; before any is used all of them.
pub fn task_types(ui: &mut Ui, state: &AppState) {
    let project = &state.project;
    let count = |code: Option<&crate::model::TypeCode>| state.tally.tasks_of(code);
    let any_used = state.tally.has_types();
    for one in project.types() {
        let used = count(Some(&one.code));
        if used == 0 && any_used {
            continue;
        }
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            let rect = swatch::space(ui, vec2(26.0, size::SWATCH - 2.0));
            swatch::task_type(ui, rect, TypeTint::of(project.types(), Some(&one.code)));
            ui.add_sized([34.0, size::ROW], egui::Label::new(text::strong(&*one.code.0)));
            entry(ui, type_name(one, state.language), &used.to_string());
        });
    }
    let without = count(None);
    if without > 0 {
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            let rect = swatch::space(ui, vec2(26.0, size::SWATCH - 2.0));
            swatch::task_type(ui, rect, TypeTint::None);
            entry(ui, &state.words().text("ui-no-type"), &without.to_string());
        });
    }
}

/// How firm a task is.
pub fn task_kinds(ui: &mut Ui, state: &AppState) {
    for kind in TaskKind::ALL {
        ui.horizontal(|ui| {
            ui.set_height(24.0);
            let rect = swatch::space(ui, vec2(44.0, 20.0));
            swatch::task_kind(ui, rect, Some(*kind));
            ui.label(capital(&state.words().text(kind.key())));
        });
    }
    ui.horizontal(|ui| {
        ui.set_height(24.0);
        let rect = swatch::space(ui, vec2(44.0, 20.0));
        swatch::task_kind(ui, rect, None);
        ui.label(state.words().text("ui-no-kind"));
    });
}

/// The classes of koppelkansen.
pub fn classes(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    for class in PairClass::ALL {
        ui.horizontal(|ui| {
            ui.set_height(24.0);
            let rect = swatch::space(ui, vec2(26.0, 16.0));
            signs::class_sign(ui, rect, class);
            ui.label(capital(&words.text(class.key())));
        })
        .response
        .on_hover_text(about_class(state, class));
    }
}

/// The badges of the maps: dark is strong, an octagon warns.
pub fn badges(ui: &mut Ui, state: &AppState) {
    let all = [
        ("K1", false, true, "ui-badge-strong"),
        ("K2", false, false, "ui-badge-other"),
        ("C1", true, true, "ui-badge-conflict"),
        ("C2", true, false, "ui-badge-attention"),
    ];
    for (code, conflict, strong, key) in all {
        ui.horizontal(|ui| {
            ui.set_height(24.0);
            let rect = swatch::space(ui, vec2(26.0, 16.0));
            swatch::map_badge(ui, rect, code, conflict, strong);
            ui.label(state.words().text(key));
        });
    }
}

/// The key of the stack map: how many tasks along, how they get along down.
pub fn stack(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    let fits = [
        (Fit::With, "ui-stack-with"),
        (Fit::Neutral, "ui-stack-neutral"),
        (Fit::Against, "ui-stack-against"),
        (Fit::Unknown, "ui-stack-unknown"),
    ];
    ui.label(text::note(words.text("ui-stack-counts")));
    for (fit, key) in fits {
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            ui.spacing_mut().item_spacing.x = 2.0;
            for count in 2..=4 {
                let rect = swatch::space(ui, vec2(22.0, size::SWATCH));
                swatch::flat(ui, rect, Paint::Stack(count, fit));
            }
            ui.add_space(6.0);
            entry(ui, &words.text(key), "");
        });
    }
    ui.label(text::note(words.text("ui-stack-about")));
}
