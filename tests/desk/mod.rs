//! The window without a screen, for tests: it finds things by their names, as people and assistive technology do.
//!
//! It holds no tests; each file of tests uses the part it needs.
#![allow(clippy::unwrap_used, dead_code)]

pub mod hand;

use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, Places};
use koppelkans::geometry::Point;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::Project;
use koppelkans::ui::{Window, theme};
use koppelkans::words::Language;

/// A window on an empty project in a folder of its own.
pub struct Desk {
    /// The window, driven without a screen.
    pub harness: Harness<'static, Window>,
    /// Where its files are, for as long as it lives.
    pub _folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), Project::new("Proef", Crs::RD_NEW));
        app.dispatch(Action::SetLanguage(Language::Dutch));
        app.dispatch(Action::DismissHints);
        Self::on(app, folder)
    }

    /// A window on a project in memory, near enough to draw in it.
    pub fn holding(project: Project) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), project);
        app.dispatch(Action::SetLanguage(Language::Dutch));
        app.dispatch(Action::DismissHints);
        let mut desk = Self::on(app, folder);
        desk.come_near();
        desk
    }

    pub fn on(app: App, folder: tempfile::TempDir) -> Self {
        let harness = Harness::builder()
            .with_size(Vec2::new(1600.0, 900.0))
            // The look of the program is the light one; without this its sizes would be those of egui itself.
            .with_theme(egui::Theme::Light)
            .with_context_setup(theme::apply)
            .build_ui_state(|ui, window: &mut Window| window.show(ui), Window::new(app, false));
        let mut desk = Self { harness, _folder: folder };
        desk.settle();
        desk
    }

    pub fn act(&mut self, action: Action) {
        self.harness.state_mut().app().dispatch(action);
        self.settle();
    }

    /// Lets jobs end and the window catch up.
    pub fn settle(&mut self) {
        for _ in 0..3 {
            self.harness.state_mut().app().settle();
            self.harness.run_steps(2);
        }
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types letters to whatever has the keyboard.
    pub fn letters(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }

    pub fn type_into(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.harness.run_steps(2);
        self.harness.get_by_label(label).type_text(text);
        self.harness.run_steps(2);
        self.key(Key::Enter);
    }

    pub fn has(&self, label: &str) -> bool {
        self.harness.query_by_label_contains(label).is_some()
    }

    pub fn draw_square(&mut self, map: MapSide, x: f64, y: f64, side: f64) {
        self.act(Action::Tool(ToolKind::Polygon));
        for (dx, dy) in [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)] {
            let at = Point { x: x + dx, y: y + dy };
            self.act(Action::Pointer(ToolEvent::Click(Pointer { map, at, pixel_m: 1.0, held: Held::default() })));
        }
        self.key(Key::Enter);
        self.act(Action::Tool(ToolKind::Select));
    }

    pub fn project(&mut self) -> Project {
        self.harness.state_mut().app().state().project.clone()
    }

    pub fn choose_word(&mut self, field: &str, word: &str) {
        self.click(field);
        self.click(word);
    }

    pub fn choose_type(&mut self, letters: &str) {
        self.click("Type");
        self.harness.get_by_label("Zoek op eerste letters").type_text(letters);
        self.harness.run_steps(2);
        self.key(Key::Enter);
    }
}
