//! The box a layer is fetched for, and in which reference system a server is asked for it.
//!
//! It asks nothing itself.

use crate::geometry::projection::{Crs, ProjectionError, Projector};
use crate::geometry::{Bounds, Point};

/// An edge of the box is followed in so many steps: straight in one system is bent in another.
const STEPS: u32 = 16;

/// A box in a reference system; degrees are longitude first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The box.
    pub bounds: Bounds,
    /// The system it is in: that of the project.
    pub crs: Crs,
}

impl Place {
    /// The box around this one in another system.
    pub fn bounds_in(&self, crs: Crs) -> Result<Bounds, ProjectionError> {
        if crs == self.crs {
            return Ok(self.bounds);
        }
        let projector = Projector::new(self.crs, crs)?;
        let (min, max) = (self.bounds.min, self.bounds.max);
        let mut found: Option<Bounds> = None;
        for step in 0..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let (x, y) = (min.x + (max.x - min.x) * part, min.y + (max.y - min.y) * part);
            for corner in [(x, min.y), (x, max.y), (min.x, y), (max.x, y)] {
                let at = projector.convert(Point { x: corner.0, y: corner.1 })?;
                match &mut found {
                    Some(bounds) => bounds.include(at),
                    None => found = Some(Bounds { min: at, max: at }),
                }
            }
        }
        Ok(found.unwrap_or(self.bounds))
    }
}

/// A reference system as a server spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelled {
    /// Which one.
    pub crs: Crs,
    /// How the server writes it; empty where it is what comes when nothing is said.
    pub name: String,
}

impl Spelled {
    /// The system to ask for: that of the project where the server has it, else degrees, else what it has and we know.
    pub fn best<'a>(offered: impl Iterator<Item = &'a String> + Clone, project: Crs) -> Option<Self> {
        let known = offered.filter_map(|name| Crs::parse(name).ok().map(|crs| Self { crs, name: name.clone() }));
        let of = |crs: Crs| known.clone().find(|one| one.crs == crs);
        of(project)
            .or_else(|| of(Crs::LON_LAT))
            .or_else(|| known.clone().find(|one| Projector::new(one.crs, project).is_ok()))
    }

    /// Whether latitude goes first in what is asked in this spelling: so the register says of every system in degrees,
    /// but not under the old short names, nor for CRS84.
    pub fn latitude_first(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        let by_register = name.starts_with("urn:") || name.contains("/def/crs/");
        self.crs.is_degrees() && by_register && !name.contains("crs84")
    }

    /// A box in the words of a request: four numbers.
    pub fn bbox(&self, bounds: &Bounds) -> String {
        let decimals = if self.crs.is_degrees() { 7 } else { 2 };
        let (min, max) = (bounds.min, bounds.max);
        let numbers = if self.latitude_first() { [min.y, min.x, max.y, max.x] } else { [min.x, min.y, max.x, max.y] };
        numbers.map(|number| format!("{number:.decimals$}")).join(",")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn spelled(name: &str) -> Spelled {
        Spelled { crs: Crs::parse(name).unwrap(), name: name.to_owned() }
    }

    #[test]
    fn the_order_of_degrees_follows_the_spelling_and_rd_is_never_turned() {
        let bounds = Bounds { min: Point { x: 6.5, y: 52.5 }, max: Point { x: 6.75, y: 53.0 } };
        let lat_first = "52.5000000,6.5000000,53.0000000,6.7500000";
        let lon_first = "6.5000000,52.5000000,6.7500000,53.0000000";
        assert_eq!(spelled("urn:ogc:def:crs:EPSG::4326").bbox(&bounds), lat_first);
        assert_eq!(spelled("http://www.opengis.net/def/crs/EPSG/0/4258").bbox(&bounds), lat_first);
        assert_eq!(spelled("EPSG:4326").bbox(&bounds), lon_first);
        assert_eq!(spelled("urn:ogc:def:crs:OGC:1.3:CRS84").bbox(&bounds), lon_first);
        assert_eq!(spelled("http://www.opengis.net/def/crs/OGC/1.3/CRS84").bbox(&bounds), lon_first);
        let rd = Bounds { min: Point { x: 210_000.0, y: 540_000.0 }, max: Point { x: 211_000.5, y: 541_000.0 } };
        assert_eq!(spelled("urn:ogc:def:crs:EPSG::28992").bbox(&rd), "210000.00,540000.00,211000.50,541000.00");
    }

    #[test]
    fn the_project_s_own_system_is_asked_where_there_is_a_choice() {
        let offered = ["http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/28992"];
        let offered = offered.map(str::to_owned);
        assert_eq!(Spelled::best(offered.iter(), Crs::RD_NEW).unwrap().name, offered[1]);
        assert_eq!(Spelled::best(offered[..1].iter(), Crs::RD_NEW).unwrap().name, offered[0]);
        assert_eq!(Spelled::best(["weet ik niet".to_owned()].iter(), Crs::RD_NEW), None);
    }

    #[test]
    fn a_box_in_other_words_holds_the_whole_box() {
        let bounds = Bounds { min: Point { x: 200_000.0, y: 530_000.0 }, max: Point { x: 220_000.0, y: 550_000.0 } };
        let place = Place { bounds, crs: Crs::RD_NEW };
        let degrees = place.bounds_in(Crs::LON_LAT).unwrap();
        let projector = Projector::new(Crs::RD_NEW, Crs::LON_LAT).unwrap();
        for (x, y) in [(200_000.0, 530_000.0), (210_000.0, 550_000.0), (220_000.0, 541_234.0)] {
            let at = projector.convert(Point { x, y }).unwrap();
            assert!(degrees.min.x <= at.x + 1e-6 && at.x <= degrees.max.x + 1e-6, "{x} {y}");
            assert!(degrees.min.y <= at.y + 1e-6 && at.y <= degrees.max.y + 1e-6, "{x} {y}");
        }
    }
}
