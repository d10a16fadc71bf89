use super::EvidenceWordsCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Title => "Belege zum Fall {case}",
        Code::Summary => "Zusammenfassung",
        Code::Order => "Die Bestellung",
        Code::Listing => "Das Angebot wie verkauft",
        Code::Shelf => "Was zu versenden war",
        Code::Scans => "Scans am Packtisch",
        Code::Delivery => "Zustellung",
        Code::Messages => "Nachrichten des Käufers",
        Code::Answers => "Unsere Antworten",
        Code::Timeline => "Zeitlicher Ablauf",
        Code::PhotoTitle => "Foto {number} von {photos}",
        Code::Exhibits => "Anlagen",
        Code::Missing => "Nicht belegt",
        Code::Others => "Weitere Aufzeichnungen",
        Code::AboutOrder => "Bestellung {order} bei {channel}.",
        Code::AboutGoods => "Es geht um: {goods}.",
        Code::BuyerSays => "Der Käufer sagt: {claim}.",
        Code::Contradicted => "Unsere Aufzeichnungen zeigen etwas anderes: {facts}.",
        Code::Confirmed => "Unsere eigenen Aufzeichnungen zeigen es: {facts}.",
        Code::Unknown => "Unsere Aufzeichnungen zeigen es weder noch sprechen sie dagegen.",
        Code::AskContradicted => {
            "Wir bitten, nach diesen Aufzeichnungen und zu unseren Gunsten zu entscheiden."
        }
        Code::AskUnknown => {
            "Wir bitten, diese Aufzeichnungen vor einer Entscheidung zu berücksichtigen."
        }
        Code::AskConfirmed => {
            "Wir bestreiten das nicht und bitten, es mit dem Käufer regeln zu dürfen."
        }
        Code::HowToVerify => {
            "Jede nummerierte Aufzeichnung (F, G, M, A, R, C, D, T) nennt die Einträge unseres Journals, die sie belegen: Nummer und Kopf. Sie stehen in evidence.json; jeder kann sie mit verify_evidence.py prüfen."
        }
        Code::NoScan => {
            "Kein Scan dieser Bestellung am Packtisch ist aufgezeichnet. Die Tabelle ist leer."
        }
        Code::WordsErased => "Der Wortlaut dieser Nachricht wurde gelöscht.",
        Code::Blotted => {
            "Namen, Anschriften und Nummern von Personen sind geschwärzt, soweit die Aufzeichnungen sie kennen."
        }
        Code::NotQuoted => "Der Wortlaut wird für diesen Kanal nicht wiedergegeben.",
        Code::PhotoGiven => {
            "Vom Shop für diesen Fall beigelegt; aufrecht, ohne versteckte Angaben."
        }
        Code::LeftOut => {
            "Wegen der Grenzen des Kanals weggelassen: {exhibits}. Wir bewahren sie auf."
        }
        Code::LacksRequired => "Verlangt und nicht belegt: {slot}. Das würde es füllen: {fill}.",
        Code::NotOnRecord => "Nicht belegt: {slot}.",
        Code::Decided => "Was entschieden wurde",
        Code::Deadlines => "Fristen",
        Code::WeDecided => "Wir haben entschieden: {done} ({record})",
        Code::FileSaid => "Eine eingelesene Datei sagte von Zeile {line}: {state}.",
        Code::ParcelNumber => {
            "Die Bestelldatei nennt eine Sendungsnummer. Sie steht hier nicht, weil sie zu einer Anschrift führt."
        }
        Code::Overtaken => "An ihre Stelle trat {by}.",
        Code::GoesBack => "{amount} gehen an den Käufer zurück.",
        Code::BuyerAgreed => "Nach unserer Angabe war der Käufer einverstanden.",
        Code::RestsOnShown => "Der Käufer sagt: {claim}; unsere Aufzeichnungen zeigen es: {facts}.",
        Code::RestsOnOtherwise => {
            "Der Käufer sagt: {claim}; unsere Aufzeichnungen zeigen etwas anderes: {facts}."
        }
        Code::RestsOnUnknown => {
            "Der Käufer sagt: {claim}; unsere Aufzeichnungen zeigen es weder noch sprechen sie dagegen."
        }
        Code::NotAnsweredSince => "Seither ist keine Antwort an den Käufer vermerkt.",
        Code::DueBy => "Bis {until} zu tun: {action}",
        Code::DueByChannel => "Bis {until}.",
        Code::DueByRule => "{span} ab {start} ({began}). Quelle: {source}, gelesen am {checked}.",
        Code::DueByOwn => "{span} ab {start} ({began}), nach unserer eigenen Rechnung.",
        Code::DuePrinted => "Der Kanal hat dieses Datum für den Fall angegeben.",
        Code::AnsweredInTime => "Rechtzeitig beantwortet: {answered}.",
        Code::AnsweredLate => "Verspätet beantwortet: {answered}.",
        Code::RanOut => "Sie ist abgelaufen.",
        Code::LeftToday => "Sie endet heute.",
        Code::LeftOneDay => "Es bleibt ein Tag.",
        Code::LeftDays => "Es bleiben {days} Tage.",
        Code::WeWrote => "Wir haben geantwortet.",
        Code::StageBegan => "Stufe beim Kanal: {stage}.",
        Code::WasDecided => "Es wurde entschieden, was für den Käufer getan wird.",
        Code::EnterParcel => {
            "Die Sendungsnummer ist vorhanden und steht nicht in den Belegen. Geben Sie sie dort an, wo der Kanal nach ihr fragt."
        }
        Code::TellsOfLateness => {
            "{records} erzählt von einer Frist, die nicht eingehalten wurde. Lesen Sie das, bevor Sie die Belege weitergeben."
        }
        Code::SpeaksForBuyer => {
            "{facts} spricht für den Käufer. Lesen Sie das, bevor Sie die Belege weitergeben."
        }
        Code::LacksHelpful => "Würde helfen: {slot}. Das würde es füllen: {fill}.",
        Code::WasOrdered => "Die Bestellung wurde aufgegeben.",
        Code::HadToLeave => "Bis zu diesem Tag war zu versenden.",
        Code::WasPrinted => "Pickliste {sheet}, Revision {revision}, wurde gedruckt.",
        Code::WasAgreed => "Mit dem Käufer wurde eine Änderung vereinbart.",
        Code::WasDelivered => "Das Paket wurde zugestellt.",
        Code::BuyerWrote => "Der Käufer schrieb.",
        Code::CaseOpened => "Der Fall wurde angelegt.",
        Code::Opening => "Zur Bestellung {order} bei {channel}: der Käufer meldet {claim}.",
        Code::RecordsContradict => "Unsere Aufzeichnungen zeigen etwas anderes.",
        Code::RecordsConfirm => "Unsere eigenen Aufzeichnungen zeigen es.",
        Code::RecordsUnknown => {
            "Unsere Aufzeichnungen zeigen es weder noch sprechen sie dagegen; dies enthalten sie."
        }
        Code::Proven => "Jede Aussage ist in den Belegen zum Fall {case} nachgewiesen.",
        Code::Coarser => {
            "Fotos oder Seiten wurden vergröbert, um die Grenzen des Kanals zu halten."
        }
        Code::ReadForNames => {
            "Wo Nachrichten und Antworten wiedergegeben sind, stehen Namen noch darin, die das Hauptbuch nicht kennt. Lesen Sie sie, bevor Sie die Belege weitergeben."
        }
        Code::EntriesTellOfOthers => {
            "evidence.json enthält ganze Journaleinträge, die auch von anderen Bestellungen erzählen können (Nummern und Waren, keine Personen). Sie sagen auch, was eine Lösung voraussichtlich kostet. Nur zum Prüfen weitergeben; nur mit Kopfzeilen bleibt der Inhalt weg."
        }
        Code::PhotosNotShown => "Der Kanal nimmt nur Text; die Fotos wurden weggelassen.",
        Code::OwnFault => {
            "Unsere eigenen Aufzeichnungen zeigen, dass der Fehler bei uns liegt. Erstatten oder ersetzen ist billiger als ein verlorener Streit."
        }
    }
}
