//! How long painting takes: a brush stroke on a project of 10 000 features, filling over 100 000 parcels, and what the
//! undo history keeps.
//!
//! Only our own work is measured, no screen. Figures are printed beside the targets; nothing passes or fails.

use std::sync::Arc;
use std::time::Instant;

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places};
use koppelkans::geometry::{Bounds, Point, Shape, projection::Crs};
use koppelkans::model::{
    Change, Edit, FeatureId, Project, ReferenceFeature, ReferenceLayer, RowChange, TaskFeature, ValueFeature,
};
use koppelkans::render::{Budget, MapKind, Scene};
use koppelkans::words::Message;

const FEATURES: u64 = 10_000;
const PARCELS_A_SIDE: u64 = 316;
const CELL_M: f64 = 100.0;
const SAMPLES: u32 = 500;
/// Samples that come within one frame of 60 a second from a mouse of 500 a second.
const SAMPLES_A_FRAME: u32 = 8;

fn main() {
    let folder = std::env::temp_dir().join("koppelkans-bench");
    brush(App::in_memory(Places::inside(&folder), features()));
    fill(App::in_memory(Places::inside(&folder), parcels()));
    history(&folder);
}

fn brush(mut app: App) {
    println!("brush stroke of {SAMPLES} samples, {FEATURES} features in the project");
    app.settle();
    let mut scene = Scene::new(MapKind::Tasks);
    scene.follow(&app.state().project);
    let view = Bounds { min: at(0.0, 0.0), max: at(4000.0, 3000.0) };
    show(&mut scene, &view);
    app.dispatch(Action::Tool(ToolKind::Brush));
    let path = |i: u32| {
        let t = f64::from(i) / f64::from(SAMPLES);
        (500.0 + 3000.0 * t, 1500.0 + 900.0 * (t * 14.0).sin())
    };
    send(&mut app, ToolEvent::Press, path(0));
    let mut frames = Vec::new();
    for frame in 0..SAMPLES / SAMPLES_A_FRAME {
        frames.push(millis(|| {
            for i in 0..SAMPLES_A_FRAME {
                send(&mut app, ToolEvent::Move, path(frame * SAMPLES_A_FRAME + i));
            }
            std::hint::black_box(app.state().tool.preview());
        }));
    }
    say("  preview, a frame (target 4 ms)", &frames);
    let applied = millis(|| {
        send(&mut app, ToolEvent::Release, path(SAMPLES));
        scene.follow(&app.state().project);
        show(&mut scene, &view);
    });
    println!("  finished edit applied and in the scene (target 30 ms): {applied:.2} ms");
    app.settle();
}

fn fill(mut app: App) {
    println!("fill by parcel, {} parcels in the layer", PARCELS_A_SIDE * PARCELS_A_SIDE);
    let ready = millis(|| app.settle());
    println!("  layer readied in a job: {ready:.0} ms");
    app.dispatch(Action::Tool(ToolKind::Fill));
    let place = |i: u32| (150.0 + f64::from(i) * 37.0, 950.0 + f64::from(i) * 11.0);
    let hovers: Vec<f64> = (0..500).map(|i| millis(|| send(&mut app, ToolEvent::Move, place(i)))).collect();
    say("  hover (target 1 ms)", &hovers);
    let row = |i: u32| (150.0 + f64::from(i) * 50.0, 5_050.0 + 100.0 * f64::from(i / 200));
    send(&mut app, ToolEvent::Press, row(0));
    let moves: Vec<f64> = (0..400)
        .map(|i| {
            millis(|| {
                send(&mut app, ToolEvent::Move, row(i));
                std::hint::black_box(app.state().tool.preview());
            })
        })
        .collect();
    say("  stroke, a sample with its preview", &moves);
    let count = app.state().tool.parcel_count();
    let dissolved = millis(|| send(&mut app, ToolEvent::Release, row(399)));
    println!("  {count} parcels dissolved and applied (target 100 ms for 200): {dissolved:.2} ms");
    app.settle();
}

fn history(folder: &std::path::Path) {
    let mut app = App::in_memory(Places::inside(folder), features());
    app.settle();
    let before = resident_kb();
    app.dispatch(Action::Tool(ToolKind::Point));
    for i in 0..1000u32 {
        send(&mut app, ToolEvent::Click, (f64::from(i % 100) * 700.0, 60_000.0 + f64::from(i / 100) * 700.0));
    }
    app.settle();
    let (Some(before), Some(after)) = (before, resident_kb()) else {
        println!("undo history: this system does not tell how much memory is in use; skipped");
        return;
    };
    println!("memory after 1000 edits on {FEATURES} features: {} kB more", after.saturating_sub(before));
}

/// Memory in use in kB, where the system says so.
fn resident_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn show(scene: &mut Scene, view: &Bounds) {
    loop {
        let mut budget = Budget::of(15_000);
        std::hint::black_box(scene.frame(view, view.width_m() / 960.0, &mut budget));
        let wanted = scene.take_wanted();
        wanted.iter().for_each(|part| scene.put(part, part.draw()));
        if wanted.is_empty() && !budget.is_unfinished() {
            return;
        }
    }
}

fn send(app: &mut App, event: fn(Pointer) -> ToolEvent, (x, y): (f64, f64)) {
    let pointer = Pointer { map: MapSide::Tasks, at: at(x, y), pixel_m: 4.0, held: Held::default() };
    app.dispatch(Action::Pointer(event(pointer)));
}

fn millis(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e3
}

fn say(what: &str, millis: &[f64]) {
    let mut sorted = millis.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    let most = sorted.last().copied().unwrap_or_default();
    println!("{what}: median {middle:.3} ms, most {most:.3} ms");
}

fn at(x: f64, y: f64) -> Point {
    Point { x: 200_000.0 + x, y: 500_000.0 + y }
}

fn square(x: f64, y: f64, side_m: f64) -> Option<Shape> {
    let corners = [at(x, y), at(x + side_m, y), at(x + side_m, y + side_m), at(x, y + side_m)];
    Shape::polygon(&corners).ok().map(|proof| proof.shape)
}

fn id(number: u64) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(u128::from(number)))
}

/// Half of the features on each map, far enough apart to make no pairs: painting is measured, not the analysis.
fn features() -> Project {
    let side = 71;
    let changes = (0..FEATURES).filter_map(|i| {
        let half = i / 2;
        let shape = square((half % side) as f64 * 700.0, (half / side) as f64 * 700.0, 120.0)?;
        Some(match i % 2 {
            0 => Change::Value(RowChange::put(ValueFeature::new(id(i + 1), half + 1, shape))),
            _ => Change::Task(RowChange::put(TaskFeature::new(id(i + 1), half + 1, shape))),
        })
    });
    project(changes.collect())
}

fn parcels() -> Project {
    let features = (0..PARCELS_A_SIDE * PARCELS_A_SIDE).filter_map(|i| {
        let shape = square((i % PARCELS_A_SIDE) as f64 * CELL_M, (i / PARCELS_A_SIDE) as f64 * CELL_M, CELL_M)?;
        Some(ReferenceFeature { shape, properties: Default::default() })
    });
    let layer = ReferenceLayer {
        id: id(1),
        serial: 1,
        name: "parcels".to_owned(),
        source: String::new(),
        origin: None,
        features: Arc::new(features.collect()),
    };
    project(vec![Change::Layer(RowChange::put(layer))])
}

fn project(changes: Vec<Change>) -> Project {
    let mut project = Project::new("bench", Crs::RD_NEW);
    if let Err(error) = project.apply(&Edit::new(Message::new("unnamed"), changes)) {
        println!("the bench's own project is refused: {error}");
    }
    project
}
