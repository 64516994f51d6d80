//! A field for a path with a button for the system's own file window.
//!
//! Where the system has no file window, the field alone does; it says so.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use egui::{Button, TextEdit, Ui};

use crate::app::AppState;
use crate::ui::theme;
use crate::ui::widgets::text;

/// Whoever says "cancelled" faster than this had no window to show: nobody cancels that fast.
const NO_WINDOW: Duration = Duration::from_millis(300);

/// What kind of file is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A file that is there.
    Existing(&'static [&'static str]),
    /// A file that will be written.
    New(&'static str),
}

/// What the file window gave, and how long it stood there. The thread that asked measures it: the next frame may come
/// much later.
struct Answer {
    path: Option<PathBuf>,
    took: Duration,
}

/// The path that is filled in, and a file window that may be open.
#[derive(Default)]
pub struct PathField {
    /// The path as it was typed or chosen.
    pub text: String,
    asking: Option<Receiver<Answer>>,
    no_window: bool,
}

impl PathField {
    /// The path; None while it is empty.
    pub fn path(&self) -> Option<PathBuf> {
        let text = self.text.trim().trim_matches('"');
        (!text.is_empty()).then(|| PathBuf::from(text))
    }

    /// Fills it in.
    pub fn set(&mut self, path: &Path) {
        self.text = path.display().to_string();
    }

    /// Shows it; true when it changed. `first` gives it the keyboard, and Enter in it sets `entered`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        state: &AppState,
        (name, asked): (&str, Asked),
        first: bool,
        entered: &mut bool,
    ) -> bool {
        let words = state.words();
        let mut changed = self.take_answer(ui);
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                let width = (ui.available_width() - 110.0 * theme::text_scale(ui.style())).max(120.0);
                let field = TextEdit::singleline(&mut self.text).desired_width(width).margin(egui::vec2(8.0, 5.0));
                let field = ui.add(field).accessible_name(name);
                super::keyboard(ui, &field, first, entered);
                changed |= field.changed();
                let browse = ui.add_enabled(self.asking.is_none(), Button::new(words.text("ui-browse")));
                if browse.accessible_name(format!("{name}: {}", words.text("ui-browse"))).clicked() {
                    self.ask(ui, asked);
                }
            });
            if self.no_window {
                ui.label(text::note(words.text("ui-no-file-window")));
            }
        });
        changed
    }

    /// Opens the system's file window on a thread of its own, so that the maps stay alive.
    fn ask(&mut self, ui: &Ui, asked: Asked) {
        let (sender, receiver) = channel();
        let ctx = ui.ctx().clone();
        self.asking = Some(receiver);
        self.no_window = false;
        std::thread::spawn(move || {
            let since = Instant::now();
            let dialog = rfd::FileDialog::new();
            let path = match asked {
                Asked::Existing(kinds) => dialog.add_filter(kinds.join(", "), kinds).pick_file(),
                Asked::New(kind) => dialog.add_filter(kind, &[kind]).save_file(),
            };
            // Nobody listens when the dialog was closed meanwhile.
            let _ = sender.send(Answer { path, took: since.elapsed() });
            ctx.request_repaint();
        });
    }

    fn take_answer(&mut self, ui: &Ui) -> bool {
        let Some(receiver) = &self.asking else { return false };
        match receiver.try_recv() {
            Ok(Answer { path: Some(path), .. }) => {
                self.text = path.display().to_string();
                self.asking = None;
                true
            }
            Ok(Answer { path: None, took }) => {
                self.no_window = took < NO_WINDOW;
                self.asking = None;
                false
            }
            Err(TryRecvError::Disconnected) => {
                self.no_window = true;
                self.asking = None;
                false
            }
            Err(TryRecvError::Empty) => {
                ui.ctx().request_repaint_after(Duration::from_millis(200));
                false
            }
        }
    }
}
