use super::once::told_once;
use super::tones::{is_told_by_light, is_two_toned};
use super::{EQUAL, Fit, LITERAL, NEAR, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{
    ColourValue, Mention, Reading, Sense, Span, UNKNOWN_SHADE, is_material,
};
use crate::check::judge::vocabulary::Tables;
use crate::text::{Script, script_of};

/// How well the picked colours serve the promised ones.
pub(in crate::check::judge) fn colour_level(
    tables: &Tables,
    promised: &Reading,
    picked: &Reading,
) -> Fit {
    let (wanted, offered) = (&promised.colours, &picked.colours);
    let wanted_span = first_span(wanted).unwrap_or_default();
    // A value whose words name no colour ("Ocean") is neither served nor broken by one.
    if wanted.is_empty() {
        return Fit::NOTHING;
    }
    if let Some((placeholder, span)) = wanted.placeholder.filter(|&(placeholder, _)| {
        let is_all = wanted.mentions.is_empty() && wanted.patterns.is_empty();
        let is_default = tables.colours.get(placeholder).id == "placeholder.default";
        let is_told = offered.placeholder.map(|(id, _)| id) == Some(placeholder);
        is_all || is_told && !is_default
    }) {
        return placeholder_fit(tables, placeholder, span, picked);
    }
    let with_parts = with_colours_of_parts(wanted, picked);
    let told_of_parts = with_parts.as_ref().and_then(|all| Some(all.first()?.span));
    let Some(offered_span) = first_span(offered).or(told_of_parts) else {
        return denied_fit(wanted, picked);
    };
    let groups = distinct(tables, with_parts.as_deref().unwrap_or(&offered.mentions));
    let by_pattern = pattern_level(tables, wanted, offered, with_parts.is_some());
    let by_colour = if wanted.mentions.is_empty() || groups.is_empty() {
        None
    } else {
        let fit = mentions_fit(tables, promised, picked, &groups);
        // "Steel tumbler" tells a material, not that the thing is no black one.
        let is_of_material = groups
            .iter()
            .all(|group| is_material(tables, picked, group));
        Some(if is_of_material && fit.level < OPEN {
            Fit { level: OPEN, ..fit }
        } else {
            fit
        })
    };
    match (by_colour, by_pattern) {
        (Some(fit), None) => fit,
        (None, Some(level)) => Fit::new(level, wanted_span, offered_span),
        (Some(fit), Some(level)) if level < fit.level => Fit { level, ..fit },
        (Some(fit), Some(_)) => fit,
        // A pattern that replaces a plain colour, or a plain colour that replaces a pattern.
        (None, None) if offered.placeholder.is_some() && groups.is_empty() => {
            Fit::new(OPEN, wanted_span, offered_span)
        }
        (None, None) => Fit::new(OTHER, wanted_span, offered_span),
    }
}

fn first_span(value: &ColourValue) -> Option<Span> {
    value
        .mentions
        .first()
        .or(value.patterns.first())
        .map(|mention| mention.span)
        .or(value.placeholder.map(|(_, span)| span))
}

/// "Random colour" is served by any colour; a promise "as pictured" by none that words could show.
fn placeholder_fit(tables: &Tables, placeholder: u8, span: Span, picked: &Reading) -> Fit {
    let offered = &picked.colours;
    let is_random = tables.colours.get(placeholder).id == "placeholder.random";
    let named = first_span(offered);
    let beside = picked.set_aside.first().map(|mention| mention.span);
    match (offered.placeholder, named.or(beside)) {
        (Some((other, at)), _) if other == placeholder => Fit::new(EQUAL, span, at),
        // Whatever is sent keeps a promise of "any colour".
        (_, Some(at)) if is_random => Fit::new(OVERLAP, span, at),
        (_, found) => Fit {
            level: OPEN,
            promised: Some(span),
            found: found.filter(|_| named.is_some()),
        },
    }
}

/// "Not red" says only what it is not.
fn denied_fit(wanted: &ColourValue, picked: &Reading) -> Fit {
    let Some(mention) = wanted.mentions.first() else {
        return Fit::NOTHING;
    };
    let denied = picked.set_aside.iter().find(|aside| {
        aside
            .senses
            .iter()
            .any(|sense| mention.senses.contains(sense))
    });
    denied.map_or(Fit::NOTHING, |aside| {
        Fit::new(OPEN, mention.span, aside.span)
    })
}

fn pattern_level(
    tables: &Tables,
    wanted: &ColourValue,
    offered: &ColourValue,
    has_parts: bool,
) -> Option<i8> {
    let is_plain = |mention: &Mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id == "pattern.solid")
    };
    // "Plain black" is black: that there is no pattern is no pattern.
    let says_plain = !offered.mentions.is_empty()
        && !offered.patterns.is_empty()
        && offered.patterns.iter().all(is_plain);
    if says_plain && wanted.patterns.is_empty() {
        // A sibling that is sold as plain fits better.
        return Some(OVERLAP);
    }
    match (wanted.patterns.is_empty(), offered.patterns.is_empty()) {
        (true, true) => None,
        (false, false) => {
            let level = wanted
                .patterns
                .iter()
                .flat_map(|left| {
                    offered
                        .patterns
                        .iter()
                        .map(|right| senses_level(tables, &left.senses, &right.senses))
                })
                .max()
                .unwrap_or(OPEN);
            Some(level)
        }
        // A pattern that goes unsaid beside the right colours is no contradiction.
        (false, true) => {
            (!wanted.mentions.is_empty() && !offered.mentions.is_empty()).then_some(EQUAL)
        }
        // 白底蓝条 is told as a striped one too: its two colours are the pattern.
        (true, false) if wanted.mentions.len() > 1 && (offered.mentions.len() > 1 || has_parts) => {
            None
        }
        (true, false) => {
            (!wanted.mentions.is_empty() && !offered.mentions.is_empty()).then_some(OPEN)
        }
    }
}

/// The mentions that name different things: "navy 藏青" is one, and "blue (navy)" is navy.
///
/// "Two-tone" beside the two colours is none of its own.
fn distinct<'a>(tables: &Tables, mentions: &'a [Mention]) -> Vec<&'a Mention> {
    let mut groups: Vec<&Mention> = Vec::new();
    let is_several = |mention: &Mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id == "multicolour")
    };
    let lists_them = mentions
        .iter()
        .filter(|mention| !is_several(mention))
        .count()
        >= 2;
    for mention in mentions
        .iter()
        .filter(|mention| !lists_them || !is_several(mention))
        .filter(|mention| !is_told_by_light(tables, mention, mentions))
    {
        let twin = groups.iter().position(|known| {
            senses_level(tables, &known.senses, &mention.senses) >= NEAR
                || senses_level(tables, &mention.senses, &known.senses) >= NEAR
        });
        match twin {
            Some(index) => {
                let is_plain = |mention: &Mention| {
                    mention.senses.iter().all(|sense| {
                        sense.shade == 0 && tables.colours.get(sense.colour).is_plain()
                    })
                };
                if is_plain(groups[index]) && !is_plain(mention) {
                    groups[index] = mention;
                }
            }
            None => groups.push(mention),
        }
    }
    groups
}

/// The picked colours with those of its parts, where the promise names several: White/Navy is 白色藏青领.
fn with_colours_of_parts(wanted: &ColourValue, picked: &Reading) -> Option<Vec<Mention>> {
    let own = &picked.colours.mentions;
    if wanted.mentions.len() <= own.len() {
        return None;
    }
    let parts: Vec<Mention> = picked
        .set_aside
        .iter()
        .filter(|mention| mention.part.is_some())
        .cloned()
        .collect();
    // "Silver frame / blue mirror" tells each colour of its part.
    let are_all_told =
        !own.is_empty() || parts.len() == wanted.mentions.len() && wanted.mentions.len() > 1;
    if parts.is_empty() || !are_all_told {
        return None;
    }
    let mut all = own.clone();
    let leads = |mention: &Mention| {
        own.first().is_none_or(|first| {
            let between = picked.folded.text.get(mention.span.end..first.span.start);
            between.is_some_and(|gap| gap.contains(['/', '+', '&', ',']))
        })
    };
    if parts.iter().any(leads) {
        all.extend(parts);
        all.sort_by_key(|mention| mention.span.start);
        return Some(all);
    }
    if let Some(first) = all.first_mut() {
        first.is_ground = true;
    }
    all.extend(parts);
    Some(all)
}

fn mentions_fit(tables: &Tables, promised: &Reading, picked: &Reading, groups: &[&Mention]) -> Fit {
    let told_once = told_once(tables, &promised.folded.text, &promised.colours.mentions);
    let wanted = &told_once[..];
    let best_for = |mention: &Mention| -> (i8, usize) {
        groups
            .iter()
            .enumerate()
            .map(|(index, group)| {
                (
                    mention_level(tables, promised, mention, picked, group),
                    index,
                )
            })
            .max_by_key(|&(level, index)| (level, std::cmp::Reverse(index)))
            .unwrap_or((OPEN, 0))
    };
    if let &[single] = wanted {
        let (level, index) = best_for(single);
        let level = match groups.iter().position(|group| group.is_ground) {
            _ if groups.len() == 1 || level == OTHER => level,
            // "Orange with brown" is an orange thing; a value that names both colours fits it better.
            Some(ground) if ground == index => level.min(OVERLAP),
            Some(ground)
                if mention_level(tables, promised, single, picked, groups[ground]) == OTHER =>
            {
                OTHER
            }
            // 孔雀蓝/青蓝色: a second word for the same, where it could be the promised one too.
            _ if level >= OVERLAP && is_ground_of_pattern(tables, promised, picked, groups) => {
                OVERLAP
            }
            _ if level >= OVERLAP && are_one(tables, promised, single, picked, groups) => OVERLAP,
            _ if is_two_toned(tables, promised, picked, groups)
                && groups.iter().any(|group| {
                    mention_level(tables, promised, single, picked, group) == OTHER
                }) =>
            {
                OTHER
            }
            // One colour was promised and several are named: not told which is the thing's.
            _ => level.min(OPEN),
        };
        return Fit::new(level, single.span, groups[index].span);
    }
    let matched: Vec<(i8, usize)> = wanted.iter().map(|mention| best_for(mention)).collect();
    let span = Span {
        start: wanted[0].span.start,
        end: wanted[wanted.len() - 1].span.end,
    };
    let found = Span {
        start: groups[0].span.start,
        end: groups[groups.len() - 1].span.end,
    };
    Fit::new(compound_level(wanted, groups, &matched), span, found)
}

/// Whether the second colour is the white that a pattern of one colour is on: 蓝白条纹 for "blue striped".
fn is_ground_of_pattern(
    tables: &Tables,
    promised: &Reading,
    picked: &Reading,
    groups: &[&Mention],
) -> bool {
    let is_white = |mention: &&&Mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id.starts_with("white"))
    };
    groups.len() == 2
        && groups.iter().filter(is_white).count() == 1
        && promised.colours.patterns.iter().any(|ours| {
            picked
                .colours
                .patterns
                .iter()
                .any(|theirs| senses_level(tables, &ours.senses, &theirs.senses) >= OVERLAP)
        })
}

/// Whether several colour words stand for one: nothing but a stroke or a bracket parts them, and none denies the
/// promise.
fn are_one(
    tables: &Tables,
    promised: &Reading,
    single: &Mention,
    picked: &Reading,
    groups: &[&Mention],
) -> bool {
    let joined = groups.windows(2).all(|two| {
        picked
            .folded
            .text
            .get(two[0].span.end..two[1].span.start)
            .is_some_and(|gap| matches!(gap.trim(), "/" | "(" | "色/" | "色("))
    });
    joined
        && groups
            .iter()
            .all(|group| mention_level(tables, promised, single, picked, group) >= OPEN)
}

fn compound_level(wanted: &[&Mention], groups: &[&Mention], matched: &[(i8, usize)]) -> i8 {
    let lowest = matched
        .iter()
        .map(|&(level, _)| level)
        .min()
        .unwrap_or(OPEN);
    let highest = matched
        .iter()
        .map(|&(level, _)| level)
        .max()
        .unwrap_or(OPEN);
    if highest == OTHER {
        return OTHER;
    }
    if groups.len() < wanted.len() {
        return OPEN;
    }
    let mut used: Vec<usize> = matched.iter().map(|&(_, index)| index).collect();
    let in_order = used.is_sorted();
    used.sort_unstable();
    used.dedup();
    if lowest == OTHER || used.len() < wanted.len() {
        return OTHER;
    }
    if groups.len() > wanted.len() {
        return lowest.min(OPEN);
    }
    let is_with_part = wanted.iter().any(|mention| mention.part.is_some());
    let wanted_ground = wanted
        .iter()
        .position(|mention| mention.is_ground || is_with_part && mention.part.is_none());
    let found_ground = groups.iter().position(|group| group.is_ground);
    match (wanted_ground, found_ground) {
        (Some(ours), Some(theirs)) if matched[ours].1 == theirs => lowest
            .max(NEAR)
            .max(if lowest >= NEAR { EQUAL } else { lowest }),
        (Some(_), Some(_)) => OTHER,
        // A ground on the picked side is the first colour of a promise.
        (None, Some(theirs)) if matched[0].1 == theirs => lowest,
        (None, Some(_)) => OTHER,
        // Without a ground the order is a habit, not a statement.
        (Some(_), None) => lowest.min(OVERLAP),
        (None, None) if in_order => lowest,
        (None, None) => lowest.min(OVERLAP),
    }
}

fn mention_level(
    tables: &Tables,
    promised: &Reading,
    wanted: &Mention,
    picked: &Reading,
    found: &Mention,
) -> i8 {
    let ours = bare(&promised.folded.text[wanted.span.start..wanted.span.end]);
    let theirs = bare(&picked.folded.text[found.span.start..found.span.end]);
    let is_special = wanted
        .senses
        .iter()
        .any(|sense| sense.shade == UNKNOWN_SHADE);
    // 青 is blue in Japanese and open in Chinese: one sign, two words.
    let is_other_word = ours.chars().any(|sign| script_of(sign) == Script::Han)
        && wanted.senses.len() != found.senses.len();
    if ours == theirs && !is_special && !is_other_word {
        return LITERAL;
    }
    // Two words that are open in the same way are translations of each other: Lake Blue and 湖蓝.
    let are_twins = wanted.senses.len() > 1
        && wanted.senses.len() == found.senses.len()
        && wanted
            .senses
            .iter()
            .all(|sense| found.senses.contains(sense));
    if are_twins && !is_special {
        return LITERAL;
    }
    match senses_level(tables, &wanted.senses, &found.senses) {
        // 青 is green as well as blue: what is only near by one of its meanings is not near.
        NEAR if is_of_two_hues(tables, wanted, found) => OPEN,
        level => level,
    }
}

/// Whether a word means two plain colours, one of which is clearly not the promised one.
fn is_of_two_hues(tables: &Tables, wanted: &Mention, found: &Mention) -> bool {
    let is_plain = |sense: &&Sense| tables.colours.get(sense.colour).is_plain();
    found.senses.iter().filter(is_plain).count() > 1
        && found
            .senses
            .iter()
            .filter(is_plain)
            .any(|sense| senses_level(tables, &wanted.senses, &[*sense]) == OTHER)
}

/// A colour word without what only says that it is one.
fn bare(word: &str) -> &str {
    ["色系", "色", "색상", "색"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

/// How well the best reading of one colour word serves the best of another.
pub(in crate::check::judge) fn senses_level(
    tables: &Tables,
    wanted: &[Sense],
    found: &[Sense],
) -> i8 {
    wanted
        .iter()
        .flat_map(|left| {
            found
                .iter()
                .map(move |right| sense_level(tables, *left, *right))
        })
        .max()
        .unwrap_or(OPEN)
}

fn sense_level(tables: &Tables, wanted: Sense, found: Sense) -> i8 {
    let level = tables.colours.level(wanted.colour, found.colour);
    if wanted.shade == found.shade && wanted.shade != UNKNOWN_SHADE {
        return if wanted.shade == 0 {
            level
        } else {
            level.min(if level == EQUAL { EQUAL } else { NEAR })
        };
    }
    if level == OTHER {
        return OTHER;
    }
    let same_word = wanted.colour == found.colour;
    match (wanted.shade, found.shade) {
        (UNKNOWN_SHADE, 0) if same_word && tables.colours.get(found.colour).is_plain() => NEAR,
        (UNKNOWN_SHADE, _) | (_, UNKNOWN_SHADE) => OPEN,
        (_, 0) if same_word => NEAR,
        (0, _) if same_word => OPEN,
        (-1, 1) | (1, -1) => OTHER,
        _ => level.min(OPEN),
    }
}
