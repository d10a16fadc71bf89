//! The command line's grammar.

mod case;
mod evidence;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use case::{CaseArguments, CaseDeed, DraftArguments};
pub(crate) use evidence::EvidenceArguments;

/// Checks that what leaves is what the buyer was promised.
#[derive(Debug, Parser)]
#[command(name = "tallyman", version, propagate_version = true)]
pub(crate) struct Arguments {
    /// The ledger's file; made on first use.
    #[arg(long, global = true, env = "TALLYMAN_LEDGER", value_name = "FILE")]
    pub ledger: Option<PathBuf>,
    /// The key file that opens the ledger; made on first use. Without it the system's keychain is asked.
    #[arg(long, global = true, env = "TALLYMAN_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// A file whose first line is the passphrase that opens the ledger; `-` reads a line of standard input, unseen on a terminal.
    #[arg(
        long,
        global = true,
        env = "TALLYMAN_PASSPHRASE_FILE",
        value_name = "FILE"
    )]
    pub passphrase_file: Option<PathBuf>,
    /// A file with the code of the recovery sheet, and below it the sheet's second block where `NAME.keys` is lost; `-` reads a line
    /// of standard input.
    #[arg(
        long,
        global = true,
        env = "TALLYMAN_RECOVERY_CODE_FILE",
        value_name = "FILE"
    )]
    pub recovery_code_file: Option<PathBuf>,
    /// Prints JSON and nothing else on standard output.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of sentences.
    #[arg(
        long,
        global = true,
        env = "TALLYMAN_LANGUAGE",
        value_enum,
        default_value = "en"
    )]
    pub language: LanguageArgument,
    /// The pseudonym of the person at work, such as initials; recorded with what is done.
    #[arg(
        long,
        global = true,
        env = "TALLYMAN_OPERATOR",
        default_value = "",
        hide_default_value = true
    )]
    pub operator: String,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Recognises and imports orders, listings, stock lists, mappings and pick lists.
    Import(ImportArguments),
    /// Checks what will be sent against what was promised.
    Check(CheckArguments),
    /// Answers a finding, or takes an answer back.
    Answer(AnswerArguments),
    /// Lists the answers that hold, writes them to a file, or takes those of a file.
    Answers(AnswersArguments),
    /// Writes the day's doubts as a sheet and a message for the supplier, or takes the sheet that came back.
    Ask(AskArguments),
    /// Shows mappings, or says which stock items a variant takes.
    Map(MapArguments),
    /// Prints a line against a finding, with a reason.
    Override(OverrideArguments),
    /// Lists open order lines.
    Orders,
    /// Lists variants of listings.
    Listings,
    /// Finds orders, listings and stock by number, SKU or words.
    Search {
        /// What to look for.
        text: String,
        /// How many hits to show at most; all are counted.
        #[arg(long, value_name = "NUMBER", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=1000))]
        limit: u32,
    },
    /// Reviews listings, stock and mappings: what could send a wrong parcel one day, with a mend for each.
    Catalogue,
    /// Ranks the pairs of stock items that are easily taken for each other, with reasons and remedies.
    Confusable,
    /// Tells what a SKU meant when, and which orders each change of its mapping concerns.
    History {
        /// The SKU of a listing's variant or of a stock item; without it every change is told.
        sku: Option<String>,
    },
    /// Judges lines of listing and picked thing; needs no ledger.
    Compare {
        /// A file of JSON lines; `-` reads standard input.
        cases: PathBuf,
    },
    /// Says what buyers' messages assert, about which order, in which language; needs no ledger.
    Classify {
        /// A file of JSON lines `{id, text}`; `-` reads standard input.
        messages: PathBuf,
    },
    /// Makes cases of buyers' messages, lists them, and shows what the ledger holds about each.
    Case(CaseArguments),
    /// Writes what a channel takes as evidence in a case: pages, a statement, and the cited entries to check.
    Evidence(EvidenceArguments),
    /// Lists the ways to open the ledger and what is missing; adds, changes and removes them.
    Keys(KeysArguments),
    /// Plans the walk and prints the pick sheet.
    Sheet(SheetArguments),
    /// Checks every entry of the ledger.
    Verify {
        /// An exported journal instead of the ledger.
        #[arg(long, value_name = "FILE")]
        journal: Option<PathBuf>,
    },
    /// Writes the journal to a file that can be verified anywhere; without personal data.
    Export {
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Makes a backup that is opened and verified before it counts, and removes those that are too old.
    Backup {
        /// Another folder than the one for backups.
        #[arg(value_name = "DIR", conflicts_with = "list")]
        folder: Option<PathBuf>,
        /// Lists the backups instead.
        #[arg(long)]
        list: bool,
    },
    /// Puts a backup in the ledger's place; what is there goes to quarantine and is never deleted.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Only tries it out: says what is in it and what restoring it would lose.
        #[arg(long)]
        drill: bool,
        /// Replaces a ledger that no key opens any more: what was erased or held since the backup is not known then.
        #[arg(long, conflicts_with = "drill")]
        replace_locked: bool,
    },
    /// How safe the ledger is: backups, verification, room on the disk, and what will be forgotten when.
    Health {
        /// Takes the computer's date to be right although it leapt, so that what is due is erased and removed.
        #[arg(long)]
        clock_is_right: bool,
    },
    /// Erases what the book holds about a person or an order; shows it first.
    Erase(EraseArguments),
    /// Writes what the shop holds about one person, for that person: as JSON, and beside it as a text to be read.
    Access(AccessArguments),
    /// Lists the orders whose personal data is kept beyond its time; holds one, or ends a hold.
    Hold(HoldArguments),
    /// Records that an order reached its buyer: from then on the shorter time counts.
    Delivered {
        /// The order's number.
        order: String,
        /// Its channel, where several have an order of this number.
        #[arg(long, value_name = "NAME")]
        channel: Option<String>,
        /// The day, as 2026-11-24.
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Changes a setting of the shop: `shop_name`, `supplier`, `backup-folder` (a folder, on this computer only), `history_before` (a date: older orders are history), `forget_after_delivery_days` or `forget_after_order_days`.
    Set {
        /// The setting.
        name: String,
        /// Its value.
        value: String,
    },
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// Files or folders, in any order.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The profile to read them with, instead of recognising it.
    #[arg(long = "as", value_name = "PROFILE")]
    pub profile: Option<String>,
    /// The shop they belong to, where there are several on one platform.
    #[arg(long, value_name = "NAME")]
    pub channel: Option<String>,
    /// Takes the other rows of a file in which some cannot be used.
    #[arg(long)]
    pub accept_rejected: bool,
    /// Says what would happen and stores nothing.
    #[arg(long)]
    pub preview: bool,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// A pick list to import first.
    #[arg(long, value_name = "FILE")]
    pub picks: Option<PathBuf>,
    /// Shows answered findings too.
    #[arg(long)]
    pub all: bool,
}

/// Arguments of `answer`.
#[derive(Debug, Args)]
pub(crate) struct AnswerArguments {
    /// The finding's id, as `check` prints it.
    #[arg(required_unless_present = "undo")]
    pub finding: Option<String>,
    /// The key of the answer, as `check` prints it; without it the answers are listed.
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
    /// Where an answer about a word holds.
    #[arg(long, value_parser = ["line", "listing", "supplier", "shop", "everywhere"])]
    pub scope: Option<String>,
    /// The reason, where one is needed.
    #[arg(long)]
    pub reason: Option<String>,
    /// Takes a decision back.
    #[arg(long, value_name = "DECISION", conflicts_with_all = ["finding", "key", "scope", "reason"])]
    pub undo: Option<String>,
    /// With `--undo`: says what would follow and changes nothing.
    #[arg(long, requires = "undo")]
    pub preview: bool,
}

/// Arguments of `answers`.
#[derive(Debug, Args)]
pub(crate) struct AnswersArguments {
    /// Writes the answers to a file that another ledger can take; without the free words of people.
    #[arg(long, value_name = "FILE", conflicts_with = "import")]
    pub export: Option<PathBuf>,
    /// Takes the answers of such a file.
    #[arg(long, value_name = "FILE")]
    pub import: Option<PathBuf>,
    /// With `--import`: says what would become of each answer and changes nothing.
    #[arg(long, requires = "import")]
    pub preview: bool,
}

/// Arguments of `erase`.
#[derive(Debug, Args)]
pub(crate) struct EraseArguments {
    /// A name, an e-mail address or a telephone number.
    #[arg(
        value_name = "PERSON",
        required_unless_present = "order",
        conflicts_with = "order"
    )]
    pub person: Option<String>,
    /// The number of an order instead.
    #[arg(long, value_name = "NUMBER")]
    pub order: Option<String>,
    /// The order's channel, where several have one of this number.
    #[arg(long, value_name = "NAME", requires = "order")]
    pub channel: Option<String>,
    /// Erases without asking.
    #[arg(long)]
    pub yes: bool,
    /// A file for the certificate; without it the certificate is printed.
    #[arg(long, value_name = "FILE.txt")]
    pub certificate: Option<PathBuf>,
}

/// Arguments of `access`.
#[derive(Debug, Args)]
pub(crate) struct AccessArguments {
    /// A name, an e-mail address or a telephone number.
    #[arg(
        value_name = "PERSON",
        required_unless_present = "order",
        conflicts_with = "order"
    )]
    pub person: Option<String>,
    /// The number of an order instead.
    #[arg(long, value_name = "NUMBER")]
    pub order: Option<String>,
    /// The file to write; the text goes beside it with the ending `.txt`.
    #[arg(long, value_name = "FILE.json")]
    pub out: PathBuf,
    /// Takes every order that was found; without it only one, since two buyers may have one name.
    #[arg(long)]
    pub all: bool,
}

/// Arguments of `hold`.
#[derive(Debug, Args)]
pub(crate) struct HoldArguments {
    /// The order's number; without it the holds are listed.
    #[arg(value_name = "ORDER")]
    pub order: Option<String>,
    /// Its channel, where several have an order of this number.
    #[arg(long, value_name = "NAME", requires = "order")]
    pub channel: Option<String>,
    /// The first day on which it no longer holds, as 2026-11-24.
    #[arg(long, value_name = "DATE", requires = "reason", conflicts_with = "end")]
    pub until: Option<String>,
    /// Why the data is still needed.
    #[arg(long, requires = "until")]
    pub reason: Option<String>,
    /// Ends the hold.
    #[arg(long, requires = "order")]
    pub end: bool,
}

/// Arguments of `ask`.
#[derive(Debug, Args)]
pub(crate) struct AskArguments {
    /// The supplier who is asked, or who answered; the first one asked becomes the shop's.
    #[arg(long, value_name = "NAME")]
    pub supplier: Option<String>,
    /// The sheet to write.
    #[arg(
        long,
        value_name = "FILE.xlsx",
        requires = "supplier",
        conflicts_with = "answers"
    )]
    pub out: Option<PathBuf>,
    /// The message to write beside it; without it the message is printed.
    #[arg(long, value_name = "FILE.txt", requires = "out")]
    pub message: Option<PathBuf>,
    /// The sheet that came back, as XLSX or CSV.
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// With `--answers`: where answers about words hold.
    #[arg(long, requires = "answers", value_parser = ["listing", "supplier", "shop", "everywhere"])]
    pub scope: Option<String>,
    /// With `--answers`: says what would become of each row and changes nothing.
    #[arg(long, requires = "answers")]
    pub preview: bool,
}

/// Arguments of `map`.
#[derive(Debug, Args)]
pub(crate) struct MapArguments {
    /// The variant's SKU on its channel; without it the mappings are listed.
    pub sku: Option<String>,
    /// What is taken: stock SKUs, each with `*N` where more than one unit is taken.
    #[arg(requires = "sku", value_name = "STOCK_SKU[*N]")]
    pub takes: Vec<String>,
    /// The channel it holds for; without it, every channel.
    #[arg(long)]
    pub channel: Option<String>,
}

/// Arguments of `override`.
#[derive(Debug, Args)]
pub(crate) struct OverrideArguments {
    /// The finding's id, as `check` prints it.
    pub finding: String,
    /// Why it is right to print it; recorded, and printed with the line.
    #[arg(long)]
    pub reason: String,
}

/// Arguments of `keys`.
#[derive(Debug, Args)]
pub(crate) struct KeysArguments {
    /// What to change; without it the ways are listed, which needs no key.
    #[command(subcommand)]
    pub change: Option<KeysChange>,
}

/// What can be changed about the keys. Secrets come from files or standard input, never from arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum KeysChange {
    /// Adds a way to open the ledger.
    Add {
        /// The way.
        #[command(subcommand)]
        way: NewKey,
    },
    /// Removes a way: never the last one, nor the one that the ledger was opened with.
    Remove {
        /// The slot's id, or its kind where there is one of it.
        slot: String,
    },
    /// Replaces the passphrase.
    ChangePassphrase {
        /// A file whose first line is the new passphrase; `-` reads a line of standard input, unseen on a terminal.
        #[arg(long, value_name = "FILE", default_value = "-")]
        new_passphrase_file: PathBuf,
        /// The slot to replace, where there are several passphrases.
        #[arg(long)]
        slot: Option<String>,
    },
    /// Writes the whole ledger anew under a new data key, after a backup: what removed ways or old copies of the key sidecar
    /// open is then of no use for what comes. Afterwards exactly the ways named on this command open it; add the others again.
    Rekey,
    /// Compares the recovery code, typed from the sheet, with the ledger.
    ConfirmRecovery {
        /// A file with the code; `-` reads a line of standard input.
        #[arg(long, value_name = "FILE", default_value = "-")]
        code_file: PathBuf,
        /// Puts it off; possible once.
        #[arg(long, conflicts_with = "code_file")]
        later: bool,
    },
}

/// Ways to open a ledger.
#[derive(Debug, Subcommand)]
pub(crate) enum NewKey {
    /// The keychain of this computer.
    Keychain,
    /// A passphrase.
    Passphrase {
        /// A file whose first line is the passphrase; `-` reads a line of standard input, unseen on a terminal.
        #[arg(long, value_name = "FILE", default_value = "-")]
        new_passphrase_file: PathBuf,
    },
    /// A recovery code, on a sheet to be printed and kept away from the computer.
    Recovery {
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
        /// The paper.
        #[arg(long, value_enum, default_value = "a4")]
        paper: PaperArgument,
    },
    /// A key file; made where there is none.
    KeyFile {
        /// The file.
        file: PathBuf,
    },
}

/// Arguments of `sheet`.
#[derive(Debug, Args)]
pub(crate) struct SheetArguments {
    /// The PDF to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    /// The paper.
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: PaperArgument,
    /// The picker's language, beside the label's.
    #[arg(long, value_enum, default_value = "zh")]
    pub picker: PickerArgument,
    /// Uses colours where the printer has them.
    #[arg(long)]
    pub colour: bool,
    /// Only shows the sheet: nothing is recorded, no number is used up.
    #[arg(long)]
    pub draft: bool,
}

/// Languages of sentences.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum LanguageArgument {
    /// English.
    En,
    /// German.
    De,
    /// Simplified Chinese.
    Zh,
}

/// Papers.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PaperArgument {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// Languages of pickers.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PickerArgument {
    /// English.
    En,
    /// German.
    De,
    /// Simplified Chinese.
    Zh,
    /// Polish.
    Pl,
    /// Spanish.
    Es,
}
