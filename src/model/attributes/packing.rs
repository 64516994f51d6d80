//! Values in as few bytes as they need, one behind the other.
//!
//! Only bytes that were written here are read; they stay in memory and are no file format.

use serde_json::{Number, Value};

mod kind {
    pub const NULL: u8 = 0;
    pub const FALSE: u8 = 1;
    pub const TRUE: u8 = 2;
    /// A whole number below zero, as the eight bytes of an `i64`.
    pub const NEGATIVE: u8 = 3;
    /// A whole number, as a length.
    pub const WHOLE: u8 = 4;
    /// A decimal number, as the eight bytes of an `f64`.
    pub const DECIMAL: u8 = 5;
    /// A text: its length and its bytes.
    pub const TEXT: u8 = 6;
    /// A list or object, as the text of its JSON.
    pub const PARTS: u8 = 7;
}

/// Writes a value behind others.
pub fn put(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.push(kind::NULL),
        Value::Bool(false) => out.push(kind::FALSE),
        Value::Bool(true) => out.push(kind::TRUE),
        Value::Number(number) => put_number(number, out),
        Value::String(text) => put_text(kind::TEXT, text, out),
        Value::Array(_) | Value::Object(_) => put_text(kind::PARTS, &value.to_string(), out),
    }
}

fn put_number(number: &Number, out: &mut Vec<u8>) {
    if let Some(whole) = number.as_u64() {
        out.push(kind::WHOLE);
        put_length(whole, out);
    } else if let Some(negative) = number.as_i64() {
        out.push(kind::NEGATIVE);
        out.extend(negative.to_le_bytes());
    } else if let Some(decimal) = number.as_f64() {
        out.push(kind::DECIMAL);
        out.extend(decimal.to_le_bytes());
    } else {
        // A number that is neither does not exist in this build of serde_json.
        out.push(kind::NULL);
    }
}

fn put_text(kind: u8, text: &str, out: &mut Vec<u8>) {
    out.push(kind);
    put_length(text.len() as u64, out);
    out.extend(text.as_bytes());
}

/// Seven bits a byte, the lowest first; the eighth says that there is more.
fn put_length(mut n: u64, out: &mut Vec<u8>) {
    while n > 0x7f {
        #[allow(clippy::cast_possible_truncation)] // Only the lowest seven bits are meant.
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    #[allow(clippy::cast_possible_truncation)] // Below 128.
    out.push(n as u8);
}

/// A value where it stands.
pub enum Taken<'a> {
    /// Without a text.
    Own(Value),
    /// A text.
    Text(&'a [u8]),
    /// The JSON of a list or object.
    Parts(&'a [u8]),
}

/// The value at the beginning, which is passed.
pub fn take(rest: &mut &[u8]) -> Value {
    match taken(rest) {
        Taken::Own(value) => value,
        Taken::Text(text) => Value::String(String::from_utf8_lossy(text).into_owned()),
        Taken::Parts(text) => serde_json::from_slice(text).unwrap_or(Value::Null),
    }
}

/// The same, where it stands. What was packed can be taken, so there are no faults.
pub fn taken<'a>(rest: &mut &'a [u8]) -> Taken<'a> {
    let kind = bytes(rest, 1).first().copied().unwrap_or(kind::NULL);
    Taken::Own(match kind {
        kind::FALSE => Value::Bool(false),
        kind::TRUE => Value::Bool(true),
        kind::WHOLE => length(rest).into(),
        kind::NEGATIVE => i64::from_le_bytes(eight(rest)).into(),
        kind::DECIMAL => f64::from_le_bytes(eight(rest)).into(),
        kind::TEXT => return Taken::Text(text(rest)),
        kind::PARTS => return Taken::Parts(text(rest)),
        _ => Value::Null,
    })
}

fn bytes<'a>(rest: &mut &'a [u8], n: usize) -> &'a [u8] {
    let (taken, left) = rest.split_at_checked(n).unwrap_or_default();
    *rest = left;
    taken
}

fn eight(rest: &mut &[u8]) -> [u8; 8] {
    bytes(rest, 8).try_into().unwrap_or_default()
}

fn length(rest: &mut &[u8]) -> u64 {
    let mut n = 0;
    for shift in (0..u64::BITS).step_by(7) {
        let byte = bytes(rest, 1).first().copied().unwrap_or_default();
        n |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    n
}

fn text<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let n = length(rest);
    bytes(rest, usize::try_from(n).unwrap_or(usize::MAX))
}
