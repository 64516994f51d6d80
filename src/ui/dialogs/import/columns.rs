//! Which column of the file is which of ours, and what its words mean.
//!
//! What is proposed comes from `io`; a column that is none of ours is kept under its own name.

use egui::{Id, ScrollArea, Ui};

use crate::app::AppState;
use crate::io::import::mapping::{ColumnSample, columns_of, is_understood, our_name, possible_words, words_of};
use crate::io::import::preview::Preview;
use crate::model::{ColumnMapping, Mapping, WordMapping};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{choice, field, text};
use crate::words::{Language, Message};

/// How many different words of a column are asked about.
const WORDS: usize = 24;

/// Shows both, and takes over what is chosen.
pub(super) fn show(ui: &mut Ui, state: &AppState, preview: &Preview, mapping: &mut Mapping) {
    if preview.columns.is_empty() {
        return;
    }
    let words = state.words();
    let scale = theme::text_scale(ui.style());
    // The bars of the two lists are in sight without the pointer on them too: else nothing tells that they go on.
    ui.spacing_mut().scroll.dormant_handle_opacity = 0.6;
    ui.add_space(8.0);
    let read = preview.columns.iter().filter(|column| our_name(mapping, &column.name).is_some()).count();
    let about = Message::new("import-columns").count("n", read).count("columns", preview.columns.len());
    ui.label(text::strong(words.say(&about))).on_hover_text(words.text("import-columns-about"));
    let rows = shown_rows(preview.columns.len(), 6);
    let height = (size::row(scale) + 6.0) * rows;
    ScrollArea::vertical()
        .id_salt("import-columns")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for column in &preview.columns {
                one_column(ui, state, preview, mapping, column);
            }
        });
    meanings(ui, state, preview, mapping);
}

fn one_column(ui: &mut Ui, state: &AppState, preview: &Preview, mapping: &mut Mapping, column: &ColumnSample) {
    let words = state.words();
    let scale = theme::text_scale(ui.style());
    ui.horizontal(|ui| {
        ui.set_min_height(size::row(scale) + 2.0);
        cell(ui, 200.0 * scale, |ui| {
            text::one_line(ui, egui::RichText::new(&column.name));
        });
        ui.label(text::note("→"));
        let ours: Vec<&'static str> = columns_of(mapping.map).iter().map(|one| one.name).collect();
        let now = our_name(mapping, &column.name).and_then(|name| ours.iter().copied().find(|one| *one == name));
        let name = words.say(&Message::new("import-column-is").text("column", &column.name));
        let id = Id::unique(("import-column", &column.name));
        let taken = choice::choice(ui, id, &name, now, &ours, |one| one.to_owned(), 170.0 * scale);
        if let Some(taken) = taken {
            set(mapping, &column.name, taken);
            mapping.words = words_of(mapping, &preview.columns, state.project.types());
        }
        let decimal = state.language == Language::Dutch;
        let shown = |text: &String| match text.parse::<f64>() {
            Ok(_) if decimal => text.replace('.', ","),
            _ => text.replace('\n', " "),
        };
        let examples: Vec<String> = column.examples.iter().map(shown).collect();
        let examples = examples.join(" · ");
        let filled = Message::new("import-filled").count("n", column.filled).text("examples", examples);
        text::one_line(ui, text::note(words.say(&filled)));
    });
}

/// A column becomes another of ours, or none; the one that had that name has it no longer.
fn set(mapping: &mut Mapping, from: &str, to: Option<&str>) {
    mapping.columns.retain(|one| one.from != from && Some(one.to.as_str()) != to);
    match to {
        Some(to) if to != from => mapping.columns.push(ColumnMapping { from: from.to_owned(), to: to.to_owned() }),
        Some(_) => {}
        None => {
            // A column with our own name stays ours unless it gets another name.
            let is_ours = columns_of(mapping.map).iter().any(|one| one.name.eq_ignore_ascii_case(from));
            if is_ours {
                let to = format!("{from}_bestand");
                mapping.columns.push(ColumnMapping { from: from.to_owned(), to });
            }
        }
    }
}

/// The words of columns that are not ours by themselves.
fn meanings(ui: &mut Ui, state: &AppState, preview: &Preview, mapping: &mut Mapping) {
    let types = state.project.types();
    let mut asked: Vec<(String, String, usize)> = Vec::new();
    for column in &preview.columns {
        let Some(ours) = our_name(mapping, &column.name) else { continue };
        let strange = column.texts.iter().filter(|(text, _)| !is_understood(mapping.map, ours, text, types));
        asked.extend(strange.take(WORDS).map(|(text, rows)| (ours.to_owned(), text.clone(), *rows)));
    }
    if asked.is_empty() {
        return;
    }
    // What only the user can tell stands first. It stays there while it is told, so that nothing moves.
    let told = Mapping { words: words_of(mapping, &preview.columns, types), ..mapping.clone() };
    asked.sort_by_key(|(column, text, _)| told.word(column, text).is_some());
    let words = state.words();
    let scale = theme::text_scale(ui.style());
    ui.add_space(8.0);
    let open = asked.iter().filter(|(column, text, _)| mapping.word(column, text).is_none()).count();
    let about = Message::new("import-words").count("n", asked.len()).count("open", open);
    ui.label(text::strong(words.say(&about))).on_hover_text(words.text("import-words-about"));
    let height = (size::row(scale) + 6.0) * shown_rows(asked.len(), 5);
    ScrollArea::vertical()
        .id_salt("import-words")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (column, text_in_file, rows) in &asked {
                ui.horizontal(|ui| {
                    ui.set_min_height(size::row(scale) + 2.0);
                    cell(ui, 200.0 * scale, |ui| {
                        let said = Message::new("import-word").text("column", column).text("word", text_in_file.trim());
                        let open = mapping.word(column, text_in_file).is_none();
                        let said = words.say(&said);
                        let shown = if open { text::alert(format!("! {said}")) } else { egui::RichText::new(said) };
                        text::one_line(ui, shown);
                    });
                    ui.label(text::note("→"));
                    one_word(ui, state, mapping, column, text_in_file);
                    ui.label(text::note(words.say(&Message::new("import-rows").count("n", *rows))));
                });
            }
        });
}

fn one_word(ui: &mut Ui, state: &AppState, mapping: &mut Mapping, column: &str, from: &str) {
    let scale = theme::text_scale(ui.style());
    let mut possible = possible_words(mapping.map, column, state.project.types());
    let now = mapping.word(column, from).map(str::to_owned);
    let said = Message::new("import-word").text("column", column).text("word", from.trim());
    let name = state.words().say(&said);
    let id = Id::unique(("import-word", column, from));
    let taken = if possible.is_empty() {
        let typed = field::line(ui, id, &name, now.as_deref().unwrap_or_default(), 160.0 * scale);
        typed.map(|typed| Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty()))
    } else {
        // What does not apply becomes an empty cell.
        possible.push(String::new());
        let shown = |i: usize| match possible.get(i).map(String::as_str) {
            Some("") | None => state.words().text("import-word-empty"),
            Some(word) => word.to_owned(),
        };
        let all: Vec<usize> = (0..possible.len()).collect();
        let at = now.and_then(|now| possible.iter().position(|one| *one == now));
        let taken = choice::choice(ui, id, &name, at, &all, shown, 170.0 * scale);
        taken.map(|taken| taken.and_then(|i| possible.get(i).cloned()))
    };
    if let Some(to) = taken {
        let same = |one: &WordMapping| one.column == column && one.from.trim().eq_ignore_ascii_case(from.trim());
        mapping.words.retain(|one| !same(one));
        if let Some(to) = to {
            mapping.words.push(WordMapping { column: column.to_owned(), from: from.to_owned(), to });
        }
    }
}

/// How many rows of a list are in sight: half a one more where there are more, so that it is seen to go on.
fn shown_rows(rows: usize, most: usize) -> f32 {
    if rows > most { most as f32 + 0.5 } else { rows as f32 }
}

/// A place of a fixed width, so that rows line up.
fn cell(ui: &mut Ui, width: f32, show: impl FnOnce(&mut Ui)) {
    let height = ui.available_height();
    ui.allocate_ui_with_layout(egui::vec2(width, height), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_width(width);
        show(ui);
    });
}
