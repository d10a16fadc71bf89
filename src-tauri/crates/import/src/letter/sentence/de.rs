use super::LetterFaultCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Empty => {
            "Die Nachricht enthält keine Worte. Ist sie ein Bild, schreiben Sie auf, was es zeigt, und fügen Sie das ein."
        }
        Code::TooLong => {
            "Die Nachricht hat {kilobytes} kB Text; gelesen werden höchstens {most} kB. Fügen Sie den Teil ein, den der Käufer geschrieben hat."
        }
        Code::MailTooLong => {
            "Die Mail ist mit Anhängen {kilobytes} kB groß; gelesen werden höchstens {most} kB. Speichern Sie sie ohne Anhänge oder fügen Sie ihre Worte ein."
        }
        Code::FileTooLong => {
            "Die Datei ist {kilobytes} kB groß; auf einmal werden höchstens {most} kB gelesen. Teilen Sie das Postfach."
        }
        Code::TooMany => {
            "Das Postfach enthält {letters} Mails; auf einmal werden höchstens {most} gelesen. Teilen Sie es."
        }
        Code::MailboxTooFull => {
            "Schon die Worte der ersten {letters} Mails des Postfachs sind mehr als {most} kB; mehr wird nicht auf einmal gelesen. Teilen Sie es."
        }
        Code::MailOfLines => {
            "Die Mail hat mit ihren Anhängen {lines} Zeilen; höchstens {most} werden gelesen. Speichern Sie sie ohne Anhänge oder fügen Sie ihre Worte ein."
        }
        Code::BrokenMail => {
            "Das ist keine lesbare Mail: Absender, Betreff und Datum fehlen. Speichern Sie sie im Mailprogramm neu oder fügen Sie ihre Worte ein."
        }
        Code::NotText => {
            "Diese Bytes sind kein Text. Geben Sie eine Mail (.eml), ein Postfach (.mbox) oder eine Textdatei an, oder fügen Sie die Worte ein."
        }
        Code::Unread => "{why}",
        Code::NoColumns => {
            "In dieser Tabelle wurde keine Spalte gefunden, in der steht, was Käufer schrieben oder warum sie zurückgeben. Sagen Sie, welche es ist, etwa --column \"Bemerkung=text\"."
        }
        Code::NoSuchColumn => {
            "Die Tabelle hat keine Spalte „{column}“. Schreiben Sie die Überschrift so, wie sie in der Datei steht."
        }
        Code::NoSuchField => "Eine Spalte kann nicht „{field}“ bedeuten. Möglich ist: {fields}.",
        Code::TooManyRows => {
            "Die Tabelle hat {rows} Zeilen; höchstens {most} werden auf einmal gelesen. Teilen Sie sie."
        }
        Code::DatesUnclear => {
            "In „{column}“ sind Tag und Monat nicht zu unterscheiden. Sagen Sie --dates day-first oder --dates month-first."
        }
        Code::RowWithoutWords => {
            "Zeile {row} hat weder Worte noch einen Grund und wurde weggelassen."
        }
        Code::RowOfOurs => "Zeile {row} wurde vom Shop geschrieben und wurde weggelassen.",
        Code::RowDateUnread => {
            "Zeile {row}: In „{column}“ steht kein lesbares Datum; die Zeile wurde weggelassen. Schreiben Sie es als 2026-11-24."
        }
        Code::RowDueUnlikely => {
            "Zeile {row}: „{column}“ liegt vor der Nachricht oder mehr als 400 Tage danach; die Zeile wurde weggelassen. Prüfen Sie sie in der Datei."
        }
    }
}
