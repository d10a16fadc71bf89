use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `case`.
#[derive(Debug, Args)]
pub(crate) struct CaseArguments {
    /// What to do.
    #[command(subcommand)]
    pub deed: CaseDeed,
}

/// What can be done with cases.
#[derive(Debug, Subcommand)]
pub(crate) enum CaseDeed {
    /// Makes cases of messages, and shows what the ledger holds about them. Nothing is sent anywhere.
    Open {
        /// Text files, mails (`.eml`), mailboxes (`.mbox`) or folders of them; `-` reads what is pasted on standard input.
        #[arg(value_name = "FILE", required_unless_present = "text")]
        files: Vec<PathBuf>,
        /// The words of the buyer instead of a file.
        #[arg(long, value_name = "WORDS", conflicts_with = "files")]
        text: Option<String>,
        /// The number of the order, where you know it.
        #[arg(long, value_name = "NUMBER")]
        order: Option<String>,
        /// The shop it came by; only its orders are looked at.
        #[arg(long, value_name = "NAME")]
        channel: Option<String>,
        /// The day it was received, as 2026-11-24, where no mail says so.
        #[arg(long, value_name = "DATE")]
        received: Option<String>,
    },
    /// Lists the cases, open ones first.
    List,
    /// Shows one case: messages, order, facts with the entries that prove them, verdicts, what else carries the fault.
    Show {
        /// Its number.
        case: u32,
    },
    /// Says which order a case is about.
    Link {
        /// Its number.
        case: u32,
        /// The number of the order.
        order: String,
        /// The shop, where several have an order of this number.
        #[arg(long, value_name = "NAME")]
        channel: Option<String>,
    },
    /// Closes a case; from then on it no longer keeps the buyer's data beyond its time.
    Close {
        /// Its number.
        case: u32,
    },
}
