//! What a server offers: its collections with title, extent, reference systems and licence.
//!
//! Asking it is in `features` (OGC API Features) and `wfs`.

use url::Url;

use super::OnlineError;

/// A standard to speak with servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Kind {
    /// OGC API Features.
    #[serde(rename = "ogc-features")]
    Features,
    /// Web Feature Service.
    #[serde(rename = "wfs")]
    Wfs,
}

impl Kind {
    /// Its name, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Features => "OGC API Features",
            Kind::Wfs => "WFS",
        }
    }
}

/// One layer of a server.
#[derive(Clone, Debug, PartialEq)]
pub struct Collection {
    /// How the server calls it.
    pub name: String,
    /// Its title for people; its name when it has none.
    pub title: String,
    /// What it is about; may be empty.
    pub about: String,
    /// West, south, east and north in degrees.
    pub extent: Option<[f64; 4]>,
    /// Reference systems it can be given in, as the server spells them.
    pub crs: Vec<String>,
    /// The one it is kept in.
    pub storage_crs: Option<String>,
    /// What may be done with it; empty when the server does not say.
    pub licence: String,
    /// Where its features are.
    pub items: Url,
    /// Formats it can be given in; empty when the server does not say.
    pub formats: Vec<String>,
}

/// A server and what it offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// How to speak with it.
    pub kind: Kind,
    /// Its address, for people and for the project.
    pub address: Url,
    /// Its title; may be empty.
    pub title: String,
    /// Version of the standard, where that matters.
    pub version: String,
    /// Its collections, in its order.
    pub collections: Vec<Collection>,
    /// The collection the address itself names.
    pub named: Option<String>,
}

impl Server {
    /// A collection by its name, its title, or its name without the part before a colon; capitals may differ. Without
    /// a name the one the address names, or the only one.
    pub fn find(&self, name: Option<&str>) -> Result<&Collection, OnlineError> {
        let name = name.map(str::trim).filter(|name| !name.is_empty()).or(self.named.as_deref());
        let none = |name: &str| OnlineError::NoCollection {
            name: name.to_owned(),
            known: self.collections.iter().map(|one| one.name.clone()).collect(),
        };
        let Some(name) = name else {
            return match self.collections.as_slice() {
                [only] => Ok(only),
                _ => Err(none("")),
            };
        };
        let lower = name.to_lowercase();
        let by = |fits: &dyn Fn(&Collection) -> bool| self.collections.iter().find(|one| fits(one));
        by(&|one| one.name == name)
            .or_else(|| by(&|one| one.name.to_lowercase() == lower))
            .or_else(|| by(&|one| one.title.to_lowercase() == lower))
            .or_else(|| by(&|one| one.name.rsplit(':').next().is_some_and(|bare| bare.to_lowercase() == lower)))
            .ok_or_else(|| none(name))
    }
}
