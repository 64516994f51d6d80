//! `koppelkans overlap`: which features of two files overlap, touch or lie near one another, as rows of
//! `a;b;area_m2;distance_m`; the land they share, as polygons; how much of each lies under the others.
//!
//! Rows are the places of the features in their files, from 0; features without a usable shape are said and skipped.
//! Results are written while they are computed.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::stream::Stream;
use super::{Console, Failure, arguments, files, output};
use crate::geometry::Shape;
use crate::geometry::layers::{Layer, Pair, covered, pairs, pieces};
use crate::geometry::projection::Crs;
use crate::io::export::{PiecesFile, Side};
use crate::io::geojson::Keep;
use crate::io::import::{FileShapes, ImportError, ImportOptions, read_shapes};
use crate::io::source::{SourceError, Wanted};
use crate::model::Properties;
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// Rows that one thread turns into text at a time.
const ROWS: usize = 4096;

/// Arguments of `overlap`.
#[derive(Debug, clap::Args)]
pub struct Overlap {
    /// The first file.
    #[arg(value_name = "A.geojson")]
    a: PathBuf,
    /// The second file.
    #[arg(value_name = "B.geojson")]
    b: PathBuf,
    /// Also pairs at most this far apart.
    #[arg(long, value_name = "METRES", value_parser = arguments::metres, default_value = "0")]
    within: f64,
    /// The land of each overlap as polygons.
    #[arg(long, value_name = "FILE", conflicts_with = "covered")]
    geometry: Option<PathBuf>,
    /// How much of each feature of the first file lies under all of the second together.
    #[arg(long, conflicts_with = "within")]
    covered: bool,
    /// Which layer of a file that has several; a second time for the second file.
    #[arg(long, alias = "layer", value_name = "LAYER")]
    from: Vec<String>,
    /// Reference system of a file that does not say it well itself; a second time for the second file.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Vec<Crs>,
    /// In a file that looks so, the two numbers of each coordinate are the other way round.
    #[arg(long)]
    swap_axes: bool,
    /// Where the rows go.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// One file, ready to be measured.
struct Read {
    layer: Layer,
    rows: Vec<usize>,
    properties: Vec<Properties>,
    plane: Crs,
    /// Own area of each feature in m², when asked for.
    areas_m2: Vec<f64>,
}

impl Overlap {
    /// Measures, in the plane of the first file.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        for (option, given) in [("--from", self.from.len()), ("--crs", self.crs.len())] {
            if given > 2 {
                return Err(Message::new("cli-overlap-too-often").text("option", option).into());
            }
        }
        let inputs = [self.a.as_path(), self.b.as_path()];
        let file = output::place(self.output.as_deref(), &inputs)?;
        let geometry = match &self.geometry {
            Some(path) => output::place(Some(path), &inputs)?,
            None => None,
        };
        let a = self.read(0, None, console)?;
        let b = self.read(1, Some(a.plane), console)?;
        if self.covered {
            return covered_rows(&a, &b, file, console);
        }
        if let Some(path) = geometry {
            write_pieces(&a, &b, path, console)?;
        }
        // With polygons asked for, rows are given only where they were asked for too.
        if self.output.is_some() || self.geometry.is_none() { self.pair_rows(&a, &b, file, console) } else { Ok(()) }
    }

    /// Reads the first file (0) or the second (1).
    fn read(&self, which: usize, plane: Option<Crs>, console: &Console) -> Result<Read, Failure> {
        let file = if which == 0 { &self.a } else { &self.b };
        let found = self
            .shapes(file, which, of(&self.from, which), plane, console)
            .map_err(|error| files::about_import(error, file))?;
        let FileShapes { shapes, properties, plane, report } = found;
        let name = file.display().to_string();
        let about = |what| Message::new("cli-about-file").text("file", &name).message("what", what);
        console.notes(&report.findings().into_iter().map(about).collect::<Vec<_>>());
        let (rows, shapes): (Vec<usize>, Vec<Shape>) = shapes.into_iter().unzip();
        let areas_m2 = if self.covered { shapes.iter().map(Shape::area_m2).collect() } else { Vec::new() };
        Ok(Read { layer: Layer::of_shapes(&shapes), rows, properties, plane, areas_m2 })
    }

    fn shapes(
        &self,
        file: &Path,
        which: usize,
        layer: Option<&String>,
        plane: Option<Crs>,
        console: &Console,
    ) -> Result<FileShapes, ImportError> {
        let help = ImportOptions {
            crs: of(&self.crs, which).copied(),
            swap_axes: self.swap_axes,
            wanted: Wanted { layer: layer.cloned(), ..Wanted::default() },
            ..ImportOptions::default()
        };
        let keep = if self.geometry.is_some() { Keep::All } else { Keep::Names };
        match console.work(|progress| read_shapes(file, &help, plane, keep, progress)) {
            // A name that was given once is that of the file with several layers.
            Err(ImportError::Source { error: SourceError::NoSuchLayer { layers, .. }, .. })
                if layer.is_some() && self.from.len() == 1 && layers.len() == 1 =>
            {
                self.shapes(file, which, None, plane, console)
            }
            found => found,
        }
    }

    fn pair_rows(&self, a: &Read, b: &Read, file: Option<&Path>, console: &Console) -> Result<(), Failure> {
        let mut stream = Stream::begin(file)?;
        stream.put("a;b;area_m2;distance_m\n");
        let row =
            |pair: &Pair| format!("{};{};{:.4};{:.4}\n", a.rows[pair.a], b.rows[pair.b], pair.area_m2, pair.distance_m);
        let mut count = 0;
        let done = console.work(|progress| {
            pairs(&a.layer, &b.layer, self.within, progress, |found| {
                count += found.len();
                put_rows(&mut stream, found, row, progress);
            })
        });
        if !ended(done, stream, console)? {
            return Ok(());
        }
        let found = Message::new("cli-overlap-found").count("n", count);
        console.note(&found.count("a", a.rows.len()).count("b", b.rows.len()));
        Ok(())
    }
}

/// What was said once holds for both files, and what was said twice for each its own.
fn of<T>(given: &[T], which: usize) -> Option<&T> {
    given.get(which).or_else(|| given.first())
}

/// Gives rows; tells the work to stop when there is no use in going on.
fn put_rows<T: Sync>(stream: &mut Stream, rows: &[T], text: impl Fn(&T) -> String + Sync, progress: &Progress) {
    let texts: Vec<String> = rows.par_chunks(ROWS).map(|rows| rows.iter().map(&text).collect()).collect();
    if !texts.iter().all(|text| stream.put(text)) {
        progress.cancel();
    }
}

/// Ends a stream; whether all of it was given. Work that was stopped because nobody reads its result is done.
fn ended(done: Result<(), Cancelled>, stream: Stream, console: &Console) -> Result<bool, Failure> {
    let closed = stream.is_closed();
    match done {
        Err(_) if closed => Ok(false),
        // Why it stopped is in the stream, when that is why.
        Err(cancelled) => stream.finish(console).and(Err(cancelled.into())),
        Ok(()) => stream.finish(console).map(|()| !closed),
    }
}

fn covered_rows(a: &Read, b: &Read, file: Option<&Path>, console: &Console) -> Result<(), Failure> {
    let mut stream = Stream::begin(file)?;
    stream.put("a;area_m2;covered_m2\n");
    let mut all_m2 = 0.0;
    let done = console.work(|progress| {
        let covered_m2 = covered(&a.layer, &b.layer, progress)?;
        all_m2 = covered_m2.iter().sum();
        let rows: Vec<(usize, f64)> = covered_m2.into_iter().enumerate().collect();
        let row = |(place, covered_m2): &(usize, f64)| {
            format!("{};{:.4};{covered_m2:.4}\n", a.rows[*place], a.areas_m2[*place])
        };
        put_rows(&mut stream, &rows, row, progress);
        Ok(())
    });
    if !ended(done, stream, console)? {
        return Ok(());
    }
    let said = Message::new("cli-overlap-covered").area("covered", all_m2).area("area", a.areas_m2.iter().sum());
    console.note(&said.count("a", a.rows.len()).count("b", b.rows.len()));
    Ok(())
}

fn write_pieces(a: &Read, b: &Read, path: &Path, console: &Console) -> Result<(), Failure> {
    let sides = [a, b].map(|read| Side { rows: &read.rows, properties: &read.properties });
    let description = console.words().text("cli-overlap-table");
    let mut file = PiecesFile::begin(path, a.plane, sides, description)?;
    let (mut count, mut failed) = (0, None);
    let done = console.work(|progress| {
        pieces(&a.layer, &b.layer, progress, |found| {
            count += found.len();
            if let Err(message) = file.write(&found) {
                failed = failed.take().or(Some(message));
                progress.cancel();
            }
        })
    });
    if let Some(message) = failed {
        return Err(message.into());
    }
    done?;
    file.finish()?;
    console.note(&Message::new("cli-written").text("file", path.display().to_string()));
    console.note(&Message::new("cli-overlap-pieces").count("n", count));
    Ok(())
}
