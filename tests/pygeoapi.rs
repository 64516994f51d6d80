//! A real server of OGC API Features: pygeoapi on this machine, with the parcels of the sample.
//!
//! It runs where `KOPPELKANS_PYGEOAPI` names a python that has pygeoapi (`.ci/online.sh` makes one); elsewhere it says
//! loudly that it did not.
#![cfg(feature = "online")]
#![allow(clippy::unwrap_used)]

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use koppelkans::io::online::{self, Kind, OnlineError, Wanted};
use koppelkans::io::project_file;
use koppelkans::model::{Project, ReferenceLayer};
use koppelkans::progress::Progress;

/// Serves without the watcher that starts a second process, and ends when this test does, however that ends.
const SERVE: &str = "
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
from pygeoapi.flask_app import APP
APP.run(debug=False, use_reloader=False, threaded=True, host='127.0.0.1', port=int(sys.argv[1]))
";
/// How many features the server gives at once.
const PAGE: usize = 100;

/// The running server; ended when dropped.
struct Pygeoapi {
    child: Child,
    address: String,
    _folder: tempfile::TempDir,
}

impl Drop for Pygeoapi {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name)
}

/// A collection of a file: which system it is kept in, and in which it can be given.
fn collection(name: &str, file: &str, storage: &str) -> String {
    let crs = |number: &str| format!("http://www.opengis.net/def/crs/{number}");
    format!(
        r#"
  {name}:
    type: collection
    title: Kavels van het voorbeeld ({name})
    description: Verzonnen kavels
    keywords: [kavels]
    links:
      - {{type: text/html, rel: license, title: CC0 1.0, href: "https://creativecommons.org/publicdomain/zero/1.0/"}}
    extents:
      spatial: {{bbox: [6.0, 52.7, 6.4, 52.9], crs: "{lonlat}"}}
    providers:
      - type: feature
        name: GeoJSON
        data: {data}
        id_field: uuid
        storage_crs: {storage}
        crs: ["{lonlat}", "{rd}"]
"#,
        data = sample(file).display(),
        storage = crs(storage),
        lonlat = crs("OGC/1.3/CRS84"),
        rd = crs("EPSG/0/28992"),
    )
}

fn config(port: u16) -> String {
    let resources: String = [
        collection("kavels", "kavels.geojson", "OGC/1.3/CRS84"),
        collection("kavels-rd", "kavels-rd.geojson", "EPSG/0/28992"),
    ]
    .concat();
    format!(
        r#"
server:
  bind: {{host: 127.0.0.1, port: {port}}}
  url: http://127.0.0.1:{port}
  mimetype: application/json; charset=UTF-8
  encoding: utf-8
  gzip: true
  languages: [nl-NL]
  limits: {{default_items: 10, max_items: {PAGE}}}
  map: {{url: "https://voorbeeld.invalid/{{z}}/{{x}}/{{y}}.png", attribution: geen}}
logging: {{level: ERROR}}
metadata:
  identification: {{title: Proefserver, description: proef, keywords: [proef], keywords_type: theme,
    terms_of_service: "https://voorbeeld.invalid", url: "https://voorbeeld.invalid"}}
  license: {{name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}}
  provider: {{name: proef, url: "https://voorbeeld.invalid"}}
  contact: {{name: proef, email: proef@voorbeeld.invalid, url: "https://voorbeeld.invalid"}}
resources:{resources}"#
    )
}

/// Starts the server; None where there is none.
fn start() -> Option<Pygeoapi> {
    let Some(python) = std::env::var_os("KOPPELKANS_PYGEOAPI").map(PathBuf::from) else {
        eprintln!("SKIPPED: KOPPELKANS_PYGEOAPI names no python with pygeoapi; see .ci/online.sh");
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let (settings, openapi) = (folder.path().join("config.yml"), folder.path().join("openapi.yml"));
    std::fs::write(&settings, config(port)).unwrap();
    let program = |code: &str, arguments: &[&str]| {
        let mut command = Command::new(&python);
        command.args(["-c", code]).args(arguments);
        command.env("PYGEOAPI_CONFIG", &settings).env("PYGEOAPI_OPENAPI", &openapi);
        command
    };
    // The program of that name is beside its python, and may not be in the path.
    let generate = ["openapi", "generate", settings.to_str().unwrap(), "--output-file", openapi.to_str().unwrap()];
    let made = program("from pygeoapi import cli; cli()", &generate).output().unwrap();
    assert!(made.status.success() && openapi.exists(), "{}", String::from_utf8_lossy(&made.stderr));
    let log = std::fs::File::create(folder.path().join("log")).unwrap();
    let mut serve = program(SERVE, &[&port.to_string()]);
    let child = serve.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
    let mut server = Pygeoapi { child, address: format!("http://127.0.0.1:{port}"), _folder: folder };
    let patience = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        let ended = server.child.try_wait().unwrap().is_some();
        let log = || std::fs::read_to_string(server._folder.path().join("log")).unwrap_or_default();
        assert!(!ended && patience.elapsed() < Duration::from_secs(90), "pygeoapi did not start: {}", log());
        std::thread::sleep(Duration::from_millis(100));
    }
    Some(server)
}

fn koppelkans(arguments: &[&str]) -> (bool, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_koppelkans")).args(arguments).args(["--lang", "nl"]).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.success(), text(&out.stdout), text(&out.stderr))
}

fn layer(project: &Path, name: &str) -> ReferenceLayer {
    let project: Project = project_file::look(project, &Progress::default()).unwrap().project;
    let found = project.layers().iter().find(|layer| layer.name == name).unwrap();
    (**found).clone()
}

/// The largest distance in metres between the vertices of two layers, and how many features they have.
fn farthest(a: &ReferenceLayer, b: &ReferenceLayer) -> (f64, usize) {
    assert_eq!(a.features.len(), b.features.len());
    let mut far = 0.0_f64;
    for one in a.features.iter() {
        let uuid = one.properties.get("uuid").unwrap();
        let other = b.features.iter().find(|other| other.properties.get("uuid").as_ref() == Some(&uuid)).unwrap();
        let (p, q) = (one.shape.bounds(), other.shape.bounds());
        for (p, q) in [(p.min, q.min), (p.max, q.max)] {
            far = far.max((p.x - q.x).hypot(p.y - q.y));
        }
    }
    (far, a.features.len())
}

#[test]
fn a_real_server_is_asked_page_by_page_and_its_layer_lies_where_the_file_lies() {
    let Some(server) = start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("proef.gpkg");
    let file = project.to_str().unwrap();
    assert!(koppelkans(&["new", file, "--area", sample("gebied.geojson").to_str().unwrap()]).0);
    let kavels = sample("kavels-rd.geojson");
    let (done, _, said) =
        koppelkans(&["import", file, kavels.to_str().unwrap(), "--as", "reference", "--layer", "Bestand"]);
    assert!(done, "{said}");
    let from_file = layer(&project, "Bestand");

    let (done, listed, said) = koppelkans(&["fetch", "--collections", &server.address]);
    assert!(done && listed.contains("kavels-rd") && listed.contains("OGC API Features"), "{listed}{said}");

    // A box around all parcels, so that the whole file comes.
    let bbox = ["--bbox", "200000,530000,225000,555000"];
    for (collection, most_m) in [("kavels-rd", 0.001), ("kavels", 0.3)] {
        let asked = ["fetch", file, "--url", &server.address, "--collection", collection, "--as", "reference"];
        let (done, _, said) = koppelkans(&[&asked[..], &["--layer", collection], &bbox[..]].concat());
        assert!(done, "{said}");
        let fetched = layer(&project, collection);
        let (far, n) = farthest(&fetched, &from_file);
        eprintln!("{collection}: {n} features in pages of {PAGE}, at most {far:.4} m from the file\n{said}");
        assert!(far < most_m, "{collection}: {far} m");
        let origin = fetched.origin.unwrap();
        assert_eq!((n, origin.truncated), (471, None));
        assert_eq!(origin.address, format!("{}/collections/{collection}", server.address));
        assert!(origin.licence.starts_with("CC0 1.0"), "{}", origin.licence);
        assert_eq!(origin.fetched_on.len(), 10);
    }

    // Only what touches the area.
    let asked = ["fetch", file, "--url", &format!("{}/collections/kavels-rd", server.address), "--as", "reference"];
    let (done, _, said) = koppelkans(&[&asked[..], &["--layer", "Binnen"]].concat());
    assert!(done, "{said}");
    let inside = layer(&project, "Binnen").features.len();
    let area = project_file::look(&project, &Progress::default()).unwrap().project.area().unwrap().boundary.bounds();
    let touches = from_file.features.iter().filter(|one| {
        let bounds = one.shape.bounds();
        bounds.min.x <= area.max.x
            && area.min.x <= bounds.max.x
            && bounds.min.y <= area.max.y
            && area.min.y <= bounds.max.y
    });
    // The server looks at shapes, we at boxes here.
    assert!(inside > 0 && inside <= touches.count(), "{inside}");

    let (done, _, said) =
        koppelkans(&["fetch", file, "--url", &server.address, "--collection", "percelen", "--as", "values"]);
    assert!(!done && said.contains("kavels, kavels-rd"), "{said}");
    let network = online::network().unwrap();
    let wrong =
        Wanted { address: format!("{}/nergens", server.address), kind: Some(Kind::Features), ..Wanted::default() };
    let place = online::place_of(&project_file::look(&project, &Progress::default()).unwrap().project).unwrap();
    let error = online::fetch(network.as_ref(), &wrong, &place, &Progress::default()).unwrap_err();
    assert!(matches!(error, OnlineError::Status { status: 404, .. }), "{error:?}");
}
