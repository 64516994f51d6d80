//! How things on the maps look, as names: which paint, how wide, which dashes.
//!
//! No colour is known here: `palette` gives every paint its own.

use crate::model::{TaskKind, TaskType, TypeCode, ValueFeature, Worth};

/// What a fill or line is for; whoever draws it knows the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paint {
    /// The paper inside the plan area.
    AreaFill,
    /// The boundary of the plan area.
    AreaLine,
    /// The boundary of the area of influence.
    InfluenceLine,
    /// Outlines of reference layers.
    ReferenceLine,
    /// The ground of a value feature, under its hatches.
    ValueFill,
    /// The outline of a value feature.
    ValueLine,
    /// Hatch or strand of one of the four values.
    Value(Worth),
    /// The light fill of a task.
    TaskFill(TypeTint),
    /// The strong outline of a task.
    TaskLine(TypeTint),
    /// The light edge around lines.
    Casing,
    /// The paper-coloured line inside a double line.
    Gap,
    /// The light edge around a koppelkans.
    Halo,
    /// The dark outline of a koppelkans or conflict.
    ChanceLine,
    /// The paper laid over everything but the place of the chosen koppelkans.
    Veil,
    /// The outline of what is chosen.
    SelectedLine,
    /// The search width of what is chosen.
    BandFill,
    /// The ground of land that will not change, under its hatch.
    MaskFill,
    /// The hatch and outline of such land.
    MaskLine,
    /// Land that is being painted.
    BrushFill,
    /// Land that is being erased.
    EraseFill,
    /// A place of the stack map: so many tasks (1 to 4 and more), and how they get along.
    Stack(u8, Fit),
    /// The border of a place of the stack map.
    StackLine,
    /// A part of the background.
    Ground(Ground),
}

/// A part of the background: all of it grey and quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// Dry land.
    Land,
    /// Wood, heath and other green.
    Green,
    /// Villages and towns.
    Built,
    /// Water, also as a line.
    Water,
    /// A building.
    Building,
    /// The surface of a road.
    Road,
    /// The edges of a road, or a road too narrow to have any.
    Kerb,
    /// A railway.
    Rail,
    /// A border of a province or country.
    Border,
}

/// How the tasks that lie over each other get along: by the mean R of their pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// There is one task only.
    Alone,
    /// They help one another.
    With,
    /// They leave one another alone.
    Neutral,
    /// They hinder one another.
    Against,
    /// No R is known.
    Unknown,
}

/// Which tint a task type has: the twelve starter types have their own, others share a few spares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeTint {
    /// One of [`TypeTint::KNOWN`], by its place in that list.
    Known(u8),
    /// A type the project made itself, by its place among those.
    Own(u8),
    /// No type, or a code the project does not have.
    None,
}

impl TypeTint {
    /// The codes of the starter types, in the order of their tints.
    pub const KNOWN: [&'static str; 12] =
        ["NAT", "EXT", "LBW", "WBG", "WKW", "VNT", "GBD", "ERF", "REC", "ENE", "WON", "INF"];

    /// The tint of a code among the types of a project.
    pub fn of(types: &[TaskType], code: Option<&TypeCode>) -> Self {
        let Some(code) = code else { return Self::None };
        if let Some(at) = Self::KNOWN.iter().position(|known| *known == code.0) {
            return Self::Known(at as u8);
        }
        let mut own = types.iter().filter(|one| !Self::KNOWN.contains(&one.code.0.as_str()));
        match own.position(|one| one.code == *code) {
            Some(at) => Self::Own((at % 256) as u8),
            None => Self::None,
        }
    }
}

/// A line as it is drawn; width and dashes are in screen points and don't follow the zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// What it is for.
    pub paint: Paint,
    /// Its width in screen points.
    pub width_px: f32,
    /// Dash, gap, dash, gap in screen points; all zero is a solid line.
    pub dash_px: [f32; 4],
}

impl Stroke {
    /// A solid line.
    pub const fn solid(paint: Paint, width_px: f32) -> Self {
        Self { paint, width_px, dash_px: [0.0; 4] }
    }

    /// A line of dashes and gaps.
    pub const fn dashed(paint: Paint, width_px: f32, dash_px: [f32; 4]) -> Self {
        Self { paint, width_px, dash_px }
    }

    /// Whether it has dashes.
    pub fn is_dashed(&self) -> bool {
        self.dash_px.iter().sum::<f32>() > 0.0
    }
}

/// The strokes of a task's outline, first one lowest: solid for a task, double for a running project, dashed for
/// an initiative, dotted for a wish, dash-dot while the kind is not known.
pub fn task_strokes(kind: Option<TaskKind>, tint: TypeTint) -> Vec<Stroke> {
    let line = Paint::TaskLine(tint);
    match kind {
        Some(TaskKind::Task) => vec![Stroke::solid(line, 2.4)],
        Some(TaskKind::RunningProject) => vec![Stroke::solid(line, 5.0), Stroke::solid(Paint::Gap, 1.8)],
        Some(TaskKind::Initiative) => vec![Stroke::dashed(line, 2.4, [11.0, 6.0, 11.0, 6.0])],
        Some(TaskKind::Wish) => vec![Stroke::dashed(line, 2.6, [2.6, 4.4, 2.6, 4.4])],
        None => vec![Stroke::dashed(line, 1.8, [10.0, 4.0, 2.0, 4.0])],
    }
}

/// Dashes of a value line nobody judged: longer than those of an outline, so that the line is more than its casing.
const UNJUDGED_DASH_PX: [f32; 4] = [9.0, 4.0, 9.0, 4.0];

/// The stroke around a value feature: thin, stronger when it is marked important, dotted while nothing is judged.
pub fn value_stroke(feature: &ValueFeature) -> Stroke {
    let width_px = if feature.important == Some(true) { 2.6 } else { 1.4 };
    if feature.intensity.iter().all(|(_, intensity)| intensity.is_none()) {
        return Stroke::dashed(Paint::ValueLine, width_px, [2.0, 4.0, 2.0, 4.0]);
    }
    Stroke::solid(Paint::ValueLine, width_px)
}

/// The strokes of a value line: one strand of dashes for each value it has, in turn along the line, so that all
/// are seen and none covers another. Without a value it is a line of its own: heavier than an outline, because nothing
/// else shows where it lies.
pub fn value_strands(feature: &ValueFeature) -> Vec<Stroke> {
    let present: Vec<(Worth, u8)> = feature
        .intensity
        .iter()
        .filter_map(|(worth, intensity)| intensity.filter(|i| *i > 0).map(|i| (worth, i)))
        .collect();
    if present.is_empty() {
        let mut stroke = value_stroke(feature);
        stroke.width_px += 1.6;
        if stroke.is_dashed() {
            stroke.dash_px = UNJUDGED_DASH_PX;
        }
        return vec![stroke];
    }
    let (dash, count) = (12.0, present.len() as f32);
    let strand = |(turn, (worth, intensity)): (usize, &(Worth, u8))| {
        let width_px = 1.6 + 1.2 * f32::from(*intensity);
        if present.len() == 1 {
            return Stroke::solid(Paint::Value(*worth), width_px);
        }
        let before = dash * turn as f32;
        if turn == 0 {
            let rest = dash * (count - 1.0);
            return Stroke::dashed(Paint::Value(*worth), width_px, [dash, rest, dash, rest]);
        }
        Stroke::dashed(Paint::Value(*worth), width_px, [0.0, before, dash, dash * count - before - dash])
    };
    present.iter().enumerate().map(strand).collect()
}

/// Widest stroke of a list, in screen points.
pub fn widest_px(strokes: &[Stroke]) -> f32 {
    strokes.iter().map(|stroke| stroke.width_px).fold(0.0, f32::max)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::FourValues;

    #[test]
    fn each_kind_of_task_has_its_own_line_without_help_of_colour() {
        let all: Vec<_> = TaskKind::ALL.iter().map(|kind| task_strokes(Some(*kind), TypeTint::None)).collect();
        for (i, one) in all.iter().enumerate() {
            for other in &all[i + 1..] {
                assert_ne!(one, other);
            }
        }
    }

    #[test]
    fn a_type_of_the_project_itself_has_a_spare_tint_and_an_unknown_code_none() {
        let mut own = crate::model::Project::new("x", crate::geometry::projection::Crs::RD_NEW).types()[0].clone();
        own.code = TypeCode::new("ZZZ");
        own.effect = FourValues::default();
        assert_eq!(TypeTint::of(&[own.clone()], Some(&own.code)), TypeTint::Own(0));
        assert_eq!(TypeTint::of(&[], Some(&own.code)), TypeTint::None);
        assert_eq!(TypeTint::of(&[], Some(&TypeCode::new("WBG"))), TypeTint::Known(3));
    }
    #[test]
    fn a_value_line_nobody_judged_is_a_line_and_more_dash_than_gap() {
        let at = |x| crate::geometry::Point { x, y: 0.0 };
        let shape = crate::geometry::Shape::line(&[at(0.0), at(10.0)]).unwrap().shape;
        let mut row = ValueFeature::new(crate::model::FeatureId(uuid::Uuid::from_u128(1)), 1, shape);
        let strands = value_strands(&row);
        let [dash, gap, ..] = strands[0].dash_px;
        assert!(strands[0].width_px >= 3.0 && dash > 2.0 * gap, "{strands:?}");
        row.intensity.heritage = Some(0);
        assert!(!value_strands(&row)[0].is_dashed(), "judged to be worth nothing is another line");
    }
}
