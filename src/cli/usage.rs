//! What is wrong with a command line, in the user's words, and in which language to say it.
//!
//! It does not know what the commands do.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Language, Message};

/// A word that differs in more letters than this from every command is no misspelling of one.
const MOST_LETTERS_OFF: usize = 3;

/// The language asked for with `--lang`, looked up before anything else is read; None when it is none of ours.
pub fn language_in(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|one| one.to_str()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let apart = || texts.windows(2).find(|pair| pair.first() == Some(&"--lang")).and_then(|pair| pair.get(1).copied());
    joined.or_else(apart).filter(|tag| ["nl", "en"].contains(tag)).map(Language::from_tag)
}

/// `help` and `help COMMAND`, as people try them, in the form that is understood; other lines as they are.
pub fn with_help_behind(arguments: &[OsString]) -> Vec<OsString> {
    let mut arguments = arguments.to_vec();
    if let Some(at) = first_word(&arguments).filter(|at| arguments.get(*at).is_some_and(|word| word == "help")) {
        arguments.remove(at);
        arguments.push("--help".into());
    }
    arguments
}

/// The first word of the line when it is meant as a command but is none: no file, and no name of a project either.
pub fn no_command(arguments: &[OsString], commands: &[String]) -> Option<String> {
    let word = arguments.get(first_word(arguments)?)?.to_str()?;
    let is_project = word.is_empty() || word.to_lowercase().ends_with(".gpkg") || Path::new(word).exists();
    (!is_project && !commands.iter().any(|command| command == word)).then(|| word.to_owned())
}

/// The command a line begins with, when it begins with one.
pub fn command_of(arguments: &[OsString], commands: &[String]) -> Option<String> {
    let word = arguments.get(first_word(arguments)?)?.to_str()?;
    commands.iter().find(|command| *command == word).cloned()
}

/// The place of the first word that is no option. What comes after another option than `--lang` may belong to it.
fn first_word(arguments: &[OsString]) -> Option<usize> {
    let mut at = 1;
    while let Some(text) = arguments.get(at)?.to_str() {
        match text {
            "--lang" => at += 2,
            text if text.starts_with("--lang=") => at += 1,
            text if text.starts_with('-') => return None,
            _ => return Some(at),
        }
    }
    None
}

/// A word that is no command, with the one it may be meant for.
pub fn unknown_command(word: &str, commands: &[String]) -> Message {
    let lower = word.to_lowercase();
    let nearest = commands.iter().min_by_key(|command| letters_off(&lower, command));
    match nearest.filter(|command| letters_off(&lower, command) <= MOST_LETTERS_OFF.min(lower.chars().count() / 2)) {
        Some(nearest) => Message::new("cli-usage-command-like").text("command", word).text("nearest", nearest),
        None => Message::new("cli-usage-command").text("command", word).text("known", commands.join(", ")),
    }
}

/// In how many letters two words differ: letters that are other, too many or too few.
fn letters_off(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, its) in other.iter().enumerate() {
            next.push((row[j] + usize::from(letter != *its)).min(row[j + 1] + 1).min(next[j] + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// The mistake clap found, as a message of ours. `line` is how the command is written, for the order of what is
/// missing.
pub fn message(error: &clap::Error, line: &str) -> Message {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let argument = context(ContextKind::InvalidArg).join(", ");
    let value = context(ContextKind::InvalidValue).join(" ");
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let mut missing = context(ContextKind::InvalidArg);
            missing.sort_by_key(|argument| place_in(line, argument));
            Message::new("cli-usage-missing").text("argument", missing.join(", "))
        }
        ErrorKind::UnknownArgument => Message::new("cli-usage-unknown").text("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() && argument.starts_with('<') => {
            Message::new("cli-usage-empty").text("argument", argument)
        }
        ErrorKind::InvalidValue if value.is_empty() => Message::new("cli-usage-no-value").text("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let message = Message::new("cli-usage-value").text("argument", argument).text("value", value);
            message.text("allowed", allowed(error))
        }
        ErrorKind::ArgumentConflict if !argument.is_empty() => {
            let other = context(ContextKind::PriorArg).join(", ");
            match [argument.as_str(), other.as_str()] {
                [one, other] if one == other => Message::new("cli-usage-twice").text("argument", one),
                pair if pair.iter().any(|one| one.starts_with("--save")) => Message::new("cli-usage-save-settings"),
                [one, other] => Message::new("cli-usage-conflict").text("argument", one).text("other", other),
            }
        }
        _ => Message::new("cli-usage-other"),
    }
}

/// Where an argument stands in the line of its command: by its name for people, or by its option.
fn place_in(line: &str, argument: &str) -> usize {
    let name = argument.split([' ', '=']).next().unwrap_or_default();
    let name = name.trim_matches(|c| ['<', '>', '[', ']', '.', '…'].contains(&c));
    line.find(name).unwrap_or(usize::MAX)
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
        assert_eq!(language_in(&arguments("koppelkans check a --lang fr")), None);
    }

    #[test]
    fn a_word_that_is_no_command_is_found_with_the_command_it_is_like() {
        let commands = ["new", "import", "analyse", "overlap", "export", "check"].map(str::to_owned);
        let found = |line: &str| no_command(&arguments(line), &commands);
        assert_eq!(found("koppelkans --lang nl analyze v.gpkg").as_deref(), Some("analyze"));
        for fine in ["koppelkans analyse v.gpkg", "koppelkans weg.gpkg", "koppelkans --help", "koppelkans"] {
            assert_eq!(found(fine), None, "{fine}");
        }
        let like = |word: &str| {
            let message = unknown_command(word, &commands);
            message.args.iter().find(|(name, _)| *name == "nearest").map(|(_, nearest)| format!("{nearest:?}"))
        };
        assert!(like("Analyze").is_some_and(|nearest| nearest.contains("analyse")));
        assert!(like("improt").is_some_and(|nearest| nearest.contains("import")));
        assert_eq!(like("bogus"), None);
        assert_eq!(like("x"), None);
    }

    #[test]
    fn help_in_front_is_help_behind() {
        assert_eq!(with_help_behind(&arguments("koppelkans help import")), arguments("koppelkans import --help"));
        assert_eq!(with_help_behind(&arguments("koppelkans import help")), arguments("koppelkans import help"));
    }
}
