//! The engine of whole layers against exact arithmetic: areas, covers, unions, pieces and distances.
//!
//! The oracle has no topology and makes no roundings (see `exact/oracle.rs`); speed is for the benches.
#![allow(clippy::unwrap_used)]

#[path = "exact/areas.rs"]
mod areas;
#[path = "../benches/blobs/mod.rs"]
mod blobs;
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
