//! From the project and its analysis to things to draw: what is in view, triangles, lines, hatches, names, hits.
//!
//! This room knows no window: paints are names, widths are in screen points, positions in metres. Which colour a paint
//! has is in `palette` alone, for the window and for files.

pub mod backdrop;
mod chunk;
mod chunks;
mod close_up;
mod detail;
mod feature;
mod ground;
mod group_drawing;
pub mod hatch;
mod hatch_tiles;
pub mod hit;
pub mod labels;
mod layer_groups;
mod layer_picture;
pub mod links;
mod map_part;
pub mod marks;
pub mod masks;
pub mod palette;
mod picture;
pub mod raster;
mod scale;
mod scene;
pub mod stack;
pub mod style;

pub use close_up::close_up;
pub use detail::{Budget, Level};
pub use feature::Feature;
pub use ground::{GROUPED_AT_ONCE, GoneLayers, Ground, WantedPicture};
pub use layer_groups::LayerGroups;
pub use map_part::{DrawnPart, WantedPart};
pub use picture::{Fill, Line, Local, Picture};
pub use scale::scale_bar;
pub use scene::{Frame, MapKind, Scene, feature_of};
