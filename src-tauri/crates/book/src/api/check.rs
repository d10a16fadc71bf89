//! What the window says and hears about findings.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// Asks for a view that depends on the language only.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// The check as a whole.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckView {
    /// Open order lines.
    pub lines: u32,
    /// Lines that agree without an answer.
    pub agree: u32,
    /// Lines settled by an answer.
    pub answered: u32,
    /// Lines with an open finding.
    pub open: u32,
    /// Blocking findings, answered and open together.
    pub blocks_total: u32,
    /// Blocking findings that are answered.
    pub blocks_answered: u32,
    /// Open questions; each holds only its own lines.
    pub asks_open: u32,
    /// Findings by cause: blocks first, then asks, then notes.
    pub groups: Vec<FindingGroup>,
    /// Findings that are answered, newest first.
    pub settled: Vec<SettledRow>,
}

/// How urgent a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeverityView {
    /// Holds the sheet.
    Block,
    /// Holds its own lines.
    Ask,
    /// Tells.
    Note,
}

/// Findings with one cause.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingGroup {
    /// A stable id.
    pub id: String,
    /// Its severity.
    pub severity: SeverityView,
    /// The cause ("Wrong colour through a mapping").
    pub title: String,
    /// What it is about ("Merino-Mütze: navy → royal blue").
    pub subtitle: String,
    /// Its open findings.
    pub findings: Vec<FindingRow>,
}

/// A finding in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingRow {
    /// The finding's id.
    pub id: String,
    /// The order's number, or the row of the pick list.
    pub subject: String,
    /// The promised colour, if colours decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub promised: Option<Swatch>,
    /// The colour that would be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sent: Option<Swatch>,
}

/// An answered finding.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SettledRow {
    /// The finding's id.
    pub id: String,
    /// What it was.
    pub title: String,
    /// The order's number or what it was about.
    pub subject: String,
    /// How it was answered.
    pub answer: String,
    /// The decision that answered it, for undo.
    pub decision: String,
}

/// How a swatch is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SwatchKind {
    /// One colour.
    Plain,
    /// White, with a ring.
    White,
    /// Transparent, as a checker.
    Clear,
    /// Two colours in the order said.
    Split,
    /// A pattern, hatched.
    Pattern,
    /// A metal, with a sheen.
    Metal,
    /// Not known.
    Unknown,
}

/// A colour to draw; always shown with its word.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Swatch {
    /// How it is drawn.
    pub kind: SwatchKind,
    /// One or two colours as `#RRGGBB`; none for unknown.
    pub colours: Vec<String>,
    /// The word in the reader's language, for the screen reader.
    pub name: String,
}

/// Asks for one finding.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindingId {
    /// The finding's id.
    pub finding: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// One finding with both sides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingView {
    /// The finding's id.
    pub id: String,
    /// Its stable code, such as `wrong_colour`.
    pub code: String,
    /// Its severity.
    pub severity: SeverityView,
    /// Its place in its group, from 1.
    pub index: u32,
    /// How many there are in its group.
    pub of: u32,
    /// The group's title.
    pub group: String,
    /// The verdict in one sentence.
    pub sentence: String,
    /// The channel, if it is about an order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub channel: Option<String>,
    /// The order's number, if it is about an order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub order: Option<String>,
    /// What the buyer was promised; absent for an extra row.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub promised: Option<SideView>,
    /// What will be sent; absent for a missing line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sent: Option<SideView>,
    /// The comparison, attribute by attribute.
    pub rows: Vec<CompareRow>,
    /// One sentence about the siblings; empty where there are none.
    pub siblings_sentence: String,
    /// The choices of the listing, the promised one among them.
    pub siblings: Vec<SiblingView>,
    /// Why, numbered.
    pub evidence: Vec<EvidenceView>,
    /// What can be done, the safest complete mend first.
    pub fixes: Vec<FixView>,
    /// Whether another stock item can be looked for and taken.
    pub can_take_item: bool,
    /// How it was answered, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub settled: Option<SettledRow>,
}

/// One side of the comparison.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SideView {
    /// What it is ("Promised to the buyer").
    pub heading: String,
    /// Where it comes from ("Listing as sold", "Supplier's pick list, row 17").
    pub source: String,
    /// Whether the source is weaker than the listing as sold.
    pub is_weak: bool,
    /// The item's title or label.
    pub title: String,
}

/// One attribute on both sides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CompareRow {
    /// The attribute in the reader's language ("Colour").
    pub attribute: String,
    /// `same`, `different` or `unclear`.
    pub outcome: String,
    /// Whether this is the row that decides.
    pub decides: bool,
    /// The promised word.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub promised: Option<WordView>,
    /// The word on the side that is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sent: Option<WordView>,
}

/// A word as written, and what it means to the reader.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WordView {
    /// The word as written.
    pub text: String,
    /// Its language if known, for glyphs and screen readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lang: Option<String>,
    /// Its meaning in the reader's language; empty if the word says it already.
    pub gloss: String,
    /// Its swatch, if it is a colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub swatch: Option<Swatch>,
    /// Where it was read ("column 颜色").
    pub source: String,
}

/// A choice of the listing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SiblingView {
    /// Its options in words.
    pub words: String,
    /// Its swatch, if it has a colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub swatch: Option<Swatch>,
    /// Its SKU.
    pub sku: String,
    /// Whether it is the promised one.
    pub is_promised: bool,
    /// Whether the picked side fits it.
    pub is_fitting: bool,
}

/// A piece of evidence.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceView {
    /// What it says, in one sentence.
    pub sentence: String,
    /// The words it rests on, verbatim.
    pub text: String,
    /// The file, or `ledger`.
    pub file: String,
    /// The row in the file, or the entry's number; 0 where none applies.
    pub row: u32,
    /// The column.
    pub column: String,
}

/// A way to resolve a finding.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FixView {
    /// The key that does it: `1`–`9`, `O`.
    pub key: String,
    /// What it does.
    pub title: String,
    /// What follows from it.
    pub detail: String,
    /// The bin to take from, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bin: Option<String>,
    /// Whether a reason has to be typed.
    pub needs_reason: bool,
    /// The scopes that can be chosen, the preset first; empty where none applies.
    pub scopes: Vec<ScopeView>,
}

/// A scope of an answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScopeView {
    /// `line`, `listing`, `supplier`, `shop` or `everywhere`.
    pub id: String,
    /// The scope in words.
    pub words: String,
}

/// Answers a finding.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resolve {
    /// The finding's id.
    pub finding: String,
    /// The key of the fix.
    pub key: String,
    /// The scope, where one can be chosen.
    #[ts(optional)]
    pub scope: Option<String>,
    /// The reason, where one is needed.
    #[ts(optional)]
    pub reason: Option<String>,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What an answer did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Resolved {
    /// What happened, in one sentence.
    pub sentence: String,
    /// The decision, for undo.
    pub decision: String,
    /// The finding to look at next, if any is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next: Option<String>,
}

/// Takes a decision back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// The decision's id.
    pub decision: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Looks for stock items that a line could take.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindStock {
    /// The finding that waits for an item; each hit is held against what it promised.
    pub finding: String,
    /// Parts of SKU, label, supplier's words, barcode or bin, in any order.
    pub query: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// The stock items found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StockFound {
    /// The nearest ones.
    pub items: Vec<StockHit>,
    /// How many there are in all.
    pub total: u32,
}

/// A stock item that was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StockHit {
    /// Its SKU.
    pub sku: String,
    /// What its label says.
    pub label: String,
    /// What the supplier calls it; empty where nothing is known.
    pub supplier_text: String,
    /// Its bin, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bin: Option<String>,
    /// Units in stock, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub in_stock: Option<i32>,
    /// Its swatch, if its words name one colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub swatch: Option<Swatch>,
    /// What its words say about the promise: `same`, `different` or `unclear`.
    pub outcome: String,
    /// Where it differs ("Size: L promised, XL found"); empty where it does not.
    pub difference: String,
}

/// Takes a stock item for a finding's line.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeItem {
    /// The finding's id.
    pub finding: String,
    /// The SKU of the stock item.
    pub sku: String,
    /// Units of it for one unit sold.
    pub quantity: u32,
    /// Whether only this line takes it; otherwise the mapping is corrected.
    pub is_only_line: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Asks for the row that a piece of evidence was read from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceRow {
    /// The file's name.
    pub file: String,
    /// The row.
    pub row: u32,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// The row as it was read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceRowView {
    /// The file's name.
    pub file: String,
    /// The row.
    pub row: u32,
    /// What kind of row it is ("Pick list").
    pub kind: String,
    /// Headings and cells, as the file writes them, as far as the ledger keeps them.
    pub written: Vec<(String, String)>,
    /// The other cells under the name of what they were understood to be.
    pub understood: Vec<(String, String)>,
}
