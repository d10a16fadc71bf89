use rustc_hash::FxHashMap;

use super::super::Attribute;
use super::colour::ColourId;

/// The place of a meaning in the list of meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::check::judge) struct MeaningId(pub(in crate::check::judge) u16);

/// What a word means.
#[derive(Clone, Debug)]
pub(in crate::check::judge) struct Meaning {
    /// The id as the tables write it, such as `blue.navy` or `plug.eu`.
    pub(in crate::check::judge) id: String,
    /// What the reader does with it.
    pub(in crate::check::judge) kind: Kind,
    /// Whether the word is too broad to contradict another: a case, a cover, a bedding set.
    pub(in crate::check::judge) is_broad: bool,
    /// The number of the group within which two meanings exclude each other: the id without its last part.
    pub(in crate::check::judge) group: u16,
}

/// What the reader does with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check::judge) enum Kind {
    /// A colour, pattern, metal or light colour.
    Colour(ColourId),
    /// Lighter, darker, brighter.
    Shade(i8),
    /// Random, as pictured, default.
    Placeholder(ColourId),
    /// Something that excludes its neighbours: a plug, a side, a material, a scent, a sleeve.
    Concept(Attribute),
    /// A kind of thing.
    Item,
    /// A letter size by its rank; M is 0.
    LetterSize(i8),
    /// One size fits all.
    OneSize,
    /// A unit of measure.
    Unit(Unit),
    /// A word that counts things.
    Counter(Counter),
    /// A number word.
    Number(u16),
    /// A mark of a size system, such as EU.
    System,
    /// A phone, car or console whose number follows.
    Brand,
    /// A part of a thing that has a colour of its own.
    Part,
    /// A word that holds a colour word but names something else.
    Name,
    /// A word that turns its neighbours round.
    Role(Role),
}

/// Words that change what the words beside them say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check::judge) enum Role {
    /// The code beside it names a variant: "Style B", B款.
    Designator,
    /// The next words are denied: "ohne", "不要".
    DeniesNext,
    /// The words before are denied: "なし", "olmadan".
    DeniesPrevious,
    /// What stands before in the clause is not there: "sold out", 缺货.
    Absent,
    /// What follows is what was replaced: "instead of", "statt".
    InsteadOf,
    /// What follows is what will be sent: 改发, "換成".
    Replacement,
    /// What stands before is the main colour: "with", "mit", 底.
    Ground,
    /// The colour that follows is that of the ground: "fundo", "fond".
    GroundNext,
    /// The colour that stands before is that of the ground: "background", "Grund".
    GroundPrevious,
    /// Colours on both sides are one compound: "and", "/".
    And,
    /// What follows is what the thing is for: "für", "pour".
    For,
    /// The number that follows is a count: "set of", "lot de".
    CountFollows,
    /// The words describe the page, not the thing.
    Colourword,
}

/// Units of measure with their dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::check::judge) struct Unit {
    /// The dimension as a small number; equal dimensions can be compared.
    pub(in crate::check::judge) dimension: Dimension,
    /// How many base units it is, times a thousand.
    pub(in crate::check::judge) thousandths: u32,
}

impl Eq for Unit {}
impl std::hash::Hash for Unit {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.thousandths.hash(state);
    }
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check::judge) enum Dimension {
    /// Millimetres.
    Length,
    /// Millilitres.
    Volume,
    /// Grams.
    Weight,
    /// Megabytes.
    Storage,
    /// Milliampere hours.
    Charge,
    /// Volts.
    Voltage,
    /// Watts.
    Power,
    /// Years.
    Age,
    /// Months.
    Months,
    /// Kelvin of a lamp.
    Light,
    /// Shoe and clothing numbers with a size mark (码, 号).
    SizeNumber,
    /// Pieces of a puzzle, tiers, keys: a count that tells models apart.
    Feature,
    /// Diopters of glasses.
    Diopter,
    /// Generation of a model.
    Generation,
}

impl Dimension {
    /// The attribute a measure of this dimension belongs to.
    pub(in crate::check::judge) const fn attribute(self) -> Attribute {
        match self {
            Self::Length => Attribute::Length,
            Self::Volume | Self::Weight => Attribute::Volume,
            Self::Storage | Self::Charge => Attribute::Capacity,
            Self::Voltage => Attribute::Voltage,
            Self::Power | Self::Generation => Attribute::Model,
            Self::Age | Self::Months | Self::SizeNumber | Self::Diopter => Attribute::Size,
            Self::Light => Attribute::Colour,
            Self::Feature => Attribute::Design,
        }
    }
}

/// What a counting word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check::judge) enum Counter {
    /// Single things.
    Each,
    /// Pairs.
    Pair,
    /// Dozens.
    Dozen,
    /// Packs, sets, boxes.
    Pack,
    /// So many in one.
    InOne,
}

/// Things whose word is used of so much that it shows agreement only.
const BROAD_THINGS: [&str; 5] = [
    "item.bag",
    "item.bedding",
    "item.case",
    "item.costume",
    "item.mirror",
];

/// All meanings, by number and by id.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct Meanings {
    list: Vec<Meaning>,
    by_id: FxHashMap<String, MeaningId>,
    groups: FxHashMap<String, u16>,
}

impl Meanings {
    pub(in crate::check::judge) fn get(&self, id: MeaningId) -> &Meaning {
        &self.list[usize::from(id.0)]
    }

    /// The meaning with an id, if a table has it.
    pub(in crate::check::judge) fn find(&self, id: &str) -> Option<MeaningId> {
        self.by_id.get(id).copied()
    }

    /// The meaning with an id, and every one whose id begins with it.
    pub(super) fn kinds_of(&self, id: &str) -> Vec<MeaningId> {
        let is_below = |meaning: &Meaning| {
            meaning
                .id
                .strip_prefix(id)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        (0..)
            .map(MeaningId)
            .zip(&self.list)
            .filter(|(_, meaning)| is_below(meaning))
            .map(|(number, _)| number)
            .collect()
    }

    /// Adds a meaning, or finds the one with this id.
    pub(super) fn add(&mut self, id: &str, kind: Kind) -> MeaningId {
        if let Some(&known) = self.by_id.get(id) {
            return known;
        }
        let group_name = id
            .rsplit_once('.')
            .map_or(id, |(group, _)| group)
            .to_owned();
        let next_group = self.groups.len() as u16;
        let group = *self.groups.entry(group_name).or_insert(next_group);
        let number = MeaningId(self.list.len() as u16);
        self.list.push(Meaning {
            id: id.to_owned(),
            kind,
            is_broad: BROAD_THINGS.contains(&id),
            group,
        });
        self.by_id.insert(id.to_owned(), number);
        number
    }
}

/// Tells what the reader does with the meanings of the project's own tables, by the first part of their id.
pub(super) fn kind_of(id: &str) -> Option<Kind> {
    let (root, rest) = id.split_once('.').unwrap_or((id, ""));
    Some(match root {
        "plug" => Kind::Concept(Attribute::Plug),
        "side" => Kind::Concept(Attribute::Side),
        "material" => Kind::Concept(Attribute::Material),
        "layout" => Kind::Concept(Attribute::Layout),
        "sheet" => Kind::Concept(Attribute::Size),
        "scent" | "motif" | "shape" | "finish" | "stone" | "style" | "flavour" | "font" => {
            Kind::Concept(Attribute::Design)
        }
        "feature" | "person" | "port" | "kit" | "grade" => Kind::Concept(Attribute::Item),
        "brand" => Kind::Brand,
        "item" => Kind::Item,
        "size" => match rest {
            "one" => Kind::OneSize,
            _ => Kind::LetterSize(rest.strip_prefix("letter.")?.parse().ok()?),
        },
        "system" => Kind::System,
        "unit" => Kind::Unit(unit_of(rest)?),
        "count" => Kind::Counter(match rest {
            "each" => Counter::Each,
            "pair" => Counter::Pair,
            "dozen" => Counter::Dozen,
            "pack" => Counter::Pack,
            "in_one" => Counter::InOne,
            _ => return None,
        }),
        "number" => Kind::Number(rest.parse().ok()?),
        "part" => Kind::Part,
        "name" => Kind::Name,
        "role" => Kind::Role(match rest {
            "denies_next" => Role::DeniesNext,
            "denies_previous" => Role::DeniesPrevious,
            "absent" => Role::Absent,
            "instead_of" => Role::InsteadOf,
            "replacement" => Role::Replacement,
            "ground" => Role::Ground,
            "ground_next" => Role::GroundNext,
            "ground_previous" => Role::GroundPrevious,
            "and" => Role::And,
            "for" => Role::For,
            "count_follows" => Role::CountFollows,
            "colour_word" => Role::Colourword,
            "designator" => Role::Designator,
            _ => return None,
        }),
        _ => return None,
    })
}

fn unit_of(id: &str) -> Option<Unit> {
    let (dimension, thousandths) = match id {
        "mm" => (Dimension::Length, 1_000),
        "cm" => (Dimension::Length, 10_000),
        "dm" => (Dimension::Length, 100_000),
        "m" => (Dimension::Length, 1_000_000),
        "in" => (Dimension::Length, 25_400),
        // The 分 of a hose or a pipe is an eighth of an inch.
        "fen" => (Dimension::Length, 3_175),
        "ft" => (Dimension::Length, 304_800),
        "yd" => (Dimension::Length, 914_400),
        "ml" => (Dimension::Volume, 1_000),
        "cl" => (Dimension::Volume, 10_000),
        "dl" => (Dimension::Volume, 100_000),
        "l" => (Dimension::Volume, 1_000_000),
        "oz" => (Dimension::Volume, 29_574),
        "gal" => (Dimension::Volume, 3_785_410),
        "g" => (Dimension::Weight, 1_000),
        "mg" => (Dimension::Weight, 1),
        "kg" => (Dimension::Weight, 1_000_000),
        "jin" => (Dimension::Weight, 500_000),
        "lb" => (Dimension::Weight, 453_592),
        "mb" => (Dimension::Storage, 1_000),
        "gb" => (Dimension::Storage, 1_000_000),
        "tb" => (Dimension::Storage, 1_000_000_000),
        "mah" => (Dimension::Charge, 1_000),
        "ah" => (Dimension::Charge, 1_000_000),
        "v" => (Dimension::Voltage, 1_000),
        "w" => (Dimension::Power, 1_000),
        "kw" => (Dimension::Power, 1_000_000),
        "year" => (Dimension::Age, 1_000),
        "month" => (Dimension::Months, 1_000),
        "k" => (Dimension::Light, 1_000),
        "size" => (Dimension::SizeNumber, 1_000),
        "feature" => (Dimension::Feature, 1_000),
        "diopter" => (Dimension::Diopter, 1_000),
        "degree" => (Dimension::Diopter, 10),
        "generation" => (Dimension::Generation, 1_000),
        _ => return None,
    };
    Some(Unit {
        dimension,
        thousandths,
    })
}
