//! Makes the background that comes with the program, `assets/background/nederland.pmtiles`, from packages of the npm
//! registry; which ones and how is in `assets/background/README.md`.
//!
//! It downloads nothing: the packages must lie unpacked in the folder that is given.

#[path = "make_background/cut.rs"]
mod cut;
#[path = "make_background/places.rs"]
mod places;
#[path = "make_background/sources.rs"]
mod sources;
#[path = "make_background/write.rs"]
mod write;

use std::path::PathBuf;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(packages), Some(target)) = (arguments.next(), arguments.next()) else {
        return Err("usage: make_background FOLDER-WITH-PACKAGES nederland.pmtiles".into());
    };
    let world = sources::World {
        water: sources::water(&packages)?,
        countries: sources::countries(&packages)?,
        provinces: sources::provinces(&packages)?,
        rivers: sources::rivers(&packages)?,
        places: places::read(&packages)?,
    };
    let tiles = cut::all(&world);
    println!("{} tiles", tiles.len());
    write::pmtiles(&target, &tiles)
}
