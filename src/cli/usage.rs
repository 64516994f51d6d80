//! What is wrong with a command line, in the user's words, and in which language to say it.
//!
//! It does not know what the commands do.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Language, Message};

/// The language asked for with `--lang`, looked up before anything else is read.
pub fn language_in(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|one| one.to_str()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let apart = || texts.windows(2).find(|pair| pair.first() == Some(&"--lang")).and_then(|pair| pair.get(1).copied());
    joined.or_else(apart).map(Language::from_tag)
}

/// The mistake clap found, as a message of ours.
pub fn message(error: &clap::Error) -> Message {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => Message::new("cli-usage-missing").text("argument", argument),
        ErrorKind::UnknownArgument => Message::new("cli-usage-unknown").text("argument", argument),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-usage-command").text("command", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => Message::new("cli-usage-no-value").text("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let message = Message::new("cli-usage-value").text("argument", argument).text("value", value);
            message.text("allowed", allowed(error))
        }
        ErrorKind::ArgumentConflict if !argument.is_empty() => {
            Message::new("cli-usage-conflict").text("argument", argument)
        }
        _ => Message::new("cli-usage-other"),
    }
}

/// What would have been right: ` (a, b, c)`, or nothing where anything of a kind is.
fn allowed(error: &clap::Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) if !values.is_empty() => format!(" ({})", values.join(", ")),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_found_in_both_spellings() {
        assert_eq!(language_in(&arguments("koppelkans check a --lang en")), Some(Language::English));
        assert_eq!(language_in(&arguments("koppelkans --lang=nl check a")), Some(Language::Dutch));
        assert_eq!(language_in(&arguments("koppelkans check a")), None);
    }
}
