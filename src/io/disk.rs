//! Reading what is a file, and why the system can't read or write one, in the user's words.
//!
//! It says only the reason; what was kept and what to do is for whoever tried. Reading goes through here where somebody
//! can point at a device: that has no end.

use std::fs::{File, Metadata};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use crate::words::Message;

/// What was found where a file was meant: a device has no end, and a pipe waits for whoever writes to it.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("no ordinary file")]
struct NoOrdinaryFile;

/// Reads a whole file, or a pipe that somebody points at.
///
/// # Errors
/// Those of the system, and for a device.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    refuse(path, false)?;
    std::fs::read(path)
}

/// Reads a whole text, or a pipe that somebody points at.
///
/// # Errors
/// Those of the system, for a device, and for what is no text in UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).map_err(|error| Error::new(std::io::ErrorKind::InvalidData, error))
}

/// Opens a file to read.
///
/// # Errors
/// Those of the system, and for a device or a pipe.
pub fn open(path: &Path) -> Result<File> {
    refuse(path, true)?;
    File::open(path)
}

/// Refuses a device, and where they can't be read a pipe too.
///
/// # Errors
/// Those of the system, and for what is no ordinary file.
pub fn refuse(path: &Path, pipes_too: bool) -> Result<()> {
    let found = std::fs::metadata(path)?;
    let odd = is_odd(&found) || pipes_too && is_pipe(&found);
    if odd { Err(Error::other(NoOrdinaryFile)) } else { Ok(()) }
}

#[cfg(unix)]
fn is_pipe(found: &Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&found.file_type())
}

#[cfg(unix)]
fn is_odd(found: &Metadata) -> bool {
    !(found.is_file() || found.is_dir() || is_pipe(found))
}

// Elsewhere such things have no place among the files.
#[cfg(not(unix))]
fn is_pipe(_: &Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn is_odd(_: &Metadata) -> bool {
    false
}

/// Why a file can't be read.
pub fn why_not_read(error: &Error) -> Message {
    if error.get_ref().is_some_and(|inner| inner.is::<NoOrdinaryFile>()) {
        return Message::new("disk-no-ordinary-file");
    }
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Message::new("disk-not-there"),
        ErrorKind::PermissionDenied => Message::new("disk-no-reading"),
        ErrorKind::IsADirectory => Message::new("disk-is-folder"),
        _ => other(error),
    }
}

/// Why a file can't be written.
pub fn why_not_written(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Message::new("disk-no-folder"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Message::new("disk-no-writing"),
        ErrorKind::IsADirectory => Message::new("disk-is-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("disk-full"),
        _ => other(error),
    }
}

/// Anything else is told as the system says it.
fn other(error: &Error) -> Message {
    Message::new("disk-other").text("detail", error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::words::{Language, words};

    #[test]
    fn what_often_happens_is_said_in_our_own_words() {
        let dutch = |message: Message| words(Language::Dutch).say(&message);
        for kind in [ErrorKind::NotFound, ErrorKind::PermissionDenied, ErrorKind::IsADirectory] {
            for message in [why_not_read(&kind.into()), why_not_written(&kind.into())] {
                let said = dutch(message);
                assert!(said.contains(' ') && !said.contains("os error") && !said.contains("directory"), "{said}");
            }
        }
        assert!(dutch(why_not_read(&Error::other("kapot"))).contains("kapot"));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_device_is_refused_with_words_before_it_is_read() {
        for failed in [read(Path::new("/dev/zero")).map(drop), open(Path::new("/dev/zero")).map(drop)] {
            let said = words(Language::Dutch).say(&why_not_read(&failed.unwrap_err()));
            assert!(said.contains("geen gewoon bestand"), "{said}");
        }
        // A pipe may be read, but is not opened where a file is looked through.
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pijp");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(open(&pipe).is_err() && refuse(&pipe, false).is_ok());
    }
}
