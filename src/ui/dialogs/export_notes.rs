//! What the chosen form of an export can't hold: of a small project at once, of a large one counted on a thread of its own.
//!
//! What there is to say is for `io::export`; how it is shown for the dialog.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use crate::analysis::Analysis;
use crate::app::{AppState, ExportFormat, ExportWhat, make_aside};
use crate::geometry::projection::Crs;
use crate::io::export::{CountedLayers, Findings, limits_with};
use crate::words::{Message, words};

/// So many features are looked through between two frames.
const AT_ONCE: usize = 1_000;

/// What is exported, in which format and which reference system.
type Choice = (ExportWhat, ExportFormat, Option<Crs>);

/// Of which choice and which revision of the project something was said.
type Asking = (Choice, u64, bool);

/// What there is to say, and the layers that were counted for it.
type Counted = (Vec<Message>, CountedLayers);

/// What was said last, and what is on its way.
#[derive(Default)]
pub(super) struct Notes {
    now: Option<Asking>,
    said: Option<(Asking, Vec<Message>)>,
    coming: Option<(Asking, Receiver<Counted>)>,
    counted: CountedLayers,
}

impl Notes {
    /// What the form can't hold; None while that is being counted.
    pub fn said(&self) -> Option<&[Message]> {
        self.said.as_ref().filter(|(asking, _)| Some(asking) == self.now.as_ref()).map(|(_, said)| said.as_slice())
    }

    /// Takes over what was counted, and begins to count when something else is asked; `wake` is called from another thread
    /// when it is there.
    pub fn follow(&mut self, state: &AppState, choice: Choice, wake: impl FnOnce() + Send + 'static) {
        let asking: Asking = (choice, state.revision, state.analysis_is_current());
        self.now = Some(asking);
        if let Some((asked, coming)) = &self.coming {
            self.said = Some(match coming.try_recv() {
                // One at a time: what is chosen by then is counted after it.
                Err(TryRecvError::Empty) => return,
                Ok((said, counted)) => {
                    self.counted = counted;
                    (*asked, said)
                }
                Err(TryRecvError::Disconnected) => (*asked, vec![Message::new("out-notes-failed")]),
            });
            self.coming = None;
        }
        if self.said().is_some() {
            return;
        }
        let (project, language, mut counted) = (state.project.clone(), state.language, self.counted.clone());
        let analysis = state.analysis.as_ref().map(|(_, analysis)| Arc::clone(analysis)).unwrap_or_default();
        let is_small = counted.to_count(&project, choice.0) <= AT_ONCE;
        let count = move || {
            let analysis: &Analysis = &analysis;
            let words = words(language);
            let findings = Findings { project: &project, analysis, robustness: None, zones: None, words };
            let (what, format, crs) = choice;
            (limits_with(&findings, what, format, crs, &mut counted), counted)
        };
        if is_small {
            let (said, counted) = count();
            (self.said, self.counted) = (Some((asking, said)), counted);
        } else {
            self.coming = Some((asking, make_aside(count, wake)));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{App, Places};
    use crate::geometry::{Point, Shape};
    use crate::model::{Change, Edit, Project, Properties, ReferenceFeature, ReferenceLayer, RowChange};

    const TO_GEOPACKAGE: Choice = (ExportWhat::HandOver, ExportFormat::GeoPackage, None);
    const TO_KML: Choice = (ExportWhat::HandOver, ExportFormat::Kml, None);

    /// A program that shows a layer of so many features, each with a list among its properties.
    fn app(folder: &std::path::Path, count: usize) -> App {
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let list = std::iter::once(("delen".to_owned(), serde_json::json!([1, 2]))).collect::<Properties>();
        let layer = ReferenceLayer::for_tests(vec![ReferenceFeature { shape, properties: list.into() }; count]);
        let mut project = Project::new("P", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
        App::in_memory(Places::inside(folder), project)
    }

    fn says(notes: &Notes, key: &str) -> bool {
        notes.said().unwrap().iter().any(|one| one.key == key)
    }

    #[test]
    fn a_large_layer_is_counted_elsewhere_and_no_second_time_for_another_format() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), AT_ONCE + 1);
        let mut notes = Notes::default();
        notes.follow(app.state(), TO_GEOPACKAGE, || {});
        assert!(notes.said().is_none() && notes.coming.is_some());
        // Another format is chosen before it is there: nothing is said of the one before.
        while notes.said().is_none() {
            std::thread::yield_now();
            notes.follow(app.state(), TO_KML, || {});
        }
        assert!(says(&notes, "out-note-no-hatches") && says(&notes, "out-note-nested"));
        notes.follow(app.state(), TO_GEOPACKAGE, || {});
        assert!(notes.coming.is_none() && says(&notes, "out-note-no-project") && says(&notes, "out-note-nested"));
    }

    #[test]
    fn of_a_small_project_it_is_said_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), AT_ONCE);
        let mut notes = Notes::default();
        notes.follow(app.state(), TO_KML, || {});
        assert!(says(&notes, "out-note-no-hatches"));
    }
}
