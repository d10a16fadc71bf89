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
        Code::MailboxTooFull => {
            "邮箱文件前 {letters} 封邮件的文字已超过 {most} kB，一次最多读取这么多。请拆分。"
        }
        Code::MailOfLines => {
            "该邮件连同附件共有 {lines} 行；最多读取 {most} 行。请不带附件重新保存，或粘贴其文字。"
        }
        Code::BrokenMail => {
            "这不是可读取的邮件：缺少发件人、主题和日期。请从邮件程序重新保存，或粘贴其文字。"
        }
        Code::NotText => {
            "这些字节不是文字。请提供邮件（.eml）、邮箱文件（.mbox）或文本文件，或粘贴文字。"
        }
        Code::Unread => "{why}",
        Code::NoColumns => {
            "此表格中没有找到买家留言或退货原因的列。请指明，例如 --column \"备注=text\"。"
        }
        Code::NoSuchColumn => "表格中没有“{column}”列。请按文件中的列名书写。",
        Code::NoSuchField => "列不能表示“{field}”。可用：{fields}。",
        Code::TooManyRows => "表格有 {rows} 行，一次最多读取 {most} 行。请拆分。",
        Code::DatesUnclear => {
            "“{column}”中无法区分日和月。请指定 --dates day-first 或 --dates month-first。"
        }
        Code::RowWithoutWords => "第 {row} 行没有内容也没有原因，已略过。",
        Code::RowOfOurs => "第 {row} 行由店铺所写，已略过。",
        Code::RowDateUnread => {
            "第 {row} 行：“{column}”中没有可读的日期，该行已略过。请写成 2026-11-24。"
        }
        Code::RowDueUnlikely => {
            "第 {row} 行：“{column}”早于消息或晚于其 400 天以上，该行已略过。请在文件中核对。"
        }
    }
}
