//! A tile that is a picture, decoded and bent to where it lies.
//!
//! PNG, JPEG and WebP, told by their first bytes.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use super::TileError;

/// Longest side of a tile in pixels.
const LONGEST: u32 = 4096;

/// Width, height and pixels of a tile: red, green, blue and opacity, row by row from above.
///
/// # Errors
/// Another format, a broken picture, or one larger than any tile.
pub fn raster_of(bytes: &[u8]) -> Result<(u32, u32, Vec<u8>), TileError> {
    let format = image::guess_format(bytes).map_err(|error| TileError::Tile(error.to_string()))?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(TileError::Broken("format"));
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(128 << 20);
    reader.limits(limits);
    let image = reader.decode().map_err(|error| TileError::Tile(error.to_string()))?.into_rgba8();
    Ok((image.width(), image.height(), image.into_raw()))
}
