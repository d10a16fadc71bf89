use super::Span;
use super::packs::{Pack, counter_named};
use super::scan::{Joined, RawNumber};
use crate::check::judge::vocabulary::{Counter, Tables};

/// Makes one pack of packs of packs: two boxes of a hundred are two hundred.
pub(super) fn multiply(tables: &Tables, text: &str, raw: &[RawNumber], packs: &mut Vec<Pack>) {
    multiply_crossed(raw, packs);
    multiply_joined(tables, text, packs);
}

/// Most packs that a number before a cross counts; more of them are a measure.
const PACKS_MAX: i64 = 24;

/// Packs of packs with a cross between them: "2 x 100 pcs", "100片*2盒", "2x 2er-Set".
fn multiply_crossed(raw: &[RawNumber], packs: &mut Vec<Pack>) {
    let mut gone: Vec<Span> = Vec::new();
    for index in 0..packs.len() {
        let pack = packs[index];
        let factor = raw.windows(2).find(|two| {
            two[1].joined == Joined::Cross
                && pack.span.start <= two[1].span.start
                && two[1].span.end <= pack.span.end
        });
        let Some([before, _]) = factor.filter(|_| pack.is_explicit) else {
            continue;
        };
        let is_count = before.unit.is_none()
            && before.joined == Joined::No
            && !before.letters_before
            && !before.letters_after
            && before.amount % 1000 == 0;
        let other = packs.iter().position(|other| {
            other.span.meets(before.span) && other.is_explicit && !other.span.meets(pack.span)
        });
        if let Some(other) = other {
            packs[index].count = pack.count.saturating_mul(packs[other].count);
            gone.push(packs[other].span);
        } else if is_count && (2000..=PACKS_MAX * 1000).contains(&before.amount) {
            packs[index].count = pack.count.saturating_mul((before.amount / 1000) as u32);
            packs[index].span.start = before.span.start;
        }
    }
    packs.retain(|pack| !gone.contains(&pack.span));
}

/// Words between a count of packs and what is in each, folded: "3 sets of 2", "2 уп. по 10".
const OF_EACH: [&str; 14] = [
    "of", "a", "je", "mit", "de", "di", "da", "con", "med", "met", "po", "по", "z", "as",
];

/// Packs of packs with a word between them.
fn multiply_joined(tables: &Tables, text: &str, packs: &mut Vec<Pack>) {
    packs.sort_by_key(|pack| pack.span.start);
    let counts_packs = |pack: &Pack| {
        (pack.span.start..pack.span.end)
            .filter_map(|at| text.get(at..pack.span.end))
            .any(|word| counter_named(tables, word.trim()) == Some(Counter::Pack))
    };
    let mut index = 1;
    while index < packs.len() {
        let (outer, inner) = (packs[index - 1], packs[index]);
        let is_joined = text
            .get(outer.span.end..inner.span.start)
            .is_some_and(|gap| OF_EACH.contains(&gap.trim_matches([' ', '.'])));
        // 24个x2包 are forty-eight, whichever side counts the packs.
        let is_crossed = text
            .get(outer.span.end..inner.span.start)
            .is_some_and(|gap| matches!(gap.trim(), "x" | "×" | "*"));
        let is_in_each = is_in_each(text, outer, inner);
        let is_pack_of_packs = is_joined && counts_packs(&outer) || is_crossed;
        if is_in_each || is_pack_of_packs && outer.is_explicit && inner.is_explicit {
            packs[index].is_explicit = true;
            packs[index].count = inner.count.saturating_mul(outer.count);
            packs[index].span.start = outer.span.start;
            packs.remove(index - 1);
        } else {
            index += 1;
        }
    }
}

pub(super) fn is_cross(sign: char) -> bool {
    matches!(sign, 'x' | '×' | '*')
}

/// Whether the first pack is told to be in each of the second, by the word after a stroke: "4支/卡 x2卡", "12只/盒 2盒".
fn is_in_each(text: &str, outer: Pack, inner: Pack) -> bool {
    let Some((gap, tail)) = text
        .get(outer.span.end..inner.span.start)
        .zip(text.get(inner.span.start..))
    else {
        return false;
    };
    // "只/盒" may be read as one word that counts.
    let counted = &text[outer.span.start..outer.span.end];
    let in_counter = counted.split_once('/').map(|(_, holder)| holder);
    let is_apart = |gap: &str| gap.trim_matches([' ', 'x', '×', '*']).is_empty();
    let holder = match gap.trim_start().strip_prefix('/') {
        Some(holder) => Some((holder, gap)),
        None => in_counter
            .filter(|_| is_apart(gap))
            .map(|holder| (holder, gap)),
    };
    let Some((holder, gap)) = holder else {
        return false;
    };
    let is_crossed = gap.trim_end().ends_with(is_cross) || tail.starts_with(is_cross);
    let holder = holder.trim_end().trim_end_matches(is_cross).trim();
    let length = inner.span.end - inner.span.start;
    let counts_holder = tail[..length].ends_with(holder);
    let names_holder = counts_holder || tail[length..].trim_start().starts_with(holder);
    !holder.is_empty() && (is_crossed && names_holder || counts_holder)
}
