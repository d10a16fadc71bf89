//! Order numbers in a message: the forms of all platforms from a table, told from parcels, telephones, dates and prices.

mod forms;

use crate::text::{Folded, fold_as_written, script_of};

use forms::{Needs, Tables, Word};

/// How many order numbers of one message are told.
const REFERENCES_MAX: usize = 50;
/// How far before a number the word may stand that says what it is, in bytes.
const WORD_BYTES_MAX: usize = 48;

/// The order numbers of a text as they are written, each once, in their order.
pub(super) fn order_references(text: &str) -> Vec<String> {
    let tables = Tables::shipped();
    let folded = fold_as_written(text);
    let mut found: Vec<String> = Vec::new();
    for (from, to) in numbers(tables, &folded.text) {
        if found.len() >= REFERENCES_MAX {
            break;
        }
        let number = folded.text.get(from..to).unwrap_or_default();
        if is_order(tables, &folded, from, to, number) {
            let written = folded.source(from, to).to_owned();
            if !found.contains(&written) {
                found.push(written);
            }
        }
    }
    found
}

/// Runs of letters, digits and hyphens with at least three digits. Slashes belong to a run only where a form has them, as in
/// `ZAM/2291/24`; elsewhere, as in a link, they part it.
fn numbers(tables: &Tables, text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_run = |at: usize| {
        let joins = bytes[at] == b'/' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        is_part(bytes[at]) || joins
    };
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_part(bytes[at]) || bytes[at] == b'-' {
            at += 1;
            continue;
        }
        let from = at;
        while at < bytes.len() && is_run(at) {
            at += 1;
        }
        let run = text.get(from..at).unwrap_or_default();
        if tables.forms.iter().any(|form| form.fits(run.as_bytes())) {
            ranges.push((from, at));
            continue;
        }
        let mut start = from;
        for piece in run.split('/') {
            let head = start + piece.len() - piece.trim_start_matches('-').len();
            ranges.push((head, head + piece.trim_matches('-').len()));
            start += piece.len() + 1;
        }
    }
    ranges.retain(|&(from, to)| {
        let digits = bytes[from..to].iter().filter(|byte| byte.is_ascii_digit());
        digits.count() >= 3
    });
    ranges
}

const fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

fn is_order(tables: &Tables, folded: &Folded, from: usize, to: usize, number: &str) -> bool {
    let before = folded.before(from);
    // A letter with an accent, or a decimal mark, belongs to the number: then it is none.
    let is_torn = |sign: Option<char>| sign.is_some_and(|sign| script_of(sign).is_alphabetic());
    if is_torn(before) || is_torn(folded.at(to)) || is_parcel(number) {
        return false;
    }
    let Some(form) = tables
        .forms
        .iter()
        .find(|form| form.fits(number.as_bytes()))
    else {
        return false;
    };
    if form.needs == Needs::Nothing {
        return true;
    }
    // A comma of a sentence may stand right before a number where a script has no spaces; one of a price has a digit before it.
    let is_decimal = before == Some(',') && {
        let whole = from.checked_sub(1).and_then(|at| folded.before(at));
        whole.is_some_and(|sign| sign.is_ascii_digit())
    };
    let is_joined = matches!(
        before,
        Some('+' | '.' | '/' | '€' | '$' | '£' | '¥' | '@' | '_')
    );
    if is_decimal || is_joined {
        return false;
    }
    if goes_on(folded, to) {
        return false;
    }
    let marked = before == Some('#')
        || (before == Some(' ')
            && folded
                .text
                .get(..from)
                .is_some_and(|text| text.ends_with("# ")));
    if marked {
        return true;
    }
    let word = word_before(tables, &folded.text, from);
    match form.needs {
        Needs::Nothing => true,
        Needs::Alone => {
            // A telephone number of ten digits begins with a nought.
            word.is_none_or(|word| word.0 == Word::Order)
                && (!number.starts_with('0') || word.is_some())
        }
        Needs::Letters => {
            number.bytes().any(|byte| byte.is_ascii_lowercase())
                && is_day(number)
                && word.is_none_or(|word| word.0 == Word::Order)
        }
        Needs::Place | Needs::Word => match word {
            Some((word, gap)) => {
                word == Word::Order
                    && only(gap, &[&tables.fillers])
                    && !is_date(number)
                    && (!is_year(number) || names_number(gap))
            }
            None => form.needs == Needs::Place && is_placed(tables, &folded.text, from, to, number),
        },
    }
}

/// Whether a number stands where one puts the number of an order and nothing else.
fn is_placed(tables: &Tables, text: &str, from: usize, to: usize, number: &str) -> bool {
    if is_year(number) || is_date(number) || number.starts_with('0') {
        return false;
    }
    let before = text.get(..from).unwrap_or_default();
    let after = text.get(to..).unwrap_or_default();
    let is_numbered = before.strip_suffix(' ').is_some_and(|before| {
        tables.numbered.iter().any(|word| {
            let head = before.strip_suffix(word.as_str());
            head.is_some_and(|head| !head.ends_with(char::is_alphanumeric))
        })
    });
    if is_numbered || is_named_after(tables, after) {
        return true;
    }
    // Digits alone may count anything.
    let is_bare = number.bytes().all(|byte| byte.is_ascii_digit());
    let next = after.chars().next();
    let ends = next.is_none_or(|sign| "\n.:,。，：、".contains(sign));
    match before.trim_end_matches(' ').chars().next_back() {
        Some('(' | '（') => {
            // A size or a range may stand there, too.
            let is_letter = |sign: char| sign.is_ascii_lowercase();
            let is_long =
                number.starts_with(is_letter) || (number.len() >= 6 && !number.contains(is_letter));
            is_long && matches!(next, Some(')' | '）'))
        }
        None => ends || !is_bare,
        // At the head of a later line stand addresses, too.
        Some('\n') => ends,
        Some('.' | '!' | '?' | '。' | '！' | '？') => !is_bare && ends && next != Some(':'),
        Some(_) => false,
    }
}

/// Whether the words right behind a number say that it is an order's.
fn is_named_after(tables: &Tables, after: &str) -> bool {
    // No word is longer than what may stand between: of a long message the rest is not searched for each of its numbers.
    let mut end = after.len().min(2 * WORD_BYTES_MAX);
    while !after.is_char_boundary(end) {
        end -= 1;
    }
    let near = after.get(..end).unwrap_or_default();
    let near = near
        .split(['\n', '.', ';', '!', '?', '。', '！', '？', ',', '，'])
        .next();
    let near = near.unwrap_or_default();
    let Some(found) = tables.finder.as_ref().and_then(|finder| {
        let mut all = finder.find_overlapping_iter(near);
        all.find(|found| is_whole(near, found.start(), found.end()))
    }) else {
        return false;
    };
    let kind = tables
        .words
        .get(found.pattern().as_usize())
        .map(|word| word.0);
    let gap = near.get(..found.start()).unwrap_or_default();
    kind == Some(Word::Order)
        && gap.len() <= WORD_BYTES_MAX
        && only(gap, &[&tables.fillers, &tables.articles])
}

/// Whether a number begins with a day of this century: year, month, day.
fn is_day(number: &str) -> bool {
    let part = |from: usize| {
        number
            .get(from..from + 2)
            .and_then(|part| part.parse::<u32>().ok())
    };
    matches!((part(2), part(4)), (Some(1..=12), Some(1..=31)))
}

/// Whether a number with hyphens is a date, a day of a month, or a month of a year.
fn is_date(number: &str) -> bool {
    let mut parts: Vec<&str> = number.split('-').collect();
    let is_year_in = parts.iter().any(|part| is_year(part));
    parts.retain(|part| !is_year(part));
    let is_short = |part: &&str| part.len() <= 2;
    let is_day = |part: &&str| {
        part.parse::<u32>()
            .is_ok_and(|part| (1..=31).contains(&part))
    };
    match parts.len() {
        1 => is_year_in && parts.iter().all(is_short) && parts.iter().all(is_day),
        2 => parts.iter().all(is_short) && parts.iter().all(is_day),
        // The year may be told by two digits.
        3 => parts.iter().all(is_short),
        _ => false,
    }
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// Whether the words between say that a number follows.
fn names_number(gap: &str) -> bool {
    gap.split(|sign: char| !sign.is_alphanumeric()).any(|word| {
        matches!(
            word,
            "no" | "nr" | "number" | "nummer" | "numer" | "numero" | "n" | "id"
        )
    }) || gap.contains(['#', ':', '°', 'º', '号'])
}

/// Whether a number goes on as a price, a measure, a date or a telephone number.
fn goes_on(folded: &Folded, to: usize) -> bool {
    let rest = folded.text.get(to..).unwrap_or_default();
    let mut signs = rest.chars();
    match signs.next() {
        Some('.' | ',') => signs.next().is_some_and(|sign| sign.is_ascii_digit()),
        Some('€' | '$' | '£' | '¥' | '%' | '/' | '@' | '_' | '円' | '元' | '块') => true,
        Some(' ') => {
            let next: String = signs
                .take_while(|sign| sign.is_alphanumeric() || matches!(sign, '€' | '$' | '£'))
                .collect();
            matches!(
                next.as_str(),
                "€" | "$"
                    | "£"
                    | "eur"
                    | "euro"
                    | "euros"
                    | "usd"
                    | "gbp"
                    | "zl"
                    | "pln"
                    | "cm"
                    | "mm"
                    | "kg"
                    | "g"
                    | "ml"
                    | "pcs"
                    | "pieces"
                    | "stuck"
                    | "stk"
                    | "szt"
                    | "sztuk"
                    | "stuks"
                    | "piezas"
                    | "pezzi"
                    | "pecas"
                    | "unidades"
                    | "units"
                    | "mah"
                    | "w"
                    | "v"
                    | "yen"
                    | "reais"
            )
        }
        _ => false,
    }
}

/// The forms that parcels have and orders do not: two letters, nine digits, two letters; the long ones of couriers.
fn is_parcel(number: &str) -> bool {
    let bytes = number.as_bytes();
    let letters = |from: usize, to: usize| {
        bytes
            .get(from..to)
            .is_some_and(|part| part.iter().all(u8::is_ascii_lowercase))
    };
    let digits = |from: usize, to: usize| {
        bytes
            .get(from..to)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    (bytes.len() == 13 && letters(0, 2) && digits(2, 11) && letters(11, 13))
        || (bytes.len() == 18 && number.starts_with("1z"))
        || (number.starts_with("jjd") && bytes.len() > 12)
        || ["lp00", "yt", "sf", "cnyt", "4px", "jd", "yanw", "cainiao"]
            .iter()
            .any(|start| number.starts_with(start) && bytes.len() >= 12)
}

/// The last word before a number that says what it is, and what stands between.
fn word_before<'a>(tables: &Tables, text: &'a str, from: usize) -> Option<(Word, &'a str)> {
    let mut start = from.saturating_sub(WORD_BYTES_MAX);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let near = text.get(start..from)?;
    let near = near
        .rsplit(['\n', ';', '!', '?', '。', '！', '？'])
        .next()?;
    let mut best: Option<(usize, usize, Word)> = None;
    for found in tables.finder.as_ref()?.find_overlapping_iter(near) {
        let (kind, length) = *tables.words.get(found.pattern().as_usize())?;
        if !is_whole(near, found.start(), found.end()) {
            continue;
        }
        let this = (found.end(), length, kind);
        if best.is_none_or(|best| (this.0, this.1) > (best.0, best.1)) {
            best = Some(this);
        }
    }
    let (end, _, kind) = best?;
    Some((kind, near.get(end..)?))
}

fn is_whole(text: &str, from: usize, to: usize) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(|sign| script_of(sign).is_alphabetic());
    let before = text.get(..from).and_then(|text| text.chars().next_back());
    let first = text.get(from..).and_then(|text| text.chars().next());
    let last = text.get(..to).and_then(|text| text.chars().next_back());
    let after = text.get(to..).and_then(|text| text.chars().next());
    !(is_letter(before) && is_letter(first) || is_letter(last) && is_letter(after))
}

/// Whether nothing but words of these lists stands between.
fn only(gap: &str, lists: &[&[String]]) -> bool {
    let mut words = gap
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.all(|word| {
        let mut known = lists.iter().copied().flatten();
        known.any(|one| one == word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_of_every_platform_are_found_as_written() {
        for (text, expected) in [
            ("Ordine 406-9988776-5544332", "406-9988776-5544332"),
            ("my bike lights, 12-77310-40458. Poor", "12-77310-40458"),
            ("<Order: #2210>", "2210"),
            ("Hi, order 2987654322: bracelet", "2987654322"),
            ("Pedido nº 3087", "3087"),
            ("订单号8123456789012345，颜色不对", "8123456789012345"),
            ("您好，3470925507这个订单的帽子", "3470925507"),
            (
                "注文番号：123456-20260101-0000000001です",
                "123456-20260101-0000000001",
            ),
            (
                "zamówienie 5f0c1a2b-1234-4abc-9def-0123456789ab",
                "5f0c1a2b-1234-4abc-9def-0123456789ab",
            ),
            ("Bestellung Nr. TS-10433 fehlt", "TS-10433"),
            ("commande n° 1043", "1043"),
            ("order 260104ABCD12EF", "260104ABCD12EF"),
            ("订单 40-55871，电池不行", "40-55871"),
            ("Auftrag 2025-11-8830 widerrufe ich", "2025-11-8830"),
            ("AB-33072: the strap is torn", "AB-33072"),
            (
                "https://www.example.com/order-details/406-9988776-5544332",
                "406-9988776-5544332",
            ),
            ("see /orders/12-77310-40458/return", "12-77310-40458"),
            (
                "Den Rucksack in Oliv bestellt (AB-33072), Sand erhalten",
                "AB-33072",
            ),
            ("zamówienie ZAM/2291/24 bez śrubek", "ZAM/2291/24"),
            ("77102这个订单，地址写错了", "77102"),
            ("Bij nr. 8831 ontbreekt een schroef", "8831"),
        ] {
            assert_eq!(order_references(text), [expected], "{text}");
        }
    }

    #[test]
    fn parcels_telephones_dates_prices_and_articles_are_no_orders() {
        for text in [
            "Tracking LX123456785CN hasn't moved since the 3rd",
            "tracking number 1234567890",
            "call me on 0176 12345678 or +491761234567",
            "phone 2025550147",
            "2026-11-22, 22.11.2026, 11/22/2026",
            "I paid 1043 euros and 2,300円",
            "SKU TS-11-RD-L, model 4711",
            "order of 2026 was for 500 pieces",
            "1Z999AA10123456784",
            "ordered 1000 of them",
            "Artikelnr. FR-68403, leider kaputt",
            "order of 22-11 and of 2026-11-22",
            "ordine del 22-11-24, bestelling van 1-2-2026",
            "Grüße\nA. Muster\nD-10115 Berlin",
            "Shampoo (500-ml)",
            "Größe S (48-52) bestellt",
            "I wanted the BL-1850 and got the BL-1430",
        ] {
            assert_eq!(order_references(text), [""; 0], "{text}");
        }
    }
}
