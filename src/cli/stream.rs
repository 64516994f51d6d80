//! A result that is given while it is computed: to a file that gets its name when all is there, or to stdout.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::console::not_written;
use super::{Console, Failure};
use crate::io::Whole;
use crate::words::Message;

/// Where the text of a result goes.
pub struct Stream {
    to: To,
    failure: Option<Failure>,
    /// Whoever reads along stopped early (`| head`); that is no fault.
    closed: bool,
}

enum To {
    File(Box<Whole>, PathBuf),
    Stdout,
}

impl Stream {
    /// Begins a result; None is stdout.
    pub fn begin(file: Option<&Path>) -> Result<Self, Failure> {
        let to = match file {
            Some(path) => {
                let whole = Whole::begin(path).map_err(|error| not_written(path, &error))?;
                To::File(Box::new(whole), path.to_owned())
            }
            None => To::Stdout,
        };
        Ok(Self { to, failure: None, closed: false })
    }

    /// Gives more of it. False when there is no use in going on.
    pub fn put(&mut self, text: &str) -> bool {
        if self.closed || self.failure.is_some() {
            return false;
        }
        let result = match &mut self.to {
            To::File(whole, _) => whole.write_all(text.as_bytes()),
            To::Stdout => io::stdout().lock().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()),
        };
        match result {
            Ok(()) => true,
            Err(error) => {
                self.fail(&error);
                false
            }
        }
    }

    /// Whether whoever reads along wants no more.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    fn fail(&mut self, error: &io::Error) {
        match &self.to {
            To::Stdout if error.kind() == io::ErrorKind::BrokenPipe => self.closed = true,
            To::Stdout => {
                self.failure = Some(Message::new("cli-stdout-failed").text("reason", error.to_string()).into());
            }
            To::File(_, path) => self.failure = Some(not_written(path, error)),
        }
    }

    /// Ends the result; what went wrong on the way is told here.
    pub fn finish(self, console: &Console) -> Result<(), Failure> {
        match (self.failure, self.to) {
            (Some(failure), _) => Err(failure),
            (None, To::File(whole, path)) => {
                whole.finish().map_err(|error| not_written(&path, &error))?;
                console.note(&Message::new("cli-written").text("file", path.display().to_string()));
                Ok(())
            }
            (None, To::Stdout) => Ok(()),
        }
    }
}
