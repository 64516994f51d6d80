//! Draft.
#[test]
fn draft() {}
