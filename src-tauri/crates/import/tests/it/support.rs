use tallyman_core::record::{OrderLine, PickLine, Record, StockItem, Variant};
use tallyman_import::{Choices, Preview, Profiles, Report, Source, Status, preview};

/// Reads bytes as a file of that name.
pub(crate) fn read_with(name: &str, bytes: &[u8], choices: &Choices) -> Preview {
    let profiles = Profiles::built_in().unwrap();
    let read = preview(
        &Source::Bytes(bytes.into()),
        name,
        &profiles,
        choices,
        100_000,
    );
    let account = &read.report.account;
    assert!(
        account.adds_up(),
        "the account of {name} does not add up: {account:#?}"
    );
    assert_eq!(
        account.skipped,
        account
            .skipped_by
            .iter()
            .map(|skipped| skipped.records)
            .sum::<u64>()
    );
    read
}

pub(crate) fn read(name: &str, bytes: impl AsRef<[u8]>) -> Preview {
    read_with(name, bytes.as_ref(), &Choices::default())
}

/// Reads a fixture.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/../../../tests/fixtures/import/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn read_fixture(name: &str) -> Preview {
    let read = read(name.rsplit('/').next().unwrap(), fixture(name));
    assert_eq!(
        read.report.status,
        Status::Read,
        "{name}: {:?}",
        read.report.sentence()
    );
    read
}

pub(crate) trait Records {
    fn orders(&self) -> Vec<&OrderLine>;
    fn variants(&self) -> Vec<&Variant>;
    fn stock(&self) -> Vec<&StockItem>;
    fn picks(&self) -> Vec<&PickLine>;
}

impl Records for Preview {
    fn orders(&self) -> Vec<&OrderLine> {
        self.records
            .iter()
            .map(|record| {
                if let Record::Order(line) = record {
                    line
                } else {
                    panic!("{record:?}")
                }
            })
            .collect()
    }
    fn variants(&self) -> Vec<&Variant> {
        self.records
            .iter()
            .map(|record| {
                if let Record::Listing(variant) = record {
                    variant
                } else {
                    panic!("{record:?}")
                }
            })
            .collect()
    }
    fn stock(&self) -> Vec<&StockItem> {
        self.records
            .iter()
            .map(|record| {
                if let Record::Stock(item) = record {
                    item
                } else {
                    panic!("{record:?}")
                }
            })
            .collect()
    }
    fn picks(&self) -> Vec<&PickLine> {
        self.records
            .iter()
            .map(|record| {
                if let Record::Pick(line) = record {
                    line
                } else {
                    panic!("{record:?}")
                }
            })
            .collect()
    }
}

/// The classes of an account: header, used, parent, summary, footer, blank, skipped, rejected.
pub(crate) fn classes(report: &Report) -> [u64; 8] {
    let account = &report.account;
    [
        account.header,
        account.used,
        account.parent,
        account.summary,
        account.footer,
        account.blank,
        account.skipped,
        account.rejected.len() as u64,
    ]
}

/// Options as `Name=Value`, or the value alone.
pub(crate) fn options(options: &[tallyman_core::record::OptionValue]) -> Vec<String> {
    options
        .iter()
        .map(|option| {
            option.name.as_ref().map_or_else(
                || option.value.clone(),
                |name| format!("{name}={}", option.value),
            )
        })
        .collect()
}

/// A personal value by its canonical name.
pub(crate) fn person<'a>(line: &'a OrderLine, name: &str) -> Option<&'a str> {
    line.private
        .person
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}
