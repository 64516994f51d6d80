//! Weights, distance, thresholds and phase factors: sliders with the formula beside them.
//!
//! While a slider moves the koppelkansen follow and nothing is saved; letting go is one edit. Which number is which
//! is in `setting`, what is read beside them in `formula`.

mod formula;
mod setting;

use std::sync::Arc;
use std::time::Duration;

use egui::{Align, Button, Id, Label, Layout as Flow, RichText, TextStyle, Ui, vec2};

use crate::analysis::{Opportunity, PairClass};
use crate::app::{Action, AppState};
use crate::model::{Change, Settings};
use crate::ui::about::about_class;
use crate::ui::legend::capital;
use crate::ui::theme::{size, token};
use crate::ui::widgets::slider::{Slide, Slider};
use crate::ui::widgets::{field, signs, swatch, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;
use crate::words::numbers;
use setting::{CLASSES, PHASES, PLACE, Setting, WEIGHTS};

/// A sheet at least this wide has two columns.
const TWO_COLUMNS: f32 = 680.0;
/// Room between them.
const GUTTER: f32 = 28.0;
/// Width of the names.
const NAME: f32 = 130.0;
/// Width of the field with the number.
const FIELD: f32 = 68.0;
/// Width of what it is counted in.
const UNIT: f32 = 22.0;
/// After this long without a key the number that keys gave is kept, in seconds.
const PAUSE: f64 = 0.7;

/// A number that is being tried.
#[derive(Clone, Copy, Debug)]
struct Trial {
    setting: Setting,
    value: f64,
    /// When a key gave it; None while the pointer holds it.
    by_key: Option<f64>,
}

/// What the sheet remembers from frame to frame.
#[derive(Default)]
pub struct WeightMemory {
    trial: Option<Trial>,
    /// The trial was dropped with Esc and the pointer is still down.
    dropped: bool,
    /// The number that was refused last, and why.
    refused: Option<(Setting, Message)>,
}

impl WeightMemory {
    /// Keeps what is being tried, because the sheet goes away.
    pub fn leave(&mut self, state: &AppState, queue: &mut Queue) {
        if let Some(trial) = self.trial.take() {
            keep(state, trial, queue);
        }
        self.refused = None;
    }
}

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let memory = &mut memory.sheets.weights;
    follow(ui, state, memory, queue);
    let one = state.selection.opportunity().and_then(|pair| state.opportunity(pair));
    intro(ui, state, one);
    ui.add_space(8.0);
    let mut sheet = Sheet { state, memory, queue, one };
    ui.add_enabled_ui(state.file.read_only.is_none(), |ui| {
        if ui.available_width() < TWO_COLUMNS {
            sheet.left(ui);
            sheet.right(ui);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GUTTER;
            let column = vec2((ui.available_width() - GUTTER - size::SCROLL_ROOM) / 2.0, 0.0);
            ui.allocate_ui_with_layout(column, Flow::top_down(Align::Min), |ui| sheet.left(ui));
            ui.allocate_ui_with_layout(column, Flow::top_down(Align::Min), |ui| sheet.right(ui));
        });
    });
}

/// What is tried ends by Esc or undo, by itself after a pause of the keys, and never by forgetting.
fn follow(ui: &Ui, state: &AppState, memory: &mut WeightMemory, queue: &mut Queue) {
    let stepped_back = queue.iter().any(|action| matches!(action, Action::StepBack | Action::Undo));
    // The slider itself still hears of the letting go in this frame.
    let held = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let Some(trial) = memory.trial else {
        memory.dropped &= held;
        return;
    };
    if stepped_back || state.tried.is_none() {
        memory.trial = None;
        memory.dropped = trial.by_key.is_none() && held;
        return;
    }
    let Some(since) = trial.by_key else {
        if !held {
            // The sheet was away when the pointer let go.
            memory.trial = None;
            keep(state, trial, queue);
        }
        return;
    };
    let now = ui.input(|input| input.time);
    if now - since >= PAUSE {
        memory.trial = None;
        keep(state, trial, queue);
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(PAUSE - (now - since)));
    }
}

/// One edit, or none when it is what it was.
fn keep(state: &AppState, trial: Trial, queue: &mut Queue) {
    let Trial { setting, value, .. } = trial;
    let before = setting.of(state.project.settings());
    queue.push(if before == value {
        Action::TrySettings(None)
    } else {
        let settings = setting.with(state.project.settings(), value);
        Action::PutMethod(vec![Change::Settings(Arc::new(settings))], setting.label(state, before, value))
    });
}

/// K and C, with the numbers of the chosen koppelkans, and what these numbers are.
fn intro(ui: &mut Ui, state: &AppState, one: Option<&Opportunity>) {
    let words = state.words();
    if let Some(reason) = &state.file.read_only {
        let said = Message::new("ui-read-only-because").message("reason", reason.clone());
        ui.label(text::alert(format!("! {}", words.say(&said))));
    }
    ui.label(text::note(words.text("weights-conventions")));
    ui.add_space(4.0);
    match one {
        Some(one) => {
            let said = Message::new("weights-numbers-of")
                .text("code", crate::ui::opportunities::code(one))
                .text("pair", crate::ui::opportunities::names(one, state));
            ui.add(Label::new(text::note(words.say(&said)).color(token::ACCENT)).truncate());
        }
        None => {
            ui.label(text::note(words.text("weights-choose")));
        }
    }
    formula::show(ui, state, &formula::score(state, one));
}

/// The sheet while it is shown.
struct Sheet<'a> {
    state: &'a AppState,
    memory: &'a mut WeightMemory,
    queue: &'a mut Queue,
    one: Option<&'a Opportunity>,
}

impl Sheet<'_> {
    fn left(&mut self, ui: &mut Ui) {
        let (state, one) = (self.state, self.one);
        self.heading(ui, "weights-title-support", WEIGHTS);
        formula::show(ui, state, &formula::support(state, one));
        self.rows(ui, WEIGHTS);
        let settings = self.settings();
        if let Some(last) = WEIGHTS.iter().find(|one| one.is_last_weight(&settings)) {
            let said = Message::new("weights-only-one").term("setting", last.key());
            ui.label(text::note(state.words().say(&said)));
        }
        ui.add_space(10.0);
        self.heading(ui, "weights-title-place", PLACE);
        formula::show(ui, state, &formula::place(one));
        self.rows(ui, PLACE);
    }

    fn right(&mut self, ui: &mut Ui) {
        let (state, one) = (self.state, self.one);
        self.heading(ui, "weights-title-moment", PHASES);
        formula::show(ui, state, &formula::moment(state, one));
        self.rows(ui, PHASES);
        ui.add_space(10.0);
        self.heading(ui, "weights-title-classes", CLASSES);
        ui.label(text::note(state.words().text("weights-classes-order")));
        self.rows(ui, CLASSES);
        self.counts(ui);
    }

    /// The settings as they are tried now.
    fn settings(&self) -> Settings {
        let settings = self.state.project.settings();
        self.memory.trial.map_or_else(|| settings.clone(), |trial| trial.setting.with(settings, trial.value))
    }

    /// A heading, with the way back to the defaults of what is below it.
    fn heading(&mut self, ui: &mut Ui, key: &str, group: &[Setting]) {
        let words = self.state.words();
        let title = words.text(key);
        let (now, first) = (self.state.project.settings(), Settings::default());
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            ui.label(text::strong(&*title));
            ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
                let differs = group.iter().any(|one| one.of(now) != one.of(&first));
                let back = Button::new(text::note(words.text("weights-reset"))).frame_when_inactive(false);
                let back = ui.add_enabled(differs, back);
                let name = format!("{}: {title}", words.text("weights-reset"));
                let back = back.accessible_name(name).on_disabled_hover_text(words.text("weights-is-default"));
                if back.clicked() {
                    let new = group.iter().fold(now.clone(), |settings, one| one.with(&settings, one.of(&first)));
                    let label = Message::new("edit-settings-reset").term("group", key);
                    // Borders of two groups do not touch one another, so defaults always fit.
                    self.queue.push(Action::PutMethod(vec![Change::Settings(Arc::new(new))], label));
                }
            });
        });
    }

    fn rows(&mut self, ui: &mut Ui, group: &[Setting]) {
        ui.add_space(2.0);
        for setting in group {
            self.row(ui, *setting);
        }
    }

    /// Sign and name, slider, number.
    fn row(&mut self, ui: &mut Ui, setting: Setting) {
        let (state, words) = (self.state, self.state.words());
        let settings = self.settings();
        let (value, default) = (setting.of(&settings), setting.of(&Settings::default()));
        let name = words.text(&setting.key());
        let id = Id::unique(("setting", setting));
        let about = Message::new("weights-default").text("default", setting.said_with_unit(default, state.language));
        let about = words.say(&about);
        let full = words.say(&Message::new("weights-row").text("sign", setting.sign()).text("name", name.clone()));
        let (mut slide, mut typed) = (None, None);
        ui.horizontal(|ui| {
            ui.set_height(size::ROW);
            ui.spacing_mut().item_spacing.x = 4.0;
            self.name(ui, setting, &name, value != default);
            let width = (ui.available_width() - FIELD - UNIT - 8.0).max(60.0);
            let stops = setting.stops(&settings);
            let (range, step) = (setting.range(), setting.step());
            let slider = Slider { name: full.trim(), value, default, range, step, stops, about: &about };
            slide = slider.show(ui, id, width);
            let shown = setting.said(value, state.language);
            let name = words.say(&Message::new("weights-number").text("name", full.trim()));
            typed = field::line(ui, id.with("number"), &name, &shown, FIELD - 16.0);
            if !setting.unit().is_empty() {
                ui.label(text::note(setting.unit()));
            }
        });
        if let Some(slide) = slide {
            self.slid(ui, setting, slide);
        }
        if let Some(value) = typed.and_then(|typed| numbers::parse(state.language, &typed)) {
            self.typed(setting, value);
        }
        if let Some((_, why)) = self.memory.refused.as_ref().filter(|(of, _)| *of == setting) {
            ui.add(Label::new(text::alert(words.say(why)).text_style(TextStyle::Small)).wrap());
        }
    }

    fn name(&self, ui: &mut Ui, setting: Setting, name: &str, changed: bool) {
        let (rect, response) = ui.allocate_exact_size(vec2(NAME, size::ROW), egui::Sense::hover());
        let mut left = rect.left();
        if let Setting::Strong | Setting::Promising | Setting::Explore | Setting::Conflict | Setting::Attention =
            setting
        {
            let sign = egui::Rect::from_min_size(egui::pos2(left, rect.center().y - 8.0), vec2(16.0, 16.0));
            signs::class_sign(ui, sign, class_of(setting));
            left += 22.0;
        } else if !setting.sign().is_empty() {
            let font = text::semibold(ui, TextStyle::Body);
            let at = egui::pos2(left, rect.center().y);
            let sign = match setting {
                Setting::Phase(at) => format!("φ{}", at + 1),
                _ => setting.sign().to_owned(),
            };
            ui.painter().text(at, egui::Align2::LEFT_CENTER, sign, font, token::INK);
            left += 24.0;
        }
        let ink = if changed { token::ACCENT } else { token::INK };
        let at = egui::pos2(left, rect.center().y - ui.text_style_height(&TextStyle::Body) / 2.0);
        text::paint_rows(ui, at, &capital(name), TextStyle::Body, ink, rect.right() - left, 1);
        let about = match setting {
            Setting::Strong | Setting::Promising | Setting::Explore | Setting::Conflict | Setting::Attention => {
                about_class(self.state, class_of(setting))
            }
            _ => capital(name),
        };
        response.on_hover_text(about);
    }

    /// The slider of a number moved.
    fn slid(&mut self, ui: &Ui, setting: Setting, slide: Slide) {
        let value = slide.value();
        if self.memory.dropped {
            self.memory.dropped = !matches!(slide, Slide::Done(_));
            return;
        }
        // Another number was being tried by keys: that one first.
        if let Some(other) = self.memory.trial.filter(|trial| trial.setting != setting) {
            self.memory.trial = None;
            keep(self.state, other, self.queue);
            return;
        }
        self.memory.refused = self.held_back(setting, value).map(|why| (setting, why));
        let by_key = matches!(slide, Slide::Key(_)).then(|| ui.input(|input| input.time));
        let trial = Trial { setting, value, by_key };
        match slide {
            Slide::Done(_) => {
                self.memory.trial = None;
                self.memory.refused = None;
                keep(self.state, trial, self.queue);
            }
            Slide::To(_) | Slide::Key(_) => {
                let before = self.memory.trial.map(|trial| trial.value);
                let now = before.unwrap_or_else(|| setting.of(self.state.project.settings()));
                // Pressing without moving tries nothing.
                if now != value || before.is_some() {
                    self.memory.trial = Some(trial);
                }
                if now != value {
                    let settings = setting.with(self.state.project.settings(), value);
                    self.queue.push(Action::TrySettings(Some(Box::new(settings))));
                }
            }
        }
    }

    /// Why a slider goes no further, when another number holds it at this one.
    fn held_back(&self, setting: Setting, value: f64) -> Option<Message> {
        let settings = self.state.project.settings();
        let ((low, high), (min, max)) = (setting.stops(settings), setting.range());
        let further = if value <= low && low > min {
            low - setting.step()
        } else if value >= high && high < max {
            high + setting.step()
        } else {
            return None;
        };
        setting.refusal(&setting.with(settings, further))
    }

    /// A number was typed; what is not possible is refused in words.
    fn typed(&mut self, setting: Setting, value: f64) {
        let new = setting.with(self.state.project.settings(), value);
        self.memory.refused = setting.refusal(&new).map(|why| (setting, why));
        if self.memory.refused.is_none() {
            keep(self.state, Trial { setting, value, by_key: None }, self.queue);
        }
    }

    /// How many of each class there are now.
    fn counts(&self, ui: &mut Ui) {
        let Some((_, analysis)) = &self.state.analysis else { return };
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.label(text::note(self.state.words().text("weights-now")));
            for class in PairClass::ALL {
                let count = analysis.opportunities.iter().filter(|one| one.class() == class).count();
                let rect = swatch::space(ui, vec2(16.0, 16.0));
                signs::class_sign(ui, rect, class);
                let said = RichText::new(count.to_string()).color(token::INK);
                ui.label(said).on_hover_text(about_class(self.state, class));
                ui.add_space(6.0);
            }
        });
    }
}

fn class_of(setting: Setting) -> PairClass {
    match setting {
        Setting::Strong => PairClass::Strong,
        Setting::Promising => PairClass::Promising,
        Setting::Explore => PairClass::Explore,
        Setting::Conflict => PairClass::Conflict,
        Setting::Attention => PairClass::Attention,
        _ => PairClass::None,
    }
}
