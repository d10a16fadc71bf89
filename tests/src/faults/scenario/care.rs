//! What keeps the book safe and forgets: a backup restored through the book, which erases again and keeps what is held, and
//! the care that erases what is due, backs up, thins, and lets copies grow old.

use super::super::draw::Draw;
use super::book::{shop_ledger, shop_options};
use super::copies::backup_folder;
use super::ledger::head_line;
use super::{Scenario, Voice};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use tallyman_book::api::{ErasePerson, FindPerson, HoldOrder, OrderNamed, View};
use tallyman_book::importing::gather;
use tallyman_book::use_case::{self, import_files};
use tallyman_book::{Language, Moment, Shop, ShopOptions};
use tallyman_ledger::{CapsuleId, Care, Error, Ledger, list_backups, list_quarantine};

/// A backup takes the ledger's place through the book: what was erased since is erased in it before, what was held, delivered
/// and set is carried over.
pub(super) const PUT_BACK: Scenario = Scenario {
    name: "put-back",
    is_book: true,
    prepare: prepare_forgotten,
    run: put_back,
};

/// One care: what is due is erased and what is held is not, a backup is made, old ones go here and in a former folder, and
/// so does a folder in quarantine.
pub(super) const CARE: Scenario = Scenario {
    name: "care",
    is_book: true,
    prepare: prepare_old,
    run: care,
};

const HOUR_MILLISECONDS: i64 = 60 * 60 * 1_000;
const DAY_MILLISECONDS: i64 = 24 * HOUR_MILLISECONDS;
const MORNING: i64 = crate::MORNING_MILLISECONDS;
/// Sixty days after the order its time is over: these are of before.
const LONG_AGO: i64 = MORNING - 70 * DAY_MILLISECONDS;

/// The number of an order, its buyer, and the day it was placed.
type Order = (&'static str, &'static str, &'static str);
const ORDERS: &[Order] = &[
    ("302-1", "Ada Example", "2026-09-13"),
    ("302-2", "Jose Example", "2026-09-13"),
    ("302-3", "Wang Example", "2026-09-12"),
];
const LATER: &[Order] = &[("302-8", "Grace Example", "2026-11-22")];

/// A file of Amazon's with these orders.
fn file(orders: &[Order]) -> String {
    const HEADER: &str = "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\t\
        buyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\t\
        ship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\t\
        ship-postal-code\tship-country\n";
    let mut text = HEADER.to_owned();
    for (order, name, day) in orders {
        let at = format!("{day}T08:00:00+00:00");
        let row = writeln!(
            text,
            "{order}\t1\t{at}\t{at}\t{at}\t{at}\t0\t{order}@example.com\t{name}\t030 1\tM-1\tMug\t1\t0\t1\tStandard\t{name}\t\
             Spring Lane 1\t\t\tLeeds\t\tLS1\tGB"
        );
        row.expect("a text takes what is written to it");
    }
    text
}

fn options_at(folder: &Path, now_ms: i64) -> ShopOptions {
    ShopOptions {
        clock: Arc::new(move || now_ms),
        ..shop_options(folder)
    }
}

fn open_at(folder: &Path, now_ms: i64) -> Arc<Shop> {
    Arc::new(Shop::open(options_at(folder, now_ms)).expect("a shop"))
}

fn import(folder: &Path, shop: &Arc<Shop>, name: &str, orders: &[Order]) {
    let path = folder.join(name);
    std::fs::write(&path, file(orders)).expect("a file of orders");
    let files = gather(std::slice::from_ref(&path)).expect("files");
    import_files(shop, files, false).expect("an import");
    std::fs::remove_file(path).expect("nobody needs it any more");
}

fn erase(shop: &Arc<Shop>, words: &str) {
    let request = FindPerson {
        words: words.to_owned(),
        order: String::new(),
        channel: String::new(),
        language: Language::En,
    };
    let found = use_case::find_person(shop, &request).expect("orders");
    let request = ErasePerson {
        orders: found.orders.into_iter().map(|order| order.id).collect(),
        language: Language::En,
    };
    let erased = use_case::erase_person(shop, &request).expect("an erasure");
    assert!(erased.pieces > 0, "{words}");
}

fn hold(shop: &Arc<Shop>, order: &str) {
    let request = HoldOrder {
        order: order.to_owned(),
        channel: String::new(),
        reason: "a dispute that is not over".to_owned(),
        until_ms: MORNING + 100 * DAY_MILLISECONDS,
        language: Language::En,
    };
    use_case::hold_order(shop, &request).expect("a hold");
}

/// Every capsule that lives, and those of them whose order is held.
fn capsules(ledger: &Ledger) -> Result<(BTreeSet<CapsuleId>, BTreeSet<CapsuleId>), Error> {
    ledger.read(|connection| {
        let read = |text: &str| -> Result<BTreeSet<CapsuleId>, Error> {
            let mut statement = connection.prepare(text)?;
            let ids = statement.query_map([], |row| row.get(0))?;
            Ok(ids.collect::<Result<_, _>>()?)
        };
        Ok((
            read("select capsule from personal")?,
            read("select capsule from personal where order_key in (select order_key from hold)")?,
        ))
    })
}

fn lines<'a>(word: &str, capsules: impl IntoIterator<Item = &'a CapsuleId>) -> Vec<String> {
    let told = capsules
        .into_iter()
        .map(|capsule| format!("{word} {} {}", capsule.entry_number(), capsule.position()));
    told.collect()
}

/// The holds, as they must be found for ever after.
fn held_lines(ledger: &Ledger) -> Vec<String> {
    let read = ledger.read(|connection| {
        let mut statement = connection.prepare("select order_key, until_ms from hold")?;
        let rows = statement.query_map([], |row| {
            Ok(format!(
                "held {} {}",
                row.get::<_, i64>(0)?,
                row.get::<_, i64>(1)?
            ))
        })?;
        Ok::<_, Error>(rows.collect::<Result<_, _>>()?)
    });
    read.expect("holds")
}

/// Orders and a backup; then one is erased, another held, and times are set.
fn prepare_forgotten(folder: &Path, _draw: Draw) -> Vec<String> {
    let shop = open_at(folder, MORNING - DAY_MILLISECONDS);
    import(folder, &shop, "orders.txt", ORDERS);
    use_case::back_up(
        &shop,
        &View {
            language: Language::En,
        },
    )
    .expect("a backup");
    drop(shop);
    let (before, _) = capsules(&shop_ledger(folder).expect("the ledger")).expect("capsules");
    let shop = open_at(folder, MORNING - HOUR_MILLISECONDS);
    erase(&shop, "Ada Example");
    hold(&shop, "302-2");
    let delivered = OrderNamed {
        order: "302-3".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    use_case::deliver(&shop, &delivered, Moment(MORNING - DAY_MILLISECONDS)).expect("a delivery");
    use_case::set_forgetting(&shop, "forget_after_order_days", 45).expect("a setting");
    drop(shop);
    let ledger = shop_ledger(folder).expect("the ledger");
    let (live, _) = capsules(&ledger).expect("capsules");
    let erased = lines("erased", before.difference(&live));
    assert!(!erased.is_empty(), "something was erased");
    // The reason of the hold is of later: in the copy it stands elsewhere.
    let kept = lines("kept", before.intersection(&live));
    [vec![head_line(&ledger)], erased, kept, held_lines(&ledger)].concat()
}

fn put_back(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let options = options_at(folder, MORNING);
    let listed = list_backups(&options.ledger, &backup_folder(folder)).unwrap_or_default();
    let Some(oldest) = listed.iter().min_by_key(|backup| backup.at_milliseconds) else {
        return voice.refused("There is no backup.");
    };
    if let Err(error) = use_case::restore(&options, &oldest.path) {
        return voice.refused(&error.message);
    }
    match shop_ledger(folder) {
        Ok(ledger) => voice.acknowledge(&head_line(&ledger).replacen("entry", "current", 1)),
        Err(error) => voice.refused(&error.to_string()),
    }
}

/// A ledger of more than two months, with everything around it that is too old, looked after until yesterday.
fn prepare_old(folder: &Path, _draw: Draw) -> Vec<String> {
    let stick = folder.join("stick");
    std::fs::create_dir(&stick).expect("a former folder");
    let shop = open_at(folder, LONG_AGO);
    import(folder, &shop, "orders.txt", ORDERS);
    hold(&shop, "302-2");
    let made = use_case::back_up_to(&shop, None, Language::En).expect("a backup");
    use_case::back_up_to(&shop, Some(&stick), Language::En).expect("another backup");
    drop(shop);
    let oldest = backup_folder(folder).join(made.backup.file);
    let restored = use_case::restore(&options_at(folder, LONG_AGO + HOUR_MILLISECONDS), &oldest);
    restored.expect("a restore");
    let shop = open_at(folder, MORNING - 2 * DAY_MILLISECONDS);
    import(folder, &shop, "later.txt", LATER);
    drop(shop);
    let ledger = shop_ledger(folder).expect("the ledger");
    let yesterday = MORNING - DAY_MILLISECONDS;
    let remembered = Care::change(ledger.path(), |care| {
        care.trusted_milliseconds = Some(yesterday);
        let quarantined = list_quarantine(ledger.path()).into_iter();
        let names = quarantined.filter_map(|found| Some(found.path.file_name()?.to_owned()));
        care.quarantine_ends_milliseconds = names
            .map(|name| (name.to_string_lossy().into_owned(), yesterday))
            .collect();
    });
    remembered.expect("what is remembered");
    let (live, held) = capsules(&ledger).expect("capsules");
    // The newest order is not due, the held one is not to go.
    let newest = live.last().copied();
    let kept = lines("kept", held.iter().chain(&newest));
    [vec![head_line(&ledger)], kept, held_lines(&ledger)].concat()
}

fn care(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let ledger = match shop_ledger(folder) {
        Ok(ledger) => ledger,
        Err(error) => return voice.refused(&error.to_string()),
    };
    let before = match capsules(&ledger) {
        Ok((before, _)) => before,
        Err(error) => return voice.refused(&error.to_string()),
    };
    // The second has nothing left to do where the first did all.
    for now_ms in [MORNING, MORNING + HOUR_MILLISECONDS] {
        match use_case::tend_ledger(&ledger, now_ms) {
            Ok(Some(backup)) => {
                let name = backup.path.file_name().unwrap_or_default();
                voice.acknowledge(&format!("backup {}", name.display()));
            }
            Ok(None) => {}
            Err(error) => {
                voice.refused(&error.to_string());
                continue;
            }
        }
        match capsules(&ledger) {
            Ok((live, _)) => {
                for line in lines("erased", before.difference(&live)) {
                    voice.acknowledge(&line);
                }
                voice.acknowledge(&head_line(&ledger));
            }
            Err(error) => voice.refused(&error.to_string()),
        }
    }
}
