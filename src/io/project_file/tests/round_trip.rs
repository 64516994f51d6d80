//! What is saved is what is opened, whatever is in it.

use proptest::prelude::*;

use super::*;
use crate::io::columns::tests::{any_task, any_value};

#[test]
fn a_project_with_something_of_everything_comes_back_as_it_was() {
    let project = project();
    let place = saved(&project);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project, project);
    assert_eq!(said(&opened.notes), Vec::<String>::new());
    assert_eq!(opened.access, Access::ReadWrite);
}

#[test]
fn a_layer_of_a_file_that_is_not_all_there_is_stays_so_without_an_address() {
    let mut project = project();
    let mut layer = (**project.layers().iter().next().unwrap()).clone();
    let origin = Origin { truncated: Some(Truncated { got: 2, of: None }), ..Origin::default() };
    layer.origin = Some(origin.clone());
    project.layers.put(Arc::new(layer));
    let place = saved(&project);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project.layers().iter().next().unwrap().origin, Some(origin));
    let about: String = outside(&place.file)
        .query_row("SELECT description FROM gpkg_contents WHERE description LIKE '%AFGEKAPT%'", [], |row| row.get(0))
        .unwrap();
    assert!(about.ends_with("BRP; AFGEKAPT: 2, er is mogelijk meer"), "{about}");
}

#[test]
fn nothing_but_the_project_file_is_left_in_the_folder() {
    let place = saved(&project());
    open(&place.file, &Progress::default()).unwrap();
    drop(Writer::start(&place.file).unwrap());
    let names: Vec<_> =
        std::fs::read_dir(place.file.parent().unwrap()).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names, ["proef.gpkg"]);
}

#[test]
fn extents_and_spatial_index_follow_every_change() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    let put = |row| writer.write(Edit::new(Message::new("x"), vec![Change::Value(row)]));
    put(RowChange::put(value(9, square(20_000.0, 0.0, 10.0))));
    put(RowChange::delete(id(1)));
    put(RowChange::put(value(2, square(30_000.0, 0.0, 10.0))));
    writer.flush().unwrap();
    let file = outside(&place.file);
    let extent = |column| number(&file, &format!("SELECT {column} FROM gpkg_contents WHERE table_name = 'waarden'"));
    assert_eq!([extent("min_x"), extent("max_x")], [155_000.5, 185_010.0]);
    assert_eq!([extent("min_y"), extent("max_y")], [463_000.0, 463_010.0]);
    assert_eq!(number(&file, "SELECT count(*) FROM rtree_waarden_geom"), 3.0);
    assert_eq!(number(&file, "SELECT count(*) FROM rtree_waarden_geom WHERE minx > 184999"), 1.0);
}

#[test]
fn opening_a_file_that_lacks_nothing_leaves_every_byte() {
    let place = saved(&project());
    let before = std::fs::read(&place.file).unwrap();
    open(&place.file, &Progress::default()).unwrap();
    assert!(std::fs::read(&place.file).unwrap() == before);
}

#[test]
fn the_extent_shrinks_when_a_row_at_the_edge_leaves_and_grows_with_a_new_one() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    let extent = || {
        writer.flush().unwrap();
        number(&outside(&place.file), "SELECT max_x FROM gpkg_contents WHERE table_name = 'opgaven'")
    };
    let write = |change| writer.write(Edit::new(Message::new("x"), vec![Change::Task(change)]));
    write(RowChange::put(task(3, square(320.0, 60.0, 5.0))));
    assert_eq!(extent(), 155_400.0);
    write(RowChange::delete(id(1003)));
    assert_eq!(extent(), 155_400.0);
    write(RowChange::delete(id(1002)));
    assert_eq!(extent(), 155_150.0);
    write(RowChange::put(task(4, square(0.0, 60.0, 500.0))));
    assert_eq!(extent(), 155_500.0);
}

#[test]
fn a_layer_that_is_only_renamed_keeps_its_table() {
    let project = project();
    let place = saved(&project);
    outside(&place.file).execute_batch("ALTER TABLE percelen_2026 ADD COLUMN eigen BLOB").unwrap();
    let mut layer = (**project.layers.get(id(77)).unwrap()).clone();
    layer.name = "Kavels".to_owned();
    let writer = Writer::start(&place.file).unwrap();
    writer.write(Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))]));
    writer.flush().unwrap();
    assert_eq!(sql::columns_of(&outside(&place.file), "percelen_2026").unwrap().last().unwrap().name, "eigen");
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project.layers.get(id(77)).unwrap().name, "Kavels");
}

#[test]
fn a_layer_that_is_deleted_leaves_nothing_behind() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    writer.write(Edit::new(Message::new("x"), vec![Change::Layer(RowChange::delete(id(77)))]));
    writer.flush().unwrap();
    let left = "SELECT (SELECT count(*) FROM sqlite_master WHERE name LIKE '%percelen%') \
                + (SELECT count(*) FROM gpkg_contents WHERE table_name LIKE '%percelen%') \
                + (SELECT count(*) FROM gpkg_geometry_columns WHERE table_name LIKE '%percelen%') \
                + (SELECT count(*) FROM gpkg_extensions WHERE table_name LIKE '%percelen%')";
    assert_eq!(number(&outside(&place.file), left), 0.0);
}

#[test]
fn layers_of_one_name_and_of_a_name_of_ours_get_tables_of_their_own() {
    let mut project = project();
    for (n, name) in ["Waarden", "Waarden", "waarden", "  ", "gpkg_contents", "12 é/ß"].iter().enumerate() {
        let layer = ReferenceLayer {
            id: id(100 + n as u128),
            serial: 10 + n as u64,
            name: (*name).to_owned(),
            source: String::new(),
            origin: None,
            features: Arc::new(Vec::new()),
        };
        project.layers.put(Arc::new(layer));
    }
    let place = saved(&project);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project, project);
}

fn any_shape() -> impl Strategy<Value = Shape> {
    let far = -50_000.0..50_000.0f64;
    prop_oneof![
        (far.clone(), far.clone(), 0.01..5000.0f64).prop_map(|(x, y, side)| square(x, y, side)),
        (1.0..5000.0f64).prop_map(line),
        (far.clone(), far).prop_map(|(x, y)| {
            Shape::prove(&geo::Geometry::GeometryCollection(geo::GeometryCollection(vec![
                square(x, y, 10.0).to_geometry(),
                line(20.0).to_geometry(),
                geo::Geometry::Point(geo::Point::new(x, y)),
            ])))
            .unwrap()
            .shape
        }),
    ]
}

prop_compose! {
    fn value_rows()(rows in proptest::collection::vec((any_value(), any_shape()), 0..4)) -> Vec<ValueFeature> {
        let number = |(i, (row, shape)): (usize, (ValueFeature, Shape))| {
            ValueFeature { id: id(i as u128 + 1), serial: i as u64 * 2 + 1, shape, ..row }
        };
        rows.into_iter().enumerate().map(number).collect()
    }
}

prop_compose! {
    fn task_rows()(rows in proptest::collection::vec((any_task(), any_shape()), 0..4)) -> Vec<TaskFeature> {
        let number = |(i, (row, shape)): (usize, (TaskFeature, Shape))| {
            TaskFeature { id: id(i as u128 + 1001), serial: i as u64 + 1, shape, ..row }
        };
        rows.into_iter().enumerate().map(number).collect()
    }
}

prop_compose! {
    fn any_project()(
        name in ".{0,10}", area in proptest::option::of((".{0,10}", any_shape(), proptest::option::of(any_shape()))),
        values in value_rows(), tasks in task_rows(), confirmed in proptest::option::of((".{0,10}", ".{0,10}")), distance_m in 1.0..9000.0f64,
        text in ".{0,10}", score in -3..=3i8, layers in proptest::collection::vec((".{0,10}", value_rows()), 0..3),
    ) -> Project {
        let mut project = Project::new(name, Crs::RD_NEW);
        project.area = area.map(|(name, boundary, influence)| {
            Arc::new(Area { name, boundary, influence, source: text.clone(), extra: Properties::new() })
        });
        values.into_iter().for_each(|row| drop(project.values.put(Arc::new(row))));
        tasks.into_iter().for_each(|row| drop(project.tasks.put(Arc::new(row))));
        for (i, (name, rows)) in layers.into_iter().enumerate() {
            let feature = |row: ValueFeature| ReferenceFeature { shape: row.shape, properties: row.extra.into() };
            let features = Arc::new(rows.into_iter().map(feature).collect());
            let layer = ReferenceLayer { id: id(i as u128 + 5001), serial: i as u64 + 1, name, source: text.clone(), origin: None, features };
            project.layers.put(Arc::new(layer));
        }
        let confirmation = confirmed.map(|(who, date)| Confirmation { who, date });
        let mut functions = FunctionMatrix { confirmation, ..project.functions().clone() };
        let cell = FunctionCell { score, reason: text.clone(), date: "2026-01-02".to_owned(), who: text.clone() };
        functions.set_both(&TypeCode::new("NAT"), &TypeCode::new("eigen"), cell);
        project.functions = Arc::new(functions);
        project.settings = Arc::new(Settings { distance_m, ..Settings::default() });
        project.types = Arc::new(vec![TaskType {
            code: TypeCode("Ä".to_owned()), name_nl: text.clone(), name_en: String::new(), effect: FourValues::new(1, 0, -2, 2),
        }]);
        let pair = PairKey::new(id(1001), id(1002));
        project.links = Arc::new(vec![Link { pair, kind: LinkKind::Route, strength: LinkStrength::Full, reason: text.clone() }]);
        project.overrides = Arc::new(vec![PairOverride { pair, score, reason: text.clone(), date: text.clone(), who: text }]);
        project
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_project_comes_back_as_it_was(project in any_project()) {
        let place = saved(&project);
        let opened = open(&place.file, &Progress::default()).unwrap();
        prop_assert_eq!(said(&opened.notes), Vec::<String>::new());
        prop_assert_eq!(opened.project, project);
    }

    #[test]
    fn edits_and_their_undoing_reach_the_file_in_order(before in any_project(), after in any_project()) {
        // From one project to the other and half the way back, step by step.
        let place = saved(&before);
        let writer = Writer::start(&place.file).unwrap();
        let mut project = before.clone();
        let mut undo = Vec::new();
        let deletions = before.values.iter().map(|row| Change::Value(RowChange::delete(row.id)))
            .chain(before.tasks.iter().map(|row| Change::Task(RowChange::delete(row.id))))
            .chain(before.layers.iter().map(|row| Change::Layer(RowChange::delete(row.id))));
        for change in deletions.chain(write::all_of(&after)).collect::<Vec<_>>() {
            let edit = Edit::new(Message::new("x"), vec![change]);
            undo.push(project.apply(&edit).unwrap());
            writer.write(edit);
        }
        for edit in undo.into_iter().rev().take(6) {
            project.apply(&edit).unwrap();
            writer.write(edit);
        }
        writer.flush().unwrap();
        drop(writer);
        let opened = open(&place.file, &Progress::default()).unwrap();
        prop_assert_eq!(said(&opened.notes), Vec::<String>::new());
        prop_assert_eq!(opened.project, project);
    }
}
