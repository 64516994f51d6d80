//! Which day it is where the user is, for what is decided today. The model knows no clock.

/// Today, `YYYY-MM-DD`.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}
