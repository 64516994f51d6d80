//! The rule of undo for the method: after any sequence of changes of matrices and types, by hand and from files, undoing
//! all of it gives the first project and redoing it the last one; what is confirmed is what was confirmed.
//!
//! That the window asks for these edits is tested in `ui_matrix`.
#![allow(clippy::unwrap_used)]

use koppelkans::edit::{
    History, add_type, back_to_concept, confirm, mirror, move_type, name_type, put_cell, put_effect, recode_type,
    remove_type, tasks_of, with_method_log,
};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::matrix_csv::{Matrix, matrix_csv, read_matrix};
use koppelkans::model::{
    Change, Confirmation, Edit, FeatureId, FourValues, FunctionCell, Project, RowChange, TaskFeature, TaskType,
    TypeCode, Worth,
};
use koppelkans::words::Message;
use proptest::prelude::*;

/// One thing a user does to the method. Numbers pick a type or value, round and round.
#[derive(Clone, Debug)]
enum Doing {
    Cell(u8, u8, Option<i8>, bool, u8),
    Mirror(u8, u8),
    Effect(u8, u8, i8),
    Add(u8),
    Name(u8, u8),
    Code(u8, u8),
    Remove(u8, Option<u8>),
    Move(u8, i8),
    Confirm,
    Concept,
    File(Vec<(u8, u8, i8)>),
    Undo,
    Redo,
}

fn doing() -> impl Strategy<Value = Doing> {
    let pick = any::<u8>;
    prop_oneof![
        4 => (pick(), pick(), prop::option::of(-3..=3i8), any::<bool>(), 0..3u8)
            .prop_map(|(a, b, score, both, why)| Doing::Cell(a, b, score, both, why)),
        1 => (pick(), pick()).prop_map(|(a, b)| Doing::Mirror(a, b)),
        2 => (pick(), pick(), -2..=2i8).prop_map(|(a, w, e)| Doing::Effect(a, w, e)),
        1 => (0..4u8).prop_map(Doing::Add),
        1 => (pick(), pick()).prop_map(|(a, n)| Doing::Name(a, n)),
        2 => (pick(), 0..6u8).prop_map(|(a, n)| Doing::Code(a, n)),
        2 => (pick(), prop::option::of(pick())).prop_map(|(a, b)| Doing::Remove(a, b)),
        1 => (pick(), -5..6i8).prop_map(|(a, n)| Doing::Move(a, n)),
        2 => Just(Doing::Confirm),
        1 => Just(Doing::Concept),
        1 => prop::collection::vec((pick(), pick(), -4..5i8), 1..6).prop_map(Doing::File),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
    ]
}

fn first() -> Project {
    let mut project = Project::new("p", Crs::RD_NEW);
    let shape = Shape::prove(&geo::Rect::new((0.0, 0.0), (90.0, 90.0)).to_polygon().into()).unwrap().shape;
    let codes = project.types().iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    let task = |n: usize| TaskFeature {
        type_code: Some(codes[n % codes.len()].clone()),
        ..TaskFeature::new(FeatureId(uuid::Uuid::from_u128(n as u128 + 1)), n as u64, shape.clone())
    };
    let changes = (0..20).map(|n| Change::Task(RowChange::put(task(n)))).collect();
    project.apply(&Edit::new(Message::new("unnamed"), changes)).unwrap();
    project
}

fn type_at(project: &Project, at: u8) -> Option<TypeCode> {
    let types = project.types();
    (!types.is_empty()).then(|| types[usize::from(at) % types.len()].code.clone())
}

fn edit_of(doing: &Doing, project: &Project) -> Option<Edit> {
    let of = |at: &u8| type_at(project, *at);
    match doing {
        Doing::Cell(a, b, score, both, why) => {
            let reason = ["", "atelier", "kade"][usize::from(*why)].to_owned();
            let cell = score.map(|score| FunctionCell { reason, ..FunctionCell::bare(score) });
            put_cell(project, (&of(a)?, &of(b)?), cell, *both)
        }
        Doing::Mirror(a, b) => mirror(project, &of(a)?, &of(b)?),
        Doing::Effect(a, worth, effect) => put_effect(project, &of(a)?, Worth::ALL[usize::from(*worth) % 4], *effect),
        Doing::Add(n) => {
            let one = TaskType {
                code: TypeCode(format!("N{n}")),
                name_nl: "Nieuw".to_owned(),
                name_en: String::new(),
                effect: FourValues::default(),
            };
            add_type(project, one).ok()
        }
        Doing::Name(a, n) => name_type(project, &of(a)?, &format!("naam {n}"), ""),
        // Some of these codes are in use, some were before.
        Doing::Code(a, n) => {
            recode_type(project, &of(a)?, ["NAT", "WBG", "X1", "X2", "n1", "ENE"][usize::from(*n)]).ok()?
        }
        Doing::Remove(a, instead) => {
            let code = of(a)?;
            let instead = instead.and_then(|at| type_at(project, at)).filter(|one| *one != code);
            remove_type(project, &code, instead.as_ref())
        }
        Doing::Move(a, places) => move_type(project, &of(a)?, isize::from(*places)),
        Doing::Confirm => confirm(project, Confirmation { who: "atelier".to_owned(), date: "2026-03-12".to_owned() }),
        Doing::Concept => back_to_concept(project),
        Doing::File(cells) => {
            let mut text = "van;naar;score\n".to_owned();
            for (a, b, score) in cells {
                text += &format!("{};{};{score}\n", of(a)?, of(b)?);
            }
            read_matrix(text.as_bytes(), Matrix::Function, project, "f.csv", "2026-03-12").ok()?.edit
        }
        Doing::Undo | Doing::Redo => None,
    }
}

/// What must hold after every step.
fn hold(before: &Project, after: &Project, doing: &Doing) -> Result<(), TestCaseError> {
    let (old, new) = (before.functions(), after.functions());
    let effects = |project: &Project| project.types().iter().map(|one| one.effect).collect::<Vec<_>>();
    if old.is_confirmed() && new.is_confirmed() && !matches!(doing, Doing::Code(..) | Doing::Undo | Doing::Redo) {
        prop_assert!(old.cells == new.cells, "a cell changed and it is still confirmed: {doing:?}");
        if !matches!(doing, Doing::Move(..)) {
            prop_assert!(effects(before) == effects(after), "an effect changed and it is still confirmed: {doing:?}");
        }
    }
    if !matches!(doing, Doing::Remove(..) | Doing::Undo | Doing::Redo) {
        let untyped = |project: &Project| {
            let typed: usize = project.types().iter().map(|one| tasks_of(project, &one.code)).sum();
            project.tasks().len() - typed
        };
        prop_assert!(untyped(after) <= untyped(before), "a task lost its type: {doing:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undoing_all_changes_of_the_method_gives_the_first_project_and_redoing_them_the_last(
        doings in prop::collection::vec(doing(), 1..40),
    ) {
        let first = first();
        let mut project = first.clone();
        let mut history = History::default();
        for doing in &doings {
            let before = project.clone();
            match doing {
                Doing::Undo => { history.undo(&mut project).unwrap(); }
                Doing::Redo => { history.redo(&mut project).unwrap(); }
                _ => {
                    let Some(edit) = edit_of(doing, &project) else { continue };
                    let edit = with_method_log(&project, edit, "2026-03-12");
                    history.perform(&mut project, edit).unwrap();
                    prop_assert!(project != before, "an edit that changes nothing: {doing:?}");
                }
            }
            hold(&before, &project, doing)?;
        }
        while history.redo(&mut project).unwrap().is_some() {}
        let last = project.clone();
        while history.undo(&mut project).unwrap().is_some() {}
        prop_assert!(project == first);
        while history.redo(&mut project).unwrap().is_some() {}
        prop_assert!(project == last);
    }

    #[test]
    fn any_matrix_written_is_read_back_the_same(doings in prop::collection::vec(doing(), 1..25)) {
        let mut project = first();
        for doing in &doings {
            if let Some(edit) = edit_of(doing, &project) {
                project.apply(&edit).unwrap();
            }
        }
        for matrix in [Matrix::Function, Matrix::Effect] {
            let bytes = matrix_csv(&project, matrix).unwrap();
            if project.types().is_empty() {
                continue;
            }
            let read = read_matrix(&bytes, matrix, &project, "f.csv", "2030-01-01").unwrap();
            prop_assert_eq!(read.edit, None);
            prop_assert!(!read.report.needs_attention(), "{:?}", read.report);
        }
    }
}
