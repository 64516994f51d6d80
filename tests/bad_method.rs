//! Bad input for the method: what it becomes, and that it is told. Nothing is guessed and nothing breaks.
//!
//! Bad features in GeoJSON are in `import`; here it is about matrices, settings, tags and shapes that are odd.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use geo::Geometry;
use koppelkans::analysis::{Analysis, Arrow, PairClass, analyse, missing, robustness, triage};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::io::import::{ImportAs, ImportOptions, import_bytes};
use koppelkans::io::{project_file, settings_from_json};
use koppelkans::model::{
    Change, Edit, FeatureId, FourValues, FunctionCell, FunctionMatrix, PairKey, PairOverride, Phase, Project,
    RowChange, TaskFeature, TypeCode, ValueFeature, Worth,
};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};

fn id(serial: u64) -> FeatureId {
    FeatureId(uuid::Uuid::from_u64_pair(3, serial))
}

fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Shape {
    let at = |dx: f64, dy: f64| Point { x: 210_000.0 + x + dx, y: 540_000.0 + y + dy };
    Shape::polygon(&[at(0.0, 0.0), at(width, 0.0), at(width, height), at(0.0, height)]).unwrap().shape
}

fn task(serial: u64, name: &str, code: &str, shape: Shape) -> TaskFeature {
    TaskFeature {
        name: name.to_owned(),
        type_code: Some(TypeCode::new(code)),
        phase: Phase::from_number(2),
        from_year: Some(2028),
        to_year: Some(2031),
        urgency: Some(3),
        parties: vec!["waterschap".to_owned()],
        ..TaskFeature::new(id(serial), serial, shape)
    }
}

fn two() -> Vec<TaskFeature> {
    let shape = |x| rectangle(x, 0.0, 200.0, 200.0);
    vec![task(1, "Berging", "WBG", shape(0.0)), task(2, "Beek", "WKW", shape(100.0))]
}

fn project(tasks: Vec<TaskFeature>) -> Project {
    changed(
        Project::new("Proef", Crs::RD_NEW),
        tasks.into_iter().map(|row| Change::Task(RowChange::put(row))).collect(),
    )
}

fn changed(mut project: Project, changes: Vec<Change>) -> Project {
    project.apply(&Edit::new(Message::new("test"), changes)).unwrap();
    project
}

fn analysed(project: &Project) -> Analysis {
    analyse(project, &Progress::default()).unwrap()
}

fn said(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| words(Language::Dutch).say(message)).collect()
}

fn matrix(project: &Project, change: impl FnOnce(&mut FunctionMatrix)) -> Change {
    let mut matrix = project.functions().clone();
    change(&mut matrix);
    Change::Functions(Arc::new(matrix))
}

#[test]
fn a_matrix_without_a_type_keeps_its_pairs_open_and_names_the_cells() {
    let project = project(two());
    let water = TypeCode::new("WKW");
    let without = matrix(&project, |matrix| matrix.cells.retain(|(from, to), _| *from != water && *to != water));
    let project = changed(project, vec![without]);
    let found = analysed(&project);
    let one = &found.opportunities[0];
    assert_eq!(one.class(), PairClass::Unjudged);
    assert_eq!(
        said(&one.missing)[..2],
        ["functiematrix zegt niets over WBG op WKW", "functiematrix zegt niets over WKW op WBG"]
    );
    assert_eq!(missing(&project, &found).len(), 2, "both cells are asked for");
}

#[test]
fn a_matrix_with_a_type_the_project_does_not_have_is_told_once_and_changes_nothing() {
    let before = project(two());
    let (odd, water) = (TypeCode::new("XYZ"), TypeCode::new("WKW"));
    let change = matrix(&before, |matrix| matrix.set_both(&odd, &water, FunctionCell::bare(3)));
    let after = changed(before.clone(), vec![change]);
    assert_eq!(analysed(&before).opportunities, analysed(&after).opportunities);
    let warned = said(&analysed(&after).warnings);
    assert_eq!(
        warned,
        ["De functiematrix noemt het type XYZ, dat niet in dit project staat. Die cellen tellen niet mee."]
    );
}

#[test]
fn an_asymmetric_matrix_is_averaged_and_one_empty_direction_is_unknown() {
    let before = project(two());
    let (berging, beek) = (TypeCode::new("WBG"), TypeCode::new("WKW"));
    let cell = |from: &TypeCode, to: &TypeCode, score| {
        let key = (from.clone(), to.clone());
        matrix(&before, |matrix| drop(matrix.cells.insert(key, FunctionCell::bare(score))))
    };
    let one = changed(before.clone(), vec![cell(&berging, &beek, -1)]);
    let found = analysed(&one);
    assert_eq!(found.opportunities[0].interaction.score(), Some(0.5));
    assert!(found.opportunities[0].interaction.shifts_burden());
    let half = matrix(&before, |matrix| drop(matrix.cells.remove(&(beek, berging))));
    let found = analysed(&changed(before.clone(), vec![half]));
    assert_eq!(found.opportunities[0].interaction.score(), None, "never half of a cell");
}

#[test]
fn a_cell_or_an_overruled_match_out_of_range_is_refused_before_it_counts() {
    let mut project = project(two());
    let cell = matrix(&project, |matrix| {
        matrix.set_both(&TypeCode::new("WBG"), &TypeCode::new("WKW"), FunctionCell::bare(4));
    });
    let pair = PairKey::new(id(1), id(2));
    let (reason, date, who) = ("x".to_owned(), String::new(), String::new());
    let by_hand = Change::Overrides(Arc::new(vec![PairOverride { pair, score: -4, reason, date, who }]));
    let before = project.clone();
    for change in [cell, by_hand] {
        assert!(project.apply(&Edit::new(Message::new("test"), vec![change])).is_err());
        assert_eq!(project, before);
    }
    let json = r#"{"function_matrix": [{"a": "WBG", "b": "WKW", "r": 4}]}"#;
    let told = words(Language::Dutch).say(&settings_from_json(json, &project).unwrap_err().message());
    assert!(told.contains("function_matrix[0].r") && told.contains("−3"), "{told}");
}

#[test]
fn cells_and_settings_spoiled_in_the_file_are_left_out_and_told_when_it_opens() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bedorven.gpkg");
    project_file::create(&file, &project(two()), &Progress::default()).unwrap();
    let connection = rusqlite::Connection::open(&file).unwrap();
    let spoil = "UPDATE koppelkans_functiematrix SET score = 9 WHERE van = 'WBG' AND naar = 'WKW';
         INSERT INTO koppelkans_instellingen (naam, waarde) VALUES ('weights.money', 2);";
    connection.execute_batch(spoil).unwrap();
    drop(connection);
    let opened = project_file::look(&file, &Progress::default()).unwrap();
    let told = said(&opened.notes).join("\n");
    assert!(told.contains("koppelkans_functiematrix"), "{told}");
    assert!(told.contains("instellingen die deze versie niet kent (weights.money)"), "{told}");
    let found = analysed(&opened.project);
    assert_eq!(found.opportunities[0].class(), PairClass::Unjudged, "a spoiled cell is unknown, not nought");
}

#[test]
fn settings_of_a_newer_version_are_refused_with_the_name_that_is_new() {
    let project = project(two());
    for (text, name) in [
        (r#"{"distance_m": 400, "terrain": {"slope": 2}}"#, "terrain"),
        (r#"{"weights": {"moment": 2, "money": 1}}"#, "weights.money"),
        (r#"{"thresholds": {"superb": 80}}"#, "thresholds.superb"),
    ] {
        let told = words(Language::Dutch).say(&settings_from_json(text, &project).unwrap_err().message());
        assert!(told.contains(name) && told.contains("niet gebruikt"), "{told}");
    }
}

#[test]
fn a_task_without_a_type_is_listed_and_asked_for_and_never_guessed() {
    let mut tasks = two();
    tasks[0].type_code = None;
    let project = project(tasks);
    let found = analysed(&project);
    let one = &found.opportunities[0];
    assert_eq!((one.class(), one.chance, one.conflict), (PairClass::Unjudged, None, None));
    assert_eq!(said(&one.missing)[0], "type van Berging onbekend");
    assert!(triage(&project, &found).groups.is_empty());
    assert!(robustness(&project, &found, &Progress::default()).unwrap().of(one.pair).is_none());
}

#[test]
fn years_the_wrong_way_round_count_as_unknown_and_are_told() {
    let mut tasks = two();
    (tasks[0].from_year, tasks[0].to_year) = (Some(2031), Some(2028));
    let found = analysed(&project(tasks));
    let chance = found.opportunities[0].chance.unwrap();
    assert!(chance.is_open() && found.opportunities[0].moment.a_years.is_none());
    assert_eq!(
        said(&found.warnings),
        ["De jaren van Berging staan verkeerd om (2031-2028) en tellen als onbekend. Draai ze om."]
    );
}

#[test]
fn parties_as_one_text_or_as_a_list_are_the_same_parties() {
    let file = |parties: &str| {
        let square = "[[[210000,540000],[210200,540000],[210200,540200],[210000,540200],[210000,540000]]]";
        let one = |name: &str, parties: &str| {
            format!(
                r#"{{"type":"Feature","geometry":{{"type":"Polygon","coordinates":{square}}},
                    "properties":{{"naam":"{name}","type":"WBG","partijen":{parties}}}}}"#
            )
        };
        let both = [one("A", parties), one("B", r#"["waterschap", "provincie"]"#)].join(",");
        format!(r#"{{"type":"FeatureCollection","features":[{both}]}}"#)
    };
    let people = |parties: &str| {
        let mut serial = 0;
        let mut new_id = || {
            serial += 1;
            id(serial)
        };
        let (empty, options) = (Project::new("leeg", Crs::RD_NEW), ImportOptions::default());
        let text = file(parties);
        let (name, progress) = ("opgaven.geojson", Progress::default());
        let read =
            import_bytes(name, text.as_bytes(), ImportAs::Tasks, &options, &empty, &mut new_id, &progress).unwrap();
        let found = analysed(&changed(empty, read.edit.changes));
        (found.opportunities[0].people.score, found.opportunities[0].people.shared.clone())
    };
    let list = people(r#"["Provincie", "waterschap"]"#);
    assert_eq!(list.0, Some(1.0));
    for text in [r#""Provincie, waterschap""#, r#""Provincie; waterschap""#, r#""Provincie,  waterschap ,""#] {
        assert_eq!(people(text), list, "{text}");
    }
    assert_eq!(people("[]").0, None, "no parties is unknown");
    assert_eq!(people(r#"" , ""#).0, None);
}

#[test]
fn slivers_and_lines_without_width_stay_within_bounds_and_are_told() {
    let at = |x: f64, y: f64| (210_000.0 + x, 540_000.0 + y);
    let line = Shape::prove(&Geometry::LineString(vec![at(0.0, 100.0), at(300.0, 100.0)].into())).unwrap().shape;
    let mut thin = task(3, "Lijn", "REC", line);
    thin.search_width_m = Some(0.0);
    // A hundredth of a millimetre wide: finer than the grid of the overlay.
    let needle = task(4, "Naald", "REC", rectangle(0.0, 50.0, 300.0, 0.000_01));
    let mut tasks = two();
    tasks.extend([thin, needle]);
    let found = analysed(&project(tasks));
    let of = |name: &str| found.opportunities.iter().filter(|one| one.a.name == name || one.b.name == name).count();
    assert_eq!((of("Lijn"), of("Naald")), (3, 3), "the line has the width of the project, the needle its own land");
    for one in &found.opportunities {
        let (place, chance) = (&one.place, one.chance.unwrap());
        assert!(place.score > 0.0 && place.score <= 1.0 && place.overlap_m2 <= place.smaller_m2, "{place:?}");
        assert!((0.0..=100.0).contains(&chance.low) && chance.low <= chance.high && chance.high <= 100.0);
        assert!(one.values.iter().all(|(_, term)| term.intensity == Some(0.0)), "no value lies there");
    }
    assert_eq!(
        said(&found.warnings),
        ["De zoekbreedte van Lijn is geen getal boven 0. De zoekbreedte van het project is gebruikt."]
    );
}

#[test]
fn a_polygon_without_area_is_refused_before_it_is_a_task() {
    let at = |x: f64, y: f64| Point { x: 210_000.0 + x, y: 540_000.0 + y };
    let error = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(200.0, 0.0)]).unwrap_err();
    let told = words(Language::Dutch).say(&error.message());
    assert!(!told.is_empty() && !told.contains("geometry-"), "{told}");
}

#[test]
fn a_hundred_tasks_on_one_spot_are_all_pairs_and_one_group_that_warns() {
    let shape = rectangle(0.0, 0.0, 200.0, 200.0);
    let tasks = (1..=100).map(|serial| task(serial, "Zelfde", "WBG", shape.clone())).collect();
    let project = project(tasks);
    let found = analysed(&project);
    assert_eq!(found.opportunities.len(), 100 * 99 / 2);
    assert!(found.opportunities.iter().all(|one| one.place.score == 1.0 && one.chance.unwrap().middle > 60.0));
    let groups = triage(&project, &found).groups;
    assert_eq!((groups.len(), groups[0].tasks.len(), groups[0].is_wide()), (1, 100, true));
    assert!(groups[0].tasks.iter().all(|task| task.partners.len() == 99 && task.in_triangle));
    let codes: std::collections::BTreeSet<_> =
        found.opportunities.iter().filter_map(|one| one.chance_code.clone()).collect();
    assert_eq!(codes.len(), found.opportunities.len(), "no code twice");
}

#[test]
fn values_that_cover_everything_count_in_full_and_once() {
    let cover = |serial: u64, level: u8| ValueFeature {
        name: format!("Deken {serial}"),
        intensity: FourValues::from_fn(|_| Some(level)),
        ..ValueFeature::new(FeatureId(uuid::Uuid::from_u64_pair(4, serial)), serial, rectangle(-9e3, -9e3, 18e3, 18e3))
    };
    // Ten blankets over one another: the highest counts, not their sum.
    let covers = (1..=10).map(|n| Change::Value(RowChange::put(cover(n, if n == 1 { 3 } else { 1 }))));
    let found = analysed(&changed(project(two()), covers.collect()));
    let one = &found.opportunities[0];
    for worth in Worth::ALL {
        assert_eq!(one.values[worth].intensity, Some(1.0));
        assert_eq!(one.values[worth].behind.len(), 10);
    }
    assert_eq!(one.values.future.arrow(), Some(Arrow::StrongGain));
    assert!(found.warnings.is_empty());
}
