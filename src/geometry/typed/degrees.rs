//! Degrees with their signs or sides of the world: `52°09'18.6"N 5°23'13.9"O`, `N 52 9.3 E 5 23.2`.
//!
//! Degrees, minutes and seconds are put together here; numbers without any sign are for `plain`.

use super::tokens::{Token, Word, speaks_of_degrees};
use super::{Reading, degrees_in_any_order, is_lon_lat};

/// One of the two: up to three numbers, and the side that was said.
#[derive(Clone, Debug, Default)]
struct Angle {
    parts: Vec<f64>,
    side: Option<Word>,
    /// A latitude or longitude by its name.
    named: Option<Word>,
    negative: bool,
}

impl Angle {
    fn value(&self) -> Option<f64> {
        let [degrees, minutes, seconds] = match self.parts.as_slice() {
            [d] => [*d, 0.0, 0.0],
            [d, m] => [*d, *m, 0.0],
            [d, m, s] => [*d, *m, *s],
            _ => return None,
        };
        if minutes >= 60.0 || seconds >= 60.0 {
            return None;
        }
        let value = degrees + minutes / 60.0 + seconds / 3600.0;
        let is_turned = matches!(self.side, Some(Word::South | Word::West)) != self.negative;
        Some(if is_turned { -value } else { value })
    }

    /// Whether it is a latitude; None when it is not said.
    fn is_latitude(&self) -> Option<bool> {
        let of_side = self.side.map(|side| matches!(side, Word::North | Word::South));
        of_side.or(self.named.map(|name| name == Word::Latitude))
    }
}

/// Reads two angles.
pub fn read(tokens: &[Token]) -> Vec<Reading> {
    let Some([first, second]) = angles(tokens) else { return Vec::new() };
    let (Some(a), Some(b)) = (first.value(), second.value()) else { return Vec::new() };
    let latitude_first = match (first.is_latitude(), second.is_latitude()) {
        (Some(one), Some(other)) if one == other => return Vec::new(),
        (Some(one), _) => one,
        (None, Some(other)) => !other,
        (None, None) => return degrees_in_any_order(a, b),
    };
    let (lon, lat) = if latitude_first { (b, a) } else { (a, b) };
    if is_lon_lat(lon, lat) { vec![Reading::lon_lat(lon, lat)] } else { Vec::new() }
}

/// Reads one angle.
pub fn one(tokens: &[Token]) -> Option<super::Angle> {
    let [angle] = <[Angle; 1]>::try_from(all_angles(tokens)?).ok()?;
    let has_signs = speaks_of_degrees(tokens);
    // `150 000` is a hundred and fifty thousand.
    if angle.parts.len() > 1 && !has_signs && !has_minutes(tokens) {
        return None;
    }
    let is_told = angle.parts.len() > 1 || has_signs || angle.named.is_some();
    let (degrees, is_latitude) = (angle.value()?, angle.is_latitude());
    let most = if is_latitude == Some(true) { 90.0 } else { 180.0 };
    (degrees.abs() <= most).then_some(super::Angle { degrees, is_latitude, is_told })
}

/// Whether what stands behind the first number can be minutes and seconds: two digits before decimals at most.
fn has_minutes(tokens: &[Token]) -> bool {
    let figures = tokens.iter().filter_map(|token| match token {
        Token::Figures(figures) => Some(figures.as_str()),
        _ => None,
    });
    let words = figures.flat_map(|figures| figures.split(' ')).filter(|word| !word.is_empty());
    words.skip(1).all(|word| word.split(['.', ',']).next().is_some_and(|whole| whole.len() <= 2))
}

fn angles(tokens: &[Token]) -> Option<[Angle; 2]> {
    all_angles(tokens)?.try_into().ok()
}

fn all_angles(tokens: &[Token]) -> Option<Vec<Angle>> {
    let side_first = tokens.iter().find_map(|token| match token {
        Token::Word(word) => word.is_side().then_some(true),
        Token::Figures(_) => Some(false),
        _ => None,
    })?;
    let has_sides = tokens.iter().any(|token| matches!(token, Token::Word(word) if word.is_side()));
    let mut all: Vec<Angle> = vec![Angle::default()];
    let mut pending_name = None;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Figures(figures) => {
                for (number, negative) in numbers(figures)? {
                    let last = all.last()?;
                    // Without sides a new angle begins at the number before a sign of degrees, or when one is full.
                    let begins = !last.parts.is_empty()
                        && !has_sides
                        && (matches!(tokens.get(at + 1), Some(Token::Degree)) || last.parts.len() == 3 || negative);
                    if begins {
                        all.push(Angle::default());
                    }
                    let last = all.last_mut()?;
                    if last.parts.is_empty() {
                        last.negative = negative;
                        last.named = pending_name.take();
                    }
                    last.parts.push(number);
                }
            }
            Token::Word(word) if word.is_side() => {
                if side_first && all.last()?.side.is_some() {
                    all.push(Angle::default());
                }
                all.last_mut()?.side = Some(*word);
                if !side_first {
                    all.push(Angle::default());
                }
            }
            Token::Word(name @ (Word::Latitude | Word::Longitude)) => pending_name = Some(*name),
            Token::Word(Word::Filler) | Token::Degree | Token::Minute | Token::Second | Token::Separator => {}
            Token::Word(_) => return None,
        }
    }
    all.retain(|angle| !angle.parts.is_empty());
    Some(all)
}

/// The numbers of a stretch, with whether a minus stands before each.
fn numbers(figures: &str) -> Option<Vec<(f64, bool)>> {
    let mut all = Vec::new();
    for word in figures.split(' ').map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()) {
        let negative = word.starts_with('-');
        let plain = word.trim_start_matches(['-', '+']).replace(',', ".");
        if plain.is_empty() {
            continue;
        }
        all.push((plain.parse().ok().filter(|number: &f64| number.is_finite())?, negative));
    }
    Some(all)
}
