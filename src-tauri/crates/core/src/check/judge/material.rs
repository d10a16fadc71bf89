//! Whether two materials really speak against one another: satin is a weave and polyester a fibre, and both may hold.

use super::column::Column;
use super::picked::with;
use super::read::{Reading, Span, Term};
use super::vocabulary::{Kind, MeaningId, Role, Tables};
use super::{Attribute, read};

/// What cloth is made of.
const FIBRES: [&str; 12] = [
    "material.cashmere",
    "material.cotton",
    "material.jute",
    "material.linen",
    "material.nylon",
    "material.neoprene",
    "material.polyester",
    "material.rattan",
    "material.silk",
    "material.sisal",
    "material.viscose",
    "material.wool",
];

/// How cloth is made.
const CLOTHS: [&str; 8] = [
    "material.cotton.canvas",
    "material.denim",
    "material.felt",
    "material.fleece",
    "material.lace",
    "material.satin",
    "material.suede",
    "material.velvet",
];

/// What metal is coated with.
const COATS: [&str; 2] = ["material.metal.chrome", "material.metal.enamel"];

/// What soles and mats are made of, by whichever name.
const FOAMS: [&str; 4] = [
    "material.eva",
    "material.plastic",
    "material.rubber",
    "material.tpe",
];

/// How two materials stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contrast {
    /// A thing is of one or of the other.
    Sharp,
    /// A person should look.
    Blunt,
    /// Both may be said of one thing.
    None,
}

/// How the material that a pick line names stands to the one of the title.
pub(super) fn contrast(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
    (promised, found): (Option<Span>, Option<Span>),
) -> Contrast {
    let (ours, theirs) = (named(tables, title, promised), named(tables, picked, found));
    let any = |ids: &[&str], known: &[&str]| {
        ids.iter()
            .any(|id| known.iter().any(|start| is_of(id, start)))
    };
    if promised.is_some_and(|span| is_purpose(tables, title, span)) {
        return Contrast::None;
    }
    if found.is_some_and(|span| is_of_a_part(tables, title, columns, (picked, span))) {
        return Contrast::None;
    }
    // What a candle is made of says nothing of its jar.
    if any(&ours, &["material.wax"]) != any(&theirs, &["material.wax"]) {
        return Contrast::None;
    }
    let (our_cloth, their_cloth) = (any(&ours, &CLOTHS), any(&theirs, &CLOTHS));
    let (our_fibre, their_fibre) = (any(&ours, &FIBRES), any(&theirs, &FIBRES));
    if our_cloth && (their_cloth || their_fibre) || our_fibre && their_cloth {
        return Contrast::None;
    }
    if our_fibre && their_fibre {
        return Contrast::Blunt;
    }
    // A slipper of rubber is told as one of EVA.
    let is_foam = any(&ours, &["material.eva"]) || any(&theirs, &["material.eva"]);
    if is_foam && (any(&ours, &FOAMS) && any(&theirs, &FOAMS)) {
        return Contrast::None;
    }
    if title.is_ambiguous(promised) || picked.is_ambiguous(found) {
        return Contrast::Blunt;
    }
    if any(&theirs, &["material.leather.pu"]) && any(&ours, &["material.leather"]) {
        return if any(&ours, &["material.leather.real"]) {
            Contrast::Sharp
        } else {
            Contrast::Blunt
        };
    }
    let is_coat = any(&ours, &COATS) || any(&theirs, &COATS);
    if is_coat && any(&ours, &["material.metal"]) && any(&theirs, &["material.metal"]) {
        return Contrast::None;
    }
    // "Walnut" where colours are sold is the colour of a mahogany thing.
    let are_woods = any(&ours, &["material.wood"]) && any(&theirs, &["material.wood"]);
    let sells_colours = columns
        .iter()
        .any(|column| column.attribute == Attribute::Colour);
    if are_woods && sells_colours {
        return Contrast::None;
    }
    Contrast::Sharp
}

/// The ids of the materials at a place.
fn named<'a>(tables: &'a Tables, reading: &Reading, span: Option<Span>) -> Vec<&'a str> {
    let id = |meaning: MeaningId| tables.meanings.get(meaning).id.as_str();
    reading
        .concepts
        .iter()
        .filter(|&&(meaning, own)| {
            Some(own) == span
                && tables.meanings.get(meaning).kind == Kind::Concept(Attribute::Material)
        })
        .map(|&(meaning, _)| id(meaning))
        .collect()
}

/// Whether one meaning is the other or a kind of it: `blue.navy` of `blue`.
pub(crate) fn is_of(id: &str, start: &str) -> bool {
    id.strip_prefix(start)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a material is that of a part: 木盖 is a lid of wood, 五金 the metal trim. Where the line names no other thing, the
/// part may be the very thing: a strap of silicone, a thread of wool.
fn is_of_a_part(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    (picked, span): (&Reading, Span),
) -> bool {
    let is_part = |meaning: MeaningId| tables.meanings.get(meaning).kind == Kind::Part;
    // What comes with the thing, or is chosen by an option of its own, is not the thing itself.
    let with = with(tables, title);
    let is_sold = |meaning: MeaningId| {
        let mut terms = title.terms[..with].iter();
        terms.any(|term| term.meanings.contains(&meaning))
            && !columns.iter().any(|column| column.part == Some(meaning))
    };
    picked
        .terms
        .iter()
        .filter(|term| term.span == span || term.span.start == span.end && !picked.items.is_empty())
        .flat_map(|term| &term.meanings)
        .any(|&meaning| is_part(meaning) && !is_sold(meaning))
}

/// Whether a term is a word such as "for", or begins with one: "für Steine" may be one term.
fn tells_purpose(tables: &Tables, title: &Reading, term: &Term) -> bool {
    let text = &title.folded.text[term.span.start..term.span.end];
    let first = text.split(' ').next().unwrap_or(text);
    read::plays(tables, term, Role::For)
        || first.len() < text.len()
            && tables.lexicon.exactly(first).is_some_and(|entries| {
                entries
                    .iter()
                    .any(|entry| tables.meanings.get(entry.meaning).kind == Kind::Role(Role::For))
            })
}

/// Whether a word tells what a thing is for: markers *for stone, wood and glass*.
pub(super) fn is_purpose(tables: &Tables, title: &Reading, span: Span) -> bool {
    title
        .terms
        .iter()
        .filter(|term| term.span.end <= span.start && tells_purpose(tables, title, term))
        .any(|term| {
            !title.folded.text[term.span.end..span.start].contains([';', '|', '(', ')', '.', '\n'])
        })
}
