//! What a format can't hold, said before anything is written.
//!
//! It counts in the project and writes nothing; the same sentences stand in the dialog and on the command line.

use super::{Findings, Format, What, simple_lines, xlsx};
use crate::geometry::projection::Crs;
use crate::geometry::{Shape, ShapeKind};
use crate::words::Message;

/// What gets lost or changes, a sentence each; empty when the file holds everything as it is.
pub fn limits(findings: &Findings<'_>, what: What, format: Format, crs: Option<Crs>) -> Vec<Message> {
    let counts = Counts::of(findings, what);
    let mut notes = Vec::new();
    let mut say = |key: &str, n: usize| {
        if n > 0 {
            notes.push(Message::new(key).count("n", n));
        }
    };
    match format {
        Format::GeoPackage => {
            say("out-note-split", counts.mixed);
            say("out-note-cut", counts.cut);
            say("out-note-no-place-null", counts.nowhere);
        }
        Format::FlatGeobuf => {
            say("out-note-split", counts.mixed);
            say("out-note-no-place-left-out", counts.nowhere);
        }
        Format::Xlsx => say("out-note-long-texts", counts.long_texts),
        Format::GeoJson | Format::Csv | Format::CsvPlain | Format::Kml | Format::GeoParquet | Format::Markdown => {}
    }
    let always = match format {
        Format::GeoPackage if what == What::HandOver => &["out-note-no-project"][..],
        Format::GeoPackage | Format::Markdown => &[],
        Format::GeoJson => match crs {
            Some(crs) if !crs.is_degrees() => &["out-note-centimetres", "out-note-no-colours"],
            _ => &["out-note-degrees", "out-note-no-colours"],
        },
        Format::FlatGeobuf | Format::GeoParquet => &["out-note-no-colours"],
        Format::Csv | Format::CsvPlain if what == What::Opportunities => &["out-note-no-shapes"],
        Format::Csv | Format::CsvPlain => &["out-note-points-for-shapes"],
        Format::Xlsx => &["out-note-no-shapes"],
        Format::Kml => &["out-note-degrees", "out-note-no-hatches"],
    };
    notes.extend(always.iter().map(|key| Message::new(*key)));
    let lists_are_text = !matches!(format, Format::GeoJson | Format::Markdown);
    if lists_are_text && counts.lists > 0 {
        notes.push(Message::new("out-note-lists").count("n", counts.lists));
    }
    let area = matches!(what, What::Area | What::HandOver).then(|| findings.project.area()).flatten();
    if area.is_some_and(|area| area.influence.is_some()) && what == What::Area {
        notes.push(Message::new("out-note-influence"));
    }
    notes
}

#[derive(Default)]
struct Counts {
    /// Shapes of more than one kind.
    mixed: usize,
    /// Lines that cross themselves.
    cut: usize,
    /// Rows without a place.
    nowhere: usize,
    /// Tasks with several parties.
    lists: usize,
    /// Texts that are too long for a cell.
    long_texts: usize,
}

impl Counts {
    fn of(findings: &Findings<'_>, what: What) -> Self {
        let project = findings.project;
        let all = what == What::HandOver;
        let mut counts = Self::default();
        let mixed = |shape: &Shape| usize::from(shape.kind() == ShapeKind::Mixed);
        let cut = |shape: &Shape| usize::from(simple_lines::cut(shape.lines()).is_some());
        let long = |text: &str| usize::from(text.len() > xlsx::LONGEST && text.encode_utf16().count() > xlsx::LONGEST);
        if all || what == What::Values {
            for one in project.values().iter() {
                counts.mixed += mixed(&one.shape);
                counts.cut += cut(&one.shape);
                counts.long_texts += long(&one.story);
            }
        }
        if all || what == What::Tasks {
            for one in project.tasks().iter() {
                counts.mixed += mixed(&one.shape);
                counts.cut += cut(&one.shape);
                counts.long_texts += long(&one.story);
                counts.lists += usize::from(one.parties.len() > 1);
            }
        }
        if all {
            let features = project.layers().iter().flat_map(|layer| layer.features.iter());
            for one in features {
                counts.mixed += mixed(&one.shape);
                counts.cut += cut(&one.shape);
            }
        }
        if all || what == What::Opportunities {
            counts.nowhere += findings.analysis.opportunities.iter().filter(|one| one.ground.0.is_empty()).count();
        }
        counts
    }
}
