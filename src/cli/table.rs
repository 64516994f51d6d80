//! The ranked koppelkansen as a table for the terminal.
//!
//! It shows what the analysis found; files for other programs are made by the exporters.

use crate::analysis::{Analysis, ChanceClass, ConflictClass, Opportunity};
use crate::io::export::Findings;
use crate::words::{Message, Words};

/// The table with the sentence of each pair below its row.
pub fn ranked(findings: &Findings<'_>) -> String {
    let (analysis, words) = (findings.analysis, findings.words);
    let header =
        ["cli-table-code", "cli-table-chance", "cli-table-conflict", "cli-table-pair"].map(|key| words.text(key));
    let rows: Vec<[String; 4]> = analysis.opportunities.iter().map(|one| cells(one, words)).collect();
    let width = |column: usize| rows.iter().chain([&header]).map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    let line = |row: &[String; 4]| {
        let [code, chance, conflict, pair] = row;
        format!("{code:<0$}  {chance:<1$}  {conflict:<2$}  {pair}\n", widths[0], widths[1], widths[2])
    };
    let mut text = line(&header);
    for (row, opportunity) in rows.iter().zip(&analysis.opportunities) {
        text.push_str(&line(row));
        text.push_str(&format!("    {}\n", findings.sentence(opportunity)));
    }
    text.push_str(&format!("\n{}\n", words.say(&summary(analysis))));
    text
}

fn cells(one: &Opportunity, words: &Words) -> [String; 4] {
    let code = one.codes().collect::<Vec<_>>().join(" ");
    let with_class = |score: Option<String>, class: Option<String>| match (score, class) {
        (Some(score), Some(class)) => format!("{score} {class}"),
        (Some(score), None) => score,
        _ => "?".to_owned(),
    };
    // A class of nothing is left out: the number says it.
    let chance_class = one.chance_class.filter(|class| *class != ChanceClass::None);
    let conflict_class = one.conflict_class.filter(|class| *class != ConflictClass::None);
    [
        code,
        with_class(one.chance_text(words.language()), chance_class.map(|class| words.text(class.key()))),
        with_class(one.conflict_text(words.language()), conflict_class.map(|class| words.text(class.key()))),
        words.say(&one.b.name_in(one.a.name_in(Message::new("cli-table-names"), "a"), "b")),
    ]
}

/// How many there are of each class.
fn summary(analysis: &Analysis) -> Message {
    let chances = |class| analysis.opportunities.iter().filter(|one| one.chance_class == Some(class)).count();
    let conflicts = |class| analysis.opportunities.iter().filter(|one| one.conflict_class == Some(class)).count();
    Message::new("cli-table-summary")
        .count("pairs", analysis.opportunities.len())
        .count("strong", chances(ChanceClass::Strong))
        .count("promising", chances(ChanceClass::Promising))
        .count("explore", chances(ChanceClass::Explore))
        .count("conflicts", conflicts(ConflictClass::Conflict))
        .count("attention", conflicts(ConflictClass::Attention))
}
