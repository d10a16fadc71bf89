//! Everything that can be recorded, and how it becomes bytes.
//!
//! An event is stored as JSON (packed where it holds records) under a kind and a version. Old versions keep their decoder for ever; an unknown one is
//! refused loudly, because skipping it would silently change what the book says.

use serde::{Deserialize, Serialize};
use tallyman_core::{check::day::Decision, moment::Moment, record::Record};

use crate::{api::Account, error::Error};

mod case;
pub(crate) mod form;
mod rows;

pub use case::{
    AssertedReason, CaseClosed, CaseLinked, CaseOpened, CaseOrder, CaseStaged, GoodsNamed,
    LinesStopped, MessageReceived, ReasonsCorrected, RemedyChosen, ReplySent, StopLifted,
};

pub(crate) use rows::PackedRows;

/// Declares the kinds of events: their stored name, version and form, each version once and for ever; older versions
/// stand behind.
macro_rules! events {
    ($( $(#[doc = $doc:literal])+ $variant:ident($body:ty) = $kind:literal, $version:literal, $form:ident
        $(; before $old_version:literal, $old_form:ident)?; )+) => {
        /// A fact that the ledger keeps.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Event { $( $(#[doc = $doc])+ $variant($body), )+ }

        impl Event {
            /// The kind and version under which this event is stored.
            pub const fn kind(&self) -> (&'static str, u16) {
                match self { $( Self::$variant(_) => ($kind, $version), )+ }
            }

            /// The payload's bytes.
            pub fn encode(&self) -> Result<Vec<u8>, Error> {
                match self { $( Self::$variant(body) => form::$form::encode(body), )+ }
            }

            /// Reads a stored payload back; `None` for kinds that the ledger itself writes.
            pub fn decode(kind: &str, version: u16, payload: &[u8]) -> Result<Option<Self>, Error> {
                match (kind, version) {
                    $( ($kind, $version) => Ok(Some(Self::$variant(form::$form::decode(payload)?))),
                       $( ($kind, $old_version) => Ok(Some(Self::$variant(form::$old_form::decode(payload)?))), )? )+
                    ("ledger.began" | "station.began" | "capsule.erased", _) => Ok(None),
                    _ => Err(Error::UnknownEvent { kind: kind.to_owned(), version }),
                }
            }
        }
    };
}

events! {
    /// An import of one file began; nothing of it is visible yet.
    ImportBegan(ImportBegan) = "import.began", 1, plain;
    /// Records of a file.
    ImportRows(ImportRows) = "import.rows", 2, packed; before 1, plain;
    /// An import is whole and visible from here on.
    ImportCompleted(ImportCompleted) = "import.completed", 1, plain;
    /// An import was cancelled, refused half-way or interrupted; its rows count for nothing.
    ImportVoided(ImportVoided) = "import.voided", 1, plain;
    /// A person decided something about a finding, a mapping or a word.
    Decided(Box<Decided>) = "decision.made", 1, plain;
    /// A decision was taken back.
    Retracted(Retracted) = "decision.retracted", 1, plain;
    /// A pick sheet was printed.
    SheetPrinted(SheetPrinted) = "sheet.printed", 1, plain;
    /// The meaning of a table's columns was confirmed.
    ColumnsLearned(ColumnsLearned) = "columns.learned", 1, plain;
    /// A setting of the shop changed.
    SettingChanged(SettingChanged) = "setting.changed", 1, plain;
    /// The personal data of an order is kept beyond its time; the entry's capsule says why.
    OrderHeld(OrderHeld) = "order.held", 1, plain;
    /// It is no longer kept beyond its time.
    HoldEnded(HoldEnded) = "order.hold_ended", 1, plain;
    /// An order reached its buyer.
    OrderDelivered(OrderDelivered) = "order.delivered", 1, plain;
    /// Orders whose personal data was erased after the backup that this ledger was restored from.
    OrdersForgotten(OrdersForgotten) = "orders.forgotten", 1, plain;
    /// A case began.
    CaseOpened(CaseOpened) = "case.opened", 1, plain;
    /// A buyer wrote; the entry's capsule has the words.
    MessageReceived(MessageReceived) = "message.received", 1, plain;
    /// The seller said which order a case is about.
    CaseLinked(CaseLinked) = "case.linked", 1, plain;
    /// The seller said how far a case has gone at the platform.
    CaseStaged(CaseStaged) = "case.staged", 1, plain;
    /// The seller said which goods a case is about.
    GoodsNamed(GoodsNamed) = "case.goods_named", 1, plain;
    /// The seller stopped open order lines that carry the fault of a case.
    LinesStopped(LinesStopped) = "case.lines_stopped", 1, plain;
    /// The seller lets such lines go.
    StopLifted(StopLifted) = "case.stop_lifted", 1, plain;
    /// The seller chose what is done for the buyer.
    RemedyChosen(RemedyChosen) = "remedy.chosen", 1, plain;
    /// The seller said what a buyer asserts.
    ReasonsCorrected(ReasonsCorrected) = "case.reasons_corrected", 1, plain;
    /// The seller says that a reply was sent; the entry's capsule has its words.
    ReplySent(ReplySent) = "reply.sent", 1, plain;
    /// A case is over.
    CaseClosed(CaseClosed) = "case.closed", 1, plain;
}

/// The kind and version of [`Event::ImportRows`], for those who write its payload as records come.
pub(crate) const ROWS_KIND: (&str, u16) = ("import.rows", 2);

/// The beginning of an import of one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportBegan {
    /// The import's number, unique in this ledger.
    pub import: i64,
    /// Files given together share a batch.
    pub batch: i64,
    /// The file's name without its folder.
    pub file: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
}

/// A run of records of one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportRows {
    /// The import.
    pub import: i64,
    /// The records, without their private parts.
    pub rows: Vec<Record>,
    /// For each record which of the entry's capsules holds its private part.
    pub private: Vec<Option<u32>>,
    /// For each record whether an older telling came later and must not win.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<u32>,
    /// The keys of records among these that the book had already, the same: "gone from a newer file" needs to know
    /// which are still there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<i64>,
}

/// The end of an import.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportCompleted {
    /// The import.
    pub import: i64,
    /// The profile that read the file.
    pub profile: String,
    /// `orders`, `listings`, `stock`, `mappings` or `picks`.
    pub kind: String,
    /// The channel its records belong to.
    pub channel: String,
    /// The account of the file's rows.
    pub account: Account,
    /// Records that the book had already, the same.
    pub unchanged: u32,
    /// The keys of those records, as long as they stood here; see [`ImportRows::repeated`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<i64>,
}

/// An import that counts for nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportVoided {
    /// The import.
    pub import: i64,
    /// Why: `cancelled`, `refused` or `interrupted`.
    pub reason: String,
}

/// A person's decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// The decision with its scope and what it rests on. A person's free words are not in it: they stand in the entry's
    /// capsule.
    pub decision: Decision,
    /// The channel and number of the order that those words are about, where they are about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<(String, String)>,
}

/// A decision taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Retracted {
    /// The decision's id.
    pub decision: String,
}

/// A printed sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetPrinted {
    /// The sheet's number.
    pub sheet: u32,
    /// Its revision, from 1.
    pub revision: u32,
    /// Pages of the PDF.
    pub pages: u32,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
    /// The head that stands in its footer.
    pub head: String,
    /// When it was printed.
    pub printed_at: Moment,
    /// What stands on it.
    pub lines: Vec<tallyman_core::check::day::PrintedLine>,
    /// For each line which of the entry's capsules holds the part of its digest that tells of the buyer's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Option<u32>>,
}

/// The confirmed meaning of a table's columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnsLearned {
    /// SHA-256 of the normalised header.
    pub fingerprint: String,
    /// What the table holds.
    pub kind: String,
    /// For each column the field it means.
    pub columns: Vec<Option<String>>,
}

/// An order whose personal data is kept beyond its time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderHeld {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// The moment from which the hold is over.
    pub until: Moment,
}

/// An order whose personal data is no longer kept beyond its time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoldEnded {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
}

/// An order that reached its buyer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderDelivered {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// When.
    pub at: Moment,
}

/// Orders whose personal data was erased before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrdersForgotten {
    /// Their numbers in the tables: digests of channel and order number.
    pub keys: Vec<i64>,
}

/// A changed setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SettingChanged {
    /// Its name, such as `shop_name` or `history_before`.
    pub name: String,
    /// Its new value.
    pub value: String,
}
