//! The rules of the house, one function each: from a file to the sentences that say what is wrong in it.
//!
//! The sentences say what to do. `tests/architecture.rs` runs the rules over the source.

use super::source::{Source, literals, words_in};

/// The rooms, and which other rooms each may know. `words` and `progress` are leaves every room may use.
const ROOMS: [(&str, &[&str]); 11] = [
    ("words", &[]),
    ("progress", &["words"]),
    ("geometry", &[]),
    ("model", &["geometry"]),
    ("edit", &["geometry", "model"]),
    ("io", &["geometry", "model"]),
    ("analysis", &["geometry", "model"]),
    ("render", &["geometry", "model", "analysis"]),
    ("app", &["geometry", "model", "edit", "io", "analysis", "render"]),
    ("ui", &["geometry", "model", "edit", "io", "analysis", "render", "app"]),
    ("cli", &["geometry", "model", "edit", "io", "analysis"]),
];

const TOOLKIT: [&str; 8] = ["egui", "eframe", "walkers", "rfd", "egui_extras", "epaint", "emath", "ecolor"];

/// What `model` and `analysis` may not use, and what to do instead.
const IMPURE: [(&str, &str); 9] = [
    ("std::fs", "let io read files"),
    ("std::env", "let app or cli read the environment"),
    ("std::thread", "use rayon with results in a fixed order"),
    ("SystemTime", "take the time as an argument"),
    ("Instant", "take the time as an argument"),
    ("rand", "derive it from the data"),
    ("new_v4", "let app or io make identities"),
    ("HashMap", "use BTreeMap or a sorted Vec: hash order differs between runs"),
    ("HashSet", "use BTreeSet or a sorted Vec: hash order differs between runs"),
];

fn said(source: &Source, at: usize, what: &str) -> String {
    format!("{}:{}: {what}", source.path, source.line_of(at))
}

/// Which rooms a file names, through `crate::room`, `crate::{room, …}` or enough `super::`.
pub fn named_rooms(source: &Source) -> Vec<(usize, String)> {
    let code = source.code();
    let mut named = Vec::new();
    for at in words_in(&code, "crate") {
        let Some(rest) = code[at + 5..].strip_prefix("::") else { continue };
        match rest.strip_prefix('{') {
            Some(group) => named.extend(group_heads(group).into_iter().map(|head| (at, head))),
            None => named.push((at, head_of(rest))),
        }
    }
    for (at, _) in code.match_indices("super::").filter(|(at, _)| !code[..*at].ends_with("super::")) {
        let mut rest = &code[at..];
        let mut steps = 0;
        while let Some(further) = rest.strip_prefix("super::") {
            (rest, steps) = (further, steps + 1);
        }
        if steps >= source.depth() {
            named.push((at, head_of(rest)));
        }
    }
    named.retain(|(_, room)| ROOMS.iter().any(|(name, _)| name == room));
    named
}

fn head_of(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// First names of a group `{a::b, c::{d, e}}`, given what follows the opening brace.
fn group_heads(group: &str) -> Vec<String> {
    let (mut depth, mut heads, mut start) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                heads.push(head_of(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    heads
}

/// The one-way order of the rooms.
pub fn import_order(source: &Source) -> Vec<String> {
    let room = source.room();
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else { return Vec::new() };
    let exporter = source.path.starts_with("src/io/export");
    let fine = |named: &str| {
        named == room
            || allowed.contains(&named)
            || (room != "words" && matches!(named, "words" | "progress"))
            || (exporter && matches!(named, "analysis" | "render"))
    };
    let wrong = |named: &str| format!("{room} may not know {named}; move the code to a room that may know both");
    named_rooms(source)
        .into_iter()
        .filter(|(_, named)| !fine(named))
        .map(|(at, named)| said(source, at, &wrong(&named)))
        .collect()
}

/// Every folder and file under `src/` is a room with a place in the order.
pub fn known_room(source: &Source) -> Vec<String> {
    let known = ROOMS.iter().any(|(name, _)| *name == source.room()) || matches!(source.room(), "lib" | "main");
    let missing = "is in a room the order does not know; add the room to ROOMS in tests/architecture/rules.rs";
    if known { Vec::new() } else { vec![format!("{} {missing}", source.path)] }
}

/// Only `ui` knows the toolkit, and `ui` never changes a project itself.
pub fn toolkit_only_in_ui(source: &Source) -> Vec<String> {
    let code = source.code();
    if source.room() == "ui" {
        let word = "ui may not hold a `&mut Project`; queue an Action and let app apply one edit";
        return code.match_indices("&mut Project").map(|(at, _)| said(source, at, word)).collect();
    }
    let mut wrong = Vec::new();
    for name in TOOLKIT {
        let paths = words_in(&code, name).into_iter().filter(|at| code[at + name.len()..].starts_with("::"));
        let word = format!("only src/ui may name {name}; give app a plain type and convert it in ui");
        wrong.extend(paths.map(|at| said(source, at, &word)));
    }
    wrong
}

/// Colours are tokens of the theme.
pub fn colours_only_in_theme(source: &Source) -> Vec<String> {
    if source.path.starts_with("src/ui/theme") {
        return Vec::new();
    }
    let code = source.code();
    let mut wrong = Vec::new();
    let mut flag = |at: usize, what: &str| {
        wrong.push(said(source, at, &format!("{what} names a colour; make it a token in src/ui/theme and use that")));
    };
    for (at, mark) in code.match_indices("Color32::").chain(code.match_indices("Rgba::")) {
        let name = head_of(&code[at + mark.len()..]);
        let constant = name.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit());
        if (constant && name != "TRANSPARENT") || name.starts_with("from_") {
            flag(at, &format!("{mark}{name}"));
        }
    }
    for at in words_in(&code, "hex_color") {
        flag(at, "hex_color!");
    }
    for (at, text) in literals(&code) {
        let hex = text
            .strip_prefix('#')
            .is_some_and(|digits| matches!(digits.len(), 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit()));
        if hex {
            flag(at, &format!("\"{text}\""));
        }
    }
    wrong
}

/// A file opens with its purpose.
pub fn opens_with_purpose(source: &Source) -> Vec<String> {
    let opens = source.text.starts_with("//! ");
    let what = "does not open with `//!`; say in one sentence what it is for, then what it does not do";
    if opens { Vec::new() } else { vec![format!("{} {what}", source.path)] }
}

/// A file has at most 500 lines.
pub fn short_enough(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    if lines <= 500 { Vec::new() } else { vec![format!("{} has {lines} lines; split it below 500", source.path)] }
}

/// Overlay libraries stop at `geometry`.
pub fn overlay_only_in_geometry(source: &Source) -> Vec<String> {
    if source.room() == "geometry" {
        return Vec::new();
    }
    let code = source.code();
    let what = "only src/geometry may call an overlay library; use geometry::overlay";
    let names = ["i_overlay", "BooleanOps"].into_iter().flat_map(|name| words_in(&code, name));
    names.map(|at| said(source, at, what)).collect()
}

/// `model` and `analysis` depend on the project alone.
pub fn pure_rooms(source: &Source) -> Vec<String> {
    if !matches!(source.room(), "model" | "analysis") {
        return Vec::new();
    }
    let code = source.code_without_tests();
    let mut wrong = Vec::new();
    for (name, instead) in IMPURE {
        let what = format!("{} may not use {name}; {instead}", source.room());
        wrong.extend(words_in(&code, name).into_iter().map(|at| said(source, at, &what)));
    }
    wrong
}
