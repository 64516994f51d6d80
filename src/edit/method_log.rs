//! Writes each change of the method in its log, in the same edit, so that undoing the one undoes the other.
//!
//! It finds out what differs; it decides nothing and reads no clock: the caller says which day it is.

use std::sync::Arc;

use crate::model::{
    Change, Edit, FourValues, FunctionCell, FunctionMatrix, Link, Mask, MethodEntry, MethodPart, PairKey, PairOverride,
    Project, Settings, TaskType, TypeCode, Worth,
};

/// The edit with an entry in the log of the method for everything of the method it changes; `date` is `YYYY-MM-DD`.
/// An edit that changes nothing of the method comes back as it is.
pub fn with_method_log(project: &Project, mut edit: Edit, date: &str) -> Edit {
    if edit.changes.iter().any(|change| matches!(change, Change::MethodLog(_))) {
        return edit;
    }
    let mut entries: Vec<MethodEntry> = Vec::new();
    let new_types = edit.changes.iter().rev().find_map(|change| match change {
        Change::Types(types) => Some(types.as_slice()),
        _ => None,
    });
    let recoded = new_types.map(|new| recoded(&project.types, new)).unwrap_or_default();
    for change in &edit.changes {
        match change {
            Change::Functions(new) => {
                let old = followed(project, new_types.unwrap_or(&project.types), &recoded);
                functions(&old, new, &mut entries);
            }
            Change::Types(new) => types(&project.types, new, &recoded, &mut entries),
            Change::Settings(new) => settings(&project.settings, new, &mut entries),
            Change::Links(new) => links(project, new, &mut entries),
            Change::Overrides(new) => overrides(project, new, &mut entries),
            Change::Masks(new) => masks(&project.masks, new, &mut entries),
            _ => {}
        }
    }
    if !entries.is_empty() {
        let mut log = project.method_log.as_ref().clone();
        log.extend(entries.into_iter().map(|entry| MethodEntry { date: date.to_owned(), ..entry }));
        edit.changes.push(Change::MethodLog(Arc::new(log)));
    }
    edit
}

fn entry(part: MethodPart, item: String, before: String, after: String) -> MethodEntry {
    MethodEntry { date: String::new(), who: String::new(), part, item, before, after, reason: String::new() }
}

/// Types that only got another code: the old and the new one.
fn recoded(old: &[TaskType], new: &[TaskType]) -> Vec<(TypeCode, TypeCode)> {
    if old.len() != new.len() {
        return Vec::new();
    }
    let gone = |one: &TaskType, from: &[TaskType]| from.iter().all(|other| other.code != one.code);
    let pairs = old.iter().zip(new).filter(|(was, is)| gone(was, new) && gone(is, old));
    pairs.map(|(was, is)| (was.code.clone(), is.code.clone())).collect()
}

/// The function matrix as it was, under the codes the types have now and without those of types that go: what happens
/// to a type is told once, not again for each of its cells.
fn followed(project: &Project, new: &[TaskType], recoded: &[(TypeCode, TypeCode)]) -> FunctionMatrix {
    let old = project.functions();
    let now = |code: &TypeCode| {
        recoded.iter().find(|(was, _)| was == code).map_or_else(|| code.clone(), |(_, is)| is.clone())
    };
    let goes = |code: &TypeCode| project.type_of(code).is_some() && new.iter().all(|one| one.code != now(code));
    let kept = old.cells.iter().filter(|((from, to), _)| !goes(from) && !goes(to));
    let cells = kept.map(|((from, to), cell)| ((now(from), now(to)), cell.clone())).collect();
    FunctionMatrix { cells, confirmation: old.confirmation.clone() }
}

fn functions(old: &FunctionMatrix, new: &FunctionMatrix, entries: &mut Vec<MethodEntry>) {
    let keys: std::collections::BTreeSet<&(TypeCode, TypeCode)> = old.cells.keys().chain(new.cells.keys()).collect();
    let score = |cell: Option<&FunctionCell>| cell.map(|cell| cell.score.to_string()).unwrap_or_default();
    for key in keys {
        let (was, is) = (old.cells.get(key), new.cells.get(key));
        let told = |cell: Option<&FunctionCell>| cell.map(|cell| (cell.score, cell.reason.clone(), cell.who.clone()));
        if told(was) != told(is) {
            let item = format!("{} > {}", key.0, key.1);
            let said = is.map(|cell| (cell.who.clone(), cell.reason.clone())).unwrap_or_default();
            let (who, reason) = said;
            entries.push(MethodEntry { who, reason, ..entry(MethodPart::Function, item, score(was), score(is)) });
        }
    }
    if old.confirmation != new.confirmation {
        let said = |matrix: &FunctionMatrix| match &matrix.confirmation {
            Some(_) => "vastgesteld".to_owned(),
            None => "concept".to_owned(),
        };
        let who = new.confirmation.as_ref().map(|one| one.who.clone()).unwrap_or_default();
        let changed = entry(MethodPart::Confirmation, "matrices".to_owned(), said(old), said(new));
        entries.push(MethodEntry { who, ..changed });
    }
}

fn types(old: &[TaskType], new: &[TaskType], recoded: &[(TypeCode, TypeCode)], entries: &mut Vec<MethodEntry>) {
    let mut renamed = old.to_vec();
    for (was, is) in recoded {
        entries.push(entry(MethodPart::Type, was.to_string(), was.to_string(), is.to_string()));
        renamed.iter_mut().filter(|one| one.code == *was).for_each(|one| one.code = is.clone());
    }
    let old = renamed.as_slice();
    let find = |types: &'_ [TaskType], code: &TypeCode| types.iter().position(|one| one.code == *code);
    let name = |one: &TaskType| one.name_nl.clone();
    for is in new {
        match find(old, &is.code).and_then(|at| old.get(at)) {
            None => entries.push(entry(MethodPart::Type, is.code.to_string(), String::new(), name(is))),
            Some(was) => {
                if (&was.name_nl, &was.name_en) != (&is.name_nl, &is.name_en) {
                    entries.push(entry(MethodPart::Type, is.code.to_string(), name(was), name(is)));
                }
                effects(&is.code, &was.effect, &is.effect, entries);
            }
        }
    }
    for was in old.iter().filter(|was| find(new, &was.code).is_none()) {
        entries.push(entry(MethodPart::Type, was.code.to_string(), name(was), String::new()));
    }
}

fn effects(code: &TypeCode, old: &FourValues<i8>, new: &FourValues<i8>, entries: &mut Vec<MethodEntry>) {
    for worth in Worth::ALL.into_iter().filter(|worth| old[*worth] != new[*worth]) {
        let item = format!("{code} {}", worth.column());
        entries.push(entry(MethodPart::Effect, item, old[worth].to_string(), new[worth].to_string()));
    }
}

fn settings(old: &Settings, new: &Settings, entries: &mut Vec<MethodEntry>) {
    let (old, new) = (old.named(), new.named());
    for ((name, was), (_, is)) in old.into_iter().zip(new).filter(|(was, is)| was.1 != is.1) {
        entries.push(entry(MethodPart::Setting, name, was.to_string(), is.to_string()));
    }
}

/// Names of both tasks, for people; an identity where there is no name.
fn of_pair(project: &Project, pair: PairKey) -> String {
    let (a, b) = pair.ids();
    let name = |id| match project.tasks.get(id) {
        Some(task) if !task.name.is_empty() => task.name.clone(),
        _ => id.to_string(),
    };
    format!("{} × {}", name(a), name(b))
}

fn links(project: &Project, new: &[Link], entries: &mut Vec<MethodEntry>) {
    let old = project.links.as_slice();
    let said = |link: &Link| format!("{} {}", link.kind.file_word(), link.strength.value());
    differing(
        old,
        new,
        |link| link.pair,
        said,
        |pair, before, after, is: Option<&Link>| {
            let reason = is.map(|link| link.reason.clone()).unwrap_or_default();
            entries.push(MethodEntry { reason, ..entry(MethodPart::Link, of_pair(project, pair), before, after) });
        },
    );
}

fn overrides(project: &Project, new: &[PairOverride], entries: &mut Vec<MethodEntry>) {
    let old = project.overrides.as_slice();
    let said = |one: &PairOverride| one.score.to_string();
    differing(
        old,
        new,
        |one| one.pair,
        said,
        |pair, before, after, is: Option<&PairOverride>| {
            let (who, reason) = is.map(|one| (one.who.clone(), one.reason.clone())).unwrap_or_default();
            let changed = entry(MethodPart::Override, of_pair(project, pair), before, after);
            entries.push(MethodEntry { who, reason, ..changed });
        },
    );
}

fn masks(old: &[Mask], new: &[Mask], entries: &mut Vec<MethodEntry>) {
    let said = |mask: &Mask| format!("{:.0} m²", mask.shape.area_m2());
    differing(
        old,
        new,
        |mask| mask.id,
        said,
        |_, before, after, is: Option<&Mask>| {
            let reason = is.map(|mask| mask.reason.clone()).unwrap_or_default();
            entries.push(entry(MethodPart::Mask, reason, before, after));
        },
    );
}

/// Tells of each key whose items differ: what was said of them and what is said now, and the last item now.
fn differing<T: PartialEq, K: Ord + Copy>(
    old: &[T],
    new: &[T],
    key: impl Fn(&T) -> K,
    said: impl Fn(&T) -> String,
    mut tell: impl FnMut(K, String, String, Option<&T>),
) {
    let keys: std::collections::BTreeSet<K> = old.iter().chain(new).map(&key).collect();
    let of = |items: &[T], wanted: K| {
        items.iter().filter(|one| key(one) == wanted).map(&said).collect::<Vec<_>>().join(", ")
    };
    for wanted in keys {
        let was: Vec<&T> = old.iter().filter(|one| key(one) == wanted).collect();
        let is: Vec<&T> = new.iter().filter(|one| key(one) == wanted).collect();
        if was != is {
            tell(wanted, of(old, wanted), of(new, wanted), is.last().copied());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::projection::Crs;
    use crate::words::Message;

    fn logged(project: &Project, change: Change) -> Vec<(MethodPart, String, String, String)> {
        let edit = with_method_log(project, Edit::new(Message::new("x"), vec![change]), "2026-03-12");
        let mut after = project.clone();
        let undo = after.apply(&edit).unwrap();
        let said = after.method_log().iter().map(|one| {
            assert_eq!(one.date, "2026-03-12");
            (one.part, one.item.clone(), one.before.clone(), one.after.clone())
        });
        let said = said.collect();
        after.apply(&undo).unwrap();
        assert_eq!(after, *project, "undoing the change undoes its entry");
        said
    }

    #[test]
    fn a_cell_a_weight_and_a_type_are_each_told_by_what_they_were_and_are() {
        let project = Project::new("P", Crs::RD_NEW);
        let mut functions = project.functions().clone();
        let (from, to) = (TypeCode::new("WBG"), TypeCode::new("NAT"));
        functions.cells.insert((from, to), FunctionCell { reason: "atelier".to_owned(), ..FunctionCell::bare(3) });
        let said = |item: &str, before: &str, after: &str| (item.to_owned(), before.to_owned(), after.to_owned());
        let (item, before, after) = said("WBG > NAT", "2", "3");
        let change = Change::Functions(Arc::new(functions));
        assert_eq!(logged(&project, change), [(MethodPart::Function, item, before, after)]);
        let mut settings = project.settings().clone();
        settings.weights.people = 2.0;
        let (item, before, after) = said("weights.people", "1", "2");
        let change = Change::Settings(Arc::new(settings));
        assert_eq!(logged(&project, change), [(MethodPart::Setting, item, before, after)]);
        let mut types = project.types().to_vec();
        types[0].effect[Worth::ALL[0]] = -1;
        let gone = types.pop().unwrap();
        let (item, before, after) = said("NAT herkomst", "1", "-1");
        let change = Change::Types(Arc::new(types));
        let (code, name, none) = said(&gone.code.0, &gone.name_nl, "");
        assert_eq!(
            logged(&project, change),
            [(MethodPart::Effect, item, before, after), (MethodPart::Type, code, name, none)]
        );
    }

    #[test]
    fn what_is_no_method_is_not_in_the_log() {
        let project = Project::new("P", Crs::RD_NEW);
        assert_eq!(logged(&project, Change::Name("Q".to_owned())), []);
        assert_eq!(logged(&project, Change::Settings(Arc::new(project.settings().clone()))), []);
    }
}
