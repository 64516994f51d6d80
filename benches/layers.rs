//! How long two whole layers take against one another, what comes out, and what memory it needs.
//!
//! It prints figures and asserts nothing. `cargo bench --bench layers --no-default-features -- [--wkb] [--runs R] N… [OP…]`
//! with the names of the peers' operations for OP, all when none is given. Every operation is done once to warm up and
//! then R times (3); the median counts. Making the layers ready is part of it, reading them is not, except in `e_read`
//! and `full`. With `--wkb` the land is that of `$PEER_DATA`, else it is drawn.
#![allow(clippy::unwrap_used)]

mod blobs;
#[path = "blobs/memory.rs"]
mod memory;

use std::path::PathBuf;
use std::time::Instant;

use geo::MultiPolygon;
use koppelkans::geometry::index::BoxIndex;
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::geometry::{Bounds, Shape, overlay};
use koppelkans::io::geojson::Keep;
use koppelkans::io::import::{ImportOptions, read_shapes};
use koppelkans::progress::Progress;
use rayon::prelude::*;

/// Land of features that lie in the list one after another.
type Lands = Vec<MultiPolygon<f64>>;

/// What an operation gave: a count and an area in m².
type Given = (usize, f64);

struct Bench {
    count: usize,
    runs: usize,
    from_peers: bool,
    only: Vec<String>,
}

impl Bench {
    fn wants(&self, op: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == op)
    }

    fn measure(&self, op: &str, what: &str, mut work: impl FnMut() -> Given) {
        if !self.wants(op) {
            return;
        }
        memory::peak_mb();
        let mut given = (0, 0.0);
        let mut seconds: Vec<f64> = (0..=self.runs)
            .map(|_| {
                let start = Instant::now();
                given = work();
                start.elapsed().as_secs_f64()
            })
            .skip(1)
            .collect();
        seconds.sort_by(f64::total_cmp);
        let (median, peak) = (seconds[seconds.len() / 2], memory::peak_mb());
        println!("{what:<44} {:>8} {median:>9.4} s {:>9} {:>18.2} m² {peak:>6.0} MB", self.count, given.0, given.1);
        println!(
            r#"{{"peer":"koppelkans","N":{},"op":"{op}","s":{median:.4},"mn":{:.4},"runs":{},"pairs":{},"area":{},"rss":{peak:.0}}}"#,
            self.count, seconds[0], self.runs, given.0, given.1
        );
    }

    fn layer(&self, name: &str, draw: fn(usize) -> Lands) -> Lands {
        let read = if self.from_peers { blobs::of_peers(name, self.count) } else { Some(draw(self.count)) };
        let land = read.unwrap_or_else(|| panic!("no {name}_{}.wkb in the folder of PEER_DATA", self.count));
        let area_ha = land.iter().map(overlay::area_m2).sum::<f64>() / 1e4 / land.len() as f64;
        println!("{name} n={} verts={} mean={area_ha:.2} ha", land.len(), blobs::vertices(&land));
        land
    }

    fn all(&self) {
        let (tasks, values) = (self.layer("tasks", blobs::tasks), self.layer("values", blobs::values));
        let ready = || (Layer::new(&tasks), Layer::new(&values));
        let progress = Progress::default();
        // Boxes are part of a shape, as they are of the peers' geometries.
        let boxes = [&tasks, &values].map(|lands| lands.iter().map(box_of).collect::<Vec<_>>());
        self.measure("a_bbox", "candidate pairs", || (layers::candidates(&boxes[0], &boxes[1]), 0.0));
        if self.wants("floor") {
            let floor = Floor::of(&tasks, &values);
            self.measure("floor", "floor: the vertices of both, once, 2 threads", || floor.read());
        }
        self.measure("b_area2", "areas of pairs", || pairs(&ready(), 0.0));
        self.measure("c_overlay", "pieces that both have, with row numbers", || {
            let (a, b) = ready();
            let (mut rows, mut area_m2) = (Vec::new(), 0.0);
            layers::pieces(&a, &b, &progress, |found| {
                area_m2 += found.iter().map(|piece| piece.area_m2).sum::<f64>();
                rows.extend(found);
            })
            .unwrap();
            (rows.len(), area_m2)
        });
        self.measure("d_dwithin", "pairs within 250 m, with distance", || pairs(&ready(), 250.0));
        self.measure("f_cover", "covered area of each task", || {
            let (a, b) = ready();
            let covered = layers::covered(&a, &b, &progress).unwrap();
            (covered.iter().filter(|area_m2| **area_m2 > 0.0).count(), covered.iter().sum())
        });
        self.measure("g_unionall", "union of the values", || {
            let union = layers::union(&Layer::new(&values), &progress).unwrap();
            (values.len(), overlay::area_m2(&union))
        });
        self.mosaic(&tasks);
        if self.only.iter().any(|only| only == "sound") {
            sound(&ready());
        }
        if self.from_peers {
            self.files();
        }
    }

    /// Against land that shares all its borders.
    fn mosaic(&self, tasks: &Lands) {
        if !self.only.is_empty() && !self.only.iter().any(|only| only.starts_with("mosaic")) {
            return;
        }
        let mosaic = self.layer("mosaic", blobs::mosaic);
        let twice = || (Layer::new(&mosaic), Layer::new(&mosaic));
        self.measure("mosaic_area", "areas of pairs, tasks on mosaic", || {
            pairs(&(Layer::new(tasks), Layer::new(&mosaic)), 0.0)
        });
        self.measure("mosaic_self", "areas of pairs, mosaic on itself", || pairs(&twice(), 0.0));
        self.measure("mosaic_union", "union of the mosaic", || {
            let union = layers::union(&Layer::new(&mosaic), &Progress::default()).unwrap();
            (mosaic.len(), overlay::area_m2(&union))
        });
    }

    /// From the peers' GeoJSON in longitude and latitude.
    fn files(&self) {
        let file = |name: &str| -> PathBuf { blobs::peer_folder().join(format!("{name}_{}.geojson", self.count)) };
        let progress = Progress::default();
        self.measure("e_read", "GeoJSON with properties to valid shapes", || {
            let found = read_shapes(&file("tasks"), &ImportOptions::default(), None, Keep::All, &progress).unwrap();
            (found.shapes.len(), found.shapes.iter().map(|(_, shape)| shape.area_m2()).sum())
        });
        let read = |name: &str| -> Vec<Shape> {
            let found = read_shapes(&file(name), &ImportOptions::default(), None, Keep::Names, &progress).unwrap();
            found.shapes.into_iter().map(|(_, shape)| shape).collect()
        };
        self.measure("full", "read, projected, proven, areas of pairs", || {
            let (a, b) = (read("tasks"), read("values"));
            pairs(&(Layer::new(a.iter().map(Shape::areas)), Layer::new(b.iter().map(Shape::areas))), 0.0)
        });
    }
}

/// Pairs with land in common, or near, and the area of all.
fn pairs((a, b): &(Layer, Layer), within_m: f64) -> Given {
    let (mut rows, mut area_m2) = (Vec::new(), 0.0);
    layers::pairs(a, b, within_m, &Progress::default(), |found| {
        area_m2 += found.iter().map(|pair| pair.area_m2).sum::<f64>();
        rows.extend_from_slice(found);
    })
    .unwrap();
    (rows.len(), area_m2)
}

/// Tells how many pieces and unions are not valid as they are; only when `sound` is asked for, for it takes long.
fn sound((a, b): &(Layer, Layer)) {
    let faults = |land: &MultiPolygon<f64>| !Shape::prove(&land.clone().into()).unwrap().repairs.is_empty();
    let (mut count, mut wrong, mut apart) = (0, 0, 0.0_f64);
    layers::pieces(a, b, &Progress::default(), |found| {
        count += found.len();
        wrong += found.par_iter().filter(|piece| faults(&piece.land)).count();
        let off = found.iter().map(|piece| (overlay::area_m2(&piece.land) - piece.area_m2).abs());
        apart = off.fold(apart, f64::max);
    })
    .unwrap();
    println!("{count} pieces, {wrong} not valid, areas at most {apart:e} m² apart");
    for (name, layer) in [("first", a), ("second", b)] {
        let union = layers::union(layer, &Progress::default()).unwrap();
        println!("union of the {name}: {} parts, faults: {}", union.0.len(), faults(&union));
    }
}

/// What it takes to read every vertex of both lands of every candidate pair, on two threads: no engine can do without.
struct Floor {
    vertices: [Vec<Vec<f64>>; 2],
    near: Vec<Vec<usize>>,
    pool: rayon::ThreadPool,
}

impl Floor {
    fn of(a: &Lands, b: &Lands) -> Self {
        let index = BoxIndex::build(b.iter().map(box_of).enumerate());
        let flat = |land: &MultiPolygon<f64>| -> Vec<f64> {
            let rings = land.iter().flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()));
            rings.flat_map(|ring| ring.0.iter().flat_map(|c| [c.x, c.y])).collect()
        };
        Self {
            vertices: [a.iter().map(flat).collect(), b.iter().map(flat).collect()],
            near: a.iter().map(|land| index.touching(&box_of(land))).collect(),
            pool: rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap(),
        }
    }

    fn read(&self) -> Given {
        let [a, b] = &self.vertices;
        let of_land = |(i, near): (usize, &Vec<usize>)| {
            near.iter().map(|j| a[i].iter().sum::<f64>() + b[*j].iter().sum::<f64>()).sum::<f64>()
        };
        let sum: f64 = self.pool.install(|| self.near.par_iter().enumerate().map(of_land).sum());
        std::hint::black_box(sum);
        (self.near.iter().map(Vec::len).sum(), 0.0)
    }
}

fn box_of(land: &MultiPolygon<f64>) -> Bounds {
    Bounds::of_points(land.iter().flat_map(|p| p.exterior().0.iter().copied())).unwrap()
}

fn main() {
    let (mut counts, mut only, mut runs, mut from_peers) = (Vec::new(), Vec::new(), 3, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--wkb" => from_peers = true,
            "--runs" => runs = arguments.next().unwrap().parse().unwrap(),
            // Cargo gives this one to every bench.
            "--bench" => {}
            other => match other.parse() {
                Ok(count) => counts.push(count),
                Err(_) => only.push(other.to_owned()),
            },
        }
    }
    if counts.is_empty() {
        counts = vec![1_000, 10_000];
    }
    println!("{} threads", rayon::current_num_threads());
    for count in counts {
        Bench { count, runs, from_peers, only: only.clone() }.all();
    }
}
