//! From a walk to the sheet on paper.

use tallyman_core::check::judge::{Attribute, Vocabulary};
use tallyman_core::{
    check::day::LineKey,
    language::{Language, PickerLanguage},
    plan::{ItemWord, LookAlike, Stop, Walk},
};
use tallyman_documents::{
    Counting, Counts, Hue, Ink, Language as PaperLanguage, LookAlikeView, NoteKind, NoteView,
    PickLineView, PickSheetView, Plug, Span, SwatchView, Tint, Tone, missing_glyphs,
    printable_title,
};

/// What stands around the lines of a sheet.
#[derive(Clone, Debug)]
pub(crate) struct SheetFrame {
    /// The sheet's number.
    pub number: u32,
    /// Its revision, from 1.
    pub revision: u32,
    /// The shop's name.
    pub shop: String,
    /// The date in words.
    pub date: String,
    /// What it replaces and why.
    pub remark: Option<String>,
    /// The ledger's head, grouped for reading.
    pub ledger_head: String,
    /// The language of the shop.
    pub language: Language,
    /// The language of the picker.
    pub picker: PickerLanguage,
    /// Whether the printer has colour.
    pub colour: bool,
}

/// An order that cannot be printed as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unprintable {
    /// The order line.
    pub line: LineKey,
    /// The characters that no font of ours has.
    pub characters: Vec<char>,
}

/// Orders with a character in an option, a SKU, a note or a personalisation that cannot be printed (design §5, Paper).
pub(crate) fn unprintable(walk: &Walk) -> Vec<Unprintable> {
    let mut found: Vec<Unprintable> = Vec::new();
    for stop in walk.passes.iter().flat_map(|pass| &pass.stops) {
        let mut characters = Vec::new();
        let texts = [
            Some(&stop.sku),
            stop.note.as_ref(),
            stop.personalisation.as_ref(),
            stop.bin.as_ref(),
        ];
        for text in texts
            .into_iter()
            .flatten()
            .chain(stop.words.iter().map(|word| &word.word.text))
        {
            characters.extend(missing_glyphs(text));
        }
        characters.sort_unstable();
        characters.dedup();
        if !characters.is_empty() {
            found.push(Unprintable {
                line: stop.line.clone(),
                characters,
            });
        }
    }
    found
}

/// The sheet as the printer's crate takes it, and the decoration that was dropped from titles.
pub(crate) fn view(
    walk: &Walk,
    frame: &SheetFrame,
    vocabulary: &Vocabulary,
) -> (PickSheetView, Vec<char>) {
    let mut dropped = Vec::new();
    let lines = walk
        .passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .map(|stop| line(stop, frame, vocabulary, &mut dropped))
        .collect();
    let view = PickSheetView {
        language: paper_language(frame.language),
        picker_language: Some(picker_language(frame.picker)),
        number: frame.number.to_string(),
        revision: frame.revision,
        shop: frame.shop.clone(),
        date: frame.date.clone(),
        reprint: frame.revision > 1,
        remark: frame.remark.clone(),
        counts: Counts {
            orders: walk.totals.orders,
            lines: walk.totals.stops,
            units: walk.totals.units as u32,
        },
        sheet_code: format!("tallyman:sheet:{}:{}", frame.number, frame.revision),
        ledger_head: frame.ledger_head.clone(),
        picker: None,
        ink: if frame.colour {
            Ink::Colour
        } else {
            Ink::Black
        },
        lines,
    };
    (view, dropped)
}

fn line(
    stop: &Stop,
    frame: &SheetFrame,
    vocabulary: &Vocabulary,
    dropped: &mut Vec<char>,
) -> PickLineView {
    let title = printable_title(if stop.name.is_empty() {
        &stop.title
    } else {
        &stop.name
    });
    dropped.extend(title.dropped);
    let mut notes = Vec::new();
    if let Some(text) = &stop.note {
        notes.push(NoteView {
            kind: NoteKind::Note,
            text: text.clone(),
        });
    }
    if let Some(text) = &stop.personalisation {
        notes.push(NoteView {
            kind: NoteKind::Personalisation,
            text: text.clone(),
        });
    }
    // The reason may have been forgotten since.
    if let Some(reason) = stop.overridden.as_ref().filter(|reason| !reason.is_empty()) {
        notes.push(NoteView {
            kind: NoteKind::Note,
            text: reason.clone(),
        });
    }
    PickLineView {
        number: stop.number,
        location: stop.bin.clone().unwrap_or_else(|| "?".to_owned()),
        apart_from_line: stop.detour.as_ref().map(|detour| detour.apart_from),
        quantity: stop.units.min(u64::from(u32::MAX)) as u32,
        counting: Counting::Piece,
        swatch: swatch(&stop.words, vocabulary),
        item: title.text,
        item_picker: supplier_words(stop, frame.picker),
        words: words(stop),
        words_picker: picker_words(
            stop.words.iter().map(|word| &word.word),
            frame.picker,
            vocabulary,
        ),
        sku: stop.sku.clone(),
        look_alikes: stop
            .not
            .iter()
            .take(2)
            .map(|look_alike| look_alike_view(look_alike, frame.picker, vocabulary))
            .collect(),
        notes,
        order_barcode: bench_code(&stop.line),
        order_text: stop.line.order.clone(),
        tote: stop.tote.clone(),
    }
}

/// The code of an order at the bench: its number, as far as Code 128 can say it.
pub(crate) fn bench_code(line: &LineKey) -> String {
    line.order.chars().filter(char::is_ascii_graphic).collect()
}

/// The chosen words, those that differ from the look-alike emphasised.
fn words(stop: &Stop) -> Vec<Span> {
    let mut spans = Vec::new();
    for (index, word) in stop.words.iter().enumerate() {
        if index > 0 {
            spans.push(Span::plain(" "));
        }
        let text = word.word.text.clone();
        spans.push(if word.is_different {
            Span::strong(text)
        } else {
            Span::plain(text)
        });
    }
    spans
}

/// The words in the picker's language, as far as the vocabularies know them.
fn picker_words<'a>(
    words: impl Iterator<Item = &'a ItemWord>,
    picker: PickerLanguage,
    vocabulary: &Vocabulary,
) -> Option<String> {
    let known: Vec<String> = words
        .filter_map(|word| {
            let meaning = word
                .meaning
                .as_deref()
                .or_else(|| vocabulary.colour(&word.text))?;
            let name = crate::view::swatch::name(vocabulary, meaning, picker.code())?;
            (!says(&word.text, &name)).then_some(name)
        })
        .collect();
    (!known.is_empty()).then(|| known.join(" "))
}

/// Whether a word as written says the picker's word already: "Charcoal" needs no "charcoal" beside it, "Gray" no "grey".
fn says(text: &str, name: &str) -> bool {
    let folded = |text: &str| text.to_lowercase().replace("gray", "grey");
    folded(text).contains(&folded(name))
}

/// The supplier's words, where they are in the picker's script.
fn supplier_words(stop: &Stop, picker: PickerLanguage) -> Option<String> {
    let text = stop.supplier_text.as_ref()?;
    let is_han = text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    (is_han && picker == PickerLanguage::Zh).then(|| text.clone())
}

fn look_alike_view(
    look_alike: &LookAlike,
    picker: PickerLanguage,
    vocabulary: &Vocabulary,
) -> LookAlikeView {
    LookAlikeView {
        words: look_alike
            .words
            .iter()
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        words_picker: picker_words(look_alike.words.iter(), picker, vocabulary),
        location: look_alike.bin.clone(),
    }
}

fn swatch(words: &[tallyman_core::plan::StopWord], vocabulary: &Vocabulary) -> SwatchView {
    for word in words.iter().map(|word| &word.word) {
        match word.attribute {
            Some(Attribute::Plug) => return SwatchView::Plug(plug(word)),
            Some(Attribute::Pack) => {
                if let Some(count) = digits(word.meaning.as_deref().unwrap_or(&word.text)) {
                    return SwatchView::Pack(count);
                }
            }
            Some(Attribute::Colour) => return colour(word, vocabulary),
            _ => {}
        }
    }
    // A word whose attribute nobody said may still be a colour's name.
    words
        .iter()
        .find(|word| vocabulary.colour(&word.word.text).is_some())
        .map_or(SwatchView::Nothing, |word| colour(&word.word, vocabulary))
}

fn digits(text: &str) -> Option<u32> {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

fn plug(word: &ItemWord) -> Plug {
    let text = word.meaning.as_deref().unwrap_or(&word.text).to_lowercase();
    if text.contains("uk") || text.contains("英") {
        Plug::Uk
    } else if text.contains("us") || text.contains("美") {
        Plug::Us
    } else if text.contains("au")
        || text.contains("澳")
        || text.contains("cn")
        || text.contains("国标")
    {
        Plug::Au
    } else {
        Plug::Eu
    }
}

fn colour(word: &ItemWord, vocabulary: &Vocabulary) -> SwatchView {
    use tallyman_core::check::judge::Swatch;
    let meaning = word
        .meaning
        .clone()
        .or_else(|| vocabulary.colour(&word.text).map(str::to_owned));
    let Some(meaning) = meaning else {
        return SwatchView::Unknown;
    };
    let tints: Vec<Tint> = meaning
        .split('+')
        .filter_map(|id| tint(id, vocabulary))
        .collect();
    let kind = meaning
        .split('+')
        .next()
        .and_then(|id| vocabulary.swatch(id));
    match (tints.as_slice(), kind) {
        ([first, second, ..], _) => SwatchView::Split(*first, *second),
        ([first], Some(Swatch::Metal)) => SwatchView::Metal(*first),
        ([first], Some(Swatch::Pattern | Swatch::Several)) => SwatchView::Pattern(*first, None),
        ([first], _) => SwatchView::Plain(*first),
        ([], _) => SwatchView::Unknown,
    }
}

fn tint(id: &str, vocabulary: &Vocabulary) -> Option<Tint> {
    let family = vocabulary.family(id)?;
    let rgb = vocabulary.hex(id).and_then(rgb);
    let lightness = rgb.map_or(0.5, lightness);
    let hue = match family {
        "black" => Hue::Black,
        "white" => Hue::White,
        "grey" | "metal" => Hue::Grey,
        "blue" => Hue::Blue,
        "red" | "pink" => Hue::Red,
        "green" => Hue::Green,
        "purple" => Hue::Purple,
        "yellow" => Hue::Yellow,
        "orange" => Hue::Orange,
        "brown" => Hue::Brown,
        "transparent" => Hue::Clear,
        _ => Hue::Pale,
    };
    let tone = if lightness < 0.35 {
        Tone::Dark
    } else if lightness > 0.7 {
        Tone::Light
    } else {
        Tone::Middle
    };
    Some(Tint { hue, tone, rgb })
}

fn rgb(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#')?;
    let byte = |range| {
        digits
            .get(range)
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
    };
    Some([byte(0..2)?, byte(2..4)?, byte(4..6)?])
}

/// How light a colour looks, from 0 to 1 (luma by Rec. 709 on the stored values: good enough to choose a hatching).
fn lightness([red, green, blue]: [u8; 3]) -> f64 {
    (0.2126 * f64::from(red) + 0.7152 * f64::from(green) + 0.0722 * f64::from(blue)) / 255.0
}

const fn paper_language(language: Language) -> PaperLanguage {
    match language {
        Language::En => PaperLanguage::English,
        Language::De => PaperLanguage::German,
        Language::Zh => PaperLanguage::Chinese,
    }
}

const fn picker_language(language: PickerLanguage) -> PaperLanguage {
    match language {
        PickerLanguage::En => PaperLanguage::English,
        PickerLanguage::De => PaperLanguage::German,
        PickerLanguage::Zh => PaperLanguage::Chinese,
        PickerLanguage::Pl => PaperLanguage::Polish,
        PickerLanguage::Es => PaperLanguage::Spanish,
    }
}
