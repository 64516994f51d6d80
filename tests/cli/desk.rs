//! A folder and the built program in it, for the tests of the command line.
//!
//! It tests nothing itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder to work in.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    /// Runs the program here, in Dutch, without a display.
    pub fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_koppelkans"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("KOPPELKANS_LANG", "nl")
            .env("HOME", self.folder.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .output()
            .unwrap()
    }

    pub fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Bad input: exit code 1 and a message that holds these words.
    pub fn refused(&self, arguments: &[&str], words: &[&str]) {
        let output = self.run(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        // On a slow machine how far it is may have been said first.
        assert!(said.lines().any(|line| line.starts_with("Fout: ")), "{arguments:?}: {said}");
        for word in words {
            assert!(said.contains(word), "{arguments:?} says `{said}` without `{word}`");
        }
        assert!(output.stdout.is_empty(), "a refusal gives no result");
    }

    /// A file that `check` calls unusable, with these words among its findings.
    pub fn found_bad(&self, file: &str, words: &[&str]) {
        let output = self.run(&["check", file]);
        let found = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{file}: {found}");
        assert!(stderr(&output).contains("Fout: ") && stderr(&output).contains(file), "{}", stderr(&output));
        for word in words {
            assert!(found.contains(word), "{file}: `{found}` without `{word}`");
        }
    }

    /// Exit code 2: the line itself is wrong, with these words.
    pub fn misused(&self, arguments: &[&str], words: &[&str]) {
        let output = self.run(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        for word in words {
            assert!(said.contains(word), "{arguments:?} says `{said}` without `{word}`");
        }
    }

    /// The worked example as a project.
    pub fn worked_example(&self) -> PathBuf {
        let project = self.path("voorbeeld.gpkg");
        let file = |name: &str| case(name).display().to_string();
        self.done(&["new", "voorbeeld.gpkg", "--area", &file("gebied.geojson"), "--name", "Rekenvoorbeeld"]);
        self.done(&["import", "voorbeeld.gpkg", &file("waarden.geojson"), "--as", "values"]);
        self.done(&["import", "voorbeeld.gpkg", &file("opgaven.geojson"), "--as", "tasks"]);
        self.done(&["import", "voorbeeld.gpkg", &file("gebied.geojson"), "--as", "reference", "--layer", "Rand"]);
        project
    }
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/worked-example").join(name)
}

pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name).display().to_string()
}
