//! From the bytes of a picture to its pixels for the screen, upright and no larger than a screen needs.
//!
//! How many bytes that takes is known before anything is unpacked.

use std::io::{BufRead, Cursor, Seek};

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::{Level, MOST_PIXELS, PictureError, Raster, reduction, tiff_file, turn};
use crate::progress::Progress;
use crate::words::Message;

/// What the decoder may take, in bytes: all pixels in colour, and some room.
const MOST_BYTES: u64 = MOST_PIXELS * 4 + (64 << 20);

/// A picture that was unpacked.
pub struct Decoded {
    /// Its pixels.
    pub raster: Raster,
    /// What was made of them: smaller, stretched to grey, bands left out.
    pub notes: Vec<Message>,
    /// The size of the picture as it is stored, before it was turned upright.
    pub stored: [u32; 2],
    /// How the camera was held.
    pub held: Orientation,
}

/// Unpacks a picture.
pub fn decode(bytes: &[u8], progress: &Progress) -> Result<Decoded, PictureError> {
    decode_from(Cursor::new(bytes), progress)
}

/// The same from a file that is not in memory.
pub fn decode_from(mut source: impl BufRead + Seek, progress: &Progress) -> Result<Decoded, PictureError> {
    let start = source.fill_buf()?;
    match image::guess_format(start) {
        _ if tiff_file::is_tiff(start) => tiff_file::decode(source, progress),
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png)) => decode_photo(source, format, progress),
        _ => Err(PictureError::OtherKind),
    }
}

fn decode_photo(
    source: impl BufRead + Seek,
    format: ImageFormat,
    progress: &Progress,
) -> Result<Decoded, PictureError> {
    let broken = |error: image::ImageError| PictureError::of_image(&error);
    let mut reader = ImageReader::with_format(source, format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let stored = <[u32; 2]>::from(decoder.dimensions());
    check_size(stored)?;
    let held = decoder.orientation().map_err(broken)?;
    progress.begin(Message::new("picture-stage-unpack"), 0);
    let image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    progress.check().map_err(|_| PictureError::Cancelled)?;
    Ok(upright(image, stored, held, Vec::new()))
}

/// Refuses a picture that is empty or has too many pixels.
pub fn check_size(size: [u32; 2]) -> Result<(), PictureError> {
    let pixels = u64::from(size[0]) * u64::from(size[1]);
    if pixels == 0 {
        return Err(PictureError::Broken(format!("{}×{}", size[0], size[1])));
    }
    let longest = u64::from(size[0].max(size[1]));
    if pixels > MOST_PIXELS || longest > 1 << 17 { Err(PictureError::TooManyPixels(size)) } else { Ok(()) }
}

/// Makes a stored picture, perhaps already smaller than it is in its file, small enough, upright and ready.
pub fn upright(mut image: DynamicImage, stored: [u32; 2], held: Orientation, mut notes: Vec<Message>) -> Decoded {
    let by = reduction(stored);
    let small = stored.map(|side| side.div_ceil(by));
    if image.width() > small[0] || image.height() > small[1] {
        image = image.thumbnail_exact(small[0], small[1]);
    }
    if by > 1 {
        notes.push(
            Message::new("picture-note-smaller")
                .number("w", f64::from(stored[0]), 0)
                .number("h", f64::from(stored[1]), 0)
                .number("shown", f64::from(small[0]), 0)
                .number("high", f64::from(small[1]), 0),
        );
    }
    image.apply_orientation(held);
    let has_alpha = image.color().has_alpha();
    let rgba = image.into_rgba8();
    let size = [rgba.width() as usize, rgba.height() as usize];
    let mut rgba = rgba.into_raw();
    if has_alpha {
        rgba.chunks_exact_mut(4).filter(|pixel| pixel[3] < 255).for_each(|pixel| {
            let opacity = u16::from(pixel[3]);
            pixel.iter_mut().take(3).for_each(|value| *value = ((u16::from(*value) * opacity + 127) / 255) as u8);
        });
    }
    let raster = Raster::new(turn::upright(stored, held), Level { size, rgba });
    Decoded { raster, notes, stored, held }
}
