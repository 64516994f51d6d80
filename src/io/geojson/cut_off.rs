//! What a GeoJSON that came from a server says of how much there is: a page of a larger whole is not all of it.
//!
//! It fetches nothing, and counts only what the file says; a round number of features proves nothing.

use serde_json::Value;

use crate::model::Truncated;
use crate::words::Message;

/// What the members of a file say, whether they stand before the features or behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// How many features there are for the question that was asked.
    matched: Option<u64>,
    /// How many features should be in the file.
    returned: u64,
    /// Whether there is a page behind the last one.
    has_next: bool,
    /// Whether the server stopped at its limit.
    exceeded: bool,
}

impl Said {
    /// Whether a member of this name can tell something.
    pub fn is_told_by(name: &[u8]) -> bool {
        matches!(
            name,
            b"numberMatched"
                | b"totalFeatures"
                | b"numberReturned"
                | b"links"
                | b"exceededTransferLimit"
                | b"properties"
        )
    }

    /// Takes over what the members of one page say.
    pub fn page(&mut self, members: &[(&[u8], &[u8])]) {
        self.has_next = false;
        members.iter().for_each(|(name, value)| self.take(name, value));
    }

    fn take(&mut self, name: &[u8], value: &[u8]) {
        let Ok(value) = serde_json::from_slice::<Value>(value) else { return };
        match name {
            // Some servers say `unknown`, some write the number as a text.
            b"numberMatched" | b"totalFeatures" => self.matched = self.matched.max(count(&value)),
            // Of pages behind one another all features are in the file.
            b"numberReturned" => self.returned += count(&value).unwrap_or(0),
            b"links" => self.has_next = has_next(&value),
            b"exceededTransferLimit" => self.exceeded |= value == Value::Bool(true),
            b"properties" => self.exceeded |= value.get("exceededTransferLimit") == Some(&Value::Bool(true)),
            _ => {}
        }
    }

    /// That there is more than the features of the file; None where it says nothing of the kind.
    pub fn truncated(self, got: usize) -> Option<Truncated> {
        let got = u64::try_from(got).unwrap_or(u64::MAX);
        let of = self.matched.unwrap_or(0).max(self.returned);
        let is_whole = self.matched.is_some_and(|matched| matched <= got);
        if of > got {
            Some(Truncated { got, of: Some(of) })
        } else {
            (self.exceeded || (self.has_next && !is_whole)).then_some(Truncated { got, of: None })
        }
    }
}

/// That a file is cut off, in the user's words.
pub fn message(truncated: Truncated) -> Message {
    let got = usize::try_from(truncated.got).unwrap_or(usize::MAX);
    match truncated.of {
        Some(of) => Message::new("geojson-cut-off-of").count("got", got).number("of", of as f64, 0),
        None => Message::new("geojson-cut-off").count("got", got),
    }
}

fn count(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

fn has_next(links: &Value) -> bool {
    let is_next = |link: &Value| link.get("rel").and_then(Value::as_str) == Some("next");
    links.as_array().is_some_and(|links| links.iter().any(is_next))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::io::geojson::{Keep, read, stream};
    use crate::progress::Progress;

    const FEATURE: &str = r#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[6,52]}}"#;

    fn of(members: &str, n: usize, first: bool) -> Option<Truncated> {
        let list = format!("\"features\":[{}]", vec![FEATURE; n].join(","));
        let (a, b) = if first { (members, list.as_str()) } else { (list.as_str(), members) };
        let text = format!("{{\"type\":\"FeatureCollection\",{a},{b}}}");
        let whole = read(text.as_bytes(), &Progress::default()).unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.geojson");
        std::fs::write(&path, &text).unwrap();
        let streamed = stream::read(&path, Keep::All, &Progress::default()).unwrap().unwrap();
        assert_eq!(whole.truncated, streamed.truncated, "{text}");
        assert_eq!(whole.notes, streamed.notes);
        assert_eq!(whole.notes.len(), usize::from(whole.truncated.is_some()));
        whole.truncated
    }

    #[test]
    fn a_page_of_a_larger_whole_says_that_it_is_cut_off_wherever_it_is_said() {
        let cut = |of| Some(Truncated { got: 2, of });
        for (members, expected) in [
            (r#""numberMatched":4321,"numberReturned":2"#, cut(Some(4321))),
            (r#""totalFeatures":"4321""#, cut(Some(4321))),
            (r#""numberReturned":3"#, cut(Some(3))),
            (r#""links":[{"rel":"self","href":"a"},{"rel":"next","href":"b"}]"#, cut(None)),
            (r#""numberMatched":9,"links":[{"rel":"next","href":"b"}]"#, cut(Some(9))),
            (r#""exceededTransferLimit":true"#, cut(None)),
            (r#""properties":{"exceededTransferLimit":true}"#, cut(None)),
            (r#""numberMatched":2,"numberReturned":2,"links":[{"rel":"next","href":"b"}]"#, None),
            (r#""totalFeatures":"unknown","numberReturned":2"#, None),
            (r#""links":[{"rel":"prev","href":"b"}]"#, None),
            (r#""exceededTransferLimit":false"#, None),
            (r#""name":"numberMatched""#, None),
        ] {
            assert_eq!(of(members, 2, true), expected, "{members}");
            assert_eq!(of(members, 2, false), expected, "{members}");
        }
    }

    #[test]
    fn pages_behind_one_another_are_counted_together_and_the_last_one_tells_whether_there_is_more() {
        let page = |next: &str| {
            format!(
                r#"{{"type":"FeatureCollection","numberMatched":4,"numberReturned":2,"features":[{FEATURE},{FEATURE}],"links":[{next}]}}"#
            )
        };
        let next = r#"{"rel":"next","href":"b"}"#;
        let of = |pages: String| read(pages.as_bytes(), &Progress::default()).unwrap().unwrap().truncated;
        assert_eq!(of(page(next)), Some(Truncated { got: 2, of: Some(4) }));
        assert_eq!(of(page(next) + "\n" + &page("")), None);
    }
}
