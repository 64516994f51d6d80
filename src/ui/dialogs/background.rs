//! Choosing the background: the own one, a file with map tiles or, below those, a map from the internet.
//!
//! Reading and fetching is for `app` and `io`; nothing goes on the network before the button is pressed that says so.

use egui::{Button, ScrollArea, TextStyle, Ui};

use super::path::Asked;
use super::{Form, button_size, finish, finish_with, list_height, row, title};
use crate::app::{Action, AppState, megabytes};
use crate::io::online::IS_BUILT;
use crate::io::online::sources::TileSource;
use crate::io::tiles::{EXTENSIONS, Grid};
use crate::ui::Queue;
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::text;
use crate::words::Message;

/// What is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Chosen {
    /// The background of the program.
    Own,
    /// A file.
    #[default]
    File,
    /// An online map, by its short name.
    Online(String),
}

/// Shows the dialog.
pub(super) fn choose(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    if form.fresh {
        form.background = match &state.background.online {
            Some(online) => Chosen::Online(online.choice.source.clone()),
            None if state.background.is_own() => Chosen::Own,
            None => Chosen::File,
        };
        if let Some(path) = &state.background.path {
            form.path.set(path);
        }
    }
    title(ui, &words.text("command-background"));
    on_disk(ui, state, form);
    if IS_BUILT {
        ui.add_space(10.0);
        online(ui, state, form, queue);
    }
    let kept = state.kept_tiles.as_ref();
    match form.background.clone() {
        Chosen::Own => {
            let why_not = crate::app::disabled(&Action::OwnBackground, state).map(|reason| words.say(&reason));
            if finish(ui, state, queue, form.entered, (&words.text("ui-do-background"), why_not)) {
                queue.push(Action::OwnBackground);
                queue.push(Action::CloseDialog);
            }
        }
        Chosen::File => {
            let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
            if finish(ui, state, queue, form.entered, (&words.text("ui-do-background"), why_not))
                && let Some(path) = form.path.path()
            {
                queue.push(Action::OpenBackground(path));
            }
        }
        Chosen::Online(id) => {
            let Some(source) = state.sources.map(&id) else { return };
            let turn_on = words.say(&Message::new("background-turn-on").text("host", source.host()));
            let has_kept = kept.is_some_and(|kept| kept.of(&id) > 0);
            let only_kept = has_kept.then(|| words.text("background-only-kept"));
            let (on, without) = finish_with(ui, state, queue, (form.entered, &turn_on, None), only_kept);
            if on || without {
                queue.push(Action::OnlineBackground(id, on));
            }
        }
    }
}

/// What needs no internet.
fn on_disk(ui: &mut Ui, state: &AppState, form: &mut Form) {
    let words = state.words();
    ui.label(text::strong(words.text("background-here")));
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        ui.radio_value(&mut form.background, Chosen::Own, words.text("background-own"));
    });
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        let radio = ui.radio_value(&mut form.background, Chosen::File, words.text("background-of-file"));
        radio.on_hover_text(words.text("ui-background-about"));
    });
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let first = form.fresh && !matches!(form.background, Chosen::Online(_));
        let changed = form.path.show(ui, state, (&file, Asked::Existing(&EXTENSIONS)), first, &mut form.entered);
        if changed {
            form.background = Chosen::File;
        }
    });
}

/// What needs it: the list, and what it means to turn the chosen one on.
fn online(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    ui.label(text::strong(words.text("background-online")));
    ui.label(text::note(words.text("background-online-about")));
    ui.add_space(2.0);
    let high = (list_height(ui, 620.0) - 420.0).clamp(86.0, 176.0);
    ScrollArea::vertical().max_height(high).min_scrolled_height(high).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for source in &state.sources.tiles {
            let id = Chosen::Online(source.id.clone());
            if line(ui, state, source, form.background == id).clicked() {
                form.background = id;
            }
        }
    });
    for problem in &state.sources.problems {
        ui.label(text::alert(format!("! {}", words.say(problem))).text_style(TextStyle::Small));
    }
    ui.add_space(6.0);
    // Of one height whatever is chosen, so that nothing moves under the pointer.
    let room = egui::vec2(ui.available_width(), 96.0 * theme::text_scale(ui.style()));
    ui.allocate_ui_with_layout(room, egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_min_size(room);
        match &form.background {
            Chosen::Online(id) => state.sources.map(id).iter().for_each(|source| about(ui, state, source)),
            _ => {
                ui.label(text::note(words.text("background-choose-online")));
            }
        }
    });
    kept(ui, state, queue);
}

/// A source in the list, with its grid and who offers it.
fn line(ui: &mut Ui, state: &AppState, source: &TileSource, chosen: bool) -> egui::Response {
    let grid = match source.grid() {
        Grid::Rd => "RD",
        Grid::WebMercator => "Web Mercator",
    };
    let font = TextStyle::Small.resolve(ui.style());
    let right = format!("{grid} · {}", source.publisher);
    let job = text::job(&right, font, token::INK_SOFT, ui.available_width() * 0.6, 1);
    let right = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let name = source.title.of(state.language);
    let button = Button::selectable(chosen, name)
        .right_text(egui::WidgetText::Galley(right))
        .truncate()
        .min_size(egui::vec2(ui.available_width(), button_size(ui, 0.0).y));
    ui.add(button).accessible_name(format!("{name} ({grid})")).on_hover_text(&source.url)
}

/// What is asked of whom, what is kept, and what may be done with it.
fn about(ui: &mut Ui, state: &AppState, source: &TileSource) {
    let words = state.words();
    let host = source.host();
    let mut said = |message: Message| {
        ui.label(text::note(words.say(&message)));
    };
    said(Message::new("background-asked-of").text("host", host));
    if source.may_keep {
        let bytes = state.kept_tiles.as_ref().map_or(0, |kept| kept.of(&source.id));
        let most = u64::from(source.keep_mb) * crate::io::online::tiles::MB;
        let message =
            Message::new("background-keeps").message("now", megabytes(bytes)).message("most", megabytes(most));
        said(message.count("days", source.keep_days as usize));
        if let Some(days) = source.drop_days {
            said(Message::new("background-drops").count("days", days as usize));
        }
    } else {
        said(Message::new("background-keeps-nothing"));
    }
    let licence = match source.licence.as_str() {
        "" => words.text("fetch-licence-unknown"),
        licence => licence.to_owned(),
    };
    let checked = match &source.checked {
        Some(day) => words.say(&Message::new("fetch-checked").text("day", day)),
        None => words.text("fetch-unchecked"),
    };
    let terms = Message::new("background-terms").text("who", &source.attribution).text("licence", licence);
    said(terms.text("checked", checked));
}

/// How much is kept of all online maps together, and a button to throw it away.
fn kept(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let bytes = state.kept_tiles.as_ref().map_or(0, |kept| kept.all());
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        ui.label(text::note(words.say(&Message::new("background-kept-all").message("size", megabytes(bytes)))));
        let empty = ui.add_enabled(bytes > 0, Button::new(words.text("background-empty")).small());
        if empty.on_hover_text(words.text("background-empty-about")).clicked() {
            queue.push(Action::EmptyKeptTiles);
        }
    });
}
