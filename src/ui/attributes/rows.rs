//! Rows with a name on the left and a field on the right, and the labels of what they change.
//!
//! It does not know which fields there are.

use egui::{Align2, Id, Sense, TextStyle, Ui, vec2};

use crate::app::AppState;
use crate::geometry::{Shape, ShapeKind};
use crate::model::{FeatureId, Form};
use crate::ui::theme::{size, token};
use crate::words::Message;
use crate::words::numbers::{area, length};

/// Width of the names.
const NAME_WIDTH: f32 = 104.0;

/// A row; `show` gets the width that is left.
pub fn row(ui: &mut Ui, state: &AppState, key: &str, about: Option<&str>, show: impl FnOnce(&mut Ui, &str, f32)) {
    let words = state.words();
    let name = words.text(key);
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        let (rect, response) = ui.allocate_exact_size(vec2(NAME_WIDTH, size::ROW), Sense::hover());
        let font = TextStyle::Body.resolve(ui.style());
        ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, &name, font, token::INK_SOFT);
        if let Some(about) = about {
            response.on_hover_text(words.text(about));
        }
        let width = ui.available_width() - 16.0;
        show(ui, &name, width);
    });
}

/// The id of a field of a feature.
pub fn field_id(feature: FeatureId, field: &str) -> Id {
    Id::unique(("field", feature.0, field))
}

/// The label of an edit that gives a field a value, as in "Naam ‘Oude veenvaart’".
pub fn set_label(field_key: &str, value: &str) -> Message {
    if value.trim().is_empty() {
        return Message::new("ui-edit-cleared").term("field", field_key);
    }
    let short: String =
        if value.chars().count() > 32 { value.chars().take(30).chain(['…']).collect() } else { value.to_owned() };
    Message::new("ui-edit-field").term("field", field_key).text("value", short)
}

/// The label of an edit that makes a choice of a word of ours.
pub fn choose_label(field_key: &str, word_key: Option<&str>) -> Message {
    match word_key {
        Some(word) => Message::new("ui-edit-field").term("field", field_key).term("value", word),
        None => Message::new("ui-edit-cleared").term("field", field_key),
    }
}

/// What a feature is called above its fields, and its size: a note is text and has none.
pub fn title_of(form: Option<Form>, map_key: &str, shape: &Shape, state: &AppState) -> (String, String) {
    let words = state.words();
    match form {
        Some(Form::Note) => (words.text("tool-note"), String::new()),
        Some(Form::Arrow) => (format!("{} · {}", words.text(map_key), words.text("tool-arrow")), measure(shape, state)),
        None => (words.text(map_key), measure(shape, state)),
    }
}

/// Size of a shape in words: hectares, kilometres or the number of points.
pub fn measure(shape: &Shape, state: &AppState) -> String {
    let language = state.language;
    match shape.kind() {
        ShapeKind::Area => area(language, shape.area_m2()),
        ShapeKind::Line => length(language, shape.length_m()),
        ShapeKind::Point => state.words().say(&Message::new("ui-points").count("n", shape.points().0.len())),
        ShapeKind::Mixed => format!("{}, {}", area(language, shape.area_m2()), length(language, shape.length_m())),
    }
}

/// Whether a search width matters for a shape: anything with lines or points.
pub fn has_width(shape: &Shape) -> bool {
    shape.kind() != ShapeKind::Area
}
