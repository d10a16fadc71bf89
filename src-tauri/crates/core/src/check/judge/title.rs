//! What the listing's title states: it speaks only where the pick line states something else.

use super::Attribute;
use super::at_odds::at_odds;
use super::axis::{Axis, Finding};
use super::brand::{other_brand, shares_car};
use super::column::Column;
use super::compare::{
    Facet, Fit, NEAR, OPEN, OTHER, Scope, colour_level, facets, fit, is_in_denier, scope_of,
};
use super::contrast::contrasted;
use super::decide::Judged;
use super::excuse::{is_open, names_a_colour, repeats};
use super::kind::{only_its_purpose, other_head, other_kind, thing_level};
use super::material::{Contrast, contrast};
use super::only::only_a_part;
use super::read::{Letter, Measure, Reading, Span};
use super::unexpected::{
    foreign_plug, missing_print, single_of_several, unexpected_pack, unexpected_print, unpaired,
};
use super::version::other_version;
use super::vocabulary::{Dimension, Tables};

/// What the title has to say about a pick line.
#[derive(Clone, Debug, Default)]
pub(super) struct Titled {
    /// Facts of the title that the pick line contradicts, or leaves in doubt.
    pub(super) against: Vec<Axis>,
    /// Whether the pick line names the kind of thing that was sold, or shares a rare word with the title.
    pub(super) supports: bool,
}

impl Titled {
    /// Leaves another kind of thing in doubt where the line has the number of another choice: a count or a measure is told
    /// alike everywhere, things in the words of two shops. A colour, a size or two sides prove no such thing, since all
    /// things have them.
    pub(super) fn give_way_to_choices(&mut self, axes: &[Judged]) {
        let names_another = axes.iter().any(|judged| {
            judged.axis.finding == Finding::Different
                && judged.axis.rival.is_some()
                && matches!(judged.axis.facet, Some(Facet::Pack | Facet::Number(_)))
        });
        if names_another {
            let against = self.against.iter_mut();
            for axis in against.filter(|axis| axis.attribute == Attribute::Item) {
                axis.finding = Finding::Doubted;
            }
        }
    }
}

/// Holds a pick line against the facts of the title that no option is about.
pub(super) fn judge_title(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Titled {
    let mut titled = Titled::default();
    for facet in facets(tables, title) {
        if facet == Facet::Item
            || is_bare_region(tables, facet, title) && !has_a_plug(tables, title)
        {
            continue;
        }
        if is_optional(tables, columns, facet) {
            titled
                .against
                .extend(other_pattern(tables, facet, title, columns, picked));
            continue;
        }
        let fit = if facet == Facet::Colour {
            colour_level(tables, title, picked)
        } else {
            fit(tables, facet, title, picked)
        };
        if fit.level >= NEAR && !matches!(facet, Facet::Number(_) | Facet::Letter) {
            titled.supports = true;
        }
        let is_concept = matches!(facet, Facet::Concept(_));
        if is_concept
            && (repeats(title, picked, fit.found)
                || is_open(tables, title, fit.promised)
                || names_a_colour(tables, columns, picked, fit.found))
        {
            continue;
        }
        if fit.level < OPEN
            && !is_girth(columns, facet, &fit, picked)
            && let Some(finding) = weight(tables, facet, (title, picked), &fit)
            && let Some(finding) = tempered(tables, facet, finding, (title, columns, picked), &fit)
        {
            let attribute = if is_other_pattern(tables, facet, title, picked) {
                Attribute::Design
            } else {
                facet.attribute(Attribute::Design)
            };
            titled.against.push(Axis {
                attribute,
                finding,
                fit,
                facet: Some(facet),
                rival: None,
                varies: false,
            });
        }
    }
    titled.supports |= thing_level(tables, title, picked).level >= NEAR;
    titled
        .against
        .extend(unexpected(tables, title, columns, picked));
    titled.supports |= shares_rare_word(title, picked)
        || shares_number(title, picked)
        || shares_car(tables, title, picked);
    titled
}

/// Whether an option is about a fact.
fn is_optional(tables: &Tables, columns: &[Column], facet: Facet) -> bool {
    columns.iter().any(|column| {
        let mut values = column.values.iter();
        stands_for(column.attribute, facet)
            || values.any(|value| facets(tables, &value.reading).contains(&facet))
    })
}

/// What the pick line has beyond the title, or lacks of it, apart from single facts.
fn unexpected(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> impl Iterator<Item = Axis> {
    [
        other_kind(tables, title, columns, picked),
        other_head(tables, title, columns, picked),
        only_its_purpose(tables, title, picked),
        foreign_plug(tables, title, columns, picked),
        other_version(tables, title, columns, picked),
        at_odds(tables, title, columns, picked),
        other_brand(tables, title, columns, picked),
        contrasted(tables, title, columns, picked),
        only_a_part(tables, title, columns, picked),
        unexpected_pack(tables, title, columns, picked),
        unpaired(tables, title, columns, picked),
        single_of_several(tables, title, columns, picked),
        missing_print(tables, title, columns, picked),
        unexpected_print(tables, title, columns, picked),
    ]
    .into_iter()
    .flatten()
}

/// Things that end in a plug, so that a region in their title is that of the plug.
const PLUGGED: [&str; 3] = ["item.powerstrip", "item.socketplug", "item.traveladapter"];

/// Words beside a region that make it a place of goods and people.
const PLACES: [&str; 5] = ["stock", "seller", "warehouse", "lager", "ship"];

/// Whether a title sells what ends in a plug, and its region is no place: "Extension Lead UK", not "UK stock".
fn has_a_plug(tables: &Tables, title: &Reading) -> bool {
    title
        .items
        .iter()
        .any(|&(item, _)| PLUGGED.contains(&tables.meanings.get(item).id.as_str()))
        && !PLACES.iter().any(|place| title.folded.text.contains(place))
}

/// Whether a title names a plug only by a region's letters: "EU stock", "UK seller".
fn is_bare_region(tables: &Tables, facet: Facet, title: &Reading) -> bool {
    facet == Facet::Concept(Scope::Table(Attribute::Plug))
        && title
            .concepts
            .iter()
            .filter(|&&(meaning, _)| {
                scope_of(tables, meaning) == Some(Scope::Table(Attribute::Plug))
            })
            .all(|&(_, span)| span.end - span.start <= 3)
}

/// A pattern that contradicts the title's, where the options name none.
fn other_pattern(
    tables: &Tables,
    facet: Facet,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let shows_patterns = columns
        .iter()
        .flat_map(|column| &column.values)
        .any(|value| !value.reading.colours.patterns.is_empty());
    (!shows_patterns && is_other_pattern(tables, facet, title, picked)).then(|| Axis {
        attribute: Attribute::Design,
        finding: Finding::Different,
        fit: fit(tables, facet, title, picked),
        facet: Some(facet),
        rival: None,
        varies: false,
    })
}

/// Whether title and pick line name patterns, and not the same one: a check shirt and a plain one.
fn is_other_pattern(tables: &Tables, facet: Facet, title: &Reading, picked: &Reading) -> bool {
    let named = |reading: &Reading| -> Vec<_> {
        reading
            .colours
            .patterns
            .iter()
            .flat_map(|mention| mention.senses.iter().map(|sense| sense.colour))
            .collect()
    };
    let (ours, theirs) = (named(title), named(picked));
    facet == Facet::Colour
        && !ours.is_empty()
        && !theirs.is_empty()
        && ours.iter().all(|&our| {
            theirs
                .iter()
                .all(|&their| tables.colours.level(our, their) == OTHER)
        })
}

/// Whether two letter sizes are two steps apart or more: "large" and 小号 are no habit of speech.
fn are_far_apart(title: &Reading, picked: &Reading) -> bool {
    let ranks = |reading: &Reading| -> Vec<i8> {
        reading
            .sizes
            .iter()
            .filter_map(|size| match size.letter {
                Letter::Rank(rank) => Some(rank),
                _ => None,
            })
            .collect()
    };
    let (ours, theirs) = (ranks(title), ranks(picked));
    !ours.is_empty()
        && !theirs.is_empty()
        && ours
            .iter()
            .all(|our| theirs.iter().all(|their| our.abs_diff(*their) >= 2))
}

/// An option about an attribute settles it, whatever the title says.
fn stands_for(attribute: Attribute, facet: Facet) -> bool {
    match facet {
        Facet::Colour | Facet::Number(Measure::Of(Dimension::Light)) => {
            attribute == Attribute::Colour
        }
        Facet::Letter => attribute == Attribute::Size,
        Facet::Model => attribute == Attribute::Model,
        Facet::Series => matches!(attribute, Attribute::Length | Attribute::Size),
        Facet::Pack => attribute == Attribute::Pack,
        _ => false,
    }
}

/// How heavily a contradicted fact of the title weighs.
fn weight(
    tables: &Tables,
    facet: Facet,
    (title, picked): (&Reading, &Reading),
    fit: &Fit,
) -> Option<Finding> {
    match facet {
        // Tights of 40 denier have no second number that could be meant.
        Facet::Number(Measure::Of(Dimension::Feature))
            if fit.promised.is_some_and(|span| is_in_denier(title, span)) =>
        {
            Some(Finding::Different)
        }
        Facet::Colour if is_other_pattern(tables, facet, title, picked) => Some(Finding::Different),
        Facet::Letter if are_far_apart(title, picked) => Some(Finding::Different),
        // A colour in a title may be a name, a single length may be another one of the same thing.
        Facet::Colour | Facet::Letter => Some(Finding::Doubted),
        Facet::Number(Measure::Of(
            Dimension::Length | Dimension::Weight | Dimension::Power | Dimension::Feature,
        )) => Some(Finding::Doubted),
        Facet::Number(Measure::Of(_) | Measure::Thread)
        | Facet::Series
        | Facet::Concept(_)
        | Facet::Model => Some(Finding::Different),
        Facet::Pack if picked.packs.iter().any(|pack| pack.is_explicit) => Some(Finding::Different),
        Facet::Number(_) | Facet::Pack | Facet::Item | Facet::Words | Facet::Mark => None,
    }
}

/// The weight of a contradiction between two materials, as sharp as they are.
fn tempered(
    tables: &Tables,
    facet: Facet,
    finding: Finding,
    (title, columns, picked): (&Reading, &[Column], &Reading),
    fit: &Fit,
) -> Option<Finding> {
    if facet != Facet::Concept(Scope::Table(Attribute::Material)) {
        return Some(finding);
    }
    match contrast(tables, title, columns, picked, (fit.promised, fit.found)) {
        Contrast::Sharp => Some(finding),
        Contrast::Blunt => Some(Finding::Doubted),
        Contrast::None => None,
    }
}

/// Whether a length is that of a finger: the 58 mm around a ring whose title tells 4 mm across.
fn is_girth(columns: &[Column], facet: Facet, fit: &Fit, picked: &Reading) -> bool {
    let are_rings = columns
        .iter()
        .any(|column| column.values.iter().any(|value| value.reading.is_ring));
    are_rings
        && facet == Facet::Number(Measure::Of(Dimension::Length))
        && picked.quantities.iter().any(|quantity| {
            Some(quantity.span) == fit.found
                && ((13_000..=23_000).contains(&quantity.low)
                    || (40_000..=76_000).contains(&quantity.low))
        })
}

/// A number of three digits or more that measures nothing and both texts have: the 500 of a Fiat.
fn shares_number(title: &Reading, picked: &Reading) -> bool {
    let numbers = |reading: &Reading| -> Vec<String> {
        let models = reading.models.iter().map(|model| model.number.clone());
        let bare = reading
            .quantities
            .iter()
            .filter(|quantity| quantity.measure == Measure::Bare)
            .map(|quantity| (quantity.written / 1000).to_string());
        models.chain(bare).collect()
    };
    let is_long = |number: &String| {
        number.len() >= NUMBER_DIGITS_MIN && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let theirs = numbers(picked);
    numbers(title)
        .iter()
        .any(|ours| is_long(ours) && theirs.contains(ours))
}

/// Fewest digits of a number that is no coincidence.
const NUMBER_DIGITS_MIN: usize = 3;

/// A word of three letters or more that no table knows and both texts have: a brand, a series, a place.
fn shares_rare_word(title: &Reading, picked: &Reading) -> bool {
    let word = |reading: &Reading, span: Span| reading.folded.text[span.start..span.end].to_owned();
    title.unknown.iter().any(|ours| {
        let ours = word(title, ours.span);
        ours.chars().count() >= 3
            && picked
                .unknown
                .iter()
                .any(|theirs| word(picked, theirs.span) == ours)
    })
}
