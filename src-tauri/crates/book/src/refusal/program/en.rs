use super::ProgramRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoCommand => {
            "There is no command “{command}”.\nWindow and core are of different versions; start Tallyman again."
        }
        Code::OtherForm => {
            "What was given to “{command}” has a field that is missing, unknown or of another kind.\nLook at the form of the command and try again."
        }
        Code::NotJson => {
            "What was given to “{command}” is not JSON.\nLook at the form of the command and try again."
        }
        Code::Tables => "The ledger's tables could not be read or written: {cause}.",
        Code::StoredForm => {
            "A record could not be put into or taken out of its stored form: {cause}."
        }
        Code::UnknownEvent => {
            "The ledger holds an entry of kind “{kind}”, version {version}, which this version of Tallyman does not know.\nRun “tallyman verify”; it names the first bad entry."
        }
        Code::Inconsistent => {
            "Entry {entry} of the ledger is not what the tables say it is.\nRun “tallyman verify”; it names the first bad entry."
        }
        Code::Random => {
            "This computer gave no random numbers: {cause}.\nStart the computer again; nothing was recorded."
        }
        Code::Stopped => {
            "Tallyman stopped in the middle of this step; nothing of it was kept.\nTry again; if it happens again, close the window and open it anew."
        }
        Code::FileNotChosen => {
            "The window named a file that was not chosen since it opened.\nChoose the file again, or drop it on the window."
        }
        Code::FileTooLarge => {
            "The file is larger than 32 MB, and no file of answers is.\nChoose the file that came back."
        }
        Code::NoKindOfFile => {
            "What was to be saved is no kind of file that Tallyman writes.\nAsk for it again."
        }
        Code::FileNotRead => {
            "The file could not be read: {cause}.\nCheck that it is there and may be read."
        }
        Code::NameNotText => {
            "The name of a chosen file is not valid text on this system.\nRename the file and choose it again."
        }
        Code::NoViewer => {
            "No program on this computer opens a PDF.\nSave the sheet as a file instead and open it by hand."
        }
        Code::NoPdf => "What was to be saved is not a PDF.\nDraw the sheet again.",
        Code::FileNotWritten => {
            "The file could not be written: {cause}.\nChoose another folder, or free some space, and try again."
        }
        Code::OtherRequest => {
            "What the window asked for is not of the form expected.\nWindow and program are of different versions; start Tallyman again."
        }
        Code::AnswerNotWritten => "The answer could not be written.",
        Code::NoKeyFilePlace => "No place for a key file was chosen.",
        Code::NoLedgerYet => "There is no ledger yet.\nSay in the window what is to open it.",
        Code::FolderNotMade => {
            "The folder for the ledger could not be made: {cause}.\nCheck that your home folder can be written to, then open Tallyman again."
        }
        Code::StillInUse => {
            "The ledger is still being worked with, such as by an import or a backup.\nWait until that is done, then restore again. Nothing was changed."
        }
    }
}
