//! Paging and patience without a network: a server that is only a function.
#![allow(clippy::unwrap_used)]

use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Value, json};
use url::Url;

use super::*;
use crate::geometry::{Bounds, Point};
use crate::progress::Cancelled;

/// A server that is only a function of the address and of how many questions came before. Waiting takes no time.
struct Fake<F> {
    answer: F,
    asked: Mutex<Vec<String>>,
    waits: Mutex<Vec<Duration>>,
    /// What is told while it waits.
    told: Mutex<Vec<String>>,
}

impl<F: Fn(&Url, usize) -> Asked + Send + Sync> Fake<F> {
    fn new(answer: F) -> Self {
        Self { answer, asked: Mutex::default(), waits: Mutex::default(), told: Mutex::default() }
    }

    fn fetch(&self) -> Result<Fetched, OnlineError> {
        let bounds = Bounds { min: Point { x: 155_000.0, y: 463_000.0 }, max: Point { x: 156_000.0, y: 464_000.0 } };
        let wanted = Wanted { address: "https://a.nl/ogc".to_owned(), ..Wanted::default() };
        fetch(self, &wanted, &Place { bounds, crs: Crs::RD_NEW }, &Progress::default())
    }
}

impl<F: Fn(&Url, usize) -> Asked + Send + Sync> Transport for Fake<F> {
    fn get(&self, address: &Url, _: &str, progress: &Progress) -> Result<Asked, Cancelled> {
        progress.check()?;
        let mut asked = self.asked.lock().unwrap();
        asked.push(address.to_string());
        Ok((self.answer)(address, asked.len() - 1))
    }

    fn wait(&self, how_long: Duration, progress: &Progress) -> Result<(), Cancelled> {
        self.waits.lock().unwrap().push(how_long);
        self.told.lock().unwrap().extend(progress.stage().map(|stage| stage.key));
        progress.check()
    }
}

fn said(json: Value) -> Asked {
    Ok(Answer { status: 200, body: json.to_string().into_bytes(), ..Answer::default() })
}

/// One collection in RD.
fn front(address: &Url) -> Option<Asked> {
    let rd = "http://www.opengis.net/def/crs/EPSG/0/28992";
    match address.path() {
        "/ogc" => Some(said(json!({"title": "Proef", "links": []}))),
        "/ogc/collections" => Some(said(json!({"collections": [{"id": "a", "crs": [rd], "storageCrs": rd}]}))),
        _ => None,
    }
}

fn page(ids: std::ops::Range<usize>, next: Option<&str>) -> Value {
    let feature = |id: usize| {
        json!({"type": "Feature", "id": id, "properties": {},
            "geometry": {"type": "Point", "coordinates": [155_100.0 + id as f64, 463_100.0]}})
    };
    let links = next.map(|next| json!([{"rel": "next", "href": next}]));
    json!({"features": ids.map(feature).collect::<Vec<_>>(), "numberMatched": 6, "links": links})
}

#[test]
fn pages_are_followed_to_the_end_without_a_network() {
    let server = Fake::new(|address, _| {
        front(address).unwrap_or_else(|| match address.query().unwrap().contains("offset=4") {
            false => said(page(0..4, Some("items?offset=4"))),
            true => said(page(4..6, None)),
        })
    });
    let fetched = server.fetch().unwrap();
    assert_eq!((fetched.got, fetched.truncated, fetched.name.as_str()), (6, None, "a"));
    assert_eq!(server.asked.lock().unwrap().len(), 4);
}

#[test]
fn only_a_server_that_asks_for_patience_is_said_to_while_somebody_waits() {
    for (retry_after, key, other) in [
        (None, "online-stage-again", "online-stage-wait"),
        (Some(Duration::from_secs(3)), "online-stage-wait", "online-stage-again"),
    ] {
        let server = Fake::new(|_, _| Ok(Answer { status: 500, retry_after, ..Answer::default() }));
        assert!(matches!(server.fetch(), Err(OnlineError::Status { status: 500, .. })));
        let told = server.told.lock().unwrap();
        assert!(told.iter().any(|one| one == key) && !told.iter().any(|one| one == other), "{told:?}");
    }
}

#[test]
fn a_line_that_breaks_on_the_second_page_is_tried_again_and_then_nothing_is_kept() {
    let server = Fake::new(|address, _| {
        front(address).unwrap_or_else(|| match address.query().unwrap().contains("offset=4") {
            false => said(page(0..4, Some("items?offset=4"))),
            true => Err(Failure::Broken(String::new())),
        })
    });
    let error = server.fetch().unwrap_err();
    assert!(matches!(error, OnlineError::Failed { failure: Failure::Broken(_), tries: 4, .. }), "{error:?}");
    assert_eq!(server.waits.lock().unwrap().len(), 3);
}

#[test]
fn what_will_not_pass_is_not_tried_again() {
    for failure in
        [Failure::HostNotFound, Failure::Unreachable("online-why-refused".to_owned()), Failure::Tls(String::new())]
    {
        let server = Fake::new(|_, _| Err(failure.clone()));
        assert!(matches!(server.fetch(), Err(OnlineError::Failed { tries: 1, .. })));
    }
    let server = Fake::new(|_, _| Ok(Answer { status: 403, ..Answer::default() }));
    assert!(matches!(server.fetch(), Err(OnlineError::Status { status: 403, tries: 1, .. })));
}

#[test]
fn a_later_page_that_is_refused_leaves_a_layer_that_says_it_is_cut_off() {
    let server = Fake::new(|address, _| {
        front(address).unwrap_or_else(|| match address.query().unwrap().contains("offset=4") {
            false => said(page(0..4, Some("items?offset=4"))),
            true => Ok(Answer { status: 400, ..Answer::default() }),
        })
    });
    let fetched = server.fetch().unwrap();
    assert_eq!(fetched.truncated, Some(Truncated { got: 4, of: Some(6) }));
    assert_eq!(fetched.notes.iter().map(|note| note.key.as_str()).collect::<Vec<_>>(), ["online-note-page-refused"]);
}
