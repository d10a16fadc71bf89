//! A mailbox of ten thousand messages beside the large ledger: to which orders they belong and what the ledger shows about
//! each; then a reply, and a pack with photos.

use std::{
    fmt::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

use tallyman_book::{
    Language, Shop,
    api::{CaseFacts, DraftReply, EvidencePhoto, EvidenceRequest, OpenCases},
    importing::{FileStatus, gather},
    use_case::{self, import_files},
};

use crate::{
    board::{Board, time},
    goods::{Draws, Goods, goods},
    orders::{self, Sold},
    platforms,
    process::{self, LARGE_LISTINGS, Stage},
};

const FACTS_MAX: Duration = Duration::from_secs(30);
const DRAFT_MAX: Duration = Duration::from_millis(50);
const PACK_MAX: Duration = Duration::from_secs(2);

const MESSAGES: usize = 10_000;
/// Of so many mappings one takes another colour, or another thing.
const ONE_WRONG_IN: usize = 20;
/// Drafts of which the slowest counts.
const DRAFTS: usize = 25;
const PHOTOS: usize = 10;
/// The sides of a photo, as a telephone takes it.
const PHOTO: (u32, u32) = (4_000, 3_000);

/// What buyers write; `{N}` is the number of the order, `{T}` the goods, `{C}` their colour.
const WORDS: &[&str] = &[
    "Hello, order {N} arrived today and the colour is wrong. I ordered {C} and got something else entirely.",
    "Guten Tag, die Bestellung {N} ist immer noch nicht angekommen. Wann kommt mein Paket endlich?",
    "Bonjour, la commande {N} est arrivée mais l'article est cassé, le tissu est déchiré.",
    "Hola, en el pedido {N} falta una pieza, pedí dos y solo llegó una.",
    "Buongiorno, ordine {N}: la taglia è sbagliata, ho ordinato una L e mi è arrivata una S.",
    "Olá, a encomenda {N} veio com a cor errada, pedi {C} e recebi outra.",
    "Hallo, bestelling {N} is nog steeds niet bezorgd, ik wacht al drie weken op mijn pakket.",
    "Dzień dobry, zamówienie {N} przyszło uszkodzone, proszę o zwrot pieniędzy.",
    "注文番号{N}の商品が届きましたが、色が違います。",
    "订单号{N}，颜色发错了，我要的不是这个颜色，请尽快处理。",
    "Hi, this is about order {N}. It says delivered but nothing ever came to my door.",
    "Guten Abend, bei Bestellung {N} ist der falsche Artikel im Paket gewesen, ich möchte mein Geld zurück.",
];
/// What those write who name no order, but goods in a colour.
const OF_GOODS: &str =
    "Hello, I bought a {T} in {C} from you and it does not fit at all, it is far too small.";
/// What those write who name nothing.
const OF_NOTHING: &str =
    "Hello, I wrote to you some time ago and never had an answer. Please call me back.";

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let goods = goods(LARGE_LISTINGS);
    let shop = with_goods(stage, &goods);
    let request = OpenCases {
        bytes: mailbox(stage.lines, &goods).into_bytes(),
        file: Some("mailbox.mbox".to_owned()),
        ..OpenCases::default()
    };
    let began = Instant::now();
    let taken = use_case::open_cases(&shop, &request).expect("cases");
    let linked = began.elapsed();
    let facts = use_case::case_facts(&shop, &[], Language::En).expect("facts");
    let took = began.elapsed();
    assert_eq!(taken.len(), MESSAGES);
    assert!(
        taken.iter().all(|taken| taken.status == "opened"),
        "{:?}",
        taken.iter().find(|taken| taken.status != "opened")
    );
    board.within("cases: 10,000 messages to facts", took, FACTS_MAX);
    let count = |is: &dyn Fn(&CaseFacts) -> bool| facts.iter().filter(|case| is(case)).count();
    let has_order = count(&|case| !case.order.is_empty());
    let confirmed = count(&|case| {
        let mut verdicts = case.verdicts.iter();
        verdicts.any(|verdict| verdict.verdict == "confirmed")
    });
    assert!(
        count(&|case| case.facts.is_empty()) == MESSAGES - has_order,
        "an order has facts"
    );
    assert!(
        has_order > MESSAGES / 2 && confirmed > MESSAGES / 500,
        "{has_order} with an order, {confirmed} confirmed"
    );
    board.remark(
        "  of it",
        &format!(
            "taken in after {}, {:.0} messages a second over all; {has_order} with an order, {confirmed} confirmed",
            time(linked),
            MESSAGES as f64 / took.as_secs_f64(),
        ),
    );
    let linked: Vec<&CaseFacts> = facts.iter().filter(|case| !case.order.is_empty()).collect();
    drop(shop);
    let shop = process::open(&stage.imported().ledger);
    drafts(&shop, &linked, board);
    pack(&shop, &linked, board);
}

/// The large ledger with listings, stock and mappings, and with what was sent of the orders that messages are about.
fn with_goods(stage: &Stage, goods: &[Goods]) -> Arc<Shop> {
    let shop = process::open(&stage.imported().ledger);
    let folder = stage.folder("cases");
    platforms::write_goods(&folder, goods, ONE_WRONG_IN);
    let sent = sent(stage.lines, goods);
    std::fs::write(folder.join("sent.txt"), sent).expect("a file");
    let files = gather(&[folder]).expect("files");
    for file in import_files(&shop, files, false).expect("an import") {
        assert_eq!(
            file.outcome.status,
            FileStatus::Imported,
            "{}: {:?}",
            file.file,
            file.outcome.report.sentence()
        );
    }
    // The window does so in the background.
    shop.index().expect("the index");
    shop
}

/// A later file in which nothing is left to send of the orders that messages are about.
fn sent(lines: usize, goods: &[Goods]) -> String {
    let mut file = "order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\trecipient-name\tship-country\n".to_owned();
    let stride = stride(lines);
    for (line, (item, _)) in (0..lines).zip(Sold::new(goods)) {
        let order = orders::order_of(line);
        if order.is_multiple_of(stride) {
            writeln!(
                file,
                "{}\t{}\t2026-10-20T10:00:00+00:00\t{}\t{} ({}, {})\t0\tEUR\t18.90\t{}\tDE",
                orders::number(order),
                orders::line_id(line),
                item.sku,
                item.title,
                item.colour,
                item.size,
                orders::buyer(order).name
            )
            .expect("memory");
        }
    }
    file
}

/// The step from one order that a message is about to the next.
fn stride(lines: usize) -> usize {
    (lines / MESSAGES).max(4) / 4 * 4
}

/// Of ten messages six name the order, two come from the address that its buyer left, one names goods, one nothing.
fn mailbox(lines: usize, goods: &[Goods]) -> String {
    let sold: Vec<&Goods> = Sold::new(goods).take(lines).map(|(item, _)| item).collect();
    let stride = stride(lines);
    let mut mailbox = String::new();
    for message in 0..MESSAGES {
        let order = orders::order_of(message * stride % lines);
        let item = sold[order];
        let is_buyer = message % 10 < 8;
        let template = match message % 10 {
            0..=7 => WORDS[message / 10 % WORDS.len()],
            8 => OF_GOODS,
            _ => OF_NOTHING,
        };
        let number = if message % 10 < 6 {
            orders::number(order)
        } else {
            String::new()
        };
        let words = template
            .replace("{N}", &number)
            .replace("{T}", &item.title)
            .replace("{C}", item.colour);
        let buyer = orders::buyer(order);
        let address = if is_buyer {
            buyer.address
        } else {
            format!("somebody{message}@elsewhere.example.com")
        };
        let (day, second) = (1 + message % 20, message % 60);
        writeln!(
            mailbox,
            "From - Sun Nov {day:02} 10:00:{second:02} 2026\nFrom: <{address}>\nSubject: Message {message}\nDate: {day:02} Nov 2026 10:00:{second:02} +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{words}\n\nMy reference: {}\n",
            letters(message)
        )
        .expect("memory");
    }
    mailbox
}

/// A word of its own for each message, without digits: those could be taken for the number of an order.
fn letters(number: usize) -> String {
    let mut word = String::new();
    let mut rest = number;
    for _ in 0..4 {
        word.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    word
}

/// Replies to cases of a shop that was just opened, each after one more entry was recorded. The first one gathers what all
/// rest on.
fn drafts(shop: &Arc<Shop>, linked: &[&CaseFacts], board: &mut Board) {
    let mut took: Vec<Duration> = Vec::new();
    for case in linked.iter().take(1 + DRAFTS) {
        let reasons = ["late".to_owned()];
        use_case::correct_case(shop, case.case, &reasons).expect("a correction");
        let request = DraftReply {
            case: case.case,
            ..DraftReply::default()
        };
        let began = Instant::now();
        let draft = use_case::draft_reply(shop, &request).expect("a draft");
        took.push(began.elapsed());
        assert!(!draft.sentences.is_empty());
    }
    let first = took.remove(0);
    took.sort_unstable();
    let slowest = took.last().copied().unwrap_or_default();
    board.within("cases: the slowest draft", slowest, DRAFT_MAX);
    board.remark(
        "  of it",
        &format!(
            "{} drafts, half of them within {}; the first after opening took {}",
            took.len(),
            time(took[took.len() / 2]),
            time(first)
        ),
    );
}

/// A pack of a case with photos.
fn pack(shop: &Arc<Shop>, linked: &[&CaseFacts], board: &mut Board) {
    let photos: Vec<EvidencePhoto> = (0..PHOTOS).map(photo).collect();
    let bytes: usize = photos.iter().map(|photo| photo.bytes.len()).sum();
    let case = linked.first().expect("a case with an order");
    let request = EvidenceRequest {
        case: case.case,
        profile: "paypal".to_owned(),
        language: Language::En,
        is_letter: false,
        headers_only: false,
        photos,
    };
    let began = Instant::now();
    let pack = use_case::evidence(shop, &request).expect("a pack");
    board.within("cases: a pack with 10 photos", began.elapsed(), PACK_MAX);
    board.remark(
        "  of it",
        &format!(
            "{} MB of photos, {} pages, {} kB of files",
            bytes >> 20,
            pack.pages,
            pack.files.iter().map(|file| file.bytes).sum::<usize>() >> 10
        ),
    );
}

/// A photo with as much in it as a camera sees.
fn photo(number: usize) -> EvidencePhoto {
    let (width, height) = PHOTO;
    let mut draws = Draws(number as u64);
    let grain: Vec<u8> = (0..4_096).map(|_| draws.below(24) as u8).collect();
    let image = image::RgbImage::from_fn(width, height, |x, y| {
        let shade = (x / 16 + y / 16 * 3) as u8 / 2;
        let grain = grain[(x as usize * 31 + y as usize * 17) % grain.len()];
        image::Rgb([shade + grain, 100 + grain, 200 - shade])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    image
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .expect("a photo");
    EvidencePhoto {
        name: format!("photo-{number}.jpg"),
        bytes: bytes.into_inner(),
    }
}
