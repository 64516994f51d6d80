//! The tables of the annex: both matrices, exceptions for one pair, links, masks and every change.
//!
//! What is in them was decided by people; here it is only set down.

use super::{cell, header, number, settings, signed, table};
use crate::model::{FeatureId, MethodEntry, MethodPart, PairKey, Project, TaskType, Worth};
use crate::words::{Language, Message, Words, numbers};

/// The grid of the function matrix, and below it the cells that somebody gave a reason.
pub fn functions(project: &Project, words: &Words) -> String {
    let (types, matrix) = (project.types(), project.functions());
    let mut columns = vec![String::new()];
    columns.extend(types.iter().map(|one| cell(&one.code.0)));
    let rows: Vec<Vec<String>> = types
        .iter()
        .map(|from| {
            let scores = types
                .iter()
                .map(|to| matrix.get(&from.code, &to.code).map(|found| signed(found.score, words)).unwrap_or_default());
            std::iter::once(cell(&from.code.0)).chain(scores).collect()
        })
        .collect();
    let reasoned: Vec<Vec<String>> = matrix
        .cells
        .iter()
        .filter(|(_, found)| ![&found.reason, &found.who, &found.date].iter().all(|text| text.trim().is_empty()))
        .map(|((from, to), found)| {
            let score = signed(found.score, words);
            vec![cell(&format!("{from} > {to}")), score, cell(&found.reason), cell(&found.who), cell(&found.date)]
        })
        .collect();
    let names = ["annex-column-what", "annex-column-value", "annex-column-reason", "annex-column-who"];
    let mut under = header(names, words);
    under.push(words.text("annex-column-date"));
    let about = words.text("annex-functions-about");
    let (grid, reasons) = (table(&columns, &rows, words), table(&under, &reasoned, words));
    format!("{about}\n\n{grid}\n### {}\n\n{reasons}", words.text("annex-reasons"))
}

/// The effect matrix with the names of the types.
pub fn effects(project: &Project, words: &Words) -> String {
    let mut columns = header(["annex-column-type", "annex-column-name"], words);
    columns.extend(Worth::ALL.map(|worth| words.text(worth.key())));
    let name = |one: &TaskType| {
        let english = words.language() == Language::English && !one.name_en.is_empty();
        cell(if english { &one.name_en } else { &one.name_nl })
    };
    let row = |one: &TaskType| {
        let effects = Worth::ALL.map(|worth| signed(one.effect[worth], words));
        [cell(&one.code.0), name(one)].into_iter().chain(effects).collect()
    };
    let rows: Vec<Vec<String>> = project.types().iter().map(row).collect();
    format!("{}\n\n{}", words.text("annex-effects-about"), table(&columns, &rows, words))
}

/// Matches given by hand, with their reasons.
pub fn overrides(project: &Project, words: &Words) -> String {
    let row = |one: &crate::model::PairOverride| {
        let pair = pair_said(project, one.pair, words);
        vec![pair, signed(one.score, words), cell(&one.reason), cell(&one.who), cell(&one.date)]
    };
    let rows: Vec<Vec<String>> = project.overrides().iter().map(row).collect();
    let names = ["annex-column-pair", "annex-column-value", "annex-column-reason"];
    let mut columns = header(names, words);
    columns.extend(header(["annex-column-who", "annex-column-date"], words));
    table(&columns, &rows, words)
}

/// Links drawn by hand, with their reasons.
pub fn links(project: &Project, words: &Words) -> String {
    let row = |one: &crate::model::Link| {
        let strength = number(one.strength.value(), words);
        vec![pair_said(project, one.pair, words), words.text(one.kind.key()), strength, cell(&one.reason)]
    };
    let rows: Vec<Vec<String>> = project.links().iter().map(row).collect();
    let names = ["annex-column-pair", "annex-column-kind", "annex-column-strength", "annex-column-reason"];
    table(&header(names, words), &rows, words)
}

/// Land that will not change.
pub fn masks(project: &Project, words: &Words) -> String {
    let row = |one: &crate::model::Mask| vec![cell(&one.reason), numbers::area(words.language(), one.shape.area_m2())];
    let rows: Vec<Vec<String>> = project.masks().iter().map(row).collect();
    table(&header(["annex-column-reason", "annex-column-area"], words), &rows, words)
}

/// Every change of the method, oldest first.
pub fn log(project: &Project, words: &Words) -> String {
    let rows: Vec<Vec<String>> = project.method_log().iter().map(|entry| change(entry, words)).collect();
    let names = ["annex-column-date", "annex-column-who", "annex-column-part", "annex-column-what"];
    let mut columns = header(names, words);
    columns.extend(header(["annex-column-before", "annex-column-after", "annex-column-reason"], words));
    table(&columns, &rows, words)
}

fn change(entry: &MethodEntry, words: &Words) -> Vec<String> {
    let is_setting = entry.part == MethodPart::Setting;
    let item = if is_setting { settings::said(&entry.item, words) } else { entry.item.clone() };
    // The log holds numbers as a program writes them.
    let value = |text: &str| match text.parse::<f64>() {
        Ok(value) if is_setting => settings::measure(&entry.item, value, words),
        Ok(value) if value.fract() == 0.0 && value.abs() < 100.0 => signed(value as i8, words),
        _ => cell(text),
    };
    vec![
        cell(&entry.date),
        cell(&entry.who),
        words.text(entry.part.key()),
        cell(&item),
        value(&entry.before),
        value(&entry.after),
        cell(&entry.reason),
    ]
}

/// The names of a pair of tasks; also when one of them is gone.
fn pair_said(project: &Project, pair: PairKey, words: &Words) -> String {
    let name = |message: Message, arg, id: FeatureId| match project.tasks().get(id) {
        None => message.term(arg, "annex-gone"),
        Some(task) if task.name.is_empty() => message.term(arg, "unnamed"),
        Some(task) => message.text(arg, cell(&task.name)),
    };
    let (a, b) = pair.ids();
    words.say(&name(name(Message::new("annex-pair"), "a", a), "b", b))
}
