//! One koppelkans in full, for `analyse --explain`: its sentence, its account and how stable it is.
//!
//! The lines come from the analysis; here they are put below one another.

use super::Failure;
use crate::analysis::{explain, explain_stability};
use crate::io::export::Findings;
use crate::words::Message;

/// Codes that are named when the one asked for is not there.
const CODES_NAMED: usize = 20;

/// The sentence, then the account line by line, then how stable it is.
pub fn explained(findings: &Findings<'_>, code: &str) -> Result<String, Failure> {
    let asked = code.trim().to_uppercase();
    let Some(one) = findings.analysis.of_code(&asked) else { return Err(unknown(findings, code).into()) };
    let words = findings.words;
    let mut lines = vec![one.sentence(words), String::new()];
    lines.extend(explain(one).iter().map(|line| format!("- {}", words.say(line))));
    lines.push(String::new());
    match findings.stability(one) {
        None => lines.push(words.text("cli-explain-no-stability")),
        Some(stability) => {
            let said = Message::new("cli-explain-stability").message("sentence", stability.sentence());
            lines.push(words.say(&said));
            lines.extend(explain_stability(one, stability).iter().map(|line| format!("- {}", words.say(line))));
        }
    }
    Ok(format!("{}\n", lines.join("\n")))
}

/// That there is no such koppelkans, and which there are.
fn unknown(findings: &Findings<'_>, code: &str) -> Message {
    let mut all: Vec<&str> = findings.analysis.opportunities.iter().flat_map(|one| one.codes()).collect();
    // Chances first, then conflicts, by number: codes stay with their pair, so the list has them in any order.
    all.sort_by_key(|code| (!code.starts_with('K'), code.get(1..).and_then(|n| n.parse::<u32>().ok())));
    if all.is_empty() {
        return Message::new("cli-explain-unknown-none").text("code", code);
    }
    let named = all.iter().take(CODES_NAMED).copied().collect::<Vec<_>>().join(", ");
    let message = Message::new("cli-explain-unknown").text("code", code);
    match all.len().saturating_sub(CODES_NAMED) {
        0 => message.text("known", named),
        more => message.message("known", Message::new("cli-explain-more").text("list", named).count("n", more)),
    }
}
