//! Findings in German.

use super::{FixWords, Slots, first_hidden, skus, two};
use crate::check::day::{Code, Detail, Fix, Hidden, HiddenKind, NotAsked, Role, StockChoice};

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) fn sentence(slots: Slots<'_>) -> String {
    let finding = slots.finding;
    let (one, other) = two(finding);
    match (slots.code, &finding.detail) {
        (
            Code::WrongItem | Code::WrongColour | Code::WrongSize | Code::WrongQuantity,
            Detail::Attribute { .. },
        ) => {
            format!(
                "Diese Position würde {} senden. Versprochen war {one}.",
                slots.found
            )
        }
        (Code::WrongQuantity, Detail::Units { due, found }) if finding.lines.len() > 1 => {
            format!(
                "Die Pickliste nimmt {found} Stück {}. Offene Bestellungen brauchen {due}.",
                finding.title
            )
        }
        (Code::WrongQuantity, Detail::Units { due, found }) => {
            let are = if *due == 1 { "ist" } else { "sind" };
            format!("Diese Position würde {found} Stück senden. Fällig {are} {due}.")
        }
        (Code::ContradictoryListing, _) => {
            format!(
                "Die Bestellung sagt {one}. Die SKU {} des Angebots ist {other}.",
                finding.sku.as_deref().unwrap_or("?")
            )
        }
        (Code::ContradictoryMapping, _) => {
            format!(
                "Zwei Zuordnungen widersprechen sich: eine nimmt {one}, die andere {other}. Betroffen: {}.",
                lines(finding.lines.len())
            )
        }
        (Code::Unmapped, Detail::One { what }) => {
            format!("Noch ist nicht bekannt, welcher Lagerartikel {what} ist.")
        }
        (Code::LookalikeSku, _) => {
            format!(
                "Die SKU {one} sieht nur aus wie {other}.{}",
                first_hidden(&finding.detail)
                    .map(hidden)
                    .unwrap_or_default()
            )
        }
        (Code::Missing, Detail::One { what }) => format!("Auf der Pickliste fehlt {what}."),
        (Code::Extra, Detail::Row { why, order, .. }) => extra(*why, order.as_deref()),
        (Code::Duplicate, _) => format!(
            "Zeile {other} der Pickliste wiederholt Zeile {one}. Es würde zweimal gesendet."
        ),
        (Code::Cancelled, Detail::Cancellation { is_requested: true }) => {
            "Der Käufer hat um Stornierung gebeten. Die Pickliste sendet die Bestellung trotzdem."
                .to_owned()
        }
        (Code::Cancelled, _) => {
            "Diese Bestellung ist storniert. Die Pickliste sendet sie trotzdem.".to_owned()
        }
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                is_cancelled: true,
                ..
            },
        ) => {
            format!(
                "Liste {sheet} enthält diese Position noch. Die Bestellung wurde seither storniert."
            )
        }
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                before,
                now,
                ..
            },
        ) => {
            format!("Liste {sheet} sagt {before}. Die Bestellung sagt jetzt {now}.")
        }
        (Code::Changed, Detail::Change { before, now, .. }) => {
            format!(
                "Die Pickliste wurde für {before} geschrieben. Die Bestellung sagt jetzt {now}."
            )
        }
        (Code::Vanished, _) => {
            format!(
                "{} enthält diese Bestellung nicht mehr. Sie wurde anderswo versandt oder storniert.",
                finding.found
            )
        }
        (Code::WordsErased, _) => format!(
            "Was der Käufer zu Bestellung {} schrieb, ist gelöscht. Sehen Sie vor dem Kommissionieren auf der Seite des Marktplatzes nach.",
            finding.found
        ),
        (
            Code::Stopped,
            Detail::Stop {
                case,
                of,
                took,
                sheet,
            },
        ) => {
            let on_sheet = sheet.as_ref().map_or_else(String::new, |sheet| {
                format!(" Sie steht auf Liste {sheet}: nehmen Sie sie dort heraus.")
            });
            format!(
                "Sie haben diese Position angehalten: Fall {case} zeigt, dass {took} für {of} falsch ist. Ändern Sie die Zuordnung, oder sehen Sie die Ware an und drücken Sie „So annehmen“.{on_sheet}"
            )
        }
        (Code::Shortage, Detail::Units { due, found }) => {
            format!(
                "{found} am Lager, {due} fällig. Leer ausgehen würden: {}.",
                lines(finding.lines.len())
            )
        }
        (Code::Unclear, Detail::Attribute { found, .. }) if found.is_empty() => {
            format!(
                "Nicht zu erkennen, ob dies {one} ist: Auf der anderen Seite steht nichts dazu."
            )
        }
        (Code::Unclear, Detail::Attribute { .. }) => {
            format!("Nicht zu erkennen, ob {} {one} ist.", slots.found)
        }
        (Code::Unclear, _) => format!("Nicht zu erkennen, ob {other} {one} ist."),
        (Code::UnprovenMapping, _) => {
            format!("Kein Wort sagt, dass {other} {one} ist. Nur die SKU tut es.")
        }
        (Code::ProposedMapping, Detail::Mappings { count, .. }) => {
            format!(
                "{} von {}: SKU oder Barcode stehen in der Lagerliste. Ist das der richtige Artikel?",
                variants(*count),
                finding.title
            )
        }
        (Code::NoteContradicts, Detail::Attribute { found, .. }) => {
            format!("Die Nachricht des Käufers nennt {found}. Versprochen war {one}.")
        }
        (Code::SharedBarcode, _) => format!(
            "{one} und {other} tragen denselben Barcode {}.",
            finding.found
        ),
        (Code::SharedSku, _) => format!(
            "Die SKU {} steht in zwei Angeboten, die Verschiedenes zusagen: {one}, und {other}.",
            finding.sku.as_deref().unwrap_or("?")
        ),
        (Code::LookalikeItems, _) => format!("{one} und {other} sind leicht zu verwechseln."),
        (Code::OldListing, Detail::Days { days }) => {
            format!(
                "Die Angebote von {} wurden zuletzt vor {} gelesen.",
                finding.title,
                if *days == 1 {
                    "1 Tag".to_owned()
                } else {
                    format!("{days} Tagen")
                }
            )
        }
        (
            Code::WrongItem
            | Code::WrongColour
            | Code::WrongSize
            | Code::WrongQuantity
            | Code::Unmapped
            | Code::Missing
            | Code::Extra
            | Code::Changed
            | Code::Shortage
            | Code::ProposedMapping
            | Code::NoteContradicts
            | Code::OldListing
            | Code::Stopped,
            _,
        ) => format!(
            "Erwartet: {}, gefunden: {}.",
            finding.expected, finding.found
        ),
    }
}

fn extra(why: NotAsked, order: Option<&str>) -> String {
    let order = order.unwrap_or_default();
    match why {
        NotAsked::UnknownOrder => {
            format!(
                "Die Pickliste hat eine Zeile für Bestellung {order}. Keine importierte Datei enthält sie."
            )
        }
        NotAsked::NotOrdered => {
            format!("Bestellung {order} verlangt diese Zeile der Pickliste nicht.")
        }
        NotAsked::Fulfilled => {
            format!("Bestellung {order} ist schon versandt. Die Pickliste sendet sie trotzdem.")
        }
        NotAsked::NotOpen => format!(
            "Bestellung {order} ist jetzt nicht zu versenden. Die Pickliste sendet sie trotzdem."
        ),
        NotAsked::NotNeeded => {
            "Keine offene Bestellung braucht diese Zeile der Pickliste.".to_owned()
        }
    }
}

fn hidden(hidden: &Hidden) -> String {
    let position = hidden.position;
    let sign = hidden.sign.as_deref().unwrap_or_default();
    let like = hidden.looks_like.as_deref().unwrap_or_default();
    match hidden.kind {
        HiddenKind::Invisible => format!(
            " Zeichen {position} ist unsichtbar ({}).",
            hidden.code_point
        ),
        HiddenKind::Direction => format!(
            " Zeichen {position} dreht die Schreibrichtung ({}).",
            hidden.code_point
        ),
        HiddenKind::Space => format!(
            " Zeichen {position} ist nicht das gewöhnliche Leerzeichen ({}).",
            hidden.code_point
        ),
        HiddenKind::FullWidth => format!(" Zeichen {position} ist die breite Form von {like}."),
        HiddenKind::Cyrillic => {
            format!(" Zeichen {position} ist der kyrillische Buchstabe {sign}, nicht {like}.")
        }
        HiddenKind::Greek => {
            format!(" Zeichen {position} ist der griechische Buchstabe {sign}, nicht {like}.")
        }
        HiddenKind::Twin => format!(
            " Zeichen {position} ist {}, nicht {}.",
            named(sign),
            named(like)
        ),
        HiddenKind::Other => format!(
            " Zeichen {position} ist {sign} ({}), nicht {like}.",
            hidden.code_point
        ),
    }
}

fn named(sign: &str) -> String {
    let kind = if sign.chars().all(|sign| sign.is_ascii_digit()) {
        "die Ziffer"
    } else {
        "der Buchstabe"
    };
    format!("{kind} {sign}")
}

pub(super) fn fix(fix: &Fix, has_bins: bool) -> FixWords {
    let what = |take: &StockChoice| what(take, has_bins);
    match fix {
        Fix::PickInstead {
            take,
            lines_settled,
            ..
        } => FixWords::new(
            format!("Stattdessen {} nehmen", what(take)),
            format!(
                "{}Berichtigt die Zuordnung für {}.",
                stock(take),
                lines(*lines_settled as usize)
            ),
        ),
        Fix::ThisLineOnly { take, .. } => FixWords::new(
            format!("Nur für diese Position {} nehmen", what(take)),
            "Die Zuordnung bleibt, wie sie ist.",
        ),
        Fix::AcceptMapping { lines_settled, .. } => FixWords::new(
            "Annehmen",
            format!("Erledigt {}.", lines(*lines_settled as usize)),
        ),
        Fix::ChooseMapping { lines_settled, .. } => FixWords::new(
            "Lagerartikel wählen",
            format!("Erledigt {}.", lines(*lines_settled as usize)),
        ),
        Fix::WordMeans {
            word,
            lines_settled,
            ..
        } => FixWords::new(
            format!("Sagen, was {word} bedeutet"),
            format!("Erledigt {}.", lines(*lines_settled as usize)),
        ),
        Fix::AskSupplier { word } => FixWords::new(
            format!("Den Lieferanten fragen, was {word} ist"),
            "Die Bestellung verlässt diese Liste.",
        ),
        Fix::TakeDue { units, take } => FixWords::new(
            match take {
                Some(take) => format!("{units} Stück nehmen: {}", what(take)),
                None => format!("{units} Stück nehmen"),
            },
            "",
        ),
        Fix::Accept => FixWords::new("So annehmen", ""),
        Fix::IgnoreRow { row } => FixWords::new(format!("Zeile {} nicht picken", row.row), ""),
        Fix::PrintAgain { sheet } => {
            FixWords::new(format!("Liste {sheet} zurücknehmen und neu drucken"), "")
        }
        Fix::AmendPromise { .. } => {
            FixWords::new("Festhalten, was mit dem Käufer vereinbart ist", "")
        }
        Fix::HoldOrder { order, .. } => {
            FixWords::new(format!("Bestellung {order} zurückhalten"), "")
        }
        Fix::Override => FixWords::new("Trotzdem senden", "Braucht einen Grund."),
    }
}

fn what(take: &StockChoice, has_bins: bool) -> String {
    match take.bin.as_ref().filter(|_| has_bins) {
        Some(bin) => format!("{} aus {bin}", skus(take)),
        None => skus(take),
    }
}

fn stock(take: &StockChoice) -> String {
    take.in_stock
        .map(|units| format!("{units} am Lager. "))
        .unwrap_or_default()
}

fn lines(count: usize) -> String {
    if count == 1 {
        "1 Position".to_owned()
    } else {
        format!("{count} Positionen")
    }
}

fn variants(count: u32) -> String {
    if count == 1 {
        "1 Variante".to_owned()
    } else {
        format!("{count} Varianten")
    }
}

pub(super) fn evidence(role: Role, text: &str) -> String {
    match role {
        Role::Listing => format!("Das Angebot sagt {text}."),
        Role::Order => format!("Der Käufer hat {text} gewählt."),
        Role::EarlierOrder => format!("Eine ältere Datei sagte {text}."),
        Role::Note => format!("Der Käufer schreibt: {text}"),
        Role::Pick if text.is_empty() => "Die Pickliste hat keine Zeile dafür.".to_owned(),
        Role::Pick => format!("Die Pickliste sagt {text}."),
        Role::Stock => format!("Das Etikett des Lagerartikels sagt {text}."),
        Role::Supplier => format!("Der Lieferant nennt es {text}."),
        Role::Mapping => format!("Die Zuordnung nimmt {text}."),
        Role::NewerFile => "Eine neuere Datei offener Bestellungen enthält sie nicht.".to_owned(),
        Role::Sheet => format!("Die gedruckte Liste sagt {text}."),
    }
}

pub(super) const fn title(code: Code, through_mapping: bool) -> &'static str {
    match (code, through_mapping) {
        (Code::WrongItem, true) => "Falscher Artikel durch eine Zuordnung",
        (Code::WrongItem, false) => "Falscher Artikel",
        (Code::WrongColour, true) => "Falsche Farbe durch eine Zuordnung",
        (Code::WrongColour, false) => "Falsche Farbe",
        (Code::WrongSize, true) => "Falsche Größe durch eine Zuordnung",
        (Code::WrongSize, false) => "Falsche Größe",
        (Code::WrongQuantity, _) => "Falsche Menge",
        (Code::ContradictoryListing, _) => "Bestellung und Angebot widersprechen sich",
        (Code::ContradictoryMapping, _) => "Zwei Zuordnungen widersprechen sich",
        (Code::Unmapped, _) => "Lagerartikel nicht bekannt",
        (Code::LookalikeSku, _) => "Zum Verwechseln ähnliche SKU",
        (Code::Missing, _) => "Fehlt auf der Pickliste",
        (Code::Extra, _) => "Überzählige Zeile der Pickliste",
        (Code::Duplicate, _) => "Zeile steht doppelt",
        (Code::Cancelled, _) => "Stornierte Bestellung",
        (Code::Changed, _) => "Seither geändert",
        (Code::Vanished, _) => "Fehlt in neuerer Datei",
        (Code::WordsErased, _) => "Worte des Käufers gelöscht",
        (Code::Stopped, _) => "Nach Reklamation angehalten",
        (Code::Shortage, _) => "Lager reicht nicht",
        (Code::Unclear, _) => "Nicht zu erkennen",
        (Code::UnprovenMapping, _) => "Kein Wort belegt die Zuordnung",
        (Code::ProposedMapping, _) => "Zuordnung zum Annehmen",
        (Code::NoteContradicts, _) => "Nachricht nennt eine andere Variante",
        (Code::SharedBarcode, _) => "Ein Barcode, zwei Artikel",
        (Code::SharedSku, _) => "Eine SKU, zwei Angebote",
        (Code::LookalikeItems, _) => "Ähnliche Artikel beieinander",
        (Code::OldListing, _) => "Angebot ist alt",
    }
}
