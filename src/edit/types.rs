//! Changing the task types themselves: adding, naming, another code, another place, taking out.
//!
//! A code is followed in the tasks and in the function matrix, in the same edit. Effects are in `matrix`.

use std::sync::Arc;

use super::matrix::to_concept;
use crate::model::{Change, CodeFault, Edit, FunctionMatrix, Project, RowChange, TaskFeature, TaskType, TypeCode};
use crate::words::Message;

/// Adds a type at the end. Its interactions are unknown, so the matrices are CONCEPT again.
pub fn add_type(project: &Project, one: TaskType) -> Result<Edit, CodeFault> {
    let code = TypeCode::given(&one.code.0, project.types())?;
    let label = named(Message::new("edit-type-added").text("code", code.0.as_str()), &one.name_nl);
    let mut types = project.types().to_vec();
    types.push(TaskType { code, ..one });
    let mut changes = vec![Change::Types(Arc::new(types))];
    changes.extend(to_concept(project));
    Ok(Edit::new(label, changes))
}

/// Gives a type other names; None when they are those it has.
pub fn name_type(project: &Project, code: &TypeCode, name_nl: &str, name_en: &str) -> Option<Edit> {
    let mut types = project.types().to_vec();
    let one = types.iter_mut().find(|one| one.code == *code)?;
    if (one.name_nl.as_str(), one.name_en.as_str()) == (name_nl, name_en) {
        return None;
    }
    (one.name_nl, one.name_en) = (name_nl.to_owned(), name_en.to_owned());
    let label = named(Message::new("edit-type-named").text("code", code.0.as_str()), name_nl);
    Some(Edit::new(label, vec![Change::Types(Arc::new(types))]))
}

/// Gives a type another code, in the tasks and in the function matrix too; None when it is the code it has.
pub fn recode_type(project: &Project, old: &TypeCode, text: &str) -> Result<Option<Edit>, CodeFault> {
    let new = TypeCode::given(text, project.types().iter().filter(|one| one.code != *old))?;
    let mut types = project.types().to_vec();
    let Some(one) = types.iter_mut().find(|one| one.code == *old) else { return Ok(None) };
    if new == *old {
        return Ok(None);
    }
    one.code = new.clone();
    let follow = |code: &TypeCode| if code == old { new.clone() } else { code.clone() };
    let functions = project.functions();
    // A cell that names the new code already is of no type that was there.
    let kept = functions.cells.iter().filter(|((from, to), _)| *from != new && *to != new);
    let cells = kept.map(|((from, to), cell)| ((follow(from), follow(to)), cell.clone())).collect();
    let functions = FunctionMatrix { cells, ..functions.clone() };
    let mut changes = vec![Change::Types(Arc::new(types)), Change::Functions(Arc::new(functions))];
    changes.extend(retyped(project, old, &new));
    let label = Message::new("edit-type-recoded").text("before", old.0.as_str()).text("after", new.0.as_str());
    Ok(Some(Edit::new(label, changes)))
}

/// Takes a type out with its row and column of the function matrix. Its tasks get another type; without one they keep
/// the code and can't be judged.
pub fn remove_type(project: &Project, code: &TypeCode, instead: Option<&TypeCode>) -> Option<Edit> {
    project.type_of(code)?;
    let types: Vec<TaskType> = project.types().iter().filter(|one| one.code != *code).cloned().collect();
    let mut functions = project.functions().clone();
    let of_type = |key: &&(TypeCode, TypeCode)| key.0 == *code || key.1 == *code;
    let keys: Vec<_> = functions.cells.keys().filter(of_type).cloned().collect();
    keys.iter().for_each(|(from, to)| functions.put(from, to, None));
    functions.confirmation = None;
    let mut changes = vec![Change::Types(Arc::new(types))];
    if functions != *project.functions() {
        changes.push(Change::Functions(Arc::new(functions)));
    }
    let key = match (instead, tasks_of(project, code)) {
        (_, 0) => "edit-type-removed",
        (None, _) => "edit-type-removed-kept",
        (Some(_), _) => "edit-type-removed-instead",
    };
    let label = Message::new(key).text("code", code.0.as_str()).count("n", tasks_of(project, code));
    let label = match instead {
        Some(instead) => {
            changes.extend(retyped(project, code, instead));
            label.text("instead", instead.0.as_str())
        }
        None => label,
    };
    Some(Edit::new(label, changes))
}

/// Moves a type so many places down, or up when negative, as far as there are places.
pub fn move_type(project: &Project, code: &TypeCode, places: isize) -> Option<Edit> {
    let mut types = project.types().to_vec();
    let at = types.iter().position(|one| one.code == *code)?;
    let to = at.saturating_add_signed(places).min(types.len() - 1);
    if to == at {
        return None;
    }
    let one = types.remove(at);
    types.insert(to, one);
    let label = Message::new("edit-type-moved").text("code", code.0.as_str()).count("place", to + 1);
    Some(Edit::new(label, vec![Change::Types(Arc::new(types))]))
}

/// How many tasks have a type.
pub fn tasks_of(project: &Project, code: &TypeCode) -> usize {
    project.tasks().iter().filter(|task| task.type_code.as_ref() == Some(code)).count()
}

fn retyped(project: &Project, old: &TypeCode, new: &TypeCode) -> Vec<Change> {
    let of_type = project.tasks().iter().filter(|task| task.type_code.as_ref() == Some(old));
    let retyped = |task: &Arc<TaskFeature>| TaskFeature { type_code: Some(new.clone()), ..task.as_ref().clone() };
    of_type.map(|task| Change::Task(RowChange::put(retyped(task)))).collect()
}

/// The name of a type, or the word for something without a name.
fn named(message: Message, name: &str) -> Message {
    if name.is_empty() { message.term("name", "unnamed") } else { message.text("name", name) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::edit::{confirm, with_method_log};
    use crate::geometry::Shape;
    use crate::geometry::projection::Crs;
    use crate::model::{Confirmation, FeatureId, FourValues, MethodPart};
    use crate::words::{Language, words};

    fn code(text: &str) -> TypeCode {
        TypeCode::new(text)
    }

    /// Two tasks of type WBG, and the matrices confirmed.
    fn project() -> Project {
        let mut project = Project::new("p", Crs::RD_NEW);
        let shape = Shape::prove(&geo::Rect::new((0.0, 0.0), (9.0, 9.0)).to_polygon().into()).unwrap().shape;
        let task = |n: u64| TaskFeature {
            type_code: Some(code("WBG")),
            ..TaskFeature::new(FeatureId(uuid::Uuid::from_u128(n.into())), n, shape.clone())
        };
        let changes = [1, 2].map(|n| Change::Task(RowChange::put(task(n)))).to_vec();
        project.apply(&Edit::new(Message::new("unnamed"), changes)).unwrap();
        project.apply(&confirm(&project, Confirmation::default()).unwrap()).unwrap();
        project
    }

    fn after(project: &Project, edit: Edit) -> (Project, String) {
        let label = words(Language::Dutch).say(&edit.label);
        let edit = with_method_log(project, edit, "2026-03-12");
        let mut after = project.clone();
        let undo = after.apply(&edit).unwrap();
        let changed = after.clone();
        after.apply(&undo).unwrap();
        assert_eq!(after, *project, "undo gives back what was there");
        (changed, label)
    }

    #[test]
    fn another_code_is_followed_by_tasks_and_cells_and_stays_confirmed() {
        let before = project();
        let (changed, label) = after(&before, recode_type(&before, &code("WBG"), "BRG").unwrap().unwrap());
        assert_eq!(label, "Type WBG heet voortaan BRG");
        assert_eq!(tasks_of(&changed, &code("BRG")), 2);
        assert!(changed.functions().is_confirmed() && changed.functions().cells.len() == 144);
        let (old, new) = (before.functions(), changed.functions());
        assert_eq!(new.get(&code("BRG"), &code("VNT")), old.get(&code("WBG"), &code("VNT")));
        assert_eq!(new.get(&code("BRG"), &code("BRG")), old.get(&code("WBG"), &code("WBG")));
        let log: Vec<_> =
            changed.method_log().iter().map(|one| (one.part, one.before.as_str(), one.after.as_str())).collect();
        assert_eq!(log, [(MethodPart::Type, "WBG", "BRG")], "one line, not a line for every cell");
        assert_eq!(recode_type(&before, &code("WBG"), "WBG"), Ok(None));
        assert_eq!(recode_type(&before, &code("WBG"), "nat"), Err(CodeFault::Twice("NAT".to_owned())));
    }

    #[test]
    fn a_type_that_goes_leaves_its_tasks_their_code_or_gives_them_another() {
        let before = project();
        let (kept, label) = after(&before, remove_type(&before, &code("WBG"), None).unwrap());
        assert_eq!(label, "Type WBG verwijderd; 2 opgaven houden de code");
        assert_eq!((tasks_of(&kept, &code("WBG")), kept.types().len(), kept.functions().cells.len()), (2, 11, 121));
        assert!(!kept.functions().is_confirmed());
        let parts: Vec<_> = kept.method_log().iter().map(|one| one.part).collect();
        assert_eq!(parts, [MethodPart::Type, MethodPart::Confirmation], "its cells go without a line each");
        let (other, label) = after(&before, remove_type(&before, &code("WBG"), Some(&code("WKW"))).unwrap());
        assert_eq!(label, "Type WBG verwijderd; 2 opgaven worden WKW");
        assert_eq!((tasks_of(&other, &code("WBG")), tasks_of(&other, &code("WKW"))), (0, 2));
        assert_eq!(after(&before, remove_type(&before, &code("ENE"), None).unwrap()).1, "Type ENE verwijderd");
        assert_eq!(remove_type(&before, &code("XYZ"), None), None);
    }

    #[test]
    fn types_are_added_named_and_moved() {
        let before = project();
        let klimaat = TaskType {
            code: code(" KLI"),
            name_nl: "Klimaat".to_owned(),
            name_en: String::new(),
            effect: FourValues::default(),
        };
        let (added, label) = after(&before, add_type(&before, klimaat.clone()).unwrap());
        assert_eq!(label, "Type KLI toegevoegd: Klimaat");
        assert!(added.type_of(&code("KLI")).is_some() && !added.functions().is_confirmed());
        assert_eq!(add_type(&added, klimaat), Err(CodeFault::Twice("KLI".to_owned())));
        let (named, label) = after(&before, name_type(&before, &code("WBG"), "Berging", "").unwrap());
        assert_eq!(label, "Type WBG heet: Berging");
        assert!(named.functions().is_confirmed());
        assert_eq!(name_type(&named, &code("WBG"), "Berging", ""), None);
        let (moved, label) = after(&before, move_type(&before, &code("WBG"), -2).unwrap());
        assert_eq!(label, "Type WBG naar plaats 2");
        assert_eq!(moved.types()[1].code, code("WBG"));
        assert!(moved.method_log() == before.method_log(), "the order is no part of the method");
        assert_eq!(move_type(&before, &code("NAT"), -1), None);
        assert_eq!(move_type(&before, &code("INF"), 5), None);
    }
}
