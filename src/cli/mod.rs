//! The command line: the same functions as the window, without one.
//!
//! Results go to stdout, everything said about them to stderr. It computes nothing itself and opens no window;
//! it only tells `main` that one was asked for.

mod analyse;
mod arguments;
mod check;
mod columns;
mod console;
mod explain;
mod export;
mod fetch;
mod files;
mod help;
mod import;
mod into;
mod matrix;
mod new;
mod output;
mod overlap;
mod stream;
mod table;
mod usage;
mod watch;

use std::ffi::OsString;
use std::path::PathBuf;

pub use arguments::{Arguments, Command};
pub use console::{Console, Failure};

use crate::io::project_file::{self, is_meant_as_project};
use crate::progress::Progress;
use crate::words::Language;

/// Exit code: done.
pub const DONE: u8 = 0;
/// Exit code: bad input, said on stderr.
pub const BAD_INPUT: u8 = 1;
/// Exit code: the command line itself is wrong.
pub const USAGE: u8 = 2;

/// What the command line asks of `main`.
pub enum Asked {
    /// Everything is done and said; leave with this code.
    Exit(u8),
    /// Open the window.
    Window {
        /// On this project; None is the last one, else the sample.
        project: Option<PathBuf>,
        /// Where to say it when there is no window to be had.
        console: Console,
    },
}

/// The arguments with a language that stands before the command after it, where the reader of arguments wants it: a
/// language goes with every command, a project file with none.
fn language_last(mut arguments: Vec<OsString>) -> Vec<OsString> {
    match arguments.get(1).and_then(|first| first.to_str()) {
        Some("--lang") if arguments.len() > 3 => {
            let moved: Vec<OsString> = arguments.drain(1..3).collect();
            arguments.extend(moved);
        }
        Some(first) if first.starts_with("--lang=") && arguments.len() > 2 => {
            let moved = arguments.remove(1);
            arguments.push(moved);
        }
        _ => {}
    }
    arguments
}

/// Reads the arguments (the first is the program's own name), does the command and says how it went.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = usage::language_in(&arguments).unwrap_or_else(Language::of_system);
    let console = Console::new(language);
    let parsed = match help::parse(&language_last(arguments), &console) {
        Ok(parsed) => parsed,
        Err(code) => return Asked::Exit(code),
    };
    let Some(command) = parsed.command else {
        if let Some(project) = parsed.project.as_ref().filter(|project| !project.exists()) {
            console.fail(&Failure::about("cli-project-not-there", project));
            return Asked::Exit(BAD_INPUT);
        }
        // The window tells it too, with buttons; whoever has none reads which command helps.
        if let Some(foreign) = parsed.project.as_ref().filter(|project| !is_meant_as_project(project))
            && let Err(error) = project_file::look(foreign, &Progress::default())
        {
            console.note(&Failure::from(error).message);
        }
        return Asked::Window { project: parsed.project, console };
    };
    let done = match command {
        Command::New(new) => new.run(&console),
        Command::Import(import) => import.run(&console),
        Command::Fetch(fetch) => fetch.run(&console),
        Command::Analyse(analyse) => analyse.run(&console),
        Command::Overlap(overlap) => overlap.run(&console),
        Command::Export(export) => export.run(&console),
        Command::Check(check) => check.run(&console),
        Command::Matrix(matrix) => matrix.run(&console),
    };
    match done {
        Ok(()) => Asked::Exit(DONE),
        Err(failure) => {
            console.fail(&failure);
            Asked::Exit(BAD_INPUT)
        }
    }
}
