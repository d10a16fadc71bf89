//! A folder with a ledger of its own and a clock that goes when it is told to, and orders of made-up persons.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{BackupMade, ErasePerson, FindPerson, OpenCases, PersonErased, PersonFound, View},
    importing::gather,
    use_case::{self, FileImported, import_files},
};
use tempfile::TempDir;

/// 24 November 2026, 09:12 UTC.
pub(crate) const MORNING_MILLISECONDS: i64 = 1_795_511_520_000;
pub(crate) const HOUR: i64 = 60 * 60 * 1_000;
pub(crate) const DAY: i64 = 24 * HOUR;
pub(crate) const VIEW: View = View {
    language: Language::En,
};

const COLUMNS: [&str; 24] = [
    "order-id",
    "order-item-id",
    "purchase-date",
    "payments-date",
    "reporting-date",
    "promise-date",
    "days-past-promise",
    "buyer-email",
    "buyer-name",
    "buyer-phone-number",
    "sku",
    "product-name",
    "quantity-purchased",
    "quantity-shipped",
    "quantity-to-ship",
    "ship-service-level",
    "recipient-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
];

/// One order of a file: its number, its buyer, the day it was placed, whether it is still to be shipped.
pub(crate) type Order<'a> = (&'a str, &'a str, &'a str, bool);

pub(crate) const ORDERS: &[Order<'_>] = &[
    ("302-1", "Ada Example", "2026-11-20", true),
    ("302-2", "José Ñandú", "2026-11-20", true),
    ("302-3", "王小明", "2026-11-01", false),
];

/// A file of Amazon's.
fn file(orders: &[Order<'_>]) -> String {
    let mut text = COLUMNS.join("\t") + "\n";
    for (order, name, day, is_open) in orders {
        let at = format!("{day}T08:00:00+00:00");
        let mail = format!("{}@example.com", order.replace('-', "."));
        let (shipped, left) = if *is_open { ("0", "1") } else { ("1", "0") };
        let row = [
            *order,
            "1",
            &at,
            &at,
            &at,
            &at,
            "0",
            &mail,
            name,
            "030 1",
            "M-1",
            "Mug",
            "1",
            shipped,
            left,
            "Standard",
            name,
            "Spring Lane 1",
            "",
            "",
            "Leeds",
            "",
            "LS1",
            "GB",
        ];
        text += &(row.join("\t") + "\n");
    }
    text
}

pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) now: Arc<AtomicI64>,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            now: Arc::new(AtomicI64::new(MORNING_MILLISECONDS)),
        }
    }

    pub(crate) fn options(&self) -> ShopOptions {
        let now = Arc::clone(&self.now);
        ShopOptions {
            clock: Arc::new(move || now.load(Ordering::Relaxed)),
            ..ShopOptions::with_key_file(self.path("shop.tallyman"), self.path("key"))
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn open(&self) -> Arc<Shop> {
        Arc::new(Shop::open(self.options()).unwrap())
    }

    pub(crate) fn pass(&self, milliseconds: i64) {
        self.now.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Days go by, and the shop is looked after every week.
    pub(crate) fn live(&self, shop: &Arc<Shop>, days: i64) {
        for day in 1..=days {
            self.pass(DAY);
            if day % 7 == 0 || day == days {
                use_case::tend(shop, Language::En).unwrap();
            }
        }
    }

    pub(crate) fn import(
        &self,
        shop: &Arc<Shop>,
        name: &str,
        orders: &[Order<'_>],
    ) -> FileImported {
        self.import_text(shop, name, &file(orders))
    }

    pub(crate) fn import_text(&self, shop: &Arc<Shop>, name: &str, text: &str) -> FileImported {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        let mut imported = import_files(shop, gather(&[path]).unwrap(), false).unwrap();
        imported.pop().unwrap()
    }
}

pub(crate) fn find(shop: &Arc<Shop>, words: &str) -> PersonFound {
    let request = FindPerson {
        words: words.to_owned(),
        order: String::new(),
        channel: String::new(),
        language: Language::En,
    };
    use_case::find_person(shop, &request).unwrap()
}

pub(crate) fn numbers(shop: &Arc<Shop>, words: &str) -> Vec<String> {
    let orders = find(shop, words).orders.into_iter();
    orders.map(|order| order.order).collect()
}

pub(crate) fn erase(shop: &Arc<Shop>, words: &str) -> PersonErased {
    let orders = find(shop, words).orders.into_iter();
    let request = ErasePerson {
        orders: orders.map(|order| order.id).collect(),
        language: Language::En,
    };
    let erased = use_case::erase_person(shop, &request).unwrap();
    assert!(erased.pieces > 0);
    erased
}

/// Opens a case about an order; gives its number.
pub(crate) fn open_case(shop: &Arc<Shop>, order: &str) -> u32 {
    let request = OpenCases {
        bytes: b"The mug is broken, please help.".to_vec(),
        order: Some(order.to_owned()),
        ..OpenCases::default()
    };
    let opened = use_case::open_cases(shop, &request).unwrap();
    opened[0].case.unwrap()
}

pub(crate) fn back_up(shop: &Arc<Shop>) -> PathBuf {
    let made: BackupMade = use_case::back_up(shop, &VIEW).unwrap();
    Path::new(&made.backup.folder).join(&made.backup.file)
}
