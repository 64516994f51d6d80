//! Two numbers without signs of degrees: where the one ends and the other begins, and what they can mean.
//!
//! All ways to part the figures are tried; those that make a place of two numbers written alike are kept.

use super::numbers::{STYLES, signs};
use super::tokens::{Token, Word};
use super::{Reading, degrees_in_any_order, is_lon_lat, is_rd};

/// Two numbers, and what is said of them.
#[derive(Clone, Copy, Debug)]
struct Pair {
    first: f64,
    second: f64,
    /// Both are written alike.
    alike: bool,
}

/// What the words say of the numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    rd: bool,
    km: bool,
    metres: bool,
    degrees: bool,
    /// The second coordinate is named before the first.
    turned: bool,
    /// It is named which is which.
    named: bool,
}

/// Reads two numbers.
pub fn read(tokens: &[Token]) -> Vec<Reading> {
    let said = said(tokens);
    let parts = parts(tokens);
    let pairs = match parts.as_slice() {
        [one] => one_stretch(one),
        [first, second] => pairs_of(first, second),
        _ => return Vec::new(),
    };
    let mut found: Vec<(bool, Reading)> =
        pairs.iter().flat_map(|pair| readings(pair, said).into_iter().map(|one| (pair.alike, one))).collect();
    // A stretch that makes a place in the Netherlands is not parted otherwise, nor one with numbers written alike.
    if found.iter().any(|(_, one)| one.is_dutch()) {
        found.retain(|(_, one)| one.is_dutch());
    } else if found.iter().any(|(_, one)| !matches!(one, Reading::Plane(_))) {
        found.retain(|(_, one)| !matches!(one, Reading::Plane(_)));
    }
    if found.iter().any(|(alike, _)| *alike) {
        found.retain(|(alike, _)| *alike);
    }
    found.into_iter().map(|(_, one)| one).collect()
}

fn said(tokens: &[Token]) -> Said {
    let mut said = Said::default();
    let mut order = Vec::new();
    for token in tokens {
        let Token::Word(word) = token else { continue };
        match word {
            Word::Rd => said.rd = true,
            Word::Kilometres => said.km = true,
            Word::Metres => said.metres = true,
            Word::X | Word::Y => order.push(*word == Word::Y),
            Word::Longitude | Word::Latitude => {
                said.degrees = true;
                order.push(*word == Word::Latitude);
            }
            Word::Filler | Word::North | Word::South | Word::East | Word::West => {}
        }
    }
    said.named = !order.is_empty();
    said.turned = order.first() == Some(&true);
    said
}

/// The stretches of figures, parted by separators and words that begin a coordinate.
fn parts(tokens: &[Token]) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for token in tokens {
        match token {
            Token::Figures(figures) => {
                if let Some(last) = parts.last_mut() {
                    last.push_str(figures);
                }
            }
            _ => parts.push(String::new()),
        }
    }
    let trimmed = parts.iter().map(|part| part.trim_matches([' ', ',']).to_owned());
    trimmed.filter(|part| part.contains(|c: char| c.is_ascii_digit())).collect()
}

/// All ways to part one stretch at a comma or spaces.
fn one_stretch(figures: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (at, c) in figures.char_indices() {
        if c != ' ' && c != ',' {
            continue;
        }
        let (first, rest) = (&figures[..at], &figures[at + 1..]);
        // Only where a separator begins: `, ` is one.
        let begins = first.ends_with(|c: char| c.is_ascii_digit());
        let second = rest.trim_start();
        if begins && second.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+') {
            pairs.extend(pairs_of(first, second));
        }
    }
    pairs
}

fn pairs_of(first: &str, second: &str) -> Vec<Pair> {
    let alike = signs(first) == signs(second);
    let read = STYLES.iter().filter_map(|style| Some((style.read(first)?, style.read(second)?)));
    read.map(|(first, second)| Pair { first, second, alike }).collect()
}

/// What two numbers can be.
fn readings(pair: &Pair, said: Said) -> Vec<Reading> {
    let (x, y) = if said.turned { (pair.second, pair.first) } else { (pair.first, pair.second) };
    if said.degrees {
        return if is_lon_lat(x, y) { vec![Reading::lon_lat(x, y)] } else { Vec::new() };
    }
    let mut found = Vec::new();
    let orders: &[(f64, f64)] = if said.named { &[(x, y)] } else { &[(x, y), (y, x)] };
    let factors: &[f64] = match (said.km, said.metres) {
        (true, _) => &[1000.0],
        (false, true) => &[1.0],
        (false, false) => &[1.0, 1000.0],
    };
    for factor in factors {
        let rd = orders.iter().map(|(x, y)| (x * factor, y * factor)).filter(|(x, y)| is_rd(*x, *y));
        found.extend(rd.map(|(x, y)| Reading::rd(x, y)));
    }
    if said.rd && found.is_empty() && !said.km {
        // Somebody says it is RD; that it lies elsewhere is told where it is used.
        found.push(Reading::rd(x, y));
    }
    if found.is_empty() && !said.rd && !said.km && !said.metres {
        if said.named {
            found.extend(is_lon_lat(x, y).then(|| Reading::lon_lat(x, y)));
        } else {
            found.extend(degrees_in_any_order(x, y));
        }
    }
    if found.is_empty() && x.abs() >= 1000.0 && y.abs() >= 1000.0 {
        found.push(Reading::Plane(super::Point { x, y }));
    }
    found
}
