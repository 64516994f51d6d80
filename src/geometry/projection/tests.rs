//! Projection against points computed by PROJ and points published by the Dutch geodetic institutes.
#![allow(clippy::unwrap_used, clippy::inconsistent_digit_grouping)]

use super::*;
use crate::geometry::Bounds;

fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

fn rd_from_lon_lat() -> Projector {
    Projector::new(Crs::LON_LAT, Crs::RD_NEW).unwrap()
}

impl Projector {
    /// Longitude and latitude to the plane without polynomials.
    fn convert_exactly_unpatched(&self, p: Point) -> Option<Point> {
        self.route.up.as_ref()?.convert(p)
    }
}

fn lon_lat_from_rd() -> Projector {
    Projector::new(Crs::RD_NEW, Crs::LON_LAT).unwrap()
}

#[test]
fn rd_agrees_with_the_control_points_to_a_millimetre_both_ways() {
    let text = include_str!("../../../tests/cases/rd-control-points.csv");
    let (up, down) = (rd_from_lon_lat(), lon_lat_from_rd());
    let (mut seen, mut worst_m) = (0, 0.0_f64);
    for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())) {
        let values: Vec<f64> = line.split(';').map(|v| v.parse().unwrap()).collect();
        let rd = up.convert(point(values[0], values[1])).unwrap();
        assert!((rd.x - values[2]).abs() <= 0.001 && (rd.y - values[3]).abs() <= 0.001, "{line} gave {rd:?}");
        worst_m = worst_m.max((rd.x - values[2]).hypot(rd.y - values[3]));
        let back = down.convert(point(values[2], values[3])).unwrap();
        // 1e-8 degrees is about a millimetre.
        assert!((back.x - values[0]).abs() < 1.5e-8 && (back.y - values[1]).abs() < 1e-8, "{line} gave {back:?}");
        seen += 1;
    }
    println!("largest error of {seen} control points: {:.3} mm", worst_m * 1000.0);
    assert!(seen == 500 && worst_m <= 0.001, "{seen} points, {worst_m} m");
}

/// Places all over the land and the sea around it, many of them near the borders of the grid's cells.
fn places() -> impl Iterator<Item = Point> {
    let step = |k: u32, prime: f64| (f64::from(k) * prime).fract();
    (0..40_000_u32).map(move |k| {
        let (lon, lat) = (2.0 + 6.0 * step(k, 0.618_033_988_749), 50.0 + 6.0 * step(k, 0.754_877_666_246));
        // The borders lie within these of a fiftieth and an eightieth of a degree.
        let near = |t: f64, per_degree: f64| (t * per_degree).round() / per_degree;
        match k % 4 {
            0 => point(near(lon, 50.0) + (step(k, 0.569) - 0.5) * 2e-3, lat),
            1 => point(lon, near(lat, 80.0) + (step(k, 0.324) - 0.5) * 4e-3),
            _ => point(lon, lat),
        }
    })
}

#[test]
fn the_quick_way_is_the_procedure_to_a_ten_thousandth_of_a_millimetre() {
    let projector = rd_from_lon_lat();
    let mut worst_m: f64 = 0.0;
    for p in places() {
        match (projector.convert(p), projector.convert_exactly_unpatched(p)) {
            (Ok(quick), Some(exact)) => {
                worst_m = worst_m.max((quick.x - exact.x).abs()).max((quick.y - exact.y).abs());
            }
            (quick, exact) => assert_eq!(quick.ok(), exact, "{p:?}"),
        }
    }
    assert!(worst_m <= 1e-7, "{worst_m} m");
}

#[test]
fn nearly_all_land_goes_the_quick_way() {
    let projector = rd_from_lon_lat();
    let patches = projector.route.up.as_ref().unwrap().patches.as_ref().unwrap();
    let up = projector.route.up.as_ref().unwrap();
    let land: Vec<Point> = places().filter(|p| (3.3..7.2).contains(&p.x) && (50.7..53.6).contains(&p.y)).collect();
    let quick = land.iter().filter(|p| patches.find(**p, |p| up.convert(p)).is_some()).count();
    assert!(quick * 1000 >= land.len() * 999, "{quick} of {}", land.len());
}

#[test]
fn a_coordinate_gives_the_same_bits_whatever_came_before_it() {
    let projector = rd_from_lon_lat();
    let all: Vec<Point> = places().filter(|p| projector.convert(*p).is_ok()).collect();
    let alone: Vec<Point> = all.iter().rev().map(|p| rd_from_lon_lat().convert(*p).unwrap()).collect();
    let mut line = geo::Geometry::LineString(geo::LineString::new(all));
    let copied = projector.convert_geometry(&line).unwrap();
    projector.convert_in_place(&mut line).unwrap();
    assert_eq!(copied, line);
    let geo::Geometry::LineString(line) = line else { panic!("a line must stay a line") };
    assert!(
        line.0
            .iter()
            .zip(alone.iter().rev())
            .all(|(a, b)| (a.x.to_bits(), a.y.to_bits()) == (b.x.to_bits(), b.y.to_bits()))
    );
}

/// The point on Texel printed as an example with the earlier RDNAPTRANS2008, from which the 2018 procedure may
/// differ by some millimetres, and the origin of RD New. These don't come from the same software as the control
/// points.
#[test]
fn rd_agrees_with_published_points() {
    let texel = rd_from_lon_lat().convert(point(4.824761912, 53.160753042)).unwrap();
    assert!((texel.x - 117_380.1200).abs() < 0.005 && (texel.y - 575_040.3400).abs() < 0.001, "{texel:?}");
    // The spire of Amersfoort is 155000, 463000 by definition; its ETRS89 position is published to 1e-7 degrees.
    let spire = lon_lat_from_rd().convert(point(155_000.0, 463_000.0)).unwrap();
    assert!((spire.x - 5.387_203_7).abs() < 2e-7 && (spire.y - 52.155_172_9).abs() < 2e-7, "{spire:?}");
}

#[test]
fn there_and_back_is_the_same_place() {
    for epsg in ["28992", "25831", "25832", "32631", "3857", "31370", "3812", "3035"] {
        let crs = Crs::parse(epsg).unwrap();
        let (up, down) = (Projector::new(Crs::LON_LAT, crs).unwrap(), Projector::new(crs, Crs::LON_LAT).unwrap());
        for p in [point(5.1, 51.2), point(4.3, 50.9), point(6.3, 52.1)] {
            let back = down.convert(up.convert(p).unwrap()).unwrap();
            assert!((back - p).x.abs() < 2e-8 && (back - p).y.abs() < 2e-8, "EPSG:{epsg}: {p:?} became {back:?}");
        }
    }
}

/// By PROJ 9: `cs2cs EPSG:4258 EPSG:25831` (and the others) of 51° N 5° E, to the millimetre.
#[test]
fn other_systems_agree_with_proj() {
    for (epsg, x, y) in OTHER_SYSTEMS {
        let projector = Projector::new(Crs::ETRS89, Crs::parse(epsg).unwrap()).unwrap();
        let p = projector.convert(point(5.0, 51.0)).unwrap();
        assert!((p.x - x).abs() < 0.002 && (p.y - y).abs() < 0.002, "EPSG:{epsg} gave {p:?}");
    }
}

const OTHER_SYSTEMS: [(&str, f64, f64); 6] = [
    ("25831", 640_333.2963, 5_651_728.6825),
    ("25832", 219_368.9454, 5_657_443.2781),
    ("3812", 694_307.6687, 687_947.4614),
    ("31370", 194_310.4768, 187_941.9166),
    ("3035", 3_970_320.2300, 3_110_735.7505),
    ("2154", 840_688.4485, 7_102_246.3937),
];

#[test]
fn web_mercator_is_what_its_formula_says() {
    let p = Projector::new(Crs::LON_LAT, Crs::parse("3857").unwrap()).unwrap().convert(point(5.0, 51.0)).unwrap();
    let (radius, lat) = (6_378_137.0, 51.0_f64.to_radians());
    let wanted = point(radius * 5.0_f64.to_radians(), radius * (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln());
    assert!((p - wanted).x.abs() < 0.001 && (p - wanted).y.abs() < 0.001, "{p:?}");
}

#[test]
fn every_system_that_dutch_files_come_in_goes_to_rd_and_tells_how_exactly() {
    for epsg in ["28992", "7415", "4326", "4258", "3857", "25831", "25832", "3035", "31370", "3812", "32631", "32632"] {
        let crs = Crs::parse(epsg).unwrap();
        let lon_lat = Projector::new(Crs::LON_LAT, crs).unwrap();
        let to_rd = Projector::new(crs, Crs::RD_NEW).unwrap();
        assert!((0.0..=1.0).contains(&to_rd.accuracy_m()), "{epsg}: {}", to_rd.accuracy_m());
        println!("EPSG:{epsg} to RD: {} m", to_rd.accuracy_m());
        let p = to_rd.convert(lon_lat.convert(point(5.387_203_658, 52.155_172_897)).unwrap()).unwrap();
        assert!(
            (p - point(155_000.0005, 463_000.0011)).x.hypot((p - point(155_000.0005, 463_000.0011)).y) < 0.002,
            "{epsg}: {p:?}"
        );
    }
}

#[test]
fn an_older_system_gets_the_correction_that_is_meant_for_the_place() {
    // RD 213000, 540000 by PROJ: ED50 in degrees and as UTM, and the German Gauß-Krüger zone 2 over the border.
    let cases = [
        (4230, 6.2494, 52.8448, 8.0),
        (23031, 718_825.21, 5_860_080.93, 1.5),
        (31466, 2_516_755.36, 5_856_857.54, 5.0),
    ];
    for (epsg, x, y, within_m) in cases {
        let from = Crs::parse(&epsg.to_string()).unwrap();
        for projector in [Projector::new(from, Crs::RD_NEW), Projector::near(from, Crs::RD_NEW, point(x, y))] {
            let projector = projector.unwrap();
            let rd = projector.convert(point(x, y)).unwrap();
            let off_m = (rd.x - 213_000.0).hypot(rd.y - 540_000.0);
            assert!(off_m < within_m, "EPSG:{epsg} gave {rd:?}, {off_m} m off");
            assert!(projector.accuracy_m() <= 5.0, "EPSG:{epsg}: {}", projector.accuracy_m());
        }
    }
    // Elsewhere in Europe it is another one.
    let (german, berlin) = (Crs::parse("31469").unwrap(), point(5_393_000.0, 5_820_000.0));
    let there = Projector::near(german, Crs::LON_LAT, berlin).unwrap().convert(berlin).unwrap();
    assert!((there.x - 13.42).abs() < 0.05 && (there.y - 52.51).abs() < 0.05, "{there:?}");
}

#[test]
fn what_is_outside_is_outside_a_system_that_the_user_named_and_what_cannot_be_converted_says_so() {
    let (luxembourg, far) = (Crs::parse("2169").unwrap(), point(80_018.0, 433_391.0));
    for to in [Crs::RD_NEW, Crs::LON_LAT] {
        let refused = Projector::near(luxembourg, to, far).unwrap().convert(far);
        assert_eq!(refused, Err(ProjectionError::Outside { x: far.x, y: far.y, epsg: 2169 }));
    }
    let lambert = Crs::parse("27572").unwrap();
    let error = Projector::near(lambert, Crs::RD_NEW, point(600_000.0, 2_428_000.0)).unwrap_err();
    assert!(matches!(error, ProjectionError::NoWay { epsg: 27572, .. }), "{error:?}");
    let said = crate::words::words(crate::words::Language::Dutch).say(&error.message());
    assert!(said.contains("27572") && said.contains("omgerekend") && !said.contains("onbekend"), "{said}");
    // Numbers that lie nowhere are no reason not to know the way.
    assert!(Projector::near(Crs::LON_LAT, Crs::RD_NEW, point(1e300, 5.0)).is_ok());
}

#[test]
fn between_two_planes_the_road_goes_through_degrees() {
    let rd = point(155_000.0, 463_000.0);
    let utm = Projector::new(Crs::RD_NEW, Crs::parse("EPSG:25831").unwrap()).unwrap().convert(rd).unwrap();
    let lon_lat = Projector::new(Crs::parse("EPSG:25831").unwrap(), Crs::LON_LAT).unwrap().convert(utm).unwrap();
    let direct = lon_lat_from_rd().convert(rd).unwrap();
    assert!((lon_lat - direct).x.abs() < 1e-10 && (lon_lat - direct).y.abs() < 1e-10);
}

#[test]
fn a_place_outside_the_area_of_use_is_refused() {
    let paris = rd_from_lon_lat().convert(point(2.35, 48.85));
    assert_eq!(paris, Err(ProjectionError::Outside { x: 2.35, y: 48.85, epsg: 28992 }));
    for p in [point(50.0, 52.0), point(155_000.0, 463_000.0), point(f64::NAN, 52.0), point(5.0, f64::INFINITY)] {
        assert!(rd_from_lon_lat().convert(p).is_err(), "{p:?}");
    }
    for p in [point(5.0, 52.0), point(1e9, 1e9), point(-500_000.0, 463_000.0)] {
        assert!(lon_lat_from_rd().convert(p).is_err(), "{p:?}");
    }
    let utm = Projector::new(Crs::LON_LAT, Crs::parse("25831").unwrap()).unwrap();
    assert!(utm.convert(point(120.0, 10.0)).is_err());
}

#[test]
fn the_same_system_changes_nothing() {
    let same = Projector::new(Crs::RD_NEW, Crs::RD_NEW).unwrap();
    assert_eq!(same.convert(point(1.25, 2.5)), Ok(point(1.25, 2.5)));
    assert_eq!(same.accuracy_m(), 0.0);
}

#[test]
fn accuracy_is_a_millimetre_with_the_grid_and_worse_without() {
    assert_eq!(rd_from_lon_lat().accuracy_m(), 0.001);
    let belgian = Projector::new(Crs::LON_LAT, Crs::parse("EPSG:31370").unwrap()).unwrap();
    assert!((0.1..=1.0).contains(&belgian.accuracy_m()));
}

#[test]
fn a_whole_geometry_is_converted_or_refused() {
    let line = geo::LineString::from(vec![(5.0, 52.0), (5.1, 52.1)]);
    let projector = rd_from_lon_lat();
    let geo::Geometry::LineString(rd) = projector.convert_geometry(&line.clone().into()).unwrap() else {
        panic!("a line must stay a line");
    };
    assert_eq!(rd.0[1], projector.convert(line.0[1]).unwrap());
    let over_the_edge = geo::LineString::from(vec![(5.0, 52.0), (25.1, 52.1)]);
    assert!(projector.convert_geometry(&over_the_edge.into()).is_err());
}

#[test]
fn names_of_reference_systems_are_read_in_all_their_spellings() {
    for text in [
        "EPSG:28992",
        " epsg:28992 ",
        "28992",
        "urn:ogc:def:crs:EPSG::28992",
        "urn:ogc:def:crs:EPSG:9.9.1:28992",
        "http://www.opengis.net/def/crs/EPSG/0/28992",
        "https://www.opengis.net/def/crs/epsg/0/28992/",
        "http://www.opengis.net/gml/srs/epsg.xml#28992",
        "EPSG::28992",
        "EPSG:7415",
        "Amersfoort / RD New",
    ] {
        assert_eq!(Crs::parse(text), Ok(Crs::RD_NEW), "{text}");
    }
    for text in [
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "OGC:CRS84",
        "crs84",
        "EPSG:4326",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
    ] {
        assert_eq!(Crs::parse(text), Ok(Crs::LON_LAT), "{text}");
    }
    for text in ["", "EPSG:", "EPSG:99999", "EPSG:5709", "lambert", "urn:ogc:def:crs:EPSG::", "99999999999999999999"] {
        assert_eq!(Crs::parse(text), Err(ProjectionError::Unknown(text.to_owned())));
    }
}

#[test]
fn metres_and_degrees_are_told_apart() {
    for (epsg, metric) in
        [("28992", true), ("25831", true), ("31370", true), ("4326", false), ("4258", false), ("3857", false)]
    {
        assert_eq!(Crs::parse(epsg).unwrap().is_metric(), metric, "{epsg}");
    }
    assert!(Crs::LON_LAT.is_degrees() && !Crs::RD_NEW.is_degrees());
    assert_eq!(Crs::RD_NEW.name(), "Amersfoort / RD New");
}

#[test]
fn the_utm_zone_is_that_of_the_place() {
    for (lon, lat, epsg) in [
        (5.0, 52.0, 25831),
        (6.1, 52.0, 25832),
        (-73.9, 40.7, 32618),
        (151.2, -33.9, 32756),
        (180.0, 10.0, 32660),
        (-180.0, 10.0, 32601),
    ] {
        assert_eq!(Crs::utm_zone_of(lon, lat).epsg(), epsg, "{lon} {lat}");
        assert!(Crs::utm_zone_of(lon, lat).is_metric());
    }
}

#[test]
fn bare_numbers_are_recognised_by_their_box() {
    let bounds = |x0, y0, x1, y1| Bounds { min: point(x0, y0), max: point(x1, y1) };
    assert!(looks_like_rd(&bounds(100_000.0, 400_000.0, 110_000.0, 410_000.0)));
    assert!(!looks_like_rd(&bounds(4.0, 51.0, 5.0, 52.0)));
    assert!(looks_like_lon_lat(&bounds(4.0, 51.0, 5.0, 52.0)));
    assert!(!looks_like_lon_lat(&bounds(100_000.0, 400_000.0, 110_000.0, 410_000.0)));
}
