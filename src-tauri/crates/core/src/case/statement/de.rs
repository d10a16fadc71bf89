use super::StatementCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Ordered => "Bestellung {order}, Zeile {line}: {units} × {thing}.",
        Code::Listed => "Das Angebot wie verkauft: {thing}.",
        Code::ListedLater => "Das Angebot, erst nach dem Verkauf gelesen: {thing}.",
        Code::Mapped => {
            "Nach der damaligen Zuordnung nahm {of} {units} × {sku} aus dem Regal; Etikett: {label}."
        }
        Code::EqualCode => {
            "Wegen gleicher SKU oder gleichem Barcode nahm {of} {units} × {sku} aus dem Regal; Etikett: {label}."
        }
        Code::Printed => {
            "Liste {sheet}, Fassung {revision}, gedruckt am {day}, führt {units} davon."
        }
        Code::Checked => "Zusage und Regal verglichen, wie sie damals waren: {finding}",
        Code::Agreed => "Am {day} wurde vereinbart, stattdessen {thing} zu senden.",
        Code::Stands => "Die neueste Datei sagt zu der Zeile: {state}.",
        Code::Stood => "Eine Datei, gelesen am {day}, sagte zu der Zeile: {state}.",
        Code::Sent => "Laut Datei {file}, Zeile {row}, wurde sie am {day} versendet.",
        Code::SentWith => {
            "Laut Datei {file}, Zeile {row}, wurde sie am {day} mit {carrier} versendet."
        }
        Code::Numbered => {
            "Datei {file}, Zeile {row}, nennt die Nummer der Sendung; das beweist keine Zustellung."
        }
        Code::ShipBy => "Sie musste bis {day} versendet sein.",
        Code::Delivered => "Zugestellt am {day}.",
        Code::EarlierCase => "Fall {case} zu derselben Bestellung wurde am {day} eröffnet: {of}.",
        Code::EarlierOfGoods => {
            "Reklamation Nr. {count} über {goods} binnen {days} Tagen, nach {of}."
        }
    }
}
