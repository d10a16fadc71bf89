//! The catalogue in German.

use super::skus;
use crate::check::catalogue::{Flaw, FlawCode, Reason};

pub(super) fn flaw(flaw: &Flaw) -> String {
    let (one, other, title) = (&flaw.one, &flaw.other, &flaw.title);
    let (count, total) = (flaw.count, flaw.total);
    match flaw.code {
        FlawCode::MappedWrong => format!(
            "{title}: Das Angebot verspricht {one}, die Zuordnung von {} nimmt {other}.",
            skus(flaw)
        ),
        FlawCode::PackMultiple => format!(
            "{title}: Eine Einheit von {} sind {one}, die Zuordnung nimmt {other}.",
            skus(flaw)
        ),
        FlawCode::MappedTwice => format!(
            "Zwei Zuordnungen von {} widersprechen sich: eine nimmt {one}, die andere {other}.",
            skus(flaw)
        ),
        FlawCode::MappedUnclear => format!(
            "{title}: Aus den Worten lässt sich nicht sagen, ob {other} das Zugesagte ist: {one}."
        ),
        FlawCode::Unmapped => format!("{title}: Zu {} ist kein Lagerartikel bekannt.", skus(flaw)),
        FlawCode::LookalikeStock => format!("{title}: SKU {other} sieht nur aus wie {one}."),
        FlawCode::SharedSku => format!(
            "Die SKU {} steht in zwei Angeboten, die Verschiedenes zusagen: {one}, und {other}.",
            skus(flaw)
        ),
        FlawCode::SharedBarcode => format!("Barcode {one} steht auf {count} Dingen: {other}."),
        FlawCode::InvalidBarcode => format!(
            "Barcode {one} von {} kann nicht stimmen: Länge oder Prüfziffer passt nicht.",
            skus(flaw)
        ),
        FlawCode::RepeatedSku => {
            format!("SKU {one} steht für {count} verschiedene Dinge: {other}.")
        }
        FlawCode::LookalikeSkus => format!("Die SKUs {one} und {other} sehen gleich aus."),
        FlawCode::DamagedSku => format!("SKU {one} wurde von einer Tabelle beschädigt."),
        FlawCode::HiddenSign => format!("SKU {one} enthält ein unsichtbares Zeichen."),
        FlawCode::AlikeOptions => {
            format!("{title}: Die Wahlen {one} und {other} sehen gleich aus.")
        }
        FlawCode::NearOptions => {
            format!("{title}: Die Wahlen {one} und {other} unterscheidet ein Wort.")
        }
        FlawCode::RepeatedOptions => format!("{title}: Die Wahl {one} steht in {count} Varianten."),
        FlawCode::Placeholder => format!("{title}: „{one}“ verspricht keine prüfbare Farbe."),
        FlawCode::TitleColours => {
            format!("{title}: Der Titel nennt {one}, und keine Wahl sagt, welche es ist.")
        }
        FlawCode::TitleColour => format!("{title}: Der Titel sagt {one}, die Wahl nicht."),
        FlawCode::NoSku => format!("{title}: {count} von {total} Varianten haben keine SKU."),
        FlawCode::NoOptions => {
            format!("{title}: {count} von {total} Varianten sagen nicht, was sie sind.")
        }
        FlawCode::NoBarcode if flaw.listing.is_some() => {
            format!("{title}: {count} von {total} Varianten haben keinen Barcode.")
        }
        FlawCode::NoBarcode => format!("{title} ({one}) hat keinen Barcode."),
        FlawCode::NoBin => format!("{title} ({one}) hat kein Fach."),
    }
}

pub(super) fn fix(flaw: &Flaw) -> String {
    if let Some(suggested) = &flaw.suggested {
        return format!("{suggested} schreiben.");
    }
    match flaw.code {
        FlawCode::MappedWrong | FlawCode::MappedTwice => {
            "Den Lagerartikel wählen, den das Angebot verspricht.".to_owned()
        }
        FlawCode::PackMultiple => {
            "Angeben, wie viele Lagerartikel eine verkaufte Einheit braucht.".to_owned()
        }
        FlawCode::MappedUnclear => {
            "Die Wahl in Worten aufs Etikett schreiben oder die Zuordnung annehmen.".to_owned()
        }
        FlawCode::Unmapped => "Den Lagerartikel wählen.".to_owned(),
        FlawCode::LookalikeStock => "Die SKU so schreiben wie die Lagerliste.".to_owned(),
        FlawCode::SharedSku | FlawCode::RepeatedSku => {
            "Jedem Ding eine eigene SKU geben.".to_owned()
        }
        FlawCode::SharedBarcode => "Jedem Ding einen eigenen Barcode geben.".to_owned(),
        FlawCode::InvalidBarcode => "Den Barcode neu von der Ware lesen.".to_owned(),
        FlawCode::LookalikeSkus => "Eine der beiden SKUs umbenennen.".to_owned(),
        FlawCode::DamagedSku => "Die SKU neu aus dem Shop holen, die Spalte als Text.".to_owned(),
        FlawCode::HiddenSign => "Die SKU neu tippen.".to_owned(),
        FlawCode::AlikeOptions | FlawCode::RepeatedOptions => {
            "Beide Varianten vereinen oder sagen, was sie unterscheidet.".to_owned()
        }
        FlawCode::NearOptions => "Namen wählen, die man nicht verwechselt.".to_owned(),
        FlawCode::Placeholder | FlawCode::TitleColours => {
            "Für jede Farbe eine Wahl anlegen und sie nennen.".to_owned()
        }
        FlawCode::TitleColour => "In Titel und Wahl dieselben Farben nennen.".to_owned(),
        FlawCode::NoSku => "Jeder Variante eine SKU geben.".to_owned(),
        FlawCode::NoOptions => "Bei jeder Variante sagen, was sie ist.".to_owned(),
        FlawCode::NoBarcode => "Den Barcode eintragen oder einen drucken.".to_owned(),
        FlawCode::NoBin => "Das Fach eintragen.".to_owned(),
    }
}

pub(super) const fn title(code: FlawCode) -> &'static str {
    match code {
        FlawCode::MappedWrong => "Zuordnung nimmt etwas anderes",
        FlawCode::PackMultiple => "Falsche Stückzahl je Einheit",
        FlawCode::MappedTwice => "Zwei Zuordnungen widersprechen sich",
        FlawCode::MappedUnclear => "Zuordnung nicht durch Worte belegt",
        FlawCode::Unmapped => "Kein Lagerartikel bekannt",
        FlawCode::LookalikeStock => "Ähnlich aussehende SKU",
        FlawCode::SharedSku => "Eine SKU, zwei Angebote",
        FlawCode::SharedBarcode => "Ein Barcode, zwei Dinge",
        FlawCode::InvalidBarcode => "Barcode kann nicht stimmen",
        FlawCode::RepeatedSku => "Eine SKU, zwei Dinge",
        FlawCode::LookalikeSkus => "SKUs sehen gleich aus",
        FlawCode::DamagedSku => "SKU von einer Tabelle beschädigt",
        FlawCode::HiddenSign => "Unsichtbares Zeichen in einer SKU",
        FlawCode::AlikeOptions => "Wahlen sehen gleich aus",
        FlawCode::NearOptions => "Wahlen unterscheidet ein Wort",
        FlawCode::RepeatedOptions => "Eine Wahl doppelt",
        FlawCode::Placeholder => "Keine Farbe zugesagt",
        FlawCode::TitleColours => "Mehrere Farben im Titel",
        FlawCode::TitleColour => "Titel nennt eine andere Farbe",
        FlawCode::NoSku => "Varianten ohne SKU",
        FlawCode::NoOptions => "Varianten ohne Wahl",
        FlawCode::NoBarcode => "Kein Barcode",
        FlawCode::NoBin => "Kein Fach",
    }
}

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Happened { times: 1, .. } => "Sie wurden schon einmal verwechselt.".to_owned(),
        Reason::Happened { times, .. } => format!("Sie wurden schon {times} Mal verwechselt."),
        Reason::SameShape { .. } => "Ihre Codes sehen gleich aus.".to_owned(),
        Reason::Swapped { one, other } => {
            format!("Ihre Codes unterscheiden zwei vertauschte Zeichen: {one}, {other}.")
        }
        Reason::Number { one, other } => {
            format!("Ihre Codes unterscheidet eine Zahl: {one}, {other}.")
        }
        Reason::SameName => "Ihre Namen sind gleich.".to_owned(),
        Reason::OneWord { one, other } if one.is_empty() || other.is_empty() => {
            format!("Nur einer von beiden heißt zusätzlich {one}{other}.")
        }
        Reason::OneWord { one, other } => {
            format!("Ihre Namen unterscheidet ein Wort: {one}, {other}.")
        }
        Reason::NearColour { one, other } => {
            format!("Ihre Farben sind nah beieinander: {one}, {other}.")
        }
        Reason::SameBin { bin } => format!("Sie liegen in einem Fach: {bin}."),
        Reason::NextBin { one, other } => {
            format!("Ihre Fächer liegen nebeneinander: {one}, {other}.")
        }
        Reason::SameOrder { orders: 1 } => "Eine Bestellung von heute nimmt beide.".to_owned(),
        Reason::SameOrder { orders } => format!("{orders} Bestellungen von heute nehmen beide."),
        Reason::SameDay => "Beide werden heute gepickt.".to_owned(),
    }
}
