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
        Code::BrokenMail => {
            "Das ist keine lesbare Mail: Absender, Betreff und Datum fehlen. Speichern Sie sie im Mailprogramm neu oder fügen Sie ihre Worte ein."
        }
        Code::NotText => {
            "Diese Bytes sind kein Text. Geben Sie eine Mail (.eml), ein Postfach (.mbox) oder eine Textdatei an, oder fügen Sie die Worte ein."
        }
    }
}
