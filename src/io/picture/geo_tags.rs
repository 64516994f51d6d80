//! Where a GeoTIFF says it lies: its tags with a scale and a point, or a whole step, and the keys of its system.
//!
//! Points in the picture by which it would have to be bent are told, not followed.

use tiff::tags::Tag;

use super::crs;
use super::world_file::Affine;
use crate::geometry::projection::Crs;
use crate::io::source::SaidCrs;
use crate::words::Message;

/// What the tags say.
#[derive(Debug)]
pub struct GeoTags {
    /// Where it lies, from the corner of the picture.
    pub affine: Option<Affine>,
    /// In which system.
    pub crs: SaidCrs,
    /// What was not followed.
    pub notes: Vec<Message>,
}

/// The tags of a TIFF as they were read.
#[derive(Debug, Default)]
pub struct RawTags {
    /// Size of a pixel in x, y, z.
    pub scale: Vec<f64>,
    /// Pixels and their places: right, down, 0, x, y, z.
    pub points: Vec<f64>,
    /// Sixteen numbers of a step.
    pub step: Vec<f64>,
    /// The keys, four numbers each.
    pub keys: Vec<u16>,
    /// The texts of the keys.
    pub texts: String,
}

const MODEL_TYPE: u16 = 1024;
const RASTER_TYPE: u16 = 1025;
const CITATION: u16 = 1026;
const GEOGRAPHIC: u16 = 2048;
const PROJECTED: u16 = 3072;
const PROJECTED_CITATION: u16 = 3073;
/// Where the texts are.
const TEXTS: u16 = 34737;
/// The number that says "something of its own".
const OWN: u16 = 32767;

impl RawTags {
    /// Reads them with a function that gives the numbers of a tag.
    pub fn read<R: std::io::Read + std::io::Seek>(decoder: &mut tiff::decoder::Decoder<R>) -> Self {
        let mut doubles = |tag: Tag| {
            let found = decoder.find_tag(tag).ok().flatten();
            found.and_then(|value| value.into_f64_vec().ok()).unwrap_or_default()
        };
        let (scale, points) = (doubles(Tag::ModelPixelScaleTag), doubles(Tag::ModelTiepointTag));
        let step = doubles(Tag::ModelTransformationTag);
        let keys = decoder.find_tag(Tag::GeoKeyDirectoryTag).ok().flatten();
        let texts = decoder.find_tag(Tag::GeoAsciiParamsTag).ok().flatten();
        Self {
            scale,
            points,
            step,
            keys: keys.and_then(|value| value.into_u16_vec().ok()).unwrap_or_default(),
            texts: texts.and_then(|value| value.into_string().ok()).unwrap_or_default(),
        }
    }

    /// What they mean.
    pub fn meaning(&self) -> GeoTags {
        let mut notes = Vec::new();
        let mut affine = self.affine();
        if affine.is_none() && self.points.len() >= 12 {
            notes.push(Message::new("picture-note-points").count("n", self.points.len() / 6));
        }
        if self.key(RASTER_TYPE) == Some(2) {
            // The numbers are about the middle of a pixel.
            affine = affine.map(|[a, b, c, d, e, f]| [a - (b + c) / 2.0, b, c, d - (e + f) / 2.0, e, f]);
        }
        GeoTags { affine, crs: self.crs(), notes }
    }

    fn affine(&self) -> Option<Affine> {
        if let [a, b, _, c, d, e, _, f, ..] = *self.step.as_slice()
            && self.step.len() == 16
        {
            return Some([c, a, b, f, d, e]);
        }
        match (self.scale.as_slice(), self.points.as_slice()) {
            // With several points it is bent, and the scale is only about.
            ([across, down, ..], [u, v, _, x, y, _]) if *across != 0.0 && *down != 0.0 => {
                Some([x - u * across, *across, 0.0, y + v * down, 0.0, -down])
            }
            _ => None,
        }
    }

    fn keys(&self) -> impl Iterator<Item = [u16; 4]> {
        self.keys.chunks_exact(4).skip(1).filter_map(|key| <[u16; 4]>::try_from(key).ok())
    }

    /// A key that is a number of its own.
    fn key(&self, wanted: u16) -> Option<u16> {
        self.keys().find(|[key, place, ..]| *key == wanted && *place == 0).map(|[.., value]| value)
    }

    fn text(&self, wanted: u16) -> Option<&str> {
        let [_, _, count, at] = self.keys().find(|[key, place, ..]| *key == wanted && *place == TEXTS)?;
        let (at, count) = (usize::from(at), usize::from(count));
        self.texts.get(at..(at + count).min(self.texts.len())).map(|text| text.trim_end_matches(['|', '\0']).trim())
    }

    fn crs(&self) -> SaidCrs {
        let number = |key: u16| self.key(key).filter(|number| *number != 0);
        let wanted = match self.key(MODEL_TYPE) {
            Some(1) => number(PROJECTED),
            Some(2) => number(GEOGRAPHIC),
            _ => number(PROJECTED).or_else(|| number(GEOGRAPHIC)),
        };
        let names = || [PROJECTED_CITATION, CITATION].into_iter().filter_map(|key| self.text(key));
        match wanted {
            Some(own) if own != OWN => match Crs::parse(&own.to_string()) {
                Ok(crs) => SaidCrs::Known(crs),
                Err(_) => SaidCrs::Unknown(format!("EPSG:{own}")),
            },
            None if self.keys().next().is_none() => SaidCrs::Absent,
            // Named only: programs of Esri write the name they use in their texts.
            _ => {
                let said = |text: &str| {
                    let esri = text.split("PCS Name =").nth(1).and_then(|rest| rest.split('|').next());
                    crs::by_name(esri.unwrap_or_else(|| text.split('|').next().unwrap_or(text)).trim())
                };
                match (names().find_map(said), names().next()) {
                    (Some(crs), _) => SaidCrs::Known(crs),
                    (None, Some(name)) if !name.is_empty() => SaidCrs::Unknown(name.chars().take(80).collect()),
                    _ => SaidCrs::Null,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(keys: &[[u16; 4]]) -> RawTags {
        let head = [1, 1, 0, keys.len() as u16];
        RawTags {
            scale: vec![0.5, 0.25, 0.0],
            points: vec![0.0, 0.0, 0.0, 210_000.0, 540_000.0, 0.0],
            keys: head.iter().chain(keys.iter().flatten()).copied().collect(),
            ..RawTags::default()
        }
    }

    #[test]
    fn pixels_that_are_points_lie_half_a_pixel_further() {
        let area = tags(&[[MODEL_TYPE, 0, 1, 1], [RASTER_TYPE, 0, 1, 1], [PROJECTED, 0, 1, 28992]]).meaning();
        assert_eq!(area.affine, Some([210_000.0, 0.5, 0.0, 540_000.0, 0.0, -0.25]));
        assert_eq!(area.crs, SaidCrs::Known(Crs::RD_NEW));
        let point = tags(&[[MODEL_TYPE, 0, 1, 1], [RASTER_TYPE, 0, 1, 2], [PROJECTED, 0, 1, 28992]]).meaning();
        assert_eq!(point.affine, Some([209_999.75, 0.5, 0.0, 540_000.125, 0.0, -0.25]));
    }

    #[test]
    fn a_tie_point_elsewhere_in_the_picture_and_a_turned_step_are_followed() {
        let mut raw = tags(&[]);
        raw.points[..2].copy_from_slice(&[10.0, 20.0]);
        assert_eq!(raw.meaning().affine, Some([209_995.0, 0.5, 0.0, 540_005.0, 0.0, -0.25]));
        assert_eq!(raw.meaning().crs, SaidCrs::Absent);
        let step = vec![0.4, 0.3, 0.0, 100.0, 0.3, -0.4, 0.0, 200.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0];
        let turned = RawTags { step, ..RawTags::default() };
        assert_eq!(turned.meaning().affine, Some([100.0, 0.4, 0.3, 200.0, 0.3, -0.4]));
    }

    #[test]
    fn a_picture_that_would_have_to_be_bent_is_told() {
        let mut raw = tags(&[]);
        raw.points.extend([100.0, 0.0, 0.0, 210_050.0, 540_001.0, 0.0]);
        let meaning = raw.meaning();
        assert!(meaning.affine.is_none() && meaning.notes[0].key == "picture-note-points");
    }

    #[test]
    fn a_system_with_a_name_only_is_found_by_it_or_told() {
        let mut raw = tags(&[[MODEL_TYPE, 0, 1, 1], [PROJECTED, 0, 1, OWN], [PROJECTED_CITATION, TEXTS, 24, 0]]);
        raw.texts = "Amersfoort / RD New|rest".to_owned();
        assert_eq!(raw.meaning().crs, SaidCrs::Known(Crs::RD_NEW));
        raw.texts = "Eigen stelsel van dorp A|".to_owned();
        assert_eq!(raw.meaning().crs, SaidCrs::Unknown("Eigen stelsel van dorp A".to_owned()));
    }
}
