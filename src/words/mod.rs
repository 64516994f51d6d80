//! Every word a person reads, in Dutch and in English, and the numbers in the form each language uses.
//!
//! Other rooms make a [`Message`] (a key with arguments) and never a sentence; this room turns it into text.
//! It knows nothing about maps, files or the window.

mod message;
pub mod numbers;

pub use message::{Arg, Message};

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The languages every visible word exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Nederlands.
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// The language of the system: English when its locale starts with `en`, otherwise Dutch, the language
    /// of the process this program serves. `KOPPELKANS_LANG=nl|en` overrules it.
    pub fn of_system() -> Self {
        let asked = std::env::var("KOPPELKANS_LANG").ok().filter(|tag| !tag.is_empty());
        let tag = asked.or_else(sys_locale::get_locale).unwrap_or_default();
        Self::from_tag(&tag)
    }

    /// `nl…` and everything unknown is Dutch, `en…` is English.
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("en") { Language::English } else { Language::Dutch }
    }

    /// The language's BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }
}

macro_rules! word_files {
    ($language:literal) => {
        word_files!($language:
            "analysis",
            "annex",
            "app",
            "cli",
            "edit",
            "find",
            "findings",
            "geometry",
            "gis",
            "import",
            "io",
            "judging",
            "known",
            "lists",
            "method",
            "model",
            "more",
            "online",
            "online_map",
            "out",
            "picture",
            "reasons",
            "tiles",
            "ui",
            "unplaced",
        )
    };
    ($language:literal: $($file:literal),* $(,)?) => {
        &[$(($file, include_str!(concat!("../../assets/words/", $language, "/", $file, ".ftl")))),*]
    };
}

const DUTCH: &[(&str, &str)] = word_files!("nl");
const ENGLISH: &[(&str, &str)] = word_files!("en");

/// All words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The words of a language; parsed once a process.
pub fn words(language: Language) -> &'static Words {
    static DUTCH_WORDS: OnceLock<Words> = OnceLock::new();
    static ENGLISH_WORDS: OnceLock<Words> = OnceLock::new();
    match language {
        Language::Dutch => DUTCH_WORDS.get_or_init(|| Words::parse(language, DUTCH)),
        Language::English => ENGLISH_WORDS.get_or_init(|| Words::parse(language, ENGLISH)),
    }
}

impl Words {
    fn parse(language: Language, files: &[(&str, &str)]) -> Self {
        let tag: unic_langid::LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Dutch => counted_in_dutch,
            Language::English => counted_in_english,
        }));
        for (_, text) in files {
            // A broken file is found by the test below; at run time what could be read is used.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Which language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key without arguments. An unknown key gives the key itself, which a test forbids.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The text of a message, its numbers in this language's form.
    pub fn say(&self, message: &Message) -> String {
        self.format(&message.key, &message.args)
    }

    /// Whether the key exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|found| found.value().is_some())
    }

    fn format(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|found| found.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set(*name, self.value_of(arg));
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    fn value_of(&self, arg: &Arg) -> FluentValue<'static> {
        use numbers::{area, length, number};
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Term(key) => FluentValue::from(self.text(key)),
            Arg::Message(message) => FluentValue::from(self.say(message)),
            // As a number, so that the language's plural rules can see it.
            Arg::Count(count) => FluentValue::from(*count as f64),
            Arg::Number { value, decimals } => FluentValue::from(number(self.language, *value, *decimals)),
            Arg::Area(area_m2) => FluentValue::from(area(self.language, *area_m2)),
            Arg::Length(length_m) => FluentValue::from(length(self.language, *length_m)),
        }
    }
}

fn counted_in_dutch<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    counted(Language::Dutch, value)
}

fn counted_in_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    counted(Language::English, value)
}

/// A count as people write it; None for what is no count.
fn counted(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(found) if found.value.fract() == 0.0 => Some(numbers::count(language, found.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(files: &[(&str, &str)]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (file, text) in files {
            FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{file}.ftl does not parse: {errors:?}"));
            for line in text.lines() {
                let Some((key, _)) = line.split_once('=') else { continue };
                if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                    assert!(found.insert(key.trim().to_owned()), "{file}.ftl gives {} twice", key.trim());
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let (dutch, english) = (keys(DUTCH), keys(ENGLISH));
        let only_dutch: Vec<_> = dutch.difference(&english).collect();
        let only_english: Vec<_> = english.difference(&dutch).collect();
        assert!(only_dutch.is_empty() && only_english.is_empty(), "nl only: {only_dutch:?}; en only: {only_english:?}");
    }

    #[test]
    fn large_counts_are_grouped_as_the_language_does() {
        let found = |n| Message::new("cli-overlap-found").count("n", n).count("a", 4).count("b", 5);
        assert!(words(Language::Dutch).say(&found(1_000_000)).contains("1.000.000"));
        assert!(words(Language::English).say(&found(1_000_000)).contains("1,000,000"));
        assert!(words(Language::Dutch).say(&found(2027)).contains("2027"));
    }

    #[test]
    fn a_count_uses_the_plural_of_the_language() {
        let found = |n| Message::new("cli-overlap-found").count("n", n).count("a", 4).count("b", 5);
        assert_eq!(words(Language::Dutch).say(&found(1)), "1 paar gevonden tussen 4 en 5 objecten.");
        assert_eq!(words(Language::Dutch).say(&found(2)), "2 paren gevonden tussen 4 en 5 objecten.");
        assert_eq!(words(Language::English).say(&found(2)), "2 pairs found between 4 and 5 features.");
    }
}
