use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `case`.
#[derive(Debug, Args)]
pub(crate) struct CaseArguments {
    /// What to do.
    #[command(subcommand)]
    pub deed: CaseDeed,
}

/// What is asked of a draft, and what a reply that began as it is held to.
#[derive(Debug, Args)]
pub(crate) struct DraftArguments {
    /// The language: en, de, fr, es, it, pt, nl, pl, ja, zh-Hans or zh-Hant; else that of the newest message.
    #[arg(long = "in", value_name = "LANGUAGE")]
    pub reply_language: Option<String>,
    /// What is done for the buyer, such as `replace_keep`; else what was chosen in the case.
    #[arg(long, value_name = "REMEDY")]
    pub remedy: Option<String>,
    /// An answer to a question of the draft, such as `promised=2026-11-28`.
    #[arg(long, value_name = "SLOT=VALUE")]
    pub say: Vec<String>,
}

/// What can be done with cases.
#[derive(Debug, Subcommand)]
pub(crate) enum CaseDeed {
    /// Makes cases of messages, and shows what the ledger holds about them. Nothing is sent anywhere.
    Open {
        /// Text files, mails (`.eml`), mailboxes (`.mbox`), tables of messages, returns or cases (`.csv`, `.tsv`, `.xlsx`) or
        /// folders of them; `-` reads what is pasted on standard input.
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
        /// What a column of a table means: `--column "Remark=text"`; `text`, `subject`, `order`, `name`, `address`, `received`,
        /// `reason`, `stage`, `due`, `direction`, or nothing for a column that is not read. It is remembered for such tables.
        #[arg(long = "column", value_name = "HEADING=FIELD")]
        columns: Vec<String>,
        /// Whether day or month comes first in a table's dates, where they do not tell it.
        #[arg(long, value_name = "ORDER", value_parser = ["day-first", "month-first"])]
        dates: Option<String>,
        /// Shows how a table would be read, and records nothing.
        #[arg(long, conflicts_with = "text")]
        preview: bool,
    },
    /// Lists the cases, open ones first, what runs out next at the top.
    List,
    /// Shows one case: messages, order, facts with the entries that prove them, verdicts, what else carries the fault.
    Show {
        /// Its number.
        case: u32,
    },
    /// Tells what the ledger shows about many cases at once: verdicts and facts, a case a line.
    Facts {
        /// Their numbers; without one, every open case.
        #[arg(value_name = "CASE")]
        cases: Vec<u32>,
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
    /// Says what the buyer asserts, where that was read wrongly: `case reasons 3 wrong_colour late`.
    Reasons {
        /// Its number.
        case: u32,
        /// Names of reasons, the weightiest first.
        #[arg(value_name = "REASON", required = true)]
        reasons: Vec<String>,
    },
    /// Writes a reply from the facts of a case, in the buyer's language. Nothing is sent anywhere.
    Draft {
        /// Its number.
        case: u32,
        /// What is asked of the draft.
        #[command(flatten)]
        draft: DraftArguments,
    },
    /// Holds a reply to the rules, beside the draft that the same options write; with an error the exit code is 1.
    Lint {
        /// Its number.
        case: u32,
        /// The file of the reply; `-` reads what is pasted on standard input; without one, the draft of the case.
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// What was asked of the draft.
        #[command(flatten)]
        draft: DraftArguments,
    },
    /// Records that you sent a reply, unless an error stands against it. Nothing is sent by this program.
    Sent {
        /// Its number.
        case: u32,
        /// The file of the reply as it was sent; `-` reads what is pasted on standard input.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The day it was sent, as 2026-11-24; without it, now.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// What was asked of its draft.
        #[command(flatten)]
        draft: DraftArguments,
    },
    /// Says how far a case has gone at the platform; its deadlines follow from that.
    Stage {
        /// Its number.
        case: u32,
        /// `message`, `request`, `return`, `return_received`, `claim`, `chargeback`, `decided` or `charged`.
        #[arg(long, value_name = "STAGE")]
        stage: String,
        /// When that began, as 2026-11-20T10:00 by the clock of this computer, or with Z or an offset; else now.
        #[arg(long, value_name = "TIME")]
        since: Option<String>,
        /// Until when the platform wants an answer, as it printed it for this case; it wins over the table.
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
        /// Where it runs, if not where the order was placed: `paypal`, `stripe`, `visa` …
        #[arg(long, value_name = "PLATFORM")]
        platform: Option<String>,
    },
    /// Shows which goods of its order a case is about; with lines says so: `case goods 3 1 2=1` is all of line 1 and one unit
    /// of line 2. Prices, refunds and verdicts follow.
    Goods {
        /// Its number.
        case: u32,
        /// Lines of the order, each with its units where not all of them are meant.
        #[arg(value_name = "LINE[=UNITS]")]
        lines: Vec<String>,
        /// Takes your word back; what the message says holds again.
        #[arg(long, conflicts_with = "lines")]
        unsay: bool,
    },
    /// Stops the other open orders that carry the fault of a case: they stay off the pick sheet until the mapping is changed, a
    /// person looked at them, or the stop is lifted.
    Stop {
        /// Its number.
        case: u32,
        /// Numbers of orders; without one, all that carry the fault.
        #[arg(value_name = "ORDER")]
        orders: Vec<String>,
        /// Lets them go instead.
        #[arg(long)]
        lift: bool,
    },
    /// Shows what can be done and what each would cost, the cheapest first; with --choose records what is done.
    Remedy {
        /// Its number.
        case: u32,
        /// What is done, by its name in the list.
        #[arg(long, value_name = "REMEDY")]
        choose: Option<String>,
        /// How much the buyer gets back, in the order's currency; else as it was offered.
        #[arg(long, value_name = "AMOUNT", requires = "choose")]
        amount: Option<String>,
        /// The buyer agreed to it; only then may it be less than the law gives.
        #[arg(long, requires = "choose")]
        buyer_agrees: bool,
    },
    /// Closes a case; from then on it no longer keeps the buyer's data beyond its time.
    Close {
        /// Its number.
        case: u32,
    },
}
