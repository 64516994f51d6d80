//! `koppelkans overlap`: which features of two files overlap, touch or lie near one another, as rows of
//! `a;b;area_m2;distance_m`.
//!
//! Rows are the places of the features in their files, from 0; features without a usable shape are said and skipped.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::{Console, Failure, arguments, files, output};
use crate::geometry::Shape;
use crate::geometry::pairs::{ShapePair, pairs_within};
use crate::geometry::projection::Crs;
use crate::io::import::{FileShapes, ImportOptions, read_shapes};
use crate::words::Message;

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
    /// Reference system of a file that does not say it well itself.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Option<Crs>,
    /// In a file that looks so, the two numbers of each coordinate are the other way round.
    #[arg(long)]
    swap_axes: bool,
    /// Where the rows go.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Overlap {
    /// Measures, in the plane of the first file.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let file = output::place(self.output.as_deref(), &[&self.a, &self.b])?;
        let first = self.read(&self.a, None, console)?;
        let second = self.read(&self.b, Some(first.plane), console)?;
        let (rows_a, a): (Vec<usize>, Vec<Shape>) = first.shapes.into_iter().unzip();
        let (rows_b, b): (Vec<usize>, Vec<Shape>) = second.shapes.into_iter().unzip();
        let pairs = console.work(|progress| {
            progress.begin(Message::new("cli-overlap-stage"), a.len() as u64);
            pairs_within(&a, &b, self.within, progress)
        })?;
        console.give(table(&pairs, &rows_a, &rows_b).as_bytes(), file)?;
        let found = Message::new("cli-overlap-found").count("n", pairs.len()).count("a", a.len()).count("b", b.len());
        console.note(&found);
        Ok(())
    }

    fn read(&self, file: &Path, plane: Option<Crs>, console: &Console) -> Result<FileShapes, Failure> {
        let help = ImportOptions { crs: self.crs, swap_axes: self.swap_axes, layer: None };
        let shapes = console
            .work(|progress| read_shapes(file, &help, plane, progress))
            .map_err(|error| files::about_import(error, file))?;
        let name = file.display().to_string();
        let about = |what| Message::new("cli-about-file").text("file", &name).message("what", what);
        console.notes(&shapes.report.findings().into_iter().map(about).collect::<Vec<_>>());
        Ok(shapes)
    }
}

/// The rows; pairs come by place in the first list, and the lists are in the order of their files.
fn table(pairs: &[ShapePair], rows_a: &[usize], rows_b: &[usize]) -> String {
    let mut text = String::from("a;b;area_m2;distance_m\n");
    for pair in pairs {
        let (Some(a), Some(b)) = (rows_a.get(pair.a), rows_b.get(pair.b)) else { continue };
        // Writing to a text can't fail.
        let _ = writeln!(text, "{a};{b};{:.4};{:.4}", pair.area_m2, pair.distance_m);
    }
    text
}
