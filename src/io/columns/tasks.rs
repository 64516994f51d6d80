//! Task features as properties, and back.

use serde_json::{Value, json};

use super::read::ColumnReader;
use super::values::{NARROWEST_M, WIDEST_M};
use super::{Cell, ColumnFault, ColumnWarning, PartiesAs, TASK_COLUMNS, named, parse, with_extra};
use crate::geometry::Shape;
use crate::model::{
    Condition, FeatureId, Form, FourValues, Phase, PolicyFit, Properties, TaskFeature, TaskKind, TypeCode, Worth,
};

/// What stands in the columns of a task feature, in their order, parties as text; without its other properties.
pub fn task_cells(feature: &TaskFeature) -> Vec<Cell<'_>> {
    let mut out = Vec::with_capacity(TASK_COLUMNS.len());
    out.push(Cell::made(feature.id.to_string()));
    out.push(Cell::text(&feature.code));
    out.push(Cell::text(&feature.name));
    out.push(Cell::word(feature.kind.map(TaskKind::file_word)));
    out.push(Cell::word(feature.type_code.as_ref().map(|code| code.0.as_str())));
    out.push(Cell::whole(feature.phase.map(Phase::number)));
    out.push(Cell::whole(feature.from_year));
    out.push(Cell::whole(feature.to_year));
    out.push(Cell::whole(feature.urgency));
    out.push(parties_cell(&feature.parties));
    out.push(Cell::word(feature.money.map(Condition::file_word)));
    out.push(Cell::word(feature.capacity.map(Condition::file_word)));
    out.push(Cell::word(feature.mandate.map(Condition::file_word)));
    out.extend(feature.effect.iter().map(|(_, effect)| Cell::whole(*effect)));
    out.push(Cell::real(feature.search_width_m));
    out.push(Cell::word(feature.policy.map(PolicyFit::file_word)));
    out.push(Cell::text(&feature.sheet));
    out.push(Cell::text(&feature.variant));
    out.push(Cell::word(feature.form.map(Form::file_word)));
    out.push(Cell::text(&feature.story));
    out.push(Cell::text(&feature.photo));
    out.push(Cell::text(&feature.source));
    out
}

/// The columns of a task feature in order, empty ones null; without its other properties.
pub fn task_columns(feature: &TaskFeature, parties: PartiesAs) -> Properties {
    let mut columns = named(TASK_COLUMNS, task_cells(feature));
    if parties == PartiesAs::List && !feature.parties.is_empty() {
        columns.insert("partijen".to_owned(), json!(feature.parties));
    }
    columns
}

/// The columns of a task feature, and its other properties behind them.
pub fn task_properties(feature: &TaskFeature, parties: PartiesAs) -> Properties {
    with_extra(task_columns(feature, parties), &feature.extra)
}

fn parties_cell(parties: &[String]) -> Cell<'_> {
    if parties.is_empty() {
        return Cell::Empty;
    }
    let falls_apart = parties.iter().any(|party| party.contains([',', ';']) || party.starts_with('['));
    Cell::Text(if falls_apart { json!(parties).to_string() } else { parties.join(", ") }.into())
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
