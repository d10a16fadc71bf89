//! The walk and the sheets as the window shows them.

use tallyman_core::{
    check::{day::Report, judge::Vocabulary},
    language::Language,
    plan::{Detour, LeftOff as Waiting, LeftOffReason, Pass, PassKind, Stop, Walk},
};

use super::swatch;
use crate::{
    api::{LeftOff, PickView, SheetView, StopView, WalkView, WordSpan},
    event::SheetPrinted,
};

/// The walk as the window shows it.
pub(crate) fn pick(
    walk: &Walk,
    report: &Report,
    sheets: Vec<SheetView>,
    vocabulary: &Vocabulary,
    language: Language,
) -> PickView {
    let blocks = report.counts.blocks - report.counts.blocks_answered;
    let can_print = blocks == 0 && walk.totals.stops > 0;
    PickView {
        can_print,
        sentence: sentence(blocks, report.counts.blocks, walk.totals.stops, language),
        walks: walk
            .passes
            .iter()
            .map(|pass| walk_view(pass, walk, vocabulary, language))
            .collect(),
        left_off: walk
            .left_off
            .iter()
            .map(|line| LeftOff {
                order: line.key.order.clone(),
                title: line.title.clone(),
                reason: reason_of(line, report, language),
            })
            .collect(),
        sheets,
    }
}

fn sentence(blocks: u32, total: u32, stops: u32, language: Language) -> String {
    match (blocks, stops, language) {
        (0, 0, Language::En) => "Nothing is open to be picked.".to_owned(),
        (0, 0, Language::De) => "Nichts ist offen zum Picken.".to_owned(),
        (0, 0, Language::Zh) => "没有待拣的订单。".to_owned(),
        (0, _, Language::En) if total == 0 => "Nothing blocks the sheet.".to_owned(),
        (0, _, Language::De) if total == 0 => "Nichts sperrt die Liste.".to_owned(),
        (0, _, Language::Zh) if total == 0 => "没有阻止打印的问题。".to_owned(),
        (0, _, Language::En) => format!("All {total} blocking findings are answered."),
        (0, _, Language::De) => format!("Alle {total} sperrenden Befunde sind beantwortet."),
        (0, _, Language::Zh) => format!("{total} 个阻止打印的问题均已处理。"),
        (1, _, Language::En) => {
            "1 blocking finding to go until the sheet can be printed.".to_owned()
        }
        (1, _, Language::De) => {
            "Noch 1 sperrender Befund, bis die Liste gedruckt werden kann.".to_owned()
        }
        (_, _, Language::En) => {
            format!("{blocks} blocking findings to go until the sheet can be printed.")
        }
        (_, _, Language::De) => {
            format!("Noch {blocks} sperrende Befunde, bis die Liste gedruckt werden kann.")
        }
        (_, _, Language::Zh) => format!("还有 {blocks} 个问题阻止打印。"),
    }
}

fn walk_view(pass: &Pass, walk: &Walk, vocabulary: &Vocabulary, language: Language) -> WalkView {
    let mut orders: Vec<_> = pass
        .stops
        .iter()
        .map(|stop| (&stop.line.channel, &stop.line.order))
        .collect();
    orders.sort_unstable();
    orders.dedup();
    let mut lines: Vec<_> = pass.stops.iter().map(|stop| &stop.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let numbers: Vec<u32> = pass.stops.iter().map(|stop| stop.number).collect();
    let [english, german, chinese] = match pass.kind {
        PassKind::MultiLine => ["Multi-line orders", "Mehrzeilige Bestellungen", "多件订单"],
        PassKind::SingleLine => ["Single-line orders", "Einzeilige Bestellungen", "单件订单"],
    };
    WalkView {
        id: match pass.kind {
            PassKind::MultiLine => "multi",
            PassKind::SingleLine => "single",
        }
        .to_owned(),
        title: match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned(),
        orders: orders.len() as u32,
        lines: lines.len() as u32,
        units: pass.stops.iter().map(|stop| stop.units).sum::<u64>() as u32,
        metres: pass.metres,
        pairs_apart: walk
            .kept_apart
            .iter()
            .filter(|pair| numbers.contains(&pair.later))
            .count() as u32,
        stops: pass
            .stops
            .iter()
            .map(|stop| stop_view(stop, vocabulary, language))
            .collect(),
    }
}

fn stop_view(stop: &Stop, vocabulary: &Vocabulary, language: Language) -> StopView {
    StopView {
        number: stop.number,
        bin: stop.bin.clone().unwrap_or_default(),
        words: stop
            .words
            .iter()
            .map(|word| WordSpan {
                text: word.word.text.clone(),
                differs: word.is_different,
            })
            .collect(),
        title: if stop.name.is_empty() {
            stop.title.clone()
        } else {
            stop.name.clone()
        },
        swatch: stop.words.iter().find_map(|word| {
            let meaning = word.word.meaning.as_deref();
            // A word whose attribute nobody said may still be a colour's name.
            meaning
                .and_then(|meaning| swatch::of_meaning(vocabulary, meaning, language))
                .or_else(|| swatch::of_text(vocabulary, &word.word.text, language))
        }),
        units: stop.units as u32,
        tote: stop.tote.clone(),
        order: stop.line.order.clone(),
        warning: warning(stop, language),
        // Walking that costs nothing is nobody's concern.
        detour: stop
            .detour
            .as_ref()
            .filter(|detour| detour.metres > 0)
            .map(|detour| detour_sentence(detour, language)),
    }
}

fn warning(stop: &Stop, language: Language) -> String {
    let Some(look_alike) = stop.not.first() else {
        return String::new();
    };
    let words: Vec<String> = look_alike
        .words
        .iter()
        .map(|word| word.text.to_uppercase())
        .collect();
    let what = if words.is_empty() {
        look_alike.sku.clone()
    } else {
        words.join(" ")
    };
    let bin = look_alike
        .bin
        .as_deref()
        .map(|bin| format!(", {bin}"))
        .unwrap_or_default();
    match language {
        Language::En => format!("not {what}{bin}"),
        Language::De => format!("nicht {what}{bin}"),
        Language::Zh => format!("不是 {what}{bin}"),
    }
}

fn detour_sentence(detour: &Detour, language: Language) -> String {
    let (apart, between, metres) = (detour.apart_from, detour.lines_between, detour.metres);
    match language {
        Language::En => {
            let lines = if between == 1 { "line" } else { "lines" };
            format!(
                "Kept {between} {lines} apart from its look-alike on line {apart}. This costs {metres} m of walking."
            )
        }
        Language::De => {
            let lines = if between == 1 { "Zeile" } else { "Zeilen" };
            format!(
                "Mit {between} {lines} Abstand zum ähnlichen Artikel in Zeile {apart}. Das kostet {metres} m Weg."
            )
        }
        Language::Zh => {
            format!("与第 {apart} 行的相似商品隔开 {between} 行，多走 {metres} 米。")
        }
    }
}

/// Why a line stays off the sheet. Whoever stopped it wants to read for which case.
pub(crate) fn reason_of(line: &Waiting, report: &Report, language: Language) -> String {
    let finding = line.finding.as_ref().and_then(|id| report.finding(id));
    match (line.why, finding) {
        (LeftOffReason::Stopped, Some(finding)) => finding.sentence(language),
        (why, _) => reason(why, language).to_owned(),
    }
}

const fn reason(why: LeftOffReason, language: Language) -> &'static str {
    let [english, german, chinese] = match why {
        LeftOffReason::Held => [
            "The order is held.",
            "Die Bestellung ist zurückgehalten.",
            "订单已暂缓。",
        ],
        LeftOffReason::AskOpen => [
            "A question about it is open.",
            "Eine Frage dazu ist offen.",
            "有待回答的问题。",
        ],
        LeftOffReason::Blocked => [
            "A finding blocks it.",
            "Ein Befund sperrt sie.",
            "存在阻止打印的问题。",
        ],
        LeftOffReason::Stopped => [
            "You stopped it after a complaint.",
            "Sie haben sie nach einer Reklamation angehalten.",
            "您因投诉拦下了此行。",
        ],
        LeftOffReason::OrderIncomplete => [
            "Another line of the order waits; an order leaves whole.",
            "Eine andere Zeile der Bestellung wartet; eine Bestellung geht nur ganz hinaus.",
            "该订单的其他行尚未解决；订单须整单发出。",
        ],
        LeftOffReason::NothingToTake => [
            "It is not known what to take.",
            "Es ist nicht bekannt, was zu nehmen ist.",
            "不知道应拣什么。",
        ],
        LeftOffReason::LeftOut => ["It was left out.", "Sie wurde ausgelassen.", "已被排除。"],
        LeftOffReason::Unprintable => [
            "It holds a character that cannot be printed.",
            "Sie enthält ein Zeichen, das nicht gedruckt werden kann.",
            "含有无法打印的字符。",
        ],
    };
    match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    }
}

/// A printed sheet in the list.
pub(crate) fn sheet(
    printed: &SheetPrinted,
    printed_words: String,
    changed: usize,
    language: Language,
) -> SheetView {
    let stale_sentence = match (changed, language) {
        (0, _) => String::new(),
        (1, Language::En) => "One line on it changed since.".to_owned(),
        (count, Language::En) => format!("{count} lines on it changed since."),
        (1, Language::De) => "Eine Zeile darauf hat sich seither geändert.".to_owned(),
        (count, Language::De) => format!("{count} Zeilen darauf haben sich seither geändert."),
        (count, Language::Zh) => format!("打印后有 {count} 行发生变化。"),
    };
    SheetView {
        sheet: printed.sheet,
        revision: printed.revision,
        printed: printed_words,
        pages: printed.pages,
        is_stale: changed > 0,
        stale_sentence,
    }
}
