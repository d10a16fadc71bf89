use super::LedgerRefusalCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::InUse => {
            "The ledger {ledger} is in use. Close the other Tallyman, then try again.\nClose the other window or command, then try again."
        }
        Code::Missing => "There is no ledger at {ledger}.",
        Code::Gone => {
            "The ledger's file {ledger} is gone, but there still are: {traces}. No new ledger was begun in its place. Put the file back, or restore a backup.\nNothing was deleted. Restore a backup if the file cannot be found."
        }
        Code::ImpossibleClock => {
            "The computer's clock shows a day that cannot be, so no ledger was begun. Set date and time right, then try again."
        }
        Code::Exists => "There is already something at {path}; nothing was overwritten.",
        Code::UnsuitablePlace => {
            "{path} is no safe place for a ledger: {because}. Choose a folder on this computer's own disk; backups may lie there."
        }
        Code::NoKey => {
            "No key opens the ledger {ledger}: {tried}.\nOpen it with the recovery code, the passphrase or the key file; “tallyman keys” lists what it was given."
        }
        Code::WrongKey => {
            "No key that was given opens {ledger}: {tried}. Nothing was changed. Try again, or use another way of opening it.\nOpen it with the recovery code, the passphrase or the key file; “tallyman keys” lists what it was given."
        }
        Code::Passphrase => "The passphrase cannot be used: {because}.",
        Code::RecoveryCode => "The recovery code cannot be used. {because}.",
        Code::RecoverySlot => "The second block of the recovery sheet cannot be used. {because}.",
        Code::KeysKept => "The keys were left as they are: {because}.",
        Code::WrongKeyOrDamaged => {
            "{path} cannot be opened with this key: either the key belongs to another ledger or the file is damaged. Nothing was changed. Try the right key, or restore a backup.\nOpen it with the recovery code, the passphrase or the key file; “tallyman keys” lists what it was given."
        }
        Code::KeyFile => "{path} cannot be used as a key: {because}.",
        Code::Keychain => {
            "The keychain of this computer cannot be used: {because}.\nOpen it with the recovery code, the passphrase or the key file; “tallyman keys” lists what it was given."
        }
        Code::Newer => {
            "{path} has format {found}; this Tallyman knows formats up to {known}. Use the newer Tallyman that wrote it. Nothing was changed."
        }
        Code::NotALedger => {
            "{path} is not a ledger of Tallyman: {because}. Nothing was changed.\nNothing was deleted. Keep the file and restore a backup."
        }
        Code::Moved => {
            "The ledger {ledger} was moved, replaced or deleted while it was open. Nothing more is recorded. Put the file back and start Tallyman again."
        }
        Code::Damaged => {
            "The ledger is damaged: {bad}. The file was left as it is. Keep it, and restore a backup.\nNothing was deleted. Keep the file and restore a backup."
        }
        Code::DamagedFile => {
            "The ledger file is damaged: {detail}. The file was left as it is. Keep it, and restore a backup.\nNothing was deleted. Keep the file and restore a backup."
        }
        Code::DiskFull => {
            "The disk is full; nothing was recorded. Make room, then try again.\nMake room on the disk. Scans and answers go on for a while on the room that was kept aside: try again."
        }
        Code::BackupFolder => {
            "No backup could be made in {path}: {because}. The ledger itself is not affected. Make the folder usable, or choose another one for backups."
        }
        Code::KeysUnfit => {
            "No backup was made: the keys {path} would go with it, and {because}. The ledger itself is not affected. Put them back from an older backup, or add a way to open the ledger, which writes them anew; then try again."
        }
        Code::NotABackup => "{path} cannot be used as a backup: {because}. Nothing was changed.",
        Code::Io => "{doing} {path} failed: {cause}.",
        Code::Journal => "The journal could not be written or read: {cause}.",
        Code::Random => "This computer gave no random numbers: {cause}. Nothing was recorded.",
        Code::Disk => {
            "The disk refused: {detail}. It may be full, unplugged or failing. Nothing that was recorded before is lost. Make room or look after it, then try again."
        }
        Code::Database => "The ledger's database refused: {cause}.",
        Code::Draft => "This cannot be recorded: {cause}.",
        Code::ReservedKind => {
            "This cannot be recorded: the ledger writes entries of kind “{kind}” itself."
        }
        Code::TooLarge => {
            "This cannot be recorded: {what} has {found}, at most {most} are allowed."
        }
        Code::CapsuleGone => {
            "The personal data to erase is not there; it may have been erased before. Nothing was changed."
        }
        Code::Nested => {
            "A change was begun inside another change; this is a fault of the program. Nothing was recorded."
        }
        Code::Stopped => "Stopped before the end.",
        Code::Other => "{text}",
    }
}
