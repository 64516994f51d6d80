//! The help texts in the user's language, put on the arguments before they are read.
//!
//! It adds words only; what may be given is in `arguments`.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};

use super::arguments::Arguments;
use super::{BAD_INPUT, Console, DONE, USAGE, usage};
use crate::words::{Message, Words};

/// Reads the arguments. Help and version are printed here; the error is the exit code to leave with.
pub fn parse(arguments: &[OsString], console: &Console) -> Result<Arguments, u8> {
    let mut command = with_words(Arguments::command(), console.words());
    let commands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let arguments = usage::with_help_behind(arguments);
    if let Some(word) = usage::no_command(&arguments, &commands) {
        return Err(wrong(usage::unknown_command(&word, &commands), None, console));
    }
    let of_command = usage::command_of(&arguments, &commands);
    let matches =
        command.try_get_matches_from_mut(&arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    matches.map_err(|error| {
        if !error.use_stderr() {
            // A closed pipe (`--help | head`) is no fault.
            return if error.print().is_ok() { DONE } else { BAD_INPUT };
        }
        let line = format!("cli-line-{}", of_command.as_deref().unwrap_or("main"));
        wrong(usage::message(&error, &console.words().text(&line)), of_command.as_deref(), console)
    })
}

/// Says what is wrong with the line and where the help for it is; the exit code to leave with.
fn wrong(what: Message, command: Option<&str>, console: &Console) -> u8 {
    console.note(&Message::new("cli-failed").message("reason", what));
    let command = command.map(|command| format!("{command} ")).unwrap_or_default();
    console.note(&Message::new("cli-usage-help").text("help", format!("koppelkans {command}--help")));
    USAGE
}

fn with_words(command: Command, words: &Words) -> Command {
    let command = one_with_words(command, "main", words).subcommand_help_heading(words.text("cli-heading-commands"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names
        .into_iter()
        .fold(command, |command, name| command.mut_subcommand(name.clone(), |sub| one_with_words(sub, &name, words)))
}

/// Puts the words on one command; its keys are `cli-help-COMMAND`, `cli-line-COMMAND` and
/// `cli-help-COMMAND-ARGUMENT`.
fn one_with_words(command: Command, name: &str, words: &Words) -> Command {
    let line = words.text(&format!("cli-line-{name}"));
    let usage = format!("{} {line}", words.text("cli-heading-usage"));
    let about = words.text(&format!("cli-help-{name}"));
    let examples = words.text(&format!("cli-examples-{name}"));
    let command = command
        .about(about)
        .after_help(format!("{}\n{examples}", words.text("cli-heading-examples")))
        .override_usage(line)
        .help_template(format!("{{about}}\n\n{usage}\n\n{{all-args}}{{after-help}}\n"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    let command = if name == "main" {
        command.arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
    } else {
        command
    };
    let mut place = 0;
    command.mut_args(|arg| {
        let key = match arg.get_id().as_str() {
            shared @ ("help" | "version" | "lang") => format!("cli-help-any-{shared}"),
            own => format!("cli-help-{name}-{}", own.replace('_', "-")),
        };
        let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
        let takes_values = arg.get_action().takes_values();
        let value = arg.get_value_names().and_then(|names| names.first()).and_then(|name| value_name(name, words));
        let arg = if let Some(value) = value { arg.value_name(value) } else { arg };
        // In the order of the line, not of the alphabet.
        place += 1;
        let arg = arg.help(words.text(&key)).help_heading(words.text(heading)).display_order(place);
        // What may be given is in the help text itself, in the user's language.
        if takes_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
    })
}

/// What stands for a value, in the user's language; None where it is the same in both.
fn value_name(name: &str, words: &Words) -> Option<String> {
    let key = match name {
        "FILE" => "cli-value-file",
        "FILE.json" => "cli-value-file-json",
        "LAYER" => "cli-value-layer",
        "THEIRS=OURS" => "cli-value-pair",
        "COLUMN:THEIRS=OURS" => "cli-value-word",
        "TEXT" => "cli-value-text",
        "NAME" => "cli-value-name",
        "WHAT" => "cli-value-what",
        "FORM" => "cli-value-form",
        "ADDRESS" => "cli-value-address",
        "W,S,E,N" => "cli-value-box",
        "METRES" => "cli-value-metres",
        _ => return None,
    };
    Some(words.text(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, words};

    fn helps(command: &Command) -> Vec<String> {
        let own = command.get_arguments().filter_map(|arg| arg.get_help()).map(ToString::to_string);
        let about = [command.get_about(), command.get_after_help()].into_iter().flatten().map(ToString::to_string);
        own.chain(about).chain(command.get_subcommands().flat_map(helps)).collect()
    }

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for language in Language::ALL {
            let texts = helps(&with_words(Arguments::command(), words(language)));
            assert!(texts.len() > 20);
            let bare: Vec<&String> = texts.iter().filter(|text| text.contains("cli-")).collect();
            assert!(bare.is_empty(), "without words in {language:?}: {bare:?}");
        }
    }
}
