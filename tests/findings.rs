//! The sheets of findings in the window, found by their names: tasks and groups, and what is missing.
//!
//! What the groups and ranges must be is tested with the analysis.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, App, Dialog, Places, Sheet, SortBy};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{Change, Edit, FeatureId, Phase, Project, RowChange, TaskFeature, TypeCode};
use koppelkans::words::{Language, Message};

fn id(serial: u64) -> FeatureId {
    FeatureId(uuid::Uuid::from_u64_pair(9, serial))
}

fn task(serial: u64, name: &str, code: &str, x: f64) -> TaskFeature {
    let at = |dx: f64, dy: f64| Point { x: 210_000.0 + x + dx, y: 540_000.0 + dy };
    let shape = Shape::polygon(&[at(0.0, 0.0), at(200.0, 0.0), at(200.0, 200.0), at(0.0, 200.0)]).unwrap().shape;
    TaskFeature {
        name: name.to_owned(),
        type_code: Some(TypeCode::new(code)),
        phase: Phase::from_number(2),
        from_year: Some(2028),
        to_year: Some(2031),
        urgency: Some(2),
        parties: vec!["waterschap".to_owned()],
        ..TaskFeature::new(id(serial), serial, shape)
    }
}

fn desk(tasks: Vec<TaskFeature>) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let rows = tasks.into_iter().map(|row| Change::Task(RowChange::put(row))).collect();
    project.apply(&Edit::new(Message::new("test"), rows)).unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    Desk::on(app, folder)
}

/// Six that all lie on one another and one far away.
fn wide() -> Vec<TaskFeature> {
    let mut tasks: Vec<_> = (1..=6).map(|n| task(n, &format!("Opgave {n}"), "WBG", 10.0 * n as f64)).collect();
    tasks.push(task(7, "Uitkijktoren", "REC", 9000.0));
    tasks
}

#[test]
fn a_wide_group_is_shown_with_its_code_and_its_warning() {
    let mut desk = desk(wide());
    desk.act(Action::ShowSheet(Some(Sheet::Triage)));
    assert!(desk.has("G1 · 6 opgaven"));
    assert!(desk.has("Afbakening te ruim?"));
    assert_eq!(desk.harness.query_all_by_label("integraal gebiedsgericht").count(), 6, "one below each name");
    assert!(desk.has("Opgaven zonder lijn"));
    assert_eq!(desk.harness.query_all_by_label("inpassen").count(), 1);
}

#[test]
fn a_click_on_a_partner_chooses_the_koppelkans_and_one_on_a_name_the_task() {
    let mut desk = desk(vec![task(1, "Berging", "WBG", 0.0), task(2, "Beek", "WKW", 100.0)]);
    desk.act(Action::ShowSheet(Some(Sheet::Triage)));
    assert!(!desk.has("Afbakening te ruim?"), "two tasks are not too many");
    desk.click("K1 Beek");
    let chosen = desk.harness.state_mut().app().state().selection.opportunity();
    assert_eq!(chosen.map(|pair| pair.ids()), Some((id(1), id(2))));
    let names: Vec<_> = desk.harness.query_all_by_label("Berging").collect();
    names.first().unwrap().click();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().selection.single(), Some(id(1)));
}

#[test]
fn without_tasks_or_groups_the_sheet_says_what_to_do() {
    let mut empty = desk(vec![]);
    empty.act(Action::ShowSheet(Some(Sheet::Triage)));
    assert!(empty.harness.query_all_by_label_contains("Er zijn nog geen opgaven").count() >= 2, "here and in the list");
    let mut lonely = desk(vec![task(1, "Berging", "WBG", 0.0), task(2, "Beek", "WKW", 9000.0)]);
    lonely.act(Action::ShowSheet(Some(Sheet::Triage)));
    assert!(lonely.has("geen enkel paar haalt K 20"));
}

#[test]
fn what_is_missing_leads_to_where_it_can_be_filled_in() {
    let mut poor = task(2, "Beek", "WKW", 100.0);
    poor.parties.clear();
    let mut desk = desk(vec![task(1, "Berging", "WBG", 0.0), poor]);
    desk.act(Action::ShowSheet(Some(Sheet::Missing)));
    assert!(desk.has("Wat nog niet bekend is, houdt een koppelkans open"));
    desk.click("Beek");
    assert_eq!(desk.harness.state_mut().app().state().selection.single(), Some(id(2)));
    desk.act(Action::PutTask(Box::new(task(2, "Beek", "WKW", 100.0)), Message::new("command-delete")));
    assert!(desk.has("Er ontbreekt niets"));
}

#[test]
fn without_pairs_nothing_can_be_missing_yet() {
    let mut desk = desk(vec![task(1, "Berging", "WBG", 0.0)]);
    desk.act(Action::ShowSheet(Some(Sheet::Missing)));
    assert!(desk.has("Er zijn nog geen paren"));
}

#[test]
fn how_stable_a_koppelkans_is_stands_below_its_account() {
    let mut desk = desk(vec![task(1, "Berging", "WBG", 0.0), task(2, "Beek", "WKW", 100.0)]);
    let pair = koppelkans::model::PairKey::new(id(1), id(2));
    desk.act(Action::ChooseOpportunity(pair));
    assert!(desk.has("Hoe stabiel?"));
    let kept = desk.harness.state_mut().app().state().stability(pair).unwrap().kept();
    assert!(desk.has(&format!("Stabiel in {kept} van 12.")), "the sentence ends with it");
    assert!(desk.has("match 1 lager: "), "what flips it is named");
}

#[test]
fn the_list_goes_by_the_low_middle_or_high_end_of_a_range() {
    let place = |serial, name: &str, x, missing: bool| {
        let task = task(serial, name, "WBG", x);
        if missing { TaskFeature { parties: vec![], phase: None, ..task } } else { task }
    };
    // A pair that is sure lies 40 m apart; one that is open touches.
    let tasks = vec![
        place(1, "Zeker", 0.0, false),
        place(2, "Zeker ook", 240.0, false),
        place(3, "Open", 9000.0, true),
        place(4, "Open ook", 9200.0, false),
    ];
    let mut desk = desk(tasks);
    let mut first = |sort| {
        desk.act(Action::Sort(sort));
        let app = desk.harness.state_mut().app();
        app.state().opportunities().first().unwrap().a.name.clone()
    };
    assert_eq!(first(SortBy::ChanceLow), "Zeker");
    assert_eq!(first(SortBy::ChanceHigh), "Open");
    desk.harness.get_by_label("Volgorde van de koppelkansen").click();
    desk.harness.run_steps(4);
    desk.harness.get_by_label("Op laagste kans").click();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().view.sort, SortBy::ChanceLow);
}

#[test]
fn the_method_annex_is_written_from_the_export_window() {
    let mut desk = desk(wide());
    desk.act(Action::OpenDialog(Dialog::Export));
    desk.click("Methodebijlage");
    assert!(desk.has("Markdown") && !desk.has("GeoJSON"), "it has one form");
    let path = desk._folder.path().join("bijlage.md");
    let (what, format) = (koppelkans::app::ExportWhat::Method, koppelkans::app::ExportFormat::GeoJson);
    desk.act(Action::Export { what, format, crs: None, path: path.clone() });
    assert!(std::fs::read_to_string(path).unwrap().starts_with("# Methodebijlage: Proef"));
}
