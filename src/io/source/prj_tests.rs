//! Descriptions as Esri, GDAL and PROJ write them, and some that lie.

use super::*;

macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../tests/cases/formats/prj/", $name, ".prj"))
    };
}

fn epsg(text: &str) -> Option<u32> {
    if let SaidCrs::Known(crs) = said(text) { Some(crs.epsg()) } else { None }
}

const ESRI_RD: &str = case!("esri-28992");

#[test]
fn systems_in_esri_spelling_are_known_by_their_figures() {
    for (text, wanted) in [
        (ESRI_RD, 28992),
        (case!("esri-25831"), 25831),
        (case!("esri-25832"), 25832),
        (case!("esri-3035"), 3035),
        (case!("esri-31370"), 31370),
        (case!("esri-3812"), 3812),
        (case!("esri-3857"), 3857),
        (case!("esri-32631"), 32631),
        (case!("esri-32731"), 32731),
        (case!("esri-4326"), 4326),
        (case!("esri-4258"), 4258),
    ] {
        assert!(!text.contains("EPSG"), "{text}");
        assert_eq!(epsg(text), Some(wanted), "{text}");
    }
}

#[test]
fn the_new_spelling_of_wkt_is_known_by_its_figures_too() {
    for (text, wanted) in [
        (case!("iso-28992"), 28992),
        (case!("iso-31370"), 31370),
        (case!("iso-3857"), 3857),
        (case!("iso-25831"), 25831),
        (case!("iso-4326"), 4326),
        (case!("iso-7415"), 28992),
        (case!("iso-with-codes-7415"), 28992),
    ] {
        assert_eq!(epsg(text), Some(wanted), "{text}");
    }
}

#[test]
fn rd_new_is_known_under_every_name_it_has() {
    for name in ["Rijksdriehoekstelsel_New", "RD_New", "Amersfoort / RD New", "Netherlands_RD", "unnamed"] {
        assert_eq!(epsg(&ESRI_RD.replace("RD_New", name)), Some(28992), "{name}");
    }
    for method in ["Oblique_Stereographic", "Double_Stereographic"] {
        assert_eq!(epsg(&ESRI_RD.replace("Double_Stereographic", method)), Some(28992), "{method}");
    }
}

#[test]
fn the_old_rd_is_not_taken_for_the_new_whatever_it_is_called() {
    for text in [case!("esri-28991").to_owned(), case!("esri-28991").replace("RD_Old", "Rijksdriehoekstelsel_New")] {
        assert_ne!(epsg(&text), Some(28992), "{text}");
    }
}

#[test]
fn what_claims_to_be_rd_new_with_other_figures_is_asked() {
    for (from, to) in
        [("155000.0", "155029.0"), ("5.387638", "5.287638"), ("0.9999079", "1.0"), ("Meter\",1.0", "Foot\",0.3048")]
    {
        let text = ESRI_RD.replace(from, to);
        assert_ne!(text, ESRI_RD);
        assert_eq!(said(&text), SaidCrs::Unknown("RD_New".to_owned()), "{text}");
    }
    let end = ESRI_RD.len() - 1;
    let coded = |text: &str| format!("{},AUTHORITY[\"EPSG\",\"28992\"]]", &text[..text.len() - 1]);
    assert_eq!(epsg(&coded(&ESRI_RD[..=end])), Some(28992));
    assert_eq!(epsg(&coded(&ESRI_RD.replace("155000.0", "155029.0"))), None);
}

#[test]
fn an_epsg_number_in_the_text_counts() {
    for text in
        ["EPSG:28992", "28992", "PROJCS[\"x\",AUTHORITY[\"EPSG\",\"28992\"]]", "GEOGCRS[\"x\",ID[\"EPSG\",4258]]"]
    {
        assert!(matches!(epsg(text), Some(28992 | 4258)), "{text}");
    }
}

#[test]
fn degrees_from_another_meridian_or_in_grads_are_asked() {
    let text = case!("esri-4326");
    assert_eq!(epsg(&text.replace("\"Greenwich\",0.0", "\"Paris\",2.33722917")), None);
    assert_eq!(epsg(&text.replace("0.0174532925199433", "0.015707963267949")), None);
}

#[test]
fn nothing_is_nothing_and_rubbish_is_unknown() {
    assert_eq!(said(" \n\0"), SaidCrs::Absent);
    for text in ["hallo", "PROJCS[", "LOCAL_CS[\"bouwput\",UNIT[\"m\",1]]", "PROJCS[\"Mars_2000\"]"] {
        assert!(matches!(said(text), SaidCrs::Unknown(_)), "{text}");
    }
    let long = format!("PROJCS[\"{}\"]", "é".repeat(500));
    assert!(matches!(said(&long), SaidCrs::Unknown(name) if name.chars().count() < 70));
}
