//! A shop in a folder of its own, with a clock that goes a millisecond a look.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{CaseView, OpenCases, Resolve, Resolved},
    importing::gather,
    use_case::{self, import_files},
};
use tempfile::TempDir;

/// 24 November 2026, 09:12 UTC: the morning of the sample day.
const MORNING_MILLISECONDS: i64 = 1_795_511_520_000;

pub(crate) struct TestShop {
    folder: TempDir,
    ticks: Arc<AtomicI64>,
    pub(crate) shop: Arc<Shop>,
}

/// The files of the sample shop's day.
pub(crate) fn sample_day() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day")
}

impl TestShop {
    pub(crate) fn new() -> Self {
        Self::open(tempfile::tempdir().unwrap(), Arc::default())
    }

    /// The same shop closed and opened again: nothing that it had gathered is left.
    pub(crate) fn reopened(self) -> Self {
        let Self {
            folder,
            ticks,
            shop,
        } = self;
        drop(shop);
        Self::open(folder, ticks)
    }

    fn open(folder: TempDir, ticks: Arc<AtomicI64>) -> Self {
        // Each look at the clock is a millisecond later, so that the later of two answers is the later one.
        let clock = Arc::clone(&ticks);
        let shop = Shop::open(ShopOptions {
            clock: Arc::new(move || MORNING_MILLISECONDS + clock.fetch_add(1, Ordering::Relaxed)),
            operator: "TT".to_owned(),
            ..ShopOptions::with_key_file(
                folder.path().join("shop.tallyman"),
                folder.path().join("key"),
            )
        })
        .unwrap();
        Self {
            folder,
            ticks,
            shop: Arc::new(shop),
        }
    }

    pub(crate) fn with_sample_day() -> Self {
        let test = Self::new();
        test.import(&[sample_day()]);
        test
    }

    /// Makes a case of a message, and shows it.
    pub(crate) fn opened(&self, words: &str) -> CaseView {
        let request = OpenCases {
            bytes: words.as_bytes().to_vec(),
            ..OpenCases::default()
        };
        let taken = use_case::open_cases(&self.shop, &request)
            .unwrap()
            .remove(0);
        assert_eq!(taken.status, "opened", "{taken:?}");
        use_case::show_case(&self.shop, taken.case.unwrap(), Language::En).unwrap()
    }

    /// Lets time pass.
    pub(crate) fn later(&self, milliseconds: i64) {
        self.ticks.fetch_add(milliseconds, Ordering::Relaxed);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn import(&self, paths: &[PathBuf]) {
        for file in import_files(&self.shop, gather(paths).unwrap(), false).unwrap() {
            assert_eq!(file.outcome.report.sentence(), None, "{}", file.file);
        }
    }

    pub(crate) fn import_text(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        self.import(&[path]);
    }

    pub(crate) fn resolve(&self, finding: &str, key: &str, scope: Option<&str>) -> Resolved {
        use_case::resolve(
            &self.shop,
            &Resolve {
                finding: finding.to_owned(),
                key: key.to_owned(),
                scope: scope.map(str::to_owned),
                reason: Some("tried".to_owned()),
                language: Language::En,
            },
        )
        .unwrap()
    }

    /// Every finding with what it says and whether it is answered, as one comparable list. Ids of decisions are left out.
    pub(crate) fn told(&self) -> Vec<(String, String, bool)> {
        let checked = self.shop.checked().unwrap();
        let mut told: Vec<(String, String, bool)> = checked
            .report
            .findings
            .iter()
            .map(|finding| {
                (
                    finding.code.name().to_owned(),
                    finding.sentence(Language::En),
                    finding.answer.is_some(),
                )
            })
            .collect();
        told.sort();
        told
    }

    pub(crate) fn entries(&self) -> u64 {
        let mut journal = Vec::new();
        use_case::export_journal(&self.shop, &mut journal).unwrap()
    }
}

/// The columns of a file of sent orders.
const COLUMNS: &str = "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tCarrier tracking";

/// A file in which an order has been sent, with the number of its parcel.
pub(crate) fn sent(order: &str, item: &str, name: &str, sku: &str, title: &str) -> String {
    let (at, told) = ("2026-11-21T08:00:00+00:00", "2026-11-24T11:00:00+00:00");
    let mail = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
    format!(
        "{COLUMNS}\n{order}\t{item}\t{at}\t{at}\t{told}\t{at}\t0\t{mail}\t{name}\t030 1\t{sku}\t{title}\t1\t1\t0\tStandard\t{name}\tSpring Lane 1\t\t\tLeeds\t\tLS1\tDE\tLX123456785DE\n"
    )
}
