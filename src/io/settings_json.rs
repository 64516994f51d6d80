//! Settings of the method from a JSON file: numbers, weights, classes and cells of both matrices.
//!
//! It reads only; what is not in the file stays as it is in the project. It does not guess: a key it does not
//! know is an error, for a misspelled setting that is skipped would change the outcome in silence.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::model::{Change, Edit, FunctionCell, FunctionMatrix, Project, Settings, TaskType, TypeCode, Worth};
use crate::words::Message;

/// Why a settings file can't be used; nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SettingsError {
    /// Not JSON.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Its place in that line, from 1.
        column: usize,
    },
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// Numbers that can't be, or not together.
    #[error("setting `{0}` is out of range")]
    OutOfRange(&'static str),
    /// A key this program does not know.
    #[error("unknown setting `{0}`")]
    UnknownKey(String),
    /// A key that must be there is not.
    #[error("setting `{0}` is missing")]
    MissingKey(String),
    /// A value of the wrong sort or outside its scale.
    #[error("setting `{key}` must be {expected}")]
    BadValue {
        /// Where in the file, such as `function_matrix[2].r`.
        key: String,
        /// Key of the words for what it must be.
        expected: &'static str,
    },
    /// A task type the project does not have.
    #[error("`{key}`: the project has no type `{code}`")]
    UnknownType {
        /// Where in the file.
        key: String,
        /// The code.
        code: String,
    },
}

impl SettingsError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            SettingsError::NotJson { line, column } => {
                Message::new("settings-error-json").count("line", *line).count("column", *column)
            }
            SettingsError::Empty => Message::new("settings-error-empty"),
            SettingsError::OutOfRange(key) => {
                Message::new("settings-error-range").text("key", *key).term("range", range_key(key))
            }
            SettingsError::UnknownKey(key) => Message::new("settings-error-key").text("key", key.as_str()),
            SettingsError::MissingKey(key) => Message::new("settings-error-missing").text("key", key.as_str()),
            SettingsError::BadValue { key, expected } => {
                Message::new("settings-error-value").text("key", key.as_str()).term("expected", *expected)
            }
            SettingsError::UnknownType { key, code } => {
                Message::new("settings-error-type").text("key", key.as_str()).text("code", code.as_str())
            }
        }
    }
}

/// Reads a settings file into one edit of this project.
///
/// # Errors
/// Any key or value that can't be used, or numbers that do not fit together (such as the order of the class
/// borders); then nothing of the file is used.
pub fn settings_from_json(text: &str, project: &Project) -> Result<Edit, SettingsError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(SettingsError::Empty);
    }
    let root: Value = serde_json::from_str(text)
        .map_err(|error| SettingsError::NotJson { line: error.line(), column: error.column() })?;
    let mut settings = project.settings().clone();
    let mut functions = None;
    let mut types = None;
    for (key, value) in object(&root, "")? {
        match key.as_str() {
            "function_matrix" => functions = Some(read_functions(value, project)?),
            "effect_matrix" => types = Some(read_effects(value, project)?),
            _ => read_setting(key, value, &mut settings)?,
        }
    }
    if let Some(key) = settings.out_of_range() {
        return Err(SettingsError::OutOfRange(key));
    }
    let mut changes = Vec::new();
    if settings != *project.settings() {
        changes.push(Change::Settings(Arc::new(settings)));
    }
    changes.extend(types.map(|types| Change::Types(Arc::new(types))));
    changes.extend(functions.map(|functions| Change::Functions(Arc::new(functions))));
    Ok(Edit::new(Message::new("edit-settings-file"), changes))
}

/// What a setting can be, by its name in the file.
fn range_key(setting: &str) -> &'static str {
    match setting {
        "min_overlap_m2" => "settings-range-area",
        "weights" => "settings-range-weights",
        "phase_factors" => "settings-range-phases",
        "thresholds" => "settings-range-thresholds",
        _ => "settings-range-length",
    }
}

/// One key of the file other than the matrices.
fn read_setting(key: &str, value: &Value, settings: &mut Settings) -> Result<(), SettingsError> {
    match key {
        "distance_m" => settings.distance_m = number(value, key)?,
        "min_overlap_m2" => settings.min_overlap_m2 = number(value, key)?,
        "line_width_m" => settings.line_width_m = number(value, key)?,
        "point_radius_m" => settings.point_radius_m = number(value, key)?,
        "phase_factors" => settings.phase_factors = phase_factors(value)?,
        "weights" => {
            let w = &mut settings.weights;
            let fields = [
                ("moment", &mut w.moment),
                ("people", &mut w.people),
                ("values", &mut w.values),
                ("urgency", &mut w.urgency),
            ];
            read_fields(value, key, fields)?;
        }
        "thresholds" => {
            let t = &mut settings.thresholds;
            let fields = [
                ("strong", &mut t.strong),
                ("promising", &mut t.promising),
                ("explore", &mut t.explore),
                ("conflict", &mut t.conflict),
                ("attention", &mut t.attention),
            ];
            read_fields(value, key, fields)?;
        }
        _ => return Err(SettingsError::UnknownKey(key.to_owned())),
    }
    Ok(())
}

/// Numbers by name; those that are not in the file stay.
fn read_fields<const N: usize>(
    value: &Value,
    key: &str,
    mut fields: [(&str, &mut f64); N],
) -> Result<(), SettingsError> {
    for (name, value) in object(value, key)? {
        let path = format!("{key}.{name}");
        match fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, field)) => **field = number(value, &path)?,
            None => return Err(SettingsError::UnknownKey(path)),
        }
    }
    Ok(())
}

fn phase_factors(value: &Value) -> Result<[f64; 6], SettingsError> {
    let key = "phase_factors";
    let factors = array(value, key)?
        .iter()
        .enumerate()
        .map(|(i, factor)| number(factor, &format!("{key}[{i}]")))
        .collect::<Result<Vec<_>, _>>()?;
    <[f64; 6]>::try_from(factors).map_err(|_| bad(key, "settings-expected-six"))
}

fn read_functions(value: &Value, project: &Project) -> Result<FunctionMatrix, SettingsError> {
    let mut matrix = project.functions().clone();
    for (i, entry) in array(value, "function_matrix")?.iter().enumerate() {
        let path = |name: &str| format!("function_matrix[{i}].{name}");
        let entry = object(entry, &format!("function_matrix[{i}]"))?;
        let known = ["a", "b", "r", "r_ab", "r_ba", "reason"];
        known_keys(entry, &known, path)?;
        let a = type_code(entry, "a", path, project)?;
        let b = type_code(entry, "b", path, project)?;
        let reason = entry.get("reason").map(|text| string(text, &path("reason"))).transpose()?.unwrap_or_default();
        let score = |name: &str| entry.get(name).map(|r| whole(r, 3, &path(name), "settings-expected-r")).transpose();
        let both = score("r")?;
        let (forward, backward) = (score("r_ab")?.or(both), score("r_ba")?.or(both));
        if forward.is_none() && backward.is_none() {
            return Err(SettingsError::MissingKey(path("r")));
        }
        let cell = |score| FunctionCell { reason: reason.clone(), ..FunctionCell::bare(score) };
        for (from, to, score) in [(&a, &b, forward), (&b, &a, backward)] {
            if let Some(score) = score {
                matrix.cells.insert((from.clone(), to.clone()), cell(score));
            }
        }
    }
    Ok(matrix)
}

fn read_effects(value: &Value, project: &Project) -> Result<Vec<TaskType>, SettingsError> {
    let mut types = project.types().to_vec();
    for (i, entry) in array(value, "effect_matrix")?.iter().enumerate() {
        let path = |name: &str| format!("effect_matrix[{i}].{name}");
        let entry = object(entry, &format!("effect_matrix[{i}]"))?;
        let known: Vec<&str> = std::iter::once("type").chain(Worth::ALL.map(Worth::column)).collect();
        known_keys(entry, &known, path)?;
        let code = type_code(entry, "type", path, project)?;
        for one in types.iter_mut().filter(|one| one.code == code) {
            for worth in Worth::ALL {
                if let Some(effect) = entry.get(worth.column()) {
                    one.effect[worth] = whole(effect, 2, &path(worth.column()), "settings-expected-effect")?;
                }
            }
        }
    }
    Ok(types)
}

fn known_keys(entry: &Map<String, Value>, known: &[&str], path: impl Fn(&str) -> String) -> Result<(), SettingsError> {
    match entry.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(SettingsError::UnknownKey(path(key))),
        None => Ok(()),
    }
}

fn type_code(
    entry: &Map<String, Value>,
    name: &str,
    path: impl Fn(&str) -> String,
    project: &Project,
) -> Result<TypeCode, SettingsError> {
    let value = entry.get(name).ok_or_else(|| SettingsError::MissingKey(path(name)))?;
    let code = TypeCode::new(&string(value, &path(name))?);
    if project.type_of(&code).is_none() {
        return Err(SettingsError::UnknownType { key: path(name), code: code.0 });
    }
    Ok(code)
}

fn bad(key: &str, expected: &'static str) -> SettingsError {
    SettingsError::BadValue { key: key.to_owned(), expected }
}

fn object<'a>(value: &'a Value, key: &str) -> Result<&'a Map<String, Value>, SettingsError> {
    value.as_object().ok_or_else(|| bad(if key.is_empty() { "{ }" } else { key }, "settings-expected-object"))
}

fn array<'a>(value: &'a Value, key: &str) -> Result<&'a Vec<Value>, SettingsError> {
    value.as_array().ok_or_else(|| bad(key, "settings-expected-list"))
}

fn number(value: &Value, key: &str) -> Result<f64, SettingsError> {
    value
        .as_f64()
        .filter(|number| number.is_finite() && *number >= 0.0)
        .ok_or_else(|| bad(key, "settings-expected-number"))
}

fn whole(value: &Value, limit: i8, key: &str, expected: &'static str) -> Result<i8, SettingsError> {
    value
        .as_f64()
        .filter(|number| number.fract() == 0.0 && number.abs() <= f64::from(limit))
        // Within the limit, so that the number fits.
        .map(|number| number as i8)
        .ok_or_else(|| bad(key, expected))
}

fn string(value: &Value, key: &str) -> Result<String, SettingsError> {
    value.as_str().map(str::to_owned).ok_or_else(|| bad(key, "settings-expected-text"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::geometry::projection::Crs;
    use crate::words::{Language, words};

    fn project() -> Project {
        Project::new("test", Crs::RD_NEW)
    }

    fn read(text: &str) -> Result<Edit, SettingsError> {
        settings_from_json(text, &project())
    }

    fn applied(text: &str) -> Project {
        let mut project = project();
        let edit = settings_from_json(text, &project).unwrap();
        project.apply(&edit).unwrap();
        project
    }

    fn r(project: &Project, a: &str, b: &str) -> Option<i8> {
        project.functions().get(&TypeCode::new(a), &TypeCode::new(b)).map(|cell| cell.score)
    }

    #[test]
    fn the_settings_of_the_worked_example_are_read() {
        let project = applied(include_str!("../../tests/cases/worked-example/settings.json"));
        assert_eq!((r(&project, "WBG", "WKW"), r(&project, "WKW", "WBG")), (Some(3), Some(3)));
        let cell = project.functions().get(&TypeCode::new("REC"), &TypeCode::new("ENE")).unwrap();
        assert_eq!((cell.score, cell.reason.as_str()), (0, "atelier 12-3"));
        assert_eq!(*project.settings(), Settings::default());
    }

    #[test]
    fn each_setting_ends_in_its_place_and_the_rest_stays() {
        let project = applied(
            r#"{"distance_m": 400, "weights": {"people": 2.5}, "thresholds": {"strong": 50},
                "phase_factors": [1, 1, 0.9, 0.5, 0.2, 0.1],
                "function_matrix": [{"a": "NAT", "b": "ENE", "r_ab": -2, "r_ba": 1}, {"a": "LBW", "b": "WON", "r_ab": 2}],
                "effect_matrix": [{"type": "ENE", "beleving": -1}]}"#,
        );
        let settings = project.settings();
        assert_eq!((settings.distance_m, settings.min_overlap_m2), (400.0, 1000.0));
        assert_eq!((settings.weights.people, settings.weights.moment), (2.5, 1.0));
        assert_eq!((settings.thresholds.strong, settings.thresholds.promising), (50.0, 20.0));
        assert_eq!(settings.phase_factors, [1.0, 1.0, 0.9, 0.5, 0.2, 0.1]);
        assert_eq!((r(&project, "NAT", "ENE"), r(&project, "ENE", "NAT")), (Some(-2), Some(1)));
        assert_eq!((r(&project, "LBW", "WON"), r(&project, "WON", "LBW")), (Some(2), Some(-1)));
        let effect = project.type_of(&TypeCode::new("ENE")).unwrap().effect;
        assert_eq!((effect.heritage, effect.experience), (-1, -1));
    }

    #[test]
    fn a_file_that_changes_nothing_is_an_empty_edit() {
        assert!(read("\u{feff}{}").unwrap().changes.is_empty());
        assert!(read(r#"{"distance_m": 500}"#).unwrap().changes.is_empty());
    }

    #[test]
    fn an_unknown_key_is_named_with_its_place() {
        let key = |text| match read(text) {
            Err(SettingsError::UnknownKey(key)) => key,
            other => panic!("{other:?}"),
        };
        assert_eq!(key(r#"{"distance": 400}"#), "distance");
        assert_eq!(key(r#"{"weights": {"money": 1}}"#), "weights.money");
        assert_eq!(key(r#"{"function_matrix": [{"a": "NAT", "b": "ENE", "R": 1}]}"#), "function_matrix[0].R");
        assert_eq!(key(r#"{"effect_matrix": [{"type": "NAT", "heritage": 1}]}"#), "effect_matrix[0].heritage");
    }

    #[test]
    fn a_bad_value_is_named_with_what_it_must_be() {
        let dutch = |text| words(Language::Dutch).say(&read(text).unwrap_err().message());
        assert_eq!(
            dutch(r#"{"distance_m": "ver"}"#),
            "Het instellingenbestand is niet gebruikt: bij ‘distance_m’ moet een getal van 0 of meer staan."
        );
        assert_eq!(
            dutch(r#"{"function_matrix": [{"a": "NAT", "b": "ENE", "r": 4}]}"#),
            "Het instellingenbestand is niet gebruikt: bij ‘function_matrix[0].r’ moet een heel getal van −3 tot en met \
             3 staan."
        );
        for text in [
            "[]",
            r#"{"distance_m": -1}"#,
            r#"{"phase_factors": [1, 1]}"#,
            r#"{"weights": 3}"#,
            r#"{"function_matrix": {}}"#,
            r#"{"function_matrix": [{"a": "NAT", "b": "ENE", "r": 0.5}]}"#,
            r#"{"effect_matrix": [{"type": "NAT", "herkomst": 3}]}"#,
        ] {
            assert!(matches!(read(text), Err(SettingsError::BadValue { .. })), "{text}");
        }
    }

    #[test]
    fn numbers_that_can_not_be_are_named_with_what_they_can_be() {
        let dutch = |text| words(Language::Dutch).say(&read(text).unwrap_err().message());
        for (text, name, range) in [
            (r#"{"distance_m": 0}"#, "distance_m", "meer dan 0"),
            (r#"{"weights": {"moment": 0, "people": 0, "values": 0, "urgency": 0}}"#, "weights", "samen meer dan 0"),
            (r#"{"phase_factors": [1, 1, 1, 1, 1, 2]}"#, "phase_factors", "0 tot en met 1"),
            (r#"{"thresholds": {"strong": 1}}"#, "thresholds", "explore"),
        ] {
            let said = dutch(text);
            assert!(said.contains(name) && said.contains(range) && said.contains("niet gebruikt"), "{said}");
        }
        assert!(dutch(" ").contains("leeg"));
    }

    #[test]
    fn what_is_missing_or_no_type_of_the_project_is_told() {
        assert_eq!(
            read(r#"{"function_matrix": [{"a": "NAT", "b": "XYZ", "r": 1}]}"#),
            Err(SettingsError::UnknownType { key: "function_matrix[0].b".to_owned(), code: "XYZ".to_owned() })
        );
        assert_eq!(
            read(r#"{"function_matrix": [{"a": "NAT", "b": "ENE"}]}"#),
            Err(SettingsError::MissingKey("function_matrix[0].r".to_owned()))
        );
    }

    #[test]
    fn a_truncated_file_is_told_with_its_line() {
        assert!(matches!(read("{\n\"distance_m\": "), Err(SettingsError::NotJson { line: 2, .. })));
    }
}
