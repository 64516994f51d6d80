//! Dialogs: import, export, open, new, copy, a photo, a picture to trace over, details of a notice, the palette, about.
//!
//! They collect what an action needs and send it; reading and writing files is for `app` and `io`.

mod about;
mod background;
mod details;
mod export;
mod export_notes;
mod fetch;
mod find;
mod import;
mod matrix;
mod palette;
mod path;
mod photo;
mod picture;
mod projects;
mod unsaved;

use egui::{Align, Button, Context, Id, Key, Layout as Flow, Modal, Response, Ui};

use super::Queue;
use super::theme::{self, size, token};
use super::widgets::text;
use crate::app::{Action, AppState, Dialog};

/// What is filled in in the open dialog; begins anew with each dialog.
#[derive(Default)]
pub struct DialogMemory {
    open: Option<Dialog>,
    /// Rises with each dialog: a place of its own keeps the size of the one before out.
    opened: u64,
    form: Form,
    /// The user wants the window to close, whatever is lost by it.
    may_lose: bool,
}

impl DialogMemory {
    /// Whether the user has said that the window may close though something can't be saved.
    pub fn may_lose(&self) -> bool {
        self.may_lose
    }
}

/// The fields of all dialogs; each uses those it needs.
#[derive(Default)]
struct Form {
    fresh: bool,
    /// Enter was pressed in a field in this frame.
    entered: bool,
    path: path::PathField,
    second: path::PathField,
    name: String,
    /// The layer of the file with the area.
    layer: Option<String>,
    search: String,
    /// Enter was pressed before what was looked for was there.
    waits: bool,
    crs: String,
    at: usize,
    import: import::ImportForm,
    export: export::Chosen,
    fetch: fetch::Fields,
    background: background::Chosen,
}

/// Shows the open dialog, if there is one.
pub fn show(ctx: &Context, state: &AppState, memory: &mut DialogMemory, queue: &mut Queue) {
    if memory.open != state.dialog {
        memory.open = state.dialog.clone();
        memory.opened += 1;
        memory.form = Form { fresh: true, ..Form::default() };
    }
    let Some(dialog) = state.dialog.clone() else { return };
    let width: f32 = match dialog {
        Dialog::Details(_) | Dialog::Remarks | Dialog::Fetch | Dialog::Background => 640.0,
        Dialog::Photo => 1200.0,
        Dialog::Import(_) => 980.0,
        Dialog::Export => 660.0,
        _ => 520.0,
    } * theme::text_scale(&ctx.global_style());
    let shown = Modal::new(Id::unique(("dialog", memory.opened))).backdrop_color(token::VEIL);
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(20);
    let response = shown.frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(ctx.content_rect().width() - 60.0));
        let form = &mut memory.form;
        form.entered = false;
        match &dialog {
            Dialog::Import(path) => import::show(ui, state, form, path.as_deref(), queue),
            Dialog::Fetch => fetch::show(ui, state, form, queue),
            Dialog::Open => projects::open(ui, state, form, queue),
            Dialog::New => projects::new(ui, state, form, None, queue),
            Dialog::NewFrom { file, layers } => projects::new(ui, state, form, Some((file, layers)), queue),
            Dialog::SaveCopy => projects::copy(ui, state, form, queue),
            Dialog::Unsaved => memory.may_lose |= unsaved::show(ui, state, queue),
            Dialog::Export => export::show(ui, state, form, queue),
            Dialog::ImportMatrix(matrix) => matrix::import(ui, state, form, *matrix, queue),
            Dialog::ExportMatrix(matrix) => matrix::export(ui, state, form, *matrix, queue),
            Dialog::AddPicture { path, problem } => {
                picture::choose(ui, state, form, (path.as_deref(), problem.as_ref()), queue);
            }
            Dialog::DroppedPicture(path) => picture::dropped(ui, state, form, path, queue),
            Dialog::Background => background::choose(ui, state, form, queue),
            Dialog::AttachPhoto => photo::choose(ui, state, form, queue),
            Dialog::Photo => photo::large(
                ui,
                state,
                form,
                queue,
                ctx.content_rect().height() - 200.0 * theme::text_scale(ui.style()),
            ),
            Dialog::Details(number) => details::show(ui, state, form, *number, queue),
            Dialog::Remarks => details::remarks(ui, state, form, queue),
            Dialog::Find => find::show(ui, state, form, queue),
            Dialog::Palette => palette::show(ui, state, form, queue),
            Dialog::About => about::show(ui, state, form, queue),
        }
        form.fresh = false;
    });
    if response.backdrop_response.clicked() {
        queue.push(Action::CloseDialog);
    }
}

/// Title of a dialog.
fn title(ui: &mut Ui, words: &str) {
    ui.label(egui::RichText::new(words.trim_end_matches('…')).text_style(egui::TextStyle::Heading));
    ui.add_space(8.0);
}

/// The last row: the button that does it at the right, cancel beside it. True when it was asked for, also by Enter
/// in a field.
fn finish(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    entered: bool,
    (does, why_not): (&str, Option<String>),
) -> bool {
    finish_with(ui, state, queue, (entered, does, why_not), None).0
}

/// The same with, when there is one, a second thing that can be done; which of both was asked for.
fn finish_with(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    (entered, does, why_not): (bool, &str, Option<String>),
    other: Option<String>,
) -> (bool, bool) {
    ui.add_space(12.0);
    let (mut done, mut did_other) = (false, false);
    last_row(ui, |ui| {
        let primary = Button::new(text::strong(does).color(token::ON_ACCENT)).fill(token::ACCENT);
        let primary = ui.add_enabled(why_not.is_none(), primary.min_size(button_size(ui, 96.0)));
        done = primary.on_disabled_hover_text(why_not.as_deref().unwrap_or_default()).clicked();
        done |= entered && why_not.is_none();
        if let Some(other) = other {
            did_other = ui.add(Button::new(other).min_size(button_size(ui, 80.0))).clicked();
        }
        let cancel = Button::new(state.words().text("ui-cancel")).min_size(button_size(ui, 80.0));
        if ui.add(cancel).clicked() {
            queue.push(Action::CloseDialog);
        }
        if let Some(reason) = why_not {
            text::one_line(ui, text::note(reason));
        }
    });
    (done, did_other)
}

/// The row of buttons, from the right; no higher than a button, whatever room there is below.
fn last_row(ui: &mut Ui, show: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), button_size(ui, 0.0).y);
    ui.allocate_ui_with_layout(size, Flow::right_to_left(Align::Center), show);
}

/// Size of a button of the last row: this wide with text of the usual size.
fn button_size(ui: &Ui, width: f32) -> egui::Vec2 {
    let scale = theme::text_scale(ui.style());
    egui::vec2(width * scale, size::row(scale) + 4.0)
}

/// Height of a list in a dialog: this high with text of the usual size, and no higher than the window allows.
fn list_height(ui: &Ui, height: f32) -> f32 {
    let scale = theme::text_scale(ui.style());
    (height * scale).min(ui.ctx().content_rect().height() - 160.0 * scale)
}

/// A field of a form: the first one has the keyboard when the dialog opens, and Enter in any of them does what the
/// dialog is for.
fn keyboard(ui: &Ui, field: &Response, form_is_fresh: bool, entered: &mut bool) {
    if form_is_fresh {
        field.request_focus();
    }
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        *entered = true;
        // When something is still missing the typing goes on here.
        field.request_focus();
    }
}

/// A row of a form.
fn row(ui: &mut Ui, name: &str, show: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let scale = theme::text_scale(ui.style());
        ui.set_min_height(size::row(scale) + 4.0);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(120.0 * scale, size::row(scale)), egui::Sense::hover());
        let font = egui::TextStyle::Body.resolve(ui.style());
        ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, name, font, token::INK_SOFT);
        show(ui);
    });
}
