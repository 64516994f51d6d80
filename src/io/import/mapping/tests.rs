//! Mappings on lists as people have them.
#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::geometry::projection::Crs;
use crate::io::source::FileProperties;

fn project() -> Project {
    Project::new("p", Crs::RD_NEW)
}

fn rows(all: &[serde_json::Value]) -> Vec<FileProperties> {
    all.iter().map(|row| row.as_object().unwrap().clone().into()).collect()
}

fn guessed(map: MapOfRow, all: &[serde_json::Value]) -> Mapping {
    guess(map, &samples(rows(all).iter()), project().types())
}

fn pairs(mapping: &Mapping) -> Vec<(&str, &str)> {
    mapping.columns.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect()
}

#[test]
fn a_dutch_list_of_projects_is_recognised() {
    let mapping = guessed(
        MapOfRow::Tasks,
        &[
            json!({ "Project Nr.": "P-1", "Projectnaam": "Beek", "Thema": "Natuurherstel", "Prioriteit": "Hoog",
                "Startdatum": "2027-03-01", "Einddatum": "31-12-2029", "Trekker": "Waterschap", "Status": "In uitvoering" }),
            json!({ "Project Nr.": "P-2", "Projectnaam": "Pad", "Thema": "recreatie", "Prioriteit": "laag",
                "Startdatum": "2028", "Einddatum": "Q3 2030", "Trekker": "Gemeente", "Status": "Idee" }),
        ],
    );
    assert_eq!(
        pairs(&mapping),
        [
            ("Project Nr.", "code"),
            ("Projectnaam", "naam"),
            ("Status", "soort"),
            ("Thema", "type"),
            ("Startdatum", "van"),
            ("Einddatum", "tot"),
            ("Prioriteit", "urgentie"),
            ("Trekker", "partijen"),
        ]
    );
    for (column, from, to) in [
        ("urgentie", "Hoog", "3"),
        ("urgentie", "laag", "1"),
        ("van", "2027-03-01", "2027"),
        ("tot", "Q3 2030", "2030"),
        ("soort", "In uitvoering", "lopend project"),
        ("soort", "Idee", "initiatief"),
        ("type", "recreatie", "REC"),
        ("type", "Natuurherstel", "NAT"),
    ] {
        assert_eq!(mapping.word(column, from), Some(to), "{column} {from}");
    }
    assert_eq!(mapping.word("van", "2028"), None, "a year needs no translation");
}

#[test]
fn an_english_list_is_recognised() {
    let mapping = guessed(MapOfRow::Tasks, &[json!({ "Title": "Brook", "Priority": "medium", "Start year": 2027 })]);
    assert_eq!(pairs(&mapping), [("Title", "naam"), ("Start year", "van"), ("Priority", "urgentie")]);
    assert_eq!(mapping.word("urgentie", "Medium"), Some("2"));
}

#[test]
fn a_column_with_our_own_name_is_not_guessed_about() {
    let mapping =
        guessed(MapOfRow::Tasks, &[json!({ "naam": "Beek", "Projectnaam": "X", "URGENTIE": 2, "Prioriteit": 1 })]);
    assert!(mapping.columns.is_empty(), "{mapping:?}");
}

#[test]
fn words_that_mean_nothing_certain_leave_the_column_alone() {
    let mapping = guessed(
        MapOfRow::Tasks,
        &[json!({ "Status": "rood", "Naam project": "A" }), json!({ "Status": "groen", "Naam project": "B" })],
    );
    assert_eq!(pairs(&mapping), [("Naam project", "naam")]);
}

#[test]
fn a_remembered_mapping_goes_before_a_guess_when_the_file_has_all_its_columns() {
    let mut project = project();
    let own = Mapping {
        map: MapOfRow::Tasks,
        columns: vec![ColumnMapping { from: "Prioriteit".to_owned(), to: "naam".to_owned() }],
        words: Vec::new(),
    };
    project.mappings = std::sync::Arc::new(remember(&project, &own).unwrap());
    let with = samples(rows(&[json!({ "Prioriteit": "hoog" })]).iter());
    let without = samples(rows(&[json!({ "Urgency": "hoog" })]).iter());
    let chosen = |columns: &[ColumnSample], map| choose(&MappingChoice::Guess, map, columns, &project);
    assert_eq!(chosen(&with, MapOfRow::Tasks), (own.clone(), MappingSource::Remembered));
    assert_eq!(chosen(&with, MapOfRow::Values).1, MappingSource::Guessed);
    assert_eq!(chosen(&without, MapOfRow::Tasks).1, MappingSource::Guessed);
    assert_eq!(remember(&project, &own), None, "what stands first already is not put first again");
}

#[test]
fn columns_with_many_texts_are_no_lists_of_words() {
    let many: Vec<_> =
        (0..columns::MOST_TEXTS + 1).map(|n| json!({ "Toelichting": format!("tekst {n}"), "n": n })).collect();
    let all = samples(rows(&many).iter());
    assert!(all.iter().all(|column| column.texts.is_empty() && column.has_more));
    assert_eq!((all[0].filled, all[0].examples.len()), (columns::MOST_TEXTS + 1, 3));
}

#[test]
fn the_notes_say_every_column_and_word_with_its_rows() {
    let all = rows(&[json!({ "Prio": "hoog" }), json!({ "Prio": "hoog" }), json!({ "Prio": "2" })]);
    let columns = samples(all.iter());
    let mapping = guess(MapOfRow::Tasks, &columns, project().types());
    let said: Vec<String> = notes(&mapping, MappingSource::Guessed, &columns)
        .iter()
        .map(|line| crate::words::words(crate::words::Language::Dutch).say(line))
        .collect();
    assert_eq!(
        said,
        ["Kolom herkend aan de naam: Prio → urgentie.", "Woorden in urgentie vertaald (2 rijen): hoog → 3."]
    );
}

#[test]
fn words_are_translated_whatever_capitals_our_column_has_in_the_file() {
    let all = [json!({ "Naam": "A", "Urgentie": "hoog", "TYPE": "Waterberging" })];
    let mapping = guessed(MapOfRow::Tasks, &all);
    let read = serde_json::Value::Object(mapping.apply(all[0].as_object().unwrap().clone()));
    assert_eq!(read, json!({ "Naam": "A", "Urgentie": "3", "TYPE": "WBG" }));
}

#[test]
fn a_column_of_ours_in_capitals_gives_way_to_the_one_that_was_chosen_for_it() {
    let mapping = Mapping {
        columns: vec![ColumnMapping { from: "Prioriteit".to_owned(), to: "urgentie".to_owned() }],
        ..Mapping::none(MapOfRow::Tasks)
    };
    let row = json!({ "Prioriteit": 2, "Urgentie": 1 });
    let read = serde_json::Value::Object(mapping.apply(row.as_object().unwrap().clone()));
    assert_eq!(read, json!({ "urgentie": 2, "Urgentie_bestand": 1 }));
}

#[test]
fn every_column_is_known_by_what_our_exports_call_it_in_both_languages() {
    for map in [MapOfRow::Values, MapOfRow::Tasks] {
        for language in crate::words::Language::ALL {
            let names = columns_of(map)
                .iter()
                .map(|column| (crate::io::export::heading(column.name, crate::words::words(language)), json!(null)));
            let row: serde_json::Map<_, _> = names.collect();
            let mapping = guessed(map, &[serde_json::Value::Object(row.clone())]);
            for (column, heading) in columns_of(map).iter().zip(row.keys()) {
                assert_eq!(our_name(&mapping, heading), Some(column.name), "{heading}");
            }
        }
    }
}

#[test]
fn names_that_a_shapefile_cut_to_ten_letters_are_known_where_they_mean_one_thing() {
    let row = json!({ "zoekbreedt": 25, "naam": "A", "Herkomstwa": 1, "Tot en met": 2030, "projectnum": "P-1",
        "omschrijvi": "tekst" });
    let mapping = guessed(MapOfRow::Tasks, &[row]);
    assert_eq!(
        pairs(&mapping),
        [
            ("projectnum", "code"),
            ("Tot en met", "tot"),
            ("Herkomstwa", "herkomst"),
            ("zoekbreedt", "zoekbreedte_m"),
            ("omschrijvi", "verhaal"),
        ]
    );
    let numbered = guessed(MapOfRow::Tasks, &[json!({ "naam": "A", "zoekbree_1": 25 })]);
    assert_eq!(pairs(&numbered), [("zoekbree_1", "zoekbreedte_m")]);
    let two = guessed(MapOfRow::Tasks, &[json!({ "zoekbree_1": 25, "zoekbree_2": 30 })]);
    assert_eq!(pairs(&two), [], "which of them it is can't be known");
    let whole = guessed(MapOfRow::Tasks, &[json!({ "zoekbreedte_m": 25, "zoekbreedt": 30 })]);
    assert_eq!(pairs(&whole), [], "a column with our own name is not guessed about");
}

#[test]
fn what_does_not_apply_is_empty_and_not_nought() {
    let all =
        [json!({ "urgentie": "n.v.t.", "herkomst": "N/A" }), json!({ "urgentie": "geen", "herkomst": "neutraal" })];
    let mapping = guessed(MapOfRow::Tasks, &all);
    let word = |column, text| mapping.word(column, text);
    assert_eq!((word("urgentie", "n.v.t."), word("herkomst", "N/A")), (Some(""), Some("")));
    assert_eq!((word("urgentie", "geen"), word("herkomst", "neutraal")), (Some("0"), Some("0")));
}

#[test]
fn a_remembered_mapping_still_knows_the_words_of_our_own_exports() {
    let mut project = project();
    let own = Mapping {
        columns: vec![ColumnMapping { from: "Dringend".to_owned(), to: "urgentie".to_owned() }],
        ..Mapping::none(MapOfRow::Tasks)
    };
    project.mappings = std::sync::Arc::new(remember(&project, &own).unwrap());
    let columns = samples(rows(&[json!({ "Dringend": "3 very urgent" }), json!({ "Dringend": "hoog" })]).iter());
    let (chosen, source) = choose(&MappingChoice::Guess, MapOfRow::Tasks, &columns, &project);
    assert_eq!(source, MappingSource::Remembered);
    assert_eq!(chosen.word("urgentie", "3 very urgent"), Some("3"));
    assert_eq!(chosen.word("urgentie", "hoog"), None, "nobody chose a meaning for that");
}
