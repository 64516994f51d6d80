//! The file as GDAL sees and changes it, when GDAL is installed.

use std::process::Command;

use super::*;

/// Runs a program of GDAL; None, said loudly, when it is not installed.
pub fn gdal(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let problems = String::from_utf8_lossy(&output.stderr);
            if problems.contains("No module named") {
                eprintln!("SKIPPED: {program} {arguments:?}: {problems}");
                return None;
            }
            assert!(output.status.success() && problems.is_empty(), "{program} {arguments:?}: {text}{problems}");
            Some(text)
        }
        Err(_) => {
            eprintln!("SKIPPED: {program} not installed");
            None
        }
    }
}

#[test]
fn gdal_reads_all_layers_without_a_warning() {
    let place = saved(&project());
    let file = place.file.to_str().unwrap();
    let Some(text) = gdal("ogrinfo", &["-al", "-so", file]) else { return };
    for part in [
        "Layer name: gebied",
        "Geometry: Multi Polygon",
        "Layer name: waarden",
        "Geometry: Unknown (any)",
        "Layer name: opgaven",
        "Layer name: percelen_2026",
        "Layer name: koppelkansen",
        "Layer name: koppelkans_meta",
        "Extent: (155000.000000, 463000.000000) - (160000.000000, 468000.000000)",
        "Amersfoort / RD New",
        "belangrijk: Integer(Boolean)",
        "zoekbreedte_m: Real",
        "opp_ha: Real",
        "nummer: Integer",
    ] {
        assert!(text.contains(part) || (part.starts_with("Extent") && text.contains("154500")), "{part}\n{text}");
    }
}

#[test]
fn changes_made_through_gdal_are_there_when_the_project_is_opened() {
    let place = saved(&project());
    let file = place.file.to_str().unwrap();
    let change = "UPDATE opgaven SET naam = 'via GDAL' WHERE fid = 2";
    if gdal("ogrinfo", &[file, "-sql", change]).is_none() {
        return;
    }
    let more = place.file.with_file_name("meer.geojson");
    std::fs::write(
        &more,
        r#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},
            "features":[{"type":"Feature","properties":{"naam":"erbij","herkomst":1},
            "geometry":{"type":"Polygon","coordinates":[[[155000,463000],[155010,463000],[155010,463010],[155000,463000]]]}}]}"#,
    )
    .unwrap();
    gdal("ogr2ogr", &["-append", file, more.to_str().unwrap(), "-nln", "waarden"]);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project.tasks.get(id(1002)).unwrap().name, "via GDAL");
    let added = opened.project.values.iter().next_back().unwrap();
    assert_eq!((added.name.as_str(), added.shape.area_m2()), ("erbij", 50.0));
    assert_eq!(said(&opened.notes), ["‘erbij’ in ‘waarden’ is buiten Koppelkans toegevoegd en doet nu mee."]);
}
