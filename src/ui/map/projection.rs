//! The project's metric plane as a projection of the map widget: an affine step, no degrees.
//!
//! Positions of the widget hold metres east and north. The grid is that of the Dutch tile matrix, so that tiles
//! in RD would fit; other metric planes use the same numbers.

use walkers::{Pixels, Position, Projection};

/// West side of the Dutch tile matrix in m.
const WEST_M: f64 = -285_401.92;
/// North side of the Dutch tile matrix in m.
const NORTH_M: f64 = 903_401.92;
/// Metres a pixel at zoom 0.
pub const M_PER_PX_AT_ZERO: f64 = 3440.64;

/// Metres a screen point at a zoom.
pub fn m_per_px(zoom: f64) -> f64 {
    M_PER_PX_AT_ZERO / zoom.exp2()
}

/// The metric plane of a project.
#[derive(Clone, Copy, Debug, Default)]
pub struct RdProjection;

impl Projection for RdProjection {
    fn project(&self, position: Position, zoom: f64) -> Pixels {
        let size = m_per_px(zoom);
        Pixels::new((position.x() - WEST_M) / size, (NORTH_M - position.y()) / size)
    }

    fn unproject(&self, pixels: Pixels, zoom: f64) -> Position {
        let size = m_per_px(zoom);
        Position::new(WEST_M + pixels.x() * size, NORTH_M - pixels.y() * size)
    }

    fn scale_pixel_per_meter(&self, _: Position, zoom: f64) -> f64 {
        1.0 / m_per_px(zoom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_is_the_same_place_at_every_zoom() {
        for zoom in [0.0, 7.3, 12.0, 16.1, 26.0] {
            let place = Position::new(210_455.123, 540_812.456);
            let back = RdProjection.unproject(RdProjection.project(place, zoom), zoom);
            assert!((back.x() - place.x()).abs() < 1e-6 && (back.y() - place.y()).abs() < 1e-6, "{zoom}");
        }
    }

    #[test]
    fn the_corner_of_the_tile_matrix_is_pixel_zero_and_a_tile_is_256_pixels() {
        let corner = RdProjection.project(Position::new(WEST_M, NORTH_M), 5.0);
        assert_eq!((corner.x(), corner.y()), (0.0, 0.0));
        let side_m = 256.0 * M_PER_PX_AT_ZERO;
        let end = RdProjection.project(Position::new(WEST_M + side_m, NORTH_M - side_m), 0.0);
        assert!((end.x() - 256.0).abs() < 1e-9 && (end.y() - 256.0).abs() < 1e-9);
    }
}
