//! What other people's words mean in our columns: `hoog` is urgency 3, `in uitvoering` a running project.
//!
//! Only words that mean one thing are here; whatever else stands in a column is left to the user.

use super::columns::ColumnSample;
use super::own;
use super::synonyms::plain;
use crate::geometry::{Point, Shape};
use crate::io::columns::{task_from_properties, value_from_properties};
use crate::model::{
    Condition, FeatureId, MapOfRow, Period, PolicyFit, Properties, TaskKind, TaskType, ValueAction, ValueKind, Voice,
};

/// Whether the values of a column can be those of one of ours: free text always can, words of a scale when at least
/// half of the rows are understood.
pub fn fit(map: MapOfRow, ours: &str, column: &ColumnSample, types: &[TaskType]) -> bool {
    if is_free(ours) || column.filled == 0 {
        return true;
    }
    let understood: usize = column
        .texts
        .iter()
        .filter(|(text, _)| is_understood(map, ours, text, types) || translate(map, ours, text, types).is_some())
        .map(|(_, rows)| rows)
        .sum();
    2 * understood >= column.filled
}

/// Whether any text does in a column.
fn is_free(ours: &str) -> bool {
    matches!(ours, "uuid" | "code" | "naam" | "partijen" | "vel" | "variant" | "verhaal" | "foto" | "bron")
}

/// Whether our column understands a text as it is.
pub fn is_understood(map: MapOfRow, ours: &str, text: &str, types: &[TaskType]) -> bool {
    if is_free(ours) {
        return true;
    }
    if ours == "type" {
        return types.iter().any(|one| one.code.0 == text.trim());
    }
    let Ok(shape) = Shape::point(Point { x: 0.0, y: 0.0 }) else { return false };
    let properties: Properties = [(ours.to_owned(), text.into())].into_iter().collect();
    let id = FeatureId(uuid::Uuid::nil());
    match map {
        MapOfRow::Values => value_from_properties(id, 0, shape, properties).1.is_empty(),
        MapOfRow::Tasks => task_from_properties(id, 0, shape, properties).1.is_empty(),
    }
}

/// The words one of our columns can have; empty where it takes any text or number.
pub fn possible(map: MapOfRow, ours: &str, types: &[TaskType]) -> Vec<String> {
    let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match (map, ours) {
        (_, "type") => types.iter().map(|one| one.code.0.clone()).collect(),
        (MapOfRow::Tasks, "fase") => all(&["1", "2", "3", "4", "5", "6"]),
        (MapOfRow::Tasks, "urgentie") => all(&["0", "1", "2", "3"]),
        (MapOfRow::Tasks, "soort") => TaskKind::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Tasks, "geld" | "capaciteit" | "mandaat") => {
            Condition::ALL.iter().map(|one| one.file_word().to_owned()).collect()
        }
        (MapOfRow::Tasks, "beleid") => PolicyFit::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Tasks, "herkomst" | "gebruik" | "beleving" | "toekomst") => all(&["-2", "-1", "0", "1", "2"]),
        (MapOfRow::Values, "herkomst" | "gebruik" | "beleving" | "toekomst") => all(&["0", "1", "2", "3"]),
        (MapOfRow::Values, "soort") => ValueKind::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Values, "actie") => ValueAction::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Values, "stem") => Voice::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Values, "periode") => Period::ALL.iter().map(|one| one.file_word().to_owned()).collect(),
        (MapOfRow::Values, "belangrijk" | "kwetsbaar") => all(&["ja", "nee"]),
        _ => Vec::new(),
    }
}

/// What a text becomes in one of our columns; None where it is understood as it is or means nothing certain.
pub fn translate(map: MapOfRow, ours: &str, text: &str, types: &[TaskType]) -> Option<String> {
    if text.trim().is_empty() || is_free(ours) || is_understood(map, ours, text, types) {
        return None;
    }
    if let Some(own) = own::word(map, ours, text, types) {
        return Some(own);
    }
    let word = plain(text);
    let found = match (map, ours) {
        (_, "van" | "tot") => return year(text),
        (_, "zoekbreedte_m") => return metres(text),
        (_, "type") => return type_code(&word, text, types),
        (MapOfRow::Tasks, "fase") => phase(&word, text)?,
        (MapOfRow::Tasks, "urgentie") => level(&word)?,
        (MapOfRow::Tasks, "soort") => task_kind(&word)?,
        (MapOfRow::Tasks, "geld" | "capaciteit" | "mandaat") => condition(&word, text)?,
        (MapOfRow::Tasks, "beleid") => policy(&word)?,
        (MapOfRow::Tasks, "herkomst" | "gebruik" | "beleving" | "toekomst") => effect(text, &word)?,
        (MapOfRow::Values, "herkomst" | "gebruik" | "beleving" | "toekomst") => level(&word)?,
        (MapOfRow::Values, "soort") => value_kind(&word)?,
        (MapOfRow::Values, "actie") => action(&word)?,
        (MapOfRow::Values, "stem") => voice(&word)?,
        (MapOfRow::Values, "periode") => period(&word)?,
        (MapOfRow::Values, "belangrijk" | "kwetsbaar") => yes_or_no(&word)?,
        _ => return None,
    };
    Some(found.to_owned())
}

/// The first of some groups of words that holds one.
fn among(word: &str, groups: &[(&'static str, &[&str])]) -> Option<&'static str> {
    groups.iter().find(|(_, words)| words.contains(&word)).map(|(meaning, _)| *meaning)
}

/// That a question does not arise.
const DOES_NOT_APPLY: &[&str] = &["nvt", "niettoepasselijk", "na", "notapplicable"];

fn level(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            (
                "3",
                &[
                    "hoog",
                    "zeerhoog",
                    "groot",
                    "zeergroot",
                    "veel",
                    "urgent",
                    "zeerurgent",
                    "high",
                    "veryhigh",
                    "large",
                ],
            ),
            (
                "2",
                &["middel", "midden", "gemiddeld", "middelmatig", "matig", "redelijk", "normaal", "medium", "moderate"],
            ),
            ("1", &["laag", "klein", "weinig", "beperkt", "gering", "low", "small", "minor"]),
            ("0", &["geen", "nihil", "none"]),
            // What does not apply is not a nought: nobody judged it.
            ("", DOES_NOT_APPLY),
        ],
    )
}

fn effect(text: &str, word: &str) -> Option<&'static str> {
    match text.trim().replace(['−', '–'], "-").as_str() {
        "++" => return Some("2"),
        "+" => return Some("1"),
        "+/-" | "0/+" | "o" | "±" => return Some("0"),
        "-" => return Some("-1"),
        "--" => return Some("-2"),
        _ => {}
    }
    among(
        word,
        &[
            ("2", &["sterkpositief", "zeerpositief", "strongpositive", "verypositive"]),
            ("1", &["positief", "positive"]),
            ("0", &["neutraal", "geen", "neutral", "none"]),
            ("-1", &["negatief", "negative"]),
            ("-2", &["sterknegatief", "zeernegatief", "strongnegative", "verynegative"]),
            ("", DOES_NOT_APPLY),
        ],
    )
}

fn task_kind(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            (
                "lopend project",
                &[
                    "lopend",
                    "project",
                    "inuitvoering",
                    "lopendeprojecten",
                    "uitvoering",
                    "running",
                    "runningproject",
                    "ongoing",
                ],
            ),
            ("opgave", &["opgaven", "beleidsopgave", "taak", "task", "verplichting"]),
            ("initiatief", &["initiatieven", "idee", "bewonersinitiatief", "initiative", "idea"]),
            ("wens", &["wensen", "ambitie", "wish", "ambition"]),
        ],
    )
}

fn condition(word: &str, text: &str) -> Option<&'static str> {
    if text.trim() == "?" {
        return Some("onbekend");
    }
    among(
        word,
        &[
            (
                "geregeld",
                &["ja", "rond", "gedekt", "beschikbaar", "akkoord", "vastgesteld", "yes", "arranged", "funded"],
            ),
            (
                "zicht op",
                &["zicht", "deels", "gedeeltelijk", "aangevraagd", "inbehandeling", "inzicht", "partly", "insight"],
            ),
            ("ontbreekt", &["nee", "geen", "niet", "nietbeschikbaar", "no", "none", "missing"]),
            ("onbekend", &["unknown", "nognietbekend", "nvt"]),
        ],
    )
}

fn policy(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            ("past", &["ja", "passend", "pastbinnenbeleid", "yes", "fits"]),
            ("wringt", &["deels", "gedeeltelijk", "twijfel", "partly", "chafes"]),
            ("past niet", &["nee", "nietpassend", "strijdig", "no", "doesnotfit"]),
        ],
    )
}

fn phase(word: &str, text: &str) -> Option<&'static str> {
    let of_number = |n: char| ["1", "2", "3", "4", "5", "6"].into_iter().find(|one| one.starts_with(n));
    let mut letters = text.trim().chars();
    let named = among(
        word,
        &[
            (
                "1",
                &["voorbereiding", "voorbereiden", "initiatief", "initiatieffase", "start", "preparing", "preparation"],
            ),
            ("2", &["verkenning", "verkennen", "verkenningsfase", "onderzoek", "exploring", "exploration"]),
            ("3", &["visie", "visievormen", "visievorming", "vision"]),
            (
                "4",
                &[
                    "uitwerken",
                    "uitwerking",
                    "planuitwerking",
                    "planvorming",
                    "planvoorbereiding",
                    "ontwerp",
                    "ontwerpfase",
                    "design",
                    "elaborating",
                ],
            ),
            (
                "5",
                &[
                    "realisatie",
                    "realiseren",
                    "realisatiefase",
                    "uitvoering",
                    "inuitvoering",
                    "uitvoeringsfase",
                    "realisation",
                    "construction",
                ],
            ),
            ("6", &["beheer", "beheren", "beheerenevalueren", "evaluatie", "nazorg", "managing", "management"]),
        ],
    );
    // Such as `3 visie` or `4. Uitwerken`: the number stands by itself.
    named.or_else(|| match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_alphanumeric() => of_number(first),
        _ => None,
    })
}

fn value_kind(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            ("ecologisch", &["ecologie", "natuur", "natuurwaarde", "ecological", "ecology", "nature"]),
            ("cultuurhistorisch", &["cultuurhistorie", "erfgoed", "cultuur", "historisch", "heritage", "cultural"]),
            ("economisch", &["economie", "landbouw", "economic", "economy"]),
            ("landschappelijk", &["landschap", "landscape", "scenic"]),
        ],
    )
}

fn action(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            ("behouden", &["behoud", "beschermen", "instandhouden", "keep", "preserve"]),
            ("versterken", &["versterking", "verbeteren", "herstellen", "strengthen"]),
            ("ontwikkelen", &["ontwikkeling", "nieuw", "develop"]),
        ],
    )
}

fn voice(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            ("bewoner", &["bewoners", "inwoner", "inwoners", "burger", "burgers", "resident", "residents"]),
            (
                "ondernemer",
                &["ondernemers", "agrarier", "agrariers", "boer", "boeren", "bedrijf", "entrepreneur", "farmer"],
            ),
            ("expert", &["experts", "deskundige", "deskundigen", "adviseur"]),
            ("overheid", &["gemeente", "provincie", "waterschap", "rijk", "overheden", "government"]),
            ("natuur", &["nature"]),
        ],
    )
}

fn period(word: &str) -> Option<&'static str> {
    among(
        word,
        &[
            ("nu", &["huidig", "heden", "bestaand", "now", "current", "existing"]),
            ("later", &["toekomst", "toekomstig", "straks", "nieuw", "future"]),
        ],
    )
}

fn yes_or_no(word: &str) -> Option<&'static str> {
    among(word, &[("ja", &["x", "j", "y", "v", "wel"]), ("nee", &["n", "niet"])])
}

/// The one year in a text such as a date or `Q3 2027`.
fn year(text: &str) -> Option<String> {
    let mut years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter(|part| part.parse::<u32>().is_ok_and(|year| (1900..2200).contains(&year)));
    match (years.next(), years.next()) {
        (Some(year), None) => Some(year.to_owned()),
        _ => None,
    }
}

/// The number of a text such as `50 m`.
fn metres(text: &str) -> Option<String> {
    let number = text.trim().strip_suffix("meter").or_else(|| text.trim().strip_suffix('m'))?.trim();
    number.replace(',', ".").parse::<f64>().ok()?;
    Some(number.to_owned())
}

/// The code of the type with this name, or with this as the only one whose name has it as a word.
fn type_code(word: &str, text: &str, types: &[TaskType]) -> Option<String> {
    let named = |one: &&TaskType| {
        one.code.0.eq_ignore_ascii_case(text.trim()) || plain(&one.name_nl) == word || plain(&one.name_en) == word
    };
    if let Some(one) = types.iter().find(named) {
        return Some(one.code.0.clone());
    }
    let begins = |name: &str| name.split(|c: char| !c.is_alphabetic()).any(|part| plain(part) == word);
    let mut partly = types.iter().filter(|one| begins(&one.name_nl) || begins(&one.name_en));
    let one = partly.next().filter(|_| word.len() > 3)?;
    partly.next().is_none().then(|| one.code.0.clone())
}
