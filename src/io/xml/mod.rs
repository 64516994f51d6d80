//! XML as map programs write it, element by element: any encoding, namespaces passed by, nothing expanded.
//!
//! Entities of a document's own are never filled in, so none can grow without end. What elements mean is for the readers
//! of formats.

use std::borrow::Cow;

use encoding_rs::UTF_8;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::encoding::decode;
use super::source::SourceError;
use crate::words::Message;

/// Elements in elements are kept this deep; no map needs it.
const DEEPEST: usize = 64;
/// In so many bytes at the beginning stands which encoding the text declares.
const DECLARED_IN: usize = 256;

/// An element with everything in it.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Its attributes, their names without a prefix.
    pub attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// The text in it, that of the elements in it left out.
    pub text: String,
    /// Whether something in it was nested too deep to be kept.
    pub is_too_deep: bool,
}

impl Element {
    /// The first element in it of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements in it of a name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first element in it of a name; None when there is none or it is blank.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim()).filter(|text| !text.is_empty())
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// What comes next.
pub enum Step {
    /// An element begins: its name and attributes.
    Start(Element),
    /// An element ends.
    End,
    /// The text is over.
    Over,
}

/// A text with what was assumed to read it.
pub struct XmlText<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What was assumed.
    pub notes: Vec<Message>,
}

/// The text of an XML file in whatever encoding.
pub fn text_of(bytes: &[u8]) -> XmlText<'_> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(DECLARED_IN)).unwrap_or_default());
    let declared = head.split_once("encoding=").and_then(|(_, rest)| {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest.get(1..)?.split_once(quote).map(|(name, _)| name)
    });
    let decoded = decode(bytes, declared);
    let mut notes = Vec::new();
    if decoded.is_guessed || (decoded.encoding != UTF_8 && declared.is_none()) {
        notes.push(Message::new("xml-encoding").text("name", decoded.encoding.name()));
    }
    if decoded.has_faults {
        notes.push(Message::new("csv-bad-letters"));
    }
    XmlText { text: decoded.text, notes }
}

/// Walks a text.
pub struct Walk<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// How many elements are open.
    open: usize,
    /// How many entities were left as written.
    pub entities: usize,
}

impl<'a> Walk<'a> {
    /// Begins at the beginning.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        // Addresses with a bare & are found in many a description.
        config.allow_dangling_amp = true;
        Self { text, reader, open: 0, entities: 0 }
    }

    /// The next beginning or end of an element; text between elements is passed by.
    pub fn next(&mut self) -> Result<Step, SourceError> {
        loop {
            match self.reader.read_event() {
                Ok(Event::Start(start)) => {
                    self.open += 1;
                    return Ok(Step::Start(started(&start)));
                }
                Ok(Event::End(_)) => {
                    self.open = self.open.saturating_sub(1);
                    return Ok(Step::End);
                }
                Ok(Event::Eof) if self.open > 0 => return Err(self.broken("xml-truncated")),
                Ok(Event::Eof) => return Ok(Step::Over),
                Ok(_) => {}
                Err(_) => return Err(self.broken("xml-broken")),
            }
        }
    }

    /// Passes by the rest of the element that began last.
    pub fn skip(&mut self) -> Result<(), SourceError> {
        let until = self.open.saturating_sub(1);
        while self.open > until {
            self.next()?;
        }
        Ok(())
    }

    /// Reads the rest of the element that began last.
    pub fn whole(&mut self, start: Element) -> Result<Element, SourceError> {
        let mut stack = vec![start];
        let mut too_deep = false;
        loop {
            let event = self.reader.read_event();
            let is_deep = stack.len() > DEEPEST;
            match event {
                Ok(Event::Start(start)) => {
                    self.open += 1;
                    if is_deep {
                        too_deep = true;
                        self.skip()?;
                    } else {
                        stack.push(started(&start));
                    }
                }
                Ok(Event::End(_)) => {
                    self.open = self.open.saturating_sub(1);
                    let Some(done) = stack.pop() else { return Err(self.broken("xml-broken")) };
                    match stack.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(Element { is_too_deep: too_deep, ..done }),
                    }
                }
                Ok(Event::Eof) => return Err(self.broken("xml-truncated")),
                Ok(Event::Text(text)) => push(&mut stack, &text.xml10_content()),
                Ok(Event::CData(text)) => push(&mut stack, &text.xml10_content()),
                Ok(Event::GeneralRef(entity)) => {
                    let known = resolve(&entity);
                    self.entities += usize::from(known.is_none());
                    push(&mut stack, &known.unwrap_or_else(|| format!("&{};", entity.xml10_content())));
                }
                Ok(_) => {}
                Err(_) => return Err(self.broken("xml-broken")),
            }
        }
    }

    /// That it can't be read on, with the place.
    fn broken(&self, key: &str) -> SourceError {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len());
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        SourceError::Broken(Message::new(key).text("line", line.to_string()))
    }
}

fn push(stack: &mut [Element], text: &str) {
    if let Some(element) = stack.last_mut() {
        element.text.push_str(text);
    }
}

fn started(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().flatten().map(|one| {
        let value = one
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_or_else(|_| one.value.to_string(), Cow::into_owned);
        (local(one.key.as_ref()), value)
    });
    Element { name: local(start.name().as_ref()), attributes: attributes.collect(), ..Element::default() }
}

/// A name without its prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

fn resolve(entity: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return Some(letter.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(&entity.xml10_content()).map(str::to_owned)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn first(text: &str) -> Result<Element, SourceError> {
        let mut walk = Walk::new(text);
        match walk.next()? {
            Step::Start(start) => walk.whole(start),
            _ => panic!("no element"),
        }
    }

    #[test]
    fn an_element_has_its_text_attributes_and_children_without_prefixes() {
        let found =
            first("<?xml version='1.0'?><k:a k:b='1 &amp; 2'>x &lt; y<![CDATA[ <b> ]]>&#233;<c/></k:a>").unwrap();
        assert_eq!((found.name.as_str(), found.text.as_str()), ("a", "x < y <b> é"));
        assert_eq!(found.attribute("b"), Some("1 & 2"));
        assert!(found.child("c").is_some());
    }

    #[test]
    fn entities_of_its_own_are_not_filled_in() {
        let text = "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;\">]><a>&y; & z</a>";
        let mut walk = Walk::new(text);
        let Ok(Step::Start(start)) = walk.next() else { panic!("no element") };
        assert_eq!(walk.whole(start).unwrap().text, "&y; & z");
        assert_eq!(walk.entities, 1);
    }

    #[test]
    fn nesting_without_end_is_passed_by() {
        let deep = format!("<a>{}{}</a>", "<b>".repeat(200_000), "</b>".repeat(200_000));
        assert!(first(&deep).unwrap().is_too_deep);
    }

    #[test]
    fn a_text_that_stops_or_is_crossed_tells_its_line() {
        for text in ["<a>\n<b>", "<a>\n</b></a>", "<a\n", "<a>\n<b></a>"] {
            assert!(matches!(first(text), Err(SourceError::Broken(_))), "{text}");
        }
    }
}
