//! The program: the command line, and the window when no command is given.

use std::path::PathBuf;
use std::process::ExitCode;

use koppelkans::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Exit(code) => ExitCode::from(code),
        Asked::Window { project, console } => open_window(project, &console),
    }
}

#[cfg(feature = "gui")]
fn open_window(project: Option<PathBuf>, console: &cli::Console) -> ExitCode {
    match koppelkans::ui::run(project, |message| console.note(message)) {
        Ok(()) => ExitCode::from(cli::DONE),
        Err(reason) => console.no_window(&reason),
    }
}

#[cfg(not(feature = "gui"))]
fn open_window(_project: Option<PathBuf>, console: &cli::Console) -> ExitCode {
    console.no_window(&koppelkans::words::Message::new("cli-no-window"))
}
