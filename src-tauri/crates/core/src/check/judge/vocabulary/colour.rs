use rustc_hash::FxHashMap;

/// The place of a colour in the table of colours.
pub(in crate::check::judge) type ColourId = u8;

/// How well the colour that was promised is served by the one that was named; see [`super::super::compare`].
pub(in crate::check::judge) const EQUAL: i8 = 30;
/// Two names of one thing for most sellers.
pub(in crate::check::judge) const OVERLAP: i8 = 20;
/// Alike enough where nothing else comes near.
pub(in crate::check::judge) const NEAR: i8 = 10;
/// Neither shown nor denied.
pub(in crate::check::judge) const OPEN: i8 = 0;
/// Another colour.
pub(in crate::check::judge) const OTHER: i8 = -10;

/// One row of the table of colours.
#[derive(Clone, Debug)]
pub(in crate::check::judge) struct Colour {
    pub(in crate::check::judge) id: String,
    pub(in crate::check::judge) family: String,
    pub(in crate::check::judge) hex: String,
    pub(in crate::check::judge) kind: String,
}

impl Colour {
    pub(in crate::check::judge) fn is_pattern(&self) -> bool {
        self.kind == "pattern"
    }

    /// Whether this is the bare word of its family: "blue", not "navy".
    pub(in crate::check::judge) fn is_plain(&self) -> bool {
        !self.id.contains('.')
    }
}

/// The colours with how each serves the others.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct Colours {
    list: Vec<Colour>,
    by_id: FxHashMap<String, ColourId>,
    levels: Vec<i8>,
    /// Whether `found` keeps a promise of `promised` where the other choices of a listing leave no doubt.
    by_siblings: FxHashMap<(ColourId, ColourId), bool>,
    lab: Vec<[f32; 3]>,
}

impl Colours {
    pub(super) fn parse(ids: &[&str], relations: &[&str], siblings: &str) -> Self {
        let mut colours = Self::default();
        for row in ids.iter().flat_map(|table| table.lines().skip(1)) {
            let cells: Vec<&str> = row.split('\t').collect();
            if let [id, family, hex, kind, ..] = cells[..] {
                colours
                    .by_id
                    .insert(id.to_owned(), colours.list.len() as ColourId);
                colours.lab.push(oklab(hex));
                colours.list.push(Colour {
                    id: id.to_owned(),
                    family: family.to_owned(),
                    hex: hex.to_owned(),
                    kind: kind.to_owned(),
                });
            }
        }
        let mut named: FxHashMap<(ColourId, ColourId), &str> = FxHashMap::default();
        for row in relations.iter().flat_map(|table| table.lines().skip(1)) {
            let mut cells = row.split('\t');
            if let (Some(left), Some(right), Some(relation)) =
                (cells.next(), cells.next(), cells.next())
                && let (Some(left), Some(right)) = (colours.find(left), colours.find(right))
            {
                named.insert((left, right), relation);
                named.insert((right, left), relation);
            }
        }
        for row in siblings.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            if let [promised, found, is, ..] = cells[..]
                && let (Some(promised), Some(found)) = (colours.find(promised), colours.find(found))
            {
                colours.by_siblings.insert((promised, found), is == "same");
            }
        }
        let count = colours.list.len();
        colours.levels = (0..count * count)
            .map(|cell| {
                let (promised, found) = ((cell / count) as ColourId, (cell % count) as ColourId);
                colours.relation_level(promised, found, named.get(&(promised, found)).copied())
            })
            .collect();
        colours
    }

    pub(in crate::check::judge) fn get(&self, id: ColourId) -> &Colour {
        &self.list[usize::from(id)]
    }

    pub(in crate::check::judge) fn find(&self, id: &str) -> Option<ColourId> {
        self.by_id.get(id).copied()
    }

    /// How well `found` serves a promise of `promised`.
    pub(in crate::check::judge) fn level(&self, promised: ColourId, found: ColourId) -> i8 {
        self.levels
            .get(usize::from(promised) * self.list.len() + usize::from(found))
            .copied()
            .unwrap_or(OPEN)
    }

    /// Whether `found` keeps a promise of `promised` where the other choices of a listing leave no doubt; none where
    /// siblings settle nothing.
    pub(in crate::check::judge) fn by_siblings(
        &self,
        promised: ColourId,
        found: ColourId,
    ) -> Option<bool> {
        self.by_siblings.get(&(promised, found)).copied()
    }

    fn relation_level(&self, promised: ColourId, found: ColourId, relation: Option<&str>) -> i8 {
        if promised == found {
            return EQUAL;
        }
        let (left, right) = (self.get(promised), self.get(found));
        let same_family = left.family == right.family;
        match relation {
            Some("overlap") => return OVERLAP,
            Some("confusable") => return OTHER,
            _ => {}
        }
        if left.is_pattern() != right.is_pattern() {
            return OPEN;
        }
        if left.kind == "placeholder" || right.kind == "placeholder" {
            return OPEN;
        }
        if same_family && left.is_plain() {
            // A buyer of plain blue who gets navy disputes it; a buyer of navy may find it called blue.
            return OPEN;
        }
        if same_family && right.is_plain() {
            return if left.family == "white" || left.id.rsplit('.').next() == Some("neon") {
                OPEN
            } else {
                NEAR
            };
        }
        match relation {
            Some("near") if same_family => NEAR,
            Some("near") => OPEN,
            Some(_) => OTHER,
            None => self.level_by_eye(promised, found, same_family),
        }
    }

    /// Where the tables say nothing, the eye does, and only to keep an alarm back.
    fn level_by_eye(&self, promised: ColourId, found: ColourId, same_family: bool) -> i8 {
        let (left, right) = (self.get(promised), self.get(found));
        if left.kind != "colour" || right.kind != "colour" {
            return OTHER;
        }
        if [&left.family, &right.family]
            .iter()
            .any(|family| matches!(family.as_str(), "transparent" | "multi"))
        {
            return if left.family == "multi" || right.family == "multi" {
                OPEN
            } else {
                OTHER
            };
        }
        let (a, b) = (
            self.lab[usize::from(promised)],
            self.lab[usize::from(found)],
        );
        let distance =
            ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2) + (a[2] - b[2]).powi(2)).sqrt();
        if same_family && distance < 0.06 {
            NEAR
        } else if distance < if same_family { 0.18 } else { 0.12 } {
            OPEN
        } else {
            OTHER
        }
    }
}

/// Oklab coordinates of a hex value; grey where it cannot be read.
fn oklab(hex: &str) -> [f32; 3] {
    let channel = |from: usize| {
        let value = hex
            .get(from..from + 2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .unwrap_or(128);
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let (red, green, blue) = (channel(1), channel(3), channel(5));
    let long = (0.412_221_47 * red + 0.536_332_54 * green + 0.051_445_993 * blue).cbrt();
    let middle = (0.211_903_5 * red + 0.680_699_5 * green + 0.107_396_96 * blue).cbrt();
    let short = (0.088_302_46 * red + 0.281_718_84 * green + 0.629_978_7 * blue).cbrt();
    [
        0.210_454_26 * long + 0.793_617_8 * middle - 0.004_072_047 * short,
        1.977_998_5 * long - 2.428_592_2 * middle + 0.450_593_7 * short,
        0.025_904_037 * long + 0.782_771_77 * middle - 0.808_675_77 * short,
    ]
}
