//! Pieces of a TIFF that are packed with LZW, unpacked here: the library (tiff 0.11) fails on tiles at the edge of a
//! picture (image-rs/image-tiff #395), and most scans and aerial photos have those.
//!
//! Predictors are undone too. The order of bits is that of all files since 1989.

use super::samples::Samples;

/// Code that begins a new table.
const CLEAR: usize = 256;
/// Code that ends the data.
const END: usize = 257;
/// The longest code has so many bits.
const LONGEST: u32 = 12;

/// Unpacks until there are so many bytes; None when there are not. What follows does not matter.
pub fn unpacked(packed: &[u8], wanted: usize) -> Option<Vec<u8>> {
    // Each entry is an earlier one with a byte more: where it begins and ends in what was unpacked.
    let mut table: Vec<(usize, usize)> = Vec::with_capacity(1 << LONGEST);
    let mut out: Vec<u8> = Vec::with_capacity(wanted);
    let (mut held, mut bits, mut width) = (0_u64, 0_u32, 9_u32);
    let mut bytes = packed.iter();
    let mut before: Option<(usize, usize)> = None;
    while out.len() < wanted {
        while bits < width {
            held = (held << 8) | u64::from(*bytes.next()?);
            bits += 8;
        }
        bits -= width;
        let code = ((held >> bits) & ((1 << width) - 1)) as usize;
        match code {
            CLEAR => {
                table.clear();
                (width, before) = (9, None);
                continue;
            }
            END => return None,
            _ => {}
        }
        let start = out.len();
        if code < CLEAR {
            out.push(code as u8);
        } else if let Some((from, to)) = table.get(code - END - 1).copied() {
            out.extend_from_within(from..to);
        } else {
            // The entry that is being made: the one before with its own first byte.
            let (from, to) = before.filter(|_| code - END - 1 == table.len())?;
            out.extend_from_within(from..to);
            let first = *out.get(from)?;
            out.push(first);
        }
        if let Some((from, to)) = before
            && table.len() < (1 << LONGEST) - END - 1
        {
            // The entry lies there already: the one before and the first byte of this one.
            debug_assert_eq!(to, start);
            table.push((from, to + 1));
        }
        before = Some((start, out.len()));
        // One earlier than the table needs it, as TIFF does.
        width = match table.len() + END + 2 {
            0..=511 => 9,
            512..=1023 => 10,
            1024..=2047 => 11,
            _ => LONGEST,
        };
    }
    out.truncate(wanted);
    Some(out)
}

/// How the numbers of a piece are written.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// Bits of a number.
    pub bits: u8,
    /// 1 whole and positive, 2 whole, 3 with a fraction.
    pub format: u16,
    /// Whether the lowest byte comes first.
    pub little: bool,
    /// 1 as they are, 2 as differences, 3 as differences of bytes.
    pub predictor: u16,
    /// Numbers of a pixel.
    pub stride: usize,
    /// Pixels of a row of the piece, and of what is wanted of it.
    pub row: [usize; 2],
}

impl Written {
    /// Bytes of a row.
    pub fn row_bytes(&self) -> usize {
        (self.row[0] * self.stride * usize::from(self.bits)).div_ceil(8)
    }

    /// The numbers in unpacked bytes; None where they are written in a way that is not known.
    pub fn samples(&self, mut bytes: Vec<u8>) -> Option<Samples> {
        let row_bytes = self.row_bytes().max(1);
        let wanted = self.row[1] * self.stride;
        if self.bits < 8 {
            let all = super::samples::unpacked(&bytes, self.bits, self.row[0] * self.stride);
            let rows = all.chunks(self.row[0] * self.stride);
            return (self.predictor == 1)
                .then(|| Samples::Small(rows.flat_map(|row| row.iter().take(wanted).copied()).collect()));
        }
        let size = usize::from(self.bits / 8);
        if !self.bits.is_multiple_of(8) || !matches!(size, 1 | 2 | 4 | 8) {
            return None;
        }
        let mut little = self.little;
        if self.predictor == 3 {
            bytes.chunks_mut(row_bytes).for_each(|row| regroup(row, size, self.stride));
            little = false;
        }
        let mut numbers: Vec<u64> = Vec::with_capacity(bytes.len() / size);
        for row in bytes.chunks(row_bytes) {
            let mut read: Vec<u64> = row.chunks_exact(size).map(|one| number(one, little)).collect();
            if self.predictor == 2 {
                let mask = if size == 8 { u64::MAX } else { (1 << (8 * size)) - 1 };
                for i in self.stride..read.len() {
                    read[i] = read[i].wrapping_add(read[i - self.stride]) & mask;
                }
            }
            numbers.extend(read.into_iter().take(wanted));
        }
        let value: fn(u64) -> f64 = match (self.format, size) {
            (1, 1) => return Some(Samples::Small(numbers.into_iter().map(|n| n as u8).collect())),
            (1, _) => |n| n as f64,
            (2, 1) => |n| f64::from(n as u8 as i8),
            (2, 2) => |n| f64::from(n as u16 as i16),
            (2, 4) => |n| f64::from(n as u32 as i32),
            (2, _) => |n| n as i64 as f64,
            (3, 4) => |n| f64::from(f32::from_bits(n as u32)),
            (3, 8) => f64::from_bits,
            _ => return None,
        };
        Some(Samples::Wide(numbers.into_iter().map(value).collect()))
    }
}

fn number(bytes: &[u8], little: bool) -> u64 {
    let add = |sum: u64, byte: &u8| (sum << 8) | u64::from(*byte);
    if little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) }
}

/// Undoes differences of bytes: a row holds the highest bytes of all its numbers first.
fn regroup(row: &mut [u8], size: usize, stride: usize) {
    for i in stride..row.len() {
        row[i] = row[i].wrapping_add(row[i - stride]);
    }
    let count = row.len() / size;
    let apart = row.to_vec();
    for (i, one) in row.chunks_exact_mut(size).enumerate() {
        one.iter_mut().enumerate().for_each(|(byte, there)| *there = apart[byte * count + i]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes of nine bits, one after the other.
    fn packed(codes: &[u16]) -> Vec<u8> {
        let bits: Vec<u8> =
            codes.iter().flat_map(|code| (0..9).rev().map(move |bit| (code >> bit & 1) as u8)).collect();
        bits.chunks(8).map(|byte| byte.iter().enumerate().fold(0, |sum, (i, bit)| sum | bit << (7 - i))).collect()
    }

    #[test]
    fn codes_that_name_what_came_before_are_unpacked_also_without_an_end() {
        // 258 is "ab", 259 "ba"; 260 names itself while it is made: "bb" no, the one before with its first byte.
        let bytes = packed(&[256, 97, 98, 258, 260, 257]);
        assert_eq!(unpacked(&bytes, 7).expect("seven bytes"), b"abababa");
        assert_eq!(unpacked(&packed(&[256, 97, 98, 258]), 4).expect("four bytes"), b"abab");
        assert_eq!(unpacked(&bytes, 8), None, "it ends before");
        assert_eq!(unpacked(&packed(&[256, 300]), 1), None, "it names what is not there");
        assert_eq!(unpacked(&packed(&[256, 258]), 1), None);
        assert_eq!(unpacked(&[], 1), None);
    }

    #[test]
    fn differences_are_added_up_in_both_orders_of_bytes() {
        let written = Written { bits: 16, format: 2, little: true, predictor: 2, stride: 1, row: [3, 2] };
        let bytes = [1, 0, 1, 0, 9, 9, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0].to_vec();
        match written.samples(bytes) {
            Some(Samples::Wide(all)) => assert_eq!(all, [1.0, 2.0, -1.0, -2.0]),
            _ => panic!("no numbers"),
        }
        // 1.5 is 3F C0 00 00, 2.0 is 40 00 00 00: highest bytes first, as differences.
        let float = Written { bits: 32, format: 3, little: true, predictor: 3, stride: 1, row: [2, 2] };
        let plain: [u8; 8] = [0x3F, 0x40, 0xC0, 0, 0, 0, 0, 0];
        let mut last = 0_u8;
        let bytes = plain.map(|byte| byte.wrapping_sub(std::mem::replace(&mut last, byte))).to_vec();
        match float.samples(bytes) {
            Some(Samples::Wide(all)) => assert_eq!(all, [1.5, 2.0]),
            _ => panic!("no numbers"),
        }
    }
}
