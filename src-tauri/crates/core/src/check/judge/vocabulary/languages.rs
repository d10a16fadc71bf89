/// A set of languages a word or a text may be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::check::judge) struct Languages(u32);

const CODES: [&str; 20] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "ru", "ja",
    "ko", "zh-Hans", "zh-Hant", "und",
];

impl Languages {
    pub(in crate::check::judge) const NONE: Self = Self(0);
    pub(in crate::check::judge) const ANY: Self = Self(u32::MAX);
    /// Where a word belongs to no language: codes, units, brand names.
    pub(in crate::check::judge) const UNDETERMINED: Self = Self(1 << 19);

    pub(in crate::check::judge) const ENGLISH: Self = Self(1);
    pub(in crate::check::judge) const RUSSIAN: Self = Self(1 << 14);
    pub(in crate::check::judge) const JAPANESE: Self = Self(1 << 15);
    pub(in crate::check::judge) const KOREAN: Self = Self(1 << 16);
    /// Chinese in both scripts.
    pub(in crate::check::judge) const CHINESE: Self = Self(1 << 17 | 1 << 18);

    /// Languages whose nouns carry their kind at the end of a compound.
    pub(in crate::check::judge) const COMPOUNDING: Self =
        Self(1 << 1 | 1 << 6 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 11);

    /// Languages whose colours stand after what they are of.
    pub(in crate::check::judge) const ROMANCE: Self = Self(1 << 2 | 1 << 3 | 1 << 4 | 1 << 5);

    /// Languages whose speakers read each other's words.
    const NORDIC: Self = Self(1 << 8 | 1 << 9 | 1 << 10);

    /// The set of one language, by its code; `zh` is both scripts.
    pub(in crate::check::judge) fn of(code: &str) -> Self {
        if code == "zh" {
            return Self::of("zh-Hans").or(Self::of("zh-Hant"));
        }
        CODES
            .iter()
            .position(|&known| known == code)
            .map_or(Self::UNDETERMINED, |index| Self(1 << index))
    }

    pub(in crate::check::judge) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::check::judge) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(in crate::check::judge) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether who writes in one of these languages may use the other's words: the same one, Swedish beside Danish, and
    /// one that is not known.
    pub(in crate::check::judge) const fn share_words(self, other: Self) -> bool {
        self.is_none()
            || other.is_none()
            || self.meets(other)
            || self.meets(Self::NORDIC) && other.meets(Self::NORDIC)
    }

    pub(in crate::check::judge) const fn is_none(self) -> bool {
        self.0 == 0
    }

    pub(in crate::check::judge) const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The single languages of the set, without the undetermined one.
    pub(in crate::check::judge) fn each(self) -> impl Iterator<Item = (usize, Self)> {
        (0..CODES.len() - 1)
            .filter(move |index| self.0 & (1 << index) != 0)
            .map(|index| (index, Self(1 << index)))
    }
}

/// How many languages there are, without the undetermined one.
pub(in crate::check::judge) const LANGUAGE_COUNT: usize = CODES.len() - 1;
