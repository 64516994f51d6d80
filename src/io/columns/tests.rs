//! Tests of the columns: what is written is read back, and what can't be read is said and kept.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::geometry::{Point, Shape};
use crate::model::{
    Condition, FeatureId, FourValues, Period, Phase, PolicyFit, TaskFeature, TaskKind, TypeCode, ValueAction,
    ValueFeature, ValueKind, Voice,
};

fn id() -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(7))
}

fn place() -> Shape {
    Shape::point(Point { x: 210_000.0, y: 540_000.0 }).unwrap()
}

fn properties(value: Value) -> Properties {
    value.as_object().unwrap().clone()
}

fn read_value(value: Value) -> (ValueFeature, Vec<ColumnWarning>) {
    value_from_properties(id(), 1, place(), properties(value))
}

fn read_task(value: Value) -> (TaskFeature, Vec<ColumnWarning>) {
    task_from_properties(id(), 1, place(), properties(value))
}

#[test]
fn the_column_tables_name_what_is_written_in_its_order() {
    let value = ValueFeature::new(id(), 1, place());
    let written = value_columns(&value);
    assert!(written.keys().map(String::as_str).eq(VALUE_COLUMNS.iter().map(|column| column.name)));
    let task = TaskFeature::new(id(), 1, place());
    let written = task_columns(&task, PartiesAs::List);
    assert!(written.keys().map(String::as_str).eq(TASK_COLUMNS.iter().map(|column| column.name)));
}

#[test]
fn numbers_and_truths_written_as_text_are_read() {
    let (value, warnings) =
        read_value(json!({"Naam": "Beek", "herkomst": "2", "gebruik": 3.0, "beleving": "1,0", "toekomst": "",
            "belangrijk": "Ja", "kwetsbaar": 0, "zoekbreedte_m": "12,5", "SOORT": " Ecologisch "}));
    assert_eq!(warnings, []);
    assert_eq!(value.name, "Beek");
    assert_eq!(value.intensity, FourValues::new(Some(2), Some(3), Some(1), None));
    assert_eq!((value.important, value.vulnerable), (Some(true), Some(false)));
    assert_eq!(value.search_width_m, Some(12.5));
    assert_eq!(value.kind, Some(ValueKind::Ecological));
    assert!(value.extra.is_empty());
}

#[test]
fn what_cannot_be_read_is_warned_of_and_kept_under_its_own_name() {
    let (value, warnings) = read_value(
        json!({"herkomst": 7, "gebruik": 1.5, "beleving": "veel", "soort": "mooi", "belangrijk": "misschien",
            "eigen": [1, 2]}),
    );
    assert_eq!(value.intensity, FourValues::default());
    let columns: Vec<_> = warnings.iter().map(|warning| warning.column.as_str()).collect();
    assert_eq!(columns, ["soort", "herkomst", "gebruik", "beleving", "belangrijk"]);
    assert_eq!(warnings[1].fault, ColumnFault::OutOfRange { low: 0.0, high: 3.0 });
    assert_eq!(warnings[2].fault, ColumnFault::NotWhole);
    assert_eq!(warnings[3].fault, ColumnFault::NotANumber);
    assert_eq!(value.extra.get("herkomst"), Some(&json!(7)));
    assert_eq!(value_properties(&value).get("herkomst"), Some(&json!(7)));
    assert_eq!(value.extra.keys().next_back().map(String::as_str), Some("eigen"));
}

#[test]
fn a_judgement_made_later_goes_before_what_could_not_be_read() {
    let (mut value, _) = read_value(json!({"herkomst": 7}));
    value.intensity.heritage = Some(2);
    assert_eq!(value_properties(&value).get("herkomst"), Some(&json!(2)));
}

#[test]
fn parties_are_a_list_or_a_text_split_at_commas_and_semicolons() {
    let parties = |value: Value| read_task(json!({"partijen": value})).0.parties;
    assert_eq!(parties(json!(["waterschap", " provincie "])), ["waterschap", "provincie"]);
    assert_eq!(parties(json!("waterschap, provincie;agrariërs,")), ["waterschap", "provincie", "agrariërs"]);
    assert_eq!(parties(json!("[\"Jansen, De Vries BV\"]")), ["Jansen, De Vries BV"]);
    assert!(parties(Value::Null).is_empty());
}

#[test]
fn years_phases_and_effects_outside_their_range_are_not_used() {
    let (task, warnings) = read_task(json!({"van": "2027", "tot": 27, "fase": 7, "herkomst": "−2", "toekomst": 3}));
    assert_eq!((task.from_year, task.to_year, task.phase), (Some(2027), None, None));
    assert_eq!(task.effect, FourValues::new(Some(-2), None, None, None));
    assert_eq!(warnings.len(), 3);
}

#[test]
fn of_two_names_that_differ_in_capitals_the_right_one_is_read_and_the_other_kept() {
    let (value, warnings) = read_value(json!({"NAAM": "een", "naam": "twee"}));
    assert_eq!((value.name.as_str(), warnings.len()), ("twee", 0));
    assert_eq!(value.extra.get("NAAM"), Some(&json!("een")));
}

#[test]
fn every_warning_has_words_in_both_languages() {
    use crate::words::{Language, words};
    let faults = [
        ColumnFault::NotANumber,
        ColumnFault::NotWhole,
        ColumnFault::OutOfRange { low: -2.0, high: 2.0 },
        ColumnFault::UnknownWord { known: "a, b".to_owned() },
        ColumnFault::NotYesOrNo,
        ColumnFault::NotText,
        ColumnFault::NotAnId,
    ];
    for fault in faults {
        let message = ColumnWarning { column: "kolom".to_owned(), value: "waarde".to_owned(), fault }.message();
        for language in Language::ALL {
            let text = words(language).say(&message);
            assert!(text.contains("kolom") && text.contains("waarde") && !text.contains('{'), "{text}");
        }
    }
}

#[test]
fn cells_have_the_decimal_sign_that_is_asked() {
    assert_eq!(cell(&json!(12.5), DecimalSign::Comma), "12,5");
    assert_eq!(cell(&json!(true), DecimalSign::Comma), "ja");
    assert_eq!(DecimalSign::Point.fixed(-0.00001, 2), "0.00");
    assert_eq!(DecimalSign::Comma.fixed(-1.005, 1), "-1,0");
}

fn maybe<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all))
}

fn extra() -> impl Strategy<Value = Properties> {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        proptest::collection::vec(any::<i32>(), 0..3).prop_map(Value::from),
    ];
    // Names that no column has.
    proptest::collection::vec(("x_[a-zé ]{0,6}", value), 0..4).prop_map(|pairs| pairs.into_iter().collect())
}

prop_compose! {
    pub(in crate::io) fn any_value()(
        name in ".{0,12}", kind in maybe(ValueKind::ALL), four in proptest::array::uniform4(proptest::option::of(0..=3u8)),
        action in maybe(ValueAction::ALL), flags in any::<(Option<bool>, Option<bool>)>(), voice in maybe(Voice::ALL),
        period in maybe(Period::ALL), width in proptest::option::of(0.01..5_000.0), story in ".{0,12}", extra in extra(),
    ) -> ValueFeature {
        let [h, g, b, t] = four;
        ValueFeature {
            name, kind, intensity: FourValues::new(h, g, b, t), action, important: flags.0, vulnerable: flags.1, voice,
            period, search_width_m: width, story, extra, ..ValueFeature::new(id(), 1, place())
        }
    }
}

prop_compose! {
    pub(in crate::io) fn any_task()(
        name in ".{0,12}", kind in maybe(TaskKind::ALL), code in "[A-Z]{0,3}", phase in maybe(Phase::ALL),
        years in proptest::option::of(1900..2200i32), urgency in proptest::option::of(0..=3u8),
        parties in proptest::collection::vec("[a-zé,;\\[\\]\"]{1,8}", 0..4), money in maybe(Condition::ALL),
        four in proptest::array::uniform4(proptest::option::of(-2..=2i8)), policy in maybe(PolicyFit::ALL),
        variant in ".{0,12}", extra in extra(),
    ) -> TaskFeature {
        let [h, g, b, t] = four;
        TaskFeature {
            name, kind, type_code: (!code.is_empty()).then(|| TypeCode::new(&code)), phase, from_year: years, urgency,
            parties, money, effect: FourValues::new(h, g, b, t), policy, variant, extra,
            ..TaskFeature::new(id(), 1, place())
        }
    }
}

proptest! {
    #[test]
    fn a_value_feature_survives_its_properties(value in any_value()) {
        let (read, warnings) = value_from_properties(id(), 1, place(), value_properties(&value));
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(read, value);
    }

    #[test]
    fn a_task_feature_survives_its_properties(task in any_task()) {
        for how in [PartiesAs::List, PartiesAs::Text] {
            let (read, warnings) = task_from_properties(id(), 1, place(), task_properties(&task, how));
            prop_assert_eq!(warnings, vec![]);
            prop_assert_eq!(&read, &task);
        }
    }
}
