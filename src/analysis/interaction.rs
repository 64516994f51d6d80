//! Step 2: the match. R from the function matrix, or as overruled by hand for one pair.
//!
//! A missing type or a missing cell is unknown, never neutral.

use super::{FeatureRef, Interaction};
use crate::model::{PairOverride, Project, TaskFeature, TypeCode};
use crate::words::Message;

/// R of a pair with, when it is unknown, what is missing.
pub(super) fn interaction(
    project: &Project,
    (a, a_ref): (&TaskFeature, &FeatureRef),
    (b, b_ref): (&TaskFeature, &FeatureRef),
    by_hand: Option<&PairOverride>,
) -> (Interaction, Vec<Message>) {
    if let Some(one) = by_hand {
        return (Interaction::ByHand { score: one.score, reason: one.reason.clone() }, Vec::new());
    }
    let mut missing = Vec::new();
    let a_type = known_type(project, a, a_ref, &mut missing);
    let b_type = known_type(project, b, b_ref, &mut missing);
    let (Some(a_type), Some(b_type)) = (a_type, b_type) else { return (Interaction::Unknown, missing) };
    let forward = project.functions().get(a_type, b_type);
    let backward = project.functions().get(b_type, a_type);
    let (Some(forward), Some(backward)) = (forward, backward) else {
        let mut cell = |from: &TypeCode, to: &TypeCode| {
            missing.push(Message::new("missing-cell").text("from", from.0.as_str()).text("to", to.0.as_str()));
        };
        if forward.is_none() {
            cell(a_type, b_type);
        }
        if backward.is_none() && a_type != b_type {
            cell(b_type, a_type);
        }
        return (Interaction::Unknown, missing);
    };
    let mut reasons = vec![forward.reason.clone(), backward.reason.clone()];
    reasons.retain(|reason| !reason.trim().is_empty());
    reasons.dedup();
    (Interaction::Matrix { forward: forward.score, backward: backward.score, reasons }, missing)
}

/// The task's type, if the project has it; else what is missing.
fn known_type<'a>(
    project: &Project,
    task: &'a TaskFeature,
    name: &FeatureRef,
    missing: &mut Vec<Message>,
) -> Option<&'a TypeCode> {
    match &task.type_code {
        None => {
            missing.push(name.name_in(Message::new("missing-type"), "task"));
            None
        }
        Some(code) if project.type_of(code).is_none() => {
            missing.push(name.name_in(Message::new("missing-type-unknown").text("type", code.0.as_str()), "task"));
            None
        }
        known => known.as_ref(),
    }
}
