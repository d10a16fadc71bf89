//! Files that were read and not stored: what they hold, what they ask, what they would change.

use rustc_hash::FxHashSet;
use tallyman_core::{language::Language, moment::Moment, record::Record};
use tallyman_import::{Choices, DateOrder, Doubt, Kind, Mapping, Profiles, Report, Status};

use crate::{
    api::{
        Account, ApiError, ColumnGuess, ColumnView, CorrectImport, FilePreview, FileState,
        ImportPreview, RejectedRow, SampleRow, SkippedRows,
    },
    care,
    error::{Error, bad_input, not_found},
    forgetting::Gate,
    importing::{FileToImport, Known, Telling, Told, account_of, kind_name, sha256_of},
    private,
    projection::{Kept, KnownImport, Projections},
    refusal::ImportRefusal,
    shop::Shop,
    view::import as words,
};

/// Rows of a table shown for its columns.
const SAMPLE_ROW_COUNT: usize = 4;

/// Guesses below this confidence are shown as doubts: the heading only contains a known word, or only the cells speak.
const SURE: f32 = 0.8;

/// Files given together.
#[derive(Debug)]
pub(crate) struct Preview {
    /// The files, in the order given.
    pub files: Vec<PreviewFile>,
}

/// One file that was read.
#[derive(Debug)]
pub(crate) struct PreviewFile {
    /// The file, with what a person said about it.
    pub file: FileToImport,
    /// What the reader said.
    pub report: Report,
    /// The earlier import of the same bytes.
    pub known: Option<KnownImport>,
    /// Whether the person left it out.
    pub is_left_out: bool,
    /// Whether the person said what its columns mean.
    pub is_corrected: bool,
    /// What it would change.
    pub effect: Effect,
}

/// What a file would change.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Effect {
    /// Orders new or changed.
    pub orders: u32,
    /// Order lines new or changed.
    pub lines: u32,
    /// Variants new or changed.
    pub variants: u32,
    /// Stock items, mappings and pick lines.
    pub others: u32,
    /// The newest moment that its orders tell of: decides which of two files is the newer one.
    pub newest_at: Option<Moment>,
}

impl PreviewFile {
    /// How it stands.
    pub(crate) fn state(&self) -> FileState {
        match self.report.status {
            _ if self.is_left_out => FileState::LeftOut,
            _ if self.known.is_some() => FileState::Known,
            Status::Read if self.asks_for_columns() => FileState::Asks,
            Status::Read => FileState::Ready,
            Status::Asks => FileState::Asks,
            Status::Refused | Status::Stopped => FileState::Refused,
        }
    }

    /// Whether a guess about the columns is in doubt and nobody has looked at it.
    fn asks_for_columns(&self) -> bool {
        !self.is_corrected && !self.report.doubts.is_empty()
    }
}

/// Reads one file without storing anything.
pub(crate) fn read(
    shop: &Shop,
    file: FileToImport,
    is_corrected: bool,
) -> Result<PreviewFile, Error> {
    let sha256 = sha256_of(&file)?;
    let now_ms = care::clock::careful_ms(&shop.ledger, shop.now().unix_milliseconds());
    shop.ledger.read(|connection| {
        let projections = Projections::new(connection);
        if let Some(known) = projections.import_by_digest(&sha256)? {
            let report = Report {
                file: file.name.clone(),
                ..Report::default()
            };
            return Ok(PreviewFile {
                file,
                report,
                known: Some(known),
                is_left_out: false,
                is_corrected,
                effect: Effect::default(),
            });
        }
        let mut known = Known::begin(connection)?;
        let mut counting = Counting {
            gate: Gate::new(connection, now_ms)?,
            effect: Effect::default(),
            orders: FxHashSet::default(),
        };
        let mut fault = None;
        let report = tallyman_import::read(
            &file.source,
            &file.name,
            &shop.profiles,
            &file.choices,
            &mut |record| {
                if !shop.reading.row() {
                    return Err(tallyman_import::Stop);
                }
                counting
                    .count(connection, &mut known, record)
                    .map_err(|error| {
                        fault = Some(error);
                        tallyman_import::Stop
                    })
            },
        );
        if let Some(error) = fault {
            return Err(error);
        }
        let effect = Effect {
            orders: counting.orders.len() as u32,
            ..counting.effect
        };
        Ok(PreviewFile {
            file,
            report,
            known: None,
            is_left_out: false,
            is_corrected,
            effect,
        })
    })
}

/// Gives a file the columns that were confirmed for its heading before, if the reader cannot know them itself.
pub(crate) fn remembered(shop: &Shop, file: &mut FileToImport) -> Result<bool, Error> {
    if file.choices.mapping.is_some() {
        return Ok(true);
    }
    let learned = shop
        .ledger
        .read(|connection| Projections::new(connection).column_choices())?;
    if learned.is_empty() {
        return Ok(false);
    }
    // The first record is enough: by then the heading is known.
    let report = tallyman_import::read(
        &file.source,
        &file.name,
        &shop.profiles,
        &file.choices,
        &mut |_| Err(tallyman_import::Stop),
    );
    let Some(choice) = learned.get(&report.header_fingerprint) else {
        return Ok(false);
    };
    let columns = report
        .columns
        .iter()
        .zip(&choice.columns)
        .filter_map(|(column, field)| field.clone().map(|field| (column.header.clone(), field)))
        .collect();
    file.choices.mapping = kind_of(&choice.kind).map(|kind| Mapping { kind, columns });
    Ok(file.choices.mapping.is_some())
}

struct Counting {
    gate: Gate,
    effect: Effect,
    orders: FxHashSet<String>,
}

impl Counting {
    fn count(
        &mut self,
        connection: &rusqlite::Connection,
        known: &mut Known,
        mut record: Record,
    ) -> Result<(), Error> {
        let kept = Kept::of(&record);
        let sealed = private::take(&mut record);
        let told = match &sealed {
            Some(_) if self.gate.is_shut_for(connection, kept)? => Told::Forgotten,
            Some(sealed) => Told::As(sealed),
            None => Told::Nothing,
        };
        let (telling, _) = known.telling(connection, &record, told)?;
        if let Record::Order(line) = &record {
            self.effect.newest_at = self
                .effect
                .newest_at
                .max(line.ordered_at)
                .max(line.updated_at);
        }
        if matches!(telling, Telling::Unchanged | Telling::Outdated) {
            return Ok(());
        }
        match record {
            Record::Order(line) => {
                self.effect.lines += 1;
                self.orders.insert(line.order);
            }
            Record::Listing(_) => self.effect.variants += 1,
            Record::Stock(_) | Record::Mapping(_) | Record::Pick(_) => self.effect.others += 1,
        }
        Ok(())
    }
}

/// Takes a person's answers about one file into its choices.
pub(crate) fn correct(
    preview: &mut Preview,
    correction: &CorrectImport,
) -> Result<FileToImport, ApiError> {
    let file = preview
        .files
        .get_mut(correction.file as usize)
        .ok_or_else(|| not_found(ImportRefusal::NotInPreview {}))?;
    let choices = &mut file.file.choices;
    if let Some(encoding) = &correction.encoding {
        choices.encoding = Some(encoding.clone());
    }
    if let Some(order) = &correction.date_order {
        choices.date_order = Some(date_order(order)?);
    }
    if let Some(channel) = &correction.channel {
        choices.channel = Some(channel.clone());
    }
    let kind = correction.kind.as_deref().map(|name| {
        kind_of(name).ok_or_else(|| {
            bad_input(ImportRefusal::NoKind {
                name: name.to_owned(),
            })
        })
    });
    let kind = kind.transpose()?;
    match (&correction.columns, kind.or(file.report.kind)) {
        (Some(fields), Some(kind)) => {
            let columns = file
                .report
                .columns
                .iter()
                .zip(fields)
                .filter_map(|(column, field)| {
                    field.clone().map(|field| (column.header.clone(), field))
                })
                .collect();
            choices.mapping = Some(Mapping { kind, columns });
        }
        _ if kind.is_some() => {
            choices.kind = kind;
            choices.mapping = None;
        }
        _ => {}
    }
    Ok(file.file.clone())
}

pub(crate) fn date_order(name: &str) -> Result<DateOrder, ApiError> {
    match name {
        "day_first" => Ok(DateOrder::DayFirst),
        "month_first" => Ok(DateOrder::MonthFirst),
        other => Err(bad_input(ImportRefusal::NoDateOrder {
            name: other.to_owned(),
        })),
    }
}

/// A kind by its name in the API.
pub(crate) fn kind_of(name: &str) -> Option<Kind> {
    [
        Kind::Orders,
        Kind::Listings,
        Kind::Stock,
        Kind::Mappings,
        Kind::Picks,
    ]
    .into_iter()
    .find(|kind| kind_name(*kind) == name)
}

/// The preview as the window shows it.
pub(crate) fn view(
    id: &str,
    preview: &Preview,
    profiles: &Profiles,
    language: Language,
) -> ImportPreview {
    let mut total = Account::default();
    let mut effect = Effect::default();
    for file in preview
        .files
        .iter()
        .filter(|file| file.state() == FileState::Ready)
    {
        total = total + account_of(&file.report);
        effect.orders += file.effect.orders;
        effect.lines += file.effect.lines;
        effect.variants += file.effect.variants;
        effect.others += file.effect.others;
    }
    let states: Vec<FileState> = preview.files.iter().map(PreviewFile::state).collect();
    ImportPreview {
        preview: id.to_owned(),
        files: preview
            .files
            .iter()
            .map(|file| file_view(file, profiles, language))
            .collect(),
        adds_up: total.classes() == total.records,
        total,
        orders: effect.orders,
        lines: effect.lines,
        variants: effect.variants,
        others: effect.others,
        can_import: states.contains(&FileState::Ready)
            && !states
                .iter()
                .any(|state| matches!(state, FileState::Asks | FileState::Refused)),
    }
}

fn file_view(file: &PreviewFile, profiles: &Profiles, language: Language) -> FilePreview {
    let report = &file.report;
    let state = file.state();
    let sentence = match (&file.known, state) {
        (Some(known), _) => Some(words::known(&known.file, language)),
        (None, FileState::Asks) if report.status == Status::Read => report
            .doubts
            .first()
            .map(|doubt| doubt.in_language(language)),
        (None, _) => report
            .sentence()
            .map(|sentence| sentence.in_language(language)),
    };
    FilePreview {
        name: file.file.name.clone(),
        profile: (!report.profile.is_empty()).then(|| report.profile.clone()),
        format: match &file.known {
            Some(known) => {
                let name = profiles
                    .list()
                    .into_iter()
                    .find(|(id, _)| *id == known.profile)
                    .map(|(_, name)| name);
                words::format(name.as_deref(), &known.kind, language)
            }
            None => words::format(
                Some(&report.profile_name),
                report.kind.map_or("", kind_name),
                language,
            ),
        },
        kind: report.kind.map(|kind| kind_name(kind).to_owned()),
        reading: words::reading(report, language),
        account: account_of(report),
        state,
        sentence,
        rejected: report
            .account
            .rejected
            .iter()
            .map(|row| RejectedRow {
                row: row.row,
                column: row.column.clone(),
                reason: row.reason.in_language(language),
            })
            .collect(),
        skipped: report
            .account
            .skipped_by
            .iter()
            .map(|rule| SkippedRows {
                rule: rule.rule.in_language(language),
                count: rule.records as u32,
            })
            .collect(),
        notes: report
            .notes
            .iter()
            .map(|note| note.sentence.in_language(language))
            .collect(),
        columns: column_guess(file, profiles, language),
    }
}

fn column_guess(
    file: &PreviewFile,
    profiles: &Profiles,
    language: Language,
) -> Option<ColumnGuess> {
    let report = &file.report;
    let kind = report.kind.filter(|_| !report.columns.is_empty())?;
    let rows = (0..SAMPLE_ROW_COUNT)
        .map(|index| SampleRow {
            row: report.header_row + 1 + index as u32,
            cells: report
                .columns
                .iter()
                .map(|column| column.samples.get(index).cloned().unwrap_or_default())
                .collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let is_asked = report
        .questions
        .iter()
        .any(|question| question.about == Doubt::Columns);
    Some(ColumnGuess {
        columns: report
            .columns
            .iter()
            .map(|column| ColumnView {
                header: column.header.clone(),
                field: column.field.clone(),
                in_doubt: !file.is_corrected && column.field.is_some() && column.confidence < SURE,
            })
            .collect(),
        rows,
        fields: profiles.fields(kind),
        question: if is_asked || file.asks_for_columns() {
            report
                .doubts
                .first()
                .map(|doubt| doubt.in_language(language))
        } else {
            None
        },
    })
}

/// The choices of a file that a script named on its own.
pub fn choices(profile: Option<&str>, channel: Option<&str>, accept_rejected: bool) -> Choices {
    Choices {
        profile: profile.map(str::to_owned),
        channel: channel.map(str::to_owned),
        accept_rejected,
        ..Choices::default()
    }
}
