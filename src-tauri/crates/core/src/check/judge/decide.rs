use std::cell::OnceCell;

use super::axis::{Axis, Finding, judge_axis, rank};
use super::choices::{read_choices, told_by_choices};
use super::codes::{contradicts, judge_by_codes, measures_of_code, read_codes};
use super::column::{Column, columns, listing_languages};
use super::compare::facets;
use super::hue::is_any;
use super::identity::{Codes, codes_or_link};
use super::initials::by_initial;
use super::leftover::states_more;
use super::memory::Memory;
use super::model_years::told_by_year;
use super::own_codes::told_by_own_code;
use super::parts::seen_by;
use super::picked::{
    give_back_own_parts, read_picked, set_materials_aside, set_names_aside, set_things_aside,
};
use super::read::{Reading, Span};
use super::remaining::settle_remaining;
use super::strange::{strange_run, strange_word};
use super::title::{Titled, judge_title};
use super::vocabulary::{Named, Tables};
use super::{Attribute, Identity, Judgement, Learned, Offer, Outcome, Picked, Verdict, Vocabulary};

/// Judges what will be sent against what was promised.
///
/// Looks at nothing but its arguments; the order of the siblings does not matter.
pub fn judge(
    vocabulary: &Vocabulary,
    learned: &Learned,
    offer: &Offer,
    picked: &Picked,
) -> Judgement {
    Judge::new(vocabulary).judge(learned, offer, picked)
}

/// Judges many pairs: what it read of one listing it remembers for the next pair. Its judgements are those of [`judge`].
#[derive(Debug)]
pub struct Judge<'v> {
    vocabulary: &'v Vocabulary,
    memory: Memory,
}

impl<'v> Judge<'v> {
    /// A judge who has read nothing yet.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            memory: Memory::default(),
        }
    }

    /// Judges what will be sent against what was promised, as [`judge`] does.
    pub fn judge(&self, learned: &Learned, offer: &Offer, picked: &Picked) -> Judgement {
        judged(self.vocabulary, &self.memory, (learned, offer, picked))
    }
}

fn judged(
    vocabulary: &Vocabulary,
    memory: &Memory,
    (learned, offer, picked): (&Learned, &Offer, &Picked),
) -> Judgement {
    let tables = &vocabulary.tables;
    let around = listing_languages(vocabulary, memory, offer);
    let title = memory.title(vocabulary, &offer.title, around);
    let columns = columns(
        vocabulary,
        memory,
        &explained(tables, learned, offer),
        &title,
        title.languages.or(around),
    );
    let mut words = read_picked(vocabulary, learned, picked, title.languages);
    give_back_own_parts(tables, &title, &columns, &mut words);
    set_things_aside(tables, &title, &mut words);
    set_materials_aside(tables, &title, &columns, &mut words);
    if columns
        .iter()
        .any(|column| column.attribute == Attribute::Colour)
    {
        set_names_aside(tables, &title, &columns, &mut words);
    }
    let said = read_choices(tables, &columns, &mut words);
    let codes = codes_or_link(memory, learned, offer, picked);
    let around_it = Around {
        offer,
        picked,
        title: &title,
        columns: &columns,
        words: &words,
        said: &said,
        by_codes: OnceCell::new(),
        measures: OnceCell::new(),
        codes,
    };
    let mut axes: Vec<Judged> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.promises_nothing(tables))
        .map(|(place, _)| judged_column(vocabulary, &around_it, place))
        .collect();
    settle_remaining(tables, &title, &columns, &words, &mut axes);
    let mut titled = judge_title(tables, &title, &columns, &words);
    titled.give_way_to_choices(&axes);
    let case = Case {
        tables,
        offer,
        title: &title,
        columns: &columns,
        words: &words,
        by_codes: around_it.by_codes.get().unwrap_or(&words),
        axes: &axes,
        titled: &titled,
        codes,
    };
    case.judgement()
}

/// What an option is judged by.
struct Around<'a> {
    offer: &'a Offer,
    picked: &'a Picked,
    title: &'a Reading,
    columns: &'a [Column],
    words: &'a Reading,
    /// The choices that the words name.
    said: &'a [Named],
    /// The codes of the line as words: read for the first option that the words are silent about.
    by_codes: OnceCell<Reading>,
    /// The measures in the supplier's SKU: read for the first option that asks, for all of them.
    measures: OnceCell<Option<Reading>>,
    codes: Codes,
}

/// One option judged by the words, and by codes where the words are silent.
fn judged_column(vocabulary: &Vocabulary, around: &Around<'_>, place: usize) -> Judged {
    let tables = &vocabulary.tables;
    let &Around {
        offer,
        picked,
        title,
        columns,
        words,
        ..
    } = around;
    let column = &columns[place];
    let seen = seen_by(tables, columns, place, title, words);
    let alone = offer.siblings.is_empty();
    let mut axis = judge_axis(tables, column, title, seen.as_ref().unwrap_or(words), alone);
    if let Some(told) = by_initial(tables, columns, place, words, &axis) {
        axis = told;
    }
    if axis.attribute == Attribute::Colour && column.is_named_by_colour(tables) {
        axis.attribute = Attribute::Design;
    }
    if let Some(told) = told_by_own_code(column, words, &axis)
        .or_else(|| told_by_year(column, words, &axis))
        .or_else(|| told_by_choices(tables, column, (words, around.said), &axis))
    {
        axis = told;
    }
    let is_open = around.codes.identity == Identity::Silent;
    let coded = (axis.finding == Finding::Silent && is_open)
        .then(|| {
            let codes = around
                .by_codes
                .get_or_init(|| read_codes(vocabulary, picked, words));
            judge_by_codes(vocabulary, offer, picked, words, column, codes)
        })
        .flatten();
    if axis.finding == Finding::Same
        && axis.varies
        && is_open
        && around
            .measures
            .get_or_init(|| measures_of_code(vocabulary, picked))
            .as_ref()
            .is_some_and(|measures| contradicts(tables, measures, column))
    {
        axis.finding = Finding::Doubted;
    }
    let is_coded = coded.is_some();
    Judged {
        place,
        is_coded,
        is_remaining: false,
        axis: coded.unwrap_or(axis),
    }
}

/// The offer with every word that a person explained followed by its meaning.
fn explained<'a>(
    tables: &Tables,
    learned: &Learned,
    offer: &'a Offer,
) -> std::borrow::Cow<'a, Offer> {
    if learned.words.is_empty() {
        return std::borrow::Cow::Borrowed(offer);
    }
    let mut explained = offer.clone();
    let options = explained.options.iter_mut().chain(
        explained
            .siblings
            .iter_mut()
            .flat_map(|sibling| sibling.options.iter_mut()),
    );
    for option in options {
        option.value = learned.explain(tables, &option.value);
    }
    std::borrow::Cow::Owned(explained)
}

/// One option judged, with its column.
pub(super) struct Judged {
    pub(super) place: usize,
    pub(super) axis: Axis,
    pub(super) is_coded: bool,
    /// Whether only the choices that the other options leave speak for it.
    pub(super) is_remaining: bool,
}

/// Everything a verdict rests on.
pub(super) struct Case<'a> {
    pub(super) tables: &'a Tables,
    pub(super) offer: &'a Offer,
    pub(super) title: &'a Reading,
    pub(super) columns: &'a [Column],
    pub(super) words: &'a Reading,
    pub(super) by_codes: &'a Reading,
    pub(super) axes: &'a [Judged],
    pub(super) titled: &'a Titled,
    pub(super) codes: Codes,
}

impl Case<'_> {
    fn judgement(&self) -> Judgement {
        let words_support = self.titled.supports
            || self
                .axes
                .iter()
                .any(|judged| judged.axis.finding == Finding::Same && !judged.is_coded);
        let fits_sibling = self.fits_sibling();
        let verdict = self.verdict(fits_sibling);
        let mut attributes = self.attributes();
        let is_settled = attributes
            .iter()
            .any(|attribute| attribute.outcome != Outcome::Same);
        if verdict == Verdict::Unclear
            && !is_settled
            && let Some(word) = self.strange_word()
        {
            attributes.insert(0, self.unexplained(word));
        }
        Judgement {
            verdict,
            attributes,
            identity: self.codes.identity,
            words_support,
            fits_sibling,
        }
    }

    fn verdict(&self, fits_sibling: Option<usize>) -> Verdict {
        let different = self
            .axes
            .iter()
            .map(|judged| &judged.axis)
            .chain(&self.titled.against)
            .filter(|axis| axis.finding == Finding::Different)
            .map(|axis| axis.attribute)
            .min_by_key(|&attribute| rank(attribute));
        if let Some(attribute) = different {
            return Verdict::wrong(attribute);
        }
        let varying_all_same = self
            .axes
            .iter()
            .filter(|judged| judged.axis.varies)
            .all(|judged| judged.axis.finding == Finding::Same);
        let varies = self.axes.iter().any(|judged| judged.axis.varies);
        let doubted = self
            .axes
            .iter()
            .map(|judged| &judged.axis)
            .chain(&self.titled.against)
            .any(|axis| axis.finding == Finding::Doubted);
        match self.codes.identity {
            Identity::Sibling if varies && varying_all_same => Verdict::Unclear,
            Identity::Sibling if self.words_contradict_code() => Verdict::Unclear,
            Identity::Sibling if doubted => Verdict::Unclear,
            Identity::Sibling => self
                .codes
                .sibling
                .or(fits_sibling)
                .map_or(Verdict::Unclear, |index| self.by_sibling(index)),
            _ if doubted => Verdict::Unclear,
            // An equal code proves nothing of words that nobody understands where none speaks for the choice.
            Identity::Promised
                if !varying_all_same
                    && !self.codes.is_sure
                    && self.strange_beside_code().is_some() =>
            {
                Verdict::Unclear
            }
            Identity::Promised => Verdict::Same,
            Identity::Open | Identity::Silent => {
                if varying_all_same
                    && self.is_shown(varies)
                    && (self.strange_word().is_none() || self.is_carried_by_options())
                {
                    Verdict::Same
                } else {
                    Verdict::Unclear
                }
            }
        }
    }

    /// A word that nothing explains, or a run of signs where nothing else says that the thing is the one that was sold.
    fn strange_word(&self) -> Option<Span> {
        self.strange().or_else(|| {
            (!self.titled.supports && self.words.items.is_empty())
                .then(|| strange_run(self.tables, self.title, self.columns, self.words))
                .flatten()
        })
    }

    /// A word of the pick line that neither the tables nor the listing explain.
    fn strange(&self) -> Option<Span> {
        strange_word(self.tables, self.title, self.columns, self.words)
    }

    /// Whether the options carry a line in spite of a word that nobody reads: they vary, the words themselves name the
    /// promised choice, the words are of another language than the listing's, and they state nothing beside.
    ///
    /// Within one language supplier and shop would call a thing by one word, so there a strange one stays a reason to look.
    fn is_carried_by_options(&self) -> bool {
        self.axes.iter().any(|judged| {
            judged.axis.varies
                && judged.axis.finding == Finding::Same
                && !judged.is_coded
                && !judged.is_remaining
        }) && !self.title.languages.share_words(self.words.languages)
            && !states_more(self.tables, self.title, self.words, self.axes)
    }

    /// A word, or a run of signs, that nothing explains on a line that only its code speaks for.
    fn strange_beside_code(&self) -> Option<Span> {
        self.strange()
            .or_else(|| strange_run(self.tables, self.title, self.columns, self.words))
    }

    /// Whether the words name the promised value where the sibling that the code names has another.
    fn words_contradict_code(&self) -> bool {
        let Some(sibling) = self.codes.sibling else {
            return false;
        };
        self.axes.iter().any(|judged| {
            judged.axis.finding == Finding::Same
                && !judged.is_coded
                && self.columns[judged.place].of_sibling[sibling].is_some_and(|value| value != 0)
        })
    }

    /// Whether the words show that the thing is what was promised, where no code does.
    fn is_shown(&self, varies: bool) -> bool {
        let steady_all_same = self
            .axes
            .iter()
            .filter(|judged| !judged.axis.varies)
            .all(|judged| judged.axis.finding == Finding::Same || self.is_any(judged.place));
        if varies {
            return true;
        }
        if self.offer.siblings.is_empty() {
            return steady_all_same
                && (self.titled.supports
                    || self
                        .axes
                        .iter()
                        .any(|judged| judged.axis.finding == Finding::Same));
        }
        self.titled.supports
            || self
                .axes
                .iter()
                .any(|judged| judged.axis.finding == Finding::Same)
    }

    /// Whether the promise of an option is met by anything: "random colour".
    fn is_any(&self, place: usize) -> bool {
        let promised = self.columns[place].values.first();
        promised.is_some_and(|value| is_any(self.tables, &value.reading))
    }

    /// The error that a sibling's code shows: the first option in which that sibling differs.
    fn by_sibling(&self, sibling: usize) -> Verdict {
        self.columns
            .iter()
            .filter(|column| {
                column
                    .of_sibling
                    .get(sibling)
                    .copied()
                    .flatten()
                    .is_some_and(|value| value != 0)
            })
            .map(|column| {
                attribute_between(
                    self.tables,
                    column,
                    column.of_sibling[sibling].unwrap_or_default(),
                )
            })
            .min_by_key(|&attribute| rank(attribute))
            .map_or(Verdict::Unclear, Verdict::wrong)
    }

    /// The sibling that the picked side fits better: it has every rival value, and the promised value elsewhere.
    fn fits_sibling(&self) -> Option<usize> {
        let rivals: Vec<(usize, usize)> = self
            .axes
            .iter()
            .filter_map(|judged| judged.axis.rival.map(|rival| (judged.place, rival)))
            .collect();
        if rivals.is_empty() {
            return if self.codes.identity == Identity::Sibling {
                self.codes.sibling
            } else {
                None
            };
        }
        (0..self.offer.siblings.len())
            .filter(|&sibling| {
                rivals
                    .iter()
                    .all(|&(place, rival)| self.columns[place].of_sibling[sibling] == Some(rival))
            })
            .min_by_key(|&sibling| {
                let elsewhere = self
                    .columns
                    .iter()
                    .filter(|column| column.of_sibling[sibling].is_some_and(|value| value != 0))
                    .count();
                let choice = &self.offer.siblings[sibling];
                let values: Vec<&str> = choice
                    .options
                    .iter()
                    .map(|option| option.value.as_str())
                    .collect();
                (elsewhere, values, choice.sku.as_deref())
            })
    }
}

/// The attribute in which a value differs from the promised one.
fn attribute_between(tables: &Tables, column: &Column, value: usize) -> Attribute {
    let promised = &column.values[0].reading;
    facets(tables, promised)
        .into_iter()
        .filter(|&facet| {
            super::compare::fit(tables, facet, promised, &column.values[value].reading).level
                < super::compare::OVERLAP
        })
        .map(|facet| facet.attribute(column.attribute))
        .min_by_key(|&attribute| rank(attribute))
        .unwrap_or(column.attribute)
}
