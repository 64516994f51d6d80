//! How the area, masks, reference layers and zones look.
//!
//! They lie under both maps and are quiet.

use super::super::tables::{Form, Table};
use super::test::column;
use super::{Label, Look, Part, Rule, Test};
use crate::render::palette;
use crate::render::style::{Paint, Stroke};
use crate::words::Words;

pub fn area(words: &Words) -> Look {
    let is = |kind: &str| Some(Test::Is("soort", kind.to_owned()));
    let plan = vec![
        Part::Fill { color: palette::color(Paint::AreaFill) },
        Part::line(Stroke::solid(Paint::Casing, 5.0)),
        Part::line(Stroke::dashed(Paint::AreaLine, 2.0, [14.0, 4.0, 3.0, 4.0])),
    ];
    let influence = vec![Part::line(Stroke::dashed(Paint::InfluenceLine, 1.4, [2.0, 5.0, 2.0, 5.0]))];
    let rules = vec![
        Rule::new(words.text("out-influence-area"), is("invloedsgebied"), influence),
        Rule::new(words.text("out-plan-area"), is("plangebied"), plan),
    ];
    Look { rules, labels: Vec::new(), tip: "[% \"naam\" %]".to_owned() }
}

pub fn masks(words: &Words) -> Look {
    let hatch =
        |angle_deg| Part::Hatch { color: palette::color(Paint::MaskLine), angle_deg, spacing_px: 9.0, width_px: 1.0 };
    let parts = vec![
        Part::Fill { color: palette::color(Paint::MaskFill) },
        hatch(22.5),
        hatch(112.5),
        Part::line(Stroke::solid(Paint::MaskLine, 1.2)),
    ];
    Look {
        rules: vec![Rule::new(words.text("out-masks"), None, parts)],
        labels: Vec::new(),
        tip: "[% \"reden\" %]".to_owned(),
    }
}

pub fn reference(table: &Table<'_>, form: Form) -> Look {
    let line = Stroke::solid(Paint::ReferenceLine, 0.8);
    let color = palette::color(Paint::ReferenceLine);
    let part = match form {
        Form::Points => Part::Disc {
            radius_px: 2.5,
            fill: Some(color),
            line: Some((palette::SHEET, 0.8, [0.0; 4])),
            by: super::By::default(),
        },
        Form::Areas | Form::Lines => Part::line(line),
    };
    Look { rules: vec![Rule::new(&table.title, None, vec![part])], labels: Vec::new(), tip: String::new() }
}

/// Light where one task lies, darker where more do; teal where they help one another, orange where they hinder.
pub fn zones(words: &Words) -> Look {
    use crate::render::style::Fit;
    let parts = |count: u8, fit: Fit| {
        vec![
            Part::Fill { color: palette::color(Paint::Stack(count, fit)) },
            Part::line(Stroke::solid(Paint::StackLine, 0.8)),
        ]
    };
    let several = || Test::Above("count", 1);
    let with = || Test::Above("mean_r", 0);
    let unknown = || Test::Missing("mean_r");
    let not = |test: Test| test.not();
    let rest = Test::All(vec![several(), not(with()), not(Test::Below("mean_r", 0))]);
    let rules = vec![
        Rule::new(words.text("out-zone-one"), Some(Test::Equals("count", 1)), parts(1, Fit::Alone)),
        Rule::new(words.text("out-zone-with"), Some(Test::All(vec![several(), with()])), parts(2, Fit::With)),
        Rule::new(
            words.text("out-zone-against"),
            Some(Test::All(vec![several(), Test::Below("mean_r", 0)])),
            parts(2, Fit::Against),
        ),
        Rule::new(
            words.text("out-zone-neutral"),
            Some(Test::All(vec![rest.clone(), not(unknown())])),
            parts(2, Fit::Neutral),
        ),
        Rule::new(words.text("out-zone-unknown"), Some(Test::All(vec![several(), unknown()])), parts(2, Fit::Unknown)),
    ];
    let label = Label {
        form: None,
        filter: String::new(),
        expression: column("zone"),
        column: "zone",
        html: false,
        bold: true,
        color: palette::INK,
        color_by: None,
        badge: None,
        smallest_px: 36.0,
    };
    Look { rules, labels: vec![label], tip: "[% \"tasks\" %]".to_owned() }
}
