//! The geometry of a feature, straight from its text into coordinates.
//!
//! Points, lines and polygons that are as they should be; open rings, empty lists and all else are for the careful
//! reader, who knows what to say of them.

use std::cell::RefCell;

use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};

use super::text::Text;
use crate::io::source::FileGeometry;

/// Reads the geometry object at this place.
pub fn read<'a>(text: &mut Text<'a>) -> Option<FileGeometry<'a>> {
    let start = text.at;
    text.take(b'{')?;
    text.blank();
    name(text, "type")?;
    let kind = text.string()?;
    text.goes_on(b'}')?.then_some(())?;
    name(text, "coordinates")?;
    let mut reading = Reading { text, heights: 0 };
    let geometry = match kind {
        "Polygon" => Geometry::Polygon(reading.polygon()?),
        "MultiPolygon" => Geometry::MultiPolygon(MultiPolygon::new(reading.list(Reading::polygon)?)),
        "LineString" => Geometry::LineString(reading.line(false)?),
        "Point" => Geometry::Point(reading.position()?.into()),
        _ => return None,
    };
    let heights = reading.heights;
    text.blank();
    text.take(b'}')?;
    let text = text.since(start);
    Some(FileGeometry { geometry, heights, open_rings: Vec::new(), text })
}

fn name(text: &mut Text, wanted: &str) -> Option<()> {
    (text.string()? == wanted).then_some(())?;
    text.mark(b':')
}

struct Reading<'t, 'a> {
    text: &'t mut Text<'a>,
    heights: usize,
}

thread_local! {
    /// Positions on their way to a list of just their number; its memory serves all lines of a thread.
    static POSITIONS: RefCell<Vec<Coord<f64>>> = const { RefCell::new(Vec::new()) };
}

impl Reading<'_, '_> {
    fn polygon(&mut self) -> Option<Polygon<f64>> {
        self.text.take(b'[')?;
        self.text.blank();
        let outer = self.line(true)?;
        let mut holes = Vec::new();
        while self.text.goes_on(b']')? {
            holes.push(self.line(true)?);
        }
        Some(Polygon::new(outer, holes))
    }

    fn list<T>(&mut self, one: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.text.take(b'[')?;
        self.text.blank();
        let mut all = vec![one(self)?];
        while self.text.goes_on(b']')? {
            all.push(one(self)?);
        }
        Some(all)
    }

    fn line(&mut self, closed: bool) -> Option<LineString<f64>> {
        POSITIONS.with_borrow_mut(|positions| {
            positions.clear();
            self.text.take(b'[')?;
            self.text.blank();
            loop {
                positions.push(self.position()?);
                if !self.text.goes_on(b']')? {
                    break;
                }
            }
            let is_closed = positions.first() == positions.last();
            (is_closed || !closed).then(|| LineString::new(positions.as_slice().to_vec()))
        })
    }

    #[inline]
    fn position(&mut self) -> Option<Coord<f64>> {
        let text = &mut *self.text;
        text.take(b'[')?;
        text.blank();
        let x = text.number()?;
        text.goes_on(b']')?.then_some(())?;
        let y = text.number()?;
        if text.goes_on(b']')? {
            text.number()?;
            self.heights += 1;
            while text.goes_on(b']')? {
                text.number()?;
            }
        }
        Some(Coord { x, y })
    }
}
