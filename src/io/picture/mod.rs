//! Pictures as layers to trace over: JPEG, PNG and TIFF files, where they say they lie, and their pixels.
//!
//! The bytes of a file are kept as they came unless they are too many; nothing here draws, and placing by hand is for
//! `app`.

mod beside;
mod crs;
mod decode;
mod error;
mod geo_tags;
mod kept;
mod lzw;
mod palette;
mod raster;
mod read;
mod reduce;
mod samples;
mod tiff_bands;
mod tiff_file;
mod turn;
mod world_file;

#[cfg(test)]
mod tests;

pub use decode::{Decoded, decode};
pub use error::PictureError;
pub use raster::{Level, Raster};
pub use read::{PictureFile, read};

/// How names of pictures end that can lie under the maps, lower case.
pub const EXTENSIONS: [&str; 5] = ["jpg", "jpeg", "png", "tif", "tiff"];
/// A picture with more pixels is not read.
const MOST_PIXELS: u64 = 250_000_000;
/// The longest side of a picture on the screen, in pixels.
const LONGEST_SHOWN: u32 = 8192;
/// The most pixels of a picture on the screen.
const MOST_SHOWN: u64 = 32_000_000;
/// A file with more bytes is not kept as it came.
const MOST_KEPT: u64 = 60_000_000;

/// How many pixels of a picture become one on the screen, to each side.
fn reduction(size: [u32; 2]) -> u32 {
    let pixels = u64::from(size[0]) * u64::from(size[1]);
    let by_side = size[0].max(size[1]).div_ceil(LONGEST_SHOWN);
    let by_pixels = (1..=64_u32).find(|by| pixels / u64::from(by * by) <= MOST_SHOWN).unwrap_or(64);
    by_side.max(by_pixels).max(1)
}
