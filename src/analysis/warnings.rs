//! What in the data can't be taken as it is, each told once with the name of the feature.
//!
//! Nothing is changed here: the steps of the method leave such data out by themselves.

use super::FeatureRef;
use super::footprints::{task_ref, value_ref};
use super::ground::MAX_INTENSITY;
use super::people::MAX_URGENCY;
use super::values::MAX_EFFECT;
use crate::model::{PairKey, Project, TaskFeature, TypeCode, Worth};
use crate::words::Message;

/// All warnings about the data, in the order of the maps.
pub(super) fn data_warnings(project: &Project) -> Vec<Message> {
    let mut warnings = Vec::new();
    for task in project.tasks().iter() {
        task_warnings(project, task, &mut warnings);
    }
    for value in project.values().iter() {
        for worth in Worth::ALL {
            if value.intensity[worth].is_some_and(|intensity| intensity > MAX_INTENSITY) {
                let message = Message::new("analysis-warning-intensity").term("worth", worth.key());
                warnings.push(value_ref(value).name_in(message, "name"));
            }
        }
    }
    warnings.extend(cell_warnings(project));
    let links = project.links().iter().map(|link| (link.pair, &link.reason, "analysis-warning-link"));
    let overrides = project.overrides().iter().map(|one| (one.pair, &one.reason, "analysis-warning-override"));
    for (pair, reason, key) in links.chain(overrides) {
        pair_warnings(project, pair, reason, key, &mut warnings);
    }
    warnings
}

fn task_warnings(project: &Project, task: &TaskFeature, warnings: &mut Vec<Message>) {
    let mut warn = |message: Message| warnings.push(task_ref(task).name_in(message, "name"));
    if let (Some(from), Some(to)) = (task.from_year, task.to_year)
        && from > to
    {
        let years = |message: Message, name, year: i32| message.text(name, year.to_string());
        warn(years(years(Message::new("analysis-warning-years"), "from", from), "to", to));
    }
    if let Some(urgency) = task.urgency.filter(|urgency| *urgency > MAX_URGENCY) {
        warn(Message::new("analysis-warning-urgency").count("urgency", usize::from(urgency)));
    }
    if let Some(code) = task.type_code.as_ref().filter(|code| project.type_of(code).is_none()) {
        warn(Message::new("analysis-warning-type").text("type", code.0.as_str()));
    }
    for worth in Worth::ALL {
        if task.effect[worth].is_some_and(|effect| !(-MAX_EFFECT..=MAX_EFFECT).contains(&effect)) {
            warn(Message::new("analysis-warning-effect").term("worth", worth.key()));
        }
    }
}

/// Cells of the function matrix for types the project does not have, told once a type.
fn cell_warnings(project: &Project) -> Vec<Message> {
    let mut unknown: Vec<&TypeCode> = project.functions().cells.keys().flat_map(|(from, to)| [from, to]).collect();
    unknown.sort_unstable();
    unknown.dedup();
    unknown.retain(|code| project.type_of(code).is_none());
    unknown.iter().map(|code| Message::new("analysis-warning-cell-type").text("type", code.0.as_str())).collect()
}

/// A link or an overruled interaction must be between two tasks that are there, and have a reason.
fn pair_warnings(project: &Project, pair: PairKey, reason: &str, key: &str, warnings: &mut Vec<Message>) {
    let (one, other) = pair.ids();
    let known: Vec<FeatureRef> =
        [one, other].iter().filter_map(|id| project.tasks().get(*id)).map(|task| task_ref(task)).collect();
    match known.as_slice() {
        [a, b] if one != other => {
            if reason.trim().is_empty() {
                let message = Message::new(format!("{key}-reason"));
                warnings.push(b.name_in(a.name_in(message, "a"), "b"));
            }
        }
        _ => {
            let known = known.first().cloned().unwrap_or(FeatureRef { id: one, name: String::new() });
            warnings.push(known.name_in(Message::new(format!("{key}-gone")), "name"));
        }
    }
}
