//! Files that were changed in QGIS, or by hand, between two sessions.

use super::*;

/// Changes a saved project from outside and opens it again.
pub(super) fn after(change: &str) -> (Place, Opened) {
    let place = saved(&project());
    outside(&place.file).execute_batch(change).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    (place, opened)
}

fn blob(shape: &Shape) -> String {
    let hex: String = gpb::encode(shape, 28992).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("x'{hex}'")
}

#[test]
fn a_moved_shape_and_a_changed_attribute_are_taken_over() {
    let moved = square(700.0, 0.0, 10.0);
    let (_, opened) = after(&format!(
        "UPDATE opgaven SET geom = {}, naam = 'anders', fase = 3, partijen = 'a; b' WHERE fid = 1;",
        blob(&moved)
    ));
    let row = opened.project.tasks.get(id(1001)).unwrap();
    assert_eq!((&row.shape, row.name.as_str(), row.phase), (&moved, "anders", Some(Phase::Vision)));
    assert_eq!(row.parties, ["a", "b"]);
    assert!(opened.notes.is_empty());
}

#[test]
fn an_added_row_gets_an_identity_that_stays() {
    let (place, opened) =
        after(&format!("INSERT INTO waarden (geom, naam) VALUES ({}, 'nieuw');", blob(&square(0.0, 0.0, 5.0))));
    assert_eq!(said(&opened.notes), ["‘nieuw’ in ‘waarden’ is buiten Koppelkans toegevoegd en doet nu mee."]);
    let row = opened.project.values.iter().next_back().unwrap();
    assert_eq!((row.name.as_str(), row.serial), ("nieuw", 6));
    let again = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((again.project, again.notes), (opened.project, Vec::new()));
}

#[test]
fn an_added_row_that_can_not_be_used_is_told_once_and_truly() {
    let (_, opened) = after(
        "INSERT INTO waarden (naam, geom) VALUES ('boog', x'4750000140710000010a00000000000000');
         INSERT INTO waarden (naam) VALUES ('leeg');",
    );
    let said = said(&opened.notes);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.iter().all(|note| note.contains("doet niet mee")), "{said:?}");
}

#[test]
fn a_deleted_row_is_gone() {
    let (_, opened) = after("DELETE FROM waarden WHERE fid = 2;");
    assert_eq!(opened.project.values.len(), 2);
}

#[test]
fn a_copied_row_gets_an_identity_of_its_own() {
    let (place, opened) =
        after("INSERT INTO opgaven (geom, naam, uuid) SELECT geom, naam, uuid FROM opgaven WHERE fid = 1;");
    assert_eq!(said(&opened.notes).len(), 1);
    assert_eq!(opened.project.tasks.len(), 3);
    assert_eq!(opened.project.tasks.get(id(1001)).unwrap().serial, 1);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().notes, []);
}

#[test]
fn an_identity_between_braces_is_the_same_identity() {
    let (place, opened) = after("UPDATE opgaven SET uuid = '{' || upper(uuid) || '}';");
    assert_eq!((opened.project, opened.notes), (project(), Vec::new()));
    let writer = Writer::start(&place.file).unwrap();
    writer.write(Edit::new(Message::new("x"), vec![Change::Task(RowChange::delete(id(1001)))]));
    writer.flush().unwrap();
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM opgaven"), 1.0);
}

#[test]
fn a_row_without_a_place_stays_in_the_file_and_makes_room_for_new_ones() {
    let (place, opened) = after("INSERT INTO waarden (fid, naam, verhaal) VALUES (6, 'leeg', 'lang');");
    assert_eq!(opened.project.values.len(), 3);
    assert!(said(&opened.notes).iter().any(|note| note.contains("geen plek op de kaart")));
    let writer = Writer::start(&place.file).unwrap();
    assert_eq!(opened.project.values.next_serial(), 6);
    writer.write(Edit::new(Message::new("x"), vec![Change::Value(RowChange::put(value(6, line(1.0))))]));
    writer.flush().unwrap();
    let file = outside(&place.file);
    assert_eq!(number(&file, "SELECT count(*) FROM waarden WHERE naam = 'leeg' AND verhaal = 'lang'"), 1.0);
    assert_eq!(number(&file, "SELECT count(*) FROM waarden WHERE naam = 'waarde 6' AND fid = 6"), 1.0);
}

#[test]
fn an_invalid_polygon_is_repaired_in_memory_and_told() {
    let ring = [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0)];
    let bow_tie = geo::Polygon::new(geo::LineString::from(ring.to_vec()), Vec::new());
    let hex: String = gpb::encode_areas(&geo::MultiPolygon(vec![bow_tie]), 28992)
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let (place, opened) = after(&format!("UPDATE waarden SET geom = x'{hex}' WHERE fid = 1;"));
    assert!((opened.project.values.get(id(1)).unwrap().shape.area_m2() - 50.0).abs() < 0.01);
    assert!(said(&opened.notes)[0].starts_with("De vorm van ‘waarde 1’ in ‘waarden’ is hersteld."));
    assert_eq!(number(&outside(&place.file), &format!("SELECT count(*) FROM waarden WHERE geom = x'{hex}'")), 1.0);
}

#[test]
fn a_curve_and_bytes_without_sense_are_told_and_left_alone() {
    let (place, opened) = after(
        "UPDATE waarden SET geom = x'4750000140710000010a00000000000000' WHERE fid = 1;
         UPDATE waarden SET geom = 'tekst' WHERE fid = 2;",
    );
    assert_eq!(opened.project.values.len(), 1);
    let said = said(&opened.notes);
    assert!(said[0].contains("bogen") && said[1].contains("kan niet worden gelezen"), "{said:?}");
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM waarden"), 3.0);
}

#[test]
fn unknown_words_and_numbers_out_of_range_are_warned_of_and_survive() {
    let (place, opened) = after("UPDATE waarden SET herkomst = 9, soort = 'mooi' WHERE fid = 1;");
    assert_eq!(said(&opened.notes).len(), 2);
    let mut row = (**opened.project.values.get(id(1)).unwrap()).clone();
    assert_eq!((row.intensity.heritage, row.kind), (None, None));
    row.name = "hernoemd".to_owned();
    let writer = Writer::start(&place.file).unwrap();
    writer.write(Edit::new(Message::new("x"), vec![Change::Value(RowChange::put(row.clone()))]));
    writer.flush().unwrap();
    drop(writer);
    let kept = "SELECT count(*) FROM waarden WHERE herkomst = 9 AND soort = 'mooi' AND naam = 'hernoemd'";
    assert_eq!(number(&outside(&place.file), kept), 1.0);
    assert_eq!(**open(&place.file, &Progress::default()).unwrap().project.values.get(id(1)).unwrap(), row);
}

#[test]
fn columns_of_others_survive_changes_deletion_and_undo() {
    let (place, opened) = after(
        "ALTER TABLE waarden ADD COLUMN gezien BOOLEAN; ALTER TABLE waarden ADD COLUMN foto_bytes BLOB;
         ALTER TABLE waarden ADD COLUMN tekst TEXT; ALTER TABLE waarden ADD COLUMN veel REAL;
         UPDATE waarden SET gezien = 1, foto_bytes = x'0102', tekst = x'03', veel = 9e999 WHERE fid = 1;",
    );
    let mut project = opened.project;
    assert_eq!(project.values.get(id(1)).unwrap().extra.get("gezien"), Some(&json!(true)));
    let writer = Writer::start(&place.file).unwrap();
    let mut row = (**project.values.get(id(1)).unwrap()).clone();
    row.name = "ander".to_owned();
    writer.write(Edit::new(Message::new("x"), vec![Change::Value(RowChange::put(row.clone()))]));
    writer.flush().unwrap();
    let all = "SELECT count(*) FROM waarden WHERE gezien = 1 AND foto_bytes = x'0102' AND tekst = x'03' \
               AND veel = 9e999 AND naam = 'ander'";
    assert_eq!(number(&outside(&place.file), all), 1.0);
    project.values.put(Arc::new(row));
    let delete = Edit::new(Message::new("x"), vec![Change::Value(RowChange::delete(id(1)))]);
    let undo = project.apply(&delete).unwrap();
    writer.write(delete);
    writer.write(undo);
    writer.flush().unwrap();
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM waarden WHERE gezien = 1 AND fid = 1"), 1.0);
}

#[test]
fn a_table_and_a_column_that_were_deleted_are_made_again() {
    let (place, opened) = after(
        "ALTER TABLE opgaven DROP COLUMN verhaal; DROP TABLE koppelkans_functiematrix;
         DROP TABLE rtree_koppelkansen_geom; DROP TABLE koppelkansen;
         DELETE FROM gpkg_geometry_columns WHERE table_name = 'koppelkansen';
         DELETE FROM gpkg_contents WHERE table_name = 'koppelkansen';",
    );
    assert_eq!(said(&opened.notes).len(), 3);
    assert_eq!(opened.project, project());
    let again = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((again.project, again.notes), (opened.project, Vec::new()));
}

#[test]
fn a_drawn_boundary_without_a_kind_is_the_plan_area() {
    let (place, opened) = after("DELETE FROM gebied WHERE soort = 'plangebied'; UPDATE gebied SET soort = NULL;");
    assert!(opened.project.area.is_some());
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM gebied WHERE soort = 'plangebied'"), 1.0);
    let (_, two) = after("UPDATE gebied SET soort = 'plangebied';");
    assert_eq!(said(&two.notes).len(), 1);
    assert_eq!(two.project.area.unwrap().boundary, square(0.0, 0.0, 5000.0));
}

#[test]
fn settings_that_cannot_be_are_replaced_by_the_defaults_and_told() {
    let (_, opened) = after("UPDATE koppelkans_instellingen SET waarde = -5 WHERE naam = 'distance_m';");
    assert_eq!((opened.project.settings(), opened.notes.len()), (&Settings::default(), 1));
    let (_, opened) = after("UPDATE koppelkans_instellingen SET waarde = 750 WHERE naam = 'distance_m';");
    assert_eq!((opened.project.settings().distance_m, opened.notes.len()), (750.0, 0));
}

#[test]
fn a_file_of_version_1_opens_without_a_word_and_becomes_the_version_of_now() {
    let mut project = project();
    project.masks = Arc::default();
    project.judgements = Arc::default();
    project.method_log = Arc::default();
    let place = saved(&project);
    let connection = outside(&place.file);
    for table in [
        "maskers",
        "koppelkans_oordelen",
        "koppelkans_toetsen",
        "koppelkans_besluiten",
        "koppelkans_methodelog",
        "nog_te_plaatsen",
    ] {
        connection.execute_batch(&format!("DROP TABLE {table}")).unwrap();
    }
    connection
        .execute_batch(
            "DELETE FROM gpkg_extensions WHERE table_name = 'maskers';
             DELETE FROM gpkg_geometry_columns WHERE table_name = 'maskers';
             DELETE FROM gpkg_contents WHERE table_name = 'maskers' OR table_name IN
               ('koppelkans_oordelen', 'koppelkans_toetsen', 'koppelkans_besluiten', 'koppelkans_methodelog',
                'nog_te_plaatsen');
             ALTER TABLE koppelkans_koppelingen DROP COLUMN soort;
             ALTER TABLE koppelkans_afwijkingen DROP COLUMN datum;
             ALTER TABLE koppelkans_afwijkingen DROP COLUMN wie;
             UPDATE koppelkans_meta SET waarde = '1' WHERE sleutel = 'schema_version';",
        )
        .unwrap();
    drop(connection);
    let links = vec![Link { kind: LinkKind::Other, ..project.links[0].clone() }];
    let overrides = vec![PairOverride { date: String::new(), who: String::new(), ..project.overrides[0].clone() }];
    let expected = Project { links: Arc::new(links), overrides: Arc::new(overrides), ..project };
    let looked = look(&place.file, &Progress::default()).unwrap();
    assert_eq!(looked.project, expected, "also when only looked at");
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(said(&opened.notes), Vec::<String>::new());
    assert_eq!(opened.project, expected);
    let version = number(
        &outside(&place.file),
        "SELECT CAST(waarde AS INTEGER) FROM koppelkans_meta WHERE sleutel = 'schema_version'",
    );
    assert_eq!(version, f64::from(schema::SCHEMA_VERSION));
    assert_eq!(number(&outside(&place.file), "SELECT count(*) FROM maskers"), 0.0);
}

#[test]
fn a_file_of_version_2_opens_without_a_word_and_knows_of_no_layer_where_it_was_fetched() {
    let place = saved(&project());
    outside(&place.file)
        .execute_batch(
            "ALTER TABLE koppelkans_lagen DROP COLUMN adres;
             ALTER TABLE koppelkans_lagen DROP COLUMN opgehaald_op;
             ALTER TABLE koppelkans_lagen DROP COLUMN licentie;
             ALTER TABLE koppelkans_lagen DROP COLUMN afgekapt_op;
             ALTER TABLE koppelkans_lagen DROP COLUMN afgekapt_van;
             UPDATE koppelkans_meta SET waarde = '2' WHERE sleutel = 'schema_version';",
        )
        .unwrap();
    let mut expected = project();
    let mut layer = (**expected.layers.get(id(77)).unwrap()).clone();
    layer.origin = None;
    expected.layers.put(Arc::new(layer));
    let looked = look(&place.file, &Progress::default()).unwrap();
    assert_eq!(looked.project, expected, "also when only looked at");
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((said(&opened.notes), opened.project), (Vec::<String>::new(), expected));
    let columns = sql::columns_of(&outside(&place.file), "koppelkans_lagen").unwrap();
    assert!(columns.iter().any(|one| one.name == "afgekapt_van"));
}
