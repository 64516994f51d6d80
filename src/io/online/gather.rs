//! From page to page: what is counted, what is odd, and when a layer is cut off.
//!
//! Which page comes next is for the standard that is spoken.

use url::Url;

use super::OnlineError;
use super::client::{Client, is_refusal};
use super::collected::{Added, Collected, Page, Read};
use super::place::Place;
use crate::geometry::projection::Crs;
use crate::model::Truncated;
use crate::words::Message;

/// The most that is taken in, in bytes of GeoJSON; more is cut off, and told.
const MOST_BYTES: usize = 1 << 30;
/// The most pages.
const MOST_PAGES: usize = 20_000;

/// What came of one collection.
#[derive(Debug)]
pub struct Gathered {
    /// The features.
    pub all: Collected,
    /// How their numbers are to be read.
    pub read: Read,
    /// Filled when there is more than what came.
    pub truncated: Option<Truncated>,
    /// The system it is kept in, when the server itself turned it into the one that was asked.
    pub converted: Option<Crs>,
    /// What was odd.
    pub notes: Vec<Message>,
}

/// A collection while its pages come in.
pub struct Gathering<'a, 'b> {
    client: &'a Client<'b>,
    title: String,
    all: Collected,
    said: Crs,
    matched: Option<u64>,
    cut: bool,
    doubted: bool,
    converted: Option<Crs>,
    notes: Vec<Message>,
}

impl<'a, 'b> Gathering<'a, 'b> {
    /// Begins; nothing has come yet.
    pub fn begin(client: &'a Client<'b>, title: &str) -> Self {
        client.progress.begin(Message::new("online-stage-items").text("title", title), 0);
        let all = Collected::default();
        let (title, said) = (title.to_owned(), Crs::LON_LAT);
        Self { client, title, all, said, matched: None, cut: false, doubted: false, converted: None, notes: Vec::new() }
    }

    /// Says in which system the numbers are, and in which one they were asked.
    pub fn expect(&mut self, said: Crs, asked: Crs, place: &Place) -> Result<(), OnlineError> {
        self.said = said;
        if said != asked {
            let note = Message::new("online-note-other-crs").text("asked", asked.to_string());
            self.notes.push(note.text("said", said.to_string()));
        }
        self.all.expect(said, place)
    }

    /// Says in which other system the server keeps what it gives.
    pub fn converted_from(&mut self, kept: Crs) {
        self.converted = Some(kept);
    }

    /// Says how many features there are in all.
    pub fn matched(&mut self, matched: u64) {
        match self.matched {
            Some(before) if before != matched => {
                // Told once; the most that was ever said counts.
                let note = Message::new("online-note-count-changed");
                if !self.notes.iter().any(|one| one.key == note.key) {
                    let note = note.text("before", before.to_string());
                    self.notes.push(note.text("after", matched.to_string()));
                }
                self.matched = Some(before.max(matched));
            }
            Some(_) => {}
            None => {
                self.matched = Some(matched);
                let stage = Message::new("online-stage-items").text("title", &self.title);
                self.client.progress.begin(stage, matched);
            }
        }
    }

    /// Takes in a page that came from this address.
    pub fn take(&mut self, page: &Page, at: &Url) -> Result<Added, OnlineError> {
        let Some(features) = &page.features else {
            return Err(OnlineError::NoService { address: at.to_string() });
        };
        if let Some(matched) = page.number_matched() {
            self.matched(matched);
        }
        if let Some(said) = page.number_returned().filter(|said| *said != features.len() as u64) {
            let note = Message::new("online-note-returned").text("said", said.to_string());
            if !self.notes.iter().any(|one| one.key == note.key) {
                self.notes.push(note.count("came", features.len()));
            }
        }
        let added = self.all.add(features);
        self.client.progress.advance(added.new as u64)?;
        Ok(added)
    }

    /// Features so far.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether as much has come as the server counts.
    fn is_complete(&self) -> bool {
        self.matched.is_some_and(|matched| self.all.len() as u64 >= matched)
    }

    /// Whether exactly as much has come as the server counts.
    pub fn is_exact(&self) -> bool {
        self.matched == Some(self.all.len() as u64)
    }

    /// Whether it ends here though there may be more: so much is never taken in.
    pub fn is_enough(&mut self, pages: usize) -> bool {
        let enough = self.all.bytes() > MOST_BYTES || pages >= MOST_PAGES;
        if enough {
            self.cut(Message::new("online-note-enough"));
        }
        enough
    }

    /// Whether a page that is refused ends it: what came before stays, as a layer that is cut off.
    pub fn stops_at(&mut self, error: &OnlineError) -> bool {
        let stops = self.all.len() > 0 && is_refusal(error);
        if stops && !self.is_complete() {
            self.cut(Message::new("online-note-page-refused").message("why", error.message()));
        }
        stops
    }

    /// It stops before the end; why.
    pub fn cut(&mut self, why: Message) {
        self.cut = true;
        self.notes.push(why);
    }

    /// There may be more, even where the count says otherwise; why.
    pub fn doubt(&mut self, why: Message) {
        self.doubted = true;
        self.cut(why);
    }

    /// The last page was there. `full` when it was as long as a page can be, so that there may be more.
    pub fn end(&mut self, full: bool) {
        if full && self.matched.is_none() {
            self.cut(Message::new("online-note-full").count("n", self.all.len()));
        }
    }

    /// All that came.
    pub fn finish(mut self) -> Result<Gathered, OnlineError> {
        if self.all.len() == 0 {
            return Err(OnlineError::Nothing(self.title));
        }
        let got = self.all.len() as u64;
        let fewer = self.matched.is_some_and(|matched| got < matched);
        let complete = self.matched.is_some_and(|matched| got >= matched);
        let truncated = (fewer || self.doubted || (self.cut && !complete))
            .then(|| Truncated { got, of: self.matched.filter(|_| fewer) });
        if let Some(more) = self.matched.filter(|matched| got > *matched) {
            self.notes
                .push(Message::new("online-note-more").text("said", more.to_string()).count("came", self.all.len()));
        }
        for (key, n) in [("online-note-doubles", self.all.doubles), ("online-note-namesakes", self.all.namesakes)] {
            if n > 0 {
                self.notes.push(Message::new(key).count("n", n));
            }
        }
        let read = self.all.read(self.said);
        if read.crs != self.said {
            let note = Message::new("online-note-read-as").text("said", self.said.to_string());
            self.notes.push(note.text("read", read.crs.to_string()));
        }
        if read.swapped {
            self.notes.push(Message::new("online-note-swapped"));
        }
        if read.outside > 0 {
            self.notes.push(Message::new("online-note-outside").count("n", read.outside));
        }
        let again = self.client.asked_again();
        if again > 0 {
            self.notes.push(Message::new("online-note-again").count("n", again));
        }
        Ok(Gathered { all: self.all, read, truncated, converted: self.converted, notes: self.notes })
    }
}
