//! Photos that the camera was turned for: how pixels of the upright picture lie on that of the file.
//!
//! A world file is about the pixels of the file as they are stored, so its numbers turn along.

use image::metadata::Orientation;

use super::world_file::Affine;

/// The size of the upright picture.
pub fn upright(size: [u32; 2], held: Orientation) -> [u32; 2] {
    match held {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            [size[1], size[0]]
        }
        _ => size,
    }
}

/// The numbers of an affine step for the upright picture, from those for the stored one of a size.
pub fn affine(stored: Affine, size: [u32; 2], held: Orientation) -> Affine {
    let [w, h] = size.map(f64::from);
    // Right and down of the stored picture as sums over those of the upright one: [begin, by right, by down].
    let (right, down) = match held {
        Orientation::NoTransforms => ([0.0, 1.0, 0.0], [0.0, 0.0, 1.0]),
        Orientation::FlipHorizontal => ([w, -1.0, 0.0], [0.0, 0.0, 1.0]),
        Orientation::Rotate180 => ([w, -1.0, 0.0], [h, 0.0, -1.0]),
        Orientation::FlipVertical => ([0.0, 1.0, 0.0], [h, 0.0, -1.0]),
        // A quarter turn to the right puts the lower left corner of the stored picture at the upper left.
        Orientation::Rotate90 => ([0.0, 0.0, 1.0], [h, -1.0, 0.0]),
        Orientation::Rotate270 => ([w, 0.0, -1.0], [0.0, 1.0, 0.0]),
        Orientation::Rotate90FlipH => ([0.0, 0.0, 1.0], [0.0, 1.0, 0.0]),
        Orientation::Rotate270FlipH => ([w, 0.0, -1.0], [h, -1.0, 0.0]),
    };
    let [a, b, c, d, e, f] = stored;
    let sum = |begin: f64, by_right: f64, by_down: f64| {
        let part = |i: usize| by_right * right[i] + by_down * down[i];
        [begin + part(0), part(1), part(2)]
    };
    let ([a, b, c], [d, e, f]) = (sum(a, b, c), sum(d, e, f));
    [a, b, c, d, e, f]
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, Rgb, RgbImage};

    #[test]
    fn a_turned_picture_lies_where_its_pixels_lay() {
        // x and y of a pixel's middle are written in its colour.
        let stored = RgbImage::from_fn(5, 3, |x, y| Rgb([x as u8, y as u8, 0]));
        for exif in 1..=8 {
            let held = Orientation::from_exif(exif).expect("a way to hold a camera");
            let mut turned = DynamicImage::ImageRgb8(stored.clone());
            turned.apply_orientation(held);
            assert_eq!([turned.width(), turned.height()], upright([5, 3], held));
            let [a, b, c, d, e, f] = affine([0.0, 1.0, 0.0, 0.0, 0.0, 1.0], [5, 3], held);
            for (u, v, pixel) in turned.to_rgb8().enumerate_pixels() {
                let (u, v) = (f64::from(u) + 0.5, f64::from(v) + 0.5);
                let at = (a + b * u + c * v, d + e * u + f * v);
                assert_eq!(at, (f64::from(pixel[0]) + 0.5, f64::from(pixel[1]) + 0.5), "{exif}");
            }
        }
    }
}
