//! How handed-over tables look in other programs: one description of rules and labels, written out as QML for QGIS and
//! as SLD for the others.
//!
//! Colours, widths, dashes and hatches are those of the drawing room; here they only get another form.

mod chances;
mod fields;
mod ground;
mod labels;
mod qml;
mod sld;
mod tasks;
mod test;
#[cfg(test)]
mod tests;
mod values;
pub mod xml;

pub use test::Test;

use super::tables::{Form, Kind, Table};
use crate::model::TaskType;
use crate::render::palette::Rgba;
use crate::render::style::Stroke;
use crate::words::Words;

/// The style of one table in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// For QGIS.
    pub qml: String,
    /// For other programs.
    pub sld: String,
}

/// Which program a description is for: QGIS computes a colour or width from a column, others want a rule for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Qgis,
    Sld,
    /// The same with fewer rules, where one style is for all kinds of geometry: a project file should stay small.
    ShortSld,
}

/// What is drawn where a test holds; children are drawn where theirs holds too.
#[derive(Clone, Debug)]
struct Rule {
    label: String,
    test: Option<Test>,
    parts: Vec<Part>,
    children: Vec<Rule>,
    shown: bool,
}

impl Rule {
    fn new(label: impl Into<String>, test: Option<Test>, parts: Vec<Part>) -> Self {
        Self { label: label.into(), test, parts, children: Vec::new(), shown: true }
    }

    fn group(label: impl Into<String>, children: Vec<Rule>) -> Self {
        Self { label: label.into(), test: None, parts: Vec::new(), children, shown: true }
    }
}

/// Something computed from columns, as an expression of QGIS; others take the fixed value beside it.
#[derive(Clone, Debug, Default)]
struct By {
    color: Option<String>,
    fill: Option<String>,
    width: Option<String>,
    size: Option<String>,
    dash: Option<String>,
    dash_offset: Option<String>,
}

/// One thing that is drawn. Lengths are in screen points.
#[derive(Clone, Debug)]
enum Part {
    /// The ground of polygons.
    Fill { color: Rgba },
    /// Parallel lines in polygons; the angle counts from east to north.
    Hatch { color: Rgba, angle_deg: f64, spacing_px: f64, width_px: f32 },
    /// A line, or the outline of polygons.
    Line { color: Rgba, width_px: f32, dash_px: [f32; 4], by: By },
    /// A round symbol at points.
    Disc { radius_px: f32, fill: Option<Rgba>, line: Option<(Rgba, f32, [f32; 4])>, by: By },
    /// The quarter of a disc, the upper left one turned clockwise.
    Quarter { radius_px: f32, turn_deg: f64, color: Rgba, by: By },
    /// A head at the end of a line.
    Arrow { size_px: f32, color: Rgba, by: By },
}

impl Part {
    fn line(stroke: Stroke) -> Self {
        Self::line_by(stroke, By::default())
    }

    fn line_by(stroke: Stroke, by: By) -> Self {
        let color = crate::render::palette::color(stroke.paint);
        Part::Line { color, width_px: stroke.width_px, dash_px: stroke.dash_px, by }
    }
}

/// A text beside or on features.
#[derive(Clone, Debug)]
struct Label {
    /// The one kind of geometry that has it, in a table that has more.
    form: Option<Form>,
    /// Which features have it, as an expression of QGIS; all when empty.
    filter: String,
    /// What it says, as an expression of QGIS.
    expression: String,
    /// The column others show.
    column: &'static str,
    /// Whether the expression gives HTML.
    html: bool,
    bold: bool,
    color: Rgba,
    /// The colour of the text as an expression.
    color_by: Option<String>,
    badge: Option<Badge>,
    /// Features smaller than this on screen have none, in points.
    smallest_px: f32,
}

/// What a text stands on.
#[derive(Clone, Debug)]
struct Badge {
    fill: Rgba,
    fill_by: Option<String>,
    /// Which come first where there is no room for all, 0 to 10.
    first_by: Option<String>,
    line: Rgba,
    /// Corner radius in points; 0 is square.
    radius_px: f32,
    margin_px: (f32, f32),
}

/// What a table's rows look like.
struct Look {
    rules: Vec<Rule>,
    labels: Vec<Label>,
    /// What is shown when the pointer rests on a feature in QGIS: an expression.
    tip: String,
}

/// The style of a table whose rows have one of these kinds of geometry. Where there are more of them, as in the maps of a
/// project file, each has rules of its own, for a program asks for one style a table.
pub fn style(table: &Table<'_>, forms: &[Form], types: &[TaskType], words: &Words) -> Style {
    let look = |form, target| match table.kind {
        Kind::Area => ground::area(words),
        Kind::Masks => ground::masks(words),
        Kind::Reference => ground::reference(table, form),
        Kind::Zones => ground::zones(words),
        Kind::Values => values::look(form, target, words),
        Kind::Tasks => tasks::look(form, target, types, words),
        Kind::Opportunities => chances::look(target, words),
    };
    let looks = |target| -> Vec<(Form, Look)> {
        let one = |form: &Form| (*form, look(*form, target));
        let of_form = |(form, look)| (form, if forms.len() > 1 { look_of_form(look, form, words) } else { look });
        forms.iter().map(one).map(of_form).collect()
    };
    let sld = if forms.len() > 1 { Target::ShortSld } else { Target::Sld };
    let qml = qml::document(&looks(Target::Qgis), &table.columns, words);
    Style { qml, sld: sld::document(&looks(sld), &table.name, &table.title) }
}

/// A look that is only for rows with this kind of geometry.
fn look_of_form(look: Look, form: Form, words: &Words) -> Look {
    let group = Rule { test: Some(Test::Has(form)), ..Rule::group(words.text(form.key()), look.rules) };
    let labels = look.labels.into_iter().map(|label| Label { form: Some(form), ..label }).collect();
    Look { rules: vec![group], labels, tip: look.tip }
}
