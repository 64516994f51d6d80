//! The numbers of a piece of a TIFF, whatever they are written as.
//!
//! What they mean is for `tiff_bands`.

use tiff::decoder::DecodingResult;

/// The numbers of a piece, pixel by pixel.
pub enum Samples {
    /// Bytes, or smaller numbers, one a sample.
    Small(Vec<u8>),
    /// Anything else.
    Wide(Vec<f64>),
}

impl Samples {
    /// Takes over what was read. `bits` is what a sample has in the file and `row` the samples of a row, for those that
    /// are packed in bytes.
    pub fn of(read: DecodingResult, bits: u8, row: usize) -> Self {
        fn wide<T: Copy + Into<f64>>(all: Vec<T>) -> Samples {
            Samples::Wide(all.into_iter().map(Into::into).collect())
        }
        match read {
            DecodingResult::U8(all) if bits < 8 => Samples::Small(unpacked(&all, bits, row)),
            DecodingResult::U8(all) => Samples::Small(all),
            DecodingResult::I8(all) => wide(all),
            DecodingResult::U16(all) => wide(all),
            DecodingResult::I16(all) => wide(all),
            DecodingResult::U32(all) => wide(all),
            DecodingResult::I32(all) => wide(all),
            DecodingResult::F32(all) => wide(all),
            DecodingResult::F64(all) => wide(all),
            DecodingResult::F16(all) => wide(all),
            DecodingResult::U64(all) => Samples::Wide(all.into_iter().map(|n| n as f64).collect()),
            DecodingResult::I64(all) => Samples::Wide(all.into_iter().map(|n| n as f64).collect()),
        }
    }

    /// One of them; nought where there is none.
    pub fn get(&self, at: usize) -> f64 {
        match self {
            Samples::Small(all) => all.get(at).copied().unwrap_or(0).into(),
            Samples::Wide(all) => all.get(at).copied().unwrap_or(0.0),
        }
    }
}

/// Numbers of less than a byte; each row begins with a new byte.
pub fn unpacked(packed: &[u8], bits: u8, row: usize) -> Vec<u8> {
    let bits = bits.clamp(1, 8);
    let (bits, mask) = (usize::from(bits), ((1_u16 << bits) - 1) as u8);
    let row_bytes = (row * bits).div_ceil(8).max(1);
    let mut all = Vec::with_capacity(packed.len() * 8 / bits);
    for bytes in packed.chunks(row_bytes) {
        for i in 0..row {
            // Numbers of 3, 5, 6 or 7 bits lie over the edge of a byte.
            let at = i * bits;
            let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
            let two = u16::from_be_bytes([byte(at / 8), byte(at / 8 + 1)]);
            all.push((two >> (16 - bits - at % 8)) as u8 & mask);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_unpacked_row_by_row() {
        assert_eq!(unpacked(&[0b1010_0000, 0b0110_0000], 1, 3), [1, 0, 1, 0, 1, 1]);
        assert_eq!(unpacked(&[0x1F, 0x20, 0x34, 0x50], 4, 3), [1, 15, 2, 3, 4, 5]);
        assert_eq!(unpacked(&[0b1010_1101, 0b1000_0000], 5, 2), [0b10101, 0b10110]);
        assert_eq!(unpacked(&[0b1010_1110, 0b0100_0000], 3, 4), [5, 3, 4, 4]);
    }
}
