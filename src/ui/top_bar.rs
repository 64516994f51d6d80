//! The bar over the maps: project, which maps, undo and redo, files, language, zaalstand.
//!
//! Everything in it is a command that the palette and the keys have too.

use egui::{Align, Button, Id, Layout as Flow, RichText, TextEdit, Ui, vec2};

use super::Queue;
use super::command::{button, menu_line};
use super::history_list;
use super::theme::token;
use super::widgets::{section, signs, text};
use crate::app::{Action, AppState, Dialog, Layout, Sheet};
use crate::words::Language;

/// Room for undo, redo, sheets, languages and zaalstand in the longest language.
const RIGHT_GROUP: f32 = 518.0;
/// A bar at least this wide has room for the files too; else they are in the menu.
const ROOM_FOR_FILES: f32 = 1500.0;
/// Room they need.
const FILES: f32 = 190.0;

/// Shows the bar.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.horizontal_centered(|ui| {
        file_menu(ui, state, queue);
        ui.add_space(4.0);
        let bar = ui.max_rect();
        let segment = if bar.width() < 1200.0 { 78.0 } else { 100.0 };
        let switch = segment * 3.0 + 12.0;
        // In the middle when there is room, else as far left as what stands at the right needs.
        let with_files = bar.width() >= ROOM_FOR_FILES;
        let group = RIGHT_GROUP + if with_files { FILES } else { 0.0 };
        let start = (bar.center().x - switch / 2.0).min(bar.right() - group - switch);
        project_name(ui, state, queue, start - 12.0);
        ui.add_space((start - ui.cursor().left()).max(4.0));
        layout_switch(ui, state, queue, segment);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let hall = Button::selectable(state.view.hall, words.text("ui-hall")).frame_when_inactive(true);
            button(ui, state, queue, Action::ToggleHall, hall);
            ui.add_space(4.0);
            for language in [Language::English, Language::Dutch] {
                let chosen = state.language == language;
                let shown = language.tag().to_uppercase();
                let label = if chosen { text::strong(shown) } else { text::note(shown).size(14.0) };
                let action = Action::SetLanguage(language);
                button(ui, state, queue, action, Button::selectable(chosen, label).min_size(vec2(32.0, 28.0)));
            }
            ui.add_space(4.0);
            sheets(ui, state, queue);
            if with_files {
                let export = Button::new(words.text("ui-export"));
                button(ui, state, queue, Action::OpenDialog(Dialog::Export), export);
                let import = Button::new(words.text("ui-import"));
                button(ui, state, queue, Action::OpenDialog(Dialog::Import(None)), import);
            }
            ui.add_space(4.0);
            let list = button(ui, state, queue, Action::ToggleHistory, Button::new("").min_size(vec2(20.0, 28.0)));
            signs::fold_sign(ui.painter(), list.rect.center(), true, token::INK);
            history_list::show(ui.ctx(), state, queue, list.rect);
            for (action, sign) in [(Action::Redo, "↷"), (Action::Undo, "↶")] {
                let shown = Button::new(RichText::new(sign).size(18.0)).min_size(vec2(32.0, 28.0));
                button(ui, state, queue, action, shown);
            }
        });
    });
}

/// The two kinds of sheets; a second click puts the sheet away.
fn sheets(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let kinds = [
        ("sheet-title-findings", Sheet::Decisions, Sheet::FINDINGS.as_slice()),
        ("sheet-title-method", Sheet::Functions, Sheet::METHOD.as_slice()),
    ];
    for (key, first, all) in kinds {
        let open = state.view.sheet.is_some_and(|sheet| all.contains(&sheet));
        let shown = Button::selectable(open, state.words().text(key)).frame_when_inactive(true);
        if open {
            if ui.add(shown).on_hover_text(state.words().text("ui-close")).clicked() {
                queue.push(Action::ShowSheet(None));
            }
        } else {
            button(ui, state, queue, Action::ShowSheet(Some(first)), shown);
        }
    }
}

fn file_menu(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let response = ui.menu_button(text::strong(words.text("ui-project-menu")), |ui| {
        for dialog in [Dialog::Open, Dialog::New, Dialog::SaveCopy] {
            menu_line(ui, state, queue, Action::OpenDialog(dialog));
        }
        menu_line(ui, state, queue, Action::OpenSample);
        ui.separator();
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::Import(None)));
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::Fetch));
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::AddPicture { path: None, problem: None }));
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::Export));
        ui.separator();
        menu_line(ui, state, queue, Action::FitArea);
        menu_line(ui, state, queue, Action::ToggleLayerList);
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::Palette));
        menu_line(ui, state, queue, Action::OpenDialog(Dialog::About));
    });
    response.response.on_hover_text(words.text("ui-project-menu-about"));
}

/// The name; a click makes it a field.
fn project_name(ui: &mut Ui, state: &AppState, queue: &mut Queue, right: f32) {
    let words = state.words();
    let id = Id::unique("project-name");
    let renaming: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let name = state.project.name();
    if !renaming {
        let shown = if name.is_empty() { words.text("unnamed") } else { name.to_owned() };
        let label = RichText::new(shown).text_style(egui::TextStyle::Heading);
        let room = (right - ui.cursor().left()).max(60.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            let response = ui.add(Button::new(label).frame(false).truncate());
            let file = state.file.path.as_ref().map(|path| format!("\n{}", path.display())).unwrap_or_default();
            let response = response.accessible_name(words.text("ui-rename"));
            let response = response.on_hover_text(format!("{}{file}", words.text("ui-rename")));
            section::focus_ring(ui, response.rect, &response);
            if response.clicked() && state.file.read_only.is_none() {
                ui.data_mut(|data| {
                    data.insert_temp(id, true);
                    data.insert_temp(id.with("draft"), name.to_owned());
                });
            }
        });
        return;
    }
    let mut draft: String = ui.data(|data| data.get_temp(id.with("draft"))).unwrap_or_default();
    let field = ui.add(
        TextEdit::singleline(&mut draft)
            .id(id.with("field"))
            .desired_width((right - ui.cursor().left() - 16.0).clamp(60.0, 280.0)),
    );
    let field = field.accessible_name(words.text("ui-rename"));
    if field.lost_focus() {
        let dropped = ui.input(|input| input.key_pressed(egui::Key::Escape));
        if !dropped && !draft.trim().is_empty() && draft.trim() != name {
            queue.push(Action::RenameProject(draft.trim().to_owned()));
        }
        ui.data_mut(|data| data.remove::<bool>(id));
    } else {
        if !field.has_focus() {
            field.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(id.with("draft"), draft));
    }
}

fn layout_switch(ui: &mut Ui, state: &AppState, queue: &mut Queue, segment: f32) {
    let words = state.words();
    egui::Frame::new().fill(token::HOVER).corner_radius(4).inner_margin(2).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let all = [
            (Layout::Values, "ui-layout-values"),
            (Layout::SideBySide, "ui-layout-both"),
            (Layout::Tasks, "ui-layout-tasks"),
        ];
        for (layout, key) in all {
            let chosen = state.view.layout == layout;
            let (ground, ink) =
                if chosen { (token::SHEET, token::ACCENT) } else { (egui::Color32::TRANSPARENT, token::INK) };
            let label = RichText::new(words.text(key)).color(ink);
            let shown = Button::new(label).fill(ground).stroke(egui::Stroke::NONE).min_size(vec2(segment, 26.0));
            let response = button(ui, state, queue, Action::Layout(layout), shown.selected(false));
            section::focus_ring(ui, response.rect, &response);
        }
    });
}
