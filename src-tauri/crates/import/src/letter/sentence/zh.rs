use super::LetterFaultCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Empty => "消息中没有文字。如果是图片，请写下图片内容后粘贴。",
        Code::TooLong => "消息文字有 {kilobytes} kB，最多读取 {most} kB。请只粘贴买家所写的部分。",
        Code::MailTooLong => {
            "邮件连同附件有 {kilobytes} kB，最多读取 {most} kB。请另存为不带附件的邮件，或粘贴其文字。"
        }
        Code::FileTooLong => "文件有 {kilobytes} kB，一次最多读取 {most} kB。请拆分邮箱文件。",
        Code::TooMany => "邮箱文件中有 {letters} 封邮件，一次最多读取 {most} 封。请拆分。",
        Code::BrokenMail => {
            "这不是可读取的邮件：缺少发件人、主题和日期。请从邮件程序重新保存，或粘贴其文字。"
        }
        Code::NotText => {
            "这些字节不是文字。请提供邮件（.eml）、邮箱文件（.mbox）或文本文件，或粘贴文字。"
        }
    }
}
