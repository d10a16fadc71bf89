//! The certificate of an erasure: what went, which entries say so, how far the chain reached. Nothing of anybody.

use tallyman_core::{language::Language, moment::Moment};
use tallyman_ledger::Ledger;

use super::{Gone, amount};
use crate::view::{date, head};

/// What a certificate is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Certified<'a> {
    /// What went.
    pub gone: &'a Gone,
    /// When.
    pub at: Moment,
    /// When the last backup that may hold it is removed.
    pub copies_end: Moment,
    /// The shop's clock.
    pub utc_offset_seconds: i32,
}

/// Writes the certificate.
pub(crate) fn certificate(
    ledger: &Ledger,
    certified: &Certified<'_>,
    language: Language,
) -> String {
    let Certified {
        gone,
        at,
        copies_end,
        utc_offset_seconds,
    } = *certified;
    let at = date::at(at, utc_offset_seconds, language);
    let copies_end = date::day(copies_end, utc_offset_seconds, language);
    let end = ledger.head();
    let (ledger_id, station, seq) = (ledger.id(), end.station, end.seq);
    let reach = head::on_paper(&end.digest.to_string());
    let amount = amount(gone.capsules, gone.orders, language);
    let entries = gone.entries.iter().fold(String::new(), |lines, entry| {
        lines + "  #" + &entry.0.to_string() + "  " + &entry.1 + "\n"
    });
    match language {
        Language::En => format!(
            "Certificate of erasure\n\n\
             Erased on {at}: {amount}.\n\
             They were overwritten in the ledger together with the random numbers that could have proved what they said.\n\
             Backups made before hold them until {copies_end}; those in folders that are out of reach, and replaced ledgers in quarantine,\n\
             until Tallyman can reach and remove them; damaged ones there until you remove them. A restored backup erases them again.\n\n\
             Ledger {ledger_id}\nStation {station}\nEntries that record it, with their heads:\n{entries}\
             The chain reached entry #{seq}, head {reach}.\n\n\
             This certificate names nobody. “tallyman verify” shows that the chain holds and that the data is gone.\n"
        ),
        Language::De => format!(
            "Löschbescheinigung\n\n\
             Gelöscht am {at}: {amount}.\n\
             Sie wurden im Hauptbuch überschrieben, samt den Zufallszahlen, die ihren Inhalt hätten belegen können.\n\
             Frühere Sicherungen enthalten sie bis {copies_end}; solche in nicht erreichbaren Ordnern und ersetzte Hauptbücher in der\n\
             Quarantäne, bis Tallyman sie erreichen und entfernen kann; beschädigte dort, bis Sie sie entfernen. Eine eingespielte Sicherung löscht sie erneut.\n\n\
             Hauptbuch {ledger_id}\nStation {station}\nEinträge, die es festhalten, mit ihren Siegeln:\n{entries}\
             Die Kette reichte bis Eintrag #{seq}, Siegel {reach}.\n\n\
             Diese Bescheinigung nennt niemanden. „tallyman verify“ zeigt, dass die Kette hält und die Daten fort sind.\n"
        ),
        Language::Zh => format!(
            "删除证明\n\n\
             于 {at} 删除：{amount}。\n\
             账本中的内容及可用于证明其内容的随机数均已被覆盖。\n\
             此前的备份保留至 {copies_end}；无法访问的文件夹中的备份及隔离区中的旧账本，待 Tallyman 能够访问时删除；隔离区中已损坏的账本需由您手动删除。恢复备份时会再次删除。\n\n\
             账本 {ledger_id}\n工作站 {station}\n记录此事的条目及其封印：\n{entries}\
             链的末端为条目 #{seq}，封印 {reach}。\n\n\
             本证明不含任何人的信息。运行 “tallyman verify” 可证明链完整且数据已删除。\n"
        ),
    }
}
