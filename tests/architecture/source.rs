//! The source files as the architecture test reads them: their room, their code without comments, their literals.
//!
//! It reads text, not syntax trees: good enough to hold the rules, small enough to trust.

use std::path::{Path, PathBuf};

/// One source file.
pub struct Source {
    /// Path from the top of the repository, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// Whether it is compiled for tests only.
    pub only_tests: bool,
}

/// All `.rs` files under a folder, in a fixed order.
pub fn rust_files(folder: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&top.join(folder), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let path = path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
        Source { path, text, only_tests: false }
    };
    let mut sources: Vec<Source> = paths.iter().map(read).collect();
    let test_modules: Vec<String> = sources.iter().flat_map(test_modules).collect();
    for source in &mut sources {
        source.only_tests =
            source.path.contains("/tests/") || test_modules.iter().any(|module| source.path.starts_with(module));
    }
    sources
}

/// Beginnings of the paths of the modules that a file declares for tests only (`#[cfg(test)] mod name;`).
fn test_modules(source: &Source) -> Vec<String> {
    let folder = match source.path.strip_suffix("/mod.rs").or_else(|| source.path.strip_suffix("/lib.rs")) {
        Some(folder) => folder,
        None => source.path.trim_end_matches(".rs"),
    };
    let beside = source.path.rsplit_once('/').map_or("", |(beside, _)| beside);
    let declared = source.text.split("#[cfg(test)]").skip(1).filter_map(|rest| {
        let mut lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
        let item = lines.clone().find(|line| !line.starts_with("#["))?;
        let name = item.strip_prefix("mod ")?.strip_suffix(';')?;
        // `#[path]` counts from the folder of the file itself.
        let path = lines.find_map(|line| line.strip_prefix("#[path = \"")?.strip_suffix("\"]"));
        Some(path.map_or(format!("{folder}/{name}"), |path| format!("{beside}/{}", path.trim_end_matches(".rs"))))
    });
    declared.flat_map(|module| [format!("{module}.rs"), format!("{module}/")]).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

impl Source {
    /// A file that exists only in a self-test.
    pub fn snippet(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), only_tests: false }
    }

    /// The folder or file directly under `src/`: `geometry`, `words`, `progress`, `main`, `lib`.
    pub fn room(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or("");
        below.split('/').next().unwrap_or("").trim_end_matches(".rs")
    }

    /// How many modules deep the file is: `src/io/mod.rs` is 1, `src/io/check.rs` is 2.
    pub fn depth(&self) -> usize {
        let below = self.path.strip_prefix("src/").unwrap_or("");
        below.split('/').filter(|part| *part != "mod.rs").count()
    }

    /// The text with comments blanked out; the lines stay where they are.
    pub fn code(&self) -> String {
        without_comments(&self.text)
    }

    /// The code before the test module. A file of tests only gives nothing.
    pub fn code_without_tests(&self) -> String {
        if self.only_tests {
            return String::new();
        }
        let code = self.code();
        let mut end = code.len();
        for (at, mark) in code.match_indices("#[cfg(test)]") {
            let rest = code[at + mark.len()..].trim_start();
            // Other attributes may stand between `cfg(test)` and `mod`.
            let item = rest.lines().map(str::trim).find(|line| !line.starts_with("#[")).unwrap_or("");
            if item.starts_with("mod ") && item.contains('{') {
                end = at;
                break;
            }
        }
        code[..end].to_owned()
    }

    /// The number of the line a byte of the code is on, from 1.
    pub fn line_of(&self, at: usize) -> usize {
        self.text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
    }
}

/// Blanks comments, byte for byte, so that positions and lines stay the same; strings are left alone.
pub fn without_comments(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"//") {
            let end = rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |i| at + i);
            out[at..end].fill(b' ');
            at = end;
        } else if rest.starts_with(b"/*") {
            let end = text[at..].find("*/").map_or(bytes.len(), |i| at + i + 2);
            for byte in &mut out[at..end] {
                *byte = if *byte == b'\n' { b'\n' } else { b' ' };
            }
            at = end;
        } else if let Some(length) = literal_length(rest) {
            at += length;
        } else {
            at += 1;
        }
    }
    String::from_utf8(out).unwrap()
}

/// The length in bytes of the string or character literal that starts here.
fn literal_length(rest: &[u8]) -> Option<usize> {
    match rest {
        [b'r', b'"', ..] => find(rest, b"\"", 2),
        [b'r', b'#', b'"', ..] => find(rest, b"\"#", 3),
        [b'\'', b'\\', _, tail @ ..] => tail.iter().position(|byte| *byte == b'\'').map(|i| i + 4),
        [b'\'', b'"', b'\'', ..] => Some(3),
        [b'"', ..] => {
            let mut at = 1;
            while at < rest.len() && rest[at] != b'"' {
                at += if rest[at] == b'\\' { 2 } else { 1 };
            }
            Some((at + 1).min(rest.len()))
        }
        _ => None,
    }
}

fn find(rest: &[u8], mark: &[u8], from: usize) -> Option<usize> {
    rest[from..].windows(mark.len()).position(|window| window == mark).map(|i| from + i + mark.len())
}

/// All string literals of code without comments, with where they start.
pub fn literals(code: &str) -> Vec<(usize, String)> {
    let bytes = code.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match literal_length(&bytes[at..]) {
            Some(length) => {
                let text = code[at..at + length].trim_start_matches('r').trim_matches('#');
                if text.starts_with('"') {
                    found.push((at, text.trim_matches('"').to_owned()));
                }
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Where an identifier stands in the code as a whole word.
pub fn words_in(code: &str, word: &str) -> Vec<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .filter(|(at, _)| !code[..*at].ends_with(part) && !code[at + word.len()..].starts_with(part))
        .map(|(at, _)| at)
        .collect()
}
