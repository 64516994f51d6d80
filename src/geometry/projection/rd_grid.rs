//! The official RDNAPTRANS2018 correction grid, carried inside the program.
//!
//! Only the horizontal grid: heights are no business of this program. Origin and licence are in NOTICE.

use proj_core::{GridDefinition, GridError, GridHandle, GridProvider};

const NAME: &str = "nl_nsgi_rdtrans2018.tif";
const BYTES: &[u8] = include_bytes!("../../../assets/crs/nl_nsgi_rdtrans2018.tif");

/// Hands the one grid there is to the projection library.
pub(super) struct RdGrid;

impl GridProvider for RdGrid {
    fn definition(&self, grid: &GridDefinition) -> Result<Option<GridDefinition>, GridError> {
        let wanted = grid.name == NAME || grid.resource_names.iter().any(|resource| resource == NAME);
        Ok(wanted.then(|| grid.clone()))
    }

    fn load(&self, grid: &GridDefinition) -> Result<Option<GridHandle>, GridError> {
        match self.definition(grid)? {
            Some(definition) => GridHandle::from_bytes(definition, BYTES).map(Some),
            None => Ok(None),
        }
    }
}
