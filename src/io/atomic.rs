//! Writing a file whole or not at all.
//!
//! It knows no format of its own, only that of a database: nothing is ever written over one.

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// How a SQLite database, and so every GeoPackage, begins.
const DATABASE: &[u8] = b"SQLite format 3\0";
/// Bytes that are kept before they are handed to the disk.
const BUFFER: usize = 1 << 18;
/// More links in a row than this go round in a circle.
const MOST_LINKS: usize = 40;

/// Writes a file whole or not at all, from bytes that are all there. See [`Whole`].
pub fn write_atomically(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut whole = Whole::begin(path)?;
    whole.write_all(bytes)?;
    whole.finish()
}

/// A file that is being written, bit by bit: next to its place first; when it is finished the disk confirms it, and it
/// is put in place in one step. Until then, and when that fails or never comes, what was there is still there and
/// nothing is left. A link is followed and a file keeps its permissions; what is there and is no plain file (a pipe, a
/// device) is written to as it is.
#[derive(Debug)]
pub struct Whole {
    file: BufWriter<File>,
    /// Where it is written and where it goes; None when it is written to as it is.
    places: Option<(PathBuf, PathBuf)>,
    there: Option<std::fs::Metadata>,
}

impl Whole {
    /// Begins a file that will be at `path`.
    pub fn begin(path: &Path) -> std::io::Result<Self> {
        let there = std::fs::metadata(path).ok();
        if there.as_ref().is_some_and(|data| !data.is_file() && !data.is_dir()) {
            let file = BufWriter::new(std::fs::OpenOptions::new().write(true).open(path)?);
            return Ok(Self { file, places: None, there });
        }
        if there.as_ref().is_some_and(|data| data.permissions().readonly()) {
            // A rename would get around the wish of whoever protected it.
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        let path = behind_links(path);
        let temporary = beside(&path);
        let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&temporary)?;
        Ok(Self { file: BufWriter::with_capacity(BUFFER, file), places: Some((temporary, path)), there })
    }

    /// Puts the file in its place.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.file.flush()?;
        let Some((temporary, path)) = self.places.as_ref() else { return Ok(()) };
        self.file.get_ref().sync_all()?;
        self.there.iter().for_each(|data| keep_permissions(temporary, data));
        std::fs::rename(temporary, path)?;
        // So that the new name survives a power cut too; not every system can do this, and the file itself is safe.
        if let Some(folder) = folder_of(path).and_then(|folder| File::open(folder).ok()) {
            let _ = folder.sync_all();
        }
        self.places = None;
        Ok(())
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if let Some((temporary, _)) = &self.places {
            // It was not finished. Nothing more can be done about a leftover than to try.
            let _ = std::fs::remove_file(temporary);
        }
    }
}

/// Whether a database lies at a path, such as a project. Pipes and devices are not read to find out.
pub fn is_database(path: &Path) -> bool {
    let mut head = [0; DATABASE.len()];
    std::fs::metadata(path).is_ok_and(|data| data.is_file())
        && std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok()
        && head == DATABASE
}

/// Whether two paths lead to one file that is there.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    match (identity(one), identity(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|data| (data.dev(), data.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

/// Where a path leads to in the end; a link to a file that is not there yet counts too.
fn behind_links(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = std::fs::read_link(&path) else { break };
        path = match path.parent() {
            Some(folder) => folder.join(next),
            None => next,
        };
    }
    path
}

/// Gives a new file the owner and permissions of the one it replaces. Not every disk knows them; the content counts.
fn keep_permissions(new: &Path, old: &std::fs::Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let _ = std::os::unix::fs::chown(new, Some(old.uid()), Some(old.gid()));
    }
    let _ = std::fs::set_permissions(new, old.permissions());
}

fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    Some(if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() })
}

/// A name in the same folder that nobody has.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.tmp", uuid::Uuid::new_v4().simple()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("uit.csv");
        write_atomically(&path, b"een").unwrap();
        write_atomically(&path, b"twee").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"twee");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_write_that_fails_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        std::fs::create_dir(&path).unwrap();
        assert!(write_atomically(&path, b"x").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_not_finished_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("uit.csv");
        write_atomically(&path, b"een").unwrap();
        let mut whole = Whole::begin(&path).unwrap();
        whole.write_all(b"half").unwrap();
        drop(whole);
        assert_eq!(std::fs::read(&path).unwrap(), b"een");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_database_is_known_by_how_it_begins() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("naamloos");
        assert!(!is_database(&file) && !is_database(folder.path()));
        std::fs::write(&file, b"SQLite").unwrap();
        assert!(!is_database(&file));
        std::fs::write(&file, b"SQLite format 3\0 en meer").unwrap();
        assert!(is_database(&file) && is_same_file(&file, &folder.path().join(".").join("naamloos")));
        assert!(!is_same_file(&file, folder.path()));
    }

    #[cfg(unix)]
    mod on_unix {
        use super::*;
        use std::os::unix::fs::{PermissionsExt, symlink};

        #[test]
        fn a_link_stays_a_link_and_a_file_keeps_its_permissions() {
            let folder = tempfile::tempdir().unwrap();
            let (real, link) = (folder.path().join("echt.csv"), folder.path().join("link.csv"));
            symlink("echt.csv", &link).unwrap();
            write_atomically(&link, b"een").unwrap();
            std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
            write_atomically(&link, b"twee").unwrap();
            assert_eq!(std::fs::read(&real).unwrap(), b"twee");
            assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        }

        #[test]
        fn a_protected_file_is_not_replaced() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("vast.csv");
            std::fs::write(&path, b"oud").unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
            let error = write_atomically(&path, b"nieuw").unwrap_err();
            assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied);
            assert_eq!(std::fs::read(&path).unwrap(), b"oud");
        }

        #[test]
        fn a_pipe_is_written_through_and_stays_a_pipe() {
            use std::os::unix::fs::FileTypeExt;
            let folder = tempfile::tempdir().unwrap();
            let pipe = folder.path().join("pijp");
            let made = std::process::Command::new("mkfifo").arg(&pipe).status();
            if !made.is_ok_and(|status| status.success()) {
                eprintln!("SKIPPED: no mkfifo here");
                return;
            }
            let reader = std::thread::spawn({
                let pipe = pipe.clone();
                move || std::fs::read(pipe).unwrap()
            });
            write_atomically(&pipe, b"door").unwrap();
            assert_eq!(reader.join().unwrap(), b"door");
            assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
        }
    }
}
