//! Tests of the background writer: nothing is lost when the disk is full, gone or locked.
#![allow(clippy::unwrap_used)]

use super::super::tests::{id, number, outside, project, saved, square, value};
use super::*;
use crate::io::project_file::open;
use crate::model::{Change, FourValues, RowChange};
use crate::progress::Progress;

fn put(n: u128) -> Edit {
    Edit::new(Message::new("x"), vec![Change::Value(RowChange::put(value(n, square(n as f64, 0.0, 10.0))))])
}

fn row(code: &str) -> Arc<OpportunityRow> {
    Arc::new(OpportunityRow {
        code: code.to_owned(),
        a: id(1001),
        b: id(1002),
        a_name: "a".to_owned(),
        b_name: "b".to_owned(),
        class: "sterk".to_owned(),
        conflict_class: String::new(),
        chance_class: "sterk".to_owned(),
        contact: "overlap",
        tension: false,
        k: Some(57.0),
        k_low: None,
        k_high: None,
        c: Some(0.0),
        p: Some(0.5),
        r: None,
        t: None,
        m: None,
        g: None,
        u: None,
        q: FourValues::new(Some(0.5), None, None, None),
        sentence: "zin".to_owned(),
        place: Arc::new(square(0.0, 0.0, 50.0).areas().clone()),
    })
}

fn other_row(code: &str) -> Arc<OpportunityRow> {
    Arc::new(OpportunityRow { a: id(1003), ..row(code).as_ref().clone() })
}

#[test]
fn the_newest_koppelkansen_take_the_place_of_the_older_ones() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    for n in 0..20 {
        writer.write_opportunities(Arc::default(), move || vec![row(&format!("K{n}")), other_row("C1")]);
    }
    writer.flush().unwrap();
    let file = outside(&place.file);
    assert_eq!(number(&file, "SELECT count(*) FROM koppelkansen WHERE code IN ('K19', 'C1')"), 2.0);
    assert_eq!(number(&file, "SELECT count(*) FROM koppelkansen"), 2.0);
    assert_eq!(number(&file, "SELECT max_x FROM gpkg_contents WHERE table_name = 'koppelkansen'"), 155_050.0);
}

#[test]
fn only_koppelkansen_that_differ_are_written_again() {
    let place = saved(&project());
    let file = outside(&place.file);
    file.execute_batch(
        "CREATE TABLE written (what TEXT); \
         CREATE TRIGGER w1 AFTER INSERT ON koppelkansen BEGIN INSERT INTO written VALUES ('+' || NEW.code); END; \
         CREATE TRIGGER w2 AFTER UPDATE ON koppelkansen BEGIN INSERT INTO written VALUES ('=' || NEW.code); END; \
         CREATE TRIGGER w3 AFTER DELETE ON koppelkansen BEGIN INSERT INTO written VALUES ('-' || OLD.code); END;",
    )
    .unwrap();
    let writer = Writer::start(&place.file).unwrap();
    let write = |rows: Vec<Arc<OpportunityRow>>| {
        writer.write_opportunities(Arc::default(), move || rows);
        writer.flush().unwrap();
        let all: Vec<String> = file
            .prepare("SELECT what FROM written ORDER BY rowid")
            .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
            .unwrap();
        all
    };
    let far = Arc::new(OpportunityRow {
        place: Arc::new(square(500.0, 0.0, 50.0).areas().clone()),
        ..other_row("C1").as_ref().clone()
    });
    assert_eq!(write(vec![row("K1"), Arc::clone(&far)]), ["+K1", "+C1"]);
    assert_eq!(write(vec![Arc::clone(&far), row("K1")]).len(), 2, "in another order they are the same");
    assert_eq!(write(vec![row("K2"), far]).split_off(2), ["=K2"]);
    assert_eq!(write(vec![row("K2")]).split_off(3), ["-C1"]);
    assert_eq!(number(&file, "SELECT max_x FROM gpkg_contents WHERE table_name = 'koppelkansen'"), 155_050.0);
    assert_eq!(number(&file, "SELECT count(*) FROM rtree_koppelkansen_geom"), 1.0);
    // After somebody else wrote to the file nothing is taken for granted.
    file.execute_batch("DELETE FROM koppelkansen; DELETE FROM written").unwrap();
    assert_eq!(write(vec![row("K2")]), ["+K2"]);
}

#[test]
fn a_folder_that_is_away_for_a_while_costs_nothing() {
    let place = saved(&project());
    let folder = place.file.parent().unwrap().to_owned();
    let away = folder.with_extension("weg");
    let writer = Writer::start(&place.file).unwrap();
    writer.write(put(11));
    writer.flush().unwrap();
    std::fs::rename(&folder, &away).unwrap();
    writer.write(put(12));
    writer.write(put(13));
    assert_eq!(writer.flush(), Err(ProjectFileError::NotFound(place.file.clone())));
    let status = writer.status();
    assert_eq!((status.pending, status.last_error.unwrap().key.as_str()), (2, "project-file-saving-gone"));
    std::fs::rename(&away, &folder).unwrap();
    writer.flush().unwrap();
    assert_eq!(writer.status(), WriterStatus::default());
    drop(writer);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert!([11, 12, 13].into_iter().all(|n| opened.project.values.get(id(n)).is_some()));
}

#[test]
fn another_project_at_the_path_is_not_written_to() {
    let (place, other) = (saved(&project()), saved(&project()));
    let writer = Writer::start(&place.file).unwrap();
    std::fs::rename(&other.file, &place.file).unwrap();
    writer.write(put(11));
    assert_eq!(writer.flush(), Err(ProjectFileError::Replaced(place.file.clone())));
    drop(writer);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project, project());
}

#[test]
fn a_full_disk_keeps_edits_in_line_until_there_is_room() {
    let place = saved(&project());
    let session = Session::start(&place.file).unwrap();
    let pages = Arc::clone(&session.max_pages);
    let full = number(&outside(&place.file), "PRAGMA page_count") as i64;
    pages.store(full, std::sync::atomic::Ordering::SeqCst);
    let writer = Writer::start_session(session).unwrap();
    let mut big = value(11, square(0.0, 0.0, 10.0));
    big.story = "lang verhaal ".repeat(100_000);
    writer.write(Edit::new(Message::new("x"), vec![Change::Value(RowChange::put(big))]));
    writer.write(put(12));
    assert_eq!(writer.flush(), Err(ProjectFileError::Full));
    assert_eq!(writer.status().pending, 2);
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM waarden"), 3.0);
    pages.store(0, std::sync::atomic::Ordering::SeqCst);
    writer.flush().unwrap();
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM waarden"), 5.0);
}

#[test]
fn a_lock_of_another_program_is_told_and_waited_for() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    let qgis = outside(&place.file);
    qgis.execute_batch("BEGIN IMMEDIATE").unwrap();
    writer.write(put(11));
    assert_eq!(writer.flush(), Err(ProjectFileError::Locked));
    assert_eq!(writer.status().last_error.unwrap().key, "project-file-locked");
    qgis.execute_batch("ROLLBACK").unwrap();
    writer.flush().unwrap();
    assert_eq!(number(&qgis, "SELECT count(*) FROM waarden"), 4.0);
}

#[test]
fn a_reader_that_keeps_the_file_in_wal_mode_does_not_stop_us() {
    let place = saved(&project());
    let qgis = outside(&place.file);
    qgis.execute_batch("PRAGMA journal_mode = WAL; BEGIN; SELECT * FROM waarden").unwrap();
    assert_eq!(number(&qgis, "SELECT count(*) FROM waarden"), 3.0);
    let writer = Writer::start(&place.file).unwrap();
    writer.write(put(11));
    writer.flush().unwrap();
    qgis.execute_batch("COMMIT").unwrap();
    assert_eq!(number(&qgis, "SELECT count(*) FROM waarden"), 4.0);
}

#[test]
fn dropping_the_writer_writes_what_is_still_in_line() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    (11..60).for_each(|n| writer.write(put(n)));
    drop(writer);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project.values.len(), 3 + 49);
}
