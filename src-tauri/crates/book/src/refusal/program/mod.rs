//! What is refused by the program itself: commands it does not know, files of the window, and its own faults.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// What is refused by the program itself: commands it does not know, files of the window, and its own faults.
    pub enum ProgramRefusal, ProgramRefusalCode {
        /// There is no command of this name.
        NoCommand { command: String }
        /// A command was given something of another form.
        OtherForm { command: String }
        /// A command was given what is no JSON.
        NotJson { command: String }
        /// The tables cannot be read or written.
        Tables { cause: String }
        /// A record is not of its stored form.
        StoredForm { cause: String }
        /// An entry is of an unknown kind.
        UnknownEvent { kind: String, version: u32 }
        /// An entry is not what the tables say.
        Inconsistent { entry: u64 }
        /// There are no random numbers.
        Random { cause: String }
        /// The program broke off.
        Stopped {}
        /// The page names a file that nobody chose.
        FileNotChosen {}
        /// A file is larger than any of answers.
        FileTooLarge {}
        /// Something is to be saved that is never written.
        NoKindOfFile {}
        /// A chosen file cannot be read.
        FileNotRead { cause: String }
        /// A file's name is no text.
        NameNotText {}
        /// Nothing opens a PDF.
        NoViewer {}
        /// What is to be saved is no PDF.
        NoPdf {}
        /// A file cannot be written.
        FileNotWritten { cause: String }
        /// The window asks for something of another form.
        OtherRequest {}
        /// An answer cannot be written.
        AnswerNotWritten {}
        /// It is not said where a key file goes.
        NoKeyFilePlace {}
        /// There is no ledger.
        NoLedgerYet {}
        /// The ledger's folder cannot be made.
        FolderNotMade { cause: String }
        /// The ledger is being worked with.
        StillInUse {}
    }
}
