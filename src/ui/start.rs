//! Starting the window: is there a screen, are the libraries there, which way of drawing works.
//!
//! What is in the window is in `window`.

use std::path::{Path, PathBuf};
use std::process::Command;

use eframe::{NativeOptions, Renderer};
use egui::ViewportBuilder;

use super::{Window, map, theme};
use crate::app::{App, Places};
use crate::words::Message;

/// Names the way of drawing: `wgpu` (the default) or `glow`.
const RENDERER: &str = "KOPPELKANS_RENDERER";
/// A library that is loaded only when the window opens; without it the window toolkit panics.
const KEYBOARD_LIBRARY: &str = "libxkbcommon-x11.so.0";

/// Opens the window on a project (else the last one, else the sample) and stays until it is closed.
///
/// The error says what is missing and what to do; nothing of a project was touched then. `note` is told what the user
/// may want to know on the way: that another way of drawing is tried, and why.
pub fn run(path: Option<PathBuf>, note: impl Fn(&Message)) -> Result<(), Message> {
    check_screen()?;
    let glow = std::env::var(RENDERER).is_ok_and(|renderer| renderer == "glow");
    let renderer = if glow { Renderer::Glow } else { Renderer::Wgpu };
    let viewport = ViewportBuilder::default()
        .with_title("Koppelkans")
        .with_app_id("koppelkans")
        .with_inner_size([1600.0, 900.0])
        .with_min_inner_size([1000.0, 640.0])
        .with_icon(theme::icon());
    let options = NativeOptions { viewport, renderer, centered: true, ..NativeOptions::default() };
    let result = eframe::run_native(
        "koppelkans",
        options,
        Box::new(move |cc| {
            theme::apply(&cc.egui_ctx);
            let mut app = App::start(Places::of_system(), path);
            let ctx = cc.egui_ctx.clone();
            app.set_waker(move || ctx.request_repaint());
            Ok(Box::new(Window::new(app, map::install(cc))))
        }),
    );
    match result {
        Ok(()) => Ok(()),
        Err(error) if !glow => {
            note(&Message::new("ui-window-again").text("reason", error.to_string()));
            run_again_with_glow()
        }
        Err(error) => Err(Message::new("ui-window-failed").text("reason", error.to_string())),
    }
}

/// Starts the program anew with the other way of drawing: one process can open one event loop.
fn run_again_with_glow() -> Result<(), Message> {
    let failed = |reason: String| Message::new("ui-window-failed").text("reason", reason);
    let program = std::env::current_exe().map_err(|error| failed(error.to_string()))?;
    let mut again = Command::new(program);
    again.args(std::env::args_os().skip(1)).env(RENDERER, "glow");
    go_on_as(&mut again).map_err(|error| failed(error.to_string()))
}

/// Goes on as another program in the same process, so that whoever started this one still holds the window.
#[cfg(unix)]
fn go_on_as(program: &mut Command) -> std::io::Result<()> {
    use std::os::unix::process::CommandExt;
    Err(program.exec())
}

/// Runs the other program and ends as it ends: here a process can't become another one.
#[cfg(not(unix))]
fn go_on_as(program: &mut Command) -> std::io::Result<()> {
    let status = program.status()?;
    // The second run has said itself what went wrong.
    if status.success() { Ok(()) } else { std::process::exit(status.code().unwrap_or(1)) }
}

/// On Linux: whether there is a screen and the one library whose absence would be a panic.
fn check_screen() -> Result<(), Message> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let given = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let (wayland, x11) = (given("WAYLAND_DISPLAY") || given("WAYLAND_SOCKET"), given("DISPLAY"));
    if !wayland && !x11 {
        return Err(Message::new("ui-no-display"));
    }
    if !wayland && !has_library(KEYBOARD_LIBRARY) {
        return Err(Message::new("ui-library-missing").text("library", KEYBOARD_LIBRARY));
    }
    Ok(())
}

/// Whether a library is in one of the usual folders or known to the loader; true when that can't be found out.
fn has_library(name: &str) -> bool {
    let triplet = format!("{}-linux-gnu", std::env::consts::ARCH);
    let usual = ["/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/local/lib"];
    let extra = std::env::var("LD_LIBRARY_PATH").unwrap_or_default();
    let mut folders = usual.iter().copied().chain(extra.split(':').filter(|folder| !folder.is_empty()));
    if folders
        .any(|folder| Path::new(folder).join(name).exists() || Path::new(folder).join(&triplet).join(name).exists())
    {
        return true;
    }
    match Command::new("/sbin/ldconfig").arg("-p").output() {
        Ok(known) => String::from_utf8_lossy(&known.stdout).contains(name),
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_no_loader_knows_is_missed() {
        if Path::new("/sbin/ldconfig").exists() {
            assert!(!has_library("libkoppelkans-that-is-not-there.so.0"));
        }
    }
}
