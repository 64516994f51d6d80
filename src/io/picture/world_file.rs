//! World files: six numbers in a text file beside a picture that say where it lies.
//!
//! They say it of the middle of the upper left pixel; here it becomes that of its corner. Which reference system they
//! are in they don't say.

use std::path::{Path, PathBuf};

use crate::words::Message;

/// Six numbers of an affine step: x = a + b·right + c·down, y = d + e·right + f·down, from the corner of the picture.
pub type Affine = [f64; 6];

/// How world files of a picture end: `jgw` for `jpg`, `jpgw`, and `wld`.
fn endings(extension: &str) -> Vec<String> {
    let letters: Vec<char> = extension.chars().collect();
    let short = match letters.as_slice() {
        [first, .., last] => format!("{first}{last}w"),
        _ => String::new(),
    };
    let same: &[&str] = match extension {
        "jpeg" => &["jgw", "jpgw"],
        "tiff" => &["tfw", "tifw"],
        _ => &[],
    };
    let mut all = vec![short, format!("{extension}w"), "wld".to_owned()];
    all.extend(same.iter().map(|one| (*one).to_owned()));
    all.dedup();
    all
}

/// The world file beside a picture.
pub fn beside(picture: &Path) -> Option<PathBuf> {
    let extension = picture.extension()?.to_string_lossy().to_lowercase();
    endings(&extension).iter().find_map(|ending| super::beside::with_ending(picture, ending))
}

/// Reads a world file; why not, in the user's words.
pub fn parse(text: &str) -> Result<Affine, Message> {
    let broken = |key: &str| Message::new(key);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() != 6 {
        return Err(Message::new("world-file-lines").count("n", lines.len()));
    }
    let mut numbers = [0.0; 6];
    for (number, line) in numbers.iter_mut().zip(&lines) {
        // Written by programs that follow the Dutch settings of Windows.
        let plain = line.replace(',', ".");
        let read = plain.parse::<f64>().ok().filter(|number| number.is_finite());
        *number = read.ok_or_else(|| Message::new("world-file-number").text("line", *line))?;
    }
    let [a, d, b, e, c, f] = numbers;
    if a * e - b * d == 0.0 {
        return Err(broken("world-file-flat"));
    }
    // From the middle of the first pixel to its corner.
    Ok([c - (a + b) / 2.0, a, b, f - (d + e) / 2.0, d, e])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_file_is_about_the_middle_of_the_first_pixel() {
        let read = parse("0.5\n0\n0\n-0.5\n210000.25\n539999.75\n").expect("six numbers");
        assert_eq!(read, [210_000.0, 0.5, 0.0, 540_000.0, 0.0, -0.5]);
        // Turned: right goes up, down goes right.
        let turned = parse("0\n2\n2\n0\n101\n201\n").expect("six numbers");
        assert_eq!(turned, [100.0, 0.0, 2.0, 200.0, 2.0, 0.0]);
    }

    #[test]
    fn decimal_commas_and_empty_lines_are_understood() {
        let read =
            parse("\u{feff}0,5\r\n0\r\n\r\n0\r\n-0,5\r\n210000,25\r\n539999,75\r\n\r\n".trim_start_matches('\u{feff}'));
        assert_eq!(read.expect("six numbers")[0], 210_000.0);
        assert!(parse("5e-1\n0\n0\n-5E-01\n1\n2").is_ok());
    }

    #[test]
    fn what_is_no_world_file_is_told() {
        let key = |text: &str| parse(text).expect_err("no world file").key;
        assert_eq!(key("1\n0\n0\n-1\n5"), "world-file-lines");
        assert_eq!(key("1\n0\n0\n-1\n5\nzes"), "world-file-number");
        assert_eq!(key("1\n0\n0\nNaN\n5\n6"), "world-file-number");
        assert_eq!(key("1\n0\n0\n0\n5\n6"), "world-file-flat");
        assert_eq!(key(""), "world-file-lines");
    }

    #[test]
    fn the_usual_endings_are_looked_for() {
        assert_eq!(endings("jpg"), ["jgw", "jpgw", "wld"]);
        assert_eq!(endings("png"), ["pgw", "pngw", "wld"]);
        assert_eq!(endings("tif"), ["tfw", "tifw", "wld"]);
        assert_eq!(endings("jpeg"), ["jgw", "jpegw", "wld", "jgw", "jpgw"]);
    }
}
