//! Makes everything in `sample-data/` again: `cargo run --example make_sample`.
//!
//! It decides nothing about the land; that is in `make_sample/`. The project is made by the program's own functions,
//! as a user would: a new project, three imports, the koppelkansen.

#[path = "make_sample/mod.rs"]
mod make_sample;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use koppelkans::analysis::analyse;
use koppelkans::io::export::OpportunityRows;
use koppelkans::io::import::{ImportAs, ImportOptions, import_file};
use koppelkans::io::new_project;
use koppelkans::io::project_file::{Writer, create_or_replace};
use koppelkans::model::{FeatureId, Project};
use koppelkans::progress::Progress;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in make_sample::files() {
        std::fs::write(folder.join(&name), text)?;
        println!("{name}");
    }
    std::fs::write(folder.join("projecten.xlsx"), workbook()?)?;
    println!("projecten.xlsx");
    let project = project(&folder)?;
    let file = folder.join("vledderwaard.gpkg");
    create_or_replace(&file, &project)?;
    let analysis = Arc::new(analyse(&project, &Progress::default())?);
    let found = Arc::clone(&analysis);
    let writer = Writer::start(&file)?;
    writer.write_opportunities(Arc::clone(&analysis.codes), move || OpportunityRows::default().of(&found));
    writer.flush()?;
    println!("vledderwaard.gpkg: {} koppelkansen", analysis.opportunities.len());
    Ok(())
}

fn project(folder: &Path) -> Result<Project, Box<dyn Error>> {
    let (mut project, _) = new_project("Vledderwaard (FICTIEF)", &folder.join("gebied-rd.geojson"), None)?;
    let layers = [
        ("waarden-rd.geojson", ImportAs::Values, None),
        ("opgaven-rd.geojson", ImportAs::Tasks, None),
        ("kavels-rd.geojson", ImportAs::Reference, Some("Kavels".to_owned())),
    ];
    let mut number = 0;
    // Only the reference layer itself has no identity in its file.
    let mut new_id = || {
        number += 1;
        FeatureId(uuid::Uuid::parse_str(&make_sample::geojson::uuid("lagen", number)).unwrap_or_default())
    };
    for (file, import_as, layer) in layers {
        let options = ImportOptions { layer, ..ImportOptions::default() };
        let path = folder.join(file);
        let import = import_file(&path, import_as, &options, &project, &mut new_id, &Progress::default())?;
        project.apply(&import.edit)?;
    }
    Ok(project)
}

/// The list of projects as a workbook: with a title above it and a second, hidden sheet, as offices keep them.
fn workbook() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 11, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet().set_name("Projecten")?;
    sheet.write(0, 0, "Lopende projecten Vledderwaard (FICTIEF), stand 1 november 2026")?;
    for (row, cells) in make_sample::projects::rows().iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (u32::try_from(row + 2)?, u16::try_from(column)?);
            match make_sample::projects::number(cell) {
                Some(number) => sheet.write(row, column, number)?,
                None if cell.is_empty() => continue,
                None => sheet.write(row, column, cell.as_str())?,
            };
        }
    }
    sheet.autofit();
    book.add_worksheet().set_name("Codes")?.set_hidden(true).write(0, 0, "FICTIEF")?;
    Ok(book.save_to_buffer()?)
}
