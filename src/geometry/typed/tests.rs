//! Tables of what people type and paste, and what it is.
#![allow(clippy::unwrap_used)]

use super::Reading::{LonLat, Plane, Rd};
use super::*;
use proptest::prelude::*;

fn rd(x: f64, y: f64) -> Reading {
    Rd(Point { x, y })
}

fn lon_lat(lon: f64, lat: f64) -> Reading {
    LonLat(Point { x: lon, y: lat })
}

/// Whether two readings are the same to a millimetre on the ground.
fn same(a: &Reading, b: &Reading) -> bool {
    match (a, b) {
        (Rd(a), Rd(b)) | (Plane(a), Plane(b)) => (a.x - b.x).abs() < 1e-3 && (a.y - b.y).abs() < 1e-3,
        (LonLat(a), LonLat(b)) => (a.x - b.x).abs() < 1e-8 && (a.y - b.y).abs() < 1e-8,
        _ => false,
    }
}

fn check(text: &str, expected: &[Reading]) {
    let found = read(text);
    let fits = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| same(a, b));
    assert!(fits, "`{text}` is {found:?}, not {expected:?}");
}

#[test]
fn rd_in_every_usual_form_is_one_place() {
    let expected = [rd(210_455.0, 540_812.0)];
    for text in [
        "210455 540812",
        "210455, 540812",
        "210455,540812",
        "210455;540812",
        "210455\t540812",
        "210455\n540812",
        "210455 / 540812",
        "(210455, 540812)",
        "[210455.0, 540812.0]",
        "210.455, 540.812",
        "210.455 540.812",
        "210.455,540.812",
        "210,455 540,812",
        "210,455, 540,812",
        "210,455,540,812",
        "210 455 540 812",
        "210 455, 540 812",
        "210\u{202f}455 · 540\u{202f}812",
        "RD 210 455 · 540 812",
        "RD 210\u{a0}455 · 540\u{a0}812",
        "RD: 210455 540812",
        "rd-coördinaten 210455 540812",
        "x=210455 y=540812",
        "X: 210.455, Y: 540.812",
        "x 210455; y 540812",
        "y=540812 x=210455",
        "Y 540.812 X 210.455",
        "x-coördinaat 210455 y-coördinaat 540812",
        "210455 m 540812 m",
        "210455,00 540812,00",
        "210455.00 540812.00",
        "210.455,00 540.812,00",
        "210,455.00 540,812.00",
        "210455,0, 540812,0",
        "210455,0,540812,0",
        "540812 210455",
        "540.812, 210.455",
        "210,455 540,812 km",
        "210.455 540.812 km",
        "210.455 km, 540.812 km",
        "x=210,455 km y=540,812 km",
    ] {
        check(text, &expected);
    }
}

#[test]
fn decimals_of_rd_are_kept() {
    check("210455.12 540812.34", &[rd(210_455.12, 540_812.34)]);
    check("210455,12 540812,34", &[rd(210_455.12, 540_812.34)]);
    check("210.455,12 540.812,34", &[rd(210_455.12, 540_812.34)]);
    check("210455,12 540812", &[rd(210_455.12, 540_812.0)]);
    check("210,5 540,8", &[rd(210_500.0, 540_800.0)]);
    check("210 540 km", &[rd(210_000.0, 540_000.0)]);
    check("950, 412.000", &[rd(950.0, 412_000.0)]);
}

#[test]
fn degrees_find_their_order_by_where_the_netherlands_are() {
    let expected = [lon_lat(5.3872, 52.1551)];
    for text in [
        "52.1551, 5.3872",
        "52.1551 5.3872",
        "52.1551,5.3872",
        "52.1551;5.3872",
        "52,1551 5,3872",
        "52,1551, 5,3872",
        "52,1551,5,3872",
        "52,1551; 5,3872",
        "5.3872 52.1551",
        "5.3872, 52.1551",
        "5,3872 52,1551",
        "lat 52.1551 lon 5.3872",
        "lat: 52.1551, lng: 5.3872",
        "lon=5.3872 lat=52.1551",
        "breedte 52,1551 lengte 5,3872",
        "52.1551N 5.3872E",
        "52.1551° N, 5.3872° E",
        "52,1551° N.B. 5,3872° O.L.",
        "N52.1551 E5.3872",
        "5.3872 OL 52.1551 NB",
        "52.1551° 5.3872°",
    ] {
        check(text, &expected);
    }
    check("52.155 5.387", &[lon_lat(5.387, 52.155)]);
    check("52 5", &[lon_lat(5.0, 52.0)]);
}

#[test]
fn degrees_minutes_and_seconds_in_every_usual_form() {
    let (lat, lon) = (52.0 + 9.0 / 60.0 + 18.6 / 3600.0, 5.0 + 23.0 / 60.0 + 13.9 / 3600.0);
    let expected = [lon_lat(lon, lat)];
    for text in [
        "N 52° 9' 18.6\" E 5° 23' 13.9\"",
        "52°09'18.6\"N 5°23'13.9\"E",
        "52°09'18.6\"N 5°23'13.9\"O",
        "52° 9′ 18,6″ NB, 5° 23′ 13,9″ OL",
        "52°09’18.6”N 5°23’13.9”E",
        "52°09'18.6''N, 5°23'13.9''E",
        "52 9 18.6 N 5 23 13.9 E",
        "N 52 9 18.6, E 5 23 13.9",
        "5°23'13.9\"O 52°09'18.6\"N",
        "52°9'18.6\" 5°23'13.9\"",
        "5°23'13.9\", 52°9'18.6\"",
        "noord 52° 9' 18.6\" oost 5° 23' 13.9\"",
    ] {
        check(text, &expected);
    }
    check("52° 9.31' N 5° 23.23' E", &[lon_lat(5.0 + 23.23 / 60.0, 52.0 + 9.31 / 60.0)]);
    check(
        "33°51'31\"S 151°12'51\"E",
        &[lon_lat(151.0 + 12.0 / 60.0 + 51.0 / 3600.0, -(33.0 + 51.0 / 60.0 + 31.0 / 3600.0))],
    );
    check("40.5 N 74.25 W", &[lon_lat(-74.25, 40.5)]);
}

#[test]
fn links_of_map_sites_are_read() {
    let expected = [lon_lat(5.38, 52.15)];
    for text in [
        "https://www.google.com/maps/@52.15,5.38,15z",
        "https://www.google.nl/maps/place/Amersfoort/@52.9,5.9,12z/data=!3m1!4b1!4m5!3m4!1s0x47!8m2!3d52.15!4d5.38",
        "https://maps.google.com/?q=52.15,5.38",
        "https://www.google.com/maps/search/?api=1&query=52.15%2C5.38",
        "https://maps.google.com/maps?ll=52.15,5.38&z=12",
        "https://maps.apple.com/?ll=52.15,5.38",
        "geo:52.15,5.38",
        "geo:52.15,5.38;u=35?z=12",
        "https://www.openstreetmap.org/#map=15/52.15/5.38",
        "#map=15/52.15/5.38",
        "https://www.openstreetmap.org/?mlat=52.15&mlon=5.38#map=12/52.9/5.9",
        "https://example.org/kaart?lat=52.15&lon=5.38",
        "POINT(5.38 52.15)",
        "POINT (5.38 52.15)",
        "Point Z (5.38 52.15 3.0)",
        "SRID=4326;POINT(5.38 52.15)",
        "POINT(52.15 5.38)",
    ] {
        check(text, &expected);
    }
    check("https://app.pdok.nl/viewer/#x=155000.00&y=463000.00&z=3.0", &[rd(155_000.0, 463_000.0)]);
    check("POINT(155000 463000)", &[rd(155_000.0, 463_000.0)]);
    check("SRID=28992;POINT(155000 463000)", &[rd(155_000.0, 463_000.0)]);
    check("https://www.google.com/maps/@-33.85,151.2,15z", &[lon_lat(151.2, -33.85)]);
}

#[test]
fn what_can_be_read_in_two_ways_gives_both() {
    check("48.85 2.35", &[lon_lat(2.35, 48.85), lon_lat(48.85, 2.35)]);
    check("290500 295500", &[rd(290_500.0, 295_500.0), rd(295_500.0, 290_500.0)]);
    check("-33.85, 151.2", &[lon_lat(151.2, -33.85)]);
}

#[test]
fn metres_of_another_plane_are_told_as_such() {
    check("350000 5700000", &[Plane(Point { x: 350_000.0, y: 5_700_000.0 })]);
    check("RD 350000 700000", &[rd(350_000.0, 700_000.0)]);
}

#[test]
fn what_is_no_place_gives_nothing() {
    for text in [
        "",
        " ",
        "Kerkstraat 12",
        "Kerkstraat 12 34",
        "12",
        "210455",
        "52.1551",
        "N 52",
        "K1",
        "1 2 3",
        "52°70'00\"N 5°0'0\"E",
        "N 52 N 53",
        "https://www.example.org/",
        "geo:",
        "POINT EMPTY",
        "POINT(",
        "x=1",
        "2026-11-26",
        "fase 3",
        "€ 100,00 200",
        "lat 99 lon 5",
        "%%%2",
        "1e9 1e9",
        "°1°2",
        "@,",
        "9999999999999999999999 1",
    ] {
        check(text, &[]);
    }
}

proptest! {
    #[test]
    fn no_text_whatever_breaks_it(text in "\\PC*", figures in "[0-9.,;°'\"NOE /@=&?#a-z%-]*") {
        read(&text);
        read(&figures);
        read(&format!("geo:{figures}"));
        read(&format!("https://x/{figures}"));
        read(&format!("POINT({figures}"));
    }

    #[test]
    fn any_place_in_the_netherlands_comes_back_in_both_notations(x in 10_000_u32..280_000, y in 310_000_u32..620_000) {
        prop_assume!(x < 289_000 || y < 289_000);
        let grouped = |n: u32, sign: &str| format!("{}{sign}{:03}", n / 1000, n % 1000);
        for text in [
            format!("{x} {y}"),
            format!("{}, {}", grouped(x, "."), grouped(y, ".")),
            format!("RD {} · {}", grouped(x, "\u{202f}"), grouped(y, "\u{202f}")),
            format!("{x},5 {y},25"),
        ] {
            let found = read(&text);
            prop_assert_eq!(found.len(), 1, "{}: {:?}", text, found);
            let Rd(at) = found[0] else { panic!("{text}: {found:?}") };
            prop_assert!((at.x - f64::from(x)).abs() < 0.6 && (at.y - f64::from(y)).abs() < 0.6, "{}: {:?}", text, at);
        }
    }
}

#[test]
fn one_angle_is_read_as_a_cell_of_a_list_has_it() {
    let degrees = 52.0 + 21.0 / 60.0 + 30.0 / 3600.0;
    for (text, is_latitude) in [
        ("52°21'30\"N", Some(true)),
        ("52° 21′ 30″ NB", Some(true)),
        ("N 52 21 30", Some(true)),
        ("52 21 30 N", Some(true)),
        ("52 21 30", None),
        ("52°21'30\"", None),
        ("52° 21,5'", None),
        ("52 21.5 O", Some(false)),
        ("lat 52 21 30", Some(true)),
    ] {
        let found = angle(text).unwrap_or_else(|| panic!("{text}"));
        assert!((found.degrees - degrees).abs() < 1e-12 && found.is_told, "{text}: {found:?}");
        assert_eq!(found.is_latitude, is_latitude, "{text}");
    }
    let plain = angle("6,123").unwrap();
    assert_eq!((plain.degrees, plain.is_told), (6.123, false));
    assert!(angle("6,123°").unwrap().is_told && angle("6.5 W").unwrap().degrees == -6.5);
    for text in
        ["", "N", "52 61 30", "52 21 60", "1 2 3 4", "52°21'N 6°7'E", "95 N", "bij de molen 3", "150 000", "60 012"]
    {
        assert_eq!(angle(text), None, "{text}");
    }
}
