//! The small project, features and pages of the tests of going online.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Bounds, Point};
use koppelkans::io::online::http::{Http, Limits};
use koppelkans::io::online::{Asked, Place, Transport, Wanted};
use koppelkans::progress::{Cancelled, Progress};
use serde_json::{Value, json};
use url::Url;

/// The network, but waiting takes no time and is written down.
pub struct Quick {
    http: Http,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Quick {
    pub fn new() -> Self {
        Self::with(Limits { silence: Duration::from_secs(20), ..Limits::default() })
    }

    pub fn with(limits: Limits) -> Self {
        Self { http: Http::with(limits), waits: Arc::default() }
    }

    pub fn waits(&self) -> Vec<f64> {
        self.waits.lock().unwrap().iter().map(Duration::as_secs_f64).collect()
    }
}

impl Transport for Quick {
    fn get(&self, address: &Url, accept: &str, progress: &Progress) -> Result<Asked, Cancelled> {
        self.http.get(address, accept, progress)
    }

    fn wait(&self, how_long: Duration, progress: &Progress) -> Result<(), Cancelled> {
        self.waits.lock().unwrap().push(how_long);
        progress.check()
    }
}

/// Five kilometres square, in RD.
pub fn place() -> Place {
    let bounds = Bounds { min: Point { x: 155_000.0, y: 463_000.0 }, max: Point { x: 160_000.0, y: 468_000.0 } };
    Place { bounds, crs: Crs::RD_NEW }
}

pub fn wanted(address: &str, collection: Option<&str>) -> Wanted {
    Wanted { address: address.to_owned(), collection: collection.map(str::to_owned), ..Wanted::default() }
}

/// A square of 5 m that lies in the place, in RD.
pub fn feature(n: usize) -> Value {
    let (x, y) = (155_100.0 + (n % 100) as f64 * 10.0, 463_100.0 + (n / 100) as f64 * 10.0);
    let ring = json!([[x, y], [x + 5.0, y], [x + 5.0, y + 5.0], [x, y + 5.0], [x, y]]);
    json!({"type": "Feature", "id": n, "properties": {"naam": format!("vlak {n}")},
        "geometry": {"type": "Polygon", "coordinates": [ring]}})
}

/// A page with these features, a number in all and a link to the next one.
pub fn page(features: &[Value], matched: Option<usize>, next: Option<&str>) -> String {
    let mut page = json!({"type": "FeatureCollection", "features": features, "numberReturned": features.len()});
    if let Some(matched) = matched {
        page["numberMatched"] = json!(matched);
    }
    page["links"] = match next {
        Some(next) => {
            json!([{"rel": "self", "href": "x"}, {"rel": "next", "type": "application/geo+json", "href": next}])
        }
        None => json!([]),
    };
    page.to_string()
}

/// What an OGC API Features server says in front, and of its collections; None for another path.
pub fn front(path: &str, base: &str) -> Option<String> {
    let bare = path.split('?').next().unwrap_or_default();
    let rd = "http://www.opengis.net/def/crs/EPSG/0/28992";
    match bare.trim_end_matches('/') {
        "" => Some(
            json!({"title": "Proefserver", "links": [{"rel": "data", "type": "application/json", "href": format!("{base}/collections")}]})
                .to_string(),
        ),
        "/collections" => Some(
            json!({"links": [{"rel": "license", "href": "https://cc.nl/0", "title": "CC0"}], "collections": [
                {"id": "vlakken", "title": "Vlakken", "itemType": "feature", "storageCrs": rd,
                 "crs": ["http://www.opengis.net/def/crs/OGC/1.3/CRS84", rd],
                 "links": [{"rel": "items", "type": "application/geo+json", "href": "collections/vlakken/items"}]},
                {"id": "punten", "title": "Punten"}, {"id": "boeken", "title": "Boeken", "itemType": "record"}]})
            .to_string(),
        ),
        _ => None,
    }
}

/// The value of a parameter of a question.
pub fn asked(path: &str, name: &str) -> Option<String> {
    let address = Url::parse(&format!("http://a{path}")).unwrap();
    address.query_pairs().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.into_owned())
}
