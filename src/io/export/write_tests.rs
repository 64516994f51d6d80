//! A file is written whole or not at all: also when the disk is full half way, when it is stopped half way, and when a row
//! can't be turned into the reference system.

#![allow(clippy::unwrap_used)]

use std::io::{self, Write};

use super::batches::BATCH;
use super::*;
use crate::geometry::projection::Crs;
use crate::geometry::{Point, Shape};
use crate::model::{Change, Edit, FeatureId, RowChange, ValueFeature};
use crate::progress::Progress;
use crate::words::{Language, Message, words};

const ROWS: usize = 3 * BATCH + 5;
const FORMATS: [Format; 6] =
    [Format::GeoJson, Format::Csv, Format::CsvPlain, Format::FlatGeobuf, Format::GeoParquet, Format::Kml];

/// A project with many values, of which the last lies at `last`.
fn project(last: Point) -> Project {
    let value = |serial: usize| {
        let corner = if serial == ROWS { last } else { Point { x: 200_000.0 + serial as f64, y: 500_000.0 } };
        let at = |dx: f64, dy: f64| Point { x: corner.x + dx, y: corner.y + dy };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let mut one = ValueFeature::new(FeatureId(uuid::Uuid::from_u128(serial as u128)), serial as u64, shape);
        one.name = format!("w{serial}");
        Change::Value(RowChange::put(one))
    };
    let mut project = Project::new("p", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("x"), (1..=ROWS).map(value).collect())).unwrap();
    project
}

fn with<T>(project: &Project, look: impl FnOnce(&Findings<'_>) -> T) -> T {
    let analysis = Analysis::default();
    look(&Findings { project, analysis: &analysis, robustness: None, zones: None, words: words(Language::Dutch) })
}

const HOME: Point = Point { x: 210_000.0, y: 510_000.0 };

/// Takes so many bytes and then fails, or stops the work.
struct Narrow<'a> {
    room: usize,
    taken: usize,
    stops: Option<&'a Progress>,
}

impl Write for Narrow<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.taken + bytes.len() > self.room {
            match self.stops {
                Some(progress) => progress.cancel(),
                None => return Err(io::ErrorKind::StorageFull.into()),
            }
        }
        self.taken += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_disk_that_is_full_half_way_is_told_as_just_that() {
    let project = project(HOME);
    with(&project, |findings| {
        for format in FORMATS {
            let whole = export(findings, What::Values, format, None).unwrap().len();
            let mut out = Narrow { room: whole / 2, taken: 0, stops: None };
            let failed = write(findings, What::Values, format, None, &mut out, &Progress::default()).unwrap_err();
            assert!(
                matches!(failed, ExportError::Disk { kind: io::ErrorKind::StorageFull, .. }),
                "{format:?}: {failed:?}"
            );
            assert_eq!(failed.message().key, "export-disk");
            assert!(out.taken <= whole / 2);
        }
    });
}

#[test]
fn what_is_stopped_half_way_goes_no_further() {
    let project = project(HOME);
    with(&project, |findings| {
        // The others write nothing before their rows are all there.
        for format in [Format::GeoJson, Format::Csv, Format::CsvPlain, Format::Kml] {
            let whole = export(findings, What::Values, format, None).unwrap().len();
            let progress = Progress::default();
            let mut out = Narrow { room: whole / 9, taken: 0, stops: Some(&progress) };
            let stopped = write(findings, What::Values, format, None, &mut out, &progress).unwrap_err();
            assert_eq!(stopped, ExportError::Cancelled, "{format:?}");
            assert!(out.taken < whole / 2, "{format:?}");
        }
    });
}

#[test]
fn nothing_is_left_of_a_file_that_is_not_finished() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uit");
    std::fs::write(&path, "oud").unwrap();
    let left = || {
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "oud");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    };
    let stopped = Progress::default();
    stopped.cancel();
    let home = project(HOME);
    // Nowhere near the Netherlands, so it has no longitude and latitude.
    let far = project(Point { x: 1.5e6, y: 1.5e6 });
    for format in FORMATS {
        with(&home, |findings| {
            let cancelled = write_file(findings, What::Values, format, None, &path, &stopped);
            assert_eq!(cancelled, Err(ExportError::Cancelled), "{format:?}");
        });
        left();
        with(&far, |findings| {
            let crs = Some(Crs::LON_LAT);
            let failed = write_file(findings, What::Values, format, crs, &path, &Progress::default());
            assert!(matches!(failed, Err(ExportError::Projection(_))), "{format:?} {failed:?}");
        });
        left();
    }
    with(&home, |findings| {
        let progress = Progress::default();
        write_file(findings, What::Values, Format::CsvPlain, None, &path, &progress).unwrap();
        assert_eq!(progress.counts(), (ROWS as u64, ROWS as u64));
    });
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 1 + ROWS);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn rows_stay_in_the_order_of_the_map_however_many_are_made_at_a_time() {
    let project = project(HOME);
    let text = with(&project, |findings| export(findings, What::Values, Format::CsvPlain, None).unwrap());
    let text = String::from_utf8(text).unwrap();
    let names: Vec<&str> = text.lines().skip(1).map(|line| line.split(';').nth(1).unwrap()).collect();
    let expected: Vec<String> = (1..=ROWS).map(|serial| format!("w{serial}")).collect();
    assert_eq!(names, expected);
}
