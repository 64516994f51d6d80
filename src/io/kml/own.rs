//! Placemarks that this program wrote: their names and descriptions follow from their data, and are not data besides.
//!
//! What somebody changed in them since is kept.

use crate::io::export::heading;
use crate::io::xml::Element;
use crate::model::Properties;
use crate::words::{Language, words};

/// Whether a placemark is one of a map that this program wrote: its identity has the name that we give it.
pub fn is_ours(placemark: &Element) -> bool {
    let data = placemark.all("ExtendedData").flat_map(|data| data.all("Data"));
    let mut identities = data.filter(|one| one.attribute("name") == Some("uuid"));
    let is_called = |name: &str| Language::ALL.iter().any(|language| heading("uuid", words(*language)) == name);
    identities.any(|one| one.text_of("displayName").is_some_and(is_called))
}

/// Whether what a placemark of ours says outside its data follows from them.
pub fn follows(what: &str, said: &str, data: &Properties) -> bool {
    let text = |name: &str| data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    match what {
        "name" => [text("naam"), text("code")].iter().any(|name| follows_name(said.trim(), name.trim())),
        "description" => said.trim() == text("verhaal").trim(),
        // The folder has the name of the map.
        "map" => {
            let is_it = |language: &Language| ["map-values", "map-tasks"].iter().any(|key| ends(said, *language, key));
            Language::ALL.iter().any(is_it)
        }
        _ => false,
    }
}

fn ends(folders: &str, language: Language, key: &str) -> bool {
    folders.rsplit(" / ").next() == Some(words(language).text(key).as_str())
}

/// The name itself, or with the letters of the values behind it: `Beek (H3 B2)`.
fn follows_name(said: &str, name: &str) -> bool {
    let Some(rest) = said.strip_prefix(name).map(str::trim) else { return false };
    let inside = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_letters = |inside: &str| {
        inside.split(' ').all(|one| {
            let mut letters = one.chars();
            letters.next().is_some_and(char::is_alphabetic) && letters.as_str().parse::<u8>().is_ok()
        })
    };
    rest.is_empty() || inside.is_some_and(is_letters)
}
