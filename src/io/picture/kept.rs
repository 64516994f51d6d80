//! A picture whose file is too large to keep: packed again as it is on the screen.
//!
//! As JPEG, or as PNG where something can be seen through it.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, RgbaImage};

use super::{Level, PictureError, Raster};
use crate::model::Photo;

/// How little of a JPEG is lost, of 100.
const QUALITY: u8 = 85;

/// The bytes of a picture as it is on the screen, and that picture: its pixels are now those of the screen.
pub fn packed(raster: Raster) -> Result<(Photo, Raster), PictureError> {
    let broken = |error: image::ImageError| PictureError::of_image(&error);
    let levels = raster.levels;
    let Some(first) = levels.first() else { return Err(PictureError::Broken("0×0".to_owned())) };
    let size = first.size.map(|side| side as u32);
    let mut bytes = Vec::new();
    if first.is_see_through() {
        let image = RgbaImage::from_raw(size[0], size[1], whole(first)).unwrap_or_default();
        image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(broken)?;
    } else {
        let rgb: Vec<u8> = first.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        encoder.write_image(&rgb, size[0], size[1], ExtendedColorType::Rgb8).map_err(broken)?;
    }
    Ok((bytes.into(), Raster { size, levels }))
}

/// The colours as they are without opacity.
fn whole(level: &Level) -> Vec<u8> {
    let mut rgba = level.rgba.clone();
    rgba.chunks_exact_mut(4).filter(|pixel| !matches!(pixel[3], 0 | 255)).for_each(|pixel| {
        let opacity = u16::from(pixel[3]);
        pixel.iter_mut().take(3).for_each(|value| *value = (u16::from(*value) * 255 / opacity).min(255) as u8);
    });
    rgba
}
