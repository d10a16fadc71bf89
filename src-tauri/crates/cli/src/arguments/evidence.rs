use std::path::PathBuf;

use clap::Args;

use super::PaperArgument;

/// Arguments of `evidence`.
#[derive(Debug, Args)]
pub(crate) struct EvidenceArguments {
    /// The case's number.
    pub case: u32,
    /// The channel that it is for: `plain`, `ebay_payment_dispute`, `paypal`, `stripe`, … A wrong name lists them all.
    #[arg(long, value_name = "CHANNEL", default_value = "plain")]
    pub profile: String,
    /// The folder that the pack is written to; empty, or not there yet.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A photo, JPEG or PNG; the most telling first. What is hidden in it is taken out.
    #[arg(long = "photo", value_name = "FILE")]
    pub photos: Vec<PathBuf>,
    /// The size of the paper.
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: PaperArgument,
    /// Leaves the contents of the cited entries out of `evidence.json`: they may tell of other orders too.
    #[arg(long)]
    pub headers_only: bool,
}
