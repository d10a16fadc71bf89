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
        Code::BrokenMail => {
            "This is no mail that can be read: sender, subject and date are missing. Save it again from the mail program, or paste its words."
        }
        Code::NotText => {
            "These bytes are no text. Give a mail (.eml), a mailbox (.mbox) or a text file, or paste the words."
        }
    }
}
