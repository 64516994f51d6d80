//! The window as a whole: where each panel stands, and the way from keys, clicks and dropped files to actions.
//!
//! What an action does is in `app`; starting the window is in `start`.

use egui::{Frame, Margin, Panel, Rect, Ui, ViewportCommand};

use super::map::MapCanvas;
use super::theme::{self, size, token};
use super::{
    Memory, Queue, attributes, dialogs, hall, hints, keyboard, legend, notices, opportunities, status_bar, tool_column,
    top_bar, typing,
};
use crate::app::{Action, App, AppState, Dialog};

/// The window of the program.
pub struct Window {
    app: App,
    maps: MapCanvas,
    memory: Memory,
}

impl Window {
    /// A window on a program; `gpu` is what `map::install` said.
    pub fn new(app: App, gpu: bool) -> Self {
        Self { app, maps: MapCanvas::new(gpu), memory: Memory::default() }
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
        keyboard::take_keys(ui.ctx(), state, memory, &mut queue);
        let maps = if state.view.hall {
            show_hall(ui, state, &mut self.maps, &mut queue)
        } else {
            show_desk(ui, state, memory, &mut self.maps, &mut queue)
        };
        notices::show(ui.ctx(), state, memory, &mut queue, maps);
        hints::show(ui.ctx(), state, &mut queue, maps);
        dialogs::show(ui.ctx(), state, &mut memory.dialogs, &mut queue);
        typing::hold_back(ui.ctx(), memory, &mut queue);
        typing::before_closing(ui.ctx(), memory);
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
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if !self.app.state().jobs.is_empty() {
            self.app.dispatch(Action::CancelJobs);
        }
        self.app.settle();
    }
}

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
    if state.view.layers_open {
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
    maps.show(ui, state, queue);
    rect
}

/// The koppelkansen above, what is chosen below.
fn right_half(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, frame: Frame) {
    let height = ui.available_height();
    let lower = Panel::bottom("chosen").frame(frame).resizable(true);
    if !memory.list_folded {
        lower.default_size(height * 0.54).size_range(140.0..=(height - 140.0).max(160.0)).show(ui, |ui| {
            attributes::show(ui, state, memory, queue);
            ui.take_available_space();
        });
    } else {
        Panel::bottom("chosen-tall").frame(frame).exact_size((height - 52.0).max(100.0)).show(ui, |ui| {
            attributes::show(ui, state, memory, queue);
            ui.take_available_space();
        });
    }
    frame.show(ui, |ui| {
        opportunities::show_list(ui, state, memory, queue);
        ui.take_available_space();
    });
}

/// The zaalstand; returns where the maps are.
fn show_hall(ui: &mut Ui, state: &AppState, maps: &mut MapCanvas, queue: &mut Queue) -> Rect {
    hall::sentence(ui, state);
    hall::legend(ui, state);
    let rect = ui.available_rect_before_wrap();
    maps.show(ui, state, queue);
    rect
}

fn follow_title(ui: &Ui, state: &AppState, memory: &mut Memory) {
    let title = format!("{} – Koppelkans", state.project.name());
    if memory.title != title {
        ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
        memory.title = title;
    }
}

/// Large text and the whole screen in the zaalstand, the usual sizes and window otherwise.
fn follow_hall(ui: &Ui, state: &AppState, memory: &mut Memory) {
    if memory.hall != state.view.hall {
        memory.hall = state.view.hall;
        theme::set_text_scale(ui.ctx(), if memory.hall { size::HALL_SCALE } else { 1.0 });
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(memory.hall));
        ui.ctx().request_repaint();
    }
}

/// A dropped project is opened, anything else goes to the import dialog, one after the other.
fn take_dropped(ui: &Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let dropped =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect::<Vec<_>>());
    memory.dropped.extend(dropped);
    if state.dialog.is_some() || memory.dropped.is_empty() {
        return;
    }
    let path = memory.dropped.remove(0);
    let is_project = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("gpkg"));
    queue.push(if is_project { Action::OpenProject(path) } else { Action::OpenDialog(Dialog::Import(Some(path))) });
}
