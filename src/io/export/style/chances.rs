//! How koppelkansen look: a dark outline with a light edge, and a badge with the code.
//!
//! Those that are only to be explored, or need attention, are there too, but switched off: they would cover the rest.

use super::qml::color_text;
use super::test::column;
use super::{Badge, Label, Look, Part, Rule, Target, Test};
use crate::render::palette::{self, Rgba};
use crate::render::style::{Paint, Stroke};
use crate::words::{Language, Words, words};

pub fn look(_target: Target, read: &Words) -> Look {
    // The class in the file is Dutch, as its columns are.
    let is = |name: &'static str, key: &str| Test::Is(name, words(Language::Dutch).text(key));
    let strong = || is("kansklasse", "class-strong");
    let promising = || is("kansklasse", "class-promising");
    let conflict = || is("conflictklasse", "class-conflict");
    let overlap = || Test::Is("raakvlak", "overlap".to_owned());
    let shown =
        || Test::Any(vec![strong(), conflict(), Test::Holds("spanning"), Test::All(vec![promising(), overlap()])]);
    // Test, whether a place without shared ground counts too, whether it is shown.
    let tests = [
        ("class-strong", strong(), true, true),
        ("class-promising", Test::All(vec![promising(), overlap()]), false, true),
        ("class-conflict", conflict(), true, true),
        ("class-tension", Test::Holds("spanning"), true, true),
        ("out-chance-other", shown().not(), true, false),
    ];
    let mut before: Vec<Test> = Vec::new();
    let mut rules = Vec::new();
    for (key, test, near_too, on) in tests {
        // Each in one rule only, so that its edge does not lie over its own line.
        let mut all = vec![test.clone()];
        all.extend(before.iter().map(|one| one.clone().not()));
        before.push(test);
        let of = |contact: Test, label: String, dash_px| {
            let tests = all.iter().cloned().chain([contact]).collect();
            Rule { shown: on, ..Rule::new(label, Some(Test::All(tests)), outline(dash_px)) }
        };
        let name = read.text(key);
        let near = format!("{name}, {}", read.text("out-chance-near"));
        rules.push(of(overlap(), name, [0.0; 4]));
        if near_too {
            rules.push(of(overlap().not(), near, [7.0, 5.0, 7.0, 5.0]));
        }
    }
    let labels = vec![
        badge("K", palette::INK, &strong(), 10.0, &shown()),
        badge("C", palette::ALERT, &conflict(), 4.0, &shown()),
    ];
    Look { rules, labels, tip: "<b>[% \"code\" %]</b> [% \"zin\" %]".to_owned() }
}

fn outline(dash_px: [f32; 4]) -> Vec<Part> {
    let line = Stroke::dashed(Paint::ChanceLine, 1.6, dash_px);
    vec![Part::line(Stroke::solid(Paint::Halo, 5.0)), Part::line(line)]
}

/// The badge of the part of the code with this letter: dark when it is strong, else light with dark letters.
fn badge(letter: &str, dark: Rgba, strong: &Test, radius_px: f32, shown: &Test) -> Label {
    let code = format!("regexp_substr({}, '({letter}[0-9]+)')", column("code"));
    let by = |strong_color: Rgba, other: Rgba| {
        Some(format!("if({}, {}, {})", strong.expression(), color_text(strong_color), color_text(other)))
    };
    Label {
        form: None,
        filter: format!("({}) AND {code} <> ''", shown.expression()),
        expression: code,
        column: "code",
        html: false,
        bold: true,
        color: dark,
        color_by: by(palette::ON_DARK, dark),
        badge: Some(Badge {
            fill: palette::SHEET,
            fill_by: by(dark, palette::SHEET),
            first_by: Some(format!("if({}, 10, 6)", strong.expression())),
            line: dark,
            radius_px,
            margin_px: (6.0, 3.0),
        }),
        smallest_px: 0.0,
    }
}
