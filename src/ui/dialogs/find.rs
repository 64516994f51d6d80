//! The field in which a place is looked for, with what was found below it.
//!
//! Searching and reading coordinates is in `app::finding`.

use egui::{Button, Key, Modifiers, ScrollArea, TextEdit, TextStyle, Ui};

use super::{Form, button_size, list_height};
use crate::app::{Action, AppState, FoundPlace, FoundWhat, JobKind};
use crate::geometry::typed::Reading;
use crate::model::MapOfRow;
use crate::model::backdrop::PlaceKind;
use crate::ui::Queue;
use crate::ui::marker::{degrees_said, plane_said, rd_said};
use crate::ui::theme::token;
use crate::ui::widgets::text;
use crate::words::Message;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    let hint = words.text("find-hint");
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
    });
    let field = TextEdit::singleline(&mut form.search).hint_text(hint.clone()).desired_width(f32::INFINITY);
    let field = ui.add(field.margin(egui::vec2(10.0, 8.0))).accessible_name(words.text("command-find"));
    if form.fresh {
        field.request_focus();
        queue.push(Action::Find(String::new()));
    }
    if field.changed() {
        (form.at, form.waits) = (0, false);
        queue.push(Action::Find(form.search.clone()));
    }
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let finding = &state.finding;
    let found: Vec<&FoundPlace> = finding.all().collect();
    form.at = (form.at + usize::from(down)).saturating_sub(usize::from(up)).min(found.len().saturating_sub(1));
    ui.add_space(8.0);
    if finding.coordinates.len() > 1 {
        ui.label(text::note(words.text("find-two")));
    }
    let mut asked = None;
    let high = list_height(ui, 400.0);
    ScrollArea::vertical().max_height(high).min_scrolled_height(high).auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (i, one) in found.iter().enumerate() {
            let is_double = found.iter().enumerate().any(|(j, other)| j != i && looks_the_same(one, other));
            let response = line(ui, state, one, (i == form.at, is_double));
            if i == form.at && (up || down) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                asked = Some((*one).clone());
            }
        }
        below(ui, state, form, found.is_empty());
    });
    if enter {
        form.waits = true;
        field.request_focus();
    }
    if form.waits {
        // Only what belongs to what is typed now: the list may still be of the letters before.
        let is_there = finding.typed == form.search && (!finding.busy || form.at < finding.coordinates.len());
        form.waits = !is_there;
        asked = asked.or_else(|| found.get(form.at).filter(|_| is_there).map(|one| (*one).clone()));
    }
    if let Some(found) = asked {
        queue.push(Action::GoTo(Box::new(found)));
    }
}

/// What is said below the list: what can be typed, that nothing was found, how many more there are.
fn below(ui: &mut Ui, state: &AppState, form: &Form, is_empty: bool) {
    let (words, finding) = (state.words(), &state.finding);
    let gathers = state.jobs.iter().any(|job| job.kind == JobKind::TilePlaces);
    let said = if form.search.trim().is_empty() {
        Some(words.text("find-about"))
    } else if finding.more > 0 {
        Some(words.say(&Message::new("find-more").count("n", finding.more)))
    } else if gathers {
        Some(words.text("find-gathers"))
    } else if !is_empty {
        None
    } else if finding.outside {
        Some(words.text("find-outside-plane"))
    } else if finding.busy || finding.typed != form.search {
        Some(words.text("find-busy"))
    } else {
        Some(words.text("find-nothing"))
    };
    let left = finding.left.as_ref().filter(|_| !gathers).map(|left| words.say(left));
    for said in said.into_iter().chain(left) {
        ui.add_space(6.0);
        ui.label(text::note(said));
    }
}

fn place_key(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Region => "find-kind-region",
        PlaceKind::City => "find-kind-city",
        PlaceKind::Town => "find-kind-town",
        PlaceKind::Village => "find-kind-village",
        PlaceKind::Hamlet => "find-kind-hamlet",
        PlaceKind::Water => "find-kind-water",
    }
}

/// Whether two finds read the same in the list, such as two villages of one name.
fn looks_the_same(one: &FoundPlace, other: &FoundPlace) -> bool {
    one.name == other.name
        && one.what == other.what
        && matches!(one.what, FoundWhat::Place(_) | FoundWhat::TilePlace(..))
}

/// What a find is, with how far it lies from the area where another one reads the same.
fn with_distance(state: &AppState, one: &FoundPlace, kind: String) -> String {
    let Some(area) = state.project.area() else { return kind };
    let middle = area.boundary.bounds().center();
    let apart_m = (one.at.x - middle.x).hypot(one.at.y - middle.y);
    state.words().say(&Message::new("find-kind-far").text("kind", kind).length("length", apart_m))
}

fn line(ui: &mut Ui, state: &AppState, one: &FoundPlace, (chosen, is_double): (bool, bool)) -> egui::Response {
    let words = state.words();
    let (title, kind) = match &one.what {
        FoundWhat::Feature(_, MapOfRow::Values) => (one.name.clone(), words.text("ui-value-feature").to_lowercase()),
        FoundWhat::Feature(_, MapOfRow::Tasks) => (one.name.clone(), words.text("ui-task-feature").to_lowercase()),
        FoundWhat::Row(layer) => (one.name.clone(), words.say(&Message::new("find-kind-row").text("layer", layer))),
        FoundWhat::Place(kind) => (one.name.clone(), words.text(place_key(*kind))),
        FoundWhat::TilePlace(kind, background) => {
            let said = Message::new("find-kind-tiles").term("kind", place_key(*kind)).text("name", background);
            (one.name.clone(), words.say(&said))
        }
        FoundWhat::Coordinates(Reading::Rd(at)) => (rd_said(words, *at), words.text("find-kind-rd")),
        FoundWhat::Coordinates(Reading::LonLat(at)) => (degrees_said(words, *at), words.text("find-kind-degrees")),
        FoundWhat::Coordinates(Reading::Plane(at)) => {
            (plane_said(words, state.project.crs(), *at), words.text("find-kind-plane"))
        }
    };
    let kind = if is_double { with_distance(state, one, kind) } else { kind };
    let font = TextStyle::Small.resolve(ui.style());
    let job = text::job(&kind, font, token::INK_SOFT, ui.available_width() * 0.45, 1);
    let note = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let button = Button::selectable(chosen, title.clone())
        .right_text(egui::WidgetText::Galley(note))
        .truncate()
        .min_size(egui::vec2(ui.available_width(), button_size(ui, 0.0).y));
    ui.add(button).on_hover_text(format!("{title}, {kind}"))
}
