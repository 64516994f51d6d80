//! The program: the command line, and the window when no command is given.

use std::process::ExitCode;

use koppelkans::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Exit(code) => ExitCode::from(code),
        Asked::Window(_) => ExitCode::from(1),
    }
}
