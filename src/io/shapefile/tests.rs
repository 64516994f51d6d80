//! Shapefiles with every trap, byte by byte.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use geo::{Area, Geometry};
use serde_json::Value as Json;

use super::read_layer;
use crate::geometry::projection::Crs;
use crate::io::source::{FileLayer, SaidCrs, SourceError, Wanted};
use crate::progress::Progress;

mod in_zip;
mod shapes;

/// A `.shp` of these contents.
fn shp(contents: &[Vec<u8>]) -> Vec<u8> {
    let length = 100 + contents.iter().map(|one| 8 + one.len()).sum::<usize>();
    let mut bytes = vec![0; 100];
    bytes[..4].copy_from_slice(&9994_u32.to_be_bytes());
    bytes[24..28].copy_from_slice(&u32::try_from(length / 2).unwrap().to_be_bytes());
    for (i, content) in contents.iter().enumerate() {
        bytes.extend(u32::try_from(i + 1).unwrap().to_be_bytes());
        bytes.extend(u32::try_from(content.len() / 2).unwrap().to_be_bytes());
        bytes.extend(content);
    }
    bytes
}

/// The `.shx` that goes with it.
fn shx(contents: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = shp(&[]);
    let mut at = 50_u32;
    for content in contents {
        let words = u32::try_from(content.len() / 2).unwrap();
        bytes.extend(at.to_be_bytes());
        bytes.extend(words.to_be_bytes());
        at += 4 + words;
    }
    bytes
}

fn numbers(numbers: &[f64]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn point(x: f64, y: f64) -> Vec<u8> {
    [1_u32.to_le_bytes().to_vec(), numbers(&[x, y])].concat()
}

type Row = [(f64, f64)];

/// The content of a line or polygon; each position may have more numbers, which stand at the end.
fn parts(kind: u32, parts: &[&Row], more: usize) -> Vec<u8> {
    let points: Vec<(f64, f64)> = parts.iter().flat_map(|part| part.iter().copied()).collect();
    let int = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    let mut bytes = kind.to_le_bytes().to_vec();
    bytes.extend(numbers(&[0.0; 4]));
    bytes.extend(int(parts.len()));
    bytes.extend(int(points.len()));
    let mut start = 0;
    for part in parts {
        bytes.extend(int(start));
        start += part.len();
    }
    points.iter().for_each(|(x, y)| bytes.extend(numbers(&[*x, *y])));
    (0..more).for_each(|_| bytes.extend(numbers(&vec![0.0; 2 + points.len()])));
    bytes
}

/// A square with the clock from its lower left corner, or against it.
fn square(x: f64, y: f64, size: f64, clockwise: bool) -> Vec<(f64, f64)> {
    let mut ring = vec![(x, y), (x, y + size), (x + size, y + size), (x + size, y), (x, y)];
    if !clockwise {
        ring.reverse();
    }
    ring
}

/// A `.dbf` with columns (name, type, width) and rows, the first byte of which is the mark of deletion.
fn dbf(driver: u8, columns: &[(&[u8], u8, u8)], rows: &[&[u8]]) -> Vec<u8> {
    let width = 1 + columns.iter().map(|(_, _, width)| usize::from(*width)).sum::<usize>();
    let mut bytes = vec![0; 32];
    bytes[0] = 3;
    bytes[4..8].copy_from_slice(&u32::try_from(rows.len()).unwrap().to_le_bytes());
    bytes[8..10].copy_from_slice(&u16::try_from(33 + 32 * columns.len()).unwrap().to_le_bytes());
    bytes[10..12].copy_from_slice(&u16::try_from(width).unwrap().to_le_bytes());
    bytes[29] = driver;
    for (name, kind, width) in columns {
        let mut field = [0; 32];
        field[..name.len()].copy_from_slice(name);
        (field[11], field[16]) = (*kind, *width);
        bytes.extend(field);
    }
    bytes.push(0x0D);
    for row in rows {
        let mut record = row.to_vec();
        record.resize(width, b' ');
        bytes.extend(record);
    }
    bytes
}

fn names(rows: &[&[u8]]) -> Vec<u8> {
    dbf(0, &[(b"naam", b'C', 8)], rows)
}

/// A folder with files named `kaart.…`, or by themselves where the name has a point.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let name = if name.contains('.') { (*name).to_owned() } else { format!("kaart.{name}") };
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn read(path: &Path) -> Result<FileLayer<'static>, SourceError> {
    read_layer(path, &Wanted::default(), &Progress::default())
}

fn read_files(files: &[(&str, &[u8])]) -> Result<FileLayer<'static>, SourceError> {
    read(&folder(files).path().join("kaart.shp"))
}

fn geometry(layer: &FileLayer, at: usize) -> Geometry<f64> {
    layer.features[at].geometry.as_ref().unwrap().as_ref().unwrap().geometry.clone()
}

fn keys(layer: &FileLayer) -> Vec<String> {
    layer.notes.iter().map(|note| note.key.clone()).collect()
}

fn key(error: SourceError) -> String {
    error.message().key
}

fn properties(layer: &FileLayer, at: usize) -> String {
    serde_json::to_string(&layer.features[at].properties.to_properties()).unwrap()
}

const PRJ: &[u8] = include_bytes!("../../../tests/cases/formats/prj/esri-28992.prj");

#[test]
fn whichever_file_of_a_shapefile_is_chosen_in_capitals_or_not_all_of_them_are_read() {
    let (shapes, index, table) = (shp(&[point(1e5, 4e5)]), shx(&[point(1e5, 4e5)]), names(&[b" a"]));
    let folder = folder(&[
        ("Kaart.SHP", &shapes),
        ("kaart.Shx", &index),
        ("KAART.DBF", &table),
        ("kaart.prj", PRJ),
        ("kaart.cpg", b"UTF-8"),
        ("kaart2.dbf", b""),
    ]);
    for chosen in ["Kaart.SHP", "kaart.Shx", "KAART.DBF", "kaart.prj", "kaart.cpg"] {
        let layer = read(&folder.path().join(chosen)).unwrap();
        assert_eq!(layer.crs, SaidCrs::Known(Crs::RD_NEW), "{chosen}");
        assert_eq!(properties(&layer, 0), r#"{"naam":"a"}"#, "{chosen}");
        assert!(matches!(geometry(&layer, 0), Geometry::Point(_)) && layer.notes.is_empty(), "{chosen}");
    }
}

#[test]
fn a_table_alone_is_a_list_without_places() {
    let folder = folder(&[("dbf", &names(&[b" a", b" b"]))]);
    let layer = read(&folder.path().join("kaart.dbf")).unwrap();
    assert!(layer.is_list && layer.features.len() == 2);
}

#[test]
fn a_table_alone_takes_its_places_from_columns_with_coordinates() {
    let columns: [(&[u8], u8, u8); 3] = [(b"NAAM", b'C', 5), (b"X", b'N', 9), (b"Y_COORD", b'C', 10)];
    let rows: [&[u8]; 4] = [
        b" D\xEFjk 210455.50540.100,25",
        b"*weg  210455.50540.100,25",
        b" Brug                    ",
        b" Weg  210455.50bij molen ",
    ];
    let table = dbf(0, &columns, &rows);
    let folder = folder(&[("DBF", &table), ("cpg", b"1252")]);
    let layer = read(&folder.path().join("kaart.DBF")).unwrap();
    let at = |row: usize| layer.features[row].geometry.clone();
    assert!(layer.is_list && layer.features.len() == 3 && layer.crs == SaidCrs::Absent);
    assert!(
        matches!(at(0), Ok(Some(found)) if found.geometry == Geometry::Point(geo::Point::new(210_455.5, 540_100.25)))
    );
    assert!(matches!(at(1), Ok(None)) && at(2).is_err(), "half a place is told");
    assert_eq!(layer.features[0].properties.to_properties()["NAAM"], "Dïjk");
    assert_eq!(layer.features.iter().map(|one| one.row).collect::<Vec<_>>(), [1, 3, 4]);
    assert!(keys(&layer).contains(&"place-two-columns".to_owned()), "{:?}", keys(&layer));
    // What lies beside it says the system of the numbers.
    let folder = self::folder(&[("dbf", &table), ("prj", PRJ)]);
    assert_eq!(read(&folder.path().join("kaart.dbf")).unwrap().crs, SaidCrs::Known(Crs::RD_NEW));
    let wanted = Wanted { places: Some(crate::io::source::PlaceColumns::None), ..Wanted::default() };
    let none = read_layer(&folder.path().join("kaart.dbf"), &wanted, &Progress::default()).unwrap();
    assert!(none.features.iter().all(|one| matches!(one.geometry, Ok(None))));
}

#[test]
fn shapes_without_a_table_are_read_and_told_and_an_index_without_shapes_says_what_is_missing() {
    let layer = read_files(&[("shp", &shp(&[point(1e5, 4e5)]))]).unwrap();
    assert_eq!((layer.crs.clone(), keys(&layer)), (SaidCrs::Absent, vec!["shp-no-table".to_owned()]));
    let folder = folder(&[("shx", &shx(&[])), ("prj", PRJ)]);
    for chosen in ["kaart.shx", "kaart.prj"] {
        assert_eq!(key(read(&folder.path().join(chosen)).unwrap_err()), "shp-no-shapes");
    }
    assert!(matches!(read(&folder.path().join("kaart.shp")), Err(SourceError::Disk(_))));
}

#[test]
fn letters_are_read_as_the_cpg_the_table_or_the_letters_themselves_say() {
    let shapes = shp(&[point(1e5, 4e5)]);
    let name = |driver: u8, text: &[u8], cpg: Option<&[u8]>| {
        let table = dbf(driver, &[(b"naam", b'C', 8)], &[&[b" ", text].concat()]);
        let mut files: Vec<(&str, &[u8])> = vec![("shp", &shapes), ("dbf", &table)];
        files.extend(cpg.map(|cpg| ("cpg", cpg)));
        let layer = read_files(&files).unwrap();
        (layer.features[0].properties.to_properties()["naam"].as_str().unwrap().to_owned(), keys(&layer))
    };
    let none = Vec::<String>::new();
    assert_eq!(name(0, "één".as_bytes(), Some(b"UTF-8")), ("één".to_owned(), none.clone()));
    assert_eq!(name(0, b"\xE9\xE9n", Some(b"ANSI 1252")), ("één".to_owned(), none.clone()));
    assert_eq!(name(0x57, b"\xE9\xE9n", None), ("één".to_owned(), none.clone()));
    assert_eq!(name(0x02, b"\x82\x82n", None), ("één".to_owned(), none));
    assert_eq!(name(0, b"\xE9\xE9n", None), ("één".to_owned(), vec!["dbf-guessed".to_owned()]));
    assert_eq!(name(0, "één".as_bytes(), None), ("één".to_owned(), vec!["dbf-guessed".to_owned()]));
    assert_eq!(name(0, b"\xE9\xE9n", Some(b"UTF-8")), ("één".to_owned(), vec!["dbf-not-utf8".to_owned()]));
}

#[test]
fn cells_are_values_and_names_of_ten_letters_stay_also_when_they_are_the_same() {
    let columns: [(&[u8], u8, u8); 8] = [
        (b"oppervlakt", b'N', 6),
        (b"oppervlakt", b'F', 6),
        (b"actief", b'L', 1),
        (b"datum", b'D', 8),
        (b"leeg", b'N', 4),
        (b"memo", b'M', 10),
        (b"nan", b'N', 4),
        (b"tekst", b'N', 6),
    ];
    let table = dbf(0, &columns, &[b"     12  12.5T20251114****0000000001 nanca. 12"]);
    let layer = read_files(&[("shp", &shp(&[point(1e5, 4e5)])), ("dbf", &table)]).unwrap();
    let wanted = r#"{"oppervlakt":12,"oppervlakt_2":12.5,"actief":true,"datum":"2025-11-14","leeg":null,"nan":null,"tekst":"ca. 12"}"#;
    assert_eq!(properties(&layer, 0), wanted);
    assert_eq!(layer.features[0].not_numbers, 1);
    assert_eq!(keys(&layer), ["dbf-no-numbers", "dbf-columns-not-read"]);
}

#[test]
fn rows_marked_as_deleted_are_left_out_with_their_shapes_and_counted() {
    let shapes = shp(&[point(1.0, 1.0), point(2.0, 2.0), point(3.0, 3.0)]);
    let layer = read_files(&[("shp", &shapes), ("dbf", &names(&[b" a", b"*b", b" c"]))]).unwrap();
    assert_eq!(layer.features.iter().map(|one| one.row).collect::<Vec<_>>(), [1, 3]);
    assert_eq!((properties(&layer, 1), keys(&layer)), (r#"{"naam":"c"}"#.to_owned(), vec!["dbf-deleted".to_owned()]));
    assert_eq!(geometry(&layer, 1), Geometry::Point(geo::Point::new(3.0, 3.0)));
}

#[test]
fn more_shapes_than_rows_or_rows_than_shapes_are_told_and_none_is_dropped() {
    for (shapes, rows) in [(3, 2), (2, 3)] {
        let shapes = shp(&vec![point(1e5, 4e5); shapes]);
        let layer = read_files(&[("shp", &shapes), ("dbf", &names(&vec![b" a".as_slice(); rows]))]).unwrap();
        assert_eq!((layer.features.len(), keys(&layer)), (3, vec!["shp-rows-differ".to_owned()]));
    }
}

#[test]
fn a_table_that_ends_early_or_lies_about_its_widths_is_told() {
    let shapes = shp(&vec![point(1e5, 4e5); 3]);
    let mut table = names(&[b" a", b" b", b" c"]);
    table.truncate(table.len() - 4);
    let layer = read_files(&[("shp", &shapes), ("dbf", &table)]).unwrap();
    assert_eq!(keys(&layer), ["dbf-cut-off", "shp-rows-differ"]);
    let whole = names(&[b" a"]);
    for (at, byte) in [(8, 255), (9, 255), (10, 0), (10, 5), (11, 255), (4, 255), (7, 255), (48, 255)] {
        let mut table = whole.clone();
        table[at] = byte;
        // Whatever it becomes, it ends, and within memory.
        drop(read_files(&[("shp", &shapes), ("dbf", &table)]));
    }
    assert_eq!(key(read_files(&[("shp", &shapes), ("dbf", b"hallo")]).unwrap_err()), "dbf-broken");
}

#[test]
fn an_empty_cell_of_text_is_empty() {
    let layer = read_files(&[("shp", &shp(&[point(1.0, 1.0)])), ("dbf", &names(&[b" "]))]).unwrap();
    assert_eq!(layer.features[0].properties.to_properties()["naam"], Json::Null);
}
