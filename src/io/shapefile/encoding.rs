//! In which encoding the texts of a table are: what the `.cpg` says, else the table itself, else the texts.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::words::Message;

/// The upper half of code page 437, of American DOS.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
/// The upper half of code page 850, of European DOS.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// How bytes become text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decoder {
    /// An encoding of the web.
    Web(&'static Encoding),
    /// An old one of DOS, by the signs of its upper half.
    Dos(&'static str),
}

impl Decoder {
    /// What it is called.
    fn name(self) -> &'static str {
        match self {
            // As it is called on Windows itself.
            Decoder::Web(encoding) if encoding == WINDOWS_1252 => "Windows-1252",
            Decoder::Web(encoding) => encoding.name(),
            Decoder::Dos(signs) if signs == CP437 => "CP437",
            Decoder::Dos(_) => "CP850",
        }
    }

    /// The text of bytes. A letter of UTF-8 that the width of a column cut off is left out.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Decoder::Web(encoding) if encoding == UTF_8 => {
                let whole = match std::str::from_utf8(bytes) {
                    Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or_default(),
                    _ => bytes,
                };
                String::from_utf8_lossy(whole)
            }
            Decoder::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Decoder::Dos(signs) => {
                let sign = |byte: &u8| match byte.checked_sub(128) {
                    Some(place) => signs.chars().nth(usize::from(place)).unwrap_or('\u{fffd}'),
                    None => char::from(*byte),
                };
                Cow::Owned(bytes.iter().map(sign).collect())
            }
        }
    }
}

/// What the bytes of all texts together can be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Texts {
    /// Whether a byte is no plain letter.
    has_others: bool,
    /// Whether a text is no UTF-8.
    breaks_utf8: bool,
    /// Whether a text has a whole letter of UTF-8 that is no plain one.
    has_utf8: bool,
}

impl Texts {
    /// Looks at one more text.
    pub fn look(&mut self, text: &[u8]) {
        if text.is_ascii() {
            return;
        }
        self.has_others = true;
        // The last letter may have been cut off by the width of the column.
        match std::str::from_utf8(text) {
            Ok(_) => self.has_utf8 = true,
            Err(error) => {
                self.breaks_utf8 |= error.error_len().is_some();
                self.has_utf8 |= text.get(..error.valid_up_to()).is_some_and(|whole| !whole.is_ascii());
            }
        }
    }

    /// Whether all of it can be UTF-8.
    fn are_utf8(self) -> bool {
        !self.breaks_utf8 && (self.has_utf8 || !self.has_others)
    }
}

/// Chooses the encoding, with a note where it is not just what the file says.
pub fn choose(cpg: Option<&str>, driver: u8, texts: Texts) -> (Decoder, Option<Message>) {
    let note = |key: &str, decoder: Decoder| Some(Message::new(key).text("name", decoder.name()));
    let utf8 = Decoder::Web(UTF_8);
    let guess = if texts.are_utf8() { utf8 } else { Decoder::Web(WINDOWS_1252) };
    let by_cpg = cpg.map(str::trim).filter(|name| !name.is_empty());
    match (by_cpg.map(of_name), of_driver(driver)) {
        // Texts that don't fit what is said are read as what they are.
        (Some(Some(said)), _) if said == utf8 && !texts.are_utf8() => (guess, note("dbf-not-utf8", guess)),
        (Some(Some(said)), _) => (said, None),
        (_, Some(said)) if texts.has_others && texts.are_utf8() && said != utf8 => (utf8, note("dbf-guessed", utf8)),
        (None, Some(said)) => (said, None),
        (Some(None), _) => (guess, note("dbf-cpg-unknown", guess).filter(|_| texts.has_others)),
        (None, None) => (guess, note("dbf-guessed", guess).filter(|_| texts.has_others)),
    }
}

/// The encoding of a `.cpg`, in the spellings of Esri, GDAL and others.
fn of_name(name: &str) -> Option<Decoder> {
    let figures: String = name.chars().filter(char::is_ascii_digit).collect();
    let small = name.to_lowercase();
    Some(match figures.as_str() {
        "65001" => Decoder::Web(UTF_8),
        "8" if small.contains("utf") => Decoder::Web(UTF_8),
        "437" => Decoder::Dos(CP437),
        "850" => Decoder::Dos(CP850),
        code if code.len() == 4 && code.starts_with("125") => {
            Decoder::Web(Encoding::for_label(format!("windows-{code}").as_bytes())?)
        }
        // `ISO-8859-15`, `8859-1`, `88591`.
        code if code.starts_with("8859") && code.len() > 4 => {
            let part = code.get(4..).unwrap_or_default();
            Decoder::Web(Encoding::for_label(format!("iso-8859-{part}").as_bytes())?)
        }
        _ => Decoder::Web(Encoding::for_label(name.as_bytes())?),
    })
}

/// The encoding by the number a table itself has for it; 0 is nothing.
fn of_driver(driver: u8) -> Option<Decoder> {
    let windows = |label: &str| Encoding::for_label(label.as_bytes()).map(Decoder::Web);
    match driver {
        0x01 | 0x09 | 0x0B | 0x0D | 0x0F | 0x11 | 0x15 | 0x18 | 0x19 | 0x1B => Some(Decoder::Dos(CP437)),
        0x02 | 0x08 | 0x0A | 0x0E | 0x10 | 0x12 | 0x14 | 0x16 | 0x1A | 0x1D | 0x25 | 0x37 => Some(Decoder::Dos(CP850)),
        0x03 | 0x57..=0x59 => Some(Decoder::Web(WINDOWS_1252)),
        0xC8 => windows("windows-1250"),
        0xC9 => windows("windows-1251"),
        0xCA => windows("windows-1254"),
        0xCB => windows("windows-1253"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[&[u8]]) -> Texts {
        let mut texts = Texts::default();
        all.iter().for_each(|text| texts.look(text));
        texts
    }

    #[test]
    fn a_cpg_is_understood_in_every_spelling() {
        for name in ["UTF-8", "utf8", "65001", "UTF-8\r\n"] {
            assert_eq!(choose(Some(name), 0, texts(&[])), (Decoder::Web(UTF_8), None), "{name}");
        }
        for name in
            ["1252", "ANSI 1252", "windows-1252", "CP1252", "ISO-8859-1", "88591", "ISO88591", "8859_1", "latin1"]
        {
            assert_eq!(choose(Some(name), 0, texts(&[b"\xE9"])).0.decode(b"caf\xE9"), "café", "{name}");
        }
        for name in ["850", "OEM 850", "IBM437"] {
            assert_eq!(choose(Some(name), 0, texts(&[b"\x82"])).0.decode(b"caf\x82"), "café", "{name}");
        }
        assert!(CP437.chars().count() == 128 && CP850.chars().count() == 128);
    }

    #[test]
    fn without_a_cpg_the_language_driver_of_the_table_counts() {
        assert_eq!(choose(None, 0x02, texts(&[b"\x82"])).0.decode(b"\x82"), "é");
        assert_eq!(choose(None, 0x57, texts(&[b"\xE9"])), (Decoder::Web(WINDOWS_1252), None));
    }

    #[test]
    fn without_either_the_texts_are_utf_8_where_they_can_be_and_else_windows_1252_which_is_told() {
        let (decoder, note) = choose(None, 0, texts(&["één".as_bytes()]));
        assert_eq!((decoder, note.map(|note| note.key)), (Decoder::Web(UTF_8), Some("dbf-guessed".to_owned())));
        let (decoder, note) = choose(None, 0, texts(&[b"\xE9\xE9n"]));
        assert_eq!((decoder, note.is_some()), (Decoder::Web(WINDOWS_1252), true));
        assert_eq!(choose(None, 0, texts(&[b"plain"])).1, None);
    }

    #[test]
    fn a_wrong_cpg_or_driver_gives_way_to_what_the_texts_are() {
        let (decoder, note) = choose(Some("UTF-8"), 0, texts(&[b"caf\xE9!"]));
        assert_eq!((decoder.decode(b"caf\xE9!"), note.is_some()), ("café!".into(), true));
        let (decoder, note) = choose(None, 0x57, texts(&["één".as_bytes()]));
        assert_eq!((decoder, note.is_some()), (Decoder::Web(UTF_8), true));
        assert!(choose(Some("klingon"), 0, texts(&[b"\xE9!"])).1.is_some());
    }

    #[test]
    fn a_letter_that_the_width_of_a_column_cut_off_does_not_make_a_text_another_encoding() {
        let cut = "één".as_bytes().get(..3).unwrap_or_default();
        let (decoder, _) = choose(Some("UTF-8"), 0, texts(&[cut]));
        assert_eq!(decoder.decode(cut), "é");
    }
}
