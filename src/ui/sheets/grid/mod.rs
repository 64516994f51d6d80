//! A grid of steps with a sign, gone along with mouse and keys: the function matrix and the effect matrix.
//!
//! It shows steps and reports what was asked for which cell; what a step means and what changes is for the sheets.

mod keys;
mod paint;
mod steps;

pub use keys::GridKey;
pub use steps::show as show_steps;

use egui::{EventFilter, Id, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::super::theme::size;

/// Narrowest cell.
const NARROWEST: f32 = 40.0;
/// Height of the row of heads.
const HEAD: f32 = 28.0;

/// A row or column by its code and its name.
pub struct Head {
    /// What stands at the head.
    pub code: String,
    /// Its name; beside the code of a row, on hover at a column.
    pub name: String,
    /// A note at the end of a row.
    pub note: String,
}

/// One cell as it is shown.
pub struct Cell {
    /// Its step; None is unknown.
    pub step: Option<i8>,
    /// How it relates to its mirror.
    pub mirror: Mirror,
    /// Its name for assistive technology, such as `WBG → NAT: +2`.
    pub name: String,
}

/// How a cell relates to the one in the other direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mirror {
    /// The same, or there is none.
    Same,
    /// Another step.
    Other,
    /// The opposite sign: one gains, the other bears the burden.
    Burden,
}

/// What a grid remembers from frame to frame.
#[derive(Default)]
pub struct GridMemory {
    /// The chosen cell, as row and column.
    at: (usize, usize),
    /// The keyboard is to come to the chosen cell.
    focus: bool,
    /// The chosen cell's own identity.
    id: Option<Id>,
    keys: Vec<GridKey>,
    /// A minus was just typed: a figure that follows is below nought.
    minus: bool,
}

impl GridMemory {
    /// Gives the chosen cell the keyboard.
    pub fn take_keyboard(&mut self) {
        self.focus = true;
    }

    /// Chooses another row.
    pub fn choose_row(&mut self, row: usize) {
        self.at.0 = row;
        self.focus = true;
    }

    fn choose(&mut self, at: (usize, usize)) {
        self.at = at;
        self.focus = true;
    }
}

/// What was asked in this frame.
pub struct Asked {
    /// The cell that was chosen when the frame began: what belongs to it is shown once more, so that a field that was
    /// being typed in can give its text.
    pub shown: (usize, usize),
    /// Something asked for a cell.
    pub key: Option<((usize, usize), GridKey)>,
}

/// A grid.
pub struct Grid<'a> {
    /// Its own name, the same in each frame.
    pub salt: &'static str,
    /// The rows.
    pub rows: &'a [Head],
    /// The columns.
    pub columns: &'a [Head],
    /// Width of the heads of the rows.
    pub row_width: f32,
    /// The most width of a cell.
    pub widest: f32,
    /// The most height it may take.
    pub height: f32,
    /// A cell by row and column.
    pub cell: &'a dyn Fn(usize, usize) -> Cell,
    /// The whole cell in words.
    pub words: &'a dyn Fn(usize, usize) -> String,
}

impl Grid<'_> {
    /// Shows it and follows mouse and keys. There is at least one row and one column.
    pub fn show(self, ui: &mut Ui, memory: &mut GridMemory) -> Asked {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        memory.at = (memory.at.0.min(rows - 1), memory.at.1.min(columns - 1));
        let shown = memory.at;
        let key = keys::follow(memory, (rows, columns));
        if memory.at != shown {
            memory.focus = true;
        }
        if !memory.keys.is_empty() {
            ui.ctx().request_repaint();
        }
        let room = ui.available_width() - self.row_width - size::SCROLL_ROOM;
        let cell = vec2((room / columns as f32).clamp(NARROWEST, self.widest), size::ROW);
        let total = vec2(self.row_width + cell.x * columns as f32, HEAD + cell.y * rows as f32);
        let height = self.height.min(total.y + size::SCROLL_ROOM);
        let scroll = ScrollArea::both().id_salt(self.salt).auto_shrink([false, true]).max_height(height);
        let scroll = scroll.min_scrolled_height(height.min(total.y));
        scroll.show_viewport(ui, |ui, viewport| {
            ui.set_min_size(total);
            self.contents(ui, memory, (cell, viewport));
        });
        if memory.at != shown {
            ui.ctx().request_repaint();
        }
        Asked { shown, key }
    }

    fn contents(&self, ui: &mut Ui, memory: &mut GridMemory, (cell, viewport): (Vec2, Rect)) {
        let origin = ui.min_rect().min;
        // Where the heads end and the cells begin, on screen: heads stay in view.
        let corner = origin + viewport.min.to_vec2() + vec2(self.row_width, HEAD);
        let seen = Rect::from_min_max(corner, origin + viewport.max.to_vec2());
        let rect_of = |row: usize, column: usize| {
            let at = vec2(self.row_width + cell.x * column as f32, HEAD + cell.y * row as f32);
            Rect::from_min_size(origin + at, cell)
        };
        let mut pointed = None;
        for row in 0..self.rows.len() {
            for column in 0..self.columns.len() {
                let rect = rect_of(row, column);
                if !rect.intersects(seen) && (row, column) != memory.at {
                    continue;
                }
                if self.cell_ui(ui, memory, (row, column), (rect, seen)) {
                    pointed = Some((row, column));
                }
            }
        }
        for row in 0..self.rows.len() {
            let rect = rect_of(row, 0);
            let head = Rect::from_min_max(pos2(corner.x - self.row_width, rect.top()), pos2(corner.x, rect.bottom()));
            let marked = pointed.is_some_and(|(at, _)| at == row);
            if head.bottom() > corner.y && self.row_head(ui, head, (row, memory.at.0 == row, marked), corner.y) {
                memory.choose_row(row);
            }
        }
        let band = Rect::from_min_max(corner - vec2(self.row_width, HEAD), pos2(seen.right(), corner.y));
        paint::ground(ui, band);
        for (column, head) in self.columns.iter().enumerate() {
            let rect = rect_of(0, column);
            let rect = Rect::from_min_max(pos2(rect.left(), corner.y - HEAD), pos2(rect.right(), corner.y));
            let visible = rect.intersect(Rect::from_min_max(pos2(corner.x, band.top()), band.max));
            if visible.is_positive() {
                let marked = pointed.is_some_and(|(_, at)| at == column);
                paint::column_head(ui, (rect, visible), head, memory.at.1 == column, marked);
                let id = Id::unique((self.salt, "column", column));
                ui.interact(visible, id, Sense::hover()).on_hover_text(&head.name);
            }
        }
    }

    /// Shows a cell and follows the pointer on it; true when the pointer rests on it.
    fn cell_ui(&self, ui: &Ui, memory: &mut GridMemory, at: (usize, usize), (rect, seen): (Rect, Rect)) -> bool {
        let chosen = at == memory.at;
        // The chosen cell has one identity wherever it is: the keyboard stays with it when it moves, so that no arrow
        // in between goes elsewhere.
        let id = if chosen { Id::unique((self.salt, "chosen")) } else { Id::unique((self.salt, at)) };
        // Only the chosen cell is on the way of Tab; the arrows go to the others.
        let sense = if chosen { Sense::click() } else { Sense::CLICK };
        let look = (self.cell)(at.0, at.1);
        let response = ui.interact(rect.intersect(seen.expand(0.1)), id, sense);
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), chosen, &look.name));
        if response.clicked() {
            memory.choose(at);
        }
        if chosen {
            memory.id = Some(id);
            if std::mem::take(&mut memory.focus) {
                response.request_focus();
                ui.ctx().request_repaint();
                ui.scroll_to_rect(Rect::from_min_max(rect.min - vec2(self.row_width, HEAD), rect.max), None);
            }
            if response.has_focus() {
                let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            }
        }
        paint::cell(ui, (rect, seen), &look, (chosen, response.has_focus(), response.hovered()));
        let hovered = response.hovered();
        response.on_hover_ui(|ui| {
            ui.label((self.words)(at.0, at.1));
        });
        hovered
    }

    /// Shows the head of a row below `top`; true when it was clicked.
    fn row_head(&self, ui: &Ui, rect: Rect, (row, chosen, marked): (usize, bool, bool), top: f32) -> bool {
        let Some(head) = self.rows.get(row) else { return false };
        let visible = Rect::from_min_max(pos2(rect.left(), rect.top().max(top)), rect.max);
        paint::row_head(ui, (rect, visible), head, chosen, marked);
        let response = ui.interact(visible, Id::unique((self.salt, "row", row)), Sense::CLICK);
        let clicked = response.clicked();
        response.on_hover_text(format!("{}  {}", head.code, head.name));
        clicked
    }
}

/// Collects the keys for the grid when its chosen cell has the keyboard; to be called before other keys are taken.
pub fn take_keys(ctx: &egui::Context, memory: &mut GridMemory) {
    keys::take(ctx, memory);
}
