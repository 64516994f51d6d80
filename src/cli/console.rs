//! Where the command line speaks: results to stdout, notes and progress to stderr, in one language.
//!
//! It does not know the commands.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{BAD_INPUT, watch};
use crate::io::disk::why_not_written;
use crate::io::write_atomically;
use crate::progress::Progress;
use crate::words::{Language, Message, Words, words};

/// Why a command could not be done, in the user's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What failed, what was kept, what to do.
    pub message: Message,
    /// More about it, a line each.
    pub details: Vec<Message>,
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self { message, details: Vec::new() }
    }
}

impl Failure {
    /// A failure with a message of `assets/words/*/cli.ftl` about a file.
    pub fn about(key: &str, path: &Path) -> Self {
        Message::new(key).text("file", path.display().to_string()).into()
    }
}

/// The terminal, or whatever stands in its place.
pub struct Console {
    words: &'static Words,
}

impl Console {
    /// A console that speaks a language.
    pub fn new(language: Language) -> Self {
        Self { words: words(language) }
    }

    /// The words it speaks.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// Says a line about the work, on stderr.
    pub fn note(&self, message: &Message) {
        eprintln!("{}", self.words.say(message));
    }

    /// Says several lines about the work.
    pub fn notes(&self, messages: &[Message]) {
        for message in messages {
            eprintln!("  {}", self.words.say(message));
        }
    }

    /// Says what failed, on stderr.
    pub fn fail(&self, failure: &Failure) {
        self.note(&Message::new("cli-failed").message("reason", failure.message.clone()));
        self.notes(&failure.details);
    }

    /// Says that there is no window, why, and what can be done without one; the exit code to leave with.
    pub fn no_window(&self, reason: &Message) -> ExitCode {
        self.fail(&reason.clone().into());
        self.note(&Message::new("cli-without-window"));
        ExitCode::from(BAD_INPUT)
    }

    /// Gives a result: to a file, written whole or not at all, or to stdout.
    pub fn give(&self, bytes: &[u8], file: Option<&Path>) -> Result<(), Failure> {
        match file {
            Some(path) => {
                write_atomically(path, bytes).map_err(|error| not_written(path, &error))?;
                self.note(&Message::new("cli-written").text("file", path.display().to_string()));
                Ok(())
            }
            None => match io::stdout().lock().write_all(bytes).and_then(|()| io::stdout().flush()) {
                // Whoever reads along may stop early (`| head`); that is no fault.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    Err(Message::new("cli-stdout-failed").text("reason", error.to_string()).into())
                }
                _ => Ok(()),
            },
        }
    }

    /// Does work while it is shown how far it is, if it takes a while.
    pub fn work<T: Send>(&self, work: impl FnOnce(&Progress) -> T + Send) -> T {
        watch::work(self.words, work)
    }
}

pub(super) fn not_written(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("cli-not-written").text("file", path.display().to_string());
    message.message("reason", why_not_written(error)).into()
}
