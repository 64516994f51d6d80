//! What the command line must never harm: projects, inputs, pipes and files that are only read.

use std::path::Path;

use rusqlite::Connection;

use super::desk::{Desk, case, sample, stderr};

fn copy_of_sample(desk: &Desk) {
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
}

fn bytes(file: impl AsRef<Path>) -> Vec<u8> {
    std::fs::read(file).unwrap()
}

#[test]
fn a_result_never_goes_over_what_is_read_or_over_a_project() {
    let desk = Desk::new();
    copy_of_sample(&desk);
    std::fs::copy(desk.path("v.gpkg"), desk.path("ander.data")).unwrap();
    std::fs::copy(case("waarden.geojson"), desk.path("in.geojson")).unwrap();
    let (project, layer) = (bytes(desk.path("v.gpkg")), bytes(desk.path("in.geojson")));
    for arguments in [
        &["analyse", "v.gpkg", "--format", "csv", "-o", "v.gpkg"][..],
        &["export", "v.gpkg", "--what", "tasks", "-o", "./v.gpkg"],
        &["export", "v.gpkg", "--what", "tasks", "-o", "ander.data"],
        &["overlap", "in.geojson", "in.geojson", "-o", "in.geojson"],
    ] {
        desk.refused(arguments, &["kies een andere naam"]);
    }
    assert!(bytes(desk.path("v.gpkg")) == project && bytes(desk.path("ander.data")) == project);
    assert!(bytes(desk.path("in.geojson")) == layer);
}

#[test]
#[cfg(unix)]
fn a_result_goes_through_links_and_pipes_and_to_the_screen_with_a_dash() {
    let desk = Desk::new();
    copy_of_sample(&desk);
    let on_screen = desk.done(&["export", "v.gpkg", "--what", "area", "-o", "-"]);
    assert!(on_screen.contains("FeatureCollection") && !desk.path("-").exists());
    desk.write("echt.geojson", "oud");
    std::os::unix::fs::symlink("echt.geojson", desk.path("link.geojson")).unwrap();
    desk.done(&["export", "v.gpkg", "--what", "area", "-o", "link.geojson"]);
    assert_eq!(bytes(desk.path("echt.geojson")), on_screen.as_bytes());
    assert!(std::fs::symlink_metadata(desk.path("link.geojson")).unwrap().is_symlink());
    // A link to the project is the project.
    std::os::unix::fs::symlink("v.gpkg", desk.path("project.link")).unwrap();
    desk.refused(&["export", "v.gpkg", "--what", "area", "-o", "project.link"], &["ook het bestand dat gelezen wordt"]);
}

/// The project as somebody leaves it who added rows in another program, in WAL mode and with a `-wal` beside it.
fn left_by_qgis(desk: &Desk) {
    let (live, copy) = (desk.path("live.gpkg"), desk.path("v.gpkg"));
    std::fs::copy(sample("vledderwaard.gpkg"), &live).unwrap();
    let qgis = Connection::open(&live).unwrap();
    // The triggers need functions that only QGIS and we have.
    let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'opgaven'";
    let triggers: Vec<String> =
        qgis.prepare(triggers).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for trigger in triggers {
        qgis.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
    }
    qgis.execute_batch("PRAGMA journal_mode = WAL; UPDATE opgaven SET uuid = NULL WHERE fid < 4").unwrap();
    std::fs::copy(&live, copy).unwrap();
    std::fs::copy(desk.path("live.gpkg-wal"), desk.path("v.gpkg-wal")).unwrap();
}

#[test]
fn what_is_only_looked_at_does_not_change_by_a_byte() {
    let desk = Desk::new();
    left_by_qgis(&desk);
    let before = (bytes(desk.path("v.gpkg")), bytes(desk.path("v.gpkg-wal")));
    let check = desk.done(&["check", "v.gpkg"]);
    assert!(check.contains("buiten Koppelkans toegevoegd"), "the -wal was read too: {check}");
    let once = desk.done(&["export", "v.gpkg", "--what", "tasks", "-o", "-"]);
    desk.done(&["analyse", "v.gpkg"]);
    assert_eq!(once, desk.done(&["export", "v.gpkg", "--what", "tasks", "-o", "-"]), "other identities each time");
    assert!((bytes(desk.path("v.gpkg")), bytes(desk.path("v.gpkg-wal"))) == before);
    assert!(!desk.path("v.gpkg-shm").exists(), "something was left beside it");
}

#[test]
fn a_form_that_is_not_written_is_refused_by_the_name_of_its_file() {
    let desk = Desk::new();
    copy_of_sample(&desk);
    desk.refused(
        &["export", "v.gpkg", "--what", "tasks", "-o", "uit.shp"],
        &[".shp", "uit.shp is niet gemaakt", "fgb"],
    );
    desk.refused(&["analyse", "v.gpkg", "-o", "uit.pdf"], &[".pdf"]);
    assert!(!desk.path("uit.shp").exists() && !desk.path("uit.pdf").exists());
    // Who names the form may call the file anything.
    desk.done(&["export", "v.gpkg", "--what", "tasks", "--format", "csv", "-o", "uit.dat"]);
    desk.done(&["analyse", "v.gpkg", "-o", "uit.lst"]);
}

#[test]
#[cfg(unix)]
fn a_device_without_end_is_refused_where_settings_or_columns_are_asked_for() {
    let desk = Desk::new();
    copy_of_sample(&desk);
    let file = case("waarden.geojson").display().to_string();
    let zero = "/dev/zero";
    desk.refused(&["analyse", "v.gpkg", "--settings", zero], &[zero, "geen gewoon bestand"]);
    desk.refused(&["import", "v.gpkg", &file, "--as", "values", "--mapping", zero], &[zero, "geen gewoon bestand"]);
}

#[test]
fn a_project_that_another_program_keeps_busy_is_left_alone_and_told_so() {
    let desk = Desk::new();
    copy_of_sample(&desk);
    let other = Connection::open(desk.path("v.gpkg")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let file = case("waarden.geojson").display().to_string();
    let output = desk.run(&["import", "v.gpkg", &file, "--as", "values"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.contains("Er is niets veranderd") && !said.contains("geheugen"), "{said}");
}

#[test]
fn the_layer_of_koppelkansen_follows_an_import_and_not_foreign_settings() {
    let desk = Desk::new();
    desk.worked_example();
    let count = || -> i64 {
        let project = Connection::open(desk.path("voorbeeld.gpkg")).unwrap();
        project.query_row("SELECT count(*) FROM koppelkansen", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(), 6, "the tasks came in, and their koppelkansen with them");
    let settings = case("settings.json").display().to_string();
    desk.misused(&["analyse", "voorbeeld.gpkg", "--settings", &settings, "--save"], &["--save", "--settings"]);
}

#[test]
#[cfg(unix)]
fn what_may_not_be_read_or_made_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let area = case("gebied.geojson").display().to_string();
    desk.refused(&["new", "weg/x.gpkg", "--area", &area], &["De map weg is er niet"]);
    copy_of_sample(&desk);
    let mode = |file: &str, mode| {
        std::fs::set_permissions(desk.path(file), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    std::fs::create_dir(desk.path("vast")).unwrap();
    mode("v.gpkg", 0o000);
    mode("vast", 0o555);
    if std::fs::File::open(desk.path("v.gpkg")).is_ok() {
        eprintln!("SKIPPED: this user may do anything");
        return;
    }
    desk.refused(&["analyse", "v.gpkg"], &["mag niet worden gelezen"]);
    desk.refused(&["new", "vast/x.gpkg", "--area", &area], &["In de map vast mag niet worden geschreven"]);
}

/// The code of the pair of two tasks in the layer, and in what `analyse` shows.
fn code_of(desk: &Desk, a: &str, b: &str) -> (Option<String>, String) {
    let project = Connection::open(desk.path("voorbeeld.gpkg")).unwrap();
    let sql = "SELECT code FROM koppelkansen WHERE a_naam LIKE ?1 AND b_naam LIKE ?2";
    let saved = project.query_row(sql, [format!("{a}%"), format!("{b}%")], |row| row.get(0)).ok();
    let shown: serde_json::Value =
        serde_json::from_str(&desk.done(&["analyse", "voorbeeld.gpkg", "--format", "json"])).unwrap();
    let is_it = |one: &&serde_json::Value| {
        one["a"].as_str().unwrap().starts_with(a) && one["b"].as_str().unwrap().starts_with(b)
    };
    let found = shown["opportunities"].as_array().unwrap().iter().find(is_it).unwrap()["code"].clone();
    (saved, found.as_str().unwrap().to_owned())
}

#[test]
fn a_code_stays_when_an_import_changes_the_ranks_and_looking_gives_no_numbers_away() {
    let desk = Desk::new();
    desk.worked_example();
    let numbers = || -> i64 {
        let project = Connection::open(desk.path("voorbeeld.gpkg")).unwrap();
        project.query_row("SELECT count(*) FROM koppelkans_codes", [], |row| row.get(0)).unwrap()
    };
    let before = code_of(&desk, "Waterberging", "Beekherstel");
    assert_eq!(before, (Some("K1".to_owned()), "K1".to_owned()));
    let known = numbers();
    assert!(known > 0);
    // Two more tasks on one spot, of types that are indivisible: a stronger chance than K1.
    let more = |name: &str, kind: &str| {
        format!(
            r#"{{"type": "Feature", "properties": {{"naam": "{name}", "type": "{kind}", "fase": 1, "van": 2027,
            "tot": 2031, "urgentie": 3, "partijen": ["waterschap"]}}, "geometry": {{"type": "Polygon", "coordinates":
            [[[210000, 541000], [210400, 541000], [210400, 541400], [210000, 541400], [210000, 541000]]]}}}}"#
        )
    };
    let crs = r#"{"type": "name", "properties": {"name": "EPSG:28992"}}"#;
    let features = [more("Nieuw A", "WBG"), more("Nieuw B", "WKW")].join(",");
    let text = format!(r#"{{"type": "FeatureCollection", "crs": {crs}, "features": [{features}]}}"#);
    desk.write("meer.geojson", &text);
    desk.done(&["import", "voorbeeld.gpkg", "meer.geojson", "--as", "tasks"]);
    assert_eq!(code_of(&desk, "Waterberging", "Beekherstel"), before);
    let (saved, shown) = code_of(&desk, "Nieuw A", "Nieuw B");
    assert_eq!(saved.as_ref(), Some(&shown));
    let first = desk.done(&["analyse", "voorbeeld.gpkg", "--format", "csv"]);
    assert!(first.lines().nth(1).unwrap().contains("Nieuw A") && shown != "K1", "it ranks first: {first}");
    let known_now = numbers();
    assert!(known_now > known);
    desk.done(&["analyse", "voorbeeld.gpkg"]);
    assert_eq!(numbers(), known_now);
}
