//! A choice out of a few words, with "not filled in" as the first.
//!
//! Long lists get a field to search by first letters.

use egui::{ComboBox, Id, Key, Popup, PopupCloseBehavior, TextEdit, Ui};

use super::{signs, text};

/// A choice; the new one when the user changed it (the inner None is not filled in).
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: Id,
    name: &str,
    value: Option<T>,
    all: &[T],
    word: impl Fn(T) -> String,
    width: f32,
) -> Option<Option<T>> {
    let mut new = value;
    let shown = value.map_or_else(|| "–".to_owned(), &word);
    let combo = ComboBox::from_id_salt(salt).selected_text(shown).width(width).truncate().icon(small_sign);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(&mut new, None, "–");
        for one in all {
            ui.selectable_value(&mut new, Some(*one), word(*one));
        }
    });
    response.response.accessible_name(name);
    (new != value).then_some(new)
}

/// The sign that a button opens a list, smaller than egui's own.
pub fn small_sign(ui: &Ui, rect: egui::Rect, visuals: &egui::style::WidgetVisuals, _open: bool) {
    signs::fold_sign(ui.painter(), rect.center(), true, visuals.text_color());
}

/// Highest searchable list.
const LIST_HEIGHT: f32 = 320.0;

/// One line of a searchable list.
pub struct Entry {
    /// What is looked for at the beginning of each word, such as code and name.
    pub text: String,
    /// A note behind it.
    pub note: String,
}

/// What came out of a searchable list.
pub enum Found {
    /// The entry with this number.
    Entry(usize),
    /// Something new, as it was typed.
    New(String),
}

/// A button that opens a list with a search field: typing narrows it, Enter takes the first.
pub fn search(
    ui: &mut Ui,
    id: Id,
    button: egui::Button<'_>,
    name: &str,
    hint: &str,
    entries: &[Entry],
    allow_new: bool,
) -> Option<Found> {
    let response = ui.add(button);
    let response = response.accessible_name(name);
    let typed_id = id.with("typed");
    let mut found = None;
    let popup = Popup::menu(&response).id(id.with("popup")).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.width(280.0).show(|ui| {
        let mut typed = ui.data(|data| data.get_temp::<String>(typed_id)).unwrap_or_default();
        let field = TextEdit::singleline(&mut typed).id(id.with("field")).hint_text(hint.to_owned());
        let field = ui.add(field.desired_width(f32::INFINITY).margin(egui::vec2(8.0, 5.0))).accessible_name(hint);
        if response.clicked() {
            field.request_focus();
        }
        let fitting: Vec<usize> = (0..entries.len()).filter(|i| fits(&entries[*i].text, &typed)).collect();
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if enter {
            found = match fitting.first() {
                Some(first) if !typed.is_empty() => Some(Found::Entry(*first)),
                _ if allow_new && !typed.trim().is_empty() => Some(Found::New(typed.trim().to_owned())),
                _ => None,
            };
        }
        // As high as all entries, however few fit what was typed: the list keeps its place and size while it is open.
        let line = 24.0 + ui.spacing().item_spacing.y;
        let rows = entries.len() + usize::from(allow_new);
        let height = (rows.max(1) as f32 * line).min(LIST_HEIGHT);
        let list = egui::ScrollArea::vertical().min_scrolled_height(height).max_height(height);
        list.auto_shrink([false, false]).show(ui, |ui| {
            for i in &fitting {
                let entry = &entries[*i];
                let line = egui::Button::selectable(enter && found.is_some(), &*entry.text)
                    .right_text(text::note(&*entry.note));
                if ui.add_sized([ui.available_width(), 24.0], line).clicked() {
                    found = Some(Found::Entry(*i));
                }
            }
            let known = entries.iter().any(|entry| entry.text.eq_ignore_ascii_case(typed.trim()));
            if allow_new && !known && !typed.trim().is_empty() {
                let line = egui::Button::selectable(false, format!("+ {}", typed.trim()));
                if ui.add_sized([ui.available_width(), 24.0], line).clicked() {
                    found = Some(Found::New(typed.trim().to_owned()));
                }
            }
        });
        let done = found.is_some();
        if done {
            ui.data_mut(|data| data.remove::<String>(typed_id));
            ui.close();
        } else {
            ui.data_mut(|data| data.insert_temp(typed_id, typed));
        }
    });
    found
}

/// Whether every typed word begins a word of the text; capitals don't matter.
pub fn fits(text: &str, typed: &str) -> bool {
    let text = text.to_lowercase();
    let typed = typed.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    typed.split_whitespace().all(|part| words.iter().any(|word| word.starts_with(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_fits_the_first_letters_of_any_word() {
        assert!(fits("WBG Waterberging", "wb") && fits("WBG Waterberging", "water"));
        assert!(fits("Zon en wind", "w z") && fits("Zon en wind", ""));
        assert!(!fits("WBG Waterberging", "berging"));
    }
}
