//! Tests of the columns: what is known comes back, what is not understood is kept and told.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::geometry::{Point, Shape};
use crate::model::{
    Condition, FeatureId, FourValues, Period, Phase, PolicyFit, Properties, TaskFeature, TaskKind, TypeCode,
    ValueAction, ValueFeature, ValueKind, Voice,
};

fn shape() -> Shape {
    Shape::point(Point { x: 210_000.0, y: 540_000.0 }).unwrap()
}

fn properties(value: serde_json::Value) -> Properties {
    value.as_object().unwrap().clone()
}

fn id() -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(7))
}

#[test]
fn values_written_as_text_are_read_as_what_they_are() {
    let given = properties(json!({
        "Naam": "Veenwijk", "soort": " Cultuurhistorisch ", "herkomst": "3", "beleving": 2.0, "belangrijk": "ja",
        "kwetsbaar": 0, "zoekbreedte_m": "12,5", "eigen kolom": {"a": [1, 2]}
    }));
    let (row, warnings) = value_from_properties(id(), 1, shape(), given);
    assert_eq!(warnings, []);
    assert_eq!((row.name.as_str(), row.kind), ("Veenwijk", Some(ValueKind::CulturalHistorical)));
    assert_eq!(row.intensity, FourValues::new(Some(3), None, Some(2), None));
    assert_eq!((row.important, row.vulnerable, row.search_width_m), (Some(true), Some(false), Some(12.5)));
    assert_eq!(serde_json::Value::from(row.extra), json!({"eigen kolom": {"a": [1, 2]}}));
}

#[test]
fn what_is_out_of_range_or_unknown_is_not_guessed_but_kept_and_told() {
    let given = properties(json!({"herkomst": 4, "gebruik": 1.5, "soort": "mooi", "stem": 3, "toekomst": "veel"}));
    let (row, warnings) = value_from_properties(id(), 1, shape(), given.clone());
    assert_eq!(row.intensity, FourValues::default());
    assert_eq!(row.extra, given);
    let columns: Vec<_> = warnings.iter().map(|warning| warning.column.as_str()).collect();
    assert_eq!(columns, ["soort", "herkomst", "gebruik", "toekomst", "stem"]);
    // Written again, the odd values stand in their own columns.
    let again = value_properties(&row);
    assert_eq!(again.get("herkomst"), Some(&json!(4)));
    // Once somebody fills the column in, that counts.
    let mut judged = row;
    judged.intensity.heritage = Some(2);
    assert_eq!(value_properties(&judged).get("herkomst"), Some(&json!(2)));
}

#[test]
fn parties_are_read_from_a_list_or_from_one_text() {
    let read = |value: serde_json::Value| {
        task_from_properties(id(), 1, shape(), properties(json!({ "partijen": value }))).0.parties
    };
    assert_eq!(read(json!(["waterschap", " provincie "])), ["waterschap", "provincie"]);
    assert_eq!(read(json!("waterschap; provincie, agrariërs")), ["waterschap", "provincie", "agrariërs"]);
    assert_eq!(read(json!("[\"waterschap\",\"provincie\"]")), ["waterschap", "provincie"]);
    assert!(read(json!("")).is_empty() && read(json!(null)).is_empty());
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zA-Zéë0-9 ;'\"-]{1,12}"]
}

fn extra() -> impl Strategy<Value = Properties> {
    prop::collection::btree_map("x_[a-z]{1,5}", any::<i32>(), 0..3)
        .prop_map(|map| map.into_iter().map(|(key, value)| (key, json!(value))).collect())
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(all))
}

prop_compose! {
    fn any_value()(
        texts in prop::array::uniform6(word()), kind in one_of(ValueKind::ALL), action in one_of(ValueAction::ALL),
        intensity in prop::array::uniform4(prop::option::of(0..4u8)), marks in (any::<Option<bool>>(), any::<Option<bool>>()),
        voice in one_of(Voice::ALL), period in one_of(Period::ALL), width in prop::option::of(0.1..900.0), extra in extra(),
    ) -> ValueFeature {
        let [name, sheet, story, photo, source, _] = texts;
        let [h, g, b, t] = intensity;
        ValueFeature {
            name, kind, intensity: FourValues::new(h, g, b, t), action, important: marks.0, vulnerable: marks.1, voice,
            period, sheet, story, photo, source, search_width_m: width, extra, ..ValueFeature::new(id(), 3, shape())
        }
    }
}

prop_compose! {
    fn any_task()(
        texts in prop::array::uniform7(word()), kind in one_of(TaskKind::ALL), phase in one_of(Phase::ALL),
        code in prop::option::of("[A-Z]{3}"), years in (prop::option::of(1900..2200), prop::option::of(1900..2200)),
        urgency in prop::option::of(0..4u8), parties in prop::collection::vec("[a-zé]{1,8}", 0..4),
        conditions in prop::array::uniform3(one_of(Condition::ALL)), policy in one_of(PolicyFit::ALL),
        effect in prop::array::uniform4(prop::option::of(-2..3i8)), extra in extra(),
    ) -> TaskFeature {
        let [name, own, sheet, variant, story, photo, source] = texts;
        let [money, capacity, mandate] = conditions;
        let [h, g, b, t] = effect;
        TaskFeature {
            name, code: own, kind, type_code: code.map(|code| TypeCode::new(&code)), phase, from_year: years.0,
            to_year: years.1, urgency, parties, money, capacity, mandate, effect: FourValues::new(h, g, b, t), policy,
            sheet, variant, story, photo, source, extra, ..TaskFeature::new(id(), 3, shape())
        }
    }
}

proptest! {
    #[test]
    fn a_value_feature_comes_back_from_its_properties(row in any_value()) {
        let (back, warnings) = value_from_properties(row.id, row.serial, row.shape.clone(), value_properties(&row));
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(back, row);
    }

    #[test]
    fn a_task_feature_comes_back_from_its_properties(row in any_task()) {
        let (back, warnings) = task_from_properties(row.id, row.serial, row.shape.clone(), task_properties(&row));
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(back, row);
    }

    #[test]
    fn every_column_is_in_the_table(value in any_value(), task in any_task()) {
        let names = |columns: &[Column]| columns.iter().map(|one| one.name.to_owned()).collect::<Vec<_>>();
        let known = |all: Properties, extra: &Properties| all.keys().filter(|key| !extra.contains_key(*key)).cloned().collect::<Vec<_>>();
        prop_assert_eq!(known(value_properties(&value), &value.extra), names(VALUE_COLUMNS));
        prop_assert_eq!(known(task_properties(&task), &task.extra), names(TASK_COLUMNS));
    }
}
