//! A task feature from properties and back.
//!
//! The columns are listed in `TASK_COLUMNS`.

use serde_json::Value;

use super::ColumnWarning;
use super::cells::{Cells, text_value, with_extra, word_value};
use super::value::words;
use crate::geometry::Shape;
use crate::model::{
    Condition, FeatureId, FourValues, Phase, PolicyFit, Properties, TaskFeature, TaskKind, TypeCode, Worth,
};

/// Years further away than these are typing errors, not plans.
const YEARS: (i64, i64) = (1000, 3000);

/// A task feature from the properties of a row; `uuid` among them is the caller's business and is taken out.
pub fn task_from_properties(
    id: FeatureId,
    serial: u64,
    shape: Shape,
    properties: Properties,
) -> (TaskFeature, Vec<ColumnWarning>) {
    let mut cells = Cells::new(properties);
    let mut row = TaskFeature::new(id, serial, shape);
    cells.text("uuid");
    row.code = cells.text("code");
    row.name = cells.text("naam");
    row.kind = cells.word("soort", &words(TaskKind::ALL, TaskKind::file_word), TaskKind::from_file_word);
    row.type_code = Some(cells.text("type")).filter(|code| !code.trim().is_empty()).map(|code| TypeCode::new(&code));
    row.phase = cells.integer("fase", 1, 6).and_then(Phase::from_number);
    row.from_year = cells.integer("van", YEARS.0, YEARS.1).map(|year| year as i32);
    row.to_year = cells.integer("tot", YEARS.0, YEARS.1).map(|year| year as i32);
    row.urgency = cells.integer("urgentie", 0, 3).map(|urgency| urgency as u8);
    row.parties = cells.list("partijen");
    let conditions = words(Condition::ALL, Condition::file_word);
    row.money = cells.word("geld", &conditions, Condition::from_file_word);
    row.capacity = cells.word("capaciteit", &conditions, Condition::from_file_word);
    row.mandate = cells.word("mandaat", &conditions, Condition::from_file_word);
    row.effect = FourValues::from_fn(|worth: Worth| cells.integer(worth.column(), -2, 2).map(|e| e as i8));
    row.search_width_m = cells.positive("zoekbreedte_m");
    row.policy = cells.word("beleid", &words(PolicyFit::ALL, PolicyFit::file_word), PolicyFit::from_file_word);
    row.sheet = cells.text("vel");
    row.variant = cells.text("variant");
    row.story = cells.text("verhaal");
    row.photo = cells.text("foto");
    row.source = cells.text("bron");
    let (extra, warnings) = cells.finish();
    row.extra = extra;
    (row, warnings)
}

/// All columns of a task feature in their order, empty ones null, with its unknown properties behind them.
/// Parties are a list; tables join them with [`super::LIST_SEPARATOR`].
pub fn task_properties(row: &TaskFeature) -> Properties {
    let mut known = Properties::new();
    let mut put = |name: &str, value: Value| {
        known.insert(name.to_owned(), value);
    };
    put("uuid", Value::String(row.id.to_string()));
    put("code", text_value(&row.code));
    put("naam", text_value(&row.name));
    put("soort", word_value(row.kind.map(TaskKind::file_word)));
    put("type", row.type_code.as_ref().map_or(Value::Null, |code| text_value(&code.0)));
    put("fase", row.phase.map_or(Value::Null, |phase| Value::from(phase.number())));
    put("van", row.from_year.map_or(Value::Null, Value::from));
    put("tot", row.to_year.map_or(Value::Null, Value::from));
    put("urgentie", row.urgency.map_or(Value::Null, Value::from));
    put("partijen", if row.parties.is_empty() { Value::Null } else { Value::from(row.parties.clone()) });
    put("geld", word_value(row.money.map(Condition::file_word)));
    put("capaciteit", word_value(row.capacity.map(Condition::file_word)));
    put("mandaat", word_value(row.mandate.map(Condition::file_word)));
    for (worth, effect) in row.effect.iter() {
        put(worth.column(), effect.map_or(Value::Null, Value::from));
    }
    put("zoekbreedte_m", row.search_width_m.map_or(Value::Null, Value::from));
    put("beleid", word_value(row.policy.map(PolicyFit::file_word)));
    put("vel", text_value(&row.sheet));
    put("variant", text_value(&row.variant));
    put("verhaal", text_value(&row.story));
    put("foto", text_value(&row.photo));
    put("bron", text_value(&row.source));
    with_extra(known, &row.extra)
}
