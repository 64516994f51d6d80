//! Going online against a server on this machine that answers well, badly, slowly, in circles, or not at all.
//!
//! Nothing here leaves the machine. A real server of the standard is asked by `.ci/online.sh`.
#![cfg(feature = "online")]
#![allow(clippy::unwrap_used)]

#[path = "online/makers.rs"]
mod makers;
#[path = "online/server.rs"]
mod server;
#[path = "online/tiles.rs"]
mod tiles;

use std::sync::Arc;
use std::time::Duration;

use koppelkans::geometry::projection::Crs;
use koppelkans::io::import::ImportAs;
use koppelkans::io::import::mapping::MappingChoice;
use koppelkans::io::online::http::{Http, Limits};
use koppelkans::io::online::{self, Failure, Fetched, ImportInto, OnlineError, Wanted};
use koppelkans::io::project_file;
use koppelkans::model::{ColumnMapping, FeatureId, MapOfRow, Mapping, Origin, Project, Truncated};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, words};
use makers::{Quick, asked, feature, front, page, place, wanted};
use serde_json::Value;
use server::{Reply, Server};

fn fetch(quick: &Quick, wanted: &Wanted) -> Result<Fetched, OnlineError> {
    online::fetch(quick, wanted, &place(), &Progress::default())
}

fn notes(fetched: &Fetched) -> Vec<&str> {
    fetched.notes.iter().map(|note| note.key.as_str()).collect()
}

fn features(fetched: &Fetched) -> Vec<Value> {
    let json: Value = serde_json::from_slice(&fetched.geojson).unwrap();
    json["features"].as_array().unwrap().clone()
}

/// A server with the usual front, and these answers for items.
fn items(answer: impl Fn(&str, &str, usize) -> Reply + Send + Sync + 'static) -> Server {
    Server::start(move |path, base, before| match front(path, base) {
        Some(front) => Reply::Json(front),
        None => answer(path, base, before),
    })
}

fn some(range: std::ops::Range<usize>) -> Vec<Value> {
    range.map(feature).collect()
}

#[test]
fn pages_are_followed_to_the_end_in_the_project_s_own_system() {
    let server = items(|path, base, _| match asked(path, "offset").as_deref() {
        None => Reply::Json(page(&some(0..10), Some(25), Some(&format!("{base}/collections/vlakken/items?offset=10")))),
        Some("10") => Reply::Json(page(&some(9..20), Some(25), Some("?offset=20"))),
        _ => Reply::Json(page(&some(20..25), Some(25), None)),
    });
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    assert_eq!((fetched.got, features(&fetched).len(), fetched.truncated), (25, 25, None));
    assert_eq!((fetched.title.as_str(), fetched.licence.as_str()), ("Vlakken, Proefserver", "CC0 (https://cc.nl/0)"));
    assert_eq!(fetched.address, format!("{}/collections/vlakken", server.address));
    assert_eq!((fetched.crs, fetched.swapped), (Crs::RD_NEW, false));
    assert_eq!(notes(&fetched), ["online-note-doubles"], "one came on two pages");
    let first = &server.asked()[2];
    let rd = "http://www.opengis.net/def/crs/EPSG/0/28992";
    assert_eq!(asked(first, "bbox").as_deref(), Some("155000.00,463000.00,160000.00,468000.00"));
    assert_eq!((asked(first, "crs").as_deref(), asked(first, "bbox-crs").as_deref()), (Some(rd), Some(rd)));
}

#[test]
fn a_collection_that_has_only_degrees_is_asked_in_degrees() {
    let server = items(|path, _, _| {
        assert!(asked(path, "crs").is_none() && asked(path, "bbox").unwrap().starts_with("5.3"), "{path}");
        let mut one = feature(1);
        one["geometry"] = serde_json::json!({"type": "Point", "coordinates": [5.4, 52.16]});
        Reply::Json(page(&[one], None, None))
    });
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("punten"))).unwrap();
    assert_eq!((fetched.crs, fetched.swapped, fetched.truncated), (Crs::LON_LAT, false, None));
    assert!(!String::from_utf8_lossy(&fetched.geojson).contains("\"crs\""));
}

#[test]
fn a_circle_of_next_links_is_stopped_and_told_and_the_layer_is_labelled() {
    let server = items(|_, _, _| Reply::Json(page(&some(0..5), Some(40), Some("?offset=5"))));
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    assert_eq!(fetched.truncated, Some(Truncated { got: 5, of: Some(40) }));
    assert!(notes(&fetched).contains(&"online-note-loop"));
    assert!(server.asked().len() < 6);
}

#[test]
fn a_circle_that_changes_its_address_each_time_is_stopped_too() {
    let server = items(|_, base, before| {
        Reply::Json(page(&some(0..5), None, Some(&format!("{base}/collections/vlakken/items?token={before}"))))
    });
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    assert_eq!((fetched.got, fetched.truncated), (5, Some(Truncated { got: 5, of: None })));
    assert!(notes(&fetched).contains(&"online-note-loop"));
}

#[test]
fn a_next_link_to_something_else_than_the_web_is_not_followed() {
    let server = items(|_, _, _| Reply::Json(page(&some(0..5), None, Some("file:///etc/passwd"))));
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    assert_eq!(fetched.truncated, Some(Truncated { got: 5, of: None }));
    assert_eq!(notes(&fetched), ["online-note-bad-link"]);
}

#[test]
fn fewer_than_the_server_counts_is_a_layer_that_is_cut_off_and_more_is_told() {
    let answer = |matched| {
        let server = items(move |_, _, _| Reply::Json(page(&some(0..12), Some(matched), None)));
        fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap()
    };
    assert_eq!(answer(23_456).truncated, Some(Truncated { got: 12, of: Some(23_456) }));
    assert_eq!(answer(12).truncated, None);
    let more = answer(10);
    assert_eq!((more.truncated, notes(&more)), (None, vec!["online-note-more"]));
}

#[test]
fn a_busy_server_is_asked_again_when_it_says_so_and_a_confused_one_a_little_later() {
    let server = items(|_, _, before| match before {
        2 => Reply::Plain(429, "Retry-After: 3\r\n".to_owned(), Vec::new()),
        3 => Reply::Plain(500, String::new(), b"oei".to_vec()),
        _ => Reply::Json(page(&some(0..2), Some(2), None)),
    });
    let quick = Quick::new();
    let fetched = fetch(&quick, &wanted(&server.address, Some("vlakken"))).unwrap();
    assert_eq!((fetched.got, quick.waits(), notes(&fetched)), (2, vec![3.0, 1.0], vec!["online-note-again"]));
}

#[test]
fn a_server_that_asks_for_an_hour_or_stays_confused_is_given_up_with_what_it_says() {
    let server = items(|_, _, _| Reply::Plain(503, "Retry-After: 3600\r\n".to_owned(), Vec::new()));
    let error = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap_err();
    assert!(matches!(error, OnlineError::Busy { wait, .. } if wait.as_secs() == 3600), "{error:?}");
    let server = items(|_, _, _| Reply::Plain(502, String::new(), br#"{"description": "kapot"}"#.to_vec()));
    let quick = Quick::new();
    let error = fetch(&quick, &wanted(&server.address, Some("vlakken"))).unwrap_err();
    let OnlineError::Status { status: 502, said, tries: 4, .. } = &error else { panic!("{error:?}") };
    assert_eq!((said.as_str(), quick.waits()), ("kapot", vec![0.5, 1.0, 2.0]));
    assert!(words(Language::Dutch).say(&error.message()).contains("(4 keer geprobeerd)"));
}

#[test]
fn a_line_that_breaks_halfway_is_asked_again_and_given_up_in_the_end() {
    let whole = page(&some(0..20), Some(20), None);
    let half = whole[..whole.len() / 2].to_owned();
    let server = items(move |_, _, before| match before {
        2 => Reply::Cut(half.clone()),
        _ => Reply::Json(whole.clone()),
    });
    assert_eq!(fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap().got, 20);
    let server = items(|_, _, _| Reply::Cut("{\"features\": [".to_owned()));
    let error = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap_err();
    assert!(matches!(error, OnlineError::Failed { failure: Failure::Broken(_), tries: 4, .. }), "{error:?}");
}

#[test]
fn json_that_stops_halfway_in_a_whole_answer_is_told_as_that() {
    let server = items(|_, _, _| Reply::Json("{\"type\": \"FeatureCollection\", \"features\": [{".to_owned()));
    let error = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap_err();
    assert!(matches!(error, OnlineError::CutOff { .. }), "{error:?}");
    assert_eq!(server.asked().len(), 2 + 4);
}

#[test]
fn a_web_page_a_closed_door_and_a_wrong_address_are_told_apart() {
    let of = |status: u16, body: &'static str| {
        let server = Server::start(move |_, _, _| {
            Reply::Plain(status, "Content-Type: text/html\r\n".to_owned(), body.as_bytes().to_vec())
        });
        fetch(&Quick::new(), &wanted(&server.address, None)).unwrap_err()
    };
    let error = of(200, "<!DOCTYPE html><html><head><title>Wifi\n van de hal</title></head></html>");
    assert!(matches!(&error, OnlineError::WebPage { title, .. } if title == "Wifi van de hal"), "{error:?}");
    assert_eq!(of(401, "").message().key, "online-forbidden");
    assert_eq!(of(403, "").message().key, "online-forbidden");
    assert_eq!(of(404, "<html>weg</html>").message().key, "online-not-found");
    assert!(matches!(of(200, "hallo wereld"), OnlineError::NotJson { begins, .. } if begins == "hallo wereld"));
    assert!(matches!(of(200, "{\"a\": 1}"), OnlineError::NoService { .. }));
}

#[test]
fn a_collection_that_is_not_there_is_told_with_those_that_are() {
    let server = items(|_, _, _| Reply::Json(page(&some(0..1), None, None)));
    let known = || vec!["vlakken".to_owned(), "punten".to_owned()];
    let error = fetch(&Quick::new(), &wanted(&server.address, Some("percelen"))).unwrap_err();
    assert_eq!(error, OnlineError::NoCollection { name: "percelen".to_owned(), known: known() });
    let error = fetch(&Quick::new(), &wanted(&server.address, None)).unwrap_err();
    assert_eq!(error, OnlineError::NoCollection { name: String::new(), known: known() }, "which one?");
    // The address of a collection or of its items says it too.
    for end in ["/collections/vlakken", "/collections/VLAKKEN/items?f=json&limit=3"] {
        assert_eq!(fetch(&Quick::new(), &wanted(&format!("{}{end}", server.address), None)).unwrap().got, 1, "{end}");
    }
}

#[test]
fn stopping_does_not_wait_for_a_silent_server() {
    let server = items(|_, _, _| Reply::Silence);
    let progress = Arc::new(Progress::default());
    let stopper = Arc::clone(&progress);
    let asked_of = server.address.clone();
    let work = std::thread::spawn(move || {
        online::fetch(&Http::default(), &wanted(&asked_of, Some("vlakken")), &place(), &progress)
    });
    while server.asked().len() < 3 {
        std::thread::sleep(Duration::from_millis(5));
    }
    stopper.cancel();
    // The server is still silent: only the stop can end it.
    assert_eq!(work.join().unwrap().unwrap_err(), OnlineError::Cancelled);
    drop(server);
}

#[test]
fn a_server_that_says_nothing_for_too_long_is_given_up() {
    let server = items(|_, _, _| Reply::Silence);
    let silence = Duration::from_millis(100);
    let quick = Quick::with(Limits { silence, ..Limits::default() });
    let error = fetch(&quick, &wanted(&server.address, Some("vlakken"))).unwrap_err();
    assert!(matches!(error, OnlineError::Failed { failure: Failure::TimedOut, tries: 4, .. }), "{error:?}");
}

#[test]
fn packed_answers_are_unpacked_and_one_that_swells_too_far_is_refused() {
    let packed =
        |file: &str| std::fs::read(format!("{}/tests/cases/online/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let gzip = || "Content-Encoding: gzip\r\nContent-Type: application/geo+json\r\n".to_owned();
    let (page, bomb) = (packed("page.json.gz"), packed("bomb.json.gz"));
    let server = items(move |_, _, _| Reply::Plain(200, gzip(), page.clone()));
    assert_eq!(fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap().got, 2);
    assert!(bomb.len() < 10_000);
    let server = items(move |_, _, _| Reply::Plain(200, gzip(), bomb.clone()));
    let quick = Quick::with(Limits { most_mb: 2, ..Limits::default() });
    let error = fetch(&quick, &wanted(&server.address, Some("vlakken"))).unwrap_err();
    assert!(matches!(error, OnlineError::Failed { failure: Failure::TooLarge { limit_mb: 2 }, .. }), "{error:?}");
}

#[test]
fn being_sent_on_is_followed_on_the_web_only_and_not_for_ever() {
    let to = |place: String| Reply::Plain(302, format!("Location: {place}\r\n"), Vec::new());
    let server = items(move |path, base, _| match path {
        "/elders" => Reply::Json(page(&some(0..3), None, None)),
        _ => to(format!("{base}/elders")),
    });
    assert_eq!(fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap().got, 3);
    for bad in ["file:///etc/passwd", "/rond"] {
        let server = items(move |_, _, _| to(bad.to_owned()));
        let error = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap_err();
        assert!(matches!(error, OnlineError::Failed { failure: Failure::Redirect, .. }), "{bad}: {error:?}");
    }
}

#[test]
fn a_server_that_is_not_there_is_told_as_that() {
    let address = Server::start(|_, _, _| Reply::Silence).address.clone();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = fetch(&Quick::new(), &wanted(&free, None)).unwrap_err();
    assert!(matches!(error, OnlineError::Failed { failure: Failure::Unreachable(_), tries: 1, .. }), "{error:?}");
    assert!(matches!(fetch(&Quick::new(), &wanted("ftp://a.nl", None)), Err(OnlineError::Address(_))), "{address}");
}

/// A WFS with one type of so many squares, that answers questions for features with `answer`.
fn wfs(total: usize, formats: &str, answer: impl Fn(&str, usize) -> Reply + Send + Sync + 'static) -> Server {
    let described = format!(
        "<WFS_Capabilities version=\"2.0.0\"><ServiceIdentification><Title>Proef-WFS</Title></ServiceIdentification>\
         <OperationsMetadata><Operation name=\"GetFeature\"><Parameter name=\"outputFormat\"><AllowedValues>{formats}\
         </AllowedValues></Parameter></Operation></OperationsMetadata><FeatureTypeList><FeatureType>\
         <Name>app:vlakken</Name><Title>Vlakken</Title><DefaultCRS>urn:ogc:def:crs:EPSG::28992</DefaultCRS>\
         </FeatureType></FeatureTypeList></WFS_Capabilities>"
    );
    Server::start(move |path, _, _| match asked(path, "request").as_deref() {
        Some("GetCapabilities") => Reply::xml(&described),
        _ if asked(path, "resultType").is_some() => {
            Reply::xml(&format!("<wfs:FeatureCollection numberMatched=\"{total}\" numberReturned=\"0\"/>"))
        }
        _ => answer(path, asked(path, "startIndex").map_or(0, |text| text.parse().unwrap())),
    })
}

const JSON: &str = "<Value>text/xml; subtype=gml/3.2</Value><Value>application/json</Value>";

#[test]
fn a_wfs_is_asked_page_by_page_until_all_it_counts_is_there() {
    let server = wfs(7, JSON, |path, start| {
        let crs = "urn:ogc:def:crs:EPSG::28992";
        assert_eq!(asked(path, "typeNames").as_deref(), Some("app:vlakken"));
        assert_eq!(asked(path, "bbox").unwrap(), format!("155000.00,463000.00,160000.00,468000.00,{crs}"));
        assert_eq!(
            (asked(path, "srsName").unwrap(), asked(path, "outputFormat").unwrap()),
            (crs.to_owned(), "application/json".to_owned())
        );
        Reply::Json(page(&some(start..(start + 3).min(7)), Some(7), None))
    });
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), Some("vlakken"))).unwrap();
    assert_eq!((fetched.got, fetched.truncated, notes(&fetched)), (7, None, vec![]));
    assert_eq!(fetched.title, "Vlakken, Proef-WFS");
}

#[test]
fn a_wfs_that_stops_at_its_own_limit_without_a_word_gives_a_labelled_layer() {
    // It leaves `startIndex` out of account and gives the first ones each time.
    let server = wfs(23_456, JSON, |_, _| Reply::Json(page(&some(0..1000), None, None)));
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!((fetched.got, fetched.truncated), (1000, Some(Truncated { got: 1000, of: Some(23_456) })));
    assert!(notes(&fetched).contains(&"online-note-no-paging"));
    let said = online::truncated_message(fetched.truncated.unwrap());
    assert_eq!(words(Language::Dutch).say(&said), "afgekapt: 1.000 van 23.456");
    // It gives the first ones and then says that there are no more, also when it is asked how many there are.
    let server = wfs(1000, JSON, |_, start| Reply::Json(page(&some(start.min(1000)..1000), None, None)));
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!((fetched.got, fetched.truncated), (1000, None), "the count is believed");
    // It refuses to go on.
    let server = wfs(1500, JSON, |_, start| {
        match start {
        0 => Reply::Json(page(&some(0..1000), None, None)),
        _ => Reply::Plain(400, String::new(), b"<ExceptionReport><Exception><ExceptionText>startindex too high</ExceptionText></Exception></ExceptionReport>".to_vec()),
    }
    });
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!(fetched.truncated, Some(Truncated { got: 1000, of: Some(1500) }));
    assert_eq!(notes(&fetched), ["online-note-page-refused"]);
}

#[test]
fn a_wfs_that_counts_no_further_than_its_limit_is_looked_beyond() {
    let server = wfs(100, JSON, |_, start| Reply::Json(page(&some(start..(start + 100).min(330)), Some(100), None)));
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!((fetched.got, fetched.truncated, notes(&fetched)), (330, None, vec!["online-note-more"]));
    // It gives the same hundred each time: then nobody knows whether there is more.
    let server = wfs(100, JSON, |_, _| Reply::Json(page(&some(0..100), Some(100), None)));
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!(fetched.truncated, Some(Truncated { got: 100, of: None }));
}

#[test]
fn coordinates_in_the_wrong_order_are_turned_and_told() {
    let server = wfs(2, JSON, |_, start| {
        let turned = some(start..2).into_iter().map(|mut one| {
            let ring = one["geometry"]["coordinates"][0].as_array_mut().unwrap();
            ring.iter_mut().for_each(|at| at.as_array_mut().unwrap().reverse());
            one
        });
        Reply::Json(page(&turned.collect::<Vec<_>>(), Some(2), None))
    });
    let fetched = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap();
    assert_eq!((fetched.swapped, notes(&fetched)), (true, vec!["online-note-swapped"]));
    let (project, _) = imported(&fetched, ImportAs::Reference);
    let layer = project.layers().iter().next().unwrap();
    assert_eq!(layer.features[0].shape.bounds().min.x, 155_100.0);
}

#[test]
fn a_wfs_without_json_and_one_that_complains_are_told_in_plain_words() {
    let server = wfs(7, "<Value>text/xml; subtype=gml/3.2</Value>", |_, _| Reply::Silence);
    let error = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap_err();
    assert!(
        matches!(&error, OnlineError::NoJson { formats, .. } if formats == &["text/xml; subtype=gml/3.2"]),
        "{error:?}"
    );
    let complaint = "<ExceptionReport><Exception><ExceptionText>geen zin</ExceptionText></Exception></ExceptionReport>";
    let server = wfs(7, JSON, move |_, _| Reply::xml(complaint));
    let error = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap_err();
    assert_eq!(error, OnlineError::Said("geen zin".to_owned()));
    let server = wfs(0, JSON, |_, _| Reply::Silence);
    let error = fetch(&Quick::new(), &wanted(&format!("{}/wfs", server.address), None)).unwrap_err();
    assert_eq!(error, OnlineError::Nothing("Vlakken".to_owned()));
}

fn imported(fetched: &Fetched, import_as: ImportAs) -> (Project, koppelkans::io::report::ImportReport) {
    imported_with(fetched, import_as, MappingChoice::Guess)
}

fn imported_with(
    fetched: &Fetched,
    import_as: ImportAs,
    mapping: MappingChoice,
) -> (Project, koppelkans::io::report::ImportReport) {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let into = ImportInto { import_as, layer: None, mapping, today: "2026-11-14", words: words(Language::Dutch) };
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let import = online::import(fetched, &into, &project, &mut new_id, &Progress::default()).unwrap();
    project.apply(&import.edit).unwrap();
    (project, import.report)
}

#[test]
fn a_fetched_layer_is_kept_with_where_when_and_under_what_terms_and_comes_back_from_its_file() {
    let server = items(|_, _, _| Reply::Json(page(&some(0..12), Some(23_456), None)));
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    let (project, report) = imported(&fetched, ImportAs::Reference);
    assert!(report.needs_attention());
    let layer = project.layers().iter().next().unwrap();
    assert_eq!((layer.name.as_str(), layer.source.as_str()), ("Vlakken", "Vlakken, Proefserver"));
    let origin = Origin {
        address: format!("{}/collections/vlakken", server.address),
        fetched_on: "2026-11-14".to_owned(),
        licence: "CC0 (https://cc.nl/0)".to_owned(),
        truncated: Some(Truncated { got: 12, of: Some(23_456) }),
    };
    assert_eq!(layer.origin.as_ref(), Some(&origin));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("proef.gpkg");
    project_file::create(&file, &project, &Progress::default()).unwrap();
    let opened = project_file::open(&file, &Progress::default()).unwrap();
    assert_eq!(opened.project.layers().iter().next().unwrap().origin, Some(origin));
}

#[test]
fn the_columns_of_a_fetched_layer_are_those_the_user_names() {
    let server = items(|_, _, _| {
        let mut one = some(0..1);
        one[0]["properties"]["gml_titel"] = Value::from("Beekdal");
        Reply::Json(page(&one, Some(1), None))
    });
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    let mut mapping = Mapping::none(MapOfRow::Values);
    mapping.columns.push(ColumnMapping { from: "gml_titel".to_owned(), to: "naam".to_owned() });
    let name = |project: &Project| project.values().iter().next().unwrap().name.clone();
    let (project, _) = imported_with(&fetched, ImportAs::Values, MappingChoice::Given(mapping));
    assert_eq!(name(&project), "Beekdal");
    assert_eq!(name(&imported(&fetched, ImportAs::Values).0), "vlak 0");
}

#[test]
fn values_tasks_and_the_area_say_where_they_come_from_unless_they_do_so_themselves() {
    let server = items(|_, _, _| {
        let mut both = some(0..2);
        both[1]["properties"]["bron"] = Value::from("de boer");
        Reply::Json(page(&both, Some(2), None))
    });
    let fetched = fetch(&Quick::new(), &wanted(&server.address, Some("vlakken"))).unwrap();
    let source = format!("Vlakken, Proefserver, opgehaald op 2026-11-14 van {}/collections/vlakken", server.address);
    let (values, _) = imported(&fetched, ImportAs::Values);
    let sources: Vec<_> = values.values().iter().map(|one| one.source.clone()).collect();
    assert_eq!(sources, [source.clone(), "de boer".to_owned()]);
    let (tasks, _) = imported(&fetched, ImportAs::Tasks);
    assert_eq!(tasks.tasks().iter().next().unwrap().source, source);
    let (area, _) = imported(&fetched, ImportAs::Area);
    assert_eq!(area.area().unwrap().source, source);
}
