//! Files with tiles written here and read back, and files that are broken in every way we could think of.
#![allow(clippy::unwrap_used)]

use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::*;
use crate::geometry::Point;
use crate::geometry::projection::Crs;
use crate::model::backdrop::PlaceKind;
use crate::progress::Progress;
use crate::words::{Language, words};

/// A vector tile with a lake over its west half, a border along its middle and a place.
fn vector_tile(name: &str) -> Vec<u8> {
    use fast_mvt::{MvtFeature, MvtLayer, MvtTile};
    let at = |x: i32, y: i32| geo::Coord { x, y };
    let extent = fast_mvt::DEFAULT_EXTENT;
    let mut water = MvtLayer::new("water", extent);
    let ring = geo::LineString::new(vec![at(0, 0), at(2048, 0), at(2048, 4096), at(0, 4096), at(0, 0)]);
    water.add_feature(MvtFeature::new(geo::Polygon::new(ring, Vec::new()).into()));
    let mut boundary = MvtLayer::new("boundary", extent);
    let mut border = MvtFeature::new(geo::LineString::new(vec![at(0, 2048), at(4096, 2048)]).into());
    border.add_tag_uint("admin_level", 4);
    boundary.add_feature(border);
    let mut place = MvtLayer::new("place", extent);
    for (text, x) in [(name, 1024), ("Buiten", -40)] {
        let mut town = MvtFeature::new(geo::Point(at(x, 1024)).into());
        town.add_tag_string("name", text);
        town.add_tag_string("class", "town");
        town.add_tag_uint("population", 12_345);
        place.add_feature(town);
    }
    let mut tile = MvtTile::new();
    [water, boundary, place].into_iter().for_each(|layer| tile.add_layer(layer));
    tile.encode().unwrap()
}

fn write_pmtiles(path: &Path, tiles: &[(u8, u32, u32, Vec<u8>)], metadata: &str) {
    let file = std::fs::File::create(path).unwrap();
    let writer = ::pmtiles::PmTilesWriter::new(::pmtiles::TileType::Mvt);
    let mut writer =
        writer.bounds(3.0, 50.5, 7.5, 54.0).min_zoom(0).max_zoom(12).metadata(metadata).create(file).unwrap();
    for (zoom, x, y, bytes) in tiles {
        writer.add_tile(::pmtiles::TileCoord::new(*zoom, *x, *y).unwrap(), bytes).unwrap();
    }
    writer.finalize().unwrap();
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.pmtiles");
    (folder, path)
}

fn tile(zoom: u8, x: u32, y: u32) -> TileAt {
    TileAt { zoom, x, y }
}

#[test]
fn a_file_written_by_another_library_is_read_tile_by_tile() {
    let (_folder, path) = folder();
    // So many tiles that there are further directories.
    let mut tiles: Vec<(u8, u32, u32, Vec<u8>)> =
        (0..30_000_u32).map(|i| (10, i % 200, i / 200, format!("tegel {i}").into_bytes())).collect();
    tiles.insert(0, (0, 0, 0, b"wereld".to_vec()));
    let order = |z: u8, x: u32, y: u32| ::pmtiles::TileId::from(::pmtiles::TileCoord::new(z, x, y).unwrap()).value();
    tiles.sort_by_key(|(z, x, y, _)| order(*z, *x, *y));
    write_pmtiles(&path, &tiles, r#"{"name":"Kaart","attribution":"&copy; <b>Iedereen</b>"}"#);
    let source = open(&path, None).unwrap();
    let info = source.info();
    assert_eq!((info.name.as_str(), info.attribution.as_str()), ("Kaart", "© Iedereen"));
    assert_eq!((info.zooms, info.kind, info.grid), ((0, 12), TileKind::Vector, Grid::WebMercator));
    assert!((info.bounds.unwrap().min.x - 3.0).abs() < 1e-6);
    assert_eq!(source.tile(tile(0, 0, 0)).unwrap().unwrap(), b"wereld");
    for i in [0_u32, 1, 199, 200, 12_345, 29_999] {
        let found = source.tile(tile(10, i % 200, i / 200)).unwrap().unwrap();
        assert_eq!(found, format!("tegel {i}").into_bytes());
    }
    assert_eq!(source.tile(tile(10, 900, 900)).unwrap(), None);
    assert_eq!(source.tile(tile(5, 1, 1)).unwrap(), None);
}

#[test]
fn a_file_that_is_cut_off_says_so_wherever_it_is_cut() {
    let (_folder, path) = folder();
    write_pmtiles(&path, &[(0, 0, 0, vector_tile("A"))], "{}");
    let whole = std::fs::read(&path).unwrap();
    for length in [3, 8, 60, 126, 127, 200, 16_384, whole.len() - 1] {
        std::fs::write(&path, &whole[..length.min(whole.len() - 1)]).unwrap();
        let error = open(&path, None).err().unwrap();
        assert!(matches!(error, TileError::CutOff | TileError::NoTiles), "{length}: {error}");
    }
}

#[test]
fn what_cannot_be_read_is_told_by_its_name() {
    let (_folder, path) = folder();
    write_pmtiles(&path, &[(0, 0, 0, vector_tile("A"))], "{}");
    let whole = std::fs::read(&path).unwrap();
    let with = |at: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[at] = byte;
        std::fs::write(&path, &bytes).unwrap();
        let error = open(&path, None).err().unwrap();
        words(Language::Dutch).say(&error.message())
    };
    assert!(with(97, 4).contains("Zstandard"));
    assert!(with(98, 3).contains("Brotli"));
    assert!(with(99, 5).contains("AVIF"));
    assert!(with(7, 2).contains('2'));
    assert!(with(7, 4).contains('4'));
    std::fs::write(&path, b"PM\x02\x00 and so on").unwrap();
    assert!(matches!(open(&path, None).err().unwrap(), TileError::Version(2)));
    std::fs::write(&path, b"{\"type\":\"FeatureCollection\"}").unwrap();
    assert!(matches!(open(&path, None).err().unwrap(), TileError::NoTiles));
    assert!(matches!(open(&path.with_extension("weg"), None).err().unwrap(), TileError::Disk(_)));
}

#[test]
fn any_change_of_a_byte_gives_a_message_or_a_map_and_never_a_panic() {
    let (_folder, path) = folder();
    write_pmtiles(&path, &[(0, 0, 0, vector_tile("A")), (1, 0, 0, vector_tile("B"))], r#"{"name":"x"}"#);
    let whole = std::fs::read(&path).unwrap();
    let placing = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
    let places = (0..400).chain(16_384..whole.len()).filter(|at| *at < whole.len());
    for at in places {
        for byte in [0, 0x7F, 0xFF, whole[at] ^ 0x55] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            let length = bytes.len() as u64;
            let Ok(source) = PmTiles::of_any(Box::new(Cursor::new(bytes)), length, None) else { continue };
            for one in [tile(0, 0, 0), tile(1, 0, 0), tile(7, 66, 42)] {
                if let Ok(Some(bytes)) = source.tile(one) {
                    let _ = backdrop_of(&bytes, one, &placing);
                }
            }
        }
    }
}

#[test]
fn a_small_tile_that_unpacks_to_much_is_refused() {
    use std::io::Write as _;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&vec![0_u8; 40 << 20]).unwrap();
    let packed = packed.finish().unwrap();
    assert!(packed.len() < 100_000);
    assert!(matches!(inflate::unpacked(packed), Err(TileError::TooLarge(_))));
}

#[test]
fn a_vector_tile_becomes_areas_lines_and_names_in_the_plane() {
    let placing = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
    // The tile at zoom 10 that holds Amersfoort.
    let at = tile(10, 527, 337);
    let backdrop = backdrop_of(&vector_tile("Amersfoort"), at, &placing).unwrap();
    assert_eq!((backdrop.areas.len(), backdrop.lines.len(), backdrop.broken), (1, 1, 0));
    assert_eq!(backdrop.places.len(), 1, "the name in the margin is the neighbour's");
    let place = &backdrop.places[0];
    assert_eq!((place.name.as_str(), place.kind, place.population), ("Amersfoort", PlaceKind::Town, Some(12_345)));
    let expected = placing.at(at, 0.25, 0.25).unwrap();
    assert!((place.at.x - expected.x).abs() < 0.01 && (place.at.y - expected.y).abs() < 0.01);
    let lake = &backdrop.areas[0].1.0[0];
    assert!(lake.exterior().0.len() > 20, "long sides are divided, for the tile is bent");
    let half = geo::Area::unsigned_area(lake)
        / geo::Area::unsigned_area(&geo::Polygon::new(geo::LineString::new(backdrop.outline.clone()), Vec::new()));
    assert!((half - 0.5).abs() < 0.001, "{half}");
}

/// An MBTiles file with one picture tile and these metadata.
fn write_mbtiles(path: &Path, tiles: &[(u8, u32, u32, &[u8])], metadata: &[(&str, &str)]) {
    let database = rusqlite::Connection::open(path).unwrap();
    database
        .execute_batch(
            "CREATE TABLE metadata (name TEXT, value TEXT);
             CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);
             CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);",
        )
        .unwrap();
    for (zoom, x, row, bytes) in tiles {
        database.execute("INSERT INTO tiles VALUES (?1, ?2, ?3, ?4)", rusqlite::params![zoom, x, row, bytes]).unwrap();
    }
    for (name, value) in metadata {
        database.execute("INSERT INTO metadata VALUES (?1, ?2)", [name, value]).unwrap();
    }
}

fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = image::RgbImage::from_fn(256, 256, |x, _| image::Rgb([x as u8, 0, 0]));
    image::DynamicImage::from(image).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn rows_of_mbtiles_are_counted_from_the_south() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.mbtiles");
    // Row 337 from the north at zoom 10 is row 1023 - 337 from the south.
    write_mbtiles(
        &path,
        &[(10, 527, 1023 - 337, &png())],
        &[("name", "Luchtfoto"), ("format", "png"), ("bounds", "5,52,6,53")],
    );
    let source = open(&path, None).unwrap();
    assert_eq!((source.info().kind, source.info().zooms), (TileKind::Picture, (10, 10)));
    assert_eq!(source.info().name, "Luchtfoto");
    let bytes = source.tile(tile(10, 527, 337)).unwrap().unwrap();
    let (width, height, pixels) = raster_of(&bytes).unwrap();
    assert_eq!((width, height, pixels[4 * 200]), (256, 256, 200));
    assert_eq!(source.tile(tile(10, 527, 686)).unwrap(), None);
}

#[test]
fn packed_vector_tiles_of_mbtiles_are_unpacked_also_from_a_disk_that_cannot_be_written() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("met spatie #1.mbtiles");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(&vector_tile("Dorp")).unwrap();
    write_mbtiles(
        &path,
        &[(0, 0, 0, &packed.finish().unwrap())],
        &[("format", "pbf"), ("minzoom", "0"), ("maxzoom", "0")],
    );
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute_batch("PRAGMA journal_mode = WAL").unwrap();
    drop(database);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let source = open(&path, None).unwrap();
    assert_eq!(source.tile(tile(0, 0, 0)).unwrap().unwrap(), vector_tile("Dorp"));
}

#[test]
fn tiles_in_the_dutch_matrix_are_known_by_their_metadata_their_bounds_or_the_user() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str, metadata: &[(&str, &str)]| {
        let path = folder.path().join(name);
        write_mbtiles(&path, &[(8, 127, 128, &png())], metadata);
        path
    };
    let named = make("crs.mbtiles", &[("crs", "EPSG:28992"), ("bounds", "3.2,50.7,7.3,53.6")]);
    let info = open(&named, None).unwrap();
    assert_eq!((info.info().grid, info.info().bounds), (Grid::Rd, None));
    let bounded = make("bounds.mbtiles", &[("bounds", "10000,300000,280000,620000")]);
    assert_eq!(open(&bounded, None).unwrap().info().grid, Grid::Rd);
    let silent = make("stil.mbtiles", &[]);
    assert_eq!(open(&silent, None).unwrap().info().grid, Grid::WebMercator);
    assert_eq!(open(&silent, Some(Grid::Rd)).unwrap().info().grid, Grid::Rd);
    let placing = Placing::new(Grid::Rd, Crs::RD_NEW).unwrap();
    let corner = placing.at(tile(8, 127, 127), 0.0, 0.0).unwrap();
    assert!((corner.x - (-285_401.92 + 127.0 * 3440.64)).abs() < 1e-6, "{corner:?}");
}

#[test]
fn a_database_without_tiles_is_no_map_and_a_broken_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leeg.mbtiles");
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert!(matches!(open(&path, None).err().unwrap(), TileError::NoTiles));
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.truncate(300);
    std::fs::write(&path, bytes).unwrap();
    assert!(matches!(open(&path, None).err().unwrap(), TileError::Database(_)));
    assert!(open(folder.path(), None).is_err());
}

#[test]
fn the_background_of_the_program_has_the_country_and_its_villages() {
    let source = own_source().unwrap();
    assert_eq!(source.info().kind, TileKind::Vector);
    assert!(source.info().attribution.contains("GeoNames") && source.info().attribution.contains("OpenStreetMap"));
    let places = own_places(Crs::RD_NEW);
    assert!(places.len() > 1_700, "{}", places.len());
    let find = |name: &str| places.iter().find(|place| place.name == name).unwrap_or_else(|| panic!("no {name}"));
    let amersfoort = find("Amersfoort");
    let off = Point { x: amersfoort.at.x - 155_000.0, y: amersfoort.at.y - 463_000.0 };
    assert!(off.x.hypot(off.y) < 2_000.0, "{:?}", amersfoort.at);
    assert_eq!(find("Vledder").kind, PlaceKind::Village);
    assert_eq!(find("Den Haag").kind, PlaceKind::City);
    assert!(source.tile(tile(source.info().zooms.0, 8, 5)).unwrap().is_some());
}

#[test]
fn names_are_gathered_from_the_low_zooms_within_the_bounds_once_each() {
    let (_folder, path) = folder();
    // The same town at two zooms, one that only the higher has, and one outside the bounds of the file.
    let tiles = [
        (0, 0, 0, vector_tile("Wereld")),
        (6, 32, 20, vector_tile("Stad")),
        (7, 65, 41, vector_tile("Dorp")),
        (7, 66, 42, b"geen tegel".to_vec()),
        (7, 100, 100, vector_tile("Ver weg")),
        (12, 2100, 1350, vector_tile("Gehucht")),
    ];
    write_pmtiles(&path, &tiles, "{}");
    let source = open(&path, None).unwrap();
    let found = tile_places(source.as_ref(), Crs::RD_NEW, &Progress::default()).unwrap().unwrap();
    let names: Vec<&str> = found.places.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Dorp", "Stad", "Wereld"]);
    assert!(found.has_more && found.zoom == 10 && found.unread == 1, "{} {}", found.zoom, found.unread);
    assert_eq!(found.places[0].population, Some(12_345));
    let stopped = Progress::default();
    stopped.cancel();
    assert!(tile_places(source.as_ref(), Crs::RD_NEW, &stopped).is_err());
}
