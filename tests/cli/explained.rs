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
