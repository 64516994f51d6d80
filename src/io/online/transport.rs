//! What it takes to ask a server something: one question, one answer, and waiting that can be stopped.
//!
//! Who really goes on the network is in `http`; tests put servers of their own in its place.

use std::time::{Duration, Instant};

use url::Url;

use super::error::Failure;
use crate::progress::{Cancelled, Progress};

/// How long at most before waiting work sees that it was stopped.
pub const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// What a server answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The number of the answer, 200 when it is what was asked for.
    pub status: u16,
    /// Where it came from in the end, after it was sent on; None where that is not known.
    pub address: Option<Url>,
    /// What it says it is.
    pub content_type: String,
    /// The reference system it says its coordinates are in.
    pub content_crs: Option<String>,
    /// How long it asks to wait.
    pub retry_after: Option<Duration>,
    /// Whether it may not be kept.
    pub no_store: bool,
    /// The answer itself, unpacked.
    pub body: Vec<u8>,
}

/// One question to a server and what came of it.
pub type Asked = Result<Answer, Failure>;

/// A way to ask servers.
pub trait Transport: Send + Sync {
    /// Asks for an address, with what we would like to get.
    fn get(&self, address: &Url, accept: &str, progress: &Progress) -> Result<Asked, Cancelled>;

    /// How many questions are open at servers, also those that nobody waits for any more.
    fn open(&self) -> usize {
        0
    }

    /// Waits, unless it is stopped.
    fn wait(&self, how_long: Duration, progress: &Progress) -> Result<(), Cancelled> {
        let end = Instant::now() + how_long;
        loop {
            progress.check()?;
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(LOOK_AGAIN));
        }
    }
}
