//! Demonstration sheets: a believable page, and one that tries the layout's patience.

use tallyman_documents::{
    Counting, Counts, Hue, Ink, Language, LookAlikeView, NoteKind, NoteView, PickLineView,
    PickSheetView, Plug, Span, SwatchView, Tint, Tone,
};

/// A sheet with the given lines.
pub(crate) fn sheet(lines: Vec<PickLineView>) -> PickSheetView {
    let units = lines.iter().map(|line| line.quantity).sum();
    PickSheetView {
        language: Language::English,
        picker_language: Some(Language::Chinese),
        number: "214".to_owned(),
        revision: 2,
        shop: "Harbour Lane Goods".to_owned(),
        date: "Tuesday 24 November 2026, printed 09:12".to_owned(),
        reprint: true,
        remark: Some(
            "This is a reprint. It replaces revision 1: order H214-19 was cancelled at 07:58."
                .to_owned(),
        ),
        counts: Counts {
            orders: 8,
            lines: u32::try_from(lines.len()).unwrap_or(0),
            units,
        },
        sheet_code: "tallyman:sheet:214:2".to_owned(),
        ledger_head: "7f3a 91c2 08be 5d17 … d40e".to_owned(),
        picker: Some("LW".to_owned()),
        ink: Ink::Black,
        lines,
    }
}

/// A line with only what every line has.
pub(crate) fn line(
    number: u32,
    location: &str,
    item: [&str; 2],
    words: Vec<Span>,
    words_picker: &str,
) -> PickLineView {
    PickLineView {
        number,
        location: location.to_owned(),
        apart_from_line: None,
        quantity: 1,
        counting: Counting::Piece,
        swatch: SwatchView::Nothing,
        item: item[0].to_owned(),
        item_picker: Some(item[1].to_owned()),
        words,
        words_picker: Some(words_picker.to_owned()),
        sku: format!("SKU-{number:04}"),
        look_alikes: Vec::new(),
        notes: Vec::new(),
        order_barcode: format!("H214-{:02}", number % 100),
        order_text: format!("H214-{:02}", number % 100),
        tote: Some("B".to_owned()),
    }
}

fn look_alike(words: &str, picker: &str, location: &str) -> Vec<LookAlikeView> {
    vec![LookAlikeView {
        words: words.to_owned(),
        words_picker: (!picker.is_empty()).then(|| picker.to_owned()),
        location: Some(location.to_owned()),
    }]
}

fn plain(hue: Hue, tone: Tone, rgb: [u8; 3]) -> SwatchView {
    SwatchView::Plain(Tint::new(hue, tone).with_rgb(rgb))
}

/// Nine lines as a picker meets them.
#[expect(clippy::too_many_lines, reason = "a table of lines")]
pub(crate) fn day() -> Vec<PickLineView> {
    let rust = Tint::new(Hue::Orange, Tone::Middle).with_rgb([0xB1, 0x4F, 0x2B]);
    let cream = Tint::new(Hue::Pale, Tone::Middle).with_rgb([0xF4, 0xE9, 0xCD]);
    let note = NoteView {
        kind: NoteKind::Note,
        text: "two loops, please".to_owned(),
    };
    vec![
        PickLineView {
            swatch: SwatchView::Pack(2),
            sku: "TB-BAM-2".to_owned(),
            look_alikes: look_alike("single", "", "A-02-2"),
            ..line(
                1,
                "A-02-1",
                ["Bamboo toothbrush", "竹牙刷"],
                vec![Span::strong("pack of 2")],
                "两支装",
            )
        },
        PickLineView {
            swatch: SwatchView::Plain(cream),
            sku: "AP-LIN-CRM".to_owned(),
            look_alikes: look_alike("WHITE", "白色", "A-07-4"),
            notes: vec![note],
            ..line(
                2,
                "A-07-1",
                ["Linen apron", "亚麻围裙"],
                vec![Span::strong("cream")],
                "米白",
            )
        },
        PickLineView {
            quantity: 2,
            counting: Counting::Pair,
            swatch: plain(Hue::Green, Tone::Middle, [0x6B, 0x6B, 0x2B]),
            sku: "WS-OLV-3942".to_owned(),
            look_alikes: look_alike("ARMY GREEN", "军绿", "B-01-4"),
            ..line(
                3,
                "B-01-3",
                ["Wool socks", "羊毛袜"],
                vec![Span::strong("olive"), Span::plain(" 39–42")],
                "橄榄绿",
            )
        },
        PickLineView {
            swatch: plain(Hue::Blue, Tone::Dark, [0x1C, 0x2A, 0x5E]),
            sku: "MB-NVY".to_owned(),
            look_alikes: look_alike("ROYAL BLUE", "宝蓝色", "B-04-3"),
            ..line(
                4,
                "B-04-2",
                ["Merino beanie", "羊毛针织帽"],
                vec![Span::strong("navy")],
                "藏青色",
            )
        },
        PickLineView {
            swatch: SwatchView::Plug(Plug::Uk),
            sku: "CH-65-UK".to_owned(),
            look_alikes: look_alike("EU", "欧规", "B-09-2"),
            ..line(
                5,
                "B-09-1",
                ["USB-C charger 65 W", "充电器"],
                vec![Span::plain("plug "), Span::strong("UK")],
                "英规",
            )
        },
        PickLineView {
            quantity: 3,
            swatch: SwatchView::Plain(Tint::new(Hue::Clear, Tone::Middle)),
            sku: "GB-750".to_owned(),
            look_alikes: look_alike("500 ml", "", "B-12-1"),
            ..line(
                6,
                "B-12-2",
                ["Glass bottle", "玻璃瓶"],
                vec![
                    Span::plain("CLEAR "),
                    Span::strong("750"),
                    Span::plain(" ml"),
                ],
                "透明",
            )
        },
        PickLineView {
            swatch: SwatchView::Split(rust, cream),
            sku: "SC-RUST-CRM".to_owned(),
            ..line(
                7,
                "C-03-4",
                ["Wool scarf", "羊毛围巾"],
                vec![Span::strong("rust / cream")],
                "铁锈红配米白",
            )
        },
        PickLineView {
            swatch: plain(Hue::Green, Tone::Dark, [0x4B, 0x53, 0x32]),
            sku: "CP-ARMY".to_owned(),
            look_alikes: look_alike("OLIVE", "橄榄绿", "C-11"),
            ..line(
                8,
                "C-12",
                ["Canvas pouch", "帆布小包"],
                vec![Span::strong("army green")],
                "军绿",
            )
        },
        PickLineView {
            apart_from_line: Some(4),
            swatch: plain(Hue::Blue, Tone::Middle, [0x2B, 0x4F, 0xC9]),
            sku: "MB-RYL".to_owned(),
            look_alikes: look_alike("NAVY", "藏青色", "B-04-2"),
            ..line(
                9,
                "B-04-3",
                ["Merino beanie", "羊毛针织帽"],
                vec![Span::strong("royal blue")],
                "宝蓝色",
            )
        },
    ]
}

/// As many lines as asked for, the day's over and over, with order numbers as four marketplaces write them.
pub(crate) fn many(count: u32) -> Vec<PickLineView> {
    let order = |number: u32| match number % 4 {
        0 => format!("305-{:07}-{:07}", 7_719_043 - number, 2_210_761 + number),
        1 => format!("{:02}-{:05}-{:05}", 14, 11_043 + number, 90_761 - number),
        2 => format!("3{:09}", 214_907_761 + number),
        _ => format!("#{}", 2_100 + number),
    };
    day()
        .into_iter()
        .cycle()
        .zip(1..=count)
        .map(|(line, number)| PickLineView {
            number,
            order_barcode: order(number),
            order_text: order(number),
            apart_from_line: line.apart_from_line.map(|_| number.saturating_sub(5)),
            ..line
        })
        .collect()
}

/// Lines that are long, many, foreign or all of it.
pub(crate) fn hard() -> Vec<PickLineView> {
    let mut lines = hard_texts();
    lines.extend(hard_fields());
    for (line, number) in lines.iter_mut().zip(1..) {
        line.number = number;
    }
    lines
}

#[expect(clippy::too_many_lines, reason = "a table of lines")]
fn hard_texts() -> Vec<PickLineView> {
    let german = "Donaudampfschifffahrtsgesellschaftskapitänsmütze mit Ohrenklappen, gefüttert, wasserabweisend";
    let long_note = "Bitte die Karte mit »Alles Gute zum Geburtstag, Großmutter« beilegen und keinen Preis angeben. ".repeat(9);
    vec![
        PickLineView {
            quantity: 12,
            counting: Counting::Pair,
            swatch: plain(Hue::Red, Tone::Dark, [0x6E, 0x12, 0x24]),
            sku: "DDSG-KAPITAENSMUETZE-OHRENKLAPPEN-WEINROT-58-60".to_owned(),
            look_alikes: look_alike(
                "BORDEAUXVIOLETT DUNKEL GEFÜTTERT",
                "波尔多酒红紫色加绒加厚款",
                "HALLE-2-REGAL-14-FACH-3",
            ),
            order_barcode: "305-7719043-2210761".to_owned(),
            order_text: "305-7719043-2210761".to_owned(),
            tote: Some("AB-12".to_owned()),
            ..line(
                1,
                "HALLE-2-REGAL-14-FACH-2",
                [german, "多瑙河轮船公司船长帽，带护耳，加绒，防泼水"],
                vec![
                    Span::strong("weinrot dunkel"),
                    Span::plain(" Größe "),
                    Span::strong("58–60 cm"),
                ],
                "酒红色深色大号",
            )
        },
        PickLineView {
            notes: vec![NoteView {
                kind: NoteKind::Personalisation,
                text: "Zażółć gęślą jaźń — Ελένη & Дмитрий, 2026".to_owned(),
            }],
            order_barcode: "12345678901234".to_owned(),
            order_text: "12345678901234".to_owned(),
            ..line(
                2,
                "D-1",
                ["Кружка эмалированная", "珐琅杯"],
                vec![Span::strong("тёмно-синий"), Span::plain(" 350 мл")],
                "深蓝",
            )
        },
        PickLineView {
            quantity: 7,
            notes: vec![NoteView {
                kind: NoteKind::Note,
                text: long_note,
            }],
            ..line(
                3,
                "Ζ-04",
                ["Σαπούνι ελαιολάδου", "橄榄油皂"],
                vec![Span::strong("λεβάντα")],
                "薰衣草",
            )
        },
        line(
            4,
            "E-09-12",
            ["ステンレス箸", "不锈钢筷"],
            vec![Span::strong("桜色"), Span::plain(" 23 cm")],
            "樱花色",
        ),
        line(
            5,
            "E-10-1",
            ["한지 노트", "韩纸笔记本"],
            vec![Span::strong("하늘색"), Span::plain(" A5")],
            "天蓝色",
        ),
        line(
            6,
            "E-10-2",
            ["臺灣烏龍茶", "台湾乌龙茶"],
            vec![Span::strong("凍頂䶮"), Span::plain(" 150 g")],
            "冻顶",
        ),
    ]
}

fn hard_fields() -> Vec<PickLineView> {
    let tints = |first: Hue, second: Hue| {
        (
            Tint::new(first, Tone::Middle).with_rgb([0x80, 0x30, 0x90]),
            Tint::new(second, Tone::Light).with_rgb([0xE0, 0xC0, 0x30]),
        )
    };
    let (purple, yellow) = tints(Hue::Purple, Hue::Yellow);
    let (brown, grey) = tints(Hue::Brown, Hue::Grey);
    let fields = [
        SwatchView::Pattern(purple, Some(yellow)),
        SwatchView::Metal(yellow),
        SwatchView::Metal(grey),
        SwatchView::Split(purple, brown),
        SwatchView::Plain(purple),
        SwatchView::Plain(brown),
        SwatchView::Plain(grey),
        SwatchView::Plain(yellow),
        plain(Hue::Black, Tone::Middle, [0; 3]),
        plain(Hue::White, Tone::Middle, [255; 3]),
        plain(Hue::Red, Tone::Light, [0xE8, 0x90, 0xA0]),
        plain(Hue::Orange, Tone::Dark, [0xC0, 0x50, 0x10]),
        SwatchView::Plug(Plug::Eu),
        SwatchView::Plug(Plug::Us),
        SwatchView::Plug(Plug::Au),
        SwatchView::Pack(1),
        SwatchView::Pack(5),
        SwatchView::Pack(24),
        SwatchView::Unknown,
    ];
    let quantities = [1, 2, 4, 5, 8, 9, 24, 99, 100, 1000];
    fields
        .into_iter()
        .zip(quantities.into_iter().cycle())
        .zip(0_u32..)
        .map(|((swatch, quantity), index)| PickLineView {
            swatch,
            quantity,
            counting: Counting::Bottle,
            ..line(
                1,
                &format!("F-{index:02}"),
                ["Glass bead", "玻璃珠"],
                vec![Span::strong("field"), Span::plain(" no. 7")],
                "色块",
            )
        })
        .collect()
}
