//! Finding the files of a shapefile on disk: the same name with other endings, in capitals or not.

use std::fs;
use std::path::{Path, PathBuf};

use super::Parts;
use crate::io::disk::why_not_read;
use crate::io::source::SourceError;

/// Reads the files that belong to the one that was chosen.
pub fn read(path: &Path) -> Result<Parts, SourceError> {
    let disk = |error: std::io::Error| SourceError::Disk(why_not_read(&error));
    // So that a file that is not there, or may not be read, is told as such.
    if !fs::metadata(path).map_err(disk)?.is_file() {
        return Err(SourceError::Disk(why_not_read(&std::io::ErrorKind::IsADirectory.into())));
    }
    let ending = path.extension().map(|one| one.to_string_lossy().to_lowercase()).unwrap_or_default();
    let load = |found: Option<PathBuf>| found.map(fs::read).transpose().map_err(disk);
    let shp = match ending.as_str() {
        "dbf" | "shx" | "prj" | "cpg" => beside(path, "shp"),
        _ => Some(path.to_owned()),
    };
    if shp.is_none() && ending != "dbf" {
        return Err(SourceError::broken("shp-no-shapes"));
    }
    let dbf = if ending == "dbf" { Some(path.to_owned()) } else { beside(path, "dbf") };
    Ok(Parts {
        name: path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
        shp: load(shp)?,
        shx: load(beside(path, "shx"))?,
        dbf: load(dbf)?,
        prj: load(beside(path, "prj"))?,
        cpg: load(beside(path, "cpg"))?,
    })
}

/// The file beside another with this ending: of the same name, else of a name that differs in capitals only.
fn beside(path: &Path, ending: &str) -> Option<PathBuf> {
    for ending in [ending.to_owned(), ending.to_uppercase()] {
        let exact = path.with_extension(ending);
        if exact.is_file() {
            return Some(exact);
        }
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let stem = path.file_stem()?.to_string_lossy().to_lowercase();
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|other| {
            let is = |part: Option<&std::ffi::OsStr>, wanted: &str| {
                part.is_some_and(|part| part.to_string_lossy().to_lowercase() == wanted)
            };
            is(other.extension(), ending) && is(other.file_stem(), &stem) && other.is_file()
        })
        .collect();
    found.sort();
    found.into_iter().next()
}
