//! Asking with patience: the same question again when a server is busy or the line breaks, and what an answer that is
//! no data means.
//!
//! It does not know what is asked.

use std::cell::Cell;
use std::time::Duration;

use serde::de::DeserializeOwned;
use url::Url;

use super::error::{Failure, OnlineError};
use super::transport::{Answer, Transport};
use super::{address, xml};
use crate::progress::Progress;
use crate::words::Message;

/// How often a question is asked at most.
const TRIES: usize = 4;
/// Wait before the second try; doubles each time.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// A server that asks for more patience than this is told to the user instead.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// What we like to get from a service with layers.
pub const JSON: &str = "application/geo+json, application/json;q=0.9, */*;q=0.1";
/// What we like to get from a WFS that describes itself.
pub const XML: &str = "application/xml, text/xml;q=0.9, */*;q=0.1";

/// Asks, with patience.
pub struct Client<'a> {
    transport: &'a dyn Transport,
    /// How far it is, and whether it was stopped.
    pub progress: &'a Progress,
    again: Cell<usize>,
}

/// Why an answer is of no use.
enum Useless {
    /// It stops halfway: worth another try.
    CutOff,
    /// It is something else.
    Because(OnlineError),
}

impl<'a> Client<'a> {
    /// One that asks through this.
    pub fn new(transport: &'a dyn Transport, progress: &'a Progress) -> Self {
        Self { transport, progress, again: Cell::new(0) }
    }

    /// How often a question had to be asked again.
    pub fn asked_again(&self) -> usize {
        self.again.get()
    }

    /// Asks for JSON.
    pub fn json<T: DeserializeOwned>(&self, at: &Url) -> Result<(Answer, T), OnlineError> {
        self.get(at, JSON, |answer| json_of(at, answer))
    }

    /// Asks for text, mostly XML.
    pub fn text(&self, at: &Url) -> Result<(Answer, String), OnlineError> {
        self.get(at, XML, |answer| {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            let is_cut = begins_with(&answer.body, b"<") && !text.trim_end().ends_with('>');
            if is_cut { Err(Useless::CutOff) } else { Ok(text) }
        })
    }

    fn get<T>(
        &self,
        at: &Url,
        accept: &str,
        read: impl Fn(&Answer) -> Result<T, Useless>,
    ) -> Result<(Answer, T), OnlineError> {
        let host = address::host(at);
        let mut tries = 0;
        loop {
            tries += 1;
            self.progress.check()?;
            let (error, wait) = match self.transport.get(at, accept, self.progress)? {
                Err(failure) => {
                    let wait = failure.may_pass().then_some(None);
                    (OnlineError::Failed { host: host.clone(), failure, tries }, wait)
                }
                Ok(answer) if answer.status == 200 => match read(&answer) {
                    Ok(read) => return Ok((answer, read)),
                    Err(Useless::CutOff) => (OnlineError::CutOff { address: at.to_string() }, Some(None)),
                    Err(Useless::Because(error)) => return Err(error),
                },
                Ok(answer) => {
                    let may_pass = matches!(answer.status, 408 | 425 | 429 | 500 | 502..=504);
                    let wait = may_pass.then_some(answer.retry_after);
                    (refused(at, &answer, tries), wait)
                }
            };
            let Some(asked) = wait.filter(|_| tries < TRIES) else { return Err(error) };
            let patience = asked.unwrap_or(FIRST_WAIT * 2_u32.pow(tries as u32 - 1));
            if patience > LONGEST_WAIT {
                return Err(OnlineError::Busy { host, wait: patience });
            }
            self.again.set(self.again.get() + 1);
            self.wait(patience, &host, asked.is_some())?;
        }
    }

    /// Waits, and says so when it takes long enough to be noticed.
    fn wait(&self, patience: Duration, host: &str, asked: bool) -> Result<(), OnlineError> {
        let (at, of) = self.progress.counts();
        let before = self.progress.stage();
        let told = patience >= Duration::from_secs(2);
        if told {
            let seconds = patience.as_secs().to_string();
            // A server that only fails asks for nothing.
            let key = if asked { "online-stage-wait" } else { "online-stage-again" };
            self.progress.begin(Message::new(key).text("host", host).text("seconds", seconds), 0);
        }
        self.transport.wait(patience, self.progress)?;
        if let (true, Some(before)) = (told, before) {
            self.progress.begin(before, of);
            self.progress.advance(at)?;
        }
        Ok(())
    }
}

/// The data in an answer, or what it is instead.
fn json_of<T: DeserializeOwned>(at: &Url, answer: &Answer) -> Result<T, Useless> {
    let body = answer.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&answer.body);
    if begins_with(body, b"<") {
        return Err(Useless::Because(markup(at, body)));
    }
    if !begins_with(body, b"{") {
        // Nothing at all is a line that broke before the first byte.
        if body.iter().all(u8::is_ascii_whitespace) {
            return Err(Useless::CutOff);
        }
        return Err(Useless::Because(not_json(at, body)));
    }
    serde_json::from_slice(body).map_err(|error| match error.classify() {
        serde_json::error::Category::Eof => Useless::CutOff,
        serde_json::error::Category::Data => Useless::Because(OnlineError::NoService { address: at.to_string() }),
        _ => Useless::Because(not_json(at, body)),
    })
}

fn not_json(at: &Url, body: &[u8]) -> OnlineError {
    let begins: String = String::from_utf8_lossy(body.get(..body.len().min(200)).unwrap_or_default())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(60)
        .collect();
    OnlineError::NotJson { address: at.to_string(), begins }
}

/// A web page or XML where data was asked for.
fn markup(at: &Url, body: &[u8]) -> OnlineError {
    let head = String::from_utf8_lossy(body.get(..body.len().min(1 << 16)).unwrap_or_default());
    let lower = head.to_ascii_lowercase();
    if lower.contains("<html") || lower.contains("<!doctype html") {
        let title = between(&head, &lower, "<title", "</title").unwrap_or_default();
        return OnlineError::WebPage { address: at.to_string(), title };
    }
    match xml::exception(&head) {
        Some(said) => OnlineError::Said(said),
        None => not_json(at, body),
    }
}

/// The text of the first element of a page with this beginning and end.
fn between(text: &str, lower: &str, open: &str, close: &str) -> Option<String> {
    let start = lower.find(open)?;
    let start = start + lower.get(start..)?.find('>')? + 1;
    let end = start + lower.get(start..)?.find(close)?;
    let words: Vec<&str> = text.get(start..end)?.split_whitespace().collect();
    Some(words.join(" ").chars().take(120).collect())
}

/// What an answer that is no success says.
fn refused(at: &Url, answer: &Answer, tries: usize) -> OnlineError {
    OnlineError::Status { address: at.to_string(), status: answer.status, said: said(&answer.body), tries }
}

/// What a server says about what went wrong: in JSON (`description`, `detail`, `title`) or as an OGC exception.
fn said(body: &[u8]) -> String {
    if begins_with(body, b"{") {
        let json: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let texts =
            ["description", "detail", "message", "title"].map(|name| json.get(name).and_then(|one| one.as_str()));
        let text = texts.into_iter().flatten().find(|text| !text.trim().is_empty()).unwrap_or_default();
        return text.trim().chars().take(300).collect();
    }
    if begins_with(body, b"<") {
        return xml::exception(&String::from_utf8_lossy(body)).unwrap_or_default();
    }
    String::new()
}

fn begins_with(body: &[u8], start: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    body.trim_ascii_start().starts_with(start)
}

/// Whether a failure to answer about one page is the server's own limit, not a fault of the line.
pub fn is_refusal(error: &OnlineError) -> bool {
    match error {
        OnlineError::Status { status, .. } => (400..500).contains(status) && !matches!(status, 401 | 403 | 407 | 429),
        OnlineError::Said(_) => true,
        OnlineError::Failed { failure: Failure::TooLarge { .. }, .. } => true,
        _ => false,
    }
}
