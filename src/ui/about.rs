//! The plain sentences that explain a value or a class on hover, with the borders of the project itself.
//!
//! The sentences are in the word files.

use crate::analysis::PairClass;
use crate::app::AppState;
use crate::model::Worth;
use crate::words::Message;

/// Key of the sentence that explains one of the four values.
pub fn about_worth(worth: Worth) -> &'static str {
    match worth {
        Worth::Heritage => "ui-about-heritage",
        Worth::Use => "ui-about-use",
        Worth::Experience => "ui-about-experience",
        Worth::Future => "ui-about-future",
    }
}

/// The sentence that explains a class, with the borders this project uses.
pub fn about_class(state: &AppState, class: PairClass) -> String {
    let borders = &state.project.settings().thresholds;
    let from_to = |key: &str, from: f64, to: f64| with(Message::new(key), "from", from).number_as("to", plain(to));
    state.words().say(&match class {
        PairClass::Strong => with(Message::new("ui-about-strong"), "from", borders.strong),
        PairClass::Promising => from_to("ui-about-promising", borders.promising, borders.strong),
        PairClass::Explore => from_to("ui-about-explore", borders.explore, borders.promising),
        PairClass::Conflict => with(Message::new("ui-about-conflict"), "from", borders.conflict),
        PairClass::Attention => from_to("ui-about-attention", borders.attention, borders.conflict),
        PairClass::Tension => from_to("ui-about-tension", borders.explore, borders.attention),
        PairClass::None => with(Message::new("ui-about-none"), "to", borders.explore),
        PairClass::Unjudged => Message::new("ui-about-unjudged"),
    })
}

fn with(message: Message, name: &'static str, border: f64) -> Message {
    message.number_as(name, plain(border))
}

/// A border as it was set: whole ones without a decimal.
fn plain(border: f64) -> (f64, usize) {
    (border, usize::from(border.fract() != 0.0))
}
