//! Holds the order of the house: what each room may know, where colours and words live, how files begin.
//!
//! It checks the text of the source, not what the program computes. Each rule is also tried on a snippet that
//! breaks it, so that none of them can pass by finding nothing.
#![allow(clippy::unwrap_used)]

#[path = "architecture/keys.rs"]
mod keys;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;

use source::{Source, rust_files};

fn hold(folders: &[&str], rule: fn(&Source) -> Vec<String>) {
    let files: Vec<Source> = folders.iter().flat_map(|folder| rust_files(folder)).collect();
    assert!(files.len() > 10 || folders != ["src"], "no source was found");
    let wrong: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn rooms_know_only_what_stands_below_them() {
    hold(&["src"], rules::known_room);
    hold(&["src"], rules::import_order);
}

#[test]
fn only_ui_knows_the_toolkit_and_ui_never_changes_a_project() {
    hold(&["src"], rules::toolkit_only_in_ui);
}

#[test]
fn colours_are_named_in_the_theme_only() {
    hold(&["src"], rules::colours_only_in_theme);
}

#[test]
fn every_file_opens_with_its_purpose() {
    hold(&["src", "tests", "examples", "benches"], rules::opens_with_purpose);
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    hold(&["src", "tests", "examples", "benches"], rules::short_enough);
}

#[test]
fn overlay_stays_in_geometry() {
    hold(&["src"], rules::overlay_only_in_geometry);
}

#[test]
fn model_and_analysis_depend_on_the_project_alone() {
    hold(&["src"], rules::pure_rooms);
}

#[test]
fn every_word_the_code_asks_for_exists() {
    let known: BTreeSet<String> = keys::word_files().into_iter().map(|(key, _)| key).collect();
    let mut wrong = Vec::new();
    for source in rust_files("src") {
        for (at, key) in keys::asked(&source).into_iter().filter(|(_, key)| !key.contains('{') && !known.contains(key))
        {
            let line = source.line_of(at);
            wrong.push(format!("{}:{line}: `{key}` is in no word file; add it to assets/words/nl and en", source.path));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_word_in_the_files_is_used() {
    let files = keys::word_files();
    let mut named: BTreeSet<String> = BTreeSet::new();
    for source in rust_files("src") {
        named.extend(source::literals(&source.code_without_tests()).into_iter().map(|(_, text)| text));
    }
    let used_by_others = |key: &str| files.iter().any(|(_, said)| said.contains(&format!("{{ {key} }}")));
    let unused: Vec<&String> =
        files.iter().map(|(key, _)| key).filter(|key| !keys::is_named(key, &named) && !used_by_others(key)).collect();
    assert!(unused.is_empty(), "no code names these keys; use them or delete them from both languages: {unused:?}");
}

fn breaks(rule: fn(&Source) -> Vec<String>, path: &str, text: &str) -> bool {
    !rule(&Source::snippet(path, text)).is_empty()
}

#[test]
fn the_order_rule_sees_every_way_to_name_a_room() {
    let order = rules::import_order;
    assert!(breaks(order, "src/model/area.rs", "use crate::io::geojson;"));
    assert!(breaks(order, "src/io/geojson.rs", "use crate::{model::Area, analysis::{Pair, Score}};"));
    assert!(breaks(order, "src/io/geojson.rs", "fn f() { crate::analysis::analyse() }"));
    assert!(breaks(order, "src/edit/apply.rs", "use super::super::io::check;"));
    assert!(breaks(order, "src/words/mod.rs", "use crate::progress::Progress;"));
    assert!(breaks(order, "src/analysis/mod.rs", "use super::edit::History;"));
    assert!(!breaks(order, "src/io/export_csv.rs", "use crate::analysis::Opportunity;"));
    assert!(!breaks(order, "src/io/geojson.rs", "// use crate::analysis\nuse crate::{model::Area, words::Message};"));
    assert!(!breaks(order, "src/ui/edit/mod.rs", "use super::edit; use crate::app::AppState;"));
    assert!(breaks(rules::known_room, "src/utils/mod.rs", ""));
}

#[test]
fn the_toolkit_and_colour_rules_can_fail() {
    assert!(breaks(rules::toolkit_only_in_ui, "src/app/mod.rs", "use egui::Vec2;"));
    assert!(breaks(rules::toolkit_only_in_ui, "src/ui/map.rs", "fn draw(project: &mut Project) {}"));
    assert!(!breaks(rules::toolkit_only_in_ui, "src/ui/map.rs", "use egui::Vec2;"));
    let colour = rules::colours_only_in_theme;
    assert!(breaks(colour, "src/ui/map.rs", "let c = Color32::from_rgb(1, 2, 3);"));
    assert!(breaks(colour, "src/ui/map.rs", "let c = egui::Color32::WHITE;"));
    assert!(breaks(colour, "src/render/scene.rs", "let c = \"#FAF8F4\";"));
    assert!(!breaks(colour, "src/ui/map.rs", "fn f(c: Color32) -> Color32 { Color32::TRANSPARENT }"));
    assert!(!breaks(colour, "src/ui/theme/tokens.rs", "let c = Color32::from_rgb(1, 2, 3);"));
}

#[test]
fn the_rules_on_files_and_purity_can_fail() {
    assert!(breaks(rules::opens_with_purpose, "src/io/a.rs", "use std::fs;"));
    assert!(breaks(rules::short_enough, "src/io/a.rs", &"\n".repeat(501)));
    assert!(!breaks(rules::short_enough, "src/io/a.rs", &"\n".repeat(500)));
    assert!(breaks(rules::overlay_only_in_geometry, "src/io/a.rs", "use i_overlay::core;"));
    assert!(breaks(rules::pure_rooms, "src/analysis/a.rs", "use std::time::Instant;"));
    assert!(breaks(rules::pure_rooms, "src/model/a.rs", "let m: HashMap<u8, u8>;"));
    assert!(!breaks(
        rules::pure_rooms,
        "src/analysis/a.rs",
        "//! No HashMap.\n#[cfg(test)]\nmod tests { use std::fs; }"
    ));
    assert!(!breaks(rules::pure_rooms, "src/io/a.rs", "use std::fs;"));
}

#[test]
fn keys_are_found_where_the_code_asks_for_them() {
    let text = "Message::new(\"one\").text(\"name\", x).term(\"kind\", \"two\"); words.text(\"three\"); f(\"four\")";
    let asked: Vec<String> = keys::asked(&Source::snippet("src/io/a.rs", text)).into_iter().map(|(_, k)| k).collect();
    assert_eq!(asked, ["one", "two", "three"]);
    let read = keys::keys_of("# note\none = Eén { two }\n    verder = niet\ntwo = Twee\n");
    assert_eq!(read.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    let named = BTreeSet::from(["phase-{}", "{}", "{key}-both", "area"].map(str::to_owned));
    assert!(["phase-1", "area", "area-both"].iter().all(|key| keys::is_named(key, &named)));
    assert!(["layer", "layer-both"].iter().all(|key| !keys::is_named(key, &named)));
}
