//! Elements of XML as text, with everything escaped that has to be.
//!
//! It knows no format.

/// Text as it may stand in an element or between quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            // XML has no way to write these.
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

/// An element with attributes and what stands in it, which is XML already.
pub fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    if inside.is_empty() { format!("<{name}{attributes}/>") } else { format!("<{name}{attributes}>{inside}</{name}>") }
}

/// An element with text in it.
pub fn text(name: &str, text: &str) -> String {
    element(name, &[], &escaped(text))
}
