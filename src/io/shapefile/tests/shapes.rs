//! The shapes themselves: types, rings and lengths that lie.

use super::*;

fn read_shapes(contents: &[Vec<u8>]) -> FileLayer<'static> {
    read_files(&[("shp", &shp(contents))]).unwrap()
}

fn areas(geometry: &Geometry<f64>) -> Vec<(f64, usize)> {
    let polygons = match geometry {
        Geometry::Polygon(polygon) => vec![polygon.clone()],
        Geometry::MultiPolygon(all) => all.0.clone(),
        other => panic!("{other:?}"),
    };
    polygons.iter().map(|polygon| (polygon.unsigned_area(), polygon.interiors().len())).collect()
}

#[test]
fn outlines_holes_and_islands_in_holes_find_one_another() {
    let (outer, hole, island) = (square(0., 0., 10., true), square(2., 2., 6., false), square(4., 4., 2., true));
    let other = square(20., 0., 3., true);
    let hole_of_other = square(21., 1., 1., false);
    let layer = read_shapes(&[parts(5, &[&hole_of_other, &outer, &hole, &island, &other], 0)]);
    assert_eq!(areas(&geometry(&layer, 0)), [(64., 1), (4., 0), (8., 1)]);
    assert_eq!(keys(&layer), ["shp-no-table"]);
}

#[test]
fn rings_that_run_the_wrong_way_are_told_and_lie_where_they_lie() {
    let (outer, hole) = (square(0., 0., 10., true), square(2., 2., 6., true));
    let (against, hole_with) = (square(0., 0., 10., false), square(2., 2., 6., true));
    let alone = square(0., 0., 10., false);
    let layer = read_shapes(&[
        parts(5, &[&outer, &hole], 0),
        parts(5, &[&against, &hole_with], 0),
        parts(5, &[&alone], 0),
        parts(5, &[&outer], 0),
    ]);
    assert_eq!(areas(&geometry(&layer, 0)), [(64., 1)]);
    assert_eq!(areas(&geometry(&layer, 1)), [(64., 1)]);
    assert_eq!(areas(&geometry(&layer, 2)), [(100., 0)]);
    assert_eq!(layer.notes[1], crate::words::Message::new("shp-turned-rings").count("n", 3));
}

#[test]
fn a_hole_that_touches_its_outline_is_still_its_hole() {
    let (outer, hole) = (square(0., 0., 10., true), vec![(0., 5.), (5., 2.), (5., 8.), (0., 5.)]);
    assert_eq!(areas(&geometry(&read_shapes(&[parts(5, &[&outer, &hole], 0)]), 0)), [(85., 1)]);
}

#[test]
fn lines_points_and_those_with_heights_and_measures_are_read_and_the_heights_counted() {
    let (one, two) = ([(0., 0.), (1., 1.)], [(5., 5.), (6., 6.), (7., 7.)]);
    let ring = square(0., 0., 10., true);
    let layer = read_shapes(&[
        parts(3, &[&one], 0),
        parts(3, &[&one, &two], 0),
        parts(13, &[&two], 2),
        parts(13, &[&two], 1),
        parts(23, &[&one], 1),
        parts(15, &[&ring], 2),
        [11_u32.to_le_bytes().to_vec(), numbers(&[1., 2., 3., 4.])].concat(),
        [8_u32.to_le_bytes().to_vec(), numbers(&[0.; 4]), 2_u32.to_le_bytes().to_vec(), numbers(&[1., 2., 3., 4.])]
            .concat(),
    ]);
    assert!(matches!(geometry(&layer, 0), Geometry::LineString(_)));
    assert!(matches!(geometry(&layer, 1), Geometry::MultiLineString(all) if all.0.len() == 2));
    assert_eq!(areas(&geometry(&layer, 5)), [(100., 0)]);
    assert!(matches!(geometry(&layer, 7), Geometry::MultiPoint(all) if all.0.len() == 2));
    assert_eq!(layer.heights(), 3 + 3 + 2 + 5 + 1);
}

#[test]
fn null_shapes_are_features_without_a_shape() {
    let nan = point(f64::NAN, f64::NAN);
    let layer = read_shapes(&[0_u32.to_le_bytes().to_vec(), point(1., 2.), nan, parts(5, &[], 0)]);
    let has: Vec<bool> = layer.features.iter().map(|one| one.geometry.as_ref().unwrap().is_some()).collect();
    assert_eq!(has, [false, true, false, false]);
}

#[test]
fn a_multipatch_and_a_broken_record_are_refused_by_themselves_with_the_reason() {
    let ring = square(0., 0., 10., true);
    let whole = parts(5, &[&ring], 0);
    let with = |at: usize, bytes: [u8; 4]| {
        let mut content = whole.clone();
        content[at..at + 4].copy_from_slice(&bytes);
        content
    };
    let layer = read_shapes(&[
        parts(31, &[&ring], 1),
        with(0, 99_u32.to_le_bytes()),
        with(36, u32::MAX.to_le_bytes()),
        with(40, u32::MAX.to_le_bytes()),
        with(44, 3_u32.to_le_bytes()),
        whole[..50].to_vec(),
        vec![],
        with(52, [0, 0, 0xF0, 0x7F]),
        whole.clone(),
    ]);
    let keys: Vec<_> =
        layer.features.iter().map(|one| one.geometry.as_ref().err().map(|fault| fault.message().key)).collect();
    let keys: Vec<&str> = keys.iter().map(|key| key.as_deref().unwrap_or("")).collect();
    let broken = "shp-record-broken";
    assert_eq!(
        keys,
        ["shp-multipatch", "shp-unknown-type", broken, broken, broken, broken, broken, "geojson-not-a-number", ""]
    );
}

#[test]
fn a_file_cut_off_half_way_is_refused_wherever_it_was_cut() {
    let contents = [point(1., 1.), point(2., 2.), point(3., 3.)];
    let whole = shp(&contents);
    for length in [101, 107, 109, 127, 129, 150, whole.len() - 1] {
        let error = read_files(&[("shp", &whole[..length])]).unwrap_err();
        assert_eq!(key(error), "shp-cut-off", "{length}");
    }
    assert_eq!(key(read_files(&[("shp", &whole[..60])]).unwrap_err()), "shp-broken");
    // Cut between two shapes only the length in the head tells.
    let layer = read_files(&[("shp", &whole[..128])]).unwrap();
    assert_eq!((layer.features.len(), layer.notes[1].key.as_str()), (1, "shp-shorter-than-said"));
}

#[test]
fn where_a_length_in_the_file_lies_the_index_helps() {
    let contents = [point(1., 1.), point(2., 2.), point(3., 3.)];
    let mut lying = shp(&contents);
    lying[104..108].copy_from_slice(&u32::MAX.to_be_bytes());
    let index = shx(&contents);
    let layer = read_files(&[("shp", &lying), ("shx", &index)]).unwrap();
    assert_eq!((layer.features.len(), layer.notes[1].key.as_str()), (3, "shp-by-index"));
    assert_eq!(geometry(&layer, 2), Geometry::Point(geo::Point::new(3., 3.)));
    assert_eq!(key(read_files(&[("shp", &lying)]).unwrap_err()), "shp-cut-off");
}

#[test]
fn blanks_behind_the_last_shape_are_no_shapes() {
    let mut padded = shp(&[point(1., 1.)]);
    padded.resize(padded.len() + 4096, 0);
    assert_eq!(read_files(&[("shp", &padded)]).unwrap().features.len(), 1);
}

#[test]
fn any_byte_may_be_wrong_without_a_panic() {
    let (outer, hole) = (square(0., 0., 10., true), square(2., 2., 6., false));
    let whole = shp(&[parts(5, &[&outer, &hole], 0), parts(13, &[&outer], 1)]);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xFF;
        let mut notes = Vec::new();
        drop(super::super::shp::read(&bytes, None, &mut notes, &Progress::default()));
    }
}
