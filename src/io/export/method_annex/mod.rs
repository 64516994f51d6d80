//! The method annex as Markdown: how the scores come about, and every number, matrix, exception and change behind them.
//!
//! It tells what the project holds and computes no score. The tables are in `tables`, the formulas in the word files.

mod settings;
mod tables;
#[cfg(test)]
mod tests;

use crate::model::Project;
use crate::words::{Message, Words, numbers};

/// The formulas in the order of the method; each is a paragraph of the word files.
const FORMULAS: [&str; 20] = [
    "annex-place",
    "annex-link",
    "annex-match",
    "annex-moment",
    "annex-people",
    "annex-values",
    "annex-gain",
    "annex-harm",
    "annex-urgency",
    "annex-support",
    "annex-chance",
    "annex-conflict",
    "annex-classes",
    "annex-unknown",
    "annex-mask",
    "annex-gates",
    "annex-label",
    "annex-triage",
    "annex-robustness",
    "annex-ours",
];

/// The whole annex of a project.
pub fn method_annex(project: &Project, words: &Words) -> String {
    let title = Message::new("annex-title").text("project", on_one_line(project.name()));
    let mut text = format!("# {}\n\n{}\n\n{}\n", words.say(&title), words.text("annex-intro"), status(project, words));
    heading(&mut text, "annex-formulas", words);
    for key in FORMULAS {
        text.push_str(&format!("{}\n\n", formula(key, project, words)));
    }
    let parts = [
        ("annex-numbers", settings::numbers(project, words)),
        ("annex-functions", tables::functions(project, words)),
        ("annex-effects", tables::effects(project, words)),
        ("annex-overrides", tables::overrides(project, words)),
        ("annex-links", tables::links(project, words)),
        ("annex-masks", tables::masks(project, words)),
        ("annex-log", tables::log(project, words)),
    ];
    for (key, part) in parts {
        heading(&mut text, key, words);
        text.push_str(&part);
    }
    text
}

fn heading(text: &mut String, key: &str, words: &Words) {
    text.push_str(&format!("\n## {}\n\n", words.text(key)));
}

/// Who confirmed the matrices, or that nobody did.
fn status(project: &Project, words: &Words) -> String {
    let Some(by) = &project.functions().confirmation else { return format!("**{}**", words.text("annex-concept")) };
    let or = |message: Message, name, text: &str, key: &str| {
        if text.trim().is_empty() { message.term(name, key) } else { message.text(name, on_one_line(text)) }
    };
    let message = or(Message::new("annex-confirmed"), "who", &by.who, "annex-nobody");
    words.say(&or(message, "date", &by.date, "annex-no-date"))
}

/// One formula in words, with the project's own numbers; its first words in bold, for they name the term.
fn formula(key: &str, project: &Project, words: &Words) -> String {
    let (all, classes) = (project.settings(), &project.settings().thresholds);
    let plain = |value: f64| number(value, words);
    let message = Message::new(key)
        .area("guard", all.min_overlap_m2)
        .length("distance", all.distance_m)
        .length("half", all.distance_m / 2.0)
        .length("line", all.line_width_m)
        .length("point", all.point_radius_m)
        .text("strong", plain(classes.strong))
        .text("promising", plain(classes.promising))
        .text("explore", plain(classes.explore))
        .text("conflict", plain(classes.conflict))
        .text("attention", plain(classes.attention));
    let said = words.say(&message);
    match said.split_once(". ") {
        Some((term, rest)) => format!("**{term}.** {rest}"),
        None => said,
    }
}

/// A number with as many decimals as it needs, at most four.
fn number(value: f64, words: &Words) -> String {
    let needs = |decimals: &usize| {
        let scale = 10f64.powi(*decimals as i32);
        ((value * scale).round() / scale - value).abs() < 1e-9
    };
    numbers::number(words.language(), value, (0..4).find(needs).unwrap_or(4))
}

/// A whole number with its sign.
fn signed(value: i8, words: &Words) -> String {
    numbers::signed(words.language(), f64::from(value), 0)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text of a user as it can stand in a table of Markdown.
fn cell(text: &str) -> String {
    on_one_line(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

/// A table; without rows the words for none.
fn table(header: &[String], rows: &[Vec<String>], words: &Words) -> String {
    if rows.is_empty() {
        return format!("{}\n", words.text("annex-none"));
    }
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule: Vec<String> = header.iter().map(|_| "---".to_owned()).collect();
    let body: String = rows.iter().map(|row| line(row)).collect();
    format!("{}{}{body}", line(header), line(&rule))
}

/// Names of columns.
fn header<const N: usize>(keys: [&str; N], words: &Words) -> Vec<String> {
    keys.map(|key| words.text(key)).to_vec()
}
