//! Asking the supplier: the sheet goes out, comes back filled in by other hands and programs, and settles the findings.
#![expect(
    clippy::unwrap_used,
    clippy::format_push_string,
    clippy::too_many_lines,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rust_xlsxwriter::Workbook;
use tallyman_book::{
    Language,
    api::{AskSupplier, ReplyTaken, SupplierQuestions, TakeReply, View},
    use_case,
};
use tallyman_import::{PlainSheet, Source, plain};

const SUPPLIER: &str = "义乌宏达";

/// Headings of the columns of a Shopify product export that matter here.
const PRODUCTS: &str = "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option1 Linked To,Option2 name,Option2 value,Option2 Linked To,Option3 name,Option3 value,Option3 Linked To,Price,Compare-at price,Cost per item,Charge tax,Tax code,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Requires shipping,Fulfillment service,Product image URL,Image position,Image alt text,Variant image URL,Gift card,SEO title,SEO description,Color (product.metafields.shopify.color-pattern)";
const ORDERS: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

/// One row of an export, its cells by their headings.
fn row(headings: &str, cells: &[(&str, &str)]) -> String {
    headings
        .split(',')
        .map(|heading| {
            cells
                .iter()
                .find(|(name, _)| *name == heading)
                .map_or("", |(_, cell)| cell)
        })
        .collect::<Vec<_>>()
        .join(",")
}

/// A cap in two greens and one with a name of its own, sold to somebody with a name and a note.
fn caps() -> TestShop {
    let test = TestShop::new();
    let mut products = vec![PRODUCTS.to_owned()];
    for (title, colour, sku) in [
        ("Linen Cap", "Mint", "CAP-MI"),
        ("Linen Cap", "Olive", "CAP-OL"),
        ("=HYPERLINK(1) Tote", "Sage", "TOTE-SA"),
        ("=HYPERLINK(1) Tote", "Fern", "TOTE-FE"),
    ] {
        products.push(row(
            PRODUCTS,
            &[
                ("Title", title),
                (
                    "URL handle",
                    if sku.starts_with("CAP") {
                        "cap"
                    } else {
                        "tote"
                    },
                ),
                ("Status", "Active"),
                ("SKU", sku),
                ("Option1 name", "Color"),
                ("Option1 value", colour),
                ("Price", "12.00"),
            ],
        ));
    }
    test.import_text("products.csv", &(products.join("\n") + "\n"));
    test.import_text(
        "stock.csv",
        "Artikelnummer;EAN;Bezeichnung;Farbe;Größe;Lieferantenbezeichnung;Lieferanten-Nr.;Lagerplatz;Bestand\n\
         S-1;;Linen Cap;;;亚麻帽 绿色;YH-1;A-01;20\n\
         S-2;;Linen Cap;;;亚麻帽 橄榄绿;YH-2;A-02;20\n\
         TOTE-SA;;HX-77;;;;;A-03;20\n",
    );
    test.import_text(
        "mapping.csv",
        "channel,channel sku,stock sku,quantity\nshopify,CAP-MI,S-1,1\nshopify,CAP-OL,S-2,1\n",
    );
    let mut orders = vec![ORDERS.to_owned()];
    for (number, title, sku) in [
        ("#1", "Linen Cap - Mint", "CAP-MI"),
        ("#2", "Linen Cap - Mint", "CAP-MI"),
        ("#3", "Linen Cap - Olive", "CAP-OL"),
        ("#4", "=HYPERLINK(1) Tote - Sage", "TOTE-SA"),
    ] {
        orders.push(row(
            ORDERS,
            &[
                ("Name", number),
                ("Email", "secret@example.com"),
                ("Financial Status", "paid"),
                ("Paid at", "2026-11-23 10:00:00 +0100"),
                ("Fulfillment Status", "unfulfilled"),
                ("Currency", "EUR"),
                ("Total", "12.00"),
                ("Created at", "2026-11-23 10:00:00 +0100"),
                ("Lineitem quantity", "1"),
                ("Lineitem name", title),
                ("Lineitem price", "12.00"),
                ("Lineitem sku", sku),
                ("Lineitem requires shipping", "true"),
                ("Lineitem fulfillment status", "pending"),
                ("Shipping Name", "Petra Geheim"),
                ("Shipping Address1", "Am Versteck 7"),
                ("Notes", "please ring at the back"),
                ("Id", number.trim_start_matches('#')),
            ],
        ));
    }
    test.import_text("orders.csv", &(orders.join("\n") + "\n"));
    test
}

fn ask(test: &TestShop, language: Language) -> SupplierQuestions {
    use_case::ask_supplier(
        &test.shop,
        &AskSupplier {
            supplier: SUPPLIER.to_owned(),
            language,
        },
    )
    .unwrap()
}

fn sheet_of(asked: &SupplierQuestions) -> PlainSheet {
    let bytes = STANDARD.decode(&asked.xlsx_base64).unwrap();
    let sheets = plain(&Source::Bytes(bytes.into()), "q.xlsx", &|cell| {
        cell.starts_with("Q-")
    });
    let sheets = sheets.unwrap();
    assert_eq!(sheets.len(), 1, "the lists lie on a hidden sheet");
    sheets.into_iter().next().unwrap()
}

fn reply(test: &TestShop, file: &str, bytes: &[u8], preview: bool) -> ReplyTaken {
    try_reply(test, file, bytes, preview).unwrap()
}

fn try_reply(
    test: &TestShop,
    file: &str,
    bytes: &[u8],
    preview: bool,
) -> Result<ReplyTaken, tallyman_book::Error> {
    use_case::take_reply(
        &test.shop,
        &TakeReply {
            file: file.to_owned(),
            bytes_base64: STANDARD.encode(bytes),
            supplier: None,
            scope: None,
            preview,
            language: Language::En,
        },
    )
}

/// The sheet as another program saves it: rows turned round, columns moved, an extra row, answers filled in.
fn filled(asked: &SupplierQuestions, answer: &dyn Fn(&str) -> String) -> Vec<u8> {
    let sheet = sheet_of(asked);
    let start = sheet
        .rows
        .iter()
        .position(|row| row.cells.iter().any(|cell| cell.starts_with("编号")))
        .unwrap();
    let mut rows: Vec<Vec<String>> = sheet.rows[start + 1..]
        .iter()
        .map(|row| {
            let cell = |column: usize| row.cells.get(column).cloned().unwrap_or_default();
            vec![
                cell(1),
                answer(&cell(0)),
                cell(0).to_lowercase(),
                "A-09".to_owned(),
            ]
        })
        .collect();
    rows.reverse();
    rows.insert(
        0,
        ["商品", "答复 Answer", "编号 Id", "货位/照片"]
            .map(str::to_owned)
            .to_vec(),
    );
    rows.push(["谢谢！", "再见", "", ""].map(str::to_owned).to_vec());
    let mut book = Workbook::new();
    let out = book.add_worksheet();
    for (number, row) in (0_u32..).zip(&rows) {
        for (column, cell) in (0_u16..).zip(row) {
            out.write_string(number, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn open(test: &TestShop) -> Vec<String> {
    let checked = test.shop.checked().unwrap();
    let mut open: Vec<String> = checked
        .report
        .findings
        .iter()
        .filter(|finding| finding.is_open())
        .map(|finding| finding.code.name().to_owned())
        .collect();
    open.sort();
    open
}

fn statuses(taken: &ReplyTaken) -> Vec<&str> {
    let mut statuses: Vec<&str> = taken.rows.iter().map(|row| row.status.as_str()).collect();
    statuses.sort_unstable();
    statuses
}

#[test]
fn the_days_doubts_are_asked_answered_and_gone() {
    let test = caps();
    assert_eq!(open(&test), ["proposed_mapping", "unclear", "unclear"]);
    let asked = ask(&test, Language::En);
    assert_eq!(asked.questions.len(), 2, "{:?}", asked.questions);
    let green = &asked.questions[0];
    assert_eq!(
        (green.word.as_deref(), green.lines, green.choices.clone()),
        (Some("绿色"), 2, vec!["Mint".to_owned(), "Olive".to_owned()])
    );
    assert_eq!(asked.questions[1].word, None);

    let sheet = sheet_of(&asked);
    let line = sheet
        .rows
        .iter()
        .find(|row| row.cells.first() == Some(&green.id))
        .unwrap();
    assert!(line.cells[2].contains("Mint（薄荷"), "{:?}", line.cells);
    assert!(line.cells[3].contains("绿色"));
    for text in sheet
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .chain([&asked.message])
    {
        for secret in ["Petra", "Versteck", "secret@", "ring at the back"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    assert!(asked.message.contains(SUPPLIER) && asked.message.contains("您好"));

    let bytes = filled(&asked, &|id| {
        if id == green.id {
            "Mint（薄荷绿）"
        } else {
            "Sage"
        }
        .to_owned()
    });
    let entries = test.entries();
    let preview = reply(&test, "答复.xlsx", &bytes, true);
    assert_eq!(statuses(&preview), ["not_a_question", "taken", "taken"]);
    assert_eq!(test.entries(), entries, "a preview stores nothing");
    let taken = reply(&test, "答复.xlsx", &bytes, false);
    assert_eq!(statuses(&taken), ["not_a_question", "taken", "taken"]);
    assert!(taken.rows.iter().all(|row| !row.sentence.is_empty()));
    assert_eq!(open(&test), Vec::<String>::new());

    let entries = test.entries();
    let again = reply(&test, "答复 (2).xlsx", &bytes, false);
    assert_eq!(statuses(&again), ["known", "known", "not_a_question"]);
    assert_eq!(test.entries(), entries, "twice changes nothing");

    let view = View {
        language: Language::De,
    };
    let held = use_case::held_answers(&test.shop, &view).unwrap();
    assert_eq!(held.supplier.as_deref(), Some(SUPPLIER));
    for answer in &held.answers {
        assert_eq!(
            (answer.by.as_str(), answer.file.as_deref()),
            (SUPPLIER, Some("答复.xlsx"))
        );
        assert!(answer.lines >= 1, "{answer:?}");
    }
}

#[test]
fn the_same_doubts_give_the_same_bytes_and_every_cell_is_text() {
    let (one, other) = (caps(), caps());
    let (first, second) = (ask(&one, Language::De), ask(&other, Language::De));
    assert_eq!(first.xlsx_base64, second.xlsx_base64);
    assert_eq!(first.message, second.message);
    let bytes = STANDARD.decode(&first.xlsx_base64).unwrap();
    let sheet = sheet_of(&first);
    assert!(
        sheet
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| cell.starts_with("=HYPERLINK")),
        "the word stands there as it was written"
    );
    assert!(!bytes.windows(3).any(|window| window == b"<f>"));
    assert_ne!(ask(&caps(), Language::En).message, first.message);
}

#[test]
fn a_sheet_saved_as_text_counts_as_well() {
    for (delimiter, mark) in [(",", "\u{feff}"), (";", ""), ("\t", "\u{feff}")] {
        let test = caps();
        let asked = ask(&test, Language::En);
        let mut text = format!("{mark}编号{delimiter}答复\r\n");
        for question in &asked.questions {
            let answer = question
                .choices
                .iter()
                .find(|choice| ["Mint", "Sage"].contains(&choice.as_str()));
            text.push_str(&format!(
                "{}{delimiter}\"{}\"\r\n",
                question.id,
                answer.unwrap()
            ));
        }
        let taken = reply(&test, "a.csv", text.as_bytes(), false);
        assert_eq!(taken.taken, 2, "{:?}", taken.rows);
        assert_eq!(open(&test), Vec::<String>::new());
    }
}

#[test]
fn rows_that_do_not_help_say_why() {
    let test = caps();
    let asked = ask(&test, Language::En);
    let (green, tote) = (&asked.questions[0].id, &asked.questions[1].id);
    let entries = test.entries();
    let text = |rows: &[(&str, &str)]| {
        let mut text = "Id,Answer\n".to_owned();
        for (id, answer) in rows {
            text.push_str(&format!("{id},{answer}\n"));
        }
        text
    };
    for (rows, status) in [
        (vec![(green.as_str(), "")], "unanswered"),
        (vec![(green.as_str(), "都不是")], "contradicts"),
        (
            vec![(green.as_str(), "maybe the dark one")],
            "not_understood",
        ),
        (vec![(tote.as_str(), "Fern")], "contradicts"),
        (
            vec![(green.as_str(), "Mint"), (green.as_str(), "Olive")],
            "contradicts",
        ),
    ] {
        let taken = reply(&test, "a.csv", text(&rows).as_bytes(), false);
        for row in &taken.rows {
            assert_eq!(row.status, status, "{rows:?}: {}", row.sentence);
            assert!(row.sentence.ends_with('.'), "{}", row.sentence);
        }
    }
    assert_eq!(test.entries(), entries);

    // Answered here meanwhile: the sheet comes too late.
    let finding = {
        let checked = test.shop.checked().unwrap();
        let mut unclear = checked
            .report
            .findings
            .iter()
            .filter(|finding| finding.code.name() == "unclear");
        unclear.next().unwrap().id.clone()
    };
    test.resolve(&finding, "1", None);
    let late = reply(
        &test,
        "a.csv",
        text(&[(green.as_str(), "Olive")]).as_bytes(),
        false,
    );
    assert_eq!(late.rows[0].status, "no_longer_asked");
}

#[test]
fn hostile_sheets_are_refused_in_one_sentence_and_change_nothing() {
    let test = caps();
    let asked = ask(&test, Language::En);
    let whole = STANDARD.decode(&asked.xlsx_base64).unwrap();
    let entries = test.entries();
    let cut: Vec<u8> = whole[..whole.len() / 2].to_vec();
    let files: [&[u8]; 7] = [
        b"",
        b"PK\x03\x04",
        &cut,
        b"%PDF-1.7 ...",
        b"<html><table><tr><td>Q-00000-00000</td></tr></table></html>",
        b"a,b\n1,2\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ];
    for file in files {
        let sentence = try_reply(&test, "h.xlsx", file, false)
            .unwrap_err()
            .to_string();
        assert!(sentence.starts_with("h.xlsx"), "{sentence}");
        assert!(
            !sentence.contains('\n') && sentence.len() < 300,
            "{sentence}"
        );
    }
    assert_eq!(test.entries(), entries);
}

#[test]
fn the_sample_day_asks_about_its_one_green() {
    let test = TestShop::with_sample_day();
    let asked = ask(&test, Language::De);
    let words: Vec<Option<&str>> = asked
        .questions
        .iter()
        .map(|question| question.word.as_deref())
        .collect();
    assert_eq!(words, [Some("绿色")]);
    let before = open(&test).len();
    let text = format!("编号,答复\n{},Mint\n", asked.questions[0].id);
    let taken = reply(&test, "a.csv", text.as_bytes(), false);
    assert_eq!((taken.taken, open(&test).len()), (1, before - 1));
    assert!(!taken.rows[0].sentence.contains("not enough"));
    let view = View {
        language: Language::En,
    };
    let held = use_case::held_answers(&test.shop, &view).unwrap().answers;
    assert_eq!(held[0].lines, 1);
}

#[test]
fn a_mapping_said_by_hand_holds_and_is_an_answer_like_any_other() {
    let test = caps();
    let view = View {
        language: Language::En,
    };
    let variant = tallyman_book::check::VariantKey::Sku {
        channel: None,
        sku: "TOTE-SA".to_owned(),
    };
    let component = tallyman_book::check::Component {
        stock_sku: "TOTE-SA".to_owned(),
        quantity: 1,
    };
    use_case::map(&test.shop, variant, vec![component]).unwrap();
    assert_eq!(open(&test), ["unclear", "unclear"]);
    let held = use_case::held_answers(&test.shop, &view).unwrap().answers;
    assert_eq!(
        (held.len(), held[0].scope.as_str(), held[0].lines),
        (1, "variant", 1)
    );
    assert_eq!(held[0].says, "TOTE-SA takes TOTE-SA.");
}
