//! Tests of the project file as a whole, and the small projects they use.
#![allow(clippy::unwrap_used)]

mod changed_layers;
mod changed_outside;
mod codes;
mod gdal;
mod refused;
mod round_trip;
mod styles;
mod unplaced;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use serde_json::json;

use super::*;
use crate::geometry::projection::Crs;
use crate::geometry::{Point, Shape};
use crate::model::*;
use crate::progress::Progress;
use crate::words::{Language, Message, words};

pub fn id(n: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(n))
}

/// A square with its lower left corner at (x, y) metres from a place in the Netherlands.
pub fn square(x: f64, y: f64, side_m: f64) -> Shape {
    let (x, y) = (155_000.0 + x, 463_000.0 + y);
    let corner = |dx: f64, dy: f64| Point { x: x + dx * side_m, y: y + dy * side_m };
    Shape::polygon(&[corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)]).unwrap().shape
}

pub fn line(x: f64) -> Shape {
    Shape::line(&[Point { x: 155_000.0 + x, y: 463_000.0 }, Point { x: 155_100.25, y: 463_050.125 }]).unwrap().shape
}

pub fn value(n: u128, shape: Shape) -> ValueFeature {
    let mut one = ValueFeature::new(id(n), n as u64, shape);
    one.name = format!("waarde {n}");
    one.intensity.heritage = Some(2);
    one.important = Some(true);
    one
}

pub fn task(n: u128, shape: Shape) -> TaskFeature {
    let mut one = TaskFeature::new(id(1000 + n), n as u64, shape);
    one.name = format!("opgave {n}");
    one.parties = vec!["waterschap".to_owned(), "Jansen, De Vries BV".to_owned()];
    one
}

/// A project with something of everything.
pub fn project() -> Project {
    let mut project = Project::new("Proef ‘é’", Crs::RD_NEW);
    let properties = |value: serde_json::Value| value.as_object().unwrap().clone();
    project.area = Some(Arc::new(Area {
        name: "Vledder".to_owned(),
        boundary: square(0.0, 0.0, 5000.0),
        influence: Some(square(-500.0, -500.0, 6000.0)),
        source: "gemeente".to_owned(),
        extra: properties(json!({"code": [1, 2]})),
    }));
    let mut first = value(1, square(0.0, 0.0, 100.0));
    first.extra = properties(json!({"beheerder": "Drenthe", "lijst": [1.5, null], "herkomst_oud": {"a": "é"}}));
    project.values.put(Arc::new(first));
    project.values.put(Arc::new(value(2, line(10.0))));
    project.values.put(Arc::new(value(5, Shape::point(Point { x: 155_000.5, y: 463_000.25 }).unwrap())));
    project.tasks.put(Arc::new(task(1, square(50.0, 50.0, 100.0))));
    project.tasks.put(Arc::new(task(2, square(300.0, 50.0, 100.0))));
    let feature = |n: i64, more: serde_json::Value| {
        let mut all = properties(json!({"Nummer": n, "Opp. (ha)": 1.5, "soort": "gras"}));
        all.extend(properties(more));
        ReferenceFeature { shape: square(n as f64 * 10.0, 0.0, 10.0), properties: all.into() }
    };
    project.layers.put(Arc::new(ReferenceLayer {
        id: id(77),
        serial: 3,
        name: "Percelen 2026".to_owned(),
        source: "BRP".to_owned(),
        origin: Some(Origin {
            address: "https://voorbeeld.nl/ogc/collections/percelen".to_owned(),
            fetched_on: "2026-11-14".to_owned(),
            licence: "CC BY 4.0".to_owned(),
            truncated: Some(Truncated { got: 2, of: Some(23_456) }),
        }),
        features: Arc::new(vec![
            feature(1, json!({"Opp. (ha)": 2, "NUMMER": true, "groot": u64::MAX})),
            feature(2, json!({"soort": null, "diep": {"x": [1]}})),
        ]),
    }));
    project.links = Arc::new(vec![Link {
        pair: PairKey::new(id(1001), id(1002)),
        kind: LinkKind::WaterLevel,
        strength: LinkStrength::Half,
        reason: "zelfde peilvak".to_owned(),
    }]);
    project.overrides = Arc::new(vec![PairOverride {
        pair: PairKey::new(id(1001), id(1002)),
        score: -2,
        reason: "ja".to_owned(),
        date: "2026-03-12".to_owned(),
        who: "atelier".to_owned(),
    }]);
    let bytes: Photo = Arc::from(b"\xFF\xD8 een plaatje".as_slice());
    project.photos = Arc::new([("oude kaart.jpg".to_owned(), bytes)].into());
    project.pictures.put(Arc::new(PictureLayer {
        id: id(902),
        serial: 2,
        name: "Oude ‘kaart’".to_owned(),
        file: "oude kaart.jpg".to_owned(),
        size: [400, 300],
        opacity: 0.65,
        placement: Placement::Affine { numbers: [155_000.0, 0.1, 0.02, 463_000.0, 0.02, -0.1], crs: Crs::RD_NEW },
    }));
    project.masks = Arc::new(vec![Mask { id: id(901), shape: square(500.0, 0.0, 50.0), reason: "kerk".to_owned() }]);
    let mut judgement = Judgement::new(PairKey::new(id(1001), id(1002)));
    judgement.names = ("Een".to_owned(), "Twee".to_owned());
    judgement.shortlisted = true;
    judgement.gates[2] = GateAnswer { answer: Answer::No, note: "geen ruimte".to_owned(), who: "gemeente".to_owned() };
    judgement.decisions = [Verdict::Later, Verdict::Refused]
        .map(|verdict| Decision {
            verdict,
            who: "stuurgroep".to_owned(),
            date: "2026-04-01".to_owned(),
            reason: "é".to_owned(),
        })
        .to_vec();
    project.judgements = Arc::new([(judgement.pair, Arc::new(judgement))].into());
    project.method_log = Arc::new(vec![MethodEntry {
        date: "2026-03-12".to_owned(),
        who: String::new(),
        part: MethodPart::Function,
        item: "WBG > NAT".to_owned(),
        before: "2".to_owned(),
        after: "3".to_owned(),
        reason: "atelier".to_owned(),
    }]);
    project
}

/// A folder with a project file in it.
pub struct Place {
    _folder: tempfile::TempDir,
    pub file: PathBuf,
}

pub fn saved(project: &Project) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("proef.gpkg");
    create(&file, project, &Progress::default()).unwrap();
    Place { _folder: folder, file }
}

/// A connection like that of QGIS: it knows the functions of the triggers and nothing of us.
pub fn outside(file: &Path) -> Connection {
    let connection = Connection::open(file).unwrap();
    functions::register(&connection).unwrap();
    connection
}

/// What notes say, in Dutch; a key without words would show up as itself.
pub fn said(notes: &[Message]) -> Vec<String> {
    notes.iter().map(|note| words(Language::Dutch).say(note)).collect()
}

pub fn number(connection: &Connection, sql: &str) -> f64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}
