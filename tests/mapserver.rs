//! A real WFS: MapServer, with the parcels of the sample and a limit it keeps silent about.
//!
//! It runs where Debian's `mapserv` is installed (package cgi-mapserver); elsewhere it says loudly that it did not.
#![cfg(feature = "online")]
#![allow(clippy::unwrap_used)]

#[path = "online/makers.rs"]
#[allow(dead_code)]
mod makers;
#[path = "online/server.rs"]
#[allow(dead_code)]
mod server;

use std::path::{Path, PathBuf};
use std::process::Command;

use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Bounds, Point};
use koppelkans::io::online::{self, Kind, Place};
use koppelkans::progress::Progress;
use makers::{Quick, wanted};
use serde_json::Value;
use server::{Reply, Server};

/// The limit of the server, about which it says nothing.
const LIMIT: usize = 100;

fn map_file(address: &str, srs: &str, json: bool) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/kavels-rd.geojson");
    let formats = if json { "geojson,gml32" } else { "gml32" };
    format!(
        r#"MAP
  NAME "proef"
  EXTENT 200000 530000 225000 555000
  PROJECTION "init=epsg:28992" END
  WEB METADATA
    "ows_title" "Proef MapServer" "ows_accessconstraints" "CC0 1.0" "ows_onlineresource" "{address}/wfs?"
    "ows_srs" "{srs}" "ows_enable_request" "*" "wfs_getfeature_formatlist" "{formats}" "wfs_maxfeatures" "{LIMIT}"
  END END
  OUTPUTFORMAT
    NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=memory" FORMATOPTION "FORM=SIMPLE"
  END
  LAYER
    NAME "kavels" TYPE POLYGON STATUS ON CONNECTIONTYPE OGR CONNECTION "{data}" TEMPLATE "x"
    PROJECTION "init=epsg:28992" END
    METADATA
      "wfs_title" "Kavels" "gml_include_items" "all" "gml_featureid" "uuid" "wfs_enable_request" "*" "wfs_srs" "{srs}"
    END
  END
END
"#,
        data = data.display()
    )
}

/// MapServer behind our own small server, as a web server runs it; None where it is not installed.
fn mapserver(srs: &'static str, json: bool) -> Option<Server> {
    if Command::new("mapserv").arg("-v").output().is_err() {
        eprintln!("SKIPPED: a real WFS. There is no mapserv (Debian: cgi-mapserver)");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("mapserver.conf");
    std::fs::write(&settings, "CONFIG\n  ENV\n    \"MS_MAP_PATTERN\" \".\"\n  END\nEND\n").unwrap();
    Some(Server::start(move |path, base, _| {
        let map: PathBuf = folder.path().join("proef.map");
        std::fs::write(&map, map_file(base, srs, json)).unwrap();
        let mut program = Command::new("mapserv");
        program.env("MS_MAPFILE", &map).env("MAPSERVER_CONFIG_FILE", &settings).env("REQUEST_METHOD", "GET");
        let out = program.env("QUERY_STRING", path.split_once('?').map_or("", |(_, query)| query)).output().unwrap();
        let end = out.stdout.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let headers = format!("{}\r\n", String::from_utf8_lossy(&out.stdout[..end]));
        Reply::Plain(200, headers, out.stdout[end + 4..].to_vec())
    }))
}

/// A box around all parcels.
fn everywhere() -> Place {
    let bounds = Bounds { min: Point { x: 200_000.0, y: 530_000.0 }, max: Point { x: 225_000.0, y: 555_000.0 } };
    Place { bounds, crs: Crs::RD_NEW }
}

#[test]
fn all_features_come_though_the_server_counts_no_further_than_its_limit() {
    let Some(server) = mapserver("EPSG:28992 EPSG:4326", true) else { return };
    let address = format!("{}/wfs", server.address);
    let offered = online::look(&Quick::new(), &address, None, &Progress::default()).unwrap();
    assert_eq!((offered.kind, offered.title.as_str(), offered.collections.len()), (Kind::Wfs, "Proef MapServer", 1));
    let fetched = online::fetch(&Quick::new(), &wanted(&address, Some("kavels")), &everywhere(), &Progress::default());
    let fetched = fetched.unwrap();
    assert_eq!((fetched.got, fetched.truncated, fetched.crs, fetched.swapped), (471, None, Crs::RD_NEW, false));
    let json: Value = serde_json::from_slice(&fetched.geojson).unwrap();
    let mut uuids: Vec<&str> =
        json["features"].as_array().unwrap().iter().map(|one| one["properties"]["uuid"].as_str().unwrap()).collect();
    uuids.sort_unstable();
    uuids.dedup();
    assert_eq!(uuids.len(), 471, "each parcel once");
    eprintln!("{:?}", fetched.notes.iter().map(|note| note.key.as_str()).collect::<Vec<_>>());
}

#[test]
fn a_server_that_knows_only_degrees_is_asked_latitude_first_and_its_answer_lies_right() {
    let Some(server) = mapserver("EPSG:4326", true) else { return };
    let address = format!("{}/wfs", server.address);
    // A corner of the area, so that a box the wrong way round would catch nothing.
    let bounds = Bounds { min: Point { x: 211_000.0, y: 538_000.0 }, max: Point { x: 212_000.0, y: 540_000.0 } };
    let place = Place { bounds, crs: Crs::RD_NEW };
    let fetched = online::fetch(&Quick::new(), &wanted(&address, None), &place, &Progress::default()).unwrap();
    assert!((1..471).contains(&fetched.got), "{}", fetched.got);
    assert_eq!((fetched.crs, fetched.swapped), (Crs::LON_LAT, false));
    let asked = server.asked();
    assert!(asked.iter().any(|path| path.contains("bbox=52.")), "{asked:?}");
    eprintln!("{} {:?}", fetched.got, fetched.notes.iter().map(|note| note.key.as_str()).collect::<Vec<_>>());
}

#[test]
fn a_server_that_gives_only_gml_is_refused_with_that_reason() {
    let Some(server) = mapserver("EPSG:28992", false) else { return };
    let address = format!("{}/wfs", server.address);
    let error = online::fetch(&Quick::new(), &wanted(&address, None), &everywhere(), &Progress::default()).unwrap_err();
    assert_eq!(error.message().key, "online-no-json");
}
