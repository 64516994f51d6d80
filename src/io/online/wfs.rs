//! WFS: what a server offers, and the features of one type as GeoJSON, page after page.
//!
//! Feature types that only come as GML are refused with that reason. The address the user gave is asked, not the one
//! the server gives for itself: behind a proxy that is often wrong.

use url::Url;

use super::client::Client;
use super::collected::Page;
use super::gather::{Gathered, Gathering};
use super::place::{Place, Spelled};
use super::service::{Collection, Kind, Server};
use super::xml::{self, Element};
use super::{OnlineError, address};
use crate::words::Message;

/// Features asked for on a page; servers give fewer when they like.
const PAGE: usize = 1000;
/// Parameters of a WFS that are ours to say.
const OURS: &[&str] = &[
    "service",
    "request",
    "version",
    "typename",
    "typenames",
    "outputformat",
    "srsname",
    "bbox",
    "count",
    "maxfeatures",
    "startindex",
    "resulttype",
];

/// What a server offers.
pub fn look(client: &Client<'_>, given: &Url) -> Result<Server, OnlineError> {
    let named = given
        .query_pairs()
        .find(|(name, _)| name.eq_ignore_ascii_case("typenames") || name.eq_ignore_ascii_case("typename"))
        .map(|(_, value)| value.into_owned());
    let base = address::without(given, OURS, &[]);
    let ask = [("service", "WFS"), ("version", "2.0.0"), ("request", "GetCapabilities")];
    let (_, text) = client.text(&address::with(&base, &ask))?;
    capabilities(&text, &base, named).map_err(|error| match error {
        OnlineError::NoService { .. } => what_else(given, &text),
        error => error,
    })
}

/// What came in the place of a description.
fn what_else(given: &Url, text: &str) -> OnlineError {
    let is_page = text.chars().take(4096).collect::<String>().to_ascii_lowercase().contains("<html");
    match xml::exception(text) {
        Some(said) => OnlineError::Said(said),
        None if is_page => OnlineError::WebPage { address: given.to_string(), title: String::new() },
        None => OnlineError::NoService { address: given.to_string() },
    }
}

/// Reads what a server says of itself.
fn capabilities(text: &str, base: &Url, named: Option<String>) -> Result<Server, OnlineError> {
    let mut server = Server {
        kind: Kind::Wfs,
        address: base.clone(),
        title: String::new(),
        version: String::new(),
        collections: Vec::new(),
        named,
    };
    let empty = || Collection {
        name: String::new(),
        title: String::new(),
        about: String::new(),
        extent: None,
        crs: Vec::new(),
        storage_crs: None,
        licence: String::new(),
        items: base.clone(),
        formats: Vec::new(),
    };
    let (mut now, mut formats, mut licence) = (empty(), Vec::new(), Vec::new());
    let mut corner: Option<[f64; 2]> = None;
    let sound = xml::walk(text, |path, text| {
        let names: Vec<&str> = path.iter().map(|one| one.name.as_str()).collect();
        match names.as_slice() {
            ["WFS_Capabilities"] => server.version = attribute(path, "version"),
            [_, "ServiceIdentification" | "Service", "Title"] => text.clone_into(&mut server.title),
            [_, "ServiceIdentification" | "Service", "Fees" | "AccessConstraints"] if says_something(text) => {
                licence.push(text.to_owned());
            }
            [_, "OperationsMetadata", "Operation", "Parameter", .., "Value"]
                if path.get(2).and_then(|one| one.attribute("name")) == Some("GetFeature")
                    && path.get(3).and_then(|one| one.attribute("name")) == Some("outputFormat") =>
            {
                formats.push(text.to_owned());
            }
            [_, "FeatureTypeList", "FeatureType"] => {
                if !now.name.is_empty() {
                    server.collections.push(std::mem::replace(&mut now, empty()));
                }
                now = empty();
            }
            [_, "FeatureTypeList", "FeatureType", rest @ ..] => of_type(rest, text, &mut now, &mut corner),
            _ => {}
        }
    });
    if !sound || (server.version.is_empty() && server.collections.is_empty()) {
        return Err(OnlineError::NoService { address: base.to_string() });
    }
    for one in &mut server.collections {
        if one.title.is_empty() {
            one.title.clone_from(&one.name);
        }
        if one.formats.is_empty() {
            one.formats.clone_from(&formats);
        }
        one.licence = licence.join("; ");
    }
    Ok(server)
}

/// What servers write where they have nothing to say.
fn says_something(text: &str) -> bool {
    !matches!(text.to_ascii_lowercase().as_str(), "" | "none" | "geen" | "n/a" | "-")
}

fn attribute(path: &[Element], name: &str) -> String {
    path.last().and_then(|one| one.attribute(name)).unwrap_or_default().to_owned()
}

/// One fact of a feature type.
fn of_type(rest: &[&str], text: &str, now: &mut Collection, corner: &mut Option<[f64; 2]>) {
    let numbers = || -> Option<[f64; 2]> {
        let mut parts = text.split_whitespace().map(|part| part.parse::<f64>().ok());
        Some([parts.next()??, parts.next()??])
    };
    match rest {
        ["Name"] => text.clone_into(&mut now.name),
        ["Title"] => text.clone_into(&mut now.title),
        ["Abstract"] => text.clone_into(&mut now.about),
        ["DefaultCRS" | "DefaultSRS" | "SRS"] => {
            now.storage_crs = Some(text.to_owned());
            now.crs.insert(0, text.to_owned());
        }
        ["OtherCRS" | "OtherSRS"] => now.crs.push(text.to_owned()),
        ["OutputFormats", "Format"] => now.formats.push(text.to_owned()),
        [_, "LowerCorner"] => *corner = numbers(),
        [_, "UpperCorner"] => {
            now.extent = corner.take().zip(numbers()).map(|([west, south], [east, north])| [west, south, east, north]);
        }
        _ => {}
    }
}

/// The name under which a type can be had as GeoJSON; None when it can't.
fn json_format(formats: &[String]) -> Option<&str> {
    let order = ["application/json", "application/geo+json", "application/json; subtype=geojson", "geojson", "json"];
    let plain = |text: &str| text.trim().to_ascii_lowercase();
    let by_order = order.iter().find_map(|wish| formats.iter().find(|one| plain(one) == *wish));
    let any = || {
        formats.iter().find(|one| {
            plain(one).contains("json") && !["javascript", "jsonp"].iter().any(|not| plain(one).contains(not))
        })
    };
    by_order.or_else(any).map(String::as_str)
}

/// All features of a type that touch a place.
pub fn fetch(
    client: &Client<'_>,
    server: &Server,
    collection: &Collection,
    place: &Place,
) -> Result<Gathered, OnlineError> {
    let no_json = || OnlineError::NoJson { name: collection.name.clone(), formats: collection.formats.clone() };
    let format = match json_format(&collection.formats) {
        Some(format) => format,
        // A server that says nothing of formats may well know this one.
        None if collection.formats.is_empty() => "application/json",
        None => return Err(no_json()),
    };
    let asked = Spelled::best(collection.crs.iter(), place.crs);
    let asked =
        asked.unwrap_or(Spelled { crs: place.crs, name: format!("urn:ogc:def:crs:EPSG::{}", place.crs.epsg()) });
    let bounds = place.bounds_in(asked.crs)?;
    let bbox = format!("{},{}", asked.bbox(&bounds), asked.name);
    let new = !server.version.starts_with("1.");
    let version = if new { "2.0.0" } else { server.version.as_str() };
    let [type_name, count] = if new { ["typeNames", "count"] } else { ["typeName", "maxFeatures"] };
    let shared = [
        ("service", "WFS"),
        ("version", version),
        ("request", "GetFeature"),
        (type_name, collection.name.as_str()),
        ("srsName", asked.name.as_str()),
        ("bbox", bbox.as_str()),
    ];
    let base = address::with(&address::without(&collection.items, OURS, &[]), &shared);
    let mut all = Gathering::begin(client, &collection.title);
    let said_matched = hits(client, &base)?;
    if let Some(matched) = said_matched {
        all.matched(matched);
        if matched == 0 {
            return all.finish();
        }
    }
    let base = address::with(&base, &[("outputFormat", format)]);
    let (limit, mut pages, mut start) = (PAGE.to_string(), 0, 0_usize);
    loop {
        let at = start.to_string();
        // The first page without a start: some servers refuse one they can't sort by.
        let paged = if start == 0 {
            vec![(count, limit.as_str())]
        } else {
            vec![(count, limit.as_str()), ("startIndex", at.as_str())]
        };
        let page = address::with(&base, &paged);
        let (_, json) = match client.json::<Page>(&page) {
            Ok(found) => found,
            Err(error) if all.stops_at(&error) => return all.finish(),
            Err(OnlineError::NotJson { .. }) if pages == 0 => return Err(no_json()),
            Err(error) => return Err(error),
        };
        pages += 1;
        if pages == 1 {
            all.expect(json.crs().unwrap_or(asked.crs), asked.crs, place)?;
        }
        let added = all.take(&json, &page)?;
        start += added.came;
        if (all.is_exact() && !is_round(all.len())) || all.is_enough(pages) {
            return all.finish();
        }
        if added.came == 0 {
            // Nothing behind what came. Where the number is not known, a round number of features is suspect.
            all.end(pages == 2 && is_round(start));
            return all.finish();
        }
        if added.new == 0 {
            // A round number that the server counts too may be its limit, which it won't go beyond.
            if !all.is_exact() || is_round(all.len()) {
                all.doubt(Message::new("online-note-no-paging"));
            }
            return all.finish();
        }
    }
}

/// A number that looks like somebody's limit. Some servers (MapServer is one) then give it as the number of all there
/// are, too, so where a round number of features came there is a look beyond.
fn is_round(n: usize) -> bool {
    n >= 50 && n.is_multiple_of(50)
}

/// How many features there are, asked apart; None when the server can't say.
fn hits(client: &Client<'_>, base: &Url) -> Result<Option<u64>, OnlineError> {
    let text = match client.text(&address::with(base, &[("resultType", "hits")])) {
        Ok((_, text)) => text,
        Err(OnlineError::Status { status, .. }) if (400..500).contains(&status) && !matches!(status, 401 | 403) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let mut matched = None;
    xml::walk(&text, |path, _| {
        if let [one] = path
            && one.name == "FeatureCollection"
        {
            let said = one.attribute("numberMatched").or_else(|| one.attribute("numberOfFeatures"));
            matched = said.and_then(|text| text.trim().parse().ok());
        }
    });
    Ok(matched)
}

/// Whether an address looks like that of a WFS.
pub fn looks_like(given: &Url) -> bool {
    let in_path = given.path_segments().into_iter().flatten().any(|part| part.to_ascii_lowercase().starts_with("wfs"));
    let in_query = given
        .query_pairs()
        .any(|(name, value)| name.eq_ignore_ascii_case("service") && value.eq_ignore_ascii_case("wfs"));
    in_path || in_query
}

#[cfg(test)]
#[path = "wfs_tests.rs"]
mod tests;
