//! Which tools there are: order, names, keys, and what each needs of the pointer.
//!
//! How a tool works is in its own file.

/// The tools of the tool column, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToolKind {
    /// Choose features and koppelkansen.
    #[default]
    Select,
    /// Move, add and take out vertices.
    Vertices,
    /// Paint an area with a round brush.
    Brush,
    /// Take land away with a round brush.
    Eraser,
    /// Area of whole parcels of a reference layer.
    Fill,
    /// Area drawn freehand.
    Freehand,
    /// Area by clicking corners.
    Polygon,
    /// Line by clicking points or in one stroke.
    Line,
    /// A line that points somewhere.
    Arrow,
    /// A point.
    Point,
    /// Text at a place.
    Note,
    /// A link between two tasks.
    Link,
    /// Length and area, without a trace.
    Measure,
    /// Cut along a drawn line.
    Split,
    /// Make a hole in the form of a drawn area.
    Hole,
    /// Land that will not change.
    Mask,
    /// Take features away by clicking them.
    Delete,
}

impl ToolKind {
    /// All tools, those of the tool column in its order.
    pub const ALL: [ToolKind; 17] = [
        ToolKind::Select,
        ToolKind::Vertices,
        ToolKind::Brush,
        ToolKind::Eraser,
        ToolKind::Fill,
        ToolKind::Freehand,
        ToolKind::Polygon,
        ToolKind::Line,
        ToolKind::Arrow,
        ToolKind::Point,
        ToolKind::Note,
        ToolKind::Link,
        ToolKind::Mask,
        ToolKind::Measure,
        ToolKind::Split,
        ToolKind::Hole,
        ToolKind::Delete,
    ];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            ToolKind::Select => "tool-select",
            ToolKind::Vertices => "tool-vertices",
            ToolKind::Brush => "tool-brush",
            ToolKind::Eraser => "tool-eraser",
            ToolKind::Fill => "tool-fill",
            ToolKind::Freehand => "tool-freehand",
            ToolKind::Polygon => "tool-polygon",
            ToolKind::Line => "tool-line",
            ToolKind::Arrow => "tool-arrow",
            ToolKind::Point => "tool-point",
            ToolKind::Note => "tool-note",
            ToolKind::Link => "tool-link",
            ToolKind::Mask => "tool-mask",
            ToolKind::Measure => "tool-measure",
            ToolKind::Split => "tool-split",
            ToolKind::Hole => "tool-hole",
            ToolKind::Delete => "tool-delete",
        }
    }

    /// Key of the one-line hint in the status bar.
    pub fn hint_key(self) -> &'static str {
        match self {
            ToolKind::Select => "tool-select-hint",
            ToolKind::Vertices => "tool-vertices-hint",
            ToolKind::Brush => "tool-brush-hint",
            ToolKind::Eraser => "tool-eraser-hint",
            ToolKind::Fill => "tool-fill-hint",
            ToolKind::Freehand => "tool-freehand-hint",
            ToolKind::Polygon => "tool-polygon-hint",
            ToolKind::Line => "tool-line-hint",
            ToolKind::Arrow => "tool-arrow-hint",
            ToolKind::Point => "tool-point-hint",
            ToolKind::Note => "tool-note-hint",
            ToolKind::Link => "tool-link-hint",
            ToolKind::Mask => "tool-mask-hint",
            ToolKind::Measure => "tool-measure-hint",
            ToolKind::Split => "tool-split-hint",
            ToolKind::Hole => "tool-hole-hint",
            ToolKind::Delete => "tool-delete-hint",
        }
    }

    /// Whether it stands in the tool column.
    pub fn is_in_column(self) -> bool {
        !matches!(self, ToolKind::Split | ToolKind::Hole)
    }

    /// Its one-letter key; empty when it has none.
    pub const fn letter(self) -> &'static str {
        match self {
            ToolKind::Select => "V",
            ToolKind::Vertices => "N",
            ToolKind::Brush => "B",
            ToolKind::Eraser => "E",
            ToolKind::Fill => "K",
            ToolKind::Freehand => "F",
            ToolKind::Polygon => "P",
            ToolKind::Line => "L",
            ToolKind::Arrow => "A",
            ToolKind::Point => "O",
            ToolKind::Note => "T",
            ToolKind::Link => "W",
            ToolKind::Measure => "M",
            ToolKind::Delete => "X",
            // The first two are taken from the panel of what is chosen, and from the palette.
            ToolKind::Split | ToolKind::Hole | ToolKind::Mask => "",
        }
    }

    /// Its keys; empty when it has none.
    pub const fn shortcut(self) -> &'static str {
        match self {
            ToolKind::Mask => "Shift+M",
            other => other.letter(),
        }
    }

    /// Whether it changes the project.
    pub fn changes_project(self) -> bool {
        !matches!(self, ToolKind::Select | ToolKind::Measure)
    }

    /// Whether a drag of the primary button is the tool's own; else it moves the map.
    pub fn drags(self) -> bool {
        !matches!(self, ToolKind::Select | ToolKind::Delete)
    }

    /// Whether every sample of a stroke counts, also several within one frame.
    pub fn wants_every_sample(self) -> bool {
        matches!(
            self,
            ToolKind::Select
                | ToolKind::Vertices
                | ToolKind::Brush
                | ToolKind::Eraser
                | ToolKind::Fill
                | ToolKind::Freehand
                | ToolKind::Line
                | ToolKind::Arrow
                | ToolKind::Split
        )
    }

    /// Whether it has a round brush of some width.
    pub fn has_width(self) -> bool {
        matches!(self, ToolKind::Brush | ToolKind::Eraser)
    }
}
