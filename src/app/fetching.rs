//! Fetching layers from the internet: which sources there are, what a server has, and one layer into the project.
//!
//! Nothing goes on the network before an action here asks it. How servers are spoken with is for `io::online`.

use std::sync::Arc;

use super::aside::Ready;
use super::editing::new_id;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use super::state::AppState;
use crate::io::import::ImportAs;
use crate::io::import::mapping::MappingChoice;
use crate::io::online::{self, ImportInto, Kind, OnlineError, Server, Wanted};
use crate::io::report::ImportReport;
use crate::words::{Message, words};

/// What is known of the server of an address.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ServerOffer {
    /// Nothing was asked.
    #[default]
    Unasked,
    /// It is being asked.
    Asking(String),
    /// What it has.
    Has(String, Arc<Server>),
    /// It did not say; why.
    Failed(String, Message),
}

impl ServerOffer {
    /// What the server of this address has, once it said so.
    pub fn of(&self, address: &str) -> Option<&Server> {
        match self {
            ServerOffer::Has(asked, server) if asked == address => Some(server),
            _ => None,
        }
    }
}

/// Why no layer can be fetched now; None when one can.
pub(super) fn why_not(state: &AppState) -> Option<Message> {
    if !online::IS_BUILT {
        return Some(OnlineError::NotBuilt.message());
    }
    online::place_of(&state.project).is_none().then(|| Message::new("online-needs-place"))
}

impl App {
    /// Reads the user's own list anew, so that it can be mended while the program runs.
    pub(super) fn open_fetch(&mut self) {
        self.read_sources();
        self.state.offer = ServerOffer::Unasked;
        self.state.dialog = Some(super::action::Dialog::Fetch);
    }

    /// Asks a server what it has.
    pub(super) fn look_online(&mut self, address: String, kind: Option<Kind>) {
        self.jobs.cancel(JobKind::LookOnline);
        self.state.offer = ServerOffer::Asking(address.clone());
        self.jobs.start(JobKind::LookOnline, move |progress| {
            let found = online::network().and_then(|network| online::look(network.as_ref(), &address, kind, progress));
            Outcome::Offered(address, Box::new(found))
        });
    }

    pub(super) fn finish_look(&mut self, address: String, found: Result<Server, OnlineError>) {
        // Another one has been asked since, or the dialog was opened anew.
        if self.state.offer != ServerOffer::Asking(address.clone()) {
            return;
        }
        self.state.offer = match found {
            Ok(server) => ServerOffer::Has(address, Arc::new(server)),
            Err(error) if error.is_cancelled() => ServerOffer::Unasked,
            Err(error) => ServerOffer::Failed(address, error.message()),
        };
    }

    /// Fetches a layer for the area and imports it.
    pub(super) fn start_fetch(&mut self, wanted: Wanted, import_as: ImportAs, layer: Option<String>) {
        self.state.dialog = None;
        let Some(place) = online::place_of(&self.state.project) else { return };
        let project = self.state.project.clone();
        let (shown, revision) = (self.projects.shown, self.state.revision);
        let (language, today) = (self.state.language, super::today::today());
        self.jobs.start(JobKind::Fetch, move |progress| {
            let fetched =
                online::network().and_then(|network| online::fetch(network.as_ref(), &wanted, &place, progress));
            let name = match &fetched {
                Ok(fetched) => fetched.title.clone(),
                Err(_) => wanted.title.clone().or(wanted.collection.clone()).unwrap_or(wanted.address),
            };
            let into =
                ImportInto { import_as, layer, mapping: MappingChoice::Guess, today: &today, words: words(language) };
            let import = fetched.and_then(|one| online::import(&one, &into, &project, &mut new_id, progress));
            let ready = import.map(|import| Ready::of_import(import, (revision, &project)));
            Outcome::Fetched(shown, name, Box::new(ready))
        });
    }

    pub(super) fn finish_fetch(&mut self, shown: u64, name: &str, result: Result<(Ready, ImportReport), OnlineError>) {
        match result {
            Ok(ready) => self.finish_import(shown, name, Ok(ready)),
            Err(OnlineError::Import(error)) => self.finish_import(shown, name, Err(error)),
            Err(error) if error.is_cancelled() => self.notify(NoticeKind::Done, error.message(), Vec::new()),
            Err(error) => {
                let message = Message::new("fetch-failed").text("name", name).message("why", error.message());
                self.notify(NoticeKind::Problem, message, error.details());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{Action, Places};
    use crate::geometry::{Point, Shape, projection::Crs};
    use crate::io::import::Import;
    use crate::model::{Change, Edit, FeatureId, Project, RowChange, ValueFeature};

    #[test]
    fn a_large_layer_that_was_fetched_is_applied_by_the_job_and_is_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), Project::new("P", Crs::RD_NEW));
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let row = |i: u64| ValueFeature::new(FeatureId(uuid::Uuid::from_u128(u128::from(i))), i, shape.clone());
        let changes = (1..=3_000).map(|i| Change::Value(RowChange::put(row(i)))).collect();
        let import = Import { edit: Edit::new(Message::new("x"), changes), report: ImportReport::default() };
        let ready = Ready::of_import(import, (app.state.revision, &app.state.project));
        assert!(matches!(ready.0, Ready::Applied(_)));
        app.finish_fetch(app.projects.shown, "percelen", Ok(ready));
        assert_eq!(app.state.project.values().len(), 3_000);
        app.dispatch(Action::Undo);
        assert!(app.state.project.values().is_empty());
    }
}
