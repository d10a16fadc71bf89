use super::SheetRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToPrint => {
            "Keine Position kann gedruckt werden.\nLesen Sie die Bestellungen von heute ein, oder beantworten Sie die Rückfragen, die ihre Positionen sperren."
        }
        Code::OneBlocks => {
            "1 Befund sperrt die Pickliste noch.\nBeantworten Sie ihn, halten Sie die Bestellung zurück, oder drucken Sie mit Begründung trotzdem."
        }
        Code::Blocks => {
            "{blocks} Befunde sperren die Pickliste noch.\nBeantworten Sie sie, halten Sie die Bestellungen zurück, oder drucken Sie mit Begründung trotzdem."
        }
        Code::NoPaperSize => "„{name}“ ist kein Papierformat.\nMöglich sind a4 und letter.",
        Code::NoPaper => "Dieses Papierformat gibt es nicht.\nWählen Sie a4 oder letter.",
        Code::NoGlyph => {
            "{place} enthält ein Zeichen, das sich nicht drucken lässt: {characters}. Schreiben Sie es anders, oder lassen Sie die Bestellung von der Pickliste."
        }
        Code::NoGlyphs => {
            "{place} enthält Zeichen, die sich nicht drucken lassen: {characters}. Schreiben Sie es anders, oder lassen Sie die Bestellung von der Pickliste."
        }
        Code::NoBarcode => {
            "Zeile {line}: Aus dem Code der Bestellung wird kein Barcode. Erwartet werden 1 bis {limit} Buchstaben, Ziffern und Zeichen ohne Akzente; geben Sie der Bestellung einen kurzen Code."
        }
        Code::CodeTooLong => {
            "Der Code der Pickliste hat {found} Bytes. Erwartet werden höchstens {most}."
        }
        Code::NoLines => "Es gibt nichts zu drucken: Die Pickliste hat keine Zeilen.",
        Code::TooLong => {
            "{what} ist länger als {limit} {unit}. Teilen Sie die Pickliste, oder kürzen Sie den Text."
        }
        Code::NoFont => {
            "Die eingebaute Schrift {font} ist nicht lesbar. Die Programmdatei ist beschädigt; installieren Sie das Programm neu."
        }
    }
}
