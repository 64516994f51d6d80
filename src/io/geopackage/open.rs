//! Opening a GeoPackage of another program to read it, and why that does not go.

use std::path::Path;
use std::time::SystemTime;

use crate::io::project_file::ProjectFileError;
use crate::io::project_file::connect::{self, ReadOnly};
use crate::io::source::SourceError;
use crate::words::Message;

/// Opens a GeoPackage; with whether it had to be copied first, because changes lay beside it.
pub fn open(path: &Path) -> Result<(ReadOnly, bool), SourceError> {
    let before = state(path);
    let (source, copied) = connect::foreign(path).map_err(why)?;
    // A copy of a file in which something is written meanwhile is half of each.
    if copied && state(path) != before {
        return Err(SourceError::broken("gpkg-changing"));
    }
    Ok((source, copied))
}

/// Length and time of the file and of what lies beside it.
fn state(path: &Path) -> [Option<(u64, Option<SystemTime>)>; 3] {
    ["", "-wal", "-journal"].map(|ending| {
        let data = std::fs::metadata(connect::beside(path, ending)).ok()?;
        Some((data.len(), data.modified().ok()))
    })
}

/// What the database answered, in the user's words.
pub fn broken(error: &rusqlite::Error, path: &Path) -> SourceError {
    match ProjectFileError::of_sqlite(error, path) {
        ProjectFileError::Disk(detail) => SourceError::Broken(Message::new("gpkg-broken").text("detail", detail)),
        other => why(other),
    }
}

fn why(error: ProjectFileError) -> SourceError {
    match error {
        ProjectFileError::Cancelled => SourceError::Cancelled,
        ProjectFileError::NotFound(_) => SourceError::Disk(Message::new("disk-not-there")),
        ProjectFileError::NotReadable(_) | ProjectFileError::ReadOnly(_) => {
            SourceError::Disk(Message::new("disk-no-reading"))
        }
        ProjectFileError::Full => SourceError::Disk(Message::new("gpkg-no-room")),
        ProjectFileError::Locked => SourceError::broken("gpkg-locked"),
        ProjectFileError::NotAGeoPackage(_) => SourceError::broken("gpkg-no-database"),
        ProjectFileError::Damaged(detail) => SourceError::Broken(Message::new("gpkg-broken").text("detail", detail)),
        other => SourceError::Disk(Message::new("disk-other").text("detail", other.to_string())),
    }
}
