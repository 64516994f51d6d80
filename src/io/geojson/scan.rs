//! Where the values of a JSON text begin and end, without reading them.
//!
//! It keeps no stack, so nesting of any depth is safe, and it finds the end of a value only; whether the value is
//! sound JSON is for the parser that reads it.

use std::ops::Range;

/// Why the text can't be followed to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanError {
    /// The text ends inside a value.
    Cut,
    /// Something that can't stand there, at this byte.
    Unexpected(usize),
}

/// The first byte from `at` that is no white space and no record separator.
pub fn skip_blank(bytes: &[u8], at: usize) -> usize {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x1E);
    bytes.iter().skip(at).position(|byte| !blank(byte)).map_or(bytes.len(), |found| at + found)
}

/// The end of the value that starts at `at`.
pub fn value_end(bytes: &[u8], at: usize) -> Result<usize, ScanError> {
    match bytes.get(at) {
        None => Err(ScanError::Cut),
        Some(b'"') => string_end(bytes, at),
        Some(b'{' | b'[') => nested_end(bytes, at),
        Some(b',' | b':' | b'}' | b']') => Err(ScanError::Unexpected(at)),
        Some(_) => {
            let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' | 0x1E);
            Ok(bytes.iter().skip(at).position(ends).map_or(bytes.len(), |found| at + found))
        }
    }
}

fn string_end(bytes: &[u8], at: usize) -> Result<usize, ScanError> {
    let mut escaped = false;
    for (i, byte) in bytes.iter().enumerate().skip(at + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Ok(i + 1),
            _ => {}
        }
    }
    Err(ScanError::Cut)
}

fn nested_end(bytes: &[u8], at: usize) -> Result<usize, ScanError> {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for (i, byte) in bytes.iter().enumerate().skip(at) {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(i + 1);
                }
            }
            _ => {}
        }
    }
    Err(ScanError::Cut)
}

/// Walks the members of the object that starts at `at`. For each, `visit` gets the name as written between its
/// quotes and where the value starts, and says where it ends. Gives the end of the object.
pub fn object<'a, E: From<ScanError>>(
    bytes: &'a [u8],
    at: usize,
    mut visit: impl FnMut(&'a [u8], usize) -> Result<usize, E>,
) -> Result<usize, E> {
    let mut next = skip_blank(bytes, at + 1);
    loop {
        match bytes.get(next) {
            None => return Err(ScanError::Cut.into()),
            Some(b'}') => return Ok(next + 1),
            Some(b'"') => {}
            Some(_) => return Err(ScanError::Unexpected(next).into()),
        }
        let name_end = string_end(bytes, next)?;
        let name = bytes.get(next + 1..name_end - 1).unwrap_or_default();
        let colon = skip_blank(bytes, name_end);
        match bytes.get(colon) {
            None => return Err(ScanError::Cut.into()),
            Some(b':') => {}
            Some(_) => return Err(ScanError::Unexpected(colon).into()),
        }
        let end = visit(name, skip_blank(bytes, colon + 1))?;
        next = after_comma(bytes, end, b'}')?;
    }
}

/// Walks the elements of the array that starts at `at` and gives its end.
pub fn array<E: From<ScanError>>(
    bytes: &[u8],
    at: usize,
    mut visit: impl FnMut(Range<usize>) -> Result<(), E>,
) -> Result<usize, E> {
    let mut next = skip_blank(bytes, at + 1);
    loop {
        if bytes.get(next) == Some(&b']') {
            return Ok(next + 1);
        }
        let end = value_end(bytes, next)?;
        visit(next..end)?;
        next = after_comma(bytes, end, b']')?;
    }
}

/// Where the next item starts, or the closing bracket stands.
pub fn after_comma(bytes: &[u8], at: usize, close: u8) -> Result<usize, ScanError> {
    let at = skip_blank(bytes, at);
    match bytes.get(at) {
        None => Err(ScanError::Cut),
        Some(b',') => Ok(skip_blank(bytes, at + 1)),
        Some(byte) if *byte == close => Ok(at),
        Some(_) => Err(ScanError::Unexpected(at)),
    }
}

/// Line and column of a byte, both from 1.
pub fn place_of(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at.min(bytes.len())).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}

/// The value with `NaN` and `Infinity`, which other programs write and JSON does not know, turned into `null`,
/// and how many there were. None when there are none.
pub fn without_not_numbers(value: &[u8]) -> Option<(Vec<u8>, usize)> {
    const TOKENS: [&[u8]; 8] = [b"-Infinity", b"Infinity", b"-NaN", b"NaN", b"-nan", b"nan", b"-inf", b"inf"];
    let mut out = Vec::with_capacity(value.len());
    let (mut at, mut count) = (0, 0);
    while let Some(rest) = value.get(at..).filter(|rest| !rest.is_empty()) {
        let taken = if rest.starts_with(b"\"") {
            string_end(value, at).map_or(rest.len(), |end| end - at)
        } else if let Some(token) = TOKENS.iter().find(|token| rest.starts_with(token)) {
            out.extend_from_slice(b"null");
            count += 1;
            at += token.len();
            continue;
        } else {
            1
        };
        out.extend_from_slice(rest.get(..taken).unwrap_or(rest));
        at += taken;
    }
    (count > 0).then_some((out, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_in_a_text_ends_nothing() {
        let text = br#"{"a]}\"": [1, "}]"], "b": 2} rest"#;
        assert_eq!(value_end(text, 0), Ok(28));
        let mut names = Vec::new();
        let end = object::<ScanError>(text, 0, |name, at| {
            names.push(name.to_vec());
            value_end(text, at)
        });
        assert_eq!(end, Ok(28));
        assert_eq!(names, [br#"a]}\""#.to_vec(), b"b".to_vec()]);
    }

    #[test]
    fn a_text_that_stops_is_cut_and_one_that_goes_wrong_is_not() {
        assert_eq!(value_end(b"[1, [2", 0), Err(ScanError::Cut));
        assert_eq!(array::<ScanError>(b"[1 2]", 0, |_| Ok(())), Err(ScanError::Unexpected(3)));
        assert_eq!(place_of(b"ab\ncd", 4), (2, 2));
    }

    #[test]
    fn not_a_number_becomes_null_outside_texts_only() {
        let (text, count) = without_not_numbers(br#"["NaN", NaN, -Infinity]"#).unwrap_or_default();
        assert_eq!((text.as_slice(), count), (br#"["NaN", null, null]"#.as_slice(), 2));
        assert_eq!(without_not_numbers(b"[1]"), None);
    }
}
