//! Measures an import of a file that is too large to keep; the other tests are in `tests/import.rs`.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::words::{Language, words};

#[test]
#[ignore = "needs the large file named in KOPPELKANS_LARGE"]
fn a_large_file_is_imported() {
    let path = std::env::var("KOPPELKANS_LARGE").unwrap();
    let project = Project::new("p", Crs::RD_NEW);
    let mut next = 100_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let (options, progress) = (ImportOptions::default(), Progress::default());
    let start = std::time::Instant::now();
    let import = import_file(Path::new(&path), ImportAs::Values, &options, &project, &mut new_id, &progress).unwrap();
    for line in import.report.lines() {
        println!("{}", words(Language::Dutch).say(&line));
    }
    println!("{:?}; {} changes", start.elapsed(), import.edit.changes.len());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    assert!(import.report.imported > 0);
}
