//! The pixels of a picture, upright, in ever smaller levels for the screen.
//!
//! What is drawn of them is for the window.

/// One level of a picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Level {
    /// Width and height in pixels.
    pub size: [usize; 2],
    /// Red, green, blue (each already times opacity) and opacity, row by row from the top.
    pub rgba: Vec<u8>,
}

/// A picture for the screen.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    /// Width and height of the picture in its own pixels, in which it is placed.
    pub size: [u32; 2],
    /// The same picture, each level half as large as the one before. There is at least one.
    pub levels: Vec<Level>,
}

/// Levels end where a side gets shorter than this.
const SMALLEST: usize = 256;

impl Raster {
    /// A picture with all its levels.
    pub fn new(size: [u32; 2], first: Level) -> Self {
        let mut levels = vec![first];
        while let Some(half) = levels.last().and_then(Level::half) {
            levels.push(half);
        }
        Self { size, levels }
    }

    /// The level for a size on screen: the smallest one with at least one pixel for each of the screen.
    pub fn level_for(&self, screen_px_a_pixel: f64) -> usize {
        let wanted = f64::from(self.size[0]) * screen_px_a_pixel;
        self.levels.iter().rposition(|level| level.size[0] as f64 >= wanted).unwrap_or(0)
    }
}

impl Level {
    /// The level below; None when this one is small.
    fn half(&self) -> Option<Level> {
        let [width, height] = self.size;
        if width.min(height) < 2 * SMALLEST {
            return None;
        }
        let size = [width.div_ceil(2), height.div_ceil(2)];
        let mut rgba = vec![0; size[0] * size[1] * 4];
        for (y, row) in rgba.chunks_exact_mut(size[0] * 4).enumerate() {
            let [above, below] = [2 * y, (2 * y + 1).min(height - 1)].map(|y| y * width * 4);
            for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
                let [left, right] = [2 * x, (2 * x + 1).min(width - 1)].map(|x| x * 4);
                for (channel, value) in pixel.iter_mut().enumerate() {
                    let at = |corner: usize| u16::from(self.rgba[corner + channel]);
                    let four = at(above + left) + at(above + right) + at(below + left) + at(below + right);
                    *value = ((four + 2) / 4) as u8;
                }
            }
        }
        Some(Level { size, rgba })
    }

    /// Whether something can be seen through it.
    pub fn is_see_through(&self) -> bool {
        self.rgba.chunks_exact(4).any(|pixel| pixel[3] < 255)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_is_half_the_one_before_and_as_bright() {
        let rgba: Vec<u8> = (0..1025 * 600).flat_map(|i| if i % 2 == 0 { [200; 4] } else { [100; 4] }).collect();
        let raster = Raster::new([2050, 1200], Level { size: [1025, 600], rgba });
        let sizes: Vec<_> = raster.levels.iter().map(|level| level.size).collect();
        assert_eq!(sizes, [[1025, 600], [513, 300]]);
        assert_eq!(raster.levels[1].rgba[..4], [150; 4]);
        assert_eq!((raster.level_for(1.0), raster.level_for(0.4), raster.level_for(0.2)), (0, 0, 1));
    }
}
