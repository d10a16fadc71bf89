use super::LedgerRefusalCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::InUse => {
            "账本 {ledger} 正在使用中。请关闭另一个 Tallyman，然后重试。\n请关闭另一个窗口或命令，然后重试。"
        }
        Code::Missing => "{ledger} 处没有账本。",
        Code::Gone => {
            "账本文件 {ledger} 不见了，但还有：{traces}。没有在原处新建账本。请把文件放回原处，或恢复备份。\n没有删除任何内容。找不到该文件时，请恢复备份。"
        }
        Code::ImpossibleClock => {
            "电脑时钟显示的日期不可能正确，因此没有新建账本。请把日期和时间调准，然后重试。"
        }
        Code::Exists => "{path} 处已有内容，没有覆盖任何东西。",
        Code::UnsuitablePlace => {
            "{path} 不是存放账本的安全位置：{because}。请选择此电脑自己磁盘上的文件夹；备份可以放在那里。"
        }
        Code::NoKey => {
            "没有密钥能打开账本 {ledger}：{tried}。\n请用恢复码、口令或密钥文件打开；“tallyman keys”会列出它有哪些密钥。"
        }
        Code::WrongKey => {
            "所给密钥都打不开 {ledger}：{tried}。没有改动任何内容。请重试，或换一种方式打开。\n请用恢复码、口令或密钥文件打开；“tallyman keys”会列出它有哪些密钥。"
        }
        Code::Passphrase => "口令无法使用：{because}。",
        Code::RecoveryCode => "恢复码无法使用。{because}。",
        Code::RecoverySlot => "恢复单的第二部分无法使用。{because}。",
        Code::KeysKept => "密钥保持不变：{because}。",
        Code::WrongKeyOrDamaged => {
            "用此密钥打不开 {path}：要么密钥属于另一个账本，要么文件已损坏。没有改动任何内容。请换正确的密钥，或恢复备份。\n请用恢复码、口令或密钥文件打开；“tallyman keys”会列出它有哪些密钥。"
        }
        Code::KeyFile => "{path} 无法用作密钥：{because}。",
        Code::Keychain => {
            "此电脑的钥匙串无法使用：{because}。\n请用恢复码、口令或密钥文件打开；“tallyman keys”会列出它有哪些密钥。"
        }
        Code::Newer => {
            "{path} 的格式为 {found}，此 Tallyman 只认识到 {known}。请使用写出它的更新版 Tallyman。没有改动任何内容。"
        }
        Code::NotALedger => {
            "{path} 不是 Tallyman 的账本：{because}。没有改动任何内容。\n没有删除任何内容。请保留该文件，并恢复备份。"
        }
        Code::Moved => {
            "账本 {ledger} 在打开期间被移动、替换或删除。不再记录任何内容。请把文件放回原处，然后重新启动 Tallyman。"
        }
        Code::Damaged => {
            "账本已损坏：{bad}。文件保持原样。请保留它，并恢复备份。\n没有删除任何内容。请保留该文件，并恢复备份。"
        }
        Code::DamagedFile => {
            "账本文件已损坏：{detail}。文件保持原样。请保留它，并恢复备份。\n没有删除任何内容。请保留该文件，并恢复备份。"
        }
        Code::DiskFull => {
            "磁盘已满，没有记录任何内容。请腾出空间后重试。\n请清理磁盘。借助预留空间，扫描和答复还能继续一会儿：请重试。"
        }
        Code::BackupFolder => {
            "无法在 {path} 中备份：{because}。账本本身不受影响。请让该文件夹可用，或为备份选择其他文件夹。"
        }
        Code::KeysUnfit => {
            "没有备份：密钥 {path} 须随备份一起保存，但{because}。账本本身不受影响。请从更早的备份取回，或添加一种打开账本的方式（会重新写出密钥），然后重试。"
        }
        Code::NotABackup => "{path} 无法用作备份：{because}。没有改动任何内容。",
        Code::Io => "处理 {path} 时出错（{doing}）：{cause}。",
        Code::Journal => "无法写出或读取日志：{cause}。",
        Code::Random => "此电脑没有提供随机数：{cause}。没有记录任何内容。",
        Code::Disk => {
            "磁盘拒绝了操作：{detail}。它可能已满、被拔出或即将损坏。此前记录的内容没有丢失。请腾出空间或检查磁盘，然后重试。"
        }
        Code::Database => "账本的数据库拒绝了操作：{cause}。",
        Code::Draft => "无法记录：{cause}。",
        Code::ReservedKind => "无法记录：类型为“{kind}”的记录由账本自己写入。",
        Code::TooLarge => "无法记录：最多允许 {most}，实际为 {found}（{what}）。",
        Code::CapsuleGone => "要删除的个人信息不存在，可能此前已删除。没有改动任何内容。",
        Code::Nested => "一项更改在另一项更改中开始，这是程序的错误。没有记录任何内容。",
        Code::Stopped => "在结束前停止。",
        Code::Other => "账本报告：{text}",
    }
}
