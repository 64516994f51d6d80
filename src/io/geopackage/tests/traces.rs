//! Files that may not be written, or have something beside them: read in full, and nothing is left behind.

use super::*;

/// What lies in the folder, with its bytes.
fn folder(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = entries.map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect();
    all.sort();
    all
}

/// A copy of a package with everything beside it, so that nobody has it open.
fn left_behind(package: &Package) -> (tempfile::TempDir, PathBuf) {
    let copy = tempfile::tempdir().unwrap();
    for (path, bytes) in folder(package.folder.path()) {
        let name = path.file_name().unwrap();
        if !name.to_string_lossy().ends_with("-shm") {
            std::fs::write(copy.path().join(name), bytes).unwrap();
        }
    }
    let path = copy.path().join(package.path.file_name().unwrap());
    (copy, path)
}

fn in_wal(rows: usize) -> Package {
    let package = Package::blobs(&[point(1e5, 4e5)]);
    package.sql("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;");
    for _ in 0..rows {
        package.connection.execute("INSERT INTO t (geom) VALUES (?1)", [point(1e5, 4e5)]).unwrap();
    }
    package
}

#[test]
fn changes_that_lie_beside_the_file_in_a_wal_are_read_along_and_told_and_nothing_is_left() {
    let (copy, path) = left_behind(&in_wal(3));
    assert_eq!(folder(copy.path()).len(), 2);
    let before = folder(copy.path());
    let layer = read(&path, None).unwrap();
    assert_eq!((layer.features.len(), keys(&layer)), (4, vec!["gpkg-copied".to_owned()]));
    assert_eq!(folder(copy.path()), before);
}

#[test]
fn a_file_in_wal_mode_with_nothing_beside_it_is_read_without_a_trace() {
    let package = in_wal(2);
    package.sql("PRAGMA wal_checkpoint(TRUNCATE);");
    let (copy, path) = left_behind(&package);
    std::fs::remove_file(path.with_file_name("a map #1.gpkg-wal")).unwrap();
    let before = folder(copy.path());
    let layer = read(&path, None).unwrap();
    assert_eq!((layer.features.len(), keys(&layer)), (3, Vec::new()));
    assert_eq!(folder(copy.path()), before);
}

#[test]
fn a_file_that_another_program_has_open_in_wal_mode_is_read_with_its_changes() {
    let package = in_wal(5);
    let names = |package: &Package| folder(package.folder.path()).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    let before = names(&package);
    assert_eq!(read(&package.path, None).unwrap().features.len(), 6);
    assert_eq!(names(&package), before);
    // The other program can go on.
    package.connection.execute("INSERT INTO t (geom) VALUES (?1)", [point(1e5, 4e5)]).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_in_a_folder_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt;
    for package in [Package::blobs(&[point(1e5, 4e5)]), in_wal(0)] {
        let (copy, path) = left_behind(&package);
        for (file, _) in folder(copy.path()) {
            std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o444)).unwrap();
        }
        std::fs::set_permissions(copy.path(), std::fs::Permissions::from_mode(0o555)).unwrap();
        let read = read(&path, None);
        std::fs::set_permissions(copy.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(read.unwrap().features.len(), 1);
    }
}

#[test]
fn a_file_that_another_program_is_writing_says_that_it_is_locked() {
    let package = Package::blobs(&[point(1e5, 4e5)]);
    package.sql("BEGIN EXCLUSIVE");
    assert_eq!(broken_key(package.read().unwrap_err()), "gpkg-locked");
    package.sql("COMMIT");
    assert_eq!(package.read().unwrap().features.len(), 1);
}
