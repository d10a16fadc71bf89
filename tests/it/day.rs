//! The main job from the day's files to a checked pick sheet, on the sample shop.

use std::{collections::BTreeMap, process::Command};

use tallyman_book::{
    Language, Paper, PickerLanguage,
    api::{Undo, View},
    check::Severity,
    importing::{FileStatus, account_of},
    use_case::{self, draw},
};
use tallyman_tests::{TestShop, planted, root, sample_day};

fn found(test: &TestShop) -> BTreeMap<(String, String, Option<String>), usize> {
    let checked = test.shop.checked().expect("a check");
    let mut found = BTreeMap::new();
    for finding in &checked.report.findings {
        let severity = match finding.severity {
            Severity::Block => "block",
            Severity::Ask => "ask",
            Severity::Note => continue,
        };
        let order = finding.line.as_ref().map(|line| line.order.clone());
        *found
            .entry((finding.code.name().to_owned(), severity.to_owned(), order))
            .or_default() += 1;
    }
    found
}

#[test]
fn exactly_the_planted_faults_are_found() {
    let test = TestShop::with_sample_day();
    let mut expected = BTreeMap::new();
    for fault in planted().planted {
        *expected
            .entry((fault.code, fault.severity, fault.order))
            .or_default() += 1;
    }
    assert!(
        expected.len() >= 20,
        "the sample shop plants at least twenty faults"
    );
    assert_eq!(found(&test), expected);
}

#[test]
fn innocent_lines_stay_silent() {
    let test = TestShop::with_sample_day();
    let checked = test.shop.checked().expect("a check");
    let planted = planted();
    assert!(
        planted.innocent.len() >= 30,
        "the sample shop holds at least thirty near-misses"
    );
    for innocent in &planted.innocent {
        let loud = checked.report.findings.iter().find(|finding| {
            finding.severity != Severity::Note
                && finding.lines.iter().chain(&finding.line).any(|line| {
                    Some(&line.order) == innocent.order.as_ref()
                        && innocent
                            .line
                            .as_ref()
                            .is_none_or(|wanted| *wanted == line.line)
                })
        });
        if let Some(finding) = loud {
            // Several lines of one order may be named: one planted, the others innocent.
            let is_planted = planted
                .planted
                .iter()
                .any(|fault| fault.order == innocent.order);
            assert!(
                is_planted && innocent.line.is_none(),
                "{}: {}",
                innocent.why,
                finding.sentence(Language::En)
            );
        }
    }
}

#[test]
fn every_row_of_every_file_is_accounted_for() {
    let test = TestShop::new();
    let imported = test.import(&[sample_day()]);
    let expected = planted().counts;
    assert_eq!(imported.len(), expected.files.len());
    for file in &imported {
        assert_eq!(
            file.outcome.status,
            FileStatus::Imported,
            "{}: {:?}",
            file.file,
            file.outcome.report.sentence()
        );
        let account = account_of(&file.outcome.report);
        assert_eq!(account.classes(), account.records, "{}", file.file);
        let wanted = expected
            .files
            .get(&file.file)
            .expect("a file that the sample shop counts");
        assert_eq!(
            (account.records, account.used),
            (wanted.records, wanted.used),
            "{}",
            file.file
        );
    }
    let checked = test.shop.checked().expect("a check");
    assert_eq!(checked.report.counts.lines, expected.open_lines);
}

#[test]
fn the_same_files_again_change_nothing() {
    let test = TestShop::with_sample_day();
    let before = found(&test);
    assert!(
        test.import(&[sample_day()])
            .iter()
            .all(|file| file.outcome.status == FileStatus::Known)
    );
    assert_eq!(found(&test), before);
}

#[test]
fn the_projections_rebuilt_are_the_projections_kept() {
    let test = TestShop::with_sample_day();
    test.answer_everything();
    let before =
        serde_json::to_value(&test.shop.checked().expect("a check").report).expect("a report");
    test.shop.rebuild().expect("a rebuild");
    let after =
        serde_json::to_value(&test.shop.checked().expect("a check").report).expect("a report");
    assert_eq!(before, after);
}

#[test]
fn an_answer_settles_holds_and_can_be_taken_back() {
    let test = TestShop::with_sample_day();
    let before = found(&test).len();
    let checked = test.shop.checked().expect("a check");
    let first = checked
        .report
        .findings
        .first()
        .expect("a finding")
        .id
        .clone();
    let resolved = test.resolve(&first, "1", None).expect("an answer");
    let test = test.reopened();
    let checked = test.shop.checked().expect("a check");
    assert!(
        checked
            .report
            .finding(&first)
            .is_none_or(|finding| finding.answer.is_some()),
        "it was answered"
    );
    let undo = Undo {
        decision: resolved.decision,
        language: Language::En,
    };
    use_case::undo(&test.shop, &undo).expect("an undo");
    assert_eq!(found(&test).len(), before);
    use_case::undo(&test.shop, &undo).expect_err("taken back only once");
}

#[test]
fn an_override_needs_its_reason() {
    let test = TestShop::with_sample_day();
    let id = test
        .shop
        .checked()
        .expect("a check")
        .report
        .findings
        .first()
        .expect("a finding")
        .id
        .clone();
    test.resolve(&id, "O", Some("  ")).expect_err("no reason");
    test.resolve(&id, "O", Some("The buyer agreed by phone."))
        .expect("a reason");
}

#[test]
fn the_sheet_waits_for_the_last_block_and_then_holds_every_line() {
    let test = TestShop::with_sample_day();
    let early = draw(
        &test.shop,
        Paper::A4,
        PickerLanguage::Zh,
        false,
        true,
        Language::En,
    );
    assert!(
        early.is_err(),
        "a sheet must not be printed over open blocks"
    );
    test.answer_everything();
    let drawn = draw(
        &test.shop,
        Paper::A4,
        PickerLanguage::Zh,
        false,
        true,
        Language::En,
    )
    .expect("a sheet");
    assert_eq!((drawn.number, drawn.revision), (1, 1));
    let stops: usize = drawn.walk.passes.iter().map(|pass| pass.stops.len()).sum();
    assert!(stops > 40, "{stops} lines");
    let again = draw(
        &test.shop,
        Paper::Letter,
        PickerLanguage::De,
        true,
        true,
        Language::De,
    )
    .expect("a reprint");
    assert_eq!(
        (again.number, again.revision),
        (1, 2),
        "a reprint is a further revision"
    );
    let view = use_case::pick(
        &test.shop,
        &View {
            language: Language::En,
        },
    )
    .expect("a walk");
    assert_eq!(view.sheets.len(), 2);
    assert!(view.sheets.iter().all(|sheet| !sheet.is_stale));
}

#[test]
fn outside_tools_read_every_line_of_the_sheet_back() {
    let test = TestShop::with_sample_day();
    test.answer_everything();
    let drawn = draw(
        &test.shop,
        Paper::A4,
        PickerLanguage::Zh,
        false,
        true,
        Language::En,
    )
    .expect("a sheet");
    let pdf = test.folder().join("sheet.pdf");
    std::fs::write(&pdf, &drawn.pdf.bytes).expect("a file to write");
    let output = Command::new("python3")
        .arg(root().join("tests/read_sheet.py"))
        .arg(&pdf)
        .output()
        .expect("python3, poppler and zxing-cpp, as `cargo xtask setup` installs them");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read = String::from_utf8(output.stdout).expect("UTF-8");
    let packed: String = read
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    for stop in drawn.walk.passes.iter().flat_map(|pass| &pass.stops) {
        let order: String = stop
            .line
            .order
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        assert!(packed.contains(&order), "order {order} cannot be read back");
        let sku: String = stop
            .sku
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        assert!(
            packed.contains(&sku),
            "SKU {} cannot be read back",
            stop.sku
        );
        if let Some(bin) = &stop.bin {
            assert!(
                packed.contains(bin.as_str()),
                "bin {bin} cannot be read back"
            );
        }
    }
    assert!(
        packed.contains("tallyman:sheet:1:1"),
        "the QR code cannot be read back"
    );
}

#[test]
fn a_changed_order_makes_the_sheet_stale() {
    let test = TestShop::with_sample_day();
    test.answer_everything();
    let drawn = draw(
        &test.shop,
        Paper::A4,
        PickerLanguage::En,
        false,
        true,
        Language::En,
    )
    .expect("a sheet");
    let line = &drawn
        .walk
        .passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .find(|stop| stop.line.channel == "shopify");
    let order = line
        .expect("an order of Shopify on the sheet")
        .line
        .order
        .clone();
    let file = test.import_text(
        "orders_export_late.csv",
        &format!(
            "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem fulfillment status,\
             Lineitem requires shipping,Cancelled at\n\
             {order},paid,2026-11-24 09:00:00 +0000,1,Something,X-1,pending,true,2026-11-24 09:05:00 +0000\n"
        ),
    );
    assert_eq!(
        file.outcome.status,
        FileStatus::Imported,
        "{:?}",
        file.outcome.report.sentence()
    );
    let view = use_case::pick(
        &test.shop,
        &View {
            language: Language::En,
        },
    )
    .expect("a walk");
    assert!(
        view.sheets.first().is_some_and(|sheet| sheet.is_stale),
        "the sheet is stale"
    );
}

#[test]
fn the_chain_verifies_here_and_by_the_independent_script() {
    let test = TestShop::with_sample_day();
    let verified = use_case::verify_ledger(
        &test.shop,
        &View {
            language: Language::En,
        },
    )
    .expect("a verification");
    assert!(verified.is_whole, "{}", verified.sentence);
    let journal = test.folder().join("journal");
    let file = std::fs::File::create(&journal).expect("a file to write");
    let entries = use_case::export_journal(&test.shop, file).expect("an export");
    assert_eq!(u64::from(verified.entries), entries);
    let script = root().join("tests/verify_journal.py");
    let check = || {
        Command::new("python3")
            .arg(&script)
            .arg(&journal)
            .output()
            .expect("python3")
    };
    assert!(
        check().status.success(),
        "{}",
        String::from_utf8_lossy(&check().stdout)
    );
    let text = std::fs::read_to_string(&journal).expect("the journal");
    // One changed digit in the middle of the journal, wherever that is.
    let at = text.len() / 2;
    let changed: String = text
        .char_indices()
        .map(|(index, character)| match (index == at, character) {
            (true, '0') => '1',
            (true, _) => '0',
            (false, character) => character,
        })
        .collect();
    std::fs::write(&journal, changed).expect("a file to write");
    assert_eq!(
        check().status.code(),
        Some(1),
        "a changed journal must not verify"
    );
}

#[test]
fn names_never_leave_the_capsules() {
    let test = TestShop::with_sample_day();
    test.answer_everything();
    let orders =
        std::fs::read(sample_day().join("EtsySoldOrderItems2026-11.csv")).expect("a sample file");
    let text = String::from_utf8(orders).expect("UTF-8");
    let mut reader = text.lines();
    let header: Vec<&str> = reader.next().expect("a header").split(',').collect();
    let name_at = header
        .iter()
        .position(|name| name.trim_matches('"') == "Ship Name")
        .expect("a name column");
    let mut journal = Vec::new();
    use_case::export_journal(&test.shop, &mut journal).expect("an export");
    let payloads = tallyman_tests::decoded(&journal);
    let mut looked_for = 0;
    for line in reader {
        // Rows whose cells hold no commas before the name are enough.
        let cells: Vec<&str> = line.split(',').collect();
        let Some(name) = cells
            .get(name_at)
            .map(|cell| cell.trim_matches('"'))
            .filter(|name| name.contains(' '))
        else {
            continue;
        };
        looked_for += 1;
        assert!(!payloads.contains(name), "“{name}” stands in the journal");
    }
    assert!(looked_for >= 3, "names were looked for");
}
