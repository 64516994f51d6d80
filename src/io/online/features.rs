//! OGC API Features: what a server offers, and the features of one collection, page after page.
//!
//! It asks only through a `Client`, and knows no other standard.

use serde_json::Value;
use url::Url;

use super::client::Client;
use super::collected::Page;
use super::gather::{Gathered, Gathering};
use super::place::{Place, Spelled};
use super::service::{Collection, Kind, Server};
use super::{OnlineError, address};
use crate::geometry::projection::Crs;
use crate::words::Message;

/// Features asked for on a page; servers give fewer when they like.
pub const PAGE: usize = 1000;
/// Pages of collections that are read.
const MOST_LISTS: usize = 50;
const GEOJSON: &str = "application/geo+json";

/// What a server offers, from the address of the service, of its collections, of one of them or of its items.
pub fn look(client: &Client<'_>, given: &Url) -> Result<Server, OnlineError> {
    let (base, named) = parts(given);
    let landing = match client.json::<Value>(&base) {
        Ok((_, landing)) => landing,
        // A service can be sound without a page in front of it.
        Err(OnlineError::Status { .. } | OnlineError::NoService { .. }) => Value::Null,
        Err(error) => return Err(error),
    };
    let links = landing.get("links").unwrap_or(&Value::Null);
    let data = link(links, &["data", "http://www.opengis.net/def/rel/ogc/1.0/data"], &["application/json"]);
    let data = data.and_then(|found| address::follow(&base, found));
    let mut next = Some(data.unwrap_or_else(|| address::below(&base, &["collections"])));
    let (mut collections, mut visited, mut licence) = (Vec::new(), Vec::new(), licence_of(&landing));
    let title = text(&landing, "title");
    while let Some(page) = next.take().filter(|page| !visited.contains(page) && visited.len() < MOST_LISTS) {
        let (_, list) = client.json::<Value>(&page)?;
        let Some(found) = list.get("collections").and_then(Value::as_array) else {
            return Err(OnlineError::NoService { address: given.to_string() });
        };
        if licence.is_empty() {
            licence = licence_of(&list);
        }
        let shared = list.get("crs").unwrap_or(&Value::Null);
        collections.extend(found.iter().filter_map(|one| collection(one, &page, &base, shared)));
        next = link(list.get("links").unwrap_or(&Value::Null), &["next"], &[])
            .and_then(|found| address::follow(&page, found));
        visited.push(page);
    }
    for one in collections.iter_mut().filter(|one: &&mut Collection| one.licence.is_empty()) {
        one.licence.clone_from(&licence);
    }
    Ok(Server { kind: Kind::Features, address: base, title, version: String::new(), collections, named })
}

/// The address of the service in one of its parts, and the collection that part is of.
fn parts(given: &Url) -> (Url, Option<String>) {
    let mut base = given.clone();
    base.set_fragment(None);
    let segments: Vec<String> = given.path_segments().into_iter().flatten().map(str::to_owned).collect();
    // What limits or picks features, or asks for a form, is ours to say.
    let base = |path: &[String]| {
        base.set_path(&path.join("/"));
        address::without(&base, &["f", "limit", "offset", "bbox", "bbox-crs", "crs"], &[])
    };
    let mut base = base;
    match segments.iter().rposition(|part| part == "collections") {
        Some(at) => {
            let named = segments.get(at + 1).filter(|name| !name.is_empty());
            let named = named.map(|name| percent_decoded(name));
            (base(segments.get(..at).unwrap_or_default()), named)
        }
        None => (base(&segments), None),
    }
}

fn percent_decoded(text: &str) -> String {
    // A query is decoded by the same rules, but for the plus.
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).next().map_or(text.clone(), |(name, _)| name.into_owned())
}

/// A collection of features out of a list; None for one of something else.
fn collection(json: &Value, page: &Url, base: &Url, shared: &Value) -> Option<Collection> {
    let name = json.get("id").or_else(|| json.get("name"))?.as_str()?.to_owned();
    if json.get("itemType").and_then(Value::as_str).is_some_and(|kind| !matches!(kind, "feature" | "unknown" | "")) {
        return None;
    }
    let links = json.get("links").unwrap_or(&Value::Null);
    let items = link(links, &["items", "http://www.opengis.net/def/rel/ogc/1.0/items"], &[GEOJSON, "application/json"]);
    let items = items.and_then(|found| address::follow(page, found));
    let strings = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    // `#/crs` means: those of the list as a whole.
    let own = strings(json.get("crs").unwrap_or(&Value::Null));
    let crs = own.into_iter().flat_map(|one| if one == "#/crs" { strings(shared) } else { vec![one] }).collect();
    let spatial = json.pointer("/extent/spatial/bbox/0").and_then(Value::as_array);
    let numbers: Vec<f64> = spatial.into_iter().flatten().filter_map(Value::as_f64).collect();
    let extent = match numbers.as_slice() {
        [west, south, east, north] | [west, south, _, east, north, _] => Some([*west, *south, *east, *north]),
        _ => None,
    };
    let title = Some(text(json, "title")).filter(|title| !title.is_empty()).unwrap_or_else(|| name.clone());
    Some(Collection {
        items: items.unwrap_or_else(|| address::below(base, &["collections", &name, "items"])),
        name,
        title,
        about: text(json, "description"),
        extent,
        crs,
        storage_crs: json.get("storageCrs").and_then(Value::as_str).map(str::to_owned),
        licence: licence_of(json),
        formats: Vec::new(),
    })
}

fn text(json: &Value, name: &str) -> String {
    json.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

/// The licence as a page says it: its link with a title, or the address of it.
fn licence_of(json: &Value) -> String {
    let said = text(json, "license");
    let links = json.get("links").and_then(Value::as_array);
    let link = links.into_iter().flatten().find(|one| one.get("rel").and_then(Value::as_str) == Some("license"));
    match link.map(|link| (text(link, "title"), text(link, "href"))) {
        Some((title, href)) if !title.is_empty() && !href.is_empty() => format!("{title} ({href})"),
        Some((title, href)) if !title.is_empty() || !href.is_empty() => title + &href,
        _ => said,
    }
}

/// The link with one of these meanings; of several, the first of the types that are named first.
pub fn link<'a>(links: &'a Value, meanings: &[&str], types: &[&str]) -> Option<&'a str> {
    let of = |link: &'a Value, name: &str| link.get(name).and_then(Value::as_str);
    let fits: Vec<&Value> = links
        .as_array()?
        .iter()
        .filter(|link| of(link, "rel").is_some_and(|rel| meanings.contains(&rel)) && of(link, "href").is_some())
        .collect();
    let is = |link: &&&'a Value, kind: &str| of(link, "type").is_some_and(|found| found.starts_with(kind));
    let typed = types.iter().find_map(|kind| fits.iter().find(|link| is(link, kind)));
    let any = fits.iter().find(|link| !of(link, "type").is_some_and(|kind| kind.contains("html")));
    of(typed.or(any).or(fits.first())?, "href")
}

/// All features of a collection that touch a place.
pub fn fetch(client: &Client<'_>, collection: &Collection, place: &Place) -> Result<Gathered, OnlineError> {
    let asked = asked_crs(collection, place.crs);
    let bounds = place.bounds_in(asked.crs)?;
    let (limit, bbox) = (PAGE.to_string(), asked.bbox(&bounds));
    let mut parameters = vec![("bbox", bbox.as_str()), ("limit", limit.as_str())];
    if !asked.name.is_empty() {
        parameters.extend([("bbox-crs", asked.name.as_str()), ("crs", asked.name.as_str())]);
    }
    let mut page = address::without(&collection.items, &["offset", "startindex"], &[]);
    page = address::with(&page, &parameters);
    let mut all = Gathering::begin(client, &collection.title);
    let mut visited: Vec<Url> = Vec::new();
    loop {
        let (answer, json) = match client.json::<Page>(&page) {
            Ok(found) => found,
            Err(error) if all.stops_at(&error) => return all.finish(),
            Err(error) => return Err(error),
        };
        if visited.is_empty() {
            let said = answer.content_crs.as_deref().and_then(|crs| Crs::parse(crs).ok()).or(json.crs());
            let said = said.unwrap_or(asked.crs);
            all.expect(said, asked.crs, place)?;
            let kept = collection.storage_crs.as_deref().and_then(|name| Crs::parse(name).ok());
            if let Some(kept) = kept.filter(|kept| *kept != said) {
                all.converted_from(kept);
            }
        }
        let added = all.take(&json, &page)?;
        let here = answer.address.clone().unwrap_or_else(|| page.clone());
        visited.push(page);
        let Some(link) = json.next() else {
            // A full page with nothing said of what follows.
            all.end(added.came >= PAGE);
            return all.finish();
        };
        let Some(next) = address::follow(&here, link) else {
            all.cut(Message::new("online-note-bad-link").text("link", link));
            return all.finish();
        };
        if visited.contains(&next) || (added.came > 0 && added.new == 0) {
            all.cut(Message::new("online-note-loop"));
            return all.finish();
        }
        if all.is_enough(visited.len()) {
            return all.finish();
        }
        page = next;
    }
}

/// The system to ask for. Where a server names none there is only longitude and latitude.
fn asked_crs(collection: &Collection, project: Crs) -> Spelled {
    let plain = Spelled { crs: Crs::LON_LAT, name: String::new() };
    let offered = collection.crs.iter().chain(&collection.storage_crs);
    match Spelled::best(offered, project) {
        Some(found) if found.crs == project && project != Crs::LON_LAT => found,
        _ => plain,
    }
}
