//! The legend of the zaalstand: all that is on the maps and nothing else, in as little room as large text allows.
//!
//! Nothing in it can be clicked; the list of layers is on the desk.

use egui::{Frame, Label, Rect, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::PairClass;
use crate::app::{AppState, LayerKey, Layout};
use crate::model::{TaskKind, TypeCode, Worth};
use crate::render::style::{Fit, Paint, Stroke, TypeTint, value_stroke};
use crate::ui::legend::{capital, type_name};
use crate::ui::theme::token;
use crate::ui::widgets::{swatch, text};

/// Room for a short name in one of two columns, in sizes of the text.
const NAME: f32 = 5.05;
/// Width of a sample in sizes of the text; what has a pattern along its line needs two.
const SAMPLE: f32 = 1.35;
/// Between a sample and its name, and between two columns.
const GAP: f32 = 8.0;
/// Between two groups, in sizes of the text.
const BETWEEN: f32 = 0.25;
/// Room around it, in sizes of the text.
const MARGIN: f32 = 0.5;

/// The classes with one badge: chances in the left column, what asks for attention in the right one.
const CLASSES: [PairClass; 5] =
    [PairClass::Strong, PairClass::Promising, PairClass::Explore, PairClass::Conflict, PairClass::Attention];

/// What a name stands beside.
enum Sample {
    Hatch(Worth),
    Line(Stroke),
    Class(PairClass),
    Kind(Option<TaskKind>),
    Type(TypeTint),
    Flat(Paint),
    Mask,
}

/// One line of the legend.
struct Entry {
    sample: Sample,
    name: String,
    /// What is shown where there is little room.
    short: String,
}

/// Entries of one kind, in this many columns.
struct Group {
    entries: Vec<Entry>,
    columns: usize,
}

impl Sample {
    /// In sizes of the text.
    fn width(&self) -> f32 {
        match self {
            Sample::Kind(_) | Sample::Class(PairClass::Tension) => 2.0 * SAMPLE,
            _ => SAMPLE,
        }
    }
}

impl Entry {
    fn new(sample: Sample, name: String) -> Self {
        Self { sample, short: name.clone(), name }
    }
}

impl Group {
    fn rows(&self) -> usize {
        self.entries.len().div_ceil(self.columns)
    }
}

/// Shows it as a sheet at the left, so that it hides nothing of the maps; call before the maps.
pub fn show(ui: &mut Ui, state: &AppState) {
    let em = TextStyle::Body.resolve(ui.style()).size;
    let frame = Frame::side_top_panel(ui.style()).inner_margin(MARGIN * em);
    let width = 2.0 * (SAMPLE + NAME + MARGIN) * em + 3.0 * GAP;
    egui::Panel::left("hall-legend").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        let room = ui.available_height();
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
            // A row is as high as its text: nothing here is clicked.
            ui.spacing_mut().interact_size.y = 0.0;
            let mut groups = groups(state);
            let height = ui.text_style_height(&TextStyle::Body);
            let needed = |groups: &[Group]| {
                let rows: usize = groups.iter().map(Group::rows).sum();
                rows as f32 * height + BETWEEN * em * groups.len().saturating_sub(1) as f32
            };
            // The longest first takes less room, until all of it fits.
            while needed(&groups) > room {
                let Some(longest) = groups.iter_mut().filter(|one| one.columns == 1).max_by_key(|one| one.rows())
                else {
                    break;
                };
                longest.columns = 2;
            }
            for (turn, group) in groups.iter().enumerate() {
                ui.add_space(if turn > 0 { BETWEEN * em } else { 0.0 });
                show_group(ui, group, height);
            }
        });
    });
}

fn show_group(ui: &mut Ui, group: &Group, height: f32) {
    let columns = group.columns as f32;
    let width = (ui.available_width() - GAP * (columns - 1.0)) / columns;
    // Column by column, as a list is read.
    for row in 0..group.rows() {
        ui.horizontal(|ui| {
            for entry in group.entries.iter().skip(row).step_by(group.rows()) {
                show_entry(ui, entry, vec2(width, height), group.columns > 1);
            }
        });
    }
}

fn show_entry(ui: &mut Ui, entry: &Entry, size: egui::Vec2, narrow: bool) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &entry.name));
    let font = TextStyle::Body.resolve(ui.style());
    let sample = Rect::from_min_size(rect.min, vec2(entry.sample.width() * font.size, rect.height()));
    let sample = sample.shrink2(vec2(0.0, 3.0));
    match &entry.sample {
        Sample::Hatch(worth) => swatch::hatch(ui, sample, *worth, 3),
        Sample::Line(stroke) => swatch::stroke(ui, sample, stroke),
        Sample::Class(class) => class_badge(ui, sample.expand2(vec2(0.0, 2.0)), *class),
        Sample::Kind(kind) => swatch::task_kind(ui, sample, *kind),
        Sample::Type(tint) => swatch::task_type(ui, sample.shrink(2.0), *tint),
        Sample::Flat(paint) => swatch::flat(ui, sample.shrink(2.0), *paint),
        Sample::Mask => swatch::mask(ui, sample.shrink(2.0)),
    }
    let left = sample.right() + GAP;
    let name = if narrow { &entry.short } else { &entry.name };
    let mut job = text::job(name, font, token::INK, rect.right() - left, 1);
    // A word that is whole says more than a part of the next.
    job.wrap.break_anywhere = false;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let elided = galley.elided;
    ui.painter().galley(pos2(left, rect.top()), galley, token::INK);
    if elided || narrow && entry.short != entry.name {
        response.on_hover_ui(|ui| {
            ui.add(Label::new(&entry.name));
        });
    }
}

/// The badge a class has on the maps.
fn class_badge(ui: &Ui, rect: Rect, class: PairClass) {
    let (left, right) = rect.split_left_right_at_fraction(0.5);
    match class {
        PairClass::Strong => swatch::map_badge(ui, rect, "K", false, true),
        PairClass::Conflict => swatch::map_badge(ui, rect, "C", true, true),
        PairClass::Attention => swatch::map_badge(ui, rect, "C", true, false),
        PairClass::Tension => {
            swatch::map_badge(ui, left, "K", false, false);
            swatch::map_badge(ui, right, "C", true, false);
        }
        _ => swatch::map_badge(ui, rect, "K", false, false),
    }
}

/// All that is on the maps that are shown.
fn groups(state: &AppState) -> Vec<Group> {
    let shows = |key, without: Layout| state.view.shows(key) && state.view.layout != without;
    let mut groups = Vec::new();
    if shows(LayerKey::Values, Layout::Tasks) {
        groups.push(Group { entries: values(state), columns: 1 });
        groups.push(Group { entries: unjudged(state), columns: 1 });
    }
    if shows(LayerKey::Opportunities, Layout::Values) {
        groups.push(Group { entries: classes(state, &CLASSES), columns: 2 });
        groups.push(Group { entries: classes(state, &[PairClass::Tension]), columns: 1 });
    }
    if shows(LayerKey::Tasks, Layout::Values) {
        groups.push(Group { entries: kinds(state), columns: 1 });
        groups.push(Group { entries: types(state), columns: 1 });
    }
    if shows(LayerKey::Stack, Layout::Values) {
        groups.push(Group { entries: stack(state), columns: 1 });
    }
    groups.push(Group { entries: by_hand(state), columns: 2 });
    groups.push(Group { entries: ground(state), columns: 2 });
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// How tasks that lie over each other get along, as on the stack map.
fn stack(state: &AppState) -> Vec<Entry> {
    let all = [
        (Fit::With, "ui-stack-with"),
        (Fit::Neutral, "ui-stack-neutral"),
        (Fit::Against, "ui-stack-against"),
        (Fit::Unknown, "ui-stack-unknown"),
    ];
    all.map(|(fit, key)| Entry::new(Sample::Flat(Paint::Stack(3, fit)), state.words().text(key))).into()
}

/// Links and masks, when there are any.
fn by_hand(state: &AppState) -> Vec<Entry> {
    let (project, words) = (&state.project, state.words());
    let mut entries = Vec::new();
    if state.view.shows(LayerKey::Links) && !project.links().is_empty() && state.view.layout != Layout::Values {
        let line = Stroke::dashed(Paint::ChanceLine, 1.6, [6.0, 4.0, 6.0, 4.0]);
        entries.push(Entry::new(Sample::Line(line), words.text("layer-links")));
    }
    if state.view.shows(LayerKey::Masks) && !project.masks().is_empty() {
        entries.push(Entry::new(Sample::Mask, words.text("layer-masks")));
    }
    entries
}

fn values(state: &AppState) -> Vec<Entry> {
    let has = |worth| state.project.values().iter().any(|row| row.intensity[worth].is_some_and(|level| level > 0));
    let short = |worth| match worth {
        Worth::Heritage => "ui-short-heritage",
        Worth::Use => "ui-short-use",
        Worth::Experience => "ui-short-experience",
        Worth::Future => "ui-short-future",
    };
    let name = |worth: Worth| format!("{} {}", worth.letter(), state.words().text(short(worth)));
    Worth::ALL.into_iter().filter(|worth| has(*worth)).map(|one| Entry::new(Sample::Hatch(one), name(one))).collect()
}

/// The line around values nobody judged, when there are any.
fn unjudged(state: &AppState) -> Vec<Entry> {
    let first = state.tally.unjudged.and_then(|id| state.project.values().get(id));
    let name = || state.words().text("ui-no-value");
    first.map(|row| Entry::new(Sample::Line(value_stroke(row)), name())).into_iter().collect()
}

fn classes(state: &AppState, order: &[PairClass]) -> Vec<Entry> {
    let found = state.analysis.as_ref().map_or(&[][..], |(_, analysis)| analysis.opportunities.as_slice());
    let has = |class| found.iter().any(|one| one.class() == class && one.codes().next().is_some());
    let name = |class: PairClass| capital(&state.words().text(class.key()));
    let order = order.iter().copied().filter(|class| has(*class));
    order.map(|one| Entry::new(Sample::Class(one), name(one))).collect()
}

fn kinds(state: &AppState) -> Vec<Entry> {
    let all = TaskKind::ALL.iter().map(|kind| Some(*kind)).chain([None]);
    let has = |kind: &Option<TaskKind>| state.project.tasks().iter().any(|row| row.kind == *kind);
    let name = |kind: Option<TaskKind>| match kind {
        Some(kind) => capital(&state.words().text(kind.key())),
        None => state.words().text("ui-no-kind"),
    };
    all.filter(has).map(|kind| Entry::new(Sample::Kind(kind), name(kind))).collect()
}

fn types(state: &AppState) -> Vec<Entry> {
    let project = &state.project;
    let has = |code: Option<&TypeCode>| state.tally.tasks_of(code) > 0;
    let known = project.types().iter().filter(|one| has(Some(&one.code))).map(|one| Entry {
        sample: Sample::Type(TypeTint::of(project.types(), Some(&one.code))),
        name: type_name(one, state.language).to_owned(),
        short: one.code.0.clone(),
    });
    let without = has(None).then(|| Entry {
        short: "–".to_owned(),
        ..Entry::new(Sample::Type(TypeTint::None), state.words().text("ui-no-type"))
    });
    known.chain(without).collect()
}

fn ground(state: &AppState) -> Vec<Entry> {
    let project = &state.project;
    let area = project.area().filter(|_| state.view.shows(LayerKey::Area));
    let line = Stroke::dashed(Paint::AreaLine, 2.0, [7.0, 3.0, 2.0, 3.0]);
    let area = area.map(|_| Entry::new(Sample::Line(line), state.words().text("area")));
    let layers = project.layers().iter().filter(|row| state.view.shows(LayerKey::Reference(row.id)));
    let layers = layers.map(|row| {
        let name = crate::ui::legend::layer_name(state, row);
        Entry::new(Sample::Line(Stroke::solid(Paint::ReferenceLine, 1.0)), name)
    });
    area.into_iter().chain(layers).collect()
}
