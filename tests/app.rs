//! The whole program driven by actions, without a window: draw, tag, see the koppelkans, undo, reopen.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, AppState, Dialog, ExportFormat, ExportWhat, MapSide, NoticeKind, Places};
use koppelkans::geometry::Point;
use koppelkans::io::import::{ImportAs, ImportOptions};
use koppelkans::model::{FeatureId, TaskFeature, TaskKind, TypeCode, Worth};
use koppelkans::words::{Language, Message};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/worked-example");

fn case(name: &str) -> PathBuf {
    Path::new(CASES).join(name)
}

/// A project with the worked example's area, in a folder of its own.
fn example(folder: &Path) -> App {
    let mut app = App::start(Places::inside(folder), None);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::NewProject {
        path: folder.join("proef.gpkg"),
        area_file: case("gebied.geojson"),
        area_layer: None,
        name: "Proef".to_owned(),
    });
    app.settle();
    assert_eq!(app.state().project.name(), "Proef", "{:?}", notices(&app));
    app
}

fn import(app: &mut App, name: &str, import_as: ImportAs) {
    app.dispatch(Action::Import { path: case(name), import_as, options: ImportOptions::default() });
    app.settle();
}

fn notices(app: &App) -> Vec<String> {
    app.state().notices.iter().map(|notice| app.state().words().say(&notice.message)).collect()
}

fn pointer(map: MapSide, x: f64, y: f64) -> Pointer {
    Pointer { map, at: Point { x, y }, pixel_m: 2.0, held: Held::default() }
}

/// Draws an area by clicking corners and ending with Enter; gives back the new, chosen feature.
fn draw(app: &mut App, map: MapSide, corners: &[(f64, f64)]) -> FeatureId {
    app.dispatch(Action::Tool(ToolKind::Polygon));
    for (x, y) in corners {
        app.dispatch(Action::Pointer(ToolEvent::Click(pointer(map, *x, *y))));
    }
    app.dispatch(Action::Pointer(ToolEvent::Finish));
    app.state().selection.single().expect("a drawn feature is chosen for tagging")
}

fn task(state: &AppState, id: FeatureId) -> TaskFeature {
    (**state.project.tasks().get(id).unwrap()).clone()
}

fn tag(app: &mut App, id: FeatureId, name: &str, code: &str) {
    let mut row = task(app.state(), id);
    row.name = name.to_owned();
    row.type_code = Some(TypeCode::new(code));
    app.dispatch(Action::PutTask(Box::new(row), Message::new("edit-rename-project").text("name", name)));
}

#[test]
fn a_drawn_and_tagged_task_becomes_a_koppelkans_and_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "waarden.geojson", ImportAs::Values);
    let one = draw(&mut app, MapSide::Tasks, &[(210e3, 540e3), (211e3, 540e3), (211e3, 541e3), (210e3, 541e3)]);
    assert!(task(app.state(), one).is_untagged());
    tag(&mut app, one, "Berging", "WBG");
    let two = draw(&mut app, MapSide::Tasks, &[(2105e2, 540e3), (2115e2, 540e3), (2115e2, 541e3), (2105e2, 541e3)]);
    tag(&mut app, two, "Beek", "WKW");
    app.settle();
    let state = app.state();
    assert!(state.analysis_is_current());
    let list = state.opportunities();
    assert_eq!(list.len(), 1);
    assert!(list[0].sentence(state.words()).contains("Berging"));
    assert!((list[0].place.overlap_m2 - 500_000.0).abs() < 1.0);

    let before = state.project.clone();
    let path = state.file.path.clone().unwrap();
    drop(app);
    let mut again = App::start(Places::inside(folder.path()), Some(path));
    again.settle();
    assert_eq!(again.state().project, before);
    assert_eq!(again.state().opportunities().len(), 1);
}

#[test]
fn undo_takes_the_koppelkans_away_and_redo_brings_it_back_with_labels() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let all = app.state().opportunities().len();
    assert!(all >= 5, "{all}");
    let first = app.state().project.tasks().iter().next().unwrap().id;
    app.dispatch(Action::Select(first));
    app.dispatch(Action::DeleteSelected);
    app.settle();
    assert!(app.state().opportunities().len() < all);
    let label = app.state().words().say(app.state().history.undo_label().unwrap());
    assert!(label.contains("Waterberging Noord"), "{label}");
    app.dispatch(Action::Undo);
    app.settle();
    assert_eq!(app.state().opportunities().len(), all);
    app.dispatch(Action::Redo);
    app.settle();
    assert!(app.state().opportunities().len() < all);
}

#[test]
fn a_failed_import_says_so_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let broken = folder.path().join("stuk.geojson");
    std::fs::write(&broken, "{\"type\":\"FeatureCollection\",\"features\":[{").unwrap();
    let before = app.state().project.clone();
    app.dispatch(Action::Import { path: broken, import_as: ImportAs::Values, options: ImportOptions::default() });
    app.settle();
    assert_eq!(app.state().project, before);
    let last = app.state().notices.last().unwrap();
    assert_eq!(last.kind, NoticeKind::Problem);
    assert!(app.state().words().say(&last.message).contains("stuk.geojson"), "{:?}", notices(&app));
}

#[test]
fn drawing_goes_on_while_an_import_is_read_and_nothing_clashes() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    app.dispatch(Action::Import {
        path: case("opgaven.geojson"),
        import_as: ImportAs::Tasks,
        options: ImportOptions::default(),
    });
    // The import is being read; a stroke meanwhile takes the serial number the import counted on.
    draw(&mut app, MapSide::Tasks, &[(210e3, 540e3), (2101e2, 540e3), (2101e2, 5401e2)]);
    app.settle();
    assert_eq!(app.state().project.tasks().len(), 5, "{:?}", notices(&app));
}

#[test]
fn escape_steps_back_one_level_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let id = app.state().project.tasks().iter().next().unwrap().id;
    app.dispatch(Action::ToggleHall);
    app.dispatch(Action::Select(id));
    app.dispatch(Action::Tool(ToolKind::Line));
    app.dispatch(Action::Pointer(ToolEvent::Click(pointer(MapSide::Tasks, 210e3, 540e3))));
    app.dispatch(Action::OpenDialog(Dialog::Palette));
    app.dispatch(Action::StepBack);
    assert!(app.state().dialog.is_none() && app.state().tool.is_drawing());
    app.dispatch(Action::StepBack);
    assert!(!app.state().tool.is_drawing() && app.state().tool.kind() == ToolKind::Line);
    app.dispatch(Action::StepBack);
    assert!(app.state().tool.kind() == ToolKind::Select && !app.state().selection.is_empty());
    app.dispatch(Action::StepBack);
    assert!(app.state().selection.is_empty() && app.state().view.hall);
    app.dispatch(Action::StepBack);
    assert!(!app.state().view.hall);
}

#[test]
fn clicking_again_chooses_what_lies_underneath() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let spot = ToolEvent::Click(pointer(MapSide::Tasks, 210_500.0, 540_200.0));
    let name = |app: &App| task(app.state(), app.state().selection.single().unwrap()).name;
    app.dispatch(Action::Pointer(spot));
    assert_eq!(name(&app), "Zonneveld");
    app.dispatch(Action::Pointer(spot));
    assert_eq!(name(&app), "Waterberging Noord");
    app.dispatch(Action::Pointer(spot));
    assert_eq!(name(&app), "Zonneveld");
}

#[test]
fn a_disabled_action_says_why_instead_of_doing_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    app.dispatch(Action::DeleteSelected);
    assert!(notices(&app).iter().any(|line| line.contains("niets gekozen")), "{:?}", notices(&app));
}

#[test]
fn the_first_start_opens_the_sample_with_its_koppelkansen() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::start(Places::inside(folder.path()), None);
    app.settle();
    assert!(app.state().project.name().contains("FICTIEF"), "{:?}", notices(&app));
    assert!(app.state().opportunities().len() > 10);
    assert!(!app.state().preferences.hints_read);
    app.dispatch(Action::DismissHints);
    drop(app);
    let mut again = App::start(Places::inside(folder.path()), None);
    again.settle();
    assert!(again.state().preferences.hints_read);
}

#[test]
fn an_export_is_written_whole_or_a_notice_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let export = |path: PathBuf| Action::Export {
        what: ExportWhat::Opportunities,
        format: ExportFormat::GeoJson,
        crs: None,
        path,
    };
    let path = folder.path().join("kansen.geojson");
    app.dispatch(export(path.clone()));
    app.settle();
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("Waterberging Noord") && text.contains("\"FeatureCollection\""));
    app.dispatch(export(folder.path().join("er-is-geen-map/kansen.geojson")));
    app.settle();
    assert_eq!(app.state().notices.last().unwrap().kind, NoticeKind::Problem, "{:?}", notices(&app));
    // Least of all over the project itself.
    let project = folder.path().join("proef.gpkg");
    app.dispatch(export(project.clone()));
    app.settle();
    assert_eq!(app.state().notices.last().unwrap().kind, NoticeKind::Problem, "{:?}", notices(&app));
    assert!(std::fs::read(project).unwrap().starts_with(b"SQLite format 3"));
}

#[test]
fn what_is_drawn_while_a_copy_is_written_is_in_the_copy_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let copy = folder.path().join("kopie.gpkg");
    app.dispatch(Action::SaveCopy(copy.clone()));
    let id = draw(&mut app, MapSide::Tasks, &[(210e3, 540e3), (2101e2, 540e3), (2101e2, 5401e2)]);
    app.settle();
    assert_eq!(app.state().file.path.as_deref(), Some(copy.as_path()), "{:?}", notices(&app));
    assert!(app.state().history.undo_label().is_some());
    let before = app.state().project.clone();
    drop(app);
    let mut again = App::start(Places::inside(folder.path()), None);
    again.settle();
    assert_eq!(again.state().file.path.as_deref(), Some(copy.as_path()));
    assert_eq!(again.state().project, before);
    assert!(again.state().project.tasks().get(id).is_some());
}

#[test]
fn an_import_is_not_put_into_another_project_that_was_opened_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let path = case("opgaven.geojson");
    app.dispatch(Action::Import { path, import_as: ImportAs::Tasks, options: ImportOptions::default() });
    app.dispatch(Action::OpenSample);
    app.settle();
    assert!(app.state().project.name().contains("FICTIEF"));
    let names: Vec<_> = app.state().project.tasks().iter().map(|task| task.name.clone()).collect();
    assert!(!names.iter().any(|name| name == "Waterberging Noord"), "{names:?}");
}

#[test]
fn the_project_asked_for_last_is_the_one_that_opens() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let path = app.state().file.path.clone().unwrap();
    app.dispatch(Action::OpenSample);
    app.settle();
    app.dispatch(Action::OpenProject(path.clone()));
    app.dispatch(Action::OpenSample);
    app.dispatch(Action::OpenProject(path.clone()));
    app.settle();
    assert_eq!(app.state().file.path, Some(path), "{:?}", notices(&app));
    assert_eq!(app.state().project.name(), "Proef");
}

#[test]
fn a_file_that_cannot_be_opened_at_the_start_is_named_and_the_sample_opens_instead() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::start(Places::inside(folder.path()), Some(folder.path().join("weg.gpkg")));
    app.settle();
    assert!(app.state().project.name().contains("FICTIEF"), "{:?}", notices(&app));
    assert!(notices(&app).iter().any(|line| line.contains("weg.gpkg")), "{:?}", notices(&app));
    assert_eq!(app.state().preferences.last_project, None, "the sample was not asked for");
}

#[test]
fn a_last_project_that_is_gone_is_named_and_stays_the_last_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let path = app.state().file.path.clone().unwrap();
    app.settle();
    drop(app);
    let elsewhere = folder.path().join("stick.gpkg");
    std::fs::rename(&path, &elsewhere).unwrap();
    let mut app = App::start(Places::inside(folder.path()), None);
    app.settle();
    assert!(app.state().project.name().contains("FICTIEF"));
    assert!(notices(&app).iter().any(|line| line.contains("proef.gpkg")), "{:?}", notices(&app));
    drop(app);
    std::fs::rename(&elsewhere, &path).unwrap();
    let mut app = App::start(Places::inside(folder.path()), None);
    app.settle();
    assert_eq!(app.state().project.name(), "Proef");
}

#[test]
fn tags_are_taken_over_only_where_the_chosen_feature_has_none_and_never_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let one = draw(&mut app, MapSide::Tasks, &[(210e3, 540e3), (211e3, 540e3), (211e3, 541e3)]);
    let mut row = task(app.state(), one);
    row.kind = Some(TaskKind::Wish);
    row.parties = vec!["Waterschap".to_owned()];
    row.story = "Ooit nat".to_owned();
    row.from_year = Some(2030);
    row.effect[Worth::Use] = Some(-1);
    app.dispatch(Action::PutTask(Box::new(row), Message::new("unnamed")));
    tag(&mut app, one, "Berging", "WBG");
    let two = draw(&mut app, MapSide::Tasks, &[(214e3, 540e3), (215e3, 540e3), (215e3, 541e3)]);
    let mut row = task(app.state(), two);
    row.kind = Some(TaskKind::Task);
    app.dispatch(Action::PutTask(Box::new(row), Message::new("unnamed")));
    let before = app.state().project.clone();
    app.dispatch(Action::TagAsBefore);
    let row = task(app.state(), two);
    assert_eq!((row.kind, row.type_code), (Some(TaskKind::Task), Some(TypeCode::new("WBG"))));
    assert_eq!((row.parties.as_slice(), row.effect[Worth::Use]), (["Waterschap".to_owned()].as_slice(), Some(-1)));
    assert_eq!((row.name.as_str(), row.story.as_str(), row.from_year), ("", "", None));
    let label = app.state().words().say(app.state().history.undo_label().unwrap());
    assert_eq!(label, "Geduid zoals ‘Berging’");
    app.dispatch(Action::Undo);
    assert_eq!(app.state().project, before);
}

#[test]
fn jumping_to_the_beginning_and_back_gives_the_same_project_also_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let first = app.state().project.clone();
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let id = draw(&mut app, MapSide::Tasks, &[(210e3, 540e3), (211e3, 540e3), (211e3, 541e3)]);
    tag(&mut app, id, "Berging", "WBG");
    app.dispatch(Action::Delete(vec![id]));
    let (last, steps) = (app.state().project.clone(), app.state().history.done());
    assert_eq!(steps, 4);
    app.dispatch(Action::JumpTo(0));
    app.settle();
    assert_eq!((&app.state().project, app.state().history.done()), (&first, 0));
    assert!(app.state().analysis_is_current() && app.state().opportunities().is_empty());
    app.dispatch(Action::JumpTo(3));
    assert_eq!(task(app.state(), id).name, "Berging");
    app.dispatch(Action::JumpTo(steps + 7));
    app.settle();
    assert_eq!((&app.state().project, app.state().history.done()), (&last, steps));
    let path = app.state().file.path.clone().unwrap();
    drop(app);
    let mut again = App::start(Places::inside(folder.path()), Some(path));
    again.settle();
    assert_eq!(again.state().project, last);
}

/// The codes of all koppelkansen that have one, by pair.
fn codes(app: &App) -> Vec<(koppelkans::model::PairKey, String)> {
    let coded = app.state().opportunities().into_iter();
    let mut all: Vec<_> = coded.map(|one| (one.pair, one.codes().collect::<Vec<_>>().join("/"))).collect();
    all.retain(|(_, code)| !code.is_empty());
    all.sort();
    all
}

#[test]
fn codes_stay_with_their_pair_through_edits_undo_and_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    import(&mut app, "waarden.geojson", ImportAs::Values);
    import(&mut app, "opgaven.geojson", ImportAs::Tasks);
    let first = codes(&app);
    assert!(first.len() > 2, "{first:?}");
    // A new task over everything: new pairs, other ranks, the old numbers.
    let all = &[(209e3, 539e3), (213e3, 539e3), (213e3, 543e3), (209e3, 543e3)];
    let new = draw(&mut app, MapSide::Tasks, all);
    tag(&mut app, new, "Alles", "WBG");
    app.settle();
    let second = codes(&app);
    assert!(second.len() > first.len() && first.iter().all(|one| second.contains(one)), "{first:?} {second:?}");
    // Taken back: their numbers are not given to others, and come back with them.
    app.dispatch(Action::Undo);
    app.dispatch(Action::Undo);
    app.settle();
    assert_eq!(codes(&app), first);
    let other = draw(&mut app, MapSide::Tasks, all);
    tag(&mut app, other, "Iets anders", "WBG");
    app.settle();
    let given: Vec<&String> = second.iter().filter(|one| !first.contains(one)).map(|(_, code)| code).collect();
    let third = codes(&app);
    let new_ones = third.iter().filter(|(pair, _)| !first.iter().any(|(old, _)| old == pair));
    assert!(new_ones.clone().count() > 0 && new_ones.into_iter().all(|(_, code)| !given.contains(&code)), "{third:?}");
    let file = app.state().file.path.clone();
    drop(app);
    let mut again = App::start(Places::inside(folder.path()), file);
    again.settle();
    assert_eq!(codes(&again), third);
}

#[test]
fn a_geopackage_of_another_is_told_with_its_layers_and_the_ways_on_are_offered() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = example(folder.path());
    let foreign = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/formats/two-layers.gpkg");
    app.dispatch(Action::OpenProject(foreign.clone()));
    app.settle();
    assert_eq!(app.state().project.name(), "Proef", "what was open stays open");
    let told = app.state().notices.last().unwrap().clone();
    let said = app.state().words().say(&told.message);
    assert!(said.contains("er zitten 2 lagen in ("), "{said}");
    assert_eq!(told.offers[0].action, Action::OpenDialog(Dialog::Import(Some(foreign.clone()))));
    let Action::OpenDialog(Dialog::NewFrom { file, layers }) = told.offers[1].action.clone() else {
        panic!("{told:?}")
    };
    assert_eq!((file, layers.len()), (foreign.clone(), 2));
    // And so it goes: a project with one of its layers as area.
    let path = folder.path().join("nieuw.gpkg");
    let area_layer = layers.iter().find(|name| !name.contains('"')).cloned();
    app.dispatch(Action::NewProject { path, area_file: foreign, area_layer, name: "Nieuw".to_owned() });
    app.settle();
    assert_eq!(app.state().project.name(), "Nieuw", "{:?}", notices(&app));
}
