//! `koppelkans matrix`: out to CSV, changed, and in again; what is refused leaves the project alone.

use super::desk::{Desk, sample, stderr};

fn desk() -> Desk {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    desk
}

#[test]
fn a_matrix_goes_out_and_comes_back_changed_with_its_line_in_the_log() {
    let desk = desk();
    let before = desk.done(&["analyse", "v.gpkg", "--format", "csv"]);
    desk.done(&["matrix", "v.gpkg", "--export", "function", "-o", "f.csv"]);
    let text = std::fs::read_to_string(desk.path("f.csv")).unwrap();
    assert!(text.starts_with("\u{feff}van;naar;score;reden;datum;wie\r\nNAT;NAT;2;;;\r\n"), "{text}");
    assert_eq!(text.lines().count(), 145);
    desk.write("g.csv", &text.replace("NAT;VNT;2;;;", "NAT;VNT;-3;pacht loopt door;12-3-2026;atelier 1"));
    let said = stderr(&desk.run(&["matrix", "v.gpkg", "--import", "g.csv", "--as", "function"]));
    assert!(said.contains("1 van 144 bruikbare cellen"), "{said}");
    let after = desk.done(&["analyse", "v.gpkg", "--format", "csv"]);
    assert!(before != after, "the koppelkansen follow");
    let again = desk.done(&["matrix", "v.gpkg", "--export", "function"]);
    assert!(again.contains("NAT;VNT;-3;pacht loopt door;2026-03-12;atelier 1"), "{again}");
    let project = koppelkans::io::project_file::look(&desk.path("v.gpkg"), &koppelkans::progress::Progress::default());
    let project = project.unwrap().project;
    let entry = project.method_log().last().unwrap();
    let told = (entry.item.as_str(), entry.before.as_str(), entry.after.as_str(), entry.who.as_str());
    assert_eq!(told, ("NAT > VNT", "2", "-3", "atelier 1"));
}

#[test]
fn effects_and_types_come_in_and_what_is_odd_is_said() {
    let desk = desk();
    desk.write("e.csv", "code,naam,gebruik\nNAT,Natuur,−2\nKLI,Klimaat,1\nEXT,,9\n");
    let said = stderr(&desk.run(&["matrix", "v.gpkg", "--import", "e.csv", "--as", "effect"]));
    for line in ["Nieuw type: KLI", "Regel 4, EXT op gebruikswaarde: ‘9’ ligt buiten −2 tot en met +2"] {
        assert!(said.contains(line), "without `{line}`: {said}");
    }
    let out = desk.done(&["matrix", "v.gpkg", "--export", "effect"]);
    assert!(out.contains("NAT;Natuur;Nature restoration;1;-2;2;2") && out.contains("KLI;Klimaat;;0;1;0;0"), "{out}");
}

#[test]
fn a_file_that_can_not_be_used_changes_nothing() {
    let desk = Desk::new();
    let project = desk.worked_example();
    let before = std::fs::read(&project).unwrap();
    desk.write("leeg.csv", "");
    desk.write("ander.csv", "naam;leeftijd\na;3\n");
    desk.write("fout.csv", "van;naar;score\nWBG;NAT;9\n");
    for (file, words) in [
        ("leeg.csv", "er staat niets in"),
        ("ander.csv", "naam, leeftijd"),
        ("fout.csv", "Regel 2, WBG → NAT"),
        ("weg.csv", "weg.csv"),
    ] {
        desk.refused(&["matrix", "voorbeeld.gpkg", "--import", file, "--as", "function"], &[file, words]);
    }
    assert!(std::fs::read(&project).unwrap() == before);
    desk.misused(&["matrix", "v.gpkg"], &["--export", "koppelkans matrix --help"]);
    desk.misused(&["matrix", "v.gpkg", "--import", "f.csv"], &["--as"]);
    desk.misused(&["matrix", "v.gpkg", "--export", "beide"], &["function", "effect"]);
    desk.misused(&["matrix", "v.gpkg", "--export", "effect", "--import", "f.csv", "--as", "effect"], &["--import"]);
}
