//! Tests of imports: every trap of the files people bring, and nothing dropped in silence.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::words::{Language, words};

fn ids() -> impl FnMut() -> FeatureId {
    let mut next = 100u128;
    move || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    }
}

fn import_into(project: &Project, name: &str, text: &str, import_as: ImportAs) -> Result<Import, ImportError> {
    let options = ImportOptions::default();
    import_bytes(name, text.as_bytes(), import_as, &options, project, &mut ids(), &Progress::default())
}

#[test]
#[ignore = "needs the large file named in KOPPELKANS_LARGE"]
fn a_large_file_is_imported() {
    let path = std::env::var("KOPPELKANS_LARGE").unwrap();
    let project = Project::new("p", Crs::RD_NEW);
    let start = std::time::Instant::now();
    let import = import_file(
        Path::new(&path),
        ImportAs::Values,
        &ImportOptions::default(),
        &project,
        &mut ids(),
        &Progress::default(),
    )
    .unwrap();
    for line in import.report.lines() {
        println!("{}", words(Language::Dutch).say(&line));
    }
    println!("{:?}; {} changes", start.elapsed(), import.edit.changes.len());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    assert!(import.report.imported > 0);
    let _ = import_into;
}
