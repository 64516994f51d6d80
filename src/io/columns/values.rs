//! Value features as properties, and back.

use super::read::ColumnReader;
use super::{Cell, ColumnWarning, VALUE_COLUMNS, named, parse, with_extra};
use crate::geometry::Shape;
use crate::model::{
    FeatureId, Form, FourValues, Period, Properties, ValueAction, ValueFeature, ValueKind, Voice, Worth,
};

/// Widest search width that is taken for one, in metres.
pub(super) const WIDEST_M: f64 = 100_000.0;
/// Narrowest, in metres: the pen of nothing has no land.
pub(super) const NARROWEST_M: f64 = 0.001;

/// What stands in the columns of a value feature, in their order; without its other properties.
pub fn value_cells(feature: &ValueFeature) -> Vec<Cell<'_>> {
    let mut out = Vec::with_capacity(VALUE_COLUMNS.len());
    out.push(Cell::made(feature.id.to_string()));
    out.push(Cell::text(&feature.name));
    out.push(Cell::word(feature.kind.map(ValueKind::file_word)));
    out.extend(feature.intensity.iter().map(|(_, intensity)| Cell::whole(*intensity)));
    out.push(Cell::word(feature.action.map(ValueAction::file_word)));
    out.push(Cell::yes(feature.important));
    out.push(Cell::yes(feature.vulnerable));
    out.push(Cell::word(feature.voice.map(Voice::file_word)));
    out.push(Cell::word(feature.period.map(Period::file_word)));
    out.push(Cell::real(feature.search_width_m));
    out.push(Cell::text(&feature.sheet));
    out.push(Cell::word(feature.form.map(Form::file_word)));
    out.push(Cell::text(&feature.story));
    out.push(Cell::text(&feature.photo));
    out.push(Cell::text(&feature.source));
    out
}

/// The columns of a value feature in order, empty ones null; without its other properties.
pub fn value_columns(feature: &ValueFeature) -> Properties {
    named(VALUE_COLUMNS, value_cells(feature))
}

/// The columns of a value feature, and its other properties behind them.
pub fn value_properties(feature: &ValueFeature) -> Properties {
    with_extra(value_columns(feature), &feature.extra)
}

/// A value feature from properties. Columns may be missing or have other capitals; a value that can't be read is
/// warned of and stays in `extra`. The identity in the properties is not looked at.
pub fn value_from_properties(
    id: FeatureId,
    serial: u64,
    shape: Shape,
    properties: Properties,
) -> (ValueFeature, Vec<ColumnWarning>) {
    let mut from = ColumnReader::new(properties);
    let mut out = ValueFeature::new(id, serial, shape);
    from.read("uuid", |_| Ok(()));
    out.name = from.read("naam", parse::text);
    out.kind = from.read("soort", |v| parse::word(v, ValueKind::ALL, ValueKind::from_file_word, ValueKind::file_word));
    out.intensity = FourValues::from_fn(|worth: Worth| {
        from.read(worth.column(), |v| Ok(parse::whole_within(v, 0, 3)?.map(|n| n as u8)))
    });
    out.action =
        from.read("actie", |v| parse::word(v, ValueAction::ALL, ValueAction::from_file_word, ValueAction::file_word));
    out.important = from.read("belangrijk", parse::yes_or_no);
    out.vulnerable = from.read("kwetsbaar", parse::yes_or_no);
    out.voice = from.read("stem", |v| parse::word(v, Voice::ALL, Voice::from_file_word, Voice::file_word));
    out.period = from.read("periode", |v| parse::word(v, Period::ALL, Period::from_file_word, Period::file_word));
    out.search_width_m = from.read("zoekbreedte_m", |v| parse::real_within(v, NARROWEST_M, WIDEST_M));
    out.sheet = from.read("vel", parse::text);
    out.form = from.read("vorm", |v| parse::word(v, Form::ALL, Form::from_file_word, Form::file_word));
    out.story = from.read("verhaal", parse::text);
    out.photo = from.read("foto", parse::text);
    out.source = from.read("bron", parse::text);
    let (extra, warnings) = from.finish();
    out.extra = extra;
    (out, warnings)
}
