//! A place in a JSON text and the plain things that can stand there: white space, names, numbers, texts.
//!
//! It takes what is common and gives None for all else, so None says nothing about the text: it is read again with
//! care then. What it takes it reads to the same bits as the careful reader.

/// A place in a text.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    bytes: &'a [u8],
    /// The place, as a number of bytes from the start.
    pub at: usize,
}

/// A value without parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Simple<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number from zero.
    Whole(u64),
    /// A whole number below zero.
    Negative(i64),
    /// Any other number.
    Decimal(f64),
    /// A text without escapes.
    Text(&'a str),
}

/// Powers of ten that a float holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];
/// Up to here every whole number is a float.
const EXACT: u64 = 1 << 53;
/// So many digits fit whatever they are.
const MOST_DIGITS: usize = 19;

impl<'a> Text<'a> {
    /// The place `at` in a text.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// What stands between an earlier place and this one.
    pub fn since(&self, start: usize) -> &'a [u8] {
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// The byte at this place.
    #[inline]
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past white space.
    #[inline]
    pub fn blank(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Goes past one byte that has to stand here.
    #[inline]
    pub fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Goes past white space, a byte and white space.
    #[inline]
    pub fn mark(&mut self, byte: u8) -> Option<()> {
        self.blank();
        self.take(byte)?;
        self.blank();
        Some(())
    }

    /// Past a comma, Some(true); past the closing byte, Some(false).
    #[inline]
    pub fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.blank();
        let byte = self.peek()?;
        self.at += 1;
        if byte == b',' {
            self.blank();
            Some(true)
        } else {
            (byte == close).then_some(false)
        }
    }

    /// A text without escapes, with its quotes.
    pub fn string(&mut self) -> Option<&'a str> {
        self.take(b'"')?;
        let rest = self.bytes.get(self.at..)?;
        let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F))?;
        if rest.get(end) != Some(&b'"') {
            return None;
        }
        self.at += end + 1;
        std::str::from_utf8(rest.get(..end)?).ok()
    }

    /// A value without parts.
    pub fn simple(&mut self) -> Option<Simple<'a>> {
        match self.peek()? {
            b'"' => self.string().map(Simple::Text),
            b't' => self.word(b"true").map(|()| Simple::Truth(true)),
            b'f' => self.word(b"false").map(|()| Simple::Truth(false)),
            b'n' => self.word(b"null").map(|()| Simple::Null),
            _ => self.any_number(),
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.bytes.get(self.at..)?.starts_with(word).then(|| self.at += word.len())
    }

    fn any_number(&mut self) -> Option<Simple<'a>> {
        let start = self.at;
        let value = self.number()?;
        let text = self.since(start);
        let whole = text.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-');
        // Minus zero is no whole number, for there it would lose its sign.
        if !whole || (value == 0.0 && text.first() == Some(&b'-')) {
            return Some(Simple::Decimal(value));
        }
        let text = std::str::from_utf8(text).ok()?;
        // What fits in neither is a number with a fraction to the careful reader.
        match text.starts_with('-') {
            true => text.parse().ok().map(Simple::Negative),
            false => text.parse().ok().map(Simple::Whole),
        }
    }

    /// A number. With at most 53 bits of digits and a power of ten that is a float, one division rounds exactly.
    #[inline]
    pub fn number(&mut self) -> Option<f64> {
        let mut at = self.at;
        let negative = self.bytes.get(at) == Some(&b'-');
        at += usize::from(negative);
        let start = at;
        let mut digits = 0_u64;
        while let Some(digit) = self.digit(at) {
            digits = digits.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        let whole = at - start;
        if whole == 0 || (whole > 1 && self.bytes.get(start) == Some(&b'0')) {
            return None;
        }
        let mut decimals = 0;
        if self.bytes.get(at) == Some(&b'.') {
            at += 1;
            let first = at;
            if let Some(eight) = self.eight_digits(at) {
                digits = digits.wrapping_mul(100_000_000).wrapping_add(eight);
                at += 8;
            }
            while let Some(digit) = self.digit(at) {
                digits = digits.wrapping_mul(10).wrapping_add(digit);
                at += 1;
            }
            decimals = at - first;
            if decimals == 0 {
                return None;
            }
        }
        if whole + decimals > MOST_DIGITS || digits > EXACT || matches!(self.bytes.get(at), Some(b'e' | b'E')) {
            return self.long_number();
        }
        self.at = at;
        let value = digits as i64 as f64 / TENS.get(decimals)?;
        Some(if negative { -value } else { value })
    }

    /// A number of many digits or with an exponent; what it starts with was found in order.
    #[cold]
    fn long_number(&mut self) -> Option<f64> {
        let rest = self.bytes.get(self.at..)?;
        let end = rest.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'))?;
        let text = std::str::from_utf8(rest.get(..end)?).ok()?;
        // The standard library takes a few things more than JSON does, all of them with a bare point.
        let exponent = text.find(['e', 'E']).map_or("0", |at| &text[at + 1..]);
        let mantissa = text.split(['e', 'E']).next()?;
        if exponent.contains('.') || mantissa.ends_with('.') || mantissa.contains('+') {
            return None;
        }
        let value: f64 = text.parse().ok().filter(|value: &f64| value.is_finite())?;
        self.at += end;
        Some(value)
    }

    #[inline]
    fn digit(&self, at: usize) -> Option<u64> {
        let digit = self.bytes.get(at)?.wrapping_sub(b'0');
        (digit < 10).then_some(u64::from(digit))
    }

    /// Eight digits at once, if there are so many.
    #[inline]
    fn eight_digits(&self, at: usize) -> Option<u64> {
        let eight: [u8; 8] = self.bytes.get(at..at + 8)?.try_into().ok()?;
        let eight = u64::from_le_bytes(eight);
        let low = eight.wrapping_sub(0x3030_3030_3030_3030);
        let high = eight.wrapping_add(0x4646_4646_4646_4646);
        if (low | high) & 0x8080_8080_8080_8080 != 0 {
            return None;
        }
        // Neighbours are joined by two, by four and by eight.
        let pairs = low.wrapping_mul(10).wrapping_add(low >> 8) & 0x00FF_00FF_00FF_00FF;
        let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_FFFF_0000_FFFF;
        Some(fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xFFFF_FFFF)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Option<f64> {
        let text = format!("{text},");
        let mut place = Text::new(text.as_bytes(), 0);
        let value = place.number()?;
        (place.peek() == Some(b',')).then_some(value)
    }

    proptest! {
        #[test]
        fn numbers_are_those_of_the_careful_reader_to_the_bit(
            whole in "-?(0|[1-9][0-9]{0,6})", decimals in "(\\.[0-9]{1,18})?", exponent in "([eE][+-]?[0-9]{1,2})?"
        ) {
            let text = whole + &decimals + &exponent;
            let careful: f64 = serde_json::from_str(&text).unwrap_or(f64::NAN);
            prop_assert_eq!(number(&text).map(f64::to_bits), Some(careful.to_bits()), "{}", text);
        }

        #[test]
        fn what_is_taken_is_json(text in "[-+0-9.eE]{1,9}") {
            if let Some(value) = number(&text) {
                prop_assert_eq!(serde_json::from_str::<f64>(&text).ok().map(f64::to_bits), Some(value.to_bits()));
            }
        }

        #[test]
        fn simple_values_are_those_of_the_careful_reader(
            text in prop_oneof!["-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,3})?", "\"[ -!#-\\[\\]-~é€]{0,9}\"", "true|false|null"]
        ) {
            let padded = format!("{text} ");
            if let Some(found) = Text::new(padded.as_bytes(), 0).simple() {
                let careful: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
                prop_assert_eq!(serde_json::Value::from(found), careful, "{}", text);
            }
        }
    }

    #[test]
    fn texts_with_escapes_are_left_to_the_careful_reader() {
        for text in [&b"\"a\\n\" "[..], b"\"a\nb\" ", b"\"\xE9\" ", b"\"open"] {
            assert_eq!(Text::new(text, 0).simple(), None);
        }
    }
}
