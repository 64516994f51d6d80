//! A choice out of a few words, with "not filled in" as the first; letters and arrows go along them, Enter takes one.
//!
//! Long lists get a field to search by first letters.

use egui::{
    Button, Event, Id, Key, Modifiers, Popup, PopupCloseBehavior, PopupKind, Response, TextEdit, Ui, pos2, vec2,
};

use super::{signs, text};
use crate::ui::theme::token;

/// A choice; the new one when the user changed it (the inner None is not filled in).
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: Id,
    name: &str,
    value: Option<T>,
    all: &[T],
    word: impl Fn(T) -> String,
    width: f32,
) -> Option<Option<T>> {
    let now = value.map_or(0, |value| all.iter().position(|one| *one == value).map_or(0, |at| at + 1));
    let lines = lines(all, &word);
    let taken = list(ui, id, name, &lines[now].clone(), Some(now), &lines, width)?;
    (taken != now).then(|| taken.checked_sub(1).map(|at| all[at]))
}

/// A choice for several things at once; without `now` they differ, and any choice is a change.
pub fn choice_of_several<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: Id,
    name: &str,
    (now, differs): (Option<Option<T>>, &str),
    all: &[T],
    word: impl Fn(T) -> String,
    width: f32,
) -> Option<Option<T>> {
    if let Some(value) = now {
        return choice(ui, id, name, value, all, word, width);
    }
    let taken = list(ui, id, name, differs, None, &lines(all, &word), width)?;
    Some(taken.checked_sub(1).map(|at| all[at]))
}

/// The id of the list of a choice or a search, for whoever opens it.
pub fn list_id(id: Id) -> Id {
    id.with("popup")
}

fn lines<T: Copy>(all: &[T], word: &impl Fn(T) -> String) -> Vec<String> {
    std::iter::once("–".to_owned()).chain(all.iter().map(|one| word(*one))).collect()
}

/// A button that opens a list; the number of the line that was taken.
fn list(
    ui: &mut Ui,
    id: Id,
    name: &str,
    shown: &str,
    now: Option<usize>,
    lines: &[String],
    width: f32,
) -> Option<usize> {
    let kept = id.with("at");
    let before = ui.data(|data| data.get_temp::<Kept>(kept));
    let is_open = Popup::is_id_open(ui.ctx(), list_id(id));
    let mut at = before.filter(|_| is_open).map_or(now, |kept| kept.at);
    let mut taken = None;
    if is_open && go_along(ui, lines, &mut at) {
        taken = Some(at);
    }
    let response = closed(ui, name, shown, width);
    let popup = Popup::menu(&response).kind(PopupKind::Popup).id(list_id(id));
    popup.width(response.rect.width()).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        for (i, line) in lines.iter().enumerate() {
            let line = Button::selectable(at == Some(i), line.as_str()).min_size(vec2(ui.available_width(), 24.0));
            if ui.add(line).clicked() {
                taken = Some(Some(i));
            }
        }
        if taken.is_some() {
            ui.close();
        }
    });
    if Popup::is_id_open(ui.ctx(), list_id(id)) {
        // While it is open the list has the keys; the button gets them back when it had them.
        let had_keys = before.map_or(response.has_focus(), |kept| kept.had_keys);
        response.surrender_focus();
        ui.data_mut(|data| data.insert_temp(kept, Kept { at, had_keys }));
    } else if let Some(before) = before {
        if before.had_keys {
            response.request_focus();
        }
        ui.data_mut(|data| data.remove_temp::<Kept>(kept));
    }
    taken.flatten()
}

/// What an open list remembers.
#[derive(Clone, Copy, Default)]
struct Kept {
    /// The line Enter would take.
    at: Option<usize>,
    /// Whether the button had the keyboard when the list opened.
    had_keys: bool,
}

/// The button of a choice, with the sign that it opens a list.
fn closed(ui: &mut Ui, name: &str, shown: &str, width: f32) -> Response {
    let button = Button::new(shown).truncate().min_size(vec2(width, 28.0)).right_text("     ");
    let response = ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(button)
    });
    let response = response.inner.accessible_name(name);
    let at = pos2(response.rect.right() - 12.0, response.rect.center().y);
    signs::fold_sign(ui.painter(), at, true, token::INK_SOFT);
    response
}

/// The sign that a button opens a list, smaller than egui's own.
pub fn small_sign(ui: &Ui, rect: egui::Rect, visuals: &egui::style::WidgetVisuals, _open: bool) {
    signs::fold_sign(ui.painter(), rect.center(), true, visuals.text_color());
}

/// Letters go to the next line with a word that begins so, arrows to the next one; true when a line is taken.
fn go_along(ui: &Ui, lines: &[String], at: &mut Option<usize>) -> bool {
    let count = lines.len();
    let mut taken = false;
    ui.input_mut(|input| {
        for event in &input.events {
            match event {
                Event::Text(letters) => {
                    let first = at.map_or(0, |at| at + 1);
                    let next = (first..first + count).map(|i| i % count).find(|i| fits(&lines[*i], letters.trim()));
                    *at = next.filter(|_| !letters.trim().is_empty()).or(*at);
                }
                Event::Key { key: Key::ArrowDown, pressed: true, .. } => {
                    *at = Some(at.map_or(0, |at| (at + 1).min(count - 1)));
                }
                Event::Key { key: Key::ArrowUp, pressed: true, .. } => {
                    *at = Some(at.unwrap_or(count).saturating_sub(1));
                }
                Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. } => taken = true,
                _ => {}
            }
        }
        // The map below would go along with the arrows.
        input.consume_key(Modifiers::NONE, Key::ArrowDown);
        input.consume_key(Modifiers::NONE, Key::ArrowUp);
    });
    taken
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
    button: Button<'_>,
    name: &str,
    hint: &str,
    entries: &[Entry],
    allow_new: bool,
) -> Option<Found> {
    let response = ui.add(button);
    let response = response.accessible_name(name);
    let typed_id = id.with("typed");
    let mut found = None;
    let popup = Popup::menu(&response).kind(PopupKind::Popup).id(list_id(id));
    popup.width(280.0).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let kept = ui.data(|data| data.get_temp::<String>(typed_id));
        let just_opened = kept.is_none();
        let mut typed = kept.unwrap_or_default();
        // What is typed before the list is seen is in it all the same.
        let early = just_opened && !response.clicked() && typed_early(ui, &mut typed);
        let field = TextEdit::singleline(&mut typed).id(id.with("field")).hint_text(hint.to_owned());
        let field = ui.add(field.desired_width(f32::INFINITY).margin(vec2(8.0, 5.0))).accessible_name(hint);
        if just_opened || response.clicked() {
            field.request_focus();
        }
        let fitting: Vec<usize> = (0..entries.len()).filter(|i| fits(&entries[*i].text, &typed)).collect();
        let done = |ui: &Ui| ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab));
        let enter = early || !just_opened && field.lost_focus() && done(ui);
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
                // What Enter would take.
                let first = !typed.is_empty() && fitting.first() == Some(i);
                let line = Button::selectable(first, &*entry.text).right_text(text::note(&*entry.note));
                if ui.add_sized([ui.available_width(), 24.0], line).clicked() {
                    found = Some(Found::Entry(*i));
                }
            }
            let known = entries.iter().any(|entry| entry.text.eq_ignore_ascii_case(typed.trim()));
            if allow_new && !known && !typed.trim().is_empty() {
                let line = Button::selectable(false, format!("+ {}", typed.trim()));
                if ui.add_sized([ui.available_width(), 24.0], line).clicked() {
                    found = Some(Found::New(typed.trim().to_owned()));
                }
            }
        });
        if enter || found.is_some() {
            ui.close();
        }
        ui.data_mut(|data| data.insert_temp(typed_id, typed));
    });
    if !Popup::is_id_open(ui.ctx(), list_id(id)) {
        ui.data_mut(|data| data.remove_temp::<String>(typed_id));
    }
    found
}

/// Takes in the letters of this frame; true when they end with Enter or Tab.
fn typed_early(ui: &Ui, typed: &mut String) -> bool {
    ui.input(|input| {
        for event in &input.events {
            match event {
                Event::Text(letters) => typed.push_str(letters),
                Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. } => return true,
                _ => {}
            }
        }
        false
    })
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
