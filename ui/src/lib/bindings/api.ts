// Generated from the list of commands in tallyman-book; never edited by hand.

export type ApiError = { 
/**
 * What a caller can branch on.
 */
code: Code, 
/**
 * What happened.
 */
message: string, 
/**
 * What to do; empty where nothing can be done.
 */
hint: string, };
export type Code = "bad_input" | "file_refused" | "findings_open" | "nothing_to_do" | "not_found" | "ledger_in_use" | "ledger_damaged" | "ledger_locked" | "ledger_unread" | "storage" | "internal";
export type View = { 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type ShopView = { 
/**
 * The shop's name.
 */
name: string, 
/**
 * Whether it is the sample shop.
 */
is_sample: boolean, 
/**
 * Entries in the ledger.
 */
entries: number, 
/**
 * The head, shortened as on paper: `7f3a 91c2 … d40e`.
 */
head: string, 
/**
 * When the ledger was last verified, in words; empty if not yet.
 */
verified: string, 
/**
 * When the newest backup was made, in words; empty if there is none.
 */
backed_up: string, 
/**
 * What about the ledger's safety waits for a person: backups, keys, room.
 */
care_open: number, 
/**
 * Open order lines.
 */
open_lines: number, 
/**
 * Findings that block and are open.
 */
blocks_open: number, 
/**
 * Findings that ask and are open.
 */
asks_open: number, 
/**
 * Files in the sample shop's day that were not imported yet, if it is the sample shop.
 */
sample_files: Array<string>, };
export type VerifyView = { 
/**
 * Whether every entry matches its seal.
 */
is_whole: boolean, 
/**
 * Entries looked at.
 */
entries: number, 
/**
 * The head.
 */
head: string, 
/**
 * One sentence: all is well, or which entry is the first bad one.
 */
sentence: string, 
/**
 * The newest backup that holds, if the ledger does not.
 */
backup: BackupView | null, };
export type VerifyProgress = { 
/**
 * Whether it goes on.
 */
is_running: boolean, 
/**
 * Entries that were looked at.
 */
done: number, 
/**
 * All entries.
 */
total: number, };
export type EntryView = { 
/**
 * Its place in the journal, from 1.
 */
number: number, 
/**
 * Its kind as it is stored, such as `import.completed`.
 */
kind: string, 
/**
 * When it was made, in words.
 */
at: string, 
/**
 * The first digits of the head that it made.
 */
head_start: string, };
export type PreviewImport = { 
/**
 * Files and folders; folders are read one level deep.
 */
paths: Array<string>, 
/**
 * A table pasted from a spreadsheet or a chat, if any.
 */
pasted?: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type CorrectImport = { 
/**
 * The preview's id.
 */
preview: string, 
/**
 * Which file, by its position in the preview.
 */
file: number, 
/**
 * What the table holds: `orders`, `listings`, `stock`, `mappings` or `picks`.
 */
kind?: string, 
/**
 * For each column of the file the field it means, or nothing; absent leaves the guess.
 */
columns?: Array<string | null>, 
/**
 * The encoding, where it was asked.
 */
encoding?: string, 
/**
 * `day_first` or `month_first`, where it was asked.
 */
date_order?: string, 
/**
 * The name of the shop the file belongs to, where there are several on one platform.
 */
channel?: string, 
/**
 * Whether to leave the file out.
 */
leave_out: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type PreviewId = { 
/**
 * The preview's id.
 */
preview: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type ImportPreview = { 
/**
 * The id by which the preview is corrected, committed or discarded.
 */
preview: string, 
/**
 * One entry a file, in the order given.
 */
files: Array<FilePreview>, 
/**
 * The sums over the files that are ready.
 */
total: Account, 
/**
 * Whether the sums add up to the rows of the files.
 */
adds_up: boolean, 
/**
 * Orders that are new or changed.
 */
orders: number, 
/**
 * Order lines that are new or changed.
 */
lines: number, 
/**
 * Variants of listings that are new or changed.
 */
variants: number, 
/**
 * Stock items, mappings and pick lines together.
 */
others: number, 
/**
 * Whether every file is ready, known or left out.
 */
can_import: boolean, };
export type FilePreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * The profile's id, such as `ebay.orders`.
 */
profile?: string, 
/**
 * The format in words ("eBay UK, Seller Hub orders").
 */
format: string, 
/**
 * `orders`, `listings`, `stock`, `mappings` or `picks`.
 */
kind?: string, 
/**
 * Encoding and delimiter in words, or the sheet.
 */
reading: string, 
/**
 * The account of its rows.
 */
account: Account, 
/**
 * How it stands.
 */
state: FileState, 
/**
 * Why it is refused, or what it asks, in one sentence.
 */
sentence?: string, 
/**
 * Rows that could not be used.
 */
rejected: Array<RejectedRow>, 
/**
 * Rules that left rows out, with counts.
 */
skipped: Array<SkippedRows>, 
/**
 * Worth knowing, one sentence each.
 */
notes: Array<string>, 
/**
 * The columns, for a table whose meaning was guessed.
 */
columns?: ColumnGuess, };
export type FileState = "ready" | "known" | "asks" | "refused" | "left_out";
export type Account = { 
/**
 * Lines of text in the file, or rows of the sheet.
 */
physical_lines: number, 
/**
 * Records: CSV records or sheet rows.
 */
records: number, 
/**
 * Header rows.
 */
header: number, 
/**
 * Rows that became records.
 */
used: number, 
/**
 * Rows that only hold others together.
 */
parent: number, 
/**
 * Summary rows.
 */
summary: number, 
/**
 * Footer rows.
 */
footer: number, 
/**
 * Blank rows.
 */
blank: number, 
/**
 * Rows a rule of the format leaves out.
 */
skipped: number, 
/**
 * Rows that could not be used.
 */
rejected: number, };
export type RejectedRow = { 
/**
 * The record's number in the file, from 1.
 */
row: number, 
/**
 * The column's name; empty when the whole row is meant.
 */
column: string, 
/**
 * What was expected and what to do.
 */
reason: string, };
export type SkippedRows = { 
/**
 * The rule in words.
 */
rule: string, 
/**
 * How many rows.
 */
count: number, };
export type ColumnGuess = { 
/**
 * The columns in file order.
 */
columns: Array<ColumnView>, 
/**
 * The first rows, cell by cell.
 */
rows: Array<SampleRow>, 
/**
 * The fields a column of this kind of table can mean.
 */
fields: Array<string>, 
/**
 * The question that stands, if any.
 */
question?: string, };
export type ColumnView = { 
/**
 * The column's name in the file.
 */
header: string, 
/**
 * The field it is taken for.
 */
field?: string, 
/**
 * Whether the guess is in doubt.
 */
in_doubt: boolean, };
export type SampleRow = { 
/**
 * The record's number in the file.
 */
row: number, 
/**
 * Its cells.
 */
cells: Array<string>, };
export type ImportProgress = { 
/**
 * Records stored so far.
 */
done: number, 
/**
 * Records to store.
 */
total: number, 
/**
 * The file being stored.
 */
file: string, 
/**
 * Whether anything is visible yet: an import shows only when it is complete.
 */
is_complete: boolean, 
/**
 * Whether it was cancelled; nothing of it is visible then.
 */
is_cancelled: boolean, 
/**
 * Why it failed, if it did.
 */
error?: ApiError, 
/**
 * What was imported, once complete.
 */
log?: ImportLog, };
export type ImportLog = { 
/**
 * Order lines new to the book.
 */
lines_new: number, 
/**
 * Order lines that changed.
 */
lines_changed: number, 
/**
 * Order lines that were there already, the same.
 */
lines_unchanged: number, 
/**
 * Variants new or changed.
 */
variants: number, 
/**
 * Stock items.
 */
stock: number, 
/**
 * Mapping rows.
 */
mappings: number, 
/**
 * Pick lines.
 */
picks: number, 
/**
 * Files that were known already.
 */
files_known: number, };
export type ReadingProgress = { 
/**
 * Whether files are being read.
 */
is_reading: boolean, 
/**
 * The file that is being read.
 */
file: string, 
/**
 * Files read before it.
 */
files_done: number, 
/**
 * Files in all.
 */
files: number, 
/**
 * Rows used so far, over all files.
 */
rows: number, };
export type CheckView = { 
/**
 * Open order lines.
 */
lines: number, 
/**
 * Lines that agree without an answer.
 */
agree: number, 
/**
 * Lines settled by an answer.
 */
answered: number, 
/**
 * Lines with an open finding.
 */
open: number, 
/**
 * Blocking findings, answered and open together.
 */
blocks_total: number, 
/**
 * Blocking findings that are answered.
 */
blocks_answered: number, 
/**
 * Open questions; each holds only its own lines.
 */
asks_open: number, 
/**
 * Findings by cause: blocks first, then asks, then notes.
 */
groups: Array<FindingGroup>, 
/**
 * Findings that are answered, newest first.
 */
settled: Array<SettledRow>, };
export type FindingGroup = { 
/**
 * A stable id.
 */
id: string, 
/**
 * Its severity.
 */
severity: SeverityView, 
/**
 * The cause ("Wrong colour through a mapping").
 */
title: string, 
/**
 * What it is about ("Merino-Mütze: navy → royal blue").
 */
subtitle: string, 
/**
 * Its open findings.
 */
findings: Array<FindingRow>, };
export type FindingRow = { 
/**
 * The finding's id.
 */
id: string, 
/**
 * The order's number, or the row of the pick list.
 */
subject: string, 
/**
 * The promised colour, if colours decide.
 */
promised?: Swatch, 
/**
 * The colour that would be sent.
 */
sent?: Swatch, };
export type SettledRow = { 
/**
 * The finding's id.
 */
id: string, 
/**
 * What it was.
 */
title: string, 
/**
 * The order's number or what it was about.
 */
subject: string, 
/**
 * How it was answered.
 */
answer: string, 
/**
 * The decision that answered it, for undo.
 */
decision: string, };
export type SeverityView = "block" | "ask" | "note";
export type Swatch = { 
/**
 * How it is drawn.
 */
kind: SwatchKind, 
/**
 * One or two colours as `#RRGGBB`; none for unknown.
 */
colours: Array<string>, 
/**
 * The word in the reader's language, for the screen reader.
 */
name: string, };
export type SwatchKind = "plain" | "white" | "clear" | "split" | "pattern" | "metal" | "unknown";
export type FindingId = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type FindingView = { 
/**
 * The finding's id.
 */
id: string, 
/**
 * Its stable code, such as `wrong_colour`.
 */
code: string, 
/**
 * Its severity.
 */
severity: SeverityView, 
/**
 * Its place in its group, from 1.
 */
index: number, 
/**
 * How many there are in its group.
 */
of: number, 
/**
 * The group's title.
 */
group: string, 
/**
 * The verdict in one sentence.
 */
sentence: string, 
/**
 * The channel, if it is about an order.
 */
channel?: string, 
/**
 * The order's number, if it is about an order.
 */
order?: string, 
/**
 * What the buyer was promised; absent for an extra row.
 */
promised?: SideView, 
/**
 * What will be sent; absent for a missing line.
 */
sent?: SideView, 
/**
 * The comparison, attribute by attribute.
 */
rows: Array<CompareRow>, 
/**
 * One sentence about the siblings; empty where there are none.
 */
siblings_sentence: string, 
/**
 * The choices of the listing, the promised one among them.
 */
siblings: Array<SiblingView>, 
/**
 * Why, numbered.
 */
evidence: Array<EvidenceView>, 
/**
 * What can be done, the safest complete mend first.
 */
fixes: Array<FixView>, 
/**
 * Whether another stock item can be looked for and taken.
 */
can_take_item: boolean, 
/**
 * How it was answered, if it was.
 */
settled?: SettledRow, };
export type SideView = { 
/**
 * What it is ("Promised to the buyer").
 */
heading: string, 
/**
 * Where it comes from ("Listing as sold", "Supplier's pick list, row 17").
 */
source: string, 
/**
 * Whether the source is weaker than the listing as sold.
 */
is_weak: boolean, 
/**
 * The item's title or label.
 */
title: string, };
export type CompareRow = { 
/**
 * The attribute in the reader's language ("Colour").
 */
attribute: string, 
/**
 * `same`, `different` or `unclear`.
 */
outcome: string, 
/**
 * Whether this is the row that decides.
 */
decides: boolean, 
/**
 * The promised word.
 */
promised?: WordView, 
/**
 * The word on the side that is sent.
 */
sent?: WordView, };
export type WordView = { 
/**
 * The word as written.
 */
text: string, 
/**
 * Its language if known, for glyphs and screen readers.
 */
lang?: string, 
/**
 * Its meaning in the reader's language; empty if the word says it already.
 */
gloss: string, 
/**
 * Its swatch, if it is a colour.
 */
swatch?: Swatch, 
/**
 * Where it was read ("column 颜色").
 */
source: string, };
export type SiblingView = { 
/**
 * Its options in words.
 */
words: string, 
/**
 * Its swatch, if it has a colour.
 */
swatch?: Swatch, 
/**
 * Its SKU.
 */
sku: string, 
/**
 * Whether it is the promised one.
 */
is_promised: boolean, 
/**
 * Whether the picked side fits it.
 */
is_fitting: boolean, };
export type EvidenceView = { 
/**
 * What it says, in one sentence.
 */
sentence: string, 
/**
 * The words it rests on, verbatim.
 */
text: string, 
/**
 * The file, or `ledger`.
 */
file: string, 
/**
 * The row in the file, or the entry's number; 0 where none applies.
 */
row: number, 
/**
 * The column.
 */
column: string, };
export type FixView = { 
/**
 * The key that does it: `1`–`9`, `O`.
 */
key: string, 
/**
 * What it does.
 */
title: string, 
/**
 * What follows from it.
 */
detail: string, 
/**
 * The bin to take from, if any.
 */
bin?: string, 
/**
 * Whether a reason has to be typed.
 */
needs_reason: boolean, 
/**
 * The scopes that can be chosen, the preset first; empty where none applies.
 */
scopes: Array<ScopeView>, };
export type ScopeView = { 
/**
 * `line`, `listing`, `supplier`, `shop` or `everywhere`.
 */
id: string, 
/**
 * The scope in words.
 */
words: string, };
export type Resolve = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The key of the fix.
 */
key: string, 
/**
 * The scope, where one can be chosen.
 */
scope?: string, 
/**
 * The reason, where one is needed.
 */
reason?: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type Resolved = { 
/**
 * What happened, in one sentence.
 */
sentence: string, 
/**
 * The decision, for undo.
 */
decision: string, 
/**
 * The finding to look at next, if any is open.
 */
next?: string, };
export type Undo = { 
/**
 * The decision's id.
 */
decision: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type SourceRow = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The row.
 */
row: number, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type SourceRowView = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The row.
 */
row: number, 
/**
 * What kind of row it is ("Pick list").
 */
kind: string, 
/**
 * Headings and cells, as the file writes them, as far as the ledger keeps them.
 */
written: Array<[string, string]>, 
/**
 * The other cells under the name of what they were understood to be.
 */
understood: Array<[string, string]>, };
export type FindStock = { 
/**
 * The finding that waits for an item; each hit is held against what it promised.
 */
finding: string, 
/**
 * Parts of SKU, label, supplier's words, barcode or bin, in any order.
 */
query: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type StockFound = { 
/**
 * The nearest ones.
 */
items: Array<StockHit>, 
/**
 * How many there are in all.
 */
total: number, };
export type StockHit = { 
/**
 * Its SKU.
 */
sku: string, 
/**
 * What its label says.
 */
label: string, 
/**
 * What the supplier calls it; empty where nothing is known.
 */
supplier_text: string, 
/**
 * Its bin, if it has one.
 */
bin?: string, 
/**
 * Units in stock, if known.
 */
in_stock?: number, 
/**
 * Its swatch, if its words name one colour.
 */
swatch?: Swatch, 
/**
 * What its words say about the promise: `same`, `different` or `unclear`.
 */
outcome: string, 
/**
 * Where it differs ("Size: L promised, XL found"); empty where it does not.
 */
difference: string, };
export type TakeItem = { 
/**
 * The finding's id.
 */
finding: string, 
/**
 * The SKU of the stock item.
 */
sku: string, 
/**
 * Units of it for one unit sold.
 */
quantity: number, 
/**
 * Whether only this line takes it; otherwise the mapping is corrected.
 */
is_only_line: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type AnswersView = { 
/**
 * The answers, newest first.
 */
answers: Array<AnswerView>, 
/**
 * Who supplies the goods, where the seller has said so.
 */
supplier?: string, };
export type AnswerView = { 
/**
 * The decision's id.
 */
id: string, 
/**
 * When it was given, in words.
 */
date: string, 
/**
 * When it was given, as `2026-11-24T09:12:00.000Z`.
 */
at: string, 
/**
 * Who gave it; empty where nobody gave a name.
 */
by: string, 
/**
 * What it says, in one sentence.
 */
says: string, 
/**
 * `line`, `listing`, `supplier`, `shop` or `everywhere` for words; else `variant`, `order` or `finding`.
 */
scope: string, 
/**
 * Where it holds, in words.
 */
holds_for: string, 
/**
 * Open lines that rest on it now.
 */
lines: number, 
/**
 * The file that brought it, if one did.
 */
file?: string, };
export type UndoView = { 
/**
 * The decision.
 */
decision: string, 
/**
 * What it says.
 */
says: string, 
/**
 * Whether it is taken back; `false` for a look at what would follow.
 */
is_done: boolean, 
/**
 * What follows, in one sentence.
 */
sentence: string, 
/**
 * What follows, finding by finding.
 */
effects: Array<EffectView>, 
/**
 * The finding to look at next, if any opens.
 */
next?: string, };
export type EffectView = { 
/**
 * `opens`, `changes`, `goes` or `other_answer`.
 */
effect: string, 
/**
 * The finding's id.
 */
finding: string, 
/**
 * Its code.
 */
code: string, 
/**
 * The order's number, or what it is about.
 */
subject: string, 
/**
 * The finding in one sentence.
 */
sentence: string, 
/**
 * What it was before, where another takes its place.
 */
before?: string, };
export type AnswersFile = { 
/**
 * A good name for the file.
 */
file_name: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Answers in it.
 */
answers: number, 
/**
 * Answers that stay in this ledger, because they hold a person's own words or speak of a printed sheet.
 */
left_out: number, };
export type ImportAnswers = { 
/**
 * The file's name without its folder.
 */
file: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Whether to say only what would happen.
 */
preview: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type AnswersImported = { 
/**
 * Whether anything was stored.
 */
is_done: boolean, 
/**
 * Taken.
 */
accepted: number, 
/**
 * Held already.
 */
known: number, 
/**
 * Contradicted by an answer that holds, and not taken.
 */
conflicting: number, 
/**
 * Not to be used.
 */
refused: number, 
/**
 * Each of them.
 */
rows: Array<AnswerRow>, };
export type AnswerRow = { 
/**
 * Its line in the file.
 */
row: number, 
/**
 * What it says.
 */
says: string, 
/**
 * `accepted`, `known`, `conflicting` or `refused`.
 */
status: string, 
/**
 * Why, in one sentence.
 */
sentence: string, 
/**
 * The decision, once it is stored.
 */
decision?: string, };
export type CatalogueView = { 
/**
 * The catalogue's score, from 0 to 100.
 */
score: number, 
/**
 * Listings looked at.
 */
listings: number, 
/**
 * Stock items looked at.
 */
stock: number, 
/**
 * The flaws, gravest first.
 */
flaws: Array<FlawView>, 
/**
 * The pairs of stock items that are easily confused, the most confusable first.
 */
pairs: Array<PairView>, 
/**
 * How many such pairs there are, listed or not.
 */
pairs_total: number, 
/**
 * The changes of mappings, newest first.
 */
changes: Array<ChangeView>, };
export type FlawView = { 
/**
 * Stable as long as the same words are seen.
 */
id: string, 
/**
 * Its code, such as `shared_sku`.
 */
code: string, 
/**
 * `high`, `medium` or `low`.
 */
gravity: string, 
/**
 * What it can come to, in words.
 */
gravity_words: string, 
/**
 * The kind of flaw in words.
 */
kind: string, 
/**
 * The channel of the listing; empty for the stock list.
 */
channel: string, 
/**
 * The listing's title, or the label of the stock item.
 */
title: string, 
/**
 * The SKUs concerned.
 */
skus: Array<string>, 
/**
 * The flaw in one sentence.
 */
sentence: string, 
/**
 * The mend in one sentence.
 */
fix: string, 
/**
 * Where it was read.
 */
evidence: Array<EvidenceView>, };
export type PairView = { 
/**
 * The SKU of the first.
 */
one: string, 
/**
 * Its label.
 */
one_label: string, 
/**
 * The SKU of the second.
 */
other: string, 
/**
 * Its label.
 */
other_label: string, 
/**
 * How confusable they are, from 0 to 100.
 */
score: number, 
/**
 * Why, one sentence each, the weightiest first.
 */
reasons: Array<string>, 
/**
 * What helps, one sentence each, the most helpful first.
 */
remedies: Array<string>, };
export type HistoryOf = { 
/**
 * The SKU of a variant on its channel, or of a stock item.
 */
sku: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type HistoryView = { 
/**
 * The SKU.
 */
sku: string, 
/**
 * What was taken for it, oldest first.
 */
spans: Array<SpanView>, 
/**
 * The changes, newest first.
 */
changes: Array<ChangeView>, };
export type SpanView = { 
/**
 * The variant.
 */
variant: string, 
/**
 * What was taken; empty where nothing was known.
 */
takes: string, 
/**
 * From when on, in words.
 */
from: string, 
/**
 * Until when; absent while it holds.
 */
until?: string, 
/**
 * Where it is known from: a file with its row, or who decided it.
 */
source: string, };
export type ChangeView = { 
/**
 * The variant.
 */
variant: string, 
/**
 * When, in words.
 */
date: string, 
/**
 * The change in one sentence.
 */
sentence: string, 
/**
 * Where the new mapping is known from.
 */
source: string, 
/**
 * Which orders are concerned, in one or two sentences.
 */
effects: string, 
/**
 * Open orders that are taken otherwise from now on.
 */
open_orders: Array<string>, 
/**
 * Sent orders to look at.
 */
sent_orders: Array<string>, };
export type AskSupplier = { 
/**
 * The supplier's name, as the message greets.
 */
supplier: string, 
/**
 * The language beside Chinese.
 */
language: "en" | "de" | "zh", };
export type SupplierQuestions = { 
/**
 * The questions, those that most lines wait for first.
 */
questions: Array<QuestionView>, 
/**
 * The message to paste into a chat.
 */
message: string, 
/**
 * A good name for the sheet.
 */
file_name: string, 
/**
 * The sheet (XLSX), in base64.
 */
xlsx_base64: string, };
export type QuestionView = { 
/**
 * What it is recognised by when it comes back.
 */
id: string, 
/**
 * The title of the listing.
 */
item: string, 
/**
 * What was ordered.
 */
ordered: Array<string>, 
/**
 * What the supplier wrote.
 */
words: string, 
/**
 * The word that is asked about; absent where it is the thing as a whole.
 */
word?: string, 
/**
 * What could be meant.
 */
choices: Array<string>, 
/**
 * Open lines that wait for the answer.
 */
lines: number, };
export type TakeReply = { 
/**
 * The file's name without its folder.
 */
file: string, 
/**
 * Its bytes (XLSX or CSV), in base64.
 */
bytes_base64: string, 
/**
 * Who answered; the shop's supplier where it is left out.
 */
supplier?: string, 
/**
 * Where answers about words hold: `listing` where it is left out, `supplier`, `shop` or `everywhere`.
 */
scope?: string, 
/**
 * Whether to say only what would happen.
 */
preview: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type ReplyTaken = { 
/**
 * Whether anything was stored.
 */
is_done: boolean, 
/**
 * Answers taken.
 */
taken: number, 
/**
 * Answers that were taken before.
 */
known: number, 
/**
 * Rows without an answer.
 */
unanswered: number, 
/**
 * Rows whose question is not asked any more.
 */
no_longer_asked: number, 
/**
 * Rows that speak against what was ordered or against another answer.
 */
contradicts: number, 
/**
 * Rows that cannot be used.
 */
not_understood: number, 
/**
 * Each row.
 */
rows: Array<ReplyRowView>, };
export type ReplyRowView = { 
/**
 * Its number in the sheet.
 */
row: number, 
/**
 * The question's id; empty where the row has none.
 */
id: string, 
/**
 * The answer as it stands there.
 */
answer: string, 
/**
 * `taken`, `known`, `unanswered`, `no_longer_asked`, `contradicts`, `not_understood` or `not_a_question`.
 */
status: string, 
/**
 * Why, in one sentence.
 */
sentence: string, 
/**
 * The decisions that were recorded.
 */
decisions: Array<string>, };
export type DraftReply = { 
/**
 * The case.
 */
case: number, 
/**
 * The language to write in, as a tag such as `zh-Hant`; empty for that of the newest message.
 */
reply_language: string, 
/**
 * What is done for the buyer, by name; empty for what was chosen in the case.
 */
remedy: string, 
/**
 * What the seller says to the questions of an earlier draft.
 */
said: Array<SaidForDraft>, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type SaidForDraft = { 
/**
 * What was asked for.
 */
what: string, 
/**
 * The answer: a day as 2026-11-28, money as 12.50 EUR, or words.
 */
value: string, };
export type DraftView = { 
/**
 * Its language, as a tag.
 */
language: string, 
/**
 * The whole of it.
 */
text: string, 
/**
 * Its sentences, each with what it rests on.
 */
sentences: Array<SentenceView>, 
/**
 * What the seller must say before it is whole.
 */
questions: Array<DraftQuestion>, 
/**
 * The day that a clock of the case proposes for the next step; the seller may say another one for `promised`.
 */
promised?: PromisedView, };
export type PromisedView = { 
/**
 * The day, as 2026-11-28.
 */
day: string, 
/**
 * Whether the draft promises it; not where the seller said another day, or nothing is promised.
 */
is_used: boolean, 
/**
 * The clock, with its source.
 */
clock: ClockView, };
export type SentenceView = { 
/**
 * Its words.
 */
text: string, 
/**
 * What it does: `greeting`, `acknowledge`, `facts` and so on.
 */
does: string, 
/**
 * The name of its template.
 */
template: string, 
/**
 * The facts it rests on.
 */
facts: Array<string>, 
/**
 * The reason it answers; empty where it answers none.
 */
answers: string, 
/**
 * Whether a paragraph begins with it.
 */
begins_paragraph: boolean, };
export type DraftQuestion = { 
/**
 * What is asked for.
 */
what: string, 
/**
 * The same in a sentence.
 */
sentence: string, };
export type Search = { 
/**
 * Parts of numbers and words, in any order; each must be found.
 */
text: string, 
/**
 * How many hits to give at most; 100 where nothing is said, 1,000 at most.
 */
limit?: number, };
export type SearchFound = { 
/**
 * The best hits: whole numbers first, then their beginnings and parts, then words.
 */
hits: Array<SearchHit>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Order lines among them.
 */
orders: number, 
/**
 * Variants of listings among them.
 */
listings: number, 
/**
 * Stock items among them.
 */
stock: number, };
export type SearchHit = { "kind": "order" } & OrderHit | { "kind": "listing" } & ListingHit | { "kind": "stock" } & StockItemHit;
export type OrderHit = { 
/**
 * The shop on its platform.
 */
channel: string, 
/**
 * The order's number.
 */
order: string, 
/**
 * The line within the order.
 */
line: string, 
/**
 * The SKU on the channel.
 */
sku: string | null, 
/**
 * The title the buyer saw.
 */
title: string, 
/**
 * The options the buyer chose.
 */
options: string, 
/**
 * Units.
 */
quantity: number, 
/**
 * Where the line stands by its file: `open`, `unpaid`, `cancelled`, `fulfilled`, `refunded`, `held`, `pre_order`,
 * `by_marketplace` or `not_shipped`.
 */
state: string, 
/**
 * Where it stands by the check: `agrees`, `answered`, `open`, `held` or `blocked`; left out where it is not open,
 * or where the check of a very large day was not made yet.
 */
status?: string, 
/**
 * The answers of people that it rests on.
 */
rests_on?: Array<string>, 
/**
 * The file it was read from.
 */
file: string, 
/**
 * The row in it.
 */
row: number, };
export type ListingHit = { 
/**
 * The shop on its platform.
 */
channel: string, 
/**
 * The listing's id.
 */
listing: string, 
/**
 * The SKU on the channel.
 */
sku: string | null, 
/**
 * The title.
 */
title: string, 
/**
 * The options.
 */
options: string, 
/**
 * The file it was read from.
 */
file: string, 
/**
 * The row in it.
 */
row: number, };
export type StockItemHit = { 
/**
 * Its SKU.
 */
sku: string, 
/**
 * Its barcodes.
 */
barcodes: Array<string>, 
/**
 * What its label says.
 */
label: string, 
/**
 * What the supplier calls it.
 */
supplier_text?: string, 
/**
 * The supplier's own SKU.
 */
supplier_sku?: string, 
/**
 * Colour, size and the like.
 */
options: Array<OptionHit>, 
/**
 * The bin it lies in.
 */
bin?: string, 
/**
 * Units on hand.
 */
quantity?: number, 
/**
 * Weight of one unit in grams.
 */
weight_grams?: number, 
/**
 * Where it was read.
 */
place: PlaceHit, };
export type OptionHit = { 
/**
 * Its name.
 */
name?: string, 
/**
 * Its value.
 */
value: string, };
export type PlaceHit = { 
/**
 * The file.
 */
file: string, 
/**
 * The row.
 */
row: number, };
export type KeysView = { 
/**
 * The sidecar's file.
 */
file: string, 
/**
 * Whether it is there.
 */
is_there: boolean, 
/**
 * Its slots.
 */
slots: Array<KeySlotView>, 
/**
 * What is missing or waits to be done, one sentence each.
 */
advice: Array<KeyAdvice>, 
/**
 * What is wrong with lines of the sidecar that cannot be used.
 */
faults: Array<string>, };
export type KeySlotView = { 
/**
 * The name to call it by.
 */
id: string, 
/**
 * `keychain`, `passphrase`, `recovery`, `key_file`, or what a newer Tallyman calls it.
 */
kind: string, 
/**
 * The same in words.
 */
name: string, 
/**
 * When it was made, in words; empty where that was not recorded.
 */
made: string, 
/**
 * How it stands.
 */
state: KeyState, 
/**
 * Whether the ledger is open by this one.
 */
is_in_use: boolean, };
export type KeyState = "ready" | "not_typed_back" | "postponed" | "unknown";
export type KeyAdvice = { 
/**
 * What it is about.
 */
code: KeyAdviceCode, 
/**
 * One sentence.
 */
sentence: string, };
export type KeyAdviceCode = "no_recovery" | "type_back" | "new_keychain" | "only_one" | "no_sidecar";
export type SetPassphrase = { 
/**
 * The passphrase.
 */
passphrase: string, 
/**
 * For a change where there are several: the slot to replace.
 */
slot: string | null, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type TypedCode = { 
/**
 * The code.
 */
code: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type RemoveKey = { 
/**
 * Its id, or its kind where there is one of it.
 */
slot: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type MakeRecoverySheet = { 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * The language of the sheet.
 */
language: "en" | "de" | "zh", };
export type RecoverySheetPdf = { 
/**
 * The slot that was made for its code.
 */
slot: string, 
/**
 * A good name for the file.
 */
file_name: string, 
/**
 * The PDF, in base64.
 */
pdf_base64: string, };
export type HealthView = { 
/**
 * What needs a person, the most urgent first; empty when all is well.
 */
warnings: Array<HealthWarning>, 
/**
 * The newest backup that was verified, if there ever was one.
 */
last_backup: BackupView | null, 
/**
 * The folder for backups.
 */
backup_folder: string, 
/**
 * Whether a person chose that folder; else it lies beside the ledger, on the same disk.
 */
is_folder_chosen: boolean, 
/**
 * Backups that lie there now.
 */
backups: number, 
/**
 * Why the last attempt at a backup in that folder failed; empty when it did not.
 */
backup_failure: string, 
/**
 * Files with an old backup's name that stay, because they do not open as a backup of this ledger.
 */
left_backups: Array<string>, 
/**
 * When the next backup is removed for its age.
 */
next_thinning_ms: number | null, 
/**
 * The same in words; empty where none goes.
 */
next_thinning: string, 
/**
 * When the whole ledger was last verified and held.
 */
verified_ms: number | null, 
/**
 * The same in words; empty if it never was.
 */
verified: string, 
/**
 * The ledger's file.
 */
file: string, 
/**
 * Its size.
 */
ledger_bytes: number, 
/**
 * The bytes that can still be written on the ledger's disk, if that can be told.
 */
room_bytes: number | null, 
/**
 * Whether the reserve for a full disk is there.
 */
has_ballast: boolean, 
/**
 * Replaced or damaged ledgers that are kept in quarantine.
 */
quarantined: number, 
/**
 * What lies in quarantine, with the day on which it goes.
 */
quarantine: Array<QuarantineView>, 
/**
 * Folders that backups went to before; what lies there grows too old as well.
 */
former_folders: Array<FormerFolder>, 
/**
 * What will be forgotten within the next 30 days, by day.
 */
forgetting: Array<ForgettingDay>, 
/**
 * Orders whose personal data lives.
 */
remembered_orders: number, 
/**
 * When what was due was last erased; nothing if it never was.
 */
forgot_ms: number | null, 
/**
 * The same in words; empty if it never was.
 */
forgot: string, 
/**
 * Why the last attempt to erase what was due failed; empty when it did not.
 */
forget_failure: string, 
/**
 * Why the last attempt to remove what is too old around the ledger failed; empty when it did not.
 */
age_failure: string, 
/**
 * The orders whose personal data is kept beyond its time.
 */
holds: Array<HoldView>, 
/**
 * The ways to open the ledger.
 */
key_slots: Array<KeySlotView>, 
/**
 * What about them is missing or waits to be done.
 */
key_advice: Array<KeyAdvice>, 
/**
 * What of them is damaged or cannot be read, one sentence each.
 */
key_faults: Array<string>, };
export type HealthWarning = "ballast_given_up" | "no_ballast" | "backup_failed" | "no_backup" | "backup_old" | "same_disk" | "backups_left" | "keys_damaged" | "not_verified" | "former_folder_away" | "quarantine_unknown" | "quarantine_kept" | "clock_doubted" | "forgetting_failed" | "ageing_failed" | "care_unreadable" | "care_lost";
export type QuarantineView = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * When it came there, in words.
 */
since: string, 
/**
 * When it is removed, if it is whole and the ledger and a backup of it hold then.
 */
until_ms: number, 
/**
 * The same in words.
 */
until: string, 
/**
 * Why it stays although its time is over, in one sentence; empty where it does not.
 */
stays: string, };
export type FormerFolder = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Whether it can be looked at now; else its disk is to be plugged in, so that what is too old can go.
 */
is_there: boolean, 
/**
 * Backups that still lie there.
 */
backups: number, };
export type BackupList = { 
/**
 * The folder that backups go to.
 */
folder: string, 
/**
 * All that are known of and can be reached, those beside the ledger and in folders of before too; the newest first.
 */
backups: Array<BackupView>, };
export type BackupView = { 
/**
 * Its file's name.
 */
file: string, 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * When it was made, in milliseconds since 1970 in UTC.
 */
at_ms: number, 
/**
 * When it was made, in words.
 */
at: string, 
/**
 * The first digits of the head it reaches to.
 */
head_start: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Whether its key sidecar lies beside it.
 */
has_keys: boolean, };
export type BackupMade = { 
/**
 * The backup.
 */
backup: BackupView, 
/**
 * Its entries, each of which was verified.
 */
entries: number, 
/**
 * Older backups that were removed for their age.
 */
removed: number, 
/**
 * Files with a backup's name that are due to go but are not this ledger's by their content; they stay.
 */
left: Array<string>, };
export type DrillRestore = { 
/**
 * The backup's file name, as `backups` lists it.
 */
file: string, };
export type DrillView = { 
/**
 * The backup's file name.
 */
file: string, 
/**
 * Its entries; every one matches its seal.
 */
entries: number, 
/**
 * Its complete imports.
 */
imports: number, 
/**
 * Its order lines.
 */
lines: number, 
/**
 * Its head, shortened.
 */
head: string, 
/**
 * Whether it could be compared with the ledger that is in use.
 */
is_compared: boolean, 
/**
 * Whether the ledger in use goes on from where the backup ends; else they parted before.
 */
is_ancestor: boolean, 
/**
 * Entries of the ledger in use that are not in the backup.
 */
lost_entries: number, 
/**
 * Imports of the ledger in use that are not in the backup.
 */
lost_imports: number, 
/**
 * The names of the files of those imports, oldest first, a hundred at most: they would have to be imported again.
 */
lost_files: Array<string>, 
/**
 * Order lines of the ledger in use that are not in the backup.
 */
lost_lines: number, 
/**
 * Pieces of personal data that it still holds and that were erased since: restoring it erases them again.
 */
erased_again: number, 
/**
 * Holds, deliveries and times of forgetting that were recorded since and that it lacks: restoring it records them
 * again, so that nothing held is erased.
 */
kept_again: number, 
/**
 * Whether all erasures since could be read; else what was erased on request must be erased again by hand.
 */
is_forgetting_known: boolean, 
/**
 * Ways to open the ledger that would no longer open it, by kind: the backup was made under another data key.
 */
ways_lost: Array<string>, 
/**
 * Ways that would open it again, by kind.
 */
ways_back: Array<string>, };
export type GateState = "open" | "new" | "locked" | "damaged" | "failed";
export type Way = "keychain" | "passphrase" | "recovery" | "key_file";
export type GateView = { 
/**
 * How it stands.
 */
state: GateState, 
/**
 * The ledger's file.
 */
file: string, 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * Whether this computer has a keychain that answers; asked only where the ledger is not open.
 */
has_keychain: boolean, 
/**
 * What the ledger was given to be opened with; needs no key.
 */
keys: KeysView | null, 
/**
 * Why it is not open.
 */
error: ApiError | null, 
/**
 * What is left of a damaged ledger, and the backup that holds.
 */
damage: DamageView | null, 
/**
 * The file that was chosen to be restored from, if one was.
 */
chosen: ChosenBackup | null, };
export type ChosenBackup = { 
/**
 * Its name.
 */
file: string, 
/**
 * What it can be opened with, as far as its key sidecar says.
 */
keys: KeysView | null, 
/**
 * What a person types before it replaces the ledger in its place; empty where none is there.
 */
to_type: string, };
export type DamageView = { 
/**
 * What is wrong, in one sentence.
 */
sentence: string, 
/**
 * Whether the file is not there any more, although it was.
 */
is_gone: boolean, 
/**
 * Entries that can be read and match their seals; nothing where none can be read.
 */
readable: number | null, 
/**
 * The head up to which they can be read, shortened.
 */
head: string, 
/**
 * The newest backup that holds.
 */
backup: SoundBackup | null, };
export type SoundBackup = { 
/**
 * The backup.
 */
backup: BackupView, 
/**
 * Its entries.
 */
entries: number, 
/**
 * Its head, shortened.
 */
head: string, 
/**
 * Readable entries of the damaged ledger that it lacks; nothing where none can be read.
 */
missing_entries: number | null, 
/**
 * Imports among them.
 */
missing_imports: number | null, 
/**
 * The names of the files of those imports, oldest first, a hundred at most: they are to be imported again.
 */
missing_files: Array<string>, };
export type Begin = { 
/**
 * What is to open it. A key file is asked for in a dialog.
 */
way: Way, 
/**
 * The new passphrase, where that is the way; empty otherwise.
 */
secret: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type Unlock = { 
/**
 * The way. A key file is asked for in a dialog.
 */
way: Way, 
/**
 * The passphrase, or the recovery code as it was typed; empty otherwise.
 */
secret: string, 
/**
 * Whether the keychain of this computer is to open it from now on.
 */
is_remembered: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type RestoreBackup = { 
/**
 * The backup's file name; nothing for the file that was chosen.
 */
file: string | null, 
/**
 * The way to open it, where it is another than the ledger's own.
 */
way: Way | null, 
/**
 * The passphrase or recovery code for that way; empty otherwise.
 */
secret: string, 
/**
 * The first four digits of the backup's head, as a person typed them; needed where a ledger is replaced.
 */
typed: string, 
/**
 * Whether a ledger that none of the keys opens may be replaced: what was erased or held since is not known then.
 */
replaces_unread: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type Restored = { 
/**
 * What was in the backup, and what is missing now.
 */
drill: DrillView, 
/**
 * Where the files lie that were replaced; empty when there were none.
 */
quarantine: string, 
/**
 * How it stands with the ledger now.
 */
gate: GateView, };
export type FindPerson = { 
/**
 * A name, an e-mail address or a telephone number; empty where an order is meant.
 */
words: string, 
/**
 * The number of an order; empty where a person is meant.
 */
order: string, 
/**
 * The channel of the order; empty for every one.
 */
channel: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type AccessPerson = { 
/**
 * The ids of the orders, as `find_person` gave them.
 */
orders: Array<string>, 
/**
 * The language of what is given.
 */
language: "en" | "de" | "zh", };
export type PersonFound = { 
/**
 * The orders, oldest first.
 */
orders: Array<PersonOrder>, 
/**
 * Pieces of personal data in all of them.
 */
pieces: number, 
/**
 * One sentence.
 */
sentence: string, };
export type PersonOrder = { 
/**
 * Names it in a request to erase.
 */
id: string, 
/**
 * The channel; empty where only a pick list names the order.
 */
channel: string, 
/**
 * The order's number; empty for a remark that names none.
 */
order: string, 
/**
 * The day of the order, in words.
 */
ordered: string, 
/**
 * The country it goes to.
 */
country: string, 
/**
 * What is held: names of fields, such as `ship_name` or `note`.
 */
fields: Array<string>, 
/**
 * Pieces of personal data.
 */
pieces: number, 
/**
 * When it goes by itself.
 */
goes_ms: number, 
/**
 * The same in words.
 */
goes: string, 
/**
 * Until when it is held and cannot be erased, in words; empty where it is not.
 */
held_until: string, };
export type PersonAccess = { 
/**
 * Orders that it speaks of.
 */
orders: number, 
/**
 * Everything, as JSON.
 */
json: string, 
/**
 * The same to be read.
 */
text: string, 
/**
 * A good name for the files, without an ending.
 */
file_name: string, };
export type ErasePerson = { 
/**
 * The ids of the orders, as `find_person` gave them.
 */
orders: Array<string>, 
/**
 * The language of the sentences and of the certificate.
 */
language: "en" | "de" | "zh", };
export type PersonErased = { 
/**
 * Pieces of personal data that went.
 */
pieces: number, 
/**
 * Orders that were forgotten.
 */
orders: number, 
/**
 * Orders that were left because a hold is on them.
 */
held: number, 
/**
 * The certificate, as a text without personal data.
 */
certificate: string, 
/**
 * A good name for its file.
 */
file_name: string, 
/**
 * One sentence.
 */
sentence: string, };
export type HoldOrder = { 
/**
 * The order's number.
 */
order: string, 
/**
 * Its channel; empty where only one has an order of this number.
 */
channel: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The first moment at which it no longer holds.
 */
until_ms: number, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type OrderNamed = { 
/**
 * The order's number.
 */
order: string, 
/**
 * Its channel; empty where only one has an order of this number.
 */
channel: string, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type HoldsView = { 
/**
 * The orders, by end.
 */
holds: Array<HoldView>, 
/**
 * One sentence about the change; empty where nothing changed.
 */
sentence: string, 
/**
 * What speaks against the hold; empty where nothing does.
 */
warning: string, };
export type HoldView = { 
/**
 * The channel.
 */
channel: string, 
/**
 * The order's number.
 */
order: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The first moment at which it no longer holds.
 */
until_ms: number, 
/**
 * The same in words.
 */
until: string, 
/**
 * Whether the channel's own rules know no such exception.
 */
is_against_rules: boolean, 
/**
 * The open case that holds it, until it is closed; nothing where a person does.
 */
case: number | null, };
export type ForgettingDay = { 
/**
 * The day, as `2026-11-24`.
 */
day: string, 
/**
 * The same in words.
 */
said: string, 
/**
 * Orders whose personal data goes.
 */
orders: number, };
export type CaseNamed = { 
/**
 * Its number.
 */
case: number, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type LookAtMessages = { 
/**
 * The file, alone.
 */
paths: Array<string>, 
/**
 * For each column the field it means, or nothing; absent leaves what its heading says.
 */
fields?: Array<string | null>, 
/**
 * `day_first` or `month_first`, where it was asked.
 */
date_order?: string, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type TableLook = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What each column means.
 */
columns: Array<ColumnLook>, 
/**
 * The first rows, cell by cell.
 */
sample: Array<SampleRow>, 
/**
 * Everything that a column can mean.
 */
fields: Array<string>, 
/**
 * Rows that would be taken.
 */
rows: number, 
/**
 * How many would not be.
 */
left_out_count: number, 
/**
 * Why not, a sentence each; to the window only the first hundred.
 */
left_out: Array<string>, 
/**
 * What must be said before it can be taken.
 */
asks?: TableAsk, };
export type ColumnLook = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * The field that it means; nothing for a column that is not read.
 */
field?: string, };
export type TableAsk = { 
/**
 * What it is about.
 */
what: TableQuestion, 
/**
 * The heading of the column that it is about, where it is one.
 */
column?: string, 
/**
 * The same as a sentence, for the command line.
 */
sentence: string, };
export type TableQuestion = "columns" | "dates";
export type TakeMessages = { 
/**
 * Text files, mails, mailboxes.
 */
paths: Array<string>, 
/**
 * A message that was pasted.
 */
pasted?: string, 
/**
 * The channel they came by; empty where that is not known.
 */
channel: string, 
/**
 * The order they are about; empty where that is not known.
 */
order: string, 
/**
 * What each column of a table means, as it was looked at; only with one file.
 */
fields?: Array<string | null>, 
/**
 * `day_first` or `month_first`, where a table's dates left it open.
 */
date_order?: string, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type MessagesTaken = { 
/**
 * One answer a message, in the order of the files.
 */
messages: Array<MessageTaken>, };
export type MessageTaken = { 
/**
 * Its place in the file, from 1.
 */
message: number, 
/**
 * `opened`, `added`, `known`, `skipped` (a row that the shop wrote) or `refused`.
 */
status: string, 
/**
 * The case.
 */
case?: number, 
/**
 * The same in a sentence.
 */
sentence: string, };
export type LinkOrder = { 
/**
 * The case.
 */
case: number, 
/**
 * The number of the order.
 */
order: string, 
/**
 * Its channel; empty where one channel alone has an order of this number.
 */
channel: string, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type CorrectReasons = { 
/**
 * The case.
 */
case: number, 
/**
 * Names of reasons, the weightiest first.
 */
reasons: Array<string>, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type CaseList = { 
/**
 * The cases, open ones first.
 */
cases: Array<CaseHead>, 
/**
 * Every reason that there is.
 */
reasons: Array<Choice>, 
/**
 * The channels that orders came from.
 */
channels: Array<Choice>, 
/**
 * How far a case can go at a platform, in that order.
 */
stages: Array<Choice>, 
/**
 * The platforms whose deadlines are known.
 */
platforms: Array<Choice>, };
export type CaseHead = { 
/**
 * Its number.
 */
case: number, 
/**
 * `open` or `closed`.
 */
status: string, 
/**
 * The day it was opened, year first.
 */
opened: string, 
/**
 * The channel; empty while no order is linked.
 */
channel: string, 
/**
 * The channel by the name that it gives itself.
 */
channel_said: string, 
/**
 * The order; empty while none is linked.
 */
order: string, 
/**
 * What is asserted, by names.
 */
reasons: Array<string>, 
/**
 * The same in words.
 */
asserts: string, 
/**
 * The language of the newest message.
 */
language: string, 
/**
 * How many messages there are.
 */
messages: number, 
/**
 * Whether the seller said what is asserted.
 */
is_corrected: boolean, 
/**
 * What runs out next, of an open case.
 */
next?: ClockView, };
export type Choice = { 
/**
 * Its name.
 */
id: string, 
/**
 * The same in words.
 */
said: string, };
export type StageView = { 
/**
 * Its name.
 */
stage: string, 
/**
 * The same in a sentence.
 */
sentence: string, 
/**
 * Where it runs; empty for where the order was placed.
 */
platform: string, 
/**
 * When it began, as RFC 3339 in UTC; empty where nothing was recorded.
 */
since: string, 
/**
 * Until when the platform wants an answer, as it printed, as RFC 3339 in UTC; empty where it printed nothing.
 */
printed: string, 
/**
 * The entry that says so.
 */
entry?: EntryCited, };
export type ClockView = { 
/**
 * The rule's id; empty for a printed date of a platform that has no rule.
 */
rule: string, 
/**
 * When it runs out, as RFC 3339 in UTC; empty where that is not known.
 */
due: string, 
/**
 * The same in words, by the shop's clock on the wall.
 */
due_words: string, 
/**
 * `printed`, `own` or `table`.
 */
origin: string, 
/**
 * Whether something is lost when it passes.
 */
is_hard: boolean, 
/**
 * Whether nothing is to be done by it.
 */
is_notice: boolean, 
/**
 * Whether it has run out.
 */
is_passed: boolean, 
/**
 * `high`, `medium` or `low`; of a printed date or a value of one's own it is high.
 */
confidence: string, 
/**
 * What is to be done.
 */
action: string, 
/**
 * What happens otherwise.
 */
missed: string, 
/**
 * Why it is so, with source and date.
 */
why: string, 
/**
 * Where the rule was read.
 */
source: string, 
/**
 * Of when the source is.
 */
source_date: string, 
/**
 * The day on which it was read.
 */
checked: string, };
export type SetStage = { 
/**
 * The case.
 */
case: number, 
/**
 * The stage's name.
 */
stage: string, 
/**
 * Where it runs; empty for where the order was placed.
 */
platform: string, 
/**
 * When it began, by the shop's clock on the wall, as `2026-11-20 10:00`; empty is now.
 */
since: string, 
/**
 * Until when the platform wants an answer, as it printed, written in the same way; empty where it printed nothing.
 */
due: string, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type GoodsView = { 
/**
 * How that is known: `seller`, `message` (a guess), `facts` or `order` (nothing tells).
 */
known: string, 
/**
 * The same in a sentence.
 */
sentence: string, 
/**
 * The buyer's words that a guess rests on.
 */
because: Array<string>, 
/**
 * The entry of the seller's word.
 */
entry?: EntryCited, 
/**
 * Every line of the order.
 */
lines: Array<GoodsLine>, };
export type GoodsLine = { 
/**
 * The line.
 */
line: string, 
/**
 * Its SKU; empty where it has none.
 */
sku: string, 
/**
 * Title and options.
 */
thing: string, 
/**
 * Units that were ordered; 0 where no file tells.
 */
ordered: number, 
/**
 * Whether the case is about it.
 */
is_meant: boolean, 
/**
 * How many of its units are meant.
 */
units: number, 
/**
 * What was paid for all of the line, where a file tells.
 */
price?: MoneyView, 
/**
 * What of that was paid for the units that are meant.
 */
paid?: MoneyView, };
export type NameGoods = { 
/**
 * The case.
 */
case: number, 
/**
 * Lines of its order; none takes the seller's word back.
 */
goods: Array<NamedLine>, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type NamedLine = { 
/**
 * The line.
 */
line: string, 
/**
 * How many of its units; nothing is all of them.
 */
units?: number, };
export type PickRemedy = { 
/**
 * The case.
 */
case: number, 
/**
 * The remedy's name.
 */
remedy: string, 
/**
 * How much the buyer gets back, in the order's currency; empty for what is offered.
 */
amount: string, 
/**
 * Whether the buyer agreed to it.
 */
is_agreed: boolean, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type TellCost = { 
/**
 * The case, whose order says the currency.
 */
case: number, 
/**
 * What it is, as a remedy names what is missing: `postage.DE`.
 */
cost: string, 
/**
 * How much: `4.90`, `4,90` or `4.90 EUR`.
 */
amount: string, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type RemedyView = { 
/**
 * Its name.
 */
remedy: string, 
/**
 * What is done, in words.
 */
words: string, 
/**
 * Its place among the cheapest that are admissible, 1 to 3; 0 for all others.
 */
place: number, 
/**
 * Whether it may be offered.
 */
is_admissible: boolean, 
/**
 * Why it may not, or what to know about it.
 */
why: Array<string>, 
/**
 * What it costs; missing where an amount is.
 */
cost?: MoneyView, 
/**
 * What it costs as far as that is known.
 */
known?: MoneyView, 
/**
 * What the buyer gets back.
 */
refund?: MoneyView, 
/**
 * The sum that leads to the cost.
 */
terms: Array<TermView>, 
/**
 * What nobody told.
 */
missing: Array<MissingView>, };
export type TermView = { 
/**
 * What it is for, by name.
 */
of: string, 
/**
 * The same in words.
 */
words: string, 
/**
 * How much; negative where it is saved, missing where nobody told it.
 */
amount?: MoneyView, 
/**
 * How it comes about: `10 % × (18.90 paid + 20.00 fee)`; empty for a plain amount.
 */
arithmetic: string, };
export type MissingView = { 
/**
 * Its name.
 */
what: string, 
/**
 * What it is, in words.
 */
words: string, 
/**
 * The setting that fills it; empty where none does.
 */
fill: string, 
/**
 * The same without the beginning that all costs have, as `tell_cost` takes it.
 */
cost: string, 
/**
 * The country that it holds for, as a code; empty for any.
 */
country: string, };
export type MoneyView = { 
/**
 * In minor units.
 */
amount_minor: number, 
/**
 * The currency's code.
 */
currency: string, 
/**
 * As it is written: `18.90 EUR`.
 */
text: string, };
export type ChosenView = { 
/**
 * Its name.
 */
remedy: string, 
/**
 * What is done, in words.
 */
words: string, 
/**
 * What the buyer gets back.
 */
refund?: MoneyView, 
/**
 * What it was expected to cost.
 */
cost?: MoneyView, 
/**
 * Whether the seller says that the buyer agreed.
 */
is_agreed: boolean, 
/**
 * The entry that says so.
 */
entry: EntryCited, };
export type CaseView = { 
/**
 * What is asserted, by the seller's word or as it was found.
 */
asserted: Array<AssertedView>, 
/**
 * The order that is linked.
 */
linked?: FoundOrder, 
/**
 * Orders it may be about, where none is linked.
 */
offered: Array<FoundOrder>, 
/**
 * What there is to say about finding the order.
 */
remarks: Array<string>, 
/**
 * Its messages, oldest first.
 */
messages_received: Array<MessageView>, 
/**
 * What the seller says was sent, oldest first.
 */
replies_sent: Array<ReplyView>, 
/**
 * Said first, where the fault is ours; else empty.
 */
we_erred: string, 
/**
 * What the ledger shows about each reason.
 */
verdicts: Array<VerdictView>, 
/**
 * The facts.
 */
facts: Array<FactView>, 
/**
 * What else carries the fault.
 */
back_trace: Array<BackTrace>, 
/**
 * Orders that wait because this case stopped them.
 */
stops: Array<StoppedOrder>, 
/**
 * How far the case has gone at the platform.
 */
stage: StageView, 
/**
 * Its deadlines, what runs out next first.
 */
clocks: Array<ClockView>, 
/**
 * Which goods of its order it is about; nothing while none is linked.
 */
goods?: GoodsView, 
/**
 * What can be done: the three cheapest that are admissible first, what is not admissible last.
 */
remedies: Array<RemedyView>, 
/**
 * What was chosen.
 */
chosen?: ChosenView, 
/**
 * Its number.
 */
case: number, 
/**
 * `open` or `closed`.
 */
status: string, 
/**
 * The day it was opened, year first.
 */
opened: string, 
/**
 * The channel; empty while no order is linked.
 */
channel: string, 
/**
 * The channel by the name that it gives itself.
 */
channel_said: string, 
/**
 * The order; empty while none is linked.
 */
order: string, 
/**
 * What is asserted, by names.
 */
reasons: Array<string>, 
/**
 * The same in words.
 */
asserts: string, 
/**
 * The language of the newest message.
 */
language: string, 
/**
 * How many messages there are.
 */
messages: number, 
/**
 * Whether the seller said what is asserted.
 */
is_corrected: boolean, 
/**
 * What runs out next, of an open case.
 */
next?: ClockView, };
export type LintReply = { 
/**
 * The case.
 */
case: number, 
/**
 * The reply as the seller has it.
 */
text: string, 
/**
 * The language that its draft was asked for in, as a tag; empty for that of the newest message.
 */
reply_language?: string, 
/**
 * The remedy that its draft was asked for, by name; empty for what was chosen in the case.
 */
remedy?: string, 
/**
 * What was said to the questions of its draft.
 */
said?: Array<SaidForDraft>, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type LogSent = { 
/**
 * The case.
 */
case: number, 
/**
 * The reply as it was sent.
 */
text: string, 
/**
 * When; now, where it is not said. Milliseconds since 1970 UTC.
 */
sent_ms?: number, 
/**
 * The language that its draft was asked for in, as a tag; empty for that of the newest message.
 */
reply_language?: string, 
/**
 * The remedy that its draft was asked for, by name; empty for what was chosen in the case.
 */
remedy?: string, 
/**
 * What was said to the questions of its draft.
 */
said?: Array<SaidForDraft>, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type LintView = { 
/**
 * The case.
 */
case: number, 
/**
 * The language that the reply should be in, as its tag.
 */
language: string, 
/**
 * Whether it may be copied and logged as sent: no error stands.
 */
is_sendable: boolean, 
/**
 * How many errors stand.
 */
errors: number, 
/**
 * How many warnings.
 */
warnings: number, 
/**
 * What stands against it, in the order of the text.
 */
findings: Array<LintFinding>, 
/**
 * Its sentences with their facts.
 */
sentences: Array<LintSentence>, };
export type LintFinding = { 
/**
 * The rule, `L01` to `L38`.
 */
rule: string, 
/**
 * `error` or `warn`.
 */
severity: string, 
/**
 * The first byte of the place.
 */
from_byte: number, 
/**
 * The byte behind it.
 */
to_byte: number, 
/**
 * The first character of the place.
 */
from_char: number, 
/**
 * The character behind it.
 */
to_char: number, 
/**
 * The words of the place.
 */
words: string, 
/**
 * What to do.
 */
sentence: string, 
/**
 * What to write instead, where that is sure.
 */
instead?: string, };
export type LintSentence = { 
/**
 * Its first character.
 */
from_char: number, 
/**
 * The character behind it.
 */
to_char: number, 
/**
 * `unchanged`, `reworded`, `broken` or `new`, beside the draft.
 */
standing: string, 
/**
 * The facts that it rests on, by their names in the case.
 */
facts: Array<string>, };
export type ReplyView = { 
/**
 * `sent`.
 */
direction: string, 
/**
 * The day, year first.
 */
sent: string, 
/**
 * Its language.
 */
language: string, 
/**
 * The rules that warned and were passed over.
 */
warnings: Array<string>, 
/**
 * Its words; empty when they were erased.
 */
text: string, 
/**
 * Whether they were erased.
 */
is_erased: boolean, 
/**
 * The entry that tells of it.
 */
entry: EntryCited, };
export type AssertedView = { 
/**
 * The reason's name.
 */
reason: string, 
/**
 * The same in words.
 */
said: string, 
/**
 * How sure it is, from 0 to 1; 1 where the seller said so.
 */
confidence: number, };
export type FoundOrder = { 
/**
 * Its channel.
 */
channel: string, 
/**
 * Its number.
 */
order: string, 
/**
 * Its channel by the name that it gives itself.
 */
channel_said: string, 
/**
 * The day it was placed, year first.
 */
ordered: string, 
/**
 * How it was found: `order_number`, `tracking_number`, `buyer_and_date`, `item_and_colour`, `seller`.
 */
pass: string, 
/**
 * Whether that is sure.
 */
is_sure: boolean, 
/**
 * The same in a sentence.
 */
sentence: string, };
export type MessageView = { 
/**
 * `received`.
 */
direction: string, 
/**
 * The day it was received, year first.
 */
received: string, 
/**
 * Its language.
 */
language: string, 
/**
 * What it asserts.
 */
reasons: Array<ReasonView>, 
/**
 * What else to know.
 */
flags: Array<string>, 
/**
 * What the buyer wrote, without quotes and signatures; empty when it was erased.
 */
text: string, 
/**
 * What it says in particular, while its words are kept.
 */
said: Array<SaidView>, 
/**
 * Whether it was erased.
 */
is_erased: boolean, 
/**
 * Files that hung on it.
 */
attachments: number, 
/**
 * The entry that tells of it.
 */
entry: EntryCited, };
export type SaidView = { 
/**
 * `colour`, `size`, `quantity`, `amount` or `part`.
 */
slot: string, 
/**
 * `ordered`, `received` or `unsaid`.
 */
role: string, 
/**
 * The buyer's words.
 */
words: string, };
export type ReasonView = { 
/**
 * Its name.
 */
reason: string, 
/**
 * How sure it is, from 0 to 1.
 */
confidence: number, 
/**
 * The buyer's words that it rests on, while they are kept.
 */
because: Array<string>, };
export type EntryCited = { 
/**
 * Its number in its chain.
 */
entry: number, 
/**
 * Its head, shortened.
 */
head: string, };
export type FactView = { 
/**
 * Its name in this case.
 */
id: string, 
/**
 * What is the case.
 */
sentence: string, 
/**
 * The entries that prove it.
 */
entries: Array<EntryCited>, 
/**
 * The order line; empty for the whole order.
 */
line: string, };
export type VerdictView = { 
/**
 * The reason.
 */
reason: string, 
/**
 * `confirmed`, `contradicted` or `unknown`.
 */
verdict: string, 
/**
 * The same in a sentence.
 */
sentence: string, 
/**
 * The facts that decided.
 */
facts: Array<string>, 
/**
 * What would decide, by name and in words.
 */
lacks: Array<LackView>, };
export type LackView = { 
/**
 * Its name.
 */
what: string, 
/**
 * In words.
 */
sentence: string, };
export type BackTrace = { 
/**
 * What was sold.
 */
of: string, 
/**
 * The stock item that is taken for it.
 */
sku: string, 
/**
 * The entries of the mapping.
 */
mapping: Array<EntryCited>, 
/**
 * The sheets, number and revision.
 */
sheets: Array<string>, 
/**
 * The choices of the listing that the stock item is instead.
 */
fits: Array<string>, 
/**
 * The other open orders.
 */
orders: Array<string>, 
/**
 * Those of them of which every such line is stopped.
 */
stopped: Array<string>, 
/**
 * Orders that this case had stopped and that were looked at and accepted; they are not among the others.
 */
accepted: Array<string>, 
/**
 * The same in a sentence.
 */
sentence: string, };
export type StoppedOrder = { 
/**
 * The channel.
 */
channel: string, 
/**
 * The order's number.
 */
order: string, 
/**
 * Both, as they are shown.
 */
said: string, 
/**
 * The line.
 */
line: string, 
/**
 * What was sold.
 */
of: string, 
/**
 * The stock item that is wrong for it.
 */
took: string, 
/**
 * The entry that says so.
 */
entry: EntryCited, };
export type StopLines = { 
/**
 * The case.
 */
case: number, 
/**
 * The numbers of the orders that are meant; none is all of them.
 */
orders: Array<string>, 
/**
 * Whether they are let go instead.
 */
is_lifted: boolean, 
/**
 * The language of the answer.
 */
language: "en" | "de" | "zh", };
export type MakePack = { 
/**
 * The case.
 */
case: number, 
/**
 * The channel's profile; empty for the one that is proposed.
 */
profile: string, 
/**
 * Photos that were chosen, the most telling first.
 */
paths: Array<string>, 
/**
 * Whether the paper is Letter instead of A4.
 */
is_letter: boolean, 
/**
 * Whether the contents of cited entries stay out of `evidence.json`.
 */
headers_only: boolean, 
/**
 * The language of the pack and of the answer.
 */
language: "en" | "de" | "zh", };
export type PackView = { 
/**
 * The case.
 */
case: number, 
/**
 * The profile it is made for.
 */
profile: string, 
/**
 * The profile that is proposed for the order's channel.
 */
proposed: string, 
/**
 * All profiles.
 */
profiles: Array<PackProfile>, 
/**
 * The photos, in the order that was asked for.
 */
photos: Array<PackPhoto>, 
/**
 * The exhibits.
 */
exhibits: Array<EvidenceExhibit>, 
/**
 * What is not on record, what is required first.
 */
missing: Array<EvidenceMissing>, 
/**
 * The short statement.
 */
statement: string, 
/**
 * What the one who makes it should know.
 */
notes: Array<string>, 
/**
 * Pages.
 */
pages: number, 
/**
 * Its files.
 */
files: Array<EvidenceFile>, };
export type PackProfile = { 
/**
 * Its name.
 */
id: string, 
/**
 * The same in words.
 */
said: string, 
/**
 * `pdf`, `jpeg` or `text`.
 */
form: string, 
/**
 * The most files; missing where there is no such limit.
 */
files_max?: number, 
/**
 * The most bytes of a file.
 */
file_bytes_max?: number, 
/**
 * The most bytes of all files.
 */
total_bytes_max?: number, 
/**
 * The most pages.
 */
pages_max?: number, 
/**
 * Where the limits stand.
 */
source: string, 
/**
 * The day they were looked up, year first.
 */
checked: string, };
export type PackPhoto = { 
/**
 * The file as it was chosen.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How long it is.
 */
bytes: number, };
export type PackSaved = { 
/**
 * The folder it lies in; empty where the person chose none.
 */
folder: string, 
/**
 * What was written.
 */
pack?: PackView, };
export type EvidenceFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * How long it is.
 */
bytes: number, };
export type EvidenceExhibit = { 
/**
 * Its number, as `E1`.
 */
exhibit: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * The ids of what it says.
 */
facts: Array<string>, 
/**
 * Whether it was left out because of the channel's limits.
 */
is_left_out: boolean, };
export type EvidenceMissing = { 
/**
 * Its name.
 */
slot: string, 
/**
 * Whether the reason cannot be answered well without it.
 */
is_required: boolean, 
/**
 * The same in a sentence, with what would fill it.
 */
sentence: string, };
export type PickView = { 
/**
 * Whether the sheet can be printed.
 */
can_print: boolean, 
/**
 * Why not, or that everything is answered, in one sentence.
 */
sentence: string, 
/**
 * The walk for orders of several lines, then the walk for orders of one line.
 */
walks: Array<WalkView>, 
/**
 * Lines that are left off, with the reason.
 */
left_off: Array<LeftOff>, 
/**
 * Sheets printed before, newest first.
 */
sheets: Array<SheetView>, };
export type WalkView = { 
/**
 * `multi` or `single`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Orders on it.
 */
orders: number, 
/**
 * Lines on it.
 */
lines: number, 
/**
 * Units on it.
 */
units: number, 
/**
 * Its length in metres, estimated from the bins.
 */
metres: number, 
/**
 * Look-alike pairs kept apart.
 */
pairs_apart: number, 
/**
 * Its stops.
 */
stops: Array<StopView>, };
export type StopView = { 
/**
 * Its number on the sheet, from 1.
 */
number: number, 
/**
 * The bin; empty where none is known.
 */
bin: string, 
/**
 * The words, those that differ from the look-alike marked.
 */
words: Array<WordSpan>, 
/**
 * The item's title.
 */
title: string, 
/**
 * Its swatch, if it has a colour.
 */
swatch?: Swatch, 
/**
 * Units to take.
 */
units: number, 
/**
 * The tote, for orders of several lines.
 */
tote?: string, 
/**
 * The order's number.
 */
order: string, 
/**
 * What it is not ("not ROYAL BLUE, B-04-3"); empty where nothing looks alike.
 */
warning: string, 
/**
 * Why the walk was lengthened before this stop, if it was.
 */
detour?: string, };
export type WordSpan = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they differ.
 */
differs: boolean, };
export type LeftOff = { 
/**
 * The order's number.
 */
order: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Why it is left off.
 */
reason: string, };
export type SheetView = { 
/**
 * The sheet's number.
 */
sheet: number, 
/**
 * Its revision.
 */
revision: number, 
/**
 * When it was printed, as text in the reader's language.
 */
printed: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Whether something on it changed since.
 */
is_stale: boolean, 
/**
 * What changed, in one sentence; empty if nothing did.
 */
stale_sentence: string, };
export type DrawSheet = { 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * The picker's language, beside the label's.
 */
picker: "en" | "de" | "zh" | "pl" | "es", 
/**
 * Whether colours may be used.
 */
colour: boolean, 
/**
 * `true` records it as printed and gives it a number; `false` only shows it.
 */
print: boolean, 
/**
 * The language of the sentences in the answer.
 */
language: "en" | "de" | "zh", };
export type SheetPdf = { 
/**
 * The sheet's number; the next free one while it is only shown.
 */
sheet: number, 
/**
 * The revision.
 */
revision: number, 
/**
 * Pages.
 */
pages: number, 
/**
 * A good name for the file.
 */
file_name: string, 
/**
 * The PDF, in base64.
 */
pdf_base64: string, 
/**
 * Orders left off because a character cannot be printed, or decoration dropped from titles, one sentence each.
 */
notes: Array<string>, };

export interface Commands {
  /** The shop and its ledger at a glance. */
  shop: [View, ShopView];
  /** Reads files and says what would happen; stores nothing. */
  preview_import: [PreviewImport, ImportPreview];
  /** How far reading files is, asked while a preview is being made. */
  reading_progress: [View, ReadingProgress];
  /** Stops reading; the preview that is being made is given up. */
  stop_reading: [View, ReadingProgress];
  /** Answers what a preview asked, for one file. */
  correct_import: [CorrectImport, ImportPreview];
  /** Starts storing a preview; ask `import_progress` until it is complete. */
  commit_import: [PreviewId, ImportProgress];
  /** How far an import is. */
  import_progress: [PreviewId, ImportProgress];
  /** Stops an import; nothing of it becomes visible. */
  cancel_import: [PreviewId, ImportProgress];
  /** All findings. */
  check: [View, CheckView];
  /** One finding with both sides. */
  finding: [FindingId, FindingView];
  /** Answers a finding. */
  resolve: [Resolve, Resolved];
  /** Takes a decision back by a counter-entry. */
  undo: [Undo, Resolved];
  /** Stock items that a line could take. */
  find_stock: [FindStock, StockFound];
  /** Takes a stock item for a finding's line. */
  take_item: [TakeItem, Resolved];
  /** The answers that hold. */
  held_answers: [View, AnswersView];
  /** What taking an answer back would do. */
  preview_undo: [Undo, UndoView];
  /** Takes an answer back and says what followed, finding by finding. */
  take_back: [Undo, UndoView];
  /** The answers that hold as one file. */
  export_answers: [View, AnswersFile];
  /** Takes the answers of a file, or says what would become of them. */
  import_answers: [ImportAnswers, AnswersImported];
  /** The day's doubts as a message and a sheet for the supplier. */
  ask_supplier: [AskSupplier, SupplierQuestions];
  /** Takes the sheet that came back, or says what would become of each row. */
  take_reply: [TakeReply, ReplyTaken];
  /** How good the catalogue is, what is easily confused, and how mappings changed. */
  catalogue: [View, CatalogueView];
  /** What a SKU meant when, with the orders that each change concerns. */
  history: [HistoryOf, HistoryView];
  /** The row that a piece of evidence was read from. */
  source_row: [SourceRow, SourceRowView];
  /** The walk. */
  pick: [View, PickView];
  /** The sheet as a PDF; recorded when it is printed. */
  draw_sheet: [DrawSheet, SheetPdf];
  /** Finds orders, listings and stock by number, SKU or words. */
  search: [Search, SearchFound];
  /** The ways to open the ledger, and what is missing. */
  keys: [View, KeysView];
  /** Adds a slot for the keychain of this computer. */
  add_keychain: [View, KeysView];
  /** Adds a passphrase. */
  add_passphrase: [SetPassphrase, KeysView];
  /** Replaces a passphrase. */
  change_passphrase: [SetPassphrase, KeysView];
  /** Makes a recovery sheet with a new code, and the slot for it. */
  make_recovery_sheet: [MakeRecoverySheet, RecoverySheetPdf];
  /** Records that the recovery code was typed back from paper; a wrong group is named. */
  confirm_recovery: [TypedCode, KeysView];
  /** Puts typing the recovery code back off, once. */
  postpone_recovery: [View, KeysView];
  /** Removes a way to open the ledger: never the last one, nor the one it is open by. */
  remove_key: [RemoveKey, KeysView];
  /** Walks the whole chain of the ledger. */
  verify_ledger: [View, VerifyView];
  /** How far that walk is, asked while it goes on. */
  verify_progress: [View, VerifyProgress];
  /** Stops that walk. */
  stop_verifying: [View, VerifyProgress];
  /** The last entries of the ledger, the newest last. */
  latest_entries: [View, Array<EntryView>];
  /** How safe the ledger is: backups, verification, room. */
  health: [View, HealthView];
  /** The backups that are known of. */
  backups: [View, BackupList];
  /** Makes a backup in the folder for backups, verifies it, and removes those that are too old. */
  back_up: [View, BackupMade];
  /** All cases, and what is needed to choose among. */
  case_list: [View, CaseList];
  /** One case: messages, order, facts, verdicts. */
  case_shown: [CaseNamed, CaseView];
  /** How a table of messages would be read; nothing is recorded. */
  look_at_messages: [LookAtMessages, TableLook];
  /** Makes cases of what was pasted, or of files that were chosen. Nothing is sent anywhere. */
  take_messages: [TakeMessages, MessagesTaken];
  /** A reply to a case, written from its facts; nothing is recorded and nothing is sent. */
  draft_reply: [DraftReply, DraftView];
  /** Says which order a case is about. */
  link_order: [LinkOrder, CaseView];
  /** Says what a buyer asserts, in place of what was found. */
  correct_reasons: [CorrectReasons, CaseView];
  /** Says which goods of its order a case is about; a later word holds. */
  name_goods: [NameGoods, CaseView];
  /** Stops the open order lines that carry the fault of a case, or lets them go. */
  stop_lines: [StopLines, CaseView];
  /** Chooses what is done for a buyer; a later choice holds. */
  pick_remedy: [PickRemedy, CaseView];
  /** Tells an amount that remedies are priced with. */
  tell_cost: [TellCost, CaseView];
  /** Says how far a case has gone at the platform, and the date that it printed. */
  set_stage: [SetStage, CaseView];
  /** An evidence pack as it would be written; nothing is written. */
  preview_pack: [MakePack, PackView];
  /** Holds a reply to the rules, as often as it is edited. */
  lint_reply: [LintReply, LintView];
  /** Records that the seller sent a reply; refused while an error stands. Nothing is sent by this program. */
  log_sent: [LogSent, CaseView];
  /** Closes a case; from then on it holds nobody's personal data. */
  end_case: [CaseNamed, CaseView];
  /** What the book holds about a person or an order, by order; the data itself is not shown. */
  find_person: [FindPerson, PersonFound];
  /** Gives what the book holds about orders, for the person they are of: as JSON and to be read. */
  access_person: [AccessPerson, PersonAccess];
  /** Erases what the book holds about orders; a certificate says what went. */
  erase_person: [ErasePerson, PersonErased];
  /** The orders whose personal data is kept beyond its time. */
  holds: [View, HoldsView];
  /** Keeps the personal data of an order beyond its time, with a reason and an end. */
  hold_order: [HoldOrder, HoldsView];
  /** Ends a hold; what is due goes with the next care. */
  end_hold: [OrderNamed, HoldsView];
  /** Tries a backup out: says what is in it and what restoring it would lose; changes nothing. */
  drill_restore: [DrillRestore, DrillView];
}

export interface DeskCommands {
  /** How it stands with the ledger; opens it if that was not tried yet. */
  gate: [View, GateView];
  /** Makes a new ledger. */
  begin: [Begin, GateView];
  /** Opens the ledger in another way; a wrong key changes nothing. */
  unlock: [Unlock, GateView];
  /** Tries again to open the ledger as before. */
  open_again: [View, GateView];
  /** Lets the person choose a backup, or a ledger of another computer, to restore from. */
  choose_backup: [View, GateView];
  /** Puts a backup in the ledger's place; what was there goes to quarantine. */
  restore_backup: [RestoreBackup, Restored];
  /** Lets the person choose the folder for backups. */
  choose_backup_folder: [View, HealthView];
  /** Lets the person say where a key file goes, and adds it as a way to open the ledger. */
  add_key_file: [View, KeysView];
  /** Lets the person choose where an evidence pack goes, and writes it there, in a folder of its own. */
  save_pack: [MakePack, PackSaved];
}
