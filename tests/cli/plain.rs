//! What the command line says: in plain words, once, about what is really so.

use super::desk::{Desk, case, sample, stderr};

fn square(x: f64, y: f64, side: f64) -> String {
    let (right, top) = (x + side, y + side);
    format!("[[{x},{y}],[{right},{y}],[{right},{top}],[{x},{top}],[{x},{y}]]")
}

fn collection(features: &[(&str, &str)]) -> String {
    let one = |(properties, rings): &(&str, &str)| {
        let geometry = format!(r#"{{"type":"Polygon","coordinates":[{rings}]}}"#);
        format!(r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{geometry}}}"#)
    };
    let all: Vec<String> = features.iter().map(one).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, all.join(","))
}

#[test]
fn advice_about_the_reference_system_can_be_followed() {
    let desk = Desk::new();
    let swapped = square(540_000.0, 210_000.0, 100.0);
    desk.write("om.geojson", &collection(&[("", &swapped)]));
    desk.write("recht.geojson", &collection(&[("", &square(210_000.0, 540_000.0, 100.0))]));
    desk.found_bad("om.geojson", &["--swap-axes"]);
    desk.done(&["check", "om.geojson", "--swap-axes"]);
    desk.refused(&["new", "p.gpkg", "--area", "om.geojson"], &["--swap-axes"]);
    desk.done(&["new", "p.gpkg", "--area", "om.geojson", "--swap-axes"]);
    desk.done(&["import", "p.gpkg", "om.geojson", "--as", "values", "--swap-axes"]);
    let overlap = desk.done(&["overlap", "recht.geojson", "om.geojson", "--swap-axes"]);
    assert!(overlap.contains("0;0;10000"), "{overlap}");
    desk.write("utm.geojson", &collection(&[("", &square(680_000.0, 5_800_000.0, 100.0))]));
    desk.found_bad("utm.geojson", &["--crs"]);
    desk.done(&["check", "utm.geojson", "--crs", "EPSG:25831"]);
    desk.done(&["overlap", "utm.geojson", "utm.geojson", "--crs", "EPSG:25831"]);
}

#[test]
fn a_geopackage_of_another_is_told_with_its_layers_and_the_commands_that_help() {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    rusqlite::Connection::open(desk.path("v.gpkg")).unwrap().execute_batch("DROP TABLE koppelkans_meta").unwrap();
    let told =
        ["lagen in (gebied, ", "koppelkans import PROJECT.gpkg v.gpkg", "koppelkans new PROJECT.gpkg --area v.gpkg"];
    desk.refused(&["analyse", "v.gpkg"], &told);
    // And so it goes.
    desk.done(&["new", "nieuw.gpkg", "--area", "v.gpkg", "--from", "gebied"]);
    desk.done(&["import", "nieuw.gpkg", "v.gpkg", "--as", "tasks", "--from", "opgaven"]);
    desk.refused(&["new", "ander.gpkg", "--area", "v.gpkg"], &["--from"]);
}

#[test]
fn settings_that_can_not_be_are_told_with_file_name_and_range() {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    desk.write("nul.json", r#"{"distance_m": 0}"#);
    desk.refused(&["analyse", "v.gpkg", "--settings", "nul.json"], &["nul.json", "distance_m", "meer dan 0"]);
    desk.write("leeg.json", "");
    desk.refused(&["analyse", "v.gpkg", "--settings", "leeg.json"], &["leeg.json", "leeg"]);
}

#[test]
fn what_is_unknown_is_empty_and_not_nought() {
    let desk = Desk::new();
    let area = square(210_000.0, 540_000.0, 1000.0);
    desk.write("gebied.geojson", &collection(&[("", &area)]));
    let (one, other) = (square(210_100.0, 540_100.0, 200.0), square(210_200.0, 540_200.0, 200.0));
    desk.write("opgaven.geojson", &collection(&[("", &one), (r#""naam":"Twee\nregels""#, &other)]));
    desk.done(&["new", "p", "--area", "gebied.geojson", "--name", " "]);
    desk.done(&["import", "p.gpkg", "opgaven.geojson", "--as", "tasks"]);
    let csv = desk.done(&["analyse", "p.gpkg", "--format", "csv"]);
    let g = csv.lines().next().unwrap().split(';').position(|name| name == "G").unwrap();
    assert_eq!(csv.split('\n').nth(1).unwrap().split(';').next(), Some(""), "no name stays empty: {csv}");
    assert!(csv.contains("zonder naam"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&desk.done(&["analyse", "p.gpkg", "--format", "json"])).unwrap();
    let pair = &json["opportunities"][0];
    assert!(pair["G"].is_null() && pair["F"].is_null() && pair["harm"].is_null(), "{pair:#} (column {g})");
    assert!(pair["account"].to_string().contains("G = onbekend"), "{pair:#}");
    assert_eq!(json["matrix"], "concept");
    let table = desk.done(&["analyse", "p.gpkg"]);
    assert!(table.contains("(zonder naam)") && table.contains("Twee regels"), "{table}");
}

#[test]
fn a_concept_is_called_a_concept() {
    let desk = Desk::new();
    let output = desk.run(&["analyse", &sample("vledderwaard.gpkg")]);
    assert!(stderr(&output).contains("CONCEPT"), "{}", stderr(&output));
}

#[test]
fn the_form_follows_the_name_of_the_file_and_a_name_that_misleads_is_told() {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    let text = |name: &str| std::fs::read_to_string(desk.path(name)).unwrap();
    desk.done(&["export", "v.gpkg", "--what", "values", "-o", "w.csv"]);
    assert!(text("w.csv").starts_with("uuid;") && !text("w.csv").contains('\r'));
    desk.done(&["export", "v.gpkg", "--what", "values", "--format", "csv-nl", "-o", "nl.csv"]);
    assert!(text("nl.csv").starts_with('\u{feff}'));
    desk.done(&["analyse", "v.gpkg", "-o", "k.json"]);
    serde_json::from_str::<serde_json::Value>(&text("k.json")).unwrap();
    let output = desk.run(&["analyse", "v.gpkg", "--format", "geojson", "-o", "k.csv"]);
    assert!(output.status.success() && stderr(&output).contains("eindigt op .csv"), "{}", stderr(&output));
    let area = case("gebied.geojson").display().to_string();
    desk.refused(&["new", "u7.geojson", "--area", &area], &["u7.geojson", ".gpkg"]);
}

#[test]
fn a_check_tells_all_an_import_would_and_judges_once() {
    let desk = Desk::new();
    let uuid = r#""uuid":"11111111-2222-4333-8444-555555555555""#;
    let rings = square(210_000.0, 540_000.0, 100.0);
    let first = format!(r#"{uuid},"type":"XYZ","van":2030,"tot":2028,"zoekbreedte_m":0"#);
    desk.write("opgaven.geojson", &collection(&[(&first, &rings), (uuid, &rings)]));
    let said = desk.done(&["check", "opgaven.geojson"]);
    for word in ["uuid", "rij 2", "XYZ", "eindigt voordat ze begint", "meer dan 0", "100.000"] {
        assert!(said.contains(word), "`{said}` without `{word}`");
    }
    assert_eq!(said.matches("opgaven.geojson").count(), 1, "{said}");
    desk.write("soort.geojson", &collection(&[(r#""soort":"ecologisch","naam":"x""#, &rings)]));
    assert!(desk.done(&["check", "soort.geojson"]).contains("waardenkaart"));
    desk.write("dubbel.geojson", &collection(&[(uuid, &rings), (uuid, &rings), (r#""uuid":"geen""#, &rings)]));
    let said = desk.done(&["check", "dubbel.geojson"]);
    assert!(said.contains("rij 2") && said.contains("geen geldig kenmerk"), "{said}");
    desk.write("kaal.geojson", &collection(&[("", &rings)]));
    assert!(desk.done(&["check", "kaal.geojson"]).contains("geen kolommen"));
    desk.found_bad("weg.geojson", &["geen bestand met deze naam"]);
}

#[test]
fn a_hole_that_strays_does_not_make_a_strange_area() {
    let desk = Desk::new();
    let rings = format!("{},{}", square(210_000.0, 540_000.0, 1000.0), square(213_000.0, 540_000.0, 900.0));
    desk.write("gat.geojson", &collection(&[("", &rings)]));
    let said = desk.done(&["check", "gat.geojson"]);
    assert!(said.contains("de oppervlakte bleef 100 ha") && !said.contains('−'), "{said}");
}

#[test]
fn an_import_says_which_layer_it_made() {
    let desk = Desk::new();
    let area = case("gebied.geojson").display().to_string();
    desk.done(&["new", "p.gpkg", "--area", &area]);
    let said = |layer: &str| stderr(&desk.run(&["import", "p.gpkg", &area, "--as", "reference", "--layer", layer]));
    assert!(said("Kavels").contains("heet ‘Kavels’"));
    assert!(said("Kavels").contains("was er al en is vervangen"));
    assert!(said("kavels").contains("Er is ook een referentielaag ‘Kavels’"));
    assert!(said("  ").contains("heet ‘gebied’"));
}

#[test]
fn mistakes_in_the_line_are_told_by_name() {
    let desk = Desk::new();
    desk.misused(&["bogus"], &["‘bogus’ bestaat niet"]);
    desk.misused(&["analyze", "v.gpkg"], &["‘analyze’", "‘analyse’"]);
    desk.misused(&["Analyse", "v.gpkg"], &["‘Analyse’", "‘analyse’"]);
    desk.refused(&["missing.gpkg"], &["missing.gpkg is er niet"]);
    assert!(desk.done(&["help"]).contains("Opdrachten"));
    assert!(desk.done(&["help", "import"]).contains("koppelkans import PROJECT.gpkg"));
    desk.misused(&["import"], &["<PROJECT.gpkg>, <BESTAND>", "--as <WAT>", "koppelkans import --help"]);
    desk.misused(&["check", ""], &["geef een bestand"]);
    desk.misused(&["new", "a.gpkg", "--name", "a", "--name", "b", "--area", "c"], &["twee keer"]);
    let english = desk.done(&["import", "--help", "--lang", "en"]);
    assert!(english.find("PROJECT.gpkg>").unwrap() < english.find("<FILE>").unwrap(), "{english}");
    assert!(!desk.done(&["import", "--help"]).contains("FILE"));
}
