//! Kills the writing process between strokes, again and again, and counts the finished strokes that are lost.
//!
//! A process killed is not a power cut: what the disk does with a finished write is not tested here.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::io::project_file::{self, Access, Writer};
use koppelkans::model::{Change, Edit, FeatureId, Project, RowChange, ValueFeature};
use koppelkans::progress::Progress;
use koppelkans::words::Message;

/// Names the file the child writes to; the test binary runs itself again with it.
const FILE: &str = "KOPPELKANS_CRASH_FILE";
const ROUNDS: u64 = 20;

/// The stroke with a number: its name and its shape follow from it.
fn stroke(number: u64) -> ValueFeature {
    let id = FeatureId(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, &number.to_le_bytes()));
    let (x, y) = (210_000.0 + 40.0 * (number % 60) as f64, 540_000.0 + 40.0 * (number / 60) as f64);
    let ring: Vec<Point> = (0..24)
        .map(|i| {
            let turn = std::f64::consts::TAU * f64::from(i) / 24.0;
            Point { x: x + 18.0 * turn.cos(), y: y + 15.0 * turn.sin() }
        })
        .collect();
    let mut feature = ValueFeature::new(id, number, Shape::polygon(&ring).unwrap().shape);
    feature.name = format!("Streek {number}");
    feature
}

#[test]
#[ignore = "run by the crash test, in a process that is killed"]
fn writes_strokes_until_it_is_killed() {
    let Ok(file) = std::env::var(FILE) else { panic!("{FILE} names no file") };
    let file = Path::new(&file);
    let first = project_file::open(file, &Progress::default()).unwrap().project.values().next_serial();
    let writer = Writer::start(file).unwrap();
    for number in first.. {
        let change = Change::Value(RowChange::put(stroke(number)));
        writer.write(Edit::new(Message::new("unnamed"), vec![change]));
        writer.flush().unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "stroke {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Lets a child write until it has reported some strokes, waits a little, kills it; the last stroke it reported.
fn write_and_kill(file: &Path, strokes: usize, then: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "writes_strokes_until_it_is_killed"])
        .env(FILE, file)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: String| line.rsplit_once("stroke ").and_then(|(_, n)| n.parse::<u64>().ok());
    let reported = lines.by_ref().map_while(Result::ok).filter_map(number).nth(strokes - 1);
    std::thread::sleep(then);
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let reported = reported.unwrap_or_else(|| panic!("the writer stopped by itself:\n{said}"));
    // What it reported between our last look and its death counts too.
    lines.map_while(Result::ok).filter_map(number).last().unwrap_or(reported)
}

#[test]
fn no_finished_stroke_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("atelier.gpkg");
    project_file::create(&file, &Project::new("Atelier", Crs::RD_NEW), &Progress::default()).unwrap();
    let (mut lost, mut under_the_pen) = (0, 0);
    for round in 0..ROUNDS {
        let strokes = 1 + (round * 7 % 5) as usize;
        let last = write_and_kill(&file, strokes, Duration::from_micros(round * 3_370 % 23_000));
        let opened = project_file::open(&file, &Progress::default()).unwrap();
        assert!(matches!(opened.access, Access::ReadWrite), "the killed program left the file locked");
        let there = opened.project.values();
        lost += (1..=last).filter(|n| there.get(stroke(*n).id).is_none_or(|row| **row != stroke(*n))).count();
        let more = there.len() as u64 - last.min(there.len() as u64);
        assert!(more <= 1, "{more} strokes more than were reported, at most the one under the pen can be");
        under_the_pen += more;
    }
    println!("{ROUNDS} kills, {lost} finished strokes lost, {under_the_pen} strokes saved that were not yet reported");
    assert_eq!(lost, 0);
}
