//! What the book does with a ledger: files imported, projections made anew, an older form brought up.

use super::super::draw::Draw;
use super::ledger::{clock, head_line};
use super::{Scenario, Voice};
use std::path::Path;
use std::sync::Arc;
use tallyman_book::api::ApiError;
use tallyman_book::importing::gather;
use tallyman_book::use_case::import_files;
use tallyman_book::{Shop, ShopOptions};
use tallyman_ledger::{Care, Error, KeySource, Ledger, OpenOptions};

/// Two files are imported, one after the other.
pub(super) const IMPORT: Scenario = Scenario {
    name: "import",
    is_book: true,
    prepare: prepare_empty,
    run: import,
};

/// The projections are dropped and made anew.
pub(super) const REBUILD: Scenario = Scenario {
    name: "rebuild",
    is_book: true,
    prepare: prepare_imported,
    run: rebuild,
};

/// A ledger with an older version's projections, key sidecar and memory of backups is opened by this one.
pub(super) const MIGRATE: Scenario = Scenario {
    name: "migrate",
    is_book: true,
    prepare: prepare_older,
    run: migrate,
};

/// The files that are imported, smallest first.
const FILES: &[&str] = &[
    "sku-mapping.csv",
    "shopify-orders-export-2026-11-24-1015.csv",
];

/// A sidecar of the first format, as the first version wrote it for the key file below.
const FIRST_SIDECAR: &str = r#"{
  "format": 1,
  "account": "55555555555555555555555555555555",
  "slots": [
    {
      "kind": "key_file",
      "nonce": "444444444444444444444444444444444444444444444444",
      "wrapped": "3ecf98fdec7f6dc9c5b9a5bf4f6ad207d86de722527a82a70dc313aa86bf615f87186a7275d242936e822c98cae8706c"
    }
  ]
}"#;
const FIRST_KEY_FILE: [u8; 32] = [0x22; 32];

/// How the shop of a scenario's folder is opened.
pub fn shop_options(folder: &Path) -> ShopOptions {
    ShopOptions {
        clock: clock(),
        operator: "TT".to_owned(),
        ..ShopOptions::with_key_file(folder.join("shop.tallyman"), folder.join("key"))
    }
}

/// How the ledger of such a shop is opened without the book.
pub fn shop_ledger(folder: &Path) -> Result<Ledger, Error> {
    let keys = vec![KeySource::File(folder.join("key"))];
    Ledger::open(OpenOptions {
        clock: clock(),
        ..OpenOptions::new(folder.join("shop.tallyman"), keys, "test")
    })
}

fn put_files(folder: &Path) {
    std::fs::create_dir(folder.join("files")).expect("a folder for files");
    for name in FILES {
        let from = crate::sample_day().join(name);
        std::fs::copy(from, folder.join("files").join(name)).expect("a file of the sample day");
    }
}

fn head(folder: &Path) -> Vec<String> {
    let ledger = shop_ledger(folder).expect("the ledger");
    vec![head_line(&ledger)]
}

fn prepare_empty(folder: &Path, _draw: Draw) -> Vec<String> {
    put_files(folder);
    drop(Shop::open(shop_options(folder)).expect("a shop"));
    head(folder)
}

pub(super) fn prepare_imported(folder: &Path, draw: Draw) -> Vec<String> {
    prepare_empty(folder, draw);
    let shop = Shop::open(shop_options(folder)).expect("a shop");
    let files = gather(&[folder.join("files")]).expect("files");
    import_files(&Arc::new(shop), files, false).expect("an import");
    head(folder)
}

fn prepare_older(folder: &Path, draw: Draw) -> Vec<String> {
    std::fs::write(folder.join("key"), FIRST_KEY_FILE).expect("a key file");
    std::fs::write(folder.join("shop.tallyman.keys"), FIRST_SIDECAR).expect("a sidecar");
    prepare_imported(folder, draw);
    let ledger = shop_ledger(folder).expect("the ledger");
    let older = ledger.transact(|tx| {
        let text = "update projection set version = version - 1";
        Ok::<_, Error>(tx.sql().execute_batch(text)?)
    });
    older.expect("an older version");
    let care = Care {
        app_version: "0.0.1".to_owned(),
        ..Care::default()
    };
    care.save(ledger.path()).expect("what is remembered");
    drop(ledger);
    std::fs::create_dir(folder.join("backups")).expect("a folder for backups");
    head(folder)
}

pub(super) fn open(folder: &Path, voice: &mut dyn Voice) -> Option<Arc<Shop>> {
    match Shop::open(shop_options(folder)) {
        Ok(shop) => Some(Arc::new(shop)),
        Err(error) => {
            refuse(voice, &error);
            None
        }
    }
}

pub(super) fn refuse(voice: &mut dyn Voice, error: &ApiError) {
    voice.refused(&error.message);
}

/// Acknowledges all that the shop's ledger holds now.
pub(super) fn tell(shop: &Shop, voice: &mut dyn Voice) {
    voice.acknowledge(&format!("entries {}", shop.entry_count()));
}

fn import(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let Some(shop) = open(folder, voice) else {
        return;
    };
    for name in FILES {
        let files = gather(&[folder.join("files").join(name)]).expect("a file");
        match import_files(&shop, files, false) {
            Ok(imported) => {
                for file in imported {
                    match file.outcome.report.sentence() {
                        None => tell(&shop, voice),
                        Some(sentence) => voice.refused(&sentence.to_string()),
                    }
                }
            }
            Err(error) => refuse(voice, &error.into()),
        }
    }
}

fn rebuild(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let ledger = match shop_ledger(folder) {
        Ok(ledger) => ledger,
        Err(error) => return voice.refused(&error.to_string()),
    };
    match tallyman_book::shop::rebuild(&ledger) {
        Ok(()) => voice.acknowledge(&head_line(&ledger)),
        Err(error) => voice.refused(&error.to_string()),
    }
}

fn migrate(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let Some(shop) = open(folder, voice) else {
        return;
    };
    tell(&shop, voice);
    drop(shop);
    // A further slot writes the sidecar in today's form.
    let ledger = match shop_ledger(folder) {
        Ok(ledger) => ledger,
        Err(error) => return voice.refused(&error.to_string()),
    };
    match ledger.add_key(&KeySource::File(folder.join("key-2"))) {
        Ok(_) => voice.acknowledge("key key-2"),
        Err(error) => voice.refused(&error.to_string()),
    }
}
