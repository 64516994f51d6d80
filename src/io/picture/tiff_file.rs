//! TIFF files, small and large, in strips or tiles: their tags, and their pixels piece by piece.
//!
//! Only the first picture of a file is read. How its bytes are unpacked is for the library.

use std::io::{Read, Seek, SeekFrom};

use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};
use tiff::decoder::{Decoder, Limits};
use tiff::tags::{ByteOrder, CompressionMethod, Tag};
use tiff::{TiffError, TiffUnsupportedError};

use super::decode::{Decoded, check_size, upright};
use super::geo_tags::{GeoTags, RawTags};
use super::lzw::{self, Written};
use super::palette::AsGrey;
use super::reduce::{self, Reduced};
use super::samples::Samples;
use super::tiff_bands::{Look, Piece, Scale};
use super::{PictureError, reduction};
use crate::progress::Progress;
use crate::words::Message;

/// The most bytes of one piece, unpacked.
const MOST_PIECE: usize = 800 << 20;
/// How many numbers are looked at to stretch measurements.
const LOOKED_AT: usize = 400_000;

/// Whether a file begins as a TIFF.
pub fn is_tiff(start: &[u8]) -> bool {
    matches!(start.get(..4), Some([b'I', b'I', 42 | 43, 0] | [b'M', b'M', 0, 42 | 43]))
}

/// Where a TIFF says it lies.
pub fn geo_tags(source: impl Read + Seek) -> Result<GeoTags, PictureError> {
    let (mut decoder, _) = open(source)?;
    Ok(RawTags::read(&mut decoder).meaning())
}

/// Unpacks a TIFF.
pub fn decode(source: impl Read + Seek, progress: &Progress) -> Result<Decoded, PictureError> {
    let (mut decoder, has_table) = open(source)?;
    let size = <[u32; 2]>::from(decoder.dimensions().map_err(fault)?);
    check_size(size)?;
    let plan = Plan::of(&mut decoder, size, has_table)?;
    let mut notes = plan.notes.clone();
    let scale = if plan.is_plain() {
        Scale::plain(plan.bits, plan.nodata)
    } else {
        let scale = Scale::stretched(plan.look_around(&mut decoder, progress)?, plan.nodata);
        notes.push(scale.note());
        scale
    };
    let by = reduction(size).min(reduce::MOST);
    let mut reduced = Reduced::new(size, by);
    progress.begin(Message::new("picture-stage-unpack"), plan.pieces.into());
    for piece in 0..plan.pieces {
        progress.advance(1).map_err(|_| PictureError::Cancelled)?;
        let Some(read) = plan.read(&mut decoder, piece)? else { continue };
        let ([left, top], [width, height]) = plan.place(piece);
        for y in 0..height {
            for x in 0..width {
                let pixel = (y * width + x) as usize;
                reduced.put(left + x, top + y, read.colour(pixel, &plan.look, &scale));
            }
        }
    }
    let ([width, height], rgba) = reduced.finish();
    let image = RgbaImage::from_raw(width as u32, height as u32, rgba).unwrap_or_default();
    let held = decoder.find_tag_unsigned::<u8>(Tag::Orientation).ok().flatten();
    let held = held.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms);
    Ok(upright(DynamicImage::ImageRgba8(image), size, held, notes))
}

type Source<R> = Decoder<AsGrey<R>>;

fn open<R: Read + Seek>(source: R) -> Result<(Source<R>, bool), PictureError> {
    let (source, has_table) = AsGrey::new(source)?;
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MOST_PIECE;
    limits.intermediate_buffer_size = MOST_PIECE;
    limits.ifd_value_size = 32 << 20;
    let decoder = Decoder::new(source).map_err(fault)?;
    Ok((decoder.with_limits(limits), has_table))
}

/// How a TIFF is cut in pieces and what its numbers mean.
struct Plan {
    size: [u32; 2],
    look: Look,
    notes: Vec<Message>,
    bits: u8,
    is_measured: bool,
    nodata: Option<f64>,
    /// Numbers a pixel has in a piece; bands are in pieces of their own when that is one.
    stride: usize,
    planes: u32,
    piece: [u32; 2],
    across: u32,
    pieces: u32,
    /// How many bytes each piece has in the file; nought where it is left out.
    bytes: Vec<u64>,
    /// Where each piece begins, for those that are unpacked here.
    offsets: Vec<u64>,
    /// How numbers are written, in files that are packed with LZW.
    lzw: Option<Written>,
}

impl Plan {
    fn of<R: Read + Seek>(decoder: &mut Source<R>, size: [u32; 2], has_table: bool) -> Result<Self, PictureError> {
        let color = decoder.colortype().map_err(fault)?;
        let numbers = |decoder: &mut Source<R>, tag: Tag| decoder.find_tag_unsigned_vec::<u16>(tag).ok().flatten();
        let table = numbers(decoder, Tag::ColorMap).filter(|_| has_table);
        if has_table && table.is_none() {
            return Err(PictureError::Broken("ColorMap".to_owned()));
        }
        let extra = numbers(decoder, Tag::ExtraSamples).unwrap_or_default();
        let look = Look::of(color, table, extra.iter().any(|kind| matches!(kind, 1 | 2)))?;
        let format = numbers(decoder, Tag::SampleFormat).and_then(|all| all.first().copied()).unwrap_or(1);
        let samples = numbers(decoder, Tag::SamplesPerPixel).and_then(|all| all.first().copied()).unwrap_or(1);
        let notes = look.note(samples.into()).into_iter().collect();
        let planar = numbers(decoder, Tag::PlanarConfiguration).is_some_and(|all| all.first() == Some(&2));
        let nodata = decoder.find_tag(Tag::GdalNodata).ok().flatten().and_then(|value| value.into_string().ok());
        let nodata = nodata.and_then(|text| text.trim_end_matches('\0').trim().replace(',', ".").parse().ok());
        let bytes = |decoder: &mut Source<R>, tag: Tag| decoder.find_tag_unsigned_vec::<u64>(tag).ok().flatten();
        let (bytes, offsets) = match bytes(decoder, Tag::TileByteCounts) {
            Some(counts) => (counts, bytes(decoder, Tag::TileOffsets).unwrap_or_default()),
            None => {
                let counts = bytes(decoder, Tag::StripByteCounts).unwrap_or_default();
                (counts, bytes(decoder, Tag::StripOffsets).unwrap_or_default())
            }
        };
        let (width, height) = decoder.chunk_dimensions();
        let piece = [width.max(1), height.max(1)];
        let across = size[0].div_ceil(piece[0]);
        let first = |decoder: &mut Source<R>, tag: Tag| numbers(decoder, tag).and_then(|all| all.first().copied());
        let predictor = first(decoder, Tag::Predictor).unwrap_or(1);
        // All numbers of a pixel are in the file, also those that have no colour.
        let stored = if planar { 1 } else { usize::from(samples) };
        let written = Written {
            bits: color.bit_depth(),
            format,
            little: decoder.byte_order() == ByteOrder::LittleEndian,
            predictor,
            stride: stored,
            row: [piece[0] as usize; 2],
        };
        let is_lzw = first(decoder, Tag::Compression) == Some(CompressionMethod::LZW.to_u16());
        let white_is_zero = first(decoder, Tag::PhotometricInterpretation) == Some(0);
        let lzw = (is_lzw && !white_is_zero).then_some(written);
        Ok(Self {
            size,
            look,
            notes,
            bits: color.bit_depth(),
            is_measured: format != 1,
            nodata,
            stride: if planar {
                1
            } else if lzw.is_some() {
                stored
            } else {
                color.num_samples().into()
            },
            planes: if planar { samples.into() } else { 1 },
            piece,
            across,
            pieces: across * size[1].div_ceil(piece[1]),
            bytes,
            offsets,
            lzw,
        })
    }

    /// Whether its numbers are colours as they are; others are measurements.
    fn is_plain(&self) -> bool {
        matches!(self.look, Look::Table(_)) || (self.bits <= 8 && !self.is_measured)
    }

    /// Where a piece lies, and its size without what stands over.
    fn place(&self, piece: u32) -> ([u32; 2], [u32; 2]) {
        let at = [piece % self.across * self.piece[0], piece / self.across * self.piece[1]];
        (at, std::array::from_fn(|i| self.piece[i].min(self.size[i] - at[i])))
    }

    /// The numbers of a piece; None where the file leaves it out.
    fn read<R: Read + Seek>(&self, decoder: &mut Source<R>, piece: u32) -> Result<Option<Piece>, PictureError> {
        if self.bytes.get(piece as usize) == Some(&0) {
            return Ok(None);
        }
        let (_, [width, _]) = self.place(piece);
        let row = width as usize * self.stride;
        let wanted = if self.planes > 1 { self.look.bands().min(self.planes as usize) as u32 } else { 1 };
        let mut runs = Vec::new();
        for plane in 0..wanted {
            let number = piece + plane * self.pieces;
            runs.push(match self.lzw {
                Some(written) => self.unpack(decoder, number, piece, written)?,
                None => Samples::of(decoder.read_chunk(number).map_err(fault)?, self.bits, row),
            });
        }
        Ok(Some(Piece { runs, stride: self.stride }))
    }

    /// The numbers of a piece that is packed with LZW.
    fn unpack<R: Read + Seek>(
        &self,
        decoder: &mut Source<R>,
        number: u32,
        piece: u32,
        written: Written,
    ) -> Result<Samples, PictureError> {
        let broken = || PictureError::Broken(format!("LZW {number}"));
        let at = self.offsets.get(number as usize).copied().ok_or_else(broken)?;
        let bytes = self.bytes.get(number as usize).copied().filter(|bytes| *bytes <= MOST_PIECE as u64);
        let (_, [width, height]) = self.place(piece);
        let written = Written { row: [written.row[0], width as usize], ..written };
        let wanted = written.row_bytes().checked_mul(height as usize).filter(|bytes| *bytes <= MOST_PIECE);
        let wanted = wanted.ok_or(PictureError::OnePiece)?;
        let mut packed = Vec::new();
        let file = decoder.inner();
        file.seek(SeekFrom::Start(at))?;
        file.take(bytes.ok_or(PictureError::OnePiece)?).read_to_end(&mut packed)?;
        let unpacked = lzw::unpacked(&packed, wanted).ok_or_else(broken)?;
        written.samples(unpacked).ok_or_else(|| PictureError::Unsupported(format!("LZW {}", self.bits)))
    }

    /// Some of the numbers of all parts of the picture.
    fn look_around<R: Read + Seek>(
        &self,
        decoder: &mut Source<R>,
        progress: &Progress,
    ) -> Result<Vec<f64>, PictureError> {
        let all = u64::from(self.size[0]) * u64::from(self.size[1]);
        let every = usize::try_from(all).unwrap_or(usize::MAX).div_ceil(LOOKED_AT).max(1);
        // Of very many pieces some are enough.
        let step = self.pieces.div_ceil(4096).max(1);
        progress.begin(Message::new("picture-stage-look"), (self.pieces / step).into());
        let mut found = Vec::new();
        for piece in (0..self.pieces).step_by(step as usize) {
            progress.advance(1).map_err(|_| PictureError::Cancelled)?;
            let Some(read) = self.read(decoder, piece)? else { continue };
            let (_, [width, height]) = self.place(piece);
            let pixels = (0..(width as usize * height as usize)).step_by(every);
            pixels.for_each(|pixel| found.extend(read.values(pixel, self.look.colour_bands())));
        }
        Ok(found)
    }
}

/// What the library says, in our words.
fn fault(error: TiffError) -> PictureError {
    match error {
        TiffError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => PictureError::CutOff,
        TiffError::IoError(error) => PictureError::Disk(error),
        TiffError::UnsupportedError(TiffUnsupportedError::UnsupportedCompressionMethod(method)) => {
            PictureError::Unsupported(method_name(method))
        }
        TiffError::UnsupportedError(other) => PictureError::OtherTiff(other.to_string()),
        TiffError::LimitsExceeded => PictureError::OnePiece,
        other => PictureError::Broken(other.to_string()),
    }
}

/// How people know a way of packing.
fn method_name(method: CompressionMethod) -> String {
    match method.to_u16() {
        2 => "CCITT RLE".to_owned(),
        3 => "CCITT Fax 3".to_owned(),
        6 => "JPEG 6".to_owned(),
        34_887 => "LERC".to_owned(),
        34_712 => "JPEG 2000".to_owned(),
        34_925 => "LZMA".to_owned(),
        50_000 => "ZSTD".to_owned(),
        50_001 => "WebP".to_owned(),
        50_002 => "JPEG XL".to_owned(),
        other => format!("TIFF {other}"),
    }
}
