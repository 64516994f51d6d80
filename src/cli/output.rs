//! Where a result goes and in which form, settled before any work is done.
//!
//! It writes nothing: that is for `console`.

use std::path::Path;

use clap::ValueEnum;

use super::{Console, Failure};
use crate::io::formats::FORMATS;
use crate::io::{is_database, is_same_file};
use crate::words::Message;

/// The file a result goes to; None is stdout, which `-` stands for too. Refused when that would destroy what the
/// command reads, or a project.
pub fn place<'a>(output: Option<&'a Path>, inputs: &[&Path]) -> Result<Option<&'a Path>, Failure> {
    let Some(file) = output.filter(|file| !["-", "/dev/stdout"].iter().any(|stdout| *file == Path::new(stdout))) else {
        return Ok(None);
    };
    let about = |key: &str| Err(Message::new(key).text("file", file.display().to_string()).into());
    if inputs.iter().any(|input| is_same_file(input, file)) {
        return about("cli-output-is-input");
    }
    if is_database(file) {
        return about("cli-output-is-database");
    }
    Ok(Some(file))
}

/// The form of a result: as asked, else as the name of the file says, else the usual one. A name that says
/// something else than the form that was asked for is told; one that no form has is refused when none was asked for.
pub fn form<F: ValueEnum>(asked: Option<F>, file: Option<&Path>, usual: F, console: &Console) -> Result<F, Failure> {
    let Some((file, extension)) = file.and_then(|file| Some((file, file.extension()?))) else {
        return Ok(asked.unwrap_or(usual));
    };
    let extension = extension.to_string_lossy().to_lowercase();
    let is_asked = asked.is_some();
    let form = asked.unwrap_or_else(|| F::from_str(&extension, true).unwrap_or(usual));
    let name = name(&form);
    if !fits(&name, &extension) {
        let about =
            |key: &str| Message::new(key).text("file", file.display().to_string()).text("extension", &extension);
        if !is_asked {
            let forms: Vec<String> = F::value_variants().iter().map(self::name).collect();
            return Err(about("cli-unknown-extension").text("forms", forms.join(", ")).into());
        }
        console.note(&about("cli-other-extension").text("form", name));
    }
    Ok(form)
}

fn name<F: ValueEnum>(form: &F) -> String {
    form.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Whether a form is what one expects behind an extension.
fn fits(form: &str, extension: &str) -> bool {
    match form {
        "csv" | "csv-nl" => ["csv", "txt"].contains(&extension),
        "geojson" => ["geojson", "json"].contains(&extension),
        "json" => extension == "json",
        "gpkg" | "xlsx" | "fgb" | "kml" => extension == form,
        "parquet" => ["parquet", "geoparquet"].contains(&extension),
        // Text may be called anything that is not another kind of file.
        _ => {
            let is_of_a_format = FORMATS.iter().any(|line| line.extensions.contains(&extension));
            extension == "txt" || !(is_of_a_format || ["parquet", "geoparquet"].contains(&extension))
        }
    }
}
