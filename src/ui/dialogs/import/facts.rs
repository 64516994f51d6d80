//! What was found in a file: how many of what, its reference system and why, what is repaired and left out, and where
//! it lies.
//!
//! The sentences are those of the report.

use egui::Ui;

use super::small_map;
use crate::app::AppState;
use crate::geometry::ShapeKind;
use crate::io::import::preview::Preview;
use crate::ui::theme;
use crate::ui::widgets::text;
use crate::words::Message;

/// How many lines are shown at once; the rest is in the report after loading.
const LINES: usize = 7;

/// Shows them beside a small map.
pub(super) fn show(ui: &mut Ui, state: &AppState, preview: &Preview) {
    let scale = theme::text_scale(ui.style());
    let words = state.words();
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        small_map::show(ui, state, preview, egui::vec2(250.0, 170.0) * scale);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.label(text::strong(words.say(&counts(preview, state))));
            // Without a single place there is no system to speak of.
            let has_places = preview.bounds.is_some() || !preview.is_list;
            if has_places {
                ui.label(words.say(&preview.crs.message()));
            }
            if has_places && preview.crs.is_guessed() {
                ui.label(text::alert(format!("! {}", words.text("import-crs-guessed"))));
            }
            if let Some(line) = repaired(preview) {
                ui.label(text::alert(format!("! {}", words.say(&line))));
            }
            let findings = preview.report.findings();
            // Its system is said above, and of the details only the first.
            let shown = findings.iter().filter(|line| !line.key.starts_with("crs-") || line.key == "crs-accuracy");
            let shown: Vec<&Message> = shown.collect();
            for line in shown.iter().take(LINES) {
                text::one_line(ui, text::note(words.say(line))).on_hover_text(words.say(line));
            }
            if shown.len() > LINES {
                let more = Message::new("report-more").count("n", shown.len() - LINES);
                let all: Vec<String> = shown.iter().skip(LINES).take(40).map(|line| words.say(line)).collect();
                ui.label(text::note(words.say(&more))).on_hover_text(all.join("\n"));
            }
        });
    });
}

/// How many features of which kind, and how many rows wait for a place.
fn counts(preview: &Preview, state: &AppState) -> Message {
    let words = state.words();
    let kinds: Vec<String> = preview
        .kinds
        .iter()
        .map(|(kind, n)| {
            let key = match kind {
                ShapeKind::Area => "check-areas",
                ShapeKind::Line => "check-lines",
                ShapeKind::Point => "check-points",
                ShapeKind::Mixed => "check-mixed",
            };
            words.say(&Message::new(key).count("n", *n)).trim_end_matches('.').to_owned()
        })
        .collect();
    let message = Message::new(match preview.without_place {
        0 => "import-counts",
        _ if kinds.is_empty() => "import-counts-no-places",
        _ => "import-counts-list",
    });
    message
        .count("n", preview.report.rows_read)
        .text("kinds", kinds.join(", "))
        .count("without", preview.without_place)
        .count("skipped", preview.report.skipped.len())
}

/// What repairs do to the area.
fn repaired(preview: &Preview) -> Option<Message> {
    let n = preview.report.repaired.len();
    let (before, after) = preview.repaired_m2;
    let key = if after >= before { "import-repaired-more" } else { "import-repaired-less" };
    (n > 0).then(|| Message::new(key).count("n", n).area("change", (after - before).abs()).area("after", after))
}
