//! The text form of reference systems (WKT, old and new), as a tree of words, texts and numbers.
//!
//! What the words mean is for `prj`.

/// Systems nested deeper than any real one.
const MAX_DEPTH: usize = 32;
/// Longer texts are something else.
const MAX_LENGTH: usize = 1 << 16;

/// A word with what stands between its brackets.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The word in capitals.
    pub word: String,
    /// What stands between its brackets.
    pub values: Vec<Value>,
}

/// One thing between brackets.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text between quotes, or a word without brackets.
    Text(String),
    /// A number.
    Number(f64),
    /// A word with brackets.
    Node(Node),
}

impl Node {
    /// The nodes inside it.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.values.iter().filter_map(|value| if let Value::Node(node) = value { Some(node) } else { None })
    }

    /// The first node inside it with one of these words.
    pub fn child(&self, words: &[&str]) -> Option<&Node> {
        self.nodes().find(|node| words.contains(&node.word.as_str()))
    }

    /// The first text: its name.
    pub fn name(&self) -> &str {
        self.values
            .iter()
            .find_map(|value| if let Value::Text(text) = value { Some(text.as_str()) } else { None })
            .unwrap_or_default()
    }

    /// The number at this place among its numbers.
    pub fn number(&self, at: usize) -> Option<f64> {
        self.values.iter().filter_map(|value| if let Value::Number(n) = value { Some(*n) } else { None }).nth(at)
    }

    /// The number an authority gave it.
    pub fn code(&self, authority: &str) -> Option<u32> {
        let id = self.child(&["AUTHORITY", "ID"]).filter(|id| id.name().eq_ignore_ascii_case(authority))?;
        id.values.get(1).and_then(|value| match value {
            Value::Text(text) => text.trim().parse().ok(),
            Value::Number(n) if n.fract() == 0.0 && (0.0..1e9).contains(n) => Some(*n as u32),
            _ => None,
        })
    }
}

/// Reads a text; None when it is no WKT.
pub fn parse(text: &str) -> Option<Node> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let mut reader = Reader { rest: text.trim_start_matches('\u{feff}') };
    match reader.value(0)? {
        Value::Node(node) => Some(node),
        _ => None,
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// Takes the next sign when it is one of these.
    fn sign(&mut self, wanted: &[char]) -> Option<char> {
        self.rest = self.rest.trim_start();
        let next = self.rest.chars().next().filter(|c| wanted.contains(c))?;
        self.rest = self.rest.get(next.len_utf8()..).unwrap_or_default();
        Some(next)
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.sign(&['"']).is_some() {
            return self.quoted();
        }
        let end = self.rest.find(|c: char| "[](),\"".contains(c) || c.is_whitespace()).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end)?;
        let word = word.to_owned();
        self.rest = rest;
        if word.is_empty() {
            return None;
        }
        if self.sign(&['[', '(']).is_none() {
            return Some(word.parse().map_or(Value::Text(word), Value::Number));
        }
        let mut values = Vec::new();
        loop {
            values.push(self.value(depth + 1)?);
            if self.sign(&[',']).is_none() {
                self.sign(&[']', ')'])?;
                return Some(Value::Node(Node { word: word.to_uppercase(), values }));
            }
        }
    }

    /// A text up to its closing quote; two quotes are one.
    fn quoted(&mut self) -> Option<Value> {
        let mut text = String::new();
        loop {
            let (part, rest) = self.rest.split_once('"')?;
            text += part;
            self.rest = rest;
            match rest.strip_prefix('"') {
                Some(more) => {
                    text.push('"');
                    self.rest = more;
                }
                None => return Some(Value::Text(text)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_texts_and_numbers_are_read_in_both_kinds_of_brackets() {
        let node =
            parse(" PROJCS ( \"a \"\"b\"\"\", UNIT[\"m\", 1.0e0, AUTHORITY[\"EPSG\",\"9001\"]], AXIS[\"x\",EAST] )");
        let node = node.expect("it is sound");
        assert_eq!((node.word.as_str(), node.name()), ("PROJCS", "a \"b\""));
        let unit = node.child(&["UNIT"]).expect("it has a unit");
        assert_eq!((unit.number(0), unit.code("epsg")), (Some(1.0), Some(9001)));
    }

    #[test]
    fn text_that_is_cut_off_or_nested_too_deeply_is_nothing() {
        for text in ["", "PROJCS", "PROJCS[", "PROJCS[\"a", "PROJCS[\"a\",", "PROJCS[]", "[1]", &"A[".repeat(10_000)] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
