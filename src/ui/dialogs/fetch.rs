//! The dialog to fetch a layer: which source or address, which layer of it, and as what.
//!
//! Speaking with the server is for `app` and `io`; nothing goes on the network before a button here is pressed.

use egui::{Button, ComboBox, ScrollArea, TextEdit, TextStyle, Ui};

use super::{Form, button_size, finish, keyboard, list_height, row, title};
use crate::app::{Action, AppState, ServerOffer};
use crate::io::import::ImportAs;
use crate::io::online::sources::Source;
use crate::io::online::{self, Wanted};
use crate::ui::Queue;
use crate::ui::legend::capital;
use crate::ui::theme::{self, token};
use crate::ui::widgets::{choice, text};
use crate::words::{Language, Message};

/// What is filled in.
#[derive(Default)]
pub(super) struct Fields {
    search: String,
    /// Short name of the chosen source; None for an address of the user's own.
    source: Option<String>,
    address: String,
    collection: String,
    layer: String,
    import_as: Option<ImportAs>,
}

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    if form.fresh {
        form.fetch.import_as = Some(ImportAs::Reference);
    }
    title(ui, &words.text("command-fetch"));
    sources(ui, state, form);
    for problem in &state.sources.problems {
        ui.label(text::alert(format!("! {}", words.say(problem))).text_style(TextStyle::Small));
    }
    ui.add_space(8.0);
    address(ui, state, form, queue);
    let source = form.fetch.source.as_ref().and_then(|id| state.sources.layer(id));
    row(ui, &words.text("fetch-licence"), |ui| terms(ui, state, source, &form.fetch));
    row(ui, &words.text("ui-import-as"), |ui| {
        let all = [
            (ImportAs::Reference, "ui-reference"),
            (ImportAs::Values, "layer-values"),
            (ImportAs::Tasks, "layer-tasks"),
            (ImportAs::Area, "area"),
        ];
        for (one, key) in all {
            ui.radio_value(&mut form.fetch.import_as, Some(one), words.text(key));
        }
    });
    if form.fetch.import_as == Some(ImportAs::Reference) {
        let name = words.text("ui-layer-name");
        row(ui, &name, |ui| {
            let scale = theme::text_scale(ui.style());
            let field = TextEdit::singleline(&mut form.fetch.layer).desired_width(300.0 * scale);
            let field = field.hint_text(words.text("fetch-name-hint")).margin(egui::vec2(8.0, 5.0));
            let field = ui.add(field).accessible_name(&name);
            keyboard(ui, &field, false, &mut form.entered);
        });
    }
    if form.fetch.import_as == Some(ImportAs::Area) && state.project.area().is_some() {
        ui.label(text::alert(format!("! {}", words.text("ui-area-replaces"))));
    }
    if let Some(place) = online::place_of(&state.project) {
        let size = Message::new("fetch-place").length("width", place.bounds.max.x - place.bounds.min.x);
        let size = size.length("height", place.bounds.max.y - place.bounds.min.y);
        ui.add_space(4.0);
        ui.label(text::note(words.say(&size)));
    }
    let why_not = form.fetch.address.trim().is_empty().then(|| words.text("fetch-choose-first"));
    if finish(ui, state, queue, form.entered, (&words.text("fetch-do"), why_not))
        && let Some(import_as) = form.fetch.import_as
    {
        let layer = Some(form.fetch.layer.trim().to_owned()).filter(|name| !name.is_empty());
        queue.push(Action::Fetch { wanted: wanted(&form.fetch, source, state.language), import_as, layer });
    }
}

/// What the fields say. A source's own words hold as long as its address and layer stand there.
fn wanted(fields: &Fields, source: Option<&Source>, language: Language) -> Wanted {
    let collection = Some(fields.collection.trim().to_owned()).filter(|name| !name.is_empty());
    let address = fields.address.trim().to_owned();
    match source.filter(|source| source.url == address) {
        Some(source) if source.collection == collection => source.wanted(language),
        Some(source) => Wanted { collection, title: None, ..source.wanted(language) },
        None => Wanted { address, collection, ..Wanted::default() },
    }
}

/// The field to search in and the list of sources; a click fills the fields below.
fn sources(ui: &mut Ui, state: &AppState, form: &mut Form) {
    let words = state.words();
    let hint = words.text("fetch-search");
    let field = TextEdit::singleline(&mut form.fetch.search).hint_text(&hint).desired_width(f32::INFINITY);
    let field = ui.add(field.margin(egui::vec2(10.0, 8.0))).accessible_name(hint);
    if form.fresh {
        field.request_focus();
    }
    ui.add_space(6.0);
    let high = (list_height(ui, 620.0) - 400.0).clamp(112.0, 224.0);
    let found: Vec<&Source> = state.sources.layers.iter().filter(|one| fits(one, &form.fetch.search)).collect();
    ScrollArea::vertical().max_height(high).min_scrolled_height(high).auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for one in &found {
            let chosen = form.fetch.source.as_ref() == Some(&one.id);
            let font = TextStyle::Small.resolve(ui.style());
            let job = text::job(&one.publisher, font, token::INK_SOFT, ui.available_width() * 0.5, 1);
            let publisher = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let line = Button::selectable(chosen, one.title.of(state.language))
                .right_text(egui::WidgetText::Galley(publisher))
                .truncate()
                .min_size(egui::vec2(ui.available_width(), button_size(ui, 0.0).y));
            let line = ui.add(line).accessible_name(one.title.of(state.language)).on_hover_text(format!(
                "{}\n{}",
                one.about.of(state.language),
                one.url
            ));
            if line.clicked() {
                take(&mut form.fetch, one);
            }
        }
        if found.is_empty() {
            ui.label(text::note(words.text("fetch-no-found")));
        }
    });
}

/// Puts a source in the fields.
fn take(fields: &mut Fields, source: &Source) {
    fields.source = Some(source.id.clone());
    fields.address.clone_from(&source.url);
    fields.collection = source.collection.clone().unwrap_or_default();
}

/// Whether what was typed begins words of a source, in either language.
fn fits(source: &Source, typed: &str) -> bool {
    let texts = Language::ALL.map(|language| format!("{} {}", source.title.of(language), source.about.of(language)));
    texts.iter().any(|text| choice::fits(text, typed)) || choice::fits(&source.publisher, typed)
}

/// The address, and which layer of the server: typed, or chosen once the server said what it has.
fn address(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    let scale = theme::text_scale(ui.style());
    let name = words.text("fetch-address");
    row(ui, &name, |ui| {
        let width = ui.available_width();
        let field = TextEdit::singleline(&mut form.fetch.address).desired_width(width).margin(egui::vec2(8.0, 5.0));
        let field = ui.add(field.hint_text("https://")).accessible_name(&name);
        keyboard(ui, &field, false, &mut form.entered);
        if field.changed() {
            form.fetch.source = None;
        }
    });
    let asked = form.fetch.address.trim().to_owned();
    let name = words.text("fetch-collection");
    row(ui, &name, |ui| {
        let field = TextEdit::singleline(&mut form.fetch.collection).desired_width(220.0 * scale);
        let field = field.hint_text(words.text("fetch-collection-hint")).margin(egui::vec2(8.0, 5.0));
        let field = ui.add(field).accessible_name(&name);
        keyboard(ui, &field, false, &mut form.entered);
        let is_asking = matches!(&state.offer, ServerOffer::Asking(_));
        let look = Button::new(words.text("fetch-look")).min_size(button_size(ui, 0.0));
        let look = ui.add_enabled(!asked.is_empty() && !is_asking, look).on_hover_text(words.text("fetch-look-about"));
        if look.clicked() {
            let source = form.fetch.source.as_ref().and_then(|id| state.sources.layer(id));
            queue.push(Action::LookOnline(asked.clone(), source.map(|source| source.kind)));
        }
    });
    match &state.offer {
        ServerOffer::Asking(_) => row(ui, "", |ui| {
            ui.spinner();
            ui.label(text::note(words.text("fetch-looking")));
        }),
        ServerOffer::Failed(address, why) if *address == asked => {
            ui.label(text::alert(format!("! {}", capital(&words.say(why)))).text_style(TextStyle::Small));
        }
        offer => {
            if let Some(server) = offer.of(&asked) {
                row(ui, "", |ui| offered(ui, state, server, &mut form.fetch.collection, 300.0 * scale));
            }
        }
    }
}

/// The layers a server has, to choose from.
fn offered(ui: &mut Ui, state: &AppState, server: &online::Server, chosen: &mut String, width: f32) {
    let count = Message::new("fetch-offers").count("n", server.collections.len());
    let count = state.words().say(&count);
    text::caption(ui, &count);
    let named = server.collections.iter().find(|one| one.name == *chosen);
    let shown = named.map_or("–", |one| one.title.as_str());
    let width = width.min(ui.available_width() - 16.0);
    let combo = ComboBox::from_id_salt("offered").icon(choice::small_sign).width(width).truncate().selected_text(shown);
    let combo = combo.show_ui(ui, |ui| {
        for one in &server.collections {
            let said = if one.title == one.name { one.name.clone() } else { format!("{} ({})", one.title, one.name) };
            let line = ui.selectable_label(*chosen == one.name, said);
            if line.on_hover_text(if one.about.is_empty() { &one.title } else { &one.about }).clicked() {
                chosen.clone_from(&one.name);
            }
        }
    });
    combo.response.accessible_name(count);
}

/// What may be done with a source, and whether somebody saw its address work.
fn terms(ui: &mut Ui, state: &AppState, source: Option<&Source>, fields: &Fields) {
    let words = state.words();
    let server = state.offer.of(fields.address.trim());
    let of_server = server.and_then(|server| server.find(Some(&fields.collection)).ok()).map(|one| one.licence.clone());
    let of_source = source.map(|source| source.licence.clone()).filter(|licence| !licence.is_empty());
    let licence = of_source.or(of_server.filter(|licence| !licence.is_empty()));
    text::one_line(ui, egui::RichText::new(licence.unwrap_or_else(|| words.text("fetch-licence-unknown"))));
    let Some(source) = source else { return };
    let checked = match &source.checked {
        Some(day) => words.say(&Message::new("fetch-checked").text("day", day)),
        None => words.text("fetch-unchecked"),
    };
    ui.label(text::note(format!("· {} · {checked}", source.kind.name())));
}
