//! How far a long piece of work is, and whether it was told to stop. Shared between a job and whoever shows it.
//!
//! It knows no clock and starts no threads; it is a leaf that every room may use, like `words`.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::words::Message;

/// The work was told to stop; what it had done so far is thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Counters of one piece of work.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    stage: Mutex<Option<Message>>,
}

impl Progress {
    /// Begins a stage of `total` steps with a line that says what is being done.
    pub fn begin(&self, stage: Message, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        if let Ok(mut now) = self.stage.lock() {
            *now = Some(stage);
        }
    }

    /// Counts steps as done; an error once the work was cancelled.
    pub fn advance(&self, steps: u64) -> Result<(), Cancelled> {
        self.done.fetch_add(steps, Ordering::Relaxed);
        self.check()
    }

    /// An error once the work was cancelled; costs next to nothing.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Steps done and steps in all of this stage (0 in all: unknown).
    pub fn counts(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// What is being done now.
    pub fn stage(&self) -> Option<Message> {
        self.stage.lock().ok().and_then(|stage| stage.clone())
    }
}
