use tallyman_core::{
    moment::Moment,
    record::{LineState, MappingRow, Record},
};
use tallyman_import::{Choices, Doubt, Kind, Mapping, Status};

use crate::support::{Records, classes, fixture, options, person, read, read_fixture, read_with};

#[test]
fn stock_list_in_german() {
    let read = read_fixture("mapped/stock_de.csv");
    assert_eq!(
        (read.report.profile.as_str(), read.report.kind),
        ("mapped", Some(Kind::Stock))
    );
    assert_eq!(
        (read.report.encoding.as_str(), read.report.delimiter),
        ("windows-1252", Some(';'))
    );
    let item = read.stock()[0];
    assert_eq!(
        (item.sku.as_str(), item.label.as_str()),
        ("TS-11-RD-L", "T-Shirt")
    );
    assert_eq!(options(&item.options), ["Farbe=weinrot", "Größe=L"]);
    assert_eq!(item.barcodes, ["4006381333931"]);
    assert_eq!(
        (item.bin.as_deref(), item.quantity, item.weight_grams),
        (Some("A-12"), Some(14), Some(250))
    );
    assert_eq!(item.supplier_text.as_deref(), Some("wine red L"));
    assert_eq!(read.stock()[1].quantity, Some(-1));
}

#[test]
fn stock_list_in_chinese() {
    let read = read_fixture("mapped/stock_zh_gb18030.csv");
    assert_eq!(read.report.encoding, "gb18030");
    assert_eq!(read.report.kind, Some(Kind::Stock));
    assert_eq!(options(&read.stock()[0].options), ["颜色=酒红色", "尺码=L"]);
}

#[test]
fn pick_list_in_japanese() {
    let read = read_fixture("mapped/picks_ja_sjis.csv");
    assert_eq!(read.report.encoding, "Shift_JIS");
    assert_eq!(read.report.kind, Some(Kind::Picks));
    let picks = read.picks();
    assert_eq!(picks[0].text, "Tシャツ①髙級");
    assert_eq!(options(&picks[1].options), ["色=紺", "サイズ=L"]);
    assert_eq!(picks[1].bin.as_deref(), Some("A-13"));
}

#[test]
fn mapping_table() {
    let read = read_fixture("mapped/mapping.csv");
    assert_eq!(read.report.kind, Some(Kind::Mappings));
    let rows: Vec<&MappingRow> = read
        .records
        .iter()
        .map(|record| {
            if let Record::Mapping(row) = record {
                row
            } else {
                panic!("{record:?}")
            }
        })
        .collect();
    assert_eq!(
        (rows[0].channel.as_deref(), rows[0].quantity),
        (Some("amazon"), 1)
    );
    assert_eq!(
        (
            rows[1].channel_sku.as_str(),
            rows[1].stock_sku.as_str(),
            rows[1].quantity
        ),
        ("GIFT-SET", "MUG-01", 2)
    );
    assert_eq!(
        (rows[2].channel.as_deref(), rows[2].quantity),
        (None, 1),
        "no number means one"
    );
}

#[test]
fn orders_in_spanish() {
    let read = read_fixture("mapped/orders_es.csv");
    assert_eq!(read.report.kind, Some(Kind::Orders));
    let lines = read.orders();
    assert_eq!(
        (
            lines[0].order.as_str(),
            lines[0].line.as_str(),
            lines[1].line.as_str()
        ),
        ("501", "1", "2")
    );
    assert_eq!(options(&lines[0].options), ["Color=azul marino", "Talla=L"]);
    assert_eq!(person(lines[0], "ship_name"), Some("Eva Ejemplo"));
    let states: Vec<LineState> = lines.iter().map(|line| line.state.clone()).collect();
    assert_eq!(
        states,
        [
            LineState::Open,
            LineState::Fulfilled,
            LineState::Cancelled { requested: false }
        ]
    );
    assert_eq!(lines[2].private.note.as_deref(), Some("por favor rojo"));
    assert!(
        lines[2].ordered_at > lines[0].ordered_at,
        "22/09 tells that 03/10 is the third of October"
    );
}

#[test]
fn who_carries_a_parcel_is_told_and_its_number_stays_private() {
    let table = "Order number,SKU,Item name,Quantity,Status,Shipped on,Carrier / Tracking no\n\
                 501,CAM-1,Shirt,2,shipped,2026-09-24,DHL\n\
                 502,CAM-1,Shirt,1,shipped,2026-09-25 10:30,DHL 00340434161094042557\n\
                 503,CAM-1,Shirt,1,paid,,\n\
                 504,CAM-1,Shirt,1,paid,,Picked up by Bo Example\n";
    let read = read("orders.csv", table);
    assert_eq!(read.report.kind, Some(Kind::Orders));
    let lines = read.orders();
    let carriers: Vec<Option<&str>> = lines.iter().map(|line| line.carrier.as_deref()).collect();
    assert_eq!(carriers, [Some("DHL"), Some("DHL"), None, None]);
    // Whatever may name a person can be erased.
    assert_eq!(lines[3].private.unknown.len(), 1);
    assert_eq!(
        lines[1].private.unknown,
        [(
            "Carrier / Tracking no".to_owned(),
            "DHL 00340434161094042557".to_owned()
        )]
    );
    assert_eq!(lines[0].shipped_at, Some(Moment(1_790_208_000_000)));
    assert!(lines[1].shipped_at > lines[0].shipped_at && lines[2].shipped_at.is_none());
}

#[test]
fn listings_in_french_and_picks_in_italian_and_polish() {
    let read = read_fixture("mapped/listings_fr.csv");
    assert_eq!(read.report.kind, Some(Kind::Listings));
    assert_eq!(
        options(&read.variants()[0].options),
        ["Couleur=bordeaux", "Taille=L"]
    );

    let read = read_fixture("mapped/picks_summed_it.csv");
    assert_eq!(read.report.kind, Some(Kind::Picks));
    assert_eq!(classes(&read.report), [1, 2, 0, 1, 0, 0, 0, 0]);
    assert!(
        read.picks().iter().all(|pick| pick.order.is_none()),
        "a list summed per SKU"
    );

    let read = read_fixture("mapped/picks_pl.csv");
    assert_eq!(read.report.kind, Some(Kind::Picks));
    assert_eq!(read.picks()[1].order.as_deref(), Some("77"));
    assert_eq!(read.report.notes.len(), 1);
}

#[test]
fn the_caller_corrects_the_mapping_and_finds_it_again() {
    let bytes = fixture("mapped/picks_summed_it.csv");
    let guessed = read("list.csv", &bytes).report;
    let mapping = Mapping {
        kind: Kind::Stock,
        columns: [
            ("Codice articolo", "sku"),
            ("Descrizione", "title"),
            ("Quantità", "stock_quantity"),
            ("Scaffale", "bin"),
        ]
        .map(|(header, field)| (header.to_owned(), field.to_owned()))
        .to_vec(),
    };
    let choices = Choices {
        mapping: Some(mapping),
        accept_rejected: true,
        ..Choices::default()
    };
    let read = read_with("list.csv", &bytes, &choices);
    assert_eq!(read.report.kind, Some(Kind::Stock));
    assert_eq!(read.stock()[0].quantity, Some(3));
    assert_eq!(read.report.header_fingerprint, guessed.header_fingerprint);
    assert!(
        guessed.header_fingerprint.starts_with("sha256:") && guessed.header_fingerprint.len() == 71
    );
    assert_eq!(read.report.unknown_columns, ["Colore", "Taglia"]);
}

#[test]
fn a_table_that_says_too_little_is_a_question() {
    let report = read("table.csv", "Name,Colour,Remark\nMug,red,x\nTee,blue,y\n").report;
    assert_eq!(report.status, Status::Asks);
    assert_eq!(report.questions[0].about, Doubt::Columns);
    assert_eq!(report.columns.len(), 3);
    assert_eq!(report.columns[1].samples, ["red", "blue"]);
    let report = read("table.csv", "1,2,3\n4,5,6\n").report;
    assert_eq!(report.status, Status::Refused);
    let report = read("stock.csv", "SKU,Bin,Stock\n").report;
    assert_eq!(report.status, Status::Refused, "a table without rows");
}

#[test]
fn numbers_and_names_tell_stock_from_picks() {
    let table = |numbers: [u32; 3]| {
        let rows: Vec<String> = numbers
            .iter()
            .map(|number| format!("A-{number},Mug,B-1,{number}\n"))
            .collect();
        format!("SKU,Name,Bin,Quantity\n{}", rows.concat())
    };
    assert_eq!(
        read("list.csv", table([1, 2, 1])).report.kind,
        Some(Kind::Picks)
    );
    assert_eq!(
        read("list.csv", table([0, 25, 140])).report.kind,
        Some(Kind::Stock)
    );
    assert_eq!(
        read("stock.csv", table([1, 2, 1])).report.kind,
        Some(Kind::Stock)
    );
    let report = read("codes.csv", "code,label,locale\nred,Red,en\n").report;
    assert_eq!(
        report.status,
        Status::Asks,
        "a code and a label may be anything"
    );
}

#[test]
fn pasted_text_is_a_file() {
    let read = read("pasted", "SKU\tColour\tQty\tShelf\r\nA-1\tred\t2\tB-7\r\n");
    assert_eq!(read.report.kind, Some(Kind::Picks));
    assert_eq!(read.picks()[0].bin.as_deref(), Some("B-7"));
}

#[test]
fn unclear_dates_ask_and_the_answer_counts() {
    let table = "Order ID,SKU,Title,Qty,Order date,Country\n1,A,Mug,1,03/04/2026,US\n2,B,Mug,1,05/06/2026,US\n";
    let report = read("orders.csv", table).report;
    assert_eq!(report.status, Status::Asks);
    assert_eq!(report.questions[0].about, Doubt::DateOrder);
    assert_eq!(report.questions[0].answers.len(), 2);
    let choices = Choices {
        date_order: Some(tallyman_import::DateOrder::DayFirst),
        ..Choices::default()
    };
    let read = read_with("orders.csv", table.as_bytes(), &choices);
    assert_eq!(
        read.orders()[0].ordered_at.unwrap().unix_milliseconds(),
        1_775_174_400_000
    );
}
