//! The sources people choose from: the list in the program, and the user's own list over it.
//!
//! It asks no server anything; whether an address still holds is found out when it is fetched. The list is data
//! (`assets/sources/*.json`), so that it can be mended without touching code.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Wanted;
use super::service::Kind;
pub use super::tile_source::TileSource;
use super::tile_source::sound;
use crate::io::disk::why_not_read;
use crate::words::{Language, Message};

const LAYERS: &str = include_str!("../../../assets/sources/layers.json");
const TILES: &str = include_str!("../../../assets/sources/tiles.json");
/// Name of the user's own list, in the folder of the preferences.
pub const OWN_FILE: &str = "sources.json";

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// Nederlands.
    pub nl: String,
    /// English; the Dutch text where it is empty.
    #[serde(default)]
    pub en: String,
}

impl Both {
    /// The text in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English if !self.en.is_empty() => &self.en,
            _ => &self.nl,
        }
    }
}

/// A layer somebody offers.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short name, unique in the list; an own source of the same name takes its place.
    pub id: String,
    /// What people call it.
    pub title: Both,
    /// What it is good for.
    #[serde(default)]
    pub about: Both,
    /// Who offers it.
    #[serde(default)]
    pub publisher: String,
    /// How to speak with the server.
    pub kind: Kind,
    /// Address of the service.
    pub url: String,
    /// Which of its collections; None lets the user choose.
    #[serde(default)]
    pub collection: Option<String>,
    /// What may be done with it.
    #[serde(default)]
    pub licence: String,
    /// How it has to be named on a map.
    #[serde(default)]
    pub attribution: String,
    /// The day somebody last saw this address work, `YYYY-MM-DD`; None when nobody did.
    #[serde(default)]
    pub checked: Option<String>,
}

impl Source {
    /// What to fetch of it, called as people call it in a language.
    pub fn wanted(&self, language: Language) -> Wanted {
        Wanted {
            address: self.url.clone(),
            kind: Some(self.kind),
            collection: self.collection.clone(),
            // A source with several layers is called after the one that is chosen.
            title: self.collection.as_ref().map(|_| self.title.of(language).to_owned()),
            licence: Some(self.licence.clone()),
        }
    }
}

/// All sources, the user's own over those of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// Layers.
    pub layers: Vec<Source>,
    /// Background maps.
    pub tiles: Vec<TileSource>,
    /// What could not be read of the user's own list.
    pub problems: Vec<Message>,
}

/// Where the user's own list is, when the system has a place for such files.
pub fn own_file() -> Option<PathBuf> {
    dirs::config_dir().map(|folder| folder.join("koppelkans").join(OWN_FILE))
}

impl Sources {
    /// The sources of the program alone.
    pub fn built_in() -> Self {
        let mut all = Self::default();
        all.add(LAYERS, OWN_FILE);
        all.add(TILES, OWN_FILE);
        all
    }

    /// The sources with those of the user's own file, when there is one. A bad file, or a bad line in it, is told in
    /// `problems`; everything else is used.
    pub fn with_own(file: Option<&Path>) -> Self {
        let mut all = Self::built_in();
        let Some(file) = file.filter(|file| file.exists()) else { return all };
        let name = file.display().to_string();
        match std::fs::read_to_string(file) {
            Ok(text) => all.add(&text, &name),
            Err(error) => {
                let problem = Message::new("sources-not-readable").text("file", name);
                all.problems.push(problem.message("reason", why_not_read(&error)));
            }
        }
        all
    }

    /// A layer by its short name.
    pub fn layer(&self, id: &str) -> Option<&Source> {
        self.layers.iter().find(|one| one.id == id)
    }

    /// A background map by its short name.
    pub fn map(&self, id: &str) -> Option<&TileSource> {
        self.tiles.iter().find(|one| one.id == id)
    }

    fn add(&mut self, text: &str, file: &str) {
        let text = text.trim_start_matches('\u{feff}');
        let json: Value = match serde_json::from_str(text) {
            Ok(json) => json,
            Err(error) => {
                let problem =
                    Message::new("sources-not-json").text("file", file).text("line", error.line().to_string());
                self.problems.push(problem.text("column", error.column().to_string()));
                return;
            }
        };
        let list = |name: &str| json.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let (layers, tiles, leave_out) = (list("layers"), list("tiles"), list("leave_out"));
        if layers.is_empty() && tiles.is_empty() && leave_out.is_empty() {
            self.problems.push(Message::new("sources-empty").text("file", file));
        }
        for (at, one) in layers.into_iter().enumerate() {
            match serde_json::from_value::<Source>(one).map_err(|error| error.to_string()).and_then(sound_layer) {
                Ok(one) => put(&mut self.layers, one),
                Err(why) => self.problems.push(bad_line(file, "layers", at, why)),
            }
        }
        let mut own = 0;
        for (at, one) in tiles.into_iter().enumerate() {
            match serde_json::from_value::<TileSource>(one).map_err(|error| error.to_string()).and_then(sound) {
                Ok(one) => match self.tiles.iter_mut().find(|there| there.id == one.id) {
                    Some(there) => *there = one,
                    // What users list themselves is what they look for: it stands in front.
                    None => {
                        self.tiles.insert(own, one);
                        own += 1;
                    }
                },
                Err(why) => self.problems.push(bad_line(file, "tiles", at, why)),
            }
        }
        for id in leave_out.iter().filter_map(Value::as_str) {
            self.layers.retain(|one| one.id != id);
            self.tiles.retain(|one| one.id != id);
        }
    }
}

fn bad_line(file: &str, list: &str, at: usize, why: String) -> Message {
    Message::new("sources-bad-line").text("file", file).text("list", list).count("n", at + 1).text("why", why)
}

/// Puts a source in the place of one of the same name, else at the end.
fn put(all: &mut Vec<Source>, one: Source) {
    match all.iter_mut().find(|there| there.id == one.id) {
        Some(place) => *place = one,
        None => all.push(one),
    }
}

fn sound_layer(one: Source) -> Result<Source, String> {
    super::address::read(&one.url).map_err(|error| error.to_string())?;
    if one.id.trim().is_empty() || one.title.nl.trim().is_empty() {
        return Err("id, title".to_owned());
    }
    Ok(one)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_list_in_the_program_is_sound_and_every_source_has_words_and_a_licence() {
        let all = Sources::built_in();
        assert_eq!(all.problems, []);
        assert!(all.layers.len() >= 12 && all.tiles.len() >= 4);
        for one in &all.layers {
            assert!(!one.title.nl.is_empty() && !one.title.en.is_empty() && !one.about.en.is_empty(), "{}", one.id);
            assert!(
                !one.licence.is_empty() && !one.publisher.is_empty() && one.url.starts_with("https://"),
                "{}",
                one.id
            );
        }
        let mut ids: Vec<&String> =
            all.layers.iter().map(|one| &one.id).chain(all.tiles.iter().map(|one| &one.id)).collect();
        ids.sort();
        let before = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), before, "every short name once");
    }

    #[test]
    fn an_own_list_adds_replaces_and_leaves_out_and_its_bad_lines_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(OWN_FILE);
        let first = Sources::built_in().layers[0].clone();
        let text = format!(
            r#"{{"layers": [
                {{"id": "{}", "title": {{"nl": "Van mij"}}, "kind": "wfs", "url": "https://eigen.nl/wfs"}},
                {{"id": "eigen", "title": {{"nl": "Eigen"}}, "kind": "ogc-features", "url": "https://eigen.nl/ogc"}},
                {{"id": "fout", "title": {{"nl": "Fout"}}, "kind": "wms", "url": "https://eigen.nl"}},
                {{"id": "schijf", "title": {{"nl": "Schijf"}}, "kind": "wfs", "url": "file:///etc/passwd"}}],
              "tiles": [{{"id": "../weg", "title": {{"nl": "x"}}, "url": "https://a.nl/{{z}}/{{x}}/{{y}}.png",
                "crs": "EPSG:3857", "max_zoom": 5, "attribution": "x", "may_keep": true}}],
              "leave_out": ["{}"]}}"#,
            first.id,
            Sources::built_in().layers[1].id
        );
        std::fs::write(&file, text).unwrap();
        let all = Sources::with_own(Some(&file));
        assert_eq!(all.layers[0].title.nl, "Van mij");
        assert_eq!(all.layers.len(), Sources::built_in().layers.len());
        assert_eq!(all.layer("eigen").unwrap().title.of(Language::English), "Eigen");
        assert_eq!(all.problems.len(), 3);
        std::fs::write(&file, "{ \"layers\": [").unwrap();
        let all = Sources::with_own(Some(&file));
        assert_eq!((all.layers.len(), all.problems.len()), (Sources::built_in().layers.len(), 1));
    }
}
