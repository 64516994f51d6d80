//! What a source of tiles says about itself: zooms, extent, whose data, which grid.
//!
//! It reads the JSON and the names of metadata; files are opened elsewhere.

use serde_json::Value;

use super::grid::Grid;
use crate::geometry::Bounds;
use crate::geometry::projection::Crs;

/// What a tile is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileKind {
    /// Mapbox vector tile.
    Vector,
    /// PNG, JPEG or WebP.
    Picture,
}

/// What is known of a source of tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct TileInfo {
    /// Its name; empty when it has none.
    pub name: String,
    /// Whose data it is, as plain text; empty when it doesn't say.
    pub attribution: String,
    /// What its tiles are.
    pub kind: TileKind,
    /// The grid they lie in.
    pub grid: Grid,
    /// First and last zoom it has.
    pub zooms: (u8, u8),
    /// Where it has tiles: degrees in Web Mercator, metres in the Dutch matrix. None when it doesn't say.
    pub bounds: Option<Bounds>,
    /// How far from the truth lines may be, in metres: nearer by they are not drawn. 0 when it doesn't say.
    pub accuracy_m: f64,
    /// Pixels of a picture along a side, where that is known: how large they are drawn. 256 for all others.
    pub tile_px: u32,
}

impl TileInfo {
    /// Takes over what metadata in JSON says: name, attribution, grid, accuracy.
    pub(super) fn take_metadata(&mut self, metadata: &Value) {
        let text = |key: &str| metadata.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = ["name", "title", "description"].map(text).into_iter().find(|found| !found.trim().is_empty());
        self.name = name.unwrap_or_default().trim().chars().take(200).collect();
        self.attribution = plain(text("attribution"));
        if let Some(accuracy) = metadata.get("koppelkans:accuracy_m").and_then(Value::as_f64) {
            self.accuracy_m = accuracy.clamp(0.0, 100_000.0);
        }
        for key in ["crs", "srs", "projection", "tms_crs", "tilematrixset", "tileMatrixSet", "profile"] {
            if let Some(grid) = grid_of_name(text(key)) {
                self.grid = grid;
            }
        }
    }

    /// Bounds that are no degrees but lie in the Netherlands in metres can only be RD.
    pub(super) fn settle_grid(&mut self, told: Option<Grid>) {
        if let Some(grid) = told {
            self.grid = grid;
        } else if self.bounds.is_some_and(|bounds| bounds.max.x > 180.0 || bounds.max.y > 90.0) {
            self.grid = Grid::Rd;
        }
        let degrees = |b: &Bounds| b.min.x >= -180.0 && b.max.x <= 180.0 && b.min.y >= -90.0 && b.max.y <= 90.0;
        let usable =
            |b: &Bounds| b.min.x <= b.max.x && b.min.y <= b.max.y && degrees(b) == (self.grid == Grid::WebMercator);
        // Bounds of a file in RD are often given in degrees; then they tell nothing here and all tiles are tried.
        self.bounds = self.bounds.filter(usable);
    }
}

/// The grid a name of a reference system or tile matrix stands for.
fn grid_of_name(name: &str) -> Option<Grid> {
    let small = name.trim().to_lowercase();
    if small.is_empty() {
        return None;
    }
    if small.contains("28992") || small.contains("rd new") || small.contains("rijksdriehoek") || small == "rd" {
        return Some(Grid::Rd);
    }
    if small.contains("3857") || small.contains("900913") || small.contains("mercator") {
        return Some(Grid::WebMercator);
    }
    match Crs::parse(name) {
        Ok(crs) if crs == Crs::RD_NEW => Some(Grid::Rd),
        _ => None,
    }
}

/// Text without the tags and entities that attributions have.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for letter in html.chars().take(2_000) {
        match letter {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            _ if letter.is_control() => text.push(' '),
            _ => text.push(letter),
        }
    }
    let text = [("&copy;", "©"), ("&amp;", "&"), ("&quot;", "\""), ("&#169;", "©"), ("&nbsp;", " ")]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribution_is_read_without_its_tags() {
        let html = "<a href=\"https://x\" target=\"_blank\">&copy; OpenStreetMap</a>\n contributors";
        assert_eq!(plain(html), "© OpenStreetMap contributors");
    }

    #[test]
    fn a_grid_is_known_by_its_usual_names() {
        for name in ["EPSG:28992", "urn:ogc:def:crs:EPSG::28992", "NetherlandsRDNewQuad EPSG28992", "RD"] {
            assert_eq!(grid_of_name(name), Some(Grid::Rd), "{name}");
        }
        assert_eq!(grid_of_name("EPSG:3857"), Some(Grid::WebMercator));
        assert_eq!(grid_of_name(""), None);
        assert_eq!(grid_of_name("EPSG:31370"), None);
    }
}
