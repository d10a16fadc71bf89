use super::SupplierRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToAsk => {
            "Den Lieferanten gibt es nichts zu fragen: Jedes Wort ist verstanden oder beantwortet.\nLesen Sie zuerst die Dateien des Tages ein, falls das noch nicht geschehen ist."
        }
        Code::NotNamed => {
            "Es ist nicht gesagt, welcher Lieferant gemeint ist.\nGeben Sie in einer kurzen Zeile den Namen an, mit dem Sie ihn nennen."
        }
        Code::NoFile => {
            "Was gegeben wurde, ist keine Datei.\nGeben Sie die Liste, die zurückkam, als XLSX oder CSV."
        }
        Code::NobodyAnswered => {
            "Wer geantwortet hat, ist nicht bekannt.\nNennen Sie den Lieferanten (--supplier NAME)."
        }
        Code::SheetRefused => "{sentence}\nEs wurde nichts geändert.",
        Code::NoQuestion => {
            "{file}: Keine Zeile hat die Kennung einer Frage.\nGeben Sie die Liste, die der Lieferant ausgefüllt hat, mit unveränderter erster Spalte. Es wurde nichts geändert."
        }
        Code::NoScope => {
            "Die Geltung „{scope}“ gibt es für die Antwort eines Lieferanten nicht.\nMöglich sind listing, supplier, shop und everywhere."
        }
        Code::NotWritten => {
            "Die Liste für den Lieferanten konnte nicht geschrieben werden: {cause}."
        }
    }
}
