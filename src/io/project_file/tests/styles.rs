//! Styles and descriptions in the project file: ours are there and follow the program, those of others stay.

use super::gdal::gdal;
use super::*;

/// What QGIS leaves in the place of a style that somebody changed and saved.
const OF_QGIS: &str = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.16\"/>\n";

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap).collect()
}

fn style_of(file: &Path, table: &str) -> Vec<String> {
    texts(&outside(file), &format!("SELECT styleQML FROM layer_styles WHERE f_table_name = '{table}' ORDER BY id"))
}

fn write(file: &Path, changes: Vec<Change>) {
    let writer = Writer::start(file).unwrap();
    writer.write(Edit::new(Message::new("x"), changes));
    writer.flush().unwrap();
}

fn renamed(n: u128) -> Change {
    let mut changed = value(n, square(0.0, 0.0, 100.0));
    changed.name = "anders".to_owned();
    Change::Value(RowChange::put(changed))
}

/// The types with another colour for the tasks of the first one: there is one less.
fn fewer_types() -> Change {
    let types = Project::new("p", Crs::RD_NEW).types().to_vec();
    Change::Types(Arc::new(types[1..].to_vec()))
}

/// A file as programs of before wrote it.
fn of_before() -> Place {
    let place = saved(&project());
    let file = outside(&place.file);
    let tables = "DROP TABLE layer_styles; DROP TABLE gpkg_data_columns; DROP TABLE gpkg_data_column_constraints;
        DELETE FROM gpkg_contents WHERE table_name = 'layer_styles';
        DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_schema';";
    file.execute_batch(tables).unwrap();
    for column in ["kansklasse", "raakvlak", "spanning"] {
        file.execute_batch(&format!("ALTER TABLE koppelkansen DROP COLUMN {column}")).unwrap();
    }
    file.execute_batch("VACUUM").unwrap();
    place
}

#[test]
fn every_table_with_a_geometry_has_one_default_style_and_every_column_is_explained() {
    let place = saved(&project());
    let file = outside(&place.file);
    let tables = texts(&file, "SELECT table_name FROM gpkg_geometry_columns ORDER BY 1");
    assert_eq!(tables, ["gebied", "koppelkansen", "maskers", "opgaven", "percelen_2026", "waarden"]);
    assert_eq!(texts(&file, "SELECT f_table_name FROM layer_styles WHERE useAsDefault = 1 ORDER BY 1"), tables);
    for table in &tables {
        let known = texts(&file, &format!("SELECT name FROM pragma_table_info('{table}') ORDER BY 1"));
        let sql = format!("SELECT column_name FROM gpkg_data_columns WHERE table_name = '{table}' ORDER BY 1");
        let described = texts(&file, &sql);
        let other: Vec<&String> = known.iter().filter(|name| !described.contains(name)).collect();
        assert_eq!(other, ["fid", "geom"], "{table}");
    }
    let kinds = "SELECT value FROM gpkg_data_column_constraints WHERE constraint_name = 'opgaven_soort' ORDER BY rowid";
    assert_eq!(texts(&file, kinds), TaskKind::ALL.iter().map(|kind| kind.file_word()).collect::<Vec<_>>());
}

#[test]
fn a_map_with_all_kinds_of_geometry_has_rules_for_each() {
    let place = saved(&project());
    for table in ["waarden", "opgaven"] {
        let [style] = style_of(&place.file, table).try_into().unwrap();
        for kind in ["Polygon", "Line", "Point"] {
            assert!(style.contains(&format!("geometry_type($geometry) IS '{kind}'")), "{table} {kind}");
        }
        assert!(!style.contains("layerGeometryType"), "QGIS would refuse it for two of the three");
    }
}

#[test]
fn a_file_of_before_gets_styles_with_the_first_change_and_not_when_it_is_opened() {
    let place = of_before();
    let before = std::fs::read(&place.file).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!((opened.notes, opened.project), (Vec::new(), project()));
    look(&place.file, &Progress::default()).unwrap();
    assert!(std::fs::read(&place.file).unwrap() == before, "opening changed the file");
    write(&place.file, vec![renamed(1)]);
    let (file, new) = (outside(&place.file), saved(&project()));
    let new = outside(&new.file);
    for sql in [
        "SELECT f_table_name || styleQML || styleSLD FROM layer_styles ORDER BY 1",
        "SELECT table_name || column_name || title || description FROM gpkg_data_columns ORDER BY 1",
        "SELECT constraint_name || value || description FROM gpkg_data_column_constraints ORDER BY 1",
        "SELECT name FROM pragma_table_info('koppelkansen') ORDER BY 1",
    ] {
        let found = texts(&file, sql);
        assert!(!found.is_empty() && found == texts(&new, sql), "{sql}");
    }
}

#[test]
fn a_file_that_may_not_be_written_is_opened_without_styles() {
    let place = of_before();
    let lock = Writer::start(&place.file).unwrap();
    let before = std::fs::read(&place.file).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert!(matches!(opened.access, Access::ReadOnly(_)));
    drop(lock);
    assert!(std::fs::read(&place.file).unwrap() == before);
}

#[test]
fn our_style_of_the_tasks_follows_the_types_and_so_does_the_list_of_words() {
    let place = saved(&project());
    let before = style_of(&place.file, "opgaven");
    let (values, code) = (style_of(&place.file, "waarden"), project().types()[0].code.0.clone());
    assert!(before[0].contains(&format!("'{code}'")));
    write(&place.file, vec![fewer_types()]);
    let after = style_of(&place.file, "opgaven");
    assert!(after.len() == 1 && after != before && !after[0].contains(&format!("'{code}'")));
    assert_eq!(style_of(&place.file, "waarden"), values);
    let list = "SELECT value FROM gpkg_data_column_constraints WHERE constraint_name = 'opgaven_type'";
    assert!(!texts(&outside(&place.file), list).contains(&code));
}

#[test]
fn a_style_that_somebody_saved_over_ours_in_qgis_stays() {
    let place = saved(&project());
    let file = outside(&place.file);
    file.execute("UPDATE layer_styles SET styleQML = ?1, styleSLD = '' WHERE f_table_name = 'opgaven'", [OF_QGIS])
        .unwrap();
    write(&place.file, vec![fewer_types(), renamed(1)]);
    assert_eq!(style_of(&place.file, "opgaven"), [OF_QGIS]);
}

#[test]
fn a_style_that_somebody_saved_beside_ours_stays_the_default_and_ours_still_follows() {
    let place = saved(&project());
    let file = outside(&place.file);
    file.execute("UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = 'opgaven'", []).unwrap();
    let own = "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
               styleQML, styleSLD, useAsDefault) VALUES ('', '', 'opgaven', 'geom', 'van mij', ?1, '', 1)";
    file.execute(own, [OF_QGIS]).unwrap();
    let before = style_of(&place.file, "opgaven");
    write(&place.file, vec![fewer_types()]);
    let after = style_of(&place.file, "opgaven");
    assert!(after.len() == 2 && after[0] != before[0] && after[1] == OF_QGIS);
    let default = "SELECT styleName FROM layer_styles WHERE useAsDefault = 1 AND f_table_name = 'opgaven'";
    assert_eq!(texts(&file, default), ["van mij"]);
}

#[test]
fn a_layer_that_goes_takes_our_style_along_and_leaves_one_that_somebody_made() {
    let place = saved(&project());
    let layer = project().layers().iter().next().unwrap().as_ref().clone();
    let gone = || vec![Change::Layer(RowChange { id: layer.id, row: None })];
    write(&place.file, gone());
    let file = outside(&place.file);
    assert!(style_of(&place.file, "percelen_2026").is_empty());
    assert_eq!(number(&file, "SELECT count(*) FROM gpkg_data_columns WHERE table_name = 'percelen_2026'"), 0.0);
    write(&place.file, vec![Change::Layer(RowChange::put(layer.clone()))]);
    assert_eq!(style_of(&place.file, "percelen_2026").len(), 1);
    file.execute("UPDATE layer_styles SET styleQML = ?1 WHERE f_table_name = 'percelen_2026'", [OF_QGIS]).unwrap();
    write(&place.file, gone());
    write(&place.file, vec![Change::Layer(RowChange::put(layer.clone()))]);
    assert_eq!(style_of(&place.file, "percelen_2026"), [OF_QGIS]);
}

#[test]
fn a_layer_that_changes_is_described_by_the_columns_it_has_then() {
    let place = saved(&project());
    let mut layer = project().layers().iter().next().unwrap().as_ref().clone();
    let properties = serde_json::json!({"Hoogte (m)": 1.5});
    let shape = square(0.0, 0.0, 10.0);
    layer.features =
        Arc::new(vec![ReferenceFeature { shape, properties: properties.as_object().unwrap().clone().into() }]);
    write(&place.file, vec![Change::Layer(RowChange::put(layer))]);
    let sql = "SELECT column_name || '=' || title FROM gpkg_data_columns WHERE table_name = 'percelen_2026' ORDER BY 1";
    assert_eq!(texts(&outside(&place.file), sql), ["hoogte_m=Hoogte (m)", "koppelkans_extra=Overige gegevens"]);
}

#[test]
fn a_description_that_somebody_wrote_stays_and_one_of_a_column_that_went_goes() {
    let place = saved(&project());
    let change =
        "UPDATE gpkg_data_columns SET title = 'Mijn naam' WHERE table_name = 'waarden' AND column_name = 'naam';
        INSERT INTO gpkg_data_columns (table_name, column_name, name) VALUES ('waarden', 'weg', 'weg');";
    outside(&place.file).execute_batch(change).unwrap();
    write(&place.file, vec![renamed(1)]);
    let sql = "SELECT column_name || '=' || coalesce(title, '') FROM gpkg_data_columns \
               WHERE table_name = 'waarden' AND column_name IN ('naam', 'weg')";
    assert_eq!(texts(&outside(&place.file), sql), ["naam=Mijn naam"]);
}

#[test]
fn other_tables_with_these_names_are_left_alone_and_the_work_is_saved() {
    let place = of_before();
    let odd = "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, iets TEXT);
        CREATE TABLE gpkg_data_columns (table_name TEXT, column_name TEXT, name TEXT, title TEXT, description TEXT,
          constraint_name TEXT, CHECK (name = 'nooit'));";
    outside(&place.file).execute_batch(odd).unwrap();
    let layer = project().layers().iter().next().unwrap().id;
    write(&place.file, vec![renamed(1), Change::Layer(RowChange::delete(layer))]);
    let file = outside(&place.file);
    assert_eq!(number(&file, "SELECT count(*) FROM layer_styles"), 0.0);
    assert_eq!(number(&file, "SELECT count(*) FROM gpkg_data_columns"), 0.0);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project.values().get(id(1)).unwrap().name, "anders");
    assert_eq!(opened.project.layers().len(), 0);
}

#[test]
fn a_layer_that_is_called_like_the_table_of_styles_gets_another_table() {
    let mut all = project();
    let mut layer = all.layers().iter().next().unwrap().as_ref().clone();
    (layer.id, layer.serial, layer.name) = (id(78), 4, "Layer styles".to_owned());
    all.layers.put(Arc::new(layer));
    let place = saved(&all);
    let sql = "SELECT tabel FROM koppelkans_lagen ORDER BY fid";
    assert_eq!(texts(&outside(&place.file), sql), ["percelen_2026", "laag_layer_styles"]);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project, all);
}

#[test]
fn the_validator_of_gdal_finds_nothing_wrong_in_a_file_new_or_of_before() {
    for place in [saved(&project()), of_before()] {
        write(&place.file, vec![renamed(1)]);
        let file = place.file.to_str().unwrap();
        gdal("/usr/bin/python3", &["-m", "osgeo_utils.samples.validate_gpkg", file]);
    }
}
