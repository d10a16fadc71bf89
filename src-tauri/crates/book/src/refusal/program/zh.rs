use super::ProgramRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoCommand => "没有命令“{command}”。\n窗口与内核的版本不同，请重新启动 Tallyman。",
        Code::OtherForm => {
            "给“{command}”的内容有字段缺失、未知或类型不符。\n请核对该命令的格式后重试。"
        }
        Code::NotJson => "给“{command}”的内容不是 JSON。\n请核对该命令的格式后重试。",
        Code::Tables => "无法读写账本的表：{cause}。",
        Code::StoredForm => "有一条记录无法转换为存储格式或从中读出：{cause}。",
        Code::UnknownEvent => {
            "账本中有一条类型为“{kind}”、版本 {version} 的记录，此版 Tallyman 不认识。\n请校验账本（“tallyman verify”），会指出第一条有问题的记录。"
        }
        Code::Inconsistent => {
            "账本的第 {entry} 条记录与表中所述不符。\n请校验账本（“tallyman verify”），会指出第一条有问题的记录。"
        }
        Code::Random => "此电脑没有提供随机数：{cause}。\n请重新启动电脑；没有记录任何内容。",
        Code::Stopped => {
            "Tallyman 在这一步中途停止，没有保留任何内容。\n请重试；如果再次发生，请关闭窗口后重新打开。"
        }
        Code::FileNotChosen => {
            "窗口给出的文件在打开之后没有被选择过。\n请重新选择该文件，或把它拖到窗口上。"
        }
        Code::FileTooLarge => "文件大于 32 MB，答复文件不会这么大。\n请选择返回的文件。",
        Code::NoKindOfFile => "要保存的内容不是 Tallyman 会写出的文件类型。\n请重新生成。",
        Code::FileNotRead => "无法读取文件：{cause}。\n请确认它存在且允许读取。",
        Code::NameNotText => "所选文件的名称在此系统上不是有效文本。\n请重命名后重新选择。",
        Code::NoViewer => "此电脑上没有能打开 PDF 的程序。\n请先保存为文件，再手动打开。",
        Code::NoPdf => "要保存的内容不是 PDF。\n请重新绘制。",
        Code::FileNotWritten => "无法写入文件：{cause}。\n请选择其他文件夹或腾出空间，然后重试。",
        Code::OtherRequest => "窗口的请求格式不符。\n窗口与程序的版本不同，请重新启动 Tallyman。",
        Code::AnswerNotWritten => "无法写出应答。",
        Code::NoKeyFilePlace => "没有选择密钥文件的存放位置。",
        Code::NoLedgerYet => "还没有账本。\n请在窗口中选择用什么打开它。",
        Code::FolderNotMade => {
            "无法建立账本的文件夹：{cause}。\n请确认您的主文件夹可以写入，然后重新打开 Tallyman。"
        }
        Code::StillInUse => {
            "账本仍在使用中，例如正在导入或备份。\n请等其完成后再恢复。没有改动任何内容。"
        }
    }
}
