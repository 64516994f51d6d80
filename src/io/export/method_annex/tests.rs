//! Tests of the annex: everything the method rests on is in it, in both languages.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use super::*;
use crate::geometry::{Point, Shape, projection::Crs};
use crate::model::{
    Change, Confirmation, Edit, FeatureId, FunctionCell, Link, LinkKind, LinkStrength, Mask, MethodEntry, MethodPart,
    PairKey, PairOverride, RowChange, Settings, TaskFeature, TypeCode,
};
use crate::words::{Language, words};

fn id(n: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(n))
}

fn square(side: f64) -> Shape {
    let at = |x, y| Point { x: 210_000.0 + x, y: 540_000.0 + y };
    Shape::polygon(&[at(0.0, 0.0), at(side, 0.0), at(side, side), at(0.0, side)]).unwrap().shape
}

/// A project with something of everything the annex tells.
fn project() -> Project {
    let mut project = Project::new("Dal | boven", Crs::RD_NEW);
    let own = |text: &str| text.to_owned();
    let task = |n: u64, name: &str| TaskFeature { name: own(name), ..TaskFeature::new(id(n.into()), n, square(100.0)) };
    let mut matrix = project.functions().clone();
    let cell =
        FunctionCell { score: 3, reason: own("sluis | stuw\nsamen"), date: own("2025-11-14"), who: own("tafel 2") };
    matrix.cells.insert((TypeCode::new("WBG"), TypeCode::new("WKW")), cell);
    let settings = Settings { distance_m: 750.0, ..Settings::default() };
    let pair = PairKey::new(id(1), id(2));
    let by_hand =
        PairOverride { pair, score: -2, reason: own("de dijk"), date: own("2025-11-15"), who: own("stuurgroep") };
    let (kind, strength) = (LinkKind::WaterLevel, LinkStrength::Half);
    let gone = Link { pair: PairKey::new(id(1), id(9)), kind, strength, reason: own("peilvak 3") };
    let entry = |part, item: &str, before: &str, after: &str| MethodEntry {
        date: own("2025-11-14"),
        who: own("tafel 2"),
        part,
        item: own(item),
        before: own(before),
        after: own(after),
        reason: own("afgesproken"),
    };
    let log = vec![
        entry(MethodPart::Setting, "distance_m", "500", "750"),
        entry(MethodPart::Function, "WBG > WKW", "2", "3"),
        entry(MethodPart::Type, "ZON", "", "zonnevelden"),
    ];
    let changes = vec![
        Change::Task(RowChange::put(task(1, "Berging"))),
        Change::Task(RowChange::put(task(2, "Beek"))),
        Change::Functions(Arc::new(matrix)),
        Change::Settings(Arc::new(settings)),
        Change::Overrides(Arc::new(vec![by_hand])),
        Change::Links(Arc::new(vec![gone])),
        Change::Masks(Arc::new(vec![Mask { id: id(7), shape: square(200.0), reason: own("begraafplaats") }])),
        Change::MethodLog(Arc::new(log)),
    ];
    project.apply(&Edit::new(Message::new("test"), changes)).unwrap();
    project
}

#[test]
fn everything_the_scores_rest_on_is_in_the_annex() {
    let text = method_annex(&project(), words(Language::Dutch));
    for line in [
        "# Methodebijlage: Dal | boven",
        "**De matrices zijn CONCEPT: niemand heeft ze vastgesteld. Alles wat eruit volgt is dan ook CONCEPT.**",
        "| zoekafstand D | **750 m** | 500 m |",
        "| gewicht van de urgentie (U) | 1 | 1 |",
        "| fasefactor: visie vormen | 0,8 | 0,8 |",
        "| WBG > WKW | +3 | sluis \\| stuw samen | tafel 2 | 2025-11-14 |",
        "| WBG | Waterberging | 0 | +1 | +1 | +2 |",
        "| Berging × Beek | −2 | de dijk | stuurgroep | 2025-11-15 |",
        "| Berging × opgave die er niet meer is | zelfde peilvak | 0,5 | peilvak 3 |",
        "| begraafplaats | 4,0 ha |",
        "| 2025-11-14 | tafel 2 | instelling | zoekafstand D | 500 m | 750 m | afgesproken |",
        "| 2025-11-14 | tafel 2 | functiematrix | WBG > WKW | +2 | +3 | afgesproken |",
        "| 2025-11-14 | tafel 2 | type | ZON |  | zonnevelden | afgesproken |",
    ] {
        assert!(text.lines().any(|found| found == line), "`{line}` is not in\n{text}");
    }
    assert!(
        text.contains("naar 0 op 750 m") && text.contains("binnen 375 m van allebei"),
        "with the project's numbers"
    );
}

#[test]
fn every_setting_and_cell_of_both_matrices_has_its_place() {
    let project = project();
    for language in Language::ALL {
        let text = method_annex(&project, words(language));
        for (name, _) in project.settings().named() {
            assert!(settings::said(&name, words(language)) != name, "{name} has no name for people");
        }
        let types = project.types().len();
        let grid = text.lines().filter(|line| line.matches('|').count() == types + 2).count();
        assert_eq!(grid, types + 2, "a row a type, the header and its rule");
        assert!(!text.contains("annex-") && !text.contains('{'), "every key has words: {text}");
    }
}

#[test]
fn who_confirmed_the_matrices_is_said() {
    let mut project = project();
    let mut matrix = project.functions().clone();
    matrix.confirmation = Some(Confirmation { who: "atelier 2".to_owned(), date: String::new() });
    project.apply(&Edit::new(Message::new("test"), vec![Change::Functions(Arc::new(matrix))])).unwrap();
    let text = method_annex(&project, words(Language::English));
    assert!(text.contains("The matrices were confirmed by atelier 2 on an unknown date."), "{text}");
}

#[test]
fn a_project_where_nothing_was_changed_says_none() {
    let text = method_annex(&Project::new("p", Crs::RD_NEW), words(Language::Dutch));
    assert_eq!(text.matches("\nGeen.\n").count(), 5, "reasons, matches, links, masks and changes: {text}");
}
