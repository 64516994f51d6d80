//! Why the system can't read or write a file, in the user's words.
//!
//! It says only the reason; what was kept and what to do is for whoever tried.

use std::io::{Error, ErrorKind};

use crate::words::Message;

/// Why a file can't be read.
pub fn why_not_read(error: &Error) -> Message {
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
}
