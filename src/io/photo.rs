//! Photos that belong to features: a JPEG or PNG file as bytes, and as a picture to show.
//!
//! The bytes are kept as they came; only the picture is made smaller and turned upright.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::disk::{refuse, why_not_read};
use crate::model::Photo;
use crate::words::Message;

/// The largest file that is taken into a project; photos of telephones and cameras are 3 to 15 MB.
pub const LARGEST_MB: u64 = 30;
/// The longest side of a picture that is shown, in pixels.
const LONGEST: u32 = 1600;

/// Why a photo can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// The system can't read the file.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// More than `LARGEST_MB`; its size in megabytes.
    #[error("{0} MB is more than {LARGEST_MB} MB")]
    TooLarge(u64),
    /// Neither JPEG nor PNG.
    #[error("neither JPEG nor PNG")]
    OtherKind,
    /// A JPEG or PNG that can't be shown; the decoder's words.
    #[error("{0}")]
    Broken(String),
}

impl PhotoError {
    /// The reason in the user's words.
    pub fn message(&self) -> Message {
        match self {
            PhotoError::Disk(error) => why_not_read(error),
            PhotoError::TooLarge(mb) => {
                Message::new("photo-too-large").count("mb", *mb as usize).count("most", LARGEST_MB as usize)
            }
            PhotoError::OtherKind => Message::new("photo-other-kind"),
            PhotoError::Broken(detail) => Message::new("photo-broken").text("detail", detail.clone()),
        }
    }
}

/// A picture to show, upright.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in pixels.
    pub size: [usize; 2],
    /// Four bytes a pixel: red, green, blue and opacity, row by row from the top.
    pub rgba: Vec<u8>,
}

/// Reads a photo's file and proves that it can be shown.
pub fn read(path: &Path) -> Result<(Photo, Picture), PhotoError> {
    refuse(path, true)?;
    let mb = std::fs::metadata(path)?.len() / 1_000_000;
    if mb > LARGEST_MB {
        return Err(PhotoError::TooLarge(mb));
    }
    let bytes: Photo = Arc::from(std::fs::read(path)?);
    let picture = picture(&bytes)?;
    Ok((bytes, picture))
}

/// The picture of a photo, no longer than 1600 pixels on either side and turned as the camera was held.
pub fn picture(bytes: &[u8]) -> Result<Picture, PhotoError> {
    let format = image::guess_format(bytes).map_err(|_| PhotoError::OtherKind)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return Err(PhotoError::OtherKind);
    }
    let broken = |error: image::ImageError| PhotoError::Broken(error.to_string());
    // The reader's own limits keep a small file from unpacking into gigabytes.
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(broken)?;
    let held = decoder.orientation().map_err(broken)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if image.width().max(image.height()) > LONGEST {
        image = image.thumbnail(LONGEST, LONGEST);
    }
    image.apply_orientation(held);
    let rgba = image.into_rgba8();
    Ok(Picture { size: [rgba.width() as usize, rgba.height() as usize], rgba: rgba.into_raw() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, ImageFormat::Png).expect("a picture can be written");
        bytes.into_inner()
    }

    /// A JPEG that says the camera was held a quarter turn to the right (EXIF orientation 6).
    fn turned_jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut plain = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut plain, ImageFormat::Jpeg).expect("written");
        let exif: &[u8] = &[
            0xFF, 0xE1, 0x00, 0x22, b'E', b'x', b'i', b'f', 0, 0, b'M', b'M', 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0,
            3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        let plain = plain.into_inner();
        [&plain[..2], exif, &plain[2..]].concat()
    }

    #[test]
    fn a_large_photo_is_shown_smaller_and_a_small_one_as_it_is() {
        assert_eq!(picture(&png(40, 30)).expect("png").size, [40, 30]);
        assert_eq!(picture(&png(3200, 800)).expect("png").size, [1600, 400]);
    }

    #[test]
    fn a_photo_stands_upright_however_the_camera_was_held() {
        assert_eq!(picture(&turned_jpeg(40, 30)).expect("jpeg").size, [30, 40]);
    }

    #[test]
    fn what_is_no_photo_is_told_apart_from_what_is_broken() {
        assert!(matches!(picture(b"%PDF-1.7"), Err(PhotoError::OtherKind)));
        assert!(matches!(picture(b"GIF89a\x01\x00\x01\x00"), Err(PhotoError::OtherKind)));
        let whole = png(40, 30);
        assert!(matches!(picture(&whole[..whole.len() / 2]), Err(PhotoError::Broken(_))));
        assert!(matches!(picture(&[]), Err(PhotoError::OtherKind)));
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("groot.jpg");
        std::fs::File::create(&path).and_then(|file| file.set_len((LARGEST_MB + 2) * 1_000_000)).expect("a file");
        assert!(matches!(read(&path), Err(PhotoError::TooLarge(32))));
        assert!(matches!(read(&folder.path().join("weg.jpg")), Err(PhotoError::Disk(_))));
    }
}
