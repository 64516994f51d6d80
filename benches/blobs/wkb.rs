//! Polygons from a row of well-known binaries, each with its length before it as four bytes, least first.
//!
//! It knows polygons and multipolygons in two dimensions, least byte first, as the peers' generator writes them.

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// All polygons in the file; an error says what was not understood.
pub fn polygons(bytes: &[u8]) -> Result<Vec<MultiPolygon<f64>>, String> {
    let mut reader = Reader { bytes };
    let mut found = Vec::new();
    while !reader.bytes.is_empty() {
        let length = reader.count()?;
        found.push(Reader { bytes: reader.take(length)? }.land()?);
    }
    Ok(found)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self.bytes.split_at_checked(length).ok_or("the file ends too early")?;
        self.bytes = rest;
        Ok(taken)
    }

    fn number<const N: usize>(&mut self) -> Result<[u8; N], String> {
        self.take(N)?.try_into().map_err(|_| "a number is cut off".to_owned())
    }

    fn count(&mut self) -> Result<usize, String> {
        Ok(u32::from_le_bytes(self.number()?) as usize)
    }

    fn kind(&mut self) -> Result<usize, String> {
        match self.take(1)? {
            [1] => self.count(),
            order => Err(format!("byte order {order:?} is not known")),
        }
    }

    fn land(&mut self) -> Result<MultiPolygon<f64>, String> {
        match self.kind()? {
            3 => Ok(self.polygon()?.into()),
            6 => {
                let parts = self.count()?;
                (0..parts)
                    .map(|_| match self.kind()? {
                        3 => self.polygon(),
                        kind => Err(format!("kind {kind} is no polygon")),
                    })
                    .collect()
            }
            kind => Err(format!("kind {kind} is no polygon")),
        }
    }

    fn polygon(&mut self) -> Result<Polygon<f64>, String> {
        let count = self.count()?;
        let mut rings = (0..count).map(|_| self.ring()).collect::<Result<Vec<_>, _>>()?.into_iter();
        let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        Ok(Polygon::new(outer, rings.collect()))
    }

    fn ring(&mut self) -> Result<LineString<f64>, String> {
        let count = self.count()?;
        (0..count)
            .map(|_| Ok(Coord { x: f64::from_le_bytes(self.number()?), y: f64::from_le_bytes(self.number()?) }))
            .collect()
    }
}

/// The same form, to hand land to another program.
pub fn of(layer: &[MultiPolygon<f64>]) -> Vec<u8> {
    let mut file = Vec::new();
    for land in layer {
        let mut one = vec![1, 6, 0, 0, 0];
        one.extend((land.0.len() as u32).to_le_bytes());
        for polygon in land {
            one.extend([1, 3, 0, 0, 0]);
            let rings: Vec<&LineString<f64>> = std::iter::once(polygon.exterior()).chain(polygon.interiors()).collect();
            one.extend((rings.len() as u32).to_le_bytes());
            for ring in rings {
                one.extend((ring.0.len() as u32).to_le_bytes());
                one.extend(ring.0.iter().flat_map(|p| [p.x.to_le_bytes(), p.y.to_le_bytes()]).flatten());
            }
        }
        file.extend((one.len() as u32).to_le_bytes());
        file.extend(one);
    }
    file
}
