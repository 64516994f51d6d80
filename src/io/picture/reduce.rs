//! A large picture made smaller while it is read, piece by piece: each pixel of the result is the mean of a square.
//!
//! What is transparent does not count for the colour.

/// More pixels to each side than this no square has; sums then fit.
pub const MOST: u32 = 16;

/// The result while it grows.
pub struct Reduced {
    by: u32,
    from: [u32; 2],
    size: [usize; 2],
    /// Sums of colours times opacity, and of opacities; empty where nothing is made smaller.
    sums: Vec<[u16; 4]>,
    rgba: Vec<u8>,
}

impl Reduced {
    /// An empty picture, to be made smaller by a factor.
    pub fn new(from: [u32; 2], by: u32) -> Self {
        let by = by.clamp(1, MOST);
        let size = from.map(|side| side.div_ceil(by) as usize);
        let pixels = size[0] * size[1];
        let (sums, rgba) = if by > 1 { (vec![[0; 4]; pixels], Vec::new()) } else { (Vec::new(), vec![0; pixels * 4]) };
        Self { by, from, size, sums, rgba }
    }

    /// Puts a pixel: red, green, blue and opacity, not yet multiplied.
    pub fn put(&mut self, x: u32, y: u32, [r, g, b, a]: [u8; 4]) {
        let at = (y / self.by) as usize * self.size[0] + (x / self.by) as usize;
        let times = |value: u8| (u16::from(value) * u16::from(a) + 127) / 255;
        let all = [times(r), times(g), times(b), u16::from(a)];
        if self.by > 1 {
            if let Some(sum) = self.sums.get_mut(at) {
                sum.iter_mut().zip(all).for_each(|(sum, value)| *sum += value);
            }
        } else if let Some(pixel) = self.rgba.get_mut(at * 4..at * 4 + 4) {
            pixel.iter_mut().zip(all).for_each(|(there, value)| *there = value as u8);
        }
    }

    /// The picture: size, and red, green, blue, opacity, not multiplied.
    pub fn finish(self) -> ([usize; 2], Vec<u8>) {
        let mut rgba = self.rgba;
        if self.by > 1 {
            rgba = Vec::with_capacity(self.sums.len() * 4);
            for (i, sum) in self.sums.iter().enumerate() {
                let (x, y) = ((i % self.size[0]) as u32, (i / self.size[0]) as u32);
                let side = |at: u32, all: u32| self.by.min(all - at * self.by);
                let pixels = u32::from((side(x, self.from[0]) * side(y, self.from[1])).max(1) as u16);
                rgba.extend(sum.map(|sum| ((u32::from(sum) + pixels / 2) / pixels) as u8));
            }
        }
        rgba.chunks_exact_mut(4).filter(|pixel| !matches!(pixel[3], 0 | 255)).for_each(|pixel| {
            let opacity = u16::from(pixel[3]);
            let whole = |value: u8| ((u16::from(value) * 255 + opacity / 2) / opacity).min(255) as u8;
            pixel.iter_mut().take(3).for_each(|value| *value = whole(*value));
        });
        (self.size, rgba)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pixel_is_the_mean_of_its_square_also_at_the_edge() {
        let mut reduced = Reduced::new([5, 3], 2);
        for y in 0..3 {
            for x in 0..5 {
                reduced.put(x, y, [(10 * x) as u8, (10 * y) as u8, 7, 255]);
            }
        }
        let (size, rgba) = reduced.finish();
        assert_eq!(size, [3, 2]);
        assert_eq!(rgba[..4], [5, 5, 7, 255]);
        assert_eq!(rgba[5 * 4..], [40, 20, 7, 255]);
    }

    #[test]
    fn what_is_transparent_does_not_count_for_the_colour() {
        let mut reduced = Reduced::new([2, 2], 2);
        for (x, y, pixel) in [(0, 0, [200, 100, 50, 255]), (1, 0, [9, 9, 9, 0]), (0, 1, [200, 100, 50, 255])] {
            reduced.put(x, y, pixel);
        }
        let (_, rgba) = reduced.finish();
        assert_eq!(rgba[3], 128);
        assert!(rgba[..3].iter().zip([200_u8, 100, 50]).all(|(a, b)| a.abs_diff(b) <= 1), "{rgba:?}");
    }
}
