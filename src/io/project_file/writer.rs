//! The background writer: each edit goes to the file as one transaction, in order, while the user goes on.
//!
//! An edit that can't be written stays in line and is tried again; nothing is thrown away while the program
//! runs. How a change becomes rows is in `write`.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::opportunities::Found;
use super::session::Session;
use super::{OpportunityRow, ProjectFileError};
use crate::model::{Codes, Edit};
use crate::words::Message;

/// Waiting times between attempts, in seconds; the last one is kept.
const BACK_OFF_S: [f32; 4] = [0.2, 1.0, 2.0, 5.0];

/// How far the writer is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WriterStatus {
    /// Edits and derived tables that are not on the disk yet.
    pub pending: usize,
    /// Why the last attempt failed; None once everything that was tried is on the disk.
    pub last_error: Option<Message>,
}

/// Writes edits to a project file in the background; the file is locked against other programs of ours.
#[derive(Debug)]
pub struct Writer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    edits: VecDeque<Arc<Edit>>,
    opportunities: Option<Arc<Found>>,
    /// A task is being written now; it is in no list meanwhile only if it is a derived table.
    busy: bool,
    error: Option<ProjectFileError>,
    /// Failed attempts so far, so that a waiting flush can see a new one.
    failures: u64,
    /// Somebody waits: no back-off.
    hurry: bool,
    closing: bool,
}

enum Work {
    Edit(Arc<Edit>),
    Opportunities(Arc<Found>),
}

impl State {
    fn pending(&self) -> usize {
        self.edits.len() + usize::from(self.opportunities.is_some())
    }

    fn next(&self) -> Option<Work> {
        let edit = self.edits.front().cloned().map(Work::Edit);
        edit.or_else(|| self.opportunities.clone().map(Work::Opportunities))
    }

    /// Takes finished work out of the line, unless a newer one has come in its place.
    fn finish(&mut self, work: &Work) {
        match work {
            Work::Edit(_) => drop(self.edits.pop_front()),
            Work::Opportunities(rows) => {
                if self.opportunities.as_ref().is_some_and(|waiting| Arc::ptr_eq(waiting, rows)) {
                    self.opportunities = None;
                }
            }
        }
    }
}

impl Shared {
    /// A panic elsewhere leaves the line of edits whole, so it is used again.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writer {
    /// Takes the lock of the project file and starts the writer.
    pub fn start(path: &Path) -> Result<Self, ProjectFileError> {
        Self::start_session(Session::start(path)?)
    }

    pub(super) fn start_session(session: Session) -> Result<Self, ProjectFileError> {
        let shared = Arc::new(Shared::default());
        let path: PathBuf = session.path().to_owned();
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("project writer".to_owned())
            .spawn(move || run(session, &theirs))
            .map_err(|error| ProjectFileError::of_io(&error, &path))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Puts an edit in line. Returns at once.
    pub fn write(&self, edit: impl Into<Arc<Edit>>) {
        self.shared.state().edits.push_back(edit.into());
        self.shared.changed.notify_all();
    }

    /// Puts the table of koppelkansen in line with the codes given so far, in the place of an older one that still
    /// waits. Returns at once: the rows are made on the thread that writes, and only if they are still the newest then.
    pub fn write_opportunities(
        &self,
        codes: Arc<Codes>,
        rows: impl FnOnce() -> Vec<Arc<OpportunityRow>> + Send + 'static,
    ) {
        let found = Found { codes, rows: LazyLock::new(Box::new(rows)) };
        self.shared.state().opportunities = Some(Arc::new(found));
        self.shared.changed.notify_all();
    }

    /// How far it is.
    pub fn status(&self) -> WriterStatus {
        let state = self.shared.state();
        WriterStatus {
            pending: state.pending(),
            last_error: state.error.as_ref().map(ProjectFileError::saving_message),
        }
    }

    /// Waits until everything is on the disk, or until one more attempt has failed; then the rest stays in line.
    pub fn flush(&self) -> Result<(), ProjectFileError> {
        let mut state = self.shared.state();
        // An attempt that runs already may have begun with the old error; count the one after it.
        let enough = state.failures + 1 + u64::from(state.busy);
        state.hurry = true;
        self.shared.changed.notify_all();
        while state.pending() > 0 || state.busy {
            if state.failures >= enough {
                state.hurry = false;
                let stopped = || ProjectFileError::Disk("the writer stopped".to_owned());
                return Err(state.error.clone().unwrap_or_else(stopped));
            }
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.hurry = false;
        Ok(())
    }
}

impl Drop for Writer {
    /// Writes what is still in line, with a last attempt when the disk does not cooperate.
    fn drop(&mut self) {
        // Whoever wants to know whether it worked calls `flush` first.
        let _ = self.flush();
        self.shared.state().closing = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // The thread catches its panics itself; there is nothing to be learnt from its end.
            let _ = thread.join();
        }
    }
}

fn run(mut session: Session, shared: &Shared) {
    let mut attempt: usize = 0;
    loop {
        let Some(work) = next_work(shared, attempt) else { return };
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match &work {
            Work::Edit(edit) => session.write_edit(edit),
            Work::Opportunities(rows) => session.write_opportunities(rows),
        }))
        .unwrap_or_else(|_| {
            session.disconnect();
            Err(ProjectFileError::Disk("panic".to_owned()))
        });
        let mut state = shared.state();
        state.busy = false;
        match result {
            Ok(()) => {
                state.finish(&work);
                state.error = None;
                attempt = 0;
            }
            Err(error) => {
                state.error = Some(error);
                state.failures += 1;
                attempt += 1;
            }
        }
        drop(state);
        shared.changed.notify_all();
    }
}

/// Waits for work, and after a failure for as long as the number of attempts asks; None ends the writer.
fn next_work(shared: &Shared, attempt: usize) -> Option<Work> {
    let mut state = shared.state();
    if attempt > 0 {
        let seconds = BACK_OFF_S.get(attempt - 1).or(BACK_OFF_S.last()).copied().unwrap_or(1.0);
        let pause = Duration::from_secs_f32(seconds);
        let waiting = |state: &mut State| !state.hurry && !state.closing;
        state = match shared.changed.wait_timeout_while(state, pause, waiting) {
            Ok((state, _)) => state,
            Err(poisoned) => poisoned.into_inner().0,
        };
    }
    loop {
        if state.closing {
            return None;
        }
        if let Some(work) = state.next() {
            state.busy = true;
            return Some(work);
        }
        state = shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
