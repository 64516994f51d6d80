//! How long projecting and proving a large real layer takes, and what was wrong with it.
//!
//! Run with `KOPPELKANS_BENCH_GEOJSON=FILE cargo bench --bench prove` on a GeoJSON in longitude and latitude; it
//! measures only, and says so when no file is given. With `KOPPELKANS_BENCH_AREAS=OUT` it also writes the area in
//! m² of each proven feature, for comparison with another program.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Instant;

use koppelkans::geometry::projection::{Crs, Projector};
use koppelkans::geometry::{Shape, overlay};

fn main() {
    let Ok(file) = std::env::var("KOPPELKANS_BENCH_GEOJSON") else {
        println!("SKIPPED: set KOPPELKANS_BENCH_GEOJSON to a GeoJSON file in longitude and latitude");
        return;
    };
    let text = std::fs::read_to_string(&file).unwrap();
    let collection = geojson::FeatureCollection::try_from(text.parse::<geojson::GeoJson>().unwrap()).unwrap();
    let degrees: Vec<geo::Geometry<f64>> =
        collection.features.into_iter().map(|f| f.geometry.unwrap().try_into().unwrap()).collect();

    let start = Instant::now();
    let projector = Projector::new(Crs::LON_LAT, Crs::RD_NEW).unwrap();
    println!("projector ready in {:?}", start.elapsed());
    let start = Instant::now();
    let metres: Vec<_> = degrees.iter().map(|g| projector.convert_geometry(g).unwrap()).collect();
    println!("{} features projected in {:?}", metres.len(), start.elapsed());

    let start = Instant::now();
    let proofs: Vec<_> = metres.iter().map(|g| Shape::prove(g).unwrap()).collect();
    let vertices: usize = proofs.iter().map(|p| p.shape.vertex_count()).sum();
    println!("{vertices} vertices proven in {:?}", start.elapsed());
    let mut kinds = BTreeMap::new();
    for repair in proofs.iter().flat_map(|p| &p.repairs) {
        let (count, change) = kinds.entry(repair.kind).or_insert((0, 0.0));
        *count += 1;
        *change += repair.area_after_m2 - repair.area_before_m2;
    }
    let repaired = proofs.iter().filter(|p| !p.repairs.is_empty()).count();
    let area: f64 = proofs.iter().map(|p| p.shape.area_m2()).sum();
    println!("{repaired} repaired, {area:.2} m² in all, by kind (count, change in m²): {kinds:?}");
    let start = Instant::now();
    let again = proofs.iter().filter(|p| !Shape::prove(&p.shape.to_geometry()).unwrap().repairs.is_empty()).count();
    println!("second proof in {:?}; {again} had faults left", start.elapsed());

    let start = Instant::now();
    let union = overlay::union_all(proofs.iter().map(|p| p.shape.areas()));
    println!("union of all in {:?}: {:.2} m²", start.elapsed(), overlay::area_m2(&union));
    let start = Instant::now();
    let mut shared = 0.0;
    for (i, a) in proofs.iter().enumerate() {
        for b in &proofs[..i] {
            shared += koppelkans::geometry::layers::shared_area_m2(a.shape.areas(), b.shape.areas());
        }
    }
    println!("all pairs overlaid in {:?}: {shared:.2} m²", start.elapsed());
    if let Ok(out) = std::env::var("KOPPELKANS_BENCH_AREAS") {
        let mut lines = String::new();
        for proof in &proofs {
            writeln!(lines, "{:.4};{}", proof.shape.area_m2(), proof.repairs.len()).unwrap();
        }
        std::fs::write(out, lines).unwrap();
    }
}
