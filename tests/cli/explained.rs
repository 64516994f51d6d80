//! `analyse --robustness` and `--explain`: how stable the koppelkansen are, and one of them in full.

use crate::desk::{Desk, case, sample, stderr};

#[test]
fn robustness_is_in_the_table_and_in_columns_of_its_own() {
    let desk = Desk::new();
    let table = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--robustness"]);
    assert!(table.lines().nth(2).unwrap().contains(" Stabiel in "), "{table}");
    let csv = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--robustness", "--format", "csv"]);
    let mut lines = csv.lines();
    assert!(lines.next().unwrap().ends_with(";stable_runs;runs;flips"));
    let first = lines.next().unwrap();
    assert!(first.contains(";12;") && first.contains(" van 12."), "{first}");
    let without = desk.done(&["analyse", &sample("vledderwaard.gpkg")]);
    assert!(!without.contains("Stabiel"), "only when it was asked");
}

#[test]
fn one_koppelkans_is_explained_in_the_language_of_the_user() {
    let desk = Desk::new();
    desk.worked_example();
    let settings = case("settings.json").display().to_string();
    let said = desk.done(&["analyse", "voorbeeld.gpkg", "--settings", &settings, "--explain", "k1"]);
    let mut lines = said.lines();
    assert!(lines.next().unwrap().starts_with("K1 Waterberging Noord × Beekherstel: sterk (57). Ze overlappen"));
    assert!(said.contains("\n- Plaats P = 0,58: "), "{said}");
    assert!(said.contains("\n- Kans K = 56,9: "), "{said}");
    assert!(said.contains("\nHoe stabiel: Stabiel in 11 van 12.\n- match 1 lager: kansrijk (K 38)\n"), "{said}");
    let english = desk.done(&["analyse", "voorbeeld.gpkg", "--settings", &settings, "--explain", "K1", "--lang", "en"]);
    assert!(english.contains("strong (57)") && english.contains("Stable in 11 of 12."), "{english}");
}

#[test]
fn an_unknown_code_names_those_that_are_there() {
    let desk = Desk::new();
    desk.worked_example();
    let settings = case("settings.json").display().to_string();
    let line = ["analyse", "voorbeeld.gpkg", "--settings", &settings, "--explain", "K99"];
    desk.refused(&line, &["K99", "K1, K2, K3, C1, C2"]);
    let mut line = line.to_vec();
    line.extend(["--format", "json"]);
    let output = desk.run(&line);
    assert_eq!(output.status.code(), Some(2), "an account is no table: {}", stderr(&output));
    assert!(stderr(&output).contains("--explain") && stderr(&output).contains("--format"), "{}", stderr(&output));
}

#[test]
fn the_method_annex_is_written_in_the_language_of_the_user_and_has_no_other_form() {
    let desk = Desk::new();
    let project = sample("vledderwaard.gpkg");
    desk.done(&["export", &project, "--what", "method", "-o", "bijlage.md"]);
    let text = std::fs::read_to_string(desk.path("bijlage.md")).unwrap();
    assert!(text.starts_with("# Methodebijlage: Vledderwaard"), "{text}");
    assert!(text.contains("**Kans (K, van 0 tot 100).** K = 100 · P · R / 3 · (0,5 + 0,5 · F)"));
    let english = desk.done(&["export", &project, "--what", "method", "-o", "-", "--lang", "en"]);
    assert!(english.starts_with("# Method annex: ") && english.contains("## Effect matrix"), "{english}");
    desk.refused(&["export", &project, "--what", "method", "--format", "csv", "-o", "x.csv"], &["Markdown"]);
    assert!(!desk.path("x.csv").exists());
}

#[test]
fn zones_are_the_places_with_the_same_tasks_and_say_what_lies_there() {
    let desk = Desk::new();
    let csv = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--zones"]);
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("zone;tasks;area_m2;mean_r;herkomst;gebruik;beleving;toekomst"));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(';').collect()).collect();
    assert!(rows.len() > 26 && rows.iter().all(|row| row.len() == 8));
    // Those with most tasks first; a place with one task has no mean R.
    let tasks = |row: &Vec<&str>| row[1].split(" + ").count();
    assert!(rows.windows(2).all(|pair| tasks(&pair[0]) >= tasks(&pair[1])));
    assert!(rows.iter().all(|row| tasks(row) > 1 || row[3].is_empty()));
    assert!(rows.iter().any(|row| !row[3].is_empty()));
    let dutch = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--zones", "--format", "csv-nl"]);
    assert!(dutch.starts_with("\u{feff}zone;") && dutch.contains(&rows[0][2].replace('.', ",")));
    let json = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--zones", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let sum: f64 = json["zones"].as_array().unwrap().iter().map(|zone| zone["area_m2"].as_f64().unwrap()).sum();
    let whole = json["area_m2"].as_f64().unwrap();
    assert!((sum - whole).abs() <= 1e-9 * whole, "{sum} {whole}");
    let geojson = desk.done(&["analyse", &sample("vledderwaard.gpkg"), "--zones", "--format", "geojson"]);
    let geojson: serde_json::Value = serde_json::from_str(&geojson).unwrap();
    assert_eq!(geojson["features"].as_array().unwrap().len(), rows.len());
}
