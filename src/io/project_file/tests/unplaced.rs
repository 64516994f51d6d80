//! Rows that wait for a place: saved, read back, changed outside, and files of before there were any.

use super::*;

fn row(n: u128, map: MapOfRow, properties: serde_json::Value) -> Unplaced {
    let properties = properties.as_object().unwrap().clone();
    Unplaced { id: id(5000 + n), serial: n as u64, map, properties, file: "lopende projecten.csv".to_owned() }
}

fn with_rows() -> Project {
    let mut project = project();
    project.unplaced.put(Arc::new(row(1, MapOfRow::Tasks, json!({"naam": "Brug ‘é’", "fase": 3, "Budget": 1.5}))));
    project.unplaced.put(Arc::new(row(2, MapOfRow::Values, json!({"Naam": "Laan", "lijst": [1, null]}))));
    project.unplaced.put(Arc::new(row(4, MapOfRow::Tasks, json!({}))));
    project
}

fn after(change: &str) -> (Place, Opened) {
    let place = saved(&with_rows());
    outside(&place.file).execute_batch(change).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    (place, opened)
}

fn names(project: &Project) -> Vec<(u64, String)> {
    project.unplaced.iter().map(|row| (row.serial, row.name())).collect()
}

#[test]
fn rows_without_a_place_come_back_as_they_were() {
    let project = with_rows();
    let place = saved(&project);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project, project);
    assert_eq!(said(&opened.notes), Vec::<String>::new());
    let file = outside(&place.file);
    assert_eq!(number(&file, "SELECT count(*) FROM nog_te_plaatsen WHERE naam = 'Laan' AND kaart = 'waarden'"), 1.0);
    let kind = "SELECT count(*) FROM gpkg_contents WHERE table_name = 'nog_te_plaatsen' AND data_type = 'attributes'";
    assert_eq!(number(&file, kind), 1.0);
}

#[test]
fn placing_and_undo_are_written_with_the_feature_they_make() {
    let mut project = with_rows();
    let place = saved(&project);
    let writer = Writer::start(&place.file).unwrap();
    let feature = TaskFeature::new(id(5001), 3, square(0.0, 0.0, 10.0));
    let placed = Edit::new(
        Message::new("x"),
        vec![Change::Unplaced(RowChange::delete(id(5001))), Change::Task(RowChange::put(feature))],
    );
    let inverse = project.apply(&placed).unwrap();
    writer.write(placed);
    writer.flush().unwrap();
    let read = || look_at(&place.file);
    assert_eq!(read(), project);
    project.apply(&inverse).unwrap();
    writer.write(inverse);
    writer.flush().unwrap();
    assert_eq!(read(), project);
    assert_eq!(names(&project).len(), 3);
}

/// As another program sees it: this process is writing the file.
fn look_at(file: &Path) -> Project {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kopie.gpkg");
    std::fs::copy(file, &copy).unwrap();
    look(&copy, &Progress::default()).unwrap().project
}

#[test]
fn rows_changed_added_and_deleted_in_qgis_are_taken_over() {
    let (place, opened) = after(
        "UPDATE nog_te_plaatsen SET naam = 'Anders' WHERE fid = 2;
         DELETE FROM nog_te_plaatsen WHERE fid = 4;
         INSERT INTO nog_te_plaatsen (naam, kaart) VALUES ('Nieuw', 'Opgaven');",
    );
    assert_eq!(names(&opened.project), [(1, "Brug ‘é’".to_owned()), (2, "Anders".to_owned()), (3, "Nieuw".to_owned())]);
    let changed = opened.project.unplaced.get(id(5002)).unwrap();
    assert_eq!(changed.properties.get("Naam"), Some(&json!("Anders")), "in the column it had");
    let again = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((again.project, again.notes), (opened.project, Vec::new()), "its identity stays");
}

#[test]
fn rows_that_make_no_sense_stay_in_the_file_and_are_told() {
    let (place, opened) = after(
        "UPDATE nog_te_plaatsen SET kaart = 'weet niet' WHERE fid = 1;
         UPDATE nog_te_plaatsen SET eigenschappen = '{kapot' WHERE fid = 2;
         UPDATE nog_te_plaatsen SET uuid = (SELECT uuid FROM nog_te_plaatsen WHERE fid = 2) WHERE fid = 4;
         INSERT INTO nog_te_plaatsen (fid, uuid, naam, kaart) VALUES (-3, x'00ff', 'min', 'opgaven');",
    );
    let said = said(&opened.notes);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.iter().any(|note| note.contains("als tekst bewaard")), "{said:?}");
    assert_eq!(opened.project.unplaced.len(), 3);
    let writer = Writer::start(&place.file).unwrap();
    writer.write(Edit::new(
        Message::new("x"),
        vec![Change::Unplaced(RowChange::put(row(1, MapOfRow::Tasks, json!({"naam": "andere rij met nummer 1"}))))],
    ));
    writer.flush().unwrap();
    let left = "SELECT count(*) FROM nog_te_plaatsen WHERE kaart = 'weet niet' AND naam = 'Brug ‘é’'";
    assert_eq!(number(&outside(&place.file), left), 0.0, "the same identity is the same row");
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM nog_te_plaatsen"), 4.0);
}

#[test]
fn a_row_of_somebody_else_makes_room_for_a_new_one() {
    let (place, _) = after("INSERT INTO nog_te_plaatsen (fid, naam, kaart) VALUES (9, 'vreemd', 'geen');");
    let writer = Writer::start(&place.file).unwrap();
    let new = row(9, MapOfRow::Tasks, json!({"naam": "negen"}));
    writer.write(Edit::new(Message::new("x"), vec![Change::Unplaced(RowChange::put(new))]));
    writer.flush().unwrap();
    let file = outside(&place.file);
    assert_eq!(number(&file, "SELECT fid FROM nog_te_plaatsen WHERE naam = 'negen'"), 9.0);
    assert_eq!(number(&file, "SELECT fid FROM nog_te_plaatsen WHERE naam = 'vreemd'"), 10.0);
}

#[test]
fn a_row_that_is_on_the_map_already_does_not_wait() {
    let (_, opened) =
        after("UPDATE nog_te_plaatsen SET uuid = (SELECT uuid FROM opgaven WHERE fid = 1) WHERE fid = 2;");
    assert_eq!((opened.project.unplaced.len(), opened.project.tasks.len()), (2, 2));
    assert_eq!(said(&opened.notes).len(), 1);
}

#[test]
fn a_column_that_was_taken_away_comes_back_and_nothing_breaks() {
    let (_, opened) =
        after("ALTER TABLE nog_te_plaatsen DROP COLUMN naam; ALTER TABLE nog_te_plaatsen DROP COLUMN bestand;");
    assert_eq!(names(&opened.project)[0], (1, "Brug ‘é’".to_owned()));
    assert_eq!(opened.notes.len(), 2, "{:?}", said(&opened.notes));
}

#[test]
fn a_file_of_version_2_opens_without_a_word_and_gets_the_table() {
    let project = project();
    let place = saved(&project);
    outside(&place.file)
        .execute_batch(
            "DROP TABLE nog_te_plaatsen;
             DELETE FROM gpkg_contents WHERE table_name = 'nog_te_plaatsen';
             UPDATE koppelkans_meta SET waarde = '2' WHERE sleutel = 'schema_version';",
        )
        .unwrap();
    assert_eq!(look(&place.file, &Progress::default()).unwrap().project, project, "also when only looked at");
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((opened.project, said(&opened.notes)), (project, Vec::new()));
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM nog_te_plaatsen"), 0.0);
}
