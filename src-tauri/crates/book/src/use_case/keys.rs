use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tallyman_core::language::Language;
use tallyman_documents::{Paper, Pdf, RecoverySheetView, recovery_sheet};
use tallyman_ledger::{
    KeySource, KeysReport, Ledger, Passphrase, RecoveryCode, RecoverySheet, inspect_keys, shown,
    sidecar_path,
};

use crate::{
    api::{
        ApiError, KeysView, MakeRecoverySheet, RecoverySheetPdf, RemoveKey, SetPassphrase,
        TypedCode, View,
    },
    care,
    error::{Error, bad_input},
    keychain,
    refusal::SheetRefusal,
    shop::{Shop, ShopOptions, open_options},
    view::{
        date,
        keys::{Glance, keys as keys_view},
    },
};

/// The ways to open the ledger.
pub fn keys(shop: &Arc<Shop>, request: &View) -> Result<KeysView, Error> {
    Ok(told(shop, request.language))
}

/// The same; what cannot be read of them is told as a fault, because it keeps nothing else from being told.
pub(super) fn told(shop: &Shop, language: Language) -> KeysView {
    seen(shop, language).unwrap_or_else(|error| KeysView {
        file: shown(&sidecar_path(shop.ledger.path())),
        is_there: true,
        slots: Vec::new(),
        advice: Vec::new(),
        faults: vec![error.to_string()],
    })
}

/// Whether something of the keys is damaged or cannot be read.
pub(super) fn are_damaged(shop: &Shop) -> bool {
    let report = shop.ledger.keys();
    report.map_or(true, |report| !report.faults.is_empty())
}

fn seen(shop: &Shop, language: Language) -> Result<KeysView, Error> {
    let opened_by = shop.ledger.opened_by();
    let glance = Glance {
        language,
        utc_offset_seconds: shop.utc_offset_seconds,
        opened_by: opened_by.as_deref(),
    };
    Ok(keys_view(&shop.ledger.keys()?, glance))
}

/// How many sentences of advice there are about the keys.
pub(super) fn advice_count(report: &KeysReport, shop: &Shop) -> usize {
    let opened_by = shop.ledger.opened_by();
    let glance = Glance {
        language: Language::En,
        utc_offset_seconds: 0,
        opened_by: opened_by.as_deref(),
    };
    keys_view(report, glance).advice.len()
}

/// The ways to open a ledger that is not open; needs no key.
pub fn keys_of(
    ledger: &Path,
    language: Language,
    utc_offset_seconds: i32,
) -> Result<KeysView, Error> {
    let report = inspect_keys(ledger)?;
    Ok(keys_view(
        &report,
        Glance {
            language,
            utc_offset_seconds,
            opened_by: None,
        },
    ))
}

/// Adds a way to open the ledger; gives its slot.
pub fn add_key(shop: &Shop, source: &KeySource) -> Result<String, Error> {
    Ok(shop.ledger.add_key(source)?)
}

/// Adds a slot for the keychain of this computer.
pub fn add_keychain(shop: &Arc<Shop>, request: &View) -> Result<KeysView, Error> {
    add_key(shop, &KeySource::Keychain(keychain()))?;
    seen(shop, request.language)
}

/// Adds a passphrase.
pub fn add_passphrase(shop: &Arc<Shop>, request: &SetPassphrase) -> Result<KeysView, Error> {
    add_key(
        shop,
        &KeySource::Passphrase(Passphrase::new(&request.passphrase)?),
    )?;
    seen(shop, request.language)
}

/// Replaces a passphrase.
pub fn change_passphrase(shop: &Arc<Shop>, request: &SetPassphrase) -> Result<KeysView, Error> {
    shop.ledger.change_passphrase(
        &Passphrase::new(&request.passphrase)?,
        request.slot.as_deref(),
    )?;
    seen(shop, request.language)
}

/// Records that the recovery code was typed back from paper.
pub fn confirm_recovery(shop: &Arc<Shop>, request: &TypedCode) -> Result<KeysView, Error> {
    let code = RecoveryCode::read(&request.code).map_err(tallyman_ledger::Error::RecoveryCode)?;
    shop.ledger.confirm_recovery(&code)?;
    seen(shop, request.language)
}

/// Writes the whole ledger anew under a new data key, after a backup, and backs it up again.
///
/// Afterwards exactly the ways of `options` open it, each of which must work; all others have to be given to it again. Gives
/// them, and where the file under the old key lies.
pub fn rekey(
    options: &ShopOptions,
    language: Language,
) -> Result<(KeysView, Option<PathBuf>), ApiError> {
    let now = (options.clock)();
    let open = open_options(options);
    let live = Ledger::open(open.clone()).map_err(Error::from)?;
    care::back_up_before_risk(&live, now).map_err(Error::from)?;
    drop(live);
    let rekeyed = tallyman_ledger::rekey(open, &options.keys, now).map_err(Error::from)?;
    let quarantine = rekeyed.quarantine.clone();
    // A second later at least, so that it does not take the name of the backup before. What fails is told by health.
    let after = (options.clock)().max(now + 1_000);
    drop(care::back_up_before_risk(&rekeyed.ledger, after));
    drop(rekeyed);
    let keys = keys_of(&options.ledger, language, options.utc_offset_seconds)?;
    Ok((keys, quarantine))
}

/// Puts typing the recovery code back off, once.
pub fn postpone_recovery(shop: &Arc<Shop>, request: &View) -> Result<KeysView, Error> {
    shop.ledger.postpone_recovery()?;
    seen(shop, request.language)
}

/// Removes a way to open the ledger: never the last one, nor the one it is open by.
pub fn remove_key(shop: &Arc<Shop>, request: &RemoveKey) -> Result<KeysView, Error> {
    shop.ledger.remove_key(&request.slot)?;
    seen(shop, request.language)
}

/// A recovery sheet that was drawn; its code opens nothing before [`add_key`] was given [`DrawnRecovery::key`].
pub struct DrawnRecovery {
    sheet: RecoverySheet,
    /// The paper.
    pub pdf: Pdf,
}

impl DrawnRecovery {
    /// The way to open the ledger that stands on the paper.
    pub fn key(&self) -> KeySource {
        KeySource::Recovery(self.sheet.clone())
    }
}

/// Draws a recovery sheet with a new code; stores nothing, so that the paper can be made first.
pub fn draw_recovery(
    shop: &Shop,
    paper: Paper,
    language: Language,
) -> Result<DrawnRecovery, Error> {
    let sheet = shop.ledger.draw_recovery()?;
    let file = shop.ledger.path().file_name();
    let view = RecoverySheetView {
        language: match language {
            Language::En => tallyman_documents::Language::English,
            Language::De => tallyman_documents::Language::German,
            Language::Zh => tallyman_documents::Language::Chinese,
        },
        file: file.map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        ledger: fours(&shop.ledger.id().to_string()),
        date: date::at(shop.now(), shop.utc_offset_seconds, language),
        code: sheet.code.to_groups(),
        slot: sheet
            .slot
            .as_ref()
            .map(tallyman_ledger::SheetSlot::to_groups)
            .unwrap_or_default(),
    };
    let pdf = recovery_sheet(&view, paper)?;
    Ok(DrawnRecovery { sheet, pdf })
}

/// An id in groups of four, for the eye.
fn fours(id: &str) -> String {
    let groups: Vec<&str> = id
        .as_bytes()
        .chunks(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(" ")
}

/// Makes a recovery sheet and the slot for its code.
pub fn make_recovery_sheet(
    shop: &Arc<Shop>,
    request: &MakeRecoverySheet,
) -> Result<RecoverySheetPdf, Error> {
    let paper = match request.paper.as_str() {
        "a4" => Paper::A4,
        "letter" => Paper::Letter,
        _ => return Err(bad_input(SheetRefusal::NoPaper {}).into()),
    };
    let drawn = draw_recovery(shop, paper, request.language)?;
    let slot = add_key(shop, &drawn.key())?;
    Ok(RecoverySheetPdf {
        file_name: format!("tallyman-recovery-{slot}.pdf"),
        pdf_base64: STANDARD.encode(&drawn.pdf.bytes),
        slot,
    })
}
