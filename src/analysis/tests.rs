//! The analysis as a whole on small projects: what is listed, in which order, with which words.
//!
//! Single formulas are tested beside them.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use super::fixtures::{changed, full_task, id, judged_value, project, rectangle, shape, square, task_on, value};
use super::*;
use crate::model::{
    Change, Condition, FourValues, FunctionCell, Link, LinkKind, LinkStrength, PairKey, PairOverride, Project,
    Settings, TaskFeature, TypeCode,
};
use crate::progress::{Cancelled, Progress};
use crate::words::{Language, words};

fn analysed(project: &Project) -> Analysis {
    analyse(project, &Progress::default()).unwrap()
}

fn only(project: &Project) -> Opportunity {
    let mut found = analysed(project).opportunities;
    assert_eq!(found.len(), 1, "{found:#?}");
    std::sync::Arc::unwrap_or_clone(found.remove(0))
}

fn dutch(one: &Opportunity) -> String {
    one.sentence(words(Language::Dutch))
}

fn english(one: &Opportunity) -> String {
    one.sentence(words(Language::English))
}

/// Water storage and brook restoration, 4 ha each, sharing 2 ha.
fn overlapping() -> [TaskFeature; 2] {
    [
        full_task(1, "Waterberging", "WBG", rectangle([0.0, 0.0, 200.0, 200.0])),
        full_task(2, "Beekherstel", "WKW", rectangle([100.0, 0.0, 300.0, 200.0])),
    ]
}

/// Sets both directions of the function matrix.
fn with_matrix(project: Project, (a, b): (&str, &str), forward: i8, backward: i8) -> Project {
    let mut matrix = project.functions().clone();
    let cell = |score| FunctionCell { reason: "atelier 12-3".to_owned(), ..FunctionCell::bare(score) };
    matrix.cells.insert((TypeCode::new(a), TypeCode::new(b)), cell(forward));
    matrix.cells.insert((TypeCode::new(b), TypeCode::new(a)), cell(backward));
    changed(project, vec![Change::Functions(Arc::new(matrix))])
}

#[test]
fn a_pair_that_overlaps_is_told_with_all_its_reasons() {
    let land = rectangle([0.0, 0.0, 400.0, 400.0]);
    let project = project(overlapping().to_vec(), vec![judged_value(1, "Beekdal", land, [2, 1, 3, 1])]);
    let project = with_matrix(project, ("WBG", "WKW"), 3, 3);
    let one = only(&project);
    assert_eq!(one.place.contact, Contact::Overlap);
    assert!((one.place.score - 0.75).abs() < 1e-9);
    assert!((one.ground_m2 - 20_000.0).abs() < 1e-3);
    // E = (1, 1, 2, 2) clamped and halved: 0.5, 0.5, 1, 1; X = 2/3, 1/3, 1, 1/3.
    let q = one.values.iter().map(|(_, term)| term.score.unwrap()).collect::<Vec<_>>();
    for (found, expected) in q.iter().zip([0.5 * 5.0 / 6.0, 0.5 * 4.0 / 6.0, 1.0, 4.0 / 6.0]) {
        assert!((found - expected).abs() < 1e-6, "{q:?}");
    }
    assert_eq!(one.values.arrows(), "▲ ▲ ▲▲ ▲");
    // T = 1, M = 1, G = 1, U = 2/3: F = 11/12, K = 75 · (0.5 + 11/24).
    assert!((one.chance.unwrap().middle - 75.0 * (0.5 + 11.0 / 24.0)).abs() < 1e-6);
    assert_eq!(one.class(), PairClass::Strong);
    assert_eq!(
        dutch(&one),
        "K1 Waterberging × Beekherstel: sterk (72). Ze overlappen 2,0 ha (P 0,75), zijn onlosmakelijk (+3, atelier \
         12-3), lopen 2028-2031 samen in verkenning (1,00) en delen waterschap en provincie (1,00). Winst op alle \
         vier de waarden bij Beekdal."
    );
    assert_eq!(
        english(&one),
        "K1 Waterberging × Beekherstel: strong (72). They overlap by 2.0 ha (P 0.75), are indivisible (+3, atelier \
         12-3), run together in 2028-2031, both in exploration (1.00) and share waterschap and provincie (1.00). \
         Gain for all four values at Beekdal."
    );
}

#[test]
fn unknown_parties_open_a_range_and_are_named() {
    let [a, mut b] = overlapping();
    b.parties.clear();
    b.money = Some(Condition::Unknown);
    let one = only(&project(vec![a, b], vec![]));
    // G = 1 (all new), U = 2/3, T = 1: K = 50 · (0.5 + 0.5 · (8/3 + M) / 4).
    let k = one.chance.unwrap();
    for (found, m) in [(k.low, 0.0), (k.middle, 0.5), (k.high, 1.0)] {
        assert!((found - 50.0 * (0.5 + (8.0 / 3.0 + m) / 8.0)).abs() < 1e-6);
    }
    assert_eq!(one.class(), PairClass::Promising);
    assert_eq!(
        dutch(&one),
        "K1 Waterberging × Beekherstel: kansrijk 42–48 (partijen onbekend). Ze overlappen 2,0 ha (P 0,75), versterken \
         elkaar (+2) en lopen 2028-2031 samen in verkenning (1,00). Winst op alle vier de waarden (nieuw). Open: \
         partijen van Beekherstel onbekend, financiering van Beekherstel onbekend."
    );
}

#[test]
fn a_task_without_a_type_is_listed_with_its_place_and_the_reason() {
    let [a, mut b] = overlapping();
    b.type_code = None;
    let one = only(&project(vec![a, b], vec![]));
    assert_eq!((one.chance, one.conflict, one.class()), (None, None, PairClass::Unjudged));
    assert_eq!(one.codes().count(), 0);
    assert_eq!(
        dutch(&one),
        "Waterberging × Beekherstel: nog niet te beoordelen. Ze overlappen 2,0 ha (P 0,75). Open: type van \
         Beekherstel onbekend."
    );
}

#[test]
fn a_type_the_project_does_not_have_is_told_and_not_judged() {
    let [a, mut b] = overlapping();
    b.type_code = Some(TypeCode::new("XYZ"));
    let found = analysed(&project(vec![a, b], vec![]));
    assert!(!found.opportunities.first().unwrap().is_judged());
    assert!(dutch(&found.opportunities[0]).ends_with("Open: type XYZ van Beekherstel staat niet in het project."));
    assert_eq!(found.warnings.len(), 1);
}

#[test]
fn a_missing_direction_in_the_matrix_is_unknown_and_not_neutral() {
    let project = project(overlapping().to_vec(), vec![]);
    let mut matrix = project.functions().clone();
    matrix.cells.remove(&(TypeCode::new("WKW"), TypeCode::new("WBG")));
    let one = only(&changed(project, vec![Change::Functions(Arc::new(matrix))]));
    assert!(!one.is_judged());
    assert!(dutch(&one).ends_with("Open: functiematrix zegt niets over WKW op WBG."));
}

#[test]
fn an_interaction_by_hand_overrules_the_matrix_even_without_a_type() {
    let [a, mut b] = overlapping();
    b.type_code = None;
    let by_hand = PairOverride {
        pair: PairKey::new(a.id, b.id),
        score: 1,
        reason: "zelfde beheerder".to_owned(),
        date: String::new(),
        who: String::new(),
    };
    let one = only(&changed(project(vec![a, b], vec![]), vec![Change::Overrides(Arc::new(vec![by_hand]))]));
    assert_eq!(one.interaction.score(), Some(1.0));
    assert!(one.values.iter().all(|(_, term)| term.score.is_none()));
    assert!(dutch(&one).contains("maken elkaar mogelijk (+1, met de hand: zelfde beheerder)"));
    assert!(
        dutch(&one).contains("Winst of schade voor de waarden is nog onbekend. Open: effect van Beekherstel op de")
    );
    assert_eq!(one.missing.len(), 4);
}

#[test]
fn opposite_directions_raise_the_flag_of_afwenteling() {
    let one = only(&with_matrix(project(overlapping().to_vec(), vec![]), ("WBG", "WKW"), -1, 2));
    assert_eq!(one.interaction.score(), Some(0.5));
    assert!(one.interaction.shifts_burden());
    let sentence = dutch(&one);
    assert!(
        sentence.contains("werken verschillend op elkaar (heen −1, terug +2, samen +0,5, atelier 12-3)"),
        "{sentence}"
    );
    assert!(sentence.contains("Let op afwenteling: de winst van Waterberging is de last van Beekherstel."));
}

#[test]
fn a_conflict_names_the_harm_and_what_is_harmed() {
    let mut solar = full_task(2, "Zonneveld", "ENE", rectangle([0.0, 0.0, 100.0, 100.0]));
    solar.effect = FourValues::new(Some(-2), Some(1), Some(-2), Some(1));
    solar.parties = vec!["coöperatie".to_owned()];
    let water = full_task(1, "Waterberging", "WBG", rectangle([0.0, 0.0, 200.0, 200.0]));
    let valley = judged_value(1, "Beekdal", square(0.0, 0.0, 200.0), [2, 1, 3, 1]);
    let church = judged_value(2, "Kerkpad", square(0.0, 0.0, 200.0), [1, 0, 0, 0]);
    let one = only(&project(vec![water, solar], vec![valley, church]));
    assert_eq!(one.place.score, 1.0);
    assert!((one.conflict.unwrap() - 100.0 * 2.0 / 3.0).abs() < 1e-6);
    assert_eq!(
        dutch(&one),
        "C1 Waterberging × Zonneveld: conflict (67). Ze overlappen 1,0 ha (P 1,00), beperken elkaar (−1), lopen \
         2028-2031 samen in verkenning (1,00) en delen geen partijen (0,00). Winst op gebruikswaarde en toekomstwaarde \
         bij Beekdal. Schade aan herkomstwaarde bij Beekdal en Kerkpad; aan belevingswaarde bij Beekdal."
    );
}

#[test]
fn a_chance_that_harms_is_a_tension_with_two_codes() {
    let [mut a, b] = overlapping();
    a.effect.heritage = Some(-2);
    let land = rectangle([0.0, 0.0, 400.0, 400.0]);
    let one = only(&project(vec![a, b], vec![judged_value(1, "Kerkpad", land, [3, 0, 0, 0])]));
    assert!(one.tension);
    assert_eq!(one.codes().collect::<Vec<_>>(), ["K1", "C1"]);
    let sentence = dutch(&one);
    assert!(sentence.starts_with("K1/C1 Waterberging × Beekherstel: spanning (kans 46, conflict 38)."), "{sentence}");
    assert!(sentence.contains("Schade aan herkomstwaarde bij Kerkpad."));
    assert!(sentence.ends_with("Kans en conflict tegelijk: bespreek dit in het atelier."));
}

#[test]
fn tasks_at_a_distance_have_a_kansgebied_between_them() {
    let a = full_task(1, "Noord", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
    let mut b = full_task(2, "Zuid", "REC", rectangle([175.0, 0.0, 275.0, 100.0]));
    b.from_year = Some(2033);
    b.to_year = Some(2034);
    let one = only(&project(vec![a, b], vec![]));
    assert_eq!((one.place.contact, one.place.distance_m, one.place.score), (Contact::Apart, 75.0, 0.425));
    assert!(one.ground_m2 > 100_000.0);
    let sentence = dutch(&one);
    assert!(sentence.contains("Ze liggen 75 m uit elkaar (P 0,4"), "{sentence}");
    assert!(sentence.contains("liggen 2 jaar uit elkaar in de tijd (0,30)"), "{sentence}");
}

#[test]
fn touching_tasks_border_on_one_another() {
    let a = full_task(1, "Noord", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
    let b = full_task(2, "Zuid", "REC", rectangle([100.0, 0.0, 200.0, 100.0]));
    let one = only(&project(vec![a, b], vec![]));
    assert_eq!((one.place.contact, one.place.score), (Contact::Touching, 0.5));
    assert!(dutch(&one).contains("Ze grenzen aan elkaar (P 0,50)"));
}

#[test]
fn a_gap_too_small_to_be_said_is_said_as_touching() {
    for right in [100.001, 99.999] {
        let a = full_task(1, "Noord", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
        let b = full_task(2, "Zuid", "REC", rectangle([right, 0.0, right + 100.0, 100.0]));
        let sentence = dutch(&only(&project(vec![a, b], vec![])));
        assert!(sentence.contains("Ze grenzen aan elkaar (P 0,50)"), "{sentence}");
    }
}

#[test]
fn a_sliver_is_reported_as_it_is_and_judged_as_touching() {
    let a = full_task(1, "Noord", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
    let b = full_task(2, "Zuid", "REC", rectangle([98.0, 0.0, 198.0, 100.0]));
    let one = only(&project(vec![a, b], vec![]));
    assert_eq!((one.place.contact, one.place.score), (Contact::Sliver, 0.5));
    assert!((one.place.overlap_m2 - 200.0).abs() < 1e-6);
    assert!(one.ground_m2 > 100_000.0);
    assert!(dutch(&one).contains("Ze raken elkaar met 200 m² overlap (P 0,50)"));
}

#[test]
fn at_exactly_the_distance_of_the_settings_a_pair_is_not_listed() {
    let a = full_task(1, "Noord", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
    let b = full_task(2, "Zuid", "REC", rectangle([600.0, 0.0, 700.0, 100.0]));
    assert!(analysed(&project(vec![a, b], vec![])).opportunities.is_empty());
}

#[test]
fn a_link_by_hand_joins_tasks_that_lie_far_apart() {
    let a = full_task(1, "Boven", "WBG", rectangle([0.0, 0.0, 100.0, 100.0]));
    let b = full_task(2, "Beneden", "WKW", rectangle([4300.0, 0.0, 4400.0, 100.0]));
    let link = Link {
        pair: PairKey::new(a.id, b.id),
        kind: LinkKind::WaterLevel,
        strength: LinkStrength::Full,
        reason: "zelfde peilgebied".to_owned(),
    };
    let one = only(&changed(project(vec![a, b], vec![]), vec![Change::Links(Arc::new(vec![link]))]));
    assert_eq!((one.place.geometric, one.place.score, one.ground_m2), (0.0, 1.0, 0.0));
    let sentence = dutch(&one);
    assert!(
        sentence.contains("Ze liggen 4,2 km uit elkaar, zijn met de hand verbonden (zelfde peilgebied, P 1,00), "),
        "{sentence}"
    );
}

#[test]
fn lines_and_points_count_with_their_search_width() {
    let line = geo::LineString::from(vec![(0.0, 0.0), (1000.0, 0.0)]);
    let point = geo::Point::new(500.0, 0.0);
    let mut a = full_task(1, "Fietspad", "REC", square(0.0, 0.0, 1.0));
    a.shape = shape(line);
    let mut b = full_task(2, "Gemaal", "WBG", square(0.0, 0.0, 1.0));
    b.shape = shape(point);
    let defaults = only(&project(vec![a.clone(), b.clone()], vec![]));
    // A circle of 50 m with a band of 25 m on both sides of the line through its middle.
    let band = 2.0 * (2500.0 * (0.5_f64).asin() + 25.0 * (2500.0_f64 - 625.0).sqrt());
    assert!((defaults.place.overlap_m2 / band - 1.0).abs() < 0.005, "{} {band}", defaults.place.overlap_m2);
    b.search_width_m = Some(10.0);
    let own = only(&project(vec![a, b], vec![]));
    assert!((own.place.score - 1.0).abs() < 1e-6);
    assert!((own.place.smaller_m2 / (std::f64::consts::PI * 100.0) - 1.0).abs() < 0.005);
}

#[test]
fn bad_data_is_told_and_left_out() {
    let [mut a, mut b] = overlapping();
    a.from_year = Some(2031);
    a.to_year = Some(2028);
    a.urgency = Some(9);
    a.search_width_m = Some(-5.0);
    b.urgency = None;
    b.effect.heritage = Some(5);
    let mut odd = value(1, "Beekdal", square(0.0, 0.0, 300.0));
    odd.intensity.future = Some(8);
    let found = analysed(&project(vec![a, b], vec![odd]));
    let one = found.opportunities.first().unwrap();
    assert_eq!((one.moment.score, one.urgency.score), (None, None));
    assert_eq!(one.values.heritage.effect, Some(0.5));
    let warnings: Vec<String> = found.warnings.iter().map(|message| words(Language::Dutch).say(message)).collect();
    assert_eq!(
        warnings,
        [
            "De jaren van Waterberging staan verkeerd om (2031-2028) en tellen als onbekend. Draai ze om.",
            "De urgentie van Waterberging is 9 en telt als onbekend. Kies 0 tot en met 3.",
            "Het effect van Beekherstel op de herkomstwaarde ligt buiten −2 tot +2. Het effect van het type is gebruikt.",
            "De toekomstwaarde van Beekdal ligt buiten 0 tot en met 3 en telt als nog niet beoordeeld.",
            "De zoekbreedte van Waterberging is geen getal boven 0. De zoekbreedte van het project is gebruikt.",
        ]
    );
}

#[test]
fn harm_to_ground_that_was_not_judged_is_unknown_and_named() {
    let [mut a, b] = overlapping();
    a.effect.heritage = Some(-2);
    let one = only(&project(vec![a, b], vec![value(1, "Kerkpad", square(0.0, 0.0, 300.0))]));
    assert_eq!((one.values.heritage.intensity, one.values.heritage.score), (None, None));
    assert_eq!(one.values.arrows(), "? ▲ ▲ ▲");
    assert!(dutch(&one).contains("Open: herkomstwaarde van Kerkpad nog niet beoordeeld"));
}

#[test]
fn ground_left_out_because_nobody_judged_it_is_said_in_sentence_and_account() {
    let mut judged = value(1, "Kanaal", square(0.0, 0.0, 50.0));
    judged.intensity = FourValues::from_fn(|_| Some(2));
    let drawn_just_now = value(2, "", square(50.0, 0.0, 50.0));
    let a = full_task(1, "Berging", "WBG", square(0.0, 0.0, 100.0));
    let b = full_task(2, "Zonneveld", "ENE", square(0.0, 0.0, 100.0));
    let before = only(&project(vec![a.clone(), b.clone()], vec![judged.clone()]));
    let after = only(&project(vec![a, b], vec![judged, drawn_just_now]));
    assert!(after.harm > before.harm, "the mean is over less ground");
    for (language, said) in
        [(Language::Dutch, "nog niet op alle waarden beoordeeld"), (Language::English, "not yet judged")]
    {
        assert!(after.sentence(words(language)).contains(said), "{}", after.sentence(words(language)));
        assert!(!before.sentence(words(language)).contains(said));
    }
    let account: Vec<String> = explain(&after).iter().map(|line| words(Language::Dutch).say(line)).collect();
    assert!(account.iter().any(|line| line.starts_with("Niet meegeteld in deze X")), "{account:#?}");
}

#[test]
fn pairs_come_by_chance_then_conflict_then_name_and_unjudged_last() {
    let strip = |serial: u64, name: &str, kind: &str| {
        full_task(serial, name, kind, rectangle([0.0, serial as f64 * 100.0, 100.0, serial as f64 * 100.0 + 150.0]))
    };
    let mut nameless = task_on(9, "", square(50.0, 50.0, 100.0));
    nameless.code = "WS-9".to_owned();
    let tasks = vec![strip(1, "Beek", "WKW"), strip(2, "Dijk", "INF"), strip(3, "Zon", "ENE"), nameless];
    let found = analysed(&project(tasks, vec![])).opportunities;
    let key = |one: &Opportunity| one.chance.map_or(-1.0, |k| k.middle);
    assert!(found.windows(2).all(|pair| key(&pair[0]) >= key(&pair[1])));
    let judged = found.iter().position(|one| !one.is_judged()).unwrap();
    assert!(found.iter().skip(judged).all(|one| !one.is_judged()));
    assert!(found.iter().any(|one| one.a.name == "WS-9" || one.b.name == "WS-9"));
    let codes: Vec<_> = found.iter().filter_map(|one| one.chance_code.as_deref()).collect();
    let expected: Vec<_> = (1..=codes.len()).map(|rank| format!("K{rank}")).collect();
    assert_eq!(codes, expected);
}

#[test]
fn the_same_project_gives_the_same_bytes_on_any_number_of_threads() {
    let kinds = ["WBG", "WKW", "REC", "ENE", "NAT", "LBW"];
    let tasks = (0..30_u64).map(|i| {
        let (x, y) = ((i % 6) as f64 * 137.3, (i / 6) as f64 * 151.7);
        full_task(i + 1, &format!("T{i}"), kinds[i as usize % 6], rectangle([x, y, x + 180.0, y + 160.0]))
    });
    let values = (0..40_u64).map(|i| {
        let (x, y) = ((i % 8) as f64 * 93.1, (i / 8) as f64 * 121.9);
        let level = |k: u64| ((i + k) % 4) as u8;
        judged_value(
            i + 1,
            &format!("W{i}"),
            rectangle([x, y, x + 130.0, y + 170.0]),
            [level(0), level(1), level(2), level(3)],
        )
    });
    let project = project(tasks.collect(), values.collect());
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| format!("{:?}", analysed(&project)))
    };
    let one = on(1);
    assert!(one.len() > 10_000);
    assert!(one == on(2), "two threads give another result than one");
    assert!(one == on(8), "eight threads give another result than one");
}

#[test]
fn a_cancelled_analysis_gives_no_result() {
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(analyse(&project(overlapping().to_vec(), vec![]), &progress), Err(Cancelled));
}

#[test]
fn every_line_of_an_account_has_words_in_both_languages() {
    let [mut a, mut b] = overlapping();
    a.effect.heritage = Some(-2);
    b.parties.clear();
    let project = project(vec![a, b], vec![judged_value(1, "Kerkpad", square(0.0, 0.0, 300.0), [3, 0, 0, 0])]);
    let one = only(&with_matrix(project, ("WBG", "WKW"), -1, 2));
    for language in Language::ALL {
        for line in explain(&one) {
            let said = words(language).say(&line);
            assert!(words(language).has(&line.key), "{}", line.key);
            assert!(!said.contains('{') && said != line.key, "{said}");
        }
    }
    let said: Vec<String> = explain(&one).iter().map(|line| words(Language::Dutch).say(line)).collect();
    assert_eq!(
        said.first().map(String::as_str),
        Some("Plaats P = 0,75: ze delen 2,0 ha en de kleinste is 4,0 ha. P = 0,5 + 0,5 · gedeeld / kleinste.")
    );
}

#[test]
fn a_link_to_a_task_that_is_gone_is_told() {
    let [a, b] = overlapping();
    let link = Link {
        pair: PairKey::new(a.id, id(77)),
        kind: LinkKind::Other,
        strength: LinkStrength::Half,
        reason: "x".to_owned(),
    };
    let found = analysed(&changed(project(vec![a, b], vec![]), vec![Change::Links(Arc::new(vec![link]))]));
    assert_eq!(found.warnings.first().map(|message| message.key.as_str()), Some("analysis-warning-link-gone"));
}

#[test]
fn settings_change_the_reach_and_the_classes() {
    let project = project(overlapping().to_vec(), vec![]);
    let before = only(&project);
    let mut settings = Settings::default();
    settings.thresholds.strong = 10.0;
    settings.thresholds.promising = 8.0;
    let after = only(&changed(project, vec![Change::Settings(Arc::new(settings))]));
    assert_eq!(before.chance, after.chance);
    assert_eq!(after.class(), PairClass::Strong);
}
