//! What a colour field shows, and the legend words that go with it.

/// A colour field of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SwatchView {
    /// One colour.
    Plain(Tint),
    /// Two colours in the order said; split on the diagonal.
    Split(Tint, Tint),
    /// A pattern (stripes, dots, flowers) in one or two colours.
    Pattern(Tint, Option<Tint>),
    /// A metal: the colour with a bright band across.
    Metal(Tint),
    /// A plug instead of a colour.
    Plug(Plug),
    /// A pack of so many, instead of a colour.
    Pack(u32),
    /// A colour that is not known: a dashed frame with a question mark.
    Unknown,
    /// Nothing to show: colour does not matter on this line.
    Nothing,
}

/// One colour: its hatching for black and white, its ink for colour print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    /// The family, which decides the hatching.
    pub hue: Hue,
    /// Light, middle or dark: closer lines are darker.
    pub tone: Tone,
    /// Red, green, blue for colour print; `None` leaves the field hatched.
    pub rgb: Option<[u8; 3]>,
}

impl Tint {
    /// Makes a tint without ink.
    pub const fn new(hue: Hue, tone: Tone) -> Self {
        Self {
            hue,
            tone,
            rgb: None,
        }
    }

    /// Adds the ink for colour print.
    #[must_use]
    pub const fn with_rgb(mut self, rgb: [u8; 3]) -> Self {
        self.rgb = Some(rgb);
        self
    }
}

/// Families of colour, each with its own hatching after the engravers' custom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hue {
    /// Level lines.
    Blue,
    /// Upright lines.
    Red,
    /// Diagonal lines going down.
    Green,
    /// Diagonal lines going up.
    Purple,
    /// Solid.
    Black,
    /// Close dots, set off row by row.
    Yellow,
    /// Wide dots.
    Pale,
    /// A grid.
    Grey,
    /// Upright lines with diagonals going up.
    Orange,
    /// Upright lines with diagonals going down.
    Brown,
    /// A double frame.
    White,
    /// A checkerboard: see-through things.
    Clear,
}

/// How dark a colour is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Wide lines.
    Light,
    /// Lines in between.
    #[default]
    Middle,
    /// Close lines.
    Dark,
}

impl Hue {
    /// Tells whether this family has light and dark forms.
    pub(crate) fn has_tones(self) -> bool {
        !matches!(self, Self::Black | Self::White | Self::Clear | Self::Pale)
    }
}

impl Tint {
    /// The tint as it looks in print: families without tones have only the middle one.
    pub(crate) fn printed(self) -> (Hue, Tone) {
        (
            self.hue,
            if self.hue.has_tones() {
                self.tone
            } else {
                Tone::Middle
            },
        )
    }
}

impl SwatchView {
    /// The tints drawn, in order.
    pub(crate) fn tints(&self) -> impl Iterator<Item = Tint> {
        let (first, second) = match self {
            Self::Plain(tint) | Self::Metal(tint) => (Some(*tint), None),
            Self::Split(first, second) => (Some(*first), Some(*second)),
            Self::Pattern(first, second) => (Some(*first), *second),
            Self::Plug(_) | Self::Pack(_) | Self::Unknown | Self::Nothing => (None, None),
        };
        first.into_iter().chain(second)
    }
}

/// Plugs that look different in the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plug {
    /// United Kingdom: three flat pins.
    Uk,
    /// Continental: two round pins.
    Eu,
    /// North America: two upright blades and a round pin.
    Us,
    /// Australia and China: slanting blades.
    Au,
}
