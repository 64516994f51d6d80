//! Layer list and legend in one: what is in the list is on the maps, in that order, with its symbol.
//!
//! Nothing here can be edited; a tick switches a layer on or off.

use egui::{Rect, Sense, Ui, vec2};

use super::Queue;
use super::about::{about_class, about_worth};
use super::theme::size;
use super::widgets::{section, signs, swatch, text};
use crate::analysis::PairClass;
use crate::app::{Action, AppState, Dialog, LayerKey};
use crate::io::online::truncated_message;
use crate::io::tiles::Grid;
use crate::model::{TaskKind, Worth};
use crate::render::style::{Fit, Ground, Paint, Stroke, TypeTint, value_stroke};
use crate::words::{Language, Message, numbers};

/// Shows the list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    // At the foot and of one height, so that what is drawn does not push the legend down.
    let foot = egui::Panel::bottom("untagged").frame(egui::Frame::new()).resizable(false);
    foot.exact_size(super::untagged::height(ui, state, ui.available_height())).show(ui, |ui| {
        super::untagged::show(ui, state, queue);
    });
    let waiting = super::unplaced::height(ui, state, ui.available_height());
    if waiting > 0.0 {
        let foot = egui::Panel::bottom("unplaced").frame(egui::Frame::new()).resizable(false);
        foot.exact_size(waiting).show(ui, |ui| super::unplaced::show(ui, state, queue));
    }
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
        if section::folding(ui, "layers", &words.text("ui-layers"), None, true) {
            layers(ui, state, queue);
        }
        if state.view.shows(LayerKey::Stack) {
            section::hairline(ui);
            if section::folding(ui, "legend-stack", &words.text("ui-layer-stack"), None, true) {
                stack(ui, state);
            }
        }
        section::hairline(ui);
        if section::folding(ui, "legend-values", &words.text("ui-legend-values"), None, true) {
            values(ui, state);
        }
        section::hairline(ui);
        if section::folding(ui, "legend-tasks", &words.text("ui-legend-tasks"), None, true) {
            task_kinds(ui, state);
            ui.add_space(6.0);
            task_types(ui, state);
        }
        section::hairline(ui);
        if section::folding(ui, "legend-chances", &words.text("ui-legend-chances"), None, true) {
            classes(ui, state);
            ui.add_space(6.0);
            badges(ui, state);
        }
    });
}

fn layers(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let (words, project) = (state.words(), &state.project);
    let chances = state
        .analysis
        .as_ref()
        .map_or(0, |(_, analysis)| analysis.opportunities.iter().filter(|one| one.codes().next().is_some()).count());
    layer(ui, state, queue, LayerKey::Labels, &words.text("ui-layer-labels"), None, |ui, rect| {
        let font = text::semibold(ui, egui::TextStyle::Small);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, "Aa", font, super::theme::token::INK);
    });
    layer(ui, state, queue, LayerKey::Opportunities, &words.text("ui-layer-chances"), Some(chances), |ui, rect| {
        swatch::badge(ui, rect, "K1");
    });
    by_hand(ui, state, queue, LayerKey::Links);
    let values = Some(project.values().len());
    layer(ui, state, queue, LayerKey::Values, &words.text("layer-values"), values, |ui, rect| {
        swatch::hatch(ui, rect.shrink2(vec2(3.0, 2.0)), Worth::Heritage, 2);
    });
    let tasks = Some(project.tasks().len());
    layer(ui, state, queue, LayerKey::Tasks, &words.text("layer-tasks"), tasks, |ui, rect| {
        swatch::task_type(ui, rect.shrink2(vec2(3.0, 2.0)), TypeTint::Known(3));
    });
    let zones = state.zones.as_ref().map(|(_, zones)| zones.zones.len());
    layer(ui, state, queue, LayerKey::Stack, &words.text("ui-layer-stack"), zones, |ui, rect| {
        swatch::flat(ui, rect.shrink2(vec2(3.0, 2.0)), Paint::Stack(3, Fit::With));
    });
    by_hand(ui, state, queue, LayerKey::Masks);
    for row in project.layers().iter() {
        let name = layer_name(state, row);
        let count = Some(row.features.len());
        let entry = bare_layer(ui, state, queue, LayerKey::Reference(row.id), &name, count, |ui, rect| {
            swatch::stroke(ui, rect, &Stroke::solid(Paint::ReferenceLine, 2.0));
        });
        let entry = entry.on_hover_ui(|ui| about_layer(ui, state, row, &name));
        entry.interact(Sense::click()).context_menu(|ui| mask_line(ui, state, queue, row.id));
    }
    layer(ui, state, queue, LayerKey::Area, &words.text("area"), None, |ui, rect| {
        swatch::stroke(ui, rect, &Stroke::solid(Paint::AreaLine, 2.0));
    });
    super::picture_list::show(ui, state, queue);
    background(ui, state, queue);
}

/// The name of a reference layer, with a mark when there is more than what was fetched.
pub fn layer_name(state: &AppState, row: &crate::model::ReferenceLayer) -> String {
    let name = if row.name.is_empty() { state.words().text("unnamed") } else { row.name.clone() };
    let is_cut = row.origin.as_ref().is_some_and(|origin| origin.truncated.is_some());
    if is_cut { format!("! {name}") } else { name }
}

/// Where a reference layer comes from, a line each.
fn about_layer(ui: &mut Ui, state: &AppState, row: &crate::model::ReferenceLayer, name: &str) {
    let words = state.words();
    ui.label(text::strong(name));
    let mut line = |key: &str, name: &'static str, said: &str| {
        if !said.is_empty() {
            ui.label(words.say(&Message::new(key).text(name, said)));
        }
    };
    line("legend-layer-source", "source", &row.source);
    let Some(origin) = &row.origin else { return };
    line("legend-layer-address", "address", &origin.address);
    line("legend-layer-fetched", "day", &numbers::date(state.language, &origin.fetched_on));
    line("legend-layer-licence", "licence", &origin.licence);
    if let Some(truncated) = origin.truncated {
        let said = Message::new("legend-layer-truncated").message("truncated", truncated_message(truncated));
        ui.label(text::alert(words.say(&said)));
    }
}

/// The background, with what there is to know about it on hover and a menu to change it.
fn background(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let name = words.text("layer-background");
    let entry = bare_layer(ui, state, queue, LayerKey::Background, &name, None, |ui, rect| {
        let rect = rect.shrink2(vec2(3.0, 2.0));
        swatch::flat(ui, rect, Paint::Ground(Ground::Land));
        swatch::flat(ui, rect.with_max_x(rect.center().x), Paint::Ground(Ground::Water));
    });
    let entry = entry.on_hover_ui(|ui| {
        for line in state.background.about(state.language) {
            ui.label(words.say(&line));
        }
    });
    let menu = |ui: &mut Ui, queue: &mut Queue| {
        let mut line = |ui: &mut Ui, key: &str, action: Action| {
            let why_not = crate::app::disabled(&action, state).map(|reason| words.say(&reason));
            let button = ui.add_enabled(why_not.is_none(), egui::Button::new(words.text(key)));
            if button.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
                queue.push(action);
                ui.close();
            }
        };
        line(ui, "command-background", Action::OpenDialog(Dialog::Background));
        line(ui, "command-background-own", Action::OwnBackground);
        if state.background.online.as_ref().is_some_and(|online| online.choice.network) {
            line(ui, "command-background-offline", Action::BackgroundOffline);
        }
        if let Some((_, source)) = state.background.path.as_ref().zip(state.background.source.as_ref()) {
            ui.separator();
            match source.info().grid {
                Grid::WebMercator => line(ui, "ui-background-grid-rd", Action::BackgroundGrid(Grid::Rd)),
                Grid::Rd => line(ui, "ui-background-grid-web", Action::BackgroundGrid(Grid::WebMercator)),
            }
        }
    };
    entry.interact(Sense::click()).context_menu(|ui| menu(ui, queue));
    ui.horizontal(|ui| {
        ui.add_space(50.0);
        let name: String = state.background.name(state.language).chars().take(22).collect();
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        let title = words.say(&Message::new("ui-background-menu").text("name", name));
        ui.menu_button(text::note(title), |ui| menu(ui, queue));
    });
    if let Some(online) = &state.background.online {
        ui.horizontal(|ui| {
            ui.add_space(54.0);
            let key = if online.choice.network { "background-from" } else { "background-from-kept" };
            text::one_line(ui, text::note(words.say(&Message::new(key).text("host", &online.host))));
        });
    }
    ui.add_space(4.0);
}

/// The key of the stack map: how many tasks along, how they get along down.
fn stack(ui: &mut Ui, state: &AppState) {
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

/// What was drawn by hand for the koppelkansen, once there is any of it.
fn by_hand(ui: &mut Ui, state: &AppState, queue: &mut Queue, key: LayerKey) {
    let (words, project) = (state.words(), &state.project);
    let (links, masks) = (project.links().len(), project.masks().len());
    match key {
        LayerKey::Links if links > 0 => {
            layer(ui, state, queue, key, &words.text("layer-links"), Some(links), |ui, rect| {
                swatch::stroke(ui, rect, &Stroke::dashed(Paint::ChanceLine, 1.6, [6.0, 4.0, 6.0, 4.0]));
                super::map::paint_link_sign(ui.painter(), rect.center(), false, 0.85);
            });
        }
        LayerKey::Masks if masks > 0 => {
            layer(ui, state, queue, key, &words.text("layer-masks"), Some(masks), |ui, rect| {
                swatch::mask(ui, rect.shrink2(vec2(3.0, 2.0)));
            });
        }
        _ => {}
    }
}

/// The line that makes a mask of a reference layer.
pub fn mask_line(ui: &mut Ui, state: &AppState, queue: &mut Queue, layer: crate::model::FeatureId) {
    let action = Action::MaskLayer(layer);
    let why_not = crate::app::disabled(&action, state).map(|reason| state.words().say(&reason));
    let line = egui::Button::new(state.words().text("mask-of-layer"));
    let line = ui.add_enabled(why_not.is_none(), line).on_disabled_hover_text(why_not.unwrap_or_default());
    if line.clicked() {
        queue.push(action);
        ui.close();
    }
}

fn layer(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    key: LayerKey,
    name: &str,
    count: Option<usize>,
    sample: impl FnOnce(&Ui, Rect),
) -> egui::Response {
    bare_layer(ui, state, queue, key, name, count, sample).on_hover_text(name)
}

/// The same without words on hover.
fn bare_layer(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    key: LayerKey,
    name: &str,
    count: Option<usize>,
    sample: impl FnOnce(&Ui, Rect),
) -> egui::Response {
    let mut on = state.view.shows(key);
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().icon_spacing = 2.0;
        if ui.checkbox(&mut on, "").accessible_name(name).clicked() {
            queue.push(Action::ToggleLayer(key));
        }
        ui.spacing_mut().item_spacing.x = 8.0;
        let rect = swatch::space(ui, vec2(26.0, size::SWATCH));
        sample(ui, rect);
        let counted = count.map(|n| numbers::count(state.language, n as f64)).unwrap_or_default();
        bare_entry(ui, name, &counted)
    })
    .inner
}

/// A name that is cut off when it does not fit, and a number at the right edge.
fn entry(ui: &mut Ui, name: &str, right: &str) -> egui::Response {
    bare_entry(ui, name, right).on_hover_text(name)
}

/// The same without words on hover.
fn bare_entry(ui: &mut Ui, name: &str, right: &str) -> egui::Response {
    let style = egui::TextStyle::Body;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let number = ui.painter().text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        right,
        style.resolve(ui.style()),
        super::theme::token::INK_SOFT,
    );
    let width = rect.width() - number.width() - 8.0;
    let at = rect.left_center() - vec2(0.0, ui.text_style_height(&style) / 2.0);
    text::paint_rows(ui, at, name, style, super::theme::token::INK, width, 1);
    response
}

/// The four hatches, each sparse and dense.
fn values(ui: &mut Ui, state: &AppState) {
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
fn task_types(ui: &mut Ui, state: &AppState) {
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

fn task_kinds(ui: &mut Ui, state: &AppState) {
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

fn classes(ui: &mut Ui, state: &AppState) {
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
fn badges(ui: &mut Ui, state: &AppState) {
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

/// The name of a type in a language.
pub fn type_name(one: &crate::model::TaskType, language: Language) -> &str {
    match language {
        Language::English if !one.name_en.is_empty() => &one.name_en,
        _ => &one.name_nl,
    }
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
