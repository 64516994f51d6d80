//! Changing the matrices: one cell, both directions, one effect, and confirming or taking that back.
//!
//! Each gives one edit with a name people can read, or None when nothing would change. What follows for the
//! koppelkansen is for `analysis`.

use std::sync::Arc;

use crate::model::{Change, Confirmation, Edit, FunctionCell, FunctionMatrix, Project, TypeCode, Worth};
use crate::words::{Message, numbers};

/// Puts a cell of the function matrix, or empties it; with `both` the other direction becomes the same.
pub fn put_cell(
    project: &Project,
    (from, to): (&TypeCode, &TypeCode),
    cell: Option<FunctionCell>,
    both: bool,
) -> Option<Edit> {
    let old = project.functions();
    let mut new = old.clone();
    new.put(from, to, cell.clone());
    if both {
        new.put(to, from, cell.clone());
    }
    let score = |matrix: &FunctionMatrix, a, b| matrix.get(a, b).map(|cell: &FunctionCell| cell.score);
    let changed = |a, b| score(old, a, b) != score(&new, a, b);
    let key = match (changed(from, to), changed(to, from), both && from != to) {
        (false, false, _) => "edit-cell-said",
        (_, _, false) => "edit-cell",
        (_, _, true) => "edit-cell-both",
    };
    let label = Message::new(key).text("from", from.0.as_str()).text("to", to.0.as_str());
    let label = score_in(label, "before", score(old, from, to));
    functions(project, new, score_in(label, "after", cell.map(|cell| cell.score)))
}

/// Gives the other direction what this one has.
pub fn mirror(project: &Project, from: &TypeCode, to: &TypeCode) -> Option<Edit> {
    let cell = project.functions().get(from, to).cloned();
    put_cell(project, (to, from), cell, false)
}

/// Sets the effect of a type on one value.
pub fn put_effect(project: &Project, code: &TypeCode, worth: Worth, effect: i8) -> Option<Edit> {
    let mut types = project.types().to_vec();
    let one = types.iter_mut().find(|one| one.code == *code)?;
    let before = std::mem::replace(&mut one.effect[worth], effect);
    if before == effect {
        return None;
    }
    let label = Message::new("edit-effect").text("code", code.0.as_str()).term("value", worth.key());
    let label = label.text("before", numbers::step(before)).text("after", numbers::step(effect));
    let mut changes = vec![Change::Types(Arc::new(types))];
    changes.extend(to_concept(project));
    Some(Edit::new(label, changes))
}

/// Confirms both matrices.
pub fn confirm(project: &Project, confirmation: Confirmation) -> Option<Edit> {
    let label = Message::new("edit-confirmed").text("who", confirmation.who.as_str());
    functions(project, FunctionMatrix { confirmation: Some(confirmation), ..project.functions().clone() }, label)
}

/// Makes both matrices CONCEPT again.
pub fn back_to_concept(project: &Project) -> Option<Edit> {
    Some(Edit::new(Message::new("edit-back-to-concept"), vec![to_concept(project)?]))
}

/// The change that makes the matrices CONCEPT again, when they are not.
pub(super) fn to_concept(project: &Project) -> Option<Change> {
    project.functions().as_concept().map(|concept| Change::Functions(Arc::new(concept)))
}

fn functions(project: &Project, new: FunctionMatrix, label: Message) -> Option<Edit> {
    (new != *project.functions()).then(|| Edit::new(label, vec![Change::Functions(Arc::new(new))]))
}

fn score_in(message: Message, name: &'static str, score: Option<i8>) -> Message {
    match score {
        Some(score) => message.text(name, numbers::step(score)),
        None => message.term(name, "score-none"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::projection::Crs;
    use crate::words::{Language, words};

    fn after(project: &Project, edit: Option<Edit>) -> (Project, String) {
        let edit = edit.unwrap();
        let mut after = project.clone();
        let undo = after.apply(&edit).unwrap();
        let changed = after.clone();
        after.apply(&undo).unwrap();
        assert_eq!(after, *project, "undo gives back what was there");
        (changed, words(Language::Dutch).say(&edit.label))
    }

    fn codes() -> (TypeCode, TypeCode) {
        (TypeCode::new("WBG"), TypeCode::new("NAT"))
    }

    #[test]
    fn a_cell_changes_in_one_direction_or_in_both_under_a_name_that_says_so() {
        let project = Project::new("p", Crs::RD_NEW);
        let (from, to) = codes();
        let (one, label) = after(&project, put_cell(&project, (&from, &to), Some(FunctionCell::bare(3)), false));
        assert_eq!(label, "Functiematrix: WBG → NAT van +2 naar +3");
        assert_eq!(one.functions().get(&to, &from).unwrap().score, 2, "the other direction stays");
        let (both, label) = after(&project, put_cell(&project, (&from, &to), None, true));
        assert_eq!(label, "Functiematrix: WBG ↔ NAT naar onbekend");
        assert_eq!((both.functions().get(&from, &to), both.functions().get(&to, &from)), (None, None));
        let (same, label) = after(&one, mirror(&one, &from, &to));
        assert_eq!(label, "Functiematrix: NAT → WBG van +2 naar +3");
        assert!(!same.functions().is_one_sided(&from, &to));
        let said = FunctionCell { reason: "atelier".to_owned(), ..FunctionCell::bare(2) };
        let (_, label) = after(&project, put_cell(&project, (&from, &to), Some(said), false));
        assert_eq!(label, "Functiematrix: WBG → NAT, toelichting");
        assert_eq!(put_cell(&project, (&from, &to), Some(FunctionCell::bare(2)), true), None, "nothing changes");
    }

    #[test]
    fn what_was_confirmed_is_concept_again_in_the_edit_that_changes_a_cell_or_an_effect() {
        let project = Project::new("p", Crs::RD_NEW);
        let (from, to) = codes();
        let who = Confirmation { who: "atelier 2".to_owned(), date: "2026-03-12".to_owned() };
        let (confirmed, label) = after(&project, confirm(&project, who.clone()));
        assert_eq!(label, "Matrices vastgesteld door atelier 2");
        assert_eq!(confirmed.functions().confirmation, Some(who));
        let cell = put_cell(&confirmed, (&from, &to), Some(FunctionCell::bare(1)), false);
        assert!(!after(&confirmed, cell).0.functions().is_confirmed());
        let (changed, label) = after(&confirmed, put_effect(&confirmed, &to, Worth::Use, -1));
        assert_eq!(label, "Effectmatrix: NAT op gebruikswaarde van 0 naar −1");
        assert!(!changed.functions().is_confirmed());
        assert_eq!(changed.type_of(&to).unwrap().effect[Worth::Use], -1);
        assert_eq!(put_effect(&confirmed, &to, Worth::Use, 0), None);
        assert!(!after(&confirmed, back_to_concept(&confirmed)).0.functions().is_confirmed());
        assert_eq!(back_to_concept(&project), None);
    }
}
