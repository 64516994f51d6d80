//! Shapefiles in a zip.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::read_zipped;
use super::*;

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read_zip<'a>(bytes: &'a [u8], layer: Option<&str>) -> Result<FileLayer<'a>, SourceError> {
    let wanted = Wanted { layer: layer.map(str::to_owned), ..Wanted::default() };
    read_zipped(bytes, &wanted, &Progress::default())
}

fn one_point() -> Vec<u8> {
    shp(&[point(1e5, 4e5)])
}

#[test]
fn a_shapefile_in_a_folder_of_a_zip_is_read_with_all_its_files() {
    let bytes = zip(&[
        ("data/kaart.SHP", &one_point()),
        ("data/KAART.dbf", &names(&[b" \xC3\xA9"])),
        ("data/kaart.prj", PRJ),
        ("data/kaart.cpg", b"UTF-8"),
        ("__MACOSX/data/._kaart.shp", b"no"),
        ("data/._kaart.shp", b"no"),
        ("leesmij.txt", b"hallo"),
    ]);
    let layer = read_zip(&bytes, None).unwrap();
    assert_eq!((layer.name.as_deref(), &layer.crs), (Some("kaart"), &SaidCrs::Known(Crs::RD_NEW)));
    assert_eq!((properties(&layer, 0), layer.notes.len()), (r#"{"naam":"é"}"#.to_owned(), 0));
}

#[test]
fn several_shapefiles_in_a_zip_are_several_layers_with_their_rows() {
    let (shapes, index) = (one_point(), shx(&[point(1e5, 4e5)]));
    let bytes = zip(&[("a/weg.shp", &shapes), ("a/weg.shx", &index), ("b/weg.shp", &shapes), ("water.shp", &shapes)]);
    let Err(SourceError::SeveralLayers(layers)) = read_zip(&bytes, None) else { panic!("it has to ask") };
    let listed: Vec<_> = layers.iter().map(|one| (one.name.as_str(), one.rows)).collect();
    assert_eq!(listed, [("a/weg", Some(1)), ("b/weg", None), ("water", None)]);
    assert_eq!(read_zip(&bytes, Some("a/weg")).unwrap().features.len(), 1);
}

#[test]
fn a_bomb_is_refused_by_what_it_says_and_by_what_it_is() {
    let blank = vec![0_u8; 120 << 20];
    let bomb = zip(&[("kaart.shp", &blank)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(key(read_zip(&bomb, None).unwrap_err()), "zip-too-large");
    // The same with a modest size in both of its heads.
    let mut lying = bomb.clone();
    let size = (120_u32 << 20).to_le_bytes();
    while let Some(at) = lying.windows(4).position(|four| four == size) {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(key(read_zip(&lying, None).unwrap_err()).as_str(), "zip-too-large" | "zip-broken"));
}

#[test]
fn a_zip_with_a_password_or_without_shapes_or_broken_says_so() {
    let mut locked = zip(&[("kaart.shp", &one_point())]);
    let central = locked.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    assert_eq!(key(read_zip(&locked, None).unwrap_err()), "zip-locked");
    assert_eq!(key(read_zip(&zip(&[("a.txt", b"x")]), None).unwrap_err()), "zip-no-shapes");
    let whole = zip(&[("kaart.shp", &one_point())]);
    assert_eq!(key(read_zip(&whole[..whole.len() / 2], None).unwrap_err()), "zip-broken");
    let mut spoiled = whole.clone();
    spoiled[45] ^= 0xFF;
    assert_eq!(key(read_zip(&spoiled, None).unwrap_err()), "zip-broken");
}

#[test]
fn names_that_lead_out_of_the_zip_touch_nothing() {
    let bytes = zip(&[("../../etc/kaart.shp", &one_point()), ("../../etc/kaart.dbf", &names(&[b" a"]))]);
    let layer = read_zip(&bytes, None).unwrap();
    assert_eq!((layer.name.as_deref(), layer.features.len()), (Some("kaart"), 1));
}

#[test]
fn any_byte_of_a_zip_may_be_wrong_without_a_panic() {
    let whole = zip(&[("kaart.shp", &one_point()), ("kaart.dbf", &names(&[b" a"])), ("kaart.prj", PRJ)]);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xFF;
        drop(read_zip(&bytes, None));
    }
}
