use super::CareRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoFolder => {
            "There is no folder {folder}.\nMake the folder or plug in its disk, then try again."
        }
        Code::NoBackup => {
            "There is no such backup where backups are known of.\nLook at the list of backups and try again."
        }
        Code::Unread => {
            "{ledger} is locked, and none of the keys given opens it, so what was erased or held since the backup cannot be known.\nNothing was changed. Give one of its own keys as well. If there is none any more, say that it may be replaced unread (“tallyman restore FILE --replace-locked”), and erase again what persons asked to be erased since."
        }
        Code::BackupDamaged => {
            "{backup} is damaged: {bad}.\nNothing was changed. Try an older backup."
        }
        Code::OtherLedger => {
            "{backup} is a backup of another ledger.\nNothing was changed. Give a backup of this ledger."
        }
        Code::NoKeyFile => "No key file was chosen.\nChoose the key file.",
        Code::OtherHead => {
            "What was typed is not the beginning of this backup's head.\nLook at the list of backups and type the first four digits of its head."
        }
        Code::DamagedBeginning => {
            "The beginning of the ledger {ledger} is damaged: its key is the right one, and still the file does not open. The file was left as it is."
        }
        Code::Gone => "{what}\n{todo}",
        Code::Damaged => "{what}{left}{bad}{lacks}{again}\n{todo}",
        Code::Left => {
            " {entries} of its entries can still be read and match their seals, up to head {head}."
        }
        Code::NothingLeft => " None of its entries can be read any more.",
        Code::FirstBad => " The first bad one is {bad}.",
        Code::LacksUnread => {
            " Whatever was recorded after head {head}, where the newest backup ends, is missing from the backup."
        }
        Code::Lacks => {
            " After head {head}, where the newest backup ends, {entries} readable entries with {imports} imports are not in the backup, and whatever cannot be read."
        }
        Code::FilesAgain => " Files to import again: {files}.",
        Code::TakeNoBackup => {
            "Nothing was deleted or changed. No usable backup was found where backups are known of; look for one elsewhere, then run “tallyman restore FILE --drill”."
        }
        Code::TakeBackup => {
            "Nothing was deleted or changed. The newest backup that holds is {file} with {entries} entries. Try it with “tallyman restore {file} --drill”, then run “tallyman restore {file}”; what still lies there then goes to the folder “quarantine” beside the ledger."
        }
    }
}
