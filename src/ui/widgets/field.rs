//! Text fields that report a change when the user is done: on Enter or when the keyboard goes elsewhere.
//!
//! Esc gives back what was there. While typing, the draft lives in egui's memory and not in the project.

use egui::{Id, Key, Response, TextEdit, Ui};

use crate::words::Language;

/// A field of one line.
pub fn line(ui: &mut Ui, id: Id, name: &str, value: &str, width: f32) -> Option<String> {
    line_with_hint(ui, id, name, value, "", width)
}

/// A field of one line that says something while it is empty.
pub fn line_with_hint(ui: &mut Ui, id: Id, name: &str, value: &str, hint: &str, width: f32) -> Option<String> {
    edit(ui, id, value, |ui, draft| {
        let field = TextEdit::singleline(draft).id(id).hint_text(hint.to_owned());
        ui.add(field.desired_width(width).margin(egui::vec2(8.0, 5.0))).accessible_name(name)
    })
}

/// A field of several lines; Enter makes a new line.
pub fn paragraph(ui: &mut Ui, id: Id, name: &str, value: &str, width: f32) -> Option<String> {
    edit(ui, id, value, |ui, draft| {
        let field = TextEdit::multiline(draft).id(id).desired_width(width).desired_rows(3);
        ui.add(field.margin(egui::vec2(8.0, 5.0))).accessible_name(name)
    })
}

/// A field of one line for a number; None inside Some when it was emptied. What is no number is put back. Point and
/// comma are both read as the decimal sign; the language says which one is shown.
pub fn number(
    ui: &mut Ui,
    id: Id,
    name: &str,
    value: Option<f64>,
    width: f32,
    language: Language,
) -> Option<Option<f64>> {
    let plain = value.map(|number| number.to_string()).unwrap_or_default();
    let shown = if language == Language::Dutch { plain.replace('.', ",") } else { plain };
    number_in(line(ui, id, name, &shown, width)?)
}

/// The number in a text; None inside Some when it is empty, None when it is no number.
pub fn number_in(text: String) -> Option<Option<f64>> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Some(None);
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Some)
}

fn edit(ui: &mut Ui, id: Id, value: &str, show: impl FnOnce(&mut Ui, &mut String) -> Response) -> Option<String> {
    let kept = id.with("draft");
    let typed = ui.data(|data| data.get_temp::<String>(kept));
    let was_typing = typed.is_some();
    let mut draft = typed.unwrap_or_else(|| value.to_owned());
    let response = show(ui, &mut draft);
    if response.gained_focus() {
        // The keyboard can come here while the field is out of view.
        response.scroll_to_me(None);
    }
    // The keyboard can also be taken away between two frames, which egui does not call lost.
    if response.lost_focus() || was_typing && !response.has_focus() {
        ui.data_mut(|data| data.remove::<String>(kept));
        let dropped = ui.input(|input| input.key_pressed(Key::Escape));
        return (!dropped && draft.trim() != value).then(|| draft.trim().to_owned());
    }
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(kept, draft));
    } else if response.changed() {
        // Assistive technology can change a field that does not have the keyboard.
        return (draft.trim() != value).then(|| draft.trim().to_owned());
    }
    None
}
