//! How long the drawing of 100 000 value polygons takes: following the project, what the window's own thread does of it and
//! what another does, and each frame after;
//! and of a reference layer of a million parcels.
//!
//! It draws nothing on a screen: what is measured is the work outside the graphics card.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

use koppelkans::geometry::{Bounds, Point, Shape, projection::Crs};
use koppelkans::model::{
    Change, Edit, FeatureId, FourValues, Project, ReferenceFeature, ReferenceLayer, RowChange, ValueFeature,
};
use koppelkans::render::labels::{Asked, wanted};
use koppelkans::render::{Budget, Ground, LayerGroups, MapKind, Scene};
use koppelkans::words::Message;

const COUNT: u64 = 100_000;
const SIDE: u64 = 317;
const PARCELS: u64 = 1_000_000;
const CELL_M: f64 = 60.0;
/// The budget of a frame in the window.
const FRAME_BUDGET: usize = 6_000;

fn main() {
    let mut project = Project::new("bench", Crs::RD_NEW);
    let rows = (0..COUNT).map(|i| Change::Value(RowChange::put(feature(i))));
    let edit = Edit::new(Message::new("layer-values"), rows.collect());
    if let Err(error) = project.apply(&edit) {
        println!("the bench's own project is refused: {error}");
        return;
    }
    timed("a snapshot of the project", || drop(project.clone()));
    let mut scene = Scene::new(MapKind::Values);
    timed("follow the project, first time", || scene.follow(&project));
    timed("follow the project, nothing changed", || scene.follow(&project));
    let whole = view(1.0);
    let near = view(0.02);
    for (name, view) in [("all in view", whole), ("a fiftieth in view", near)] {
        let m_per_px = view.width_m() / 960.0;
        let mut missing = Vec::new();
        timed(&format!("{name}: the first frame"), || {
            scene.frame(&view, m_per_px, &mut Budget::of(FRAME_BUDGET));
            missing = scene.take_wanted();
        });
        let mut drawn = Vec::new();
        timed(&format!("{name}: drawn elsewhere"), || drawn = missing.iter().map(|part| part.draw()).collect());
        println!("  {} parts", drawn.len());
        timed(&format!("{name}: taken over"), || {
            missing.iter().zip(drawn).for_each(|(part, drawn)| scene.put(part, drawn));
        });
        timed(&format!("{name}: 1000 frames after"), || {
            for _ in 0..1000 {
                scene.frame(&view, m_per_px, &mut Budget::of(FRAME_BUDGET));
            }
        });
        let asked = Asked { view: &view, m_per_px, text_scale: 1.0, picked: &[] };
        let mut names = 0;
        timed(&format!("{name}: which names, 100 frames"), || {
            for _ in 0..100 {
                names = wanted(&scene, &asked).len();
            }
        });
        println!("  {names} names");
    }
    let mut changed = feature(COUNT / 2);
    changed.name = "veranderd".to_owned();
    let edit = Edit::new(Message::new("layer-values"), vec![Change::Value(RowChange::put(changed))]);
    if project.apply(&edit).is_ok() {
        timed("one feature changed: follow", || scene.follow(&project));
        timed("one feature changed: next frame", || {
            scene.frame(&near, near.width_m() / 960.0, &mut Budget::of(FRAME_BUDGET));
        });
    }
    parcels();
}

/// A layer of which neighbours share their borders: its groups, and its pictures at each level of detail.
fn parcels() {
    let side = PARCELS.isqrt();
    let features = (0..PARCELS).map(|i| {
        let at = |dx: f64, dy: f64| Point {
            x: 100_000.0 + ((i % side) as f64 + dx) * CELL_M,
            y: 400_000.0 + ((i / side) as f64 + dy) * CELL_M,
        };
        let corners = [(0.0, 0.0), (0.3, 0.0), (0.7, 0.0), (1.0, 0.0), (1.0, 0.4), (1.0, 1.0), (0.5, 1.0), (0.0, 1.0)];
        match Shape::polygon(&corners.map(|(dx, dy)| at(dx, dy))) {
            Ok(proof) => ReferenceFeature { shape: proof.shape, properties: Default::default() },
            Err(error) => unreachable!("a rectangle is a shape: {error}"),
        }
    });
    let layer = ReferenceLayer {
        id: FeatureId(uuid::Uuid::from_u128(1)),
        serial: 1,
        name: "percelen".to_owned(),
        source: String::new(),
        origin: None,
        features: Arc::new(features.collect()),
    };
    let mut groups = None;
    timed(&format!("{PARCELS} parcels: groups"), || groups = Some(Arc::new(LayerGroups::of(&layer.features))));
    let mut project = Project::new("bench", Crs::RD_NEW);
    let edit = Edit::new(Message::new("layer-reference"), vec![Change::Layer(RowChange::put(layer))]);
    if let Err(error) = project.apply(&edit) {
        println!("the bench's own project is refused: {error}");
        return;
    }
    let ready: Vec<_> = groups.into_iter().collect();
    let mut ground = Ground::default();
    timed("parcels: follow", || drop(ground.follow(&project, &ready)));
    let far = 1e6;
    let view = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: far, y: far } };
    for m_per_px in [1.0, 5.0, 20.0, 80.0, 300.0] {
        let frame = |ground: &mut Ground| ground.layers(&BTreeSet::new(), &view, m_per_px, &mut Budget::of(0)).len();
        timed(&format!("parcels at {m_per_px} m a point: a frame that misses all"), || {
            frame(&mut ground);
        });
        let wanted = ground.take_wanted();
        let mut slowest = 0.0_f64;
        let start = Instant::now();
        for one in &wanted {
            let begin = Instant::now();
            ground.put(one, Arc::new(one.draw()));
            slowest = slowest.max(begin.elapsed().as_secs_f64() * 1e3);
        }
        let all = start.elapsed().as_secs_f64() * 1e3;
        println!("  {} pictures on another thread: {all:.0} ms, the slowest {slowest:.1} ms", wanted.len());
        timed("  a frame after", || {
            frame(&mut ground);
        });
    }
}

fn timed(what: &str, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    println!("{what}: {:.2} ms", start.elapsed().as_secs_f64() * 1e3);
}

/// A part of the whole, around its middle.
fn view(share: f64) -> Bounds {
    let side_m = SIDE as f64 * CELL_M;
    let (middle, half) = (side_m / 2.0, side_m / 2.0 * share);
    let at = |off: f64| Point { x: 200_000.0 + middle + off, y: 500_000.0 + middle + off };
    Bounds { min: at(-half), max: at(half) }
}

/// A polygon of twenty corners in its own cell.
fn feature(i: u64) -> ValueFeature {
    let (column, row) = ((i % SIDE) as f64, (i / SIDE) as f64);
    let (x, y) = (200_000.0 + column * CELL_M, 500_000.0 + row * CELL_M);
    let corners: Vec<Point> = (0..20)
        .map(|corner| {
            let turn = f64::from(corner) / 20.0 * std::f64::consts::TAU;
            let reach = CELL_M * if corner % 2 == 0 { 0.45 } else { 0.4 };
            Point { x: x + reach * turn.cos(), y: y + reach * turn.sin() }
        })
        .collect();
    let id = FeatureId(uuid::Uuid::from_u128(u128::from(i) + 1));
    let shape = match Shape::polygon(&corners) {
        Ok(proof) => proof.shape,
        Err(error) => unreachable!("a star is a shape: {error}"),
    };
    let mut feature = ValueFeature::new(id, i + 1, shape);
    feature.name = format!("vlak {i}");
    feature.intensity = FourValues::new(Some((i % 4) as u8), Some((i / 4 % 4) as u8), None, Some(1));
    feature
}
