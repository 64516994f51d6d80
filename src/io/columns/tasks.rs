//! Task features as properties, and back.

use serde_json::{Value, json};

use super::read::ColumnReader;
use super::values::{NARROWEST_M, WIDEST_M, text};
use super::{ColumnFault, ColumnWarning, PartiesAs, parse, with_extra};
use crate::geometry::Shape;
use crate::model::{
    Condition, FeatureId, Form, FourValues, Phase, PolicyFit, Properties, TaskFeature, TaskKind, TypeCode, Worth,
};

/// The columns of a task feature in order, empty ones null; without its other properties.
pub fn task_columns(feature: &TaskFeature, parties: PartiesAs) -> Properties {
    let mut out = Properties::new();
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("uuid", json!(feature.id.to_string()));
    put("code", text(&feature.code));
    put("naam", text(&feature.name));
    put("soort", json!(feature.kind.map(TaskKind::file_word)));
    put("type", json!(feature.type_code.as_ref().map(|code| &code.0)));
    put("fase", json!(feature.phase.map(Phase::number)));
    put("van", json!(feature.from_year));
    put("tot", json!(feature.to_year));
    put("urgentie", json!(feature.urgency));
    put("partijen", parties_value(&feature.parties, parties));
    put("geld", json!(feature.money.map(Condition::file_word)));
    put("capaciteit", json!(feature.capacity.map(Condition::file_word)));
    put("mandaat", json!(feature.mandate.map(Condition::file_word)));
    for (worth, effect) in feature.effect.iter() {
        put(worth.column(), json!(effect));
    }
    put("zoekbreedte_m", json!(feature.search_width_m));
    put("beleid", json!(feature.policy.map(PolicyFit::file_word)));
    put("vel", text(&feature.sheet));
    put("variant", text(&feature.variant));
    put("vorm", json!(feature.form.map(Form::file_word)));
    put("verhaal", text(&feature.story));
    put("foto", text(&feature.photo));
    put("bron", text(&feature.source));
    out
}

/// The columns of a task feature, and its other properties behind them.
pub fn task_properties(feature: &TaskFeature, parties: PartiesAs) -> Properties {
    with_extra(task_columns(feature, parties), &feature.extra)
}

fn parties_value(parties: &[String], how: PartiesAs) -> Value {
    if parties.is_empty() {
        return Value::Null;
    }
    let falls_apart = parties.iter().any(|party| party.contains([',', ';']) || party.starts_with('['));
    match how {
        PartiesAs::List => json!(parties),
        PartiesAs::Text if falls_apart => Value::String(json!(parties).to_string()),
        PartiesAs::Text => Value::String(parties.join(", ")),
    }
}

fn condition(value: &Value) -> Result<Option<Condition>, ColumnFault> {
    parse::word(value, Condition::ALL, Condition::from_file_word, Condition::file_word)
}

fn year(value: &Value) -> Result<Option<i32>, ColumnFault> {
    parse::whole_within(value, 1000, 9999)
}

/// A task feature from properties. Columns may be missing or have other capitals; a value that can't be read is
/// warned of and stays in `extra`. The identity in the properties is not looked at.
pub fn task_from_properties(
    id: FeatureId,
    serial: u64,
    shape: Shape,
    properties: Properties,
) -> (TaskFeature, Vec<ColumnWarning>) {
    let mut from = ColumnReader::new(properties);
    let mut out = TaskFeature::new(id, serial, shape);
    from.read("uuid", |_| Ok(()));
    out.code = from.read("code", parse::text);
    out.name = from.read("naam", parse::text);
    out.kind = from.read("soort", |v| parse::word(v, TaskKind::ALL, TaskKind::from_file_word, TaskKind::file_word));
    out.type_code = from.read("type", |v| {
        let code = TypeCode::new(&parse::text(v)?);
        Ok((!code.0.is_empty()).then_some(code))
    });
    out.phase = from.read("fase", |v| Ok(parse::whole_within(v, 1, 6)?.and_then(|n| Phase::from_number(n.into()))));
    out.from_year = from.read("van", year);
    out.to_year = from.read("tot", year);
    out.urgency = from.read("urgentie", |v| Ok(parse::whole_within(v, 0, 3)?.map(|n| n as u8)));
    out.parties = from.read("partijen", parse::list);
    out.money = from.read("geld", condition);
    out.capacity = from.read("capaciteit", condition);
    out.mandate = from.read("mandaat", condition);
    out.effect = FourValues::from_fn(|worth: Worth| {
        from.read(worth.column(), |v| Ok(parse::whole_within(v, -2, 2)?.map(|n| n as i8)))
    });
    out.search_width_m = from.read("zoekbreedte_m", |v| parse::real_within(v, NARROWEST_M, WIDEST_M));
    out.policy =
        from.read("beleid", |v| parse::word(v, PolicyFit::ALL, PolicyFit::from_file_word, PolicyFit::file_word));
    out.sheet = from.read("vel", parse::text);
    out.variant = from.read("variant", parse::text);
    out.form = from.read("vorm", |v| parse::word(v, Form::ALL, Form::from_file_word, Form::file_word));
    out.story = from.read("verhaal", parse::text);
    out.photo = from.read("foto", parse::text);
    out.source = from.read("bron", parse::text);
    let (extra, warnings) = from.finish();
    out.extra = extra;
    (out, warnings)
}
