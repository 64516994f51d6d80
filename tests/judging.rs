//! What people say of a koppelkans, in the window: gates by keyboard, the label that follows, decisions, the shortlist,
//! and that nothing of it is lost.
//!
//! Which label follows from which answers is tested with the analysis.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use std::path::Path;

use desk::Desk;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use koppelkans::app::{AccountTab, Action, App, ListFilter, Places, Sheet};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::{
    Answer, Change, Edit, FeatureId, Gate, Judgement, PairKey, Phase, Project, RowChange, TaskFeature, TypeCode,
    ValueFeature, Verdict,
};
use koppelkans::words::{Language, Message};

fn square(x: f64) -> Shape {
    let land = geo::Rect::new((210_000.0 + x, 540_000.0), (210_400.0 + x, 540_400.0)).to_polygon();
    Shape::prove(&land.into()).unwrap().shape
}

/// Three tasks in a row, each sharing land with the next: K1 to K3, of which all is known.
fn project() -> Project {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let tasks = [("Berging", "WBG", 0.0), ("Beek", "WKW", 100.0), ("Vernatting", "VNT", 200.0)];
    let changes = tasks.iter().zip(1..).map(|((name, code, x), serial)| {
        let mut task = TaskFeature::new(FeatureId(uuid::Uuid::from_u64_pair(0, serial)), serial, square(*x));
        task.name = (*name).to_owned();
        task.type_code = Some(TypeCode::new(code));
        task.phase = Some(Phase::Exploring);
        (task.from_year, task.to_year, task.urgency) = (Some(2028), Some(2031), Some(2));
        task.parties = vec!["waterschap".to_owned()];
        Change::Task(RowChange::put(task))
    });
    project.apply(&Edit::new(Message::new("unnamed"), changes.collect())).unwrap();
    project
}

fn app(folder: &Path) -> App {
    let mut app = App::in_memory(Places::inside(folder), project());
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    app
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    Desk::on(app(folder.path()), folder)
}

fn pairs(desk: &mut Desk) -> Vec<PairKey> {
    desk.harness.state_mut().app().state().opportunities().iter().map(|one| one.pair).collect()
}

fn choose_first(desk: &mut Desk) -> PairKey {
    let first = pairs(desk)[0];
    desk.act(Action::ChooseOpportunity(first));
    first
}

fn said(desk: &mut Desk, pair: PairKey) -> Judgement {
    desk.project().judgement(pair).map(|said| (**said).clone()).unwrap_or_else(|| Judgement::new(pair))
}

fn shows(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by_label_contains(words).next().is_some()
}

fn write(desk: &mut Desk, field: &str, text: &str) {
    desk.harness.get_by_label(field).focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label(field).type_text(text);
    desk.harness.run_steps(2);
}

fn undo_label(desk: &mut Desk) -> String {
    let state = desk.harness.state_mut().app().state().clone();
    state.words().say(state.history.undo_label().unwrap())
}

fn refuse(desk: &mut Desk, reason: &str) {
    desk.act(Action::ShowAccount(AccountTab::Decision));
    desk.click("Afgewezen");
    write(desk, "Waarom", reason);
    write(desk, "Door", "stuurgroep");
    desk.click("Vastleggen");
}

#[test]
fn six_gates_answered_with_the_keyboard_alone_give_the_label_direct_koppelen() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    assert!(shows(&desk, "Uitwerken") && shows(&desk, "nog niet getoetst"));
    desk.key(Key::Num1);
    for key in [Key::J, Key::ArrowDown, Key::J, Key::ArrowDown, Key::J, Key::ArrowDown, Key::J, Key::ArrowDown] {
        desk.key(key);
    }
    assert!(shows(&desk, "nog open: geld, risico"), "the label follows each answer");
    for key in [Key::J, Key::Num6, Key::J] {
        desk.key(key);
    }
    assert!(said(&mut desk, pair).gates.iter().all(|gate| gate.answer == Answer::Yes));
    assert!(shows(&desk, "Direct koppelen") && shows(&desk, "alle zes de vragen ja"));
    let row = desk.harness.query_all_by_label_contains(", direct koppelen").count();
    assert_eq!(row, 1, "the row says so too");
}

#[test]
fn keys_typed_faster_than_a_frame_each_count_and_each_is_an_edit() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    for key in [Key::Num2, Key::J, Key::ArrowDown, Key::N, Key::ArrowDown, Key::ArrowUp, Key::ArrowUp, Key::O] {
        desk.harness.key_press(key);
    }
    desk.settle();
    let found = said(&mut desk, pair);
    assert_eq!(found.gate(Gate::TimePath).answer, Answer::Unknown, "answered, and answered again");
    assert_eq!(found.gate(Gate::Permit).answer, Answer::No);
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(&mut desk, pair).gate(Gate::TimePath).answer, Answer::Yes);
}

#[test]
fn no_at_the_permit_offers_a_way_round_is_one_edit_with_a_name_and_is_undone() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    desk.act(Action::ShowAccount(AccountTab::Check));
    desk.click("3 Vergunning mogelijk, of ruimte in het beleid: nee");
    assert_eq!(said(&mut desk, pair).gate(Gate::Permit).answer, Answer::No);
    assert!(shows(&desk, "Bespreken") && shows(&desk, "nee bij vergunning") && shows(&desk, "uitdaagrecht"));
    assert_eq!(undo_label(&mut desk), "Toets K1: vergunning → nee");
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().judgement(pair).is_none(), "nothing is said any more");
    assert!(shows(&desk, "Uitwerken") && !shows(&desk, "uitdaagrecht"));
}

#[test]
fn a_tool_letter_takes_no_tool_while_a_gate_has_the_keyboard() {
    use koppelkans::app::tools::ToolKind;
    let mut desk = desk();
    choose_first(&mut desk);
    desk.key(Key::Num3);
    desk.key(Key::N);
    desk.key(Key::O);
    assert_eq!(desk.harness.state_mut().app().state().tool.kind(), ToolKind::Select);
    desk.key(Key::P);
    assert_eq!(desk.harness.state_mut().app().state().tool.kind(), ToolKind::Polygon, "other letters still do");
}

#[test]
fn a_note_being_typed_is_kept_when_another_koppelkans_is_chosen_and_the_same_tab_stays() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    let other = pairs(&mut desk)[1];
    desk.key(Key::Num4);
    desk.key(Key::Enter);
    desk.letters("De dorpsraad wil het graag.");
    desk.act(Action::ChooseOpportunity(other));
    assert_eq!(said(&mut desk, pair).gate(Gate::Support).note, "De dorpsraad wil het graag.");
    assert!(shows(&desk, "4 Draagvlak bij bestuur en omgeving"), "the check is open for the other one");
    assert!(desk.project().judgement(other).is_none());
}

#[test]
fn a_refusal_needs_a_reason_and_then_stands_below_the_list_with_it() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    desk.act(Action::ShowAccount(AccountTab::Decision));
    desk.click("Afgewezen");
    desk.click("Vastleggen");
    assert!(desk.project().judgement(pair).is_none(), "not without a reason");
    assert!(shows(&desk, "Een afgewezen kans houdt zijn reden"));
    write(&mut desk, "Waarom", "De dijk gaat voor.");
    desk.click("Vastleggen");
    let decision = said(&mut desk, pair).decisions.pop().unwrap();
    assert_eq!((decision.verdict, decision.reason.as_str()), (Verdict::Refused, "De dijk gaat voor."));
    assert_eq!(decision.date, koppelkans::app::today());
    assert_eq!(undo_label(&mut desk), "Besluit K1: afgewezen");
    assert!(shows(&desk, "Niet koppelen") && shows(&desk, "afgewezen: De dijk gaat voor."));
    let rows: Vec<_> = desk.harness.query_all_by_label_contains(" × ").map(|row| row.rect().top()).collect();
    let refused = desk.harness.query_all_by_label_contains(", afgewezen").next().unwrap().rect().top();
    assert!(rows.iter().all(|top| *top <= refused), "it stands last");
}

#[test]
fn decisions_follow_one_another_and_the_role_is_filled_in_again() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    refuse(&mut desk, "De dijk gaat voor.");
    assert_eq!(desk.harness.state_mut().app().state().preferences.decides, "stuurgroep");
    assert_eq!(desk.harness.get_by_label("Door").value().as_deref(), Some("stuurgroep"));
    desk.click("Overgenomen");
    desk.click("Vastleggen");
    let found = said(&mut desk, pair);
    let verdicts: Vec<_> = found.decisions.iter().map(|one| one.verdict).collect();
    assert_eq!(verdicts, [Verdict::Refused, Verdict::Adopted], "none is taken away");
    assert!(shows(&desk, "De dijk gaat voor."));
}

#[test]
fn a_decision_being_filled_in_waits_while_another_koppelkans_is_looked_at() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    let other = pairs(&mut desk)[1];
    desk.act(Action::ShowAccount(AccountTab::Decision));
    desk.click("Later");
    write(&mut desk, "Waarom", "Eerst het bod van de provincie.");
    desk.act(Action::ChooseOpportunity(other));
    assert_eq!(desk.harness.get_by_label("Waarom").value().as_deref().unwrap_or_default(), "");
    desk.act(Action::ChooseOpportunity(pair));
    desk.click("Vastleggen");
    let decision = said(&mut desk, pair).decisions.pop().unwrap();
    assert_eq!((decision.verdict, decision.reason.as_str()), (Verdict::Later, "Eerst het bod van de provincie."));
}

#[test]
fn everything_said_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (places, file) = (Places::inside(folder.path()), folder.path().join("proef.gpkg"));
    let mut app = app(folder.path());
    app.dispatch(Action::SaveCopy(file.clone()));
    app.settle();
    let mut desk = Desk::on(app, folder);
    let pair = choose_first(&mut desk);
    desk.key(Key::Num5);
    desk.key(Key::N);
    desk.key(Key::Enter);
    desk.letters("Pas in 2029");
    desk.key(Key::Enter);
    desk.letters("*");
    desk.settle();
    refuse(&mut desk, "Geen geld.");
    assert!(shows(&desk, "opgeslagen"));
    let before = said(&mut desk, pair);
    assert!(before.shortlisted && before.gate(Gate::Funding).note == "Pas in 2029");
    drop(desk.harness);

    let mut app = App::start(places, Some(file));
    app.settle();
    let mut desk = Desk::on(app, desk._folder);
    assert_eq!(said(&mut desk, pair), before);
    desk.act(Action::ChooseOpportunity(pair));
    desk.act(Action::ShowAccount(AccountTab::Decision));
    assert!(shows(&desk, "Geen geld.") && shows(&desk, "Niet koppelen"));
}

#[test]
fn a_refused_chance_keeps_its_reason_when_its_shapes_move_away_and_even_when_a_task_goes() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    refuse(&mut desk, "De dijk gaat voor.");
    let id = pair.ids().0;
    let mut moved = desk.project().tasks().get(id).map(|row| (**row).clone()).unwrap();
    moved.shape = square(50_000.0);
    desk.act(Action::PutTask(Box::new(moved), Message::new("unnamed")));
    assert!(desk.harness.state_mut().app().state().opportunity(pair).is_none(), "the analysis does not find it");
    assert!(shows(&desk, "Geen koppelkans meer, Afgewezen (stuurgroep, "), "it stands in the list");
    desk.act(Action::ShowSheet(Some(Sheet::Decisions)));
    desk.act(Action::Delete(vec![id]));
    let row = desk.harness.query_all_by_label_contains("Berging × ").count();
    assert!(row >= 2, "in the list and on the sheet, by the name it had");
    assert_eq!(said(&mut desk, pair).decisions[0].reason, "De dijk gaat voor.");
    desk.act(Action::ChooseOpportunity(pair));
    assert!(shows(&desk, "afgewezen: De dijk gaat voor."));
}

#[test]
fn the_star_is_set_in_the_list_without_opening_anything_and_the_list_can_show_only_those() {
    let mut desk = desk();
    let second = pairs(&mut desk)[1];
    desk.click("Voorkeur: K2");
    assert!(said(&mut desk, second).shortlisted);
    assert!(desk.harness.state_mut().app().state().selection.is_empty(), "nothing was opened");
    desk.act(Action::Filter(ListFilter::Shortlist));
    assert_eq!(desk.harness.query_all_by_label_contains(" × ").count(), 1);
    assert!(shows(&desk, "1 van 3"));
    desk.harness.query_all_by_label_contains(" × ").next().unwrap().focus();
    desk.harness.run_steps(2);
    desk.letters("*");
    desk.settle();
    assert!(desk.project().judgement(second).is_none(), "taken off again with the key");
    assert!(shows(&desk, "Er staat nog niets op de voorkeurslijst"));
    desk.click("Toon alles");
    assert_eq!(desk.harness.query_all_by_label_contains(" × ").count(), 3);
}

#[test]
fn what_was_put_off_still_has_to_be_decided() {
    let mut desk = desk();
    let all = pairs(&mut desk);
    for (pair, word) in all.iter().zip(["Later", "Overgenomen"]) {
        desk.act(Action::ChooseOpportunity(*pair));
        desk.act(Action::ShowAccount(AccountTab::Decision));
        desk.click(word);
        desk.click("Vastleggen");
    }
    desk.act(Action::Filter(ListFilter::Undecided));
    let state = desk.harness.state_mut().app().state().clone();
    let listed: Vec<_> = all.iter().filter(|pair| state.lists(**pair)).copied().collect();
    assert_eq!(listed, [all[0], all[2]]);
}

#[test]
fn the_account_can_be_copied_as_text_in_the_language_in_use() {
    let mut desk = desk();
    choose_first(&mut desk);
    desk.key(Key::Num3);
    desk.key(Key::N);
    desk.act(Action::ShowAccount(AccountTab::Why));
    desk.harness.get_by_label("Kopieer als tekst").click();
    desk.harness.step();
    let copied = desk.harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    for part in ["K1 ", " × ", "Bespreken: nee bij vergunning", "uitdaagrecht", "beleid: nee", "- Plaats P = "] {
        assert!(copied.contains(part), "{part}: {copied}");
    }
}

#[test]
fn the_sheet_of_decisions_says_what_to_do_and_then_leads_to_each_pair() {
    let mut desk = desk();
    desk.act(Action::ShowSheet(Some(Sheet::Decisions)));
    assert!(shows(&desk, "Er is nog niets gezegd over een koppelkans."));
    desk.click("Eerste koppelkans toetsen");
    assert!(shows(&desk, "1 Kerndoel of harde norm blijft heel"));
    desk.key(Key::Num1);
    desk.key(Key::N);
    let pair = pairs(&mut desk)[0];
    assert_eq!(said(&mut desk, pair).gate(Gate::CoreAim).answer, Answer::No, "the keys work beside the sheet");
    let other = pairs(&mut desk)[1];
    desk.act(Action::ChooseOpportunity(other));
    let row = desk.harness.query_all_by_label_contains(": bespreken").next().unwrap();
    row.click();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().selection.opportunity(), Some(pair));
}

#[test]
fn what_is_unknown_leads_to_the_task_where_it_can_be_filled_in() {
    let mut desk = desk();
    let pair = choose_first(&mut desk);
    let id = pair.ids().1;
    let mut task = desk.project().tasks().get(id).map(|row| (**row).clone()).unwrap();
    task.parties.clear();
    desk.act(Action::PutTask(Box::new(task.clone()), Message::new("unnamed")));
    desk.act(Action::ChooseOpportunity(pair));
    assert!(shows(&desk, "als alle partijen meedoen"), "what knowing it would do is said");
    let link = format!("partijen van {} onbekend", task.name);
    // It may be below the edge of the panel.
    desk.harness.get_by_label(&link).click_accesskit();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().selection.single(), Some(id));
}

#[test]
fn a_value_feature_behind_an_arrow_is_chosen_by_its_name() {
    let mut desk = desk();
    let mut value = ValueFeature::new(FeatureId(uuid::Uuid::from_u64_pair(0, 9)), 1, square(100.0));
    value.name = "Oude veenvaart".to_owned();
    value.intensity.future = Some(3);
    desk.act(Action::PutValue(Box::new(value.clone()), Message::new("unnamed")));
    choose_first(&mut desk);
    desk.harness.query_all_by_label("Oude veenvaart").next().unwrap().click_accesskit();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().selection.single(), Some(value.id));
}

#[test]
fn every_tab_of_the_account_names_all_its_fields() {
    let mut desk = desk();
    choose_first(&mut desk);
    for tab in AccountTab::ALL {
        desk.act(Action::ShowAccount(tab));
        desk.harness.check_accessibility();
    }
}
