//! `tallyman health` in words, as a person reads it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::process::{Command, Output};

use chrono::{Days, Utc};
use serde_json::Value;

/// A ledger in a folder of its own.
struct Place(tempfile::TempDir);

impl Place {
    fn run(&self, arguments: &[&str]) -> Output {
        let output = Command::new(env!("CARGO_BIN_EXE_tallyman"))
            .current_dir(self.0.path())
            .env_remove("TALLYMAN_KEY_FILE")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
            .args(["--ledger", "shop.tallyman", "--key-file", "key"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        output
    }

    fn health(&self) -> (String, Value) {
        let words = String::from_utf8(self.run(&["health"]).stdout).unwrap();
        let json = self.run(&["--json", "health"]).stdout;
        (words, serde_json::from_slice(&json).unwrap())
    }
}

/// Orders of the last weeks, one for every tenth day, as Amazon writes them.
fn orders() -> String {
    let mut text = "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\n".to_owned();
    for days in (5..80).step_by(10) {
        let day = Utc::now().checked_sub_days(Days::new(days)).unwrap();
        let at = day.format("%Y-%m-%dT08:00:00+00:00");
        let row = format!(
            "302-{days}\t1\t{at}\t{at}\t{at}\t{at}\t0\ta{days}@example.com\tAda Example\t030 1\tM-1\tMug\t1\t1\t0\tStandard\tAda Example\tSpring Lane 1\t\t\tLeeds\t\tLS1\tGB\n"
        );
        text.push_str(&row);
    }
    text
}

fn line<'w>(words: &'w str, start: &str) -> &'w str {
    let mut lines = words.lines();
    let found = lines.find_map(|line| line.strip_prefix(start));
    assert!(found.is_some(), "no line “{start}” in:\n{words}");
    found.unwrap()
}

#[test]
fn health_says_in_words_what_it_knows() {
    let place = Place(tempfile::tempdir().unwrap());
    std::fs::write(place.0.path().join("orders.txt"), orders()).unwrap();
    place.run(&["import", "orders.txt"]);
    let (words, _) = place.health();
    assert!(line(&words, "Every entry last verified: ").starts_with("never"));
    place.run(&["verify"]);
    place.run(&["backup"]);
    let (words, json) = place.health();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let backup = &json["last_backup"];
    assert_eq!(
        line(&words, "Last backup: "),
        format!("{} ({})", text(&backup["at"]), text(&backup["file"]))
    );
    let verified = text(&json["verified"]);
    assert!(!verified.is_empty());
    assert_eq!(line(&words, "Every entry last verified: "), verified);
    let thinned = text(&json["next_thinning"]);
    assert!(!thinned.is_empty(), "{json}");
    assert_eq!(
        line(&words, "Next backup to be removed for its age: "),
        thinned
    );
    let room = line(&words, "Room on the ledger's disk: ");
    assert!(room.strip_suffix(" MiB").unwrap().parse::<u64>().unwrap() > 0);
    assert_eq!(line(&words, "Reserve for a full disk: "), "there");
    let slot = &json["key_slots"][0];
    assert!(line(&words, "Opens it: ").starts_with(&text(&slot["name"])));
    assert_eq!(
        line(&words, "Orders with personal data: "),
        json["remembered_orders"].to_string()
    );
    let days = json["forgetting"].as_array().unwrap();
    assert!(!days.is_empty());
    for day in days {
        let start = format!("  {}: ", text(&day["day"]));
        assert_eq!(line(&words, &start), format!("{} forgotten", day["orders"]));
    }
}
