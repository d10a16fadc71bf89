//! The ways to open the ledger, in words.

use tallyman_core::{language::Language, moment::Moment};
use tallyman_ledger::{KeysReport, SlotKind, SlotView, TypedBack};

use crate::{
    api::{KeyAdvice, KeyAdviceCode, KeySlotView, KeyState, KeysView},
    view::date,
};

/// Who looks, and at what.
#[derive(Clone, Copy)]
pub(crate) struct Glance<'a> {
    pub(crate) language: Language,
    pub(crate) utc_offset_seconds: i32,
    /// The slot that opened the ledger, where it is open.
    pub(crate) opened_by: Option<&'a str>,
}

/// The view of a sidecar.
pub(crate) fn keys(report: &KeysReport, glance: Glance<'_>) -> KeysView {
    KeysView {
        file: report.path.display().to_string(),
        is_there: report.is_there,
        slots: report
            .slots
            .iter()
            .map(|slot| slot_view(slot, glance))
            .collect(),
        advice: advice(report, glance)
            .into_iter()
            .map(|code| KeyAdvice {
                code,
                sentence: sentence(code, glance.language).to_owned(),
            })
            .collect(),
        faults: report.faults.clone(),
    }
}

fn slot_view(slot: &SlotView, glance: Glance<'_>) -> KeySlotView {
    let state = match (slot.known, slot.typed_back) {
        (None, _) => KeyState::Unknown,
        (Some(_), Some(TypedBack::Open)) => KeyState::NotTypedBack,
        (Some(_), Some(TypedBack::Postponed)) => KeyState::Postponed,
        (Some(_), Some(TypedBack::Done(_)) | None) => KeyState::Ready,
    };
    KeySlotView {
        id: slot.id.clone(),
        kind: slot.kind.clone(),
        name: slot.known.map_or_else(
            || slot.kind.clone(),
            |kind| name(kind, glance.language).to_owned(),
        ),
        made: slot.made.map_or_else(String::new, |at| {
            date::at(Moment(at), glance.utc_offset_seconds, glance.language)
        }),
        state,
        is_in_use: glance.opened_by == Some(slot.id.as_str()),
    }
}

fn advice(report: &KeysReport, glance: Glance<'_>) -> Vec<KeyAdviceCode> {
    let mut advice = Vec::new();
    if !report.is_there {
        return vec![KeyAdviceCode::NoSidecar];
    }
    let waits = |slot: &SlotView| {
        matches!(
            slot.typed_back,
            Some(TypedBack::Open | TypedBack::Postponed)
        )
    };
    if !report.has(SlotKind::Recovery) {
        advice.push(KeyAdviceCode::NoRecovery);
    }
    // One sheet that was read is enough: another one may lie in a printer, and is removed where the ways are listed.
    let is_read = |slot: &SlotView| matches!(slot.typed_back, Some(TypedBack::Done(_)));
    if report.slots.iter().any(waits) && !report.slots.iter().any(is_read) {
        advice.push(KeyAdviceCode::TypeBack);
    }
    if report.slots.iter().filter(|slot| slot.is_proven()).count() < 2 {
        advice.push(KeyAdviceCode::OnlyOne);
    }
    let opener = report
        .slots
        .iter()
        .find(|slot| Some(slot.id.as_str()) == glance.opened_by);
    if opener.is_some_and(|slot| slot.known == Some(SlotKind::Recovery)) {
        advice.push(KeyAdviceCode::NewKeychain);
    }
    advice
}

const fn name(kind: SlotKind, language: Language) -> &'static str {
    match (kind, language) {
        (SlotKind::Keychain, Language::En) => "keychain",
        (SlotKind::Keychain, Language::De) => "Schlüsselbund",
        (SlotKind::Keychain, Language::Zh) => "钥匙串",
        (SlotKind::Passphrase, Language::En) => "passphrase",
        (SlotKind::Passphrase, Language::De) => "Passwort",
        (SlotKind::Passphrase, Language::Zh) => "口令",
        (SlotKind::Recovery, Language::En) => "recovery code",
        (SlotKind::Recovery, Language::De) => "Wiederherstellungscode",
        (SlotKind::Recovery, Language::Zh) => "恢复码",
        (SlotKind::KeyFile, Language::En) => "key file",
        (SlotKind::KeyFile, Language::De) => "Schlüsseldatei",
        (SlotKind::KeyFile, Language::Zh) => "密钥文件",
    }
}

const fn sentence(code: KeyAdviceCode, language: Language) -> &'static str {
    use KeyAdviceCode::{NewKeychain, NoRecovery, NoSidecar, OnlyOne, TypeBack};
    match (code, language) {
        (NoRecovery, Language::En) => {
            "There is no recovery code: print a recovery sheet and keep it away from the computer."
        }
        (NoRecovery, Language::De) => {
            "Es gibt keinen Wiederherstellungscode: Drucken Sie ein Blatt und bewahren Sie es nicht beim Computer auf."
        }
        (NoRecovery, Language::Zh) => "还没有恢复码：请打印恢复单，并存放在远离电脑的地方。",
        (TypeBack, Language::En) => {
            "The recovery code was never typed back: type it once from the sheet, so that it is known to be readable."
        }
        (TypeBack, Language::De) => {
            "Der Wiederherstellungscode wurde nie zurückgetippt: Tippen Sie ihn einmal vom Blatt ab, damit feststeht, dass er lesbar ist."
        }
        (TypeBack, Language::Zh) => "恢复码还没有核对：请照着单子输入一次，确认它可以读清。",
        (NewKeychain, Language::En) => {
            "The ledger was opened with the recovery code: make a new keychain slot, so that it opens by itself again."
        }
        (NewKeychain, Language::De) => {
            "Das Hauptbuch wurde mit dem Wiederherstellungscode geöffnet: Legen Sie einen neuen Schlüsselbund-Eintrag an, damit es sich wieder von selbst öffnet."
        }
        (NewKeychain, Language::Zh) => "账本是用恢复码打开的：请新建钥匙串，以后即可自动打开。",
        (OnlyOne, Language::En) => {
            "Only one way is known to open the ledger: if it is lost, everything is lost."
        }
        (OnlyOne, Language::De) => {
            "Nur ein Weg öffnet das Hauptbuch sicher: Geht er verloren, ist alles verloren."
        }
        (OnlyOne, Language::Zh) => "只有一种确定可用的打开方式：一旦丢失，全部内容都会丢失。",
        (NoSidecar, Language::En) => {
            "The key sidecar is missing: put it back from a backup, or open the ledger with both blocks of the recovery sheet."
        }
        (NoSidecar, Language::De) => {
            "Die Schlüsseldatei neben dem Hauptbuch fehlt: Holen Sie sie aus einer Sicherung, oder öffnen Sie das Hauptbuch mit beiden Blöcken des Wiederherstellungsblatts."
        }
        (NoSidecar, Language::Zh) => {
            "账本旁的密钥文件不见了：请从备份中恢复，或用恢复单的两个部分打开账本。"
        }
    }
}
