//! Can everybody read it: contrast of texts, and values that stay apart with another colour vision.
//!
//! It tests the tokens, not where they are used.

use egui::{Color32, Rgba};

use super::{paints, size, token};
use crate::model::{TaskKind, Worth};
use crate::render::style::{Paint, TypeTint, task_strokes};

/// Linear red, green and blue.
type Linear = [f32; 3];

fn linear(color: Color32) -> Linear {
    let rgba = Rgba::from(color);
    [rgba.r(), rgba.g(), rgba.b()]
}

/// Relative luminance of WCAG 2.
fn luminance(color: Color32) -> f32 {
    let [r, g, b] = linear(color);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast of WCAG 2, from 1 to 21.
fn contrast(one: Color32, other: Color32) -> f32 {
    let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
    a.max(b) / a.min(b)
}

/// What full protanopia, deuteranopia and tritanopia make of linear colours (Machado, Oliveira & Fernandes 2009).
const SIGHTS: [(&str, [Linear; 3]); 4] = [
    ("usual sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deuteranopia", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]),
];

fn times(rows: &[Linear; 3], v: Linear) -> Linear {
    rows.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

/// OKLab, in which a distance is about how different two colours look.
fn oklab(rgb: Linear) -> Linear {
    let to_cones = [
        [0.412_221_46, 0.536_332_55, 0.051_445_995],
        [0.211_903_5, 0.680_699_5, 0.107_396_96],
        [0.088_302_46, 0.281_718_85, 0.629_978_7],
    ];
    let to_lab = [
        [0.210_454_26, 0.793_617_8, -0.004_072_047],
        [1.977_998_5, -2.428_592_2, 0.450_593_7],
        [0.025_904_037, 0.782_771_77, -0.808_675_77],
    ];
    times(&to_lab, times(&to_cones, rgb).map(|cone| cone.max(0.0).cbrt()))
}

fn seen(rows: &[Linear; 3], color: Color32) -> Linear {
    oklab(times(rows, linear(color)).map(|part| part.clamp(0.0, 1.0)))
}

#[test]
fn every_text_stands_out_from_its_ground() {
    for (name, text, ground) in token::TEXTS {
        let found = contrast(text, ground);
        assert!(found >= 4.5, "{name}: {found:.2}");
    }
}

#[test]
fn the_four_values_stay_apart_for_every_sight() {
    for (sight, rows) in SIGHTS {
        for (i, one) in Worth::ALL.into_iter().enumerate() {
            for other in &Worth::ALL[i + 1..] {
                let (a, b) = (seen(&rows, paints::worth(one)), seen(&rows, paints::worth(*other)));
                let apart = a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt();
                assert!(apart >= 0.12, "{sight}: {one:?} and {other:?} are {apart:.3} apart");
            }
        }
    }
}

#[test]
fn the_steps_of_a_matrix_can_be_read_and_both_ends_stay_apart_for_every_sight() {
    for step in -3..=3 {
        let (ground, ink) = paints::step(step);
        assert!(contrast(ink, ground) >= 4.5, "{step}: {:.2}", contrast(ink, ground));
    }
    for (sight, rows) in SIGHTS {
        let apart = |one: i8, other: i8| {
            let (a, b) = (seen(&rows, paints::step(one).0), seen(&rows, paints::step(other).0));
            a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt()
        };
        for step in -3..3 {
            assert!(
                apart(step, step + 1) >= 0.04,
                "{sight}: {step} and the next are {:.3} apart",
                apart(step, step + 1)
            );
        }
        for step in 2..=3 {
            assert!(apart(step, -step) >= 0.1, "{sight}: ±{step} are {:.3} apart", apart(step, -step));
        }
    }
}

#[test]
fn the_four_values_are_equally_heavy_and_readable_as_letters() {
    let light = Worth::ALL.map(|worth| oklab(linear(paints::worth(worth)))[0]);
    let spread = light.iter().copied().fold(f32::MIN, f32::max) - light.iter().copied().fold(f32::MAX, f32::min);
    assert!(spread <= 0.13, "lightness differs by {spread:.3}");
    for worth in Worth::ALL {
        assert!(contrast(paints::worth(worth), token::PAPER) >= 4.5, "{worth:?}");
    }
}

#[test]
fn every_outline_of_a_task_is_seen_on_its_fill_and_on_paper() {
    let known = (0..12).map(TypeTint::Known);
    for tint in known.chain((0..6).map(TypeTint::Own)).chain([TypeTint::None]) {
        let line = paints::tint_line(tint);
        assert!(contrast(line, token::SHEET) >= 3.0, "{tint:?} on paper: {:.2}", contrast(line, token::SHEET));
        let fill = paints::tint_fill(tint);
        assert!(contrast(line, fill) >= 2.2, "{tint:?} on its fill: {:.2}", contrast(line, fill));
        assert!(contrast(token::INK, fill) >= 7.0, "a name on {tint:?}");
    }
}

#[test]
fn on_a_beamer_every_text_and_line_can_be_seen_from_the_back_row() {
    let scale = size::HALL_SCALE;
    assert!(size::note(scale) >= 28.0 && size::TEXT * scale >= 28.0);
    let kinds = TaskKind::ALL.iter().map(|kind| Some(*kind)).chain([None]);
    for stroke in kinds.clone().flat_map(|kind| task_strokes(kind, TypeTint::None)) {
        if stroke.paint != Paint::Gap {
            assert!(paints::pen_width(&stroke, scale) >= 4.0, "{stroke:?}");
        }
    }
    for thin in [0.8, 1.1, 1.4, 1.6] {
        assert!(size::line(thin, scale) >= 4.0 && size::line(thin, 1.0) == thin);
    }
}

#[test]
fn both_lines_of_a_double_line_can_be_seen_from_the_back_row() {
    let strokes = task_strokes(Some(TaskKind::RunningProject), TypeTint::None);
    let [outer, gap] = [0, 1].map(|i| paints::pen_width(&strokes[i], size::HALL_SCALE));
    assert!((outer - gap) / 2.0 >= 4.0 && gap >= 2.0, "{outer} {gap}");
}

#[test]
fn the_window_and_the_files_we_write_have_the_same_colours() {
    use crate::render::palette;
    for paint in [Paint::AreaLine, Paint::ValueFill, Paint::TaskFill(TypeTint::Known(3)), Paint::Value(Worth::Use)] {
        let [r, g, b, a] = palette::color(paint).0;
        assert_eq!(paints::paint(paint), Color32::from_rgba_unmultiplied(r, g, b, a), "{paint:?}");
    }
    for (token, of) in [(token::SHEET, palette::SHEET), (token::INK, palette::INK), (token::ALERT, palette::ALERT)] {
        assert_eq!(token.to_array(), of.0);
    }
}
