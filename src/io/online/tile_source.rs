//! A background map somebody offers as tiles, as it stands in the list of sources, and what makes it one that can be used.
//!
//! Fetching its tiles is for `tiles`.

use super::address;
use super::sources::Both;
use crate::io::tiles::{Grid, LAST_ZOOM};

/// A background map somebody offers as tiles.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TileSource {
    /// Short name, unique in the list; also the name of its folder of kept tiles.
    pub id: String,
    /// What people call it.
    pub title: Both,
    /// Who offers it.
    #[serde(default)]
    pub publisher: String,
    /// Address with `{z}`, `{x}` and `{y}`; rows count from the top.
    pub url: String,
    /// `EPSG:3857`, or `EPSG:28992` for the Dutch tile matrix.
    pub crs: String,
    /// Pixels of a tile along a side.
    #[serde(default = "usual_size")]
    pub tile_size: u32,
    /// The lowest level.
    #[serde(default)]
    pub min_zoom: u8,
    /// The highest level.
    pub max_zoom: u8,
    /// What may be done with it.
    #[serde(default)]
    pub licence: String,
    /// How it has to be named on the map.
    pub attribution: String,
    /// Whether tiles that were seen may be kept for a time without internet.
    pub may_keep: bool,
    /// After how many days a kept tile is asked again when there is internet.
    #[serde(default = "usual_days")]
    pub keep_days: u32,
    /// After how many days a kept tile may not be used any more; None lets it be used until a newer one comes.
    #[serde(default)]
    pub drop_days: Option<u32>,
    /// How many megabytes of its tiles are kept at most.
    #[serde(default = "usual_mb")]
    pub keep_mb: u32,
    /// The day somebody last saw this address work, `YYYY-MM-DD`; None when nobody did.
    #[serde(default)]
    pub checked: Option<String>,
}

fn usual_size() -> u32 {
    256
}

fn usual_days() -> u32 {
    30
}

fn usual_mb() -> u32 {
    500
}

impl TileSource {
    /// The server that is asked for its tiles, as people read it.
    pub fn host(&self) -> String {
        self.example().map(|at| address::host(&at)).unwrap_or_default()
    }

    /// The server with how it is spoken to, such as `https://service.pdok.nl`: what a user agrees to.
    pub fn server(&self) -> String {
        self.example().map(|at| at.origin().ascii_serialization()).unwrap_or_default()
    }

    /// The grid its tiles lie in.
    pub fn grid(&self) -> Grid {
        if self.crs == "EPSG:28992" { Grid::Rd } else { Grid::WebMercator }
    }

    /// The address of a tile.
    pub(super) fn address(&self, zoom: u8, x: u32, y: u32) -> Result<url::Url, super::OnlineError> {
        let filled = [("{z}", u32::from(zoom)), ("{x}", x), ("{y}", y)]
            .into_iter()
            .fold(self.url.clone(), |url, (gap, number)| url.replace(gap, &number.to_string()));
        address::read(&filled)
    }

    fn example(&self) -> Option<url::Url> {
        self.address(0, 0, 0).ok()
    }
}

/// A source that can be used; its name becomes that of a folder, so it may hold nothing that leads elsewhere, and its
/// server is always the same one, for that is what the user is asked about.
pub(super) fn sound(one: TileSource) -> Result<TileSource, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if one.id.is_empty() || !one.id.chars().all(plain) {
        return Err(format!("id: {}", one.id));
    }
    if !["{z}", "{x}", "{y}"].iter().all(|gap| one.url.contains(gap)) {
        return Err(format!("url: {{z}} {{x}} {{y}}: {}", one.url));
    }
    if !["EPSG:3857", "EPSG:28992"].contains(&one.crs.as_str()) {
        return Err(format!("crs: {}", one.crs));
    }
    if one.min_zoom > one.max_zoom || one.max_zoom > LAST_ZOOM - 2 {
        return Err(format!("max_zoom: {}", one.max_zoom));
    }
    if !(64..=2048).contains(&one.tile_size) {
        return Err(format!("tile_size: {}", one.tile_size));
    }
    let at = |zoom, x, y| one.address(zoom, x, y).map_err(|error| error.to_string());
    if at(0, 0, 0)?.origin() != at(9, 8, 7)?.origin() {
        return Err(format!("url: {}", one.url));
    }
    Ok(one)
}
