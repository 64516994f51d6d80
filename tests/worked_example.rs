//! The worked example of the method, term by term, against values computed apart from this program with GEOS.
//!
//! It reads its own copy in `tests/cases/worked-example`. Geometry terms (overlap, distance, P) agree to 0.5 %
//! and all others to 1e-3; K and C follow P, so they get its 0.5 % on top.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use koppelkans::analysis::{Analysis, Opportunity, analyse};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::settings_from_json;
use koppelkans::model::{
    Change, Edit, FeatureId, FourValues, Phase, Project, Properties, RowChange, TaskFeature, TaskKind, TypeCode,
    ValueFeature, Worth,
};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};

fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/worked-example").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Shapes (already in RD) and properties of a GeoJSON file.
fn features(file: &str) -> Vec<(Shape, Properties)> {
    let collection: geojson::FeatureCollection = text(file).parse().unwrap();
    let read = |feature: geojson::Feature| {
        let geometry = geo::Geometry::<f64>::try_from(feature.geometry.unwrap()).unwrap();
        (Shape::prove(&geometry).unwrap().shape, feature.properties.unwrap())
    };
    collection.features.into_iter().map(read).collect()
}

fn number(properties: &Properties, key: &str) -> Option<i64> {
    properties.get(key).and_then(serde_json::Value::as_i64)
}

fn word(properties: &Properties, key: &str) -> String {
    properties.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

fn task(serial: u64, shape: Shape, p: &Properties) -> TaskFeature {
    let year = |key| number(p, key).and_then(|year| i32::try_from(year).ok());
    let parties = p.get("partijen").and_then(serde_json::Value::as_array).unwrap();
    TaskFeature {
        name: word(p, "naam"),
        kind: TaskKind::from_file_word(&word(p, "soort")),
        type_code: Some(TypeCode::new(&word(p, "type"))),
        phase: number(p, "fase").and_then(Phase::from_number),
        from_year: year("van"),
        to_year: year("tot"),
        urgency: number(p, "urgentie").and_then(|urgency| u8::try_from(urgency).ok()),
        parties: parties.iter().filter_map(|party| party.as_str()).map(str::to_owned).collect(),
        effect: FourValues::from_fn(|worth| number(p, worth.column()).and_then(|e| i8::try_from(e).ok())),
        search_width_m: p.get("zoekbreedte_m").and_then(serde_json::Value::as_f64),
        ..TaskFeature::new(FeatureId(uuid::Uuid::from_u64_pair(1, serial)), serial, shape)
    }
}

fn value(serial: u64, shape: Shape, p: &Properties) -> ValueFeature {
    ValueFeature {
        name: word(p, "naam"),
        intensity: FourValues::from_fn(|worth| number(p, worth.column()).and_then(|i| u8::try_from(i).ok())),
        ..ValueFeature::new(FeatureId(uuid::Uuid::from_u64_pair(2, serial)), serial, shape)
    }
}

fn project() -> Project {
    let tasks = features("opgaven.geojson").into_iter().zip(1..).map(|((shape, p), serial)| task(serial, shape, &p));
    let values = features("waarden.geojson").into_iter().zip(1..).map(|((shape, p), serial)| value(serial, shape, &p));
    let rows = tasks.map(|row| Change::Task(RowChange::put(row)));
    let rows = rows.chain(values.map(|row| Change::Value(RowChange::put(row)))).collect();
    let mut project = Project::new("Rekenvoorbeeld", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("test"), rows)).unwrap();
    let settings = settings_from_json(&text("settings.json"), &project).unwrap();
    project.apply(&settings).unwrap();
    project
}

fn analysed() -> Analysis {
    analyse(&project(), &Progress::default()).unwrap()
}

fn pair<'a>(analysis: &'a Analysis, a: &str, b: &str) -> &'a Opportunity {
    analysis.opportunities.iter().find(|one| one.a.name == a && one.b.name == b).expect("the pair is listed")
}

/// The term of a column of `expected.csv`.
fn term(one: &Opportunity, column: &str) -> Option<f64> {
    let q = |worth: Worth| one.values[worth].score;
    match column {
        "overlap_ha" => Some(one.place.overlap_m2 / 10_000.0),
        "distance_m" => Some(one.place.distance_m),
        "P" => Some(one.place.score),
        "R" => one.interaction.score(),
        "T" => one.moment.score,
        "M" => one.people.score,
        "G" => one.gain,
        "U" => one.urgency.score,
        "Q_herkomst" => q(Worth::Heritage),
        "Q_gebruik" => q(Worth::Use),
        "Q_beleving" => q(Worth::Experience),
        "Q_toekomst" => q(Worth::Future),
        "K" => one.chance.map(|k| k.middle),
        "K_low" => one.chance.map(|k| k.low),
        "K_high" => one.chance.map(|k| k.high),
        "C" => one.conflict,
        other => panic!("unknown column {other}"),
    }
}

#[test]
fn every_term_of_every_pair_is_that_of_the_example() {
    let analysis = analysed();
    assert!(analysis.warnings.is_empty(), "{:?}", analysis.warnings);
    let csv = text("expected.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let mut rows = 0;
    let mut wrong = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        rows += 1;
        let one = pair(&analysis, &record[0], &record[1]);
        for (column, expected) in columns.iter().zip(&record).skip(2) {
            let expected: f64 = expected.parse().unwrap();
            let found = term(one, column).unwrap_or(f64::NAN);
            let relative = if ["overlap_ha", "distance_m", "P", "K", "K_low", "K_high", "C"].contains(&column) {
                0.005
            } else {
                0.0
            };
            let difference = (found - expected).abs();
            // The file has four decimals; written so that not-a-number is wrong too.
            let agrees = difference <= 1e-3 + relative * expected.abs();
            if !agrees {
                wrong.push(format!("{} × {}: {column} is {found}, expected {expected}", &record[0], &record[1]));
            }
        }
    }
    assert_eq!((rows, analysis.opportunities.len()), (6, 6));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_pair_without_round_ends_agrees_to_a_thousandth_in_all_terms() {
    let analysis = analysed();
    let one = pair(&analysis, "Waterberging Noord", "Beekherstel");
    for (column, expected) in [("overlap_ha", 15.0), ("P", 0.578_125), ("T", 0.875), ("K", 56.909_18), ("C", 0.0)] {
        let found = term(one, column).unwrap();
        assert!((found - expected).abs() < 1e-3, "{column} is {found}");
    }
    let solar = pair(&analysis, "Waterberging Noord", "Zonneveld");
    assert!((solar.conflict.unwrap() - 200.0 / 3.0).abs() < 1e-3);
}

#[test]
fn the_sentences_read_as_in_the_method() {
    let analysis = analysed();
    let dutch: Vec<String> = analysis.opportunities.iter().map(|one| one.sentence(words(Language::Dutch))).collect();
    let expected = [
        "K1 Waterberging Noord × Beekherstel: sterk (57). Ze overlappen 15,0 ha (P 0,58), zijn onlosmakelijk (+3, \
         atelier 12-3), lopen 2028-2031 samen in verkenning (0,88) en delen waterschap, provincie en agrariërs (1,00). \
         Winst op alle vier de waarden bij Beekdal (rekenvoorbeeld).",
        "K2 Beekherstel × Fietsroute: verkennen (19). Ze overlappen 6,1 ha (P 0,70), maken elkaar mogelijk (+1, \
         atelier 12-3), liggen 1 jaar uit elkaar in de tijd (0,20) en delen provincie (0,50). Winst op alle vier de \
         waarden bij Beekdal (rekenvoorbeeld).",
        "K3 Waterberging Noord × Fietsroute: verkennen (12). Ze liggen 75 m uit elkaar (P 0,42), maken elkaar mogelijk \
         (+1, atelier 12-3), sluiten in 2027 op elkaar aan (0,25) en delen provincie (0,50). Winst op gebruikswaarde, \
         belevingswaarde en toekomstwaarde bij Beekdal (rekenvoorbeeld).",
        "C1 Waterberging Noord × Zonneveld: conflict (67). Ze overlappen 12,0 ha (P 1,00), beperken elkaar (−1, \
         atelier 12-3), lopen 2027-2029 samen, de een in verkenning en de ander in visievorming (0,80) en delen geen \
         partijen (0,00). Winst op gebruikswaarde en toekomstwaarde bij Beekdal (rekenvoorbeeld). Schade aan \
         herkomstwaarde en belevingswaarde bij Beekdal (rekenvoorbeeld).",
        "C2 Beekherstel × Zonneveld: aandacht (20). Ze liggen 200 m uit elkaar (P 0,30), werken elkaar tegen (−2, \
         atelier 12-3), lopen 2028-2029 samen, de een in verkenning en de ander in visievorming (0,60) en delen geen \
         partijen (0,00). Winst op gebruikswaarde en toekomstwaarde bij Beekdal (rekenvoorbeeld). Schade aan \
         herkomstwaarde bij Beekdal (rekenvoorbeeld).",
        "Fietsroute × Zonneveld: geen koppelkans (0). Ze liggen 475 m uit elkaar (P 0,03), staan los van elkaar (0, \
         atelier 12-3), sluiten in 2027 op elkaar aan (0,25) en delen gemeente (0,50). Winst op gebruikswaarde en \
         toekomstwaarde bij Beekdal (rekenvoorbeeld). Schade aan herkomstwaarde en belevingswaarde bij Beekdal \
         (rekenvoorbeeld).",
    ];
    assert_eq!(dutch, expected);
}

#[test]
fn the_english_sentences_say_the_same() {
    let analysis = analysed();
    let english: Vec<String> =
        analysis.opportunities.iter().map(|one| one.sentence(words(Language::English))).collect();
    assert_eq!(
        english.first().map(String::as_str),
        Some(
            "K1 Waterberging Noord × Beekherstel: strong (57). They overlap by 15.0 ha (P 0.58), are indivisible (+3, \
             atelier 12-3), run together in 2028-2031, both in exploration (0.88) and share waterschap, provincie and \
             agrariërs (1.00). Gain for all four values at Beekdal (rekenvoorbeeld)."
        )
    );
    println!("{}", english.join("\n"));
    assert_eq!(english.len(), 6);
    assert!(english.iter().all(|sentence| !sentence.contains("Ze ") && !sentence.contains('{')));
}
