//! The pairs as JSON with the account behind each score, for other programs.

use serde_json::{Value, json};

use super::analysis_geojson::pair_properties;
use super::terms::{json_number, matrix_status};
use crate::analysis::{Analysis, Opportunity, explain};
use crate::model::{Properties, Worth};
use crate::words::Words;

/// All pairs in the order of the analysis, and its warnings.
pub fn analysis_json(analysis: &Analysis, words: &Words) -> String {
    let pairs: Vec<Value> = analysis.opportunities.iter().map(|one| pair(one, words)).collect();
    let warnings: Vec<String> = analysis.warnings.iter().map(|warning| words.say(warning)).collect();
    let all = json!({
        "language": words.language().tag(),
        "matrix": matrix_status(analysis),
        "opportunities": pairs,
        "warnings": warnings,
    });
    format!("{all:#}\n")
}

fn pair(one: &Opportunity, words: &Words) -> Value {
    let mut out = pair_properties(one, words);
    let say = |messages: &[crate::words::Message]| -> Vec<String> { messages.iter().map(|m| words.say(m)).collect() };
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("F", json_number(one.support));
    put("harm", json_number(one.harm));
    put("tension", one.tension.into());
    put("ground_m2", json_number(Some(one.ground_m2)));
    put("shared_parties", json!(one.people.shared));
    put("values", Value::Object(values(one)));
    put("missing", json!(say(&one.missing)));
    put("account", json!(say(&explain(one))));
    Value::Object(out)
}

/// E, X and Q of each value, with the value features behind them.
fn values(one: &Opportunity) -> Properties {
    let term = |worth: Worth| {
        let term = &one.values[worth];
        let behind: Vec<Value> =
            term.behind.iter().map(|side| json!({ "uuid": side.id.to_string(), "naam": side.name })).collect();
        json!({
            "E": json_number(term.effect),
            "X": json_number(term.intensity),
            "Q": json_number(term.score),
            "features": behind,
        })
    };
    Worth::ALL.into_iter().map(|worth| (worth.column().to_owned(), term(worth))).collect()
}
