//! Drives the built program as a user of the command line does: what it prints, writes, refuses and leaves alone.
//!
//! The numbers themselves are held by the tests of the analysis; here only that they come out.
#![allow(clippy::unwrap_used)]

#[path = "cli/careful.rs"]
mod careful;
#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/explained.rs"]
mod explained;
#[path = "cli/fetch.rs"]
mod fetch;
#[path = "cli/import_again.rs"]
mod import_again;
#[path = "cli/import_mapping.rs"]
mod import_mapping;
#[path = "cli/matrix.rs"]
mod matrix;
#[path = "cli/overlap.rs"]
mod overlap;
#[path = "cli/plain.rs"]
mod plain;

use desk::{Desk, case, sample, stderr};

#[test]
fn a_project_goes_from_its_files_to_koppelkansen_and_out() {
    let desk = Desk::new();
    desk.worked_example();
    let settings = case("settings.json").display().to_string();
    let csv = desk.done(&["analyse", "voorbeeld.gpkg", "--settings", &settings, "--format", "csv"]);
    let expected = std::fs::read_to_string(case("expected.csv")).unwrap();
    let header = format!("{};class;sentence;", expected.lines().next().unwrap());
    assert!(csv.starts_with(&header), "what others read stands first: {}", csv.lines().next().unwrap());
    assert_eq!(csv.lines().count(), expected.lines().count());
    let columns = header.split(';').count();
    assert!(csv.lines().all(|line| line.split(';').count() >= columns));
    for line in expected.lines().skip(1) {
        let (a, b) = (line.split(';').next().unwrap(), line.split(';').nth(1).unwrap());
        let found = csv.lines().find(|row| row.contains(a) && row.contains(b));
        let k: f64 = line.split(';').nth(14).unwrap().parse().unwrap();
        let got: f64 = found.unwrap().split(';').nth(14).unwrap().parse().unwrap();
        assert!((k - got).abs() < 0.3, "{a} × {b}: K {got}, expected {k}");
    }
    desk.done(&["export", "voorbeeld.gpkg", "--what", "tasks", "-o", "opgaven.geojson"]);
    let out: serde_json::Value = serde_json::from_slice(&std::fs::read(desk.path("opgaven.geojson")).unwrap()).unwrap();
    assert_eq!(out["features"].as_array().unwrap().len(), 4);
    let first = &out["features"][0]["geometry"]["coordinates"][0][0];
    assert!((6.0..7.0).contains(&first[0].as_f64().unwrap()), "longitude and latitude by default: {first}");
}

#[test]
fn the_sample_shows_its_koppelkansen_in_both_languages_and_stays_as_it_is() {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    let before = std::fs::read(desk.path("v.gpkg")).unwrap();
    let dutch = desk.done(&["analyse", "v.gpkg"]);
    let english = desk.done(&["analyse", "v.gpkg", "--lang", "en"]);
    assert!(dutch.contains("K1") && dutch.contains("sterk"), "{dutch}");
    assert!(english.contains("K1") && english.contains("strong"), "{english}");
    for format in ["csv", "csv-nl", "json", "geojson"] {
        let one = desk.done(&["analyse", "v.gpkg", "--format", format]);
        assert_eq!(one, desk.done(&["analyse", "v.gpkg", "--format", format]), "{format} differs between runs");
        assert_eq!(one.starts_with('\u{feff}'), format == "csv-nl", "only csv-nl has a byte order mark");
    }
    assert!(std::fs::read(desk.path("v.gpkg")).unwrap() == before, "analyse changed the file");
    desk.done(&["analyse", "v.gpkg", "--save", "--format", "json", "-o", "kansen.json"]);
    serde_json::from_slice::<serde_json::Value>(&std::fs::read(desk.path("kansen.json")).unwrap()).unwrap();
}

#[test]
fn every_part_of_a_project_can_be_exported() {
    let desk = Desk::new();
    desk.worked_example();
    for what in ["area", "values", "tasks", "opportunities"] {
        for (format, crs) in [("geojson", None), ("geojson", Some("EPSG:28992")), ("csv", None), ("csv-nl", None)] {
            let mut arguments = vec!["export", "voorbeeld.gpkg", "--what", what, "--format", format, "-o", "uit"];
            arguments.extend(crs.into_iter().flat_map(|crs| ["--crs", crs]));
            desk.done(&arguments);
            let text = std::fs::read_to_string(desk.path("uit")).unwrap();
            assert!(text.lines().count() > 1, "{what} as {format} is empty");
            assert_eq!(text.contains("EPSG::28992"), crs.is_some(), "{what} as {format}: crs");
            std::fs::remove_file(desk.path("uit")).unwrap();
        }
    }
}

#[test]
fn overlap_gives_rows_by_place_in_the_files() {
    let desk = Desk::new();
    let square = |x: f64| {
        let (right, low, high) = (x + 100.0, 540_000.0, 540_100.0);
        format!("[[[{x},{low}],[{right},{low}],[{right},{high}],[{x},{high}],[{x},{low}]]]")
    };
    let collection = |parts: &[String]| {
        let one = |c: &String| format!(r#"{{"type":"Feature","properties":{{}},"geometry":{c}}}"#);
        let all: Vec<String> = parts.iter().map(one).collect();
        format!(
            r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"EPSG:28992"}}}},"features":[{}]}}"#,
            all.join(",")
        )
    };
    let polygon = |x: f64| format!(r#"{{"type":"Polygon","coordinates":{}}}"#, square(x));
    desk.write("a.geojson", &collection(&["null".to_owned(), polygon(210_000.0), polygon(210_100.0)]));
    desk.write("b.geojson", &collection(&[polygon(210_050.0), polygon(210_240.0)]));
    let touching = desk.done(&["overlap", "a.geojson", "b.geojson"]);
    assert_eq!(touching, "a;b;area_m2;distance_m\n1;0;5000.0000;0.0000\n2;0;5000.0000;0.0000\n");
    desk.done(&["overlap", "a.geojson", "b.geojson", "--within", "50", "-o", "uit.csv"]);
    let near = std::fs::read_to_string(desk.path("uit.csv")).unwrap();
    assert_eq!(near, format!("{touching}2;1;0.0000;40.0000\n"));
}

#[test]
fn check_says_what_is_wrong_and_whether_it_can_be_used() {
    let desk = Desk::new();
    let bow_tie = r#"{"type":"Polygon","coordinates":[[[6.2,52.8],[6.3,52.9],[6.3,52.8],[6.2,52.9],[6.2,52.8]]]}"#;
    desk.write("strik.geojson", bow_tie);
    let said = desk.done(&["check", "strik.geojson"]);
    assert!(said.contains("m²") || said.contains("ha"), "the repair names the area: {said}");
    assert!(desk.done(&["check", &sample("waarden.geojson")]).contains("waarden.geojson"));
    assert!(desk.done(&["check", &sample("vledderwaard.gpkg")]).contains("Vledderwaard"));
}

#[test]
fn bad_input_is_refused_with_a_reason_and_changes_nothing() {
    let desk = Desk::new();
    let project = desk.worked_example();
    let before = std::fs::read(&project).unwrap();
    let good = case("waarden.geojson").display().to_string();
    desk.write("half.geojson", r#"{"type":"FeatureCollection","features":[{"type":"Feat"#);
    desk.write("leeg.geojson", "");
    desk.write("tekst.gpkg", "dit is geen GeoPackage");
    desk.write("verkeerd.json", r#"{"afstand": 3}"#);
    for file in ["half.geojson", "leeg.geojson", "weg.geojson"] {
        // The good file goes first: all or none.
        desk.refused(&["import", "voorbeeld.gpkg", &good, file, "--as", "values"], &[file]);
        desk.found_bad(file, &[file]);
    }
    assert!(std::fs::read(&project).unwrap() == before, "a failed import changed the file");
    desk.refused(&["new", "voorbeeld.gpkg", "--area", &good], &["voorbeeld.gpkg"]);
    desk.refused(&["new", "nieuw.gpkg", "--area", "half.geojson"], &["half.geojson"]);
    assert!(!desk.path("nieuw.gpkg").exists(), "a failed `new` leaves nothing behind");
    desk.refused(&["analyse", "tekst.gpkg"], &["tekst.gpkg"]);
    desk.refused(&["analyse", "weg.gpkg"], &["weg.gpkg"]);
    desk.found_bad("tekst.gpkg", &["geen GeoPackage"]);
    desk.refused(&["analyse", "voorbeeld.gpkg", "--settings", "verkeerd.json"], &["afstand"]);
    desk.refused(&["export", "voorbeeld.gpkg", "--what", "tasks", "-o", "geen/map/uit.geojson"], &["uit.geojson"]);
    desk.refused(&["overlap", "half.geojson", &good], &["half.geojson"]);
}

#[test]
fn a_wrong_command_line_is_exit_2_and_points_to_the_help() {
    let desk = Desk::new();
    for arguments in [
        &["new"][..],
        &["import", "a.gpkg", "b.geojson", "--as", "wensen"],
        &["overlap", "a", "b", "--within", "ver"],
        &["analyse", "a.gpkg", "--kleur"],
        &["export", "a.gpkg", "--what", "tasks", "-o"],
        &["new", "a.gpkg", "--area", "b", "--crs", "EPSG:onzin"],
    ] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        let help = format!("koppelkans {} --help", arguments[0]);
        assert!(stderr(&output).contains(&help), "{}", stderr(&output));
    }
    assert!(stderr(&desk.run(&["new", "--lang", "en"])).starts_with("Error: "));
}

#[test]
fn help_shows_examples_in_the_language_of_the_user() {
    let desk = Desk::new();
    for command in ["new", "import", "analyse", "overlap", "export", "check", "matrix"] {
        let help = desk.done(&[command, "--help"]);
        assert!(help.contains("Voorbeelden:") && help.contains(&format!("koppelkans {command} ")), "{help}");
        assert!(desk.done(&[command, "--help", "--lang", "en"]).contains("Examples:"));
    }
    assert!(desk.done(&["--help"]).contains("koppelkans analyse sample-data/vledderwaard.gpkg"));
    assert!(desk.done(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
#[cfg(any(target_os = "linux", not(feature = "gui")))]
fn without_a_display_the_program_says_so_and_names_a_command() {
    let desk = Desk::new();
    desk.write("project.gpkg", "");
    for arguments in [&[][..], &["project.gpkg"]] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert!(stderr(&output).contains("koppelkans analyse sample-data/vledderwaard.gpkg"), "{}", stderr(&output));
    }
    let foreign = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/formats/two-layers.gpkg");
    let told = stderr(&desk.run(&[foreign]));
    assert!(told.contains("2 lagen") && told.contains("koppelkans import PROJECT.gpkg"), "{told}");
}
