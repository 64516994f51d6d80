//! The same list in the forms of LibreOffice, of Excel before 2007 and in binary: every trap of lists.

use serde_json::{Value, json};

use super::*;
use crate::io::formats::Format;
use crate::words::{Language, words};

/// The file of `make_workbooks.py` with this ending.
fn file(ending: &str) -> Vec<u8> {
    let path = format!("{}/tests/cases/formats/projecten.{ending}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("it is there")
}

fn each(look: impl Fn(&str, FileLayer<'_>, &str)) {
    for ending in ["xls", "ods", "xlsb"] {
        let bytes = file(ending);
        assert_eq!(Format::sniff("lijst", &bytes), Format::Workbook, "{ending}");
        let layer = read(&bytes, &Wanted::default(), &Progress::default())
            .unwrap_or_else(|error| panic!("{ending}: {}", words(Language::Dutch).say(&error.message())));
        let said: Vec<String> = layer.notes.iter().map(|note| words(Language::Dutch).say(note)).collect();
        look(ending, layer, &said.join("\n"));
    }
}

fn column(layer: &FileLayer, name: &str) -> Vec<Value> {
    layer
        .features
        .iter()
        .map(|one| one.properties.get(name).map(std::borrow::Cow::into_owned).unwrap_or_else(|| panic!("no {name}")))
        .collect()
}

#[test]
fn dates_times_accents_and_codes_of_old_and_free_workbooks_stay_what_they_are() {
    each(|ending, layer, _| {
        assert_eq!(column(&layer, "start"), [json!("2027-03-01"), json!("2027-03-02"), Value::Null], "{ending}");
        assert_eq!(column(&layer, "tijd"), [json!("14:30:00"), Value::Null, Value::Null], "{ending}");
        assert_eq!(column(&layer, "naam"), [json!("Dijk Één"), json!("Brug"), json!("Weg")], "{ending}");
        assert_eq!(column(&layer, "klaar"), [json!(true), json!(false), Value::Null], "{ending}");
        assert_eq!(column(&layer, "postcode"), [json!("0123 AB"), json!("7983"), Value::Null], "{ending}");
    });
}

#[test]
fn dutch_decimals_in_text_are_places_and_a_row_without_one_waits_in_every_workbook() {
    each(|ending, layer, _| {
        let place = |at: usize| layer.features[at].geometry.clone().expect("no fault").map(|found| found.geometry);
        let point = |x, y| Some(geo::Geometry::Point(geo::Point::new(x, y)));
        assert_eq!((place(0), place(1)), (point(210_455.12, 540_100.5), point(211_000.0, 541_000.0)), "{ending}");
        assert_eq!((place(2), layer.is_list), (None, true), "{ending}");
        // Empty rows are no rows, and count in the numbers that the spreadsheet shows.
        assert_eq!(layer.features.iter().map(|one| one.row).collect::<Vec<_>>(), [5, 6, 9], "{ending}");
    });
}

#[test]
fn joined_cells_of_every_workbook_count_for_all_their_rows_also_in_the_header() {
    each(|ending, layer, said| {
        let towns = [json!("Westerveld"), json!("Westerveld"), json!("Súdwest")];
        assert_eq!(column(&layer, "Gemeente"), towns, "{ending}");
        assert!(said.contains("2 lege cellen"), "{ending}: {said}");
        assert!(said.contains("Lopende projecten, één van drie / Gemeente Plek"), "{ending}: {said}");
    });
}

#[test]
fn formulas_of_every_workbook_count_with_their_saved_value_and_faults_are_told() {
    each(|ending, layer, said| {
        assert_eq!(column(&layer, "bedrag"), [json!(42), Value::Null, Value::Null], "{ending}");
        assert!(said.contains("#DIV/0!") && said.contains("rij 6"), "{ending}: {said}");
        // In the others nothing saved is an empty text, which a formula may well mean.
        assert_eq!(said.contains("zonder uitkomst"), ending == "ods", "{ending}: {said}");
    });
}

#[test]
fn hidden_and_empty_sheets_of_every_workbook_are_told_and_taken_by_name_only() {
    each(|ending, layer, said| {
        assert_eq!(layer.name.as_deref(), Some("Projecten"), "{ending}");
        assert!(said.contains("verborgen werkblad: Codes"), "{ending}: {said}");
        let wanted = Wanted { layer: Some("codes".into()), ..Wanted::default() };
        let bytes = file(ending);
        let hidden = read(&bytes, &wanted, &Progress::default()).expect("it is read");
        assert_eq!(column(&hidden, "code"), [json!("A")], "{ending}");
    });
}

#[test]
fn a_workbook_of_any_kind_that_is_cut_off_is_refused_with_advice() {
    for ending in ["xls", "ods", "xlsb"] {
        let bytes = file(ending);
        for part in 1..8 {
            let cut = &bytes[..bytes.len() * part / 8];
            match read(cut, &Wanted::default(), &Progress::default()) {
                Err(error) => {
                    let said = words(Language::Dutch).say(&error.message());
                    assert!(said.contains("niets geladen"), "{ending}: {said}");
                }
                // The last bytes of an old workbook can be room that nothing stands in.
                Ok(layer) => assert!(ending == "xls" && layer.features.len() == 3, "{ending} cut at {part}/8 is read"),
            }
        }
    }
}

#[test]
fn any_byte_of_a_workbook_may_be_wrong_without_a_panic() {
    for ending in ["xls", "ods", "xlsb"] {
        let bytes = file(ending);
        for at in (0..bytes.len()).step_by(7) {
            let mut wrong = bytes.clone();
            wrong[at] ^= 0xFF;
            // Whatever it gives, it gives something.
            let _ = read(&wrong, &Wanted::default(), &Progress::default());
        }
    }
}

#[test]
fn the_outcome_of_a_fault_in_a_plain_text_stays_a_text() {
    let bytes = ods_of(&[("", "naam"), ("", "#N/A")]);
    let layer = read(&bytes, &Wanted::default(), &Progress::default()).expect("it is read");
    assert_eq!(column(&layer, "naam"), [json!("#N/A")]);
}

#[test]
fn only_the_names_of_faults_are_faults_of_formulas_and_other_outcomes_stay() {
    let outcomes = ["#perceel 12A", "#A", "#Let op!", "#1?", "Err:", "Err:geen", "Err:+50", "Fout: geen pand"];
    let faults =
        ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "Err:502", "#WAARDE!", "Fout:522"];
    let cells = ["naam"].iter().chain(&outcomes).chain(&faults).map(|text| ("of:=[.B1]", *text)).collect::<Vec<_>>();
    let bytes = ods_of(&cells);
    let layer = read(&bytes, &Wanted::default(), &Progress::default()).expect("it is read");
    assert_eq!(column(&layer, "naam"), outcomes.map(Value::from));
    let said: Vec<String> = layer.notes.iter().map(|note| words(Language::Dutch).say(note)).collect();
    assert!(faults.iter().all(|name| said.iter().any(|note| note.contains(name))), "{said:?}");
    assert!(!outcomes.iter().any(|text| said.iter().any(|note| note.contains(&format!("{text}’")))), "{said:?}");
}

#[test]
fn reading_the_formulas_of_a_sheet_stops_when_it_is_told_to() {
    let bytes = ods_of(&[("of:=[.B1]", ""), ("of:=[.B2]", "")]);
    let mut book = other::open(&bytes).expect("it opens");
    let progress = Progress::default();
    assert_eq!(book.rows("A", &progress).expect("it is read").notes.len(), 1, "formulas without an outcome");
    progress.cancel();
    assert!(matches!(book.rows("A", &progress), Err(SourceError::Cancelled)));
}

#[test]
fn an_ods_behind_a_password_says_so() {
    let manifest = "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry manifest:full-path=\"content.xml\">\
        <manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let parts = [("mimetype", ODS), ("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")];
    let error = read(&zip_of(&parts), &Wanted::default(), &Progress::default()).expect_err("it is refused");
    let said = words(Language::Dutch).say(&error.message());
    assert!(said.contains("wachtwoord"), "{said}");
}

/// A workbook with one column of texts; before each the formula that it is the outcome of, empty where there is none.
fn ods_of(cells: &[(&str, &str)]) -> Vec<u8> {
    let row = |(formula, text): &(&str, &str)| {
        let formula = if formula.is_empty() { String::new() } else { format!("table:formula=\"{formula}\"") };
        let kind = if text.is_empty() { "" } else { "office:value-type=\"string\"" };
        format!(
            "<table:table-row><table:table-cell {formula} {kind}><text:p>{text}</text:p></table:table-cell>\
            </table:table-row>"
        )
    };
    let sheet: String = cells.iter().map(row).collect();
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
        <office:spreadsheet><table:table table:name=\"A\">{sheet}</table:table></office:spreadsheet></office:body>\
        </office:document-content>"
    );
    zip_of(&[("mimetype", ODS), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", &content)])
}

const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn zip_of(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut out = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = ::zip::write::SimpleFileOptions::default().compression_method(::zip::CompressionMethod::Stored);
        out.start_file(*name, stored).expect("a part begins");
        out.write_all(text.as_bytes()).expect("a part is written");
    }
    out.finish().expect("it ends").into_inner()
}

#[test]
fn a_part_that_goes_round_in_a_circle_is_refused_instead_of_read_for_ever() {
    let mut bytes = file("xls");
    let word = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four")) as usize;
    // Sectors of 512 bytes after a header of as many; the first place that says where the table of next sectors lies.
    let table = 512 * (word(&bytes, 76) + 1);
    for next in [0_u32, 1] {
        bytes[table + 4..table + 8].copy_from_slice(&next.to_le_bytes());
        let error = read(&bytes, &Wanted::default(), &Progress::default()).expect_err("it is damaged");
        let said = words(Language::Dutch).say(&error.message());
        assert!(said.contains("beschadigd"), "{said}");
    }
}

#[test]
fn cells_of_an_old_workbook_far_apart_do_not_fill_the_memory() {
    // A number that is moved to the last row and column that such a sheet has.
    let mut bytes = file("xls");
    let number = [0x03, 0x02, 14, 0];
    let at = bytes.windows(4).position(|window| window == number).expect("it has a number");
    bytes[at + 4..at + 8].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0]);
    let error = read(&bytes, &Wanted::default(), &Progress::default()).expect_err("it is too much");
    assert_eq!(error.message().key, "excel-far-apart");
}
