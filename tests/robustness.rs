//! How stable the koppelkansen are, in the running program: computed by itself, stopped by an edit, asked for when large.
//!
//! The runs themselves are tested with the analysis.
#![allow(clippy::unwrap_used)]

use koppelkans::analysis::{PairClass, Trial, robustness};
use koppelkans::app::{Action, App, JobKind, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{
    Change, Edit, FeatureId, PairKey, Phase, Project, RowChange, Settings, TaskFeature, TypeCode, Weights,
};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message};

fn task(serial: u64, code: &str, x: f64) -> TaskFeature {
    let at = |dx: f64, dy: f64| Point { x: 210_000.0 + x + dx, y: 540_000.0 + dy };
    let shape = Shape::polygon(&[at(0.0, 0.0), at(200.0, 0.0), at(200.0, 200.0), at(0.0, 200.0)]).unwrap().shape;
    TaskFeature {
        name: format!("Opgave {serial}"),
        type_code: Some(TypeCode::new(code)),
        phase: Phase::from_number(2),
        from_year: Some(2028),
        to_year: Some(2031),
        urgency: Some(2),
        parties: vec!["waterschap".to_owned()],
        ..TaskFeature::new(id(serial), serial, shape)
    }
}

fn id(serial: u64) -> FeatureId {
    FeatureId(uuid::Uuid::from_u64_pair(7, serial))
}

fn app(folder: &std::path::Path, tasks: Vec<TaskFeature>) -> App {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let rows = tasks.into_iter().map(|row| Change::Task(RowChange::put(row))).collect();
    project.apply(&Edit::new(Message::new("test"), rows)).unwrap();
    let mut app = App::in_memory(Places::inside(folder), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app
}

fn two() -> Vec<TaskFeature> {
    vec![task(1, "WBG", 0.0), task(2, "WKW", 100.0)]
}

#[test]
fn the_runs_follow_the_koppelkansen_and_end_the_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path(), two());
    app.settle();
    let state = app.state();
    let pair = PairKey::new(id(1), id(2));
    let stability = state.stability(pair).unwrap();
    assert_eq!(stability.runs(), 12);
    let (_, analysis) = state.analysis.as_ref().unwrap();
    let apart = robustness(&state.project, analysis, &Progress::default()).unwrap();
    assert_eq!(apart.of(pair), Some(stability), "the window says what the analysis says");
    let said = state.sentence(state.opportunity(pair).unwrap());
    assert!(said.ends_with(&format!(" Stabiel in {} van 12.", stability.kept())), "{said}");
}

#[test]
fn an_edit_takes_the_old_runs_away_and_new_ones_come() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path(), two());
    app.settle();
    let pair = PairKey::new(id(1), id(2));
    let before = app.state().stability(pair).unwrap().clone();
    app.dispatch(Action::PutTask(Box::new(task(2, "WON", 100.0)), Message::new("command-delete")));
    assert!(!app.state().checks_robustness(), "what was computed is of another project");
    app.settle();
    let after = app.state().stability(pair).unwrap();
    assert_ne!(before.class, after.class);
    assert!(after.flips().all(|flip| flip.class != after.class));
    app.dispatch(Action::Undo);
    app.settle();
    assert_eq!(app.state().stability(pair), Some(&before));
}

#[test]
fn what_is_only_tried_is_not_looked_into() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path(), two());
    app.settle();
    let weights = Weights { people: 5.0, ..Settings::default().weights };
    app.dispatch(Action::TrySettings(Some(Box::new(Settings { weights, ..Settings::default() }))));
    app.settle();
    let pair = PairKey::new(id(1), id(2));
    assert_eq!(app.state().stability(pair), None);
    assert!(!app.state().sentence(app.state().opportunity(pair).unwrap()).contains("Stabiel"));
    app.dispatch(Action::TrySettings(None));
    app.settle();
    assert!(app.state().stability(pair).is_some());
}

#[test]
fn a_large_project_waits_until_it_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    // Sixty-five on one spot are 2080 pairs.
    let tasks = (1..=65).map(|serial| task(serial, "WBG", 0.0)).collect();
    let mut app = app(folder.path(), tasks);
    app.settle();
    let pair = PairKey::new(id(1), id(2));
    assert_eq!(app.state().analysis.as_ref().unwrap().1.opportunities.len(), 2080);
    assert_eq!(app.state().stability(pair), None);
    app.dispatch(Action::CheckRobustness);
    assert!(app.state().jobs.iter().any(|job| job.kind == JobKind::Robustness));
    app.settle();
    let stability = app.state().stability(pair).unwrap();
    assert_eq!((stability.class, stability.kept()), (PairClass::Strong, 12 - stability.flips().count()));
    assert_eq!(stability.results.first().map(|result| result.trial), Some(Trial::ALL[0]));
    app.dispatch(Action::CheckRobustness);
    let said = app.state().words().say(&app.state().notices.last().unwrap().message);
    assert!(said.contains("al nagegaan"), "{said}");
}
