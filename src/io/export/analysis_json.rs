//! The pairs as JSON with the account behind each score, for other programs. Documented in `docs/analyse-json.md`.

use serde_json::{Value, json};

use super::Findings;
use super::analysis_geojson::main_properties;
use super::more_terms::{is_in_values, more};
use super::terms::{json_number, matrix_status};
use crate::analysis::{FeatureRef, Lacking, MissingDatum, Opportunity, TaskTriage, explain, missing, triage};
use crate::model::{Properties, Worth};
use crate::words::Words;

/// Rises when a name goes or gets another meaning; new names do not raise it.
const FORMAT_VERSION: u32 = 1;

/// All pairs in the order of the analysis, what tasks ask for, and the warnings.
pub fn analysis_json(findings: &Findings<'_>) -> String {
    let (project, analysis, words) = (findings.project, findings.analysis, findings.words);
    let pairs: Vec<Value> = analysis.opportunities.iter().map(|one| pair(one, findings)).collect();
    let warnings: Vec<String> = analysis.warnings.iter().map(|warning| words.say(warning)).collect();
    let settings: Properties =
        project.settings().named().into_iter().map(|(name, value)| (name, json_number(Some(value)))).collect();
    let triage = triage(project, analysis);
    let grouped = triage.groups.iter().flat_map(|group| group.tasks.iter().map(|task| (task, Some(&group.code))));
    let alone = triage.alone.iter().map(|task| (task, None));
    let tasks: Vec<Value> = grouped.chain(alone).map(|(one, group)| task(one, group)).collect();
    let wide = triage.groups.iter().filter(|group| group.is_wide()).map(|group| &group.code);
    let all = json!({
        "format_version": FORMAT_VERSION,
        "language": words.language().tag(),
        "project": project.name(),
        "epsg": project.crs().epsg(),
        "matrix": matrix_status(analysis),
        "settings": settings,
        "opportunities": pairs,
        "tasks": tasks,
        "wide_groups": wide.collect::<Vec<_>>(),
        "missing_most": missing(project, analysis).iter().map(unknown).collect::<Vec<_>>(),
        "warnings": warnings,
    });
    format!("{all:#}\n")
}

fn pair(one: &Opportunity, findings: &Findings<'_>) -> Value {
    let mut out = main_properties(one, findings);
    for (name, value) in more(Some(one), findings) {
        if !is_in_values(name) {
            out.insert(name.to_owned(), value);
        }
    }
    out.insert("values".to_owned(), Value::Object(values(one)));
    out.insert("account".to_owned(), json!(account(one, findings.words)));
    Value::Object(out)
}

fn account(one: &Opportunity, words: &Words) -> Vec<String> {
    explain(one).iter().map(|line| words.say(line)).collect()
}

/// E, X and Q of each value, with the value features behind them.
fn values(one: &Opportunity) -> Properties {
    let named = |features: &[FeatureRef]| {
        let entry = |side: &FeatureRef| json!({ "uuid": side.id.to_string(), "naam": side.name });
        features.iter().map(entry).collect::<Vec<_>>()
    };
    let term = |worth: Worth| {
        let term = &one.values[worth];
        json!({
            "E": json_number(term.effect),
            "X": json_number(term.intensity),
            "Q": json_number(term.score),
            "features": named(&term.behind),
            "unjudged": named(&term.unjudged),
        })
    };
    Worth::ALL.into_iter().map(|worth| (worth.column().to_owned(), term(worth))).collect()
}

/// What one task asks for, with its partners.
fn task(one: &TaskTriage, group: Option<&String>) -> Value {
    json!({
        "uuid": one.task.id.to_string(),
        "naam": one.task.name,
        "approach": one.approach.file_word(),
        "group": group,
        "partners": one.partners.iter().map(|partner| partner.task.id.to_string()).collect::<Vec<_>>(),
    })
}

/// One unknown, with the range it keeps open.
fn unknown(one: &MissingDatum) -> Value {
    let (uuid, name) = match &one.of {
        Lacking::Feature(feature) => (Some(feature.id.to_string()), feature.name.clone()),
        Lacking::Cell(from, to) => (None, format!("{from} > {to}")),
    };
    json!({
        "uuid": uuid,
        "naam": name,
        "what": one.datum.file_word(),
        "pairs": one.pairs,
        "range_alone": json_number(Some(one.alone)),
        "range_together": json_number(Some(one.together)),
    })
}
