//! Why nothing was fetched, in the user's words: what failed, where, and what can be done now.
//!
//! It decides nothing about trying again; that is for `client`.

use std::time::Duration;

use crate::geometry::projection::ProjectionError;
use crate::io::import::ImportError;
use crate::progress::Cancelled;
use crate::words::Message;

/// Most collections that are named when one was not found.
const MOST_NAMED: usize = 12;

/// Why nothing was fetched; the project is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum OnlineError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// This program was built without the part that goes on the internet.
    #[error("built without the feature `online`")]
    NotBuilt,
    /// No address, or one that is not of the web.
    #[error("{0} is no web address")]
    Address(String),
    /// No server came to an answer.
    #[error("{host}: {failure:?}")]
    Failed {
        /// The server.
        host: String,
        /// What went wrong.
        failure: Failure,
        /// How often it was tried.
        tries: usize,
    },
    /// The server answered that it will not or can not.
    #[error("{address}: status {status}")]
    Status {
        /// What was asked for.
        address: String,
        /// The number of its answer.
        status: u16,
        /// What it says about it; may be empty.
        said: String,
        /// How often it was tried.
        tries: usize,
    },
    /// The server is busy for longer than we wait.
    #[error("{host} wants us to wait {wait:?}")]
    Busy {
        /// The server.
        host: String,
        /// How long it asks us to wait.
        wait: Duration,
    },
    /// A web page in the place of data.
    #[error("{address} gives a web page")]
    WebPage {
        /// What was asked for.
        address: String,
        /// Title of the page; may be empty.
        title: String,
    },
    /// Something else in the place of data.
    #[error("{address} gives no JSON")]
    NotJson {
        /// What was asked for.
        address: String,
        /// How it begins.
        begins: String,
    },
    /// Something else in the place of a tile.
    #[error("{address} gives no picture")]
    NoPicture {
        /// What was asked for.
        address: String,
        /// What the server says it is; may be empty.
        said: String,
    },
    /// An answer that stops halfway, each time.
    #[error("the answer of {address} stops halfway")]
    CutOff {
        /// What was asked for.
        address: String,
    },
    /// JSON or XML, but not of a service that gives layers.
    #[error("{address} is no service with layers")]
    NoService {
        /// What was asked for.
        address: String,
    },
    /// The server says itself what is wrong.
    #[error("the server says: {0}")]
    Said(String),
    /// There is no collection with this name.
    #[error("no collection {name}")]
    NoCollection {
        /// The name that was asked for; empty when none was.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// A WFS that can't give JSON.
    #[error("{name} comes only as {formats:?}")]
    NoJson {
        /// The layer.
        name: String,
        /// What it can give.
        formats: Vec<String>,
    },
    /// Nothing lies in the area.
    #[error("nothing of {0} lies in the area")]
    Nothing(String),
    /// The box of the area can't be told in a system that the server knows.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// What came can't be imported.
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// What went wrong between us and a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No server of that name; or no internet, which looks the same.
    HostNotFound,
    /// The network or the server does not answer to a call; key of why.
    Unreachable(String),
    /// The secure connection can't be trusted or made.
    Tls(String),
    /// A proxy stands in between and does not work.
    Proxy(String),
    /// Nothing came for too long.
    TimedOut,
    /// The connection broke.
    Broken(String),
    /// More than a layer can be.
    TooLarge {
        /// The most that is taken in, in MB.
        limit_mb: u64,
    },
    /// It was sent on and on, or to something else than a web address.
    Redirect,
    /// What else the library says.
    Other(String),
}

impl Failure {
    /// Whether the same question may well be answered a moment later.
    pub fn may_pass(&self) -> bool {
        matches!(self, Failure::TimedOut | Failure::Broken(_))
    }

    fn message(&self, host: &str) -> Message {
        let (key, detail) = match self {
            Failure::HostNotFound => ("online-host-not-found", ""),
            Failure::Unreachable(why) => {
                return Message::new("online-unreachable").text("host", host).term("detail", why);
            }
            Failure::Tls(detail) => ("online-tls", detail.as_str()),
            Failure::Proxy(detail) => ("online-proxy", detail.as_str()),
            Failure::TimedOut => ("online-timed-out", ""),
            Failure::Broken(_) => ("online-broken", ""),
            Failure::Redirect => ("online-redirect", ""),
            Failure::Other(detail) => ("online-other", detail.as_str()),
            Failure::TooLarge { limit_mb } => {
                return Message::new("online-too-large").text("host", host).text("mb", limit_mb.to_string());
            }
        };
        Message::new(key).text("host", host).text("detail", detail)
    }
}

impl From<Cancelled> for OnlineError {
    fn from(_: Cancelled) -> Self {
        OnlineError::Cancelled
    }
}

impl OnlineError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        let about = |key: &str, address: &str| Message::new(key).text("address", address);
        match self {
            OnlineError::Cancelled => Message::new("online-cancelled"),
            OnlineError::NotBuilt => Message::new("online-not-built"),
            OnlineError::Address(text) => about("online-address", text),
            OnlineError::Failed { host, failure, tries } => with_tries(failure.message(host), *tries),
            OnlineError::Status { address, status, said, tries } => {
                let message = about(status_key(*status), address).text("status", status.to_string());
                with_tries(with_said(message, said), *tries)
            }
            OnlineError::Busy { host, wait } => {
                Message::new("online-busy").text("host", host).text("seconds", wait.as_secs().to_string())
            }
            OnlineError::WebPage { address, title } if title.is_empty() => about("online-web-page", address),
            OnlineError::WebPage { address, title } => about("online-web-page-title", address).text("title", title),
            OnlineError::NotJson { address, begins } => about("online-not-json", address).text("begins", begins),
            OnlineError::NoPicture { address, said } => about("online-no-picture", address).text("said", said),
            OnlineError::CutOff { address } => about("online-cut-off", address),
            OnlineError::NoService { address } => about("online-no-service", address),
            OnlineError::Said(said) => Message::new("online-said").text("said", said),
            OnlineError::NoCollection { name, known } => {
                let key = if name.is_empty() { "online-which-collection" } else { "online-no-collection" };
                Message::new(key).text("name", name).message("known", named(known))
            }
            OnlineError::NoJson { name, formats } => {
                Message::new("online-no-json").text("name", name).text("formats", formats.join(", "))
            }
            OnlineError::Nothing(title) => Message::new("online-nothing").text("title", title),
            OnlineError::Projection(error) => error.message(),
            OnlineError::Import(error) => error.message(),
        }
    }

    /// What is known feature by feature, a line each.
    pub fn details(&self) -> Vec<Message> {
        if let OnlineError::Import(error) = self { error.details() } else { Vec::new() }
    }

    /// Whether the user stopped it.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, OnlineError::Cancelled | OnlineError::Import(ImportError::Cancelled))
    }
}

fn status_key(status: u16) -> &'static str {
    match status {
        401 | 403 | 407 => "online-forbidden",
        404 | 410 => "online-not-found",
        429 => "online-too-many",
        500..=599 => "online-server-error",
        _ => "online-status",
    }
}

fn with_said(message: Message, said: &str) -> Message {
    if said.is_empty() { message } else { Message::new("online-with-said").message("what", message).text("said", said) }
}

fn with_tries(message: Message, tries: usize) -> Message {
    if tries < 2 { message } else { Message::new("online-with-tries").message("what", message).count("n", tries) }
}

/// The first of many names, and how many more there are.
fn named(known: &[String]) -> Message {
    let first = known.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    match known.len().saturating_sub(MOST_NAMED) {
        0 => Message::new("online-names").text("names", first),
        more => Message::new("online-names-more").text("names", first).count("n", more),
    }
}
