//! Workbooks as they come out of offices: every trap of Excel.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{ExcelDateTime, Format as Looks, Formula, Workbook as Written, Worksheet};
use serde_json::{Value, json};

use super::*;
use crate::io::formats::Format;
use crate::words::{Language, words};

fn layer(bytes: &[u8]) -> FileLayer<'_> {
    read(bytes, &Wanted::default(), &Progress::default())
        .unwrap_or_else(|error| panic!("{}", words(Language::Dutch).say(&error.message())))
}

fn refused(bytes: &[u8]) -> String {
    let error = read(bytes, &Wanted::default(), &Progress::default()).expect_err("it is refused");
    words(Language::Dutch).say(&error.message())
}

fn said(layer: &FileLayer) -> String {
    layer.notes.iter().map(|note| words(Language::Dutch).say(note)).collect::<Vec<_>>().join("\n")
}

fn value(layer: &FileLayer, row: usize, column: &str) -> Value {
    layer.features[row]
        .properties
        .get(column)
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_else(|| panic!("no column {column}"))
}

fn book(fill: impl FnOnce(&mut Worksheet) -> Result<(), rust_xlsxwriter::XlsxError>) -> Vec<u8> {
    let mut book = Written::new();
    fill(book.add_worksheet()).expect("it is written");
    book.save_to_buffer().expect("it is written")
}

fn texts(sheet: &mut Worksheet, row: u32, texts: &[&str]) -> Result<(), rust_xlsxwriter::XlsxError> {
    for (column, text) in texts.iter().enumerate() {
        sheet.write(row, column as u16, *text)?;
    }
    Ok(())
}

/// The same workbook with a part of it changed.
fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut zip = zipped::open(bytes).expect("it is a zip");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("it has parts");
        let own = part.name().expect("a name").into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).expect("it unpacks");
        if own == name {
            text = change(String::from_utf8(text).expect("it is text")).into_bytes();
        }
        out.start_file(own, zip::write::SimpleFileOptions::default()).expect("a part begins");
        out.write_all(&text).expect("a part is written");
    }
    out.finish().expect("it ends").into_inner()
}

fn dates() -> Vec<u8> {
    book(|sheet| {
        texts(sheet, 0, &["naam", "start", "tijd", "moment"])?;
        sheet.write(1, 0, "Dijk")?;
        let date = ExcelDateTime::from_ymd(2027, 3, 1)?;
        sheet.write_with_format(1, 1, &date, &Looks::new().set_num_format("dd-mm-yyyy"))?;
        let time = ExcelDateTime::from_hms(14, 30, 0)?;
        sheet.write_with_format(1, 2, &time, &Looks::new().set_num_format("hh:mm"))?;
        let both = ExcelDateTime::from_ymd(2027, 3, 1)?.and_hms(9, 15, 0)?;
        sheet.write_with_format(1, 3, &both, &Looks::new().set_num_format("dd-mm-yyyy hh:mm"))?;
        Ok(())
    })
}

#[test]
fn a_sheet_with_x_and_y_gives_places_numbers_and_row_numbers() {
    let bytes = book(|sheet| {
        texts(sheet, 0, &["Lopende projecten"])?;
        texts(sheet, 2, &["naam", "x", "y", "jaar", "deel", "klaar", "code"])?;
        texts(sheet, 3, &["Dijk", "210.455,12"])?;
        sheet.write(3, 2, 540_100.5)?.write(3, 3, 2027)?.write(3, 5, true)?.write(3, 6, "007")?;
        sheet.write_with_format(3, 4, 0.25, &Looks::new().set_num_format("0%"))?;
        Ok(())
    });
    assert_eq!(Format::sniff("projecten.bin", &bytes), Format::Workbook);
    let layer = layer(&bytes);
    let Ok(Some(found)) = &layer.features[0].geometry else { panic!("it has a place") };
    assert_eq!(found.geometry, geo::Geometry::Point(geo::Point::new(210_455.12, 540_100.5)));
    assert_eq!((layer.features.len(), layer.features[0].row, layer.is_list), (1, 4, true));
    assert_eq!(value(&layer, 0, "jaar"), json!(2027));
    assert_eq!(value(&layer, 0, "jaar").to_string(), "2027", "no .0 behind a whole number");
    assert_eq!((value(&layer, 0, "klaar"), value(&layer, 0, "code")), (json!(true), json!("007")));
    assert!(said(&layer).contains("Lopende projecten"), "{}", said(&layer));
}

#[test]
fn percentages_are_their_number() {
    let bytes = book(|sheet| {
        texts(sheet, 0, &["naam", "deel"])?;
        sheet.write(1, 0, "Dijk")?.write_with_format(1, 1, 0.25, &Looks::new().set_num_format("0%"))?;
        Ok(())
    });
    assert_eq!(value(&layer(&bytes), 0, "deel"), json!(0.25));
}

#[test]
fn dates_and_times_are_written_out() {
    let bytes = dates();
    let layer = layer(&bytes);
    assert_eq!(value(&layer, 0, "start"), "2027-03-01");
    assert_eq!(value(&layer, 0, "tijd"), "14:30:00");
    assert_eq!(value(&layer, 0, "moment"), "2027-03-01T09:15:00");
}

#[test]
fn dates_counted_from_1904_are_the_same_dates() {
    let old = dates();
    // The same day has a number that is four years and a day less.
    let bytes = changed(&old, "xl/workbook.xml", |text| text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1));
    let day = |from_1900: f64| (from_1900 - 1462.0).to_string();
    let bytes = changed(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text.replace("<v>46447</v>", &format!("<v>{}</v>", day(46_447.0)))
    });
    assert_eq!(value(&layer(&bytes), 0, "start"), "2027-03-01");
}

#[test]
fn joined_cells_count_for_all_their_rows_and_that_is_told() {
    let bytes = book(|sheet| {
        texts(sheet, 0, &["gemeente", "naam"])?;
        sheet.merge_range(1, 0, 3, 0, "Westerveld", &Looks::new())?;
        for (row, name) in [(1, "Dijk"), (2, "Brug"), (3, "Weg")] {
            sheet.write(row, 1, name)?;
        }
        Ok(())
    });
    let layer = layer(&bytes);
    let towns: Vec<Value> = (0..3).map(|row| value(&layer, row, "gemeente")).collect();
    assert_eq!(towns, [json!("Westerveld"), json!("Westerveld"), json!("Westerveld")]);
    assert!(said(&layer).contains("2 lege cellen"), "{}", said(&layer));
}

#[test]
fn formulas_count_with_their_saved_value_and_faults_are_left_empty_and_told() {
    let bytes = book(|sheet| {
        texts(sheet, 0, &["naam", "bedrag"])?;
        texts(sheet, 1, &["Dijk"])?;
        texts(sheet, 2, &["Brug"])?;
        texts(sheet, 3, &["Weg"])?;
        sheet.write_formula(1, 1, Formula::new("=6*7").set_result("42"))?;
        sheet.write_formula(2, 1, Formula::new("=NA()").set_result("#N/A"))?;
        sheet.write_formula(3, 1, Formula::new("=1+1").set_result("2"))?;
        Ok(())
    });
    let bytes = changed(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text.replace("<v>2</v></c></row></sheet", "</c></row></sheet")
    });
    let layer = layer(&bytes);
    let amounts: Vec<Value> = (0..3).map(|row| value(&layer, row, "bedrag")).collect();
    assert_eq!(amounts, [json!(42), Value::Null, Value::Null]);
    let said = said(&layer);
    assert!(said.contains("#N/A") && said.contains("rij 3"), "{said}");
    assert!(said.contains("zonder uitkomst") && said.contains("rij 4"), "{said}");
}

fn two_sheets(second_is_hidden: bool) -> Vec<u8> {
    let mut book = Written::new();
    for (name, hidden) in [("Projecten", false), ("Codes", second_is_hidden), ("Leeg", false)] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet.set_hidden(hidden);
        if name != "Leeg" {
            texts(sheet, 0, &["naam", "adres"]).expect("written");
            texts(sheet, 1, &[name, "Dorpsstraat 1"]).expect("written");
        }
    }
    book.save_to_buffer().expect("it is written")
}

#[test]
fn several_sheets_are_asked_about_and_one_is_taken_by_its_name() {
    let bytes = two_sheets(false);
    let said = refused(&bytes);
    assert!(said.contains("Projecten (2)") && said.contains("Codes") && !said.contains("Leeg"), "{said}");
    let wanted = Wanted { layer: Some("codes".into()), ..Wanted::default() };
    let layer = read(&bytes, &wanted, &Progress::default()).expect("it is read");
    assert_eq!((layer.name.as_deref(), value(&layer, 0, "naam")), (Some("Codes"), json!("Codes")));
}

#[test]
fn a_hidden_sheet_is_not_taken_by_itself_and_is_told() {
    let bytes = two_sheets(true);
    let layer = layer(&bytes);
    assert_eq!(value(&layer, 0, "naam"), "Projecten");
    assert!(said(&layer).contains("verborgen werkblad: Codes"), "{}", said(&layer));
}

#[test]
fn a_workbook_that_is_empty_broken_or_behind_a_password_is_refused_with_advice() {
    assert!(refused(&book(|_| Ok(()))).contains("leeg"));
    let whole = two_sheets(true);
    assert!(refused(&whole[..whole.len() / 2]).contains("rekenblad is beschadigd"));
    let no_sheet = changed(&whole, "xl/worksheets/sheet1.xml", |text| text[..text.len() / 2].to_owned());
    assert!(refused(&no_sheet).contains("beschadigd"));
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0];
    locked.resize(1024, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(Format::sniff("a.xlsx", &locked), Format::Workbook);
    assert!(refused(&locked).contains("wachtwoord"));
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let small = book(|sheet| texts(sheet, 0, &["naam"]));
    let mut out = zip::ZipWriter::new_append(Cursor::new(small)).expect("it is a zip");
    out.start_file("xl/bomb.xml", zip::write::SimpleFileOptions::default()).expect("a part begins");
    for _ in 0..80 {
        out.write_all(&vec![b' '; 1 << 20]).expect("a part is written");
    }
    let bytes = out.finish().expect("it ends").into_inner();
    assert!(bytes.len() < 1 << 18, "{}", bytes.len());
    assert!(refused(&bytes).contains("verdacht groot"), "{}", refused(&bytes));
}

#[test]
fn cells_far_apart_do_not_fill_the_memory() {
    let bytes = book(|sheet| {
        texts(sheet, 0, &["naam", "x", "y"])?;
        texts(sheet, 1, &["Dijk"])?;
        sheet.write(1_048_575, 16_383, "ver weg")?;
        Ok(())
    });
    let layer = layer(&bytes);
    assert_eq!((layer.features.len(), layer.features[1].row), (2, 1_048_576));
}

#[test]
fn a_document_is_no_workbook() {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "word/document.xml"] {
        out.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part begins");
        out.write_all(b"<x/>").expect("a part is written");
    }
    let bytes = out.finish().expect("it ends").into_inner();
    assert_eq!(Format::sniff("verslag.docx", &bytes), Format::Office);
    assert!(!Format::Office.line().can_read());
}
