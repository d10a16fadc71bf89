use tallyman_import::Status;

use crate::support::{Records, fixture, read, read_fixture};

#[test]
fn shopify_orders_of_another_project() {
    let read = read_fixture("samples/shopify/orders_sample.csv");
    assert_eq!(read.report.profile, "shopify.orders");
    assert_eq!(read.report.account.used + 1, read.report.account.records);
    assert!(
        read.orders()
            .iter()
            .all(|line| line.quantity > 0 && line.ordered_at.is_some())
    );
    let report = self::read(
        "orders_min_fixture.csv",
        fixture("samples/shopify/orders_min_fixture.csv"),
    )
    .report;
    assert_eq!(
        report.status,
        Status::Asks,
        "without a quantity it is no order export: {:?}",
        report.sentence()
    );
}

#[test]
fn every_sample_ends_in_an_account_or_a_sentence() {
    let root = format!(
        "{}/../../../tests/fixtures/import/samples",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut seen = 0;
    for folder in std::fs::read_dir(root)
        .unwrap()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
    {
        for file in std::fs::read_dir(folder.path())
            .unwrap()
            .map(Result::unwrap)
        {
            let name = file.file_name().into_string().unwrap();
            let report = read(&name, std::fs::read(file.path()).unwrap()).report;
            assert!(report.is_read() || report.sentence().is_some(), "{name}");
            seen += 1;
        }
    }
    assert!(seen >= 20, "{seen}");
}

#[test]
fn a_workbook_with_a_password_says_so() {
    let report = read(
        "pass_protected.xlsx",
        fixture("samples/calamine/pass_protected.xlsx"),
    )
    .report;
    assert!(report.sentence().unwrap().to_string().contains("password"));
}
