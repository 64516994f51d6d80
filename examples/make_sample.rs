//! Makes everything in `sample-data/` again: `cargo run --example make_sample`.
//!
//! It decides nothing about the land; that is in `make_sample/`.

#[path = "make_sample/mod.rs"]
mod make_sample;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in make_sample::files() {
        std::fs::write(folder.join(&name), text)?;
        println!("{name}");
    }
    Ok(())
}
