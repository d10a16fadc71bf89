//! Sizes of paper and the one unit of layout.

/// Points in one layout pixel: layout counts in 1/96 inch from the top left corner.
pub(crate) const POINTS_PER_PX: f32 = 0.75;
/// Layout pixels in a millimetre.
pub(crate) const PX_PER_MM: f32 = 96.0 / 25.4;
/// One dot of a printer with 203 dots an inch (8 dots a millimetre), in layout pixels.
pub(crate) const DOT_PX: f32 = 0.125 * PX_PER_MM;

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Width in layout pixels.
    pub(crate) fn width_px(self) -> f32 {
        match self {
            Self::A4 => 210.0 * PX_PER_MM,
            Self::Letter => 816.0,
        }
    }

    /// Height in layout pixels.
    pub(crate) fn height_px(self) -> f32 {
        match self {
            Self::A4 => 297.0 * PX_PER_MM,
            Self::Letter => 1056.0,
        }
    }
}
