//! Files that can't be opened or only be looked at: a clear message, and nothing changed.

use super::*;

/// Opening fails, says so in words, and leaves the bytes as they were.
fn refused(file: &Path) -> ProjectFileError {
    let before = std::fs::read(file).ok();
    let error = open(file, &Progress::default()).unwrap_err();
    for language in Language::ALL {
        let text = words(language).say(&error.message());
        assert!(text.contains(' ') && !text.contains('{'), "{text}");
    }
    assert_eq!(std::fs::read(file).ok(), before);
    error
}

#[test]
fn what_is_no_project_is_refused_by_its_own_reason() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.gpkg");
    assert_eq!(refused(&file), ProjectFileError::NotFound(file.clone()));
    for bytes in ["", "tekst", &"lange tekst ".repeat(500)] {
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(refused(&file), ProjectFileError::NotAGeoPackage(file.clone()), "{bytes:.5}");
    }
    assert_eq!(
        open(folder.path(), &Progress::default()).unwrap_err(),
        ProjectFileError::NotAGeoPackage(folder.path().to_owned())
    );
}

#[test]
fn a_geopackage_of_somebody_else_is_to_be_imported() {
    let place = saved(&project());
    outside(&place.file).execute_batch("DROP TABLE koppelkans_meta").unwrap();
    let layers = ["gebied", "waarden", "opgaven"];
    match refused(&place.file) {
        // What it is, is told with its layers.
        ProjectFileError::NotAProject { path, layers: found } => {
            assert_eq!(path, place.file);
            assert!(layers.iter().all(|name| found.iter().any(|one| one == name)), "{found:?}");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_newer_version_is_refused() {
    let place = saved(&project());
    outside(&place.file)
        .execute_batch("UPDATE koppelkans_meta SET waarde = 9 WHERE sleutel = 'schema_version'")
        .unwrap();
    assert_eq!(refused(&place.file), ProjectFileError::Newer { found: 9, known: schema::SCHEMA_VERSION });
    assert_eq!(
        Writer::start(&place.file).unwrap_err(),
        ProjectFileError::Newer { found: 9, known: schema::SCHEMA_VERSION }
    );
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    let place = saved(&project());
    let mut bytes = std::fs::read(&place.file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 9000].fill(0x5a);
    std::fs::write(&place.file, &bytes).unwrap();
    assert!(matches!(refused(&place.file), ProjectFileError::Damaged(_)));
    bytes.truncate(5000);
    std::fs::write(&place.file, &bytes).unwrap();
    assert!(matches!(refused(&place.file), ProjectFileError::Damaged(_)));
}

#[test]
fn a_table_in_another_reference_system_is_refused() {
    let place = saved(&project());
    let change = "UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'waarden'";
    outside(&place.file).execute_batch(change).unwrap();
    assert!(matches!(refused(&place.file), ProjectFileError::TableCrs { found: 4326, expected: 28992, .. }));
}

#[test]
fn a_file_that_is_open_elsewhere_can_be_looked_at_only() {
    let place = saved(&project());
    let writer = Writer::start(&place.file).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project, project());
    assert!(matches!(opened.access, Access::ReadOnly(note) if note.key == "project-file-open-elsewhere"));
    assert_eq!(Writer::start(&place.file).unwrap_err(), ProjectFileError::OpenElsewhere(place.file.clone()));
    drop(writer);
    assert_eq!(open(&place.file, &Progress::default()).unwrap().access, Access::ReadWrite);
}

#[test]
fn a_read_only_file_can_be_looked_at() {
    let place = saved(&project());
    let mut permissions = std::fs::metadata(&place.file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&place.file, permissions).unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project, project());
    assert!(matches!(opened.access, Access::ReadOnly(note) if note.key == "project-file-read-only"));
}

#[test]
fn a_read_only_file_with_a_wal_beside_it_is_read_with_its_last_changes() {
    let place = saved(&project());
    let qgis = outside(&place.file);
    qgis.execute_batch("PRAGMA journal_mode = WAL; UPDATE opgaven SET naam = 'laatste' WHERE fid = 1").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("stick.gpkg");
    std::fs::copy(&place.file, &copy).unwrap();
    std::fs::copy(connect::beside(&place.file, "-wal"), connect::beside(&copy, "-wal")).unwrap();
    let mut permissions = std::fs::metadata(&copy).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&copy, permissions).unwrap();
    assert_eq!(open(&copy, &Progress::default()).unwrap().project.tasks.get(id(1001)).unwrap().name, "laatste");
}

#[test]
fn an_existing_file_is_overwritten_only_when_asked() {
    let place = saved(&project());
    let other = Project::new("ander", Crs::RD_NEW);
    assert_eq!(create(&place.file, &other, &Progress::default()), Err(ProjectFileError::Exists(place.file.clone())));
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project, project());
    create_or_replace(&place.file, &other).unwrap();
    assert_eq!(open(&place.file, &Progress::default()).unwrap().project, other);
}

#[test]
fn a_journal_of_an_earlier_file_is_not_played_into_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.gpkg");
    std::fs::write(connect::beside(&file, "-journal"), "oud").unwrap();
    assert!(matches!(create(&file, &project(), &Progress::default()), Err(ProjectFileError::LeftOver(_))));
    assert!(!file.exists());
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("weg");
    assert_eq!(
        create(&missing.join("a.gpkg"), &project(), &Progress::default()),
        Err(ProjectFileError::NoFolder(missing))
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_in_which_nothing_may_be_made_is_not_told_to_be_missing() {
    // Nobody makes files here, whoever they are.
    let folder = Path::new("/sys");
    let error = super::super::new_file::NewFile::begin(&folder.join("over.gpkg"), 28992).map(drop).unwrap_err();
    assert_eq!(error, ProjectFileError::FolderReadOnly(folder.to_owned()));
}

#[test]
fn what_may_not_be_read_or_made_is_told_as_such() {
    use std::io::ErrorKind::{NotFound, PermissionDenied};
    let (file, folder) = (Path::new("map/a.gpkg"), Path::new("map"));
    let not_readable = ProjectFileError::of_reading(&PermissionDenied.into(), file);
    assert_eq!(not_readable, ProjectFileError::NotReadable(file.to_owned()));
    let not_made = |kind: std::io::ErrorKind| ProjectFileError::of_io(&kind.into(), file).in_folder(folder);
    assert_eq!(not_made(PermissionDenied), ProjectFileError::FolderReadOnly(folder.to_owned()));
    assert_eq!(not_made(NotFound), ProjectFileError::NoFolder(folder.to_owned()));
    for error in [not_readable, not_made(PermissionDenied), not_made(NotFound)] {
        let said = words(Language::Dutch).say(&error.message());
        assert!(said.contains("map") && !said.contains("bekijken") && !said.contains("USB"), "{said}");
    }
}

/// What lies in the folder of a project file, byte by byte.
fn folder_of(place: &Place) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = place.file.parent().unwrap();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| (file.clone(), std::fs::read(file).unwrap())).collect()
}

#[test]
fn looking_changes_no_byte_and_gives_the_same_each_time() {
    let place = saved(&project());
    outside(&place.file)
        .execute_batch("UPDATE opgaven SET uuid = NULL; UPDATE gebied SET soort = NULL WHERE soort = 'plangebied'")
        .unwrap();
    let before = folder_of(&place);
    let looked = look(&place.file, &Progress::default()).unwrap();
    assert_eq!(looked.project.tasks.len(), 2);
    assert_eq!(look(&place.file, &Progress::default()).unwrap().project, looked.project);
    assert!(folder_of(&place) == before, "looking changed the file or left something beside it");
    // Opening writes the identities that looking only made up.
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project, looked.project);
    assert_eq!(look(&place.file, &Progress::default()).unwrap().notes, []);
}

#[test]
fn looking_at_a_file_with_a_wal_sees_its_last_changes_and_leaves_both() {
    let place = saved(&project());
    let qgis = outside(&place.file);
    qgis.execute_batch("PRAGMA journal_mode = WAL; UPDATE opgaven SET naam = 'laatste' WHERE fid = 1").unwrap();
    let name = |place: &Place| {
        look(&place.file, &Progress::default()).unwrap().project.tasks.get(id(1001)).unwrap().name.clone()
    };
    let main = std::fs::read(&place.file).unwrap();
    assert_eq!(name(&place), "laatste", "while QGIS has it open");
    assert!(std::fs::read(&place.file).unwrap() == main);
    let wal = std::fs::read(connect::beside(&place.file, "-wal")).unwrap();
    drop(qgis);
    // As after a crash of QGIS, or on a stick that was pulled out.
    std::fs::write(&place.file, &main).unwrap();
    std::fs::write(connect::beside(&place.file, "-wal"), &wal).unwrap();
    let before = folder_of(&place);
    assert_eq!(name(&place), "laatste", "with a -wal that was left");
    assert!(folder_of(&place) == before);
}

#[test]
fn a_row_that_takes_a_free_number_does_not_take_the_identity_of_another() {
    let place = saved(&project());
    let file = outside(&place.file);
    file.execute_batch("UPDATE opgaven SET uuid = NULL WHERE fid = 1").unwrap();
    let first = open(&place.file, &Progress::default()).unwrap().project;
    let given = first.tasks.iter().next().unwrap().id;
    // The row moves to another number, and a new one comes in its place.
    file.execute_batch("UPDATE opgaven SET fid = 9 WHERE fid = 1; INSERT INTO opgaven (fid, geom) SELECT 1, geom FROM opgaven WHERE fid = 9").unwrap();
    let looked = look(&place.file, &Progress::default()).unwrap();
    assert_eq!(looked.project.tasks.get(given).unwrap().serial, 9);
    assert_eq!(looked.notes.len(), 1);
}

#[test]
fn opening_or_making_that_is_stopped_leaves_everything_as_it_was() {
    let place = saved(&project());
    let before = std::fs::read(&place.file).unwrap();
    let stopped = Progress::default();
    stopped.cancel();
    assert_eq!(open(&place.file, &stopped).unwrap_err(), ProjectFileError::Cancelled);
    assert_eq!(std::fs::read(&place.file).unwrap(), before);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kopie.gpkg");
    assert_eq!(create(&copy, &project(), &stopped), Err(ProjectFileError::Cancelled));
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert!(
        left.iter().all(|name| !name.to_string_lossy().contains("kopie.gpkg.") && *name != "kopie.gpkg"),
        "{left:?}"
    );
}
