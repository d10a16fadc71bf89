use super::LetterFaultCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Empty => {
            "There are no words in the message. If it is a picture, write down what it shows and paste that."
        }
        Code::TooLong => {
            "The message has {kilobytes} kB of words; at most {most} kB are read. Paste the part the buyer wrote."
        }
        Code::MailTooLong => {
            "The mail is {kilobytes} kB with its attachments; at most {most} kB are read. Save it without its attachments, or paste its words."
        }
        Code::FileTooLong => {
            "The file is {kilobytes} kB; at most {most} kB are read at once. Split the mailbox."
        }
        Code::TooMany => {
            "The mailbox holds {letters} mails; at most {most} are read at once. Split it."
        }
        Code::MailboxTooFull => {
            "The words of the first {letters} mails of the mailbox are more than {most} kB already; that is the most that is read at once. Split it."
        }
        Code::MailOfLines => {
            "The mail has {lines} lines with its attachments; at most {most} are read. Save it without its attachments, or paste its words."
        }
        Code::BrokenMail => {
            "This is no mail that can be read: sender, subject and date are missing. Save it again from the mail program, or paste its words."
        }
        Code::NotText => {
            "These bytes are no text. Give a mail (.eml), a mailbox (.mbox) or a text file, or paste the words."
        }
        Code::Unread => "{why}",
        Code::NoColumns => {
            "No column of this table was found to hold what buyers wrote or why they return. Say which one does, such as --column \"Remark=text\"."
        }
        Code::NoSuchColumn => {
            "The table has no column “{column}”. Write its heading as it stands in the file."
        }
        Code::NoSuchField => "A column cannot mean “{field}”. It can mean one of: {fields}.",
        Code::TooManyRows => {
            "The table has {rows} rows; at most {most} are read at once. Split it."
        }
        Code::DatesUnclear => {
            "In “{column}” day and month cannot be told apart. Say --dates day-first or --dates month-first."
        }
        Code::RowWithoutWords => "Row {row} has no words and no reason, so it was left out.",
        Code::RowOfOurs => "Row {row} was written by the shop, so it was left out.",
        Code::RowDateUnread => {
            "Row {row}: “{column}” holds no date that can be read, so the row was left out. Write it as 2026-11-24."
        }
        Code::RowDueUnlikely => {
            "Row {row}: “{column}” lies before the message or more than 400 days behind it, so the row was left out. Check it in the file."
        }
    }
}
