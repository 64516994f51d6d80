//! How the task map looks: a light fill and a strong outline in the colour of the type; the kind is in the line.
//!
//! Solid is a task, double a running project, dashed an initiative, dotted a wish, dash-dot not known.

use super::super::tables::Form;
use super::qml::color_text;
use super::test::{column, quoted};
use super::values::{is_note, note};
use super::{By, Label, Look, Part, Rule, Target, Test};
use crate::model::{TaskKind, TaskType};
use crate::render::palette;
use crate::render::style::{Paint, Stroke, TypeTint, task_strokes, widest_px};
use crate::words::Words;

/// Radius of a symbol in screen points.
const RADIUS_PX: f32 = 7.5;
/// Features smaller than this on screen bear no name.
const SMALLEST_PX: f32 = 36.0;

/// The types with their tints, and what has none.
struct Tints<'a> {
    types: &'a [TaskType],
    words: &'a Words,
}

pub fn look(form: Form, target: Target, types: &[TaskType], words: &Words) -> Look {
    let tints = Tints { types, words };
    let mut rules = match form {
        Form::Areas => vec![Rule::group(words.text("out-types"), tints.fills(form))],
        Form::Lines => Vec::new(),
        Form::Points => vec![Rule::group(words.text("out-types"), tints.fills(form))],
    };
    let kinds = match target {
        Target::Qgis => tints.kinds(form, None),
        Target::Sld => {
            tints.all().into_iter().flat_map(|(test, _, tint)| tints.kinds(form, Some((test, tint)))).collect()
        }
        Target::ShortSld => tints.lines(form),
    };
    rules.push(Rule::group(words.text("out-kinds"), kinds));
    if form == Form::Lines {
        let arrow = Part::Arrow { size_px: 6.5, color: palette::INK_SOFT, by: tints.by_fill() };
        rules.push(Rule::new(words.text("out-arrow"), Some(Test::Is("vorm", "pijl".to_owned())), vec![arrow]));
    }
    let mut labels = vec![name()];
    if form == Form::Points {
        labels.push(note());
    }
    Look { rules, labels, tip: "<b>[% \"naam\" %]</b><br>[% \"verhaal\" %]".to_owned() }
}

impl Tints<'_> {
    /// Each type of the project with the test for it, and whatever has none of them.
    fn all(&self) -> Vec<(Test, String, TypeTint)> {
        let of = |one: &TaskType| Test::Is("type", one.code.0.clone());
        let mut all: Vec<_> = self
            .types
            .iter()
            .map(|one| {
                let name = super::super::tables::type_name(one, self.words);
                (of(one), format!("{} {name}", one.code), TypeTint::of(self.types, Some(&one.code)))
            })
            .collect();
        let none = Test::Any(self.types.iter().map(of).collect()).not();
        all.push((none, self.words.text("out-no-type"), TypeTint::None));
        all
    }

    /// The light fill of each type.
    fn fills(&self, form: Form) -> Vec<Rule> {
        let rule = |(test, label, tint): (Test, String, TypeTint)| match form {
            Form::Points => {
                let edge = Part::Disc {
                    radius_px: RADIUS_PX + 3.0,
                    fill: Some(palette::SHEET),
                    line: None,
                    by: By::default(),
                };
                let fill = Some(palette::tint_fill(tint));
                let disc = Part::Disc { radius_px: RADIUS_PX, fill, line: None, by: By::default() };
                Rule::new(label, Some(Test::All(vec![test, is_note().not()])), vec![edge, disc])
            }
            _ => Rule::new(label, Some(test), vec![Part::Fill { color: palette::color(Paint::TaskFill(tint)) }]),
        };
        self.all().into_iter().map(rule).collect()
    }

    /// The line of each type, whatever the kind.
    fn lines(&self, form: Form) -> Vec<Rule> {
        let rule = |(test, label, tint): (Test, String, TypeTint)| {
            let (kind, by) = (Some(TaskKind::Task), By::default);
            match form {
                Form::Points => Rule::new(label, Some(Test::All(vec![test, is_note().not()])), discs(kind, tint, &by)),
                _ => Rule::new(label, Some(test), strokes(kind, tint, form, &by)),
            }
        };
        self.all().into_iter().map(rule).collect()
    }

    /// The line of each kind: in the colour of one type, or in a colour computed from the type.
    fn kinds(&self, form: Form, of: Option<(Test, TypeTint)>) -> Vec<Rule> {
        let kinds = TaskKind::ALL.iter().map(|kind| Some(*kind)).chain([None]);
        kinds
            .map(|kind| {
                let tint = of.as_ref().map_or(TypeTint::None, |(_, tint)| *tint);
                let by = || if of.is_none() { self.by_line() } else { By::default() };
                let parts = match form {
                    Form::Points => discs(kind, tint, &by),
                    _ => strokes(kind, tint, form, &by),
                };
                let test = match kind {
                    Some(kind) => Test::Is("soort", kind.file_word().to_owned()),
                    None => Test::Any(
                        TaskKind::ALL.iter().map(|one| Test::Is("soort", one.file_word().to_owned())).collect(),
                    )
                    .not(),
                };
                let mut tests = vec![test];
                tests.extend(of.as_ref().map(|(test, _)| test.clone()));
                if form == Form::Points {
                    tests.push(is_note().not());
                }
                let label = kind.map_or("out-no-kind", TaskKind::key);
                Rule::new(self.words.text(label), Some(Test::All(tests)), parts)
            })
            .collect()
    }

    /// The colour of the outline as an expression on the type.
    fn line_expression(&self) -> String {
        let case = |one: &TaskType| {
            let color = palette::tint_line(TypeTint::of(self.types, Some(&one.code)));
            format!(" WHEN {} IS {} THEN {}", column("type"), quoted(&one.code.0), color_text(color))
        };
        let cases: String = self.types.iter().map(case).collect();
        let other = color_text(palette::tint_line(TypeTint::None));
        if cases.is_empty() { other } else { format!("CASE{cases} ELSE {other} END") }
    }

    fn by_line(&self) -> By {
        By { color: Some(self.line_expression()), ..By::default() }
    }

    fn by_fill(&self) -> By {
        By { fill: Some(self.line_expression()), ..By::default() }
    }
}

fn strokes(kind: Option<TaskKind>, tint: TypeTint, form: Form, by: &dyn Fn() -> By) -> Vec<Part> {
    let strokes = task_strokes(kind, tint);
    let mut parts = Vec::new();
    if form == Form::Lines {
        parts.push(Part::line(Stroke::solid(Paint::Casing, widest_px(&strokes) + 3.0)));
    }
    parts.extend(strokes.into_iter().map(|stroke| match stroke.paint {
        Paint::Gap => Part::line(stroke),
        _ => Part::line_by(stroke, by()),
    }));
    parts
}

/// The rings of a point by its kind, and the dot in its middle.
fn discs(kind: Option<TaskKind>, tint: TypeTint, by: &dyn Fn() -> By) -> Vec<Part> {
    let color = palette::tint_line(tint);
    let ring = |radius_px, width_px, dash_px| Part::Disc {
        radius_px,
        fill: None,
        line: Some((color, width_px, dash_px)),
        by: by(),
    };
    let solid = [0.0; 4];
    let mut parts = match kind {
        Some(TaskKind::Task) => vec![ring(RADIUS_PX, 2.4, solid)],
        Some(TaskKind::RunningProject) => vec![ring(RADIUS_PX + 1.2, 1.6, solid), ring(RADIUS_PX - 2.2, 1.6, solid)],
        Some(TaskKind::Initiative) => vec![ring(RADIUS_PX, 2.2, [6.5, 3.5, 6.5, 3.5])],
        Some(TaskKind::Wish) => vec![ring(RADIUS_PX, 2.4, [2.2, 3.4, 2.2, 3.4])],
        None => vec![ring(RADIUS_PX, 1.0, solid)],
    };
    let by = By { fill: by().color, ..By::default() };
    parts.push(Part::Disc { radius_px: 2.0, fill: Some(color), line: None, by });
    parts
}

fn name() -> Label {
    Label {
        form: None,
        filter: is_note().not().expression(),
        expression: format!("coalesce(nullif({}, ''), {})", column("naam"), column("code")),
        column: "naam",
        html: false,
        bold: true,
        color: palette::INK,
        color_by: None,
        badge: None,
        smallest_px: SMALLEST_PX,
    }
}
