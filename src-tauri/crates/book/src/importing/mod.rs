//! Files become entries: read in one thread, appended in slices in another, visible only when whole.

mod account;
mod known;
mod portion;
mod run;
mod source;
mod weight;

pub use account::account_of;
pub use known::{Known, Telling, Told};
pub use run::{
    FileOutcome, FileStatus, ImportCounts, Progress, ProgressSink, import_file, kind_name, record,
    void_interrupted,
};
pub use source::{FileToImport, gather, hex, sha256_of};
