//! Which keys of the word files the code names, and which keys the word files have.
//!
//! A key is found as a literal: in `Message::new("…")`, `words.text("…")`, `.term(_, "…")` or a `key()` method.

use std::collections::BTreeSet;
use std::path::Path;

use super::source::{Source, literals};

/// The keys of all Dutch word files, with the text they stand for. (A test in `words` holds that both languages have the same keys.)
pub fn word_files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words/nl");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|file| keys_of(&std::fs::read_to_string(file).unwrap())).collect()
}

/// Keys with their text, lines that continue a text included.
pub fn keys_of(text: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once('=') {
            Some((key, said)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                keys.push((key.trim().to_owned(), said.to_owned()));
            }
            _ if line.starts_with(' ') => {
                if let Some((_, said)) = keys.last_mut() {
                    said.push_str(line);
                }
            }
            _ => {}
        }
    }
    keys
}

/// Keys the code asks for by a literal, with where.
pub fn asked(source: &Source) -> Vec<(usize, String)> {
    let code = source.code_without_tests();
    let mut found = Vec::new();
    for (at, text) in literals(&code) {
        let before = code[..at].trim_end();
        let after = code[at + text.len() + 2..].trim_start();
        let constructor = before.ends_with("Message::new(");
        // `words.text("key")` has one argument; `message.text("name", …)` has two.
        let whole_text = before.ends_with(".text(") && after.starts_with(')');
        if constructor || whole_text || second_argument_of_term(before) {
            found.push((at, text));
        }
    }
    found
}

fn second_argument_of_term(before: &str) -> bool {
    let Some(first) = before.strip_suffix(',') else { return false };
    let Some(open) = first.rfind('(') else { return false };
    first[..open].ends_with(".term") && first[open + 1..].trim().starts_with('"')
}

/// Whether a key is named by some literal, or by one with a gap: `prefix-{}` names all keys with that prefix, and
/// `{}-suffix` those whose beginning is itself a named key.
pub fn is_named(key: &str, named: &BTreeSet<String>) -> bool {
    let by_gap = |literal: &String| {
        let Some((prefix, rest)) = literal.split_once('{') else { return false };
        let suffix = rest.split_once('}').map_or("", |(_, suffix)| suffix);
        let Some(gap) = key.strip_prefix(prefix).and_then(|key| key.strip_suffix(suffix)) else { return false };
        if prefix.is_empty() {
            suffix.starts_with('-') && named.contains(gap)
        } else {
            prefix.len() >= 3 && prefix.ends_with('-')
        }
    };
    named.contains(key) || named.iter().any(by_gap)
}
