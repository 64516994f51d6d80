//! Where the command line speaks: results to stdout, notes and progress to stderr, in one language.
//!
//! It does not know the commands.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::BAD_INPUT;
use crate::io::write_atomically;
use crate::progress::Progress;
use crate::words::{Language, Message, Words, words};

/// How often the progress line is drawn again.
const REDRAW: Duration = Duration::from_millis(100);
/// Work shorter than this shows no progress line.
const PATIENCE: Duration = Duration::from_millis(400);

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

    /// Does work while a progress line is shown, if stderr is a terminal and the work takes a while.
    pub fn work<T: Send>(&self, work: impl FnOnce(&Progress) -> T + Send) -> T {
        let progress = Progress::default();
        if !io::stderr().is_terminal() {
            return work(&progress);
        }
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let watcher = scope.spawn(|| self.show(&progress, &done));
            let result = work(&progress);
            done.store(true, Ordering::Release);
            watcher.thread().unpark();
            result
        })
    }

    fn show(&self, progress: &Progress, done: &AtomicBool) {
        std::thread::park_timeout(PATIENCE);
        if done.load(Ordering::Acquire) {
            return;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        while !done.load(Ordering::Acquire) {
            let (at, of) = progress.counts();
            bar.set_length(of);
            bar.set_position(at.min(of));
            bar.set_message(progress.stage().map(|stage| self.words.say(&stage)).unwrap_or_default());
            std::thread::park_timeout(REDRAW);
        }
        bar.finish_and_clear();
    }
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("cli-not-written").text("file", path.display().to_string());
    message.text("reason", error.to_string()).into()
}
