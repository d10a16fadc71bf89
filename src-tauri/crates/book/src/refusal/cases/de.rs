use super::CaseRefusalCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::SeveralOrders => {
            "Mehrere Läden haben eine Bestellung mit dieser Nummer.\nSagen Sie, welcher Laden gemeint ist."
        }
        Code::NoOrder => {
            "Es gibt keine Bestellung mit dieser Nummer.\nPrüfen Sie die Nummer, oder lesen Sie zuerst die Bestellungen jenes Tages ein."
        }
        Code::NoCase => {
            "Es gibt keinen Fall mit dieser Nummer.\nDie vorhandenen stehen in der Liste der Fälle (`tallyman case list`)."
        }
        Code::NoCaseNumbered => {
            "Fall {case} gibt es nicht.\nDie vorhandenen stehen in der Liste der Fälle (`tallyman case list`)."
        }
        Code::ClosedAlready => {
            "Der Fall ist schon geschlossen.\nEine weitere Nachricht des Käufers eröffnet einen neuen."
        }
        Code::LineTwice => {
            "Position {line} wurde zweimal genannt.\nNennen Sie jede Position einmal, mit allen Stücken, die gemeint sind."
        }
        Code::NoLine => {
            "Die Bestellung hat keine Position dieses Namens.\nIhre Positionen sind {known}."
        }
        Code::NotSoMany => {
            "{units} Stück von Position {line} können nicht gemeint sein: Sie hat {has}.\nSagen Sie, wie viele davon, mindestens eines; ohne Zahl sind alle gemeint."
        }
        Code::Closed => {
            "Der Fall ist geschlossen.\nEine weitere Nachricht des Käufers eröffnet einen neuen."
        }
        Code::NothingToStop => {
            "Von keiner weiteren offenen Bestellung ist bekannt, dass in ihr der Fehler dieses Falls steckt.\nSehen Sie nach, wo er noch steckt: `tallyman case show` nennt diese Bestellungen."
        }
        Code::NotOfFault => {
            "Nicht in jeder dieser Bestellungen steckt der Fehler dieses Falls.\nGemeint sein können {known}."
        }
        Code::SeveralToStop => {
            "Mehrere Läden haben eine Bestellung {order}.\nNennen Sie sie mit ihrem Laden: {known}."
        }
        Code::NothingStopped => {
            "Wegen dieses Falls wartet keine Bestellung.\n`tallyman case show` nennt die wartenden."
        }
        Code::ClosedReasons => {
            "Der Fall ist geschlossen; worum es ging, bleibt, wie es war.\nEine weitere Nachricht des Käufers eröffnet einen neuen."
        }
        Code::NoTime => {
            "„{written}“ ist kein Zeitpunkt.\nSchreiben Sie ihn als 20.11.2026 10:00 oder 2026-11-20 10:00."
        }
        Code::NotTaken => "{fault}",
        Code::NoTableToLook => {
            "Nur eine Tabelle hat Spalten zum Ansehen.\nGeben Sie eine Datei an, die auf .csv, .tsv oder .xlsx endet."
        }
        Code::NoReason => "„{name}“ ist kein Grund.\nNennen Sie einen oder mehrere von: {known}.",
        Code::ReplyStands => {
            "Gegen diese Antwort stehen Fehler: {rules}.\nSehen Sie jeden an, ändern Sie die Worte oder lassen Sie sie weg, und vermerken Sie sie dann."
        }
        Code::NoReply => {
            "In dem, was gegeben wurde, stehen keine Worte.\nGeben Sie die Antwort so, wie sie gesendet wurde."
        }
        Code::NoStage => "Den Stand „{name}“ gibt es nicht.\nMöglich sind {known}.",
        Code::StageAhead => {
            "Ein Stand kann nicht in der Zukunft beginnen.\nSagen Sie, seit wann er gilt, etwa 2026-11-20T10:00."
        }
        Code::DueTooFar => {
            "Das angezeigte Datum muss nach dem Beginn dieses Standes liegen, und höchstens 400 Tage danach.\nLesen Sie es noch einmal auf der Seite der Plattform ab, und schreiben Sie es als 2026-11-25T11:00."
        }
        Code::NoPlatform => {
            "Das ist kein Name einer Plattform.\nNennen Sie {known} oder eine andere."
        }
        Code::NoDeadline => {
            "Die Frist „{name}“ gibt es nicht.\nZu jeder Frist nennt `tallyman case show` ihre Regel."
        }
        Code::NoSpan => {
            "„{written}“ ist keine Zeitspanne.\nSchreiben Sie 48 hours, 30 calendar_days oder 3 business_days, höchstens {most}, oder default für den Wert der Tabelle."
        }
        Code::NoCountry => {
            "„{written}“ ist kein Land.\nSchreiben Sie seinen Code, etwa DE, GB oder US."
        }
        Code::OneTable => {
            "Tabellen werden eine nach der anderen angesehen.\nWählen Sie eine Datei."
        }
        Code::NoMessage => {
            "In dem, was gegeben wurde, stehen keine Worte.\nFügen Sie ein, was der Käufer schrieb, oder wählen Sie die Datei."
        }
        Code::ColumnsOfSeveral => {
            "Spalten wurden für mehr als eine Datei genannt.\nÜbernehmen Sie die Tabellen eine nach der anderen."
        }
    }
}
