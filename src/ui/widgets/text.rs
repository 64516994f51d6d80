//! Text in the three sizes, on one line with an ellipsis or over several.
//!
//! It only sets type; words come from the caller.

use egui::text::LayoutJob;
use egui::{Color32, FontFamily, FontId, Response, RichText, TextFormat, TextStyle, Ui};

use crate::ui::theme::{SEMIBOLD, token};

/// A note: small and soft.
pub fn note(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Small).color(token::INK_SOFT)
}

/// Semibold text of the usual size.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(FontFamily::Name(SEMIBOLD.into()))
}

/// What asks for attention.
pub fn alert(text: impl Into<String>) -> RichText {
    RichText::new(text).color(token::ALERT)
}

/// One line that ends in an ellipsis when it does not fit; the whole text is then shown on hover.
pub fn one_line(ui: &mut Ui, text: RichText) -> Response {
    ui.add(egui::Label::new(text).truncate())
}

/// Words beside a field that has the same name itself, so that it is read once.
pub fn caption(ui: &mut Ui, words: &str) {
    let font = TextStyle::Body.resolve(ui.style());
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font, token::INK));
    let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, token::INK);
}

/// Paints text in a box of a given width and at most some rows, and returns its height.
pub fn paint_rows(ui: &Ui, at: egui::Pos2, words: &str, style: TextStyle, color: Color32, width: f32, rows: usize) {
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job(words, style.resolve(ui.style()), color, width, rows)));
    ui.painter().galley(at, galley, color);
}

/// The semibold font of a text style.
pub fn semibold(ui: &Ui, style: TextStyle) -> FontId {
    FontId::new(style.resolve(ui.style()).size, FontFamily::Name(SEMIBOLD.into()))
}

/// A text that wraps at a width and ends in an ellipsis after some rows.
pub fn job(words: &str, font: FontId, color: Color32, width: f32, rows: usize) -> LayoutJob {
    let mut job = LayoutJob::single_section(words.to_owned(), TextFormat::simple(font, color));
    job.wrap.max_width = width;
    job.wrap.max_rows = rows;
    // One row is cut in the middle of a word, which keeps most of it; several rows break between words.
    job.wrap.break_anywhere = rows == 1;
    job
}
