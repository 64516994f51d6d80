//! What a drawing is besides its shape: an arrow or a text note.
//!
//! Most features have none of these; how they look is for whoever draws them.

use super::value::file_words;

file_words! {
    /// A drawing that is more than its shape (`vorm`).
    Form {
        /// A line that points somewhere.
        Arrow = "pijl", "tool-arrow";
        /// Text at a place; it says something and covers no ground.
        Note = "notitie", "tool-note";
    }
}
