//! The engine of whole layers against exact arithmetic: areas, covers, unions, pieces and distances.
//!
//! The oracle has no topology and makes no roundings (see `exact/oracle.rs`); speed is for the benches.
#![allow(clippy::unwrap_used)]

#[path = "exact/areas.rs"]
mod areas;
#[path = "../benches/blobs/mod.rs"]
mod blobs;
#[path = "exact/cases.rs"]
mod cases;
#[path = "exact/judges.rs"]
mod judges;
#[path = "exact/makers.rs"]
mod makers;
#[path = "exact/near.rs"]
mod near;
#[path = "exact/oracle.rs"]
mod oracle;
#[path = "exact/realistic.rs"]
mod realistic;
#[path = "exact/sets.rs"]
mod sets;

/// So many cases of a property, or `KOPPELKANS_CASES` times as many. What fails is to be written down in `cases`, not
/// kept in a file beside the tests.
fn tries(cases: u32) -> proptest::test_runner::Config {
    let times = std::env::var("KOPPELKANS_CASES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    proptest::test_runner::Config { cases: cases * times, failure_persistence: None, ..Default::default() }
}
