//! Pictures of `tests/cases/formats/pictures`, made with GDAL 3.6 and read here; corners are those of `gdalinfo`.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use super::*;
use crate::geometry::Point;
use crate::geometry::projection::Crs;
use crate::io::source::crs::CrsReason;
use crate::progress::Progress;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/formats/pictures").join(name)
}

fn read_as(name: &str, asked: Option<Crs>) -> Result<PictureFile, PictureError> {
    read(&fixture(name), asked, Crs::RD_NEW, &Progress::default())
}

fn keys(file: &PictureFile) -> Vec<&str> {
    file.notes.iter().map(|note| note.key.as_str()).collect()
}

/// Where corners of a picture lie: upper left, lower left, upper right, lower right.
fn corners(file: &PictureFile) -> [Point; 4] {
    let (placement, _) = file.placed.as_ref().unwrap();
    let lie = placement.lie(file.raster.size, Crs::RD_NEW).unwrap();
    let [w, h] = lie.size();
    [(0.0, 0.0), (0.0, h), (w, 0.0), (w, h)].map(|(x, y)| lie.place(Point { x, y }).unwrap())
}

fn assert_corners(file: &PictureFile, expected: [(f64, f64); 4], within_m: f64) {
    for (found, (x, y)) in corners(file).into_iter().zip(expected) {
        assert!((found.x - x).abs() < within_m && (found.y - y).abs() < within_m, "{found:?} is not {x}, {y}");
    }
}

fn colour(file: &PictureFile, x: usize, y: usize) -> [u8; 4] {
    let level = &file.raster.levels[0];
    level.rgba[(y * level.size[0] + x) * 4..][..4].try_into().unwrap()
}

const RD_CORNERS: [(f64, f64); 4] =
    [(210_000.0, 540_015.0), (210_000.0, 540_000.0), (210_020.0, 540_015.0), (210_020.0, 540_000.0)];

/// The colour of the pattern all pictures show.
fn pattern(x: usize, y: usize) -> [u8; 4] {
    [(x * 6) as u8, (y * 8) as u8, if (x / 5 + y / 5) % 2 == 1 { 255 } else { 40 }, 255]
}

#[test]
fn a_geotiff_lies_where_gdal_says_however_it_is_packed() {
    for name in [
        "rd-lzw-tiled",
        "rd-lzw-predictor",
        "rd-deflate",
        "rd-packbits-planar",
        "rd-bigtiff",
        "rd-point",
        "rd-five-bands",
    ] {
        let file = read_as(&format!("{name}.tif"), None).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_corners(&file, RD_CORNERS, 1e-6);
        for (x, y) in [(0, 0), (7, 3), (39, 29), (17, 16)] {
            assert_eq!(colour(&file, x, y), pattern(x, y), "{name} {x} {y}");
        }
        let (_, choice) = file.placed.as_ref().unwrap();
        assert_eq!((choice.crs, choice.reason), (Crs::RD_NEW, CrsReason::Member), "{name}");
        let bands = if name == "rd-five-bands" { vec!["picture-note-three-bands"] } else { Vec::new() };
        assert_eq!(keys(&file), bands, "{name}");
        assert_eq!(file.bytes[..], std::fs::read(fixture(&format!("{name}.tif"))).unwrap());
    }
}

#[test]
fn a_turned_geotiff_keeps_its_turn() {
    let file = read_as("rd-turned.tif", None).unwrap();
    let expected = [(210_000.0, 540_000.0), (210_009.0, 539_988.0), (210_016.0, 540_012.0), (210_025.0, 540_000.0)];
    assert_corners(&file, expected, 1e-6);
}

#[test]
fn a_geotiff_in_jpeg_has_the_right_colours() {
    let file = read_as("rd-jpeg.tif", None).unwrap();
    // In the middle of the squares of the pattern, which JPEG softens.
    for (x, y) in [(2, 2), (7, 2), (22, 22)] {
        let (found, wanted) = (colour(&file, x, y), pattern(x, y));
        assert!(found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 40), "{found:?} is not {wanted:?}");
    }
}

#[test]
fn a_scanned_map_with_a_table_of_colours_or_in_black_and_white_is_read() {
    let file = read_as("rd-palette.tif", None).unwrap();
    assert_corners(&file, RD_CORNERS, 1e-6);
    let (found, wanted) = (colour(&file, 22, 12), pattern(22, 12));
    assert!(found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 60), "{found:?} is not {wanted:?}");
    let fax = read_as("rd-fax4.tif", None).unwrap();
    let level = &fax.raster.levels[0];
    assert!(level.rgba.chunks_exact(4).all(|pixel| matches!(pixel, [0, 0, 0, 255] | [255, 255, 255, 255])));
    assert_eq!(colour(&fax, 0, 0), [0, 0, 0, 255]);
    assert_eq!(colour(&fax, 38, 28), [255, 255, 255, 255]);
}

#[test]
fn measurements_are_stretched_to_grey_and_told_and_what_was_not_measured_is_seen_through() {
    let file = read_as("rd-float-nodata.tif", None).unwrap();
    assert_eq!(keys(&file), ["picture-note-stretched"]);
    assert_eq!(colour(&file, 0, 0), [0; 4]);
    let (low, high) = (colour(&file, 5, 0), colour(&file, 39, 29));
    assert!(low[0] < 30 && high[0] > 240 && low[3] == 255, "{low:?} {high:?}");
    // The same in tiles, packed with LZW and differences of bytes.
    let tiled = read_as("rd-float-lzw.tif", None).unwrap();
    assert!(tiled.raster.levels[0].rgba == file.raster.levels[0].rgba);
    let file = read_as("rd-int16.tif", None).unwrap();
    assert_eq!(keys(&file), ["picture-note-stretched"]);
}

#[test]
fn a_geotiff_in_degrees_comes_into_the_plane() {
    let file = read_as("lonlat.tif", None).unwrap();
    // The corners of gdalinfo, from degrees to RD with gdaltransform (within the metre its grid-less step gives).
    let found = corners(&file);
    let [expected, _, right, _] = found;
    assert!((right.x - expected.x - 268.6).abs() < 1.0, "{found:?}");
    assert_eq!(file.placed.unwrap().1.crs, Crs::LON_LAT);
}

#[test]
fn a_tiff_without_a_place_is_to_be_placed_by_hand() {
    let file = read_as("no-place.tif", None).unwrap();
    assert!(file.placed.is_none() && file.notes.is_empty());
    assert_eq!(file.raster.size, [40, 30]);
    let points = read_as("gcps.tif", None).unwrap();
    assert!(points.placed.is_none());
    assert_eq!(keys(&points), ["picture-note-points"]);
}

#[test]
fn a_way_of_packing_that_is_not_read_is_named() {
    for (name, method) in [("rd-zstd.tif", "ZSTD"), ("rd-lerc.tif", "LERC")] {
        match read_as(name, None) {
            Err(PictureError::Unsupported(found)) => assert_eq!(found, method),
            other => panic!("{name}: {:?}", other.err()),
        }
    }
}

#[test]
fn a_png_and_a_jpeg_with_a_world_file_lie_where_gdal_says() {
    for name in ["world.png", "world.jpg"] {
        let file = read_as(name, None).unwrap();
        assert_corners(&file, RD_CORNERS, 1e-6);
        assert_eq!(file.placed.as_ref().unwrap().1.reason, CrsReason::Member, "{name}: by its .aux.xml");
    }
}

/// A folder with a picture and files beside it.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn read_in(folder: &tempfile::TempDir, name: &str, asked: Option<Crs>) -> Result<PictureFile, PictureError> {
    read(&folder.path().join(name), asked, Crs::RD_NEW, &Progress::default())
}

fn png() -> Vec<u8> {
    std::fs::read(fixture("world.png")).unwrap()
}

#[test]
fn without_a_word_on_the_system_the_numbers_decide_and_others_ask() {
    let (png, rd) = (png(), b"0,5\n0\n0\n-0,5\n210000,25\n540014,75".as_slice());
    let place = folder(&[("kaart.png", &png), ("KAART.PGW", rd)]);
    let file = read_in(&place, "kaart.png", None).unwrap();
    assert_corners(&file, RD_CORNERS, 1e-6);
    assert_eq!(file.placed.as_ref().unwrap().1.reason, CrsReason::LooksLikeRd);
    // UTM zone 32: no box tells.
    let utm = b"0.5\n0\n0\n-0.5\n312000.25\n5857014.75".as_slice();
    let place = folder(&[("kaart.png", &png), ("kaart.pngw", utm)]);
    match read_in(&place, "kaart.png", None) {
        Err(error) => assert!(error.is_answered_by_a_system(), "{error}"),
        Ok(_) => panic!("guessed"),
    }
    let told = read_in(&place, "kaart.png", Crs::parse("25832").ok()).unwrap();
    let [corner, ..] = corners(&told);
    assert!((200_000.0..220_000.0).contains(&corner.x) && (530_000.0..550_000.0).contains(&corner.y), "{corner:?}");
}

#[test]
fn a_prj_beside_a_picture_tells_its_system_and_a_contradiction_is_told() {
    let prj = br#"PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]]"#.as_slice();
    let (png, rd) = (png(), b"0.5\n0\n0\n-0.5\n210000.25\n540014.75".as_slice());
    let place = folder(&[("kaart.png", &png), ("kaart.wld", rd), ("kaart.prj", prj)]);
    assert_eq!(read_in(&place, "kaart.png", None).unwrap().placed.unwrap().1.reason, CrsReason::Member);
    let degrees = b"0.0001\n0\n0\n-0.0001\n6.2\n52.8".as_slice();
    let place = folder(&[("kaart.png", &png), ("kaart.wld", degrees), ("kaart.prj", prj)]);
    assert!(matches!(read_in(&place, "kaart.png", None), Err(PictureError::Crs(_))));
}

#[test]
fn a_broken_world_file_is_told_and_the_picture_is_placed_by_hand() {
    let place = folder(&[("kaart.png", &png()), ("kaart.pgw", b"0.5\n0\nnul\n-0.5\n1\n2")]);
    let file = read_in(&place, "kaart.png", None).unwrap();
    assert!(file.placed.is_none());
    assert_eq!(keys(&file), ["picture-note-world-file"]);
}

#[test]
fn a_world_file_that_contradicts_the_tags_is_told_and_the_tags_count() {
    let tif = std::fs::read(fixture("rd-deflate.tif")).unwrap();
    let place = folder(&[("kaart.tif", &tif), ("kaart.tfw", b"0.5\n0\n0\n-0.5\n210100.25\n540014.75")]);
    let file = read_in(&place, "kaart.tif", None).unwrap();
    assert_corners(&file, RD_CORNERS, 1e-6);
    assert_eq!(keys(&file), ["picture-note-two-places"]);
    let place = folder(&[("kaart.tif", &tif), ("kaart.tfw", b"0.5\n0\n0\n-0.5\n210000.25\n540014.75")]);
    assert!(read_in(&place, "kaart.tif", None).unwrap().notes.is_empty());
}

#[test]
fn a_small_file_that_would_unpack_to_gigabytes_is_refused_before_that() {
    // The head of a PNG of 100 000 by 100 000 pixels.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bomb.extend([0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8, 2, 0, 0, 0]);
    let crc = crc32(&bomb[12..]);
    bomb.extend(crc.to_be_bytes());
    bomb.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    let place = folder(&[("bom.png", &bomb)]);
    let refused = read_in(&place, "bom.png", None).err().unwrap();
    assert!(matches!(refused, PictureError::TooManyPixels([100_000, 100_000])), "{refused}");
    // A TIFF that says the same.
    let mut tif = std::fs::read(fixture("no-place.tif")).unwrap();
    let at = u32::from_le_bytes(tif[4..8].try_into().unwrap()) as usize;
    let count = usize::from(u16::from_le_bytes(tif[at..at + 2].try_into().unwrap()));
    for place in (0..count).map(|entry| at + 2 + entry * 12) {
        // Width, height and rows of a strip.
        if ![256, 257, 278].contains(&u16::from_le_bytes(tif[place..place + 2].try_into().unwrap())) {
            continue;
        }
        tif[place + 2..place + 4].copy_from_slice(&4_u16.to_le_bytes());
        tif[place + 8..place + 12].copy_from_slice(&100_000_u32.to_le_bytes());
    }
    let place = folder(&[("bom.tif", &tif)]);
    assert!(matches!(read_in(&place, "bom.tif", None), Err(PictureError::TooManyPixels(_))));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[test]
fn what_is_no_picture_and_half_of_one_are_told_and_nothing_panics() {
    let place = folder(&[("a.jpg", b"%PDF-1.7"), ("leeg.png", b"")]);
    assert!(matches!(read_in(&place, "a.jpg", None), Err(PictureError::OtherKind)));
    assert!(read_in(&place, "leeg.png", None).is_err());
    assert!(matches!(read_in(&place, "weg.png", None), Err(PictureError::Disk(_))));
    for name in ["rd-lzw-tiled.tif", "rd-palette.tif", "rd-bigtiff.tif", "rd-jpeg.tif", "world.jpg", "world.png"] {
        let bytes = std::fs::read(fixture(name)).unwrap();
        for part in 0..40 {
            let cut = &bytes[..bytes.len() * part / 40];
            // Some cuts leave a whole picture; none may panic.
            let _ = decode(cut, &Progress::default());
            let mut mixed = bytes.clone();
            for (i, byte) in mixed.iter_mut().enumerate().filter(|(i, _)| (i * 7 + part) % 61 == 0) {
                *byte = byte.wrapping_add((i + part) as u8);
            }
            let _ = decode(&mixed, &Progress::default());
        }
    }
}

#[test]
fn a_tiff_with_any_tag_wrong_is_read_or_refused_and_never_panics() {
    for name in
        ["rd-lzw-tiled.tif", "rd-palette.tif", "rd-jpeg.tif", "rd-fax4.tif", "rd-float-nodata.tif", "rd-five-bands.tif"]
    {
        let bytes = std::fs::read(fixture(name)).unwrap();
        let at = u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize;
        let count = usize::from(u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()));
        for entry in (0..count).map(|entry| at + 2 + entry * 12) {
            for value in [0_u32, 1, 2, 7, 255, 65_535, 0x7FFF_FFFF, u32::MAX] {
                // The value, how many of them, and what kind.
                for (from, to) in [(8, 12), (4, 8), (2, 4)] {
                    let mut wrong = bytes.clone();
                    wrong[entry + from..entry + to].copy_from_slice(&value.to_le_bytes()[..to - from]);
                    let _ = decode(&wrong, &Progress::default());
                    let _ = tiff_file::geo_tags(std::io::Cursor::new(&wrong)).map(|tags| tags.crs);
                }
            }
        }
    }
}

#[test]
fn a_large_picture_is_made_smaller_for_the_screen_and_told_and_stays_in_its_place() {
    assert_eq!((reduction([8192, 3000]), reduction([8193, 100]), reduction([12_000, 9000])), (1, 2, 2));
    let wide = image::RgbImage::from_fn(9000, 10, |x, _| image::Rgb([(x / 40) as u8, 0, 0]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    wide.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let place = folder(&[("lint.png", bytes.get_ref()), ("lint.pgw", b"1\n0\n0\n-1\n200000.5\n500009.5")]);
    let file = read_in(&place, "lint.png", None).unwrap();
    assert_eq!((file.raster.size, file.raster.levels[0].size), ([9000, 10], [4500, 5]));
    assert_eq!(keys(&file), ["picture-note-smaller"]);
    assert_corners(
        &file,
        [(200_000.0, 500_010.0), (200_000.0, 500_000.0), (209_000.0, 500_010.0), (209_000.0, 500_000.0)],
        1e-6,
    );
}

#[test]
fn a_photo_that_was_turned_lies_by_its_world_file_as_it_is_stored() {
    // The camera was held a quarter turn to the right (EXIF orientation 6).
    let mut plain = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30).write_to(&mut plain, image::ImageFormat::Jpeg).unwrap();
    let exif: &[u8] = &[
        0xFF, 0xE1, 0x00, 0x22, b'E', b'x', b'i', b'f', 0, 0, b'M', b'M', 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3,
        0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
    ];
    let plain = plain.into_inner();
    let turned = [&plain[..2], exif, &plain[2..]].concat();
    let place = folder(&[("foto.jpg", &turned), ("foto.jgw", b"0.5\n0\n0\n-0.5\n210000.25\n540014.75")]);
    let file = read_in(&place, "foto.jpg", None).unwrap();
    assert_eq!(file.raster.size, [30, 40]);
    // Upright, its upper left corner is the lower left one of what is stored.
    let [a, b, c, d] = RD_CORNERS;
    assert_corners(&file, [b, d, a, c], 1e-6);
}

#[test]
fn a_file_that_is_too_large_to_keep_is_packed_again() {
    let file = read_as("rd-deflate.tif", None).unwrap();
    let (bytes, raster) = kept::packed(Raster::clone(&file.raster)).unwrap();
    assert_eq!(raster.size, [40, 30]);
    let again = decode(&bytes, &Progress::default()).unwrap();
    assert_eq!(again.raster.size, [40, 30]);
    let see_through = read_as("rd-float-nodata.tif", None).unwrap();
    let (bytes, _) = kept::packed(Raster::clone(&see_through.raster)).unwrap();
    let again = decode(&bytes, &Progress::default()).unwrap();
    assert_eq!(again.raster.levels[0].rgba[..4], [0; 4]);
}
