//! The photo of a feature: its picture, and the buttons to choose another one or take it away.
//!
//! Reading and decoding it is for `app` and `io`; here is only the picture on the graphics card.

use std::sync::Arc;

use egui::{Button, Id, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use super::rows::row;
use crate::app::{Action, AppState, Dialog};
use crate::io::photo::Picture;
use crate::model::FeatureId;
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Height of the picture in the panel.
const HEIGHT: f32 = 132.0;

/// Shows the row, and the picture below it when there is one.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, id: FeatureId) {
    let words = state.words();
    let name = state.project.photo_of(id);
    row(ui, state, "ui-photo", Some("ui-about-photo"), |ui, _, _| {
        let choose = Button::new(words.text(if name.is_empty() { "ui-browse" } else { "ui-photo-other" }));
        crate::ui::command::button(ui, state, queue, Action::OpenDialog(Dialog::AttachPhoto), choose);
        if name.is_empty() {
            text::one_line(ui, text::note(words.text("ui-photo-drop")));
            return;
        }
        let editable = state.file.read_only.is_none();
        let remove = ui.add_enabled(editable, Button::new(words.text("ui-photo-remove")));
        if remove.on_hover_text(words.text("ui-photo-remove-about")).clicked() {
            queue.extend(removed(state, id));
        }
        text::one_line(ui, text::note(name));
    });
    if name.is_empty() {
        return;
    }
    if !state.project.photos().contains_key(name) {
        let said = words.say(&Message::new("ui-photo-elsewhere").text("file", name));
        ui.label(text::note(said));
        return;
    }
    let Some(shown) = state.picture() else {
        ui.add_space(4.0);
        ui.add_sized(vec2(48.0, HEIGHT), egui::Spinner::new());
        return;
    };
    match &shown.picture {
        Ok(picture) => {
            let size = fitting(picture, vec2(ui.available_width() - 16.0, HEIGHT));
            let image = egui::Image::new(&texture(ui, picture)).fit_to_exact_size(size);
            ui.add_space(4.0);
            let large = ui.add(Button::image(image).frame(false)).on_hover_text(words.text("command-show-photo"));
            if large.accessible_name(words.text("command-show-photo")).clicked() {
                queue.push(Action::OpenDialog(Dialog::Photo));
            }
            ui.add_space(4.0);
        }
        Err(reason) => {
            ui.label(text::note(words.say(reason)));
        }
    }
}

/// The largest size of a picture within a box, in its own proportions and never larger than it is.
pub fn fitting(picture: &Picture, room: Vec2) -> Vec2 {
    let size = vec2(picture.size[0] as f32, picture.size[1] as f32);
    size * (room.x / size.x).min(room.y / size.y).min(1.0)
}

/// The picture on the graphics card; the last one is kept there.
pub fn texture(ui: &Ui, picture: &Arc<Picture>) -> TextureHandle {
    type Kept = (Arc<Picture>, TextureHandle);
    let place = Id::unique("photo on the graphics card");
    if let Some((of, texture)) = ui.data(|data| data.get_temp::<Kept>(place))
        && Arc::ptr_eq(&of, picture)
    {
        return texture;
    }
    let image = egui::ColorImage::from_rgba_unmultiplied(picture.size, &picture.rgba);
    let texture = ui.ctx().load_texture("photo", image, TextureOptions::LINEAR);
    ui.data_mut(|data| data.insert_temp::<Kept>(place, (Arc::clone(picture), texture.clone())));
    texture
}

fn removed(state: &AppState, id: FeatureId) -> Option<Action> {
    let label = Message::new("ui-edit-cleared").term("field", "ui-photo");
    if let Some(row) = state.project.values().get(id) {
        let mut row = (**row).clone();
        row.photo.clear();
        return Some(Action::PutValue(Box::new(row), label));
    }
    let mut row = (**state.project.tasks().get(id)?).clone();
    row.photo.clear();
    Some(Action::PutTask(Box::new(row), label))
}
