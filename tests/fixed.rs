//! A fixed project whose whole analysis is committed: every number with a tolerance, every word as it is.
//!
//! One pair for every class, worked out by hand in `tests/cases/fixed/README.md`.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use koppelkans::analysis::{Analysis, Opportunity, PairClass, analyse, robustness};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::export::{Findings, analysis_json};
use koppelkans::io::import::{ImportAs, ImportOptions, import_file};
use koppelkans::io::settings_from_json;
use koppelkans::model::{
    Answer, Change, Decision, Edit, FeatureId, Gate, Judgement, Link, LinkKind, LinkStrength, PairKey, PairOverride,
    Project, Verdict,
};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};
use serde_json::Value;

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fixed").join(name)
}

fn id_of(project: &Project, name: &str) -> FeatureId {
    project.tasks().iter().find(|task| task.name == name).unwrap_or_else(|| panic!("{name}")).id
}

fn project() -> Project {
    let mut project = Project::new("Vast", Crs::RD_NEW);
    let mut no_new = || -> FeatureId { panic!("every feature of the case has an identity") };
    for (file, import_as) in [("waarden.geojson", ImportAs::Values), ("opgaven.geojson", ImportAs::Tasks)] {
        let (options, progress) = (ImportOptions::default(), Progress::default());
        let import = import_file(&case(file), import_as, &options, &project, &mut no_new, &progress).unwrap();
        project.apply(&import.edit).unwrap();
    }
    let settings = std::fs::read_to_string(case("settings.json")).unwrap();
    let edit = settings_from_json(&settings, &project).unwrap();
    project.apply(&edit).unwrap();
    let pair = |a: &str, b: &str| PairKey::new(id_of(&project, a), id_of(&project, b));
    let far = pair("Berging", "Heide");
    let (strength, kind) = (LinkStrength::Half, LinkKind::WaterLevel);
    let link = Link { pair: far, kind, strength, reason: "zelfde peilvak".to_owned() };
    let own = |text: &str| text.to_owned();
    let by_hand = PairOverride {
        pair: far,
        score: 1,
        reason: own("samen te plannen"),
        date: own("2025-11-14"),
        who: own("tafel 2"),
    };
    let strong = pair("Berging", "Beek");
    let mut judgement = Judgement::new(strong);
    judgement.names = (own("Berging"), own("Beek"));
    judgement.gate_mut(Gate::Permit).answer = Answer::Yes;
    let (verdict, date) = (Verdict::Adopted, own("2025-11-14"));
    judgement.decisions.push(Decision { verdict, who: own("stuurgroep"), date, reason: own("ruimte genoeg") });
    let changes = vec![
        Change::Links(Arc::new(vec![link])),
        Change::Overrides(Arc::new(vec![by_hand])),
        Change::Judgement(strong, Some(Arc::new(judgement))),
    ];
    project.apply(&Edit::new(Message::new("test"), changes)).unwrap();
    project
}

fn pair<'a>(analysis: &'a Analysis, a: &str, b: &str) -> &'a Opportunity {
    analysis.opportunities.iter().find(|one| one.a.name == a && one.b.name == b).unwrap_or_else(|| panic!("{a} × {b}"))
}

#[test]
fn every_class_is_what_was_worked_out_by_hand() {
    let analysis = analyse(&project(), &Progress::default()).unwrap();
    let expected = [
        ("Berging", "Beek", PairClass::Strong, 75.0, 0.0),
        ("Molen", "Pad", PairClass::Promising, 28.125, 0.0),
        ("Heide", "Ven", PairClass::Explore, 14.4097, 0.0),
        ("Kavelruil", "Hoeve", PairClass::None, 0.0, 0.0),
        ("Pachtgrond", "Plas", PairClass::Attention, 0.0, 25.0),
        ("Zonnepark", "Landgoed", PairClass::Conflict, 0.0, 66.6667),
        ("Dorpsrand", "Rondweg", PairClass::Tension, 31.25, 100.0),
        ("Berging", "Heide", PairClass::Explore, 16.6667, 0.0),
    ];
    for (a, b, class, k, c) in expected {
        let one = pair(&analysis, a, b);
        assert_eq!(one.class(), class, "{a} × {b}");
        let (found_k, found_c) = (one.chance.unwrap().middle, one.conflict.unwrap());
        assert!((found_k - k).abs() < 1e-3 && (found_c - c).abs() < 1e-3, "{a} × {b}: K {found_k}, C {found_c}");
    }
    let range = pair(&analysis, "Heide", "Ven").chance.unwrap();
    assert!((range.low - 13.3681).abs() < 1e-3 && (range.high - 15.4514).abs() < 1e-3, "{range:?}");
    assert_eq!(pair(&analysis, "IJsbaan", "Sloot").class(), PairClass::Unjudged);
    assert_eq!(analysis.opportunities.len(), expected.len() + 1);
    let classes: std::collections::BTreeSet<_> = analysis.opportunities.iter().map(|one| one.class()).collect();
    assert_eq!(classes.len(), PairClass::ALL.len(), "every class is there");
}

/// Where two outputs differ: numbers by more than a thousandth, the rest at all.
fn differences(path: &str, found: &Value, expected: &Value, all: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(one), Value::Object(other)) => {
            let names: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
            for name in names {
                let at = |object: &serde_json::Map<String, Value>| object.get(name).cloned();
                match (at(one), at(other)) {
                    (Some(one), Some(other)) => differences(&format!("{path}/{name}"), &one, &other, all),
                    (one, _) => all.push(format!(
                        "{path}/{name} is {} there",
                        if one.is_some() { "only now" } else { "no longer" }
                    )),
                }
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}/{at}"), one, other, all);
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            if (one - other).abs() > 1e-3 {
                all.push(format!("{path} is {one}, expected {other}"));
            }
        }
        (one, other) if one == other => {}
        (one, other) => all.push(format!("{path} is {one}, expected {other}")),
    }
}

#[test]
fn the_whole_output_is_the_committed_one() {
    let project = project();
    let analysis = analyse(&project, &Progress::default()).unwrap();
    let runs = robustness(&project, &analysis, &Progress::default()).unwrap();
    let words = words(Language::Dutch);
    let findings = Findings { project: &project, analysis: &analysis, robustness: Some(&runs), zones: None, words };
    let text = analysis_json(&findings);
    if std::env::var_os("KOPPELKANS_WRITE_EXPECTED").is_some() {
        std::fs::write(case("expected.json"), &text).unwrap();
    }
    let expected = std::fs::read_to_string(case("expected.json")).unwrap();
    let mut wrong = Vec::new();
    let (found, expected): (Value, Value) =
        (serde_json::from_str(&text).unwrap(), serde_json::from_str(&expected).unwrap());
    differences("", &found, &expected, &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
