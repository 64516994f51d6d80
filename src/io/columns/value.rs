//! A value feature from properties and back.
//!
//! The columns are listed in `VALUE_COLUMNS`.

use serde_json::Value;

use super::ColumnWarning;
use super::cells::{Cells, text_value, with_extra, word_value};
use crate::geometry::Shape;
use crate::model::{FeatureId, FourValues, Period, Properties, ValueAction, ValueFeature, ValueKind, Voice, Worth};

/// A value feature from the properties of a row; `uuid` among them is the caller's business and is taken out.
pub fn value_from_properties(
    id: FeatureId,
    serial: u64,
    shape: Shape,
    properties: Properties,
) -> (ValueFeature, Vec<ColumnWarning>) {
    let mut cells = Cells::new(properties);
    let mut row = ValueFeature::new(id, serial, shape);
    cells.text("uuid");
    row.name = cells.text("naam");
    row.kind = cells.word("soort", &words(ValueKind::ALL, ValueKind::file_word), ValueKind::from_file_word);
    row.intensity = FourValues::from_fn(|worth: Worth| cells.integer(worth.column(), 0, 3).map(|i| i as u8));
    row.action = cells.word("actie", &words(ValueAction::ALL, ValueAction::file_word), ValueAction::from_file_word);
    row.important = cells.boolean("belangrijk");
    row.vulnerable = cells.boolean("kwetsbaar");
    row.voice = cells.word("stem", &words(Voice::ALL, Voice::file_word), Voice::from_file_word);
    row.period = cells.word("periode", &words(Period::ALL, Period::file_word), Period::from_file_word);
    row.sheet = cells.text("vel");
    row.story = cells.text("verhaal");
    row.photo = cells.text("foto");
    row.source = cells.text("bron");
    row.search_width_m = cells.positive("zoekbreedte_m");
    let (extra, warnings) = cells.finish();
    row.extra = extra;
    (row, warnings)
}

/// All columns of a value feature in their order, empty ones null, with its unknown properties behind them.
pub fn value_properties(row: &ValueFeature) -> Properties {
    let mut known = Properties::new();
    let mut put = |name: &str, value: Value| {
        known.insert(name.to_owned(), value);
    };
    put("uuid", Value::String(row.id.to_string()));
    put("naam", text_value(&row.name));
    put("soort", word_value(row.kind.map(ValueKind::file_word)));
    for (worth, intensity) in row.intensity.iter() {
        put(worth.column(), intensity.map_or(Value::Null, Value::from));
    }
    put("actie", word_value(row.action.map(ValueAction::file_word)));
    put("belangrijk", row.important.map_or(Value::Null, Value::from));
    put("kwetsbaar", row.vulnerable.map_or(Value::Null, Value::from));
    put("stem", word_value(row.voice.map(Voice::file_word)));
    put("periode", word_value(row.period.map(Period::file_word)));
    put("vel", text_value(&row.sheet));
    put("verhaal", text_value(&row.story));
    put("foto", text_value(&row.photo));
    put("bron", text_value(&row.source));
    put("zoekbreedte_m", row.search_width_m.map_or(Value::Null, Value::from));
    with_extra(known, &row.extra)
}

/// The words of an enum in files.
pub(super) fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| word(*one)).collect()
}
