//! The files beside a picture: found in capitals or not, read no further than a limit.

use std::io::Read;
use std::path::{Path, PathBuf};

/// A text beside a picture is no longer than this.
const LONGEST_TEXT: u64 = 1 << 20;

/// The file with the same name and another ending, in capitals or not.
pub fn with_ending(picture: &Path, ending: &str) -> Option<PathBuf> {
    let stem = picture.file_stem()?.to_string_lossy().into_owned();
    named(picture, &format!("{stem}.{ending}"))
}

/// The file with something after the whole name, such as `kaart.jpg.aux.xml`.
pub fn with_more(picture: &Path, more: &str) -> Option<PathBuf> {
    let name = picture.file_name()?.to_string_lossy().into_owned();
    named(picture, &format!("{name}{more}"))
}

fn named(picture: &Path, name: &str) -> Option<PathBuf> {
    let exact = picture.with_file_name(name);
    if exact.is_file() {
        return Some(exact);
    }
    let folder = picture.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let found = entries.find(|entry| entry.file_name().to_string_lossy().eq_ignore_ascii_case(name))?;
    Some(found.path()).filter(|path| path.is_file())
}

/// A text, without what marks its encoding; None when it can't be read or is too long to be what it should be.
pub fn text(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    std::fs::File::open(path).ok()?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    Some(String::from_utf8_lossy(bytes).into_owned())
}
