//! What WFS servers of several makes say of themselves, and how it is read.
#![allow(clippy::unwrap_used)]

use super::*;

const GEOSERVER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1">
<ows:ServiceIdentification><ows:Title>Erfgoed &amp; landschap</ows:Title><ows:Fees>NONE</ows:Fees>
<ows:AccessConstraints>CC0 1.0</ows:AccessConstraints></ows:ServiceIdentification>
<ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:Parameter name="resultType"><ows:AllowedValues>
<ows:Value>results</ows:Value></ows:AllowedValues></ows:Parameter><ows:Parameter name="outputFormat"><ows:AllowedValues>
<ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>application/json</ows:Value>
<ows:Value>text/javascript</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation></ows:OperationsMetadata>
<FeatureTypeList><FeatureType xmlns:rce="http://rce"><Name>rce:Monumenten</Name><Title>Rijksmonumenten</Title>
<Abstract/><DefaultCRS>urn:ogc:def:crs:EPSG::28992</DefaultCRS><OtherCRS>urn:ogc:def:crs:EPSG::4326</OtherCRS>
<ows:WGS84BoundingBox><ows:LowerCorner>3.2 50.7</ows:LowerCorner><ows:UpperCorner>7.3 53.6</ows:UpperCorner>
</ows:WGS84BoundingBox></FeatureType>
<FeatureType><Name>rce:Leeg</Name><DefaultCRS>urn:ogc:def:crs:EPSG::4326</DefaultCRS>
<OutputFormats><Format>text/xml; subtype=gml/3.2.1</Format></OutputFormats></FeatureType></FeatureTypeList>
</wfs:WFS_Capabilities>"#;

fn base() -> Url {
    address::read("https://voorbeeld.nl/wfs").unwrap()
}

#[test]
fn what_a_server_says_of_itself_is_read() {
    let server = capabilities(GEOSERVER, &base(), None).unwrap();
    assert_eq!((server.title.as_str(), server.version.as_str()), ("Erfgoed & landschap", "2.0.0"));
    let [monuments, empty] = server.collections.as_slice() else { panic!("{server:?}") };
    assert_eq!((monuments.name.as_str(), monuments.title.as_str()), ("rce:Monumenten", "Rijksmonumenten"));
    assert_eq!(monuments.extent, Some([3.2, 50.7, 7.3, 53.6]));
    assert_eq!(monuments.crs, ["urn:ogc:def:crs:EPSG::28992", "urn:ogc:def:crs:EPSG::4326"]);
    assert_eq!(monuments.licence, "CC0 1.0", "and not that it costs nothing");
    assert_eq!(json_format(&monuments.formats), Some("application/json"));
    assert_eq!(json_format(&empty.formats), None);
    assert_eq!(empty.title, "rce:Leeg");
    assert_eq!(server.find(Some("monumenten")).unwrap().name, "rce:Monumenten");
    assert_eq!(server.find(Some("Rijksmonumenten")).unwrap().name, "rce:Monumenten");
    let OnlineError::NoCollection { known, .. } = server.find(Some("weg")).unwrap_err() else { panic!() };
    assert_eq!(known, ["rce:Monumenten", "rce:Leeg"]);
}

#[test]
fn the_plainest_spelling_of_json_is_taken_and_never_a_script() {
    let of = |formats: &[&str]| {
        json_format(&formats.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()).map(str::to_owned)
    };
    assert_eq!(of(&["GML2", "json", "application/json"]).as_deref(), Some("application/json"));
    assert_eq!(
        of(&["application/json; subtype=geojson; charset=utf-8"]).as_deref(),
        Some("application/json; subtype=geojson; charset=utf-8")
    );
    assert_eq!(of(&["GEOJSON"]).as_deref(), Some("GEOJSON"));
    assert_eq!(of(&["text/javascript", "application/jsonp"]), None);
}

#[test]
fn something_else_than_a_description_is_no_server() {
    for text in ["", "<html><body/></html>", "<a><b></a>", "{}"] {
        assert!(capabilities(text, &base(), None).is_err(), "{text}");
    }
    assert!(matches!(what_else(&base(), "<!DOCTYPE html><HTML>"), OnlineError::WebPage { .. }));
}

#[test]
fn an_address_that_speaks_of_wfs_is_one() {
    for yes in ["https://a.nl/geoserver/wfs", "https://a.nl/rvo/wfs/v1_0", "https://a.nl/ows?service=WFS"] {
        assert!(looks_like(&address::read(yes).unwrap()), "{yes}");
    }
    assert!(!looks_like(&address::read("https://a.nl/rvo/ogc/v1").unwrap()));
}
