//! The first rows of a file as a table.
//!
//! Only to recognise the file by; all rows are loaded.

use egui::{ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use crate::app::AppState;
use crate::io::columns::{DecimalSign, cell};
use crate::io::import::preview::Preview;
use crate::ui::theme::{self, size};
use crate::ui::widgets::text;
use crate::words::{Language, Message};

/// Columns beyond these are counted, not shown: the mapping below names them all.
const COLUMNS: usize = 12;
/// How many rows are shown.
const SEEN: usize = 4;

/// Shows them.
pub(super) fn show(ui: &mut Ui, state: &AppState, preview: &Preview) {
    if preview.columns.is_empty() || preview.rows.is_empty() {
        return;
    }
    let words = state.words();
    let scale = theme::text_scale(ui.style());
    ui.add_space(8.0);
    let first = Message::new("import-first-rows").count("n", preview.rows.len().min(SEEN));
    let first = first.count("rows", preview.report.rows_read).count("columns", preview.columns.len());
    ui.label(text::note(words.say(&first)));
    let sign = if state.language == Language::Dutch { DecimalSign::Comma } else { DecimalSign::Point };
    let columns: Vec<&str> = preview.columns.iter().take(COLUMNS).map(|column| column.name.as_str()).collect();
    let height = (size::NOTE + 8.0) * scale;
    ScrollArea::horizontal().id_salt("import-rows").show(ui, |ui| {
        let width = (ui.available_width() / columns.len() as f32 - 8.0).clamp(90.0 * scale, 220.0 * scale);
        TableBuilder::new(ui)
            .striped(true)
            .vscroll(false)
            .columns(Column::exact(width).clip(true), columns.len())
            .header(height, |mut header| {
                for name in &columns {
                    header.col(|ui| {
                        text::one_line(ui, text::strong(*name).text_style(egui::TextStyle::Small));
                    });
                }
            })
            .body(|mut body| {
                for row in preview.rows.iter().take(SEEN) {
                    body.row(height, |mut line| {
                        for name in &columns {
                            line.col(|ui| {
                                let value = row.get(*name).map(|value| cell(value, sign)).unwrap_or_default();
                                text::one_line(ui, text::note(value.replace('\n', " ")));
                            });
                        }
                    });
                }
            });
    });
}
