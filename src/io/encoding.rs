//! The text of a file in whatever encoding it was saved: UTF-8, UTF-16 or Windows-1252.
//!
//! It knows nothing of what the text means. What was assumed is said by whoever asks.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<'a> {
    /// The text, without a mark at its beginning.
    pub text: Cow<'a, str>,
    /// In which encoding it was.
    pub encoding: &'static Encoding,
    /// Whether nothing in the file says so, and its bytes are no UTF-8.
    pub is_guessed: bool,
    /// Whether some bytes mean nothing in it; they are question marks in a diamond now.
    pub has_faults: bool,
}

/// Reads a text. A mark at its beginning goes first, then UTF-8 when all of it is (hardly a text of another encoding is,
/// whatever it declares), then what the file declares, as XML does; what is left was saved by an older Windows program.
pub fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Decoded<'a> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _, has_faults) = encoding.decode(bytes);
        return Decoded { text, encoding, is_guessed: false, has_faults };
    }
    if let Some(encoding) = sixteen_bits(bytes) {
        let (text, has_faults) = encoding.decode_without_bom_handling(bytes);
        return Decoded { text, encoding, is_guessed: true, has_faults };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8, is_guessed: false, has_faults: false };
    }
    let declared = declared.and_then(|name| Encoding::for_label(name.trim().as_bytes()));
    // What declares UTF-8 or UTF-16 isn't, or it would have been read by now.
    let declared = declared.filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible());
    let encoding = declared.unwrap_or(WINDOWS_1252);
    let (text, has_faults) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, encoding, is_guessed: declared.is_none(), has_faults }
}

/// UTF-16 without a mark: nearly every second byte is nought, for most letters are Latin ones.
fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let noughts = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let enough = head.len() / 2 * 3 / 4;
    match (noughts(0), noughts(1)) {
        _ if enough < 4 => None,
        (even, odd) if odd >= enough && even == 0 => Some(UTF_16LE),
        (even, odd) if even >= enough && odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        let text = "naam;x\ncafé ‘De Drift’;1";
        let utf_16 = |marked: bool, to_bytes: fn(u16) -> [u8; 2]| {
            let mark = if marked { to_bytes(0xFEFF).to_vec() } else { Vec::new() };
            mark.into_iter().chain(text.encode_utf16().flat_map(to_bytes)).collect::<Vec<u8>>()
        };
        let with_bom = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        let cases = [
            (text.as_bytes().to_vec(), UTF_8, false),
            (with_bom, UTF_8, false),
            (utf_16(true, u16::to_le_bytes), UTF_16LE, false),
            (utf_16(true, u16::to_be_bytes), UTF_16BE, false),
            (utf_16(false, u16::to_le_bytes), UTF_16LE, true),
            (utf_16(false, u16::to_be_bytes), UTF_16BE, true),
            (WINDOWS_1252.encode(text).0.into_owned(), WINDOWS_1252, true),
        ];
        for (bytes, encoding, is_guessed) in cases {
            let found = decode(&bytes, None);
            assert_eq!((found.text.as_ref(), found.encoding, found.is_guessed), (text, encoding, is_guessed));
            assert!(!found.has_faults);
        }
    }

    #[test]
    fn what_a_file_declares_goes_before_a_guess_and_a_mark_before_both() {
        let found = decode(b"\xE9\xA4", Some("ISO-8859-15"));
        assert_eq!(found.text, "é€");
        assert_eq!(decode(b"\xEF\xBB\xBFx", Some("ISO-8859-1")).text, "x");
        assert_eq!(decode("é".as_bytes(), Some("UTF-16")).text, "é");
        assert_eq!(decode(b"a\xE9", Some("utf-8")).text, "aé", "it says UTF-8, but is not");
        assert_eq!(decode("é".as_bytes(), Some("ISO-8859-1")).text, "é", "it is UTF-8, but says not");
    }
}
