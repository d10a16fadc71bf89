//! The one API: the window, the command line's JSON and the tests all speak it.
//!
//! [`commands!`](self) lists every command once, with its request and its answer; the list yields the dispatcher and the
//! TypeScript bindings.

mod answers;
mod care;
mod case;
mod catalogue;
mod check;
mod clock;
mod draft;
mod error;
mod evidence;
mod forgetting;
mod gate;
mod goods;
mod import;
mod keys;
mod pack;
mod pick;
mod remedy;
mod reply;
mod search;
mod shop;
mod stop;
mod supplier;

pub use answers::*;
pub use care::*;
pub use case::*;
pub use catalogue::*;
pub use check::*;
pub use clock::*;
pub use draft::*;
pub use error::{ApiError, Code};
pub use evidence::*;
pub use forgetting::*;
pub use gate::*;
pub use goods::*;
pub use import::*;
pub use keys::*;
pub use pack::*;
pub use pick::*;
pub use remedy::*;
pub use reply::*;
pub use search::*;
pub use shop::*;
pub use stop::*;
pub use supplier::*;

use std::sync::Arc;

use serde_json::Value;
use tallyman_core::language::Language;
use ts_rs::TS;

use crate::{
    error::{Error, bad_input},
    refusal::ProgramRefusal,
    shop::Shop,
    use_case,
};

/// Declares the commands: name, request, answer.
macro_rules! commands {
    ($( $(#[doc = $doc:literal])+ $name:ident($request:ty) -> $answer:ty; )+) => {
        /// Names of all commands.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        /// Carries out one command: JSON in, JSON out. What is refused is told in the language that the request names.
        pub fn dispatch(shop: &Arc<Shop>, command: &str, payload: Value) -> Result<Value, ApiError> {
            let language = language_of(&payload);
            carry_out(shop, command, payload).map_err(|error| error.in_language(language))
        }

        fn carry_out(shop: &Arc<Shop>, command: &str, payload: Value) -> Result<Value, ApiError> {
            match command {
                $( stringify!($name) => {
                    let request: $request = serde_json::from_value(payload).map_err(|error| malformed(command, &error))?;
                    let answer: $answer = use_case::$name(shop, &request)?;
                    Ok(serde_json::to_value(answer).map_err(Error::from)?)
                } )+
                _ => Err(bad_input(ProgramRefusal::NoCommand { command: command.to_owned() })),
            }
        }

        /// The TypeScript map of commands: name → [request, answer].
        fn command_map(config: &ts_rs::Config) -> String {
            let mut text = String::from("export interface Commands {\n");
            $(
                for line in [$($doc),+] {
                    text.push_str(&format!("  /** {} */\n", line.trim()));
                }
                text.push_str(&format!(
                    "  {}: [{}, {}];\n", stringify!($name), <$request as TS>::name(config), <$answer as TS>::name(config)
                ));
            )+
            text.push_str("}\n");
            text
        }
    };
}

commands! {
    /// The shop and its ledger at a glance.
    shop(View) -> ShopView;
    /// Reads files and says what would happen; stores nothing.
    preview_import(PreviewImport) -> ImportPreview;
    /// How far reading files is, asked while a preview is being made.
    reading_progress(View) -> ReadingProgress;
    /// Stops reading; the preview that is being made is given up.
    stop_reading(View) -> ReadingProgress;
    /// Answers what a preview asked, for one file.
    correct_import(CorrectImport) -> ImportPreview;
    /// Starts storing a preview; ask `import_progress` until it is complete.
    commit_import(PreviewId) -> ImportProgress;
    /// How far an import is.
    import_progress(PreviewId) -> ImportProgress;
    /// Stops an import; nothing of it becomes visible.
    cancel_import(PreviewId) -> ImportProgress;
    /// All findings.
    check(View) -> CheckView;
    /// One finding with both sides.
    finding(FindingId) -> FindingView;
    /// Answers a finding.
    resolve(Resolve) -> Resolved;
    /// Takes a decision back by a counter-entry.
    undo(Undo) -> Resolved;
    /// Stock items that a line could take.
    find_stock(FindStock) -> StockFound;
    /// Takes a stock item for a finding's line.
    take_item(TakeItem) -> Resolved;
    /// The answers that hold.
    held_answers(View) -> AnswersView;
    /// What taking an answer back would do.
    preview_undo(Undo) -> UndoView;
    /// Takes an answer back and says what followed, finding by finding.
    take_back(Undo) -> UndoView;
    /// The answers that hold as one file.
    export_answers(View) -> AnswersFile;
    /// Takes the answers of a file, or says what would become of them.
    import_answers(ImportAnswers) -> AnswersImported;
    /// The day's doubts as a message and a sheet for the supplier.
    ask_supplier(AskSupplier) -> SupplierQuestions;
    /// Takes the sheet that came back, or says what would become of each row.
    take_reply(TakeReply) -> ReplyTaken;
    /// How good the catalogue is, what is easily confused, and how mappings changed.
    catalogue(View) -> CatalogueView;
    /// What a SKU meant when, with the orders that each change concerns.
    history(HistoryOf) -> HistoryView;
    /// The row that a piece of evidence was read from.
    source_row(SourceRow) -> SourceRowView;
    /// The walk.
    pick(View) -> PickView;
    /// The sheet as a PDF; recorded when it is printed.
    draw_sheet(DrawSheet) -> SheetPdf;
    /// Finds orders, listings and stock by number, SKU or words.
    search(Search) -> SearchFound;
    /// The ways to open the ledger, and what is missing.
    keys(View) -> KeysView;
    /// Adds a slot for the keychain of this computer.
    add_keychain(View) -> KeysView;
    /// Adds a passphrase.
    add_passphrase(SetPassphrase) -> KeysView;
    /// Replaces a passphrase.
    change_passphrase(SetPassphrase) -> KeysView;
    /// Makes a recovery sheet with a new code, and the slot for it.
    make_recovery_sheet(MakeRecoverySheet) -> RecoverySheetPdf;
    /// Records that the recovery code was typed back from paper; a wrong group is named.
    confirm_recovery(TypedCode) -> KeysView;
    /// Puts typing the recovery code back off, once.
    postpone_recovery(View) -> KeysView;
    /// Removes a way to open the ledger: never the last one, nor the one it is open by.
    remove_key(RemoveKey) -> KeysView;
    /// Walks the whole chain of the ledger.
    verify_ledger(View) -> VerifyView;
    /// How far that walk is, asked while it goes on.
    verify_progress(View) -> VerifyProgress;
    /// Stops that walk.
    stop_verifying(View) -> VerifyProgress;
    /// The last entries of the ledger, the newest last.
    latest_entries(View) -> Vec<EntryView>;
    /// How safe the ledger is: backups, verification, room.
    health(View) -> HealthView;
    /// The backups that are known of.
    backups(View) -> BackupList;
    /// Makes a backup in the folder for backups, verifies it, and removes those that are too old.
    back_up(View) -> BackupMade;
    /// All cases, and what is needed to choose among.
    case_list(View) -> CaseList;
    /// One case: messages, order, facts, verdicts.
    case_shown(CaseNamed) -> CaseView;
    /// How a table of messages would be read; nothing is recorded.
    look_at_messages(LookAtMessages) -> TableLook;
    /// Makes cases of what was pasted, or of files that were chosen. Nothing is sent anywhere.
    take_messages(TakeMessages) -> MessagesTaken;
    /// A reply to a case, written from its facts; nothing is recorded and nothing is sent.
    draft_reply(DraftReply) -> DraftView;
    /// Says which order a case is about.
    link_order(LinkOrder) -> CaseView;
    /// Says what a buyer asserts, in place of what was found.
    correct_reasons(CorrectReasons) -> CaseView;
    /// Says which goods of its order a case is about; a later word holds.
    name_goods(NameGoods) -> CaseView;
    /// Stops the open order lines that carry the fault of a case, or lets them go.
    stop_lines(StopLines) -> CaseView;
    /// Chooses what is done for a buyer; a later choice holds.
    pick_remedy(PickRemedy) -> CaseView;
    /// Tells an amount that remedies are priced with.
    tell_cost(TellCost) -> CaseView;
    /// Says how far a case has gone at the platform, and the date that it printed.
    set_stage(SetStage) -> CaseView;
    /// An evidence pack as it would be written; nothing is written.
    preview_pack(MakePack) -> PackView;
    /// Holds a reply to the rules, as often as it is edited.
    lint_reply(LintReply) -> LintView;
    /// Records that the seller sent a reply; refused while an error stands. Nothing is sent by this program.
    log_sent(LogSent) -> CaseView;
    /// Closes a case; from then on it holds nobody's personal data.
    end_case(CaseNamed) -> CaseView;
    /// What the book holds about a person or an order, by order; the data itself is not shown.
    find_person(FindPerson) -> PersonFound;
    /// Gives what the book holds about orders, for the person they are of: as JSON and to be read.
    access_person(AccessPerson) -> PersonAccess;
    /// Erases what the book holds about orders; a certificate says what went.
    erase_person(ErasePerson) -> PersonErased;
    /// The orders whose personal data is kept beyond its time.
    holds(View) -> HoldsView;
    /// Keeps the personal data of an order beyond its time, with a reason and an end.
    hold_order(HoldOrder) -> HoldsView;
    /// Ends a hold; what is due goes with the next care.
    end_hold(OrderNamed) -> HoldsView;
    /// Tries a backup out: says what is in it and what restoring it would lose; changes nothing.
    drill_restore(DrillRestore) -> DrillView;
}

/// A payload that is not of the command's form. The value itself is not quoted: it may be anything, a name too.
fn malformed(command: &str, error: &serde_json::Error) -> ApiError {
    let command = command.to_owned();
    bad_input(match error.classify() {
        serde_json::error::Category::Data => ProgramRefusal::OtherForm { command },
        serde_json::error::Category::Io
        | serde_json::error::Category::Syntax
        | serde_json::error::Category::Eof => ProgramRefusal::NotJson { command },
    })
}

/// The language that a request names, whatever else is wrong with it; English where it names none.
pub fn language_of(payload: &Value) -> Language {
    let named = payload.get("language").cloned().unwrap_or_default();
    serde_json::from_value(named).unwrap_or_default()
}

macro_rules! declarations {
    ($config:expr; $($ty:ty),+ $(,)?) => {
        [$(format!("export {}\n", <$ty as TS>::decl($config))),+].concat()
    };
}

/// The TypeScript bindings of the whole API, as `ui/src/lib/bindings/api.ts` holds them.
pub fn bindings() -> String {
    let config = ts_rs::Config::new().with_large_int("number");
    let types = declarations![&config;
        ApiError, Code, View, ShopView, VerifyView, VerifyProgress, EntryView,
        PreviewImport, CorrectImport, PreviewId, ImportPreview, FilePreview, FileState, Account, RejectedRow, SkippedRows,
        ColumnGuess, ColumnView, SampleRow, ImportProgress, ImportLog, ReadingProgress,
        CheckView, FindingGroup, FindingRow, SettledRow, SeverityView, Swatch, SwatchKind, FindingId, FindingView, SideView,
        CompareRow, WordView, SiblingView, EvidenceView, FixView, ScopeView, Resolve, Resolved, Undo, SourceRow, SourceRowView,
        FindStock, StockFound, StockHit, TakeItem,
        AnswersView, AnswerView, UndoView, EffectView, AnswersFile, ImportAnswers, AnswersImported, AnswerRow,
        CatalogueView, FlawView, PairView, HistoryOf, HistoryView, SpanView, ChangeView,
        AskSupplier, SupplierQuestions, QuestionView, TakeReply, ReplyTaken, ReplyRowView,
        DraftReply, SaidForDraft, DraftView, PromisedView, SentenceView, DraftQuestion,
        Search, SearchFound, SearchHit, OrderHit, ListingHit, StockItemHit, OptionHit, PlaceHit,
        KeysView, KeySlotView, KeyState, KeyAdvice, KeyAdviceCode, SetPassphrase, TypedCode, RemoveKey, MakeRecoverySheet,
        RecoverySheetPdf,
        HealthView, HealthWarning, QuarantineView, FormerFolder, BackupList, BackupView, BackupMade, DrillRestore, DrillView,
        GateState, Way, GateView, ChosenBackup, DamageView, SoundBackup, Begin, Unlock, RestoreBackup, Restored,
        FindPerson, AccessPerson, PersonFound, PersonOrder, PersonAccess, ErasePerson, PersonErased, HoldOrder, OrderNamed, HoldsView, HoldView, ForgettingDay,
        CaseNamed, LookAtMessages, TableLook, ColumnLook, TableAsk, TableQuestion, TakeMessages, MessagesTaken, MessageTaken, LinkOrder, CorrectReasons, CaseList, CaseHead, Choice,
        StageView, ClockView, SetStage, GoodsView, GoodsLine, NameGoods, NamedLine, PickRemedy, TellCost, RemedyView, TermView, MissingView, MoneyView, ChosenView,
        CaseView, LintReply, LogSent, LintView, LintFinding, LintSentence, ReplyView, AssertedView, FoundOrder, MessageView, SaidView, ReasonView, EntryCited, FactView, VerdictView, LackView, BackTrace, StoppedOrder, StopLines,
        MakePack, PackView, PackProfile, PackPhoto, PackSaved, EvidenceFile, EvidenceExhibit, EvidenceMissing,
        PickView, WalkView, StopView, WordSpan, LeftOff, SheetView, DrawSheet, SheetPdf,
    ];
    format!(
        "// Generated from the list of commands in tallyman-book; never edited by hand.\n\n{types}\n{}\n{}",
        command_map(&config),
        gate::desk_command_map(&config)
    )
}
