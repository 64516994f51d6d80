//! The fictional area Vledderwaard: the same files every time, from a few curves and two tables.
//!
//! Nothing here exists: the names, people, plans and numbers are made up; only the coordinates are Dutch.

pub mod geojson;
mod land;
mod parcels;
pub mod projects;
mod shapes;
mod tasks;
mod values;
mod values_upland;

use geojson::Collection;

/// A position in RD New, in metres.
pub type Place = (f64, f64);

/// The four layers: file name without its ending, and what is in it.
pub fn layers() -> Vec<(&'static str, Collection)> {
    vec![
        ("gebied", land::area()),
        ("waarden", values::collection()),
        ("opgaven", tasks::collection()),
        ("kavels", parcels::collection()),
    ]
}

/// All text files of the sample: name and whole text; layers in RD New and in longitude and latitude.
pub fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (name, collection) in layers() {
        files.push((format!("{name}-rd.geojson"), collection.in_rd(name)));
        files.push((format!("{name}.geojson"), collection.in_lon_lat(name)));
    }
    files.push(("projecten.csv".to_owned(), projects::csv()));
    files
}
