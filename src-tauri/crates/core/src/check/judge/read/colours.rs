use super::roles::{is_denied, is_replaced, plays};
use super::{Context, Reading, Span, Term};
use crate::check::judge::Attribute;
use crate::check::judge::vocabulary::{ColourId, Kind, Languages, MeaningId, Role, Tables};
use crate::text::{Script, script_of};

/// One reading of a colour word: a colour, made lighter (−1), darker (1), brighter (2), or by an unknown word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Sense {
    pub(in crate::check::judge) colour: ColourId,
    pub(in crate::check::judge) shade: i8,
}

/// The shade that a word no table knows makes: "ocean blue".
pub(in crate::check::judge) const UNKNOWN_SHADE: i8 = 9;

/// A colour word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Mention {
    /// What it may mean, by language.
    pub(in crate::check::judge) senses: Vec<Sense>,
    pub(in crate::check::judge) span: Span,
    /// Whether the word says outright that it is a colour: 红色, "colour red".
    pub(in crate::check::judge) is_explicit: bool,
    /// Whether it is the ground of a compound: 白底, "white with".
    pub(in crate::check::judge) is_ground: bool,
    /// The part that the colour belongs to: the zip of a "gold zip".
    pub(in crate::check::judge) part: Option<MeaningId>,
}

/// The colours of a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::check::judge) struct ColourValue {
    pub(in crate::check::judge) mentions: Vec<Mention>,
    pub(in crate::check::judge) patterns: Vec<Mention>,
    pub(in crate::check::judge) placeholder: Option<(ColourId, Span)>,
}

impl ColourValue {
    pub(in crate::check::judge) fn is_empty(&self) -> bool {
        self.mentions.is_empty() && self.patterns.is_empty() && self.placeholder.is_none()
    }
}

/// Collects the colours of a text: those of the thing, and those set aside.
pub(super) fn collect(tables: &Tables, reading: &mut Reading, context: Context) {
    let mut value = ColourValue::default();
    let mut set_aside = Vec::new();
    for (index, term) in reading.terms.iter().enumerate() {
        if term.kinds(tables).any(|kind| kind == Kind::Name) {
            continue;
        }
        if value.placeholder.is_none()
            && let Some(placeholder) = term.kinds(tables).find_map(|kind| match kind {
                Kind::Placeholder(colour) => Some(colour),
                _ => None,
            })
        {
            value.placeholder = Some((placeholder, term.span));
        }
        let Some(mut mention) = mention_of(tables, reading, index, context) else {
            continue;
        };
        mention.part = part_of(tables, reading, index, context.is_option);
        // 白身藏青领: the body is the thing itself.
        if mention
            .part
            .is_some_and(|part| tables.meanings.get(part).id == "part.body")
        {
            mention.part = None;
            mention.is_ground = true;
        }
        if !context.is_option
            && mention.is_ground
            && let Some(sole) = sole_of(tables, reading, index)
        {
            mention.is_ground = false;
            mention.part = Some(sole);
        }
        if let Some(flowers) = flowers_on_ground(tables, reading, index, &mention) {
            value.patterns.push(flowers);
        }
        let belongs_to_part = !context.is_option && mention.part.is_some();
        if !context.is_option
            && (is_quoted_name(reading, term.span) || is_brand(reading, mention.span))
            || is_denied(tables, reading, term.span)
            || is_replaced(tables, reading, term.span)
            || belongs_to_part
        {
            set_aside.push(mention);
        } else if mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).is_pattern())
        {
            value.patterns.push(mention);
        } else {
            value.mentions.push(mention);
        }
    }
    // "Stainless ring, black" is black: a material names the colour only where nothing else does.
    let is_material = |mention: &Mention| is_material(tables, reading, mention);
    if value.mentions.iter().any(|mention| !is_material(mention)) {
        value.mentions.retain(|mention| !is_material(mention));
    }
    reading.set_aside = set_aside;
    reading.colours = value;
}

/// The sole that a 底 means on a shoe: 黑面白底 is black.
fn sole_of(tables: &Tables, reading: &Reading, index: usize) -> Option<MeaningId> {
    let text = &reading.folded.text;
    let span = reading.terms[index].span;
    let is_shoe = text.contains(['鞋', '靴']) || text.contains("拖鞋");
    let ends_there = text[span.end..]
        .strip_prefix("底")
        .or_else(|| text[span.end..].strip_prefix("色底"))
        .is_some_and(|rest| {
            rest.chars()
                .next()
                .is_none_or(|next| script_of(next) != Script::Han || next == '黑' || next == '白')
        });
    (is_shoe && ends_there)
        .then(|| tables.meanings.find("part.sole"))
        .flatten()
}

/// The flowers that a colour after a ground has: 黑底白花 is a print, and no plain black with a trimming.
fn flowers_on_ground(
    tables: &Tables,
    reading: &Reading,
    index: usize,
    mention: &Mention,
) -> Option<Mention> {
    let after = &reading.folded.text[mention.span.end..];
    let on_ground = index
        .checked_sub(1)
        .and_then(|before| reading.terms.get(before))
        .is_some_and(|before| {
            plays(tables, before, Role::Ground) && before.span.end == mention.span.start
        });
    (on_ground && after.trim_start_matches('色').starts_with('花'))
        .then(|| tables.colours.find("pattern.floral"))
        .flatten()
        .map(|colour| Mention {
            senses: vec![Sense { colour, shade: 0 }],
            is_ground: false,
            part: None,
            ..mention.clone()
        })
}

/// Whether the word of a colour is that of a material first: steel, oak.
pub(in crate::check::judge) fn is_material(
    tables: &Tables,
    reading: &Reading,
    mention: &Mention,
) -> bool {
    reading.terms.iter().any(|term| {
        term.span.meets(mention.span)
            && term
                .kinds(tables)
                .any(|kind| kind == Kind::Concept(Attribute::Material))
    })
}

/// Whether a colour word is one of several in quotation marks: the brand "Burgundy Hair".
fn is_quoted_name(reading: &Reading, span: Span) -> bool {
    let text = &reading.folded.text;
    let is_mark = |sign: char| matches!(sign, '"' | '“' | '”' | '„' | '«' | '»');
    let (Some(open), Some(close)) = (
        text[..span.start].rfind(is_mark),
        text[span.end..].find(is_mark),
    ) else {
        return false;
    };
    let inside = text[open..span.end + close].trim_start_matches(is_mark);
    // Inches leave a digit before the mark.
    !text[..open].ends_with(|sign: char| sign.is_ascii_digit())
        && inside.len() <= 40
        && !inside.contains(is_mark)
        && inside.split(' ').count() > 1
        && inside.trim() != reading.words(span)
        && text[..span.start].matches(is_mark).count() % 2 == 1
}

/// Words that make a name of the word before them: "BORDEAUX brand", 骆驼牌.
const BRAND_WORDS: [&str; 5] = ["brand", "牌", "marke", "marque", "marca"];

fn is_brand(reading: &Reading, span: Span) -> bool {
    let after = reading.folded.text[span.end..].trim_start();
    BRAND_WORDS.iter().any(|word| {
        after.strip_prefix(word).is_some_and(|rest| {
            !word.is_ascii() || !rest.starts_with(|sign: char| sign.is_alphanumeric())
        })
    })
}

fn mention_of(
    tables: &Tables,
    reading: &Reading,
    index: usize,
    context: Context,
) -> Option<Mention> {
    let term = &reading.terms[index];
    let colours: Vec<ColourId> = term
        .kinds(tables)
        .filter_map(|kind| match kind {
            Kind::Colour(colour) => Some(colour),
            _ => None,
        })
        .collect();
    if colours.is_empty() {
        return None;
    }
    let mut span = term.span;
    let mut shade = 0;
    if let Some((found, shade_span)) = shade_beside(tables, reading, index) {
        shade = found;
        span = Span {
            start: span.start.min(shade_span.start),
            end: span.end.max(shade_span.end),
        };
    } else if context.is_option && is_made_special(tables, reading, index) {
        shade = UNKNOWN_SHADE;
    }
    let text = &reading.folded.text;
    let after = &text[span.end..];
    Some(Mention {
        part: None,
        senses: colours
            .into_iter()
            .map(|colour| composed(tables, colour, shade))
            .collect(),
        span,
        is_explicit: text[span.start..span.end].ends_with(['色', '색'])
            || after.starts_with(['色', '색'])
            || beside_colour_word(tables, reading, index),
        is_ground: names_ground(tables, reading, index, span),
    })
}

/// Whether a colour is told to be that of the ground: 白底, "white with", "fundo branco", "red background".
fn names_ground(tables: &Tables, reading: &Reading, index: usize, span: Span) -> bool {
    let text = &reading.folded.text;
    let blank = |from: usize, to: usize| {
        text.get(from..to.max(from))
            .is_some_and(|gap| gap.trim().is_empty())
    };
    let before = index
        .checked_sub(1)
        .and_then(|before| reading.terms.get(before));
    if before.is_some_and(|term| {
        plays(tables, term, Role::GroundNext) && blank(term.span.end, span.start)
    }) {
        return true;
    }
    reading.terms.get(index + 1).is_some_and(|next| {
        (plays(tables, next, Role::Ground) || plays(tables, next, Role::GroundPrevious))
            && blank(span.end, next.span.start)
    })
}

/// A shade word that leans on a colour: before it, or after it as in Romance languages.
fn shade_beside(tables: &Tables, reading: &Reading, index: usize) -> Option<(i8, Span)> {
    let shade_of = |term: &Term| {
        term.kinds(tables).find_map(|kind| match kind {
            Kind::Shade(shade) => Some(shade),
            _ => None,
        })
    };
    let term = &reading.terms[index];
    let gap_is_thin = |from: usize, to: usize| {
        reading
            .folded
            .text
            .get(from..to)
            .is_some_and(|gap| gap.len() <= 1 && gap.chars().all(|sign| " -".contains(sign)))
    };
    if let Some(before) = index
        .checked_sub(1)
        .and_then(|before| reading.terms.get(before))
        && let Some(shade) = shade_of(before)
        && gap_is_thin(before.span.end, term.span.start)
    {
        return Some((shade, before.span));
    }
    let after = reading.terms.get(index + 1)?;
    let next_is_colour = reading.terms.get(index + 2).is_some_and(|next| {
        gap_is_thin(after.span.end, next.span.start)
            && next
                .kinds(tables)
                .any(|kind| matches!(kind, Kind::Colour(_)))
    });
    let shade = shade_of(after)?;
    (after.languages.meets(Languages::ROMANCE)
        && gap_is_thin(term.span.end, after.span.start)
        && !next_is_colour)
        .then_some((shade, after.span))
}

/// A colour with its shade: a shade the table has, or the colour made lighter or darker.
fn composed(tables: &Tables, colour: ColourId, shade: i8) -> Sense {
    let name = match shade {
        -1 => "light",
        1 => "dark",
        2 => "neon",
        _ => return Sense { colour, shade },
    };
    let row = tables.colours.get(colour);
    let composed = if row.is_plain() {
        tables.colours.find(&format!("{}.{name}", row.id))
    } else {
        None
    };
    composed.map_or(Sense { colour, shade }, |colour| Sense { colour, shade: 0 })
}

/// Whether an unknown word stands before or after a colour in an option's value: "Ocean Blue" is no plain blue.
fn is_made_special(tables: &Tables, reading: &Reading, index: usize) -> bool {
    let span = reading.terms[index].span;
    let text = &reading.folded.text;
    let touches = |left: usize, right: usize| {
        text.get(left..right)
            .is_some_and(|gap| gap.len() <= 1 && gap.chars().all(|sign| " -".contains(sign)))
    };
    let by_unknown = reading
        .unknown
        .iter()
        .any(|word| touches(word.span.end, span.start) || touches(span.end, word.span.start));
    let by_name = reading.terms.iter().any(|term| {
        term.span.end <= span.start
            && touches(term.span.end, span.start)
            && term.kinds(tables).any(|kind| matches!(kind, Kind::Name))
    });
    by_unknown || by_name
}

fn beside_colour_word(tables: &Tables, reading: &Reading, index: usize) -> bool {
    [index.checked_sub(1), Some(index + 1)]
        .into_iter()
        .flatten()
        .filter_map(|beside| reading.terms.get(beside))
        .any(|term| {
            let span = reading.terms[index].span;
            let gap = if term.span.start >= span.end {
                term.span.start - span.end
            } else {
                span.start - term.span.end
            };
            gap <= 2 && plays(tables, term, Role::Colourword)
        })
}

/// The part that a colour describes: "red stitching", 蓝色吊牌, "(Kabel schwarz)".
fn part_of(tables: &Tables, reading: &Reading, index: usize, is_option: bool) -> Option<MeaningId> {
    // 白 自带蓝色充电线: what a thing comes with is no thing of its own.
    let comes_with = index
        .checked_sub(1)
        .and_then(|before| reading.terms.get(before))
        .is_some_and(|before| {
            plays(tables, before, Role::Ground)
                && reading.terms[index].span.start - before.span.end <= 1
        });
    let in_bracket = index
        .checked_sub(1)
        .and_then(|before| reading.terms.get(before))
        .is_some_and(|before| {
            reading.folded.text[..before.span.start]
                .trim_end()
                .ends_with('(')
        });
    let part = |term: &Term| {
        let is_item =
            !comes_with && !in_bracket && term.kinds(tables).any(|kind| kind == Kind::Item);
        term.meanings
            .iter()
            .copied()
            .find(|&meaning| tables.meanings.get(meaning).kind == Kind::Part)
            .filter(|_| !is_item)
    };
    let text = &reading.folded.text;
    let span = reading.terms[index].span;
    let after = reading.terms[index + 1..]
        .iter()
        .find(|term| !plays(tables, term, Role::Colourword));
    let is_followed = reading.terms.get(index + 2).is_some_and(|next| {
        let (colour, part) = (&reading.terms[index], &reading.terms[index + 1]);
        is_own_colour(tables, reading, colour, part)
            && next.span.start == part.span.end + 1
            && next
                .kinds(tables)
                .any(|kind| matches!(kind, Kind::Colour(_)))
    });
    let is_of_thing = after.is_some_and(|after| heads_a_thing(tables, reading, span, after));
    if let Some(after) = after.filter(|_| !is_followed && !is_of_thing)
        && let Some(part) = part(after)
        && text.get(span.end..after.span.start).is_some_and(|gap| {
            gap.len() <= 4 && !gap.contains([',', '(', ')', ';', '/', '+']) && !counts_apart(gap)
        })
    {
        return Some(part);
    }
    // "Kabel schwarz", "fermeture rouge": a part before the colour owns it where a bracket or a word sets the two apart.
    let before = reading.terms.get(index.checked_sub(1)?)?;
    let close = text
        .get(before.span.end..span.start)
        .is_some_and(|gap| gap.len() <= 2 && !gap.contains([',', ')', ';']));
    let apart = text[..before.span.start]
        .trim_end()
        .ends_with(['(', ',', '+', ';', '[', '（'])
        || index
            .checked_sub(2)
            .and_then(|index| reading.terms.get(index))
            .is_some_and(|term| {
                plays(tables, term, Role::Ground) && !stands_free(reading, before, span)
                    || plays(tables, term, Role::And)
                    || is_own_colour(tables, reading, term, before)
            });
    part(before).filter(|_| close && (apart || is_option))
}

/// Whether a part stands apart from a colour and begins the word for a thing, so that the colour is that of the thing:
/// 白色 拉链被套.
fn heads_a_thing(tables: &Tables, reading: &Reading, colour: Span, part: &Term) -> bool {
    let text = &reading.folded.text;
    let is_han = text[part.span.start..]
        .chars()
        .next()
        .is_some_and(|sign| script_of(sign) == Script::Han);
    let is_thing = |next: &Term| {
        next.kinds(tables).any(|kind| kind == Kind::Item)
            && !next.meanings.iter().any(|&meaning| {
                let id = &tables.meanings.get(meaning).id;
                id.starts_with("item.accessory")
            })
    };
    is_han
        && text[colour.end..part.span.start].contains(' ')
        && reading
            .terms
            .iter()
            .any(|next| next.span.start == part.span.end && is_thing(next))
}

/// Whether a colour stands free after a part, in a language whose colours hardly ever follow what they are of: "tin w/ lid
/// grey" and 带口袋 碳灰 are a grey tin and a grey thing. In Polish and Czech a colour that follows "with" its part has the
/// part's case: "z pomponem kremowym" beside "czapka z pomponem kremowa".
fn stands_free(reading: &Reading, part: &Term, colour: Span) -> bool {
    let text = &reading.folded.text;
    let has_its_case = ["pl", "cs"]
        .into_iter()
        .any(|code| part.languages.meets(Languages::of(code)))
        && text[colour.start..colour.end].ends_with(['m', 'i']);
    !has_its_case
        && !part.languages.meets(Languages::ROMANCE)
        && text.get(part.span.end..colour.start) == Some(" ")
}

/// Whether what stands between a colour and a part begins a word of its own: the two pockets of 酒红 双口袋.
fn counts_apart(gap: &str) -> bool {
    gap.strip_prefix(' ').is_some_and(|rest| {
        rest.chars()
            .next()
            .is_some_and(|sign| script_of(sign) == Script::Han || sign.is_ascii_digit())
    })
}

/// Whether a colour stands right before a part whose own colour follows it, as in Romance languages: "negro costuras
/// moradas".
fn is_own_colour(tables: &Tables, reading: &Reading, colour: &Term, part: &Term) -> bool {
    let romance = part.languages.meets(Languages::ROMANCE);
    let is_colour = colour
        .kinds(tables)
        .any(|kind| matches!(kind, Kind::Colour(_)));
    let gap = reading.folded.text.get(colour.span.end..part.span.start);
    romance && is_colour && gap == Some(" ")
}
