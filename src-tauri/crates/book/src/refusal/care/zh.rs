use super::CareRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoFolder => "没有文件夹 {folder}。\n请新建该文件夹或连接其磁盘，然后重试。",
        Code::NoBackup => "已知的备份位置中没有这个备份。\n请查看备份列表后重试。",
        Code::Unread => {
            "{ledger} 已锁定，所给密钥都打不开，因此无法得知备份之后删除或保留过什么。\n没有改动任何内容。请同时给出它自己的一个密钥。如果已没有任何密钥，请确认可以不读取就替换它（“tallyman restore FILE --replace-locked”），并把此后有人要求删除的内容再删除一次。"
        }
        Code::BackupDamaged => "{backup} 已损坏：{bad}。\n没有改动任何内容。请试用更早的备份。",
        Code::OtherLedger => {
            "{backup} 是另一个账本的备份。\n没有改动任何内容。请给出此账本的备份。"
        }
        Code::NoKeyFile => "没有选择密钥文件。\n请选择密钥文件。",
        Code::OtherHead => {
            "输入的内容不是此备份链头的开头。\n请查看备份列表，并输入其链头的前四位。"
        }
        Code::DamagedBeginning => {
            "账本 {ledger} 的开头已损坏：密钥是对的，但文件打不开。文件保持原样。"
        }
        Code::Gone => "{what}\n{todo}",
        Code::Damaged => "{what}{left}{bad}{lacks}{again}\n{todo}",
        Code::Left => "仍有 {entries} 条记录可读取并与封印一致，直到链头 {head}。",
        Code::NothingLeft => "已无法读取任何记录。",
        Code::FirstBad => "第一处错误：{bad}。",
        Code::LacksUnread => "最新备份止于链头 {head}，此后的记录备份中都没有。",
        Code::Lacks => {
            "最新备份止于链头 {head}；此后有 {entries} 条可读记录（其中 {imports} 次导入）不在备份中，无法读取的也不在。"
        }
        Code::FilesAgain => "需要重新导入的文件：{files}。",
        Code::TakeNoBackup => {
            "没有删除或改动任何内容。已知的备份位置中没有完好的备份；请在别处找一个，然后运行“tallyman restore FILE --drill”。"
        }
        Code::TakeBackup => {
            "没有删除或改动任何内容。最新的完好备份是 {file}，含 {entries} 条记录。请先用“tallyman restore {file} --drill”演练，再运行“tallyman restore {file}”；原处剩余的文件会移到账本旁的 quarantine 文件夹。"
        }
    }
}
