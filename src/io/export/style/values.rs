//! How the value map looks: a hatch for each of the four values, denser the higher it is, with its letter.
//!
//! Values never have a fill of their own, so that four can lie over each other.

use super::super::tables::Form;
use super::qml::{color_text, mm};
use super::test::column;
use super::{Badge, By, Label, Look, Part, Rule, Target, Test};
use crate::model::Worth;
use crate::render::hatch::{angle_deg, spacing_px};
use crate::render::palette;
use crate::render::style::{Paint, Stroke};
use crate::words::Words;

/// Width of a hatch line in screen points.
const HATCH_PX: f32 = 1.1;
/// Length of a dash of a value line in screen points.
const DASH_PX: f64 = 12.0;
/// Radius of a symbol in screen points.
const RADIUS_PX: f32 = 7.5;
/// Features smaller than this on screen bear no name.
const SMALLEST_PX: f32 = 36.0;
/// At smaller scales than 1 to this, names have no letters behind them: there is no room.
const LETTERS_UP_TO: u32 = 30_000;

pub fn look(form: Form, target: Target, words: &Words) -> Look {
    let rules = match (form, target) {
        (Form::Areas, _) => areas(words),
        (Form::Lines, Target::Qgis) => lines(words),
        (Form::Lines, Target::Sld | Target::ShortSld) => lines_one_by_one(words),
        (Form::Points, _) => points(words),
    };
    let mut labels = vec![name()];
    if form == Form::Points {
        labels.push(note());
    }
    Look { rules, labels, tip: "<b>[% \"naam\" %]</b><br>[% \"verhaal\" %]".to_owned() }
}

/// Whether a row is only a text on the map.
pub fn is_note() -> Test {
    Test::Is("vorm", "notitie".to_owned())
}

fn unjudged() -> Test {
    Test::All(Worth::ALL.map(|worth| Test::Missing(worth.column())).to_vec())
}

fn any() -> Test {
    Test::Any(Worth::ALL.map(|worth| Test::Above(worth.column(), 0)).to_vec())
}

/// A line that is wider for what is important: as an expression and as rules.
fn important(stroke: Stroke, more_px: f32) -> Part {
    let usual = mm(stroke.width_px.into());
    let wide = mm((stroke.width_px + more_px).into());
    let width = format!("if(coalesce({}, false), {wide}, {usual})", column("belangrijk"));
    Part::line_by(stroke, By { width: Some(width), ..By::default() })
}

fn areas(words: &Words) -> Vec<Rule> {
    let fill = || Part::Fill { color: palette::color(Paint::ValueFill) };
    let line = important(Stroke::solid(Paint::ValueLine, 1.4), 1.2);
    let dotted = important(Stroke::dashed(Paint::ValueLine, 1.4, [2.0, 4.0, 2.0, 4.0]), 1.2);
    let mut rules = vec![
        Rule::new(words.text("out-value"), Some(unjudged().not()), vec![fill(), line]),
        Rule::new(words.text("out-value-unjudged"), Some(unjudged()), vec![fill(), dotted]),
    ];
    rules.extend(Worth::ALL.map(|worth| {
        let hatch = |intensity: u8| {
            let spacing_px = spacing_px(intensity).unwrap_or_default();
            let color = palette::worth(worth);
            let part = Part::Hatch { color, angle_deg: angle_deg(worth), spacing_px, width_px: HATCH_PX };
            let test = Test::Equals(worth.column(), intensity.into());
            Rule::new(format!("{}{intensity}", worth.letter()), Some(test), vec![part])
        };
        Rule::group(title(worth, words), (1..=3).map(hatch).collect())
    }));
    rules
}

fn title(worth: Worth, words: &Words) -> String {
    format!("{} {}", worth.letter(), words.text(worth.key()))
}

/// How wide the strand of an intensity is, in screen points.
fn strand_px(intensity: f64) -> f64 {
    1.6 + 1.2 * intensity
}

/// Strands of dashes, one for each value a line has, in turn along the line.
fn lines(words: &Words) -> Vec<Rule> {
    let level = |worth: Worth| format!("coalesce({}, 0)", column(worth.column()));
    let is_there = |worth: Worth| format!("if({} > 0, 1, 0)", level(worth));
    let count = Worth::ALL.map(is_there).join(" + ");
    let highest = format!("max({})", Worth::ALL.map(level).join(", "));
    let scaled = |px: String| format!("({px}) * {}", mm(1.0));
    let dash = mm(DASH_PX);
    let mut rules = no_values(words);
    let width = scaled(format!("4.6 + 1.2 * {highest}"));
    let casing = Part::line_by(Stroke::solid(Paint::Casing, 7.0), By { width: Some(width), ..By::default() });
    rules.push(Rule::new(words.text("out-value"), Some(any()), vec![casing]));
    rules.extend(Worth::ALL.into_iter().enumerate().map(|(at, worth)| {
        let before = Worth::ALL[..at].iter().map(|one| is_there(*one)).collect::<Vec<_>>().join(" + ");
        let before = if before.is_empty() { "0".to_owned() } else { before };
        let by = By {
            width: Some(scaled(format!("1.6 + 1.2 * {}", level(worth)))),
            // One value alone is a whole line.
            dash: Some(format!("to_string({dash}) || ';' || to_string(max(0.0001, {dash} * ({count} - 1)))")),
            dash_offset: Some(format!("-{dash} * ({before})")),
            ..By::default()
        };
        let stroke = Stroke::dashed(Paint::Value(worth), strand_px(2.0) as f32, [12.0, 12.0, 12.0, 12.0]);
        Rule::new(title(worth, words), Some(Test::Above(worth.column(), 0)), vec![Part::line_by(stroke, by)])
    }));
    rules
}

fn no_values(words: &Words) -> Vec<Rule> {
    let zero = important(Stroke::solid(Paint::ValueLine, 3.0), 1.2);
    let unknown = important(Stroke::dashed(Paint::ValueLine, 3.0, [9.0, 4.0, 9.0, 4.0]), 1.2);
    let casing = || Part::line(Stroke::solid(Paint::Casing, 6.0));
    vec![
        Rule::new(
            words.text("out-value-none"),
            Some(Test::All(vec![unjudged().not(), any().not()])),
            vec![casing(), zero],
        ),
        Rule::new(words.text("out-value-unjudged"), Some(unjudged()), vec![casing(), unknown]),
    ]
}

/// A rule for each set of values, for programs that compute nothing; the intensity is not seen there.
fn lines_one_by_one(words: &Words) -> Vec<Rule> {
    let mut rules = no_values(words);
    for set in 1_u8..16 {
        let has = |at: usize| set & (1 << at) != 0;
        let present: Vec<Worth> = (0..4).filter(|at| has(*at)).map(|at| Worth::ALL[at]).collect();
        let test = Worth::ALL.into_iter().enumerate().map(|(at, worth)| {
            let above = Test::Above(worth.column(), 0);
            if has(at) { above } else { above.not() }
        });
        let (dash, count) = (DASH_PX as f32, present.len() as f32);
        let strand = |(turn, worth): (usize, &Worth)| {
            let before = dash * turn as f32;
            let rest = dash * count - before - dash;
            let dashes = if present.len() == 1 { [0.0; 4] } else { [0.0, before, dash, rest] };
            let dashes = if turn == 0 && present.len() > 1 { [dash, rest, dash, rest] } else { dashes };
            Part::line(Stroke::dashed(Paint::Value(*worth), strand_px(2.0) as f32, dashes))
        };
        let casing = Part::line(Stroke::solid(Paint::Casing, strand_px(2.0) as f32 + 3.0));
        let parts = std::iter::once(casing).chain(present.iter().enumerate().map(strand)).collect();
        let letters: String = present.iter().map(|worth| worth.letter()).collect();
        rules.push(Rule::new(letters, Some(Test::All(test.collect())), parts));
    }
    rules
}

/// A disc with a quarter for each value: H upper left, G upper right, B lower left, T lower right.
fn points(words: &Words) -> Vec<Rule> {
    let plain = |test: Test| Some(Test::All(vec![is_note().not(), test]));
    let disc = Part::Disc {
        radius_px: RADIUS_PX + 0.8,
        fill: Some(palette::SHEET),
        line: Some((palette::INK, 1.4, [0.0; 4])),
        by: By::default(),
    };
    let mut rules = vec![Rule::new(words.text("out-value"), Some(is_note().not()), vec![disc])];
    for worth in Worth::ALL {
        let turn_deg = match worth {
            Worth::Heritage => 0.0,
            Worth::Use => 90.0,
            Worth::Experience => 270.0,
            Worth::Future => 180.0,
        };
        let quarter = |intensity: u8| {
            let radius_px = RADIUS_PX * f32::from(intensity) / 3.0;
            let part = Part::Quarter { radius_px, turn_deg, color: palette::worth(worth), by: By::default() };
            let test = plain(Test::Equals(worth.column(), intensity.into()));
            Rule::new(format!("{}{intensity}", worth.letter()), test, vec![part])
        };
        rules.push(Rule::group(title(worth, words), (1..=3).map(quarter).collect()));
    }
    rules
}

/// The name, and behind it the letters of the values in their colours.
fn name() -> Label {
    let naam = format!("replace(replace(coalesce({}, ''), '&', '&amp;'), '<', '&lt;')", column("naam"));
    let letter = |worth: Worth| {
        let own = column(worth.column());
        let color = color_text(palette::worth(worth));
        let open = format!("'<span style=\"color:' || {color} || '\">{}'", worth.letter());
        format!("if({own} > 0, {open} || {own} || '</span> ', '')")
    };
    let letters = format!("concat({})", Worth::ALL.map(letter).join(", "));
    // Behind the name and not below it: QGIS 3.22 has no new lines in a text with colours.
    let near = format!("coalesce(@map_scale, 0) <= {LETTERS_UP_TO} AND ({})", any().expression());
    let expression = format!("{naam} || if({near}, ' ' || {letters}, '')");
    Label {
        form: None,
        filter: is_note().not().expression(),
        expression,
        column: "naam",
        html: true,
        bold: false,
        color: palette::INK,
        color_by: None,
        badge: None,
        smallest_px: SMALLEST_PX,
    }
}

/// A note is a small paper with its text.
pub fn note() -> Label {
    Label {
        form: None,
        filter: is_note().expression(),
        expression: format!("coalesce({}, '…')", column("naam")),
        column: "naam",
        html: false,
        bold: false,
        color: palette::INK,
        color_by: None,
        badge: Some(Badge {
            fill: palette::NOTE,
            fill_by: None,
            first_by: None,
            line: palette::OUTLINE,
            radius_px: 2.0,
            margin_px: (7.0, 4.0),
        }),
        smallest_px: 0.0,
    }
}
