//! The little XML that is read: what a WFS says of itself, how many features there are, and what it complains of.
//!
//! Nothing outside the text is ever looked up, and entities a text defines itself are not followed.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element as it opens: its name without prefix, and its attributes.
pub struct Element {
    /// Name without the part before a colon.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().filter_map(Result::ok);
        let attributes = attributes.map(|one| (one.key.local_name().as_ref().to_owned(), unescaped(&one.value)));
        Self { name: start.local_name().as_ref().to_owned(), attributes: attributes.collect() }
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Goes through a text: `see` gets the open elements, the outermost first, with the text of the last one when that
/// closes. False when the text is no sound XML.
pub fn walk(text: &str, mut see: impl FnMut(&[Element], &str)) -> bool {
    let mut reader = Reader::from_str(text);
    let (mut open, mut texts): (Vec<Element>, Vec<String>) = (Vec::new(), Vec::new());
    loop {
        let (opens, closes, found) = match reader.read_event() {
            Ok(Event::Start(start)) => (Some(Element::of(&start)), false, String::new()),
            Ok(Event::Empty(start)) => (Some(Element::of(&start)), true, String::new()),
            Ok(Event::End(_)) => (None, true, String::new()),
            Ok(Event::Text(found)) => (None, false, (*found).to_owned()),
            Ok(Event::CData(found)) => (None, false, (*found).to_owned()),
            Ok(Event::GeneralRef(found)) => (None, false, unescaped(&format!("&{};", &*found))),
            Ok(Event::Eof) => return open.is_empty(),
            Ok(_) => continue,
            Err(_) => return false,
        };
        if let Some(element) = opens {
            open.push(element);
            texts.push(String::new());
        }
        if let Some(so_far) = texts.last_mut() {
            so_far.push_str(&found);
        }
        if closes {
            let text = texts.pop().unwrap_or_default();
            see(&open, text.trim());
            open.pop();
        }
    }
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// What an OGC exception says; None when the text is none.
pub fn exception(text: &str) -> Option<String> {
    let (mut said, mut is_one) = (Vec::new(), false);
    walk(text, |path, text| {
        let name = path.last().map_or("", |one| one.name.as_str());
        is_one |= matches!(name, "ExceptionReport" | "ServiceExceptionReport" | "Exception" | "ServiceException");
        if matches!(name, "ExceptionText" | "ServiceException") && !text.is_empty() {
            said.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if let (true, Some(code)) =
            (name == "Exception" && said.is_empty(), path.last().and_then(|one| one.attribute("exceptionCode")))
        {
            said.push(code.to_owned());
        }
    });
    (is_one || !said.is_empty()).then(|| said.join(" ").chars().take(300).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_is_told_in_the_words_of_the_server() {
        let text = r#"<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">
            <ows:Exception exceptionCode="InvalidParameterValue" locator="typeNames">
            <ows:ExceptionText>Unknown type &lt;percelen&gt;
               of this server</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"#;
        assert_eq!(exception(text).as_deref(), Some("Unknown type <percelen> of this server"));
        let bare = r#"<ExceptionReport><Exception exceptionCode="OperationNotSupported"/></ExceptionReport>"#;
        assert_eq!(exception(bare).as_deref(), Some("OperationNotSupported"));
        assert_eq!(exception("<html><body>no</body></html>"), None);
    }

    #[test]
    fn entities_that_a_text_defines_itself_are_not_followed() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a><x>&c;</x></a>";
        let mut seen = String::new();
        walk(bomb, |path, text| {
            if path.last().is_some_and(|one| one.name == "x") {
                seen = text.to_owned();
            }
        });
        assert_eq!(seen, "&c;");
    }
}
