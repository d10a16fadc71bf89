use super::AnswerRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NeedsReason => {
            "Eine Position trotz Befund zu drucken, braucht eine Begründung.\nSagen Sie in wenigen Worten, warum sie richtig ist; die Begründung wird vermerkt und mit der Position gedruckt."
        }
        Code::NotOneLine => {
            "Dieser Befund betrifft nicht eine einzelne Position.\nWählen Sie eine weiter gefasste Geltung."
        }
        Code::WriterUnknown => {
            "Wer diese Pickliste geschrieben hat, ist nicht bekannt.\nWählen Sie eine andere Geltung."
        }
        Code::NoScope => {
            "Die Geltung „{scope}“ ist nicht bekannt.\nMöglich sind line, listing, supplier, shop und everywhere."
        }
        Code::NoAnswer => {
            "Dieser Befund hat keine Antwort „{key}“.\nSehen Sie ihn noch einmal an; er kann sich geändert haben."
        }
        Code::FindingGone => {
            "Diesen Befund gibt es nicht mehr.\nWorauf er beruhte, hat sich geändert. Sehen Sie die Befunde noch einmal an."
        }
        Code::NoSuchAnswer => {
            "Diese Antwort hat der Befund nicht.\nGeben Sie die Taste einer seiner Antworten an."
        }
        Code::NoStockItem => {
            "Den Lagerartikel „{sku}“ gibt es nicht.\nLesen Sie die Bestandsliste ein, auf der er steht, oder suchen Sie seine SKU mit `tallyman search`."
        }
        Code::NoItemToTake => {
            "Den Lagerartikel „{sku}“ gibt es nicht.\nSuchen Sie ihn nach SKU, Etikett oder Platz."
        }
        Code::NoUnits => {
            "{quantity} Stück je verkauftem Stück kann nicht sein.\nGeben Sie eine ganze Zahl von 1 bis 1000 an."
        }
        Code::NotPromised => {
            "{sku} ist nicht, was versprochen wurde. {difference}.\nWählen Sie einen anderen Artikel, oder senden Sie die Position trotzdem und nennen Sie den Grund."
        }
        Code::NotAboutItem => {
            "Bei diesem Befund geht es nicht darum, welcher Artikel genommen wird.\nBeantworten Sie ihn mit einer seiner Antworten."
        }
        Code::DecisionGone => {
            "Diese Entscheidung gilt nicht mehr.\nSie wurde schon zurückgenommen, oder ihre Kennung ist aus einem anderen Hauptbuch. Was gilt, zeigen die Antworten (`tallyman answers`)."
        }
        Code::FileUnusable => {
            "{file} ist keine brauchbare Datei mit Antworten: {why}.\nExportieren Sie die Antworten noch einmal (`tallyman answers --export FILE`). Es wurde nichts geändert."
        }
        Code::FileTooLarge => "sie ist größer als 16 MB",
        Code::FileNoText => "sie ist kein Text in UTF-8",
        Code::FileNoHeader => "ihre erste Zeile sagt nicht, dass sie Antworten enthält",
        Code::FileVersion => {
            "sie ist in Fassung {found} der Form geschrieben, und dieser Tallyman liest Fassung {known}"
        }
        Code::FileTooMany => "sie enthält mehr als 20.000 Antworten",
        Code::FileLineMore => {
            "Zeile {line} ist mehr als die {answers} Antworten, die sie ankündigt"
        }
        Code::FileNoAnswer => "Zeile {line} ist keine Antwort dieser Form",
        Code::FileRepeats => "Zeile {line} wiederholt eine frühere",
        Code::FileEnds => "sie endet nach {found} von {answers} Antworten",
    }
}
