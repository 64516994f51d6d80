//! Names that fit what was typed: of both maps, the reference layers and the background.
//!
//! Capitals and accents don't matter. What begins with what was typed comes first.

use super::tile_names::TileNames;
use super::{AROUND_M, FoundPlace, FoundWhat, around};
use crate::geometry::projection::{Crs, Projector};
use crate::geometry::{Bounds, Shape};
use crate::io::source::{NAME_COLUMNS, name_in};
use crate::model::backdrop::{NamedPlace, PlaceKind};
use crate::model::{Attributes, MapOfRow, Project};
use crate::progress::Progress;

/// Most names in the list; who wants another one types on.
const MOST: usize = 40;
/// How many may be kept before the worst are dropped.
const KEPT: usize = 2_000;
/// Two places of one name within this distance are one, in m.
const ONE_PLACE_M: f64 = 3_000.0;
/// How many rows are looked at before it is asked whether to go on.
const STEP: usize = 1_024;

/// A text without capitals, accents and signs, its words parted by one space.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\'' | '’' | '‘' | '`' | '´' => {}
            c if c.is_alphanumeric() => c.to_lowercase().for_each(|c| plain(c, &mut out)),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A letter without its accent.
fn plain(c: char, out: &mut String) {
    out.push(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        // A sign of its own for an accent.
        '\u{300}'..='\u{36f}' => return,
        'ĳ' => return out.push_str("ij"),
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        'ß' => return out.push_str("ss"),
        c => c,
    });
}

/// How well a name fits, 0 the best; None when it does not.
fn fit(name: &str, wanted: &str) -> Option<u8> {
    if name == wanted {
        return Some(0);
    }
    if name.starts_with(wanted) {
        return Some(1);
    }
    let words = || name.split(' ');
    if wanted.split(' ').all(|part| words().any(|word| word.starts_with(part))) {
        return Some(2);
    }
    name.contains(wanted).then_some(3)
}

/// What has its place in the list by this: how well it fits, what it is, how long it is, the name, and where it came.
type Rank = (u8, u8, usize, String, usize);

struct Search<'a> {
    wanted: &'a str,
    found: Vec<(Rank, FoundPlace)>,
    all: usize,
}

impl Search<'_> {
    fn offer(&mut self, name: &str, kind: u8, make: impl FnOnce() -> Option<FoundPlace>) {
        let plain = folded(name);
        let Some(fit) = fit(&plain, self.wanted) else { return };
        let Some(found) = make() else { return };
        self.all += 1;
        self.found.push(((fit, kind, plain.chars().count(), plain, self.all), found));
        if self.found.len() > KEPT {
            self.best();
        }
    }

    /// The same for a place that may have been found already, in the background of the program.
    fn offer_new(&mut self, name: &str, kind: u8, make: impl FnOnce() -> FoundPlace) {
        let plain = folded(name);
        if fit(&plain, self.wanted).is_none() {
            return;
        }
        let found = make();
        let is_there = self.found.iter().any(|(rank, other)| {
            let apart = (other.at.x - found.at.x).hypot(other.at.y - found.at.y);
            matches!(other.what, FoundWhat::Place(_)) && rank.3 == plain && apart < ONE_PLACE_M
        });
        if !is_there {
            self.offer(name, kind, || Some(found));
        }
    }

    fn best(&mut self) {
        self.found.sort_by(|a, b| a.0.cmp(&b.0));
        self.found.truncate(MOST);
    }
}

/// The names that fit, the best first, and how many more there are; None when it was stopped. `wanted` is folded;
/// the places lie in RD New, those of tiles in the plane.
pub fn search(
    project: &Project,
    places: &[NamedPlace],
    of_tiles: Option<&TileNames>,
    wanted: &str,
    progress: &Progress,
) -> Option<(Vec<FoundPlace>, usize)> {
    let mut search = Search { wanted, found: Vec::new(), all: 0 };
    for row in project.tasks().iter() {
        search.offer(&row.name, 0, || of_shape(&row.name, FoundWhat::Feature(row.id, MapOfRow::Tasks), &row.shape));
    }
    for row in project.values().iter() {
        search.offer(&row.name, 0, || of_shape(&row.name, FoundWhat::Feature(row.id, MapOfRow::Values), &row.shape));
    }
    let projector = Projector::new(Crs::RD_NEW, project.crs()).ok();
    for (n, place) in places.iter().enumerate() {
        if n % STEP == 0 && progress.is_cancelled() {
            return None;
        }
        search.offer(&place.name, 1, || {
            let at = projector.as_ref()?.convert(place.at).ok()?;
            let bounds = around(at, around_m(place.kind));
            Some(FoundPlace { name: place.name.clone(), what: FoundWhat::Place(place.kind), bounds, at })
        });
    }
    for (n, place) in of_tiles.iter().flat_map(|names| &names.places.places).enumerate() {
        if n % STEP == 0 && progress.is_cancelled() {
            return None;
        }
        let background = || of_tiles.map(|names| names.background.clone()).unwrap_or_default();
        search.offer_new(&place.name, 1, || {
            let what = FoundWhat::TilePlace(place.kind, background());
            FoundPlace { name: place.name.clone(), what, bounds: around(place.at, around_m(place.kind)), at: place.at }
        });
    }
    for layer in project.layers().iter() {
        for (n, row) in layer.features.iter().enumerate() {
            if n % STEP == 0 && progress.is_cancelled() {
                return None;
            }
            let Some(name) = name_of(&row.properties) else { continue };
            search.offer(&name, 2, || of_shape(&name, FoundWhat::Row(layer.name.clone()), &row.shape));
        }
    }
    search.best();
    let more = search.all - search.found.len();
    Some((search.found.into_iter().map(|(_, found)| found).collect(), more))
}

/// How much ground is shown around a place of the background, in m to each side.
fn around_m(kind: PlaceKind) -> f64 {
    match kind {
        PlaceKind::Region => 25_000.0,
        PlaceKind::City => 5_000.0,
        PlaceKind::Water => 4_000.0,
        PlaceKind::Town => 2_500.0,
        PlaceKind::Village => 1_500.0,
        PlaceKind::Hamlet => 800.0,
    }
}

/// What a row of a layer is called: by the columns that can tell, the best first.
fn name_of(properties: &Attributes) -> Option<String> {
    NAME_COLUMNS.iter().find_map(|wanted| {
        let key = properties.names().find(|key| key.eq_ignore_ascii_case(wanted))?;
        name_in(&properties.get(key)?)
    })
}

fn of_shape(name: &str, what: FoundWhat, shape: &Shape) -> Option<FoundPlace> {
    let own = shape.bounds();
    let at = own.center();
    // A small thing is shown with its surroundings.
    let bounds: Bounds = own.union(around(at, AROUND_M / 2.0));
    Some(FoundPlace { name: name.to_owned(), what, bounds, at })
}
