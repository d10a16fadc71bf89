use tallyman_import::{Code, Profiles, Status};

use crate::support::{fixture, read};

/// Header rows of public formats: id, delimiter and the row.
fn headers() -> Vec<(String, String)> {
    let text = String::from_utf8(fixture("headers.txt")).unwrap();
    let mut lines = text.lines().skip(1);
    let mut out = Vec::new();
    while let (Some(head), Some(header)) = (lines.next(), lines.next()) {
        out.push((
            head.split(' ').next().unwrap().to_owned(),
            header.to_owned(),
        ));
    }
    out
}

#[test]
fn every_known_header_is_recognised_and_no_other_fires() {
    let headers = headers();
    assert!(headers.len() > 55, "{}", headers.len());
    let readable: Vec<String> = Profiles::built_in()
        .unwrap()
        .list()
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    for (id, header) in headers {
        let report = read("file.csv", format!("{header}\n")).report;
        assert_eq!(report.profile, id, "{header}\n{:?}", report.questions);
        if readable.contains(&id) {
            assert_eq!(report.status, Status::Read, "{id}");
        } else {
            let refusal = report.refusal.unwrap();
            assert_eq!(refusal.code, Code::Unusable, "{id}");
            assert!(
                refusal
                    .sentence
                    .to_string()
                    .starts_with("file.csv: this is "),
                "{}",
                refusal.sentence
            );
        }
    }
}

#[test]
fn a_users_profile_wins() {
    let own = r#"
id = "mine.orders"
name = "my own orders"
kind = "orders"
channel = "stall"
required = ["order", "quantity"]
[fingerprint]
all = ["name", "lineitem name", "lineitem quantity"]
[columns]
order = ["Name"]
title = ["Lineitem name"]
quantity = ["Lineitem quantity"]
"#;
    let profiles = Profiles::built_in().unwrap().with_user(&[own]).unwrap();
    let bytes = fixture("shopify/orders.csv");
    let source = tallyman_import::Source::Bytes(bytes.into());
    let read = tallyman_import::preview(
        &source,
        "orders.csv",
        &profiles,
        &tallyman_import::Choices::default(),
        5,
    );
    assert_eq!(
        (read.report.profile.as_str(), read.report.channel.as_str()),
        ("mine.orders", "stall")
    );
    assert!(
        Profiles::built_in()
            .unwrap()
            .with_user(&["id = 1"])
            .is_err()
    );
    assert!(
        Profiles::built_in()
            .unwrap()
            .with_user(&[own, own])
            .is_err()
    );
}
