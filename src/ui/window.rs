//! The window as a whole: where each panel stands, and the way from keys, clicks and dropped files to actions.
//!
//! What an action does is in `app`; starting the window is in `start`.

use egui::{Frame, Margin, Panel, Rect, Ui, ViewportCommand};

use super::frames::FrameLog;
use super::map::MapCanvas;
use super::theme::{self, size, token};
use super::widgets::{section, text};
use super::{
    Memory, Queue, asking, attributes, closing, dialogs, hall, hints, keyboard, legend, marker, notices, opportunities,
    placing, sheets, status_bar, tool_column, top_bar, typing,
};
use crate::app::{Action, App, AppState, Dialog};
use crate::words::Message;

/// The window of the program.
pub struct Window {
    app: App,
    maps: MapCanvas,
    memory: Memory,
    frames: FrameLog,
}

impl Window {
    /// A window on a program; `gpu` is what `map::install` said.
    pub fn new(app: App, gpu: bool) -> Self {
        Self { app, maps: MapCanvas::new(gpu), memory: Memory::default(), frames: FrameLog::of_environment() }
    }

    /// The program behind it.
    pub fn app(&mut self) -> &mut App {
        &mut self.app
    }

    /// One frame: takes in what jobs did, shows everything, and does what was asked.
    pub fn show(&mut self, ui: &mut Ui) {
        if self.app.tick() {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(120));
        }
        let mut queue = Queue::new();
        let (state, memory) = (self.app.state(), &mut self.memory);
        follow_title(ui, state, memory);
        follow_hall(ui, state, memory);
        take_dropped(ui, state, memory, &mut queue);
        opportunities::take_keys(ui.ctx(), state, memory, &mut queue);
        sheets::take_keys(ui.ctx(), state, memory);
        keyboard::take_keys(ui.ctx(), state, memory, &mut queue);
        let maps = if state.view.hall {
            show_hall(ui, state, memory, &mut self.maps, &mut queue)
        } else {
            show_desk(ui, state, memory, &mut self.maps, &mut queue)
        };
        if !state.view.hall {
            sheets::show(ui.ctx(), state, memory, &mut queue, maps);
        }
        asking::show(ui.ctx(), state, &mut memory.asking, &mut queue, (&self.maps, maps));
        marker::show(ui.ctx(), state, &mut queue, maps);
        notices::show(ui.ctx(), state, memory, &mut queue, maps);
        hints::show(ui.ctx(), state, &mut queue, maps);
        dialogs::show(ui.ctx(), state, &mut memory.dialogs, &mut queue);
        typing::hold_back(ui.ctx(), memory, &mut queue);
        closing::before_closing(ui.ctx(), state, memory, &mut queue);
        memory.typing = ui.ctx().text_edit_focused();
        if !queue.is_empty() {
            ui.ctx().request_repaint();
        }
        for action in queue {
            self.app.dispatch(action);
        }
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let begun = self.frames.begin(self.app.state());
        self.show(ui);
        self.frames.end(begun, self.app.state(), frame.info().cpu_usage);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if !self.app.state().jobs.is_empty() {
            self.app.dispatch(Action::CancelJobs);
        }
        self.app.settle();
    }
}

/// Narrower than this the maps need the room of the legend.
const ROOM_FOR_LEGEND: f32 = 1100.0;
/// A half of the right column that is folded: its heading.
const FOLDED: f32 = size::ROW + 16.0;

/// The usual arrangement; returns where the maps are.
fn show_desk(ui: &mut Ui, state: &AppState, memory: &mut Memory, maps: &mut MapCanvas, queue: &mut Queue) -> Rect {
    let width = ui.available_width();
    let paper = |x: i8, y: i8| Frame::new().fill(token::PAPER).inner_margin(Margin::symmetric(x, y));
    Panel::top("top").frame(paper(12, 6)).exact_size(44.0).show(ui, |ui| top_bar::show(ui, state, queue));
    Panel::bottom("status").frame(paper(12, 2)).exact_size(size::ROW).show(ui, |ui| {
        status_bar::show(ui, state, queue);
    });
    Panel::left("tools").frame(paper(6, 0)).exact_size(size::TOOL_COLUMN).resizable(false).show(ui, |ui| {
        tool_column::show(ui, state, queue);
    });
    if let Some(shown) = &state.picture_placing {
        let panel = Panel::left("placing").frame(paper(12, 8)).resizable(true);
        let panel = panel.default_size(width * 0.46).size_range(380.0..=(width * 0.7).max(400.0));
        panel.show(ui, |ui| placing::show(ui, state, shown, &mut memory.placing, maps, queue));
        let rect = ui.available_rect_before_wrap();
        maps.cover(None);
        maps.show(ui, state, queue);
        return rect;
    }
    if !tuck_legend(width, state, memory, queue) && state.view.layers_open {
        let legend = Panel::left("legend").frame(paper(12, 8)).resizable(true);
        let wide = (width * 0.155).clamp(220.0, 304.0);
        legend.default_size(wide).size_range(196.0..=360.0).show(ui, |ui| legend::show(ui, state, queue));
    }
    let right = Panel::right("right").frame(Frame::new().fill(token::PAPER)).resizable(true);
    let wide = (width * 0.23).clamp(332.0, 440.0);
    right.default_size(wide).size_range(300.0..=640.0).show(ui, |ui| {
        right_half(ui, state, memory, queue, paper(12, 8));
    });
    let rect = ui.available_rect_before_wrap();
    maps.cover(None);
    maps.show(ui, state, queue);
    rect
}

/// Puts the legend away when the window gets too narrow for it and brings it back when there is room again; who wants
/// it in a narrow window can open it. True in the frame in which that was asked.
fn tuck_legend(width: f32, state: &AppState, memory: &mut Memory, queue: &mut Queue) -> bool {
    let narrow = width < ROOM_FOR_LEGEND;
    let changed = memory.narrow != narrow;
    memory.narrow = narrow;
    let toggles = changed && if narrow { state.view.layers_open } else { memory.tucked && !state.view.layers_open };
    if toggles {
        queue.push(Action::ToggleLayerList);
    }
    if changed {
        memory.tucked = narrow && toggles;
    }
    toggles
}

/// The koppelkansen above, what is chosen below.
fn right_half(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, frame: Frame) {
    let height = ui.available_height();
    // The list keeps room for a few rows, however low the window.
    let most = (height - opportunities::least_height(ui) - 16.0).max(140.0);
    let lower = match (memory.chosen_folded, memory.list_folded) {
        (true, _) => Panel::bottom("chosen-folded").exact_size(FOLDED).resizable(false),
        (false, true) => Panel::bottom("chosen-tall").exact_size((height - FOLDED).max(100.0)).resizable(false),
        (false, false) => {
            let lower = Panel::bottom("chosen").resizable(true);
            lower.default_size((height * 0.54).min(most)).size_range(140.0..=most)
        }
    };
    lower.frame(frame).show(ui, |ui| {
        memory.chosen_folded = !section::folding(ui, "chosen", &state.words().text("ui-chosen"), None, true);
        if !memory.chosen_folded {
            if let Some(reason) = &state.file.read_only {
                // What cannot be changed is still there to be read.
                ui.visuals_mut().disabled_alpha = 1.0;
                let said = Message::new("ui-read-only-because").message("reason", reason.clone());
                ui.label(text::alert(format!("! {}", state.words().say(&said))));
            }
            attributes::show(ui, state, memory, queue);
        }
        ui.take_available_space();
    });
    frame.show(ui, |ui| {
        opportunities::show_list(ui, state, memory, queue);
        ui.take_available_space();
    });
}

/// The zaalstand; returns where the maps are.
fn show_hall(ui: &mut Ui, state: &AppState, memory: &mut Memory, maps: &mut MapCanvas, queue: &mut Queue) -> Rect {
    hall::legend(ui, state);
    hall::line(ui, state);
    let rect = ui.available_rect_before_wrap();
    let strip = hall::strip(ui, state, &mut memory.strip, maps);
    maps.cover(strip);
    maps.show(ui, state, queue);
    if let Some(strip) = strip {
        hall::sentence(ui.ctx(), state, strip);
    }
    match strip {
        Some(strip) if strip.bottom() > rect.bottom() => rect.with_max_y(strip.top()),
        _ => rect,
    }
}

fn follow_title(ui: &Ui, state: &AppState, memory: &mut Memory) {
    let file = state.file.path.as_deref().and_then(|path| path.file_name());
    let parts =
        [state.project.name().to_owned(), file.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()];
    let known = parts.into_iter().filter(|part| !part.is_empty());
    let title = known.chain(["Koppelkans".to_owned()]).collect::<Vec<_>>().join(" – ");
    if memory.title != title {
        ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
        memory.title = title;
    }
}

/// Large text and the whole screen in the zaalstand, the usual sizes and window otherwise.
fn follow_hall(ui: &mut Ui, state: &AppState, memory: &mut Memory) {
    let scale = if state.view.hall { hall::text_scale(ui.available_height()) } else { 1.0 };
    if memory.text_scale != scale {
        memory.text_scale = scale;
        theme::set_text_scale(ui.ctx(), scale);
        // This frame too: one frame of panels with large text would leave them wider for good.
        ui.reset_style();
        ui.ctx().request_repaint();
    }
    if memory.hall != state.view.hall {
        memory.hall = state.view.hall;
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(memory.hall));
    }
}

/// A dropped project is opened, map tiles become the background, a picture lies under the maps or is a photo of what is
/// chosen, anything else goes to the import dialog, one after the other.
fn take_dropped(ui: &Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let dropped =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect::<Vec<_>>());
    memory.dropped.extend(dropped);
    if state.dialog.is_some() || memory.dropped.is_empty() {
        return;
    }
    let path = memory.dropped.remove(0);
    let ends_in =
        |ends: &[&str]| path.extension().is_some_and(|end| ends.iter().any(|one| end.eq_ignore_ascii_case(one)));
    queue.push(if ends_in(&["gpkg"]) {
        Action::OpenProject(path)
    } else if crate::io::tiles::is_tile_file(&path) {
        Action::OpenBackground(path)
    } else if ends_in(&["jpg", "jpeg", "png"]) && state.selection.single().is_some() {
        Action::OpenDialog(Dialog::DroppedPicture(path))
    } else if ends_in(&crate::io::picture::EXTENSIONS) {
        Action::AddPicture { path, crs: None }
    } else if ends_in(&["heic", "webp", "gif"]) {
        Action::AttachPhoto(path)
    } else {
        Action::OpenDialog(Dialog::Import(Some(path)))
    });
}
