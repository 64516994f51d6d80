//! `koppelkans fetch`: the list without a network, mistakes on the line, and a build that can't go online.

use super::desk::{Desk, sample, stderr};

#[test]
fn the_known_sources_are_listed_without_asking_anybody() {
    let desk = Desk::new();
    let list = desk.done(&["fetch", "--list"]);
    for part in ["natura2000", "Kadastrale kaart", "WFS", "CC0 1.0", "https://"] {
        assert!(list.contains(part), "{part}: {list}");
    }
    assert!(desk.done(&["fetch", "--list", "--lang", "en"]).contains("Cadastral map"));
}

#[test]
fn a_line_that_lacks_something_says_what_and_leaves_the_project_alone() {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    let before = std::fs::read(desk.path("v.gpkg")).unwrap();
    let said = |arguments: &[&str]| stderr(&desk.run(arguments));
    assert!(said(&["fetch", "v.gpkg"]).contains("--url"));
    assert!(said(&["fetch", "--url", "https://a.nl", "--as", "values"]).contains("welk project"));
    assert!(said(&["fetch", "v.gpkg", "--url", "https://a.nl"]).contains("--as"));
    assert!(said(&["fetch", "v.gpkg", "--source", "weg", "--as", "values"]).contains("natura2000, "));
    let columns = ["fetch", "v.gpkg", "--url", "http://127.0.0.1:1", "--as", "values"];
    assert!(
        said(&[&columns[..], &["--mapping", "weg.json"]].concat()).contains("weg.json"),
        "before anything is asked"
    );
    assert!(said(&[&columns[..], &["--word", "hoog=3"]].concat()).contains("ontbreekt de kolom"));
    assert!(said(&[&columns[..], &["--no-mapping", "--column", "a=naam"]].concat()).contains("--no-mapping"));
    let wrong = said(&["fetch", "v.gpkg", "--url", "file:///etc/passwd", "--as", "reference"]);
    let built = cfg!(feature = "online");
    assert!(wrong.contains(if built { "geen goed webadres" } else { "gebouwd zonder" }), "{wrong}");
    if built {
        let bbox = said(&["fetch", "v.gpkg", "--url", "http://127.0.0.1:1", "--as", "values", "--bbox", "1,2,3"]);
        assert!(bbox.contains("geen rechthoek"), "{bbox}");
        let gone = said(&["fetch", "v.gpkg", "--url", "http://127.0.0.1:1", "--as", "values"]);
        assert!(gone.contains("127.0.0.1:1 is niet te bereiken"), "{gone}");
        assert!(said(&["fetch", "--collections", "http://127.0.0.1:1"]).contains("niet te bereiken"));
    }
    let project = |bytes: &[u8]| {
        let file = desk.path("kijk.gpkg");
        std::fs::write(&file, bytes).unwrap();
        koppelkans::io::project_file::look(&file, &koppelkans::progress::Progress::default()).unwrap().project
    };
    assert_eq!(project(&std::fs::read(desk.path("v.gpkg")).unwrap()), project(&before));
}
