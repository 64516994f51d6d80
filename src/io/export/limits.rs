//! What a format can't hold, said before anything is written.
//!
//! It counts in the project and writes nothing; the same sentences stand in the dialog and on the command line.

use std::sync::{Arc, Weak};

use serde_json::Value;

use super::{Findings, Format, What, simple_lines, xlsx};
use crate::geometry::projection::Crs;
use crate::geometry::{Shape, ShapeKind};
use crate::io::columns::{Column, TASK_COLUMNS, VALUE_COLUMNS};
use crate::io::project_file::LayerColumn;
use crate::model::{Project, Properties, ReferenceFeature, ReferenceLayer};
use crate::words::Message;

/// What gets lost or changes, a sentence each; empty when the file holds everything as it is.
pub fn limits(findings: &Findings<'_>, what: What, format: Format, crs: Option<Crs>) -> Vec<Message> {
    limits_with(findings, what, format, crs, &mut CountedLayers::default())
}

/// The same, counting no layer that was counted before.
pub fn limits_with(
    findings: &Findings<'_>,
    what: What,
    format: Format,
    crs: Option<Crs>,
    counted: &mut CountedLayers,
) -> Vec<Message> {
    let counts = Counts::of(findings, what, counted);
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
        Format::Xlsx => {
            say("out-note-long-texts", counts.long_texts);
            say("out-note-big-numbers", counts.others.big);
        }
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
        Format::Csv | Format::CsvPlain if what == What::Opportunities => &["out-note-no-shapes", "out-note-no-types"],
        Format::Csv | Format::CsvPlain => &["out-note-points-for-shapes", "out-note-no-types"],
        Format::Xlsx => &["out-note-no-shapes", "out-note-in-words"],
        Format::Kml => &["out-note-degrees", "out-note-no-hatches", "out-note-in-words", "out-note-all-text"],
    };
    notes.extend(always.iter().map(|key| Message::new(*key)));
    let lists_are_text = !matches!(format, Format::GeoJson | Format::Markdown);
    if lists_are_text && counts.lists > 0 {
        notes.push(Message::new("out-note-lists").count("n", counts.lists));
    }
    if lists_are_text && counts.others.nested > 0 {
        notes.push(Message::new("out-note-nested").count("n", counts.others.nested));
    }
    // A sheet and a CSV have the names as they were.
    let has_short_names = matches!(format, Format::GeoPackage | Format::FlatGeobuf | Format::GeoParquet | Format::Kml);
    if let Some((was, becomes)) = counts.others.renamed.first().filter(|_| has_short_names) {
        let said = Message::new("out-note-names").count("n", counts.others.renamed.len());
        notes.push(said.text("was", was).text("becomes", becomes));
    }
    let area = matches!(what, What::Area | What::HandOver).then(|| findings.project.area()).flatten();
    if area.is_some_and(|area| area.influence.is_some()) && what == What::Area {
        notes.push(Message::new("out-note-influence"));
    }
    notes
}

/// What was counted of layers, so that it is counted once: a layer can have a million features.
#[derive(Clone, Debug, Default)]
pub struct CountedLayers {
    /// Whoever holds a place this way keeps others from getting the same one.
    known: Vec<(Weak<Vec<ReferenceFeature>>, Arc<Counts>)>,
}

impl CountedLayers {
    /// How many features have to be looked through to say what a file can't hold.
    pub fn to_count(&self, project: &Project, what: What) -> usize {
        let all = what == What::HandOver;
        let values = if all || what == What::Values { project.values().len() } else { 0 };
        let tasks = if all || what == What::Tasks { project.tasks().len() } else { 0 };
        let layers = project.layers().iter().filter(|layer| all && self.known(layer).is_none());
        values + tasks + layers.map(|layer| layer.features.len()).sum::<usize>()
    }

    fn known(&self, layer: &ReferenceLayer) -> Option<&Arc<Counts>> {
        let at = Arc::as_ptr(&layer.features);
        self.known.iter().find(|(place, _)| std::ptr::eq(place.as_ptr(), at)).map(|(_, counts)| counts)
    }

    fn of(&mut self, layer: &ReferenceLayer) -> Arc<Counts> {
        if let Some(known) = self.known(layer) {
            return Arc::clone(known);
        }
        let counts = Arc::new(Counts::of_layer(layer));
        self.known.retain(|(place, _)| place.strong_count() > 0);
        self.known.push((Arc::downgrade(&layer.features), Arc::clone(&counts)));
        counts
    }
}

fn mixed(shape: &Shape) -> usize {
    usize::from(shape.kind() == ShapeKind::Mixed)
}

fn cut(shape: &Shape) -> usize {
    usize::from(simple_lines::cut(shape.lines()).is_some())
}

#[derive(Debug, Default)]
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
    /// What is in the properties this program does not know.
    others: Others,
}

/// What is in the properties this program does not know.
#[derive(Debug, Default)]
struct Others {
    /// Lists and objects.
    nested: usize,
    /// Whole numbers of more digits than a sheet keeps.
    big: usize,
    /// Columns with another name than the property, and that name.
    renamed: Vec<(String, String)>,
}

impl Others {
    fn count(&mut self, taken: &[&str], all: &[&Properties]) {
        all.iter().flat_map(|properties| properties.values()).for_each(|value| self.value(value));
        self.columns(LayerColumn::of_properties(all.iter().copied(), "", taken));
    }

    fn count_layer(&mut self, layer: &ReferenceLayer) {
        let values = layer.features.iter().flat_map(|one| one.properties.iter());
        values.for_each(|(_, value)| self.value(&value));
        self.columns(LayerColumn::of_layer(&layer.features, &["fid", "geom"]));
    }

    fn value(&mut self, value: &Value) {
        self.nested += usize::from(value.is_array() || value.is_object());
        self.big += usize::from(xlsx::is_too_long(value));
    }

    fn columns(&mut self, columns: Vec<LayerColumn>) {
        let other = columns.into_iter().filter(|one| one.column != one.property);
        self.renamed.extend(other.map(|one| (one.property, one.column)));
    }
}

impl Counts {
    /// Of a layer as it goes into a hand-over.
    fn of_layer(layer: &ReferenceLayer) -> Self {
        let mut counts = Self::default();
        counts.others.count_layer(layer);
        for one in layer.features.iter() {
            counts.mixed += mixed(&one.shape);
            counts.cut += cut(&one.shape);
        }
        counts
    }

    fn add_layer(&mut self, layer: &Self) {
        self.mixed += layer.mixed;
        self.cut += layer.cut;
        self.others.nested += layer.others.nested;
        self.others.big += layer.others.big;
        self.others.renamed.extend(layer.others.renamed.iter().cloned());
    }

    fn of(findings: &Findings<'_>, what: What, counted: &mut CountedLayers) -> Self {
        let project = findings.project;
        let all = what == What::HandOver;
        let mut counts = Self::default();
        let long = |text: &str| usize::from(text.len() > xlsx::LONGEST && text.encode_utf16().count() > xlsx::LONGEST);
        let ours = |known: &[Column]| known.iter().map(|one| one.name).chain(["fid", "geom"]).collect::<Vec<_>>();
        if all || what == What::Values {
            let others: Vec<&Properties> = project.values().iter().map(|one| &one.extra).collect();
            counts.others.count(&ours(VALUE_COLUMNS), &others);
            for one in project.values().iter() {
                counts.mixed += mixed(&one.shape);
                counts.cut += cut(&one.shape);
                counts.long_texts += long(&one.story);
            }
        }
        if all || what == What::Tasks {
            let others: Vec<&Properties> = project.tasks().iter().map(|one| &one.extra).collect();
            counts.others.count(&ours(TASK_COLUMNS), &others);
            for one in project.tasks().iter() {
                counts.mixed += mixed(&one.shape);
                counts.cut += cut(&one.shape);
                counts.long_texts += long(&one.story);
                counts.lists += usize::from(one.parties.len() > 1);
            }
        }
        if all {
            for layer in project.layers().iter() {
                counts.add_layer(&counted.of(layer));
            }
        }
        if all || what == What::Opportunities {
            counts.nowhere += findings.analysis.opportunities.iter().filter(|one| one.ground.0.is_empty()).count();
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::analysis::Analysis;
    use crate::geometry::Point;
    use crate::model::{Change, Edit, RowChange};
    use crate::words::{Language, words};

    /// A project with a layer of so many features, each with a list among its properties.
    fn project(count: usize) -> Project {
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let list = std::iter::once(("delen".to_owned(), serde_json::json!([1, 2]))).collect::<Properties>();
        let layer = ReferenceLayer::for_tests(vec![ReferenceFeature { shape, properties: list.into() }; count]);
        let mut project = Project::new("P", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
        project
    }

    #[test]
    fn a_layer_is_counted_once_and_again_when_it_was_read_anew() {
        let analysis = Analysis::default();
        let mut counted = CountedLayers::default();
        let said = |project: &Project, counted: &mut CountedLayers, format| {
            let words = words(Language::Dutch);
            let findings = Findings { project, analysis: &analysis, robustness: None, zones: None, words };
            let with = limits_with(&findings, What::HandOver, format, None, counted);
            assert_eq!(with, limits(&findings, What::HandOver, format, None));
            with.into_iter().find(|one| one.key == "out-note-nested")
        };
        let nested = |n: usize| Some(Message::new("out-note-nested").count("n", n));
        let before = project(3);
        assert_eq!(counted.to_count(&before, What::HandOver), 3);
        assert_eq!(counted.to_count(&before, What::Values), 0);
        assert_eq!(said(&before, &mut counted, Format::GeoPackage), nested(3));
        assert_eq!(counted.to_count(&before, What::HandOver), 0);
        assert_eq!(said(&before, &mut counted, Format::Kml), nested(3));
        let after = project(5);
        assert_eq!(counted.to_count(&after, What::HandOver), 5);
        drop(before);
        assert_eq!(said(&after, &mut counted, Format::GeoPackage), nested(5));
        assert_eq!((counted.to_count(&after, What::HandOver), counted.known.len()), (0, 1));
    }
}
