//! A sentence that has not been said yet: a key and its arguments.
//!
//! It does not know the languages; `words::Words` says it.

/// What fills a gap in a sentence. Numbers keep their meaning until the language is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A name or other text of the user, said as it is.
    Text(String),
    /// A word of ours: the key of it.
    Term(String),
    /// A sentence inside a sentence.
    Message(Box<Message>),
    /// How many; the language picks singular or plural.
    Count(u64),
    /// A number with a fixed number of decimals.
    Number {
        /// The number itself.
        value: f64,
        /// Digits after the decimal sign.
        decimals: usize,
    },
    /// An area in square metres; said in hectares (or m² when small).
    Area(f64),
    /// A length in metres; said in m or km.
    Length(f64),
}

/// A key of `assets/words` with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The key in the word files.
    pub key: String,
    /// The arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments yet.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((name, arg));
        self
    }

    /// Adds a text of the user.
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    /// Adds a word of ours by its key.
    pub fn term(self, name: &'static str, key: impl Into<String>) -> Self {
        self.with(name, Arg::Term(key.into()))
    }

    /// Adds a sentence inside this one.
    pub fn message(self, name: &'static str, message: Message) -> Self {
        self.with(name, Arg::Message(Box::new(message)))
    }

    /// Adds a count.
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.with(name, Arg::Count(count as u64))
    }

    /// Adds a number said with a fixed number of decimals.
    pub fn number(self, name: &'static str, value: f64, decimals: usize) -> Self {
        self.with(name, Arg::Number { value, decimals })
    }

    /// Adds a number with its own count of decimals.
    pub fn number_as(self, name: &'static str, (value, decimals): (f64, usize)) -> Self {
        self.number(name, value, decimals)
    }

    /// Adds an area in square metres.
    pub fn area(self, name: &'static str, area_m2: f64) -> Self {
        self.with(name, Arg::Area(area_m2))
    }

    /// Adds a length in metres.
    pub fn length(self, name: &'static str, length_m: f64) -> Self {
        self.with(name, Arg::Length(length_m))
    }
}
