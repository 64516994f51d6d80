//! Matrices out to CSV and back, and everything that can be wrong with such a file.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::geometry::projection::Crs;
use crate::model::{Change, Confirmation, FunctionCell, Worth};
use crate::words::{Language, words};

const TODAY: &str = "2026-03-12";

fn project() -> Project {
    Project::new("p", Crs::RD_NEW)
}

fn code(text: &str) -> TypeCode {
    TypeCode::new(text)
}

fn read(text: &str, matrix: Matrix, project: &Project) -> (Project, Vec<String>) {
    let import = read_matrix(text.as_bytes(), matrix, project, "f.csv", TODAY).unwrap();
    let mut after = project.clone();
    if let Some(edit) = &import.edit {
        after.apply(edit).unwrap();
    }
    (after, import.report.lines().iter().map(|line| words(Language::Dutch).say(line)).collect())
}

fn refused(text: &str, matrix: Matrix) -> String {
    let error = read_matrix(text.as_bytes(), matrix, &project(), "f.csv", TODAY).unwrap_err();
    let said: Vec<String> =
        [error.message()].iter().chain(&error.details()).map(|one| words(Language::Dutch).say(one)).collect();
    said.join(" | ")
}

/// A project with reasons, an empty cell and its own type.
fn filled() -> Project {
    let mut project = project();
    let mut functions = project.functions().clone();
    let reason = "Kade; \"hoog\" én = nat,\nzie – bijlage".to_owned();
    let cell = FunctionCell { score: -3, reason, date: "2025-11-14".to_owned(), who: "atelier 2".to_owned() };
    functions.put(&code("WBG"), &code("NAT"), Some(cell));
    functions.put(&code("ENE"), &code("WON"), None);
    let mut types = project.types().to_vec();
    types[3].name_nl = "Berging; groot".to_owned();
    types[3].effect[Worth::Use] = -2;
    let changes = vec![Change::Types(types.into()), Change::Functions(functions.into())];
    project.apply(&Edit::new(Message::new("unnamed"), changes)).unwrap();
    project
}

#[test]
fn what_is_written_is_read_back_to_the_last_cell() {
    let filled = filled();
    for matrix in [Matrix::Function, Matrix::Effect] {
        let bytes = matrix_csv(&filled, matrix).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "a spreadsheet knows UTF-8 by this mark");
        let same = read_matrix(&bytes, matrix, &filled, "f.csv", TODAY).unwrap();
        assert_eq!(same.edit, None, "nothing differs");
        assert!(!same.report.needs_attention(), "{:?}", same.report.findings);
        let fresh = read_matrix(&bytes, matrix, &project(), "f.csv", TODAY).unwrap();
        let mut after = project();
        after.apply(&fresh.edit.unwrap()).unwrap();
        match matrix {
            Matrix::Function => assert_eq!(after.functions(), filled.functions()),
            Matrix::Effect => assert_eq!(after.types(), filled.types()),
        }
    }
}

#[test]
fn a_list_changes_its_cells_and_says_which_stay() {
    let list = "Van;Naar;Score;Reden;Datum;Wie\nWBG;NAT;+3;kade;14-11-2025;atelier 1\nnat;wbg;–1;;;\n";
    let (after, said) = read(list, Matrix::Function, &project());
    let cell = after.functions().get(&code("WBG"), &code("NAT")).unwrap();
    assert_eq!((cell.score, cell.reason.as_str(), cell.date.as_str()), (3, "kade", "2025-11-14"));
    let back = after.functions().get(&code("NAT"), &code("WBG")).unwrap();
    assert_eq!((back.score, back.date.as_str()), (-1, TODAY), "without a day it is today's");
    assert_eq!(said[0], "2 van 2 bruikbare cellen in het bestand veranderen iets.");
    assert!(said[1].starts_with("142 cellen"), "{said:?}");
    assert!(said[2].contains("EXT, LBW, WKW"), "types that are not named at all are: {said:?}");
}

#[test]
fn a_square_is_read_too_and_an_equal_score_keeps_its_reason() {
    let square = ",NAT,WBG\nNAT,2,1\nWBG,-3,?\n";
    let (after, said) = read(square, Matrix::Function, &filled());
    let functions = after.functions();
    assert_eq!(functions.get(&code("NAT"), &code("WBG")).unwrap().score, 1);
    assert!(functions.get(&code("WBG"), &code("NAT")).unwrap().reason.starts_with("Kade"));
    assert_eq!(functions.get(&code("WBG"), &code("WBG")), None, "a question mark is unknown");
    assert_eq!(said[0], "2 van 4 bruikbare cellen in het bestand veranderen iets.");
    let (after, _) = read(";NAT\nWBG;1\n", Matrix::Function, &filled());
    let cell = after.functions().get(&code("WBG"), &code("NAT")).unwrap();
    assert_eq!((cell.reason.as_str(), cell.date.as_str()), ("", TODAY), "the reason of another score goes");
}

#[test]
fn what_can_not_be_used_is_named_with_its_line_and_what_is_there_now() {
    let list = "van;naar;score;datum\nWBG;NAT;4;\nWBG;EXT;veel;\nWBG;LBW;0,5;\nXYZ;NAT;1;\nXYZ;EXT;1;\n\
                NAT;NAT;1;gisteren\nNAT;NAT;2;1-1-2026\nENE;WON;;\n";
    let (after, said) = read(list, Matrix::Function, &project());
    assert_eq!(after.functions().get(&code("NAT"), &code("NAT")).unwrap().score, 2);
    let all = said.join("\n");
    for line in [
        "Regel 2, WBG → NAT: ‘4’ ligt buiten −3 tot en met +3. De cel blijft +2.",
        "Regel 3, WBG → EXT: ‘veel’ is geen getal. De cel blijft +2.",
        "Regel 4, WBG → LBW: ‘0,5’ is geen heel getal. De cel blijft −1.",
        "Het project heeft geen type ‘XYZ’ (regel 5, 6): 2 cellen overgeslagen. Voeg het type eerst toe.",
        "Regel 7, NAT → NAT: ‘gisteren’ is geen datum. Vandaag is ingevuld.",
        "Regel 8: NAT → NAT staat er nog een keer; de laatste telt.",
        "143 cellen van de matrix staan niet (bruikbaar) in het bestand en blijven zoals ze zijn.",
    ] {
        assert!(all.contains(line), "without `{line}`:\n{all}");
    }
}

#[test]
fn types_are_named_changed_and_added_from_the_effect_matrix() {
    let table =
        "code;naam;H;G;B;T\nNAT;Natuur;2;;;\nKLI;Klimaat;−1;0;1;\nTE LANG;;1;1;1;1\nWBG;;3;1;1;2\nLBW;;?;2;-1;0\n";
    let (after, said) = read(table, Matrix::Effect, &project());
    let nat = after.type_of(&code("NAT")).unwrap();
    assert_eq!((nat.name_nl.as_str(), nat.effect), ("Natuur", crate::model::FourValues::new(2, 0, 2, 2)));
    assert_eq!(nat.name_en, "Nature restoration", "what is not in the file stays");
    assert_eq!(after.types().last().unwrap().effect, crate::model::FourValues::new(-1, 0, 1, 0));
    let all = said.join("\n");
    for line in [
        "Nieuw type: KLI. In de functiematrix is het nog onbekend.",
        "1 type krijgt een andere naam.",
        "Regel 3, KLI op toekomstwaarde: er staat niets. Het effect is 0.",
        "Regel 4 is overgeslagen. In ‘TE LANG’ mag geen spatie, komma of puntkomma staan.",
        "Regel 5, WBG op herkomstwaarde: ‘3’ ligt buiten −2 tot en met +2. Het effect is 0.",
        "Regel 6, LBW op herkomstwaarde: ‘?’ is geen getal. Het effect is 0.",
    ] {
        assert!(all.contains(line), "without `{line}`:\n{all}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_used_changes_nothing_and_says_why() {
    assert_eq!(refused("", Matrix::Function), "er staat niets in");
    assert!(refused("naam;leeftijd\na;3\n", Matrix::Function).contains("naam, leeftijd"));
    assert!(refused("van;naar;score\nA;B;1\n", Matrix::Function).contains("geen type ‘A’"));
    assert!(refused("van;naar;score\nWBG;NAT;9\n", Matrix::Function).contains("Regel 2"));
    assert!(refused("van;naar;score\nWBG;NAT;1\n", Matrix::Effect).contains("van, naar, score"));
}

#[test]
fn only_what_changes_a_cell_or_an_effect_makes_it_concept_again() {
    let mut confirmed = project();
    let functions =
        crate::model::FunctionMatrix { confirmation: Some(Confirmation::default()), ..confirmed.functions().clone() };
    confirmed.apply(&Edit::new(Message::new("unnamed"), vec![Change::Functions(functions.into())])).unwrap();
    let confirmed_after = |text: &str, matrix| read(text, matrix, &confirmed).0.functions().is_confirmed();
    assert!(confirmed_after("code;naam\nNAT;Natuur\n", Matrix::Effect));
    assert!(confirmed_after("van;naar;score\nWBG;NAT;2\n", Matrix::Function));
    assert!(!confirmed_after("van;naar;score\nWBG;NAT;1\n", Matrix::Function));
    assert!(!confirmed_after("code;H\nNAT;2\n", Matrix::Effect));
    assert!(!confirmed_after("code;naam\nKLI;Klimaat\n", Matrix::Effect));
}
