//! Which sign stands between the cells of a text.

use csv::{ReaderBuilder, StringRecord};

/// The signs that are used, the likeliest in the Netherlands first.
const SIGNS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So many rows are looked at.
const LOOKED_AT: usize = 50;

/// The sign that the first line tells (`sep=;`, for Excel), and the text after that line.
pub fn told(text: &str) -> (Option<u8>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    match line.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")).and(line.get(4..)).map(str::as_bytes) {
        Some([sign]) => (Some(*sign), rest),
        _ => (None, text),
    }
}

/// The sign that gives most rows the same number of cells, and most cells where that is as many.
pub fn find(text: &str) -> u8 {
    let mut best = (0, 0, b';');
    for sign in SIGNS {
        let (rows, cells) = agreement(text, sign);
        if (rows, cells) > (best.0, best.1) {
            best = (rows, cells, sign);
        }
    }
    best.2
}

/// How many rows have the same number of cells, more than one, and how many that is.
fn agreement(text: &str, sign: u8) -> (usize, usize) {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut widths = Vec::new();
    while widths.len() < LOOKED_AT && reader.read_record(&mut record).unwrap_or(false) {
        widths.push(record.len());
    }
    let most = |width: &usize| widths.iter().filter(|one| *one == width).count();
    let usual = widths.iter().filter(|width| **width > 1).max_by_key(|width| (most(width), **width));
    usual.map_or((0, 0), |width| (most(width), *width))
}
