//! The pick line read as one text, with what its columns say outright.

use super::column::Column;
use super::compare::agree;
use super::read::{Context, Mention, Reading, Span, is_material, plays, read};
use super::vocabulary::{Kind, Languages, MeaningId, Role, Tables};
use super::{Attribute, Learned, Picked, Vocabulary};
use crate::text::script_of;

/// Reads a pick line: its words, then the values of its own columns, in one text.
pub(super) fn read_picked(
    vocabulary: &Vocabulary,
    learned: &Learned,
    picked: &Picked,
    around: Languages,
) -> Reading {
    let mut text = picked.text.clone();
    let mut explicit: Vec<Span> = Vec::new();
    for option in &picked.options {
        text.push_str(" ; ");
        let is_colour = option
            .name
            .as_deref()
            .and_then(|name| vocabulary.attribute_of(name))
            == Some(Attribute::Colour);
        let start = text.len();
        text.push_str(&option.value);
        if is_colour {
            explicit.push(Span {
                start: crate::text::fold(&text[..start]).text.len(),
                end: crate::text::fold(&text).text.len(),
            });
        }
    }
    let context = Context {
        languages: around,
        ..Context::default()
    };
    let mut reading = read(
        &vocabulary.tables,
        &learned.explain(&vocabulary.tables, &text),
        context,
    );
    for mention in reading
        .colours
        .mentions
        .iter_mut()
        .chain(&mut reading.colours.patterns)
    {
        mention.is_explicit |= explicit.iter().any(|span| span.meets(mention.span));
    }
    reading
}

/// Sets aside the colours that are the material of the title and no choice: the "acier" of a ring "en acier" that is sold in gold
/// and rose gold.
pub(super) fn set_materials_aside(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &mut Reading,
) {
    let is_material = |meaning: MeaningId| {
        tables.meanings.get(meaning).kind == Kind::Concept(Attribute::Material)
    };
    let sold: Vec<MeaningId> = title
        .concepts
        .iter()
        .map(|&(meaning, _)| meaning)
        .filter(|&meaning| is_material(meaning))
        .collect();
    if sold.is_empty() || picked.colours.mentions.is_empty() {
        return;
    }
    let names = |reading: &Reading, span: Span| {
        let mut terms = reading.terms.iter().filter(|term| term.span == span);
        terms.any(|term| {
            let mut meanings = term.meanings.iter();
            meanings
                .any(|&own| is_material(own) && sold.iter().any(|&known| agree(tables, known, own)))
        })
    };
    let is_chosen = columns
        .iter()
        .flat_map(|column| &column.values)
        .any(|value| {
            let terms = value.reading.terms.iter();
            terms
                .map(|term| term.span)
                .any(|span| names(&value.reading, span))
        });
    if is_chosen {
        return;
    }
    let mentions = std::mem::take(&mut picked.colours.mentions);
    let (aside, kept) = mentions
        .into_iter()
        .partition(|mention| names(picked, mention.span));
    picked.colours.mentions = kept;
    picked.set_aside.extend::<Vec<Mention>>(aside);
}

/// Sets aside the colours of what comes with the thing, and words for the thing that are colours elsewhere: the
/// "white cable" of a black charger, and the moka that is a pot.
pub(super) fn set_things_aside(tables: &Tables, title: &Reading, picked: &mut Reading) {
    let sold: Vec<_> = title
        .items
        .iter()
        .filter(|(_, span)| {
            title.terms[..with(tables, title)]
                .iter()
                .any(|term| term.span.meets(*span))
        })
        .map(|&(item, _)| item)
        .collect();
    if sold.is_empty() {
        return;
    }
    set_containers_aside(tables, &sold, picked);
    let is_sold = |meaning| sold.iter().any(|&item| agree(tables, item, meaning));
    let part_at = |mention: &Mention| {
        let next = picked
            .terms
            .iter()
            .find(|term| term.span.start >= mention.span.end)?;
        let is_close = next.span.start - mention.span.end <= 1;
        let is_thing = next.kinds(tables).any(|kind| kind == Kind::Item);
        let is_own = next.meanings.iter().any(|&meaning| is_sold(meaning));
        next.meanings
            .iter()
            .copied()
            .find(|&meaning| tables.meanings.get(meaning).kind == Kind::Part)
            .filter(|_| is_close && is_thing && !is_own)
    };

    let is_the_thing = |mention: &Mention| {
        picked.terms.iter().any(|term| {
            term.span == mention.span
                && term.meanings.iter().any(|&meaning| {
                    tables.meanings.get(meaning).kind == Kind::Item && is_sold(meaning)
                })
        })
    };
    let parts: Vec<_> = picked.colours.mentions.iter().map(part_at).collect();
    let things: Vec<bool> = picked.colours.mentions.iter().map(is_the_thing).collect();
    if things.iter().all(|&is_thing| is_thing) || parts.iter().all(Option::is_some) {
        return;
    }
    let mentions = std::mem::take(&mut picked.colours.mentions);
    for ((mut mention, part), is_thing) in mentions.into_iter().zip(parts).zip(things) {
        if part.is_some() || is_thing {
            mention.part = part;
            picked.set_aside.push(mention);
        } else {
            picked.colours.mentions.push(mention);
        }
    }
}

/// Sets aside the colours of what the thing stands in: the 白杯 of a candle is its jar.
fn set_containers_aside(tables: &Tables, sold: &[MeaningId], picked: &mut Reading) {
    let (aside, kept) = std::mem::take(&mut picked.colours.mentions)
        .into_iter()
        .partition(|mention| is_of_container(tables, sold, picked, mention));
    picked.colours.mentions = kept;
    let aside: Vec<Mention> = aside;
    let part = tables.meanings.find("part.packaging");
    picked
        .set_aside
        .extend(aside.into_iter().map(|mention| Mention { part, ..mention }));
}

/// Whether a colour stands before a single sign that ends words for containers, where none is sold.
fn is_of_container(
    tables: &Tables,
    sold: &[MeaningId],
    picked: &Reading,
    mention: &Mention,
) -> bool {
    const CONTAINERS: [&str; 2] = ["item.vessel", "item.foodjar"];
    let text = &picked.folded.text;
    let mut after = text[mention.span.end..].chars();
    let Some(head) = after.next() else {
        return false;
    };
    let goes_on = after
        .next()
        .is_some_and(|next| script_of(next).is_running());
    let is_read = picked
        .terms
        .iter()
        .any(|term| term.span.start <= mention.span.end && mention.span.end < term.span.end);
    let kinds = tables.heads.kinds(head);
    let has = |id: &str| kinds.iter().any(|&kind| tables.meanings.get(kind).id == id);
    let is_sold = kinds
        .iter()
        .any(|&kind| sold.iter().any(|&item| agree(tables, item, kind)));
    !goes_on && !is_read && !is_sold && CONTAINERS.into_iter().any(has)
}

/// Sets aside the colours that only repeat the listing's name: the green of a "Green Day" shirt.
///
/// A title that lists the listing's own colours, "Umbrella (black, green)", gives it no name.
pub(super) fn set_names_aside(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &mut Reading,
) {
    let is_choice = |name: &Mention| {
        columns
            .iter()
            .flat_map(|column| &column.values)
            .flat_map(|value| &value.reading.colours.mentions)
            .any(|choice| is_same_colour(tables, name, choice))
    };
    let mut names: Vec<&Mention> = title
        .colours
        .mentions
        .iter()
        .chain(&title.set_aside)
        .collect();
    let mut choices = names.iter().filter(|name| is_choice(name));
    let lists_choices = choices
        .next()
        .is_some_and(|first| choices.any(|other| !is_same_colour(tables, first, other)));
    if lists_choices {
        names.retain(|name| !is_choice(name));
    }
    // Nothing is called "transparent" that is not.
    names.retain(|name| {
        !is_choice(name)
            || !name
                .senses
                .iter()
                .any(|sense| tables.colours.get(sense.colour).id == "transparent")
    });
    for name in names {
        set_name_aside(tables, title, name, picked);
    }
    set_told_patterns_aside(tables, title, columns, picked);
}

/// Sets aside the patterns that the title tells, or explains as a quality of the thing, where no choice has them.
fn set_told_patterns_aside(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &mut Reading,
) {
    let is_chosen = |pattern: &Mention| {
        columns
            .iter()
            .flat_map(|column| &column.values)
            .flat_map(|value| &value.reading.colours.patterns)
            .any(|choice| is_same_colour(tables, choice, pattern))
    };
    // A title that says "printed" explains a word that says it, too, whatever print else it may mean: 印花.
    let is_printed = title
        .concepts
        .iter()
        .any(|&(meaning, _)| tables.meanings.get(meaning).id == "feature.print.with");
    let ambiguous: Vec<Span> = picked
        .terms
        .iter()
        .filter(|term| term.is_ambiguous)
        .map(|term| term.span)
        .collect();
    // Ruled paper is "dotted" as the title says, and has no pattern.
    let told: Vec<Span> = picked
        .terms
        .iter()
        .filter(|term| {
            term.meanings.iter().any(|&meaning| {
                let is_quality = matches!(tables.meanings.get(meaning).kind, Kind::Concept(_));
                let mut known = title.concepts.iter();
                is_quality && known.any(|&(known, _)| agree(tables, known, meaning))
            })
        })
        .map(|term| term.span)
        .collect();
    picked.colours.patterns.retain(|pattern| {
        let is_told = told.contains(&pattern.span)
            || is_printed && ambiguous.contains(&pattern.span)
            || title
                .colours
                .patterns
                .iter()
                .any(|known| is_same_colour(tables, known, pattern));
        is_chosen(pattern) || !is_told
    });
}

/// Sets aside the one colour that repeats a name of the title, or the first of several.
fn set_name_aside(tables: &Tables, title: &Reading, name: &Mention, picked: &mut Reading) {
    // The steel of a title is repeated by steel, and not by the silver of what is ordered.
    let is_of_steel = is_material(tables, title, name);
    let repeats: Vec<usize> = (0..picked.colours.mentions.len())
        .filter(|&index| {
            let found = &picked.colours.mentions[index];
            is_same_colour(tables, name, found)
                && (!is_of_steel || is_material(tables, picked, found))
        })
        .collect();
    if let [only] = repeats[..]
        && !picked.colours.mentions[only].is_explicit
    {
        let mention = picked.colours.mentions.remove(only);
        picked.set_aside.push(mention);
    } else if let Some(&first) = repeats
        .iter()
        .find(|&&index| !picked.colours.mentions[index].is_explicit)
    {
        let mention = picked.colours.mentions.remove(first);
        picked.set_aside.push(mention);
    }
}

fn is_same_colour(tables: &Tables, name: &Mention, found: &Mention) -> bool {
    name.senses.iter().any(|left| {
        found.senses.iter().any(|right| {
            left.shade == right.shade
                && tables.colours.level(left.colour, right.colour) >= super::compare::OVERLAP
        })
    })
}

/// Where a title turns from the thing to what comes with it, as a place among its terms: "belt *with* buckle".
pub(super) fn with(tables: &Tables, title: &Reading) -> usize {
    title
        .terms
        .iter()
        .position(|term| plays(tables, term, Role::Ground))
        .unwrap_or(title.terms.len())
}

/// The part that glasses are told by: 黑框 are black ones.
fn frames_of_glasses(tables: &Tables, title: &Reading) -> Vec<MeaningId> {
    let are_glasses = title.items.iter().any(|&(item, _)| {
        let id = tables.meanings.get(item).id.as_str();
        ["item.glasses", "item.sunglasses"]
            .iter()
            .any(|known| id.starts_with(known))
    });
    are_glasses
        .then(|| tables.meanings.find("part.edge"))
        .flatten()
        .into_iter()
        .collect()
}

/// Whether the pick line gives the thing itself a colour, so that those of its parts stay theirs: the brown zip of a
/// black jacket "with zip".
fn is_told_of_the_thing(tables: &Tables, title: &Reading, picked: &Reading) -> bool {
    let is_part_and_thing = title.terms.iter().any(|term| {
        let has = |kind| term.kinds(tables).any(|known| known == kind);
        has(Kind::Part) && has(Kind::Item)
    });
    !picked.colours.mentions.is_empty() && !title.items.is_empty() && !is_part_and_thing
}

/// Gives back the colours of parts that the listing itself is about: the strap of a strap.
pub(super) fn give_back_own_parts(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &mut Reading,
) {
    // "Linear red switches": a part that the title gives a colour is no choice of the buyer's.
    let is_settled = |meaning| {
        title
            .set_aside
            .iter()
            .any(|mention| mention.part == Some(meaning))
    };
    // What an option chooses is no trimming: the tape that a curtain hangs by.
    let chosen = columns
        .iter()
        .filter(|column| column.attribute != Attribute::Colour && !column.shows_colours())
        .flat_map(|column| &column.values)
        .flat_map(|value| &value.reading.terms);
    let own: Vec<_> = title.terms[..with(tables, title)]
        .iter()
        .chain(chosen)
        .flat_map(|term| term.meanings.iter().copied())
        .filter(|&meaning| {
            // Trimmings of many kinds share one meaning, so that one says nothing of another.
            let row = tables.meanings.get(meaning);
            row.kind == Kind::Part && row.id != "part.trim" && !is_settled(meaning)
        })
        .collect();
    let own = [own, frames_of_glasses(tables, title)].concat();
    if own.is_empty() || is_told_of_the_thing(tables, title, picked) {
        return;
    }
    let is_own = |mention: &Mention, picked: &Reading| {
        picked.terms.iter().any(|term| {
            let gap = term
                .span
                .start
                .saturating_sub(mention.span.end)
                .max(mention.span.start.saturating_sub(term.span.end));
            gap <= 4
                && term
                    .meanings
                    .iter()
                    .any(|&meaning| own.iter().any(|&known| agree(tables, known, meaning)))
        })
    };
    let (back, aside) = std::mem::take(&mut picked.set_aside)
        .into_iter()
        .partition(|mention| is_own(mention, picked));
    picked.set_aside = aside;
    let back: Vec<Mention> = back;
    picked.colours.mentions.extend(back);
    picked
        .colours
        .mentions
        .sort_by_key(|mention| mention.span.start);
}
