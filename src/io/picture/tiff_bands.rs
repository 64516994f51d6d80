//! What the numbers of a TIFF mean as colours: grey, colours, a table, or measurements that are stretched to grey.
//!
//! Anything that is left out or stretched is told.

use tiff::ColorType;

use super::PictureError;
use super::samples::Samples;
use crate::words::Message;

/// How the numbers of a pixel become a colour.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    /// One number, from black to white.
    Grey,
    /// One number and opacity.
    GreyAlpha,
    /// Red, green and blue.
    Rgb,
    /// Red, green, blue and opacity.
    Rgba,
    /// Brightness and two differences, as JPEG stores them.
    YCbCr,
    /// Cyan, magenta, yellow and black.
    Cmyk,
    /// A place in a table of colours.
    Table(Vec<[u8; 3]>),
}

impl Look {
    /// The look of a kind of TIFF with a table of colours or an extra band for opacity, if it has.
    pub fn of(color: ColorType, table: Option<Vec<u16>>, has_alpha: bool) -> Result<Look, PictureError> {
        Ok(match color {
            ColorType::Gray(_) | ColorType::Multiband { .. } if table.is_some() => {
                Look::Table(colours(&table.unwrap_or_default()))
            }
            ColorType::Gray(_) | ColorType::Multiband { num_samples: 1, .. } => Look::Grey,
            ColorType::GrayA(_) => Look::GreyAlpha,
            ColorType::Multiband { num_samples: 2, .. } if has_alpha => Look::GreyAlpha,
            ColorType::Multiband { num_samples: 2, .. } => Look::Grey,
            ColorType::Multiband { num_samples: 4, .. } if has_alpha => Look::Rgba,
            ColorType::Multiband { .. } | ColorType::RGB(_) => Look::Rgb,
            ColorType::RGBA(_) => Look::Rgba,
            ColorType::YCbCr(_) => Look::YCbCr,
            ColorType::CMYK(_) | ColorType::CMYKA(_) => Look::Cmyk,
            other => return Err(PictureError::OtherTiff(format!("{other:?}"))),
        })
    }

    /// What to tell when a file has so many bands.
    pub fn note(&self, bands: usize) -> Option<Message> {
        let key = if self.bands() < 3 { "picture-note-first-band" } else { "picture-note-three-bands" };
        (bands > self.bands()).then(|| Message::new(key).count("n", bands))
    }

    /// How many bands it needs.
    pub fn bands(&self) -> usize {
        match self {
            Look::Grey | Look::Table(_) => 1,
            Look::GreyAlpha => 2,
            Look::Rgb | Look::YCbCr => 3,
            Look::Rgba | Look::Cmyk => 4,
        }
    }

    /// How many of them are numbers that can be stretched.
    pub fn colour_bands(&self) -> usize {
        match self {
            Look::GreyAlpha => 1,
            Look::Rgba => 3,
            other => other.bands(),
        }
    }

    /// The colour of a pixel from its bands, each stretched to a byte, except places in a table.
    fn colour(&self, bands: [u8; 4], place: usize) -> [u8; 4] {
        let [a, b, c, d] = bands;
        match self {
            Look::Grey => [a, a, a, 255],
            Look::GreyAlpha => [a, a, a, b],
            Look::Rgb => [a, b, c, 255],
            Look::Rgba => bands,
            Look::YCbCr => {
                let (y, cb, cr) = (f32::from(a), f32::from(b) - 128.0, f32::from(c) - 128.0);
                let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
                [byte(y + 1.402 * cr), byte(y - 0.344_136 * cb - 0.714_136 * cr), byte(y + 1.772 * cb), 255]
            }
            Look::Cmyk => {
                let light = |ink: u8| ((255 - u16::from(ink)) * (255 - u16::from(d)) / 255) as u8;
                [light(a), light(b), light(c), 255]
            }
            Look::Table(colours) => match colours.get(place) {
                Some([r, g, b]) => [*r, *g, *b, 255],
                None => [0; 4],
            },
        }
    }
}

/// The colours of a table: first all reds, then all greens, then all blues, each of 16 bits.
fn colours(table: &[u16]) -> Vec<[u8; 3]> {
    let n = table.len() / 3;
    // Some programs write bytes where two bytes belong.
    let shift = if table.iter().all(|value| *value < 256) { 0 } else { 8 };
    let part = |at: usize| table.get(at).map_or(0, |value| (value >> shift) as u8);
    (0..n).map(|i| [part(i), part(n + i), part(2 * n + i)]).collect()
}

/// How numbers become bytes, and which mean that nothing is there.
#[derive(Clone, Debug)]
pub struct Scale {
    low: f64,
    high: f64,
    /// What stands where nothing was measured.
    pub nodata: Option<f64>,
    /// Bytes stay as they are, and all of them are colours.
    is_plain_byte: bool,
}

impl Scale {
    /// Numbers of some bits as they are.
    pub fn plain(bits: u8, nodata: Option<f64>) -> Self {
        let high = f64::from((1_u32 << bits.min(16)) - 1);
        Self { low: 0.0, high, nodata, is_plain_byte: bits == 8 && nodata.is_none() }
    }

    /// So that nearly all of some numbers are seen: those between the first and the last hundredth.
    pub fn stretched(mut sample: Vec<f64>, nodata: Option<f64>) -> Self {
        sample.retain(|value| value.is_finite() && nodata.is_none_or(|none| !is_same(*value, none)));
        sample.sort_by(f64::total_cmp);
        let part = |share: f64| sample.get(((sample.len().max(1) - 1) as f64 * share) as usize).copied();
        let (low, high) = (part(0.01).unwrap_or(0.0), part(0.99).unwrap_or(1.0));
        Self { low, high: if high > low { high } else { low + 1.0 }, nodata, is_plain_byte: false }
    }

    /// What to tell of it.
    pub fn note(&self) -> Message {
        let decimals = if self.high - self.low < 20.0 { 2 } else { 0 };
        Message::new("picture-note-stretched").number("low", self.low, decimals).number("high", self.high, decimals)
    }

    fn byte(&self, value: f64) -> u8 {
        let share = (value - self.low) / (self.high - self.low);
        // `as` is total: what is no number becomes 0.
        (share * 255.0).round().clamp(0.0, 255.0) as u8
    }
}

fn is_same(value: f64, none: f64) -> bool {
    value == none || value as f32 == none as f32
}

/// The numbers of one piece: in one run, or one run a band.
pub struct Piece {
    /// The runs.
    pub runs: Vec<Samples>,
    /// How many numbers a pixel has in a run.
    pub stride: usize,
}

impl Piece {
    fn value(&self, pixel: usize, band: usize) -> f64 {
        match self.runs.as_slice() {
            [all] => all.get(pixel * self.stride + band),
            runs => runs.get(band).map_or(0.0, |run| run.get(pixel)),
        }
    }

    /// The numbers of the bands that make the colour, of one pixel.
    pub fn values(&self, pixel: usize, bands: usize) -> impl Iterator<Item = f64> {
        (0..bands).map(move |band| self.value(pixel, band))
    }

    /// The quick way for what nearly all files have: bytes that are colours as they are.
    fn as_it_is(&self, pixel: usize, look: &Look, scale: &Scale) -> Option<[u8; 4]> {
        let [Samples::Small(all)] = self.runs.as_slice() else { return None };
        if !scale.is_plain_byte {
            return None;
        }
        match (look, all.get(pixel * self.stride..)?) {
            (Look::Grey, [a, ..]) => Some([*a, *a, *a, 255]),
            (Look::Rgb, [r, g, b, ..]) => Some([*r, *g, *b, 255]),
            (Look::Rgba, [r, g, b, a, ..]) => Some([*r, *g, *b, *a]),
            (Look::YCbCr, [y, cb, cr, ..]) => Some(look.colour([*y, *cb, *cr, 255], 0)),
            _ => None,
        }
    }

    /// The colour of a pixel: red, green, blue and opacity.
    pub fn colour(&self, pixel: usize, look: &Look, scale: &Scale) -> [u8; 4] {
        if let Some(colour) = self.as_it_is(pixel, look, scale) {
            return colour;
        }
        let none = |value: f64| value.is_nan() || scale.nodata.is_some_and(|none| is_same(value, none));
        if self.values(pixel, look.colour_bands()).all(none) {
            return [0; 4];
        }
        let mut bytes = [0; 4];
        for (byte, value) in bytes.iter_mut().zip(self.values(pixel, look.bands())) {
            *byte = scale.byte(value);
        }
        look.colour(bytes, self.value(pixel, 0) as usize)
    }
}
